"""Fewer bits and fewer samples: the sound of old machines."""

from __future__ import annotations

from typing import Final

import numpy as np

from ...param import Curve, Kind, Param
from ..compiled import kernel
from ..knobs import Knobs, turn
from ..tape import Block
from .effect import MIX, Effect, Unit
from .guard import bounded, clean, mixed

PARAMS: Final = (
    Param("bits", unit="bit", low=2.0, high=16.0, default=8.0,
          help="How fine the steps are: 8 bits make 255 of them."),
    Param("rate", unit="Hz", low=200.0, high=48000.0, default=11025.0, curve=Curve.LOGARITHMIC,
          help="How many samples a second are kept; each is held until the next."),
    Param("antialias", Kind.SWITCH, default=False,
          help="Takes the notes away beforehand that so few samples cannot carry."),
    MIX,
)  # fmt: skip
_BITS, _RATE, _ANTIALIAS, _MIX = range(4)

STEEP = (0.5411961001461970, 1.3065629648763766)
"""The Q of the two halves of a Butterworth low-pass of 24 dB an octave."""


class Bitcrush(Unit):
    """Sample and hold, then 2ᵇ − 1 steps from −1 to 1 with silence among them; louder is clipped.

    Against aliases a low-pass stands before it, at 0.4 of the rate that is kept.
    """

    def __init__(self, sample_rate: int, knobs: Knobs) -> None:
        super().__init__(sample_rate, knobs)
        self._filters = np.zeros((2, 4), np.float64)
        self._held = np.zeros(2, np.float64)
        self._due = np.ones(1, np.float64)

    @property
    def tail(self) -> float:
        return 20.0 / self.knobs.goal("rate")

    def process(self, block: Block) -> None:
        _crush(
            block, self.knobs.table, float(self.sample_rate), self._filters, self._held, self._due
        )

    def reset(self) -> None:
        self.knobs.settle()
        self._filters.fill(0.0)
        self._held.fill(0.0)
        self._due.fill(1.0)


@kernel("void(f4[:,::1], f8[:,::1], f8, f8[:,::1], f8[::1], f8[::1])")
def _crush(block, knobs, sample_rate, filters, held, due):  # type: ignore[no-untyped-def]
    frames = block.shape[1]
    for begin in range(0, frames, 64):
        turn(knobs)
        steps = 2.0 ** (knobs[1, _BITS] - 1.0) - 1.0
        pace = min(1.0, knobs[1, _RATE] / sample_rate)
        soft = knobs[2, _ANTIALIAS]
        soft_step = (knobs[1, _ANTIALIAS] - soft) / 64.0
        g = np.tan(np.pi * 0.4 * min(1.0, knobs[2, _RATE] / sample_rate))
        g_step = (np.tan(np.pi * 0.4 * pace) - g) / 64.0
        halves = 2 if soft > 0.0 or soft_step > 0.0 else 0
        mix = knobs[2, _MIX]
        mix_step = (knobs[1, _MIX] - mix) / 64.0
        for i in range(begin, min(begin + 64, frames)):
            soft += soft_step
            g += g_step
            mix += mix_step
            take = due[0] > 1.0 - 1e-9  # a sixth six times is one
            if take:
                due[0] -= 1.0
            due[0] += pace
            for side in range(2):
                dry = bounded(block[side, i])
                x = dry
                for half in range(halves):
                    state = filters[side, 2 * half : 2 * half + 2]
                    rest = x - state[1]
                    v1 = (state[0] + g * rest) / (1.0 + g * (g + 1.0 / STEEP[half]))
                    v2 = state[1] + g * v1
                    state[0], state[1] = 2.0 * v1 - state[0], 2.0 * v2 - state[1]
                    x = v2
                if take:
                    held[side] = dry + soft * (x - dry)
                level = min(1.0, max(-1.0, held[side]))
                block[side, i] = mixed(dry, np.round(level * steps) / steps, mix)
        for side in range(2):
            held[side] = clean(held[side])
            for n in range(4):
                filters[side, n] = clean(filters[side, n]) if halves else 0.0


Bitcrush.kernels = (_crush,)

BITCRUSH: Final = Effect(
    "bitcrush", "Bit crusher", "Fewer bits and fewer samples: the sound of old machines.", PARAMS,
    Bitcrush,
)  # fmt: skip
