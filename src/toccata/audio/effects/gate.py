"""A gate: it shuts when nothing is played, so that hum, hiss and the neighbours are not heard."""

from __future__ import annotations

from typing import Final

import numpy as np

from ...param import Curve, Param
from ..compiled import kernel
from ..knobs import Knobs, turn
from ..tape import Block
from .effect import Effect
from .keyed import KEY_HIGH, KEY_LOW, LOUDEST, SIFT, Keyed, exp2, log2, pace, sift

PARAMS: Final = (
    Param("threshold", unit="dB", low=-90.0, high=0.0, default=-45.0,
          help="What is louder opens it."),
    Param("hysteresis", unit="dB", low=0.0, high=24.0, default=6.0,
          help="How far below the threshold it lets sound fall before it shuts."),
    Param("attack", unit="ms", low=0.05, high=250.0, default=1.0, curve=Curve.LOGARITHMIC,
          help="How fast it opens."),
    Param("hold", unit="ms", low=0.0, high=1000.0, default=40.0,
          help="How long it stays open when the sound is gone; half a wave of the lowest note"
               " at least, or it flutters."),
    Param("release", unit="ms", low=5.0, high=3000.0, default=100.0, curve=Curve.LOGARITHMIC,
          help="How fast it shuts."),
    Param("range", unit="dB", low=0.0, high=90.0, default=80.0,
          help="How much quieter it makes what it shuts out."),
    Param("ratio", low=1.0, high=100.0, default=100.0, curve=Curve.LOGARITHMIC,
          help="Below 100 it shuts by degrees (an expander): one dB less comes out as so many."),
    KEY_LOW,
    KEY_HIGH,
)  # fmt: skip

_T, _HYSTERESIS, _ATTACK, _HOLD, _RELEASE, _RANGE, _RATIO, _LOW, _HIGH = range(len(PARAMS))
_OPEN, _SINCE, _GAIN, _HEIGHT, _LEAST = range(SIFT, SIFT + 5)
_DB = 6.020599913279624
_FALL: Final = 10.0
"""Milliseconds in which the expander's view of the level falls by 63 %."""


class Gate(Keyed):
    """Opens at the threshold; shuts when all has stayed below it, less the hysteresis, for `hold`.

    The gain covers 63 % of its way, as an amplitude, in `attack` up and in `release` down.
    """

    def __init__(self, sample_rate: int, knobs: Knobs) -> None:
        super().__init__(sample_rate, knobs)
        self._state = np.zeros(SIFT + 5)
        self._level = np.zeros((4, 64), np.float32)
        self.reset()

    @property
    def reduction(self) -> float:
        """By how many dB the last block was turned down at most; 0 or more."""
        return -20.0 * float(np.log10(self._state[_LEAST]))

    def process(self, block: Block) -> None:
        _gate(
            block, self.heard(block), self.knobs.table, self.sample_rate, self._state, self._level
        )

    def reset(self) -> None:
        self.knobs.settle()
        self._state.fill(0.0)
        self._state[_GAIN] = 10.0 ** (-self.knobs.goal("range") / 20.0)
        self._state[_LEAST] = 1.0
        self._key = None


@kernel("void(f4[:,::1], f4[:,::1], f8[:,::1], i8, f8[::1], f4[:,::1])", fast=True)
def _gate(block, key, knobs, rate, state, scratch):  # type: ignore[no-untyped-def]
    level = scratch[0]
    shut = scratch[1]
    least = 1.0
    fall = 1.0 - pace(_FALL, rate)
    for begin in range(0, block.shape[1], 64):
        turn(knobs)
        before, now = knobs[2], knobs[1]
        sift(key, begin, now[_LOW], now[_HIGH], rate, state, scratch)
        floor, floor_way = before[_RANGE], (now[_RANGE] - before[_RANGE]) / 64.0
        if now[_RATIO] > 99.99:
            for i in range(64):
                shut[i] = np.float32(floor + floor_way * (i + 1))
        else:
            height = state[_HEIGHT]
            for i in range(64):
                height = max(np.float64(level[i]), height * fall)
                shut[i] = np.float32(height)
            state[_HEIGHT] = height if height > 1e-12 else 0.0
            line, line_way = np.float32(before[_T]), np.float32((now[_T] - before[_T]) / 64.0)
            steep = np.float32(before[_RATIO] - 1.0)
            steep_way = np.float32((now[_RATIO] - before[_RATIO]) / 64.0)
            deep, deep_way = np.float32(floor), np.float32(floor_way)
            for i in range(64):
                part = np.float32(i + 1)
                seen = np.float32(_DB) * log2(max(shut[i], np.float32(1e-15)))
                under = max(line + line_way * part - seen, np.float32(0.0))
                shut[i] = min((steep + steep_way * part) * under, deep + deep_way * part)
        for i in range(64):
            shut[i] = exp2(shut[i] * np.float32(-1.0 / _DB))
        opens = np.float32(10.0 ** (now[_T] / 20.0))
        shuts = np.float32(10.0 ** ((now[_T] - now[_HYSTERESIS]) / 20.0))
        hold = int(np.round(now[_HOLD] * 0.001 * rate))
        attack, release = pace(now[_ATTACK], rate), pace(now[_RELEASE], rate)
        is_open, since, gain = state[_OPEN] > 0.5, int(state[_SINCE]), state[_GAIN]
        for i in range(64):
            x = level[i]
            since = 0 if x >= shuts else since + 1
            is_open = (x >= opens) | (is_open & (since <= hold))
            goal = 1.0 if is_open else np.float64(shut[i])
            gain += (goal - gain) * (attack if goal > gain else release)
            least = min(least, gain)
            shut[i] = np.float32(gain)
        state[_OPEN], state[_GAIN] = 1.0 if is_open else 0.0, gain
        state[_SINCE] = min(since, 1 << 40)
        for side in range(2):
            for i in range(begin, begin + 64):
                x = min(max(block[side, i], np.float32(-LOUDEST)), np.float32(LOUDEST))
                block[side, i] = x * shut[i - begin]
    state[_LEAST] = least


Gate.kernels = (_gate,)

GATE: Final = Effect(
    "gate", "Gate", "Shuts when nothing is played; with a ratio it shuts by degrees.",
    PARAMS, Gate, keyed=True,
)  # fmt: skip
