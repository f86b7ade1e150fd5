"""A compressor: it turns down what is too loud, by its own sound or by another's (sidechain)."""

from __future__ import annotations

from typing import Final

import numpy as np

from ...param import Curve, Kind, Param
from ..compiled import kernel
from ..knobs import Knobs, turn
from ..tape import Block
from .effect import MIX, Effect
from .keyed import KEY_HIGH, KEY_LOW, LOUDEST, SIFT, Keyed, exp2, log2, pace, sift

PARAMS: Final = (
    Param("threshold", unit="dB", low=-60.0, high=0.0, default=-18.0,
          help="What is louder is turned down."),
    Param("ratio", low=1.0, high=50.0, default=4.0, curve=Curve.LOGARITHMIC,
          help="So many dB more come out as one."),
    Param("knee", unit="dB", low=0.0, high=24.0, default=6.0,
          help="How wide the bend is between leaving alone and turning down."),
    Param("attack", unit="ms", low=0.05, high=250.0, default=10.0, curve=Curve.LOGARITHMIC,
          help="How fast it turns down."),
    Param("release", unit="ms", low=5.0, high=3000.0, default=150.0, curve=Curve.LOGARITHMIC,
          help="How fast it lets go."),
    Param("gain", unit="dB", low=-24.0, high=24.0, default=0.0, help="Louder afterwards."),
    Param("auto", Kind.SWITCH, default=False,
          help="Louder afterwards by half of what full scale is turned down."),
    Param("detector", Kind.CHOICE, default="peak", choices=("peak", "rms"),
          help="Whether it follows the peaks or the power of the last 10 ms."),
    KEY_LOW,
    KEY_HIGH,
    MIX,
)  # fmt: skip

_T, _R, _W, _ATTACK, _RELEASE, _GAIN, _AUTO, _DETECTOR, _LOW, _HIGH, _MIX = range(len(PARAMS))
_HOLD, _DOWN, _POWER, _DEEPEST, _PAST_A, _PACE_A, _PAST_R, _PACE_R, _KEY = range(SIFT, SIFT + 9)
_DB = 6.020599913279624
_WINDOW: Final = 10.0
"""Milliseconds of the power's one-pole mean."""


class Compressor(Keyed):
    """Both channels are turned down alike, by the louder one's level in dB.

    Gain computer and smooth decoupled peak detector in the log domain, without look-ahead:
    Giannoulis, Massberg and Reiss 2012, equations 4 and 17. Attack and release are the times
    in which it covers 63 % of its way in dB.
    """

    def __init__(self, sample_rate: int, knobs: Knobs) -> None:
        super().__init__(sample_rate, knobs)
        self._state = np.zeros(SIFT + 9)
        self._level = np.zeros((4, 64), np.float32)

    @property
    def reduction(self) -> float:
        """By how many dB the last block was turned down at most; 0 or more."""
        return float(self._state[_DEEPEST])

    def process(self, block: Block) -> None:
        _compress(
            block, self.heard(block), self.knobs.table, self.sample_rate, self._state, self._level
        )

    def reset(self) -> None:
        self.knobs.settle()
        self._state.fill(0.0)
        self._key = None


@kernel("void(f4[:,::1], f4[:,::1], f8[:,::1], i8, f8[::1], f4[:,::1])", fast=True)
def _compress(block, key, knobs, rate, state, scratch):  # type: ignore[no-untyped-def]
    level = scratch[0]
    down = scratch[1]
    deepest = 0.0
    for begin in range(0, block.shape[1], 64):
        turn(knobs)
        before, now = knobs[2], knobs[1]
        sift(key, begin, now[_LOW], now[_HIGH], rate, state, scratch)
        if state[_PAST_A] != now[_ATTACK]:
            state[_PAST_A], state[_PACE_A] = now[_ATTACK], pace(now[_ATTACK], rate)
        if state[_PAST_R] != now[_RELEASE]:
            state[_PAST_R], state[_PACE_R] = now[_RELEASE], pace(now[_RELEASE], rate)
        if now[_DETECTOR] > 0.5:
            power = state[_POWER]
            near = pace(_WINDOW, rate)
            for i in range(64):
                power += near * (np.float64(level[i]) * np.float64(level[i]) - power)
                level[i] = np.float32(np.sqrt(power))
            state[_POWER] = power if power > 1e-24 else 0.0
        # The static curve: the knobs move along lines through the step.
        knee0, knee1 = max(before[_W], 1e-3), max(now[_W], 1e-3)
        slope0, slope1 = 1.0 - 1.0 / before[_R], 1.0 - 1.0 / now[_R]
        over, over_way = np.float32(-before[_T]), np.float32((before[_T] - now[_T]) / 64.0)
        knee, knee_way = np.float32(knee0), np.float32((knee1 - knee0) / 64.0)
        slope, slope_way = np.float32(slope0), np.float32((slope1 - slope0) / 64.0)
        for i in range(64):
            part = np.float32(i + 1)
            w = knee + knee_way * part
            x = np.float32(_DB) * log2(max(level[i], np.float32(1e-15))) + over + over_way * part
            bend = min(max(x + np.float32(0.5) * w, np.float32(0.0)), w)
            past = max(x - np.float32(0.5) * w, np.float32(0.0))
            down[i] = (slope + slope_way * part) * (np.float32(0.5) * bend * bend / w + past)
        hold, gone = state[_HOLD], state[_DOWN]
        attack, release = state[_PACE_A], state[_PACE_R]
        for i in range(64):
            goal = np.float64(down[i])
            hold = max(goal, hold + release * (goal - hold))
            gone += attack * (hold - gone)
            deepest = max(deepest, gone)
            down[i] = np.float32(gone)
        state[_HOLD] = hold if hold > 1e-9 else 0.0
        state[_DOWN] = gone if gone > 1e-9 else 0.0
        up0 = before[_GAIN] + 0.5 * before[_AUTO] * slope0 * max(-before[_T], 0.0)
        up1 = now[_GAIN] + 0.5 * now[_AUTO] * slope1 * max(-now[_T], 0.0)
        up, up_way = np.float32(up0), np.float32((up1 - up0) / 64.0)
        mix, mix_way = (
            np.float32(before[_MIX] / 100.0),
            np.float32((now[_MIX] - before[_MIX]) / 6400.0),
        )
        for i in range(64):
            part = np.float32(i + 1)
            wet = mix + mix_way * part
            gain = exp2((up + up_way * part - down[i]) * np.float32(1.0 / _DB))
            level[i] = np.float32(1.0) - wet + wet * gain
        for side in range(2):
            for i in range(begin, begin + 64):
                x = min(max(block[side, i], np.float32(-LOUDEST)), np.float32(LOUDEST))
                block[side, i] = x * level[i - begin]
    state[_DEEPEST] = deepest


Compressor.kernels = (_compress,)

COMPRESSOR: Final = Effect(
    "compressor", "Compressor", "Turns down what is too loud, by its own sound or another's.",
    PARAMS, Compressor, keyed=True,
)  # fmt: skip
