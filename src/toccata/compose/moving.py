"""What it costs a line to go from note to note while other lines move: leaps, parallels, overlaps,
tones that ought to resolve."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ..theory.chord import parse_chord
from ..theory.key import Key
from ..theory.partwriting import tendencies
from ..theory.pitch import LETTERS, NATURALS, parse_pitch
from ..theory.spelling import spell
from .harmony import Change

PARALLEL: Final = 100.0
CONTRARY: Final = 90.0
HIDDEN: Final = 30.0
OVERLAP: Final = 30.0
UNRESOLVED: Final = 40.0
AUGMENTED: Final = 30.0
LOOSE: Final = 12.0
"""What each clumsiness of a step costs."""

LEAPING: Final = 0.6
"""What a semitone costs by which a leap grows over a fifth."""
TOGETHER: Final = 24
"""Ticks within which two notes begin together."""

Ints = NDArray[np.int16]
Bools = NDArray[np.bool_]
Costs = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Ground:
    """What a line stands on: the chord and the key at a tick, and how long a beat is.

    In `pure` music two voices that are alone begin every note of the lower one in a consonance with
    what sounds: each is all the harmony that the other has.
    """

    chord: Callable[[int], Change]
    key: Callable[[int], Key]
    beat: int
    pure: bool = False


@dataclass(frozen=True, slots=True)
class Other:
    """A line that stands: its notes in columns, and whether it lies above."""

    starts: list[int]
    ends: list[int]
    pitches: list[int]
    above: bool
    near: bool
    outer: bool


@dataclass(slots=True)
class Unit:
    """One pitch of the line: the notes (from `first` until `after`) that strike it in one chord."""

    first: int
    after: int
    start: int
    end: int
    pitch: int
    change: Change
    opens: bool
    free: bool
    choices: list[int]
    own: list[float]
    heard: list[tuple[int, bool, int, bool, bool, bool]] | None = None


class Ways:
    """Every step of a line from one unit to the next, with what the others do meanwhile.

    Step n leads from unit n to unit n + 1. All steps are weighed at once, in arrays of the shape
    (steps, pitches before, pitches after).
    """

    __slots__ = ("_inner", "_moves", "_open", "_resolving", "_resting", "_spelled", "_units")

    def __init__(self, units: Sequence[Unit], standing: Sequence[Other], ground: Ground) -> None:
        steps = list(pairwise(units))
        keys = [ground.key(unit.start) for unit in units]
        self._units = units
        self._inner = any(o.above for o in standing) and any(not o.above for o in standing)
        self._resting = np.array([new.start - old.end > 2 * ground.beat for old, new in steps])
        self._open = np.array([new.opens for _, new in steps])
        self._resolving = np.array(
            [
                _resolving(old.change, new.change, key.tonic_pc, new.opens)
                for (old, new), key in zip(steps, keys, strict=False)
            ],
            dtype=np.int16,
        ).reshape(-1, 6)
        # the chord of each step is heard in the key where it begins
        self._spelled = (
            _table([(old.change.symbol, key) for (old, _), key in zip(steps, keys, strict=False)]),
            _table([(new.change.symbol, key) for (_, new), key in zip(steps, keys, strict=False)]),
        )
        starts = np.array([new.start for _, new in steps], dtype=np.int64)
        self._moves = [(other, *_moves(other, starts, 2 * ground.beat)) for other in standing]

    def walked(self, pitches: Sequence[int]) -> list[float]:
        """What each step of one way costs."""
        line = np.array(pitches, dtype=np.int16)[:, None]
        found: list[float] = self._weighed(slice(None), line[:-1], line[1:])[:, 0, 0].tolist()
        return found

    def between(self, steps: Sequence[int]) -> Costs:
        """What some steps cost, from each choice to each: (steps, choices, choices)."""
        rows = sorted({n for step in steps for n in (step, step + 1)})
        wide = max((len(self._units[n].choices) for n in rows), default=1)
        line = np.zeros((len(self._units), wide), dtype=np.int16)
        for row in rows:
            choices = self._units[row].choices
            line[row, : len(choices)] = choices
        chosen = np.array(steps, dtype=np.intp)
        return self._weighed(chosen, line[chosen], line[chosen + 1])

    def _weighed(self, steps: slice | NDArray[np.intp], was: Ints, now: Ints) -> Costs:
        """The cost of going from each pitch to each in some steps."""
        if not len(was):
            return np.zeros((0, 1, 1))
        step = now[:, None, :] - was[:, :, None]
        size = np.abs(step)
        cost: Costs = LEAPING * np.maximum(0, size - 7)
        cost += AUGMENTED * self._augmented(steps, was, now, step)
        leading, seventh, heard, last, loose, free = self._resolving[steps].T[:, :, None]
        pc = was % 12
        stuck = (pc == leading)[:, :, None] & ((step < 0) | (step > 2))
        if self._inner:
            stuck &= (step != -3) & (step != -4)
        cost += UNRESOLVED * stuck
        falls = HIDDEN * ((pc == heard) | (pc == last))
        falls = np.where(pc == seventh, UNRESOLVED, falls)
        cost += falls[:, :, None] * ((step > 0) | (step < -2))
        astray = ((pc == loose) | (pc == free)) & ~self._open[steps][:, None]
        cost += LOOSE * (astray[:, :, None] & (size > 2))
        for other, sings, begins, before, after in self._moves:
            pair = _pair(other, was, now, step, before[steps], after[steps], begins[steps])
            cost += pair * sings[steps][:, None, None]
        cost[self._resting[steps]] = 0.0
        return cost

    def _augmented(
        self, steps: slice | NDArray[np.intp], was: Ints, now: Ints, step: Ints
    ) -> Bools:
        """Which leaps are augmented, as the chords and the key spell them."""
        old, new = (table[steps] for table in self._spelled)
        first = 7 * (was // 12) + np.take_along_axis(old, was % 12, axis=1)
        second = 7 * (now // 12) + np.take_along_axis(new, now % 12, axis=1)
        letters = second[:, None, :] - first[:, :, None]
        found: Bools = letters == _LETTERS_OF[step + 128]
        return found


_NEVER: Final = 99
_LETTERS_OF: Final = np.full(257, _NEVER, dtype=np.int16)
"""How many letters an augmented leap spans, by its semitones (from −128)."""
for _semitones, _letters in ((3, 1), (6, 3), (8, 4), (10, 5)):
    _LETTERS_OF[128 + _semitones], _LETTERS_OF[128 - _semitones] = _letters, -_letters


def _pair(
    other: Other, was: Ints, now: Ints, step: Ints, before: Ints, after: Ints, begins: Bools
) -> Costs:
    """What the motion of two lines costs; `before` and `after` are the other's pitches."""
    course = after - before
    moves = begins & (course != 0)
    late, soon = after[:, None], before[:, None]
    new, old = (late - now) % 12, (soon - was) % 12
    if not other.above:
        new, old = -(late - now) % 12, -(soon - was) % 12
    perfect = ((new == 0) | (new == 7)) & moves[:, None]
    changes = step != 0
    same = (step > 0) == (course > 0)[:, None, None]
    struck = perfect[:, None, :] & changes
    alike = old[:, :, None] == new[:, None, :]
    cost: Costs = np.where(same, PARALLEL, CONTRARY) * (struck & alike)
    if other.outer:
        leaps = (np.abs(course) > 2)[:, None, None] if other.above else np.abs(step) > 2
        cost += HIDDEN * (struck & ~alike & same & leaps)
    if other.near:
        low, high = (now > soon, was > late) if other.above else (now < soon, was < late)
        over = low[:, None, :] | high[:, :, None]
        cost += OVERLAP * (over & (changes | begins[:, None, None]))
    return cost


def _moves(other: Other, at: NDArray[np.int64], rest: int) -> tuple[Bools, Bools, Ints, Ints]:
    """Whether a line sings at some ticks, whether it begins there, its pitch before and now."""
    starts, ends = np.array(other.starts), np.array(other.ends)
    pitches = np.array(other.pitches, dtype=np.int16)
    place = np.searchsorted(starts, at + TOGETHER, "left") - 1
    sings = place >= 0
    place = np.maximum(place, 0)
    sings &= ends[place] > at
    begins = starts[place] > at - TOGETHER
    earlier = np.maximum(place - 1, 0)
    sings &= ~begins | ((place > 0) & (ends[earlier] >= at - rest))
    return sings, begins, pitches[np.where(begins, earlier, place)], pitches[place]


@lru_cache(maxsize=8192)
def _resolving(before: Change, after: Change, tonic: int, opens: bool) -> tuple[int, ...]:
    """Pitch classes that the next chord resolves: the leading tone, the seventh, two that a passing
    note would make a seventh, and two foreign sevenths, which go on by step; −1 for none."""
    leading, seventh = tendencies(parse_chord(before.symbol), parse_chord(after.symbol), tonic)
    found = [-1 if leading is None else leading, -1 if seventh is None else seventh]
    for pcs in (_sevenths(before, after) if opens else (), _foreign_sevenths(before)):
        found += (*pcs, -1, -1)[:2]
    return tuple(found)


def _sevenths(before: Change, after: Change) -> tuple[int, ...]:
    """What a passing note would make a seventh of a triad that the next chord could resolve."""
    if before.root == after.root or len(before.tones) > 3:
        return ()
    return tuple(
        pc for pc in ((before.root + 10) % 12, (before.root + 11) % 12)
        if {(pc - 1) % 12, (pc - 2) % 12} & set(after.tones)
    )  # fmt: skip


def _foreign_sevenths(change: Change) -> tuple[int, ...]:
    """The sevenths above the root that are no tones of the chord: they go on by step."""
    pcs = ((change.root + 10) % 12, (change.root + 11) % 12)
    return tuple(pc for pc in pcs if pc not in change.tones)


def _table(places: Sequence[tuple[str, Key]]) -> Ints:
    """How many letters every pitch class lies above C, as each place spells it."""
    rows = [_letters_above(symbol, key) for symbol, key in places]
    return np.array(rows, dtype=np.int16).reshape(-1, 12)


@lru_cache(maxsize=4096)
def _letters_above(symbol: str, key: Key) -> tuple[int, ...]:
    """The letters of the twelve pitch classes, counted from C, in a chord of a key: 6 for B, −1
    for a B♯ (which sounds as the C above it), 7 for a C♭."""
    chord = [parse_pitch(note) for note in parse_chord(symbol).notes]
    named = {tone.pitch_class: tone for tone in reversed(chord)}
    found = []
    for pc in range(12):
        tone = named.get(pc) or parse_pitch(spell(pc, key))
        octave = (pc - NATURALS[tone.letter] - tone.accidental) // 12
        found.append(7 * octave + LETTERS.index(tone.letter))
    return tuple(found)


__all__ = ["TOGETHER", "Ground", "Other", "Unit", "Ways"]
