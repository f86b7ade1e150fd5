"""What is too low to be heard is taken out: samples that do not stand on the middle shift a mix."""

from __future__ import annotations

import math
from typing import Final

import numpy as np

from ..units import Hertz
from .compiled import kernel
from .tape import Block

LOWEST: Final = Hertz(6.0)
"""3 dB are lost here; at 30 Hz it is 0.2 dB."""


class Subsonic:
    """A high-pass of the first order at 6 Hz: y[n] = (1 + r)/2 · (x[n] − x[n−1]) + r · y[n−1]."""

    def __init__(self, sample_rate: int) -> None:
        self._r = math.exp(-2 * math.pi * LOWEST / sample_rate)
        self._memory = np.zeros((2, 2), np.float64)

    def process(self, block: Block) -> None:
        """Take it out of sound (2, n), n a multiple of 64."""
        _take_out(block, self._r, self._memory)


@kernel("void(f4[:,::1], f8, f8[:,::1])")
def _take_out(block, r, memory):  # type: ignore[no-untyped-def]
    level = 0.5 * (1.0 + r)
    x0, x1 = memory[0, 0], memory[1, 0]
    y0, y1 = memory[0, 1], memory[1, 1]
    for begin in range(0, block.shape[1], 64):
        for i in range(begin, begin + 64):
            a, b = np.float64(block[0, i]), np.float64(block[1, i])
            y0 = level * (a - x0) + r * y0
            y1 = level * (b - x1) + r * y1
            x0, x1 = a, b
            block[0, i] = np.float32(y0)
            block[1, i] = np.float32(y1)
        # What is left of a sound that has ended dies to nothing.
        if abs(y0) < 1e-12:
            y0 = 0.0
        if abs(y1) < 1e-12:
            y1 = 0.0
    memory[0, 0], memory[1, 0] = x0, x1
    memory[0, 1], memory[1, 1] = y0, y1


KERNELS: Final = (_take_out,)
"""What has to be compiled before this file can do its work."""
