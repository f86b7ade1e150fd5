"""Contours: the ways in which lines go up and down, note by note, in steps of a scale."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise
from random import Random
from typing import Final

from .manner import Manner


def _along(dice: Random, points: tuple[tuple[float, int], ...], notes: int) -> list[int]:
    """A way through some heights at places from 0 to 1."""
    found: list[int] = []
    for note in range(notes):
        at = note / max(1, notes - 1)
        place = next((i for i in range(1, len(points)) if at <= points[i][0]), len(points) - 1)
        (left, low), (right, high) = points[place - 1], points[place]
        share = (at - left) / (right - left)
        found.append(round(low + share * (high - low) + 0.6 * (dice.random() - 0.5)))
    return found


def _arch(dice: Random, notes: int) -> list[int]:
    top, end = dice.choice((2, 3, 3, 4)), dice.choice((-1, 0, 0, 1))
    return _along(dice, ((0.0, 0), (dice.choice((0.4, 0.55, 0.7)), top), (1.0, end)), notes)


def _bowl(dice: Random, notes: int) -> list[int]:
    low, end = dice.choice((-2, -2, -3)), dice.choice((0, 1, 2))
    return _along(dice, ((0.0, 0), (dice.choice((0.4, 0.6)), low), (1.0, end)), notes)


def _descent(dice: Random, notes: int) -> list[int]:
    top = dice.choice((1, 2, 3))
    return _along(dice, ((0.0, top), (1.0, top - dice.choice((2, 3, 4)))), notes)


def _ascent(dice: Random, notes: int) -> list[int]:
    low = dice.choice((-2, -1, 0))
    return _along(dice, ((0.0, low), (1.0, low + dice.choice((2, 3, 4)))), notes)


def _axial(dice: Random, notes: int) -> list[int]:
    """Around one note."""
    row = dice.choice(((0, 1, 0, -1), (0, -1, 0, 1), (0, 1, -1, 0), (0, 2, 0, 1), (0, 0, 1, 0)))
    turn = dice.randrange(2)
    return [row[(note + turn) % 4] for note in range(notes)]


def _zigzag(dice: Random, notes: int) -> list[int]:
    """Thirds up and steps back, or the other way round."""
    up, back = dice.choice(((2, -1), (-2, 1), (2, -1), (1, -2), (-1, 2)))
    place, found = dice.choice((-1, 0, 1)), []
    for note in range(notes):
        found.append(place)
        place += up if note % 2 == 0 else back
        if abs(place) > 4:
            up, back = -up, -back
    return found


def _gap(dice: Random, notes: int) -> list[int]:
    """A leap, and the steps that fill it."""
    start, size = dice.choice((-2, -1, 0)), dice.choice((3, 4, 4, 5))
    sign = dice.choice((1, 1, 1, -1))
    wait = dice.choice((1, 1, 2)) if notes > 3 else 1
    found = [start] * min(wait, notes)
    place = size
    while len(found) < notes:
        found.append(start + sign * place)
        place -= 1 if place > 0 else 0
    return found


def _reciting(dice: Random, notes: int) -> list[int]:
    """One note again and again, then away from it."""
    stay = max(2, notes - dice.choice((1, 2, 2, 3)))
    away = dice.choice((1, -1, -1, 2))
    found = [0] * min(stay, notes)
    place = away
    while len(found) < notes:
        found.append(place)
        place += dice.choice((1, -1)) if abs(place) < 3 else (-1 if place > 0 else 1)
    return found


CONTOURS: Final[Mapping[str, Callable[[Random, int], list[int]]]] = {
    "arch": _arch, "bowl": _bowl, "descent": _descent, "ascent": _ascent, "axial": _axial,
    "zigzag": _zigzag, "gap": _gap, "reciting": _reciting,
}  # fmt: skip
"""Shapes of lines by name: each gives as many heights as there are notes."""

_USUAL: Final = ("arch", "arch", "descent", "ascent", "axial", "zigzag", "gap", "reciting", "bowl")


def contour(dice: Random, manner: Manner, notes: int, falling: bool = False) -> tuple[int, ...]:
    """A shape for so many notes, of a manner's kinds; `falling` for those that end a phrase.

    Now and then a step becomes a leap, and after a leap the line turns back by step.
    """
    kinds = manner.contours or _USUAL
    if falling and dice.random() < 0.6:
        kinds = ("descent",)
    heights = CONTOURS[dice.choice(kinds)](dice, max(1, notes))
    found = heights[:1]
    sway = 0
    for before, height in pairwise(heights):
        move = height - before
        last = found[-1] - found[-2] if len(found) > 1 else 0
        if abs(last) > 2 and move * last > 0:
            move = -1 if last > 0 else 1
        elif abs(move) < 2 and dice.random() < 0.55 * manner.leap:
            upward = sway < 0 or (move >= 0 and not sway)
            wide = 2 if manner.gapped or dice.random() < 0.6 else 3
            move = wide * (1 if upward else -1)
        elif not move and dice.random() < 0.35:
            move = dice.choice((1, -1))
        if abs(found[-1] + move) > 5:
            move = -move
        if manner.gapped and abs(move) > 1 and dice.random() > 2 * manner.leap:
            move = 1 if move > 0 else -1  # two steps of five notes are a fourth already
        sway += (move > 1) - (move < -1)
        found.append(found[-1] + move)
    return tuple(found)


def shape(dice: Random, manner: Manner, falling: bool = False) -> tuple[int, ...]:
    """A contour of 16 notes in scale steps: mostly by step, a leap turns back."""
    place = 0
    steps = [0]
    lean = -1 if falling else dice.choice((1, 1, -1))
    while len(steps) < 16:
        draw = dice.random()
        if draw < 0.12:
            move = 0
        elif draw < 0.12 + manner.leap:
            move = lean * dice.choice((2, 3, 3, 4))
        else:
            move = lean * dice.choice((1, 1, 1, 2))
        if abs(place + move) > 4:
            move = -move
        place += move
        steps.append(place)
        if abs(move) > 1 or dice.random() < 0.3:
            lean = -lean
    return tuple(steps)
