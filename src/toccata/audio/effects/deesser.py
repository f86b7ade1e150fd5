"""A de-esser: it takes the edge off every s and leaves the rest of the voice alone."""

from __future__ import annotations

from typing import Final

import numpy as np

from ...param import Curve, Param
from ..compiled import kernel
from ..knobs import Knobs, turn
from ..tape import Block
from .effect import Effect, Unit
from .keyed import LOUDEST, exp2, log2, pace
from .split import split

PARAMS: Final = (
    Param("threshold", unit="dB", low=-80.0, high=0.0, default=-30.0,
          help="How loud the band above the frequency may be."),
    Param("frequency", unit="Hz", low=1500.0, high=14_000.0, default=5500.0,
          curve=Curve.LOGARITHMIC, help="Where the hiss of an s begins."),
    Param("ratio", low=1.0, high=20.0, default=4.0, curve=Curve.LOGARITHMIC,
          help="So many dB more come out as one."),
    Param("range", unit="dB", low=0.0, high=24.0, default=12.0,
          help="How much it takes away at most."),
)  # fmt: skip

_T, _FREQUENCY, _RATIO, _RANGE = range(len(PARAMS))
_HOLD, _DOWN, _DEEPEST = 4, 5, 6
_DB = 6.020599913279624
_ATTACK: Final = 0.5
_RELEASE: Final = 40.0
"""Milliseconds in which it covers 63 % of its way in dB."""


class Deesser(Unit):
    """A high shelf that goes down by what the band above it is too loud.

    The band is a Butterworth high-pass of second order. The shelf has the same poles and zeros
    of its own kind: for a gain g, |H|² = (1 + g² w⁴) / (1 + w⁴) with w = frequency over corner
    (both warped by the bilinear transform), so that at 0 dB the sound is untouched, to the bit.
    """

    def __init__(self, sample_rate: int, knobs: Knobs) -> None:
        super().__init__(sample_rate, knobs)
        self._state = np.zeros(7)
        self._bands = np.zeros((6, 64), np.float32)

    @property
    def tail(self) -> float:
        return 3.0 / self.knobs.goal("frequency")

    @property
    def reduction(self) -> float:
        """By how many dB the band was turned down at most in the last block; 0 or more."""
        return float(self._state[_DEEPEST])

    def process(self, block: Block) -> None:
        _soften(block, self.knobs.table, self.sample_rate, self._state, self._bands)

    def reset(self) -> None:
        self.knobs.settle()
        self._state.fill(0.0)


@kernel("void(f4[:,::1], f8[:,::1], i8, f8[::1], f4[:,::1])", fast=True)
def _soften(block, knobs, rate, state, bands):  # type: ignore[no-untyped-def]
    level, down = bands[4], bands[5]
    attack, release = pace(_ATTACK, rate), pace(_RELEASE, rate)
    deepest = 0.0
    for begin in range(0, block.shape[1], 64):
        turn(knobs)
        before, now = knobs[2], knobs[1]
        for side in range(2):
            sound = block[side, begin : begin + 64]
            for i in range(64):
                sound[i] = min(max(sound[i], np.float32(-LOUDEST)), np.float32(LOUDEST))
            split(
                sound, now[_FREQUENCY], rate, state[2 * side : 2 * side + 2], bands[2 * side],
                bands[2 * side + 1],
            )  # fmt: skip
        line, line_way = np.float32(before[_T]), np.float32((now[_T] - before[_T]) / 64.0)
        slope0, slope1 = 1.0 - 1.0 / before[_RATIO], 1.0 - 1.0 / now[_RATIO]
        slope, slope_way = np.float32(slope0), np.float32((slope1 - slope0) / 64.0)
        most, most_way = (
            np.float32(before[_RANGE]),
            np.float32((now[_RANGE] - before[_RANGE]) / 64.0),
        )
        for i in range(64):
            part = np.float32(i + 1)
            loud = max(max(abs(bands[1, i]), abs(bands[3, i])), np.float32(1e-15))
            over = max(np.float32(_DB) * log2(loud) - line - line_way * part, np.float32(0.0))
            level[i] = min((slope + slope_way * part) * over, most + most_way * part)
        hold, gone = state[_HOLD], state[_DOWN]
        for i in range(64):
            goal = np.float64(level[i])
            hold = max(goal, hold + release * (goal - hold))
            gone += attack * (hold - gone)
            deepest = max(deepest, gone)
            down[i] = np.float32(gone)
        state[_HOLD] = hold if hold > 1e-9 else 0.0
        state[_DOWN] = gone if gone > 1e-9 else 0.0
        for i in range(64):
            down[i] = exp2(down[i] * np.float32(-0.5 / _DB))
        for side in range(2):
            for i in range(64):
                root = down[i]
                x = block[side, begin + i] + (root - np.float32(1.0)) * bands[2 * side, i]
                block[side, begin + i] = (
                    x + (root * root - np.float32(1.0)) * bands[2 * side + 1, i]
                )
    state[_DEEPEST] = deepest


Deesser.kernels = (_soften,)

DEESSER: Final = Effect(
    "deesser", "De-esser", "Takes the edge off every s and leaves the rest alone.", PARAMS, Deesser,
)  # fmt: skip
