"""How far a sound reaches to both sides, and below which note it stays in the middle."""

from __future__ import annotations

from typing import Final

import numpy as np

from ...param import Param
from ..compiled import kernel
from ..knobs import Knobs, turn
from ..tape import Block
from .effect import Effect, Unit
from .guard import bounded, clean

PARAMS: Final = (
    Param("width", unit="%", low=0.0, high=200.0, default=100.0,
          help="0 is mono, 100 leaves it as it was, 200 doubles what the sides differ by."),
    Param("mono_below", unit="Hz", low=0.0, high=500.0, default=0.0,
          help="Lower notes stay in the middle; 0 leaves all where they are."),
)  # fmt: skip
_WIDTH, _MONO_BELOW = range(2)


class Width(Unit):
    """Middle and sides: what is heard in mono never changes.

    The sides go through a high-pass of 12 dB an octave (Butterworth) at `mono_below`.
    """

    def __init__(self, sample_rate: int, knobs: Knobs) -> None:
        super().__init__(sample_rate, knobs)
        self._state = np.zeros(2, np.float64)

    @property
    def tail(self) -> float:
        below = self.knobs.goal("mono_below")
        return 3.5 / max(0.5, below) if below > 0.0 else 0.0

    def process(self, block: Block) -> None:
        _widen(block, self.knobs.table, float(self.sample_rate), self._state)

    def reset(self) -> None:
        self.knobs.settle()
        self._state.fill(0.0)


@kernel("void(f4[:,::1], f8[:,::1], f8, f8[::1])")
def _widen(block, knobs, sample_rate, state):  # type: ignore[no-untyped-def]
    k = np.sqrt(2.0)
    frames = block.shape[1]
    for begin in range(0, frames, 64):
        turn(knobs)
        g = np.tan(np.pi * knobs[2, _MONO_BELOW] / sample_rate)
        g_step = (np.tan(np.pi * knobs[1, _MONO_BELOW] / sample_rate) - g) / 64.0
        width = 0.01 * knobs[2, _WIDTH]
        width_step = (0.01 * knobs[1, _WIDTH] - width) / 64.0
        low, band = state[0], state[1]
        for i in range(begin, min(begin + 64, frames)):
            g += g_step
            width += width_step
            left, right = bounded(block[0, i]), bounded(block[1, i])
            middle, side = 0.5 * (left + right), 0.5 * (left - right)
            rest = side - low
            v1 = (band + g * rest) / (1.0 + g * (g + k))
            v2 = low + g * v1
            band, low = 2.0 * v1 - band, 2.0 * v2 - low
            side = width * (side - k * v1 - v2)
            block[0, i] = middle + side
            block[1, i] = middle - side
        state[0], state[1] = clean(low), clean(band)


Width.kernels = (_widen,)

WIDTH: Final = Effect(
    "width", "Width", "Wider or narrower, with the bass in the middle.", PARAMS, Width,
    linear=True,
)  # fmt: skip
