"""A fader: louder or softer, to the left or the right, upside down."""

from __future__ import annotations

from typing import Final

import numpy as np

from ...param import Kind, Param
from ..compiled import inner, kernel
from ..knobs import turn
from ..tape import Block
from .effect import Effect, Unit
from .guard import bounded

SILENT = -96.0
"""The lowest level, which is silence."""

PARAMS: Final = (
    Param("gain", unit="dB", low=SILENT, high=24.0, default=0.0,
          help="How much louder or softer; at the lowest nothing is heard."),
    Param("pan", unit="%", low=-100.0, high=100.0, default=0.0,
          help="To the left or to the right; the middle leaves both sides as they are."),
    Param("invert", Kind.SWITCH, default=False, help="Turns the wave upside down."),
)  # fmt: skip
_GAIN, _PAN, _INVERT = range(3)


class Gain(Unit):
    """A balance of equal power: full to one side is 3 dB up there."""

    def process(self, block: Block) -> None:
        _fade(block, self.knobs.table)

    def reset(self) -> None:
        self.knobs.settle()


@inner
def _levels(gain, pan, invert):  # type: ignore[no-untyped-def]
    level = 0.0 if gain <= SILENT else 10.0 ** (gain / 20.0)
    level *= 1.0 - 2.0 * invert
    place = min(1.0, max(-1.0, 0.01 * pan))
    return level * np.sqrt(1.0 - place), level * np.sqrt(1.0 + place)


@kernel("void(f4[:,::1], f8[:,::1])")
def _fade(block, knobs):  # type: ignore[no-untyped-def]
    frames = block.shape[1]
    for begin in range(0, frames, 64):
        turn(knobs)
        left, right = _levels(knobs[2, _GAIN], knobs[2, _PAN], knobs[2, _INVERT])
        left_end, right_end = _levels(knobs[1, _GAIN], knobs[1, _PAN], knobs[1, _INVERT])
        left_step, right_step = (left_end - left) / 64.0, (right_end - right) / 64.0
        for i in range(begin, min(begin + 64, frames)):
            part = i - begin + 1
            block[0, i] = bounded(block[0, i]) * (left + left_step * part)
            block[1, i] = bounded(block[1, i]) * (right + right_step * part)


Gain.kernels = (_fade,)

GAIN: Final = Effect(
    "gain", "Gain", "A fader with pan and phase.", PARAMS, Gain, linear=True
)  # fmt: skip
