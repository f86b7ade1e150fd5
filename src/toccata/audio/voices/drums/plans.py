"""The kit as tables that the kernel reads: one row a key, and square waves without what would fold."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from . import DRUMS
from .balance import BALANCE
from .columns import BANDS, FIRST, HEAD, MODES, RATIOS, STANDS, TONE_AT
from .drum import CONTROLS, Drum, Strike

KEYS: Final = 47

_LENGTH: Final = 4096
_MOST: Final = 151


@dataclass(frozen=True, slots=True)
class Plans:
    """Heads (keys, HEAD), modes (keys, 8, 3), bands (keys, 4, 12), and each control's knob."""

    heads: NDArray[np.float64]
    modes: NDArray[np.float64]
    bands: NDArray[np.float64]
    where: NDArray[np.int64]


@cache
def plans(knobs: tuple[str, ...]) -> Plans:
    """The tables for a kit whose knobs stand in this order."""
    heads = np.zeros((KEYS, HEAD))
    modes = np.zeros((KEYS, MODES, 3))
    bands = np.zeros((KEYS, BANDS, 12))
    where = np.full((KEYS, len(CONTROLS)), -1, np.int64)
    for drum in DRUMS:
        places = [
            knobs.index(drum.knob(control)) if drum.knob(control) in knobs else -1
            for control in CONTROLS
        ]
        for strike in drum.strikes:
            row = strike.key - FIRST
            heads[row] = _head(drum, strike)
            where[row] = places
            for k, mode in enumerate(strike.modes):
                modes[row, k] = mode.ratio, _factor(mode.gain), mode.length
            for k, band in enumerate(strike.bands):
                bands[row, k] = (
                    band.shape, band.at, band.q, _factor(band.gain), band.seconds, band.lasts,
                    band.follows, band.amount, band.metal, band.rise, band.pulsed, band.twice,
                )  # fmt: skip
    return Plans(heads, modes, bands, where)


def _head(drum: Drum, strike: Strike) -> NDArray[np.float64]:
    head = np.zeros(HEAD)
    pulses = strike.pulses
    head[:TONE_AT] = (
        strike.interval, strike.pan, BALANCE.get(strike.key, 0.0), _factor(strike.body),
        strike.rise, strike.lasts, strike.bright, strike.group, strike.held, *strike.warble,
        pulses.count, pulses.spacing, pulses.shrink, pulses.jitter, pulses.fast,
        len(strike.modes), len(strike.bands), len(strike.squares),
    )  # fmt: skip
    head[TONE_AT] = drum.stands("tone")
    head[RATIOS : RATIOS + len(strike.squares)] = strike.squares
    head[STANDS:] = [drum.stands(control) for control in CONTROLS]
    return head


def _factor(decibels: float) -> float:
    return float(10.0 ** (decibels / 20.0))


@cache
def square_waves() -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """Square waves of one turn, each with more partials than the last, and their highest partials.

    A wave ends with its first value again, so that any place in it lies between two values.
    """
    reach = [1]
    while reach[-1] < _MOST:
        reach.append(max(reach[-1] + 2, int(reach[-1] * 1.09) | 1))
    turns = np.arange(_LENGTH + 1) / _LENGTH
    partials: dict[int, Any] = {
        n: 4 / np.pi / n * np.sin(2 * np.pi * n * turns) for n in range(1, reach[-1] + 1, 2)
    }
    waves = [sum(partials[n] for n in range(1, most + 1, 2)) for most in reach]
    return np.array(waves, np.float32), np.array(reach, np.int64)
