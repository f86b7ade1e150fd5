"""A long echo pattern laid over sound without delay: short pieces at once, long ones in good time."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from ..compiled import inner
from .fourier import join_sides, part_sides, passes, transform_step, turns

SIZES: Final = (64, 512, 4096)
"""Frames in the pieces of each level.

A level of size B begins 2 B frames into the pattern: B in which its input gathers, and B in
which its work is done, a little in each step of 64 frames (Gardner 1995).
"""

SIZE, COUNT, HEARD, WORK, SUM, PAST, OUT, SPECTRA = range(8)
"""Columns of the plan: a level's piece, how many, and where its memories begin."""


class Partitions:
    """The spectra of an impulse response (2, n) in pieces, and the memory of what they sound on.

    `plan` (levels, 8) tells where everything stands; `memory` is what was heard, `spectra` the
    pattern; both float32, in one piece. `factors` are the transform's.
    """

    def __init__(self, impulse: NDArray[np.float64]) -> None:
        length = max(1, impulse.shape[1])
        plan, spectra, room, kept = [], [], 0, 0
        for level, size in enumerate(SIZES):
            begin = 0 if level == 0 else 2 * size
            end = length if level + 1 == len(SIZES) else min(length, 2 * SIZES[level + 1])
            count = -(-max(0, end - begin) // size)
            wide = size + 1
            heard = room
            work = heard + 4 * size
            total = work + 8 * size
            past = total + 4 * wide
            out = past + 4 * wide * count
            room = out + 2 * size
            plan.append((size, count, heard, work, total, past, out, kept))
            pieces = np.zeros((2, count * size))
            cut = impulse[:, begin : begin + count * size]
            pieces[:, : cut.shape[1]] = cut
            bins = np.fft.rfft(pieces.reshape(2, count, size), 2 * size) / (2 * size)
            sides = np.stack([bins[0].real, bins[0].imag, bins[1].real, bins[1].imag], axis=1)
            spectra.append(sides.astype(np.float32).ravel())
            kept += 4 * wide * count
        self.plan = np.array(plan, np.int64)
        self.memory = np.zeros(room, np.float32)
        self.spectra = np.concatenate(spectra)
        self.factors = turns(2 * SIZES[-1])

    def clear(self) -> None:
        """Forget what was heard."""
        self.memory.fill(0.0)


@inner
def work(unit, size, count, newest, z, sides, past, pattern, factors):  # type: ignore[no-untyped-def]
    """One unit of a level's work: a step of the transform there, a piece of the sum, a step back.

    `z` (4, 2 size): two complex rooms. There are 2 · steps + count + 1 units.
    """
    steps = passes(2 * size)
    if unit == steps:
        there = 0 if steps % 2 == 0 else 2
        part_sides(z[there], z[there + 1], past[newest])
        for row in range(4):
            for k in range(size + 1):
                sides[row, k] = np.float32(0.0)
        return
    if steps < unit <= steps + count:
        unit -= steps + 1
        place = newest - unit
        heard = past[place if place >= 0 else place + count]
        piece = pattern[unit]
        for side in range(0, 4, 2):
            xr, xi, hr, hi = heard[side], heard[side + 1], piece[side], piece[side + 1]
            yr, yi = sides[side], sides[side + 1]
            for k in range(size + 1):
                yr[k] += xr[k] * hr[k] - xi[k] * hi[k]
                yi[k] += xr[k] * hi[k] + xi[k] * hr[k]
        return
    real = 0
    if unit > steps:
        # On the way back the parts are changed for each other.
        unit -= steps + 1 + count
        real = 1
        if unit == 0:
            join_sides(sides, z[0], z[1])
    a, b = (0, 2) if unit % 2 == 0 else (2, 0)
    transform_step(
        unit, 2 * size, factors, z[a + real], z[a + 1 - real], z[b + real], z[b + 1 - real]
    )


@inner
def rooms(plan, level, memory, spectra):  # type: ignore[no-untyped-def]
    """Where a level keeps what it hears, works on, sums, remembers and has ready; its pattern."""
    size, count = plan[level, SIZE], plan[level, COUNT]
    wide = size + 1
    at = plan[level, HEARD]
    heard = memory[at : at + 4 * size].reshape(2, 2 * size)
    at = plan[level, WORK]
    z = memory[at : at + 8 * size].reshape(4, 2 * size)
    at = plan[level, SUM]
    sides = memory[at : at + 4 * wide].reshape(4, wide)
    at = plan[level, PAST]
    past = memory[at : at + 4 * wide * count].reshape(count, 4, wide)
    at = plan[level, OUT]
    ready = memory[at : at + 2 * size].reshape(2, size)
    at = plan[level, SPECTRA]
    pattern = spectra[at : at + 4 * wide * count].reshape(count, 4, wide)
    return heard, z, sides, past, ready, pattern
