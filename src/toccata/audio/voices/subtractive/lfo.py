"""Low-frequency oscillators: what moves a sound slowly, in seven shapes."""

from __future__ import annotations

import math
from typing import Final

import numpy as np

from ...compiled import inner
from .oscillators import scramble, sine

SHAPE, RATE, SYNC, START, FADE, PITCH, FILTER, LOUDNESS, PAN, WIDTH = range(10)
"""Knobs of one LFO, in the order of their parameters."""

NOTE: Final = 0
FREE: Final = 1


@inner
def dice(turn, seed):  # type: ignore[no-untyped-def]
    """A number from −1 to 1 that looks like chance, for a turn and a seed."""
    mixed = scramble(np.uint32(np.uint32(np.int64(turn) & 0xFFFFFFFF) + np.uint32(seed)))
    return np.float64(np.int32(mixed)) / 2147483648.0


@inner
def swing(shape, turns, seed):  # type: ignore[no-untyped-def]
    """Where an LFO is, from −1 to 1, after so many turns; sine and triangle begin at 0 and rise.

    Shapes: 0 sine, 1 triangle, 2 saw (rises, then jumps down), 3 ramp (falls, then jumps up),
    4 square (up first), 5 random (a new place each turn), 6 drift (smoothly from one such place
    to the next).
    """
    turn = math.floor(turns)
    part = turns - turn
    if shape == 0:
        return np.float64(sine(np.float32(2.0 * part if part < 0.5 else 2.0 * part - 2.0)))
    if shape == 1:
        return (
            4.0 * part if part < 0.25 else (2.0 - 4.0 * part if part < 0.75 else 4.0 * part - 4.0)
        )
    if shape == 2:
        return 2.0 * part - 1.0
    if shape == 3:
        return 1.0 - 2.0 * part
    if shape == 4:
        return 1.0 if part < 0.5 else -1.0
    one = dice(turn, seed)
    if shape == 5:
        return one
    return one + (dice(turn + 1, seed) - one) * part * part * (3.0 - 2.0 * part)
