"""A sound that walks from side to side."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import numpy as np

from ..compiled import kernel
from ..knobs import turn
from .effect import Effect
from .guard import bounded
from .swing import (
    DEPTH,
    RATE,
    SHAPE,
    SYNC,
    TEMPO,
    cycles,
    edge_of,
    lean,
    swing,
    wrapped,
)
from .swinging import Swinging

PARAMS: Final = (
    replace(RATE, default=0.5),
    replace(DEPTH, default=80.0, help="How far to the sides it walks."),
    SHAPE,
    SYNC,
    TEMPO,
)
_RATE, _DEPTH, _SHAPE, _SYNC, _TEMPO = range(5)


class Autopan(Swinging):
    """A balance of equal power that a slow wave moves; at its ends one side is 3 dB up."""


@kernel("void(f4[:,::1], f8[:,::1], f8, f8[::1], f8[:,::1])")
def _walk(block, knobs, sample_rate, phase, shapes):  # type: ignore[no-untyped-def]
    frames = block.shape[1]
    for begin in range(0, frames, 64):
        turn(knobs)
        lean(shapes, knobs[0, _SHAPE], knobs[3, _DEPTH])
        often = cycles(knobs[1, _RATE], knobs[1, _SYNC], knobs[1, _TEMPO])
        edge = edge_of(often)
        for i in range(begin, min(begin + 64, frames)):
            part = (i - begin + 1) / 64.0
            depth = 0.01 * (knobs[2, _DEPTH] + (knobs[1, _DEPTH] - knobs[2, _DEPTH]) * part)
            # At a full end the root is steep and would bend the wave into a corner: 0.1 % is kept.
            place = min(0.999, depth) * swing(shapes, phase[0], edge, part)
            block[0, i] = bounded(block[0, i]) * np.sqrt(1.0 - place)
            block[1, i] = bounded(block[1, i]) * np.sqrt(1.0 + place)
            phase[0] = wrapped(phase[0] + often / sample_rate)


Autopan.kernels = (_walk,)

AUTOPAN: Final = Effect(
    "autopan", "Auto-pan", "A sound that walks from side to side.", PARAMS, Autopan, linear=True
)  # fmt: skip
