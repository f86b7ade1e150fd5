"""Dusk: the high notes fade, as when a door is closed between you and the music."""

from __future__ import annotations

import numpy as np

from toccata.audio.compiled import kernel
from toccata.audio.effects import Effect, Unit
from toccata.audio.knobs import BEFORE, NOW, turn
from toccata.param import Curve, Param

CUTOFF = Param(
    "cutoff", unit="Hz", low=50.0, high=16_000.0, default=1200.0, curve=Curve.LOGARITHMIC,
    help="From here on it grows darker, by 6 dB an octave.",
)  # fmt: skip


class Dusk(Unit):
    """A low-pass of one pole on each side."""

    def __init__(self, sample_rate, knobs):
        super().__init__(sample_rate, knobs)
        self._memory = np.zeros(2)

    @property
    def tail(self):
        return 0.05  # at 50 Hz it falls by 90 dB in 33 ms

    def process(self, block):
        _darken(block, self._memory, self.knobs.table, self.sample_rate)

    def reset(self):
        self.knobs.settle()
        self._memory.fill(0.0)


@kernel("void(f4[:,::1], f8[::1], f8[:,::1], f8)")
def _darken(block, memory, knobs, rate):
    for begin in range(0, block.shape[1], 64):
        turn(knobs)  # in every step of 64 frames the knobs go on towards where they were set
        first = 1.0 - np.exp(-2.0 * np.pi * knobs[BEFORE, 0] / rate)
        slope = (1.0 - np.exp(-2.0 * np.pi * knobs[NOW, 0] / rate) - first) / 64.0
        for side in range(2):
            y = memory[side]
            for i in range(64):
                y += (first + slope * i) * (block[side, begin + i] - y)
                block[side, begin + i] = y
            memory[side] = y if abs(y) > 1e-20 else 0.0  # numbers too small are slow


Dusk.kernels = (_darken,)

DUSK = Effect("dusk", "Dusk", "The high notes fade.", (CUTOFF,), Dusk, linear=True)
