"""The true peak: how high the wave rises between its samples."""

from __future__ import annotations

from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from .compiled import inner, kernel
from .tape import Block

OVERSAMPLING: Final = 4
REACH: Final = 12
"""Samples before and after a place that decide how the wave runs there."""

_CHUNK: Final = 64


class PeakFinder:
    """The height of the wave around every sample, at four times the sample rate (BS.1770-4, annex 2).

    What comes out belongs to the sound `REACH` frames before what went in. Where no wave can
    rise above `floor`, the samples' own height is given, which is faster.
    """

    def __init__(self) -> None:
        self._heard = np.zeros((2, 2 * REACH), np.float32)
        self._scratch = np.zeros(_CHUNK, np.float32)

    def process(self, block: Block, floor: float = 0.0) -> NDArray[np.float32]:
        """Heights (n,), the louder channel's, of `block` (2, n) delayed by `REACH` frames."""
        joined = np.concatenate([self._heard, block], axis=1)
        self._heard = joined[:, -2 * REACH :].copy()
        heights = np.zeros(block.shape[1], np.float32)
        taps = interpolators()
        _heights(joined, taps, float(np.abs(taps).sum(axis=1).max()), floor, self._scratch, heights)
        return heights


def true_peak(blocks: list[Block] | tuple[Block, ...]) -> float:
    """The highest the wave rises in all of the blocks (2, n), 1.0 being full scale."""
    finder, highest = PeakFinder(), 0.0
    for block in (*blocks, np.zeros((2, REACH), np.float32)):
        highest = max(highest, float(finder.process(block, highest).max(initial=0.0)))
    return highest


@cache
def interpolators() -> NDArray[np.float32]:
    """Three interpolating filters (3, 2·REACH) for ¼, ½ and ¾ of a sample: Kaiser-windowed sinc."""
    offsets = np.arange(-REACH + 1, REACH + 1)
    rows = []
    for step in range(1, OVERSAMPLING):
        distance = step / OVERSAMPLING - offsets
        window = np.i0(7.0 * np.sqrt(np.maximum(1 - (distance / REACH) ** 2, 0))) / np.i0(7.0)
        row = np.sinc(distance) * window
        rows.append(row / row.sum())
    return np.array(rows, np.float32)


@inner
def between(sound, begin, length, taps, out):  # type: ignore[no-untyped-def]
    """The wave at one place between every two samples from `begin + REACH` on, by one of the filters."""
    for i in range(length):
        out[i] = np.float32(0.0)
    for k in range(0, taps.shape[0], 4):
        a, b, c, d = taps[k], taps[k + 1], taps[k + 2], taps[k + 3]
        heard = sound[begin + k + 1 : begin + k + 4 + length]  # a slice, so that it runs on vectors
        for i in range(length):
            out[i] += a * heard[i] + b * heard[i + 1] + (c * heard[i + 2] + d * heard[i + 3])


@kernel("void(f4[:,::1], f4[:,::1], f8, f8, f4[::1], f4[::1])")
def _heights(sound, taps, spread, floor, scratch, out):  # type: ignore[no-untyped-def]
    count = out.shape[0]
    width = taps.shape[1]
    reach = width // 2
    for begin in range(0, count, 64):
        length = min(64, count - begin)
        for channel in range(2):
            loudest = np.float32(0.0)
            for i in range(begin, begin + length + width - 1):
                loudest = max(loudest, abs(sound[channel, i]))
            for i in range(length):
                out[begin + i] = max(out[begin + i], abs(sound[channel, begin + i + reach]))
            if loudest * spread <= floor:
                continue
            for row in range(taps.shape[0]):
                between(sound[channel], begin, length, taps[row], scratch)
                for i in range(length):
                    out[begin + i] = max(out[begin + i], abs(scratch[i]))


KERNELS: Final = (_heights,)
"""What has to be compiled before this file can do its work."""
