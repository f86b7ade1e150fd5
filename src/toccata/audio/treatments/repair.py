"""What should not be there: hiss and clicks."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, Final

import numpy as np

from ...param import Param
from ...progress import Cancel
from ..flow import Flow, from_tape, laid
from ..graph import each_side
from ..tape import Tape
from .treatment import Treated, Treatment

_USUAL: Final = 48_000


_WINDOW, _MOST_WINDOWS, _QUIET_PART = 2048, 700, 0.2
_OVER: Final = 8.0
"""Decibels by which FFmpeg wants to be told more noise than there is, to take all of it."""


def noise_level(tape: Tape, cancel: Cancel) -> float:
    """How loud the steady noise is, in dB (RMS), as if it were white; −80 where there is none.

    In each band of frequencies the quietest fifth of the time tells the noise (Martin 2001: minimum
    statistics); the middle one of the bands counts, so that a hum or a note does not.
    """
    starts = np.linspace(0, max(0, tape.frames - _WINDOW), _MOST_WINDOWS).astype(int)
    shape = np.hanning(_WINDOW)
    found = []
    for start in np.unique(starts).tolist():
        cancel.check()
        sound = tape.read(start, _WINDOW).mean(axis=0)
        if len(sound) == _WINDOW:
            found.append(np.abs(np.fft.rfft(sound * shape)) ** 2)
    if not found:
        return -80.0
    quiet = np.quantile(np.array(found), _QUIET_PART, axis=0) / -math.log(1 - _QUIET_PART)
    power = float(np.median(quiet)) / float((shape**2).sum())
    return max(-80.0, 10 * math.log10(power + 1e-12) + 3.0)  # both sides hiss, each by itself


def _denoise(flow: Flow, values: Mapping[str, Any], cancel: Cancel) -> Treated:
    tape = laid(flow)
    floor = min(-20.0, max(-80.0, noise_level(tape, cancel) + _OVER))
    noise = ("afftdn", f"nr={values['noise_reduction']:g}:nf={floor:.1f}")
    return Treated(each_side(from_tape(tape, cancel), [noise]))


def _declick(flow: Flow, values: Mapping[str, Any], _cancel: Cancel) -> Treated:
    # The work grows with the square of the samples in a window: at 192 kHz it would take hours.
    window = max(10.0, values["window_size"] * min(1.0, _USUAL / flow.sample_rate))
    return Treated(each_side(flow, [("adeclick", f"w={window:g}")]))


DENOISE: Final = Treatment(
    "denoise", "Denoise", "Takes away steady hiss and hum.",
    (Param("noise_reduction", unit="dB", low=5, high=50, default=12.0, help="How much of it."),),
    _denoise,
)  # fmt: skip
DECLICK: Final = Treatment(
    "declick", "Declick", "Mends clicks and crackles from what lies around them.",
    (Param("window_size", unit="ms", low=10, high=100, default=55.0,
           help="How much around a click is looked at."),),
    _declick,
)  # fmt: skip
