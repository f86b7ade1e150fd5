"""Pitch that trembles, like a singer's."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import numpy as np

from ...param import Param
from ..compiled import inner, kernel
from ..knobs import Knobs, turn
from ..tape import Block
from .effect import MIX, Effect, Unit
from .guard import bounded, clean, mixed
from .line import between, memory, move
from .swing import (
    RATE,
    SHAPE,
    SHAPES,
    SPREAD,
    SYNC,
    TEMPO,
    cycles,
    lean,
    settle,
    weights,
    wrapped,
)

WIDEST = 0.025
"""Seconds of way to and fro at most: a slow wave bends less than it is asked to."""

PARAMS: Final = (
    replace(RATE, low=0.5, default=5.5),
    Param("depth", unit="cents", low=0.0, high=100.0, default=25.0,
          help="How far the pitch goes up and down."),
    replace(SHAPE, help="The way the pitch takes up and down; a square is a trill."),
    replace(SPREAD, default=0.0),
    SYNC,
    TEMPO,
    MIX,
)  # fmt: skip
_RATE, _DEPTH, _SHAPE, _SPREAD, _SYNC, _TEMPO, _MIX = range(7)


class Vibrato(Unit):
    """A line read at a place that moves: pitch bends by as much as the place moves in a second.

    So the place is the sum of the wave over time. The sound comes as much later as the way is
    long, by 25 ms at most.
    """

    def __init__(self, sample_rate: int, knobs: Knobs) -> None:
        super().__init__(sample_rate, knobs)
        self._memory = memory(WIDEST, sample_rate)
        self._phase = np.zeros(1, np.float64)
        self._shapes = weights(len(SHAPES), knobs.goal("shape"))
        self._length = np.zeros(3, np.float64)
        self._clock = np.zeros(1, np.int64)
        self.reset()

    @property
    def tail(self) -> float:
        return WIDEST + 0.001

    def process(self, block: Block) -> None:
        _bend(
            block, self.knobs.table, float(self.sample_rate), self._memory, self._phase,
            self._shapes, self._length, self._clock,
        )  # fmt: skip

    def reset(self) -> None:
        self.knobs.settle()
        self._memory.fill(0.0)
        self._phase.fill(0.0)
        settle(self._shapes, self.knobs.goal("shape"))
        self._length[:] = -1.0, 0.0, 0.0
        self._clock.fill(0)


@inner
def _gone(shape, phase):  # type: ignore[no-untyped-def]
    """The sum of a wave up to a phase, in turns, with its middle at 0: within ± 1/4."""
    if shape == 0:
        return -np.cos(2.0 * np.pi * phase) / (2.0 * np.pi)
    if shape == 1:
        if phase < 0.25:
            return 2.0 * phase * phase - 0.125
        if phase < 0.75:
            return 0.125 - 2.0 * (0.5 - phase) * (0.5 - phase)
        return 2.0 * (1.0 - phase) * (1.0 - phase) - 0.125
    if shape == 2:
        return 0.25 - abs(phase - 0.5)
    parabola = phase * phase - phase + 0.125
    return parabola if shape == 3 else -parabola


@kernel("void(f4[:,::1], f8[:,::1], f8, f4[:,::1], f8[::1], f8[:,::1], f8[::1], i8[::1])")
def _bend(  # type: ignore[no-untyped-def]
    block, knobs, sample_rate, line, phase, shapes, length, clock
):
    frames = block.shape[1]
    mask = line.shape[1] - 1
    pull = 64.0 / (0.1 * sample_rate)
    for begin in range(0, frames, 64):
        turn(knobs)
        lean(shapes, knobs[0, _SHAPE], knobs[3, _MIX])
        often = cycles(knobs[1, _RATE], knobs[1, _SYNC], knobs[1, _TEMPO])
        way = (2.0 ** (knobs[1, _DEPTH] / 1200.0) - 1.0) / often
        goal = sample_rate * min(2.0 * WIDEST, way)
        if length[0] < 0.0:
            length[0] = goal
        move(length, goal, pull)
        for i in range(begin, min(begin + 64, frames)):
            part = (i - begin + 1) / 64.0
            reach = length[1] + (length[0] - length[1]) * part
            mix = knobs[2, _MIX] + (knobs[1, _MIX] - knobs[2, _MIX]) * part
            ahead = (knobs[2, _SPREAD] + (knobs[1, _SPREAD] - knobs[2, _SPREAD]) * part) / 360.0
            now = clock[0]
            for side in range(2):
                dry = bounded(block[side, i])
                line[side, now & mask] = clean(dry)
                at = wrapped(phase[0] + side * ahead)
                gone = 0.0
                for k in range(shapes.shape[1]):
                    weight = shapes[1, k] + (shapes[0, k] - shapes[1, k]) * part
                    if weight != 0.0:
                        gone += weight * _gone(k, at)
                back = 1.0 + reach * (0.25 - gone)
                block[side, i] = mixed(dry, between(line[side], now, back), mix)
            clock[0] = now + 1
            phase[0] = wrapped(phase[0] + often / sample_rate)


Vibrato.kernels = (_bend,)

VIBRATO: Final = Effect(
    "vibrato", "Vibrato", "Pitch that trembles, like a singer's.", PARAMS, Vibrato, linear=True
)  # fmt: skip
