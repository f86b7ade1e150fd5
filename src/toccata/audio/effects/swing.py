"""What makes an effect move: a slow wave, free in Hz or in step with the song."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from ...param import Curve, Kind, Param
from ...units import TEMPO_HIGH, TEMPO_LOW
from ..compiled import inner

SHAPES: Final = ("sine", "triangle", "square", "ramp", "saw")
SYNCS: Final = (
    "free", "1/1", "1/2.", "1/2", "1/2t", "1/4.", "1/4", "1/4t",
    "1/8.", "1/8", "1/8t", "1/16.", "1/16", "1/16t", "1/32",
)  # fmt: skip
BEATS = (
    0.0, 4.0, 3.0, 2.0, 4.0 / 3.0, 1.5, 1.0, 2.0 / 3.0,
    0.75, 0.5, 1.0 / 3.0, 0.375, 0.25, 1.0 / 6.0, 0.125,
)  # fmt: skip
"""How many quarter notes each of `SYNCS` lasts."""

EDGE = 0.006
"""Seconds that a square or a saw takes to get from one end to the other, so that none clicks."""

RATE: Final = Param(
    "rate", unit="Hz", low=0.02, high=20.0, default=1.0, curve=Curve.LOGARITHMIC,
    help="How often it goes to and fro in a second.",
)  # fmt: skip
DEPTH: Final = Param("depth", unit="%", low=0.0, high=100.0, default=50.0, help="How far it goes.")
SHAPE: Final = Param(
    "shape", Kind.CHOICE, default="sine", choices=SHAPES, help="The way it takes to and fro."
)
SPREAD: Final = Param(
    "spread", unit="°", low=0.0, high=180.0, default=90.0,
    help="How far the right side is ahead of the left; 180 is the opposite.",
)  # fmt: skip
SYNC: Final = Param(
    "sync", Kind.CHOICE, default="free", choices=SYNCS,
    help="The note value in whose time it goes, or free.",
)  # fmt: skip
TEMPO: Final = Param(
    "tempo", unit="BPM", low=TEMPO_LOW, high=TEMPO_HIGH, default=120.0, help="The song's tempo."
)


def weights(count: int, chosen: float) -> NDArray[np.float64]:
    """How much each of so many choices is heard, now and a step ago: one of them alone."""
    table = np.zeros((2, count), np.float64)
    settle(table, chosen)
    return table


def settle(table: NDArray[np.float64], chosen: float) -> None:
    """The chosen one alone, at once."""
    table.fill(0.0)
    table[:, int(chosen)] = 1.0


@inner
def lean(table, chosen, pace):  # type: ignore[no-untyped-def]
    """Move weights by one step towards the chosen one: a choice fades, and does not click."""
    for k in range(table.shape[1]):
        now = table[0, k]
        table[1, k] = now
        goal = 1.0 if k == int(chosen) else 0.0
        way = goal - now
        table[0, k] = goal if abs(way) < 1e-6 else now + way * pace


@inner
def cycles(rate, sync, tempo):  # type: ignore[no-untyped-def]
    """How many times a second: the rate, or what note value and tempo say."""
    beats = BEATS[int(sync)]
    return rate if beats == 0.0 else tempo / (60.0 * beats)


@inner
def wave(shape, phase, edge):  # type: ignore[no-untyped-def]
    """A wave from −1 to 1 at a phase from 0 to 1; `edge` is the part of a turn a jump takes."""
    if shape == 0:
        return np.sin(2.0 * np.pi * phase)
    if shape == 1:
        quarter = phase + 0.25 if phase < 0.75 else phase - 0.75
        return 1.0 - 4.0 * abs(quarter - 0.5)
    if shape == 2:
        at = phase if phase < 0.75 else phase - 1.0
        if abs(at) < 0.5 * edge:
            return np.sin(np.pi * at / edge)
        if abs(at - 0.5) < 0.5 * edge:
            return -np.sin(np.pi * (at - 0.5) / edge)
        return 1.0 if 0.0 < at < 0.5 else -1.0
    up = np.cos(np.pi * phase / edge) if phase < edge else 2.0 * (phase - edge) / (1.0 - edge) - 1.0
    return up if shape == 3 else -up


@inner
def swing(shapes, phase, edge, part):  # type: ignore[no-untyped-def]
    """The wave of weighted shapes, `part` of the way (0 to 1) through a step."""
    value = 0.0
    for k in range(shapes.shape[1]):
        weight = shapes[1, k] + (shapes[0, k] - shapes[1, k]) * part
        if weight != 0.0:
            value += weight * wave(k, phase, edge)
    return value


@inner
def edge_of(frequency):  # type: ignore[no-untyped-def]
    """The part of a turn that a jump takes."""
    return min(0.4, EDGE * frequency)


@inner
def wrapped(phase):  # type: ignore[no-untyped-def]
    """A phase, in turns, from 0 up to 1."""
    return phase - np.floor(phase)
