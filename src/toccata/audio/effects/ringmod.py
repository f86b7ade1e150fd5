"""Two sounds multiplied: bells and robots."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import numpy as np

from ...param import Curve, Param
from ..compiled import kernel
from ..knobs import Knobs, turn
from ..tape import Block
from .effect import MIX, Effect, Unit
from .guard import bounded, mixed
from .swing import SPREAD, wrapped

PARAMS: Final = (
    Param("frequency", unit="Hz", low=0.5, high=8000.0, default=440.0, curve=Curve.LOGARITHMIC,
          help="The other tone: what is heard is the sum and the difference of both."),
    replace(SPREAD, default=0.0),
    MIX,
)  # fmt: skip
_FREQUENCY, _SPREAD, _MIX = range(3)


class Ringmod(Unit):
    """The sound times a sine: f gives f + c and f − c, each at half the amplitude."""

    def __init__(self, sample_rate: int, knobs: Knobs) -> None:
        super().__init__(sample_rate, knobs)
        self._phase = np.zeros(1, np.float64)

    def process(self, block: Block) -> None:
        _ring(block, self.knobs.table, float(self.sample_rate), self._phase)

    def reset(self) -> None:
        self.knobs.settle()
        self._phase.fill(0.0)


@kernel("void(f4[:,::1], f8[:,::1], f8, f8[::1])")
def _ring(block, knobs, sample_rate, phase):  # type: ignore[no-untyped-def]
    frames = block.shape[1]
    for begin in range(0, frames, 64):
        turn(knobs)
        for i in range(begin, min(begin + 64, frames)):
            part = (i - begin + 1) / 64.0
            tone = knobs[2, _FREQUENCY] + (knobs[1, _FREQUENCY] - knobs[2, _FREQUENCY]) * part
            ahead = (knobs[2, _SPREAD] + (knobs[1, _SPREAD] - knobs[2, _SPREAD]) * part) / 360.0
            mix = knobs[2, _MIX] + (knobs[1, _MIX] - knobs[2, _MIX]) * part
            for side in range(2):
                dry = bounded(block[side, i])
                wet = dry * np.sin(2.0 * np.pi * (phase[0] + side * ahead))
                block[side, i] = mixed(dry, wet, mix)
            phase[0] = wrapped(phase[0] + tone / sample_rate)


Ringmod.kernels = (_ring,)

RINGMOD: Final = Effect(
    "ringmod", "Ring modulator", "Two sounds multiplied: bells and robots.", PARAMS, Ringmod,
    linear=True,
)  # fmt: skip
