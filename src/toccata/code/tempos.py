"""Tempo changes as the program makes them, glides step by step."""

from __future__ import annotations

from collections.abc import Sequence

from ..score import TempoMark


def tempo_rows(marks: Sequence[TempoMark], resolution: int) -> list[tuple[int, float]]:
    """(tick, quarter notes a minute) of every tempo that a program made from these marks sets.

    A glide moves in steps of an eighth of the whole note, as the function `glide` in the program.
    """
    rows = [(0, float(marks[0].bpm if marks else 120))]
    for i, mark in enumerate(marks):
        after = marks[i + 1] if i + 1 < len(marks) else None
        if mark.ramp and after is not None and after.tick > mark.tick:
            count = max(1, (after.tick - mark.tick) // (resolution // 2 or 1))
            for k in range(count):
                tick = mark.tick + (after.tick - mark.tick) * k // count
                rows.append((int(tick), float(mark.bpm + (after.bpm - mark.bpm) * k / count)))
        elif i or mark.tick:
            rows.append((int(mark.tick), float(mark.bpm)))
    return sorted(rows, key=lambda row: row[0])
