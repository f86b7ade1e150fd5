"""A transient shaper: more or less of every stroke's beginning, and of how it rings on."""

from __future__ import annotations

from typing import Final

import numpy as np

from ...param import Param
from ..compiled import kernel
from ..knobs import Knobs, turn
from ..tape import Block
from .effect import Effect, Unit
from .keyed import LOUDEST, exp2, log2, pace

PARAMS: Final = (
    Param("attack", unit="dB", low=-24.0, high=24.0, default=6.0,
          help="How much louder a stroke begins."),
    Param("sustain", unit="dB", low=-24.0, high=24.0, default=0.0,
          help="How much louder it rings on."),
)  # fmt: skip

_ATTACK, _SUSTAIN = range(len(PARAMS))
_DB = 6.020599913279624
_FALL: Final = 60.0
_RISING: Final = 20.0
_FALLING: Final = 120.0
_SMOOTH: Final = 1.0
"""Milliseconds: the peaks' fall, the slow follower up and down, and the gain."""

_CALM: Final = 1.5
_FULL: Final = 6.0
_WIDEST: Final = 24.0
"""Between the two followers, in dB: what counts as steady, what more gives the whole gain, and
how far they part at most."""

_QUIET: Final = 1e-6
"""What is below −120 dB is silence."""


class Transient(Unit):
    """Compares the peaks with the same a moment ago, in dB: how loud the sound is does not matter.

    Where the peaks run ahead, a stroke begins, and `attack` is added; where they stay behind,
    it rings on, and `sustain` is added. Both channels are treated alike.
    """

    def __init__(self, sample_rate: int, knobs: Knobs) -> None:
        super().__init__(sample_rate, knobs)
        self._state = np.zeros(3)
        self._level = np.zeros(64, np.float32)
        self.reset()

    def process(self, block: Block) -> None:
        _shape(block, self.knobs.table, self.sample_rate, self._state, self._level)

    def reset(self) -> None:
        self.knobs.settle()
        self._state[:] = 0.0, np.log2(_QUIET), 0.0


@kernel("void(f4[:,::1], f8[:,::1], i8, f8[::1], f4[::1])", fast=True)
def _shape(block, knobs, rate, state, level):  # type: ignore[no-untyped-def]
    fall = 1.0 - pace(_FALL, rate)
    rising, falling, smooth = pace(_RISING, rate), pace(_FALLING, rate), pace(_SMOOTH, rate)
    widest = _WIDEST / _DB
    for begin in range(0, block.shape[1], 64):
        turn(knobs)
        height, slow, gain = state[0], state[1], state[2]
        for i in range(64):
            x = max(abs(block[0, begin + i]), abs(block[1, begin + i]))
            height = max(np.float64(x), height * fall)
            level[i] = np.float32(height)
        for i in range(64):
            level[i] = log2(max(level[i], np.float32(_QUIET)))
        for i in range(64):
            now = np.float64(level[i])
            slow += (now - slow) * (rising if now > slow else falling)
            slow = min(max(slow, now - widest), now + widest)
            level[i] = np.float32(now - slow)
        up, up_way = knobs[2, _ATTACK], (knobs[1, _ATTACK] - knobs[2, _ATTACK]) / 64.0
        on, on_way = knobs[2, _SUSTAIN], (knobs[1, _SUSTAIN] - knobs[2, _SUSTAIN]) / 64.0
        for i in range(64):
            ahead = _DB * level[i]
            rise = min(max(ahead - _CALM, 0.0), _FULL) / _FULL
            ring = min(max(-ahead - _CALM, 0.0), _FULL) / _FULL
            level[i] = np.float32((up + up_way * (i + 1)) * rise + (on + on_way * (i + 1)) * ring)
        for i in range(64):
            gain += smooth * (np.float64(level[i]) - gain)
            level[i] = np.float32(gain)
        state[0] = height if height > 1e-12 else 0.0
        state[1], state[2] = slow, gain if abs(gain) > 1e-9 else 0.0
        for i in range(64):
            level[i] = exp2(level[i] * np.float32(1.0 / _DB))
        for side in range(2):
            for i in range(64):
                x = min(max(block[side, begin + i], np.float32(-LOUDEST)), np.float32(LOUDEST))
                block[side, begin + i] = x * level[i]


Transient.kernels = (_shape,)

TRANSIENT: Final = Effect(
    "transient", "Transient shaper", "More or less of every stroke's beginning and of its ringing.",
    PARAMS, Transient,
)  # fmt: skip
