"""An exciter: it makes new overtones above a frequency, so that dull sound shines."""

from __future__ import annotations

from typing import Final

import numpy as np

from ...param import Curve, Param
from ..compiled import kernel
from ..knobs import Knobs, turn
from ..peak import REACH, between, interpolators
from ..tape import Block
from .effect import Effect, Unit
from .keyed import LOUDEST
from .split import split

PARAMS: Final = (
    Param("frequency", unit="Hz", low=500.0, high=12_000.0, default=3000.0,
          curve=Curve.LOGARITHMIC, help="Overtones are made of what is higher."),
    Param("drive", unit="dB", low=0.0, high=36.0, default=18.0,
          help="How hard it is driven: more drive, more overtones."),
    Param("even", unit="%", low=0.0, high=100.0, default=50.0,
          help="How much of the even overtones, the octaves, besides the odd ones."),
    Param("amount", unit="%", low=0.0, high=100.0, default=30.0,
          help="How much of it is added to the sound."),
)  # fmt: skip

_FREQUENCY, _DRIVE, _EVEN, _AMOUNT = range(len(PARAMS))
_WIDTH: Final = 2 * REACH
_LATE: Final = 2 * REACH
_HEARD, _DRY, _WAVE = 0, 1, 2
"""Rows of a side's memory; the wave has four: the samples and three places between."""


class Exciter(Unit):
    """High-pass, saturation at four times the sample rate, high-pass, added to the sound.

    The saturation is x / √(1 + x²) about a place that `even` moves off the middle; quiet sound
    passes it with the gain 1. What would fold back at the sample rate is filtered off before.
    """

    def __init__(self, sample_rate: int, knobs: Knobs) -> None:
        super().__init__(sample_rate, knobs)
        up = interpolators()
        self._taps = np.ascontiguousarray(np.concatenate([up, up[:, ::-1] / 4]))
        self._memory = np.zeros((2, 6, _WIDTH + 65), np.float32)
        self._state = np.zeros(8)
        self._scratch = np.zeros((4, 64), np.float32)

    @property
    def latency(self) -> int:
        return _LATE

    @property
    def tail(self) -> float:
        return _LATE / self.sample_rate + 12.0 / self.knobs.goal("frequency")

    def process(self, block: Block) -> None:
        _excite(
            block, self.knobs.table, self.sample_rate, self._taps, self._memory, self._state,
            self._scratch,
        )  # fmt: skip

    def reset(self) -> None:
        self.knobs.settle()
        self._memory.fill(0.0)
        self._state.fill(0.0)


@kernel("void(f4[:,::1], f8[:,::1], i8, f4[:,::1], f4[:,:,::1], f8[::1], f4[:,::1])", fast=True)
def _excite(block, knobs, rate, taps, memory, state, scratch):  # type: ignore[no-untyped-def]
    new, found = scratch[0], scratch[1]
    middle, root = scratch[2], scratch[3]
    one = np.float32(1.0)
    for begin in range(0, block.shape[1], 64):
        turn(knobs)
        before, now = knobs[2], knobs[1]
        drive0, drive1 = 10.0 ** (before[_DRIVE] / 20.0), 10.0 ** (now[_DRIVE] / 20.0)
        drive, drive_way = np.float32(drive0), np.float32((drive1 - drive0) / 64.0)
        side0, side1 = 0.006 * before[_EVEN], 0.006 * now[_EVEN]
        for side in range(2):
            lines = memory[side]
            for row in range(6):
                for i in range(_WIDTH):
                    lines[row, i] = lines[row, i + 64]
            heard, dry = lines[_HEARD], lines[_DRY]
            for i in range(64):
                x = min(max(block[side, begin + i], np.float32(-LOUDEST)), np.float32(LOUDEST))
                dry[_WIDTH + i] = x
                new[i] = x
            split(new, now[_FREQUENCY], rate, state[4 * side : 4 * side + 2], found, new)
            for i in range(64):
                x = new[i] * (drive + drive_way * np.float32(i + 1))
                heard[_WIDTH + i] = x if abs(x) > np.float32(1e-20) else np.float32(0.0)
            for i in range(64):
                lines[_WAVE, _WIDTH + i] = heard[i + REACH]
            for row in range(3):
                between(heard, 0, 64, taps[row], lines[_WAVE + 1 + row, _WIDTH:])
            off, off_way = np.float32(side0), np.float32((side1 - side0) / 64.0)
            for i in range(64):
                b = off + off_way * np.float32(i + 1)
                middle[i], root[i] = b, np.sqrt(one + b * b)
            for row in range(_WAVE, _WAVE + 4):
                wave = lines[row, _WIDTH : _WIDTH + 64]
                for i in range(64):
                    # (x + b) / √(1 + (x + b)²) − b / √(1 + b²), so written that silence is 0.
                    x, b, r0 = wave[i], middle[i], root[i]
                    r1 = np.sqrt(one + (x + b) * (x + b))
                    wave[i] = x * (r0 - b * (x + b + b) / (r0 + r1)) * (r0 * r0 / r1)
            for i in range(64):
                new[i] = np.float32(0.25) * lines[_WAVE, i + REACH]
            for row in range(3):
                between(lines[_WAVE + 1 + row], -1, 64, taps[3 + row], found)
                for i in range(64):
                    new[i] += found[i]
            for i in range(64):
                new[i] /= drive + drive_way * np.float32(i + 1)
            split(new, now[_FREQUENCY], rate, state[4 * side + 2 : 4 * side + 4], found, new)
            added = np.float32(before[_AMOUNT] / 100.0)
            added_way = np.float32((now[_AMOUNT] - before[_AMOUNT]) / 6400.0)
            for i in range(64):
                wet = (added + added_way * np.float32(i + 1)) * new[i]
                block[side, begin + i] = dry[i] + wet


Exciter.kernels = (_excite,)

EXCITER: Final = Effect(
    "exciter", "Exciter", "New overtones above a frequency, so that dull sound shines.",
    PARAMS, Exciter,
)  # fmt: skip
