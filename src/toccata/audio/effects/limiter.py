"""A limiter: no peak rises above the ceiling, between the samples neither."""

from __future__ import annotations

from typing import Final

import numpy as np

from ...param import Curve, Param
from ..compiled import inner, kernel
from ..knobs import Knobs, turn
from ..limiter import AHEAD, turn_down
from ..peak import REACH, between, interpolators
from ..tape import Block
from .effect import Effect, Unit
from .keyed import LOUDEST, pace

PARAMS: Final = (
    Param("ceiling", unit="dBTP", low=-24.0, high=0.0, default=-1.0,
          help="How high the wave may rise, between the samples too."),
    Param("gain", unit="dB", low=-24.0, high=24.0, default=0.0, help="Louder beforehand."),
    Param("release", unit="ms", low=10.0, high=2000.0, default=120.0, curve=Curve.LOGARITHMIC,
          help="How fast it lets go."),
)  # fmt: skip

_CEILING, _GAIN, _RELEASE = range(len(PARAMS))
_DEEPEST: Final = 5
_MARGIN: Final = 0.03
"""Decibels that are kept for what the finder of peaks does not see."""


class Limiter(Unit):
    """True-peak limiter with a look-ahead of 5 ms: the gain is a smooth curve that is in time.

    Peaks are looked for at four times the sample rate (BS.1770-4, annex 2), with a parabola
    through the three points around each. Above a tenth of a decibel nothing passes. A ceiling
    that is being lowered holds when it has been at its goal for 5 ms.
    """

    def __init__(self, sample_rate: int, knobs: Knobs) -> None:
        super().__init__(sample_rate, knobs)
        ahead = round(AHEAD * sample_rate)
        self._latency = ahead - 1 + REACH
        self._held = np.zeros((2, self._latency + 64), np.float32)
        self._queue = np.ones((3, ahead + 1))
        self._taps = interpolators()
        self._between = np.zeros((6, 66), np.float32)
        self._state = np.zeros(6)
        self.reset()

    @property
    def latency(self) -> int:
        return self._latency

    @property
    def tail(self) -> float:
        return self._latency / self.sample_rate

    @property
    def reduction(self) -> float:
        """By how many dB the last block was turned down at most; 0 or more."""
        return -20.0 * float(np.log10(self._state[_DEEPEST]))

    def process(self, block: Block) -> None:
        _limit(
            block, self.knobs.table, self.sample_rate, self._held, self._queue, self._taps,
            self._between, self._state,
        )  # fmt: skip

    def reset(self) -> None:
        self.knobs.settle()
        self._held.fill(0.0)
        self._queue.fill(1.0)
        self._state[:] = 0.0, 0.0, 0.0, 1.0, self._queue.shape[1] - 1.0, 1.0


@inner
def summits(sound, begin, taps, wave, out):  # type: ignore[no-untyped-def]
    """Raise `out` (64) to how high the wave of one channel rises from each sample to the next.

    `wave` is room for (5, 66). Row 0 holds the samples, from one before the first; rows 1 to 3
    the places between; a summit is the top of the parabola through a high place and its neighbours.
    """
    for i in range(66):
        wave[0, i] = sound[begin + i - 1 + taps.shape[1] // 2]
    for row in range(3):
        between(sound, begin - 1, 65, taps[row], wave[row + 1])
    for row in range(4):
        here, back, ahead = wave[row], wave[(row + 3) % 4], wave[(row + 1) % 4]
        first = 0 if row == 0 else 1
        last = 2 if row == 3 else 1
        for i in range(64):
            y = here[i + 1]
            up = np.float32(1.0) if y >= 0 else np.float32(-1.0)
            left, right = (y - back[i + first]) * up, (y - ahead[i + last]) * up
            lean = (left - right) * (left - right)
            more = lean / max(np.float32(8.0) * (left + right), np.float32(1e-30))
            top = abs(y) + (more if min(left, right) > 0 else np.float32(0.0))
            out[i] = max(out[i], top)


@kernel(
    "void(f4[:,::1], f8[:,::1], i8, f4[:,::1], f8[:,::1], f4[:,::1], f4[:,::1], f8[::1])", fast=True
)
def _limit(block, knobs, rate, held, queue, taps, wave, state):  # type: ignore[no-untyped-def]
    late = held.shape[1] - 64
    heights = wave[4, :64]
    gains = wave[5, :64]
    width = taps.shape[1]
    spread = np.float32(
        2.5
    )  # the filters reach 2.25 times the highest sample, the parabola a little more
    deepest = 1.0
    for begin in range(0, block.shape[1], 64):
        turn(knobs)
        gain0, gain1 = 10.0 ** (knobs[2, _GAIN] / 20.0), 10.0 ** (knobs[1, _GAIN] / 20.0)
        gain, way = np.float32(gain0), np.float32((gain1 - gain0) / 64.0)
        ceiling = 10.0 ** ((knobs[1, _CEILING] - _MARGIN) / 20.0)
        for i in range(64):
            heights[i] = np.float32(0.0)
        for side in range(2):
            line = held[side]
            for i in range(late):
                line[i] = line[i + 64]
            for i in range(64):
                x = block[side, begin + i] * (gain + way * np.float32(i + 1))
                line[late + i] = min(max(x, np.float32(-LOUDEST)), np.float32(LOUDEST))
            loudest = np.float32(0.0)
            for i in range(late - width - 1, late + 64):
                loudest = max(loudest, abs(line[i]))
            if loudest * spread > ceiling:
                summits(line, late - width, taps, wave, heights)
        turn_down(
            heights, ceiling, pace(knobs[1, _RELEASE], rate), queue[:2], queue[2, :-1], state, gains
        )
        for i in range(64):
            deepest = min(deepest, np.float64(gains[i]))
        for side in range(2):
            for i in range(64):
                block[side, begin + i] = held[side, i] * gains[i]
    state[_DEEPEST] = deepest


Limiter.kernels = (_limit,)

LIMITER: Final = Effect(
    "limiter", "Limiter", "No peak rises above the ceiling, between the samples neither.",
    PARAMS, Limiter,
)  # fmt: skip
