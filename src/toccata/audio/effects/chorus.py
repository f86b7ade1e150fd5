"""A choir out of one: three copies on each side whose pitch wanders a little."""

from __future__ import annotations

from typing import Final

import numpy as np

from ...param import Param
from ...units import Hertz, Seconds
from ..compiled import kernel
from ..tape import Block

PARAMS: Final = (
    Param("rate", unit="Hz", low=0.05, high=5.0, default=0.4, help="How fast the pitch wanders."),
    Param("depth", unit="s", low=0.0, high=0.01, default=0.003, help="How far it wanders."),
    Param("delay", unit="s", low=0.005, high=0.05, default=0.018, help="How late the copies come."),
)

_COPIES: Final = 3


class Chorus:
    """Delay lines read at moving places; `process` gives the copies without the direct sound."""

    name = "chorus"
    params = PARAMS

    def __init__(
        self,
        sample_rate: int,
        *,
        rate: Hertz = Hertz(0.4),
        depth: Seconds = Seconds(0.003),
        delay: Seconds = Seconds(0.018),
    ) -> None:
        values = {"rate": rate, "depth": depth, "delay": delay}
        for param in PARAMS:
            param.check(values[param.name])
        self._memory = np.zeros(
            (2, 1 << int((delay + depth) * sample_rate + 4).bit_length()), np.float32
        )
        self._delay = np.float32(delay * sample_rate)
        self._depth = np.float32(min(depth, delay * 0.9) * sample_rate)
        self._turn = 2 * np.pi * rate / sample_rate
        self._scratch = np.zeros((2, 2, _COPIES), np.float32)
        self._clock = np.zeros(1, np.int64)

    def process(self, block: Block) -> None:
        """Replace sound (2, n) by its copies."""
        _copies(
            block, self._memory, self._scratch, self._delay, self._depth, self._turn, self._clock
        )

    def reset(self) -> None:
        """Forget everything that is still on its way."""
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


KERNELS: Final = (_copies,)
"""What has to be compiled before this file can do its work."""
