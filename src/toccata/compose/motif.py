"""What can be done with a rhythm and a shape: say them backwards, wider, closer, in part."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from math import lcm
from typing import Final, NamedTuple

LETTERS: Final = frozenset("Xxo-.")
"""What a rhythm is written with: accent, stroke, ghost, hold, rest."""


class Stroke(NamedTuple):
    """One stroke of a rhythm: steps from its beginning, length in steps, its letter."""

    at: int
    length: int
    letter: str


class Strokes(NamedTuple):
    """A rhythm as strokes: how many beats it has, how many steps a beat has."""

    beats: int
    steps: int
    strokes: tuple[Stroke, ...]

    @property
    def length(self) -> int:
        """The steps of the whole."""
        return self.beats * self.steps


_STROKE: Final = re.compile("[Xxo]-*")


@lru_cache(maxsize=4096)
def strokes(rhythm: str) -> Strokes:
    """A written rhythm, `x--- --x- x--- ----`, as strokes on the finest steps that it needs."""
    cells = rhythm.split()
    steps = lcm(4, *(len(cell) for cell in cells))
    letters = [
        letter if not place else "-" if letter != "." else "."
        for cell in cells
        for letter in cell
        for place in range(steps // len(cell))
    ]
    found = _STROKE.finditer("".join(letters))
    return Strokes(
        len(cells), steps, tuple(Stroke(one.start(), len(one[0]), one[0][0]) for one in found)
    )


def written(rhythm: Strokes) -> str:
    """Strokes as a rhythm is written, with as few letters for a beat as say the same."""
    letters = ["."] * rhythm.length
    for at, length, letter in rhythm.strokes:
        for place in range(at, min(at + length, rhythm.length)):
            letters[place] = letter if place == at else "-"
    beats = [
        letters[start : start + rhythm.steps] for start in range(0, rhythm.length, rhythm.steps)
    ]
    return " ".join(_shortest("".join(beat)) for beat in beats)


def _shortest(beat: str) -> str:
    """A beat in four letters, or three, where they say the same."""
    for letters in (4, 3):
        size = len(beat) // letters
        groups = [beat[i : i + size] for i in range(0, len(beat), size)]
        if len(groups) == letters and all(_one(group) for group in groups):
            return "".join(group[0] for group in groups)
    return beat


def _one(group: str) -> bool:
    """Whether some letters are one stroke held, or one rest."""
    held = "." if group[0] == "." else "-"
    return set(group[1:]) <= {held}


def count(rhythm: str) -> int:
    """How many strokes a rhythm has."""
    return len(strokes(rhythm).strokes)


def backwards(rhythm: str) -> str:
    """The strokes in the opposite order: what came last comes first."""
    one = strokes(rhythm)
    turned = [s._replace(at=one.length - s.at - s.length) for s in reversed(one.strokes)]
    return written(one._replace(strokes=tuple(turned)))


def wider(rhythm: str, second: bool = False) -> str:
    """Everything twice as long: the first half of that, or the second."""
    one = strokes(rhythm)
    begin = one.length if second else 0
    found = [
        Stroke(2 * s.at - begin, 2 * s.length, s.letter)
        for s in one.strokes
        if begin <= 2 * s.at < begin + one.length
    ]
    return written(one._replace(strokes=tuple(found)))


def closer(rhythm: str) -> str:
    """Everything twice as fast, and said twice."""
    one = strokes(rhythm)
    fine = one._replace(steps=2 * one.steps)
    again = [
        Stroke(s.at + turn * one.length, s.length, s.letter) for turn in (0, 1) for s in one.strokes
    ]
    return written(fine._replace(strokes=tuple(again)))


def head(rhythm: str, beats: int) -> str:
    """The first beats, said until the bar is full."""
    cells = rhythm.split()
    part = cells[: max(1, min(beats, len(cells)))]
    return " ".join(part[place % len(part)] for place in range(len(cells)))


def held_out(rhythm: str) -> str:
    """The last stroke before the last beat is held to the end."""
    one = strokes(rhythm)
    kept = [s for s in one.strokes if s.at < one.length - one.steps] or list(one.strokes[:1])
    if kept:
        kept[-1] = kept[-1]._replace(length=one.length - kept[-1].at)
    return written(one._replace(strokes=tuple(kept)))


def fitted(shape: Sequence[int], notes: int) -> tuple[int, ...]:
    """As many steps of a shape as there are notes; a short shape goes round."""
    return tuple(shape[place % len(shape)] for place in range(notes))
