"""A second line: it moves when the melody rests, and holds what tells the chord while it sings."""

from __future__ import annotations

from collections.abc import Sequence

from .bar import Bar, Tone, nearest, within
from .melody import Manner, on_chord, pitched, shape

_ANSWER = Manner(cells=(), closes=(), compass=8, level=74)


def guide_line(bar: Bar, last: tuple[int, ...], level: float = 66.0) -> list[Tone]:
    """Thirds and sevenths, each the nearest to the one before: one long note a chord."""
    tones: list[Tone] = []
    player = bar.player
    hand = last[0] if last else player.center
    for span in bar.spans:
        pool = [tone for tone in span.change.guides if tone in bar.key.pitch_classes]
        pool = pool or list(within(span.change, bar.key))
        near = (2 * hand + player.center) // 3
        low, high = max(player.low, player.center - 10), min(player.high, player.center + 10)
        hand = min((nearest(pc, near, low, high) for pc in pool), key=lambda p: (abs(p - hand), p))
        tones.append(bar.tone(span.at, int(span.length * 0.97), hand, level))
    return tones


def answer(bar: Bar, last: tuple[int, ...], rhythm: str, level: float = 76.0) -> list[Tone]:
    """A short reply in the second half of a bar that closes a phrase."""
    hits = [
        hit for hit in bar.hits(rhythm) if hit.at >= bar.grid.half or bar.grid.half == bar.grid.bar
    ]
    if not hits:
        return guide_line(bar, last, level - 8)
    steps = shape(bar.habit("answer"), _ANSWER)
    pitches = pitched(bar, hits, steps, 0, _ANSWER)
    low, high = (
        max(bar.player.low, bar.player.center - 9),
        min(bar.player.high, bar.player.center + 9),
    )
    pitches[-1] = on_chord(pitches[-1], bar.change(hits[-1].at), bar, low, high)
    return [
        bar.tone(hit.at, int(hit.length * 0.92), pitch, level * hit.weight)
        for hit, pitch in zip(hits, pitches, strict=True)
    ]


def counter(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Guide tones under the melody, and an answer where it breathes."""
    if bar.closes and bar.phrase > 1:
        return answer(bar, last, ".... .... x-x- x-x-")
    return guide_line(bar, last)


def apart(tones: Sequence[Tone], lead: Sequence[Tone]) -> list[Tone]:
    """A second line without its semitones against the tune: they end before, or are not played."""
    kept: list[Tone] = []
    for tone in tones:
        rubs = [
            other.start
            for other in lead
            if abs(other.pitch - tone.pitch) % 12 in (1, 11)
            and other.start < tone.start + tone.length
            and tone.start < other.start + other.length
        ]
        length = min([tone.length, *(start - tone.start for start in rubs)])
        if length >= min(120, tone.length):
            kept.append(tone._replace(length=length))
    return kept
