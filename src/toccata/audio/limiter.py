"""A limiter that sees peaks coming: it turns down in time, smoothly, and comes back slowly."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from ..units import Seconds
from .compiled import inner, kernel
from .peak import REACH, PeakFinder
from .tape import Block

AHEAD: Final = Seconds(0.005)
RELEASE: Final = Seconds(0.12)


class Limiter:
    """Keeps true peaks under a ceiling by a gain that is one curve for both channels.

    The curve is the smallest gain needed in the next 5 ms, coming back over 120 ms, averaged
    over 5 ms: it reaches each peak in time and has no corners. Sound comes out `delay` frames
    late.
    """

    def __init__(self, sample_rate: int, ceiling: float) -> None:
        ahead = round(AHEAD * sample_rate)
        self.delay = ahead - 1 + REACH
        self.deepest = 1.0
        """The smallest gain used so far."""
        self._ceiling = ceiling
        self._back = 1.0 - float(np.exp(-1.0 / (RELEASE * sample_rate)))
        self._finder = PeakFinder()
        self._held = np.zeros((2, self.delay), np.float32)
        self._gains = np.ones(ahead)
        self._queue = np.ones((2, ahead + 1))
        self._state = np.array([0.0, 0.0, 0.0, 1.0, float(ahead)])

    def process(self, block: Block) -> tuple[Block, NDArray[np.float32]]:
        """The sound (2, n) of `delay` frames ago, limited, and the gain (n,) that did it."""
        heights = self._finder.process(block, self._ceiling)
        gains = np.empty(block.shape[1], np.float32)
        _curve(heights, self._ceiling, self._back, self._queue, self._gains, self._state, gains)
        joined = np.concatenate([self._held, block], axis=1)
        self._held = joined[:, block.shape[1] :].copy()
        self.deepest = min(self.deepest, float(gains.min(initial=1.0)))
        return joined[:, : block.shape[1]] * gains, gains


@inner
def turn_down(heights, ceiling, back, queue, ring, state, out):  # type: ignore[no-untyped-def]
    """The limiter's gain curve for the next heights, into `out`.

    `back` is the part of its way that the gain comes back in a frame. `queue` (2, ahead + 1) holds
    places and values of the rising gains in sight: its head is the smallest. `ring` (ahead) holds
    the gains that are averaged. `state`: the queue's head and size, now, the gain, the ring's sum.
    """
    ahead = ring.shape[0]
    room = queue.shape[1]
    head, size, now = int(state[0]), int(state[1]), int(state[2])
    gain, total = state[3], state[4]
    place = now % ahead
    for i in range(heights.shape[0]):
        need = ceiling / heights[i] if heights[i] > ceiling else 1.0
        last = head + size - 1
        last -= room if last >= room else 0
        while size > 0 and queue[1, last] >= need:
            size -= 1
            last = last - 1 if last > 0 else room - 1
        last = last + 1 if last + 1 < room else 0
        queue[0, last] = now
        queue[1, last] = need
        size += 1
        if queue[0, head] <= now - ahead:
            head = head + 1 if head + 1 < room else 0
            size -= 1
        smallest = queue[1, head]
        gain = smallest if smallest < gain else min(smallest, gain + (1.0 - gain) * back)
        total += gain - ring[place]
        ring[place] = gain
        if place == 0:
            # The running sum starts anew, so that rounding never builds up.
            total = 0.0
            for k in range(ahead):
                total += ring[k]
        out[i] = min(1.0, total / ahead)
        now += 1
        place = place + 1 if place + 1 < ahead else 0
    state[0], state[1], state[2], state[3], state[4] = head, size, now, gain, total


@kernel("void(f4[::1], f8, f8, f8[:,::1], f8[::1], f8[::1], f4[::1])")
def _curve(heights, ceiling, back, queue, ring, state, out):  # type: ignore[no-untyped-def]
    turn_down(heights, ceiling, back, queue, ring, state, out)


KERNELS: Final = (_curve,)
"""What has to be compiled before this file can do its work."""
