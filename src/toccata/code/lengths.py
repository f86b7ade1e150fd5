"""How long notes are written, when what sounds is shorter: a gate, and notes that give way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ..score import Notes
from ..units import RESOLUTION

NICE = (60, 80)
"""Ticks of the lengths that read well: multiples of a 64th, or of a third of a 32nd's triplet."""

GATES = range(60, 100)
LOOKED_AT = 24
"""How many of the commonest lengths are looked at to find the gate."""


def written_lengths(notes: Notes, resolution: int) -> tuple[list[int], int, str]:
    """(lengths as written, gate in percent, cut) so that `perform` gives the lengths as they are.

    `perform` shortens every note to the gate, and then, with the cut "note" or "key", to where the
    next note, or the next of the same key, begins early.
    """
    lengths: list[int] = notes.length.tolist()
    if resolution != RESOLUTION or not lengths:
        return lengths, 100, ""
    cut, most = "", None
    for cut in ("note", "key"):
        most = _most(notes, cut)
        if all(limit is None or 1 <= length <= limit[0] for length, limit in zip(lengths, most, strict=True)):
            break
    else:
        cut, most = "", [None] * len(lengths)
    free = [
        length for length, limit in zip(lengths, most, strict=True) if limit is None or length < limit[0]
    ]
    gate = _gate(free)
    written = [
        _opened(length, gate) if limit is None or length < limit[0] else _full(limit, gate)
        for length, limit in zip(lengths, most, strict=True)
    ]
    plain = [_opened(length, gate) for length in lengths]
    return (plain, gate, "") if written == plain else (written, gate, cut)


def _most(notes: Notes, cut: str) -> list[tuple[int, int] | None]:
    """For each note (the most ticks that it can sound, the ticks to the next as written)."""
    starts, played, pitches = notes.start.tolist(), notes.played.tolist(), notes.pitch.tolist()
    later: dict[int, int] = {}
    found: list[tuple[int, int] | None] = [None] * len(starts)
    for i in range(len(starts) - 1, -1, -1):
        voice = pitches[i] if cut == "key" else 0
        k = later.get(voice)
        if k is not None:
            full = starts[k] - starts[i]
            found[i] = max(1, min(full, played[k] - played[i])), full
        later[voice] = i
    return found


def _gate(lengths: Sequence[int]) -> int:
    """The percentage at which most of these lengths are those of nice ones; 100 where it helps
    little."""
    common = Counter(lengths).most_common(LOOKED_AT)
    plain = sum(count for length, count in common if _nice(length))
    best, gate = plain + max(1, len(lengths) // 10), 100
    for percent in reversed(GATES):
        score = sum(count for length, count in common if _nice(_opened(length, percent)))
        if score > best:
            best, gate = score, percent
    return gate


def _nice(length: int) -> bool:
    return any(length % unit == 0 for unit in NICE)


def _opened(length: int, gate: int) -> int:
    """The length that sounds as long as this through the gate: the nice one of those that do."""
    least = -(-length * 100 // gate)
    most = ((length + 1) * 100 - 1) // gate
    return next((each for each in range(least, most + 1) if _nice(each)), least)


def _full(limit: tuple[int, int], gate: int) -> int:
    """A written length that is cut to the limit: up to the next note, or the next nice one."""
    most, full = limit
    least = -(-most * 100 // gate)
    return full if full >= least else -(-least // NICE[0]) * NICE[0]
