"""A choir out of one: three copies on each side whose pitch wanders a little."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import numpy as np

from ...param import Param
from ..compiled import kernel
from ..knobs import QUANTUM, Knobs, turn
from ..tape import Block
from .effect import MIX, Effect, Unit
from .guard import bounded, clean, mixed
from .line import memory, move
from .swing import (
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

PARAMS: Final = (
    replace(RATE, low=0.05, high=5.0, default=0.4, help="How fast the pitch wanders."),
    Param("depth", unit="ms", low=0.0, high=10.0, default=3.0, help="How far it wanders."),
    Param("delay", unit="ms", low=5.0, high=50.0, default=18.0, help="How late the copies come."),
    SHAPE,
    SPREAD,
    SYNC,
    TEMPO,
    MIX,
)
_RATE, _DEPTH, _DELAY, _SHAPE, _SPREAD, _SYNC, _TEMPO, _MIX = range(8)


class Chorus(Unit):
    """Delay lines read at moving places; the copies of a side stand a third of a turn apart."""

    def __init__(self, sample_rate: int, knobs: Knobs) -> None:
        super().__init__(sample_rate, knobs)
        self._memory = memory(0.06, sample_rate)
        self._phase = np.zeros(1, np.float64)
        self._shapes = weights(len(SHAPES), knobs.goal("shape"))
        self._reach = np.zeros((2, 3), np.float64)
        self._clock = np.zeros(1, np.int64)
        self._heard = np.zeros(QUANTUM, np.float64)
        self.reset()

    @property
    def tail(self) -> float:
        return 0.06

    def process(self, block: Block) -> None:
        _copies(
            block, self.knobs.table, float(self.sample_rate), self._memory, self._phase,
            self._shapes, self._reach, self._clock, self._heard,
        )  # fmt: skip

    def reset(self) -> None:
        self.knobs.settle()
        self._memory.fill(0.0)
        self._phase.fill(0.0)
        settle(self._shapes, self.knobs.goal("shape"))
        self._reach.fill(0.0)
        self._reach[:, 0] = -1.0
        self._clock.fill(0)


@kernel(
    "void(f4[:,::1], f8[:,::1], f8, f4[:,::1], f8[::1], f8[:,::1], f8[:,::1], i8[::1], f8[::1])"
)
def _copies(  # type: ignore[no-untyped-def]
    block, knobs, sample_rate, lines, phase, shapes, reach, clock, heard
):
    frames = block.shape[1]
    mask = lines.shape[1] - 1
    pull = 64.0 / (0.1 * sample_rate)
    for begin in range(0, frames, 64):
        turn(knobs)
        lean(shapes, knobs[0, _SHAPE], knobs[3, _MIX])
        often = cycles(knobs[1, _RATE], knobs[1, _SYNC], knobs[1, _TEMPO])
        # A jump of the pitch is no wandering: the copies take their time at a corner.
        edge = min(0.4, 20.0 * edge_of(often))
        delay = 0.001 * sample_rate * knobs[1, _DELAY]
        depth = min(0.001 * sample_rate * knobs[1, _DEPTH], 0.9 * delay)
        if reach[0, 0] < 0.0:
            reach[0, 0], reach[1, 0] = delay, depth
        move(reach[0], delay, pull)
        move(reach[1], depth, pull)
        ahead = wrapped(phase[0] + 64.0 * often / sample_rate)
        mix, mix_step = knobs[2, _MIX], (knobs[1, _MIX] - knobs[2, _MIX]) / 64.0
        now = clock[0]
        count = min(64, frames - begin)
        for side in range(2):
            line = lines[side]
            for i in range(count):
                line[(now + i) & mask] = clean(bounded(block[side, begin + i]))
                heard[i] = 0.0
            for k in range(3):
                # The wandering is a line between points 64 frames apart.
                at = wrapped(phase[0] + k / 3.0 + side * knobs[2, _SPREAD] / 360.0)
                to = wrapped(ahead + k / 3.0 + side * knobs[1, _SPREAD] / 360.0)
                back = reach[0, 1] + reach[1, 1] * swing(shapes, at, edge, 0.0)
                last = reach[0, 0] + reach[1, 0] * swing(shapes, to, edge, 1.0)
                step = (last - back) / 64.0
                for i in range(count):
                    place = back + step * i
                    whole = int(place)
                    a = now + i - whole
                    first, second = line[a & mask], line[(a - 1) & mask]
                    heard[i] += first + (place - whole) * (second - first)
            for i in range(count):
                dry = line[(now + i) & mask]
                wet = 0.57735 * heard[i]
                block[side, begin + i] = mixed(dry, wet, mix + mix_step * (i + 1))
        clock[0] = now + count
        phase[0] = ahead


Chorus.kernels = (_copies,)

CHORUS: Final = Effect(
    "chorus", "Chorus", "A choir out of one: copies whose pitch wanders a little.", PARAMS, Chorus,
    linear=True,
)  # fmt: skip
