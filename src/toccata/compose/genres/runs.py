"""Runs: quick notes in small figures that turn through the chords, beat by beat."""

from __future__ import annotations

from collections.abc import Sequence

from ..bar import Bar, Tone, ladder
from ..line import reflected


def runs(
    bar: Bar, last: tuple[int, ...], figures: Sequence[tuple[int, ...]],
    pcs: tuple[int, ...] = (), level: float = 90.0,
) -> list[Tone]:  # fmt: skip
    """A bar of runs; where a phrase closes the last beat is one long note.

    Each beat takes one of the `figures` (steps of the scale from a chord tone near the note before,
    as many notes as it has numbers), the same in the same bar of every phrase of a theme. `pcs` is
    the scale, of the key if none are given.
    """
    player = bar.player
    low, high = max(player.low, player.center - 12), min(player.high, player.center + 12)
    scale = ladder(pcs or bar.key.pitch_classes, low, high)
    hand = last[-1] if last else player.center
    row = bar.habit(f"figures {bar.step}").choices(figures, k=max(1, len(bar.grid.beats)))
    tones: list[Tone] = []
    for beat, figure in zip(bar.grid.beats, row, strict=True):
        home = ladder(bar.change(beat.start).tones, low, high) or scale
        near = hand
        hand = min(home, key=lambda p: (abs(p - near) + 6 * (p == near), p))
        closing = bar.closes and beat is bar.grid.beats[-1]
        if closing or len(scale) < 5:
            tones.append(bar.tone(beat.start, int(beat.length * 0.8), hand, level))
            continue
        place = min(range(len(scale)), key=lambda i: abs(scale[i] - hand))
        away = place + min(figure) < 0 or place + max(figure) >= len(scale)
        steps = [reflected(place + (-n if away else n), len(scale)) for n in figure[1:]]
        way = [hand, *(scale[step] for step in steps)]
        for count, pitch in enumerate(way):
            at = beat.start + beat.length * count // len(way)
            loud = level if count == 0 else level - 11
            tones.append(bar.tone(at, int(beat.length / len(way) * 0.8), pitch, loud))
        hand = way[-1]
    return tones
