"""The knobs of whatever sounds: each glides to where it is set, so that nothing crackles."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import Any, Final

import numpy as np

from ..errors import OutOfRange, UnknownName, WrongUse
from ..param import Kind, Param
from ..units import Seconds
from .compiled import inner

QUANTUM: Final = 64
"""Frames in the engine's inner step. Knobs move once a step, and messages fall on it."""

GLIDE: Final = Seconds(0.015)
"""The time in which a knob covers 63 % of its way."""

GOAL: Final = 0
NOW: Final = 1
BEFORE: Final = 2
PACE: Final = 3
"""Rows of a table of knobs."""

_NUMBERS: Final = (Kind.NUMBER, Kind.INTEGER, Kind.CHOICE, Kind.SWITCH)


class Knobs:
    """The parameters that are numbers, as one table that kernels read and move.

    `table` has shape (4, count): where each knob is going, where it is at the end of this step
    of 64 frames, where it was at the step's start, and which part of its way it goes in a step.
    Columns stand in the order of `params`. A choice is the number of its place, a switch 0 or 1;
    choices and whole numbers jump, all else glides. Texts, files and lists have no knob: their
    values stand in `values`, as all values that were given at the start.

    Raises what `Param.check` raises.
    """

    def __init__(
        self, params: Iterable[Param], values: Mapping[str, Any], sample_rate: int
    ) -> None:
        params = tuple(params)
        known = {param.name for param in params}
        for name in values:
            if name not in known:
                raise UnknownName("parameter", name, tuple(known))
        self.values: dict[str, Any] = {
            param.name: param.check(values.get(param.name, param.default)) for param in params
        }
        self._params = {param.name: param for param in params if param.kind in _NUMBERS}
        self._places = {name: place for place, name in enumerate(self._params)}
        self.table = np.zeros((4, max(1, len(self._params))), np.float64)
        step = 1.0 - math.exp(-QUANTUM / (GLIDE * sample_rate))
        for name, param in self._params.items():
            jumps = param.kind in (Kind.CHOICE, Kind.INTEGER)
            self.table[PACE, self._places[name]] = 1.0 if jumps else step
            self.set(name, number_of(param, self.values[name]))
        self.settle()

    @property
    def names(self) -> tuple[str, ...]:
        """The knobs, in the order of the table's columns."""
        return tuple(self._places)

    def place(self, name: str) -> int:
        """The column of a knob; raises `UnknownName`."""
        if name not in self._places:
            raise UnknownName("parameter", name, self.names)
        return self._places[name]

    def set(self, name: str, value: float) -> None:
        """Where a knob shall go, in the parameter's own unit.

        Raises `UnknownName`, and `OutOfRange` beyond the parameter's bounds.
        """
        self.table[GOAL, self.check(name, value)] = value

    def check(self, name: str, value: float) -> int:
        """The column of a knob that could be set to `value`; raises as `set`."""
        place = self.place(name)
        param = self._params[name]
        low, high = bounds(param)
        if not low <= value <= high:
            raise OutOfRange(param.spoken, value, low, high, param.unit)
        return place

    def goal(self, name: str) -> float:
        """Where a knob is going."""
        return float(self.table[GOAL, self.place(name)])

    def now(self, name: str) -> float:
        """Where a knob is."""
        return float(self.table[NOW, self.place(name)])

    def settle(self) -> None:
        """Every knob is at once where it was going."""
        self.table[NOW] = self.table[GOAL]
        self.table[BEFORE] = self.table[GOAL]


def bounds(param: Param) -> tuple[float, float]:
    """The lowest and highest number of a parameter's knob."""
    if param.kind is Kind.CHOICE:
        return 0.0, float(len(param.choices) - 1)
    if param.kind is Kind.SWITCH:
        return 0.0, 1.0
    low = -math.inf if param.low is None else param.low
    return low, math.inf if param.high is None else param.high


def number_of(param: Param, value: Any) -> float:
    """A checked value as its knob's number."""
    if param.kind is Kind.CHOICE:
        return float(param.choices.index(value))
    return float(value)


def declared(name: Any, params: Any, work: Any, kind: type) -> None:
    """Raise `WrongUse` unless a shelf's entry is made of what it needs: plug-ins come from anywhere."""
    if not (isinstance(name, str) and name.strip()):
        raise WrongUse(f"A name is needed, not {name!r}.")
    if not (isinstance(params, tuple) and all(isinstance(param, Param) for param in params)):
        raise WrongUse(f"The parameters of “{name}” must be a tuple of Param, not {params!r:.60}.")
    if not (isinstance(work, type) and issubclass(work, kind)):
        raise WrongUse(f"“{name}” needs a class made from {kind.__name__}, not {work!r:.60}.")


@inner
def turn(table):  # type: ignore[no-untyped-def]
    """Move every knob of a table by one step of 64 frames; kernels call it as each step begins."""
    for k in range(table.shape[1]):
        before = table[1, k]
        table[2, k] = before
        way = table[0, k] - before
        if way != 0.0:
            near = 1e-7 * (abs(table[0, k]) + 1e-3)
            table[1, k] = table[0, k] if abs(way) < near else before + way * table[3, k]
