"""A choir out of one: three copies on each side whose pitch wanders a little."""

from __future__ import annotations

from typing import Final

import numpy as np

from ...param import Param
from ..compiled import kernel
from ..knobs import Knobs
from ..tape import Block
from .effect import Effect, Unit

PARAMS: Final = (
    Param("rate", unit="Hz", low=0.05, high=5.0, default=0.4, help="How fast the pitch wanders."),
    Param("depth", unit="s", low=0.0, high=0.01, default=0.003, help="How far it wanders."),
    Param("delay", unit="s", low=0.005, high=0.05, default=0.018, help="How late the copies come."),
)

_COPIES: Final = 3


class Chorus(Unit):
    """Delay lines read at moving places."""

    def __init__(self, sample_rate: int, knobs: Knobs) -> None:
        super().__init__(sample_rate, knobs)
        rate, depth, delay = knobs.goal("rate"), knobs.goal("depth"), knobs.goal("delay")
        self._memory = np.zeros(
            (2, 1 << int((delay + depth) * sample_rate + 4).bit_length()), np.float32
        )
        self._delay = np.float32(delay * sample_rate)
        self._depth = np.float32(min(depth, delay * 0.9) * sample_rate)
        self._turn = 2 * np.pi * rate / sample_rate
        self._scratch = np.zeros((2, 2, _COPIES), np.float32)
        self._clock = np.zeros(1, np.int64)

    @property
    def tail(self) -> float:
        return self.knobs.goal("delay") + self.knobs.goal("depth")

    def process(self, block: Block) -> None:
        _copies(
            block, self._memory, self._scratch, self._delay, self._depth, self._turn, self._clock
        )

    def reset(self) -> None:
        self.knobs.settle()
        self._memory.fill(0.0)
        self._clock.fill(0)


@kernel("void(f4[:,::1], f4[:,::1], f4[:,:,::1], f4, f4, f8, i8[::1])")
def _copies(block, memory, scratch, delay, depth, turn, clock):  # type: ignore[no-untyped-def]
    mask = memory.shape[1] - 1  # a power of two, less one
    now = clock[0]
    level = np.float32(0.57735)
    back = scratch[0]
    step = scratch[1]
    for i in range(block.shape[1]):
        # The wandering is a line between points 64 frames apart.
        since = now & 63
        if since == 0 or i == 0:
            begin = now - since
            for side in range(2):
                for k in range(3):
                    phase = 2.0943951 * k + 1.5707963 * side
                    first = delay + depth * np.sin(turn * begin + phase)
                    last = delay + depth * np.sin(turn * (begin + 64) + phase)
                    step[side, k] = (last - first) / 64.0
                    back[side, k] = first
        for side in range(2):
            memory[side, now & mask] = block[side, i]
            wet = np.float32(0.0)
            for k in range(3):
                place = back[side, k] + step[side, k] * np.float32(since)
                whole = np.int64(place)
                part = place - np.float32(whole)
                a = (now - whole) & mask
                b = (a - 1) & mask
                wet += memory[side, a] + part * (memory[side, b] - memory[side, a])
            block[side, i] = wet * level
        now += 1
    clock[0] = now


Chorus.kernels = (_copies,)

CHORUS: Final = Effect(
    "chorus", "Chorus", "A choir out of one: copies whose pitch wanders a little.", PARAMS, Chorus,
    linear=True,
)  # fmt: skip
