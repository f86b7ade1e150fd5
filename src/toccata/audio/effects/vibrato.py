"""Pitch that trembles, like a singer's."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import numpy as np

from ...param import Param
from ..compiled import kernel
from ..knobs import Knobs, turn
from ..tape import Block
from .effect import MIX, Effect, Unit
from .guard import bounded, clean, mixed
from .line import between, memory, move
from .swing import RATE, SPREAD, SYNC, TEMPO, cycles, wrapped

WIDEST = 0.02
"""Seconds of way to and fro at most: a slow wave bends less than it is asked to."""

PARAMS: Final = (
    replace(RATE, low=0.5, default=5.5),
    Param("depth", unit="cents", low=0.0, high=100.0, default=25.0,
          help="How far the pitch goes up and down."),
    replace(SPREAD, default=0.0),
    SYNC,
    TEMPO,
    MIX,
)  # fmt: skip
_RATE, _DEPTH, _SPREAD, _SYNC, _TEMPO, _MIX = range(6)


class Vibrato(Unit):
    """A line read at a place that swings: a way of A seconds at f Hz bends by 2πfA.

    The sound comes as much later as the way is long, by 20 ms at most.
    """

    def __init__(self, sample_rate: int, knobs: Knobs) -> None:
        super().__init__(sample_rate, knobs)
        self._memory = memory(2 * WIDEST, sample_rate)
        self._phase = np.zeros(1, np.float64)
        self._length = np.zeros(3, np.float64)
        self._clock = np.zeros(1, np.int64)
        self.reset()

    @property
    def tail(self) -> float:
        return 2 * WIDEST

    def process(self, block: Block) -> None:
        _bend(
            block, self.knobs.table, float(self.sample_rate), self._memory, self._phase,
            self._length, self._clock,
        )  # fmt: skip

    def reset(self) -> None:
        self.knobs.settle()
        self._memory.fill(0.0)
        self._phase.fill(0.0)
        self._length[:] = -1.0, 0.0, 0.0
        self._clock.fill(0)


@kernel("void(f4[:,::1], f8[:,::1], f8, f4[:,::1], f8[::1], f8[::1], i8[::1])")
def _bend(block, knobs, sample_rate, line, phase, length, clock):  # type: ignore[no-untyped-def]
    frames = block.shape[1]
    mask = line.shape[1] - 1
    pull = 64.0 / (0.1 * sample_rate)
    for begin in range(0, frames, 64):
        turn(knobs)
        often = cycles(knobs[1, _RATE], knobs[1, _SYNC], knobs[1, _TEMPO])
        way = (2.0 ** (knobs[1, _DEPTH] / 1200.0) - 1.0) / (2.0 * np.pi * often)
        goal = sample_rate * min(0.5 * WIDEST, way)
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
                at = phase[0] + side * ahead
                back = 1.0 + reach * (1.0 + np.sin(2.0 * np.pi * at))
                block[side, i] = mixed(dry, between(line[side], now, back), mix)
            clock[0] = now + 1
            phase[0] = wrapped(phase[0] + often / sample_rate)


Vibrato.kernels = (_bend,)

VIBRATO: Final = Effect(
    "vibrato", "Vibrato", "Pitch that trembles, like a singer's.", PARAMS, Vibrato, linear=True
)  # fmt: skip
