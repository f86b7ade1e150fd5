"""Notes between the keys: which may share a channel, and how its pitch wheel says their cents."""

from __future__ import annotations

import math
from typing import Final

import numpy as np
from numpy.typing import NDArray

from .performance import Sounding

USUAL_RANGE: Final = 2
"""Semitones of a full bend where nobody says otherwise."""

BEND_LOW: Final = -8192
BEND_HIGH: Final = 8191


def lanes(sounds: Sounding, most: int | None = None) -> list[int]:
    """A lane, from 0, for each note: notes that sound together bent differently never share one.

    With `most`, a note that finds no lane free takes the one that is free soonest.
    """
    if not sounds.cents.any():
        return [0] * len(sounds.on)
    open_lanes: list[tuple[int, float]] = []
    chosen = []
    columns = (sounds.on.tolist(), sounds.off.tolist(), sounds.cents.tolist())
    for on, off, cents in zip(*columns, strict=True):
        fits = [i for i, (until, bent) in enumerate(open_lanes) if bent == cents or until <= on]
        same = [i for i in fits if open_lanes[i][1] == cents]
        if fits:
            lane = (same or fits)[0]
            open_lanes[lane] = (max(off, open_lanes[lane][0]), cents)
        elif most is None or len(open_lanes) < most:
            lane = len(open_lanes)
            open_lanes.append((off, cents))
        else:
            lane = min(range(most), key=lambda i: open_lanes[i][0])
            open_lanes[lane] = (off, cents)
        chosen.append(lane)
    return chosen


def range_for(cents: NDArray[np.float64]) -> int:
    """The semitones of a full bend that the widest cents need, at least the usual two."""
    return max(USUAL_RANGE, math.ceil(float(np.abs(cents).max(initial=0.0)) / 100))


def amount_for(cents: float, semitones: int) -> int:
    """Cents as a pitch bend, where a full bend goes so many semitones; −8192 to 8191."""
    return clipped(round(cents / 100 / semitones * 8192))


def clipped(amount: int) -> int:
    """The nearest pitch bend that there is, −8192 to 8191."""
    return max(BEND_LOW, min(BEND_HIGH, amount))


def range_controls(semitones: int) -> tuple[tuple[int, int], ...]:
    """(controller, value) in order: how far a full bend goes, as registered parameter 0 says it."""
    return ((101, 0), (100, 0), (6, semitones), (38, 0), (101, 127), (100, 127))
