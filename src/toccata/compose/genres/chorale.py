"""The chorale: four voices that breathe together, led without parallels, a hymn tune on top."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import pi, sin
from typing import Final

from ...errors import WrongUse
from ...theory.chord import parse_chord
from ...theory.voiceleading import lead
from ..bar import Bar, Player, Tone, nearest
from ..comping import voiced
from .flowing import Sung, Voices, flowing
from .hymntune import Slot, hymn, line_ends

RANGES: Final = ((41, 60), (48, 66), (55, 72), (60, 79))
"""Bass, tenor, alto, soprano: where a choir that is no professional one sings with ease."""

THREE: Final = ((41, 60), (52, 69), (60, 79))
"""The same for three."""


_LEAST: Final = 11
"""The smallest range in which a voice can be led."""


class _Sheet:
    """What the voices of one song need to be written: the same for everybody who sings."""

    __slots__ = ("bar",)

    def __init__(self, bar: Bar) -> None:
        self.bar = bar

    def __hash__(self) -> int:
        return hash((id(self.bar.harmony), self.bar.song))

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, _Sheet)
            and self.bar.harmony is other.bar.harmony
            and self.bar.song == other.bar.song
            and self.bar.ensemble == other.bar.ensemble
        )


def sung(bar: Bar) -> Voices:
    """The voices of the whole song."""
    return _written(_Sheet(bar))


@lru_cache(maxsize=8)
def _written(sheet: _Sheet) -> Voices:
    bar = sheet.bar
    slots = _slots(bar)
    ranges = _reach(bar.ensemble, THREE if _count(bar.ensemble) == 3 else RANGES)
    wishes = hymn(bar, slots, ranges[-1])
    chords = _led(bar, slots, ranges, wishes)
    return flowing(bar, slots, chords, _all_ends(slots))


def _reach(
    ensemble: tuple[Player, ...], ranges: tuple[tuple[int, int], ...]
) -> tuple[tuple[int, int], ...]:
    """The ranges of the voices, as far as those who sing them reach."""
    found = list(ranges)
    for player in _singers(ensemble):
        for voice in shares(ensemble).get((player.role, player.copy), ()):
            low, high = found[voice]
            inside = max(low, player.low), min(high, player.high)
            if inside[1] - inside[0] >= _LEAST:
                found[voice] = inside
    return tuple(found)


def _slots(bar: Bar) -> list[Slot]:
    """Every chord of the song in its section."""
    found: list[Slot] = []
    for scene in bar.scenes:
        for number in range(scene.first, scene.end):
            for span in bar.harmony[number]:
                start = number * bar.grid.bar + span.at
                strong = span.at in (0, bar.grid.half)
                found.append(Slot(start, span.length, span.change, scene, number, strong))
    return found


def _led(
    bar: Bar, slots: Sequence[Slot], ranges: Sequence[tuple[int, int]], wishes: Sequence[int]
) -> list[tuple[int, ...]]:
    """A voicing for each chord; where strict writing finds none, the nearest close position."""
    chords = [parse_chord(slot.change.symbol) for slot in slots]
    try:
        return [
            tuple(v) for v in lead(chords, ranges, style="faultless", key=bar.key, melody=wishes)
        ]
    except WrongUse:
        pass
    found: list[tuple[int, ...]] = []
    low, high = ranges[1][0], ranges[-1][1]
    for slot, wish in zip(slots, wishes, strict=True):
        upper = voiced(slot.change.tones[:3], found[-1][1:] if found else (), low, high)
        under = nearest(slot.change.bass, 48, *ranges[0])
        full = sorted({under, *upper, wish})
        while len(full) < len(ranges):
            full.append(full[-1])
        found.append((*full[: len(ranges) - 1], full[-1]))
    return found


def _all_ends(slots: Sequence[Slot]) -> set[int]:
    found: set[int] = set()
    first = 0
    while first < len(slots):
        end = next(
            (i for i in range(first, len(slots)) if slots[i].scene != slots[first].scene),
            len(slots),
        )
        found |= {first + place for place in line_ends(slots[first:end])}
        first = end
    return found


# Who sings what


def _singers(ensemble: Sequence[Player]) -> list[Player]:
    return [p for p in ensemble if not p.drums and p.role != "percussion"]


def _count(ensemble: Sequence[Player]) -> int:
    """How many voices this ensemble has: three for three single-voiced players, else four."""
    players = _singers(ensemble)
    return 3 if len(players) == 3 and all(p.mono for p in players) else 4


@lru_cache(maxsize=64)
def shares(ensemble: tuple[Player, ...]) -> dict[tuple[str, int], tuple[int, ...]]:
    """Which voices each player sings, by role and copy; the lowest is 0.

    Alone one player has all of them. Four have one each, by role and register; four of a kind
    in the order in which they were named, from the top. In other groups
    melody and bass take the outer ones, keyboards and choirs what nobody else has.
    """
    players = _singers(ensemble)
    count = _count(ensemble)
    top = count - 1
    if len(players) == 1:
        only = players[0]
        return {(only.role, only.copy): (top,) if only.mono else tuple(range(count))}
    found: dict[tuple[str, int], tuple[int, ...]] = {}
    if len(players) == count and len({p.program for p in players}) == 1:
        return {(p.role, p.copy): (top - place,) for place, p in enumerate(players)}
    rest = list(players)
    for role, voice in (("melody", top), ("bass", 0)):
        best = next((p for p in rest if p.role == role), None)
        if best is not None:
            found[best.role, best.copy] = (voice,)
            rest.remove(best)
    free = [v for v in range(top, -1, -1) if (v,) not in found.values()]
    rest.sort(key=lambda p: -p.low - p.high)
    single = [p for p in rest if p.mono] if len(players) != count else rest
    for place, player in enumerate(single):
        voice = (
            free[place % len(free)]
            if free and place < len(free)
            else (top, 1, 0, 2)[place % 4] % count
        )
        found[player.role, player.copy] = (voice,)
    left = [v for v in range(count) if (v,) not in found.values()]
    for player in rest:
        if (player.role, player.copy) not in found:
            found[player.role, player.copy] = tuple(left) if left else tuple(range(count))
    return found


def _voices_of(bar: Bar) -> tuple[int, ...]:
    """The voices of this player, or of this hand of hers."""
    own = bar.own
    every = shares(bar.ensemble).get((own.role, own.copy), (0,))
    if not own.hands:
        return every
    return every if bar.player.role == own.role else ()


def voice(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """What this player sings in this bar."""
    own = bar.own
    lines = sung(bar)
    end = bar.start + bar.grid.bar
    found: dict[tuple[int, int], Tone] = {}
    breath = bar.step == bar.phrase - 1
    for place in _voices_of(bar):
        line = lines[place % len(lines)]
        for note in _inside(line, bar.start, end):
            pitch = note.pitch
            while pitch < own.low:
                pitch += 12
            while pitch > own.high:
                pitch -= 12
            if pitch < own.low:
                pitch = nearest(note.pitch % 12, own.center, own.low, own.high)
            closing = breath and note.start + note.length >= end
            gate = 0.9 if closing and not bar.final else 0.985
            swell = 6 * sin(pi * (bar.step + 0.5) / bar.phrase)
            level = 70 + swell + (5 if place == len(lines) - 1 else 0)
            tone = bar.tone(note.start - bar.start, int(note.length * gate), pitch, level)
            found.setdefault((note.start, pitch), tone)
    return sorted(found.values())


def _inside(line: Sequence[Sung], start: int, end: int) -> Sequence[Sung]:
    from bisect import bisect_left

    first = bisect_left(line, start, key=lambda note: note.start)
    last = bisect_left(line, end, key=lambda note: note.start)
    return line[first:last]
