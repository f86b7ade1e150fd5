"""A comb that sweeps through the sound, like a jet passing."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import numpy as np

from ...param import Curve, Param
from ..compiled import kernel
from ..knobs import Knobs, turn
from ..tape import Block
from .effect import MIX, Effect, Unit
from .guard import bounded, clean, mixed
from .line import between, memory, move
from .swing import (
    DEPTH,
    RATE,
    SHAPE,
    SHAPES,
    SPREAD,
    SYNC,
    TEMPO,
    cycles,
    edge_of,
    lean,
    settle,
    swing,
    weights,
    wrapped,
)

LONGEST = 0.04
"""Seconds from the sound to its copy at most: twice the longest delay."""

PARAMS: Final = (
    replace(RATE, default=0.25),
    replace(DEPTH, default=80.0, help="How far the delay swings around its middle."),
    Param("delay", unit="ms", low=0.1, high=20.0, default=3.0, curve=Curve.LOGARITHMIC,
          help="The middle of the sweep."),
    Param("feedback", unit="%", low=-95.0, high=95.0, default=40.0,
          help="How sharp the comb is; below zero it is hollow."),
    SHAPE,
    SPREAD,
    SYNC,
    TEMPO,
    replace(MIX, default=50.0),
)  # fmt: skip
_RATE, _DEPTH, _DELAY, _FEEDBACK, _SHAPE, _SPREAD, _SYNC, _TEMPO, _MIX = range(9)


class Flanger(Unit):
    """A line with feedback, read a few milliseconds back at a swinging place.

    It starts in the middle of the sweep; half mixed its notches stand at (2n + 1) / (2 × delay).
    """

    def __init__(self, sample_rate: int, knobs: Knobs) -> None:
        super().__init__(sample_rate, knobs)
        self._memory = memory(LONGEST, sample_rate)
        self._phase = np.zeros(1, np.float64)
        self._shapes = weights(len(SHAPES), knobs.goal("shape"))
        self._reach = np.zeros((3, 3), np.float64)
        self._clock = np.zeros(1, np.int64)
        self.reset()

    @property
    def tail(self) -> float:
        feedback = max(0.01, abs(self.knobs.goal("feedback")) / 100)
        return LONGEST + 0.002 * self.knobs.goal("delay") * (1 - 4.5 / float(np.log10(feedback)))

    def process(self, block: Block) -> None:
        _sweep(
            block, self.knobs.table, float(self.sample_rate), self._memory, self._phase,
            self._shapes, self._reach, self._clock,
        )  # fmt: skip

    def reset(self) -> None:
        self.knobs.settle()
        self._memory.fill(0.0)
        self._phase.fill(0.0)
        settle(self._shapes, self.knobs.goal("shape"))
        self._reach.fill(0.0)
        self._reach[0, 0] = -1.0
        self._clock.fill(0)


@kernel("void(f4[:,::1], f8[:,::1], f8, f4[:,::1], f8[::1], f8[:,::1], f8[:,::1], i8[::1])")
def _sweep(  # type: ignore[no-untyped-def]
    block, knobs, sample_rate, lines, phase, shapes, reach, clock
):
    frames = block.shape[1]
    mask = lines.shape[1] - 1
    pull = 64.0 / (0.05 * sample_rate)
    for begin in range(0, frames, 64):
        turn(knobs)
        lean(shapes, knobs[0, _SHAPE], knobs[3, _DEPTH])
        often = cycles(knobs[1, _RATE], knobs[1, _SYNC], knobs[1, _TEMPO])
        edge = min(0.4, 4.0 * edge_of(often))
        ahead = wrapped(phase[0] + 64.0 * often / sample_rate)
        middle = 0.001 * sample_rate * knobs[1, _DELAY]
        if reach[0, 0] < 0.0:
            reach[0, 0] = middle
        move(reach[0], middle, pull)
        # The sweep is a line between points 64 frames apart.
        apart, apart_end = knobs[2, _SPREAD] / 360.0, knobs[1, _SPREAD] / 360.0
        left = swing(shapes, phase[0], edge, 0.0)
        left_end = swing(shapes, ahead, edge, 1.0)
        right = swing(shapes, wrapped(phase[0] + apart), edge, 0.0)
        right_end = swing(shapes, wrapped(ahead + apart_end), edge, 1.0)
        for i in range(begin, min(begin + 64, frames)):
            part = (i - begin) / 64.0
            end = part + 1.0 / 64.0
            length = reach[0, 1] + (reach[0, 0] - reach[0, 1]) * part
            depth = 0.01 * (knobs[2, _DEPTH] + (knobs[1, _DEPTH] - knobs[2, _DEPTH]) * part)
            back = knobs[2, _FEEDBACK] + (knobs[1, _FEEDBACK] - knobs[2, _FEEDBACK]) * end
            mix = knobs[2, _MIX] + (knobs[1, _MIX] - knobs[2, _MIX]) * end
            now = clock[0]
            for side in range(2):
                at, at_end = (left, left_end) if side == 0 else (right, right_end)
                swung = at + (at_end - at) * part
                # The line is read before this frame is written, so its newest is one frame old.
                place = max(1.0, length * (1.0 + 0.98 * depth * swung) - 1.0)
                dry = bounded(block[side, i])
                wet = between(lines[side], now - 1, place)
                lines[side, now & mask] = clean(dry + 0.01 * back * wet)
                block[side, i] = mixed(dry, wet, mix)
            clock[0] = now + 1
        phase[0] = ahead


Flanger.kernels = (_sweep,)

FLANGER: Final = Effect(
    "flanger", "Flanger", "A comb that sweeps through the sound, like a jet passing.", PARAMS,
    Flanger, linear=True,
)  # fmt: skip
