"""The settings at which contracts listen: defaults, ends, and some by chance."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from ...param import Kind, Param
from ..knobs import bounds

Values = Mapping[str, Any]
Named = tuple[str, Values]
"""A setting as it is said in a sentence, and its values."""

_KNOBS = (Kind.NUMBER, Kind.INTEGER, Kind.CHOICE, Kind.SWITCH)


def turned(params: Sequence[Param]) -> list[Param]:
    """The parameters that have a knob."""
    return [param for param in params if param.kind in _KNOBS]


def ends(param: Param) -> tuple[Any, Any]:
    """The lowest and the highest value of a knob."""
    if param.kind is Kind.CHOICE:
        return param.choices[0], param.choices[-1]
    if param.kind is Kind.SWITCH:
        return False, True
    return param.low, param.high


def settings(params: Sequence[Param], brief: bool) -> Iterator[Named]:
    """The defaults, each knob at both ends, all at once, and a dozen by chance."""
    yield "its defaults", {}
    knobs = turned(params)
    for param in knobs:
        for value in param.choices if param.kind is Kind.CHOICE else ends(param):
            yield f"{param.name} at {told(value)}", {param.name: value}
    if len(knobs) > 1:
        yield "every knob low", {param.name: ends(param)[0] for param in knobs}
        yield "every knob high", {param.name: ends(param)[1] for param in knobs}
        yield from _by_chances(params, 2 if brief else 12)


def some(params: Sequence[Param], brief: bool) -> Iterator[Named]:
    """The defaults and a few settings by chance."""
    yield "its defaults", {}
    if turned(params):
        yield from _by_chances(params, 2 if brief else 8)


def _by_chances(params: Sequence[Param], count: int) -> Iterator[Named]:
    for seed in range(count):
        values = by_chance(params, seed)
        yield ";".join(f"{name}={told(value)}" for name, value in values.items()), values


def by_chance(params: Sequence[Param], seed: int) -> dict[str, Any]:
    """A value for every knob, half of them at an end."""
    chance = np.random.default_rng(seed)
    values: dict[str, Any] = {}
    for param in turned(params):
        low, high = bounds(param)
        place = float(chance.choice([0.0, 1.0, chance.random(), chance.random()]))
        number = low + place * (high - low)
        if param.kind is Kind.CHOICE:
            values[param.name] = param.choices[round(number)]
        elif param.kind is Kind.SWITCH:
            values[param.name] = number > 0.5
        else:
            values[param.name] = float(round(number)) if param.kind is Kind.INTEGER else number
    return values


def told(value: Any) -> str:
    """A value as it is said: 0.25, on, saw."""
    if isinstance(value, bool):
        return "on" if value else "off"
    return f"{value:g}" if isinstance(value, float) else str(value)
