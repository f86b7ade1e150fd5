"""Loudness that trembles."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from ..compiled import kernel
from ..knobs import turn
from .effect import Effect
from .guard import bounded
from .swing import (
    DEPTH,
    RATE,
    SHAPE,
    SPREAD,
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
    replace(RATE, default=5.0),
    replace(DEPTH, help="How soft the softest moment is; 100 is silence."),
    SHAPE,
    replace(SPREAD, default=0.0),
    SYNC,
    TEMPO,
)
_RATE, _DEPTH, _SHAPE, _SPREAD, _SYNC, _TEMPO = range(6)


class Tremolo(Swinging):
    """A level that goes between 1 and 1 − depth."""


@kernel("void(f4[:,::1], f8[:,::1], f8, f8[::1], f8[:,::1])")
def _tremble(block, knobs, sample_rate, phase, shapes):  # type: ignore[no-untyped-def]
    frames = block.shape[1]
    for begin in range(0, frames, 64):
        turn(knobs)
        lean(shapes, knobs[0, _SHAPE], knobs[3, _DEPTH])
        often = cycles(knobs[1, _RATE], knobs[1, _SYNC], knobs[1, _TEMPO])
        edge = edge_of(often)
        for i in range(begin, min(begin + 64, frames)):
            part = (i - begin + 1) / 64.0
            depth = 0.005 * (knobs[2, _DEPTH] + (knobs[1, _DEPTH] - knobs[2, _DEPTH]) * part)
            ahead = (knobs[2, _SPREAD] + (knobs[1, _SPREAD] - knobs[2, _SPREAD]) * part) / 360.0
            left = swing(shapes, phase[0], edge, part)
            right = left if ahead == 0.0 else swing(shapes, wrapped(phase[0] + ahead), edge, part)
            block[0, i] = bounded(block[0, i]) * (1.0 - depth + depth * left)
            block[1, i] = bounded(block[1, i]) * (1.0 - depth + depth * right)
            phase[0] = wrapped(phase[0] + often / sample_rate)


Tremolo.kernels = (_tremble,)

TREMOLO: Final = Effect(
    "tremolo", "Tremolo", "Loudness that trembles.", PARAMS, Tremolo, linear=True
)  # fmt: skip
