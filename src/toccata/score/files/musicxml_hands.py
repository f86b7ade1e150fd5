"""Which hand plays what: the notes of a part on one staff or two, and how long they are held."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

MIDDLE_C: Final = 60
_SPAN: Final = 12
"""What a hand can grasp, in semitones."""
_CHORALE: Final = 0.8
_LONG: Final = 2

Places = Sequence[tuple[int, int]]


def staves_of(pitches: Sequence[int], places: Places, staves: int) -> list[int]:
    """The staff, 1 or 2, of each note; `places` are their (start, end).

    What one hand can grasp stays on one staff; what needs two is parted where it is widest open,
    near middle C. Music in four voices has two on each staff.
    """
    if staves == 1:
        return [1] * len(pitches)
    together: dict[int, list[int]] = {}
    for pitch, (start, _) in zip(pitches, places, strict=True):
        together.setdefault(start, []).append(pitch)
    sounding = _sounding(pitches, places, sorted(together))
    if _is_chorale(sounding):
        lowest = {start: sorted(now)[len(now) // 2] for start, now in sounding.items()}
    else:
        lowest = {start: _border(sorted(now)) for start, now in together.items()}
    return [
        1 if pitch >= lowest[start] else 2
        for pitch, (start, _) in zip(pitches, places, strict=True)
    ]


def _border(pitches: Sequence[int]) -> int:
    """The lowest note of the upper hand, for notes that are struck together."""
    low, high = pitches[0], pitches[-1]
    if high - low <= _SPAN and not low < 55 < 64 < high:
        return 0 if sum(pitches) >= MIDDLE_C * len(pitches) else 128
    rows = list(pairwise(pitches))
    return max(rows, key=lambda row: row[1] - row[0] - abs(sum(row) / 2 - MIDDLE_C) / 2)[1]


def _sounding(
    pitches: Sequence[int], places: Places, starts: Sequence[int]
) -> dict[int, list[int]]:
    """The pitches that sound where notes are struck, a pitch once."""
    found: dict[int, set[int]] = {start: set() for start in starts}
    for pitch, (start, end) in zip(pitches, places, strict=True):
        for place in range(bisect_left(starts, start), bisect_left(starts, end)):
            found[starts[place]].add(pitch)
    return {start: list(now) for start, now in found.items()}


def _is_chorale(sounding: dict[int, list[int]]) -> bool:
    """Whether four voices sound nearly always, and never more."""
    sizes = Counter(len(now) for now in sounding.values())
    return max(sizes, default=0) == 4 and sizes[4] >= _CHORALE * len(sounding)


def dampened(places: Places, hands: Sequence[int]) -> list[tuple[int, int]]:
    """(start, end) of notes that ring on as they are written: each until the next of its hand.

    A note that ends before the one struck under it, or goes on for long, is held in truth.
    """
    ends: dict[int, dict[int, int]] = {}  # staff -> start -> the last end
    for (start, end), hand in zip(places, hands, strict=True):
        there = ends.setdefault(hand, {})
        there[start] = max(end, there.get(start, end))
    starts = {hand: sorted(there) for hand, there in ends.items()}
    found = []
    for (start, end), hand in zip(places, hands, strict=True):
        order = starts[hand]
        after = bisect_right(order, start)
        following = order[after] if after < len(order) else end
        rings = following < end < ends[hand].get(following, end)
        short = end - start <= _LONG * (following - start)
        found.append((start, following if rings and short else end))
    return found
