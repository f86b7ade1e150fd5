"""From twice the sample rate to the sample rate, without what would fold back."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from ..compiled import inner

HALF: Final = 107
"""Taps of the filter that halves the rate: −80 dB from 24.1 kHz, flat to 20 kHz, at 44.1 kHz."""

DELAY: Final = (HALF - 3) // 4
"""Frames by which that filter is late."""


def halving() -> NDArray[np.float64]:
    """The taps of the halving filter that are not zero, but for its middle of one half.

    A sinc under a Kaiser window (Kaiser, 1974), scaled to exactly one half.
    """
    at = np.arange(HALF) - HALF // 2
    taps: NDArray[np.float64] = 0.5 * np.sinc(at / 2) * np.kaiser(HALF, 7.86)
    found = taps[::2]
    return np.ascontiguousarray(found * (0.5 / found.sum()))


@inner
def halved(made, out, past, taps):  # type: ignore[no-untyped-def]
    """128 samples as 64 frames, added to `out`; `past` keeps the even and the odd samples."""
    size = taps.shape[0]
    kept = size - 1
    even, odd = past[0], past[1]
    for i in range(64):
        even[kept + i] = made[2 * i]
        odd[kept + i] = made[2 * i + 1]
    sums = made[:64]  # its samples are copied: it serves as scratch
    late = kept - (size // 2 - 1)
    for i in range(64):
        sums[i] = 0.5 * even[late + i]
    for k in range(size):
        tap = taps[k]
        for i in range(64):
            sums[i] += tap * odd[kept - k + i]
    for i in range(64):
        out[i] += np.float32(sums[i])
    for i in range(kept):
        even[i] = even[64 + i]
        odd[i] = odd[64 + i]
