"""Notches that wander through the sound, like slow water."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import numpy as np

from ...param import Curve, Kind, Param
from ..compiled import kernel
from ..knobs import Knobs, turn
from ..tape import Block
from .effect import MIX, Effect, Unit
from .guard import bounded, clean, mixed
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

OCTAVES = 2.0
"""How far the full depth goes to each side."""

STAGES: Final = ("4", "6", "8", "10", "12")

PARAMS: Final = (
    replace(RATE, default=0.3),
    replace(DEPTH, help="How far the notches wander: 100 is two octaves up and down."),
    Param("cutoff", unit="Hz", low=50.0, high=8000.0, default=700.0, curve=Curve.LOGARITHMIC,
          help="The middle of the sweep."),
    Param("feedback", unit="%", low=-90.0, high=90.0, default=30.0,
          help="How sharp the peaks between the notches are."),
    Param("stages", Kind.CHOICE, default="6", choices=STAGES,
          help="How many stages turn the phase: every two make a notch."),
    SHAPE,
    SPREAD,
    SYNC,
    TEMPO,
    replace(MIX, default=50.0),
)  # fmt: skip
_RATE, _DEPTH, _CUTOFF, _FEEDBACK, _STAGES, _SHAPE, _SPREAD, _SYNC, _TEMPO, _MIX = range(10)


class Phaser(Unit):
    """First-order allpasses in a row (Smith 1984), their loop closed without delay.

    Without feedback and half mixed, n stages at the frequency c make notches where
    tan(πf/fs) = tan(πc/fs) · tan((2m + 1) π / 2n), for m from 0 to n/2 − 1.
    """

    def __init__(self, sample_rate: int, knobs: Knobs) -> None:
        super().__init__(sample_rate, knobs)
        self._phase = np.zeros(1, np.float64)
        self._shapes = weights(len(SHAPES), knobs.goal("shape"))
        self._taps = weights(len(STAGES), knobs.goal("stages"))
        self._state = np.zeros((2, 12), np.float64)
        self._turned = np.full(2, 2.0, np.float64)

    @property
    def tail(self) -> float:
        lowest = self.knobs.goal("cutoff") * 2.0 ** (-OCTAVES * self.knobs.goal("depth") / 100)
        sharp = 1.0 / (1.0 - abs(self.knobs.goal("feedback")) / 100)
        return float(12 * sharp * 2.5 / lowest)

    def process(self, block: Block) -> None:
        _wander(
            block, self.knobs.table, float(self.sample_rate), self._phase, self._shapes,
            self._taps, self._state, self._turned,
        )  # fmt: skip

    def reset(self) -> None:
        self.knobs.settle()
        self._phase.fill(0.0)
        settle(self._shapes, self.knobs.goal("shape"))
        settle(self._taps, self.knobs.goal("stages"))
        self._state.fill(0.0)
        self._turned.fill(2.0)


@kernel("void(f4[:,::1], f8[:,::1], f8, f8[::1], f8[:,::1], f8[:,::1], f8[:,::1], f8[::1])")
def _wander(  # type: ignore[no-untyped-def]
    block, knobs, sample_rate, phase, shapes, taps, state, turned
):
    frames = block.shape[1]
    for begin in range(0, frames, 64):
        turn(knobs)
        lean(shapes, knobs[0, _SHAPE], knobs[3, _DEPTH])
        lean(taps, knobs[0, _STAGES], knobs[3, _DEPTH])
        often = cycles(knobs[1, _RATE], knobs[1, _SYNC], knobs[1, _TEMPO])
        edge = min(0.4, 4.0 * edge_of(often))
        octaves = OCTAVES * 0.01 * knobs[1, _DEPTH]
        most = 4
        for k in range(5):
            if taps[0, k] != 0.0 or taps[1, k] != 0.0:
                most = 4 + 2 * k
        for side in range(2):
            at = wrapped(phase[0] + side * knobs[1, _SPREAD] / 360.0)
            pitch = knobs[1, _CUTOFF] * 2.0 ** (octaves * swing(shapes, at, edge, 1.0))
            t = np.tan(np.pi * min(pitch, 0.45 * sample_rate) / sample_rate)
            goal = (t - 1.0) / (t + 1.0)
            a = goal if turned[side] > 1.0 else turned[side]
            a_step = (goal - a) / 64.0
            turned[side] = goal
            held = state[side]
            for i in range(begin, min(begin + 64, frames)):
                end = (i - begin + 1) / 64.0
                a += a_step
                back = knobs[2, _FEEDBACK] + (knobs[1, _FEEDBACK] - knobs[2, _FEEDBACK]) * end
                mix = knobs[2, _MIX] + (knobs[1, _MIX] - knobs[2, _MIX]) * end
                # What the row answers is through · input + rest: the loop is solved, not delayed.
                through, rest, power, sum_ = 0.0, 0.0, 1.0, 0.0
                for n in range(most):
                    power *= a
                    sum_ = a * sum_ + held[n]
                    if n >= 3 and n & 1:
                        k = (n - 3) >> 1
                        weight = taps[1, k] + (taps[0, k] - taps[1, k]) * end
                        through += weight * power
                        rest += weight * sum_
                dry = bounded(block[side, i])
                gain = 0.01 * back
                x = (dry + gain * rest) / (1.0 - gain * through)
                wet = through * x + rest
                for n in range(most):
                    y = a * x + held[n]
                    held[n] = x - a * y
                    x = y
                block[side, i] = mixed(dry, wet, mix)
            for n in range(12):
                held[n] = clean(held[n]) if n < most else 0.0
        phase[0] = wrapped(phase[0] + 64.0 * often / sample_rate)


Phaser.kernels = (_wander,)

PHASER: Final = Effect(
    "phaser", "Phaser", "Notches that wander through the sound, like slow water.", PARAMS, Phaser,
    linear=True,
)  # fmt: skip
