"""A line of sound that is read later: between its frames, at a place that glides."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..compiled import inner

FASTEST = 0.5
"""How fast a length moves at most, in frames a frame: pitch bends between ½ and 1½ of itself."""


def memory(seconds: float, sample_rate: int, lines: int = 2) -> NDArray[np.float32]:
    """Empty lines that hold so many seconds; a power of two long, so that a mask wraps places."""
    return np.zeros((lines, 1 << int(seconds * sample_rate + 80).bit_length()), np.float32)


@inner
def between(line, newest, back):  # type: ignore[no-untyped-def]
    """The sound `back` frames before the newest one, at least 1; whole numbers are exact.

    A cubic through the four frames around (Lagrange); it never makes any frequency louder, so
    it may stand in a loop.
    """
    whole = int(back)
    t = back - whole
    mask = line.shape[0] - 1
    at = newest - whole
    if t == 0.0:
        return float(line[at & mask])
    u = 1.0 - t
    p = 1.0 + t
    q = 2.0 - t
    return (
        p * q * (u * line[at & mask] + t * line[(at - 1) & mask]) / 2.0
        - t * u * (q * line[(at + 1) & mask] + p * line[(at - 2) & mask]) / 6.0
    )


@inner
def move(length, goal, pull):  # type: ignore[no-untyped-def]
    """Move a length by one step of 64 frames, like a tape machine that is given another speed.

    It never leaves the room between all the goals that it has been given.

    `length` has its place in frames now, its place a step ago, and its speed in frames a step;
    `pull` is which part of the way is wanted in a step.
    """
    length[1] = length[0]
    way = goal - length[0]
    if way == 0.0 and length[2] == 0.0:
        return
    most = 64.0 * FASTEST
    length[2] += 0.2 * (min(most, max(-most, way * pull)) - length[2])
    passed = way * (way - length[2]) <= 0.0
    if passed or (abs(way) < 1e-3 and abs(length[2]) < 1e-3):
        length[0] = goal
        length[2] = 0.0
    else:
        length[0] += length[2]
