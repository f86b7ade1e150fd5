"""As if it were old: the sound of a worn record on a cheap machine."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, Final

import numpy as np

from ...param import Curve, Param
from ...progress import Cancel
from ..compiled import kernel
from ..flow import Flow, changed, counted
from ..graph import filtered, fitted, mapped
from ..resample import QUICK, resampled
from ..tape import Block
from .treatment import Treated, Treatment


def _vinyl(flow: Flow, values: Mapping[str, Any], cancel: Cancel) -> Treated:
    worn = values["degradation"]
    edges = [("highpass", "f=250:p=1"), ("lowpass", f"f={values['lowpass_freq']:g}")]
    if not worn:
        return Treated(filtered(flow, edges))
    flow = counted(flow, cancel)
    rate, frames = flow.sample_rate, flow.frames or 0
    coarse = resampled(flow, round(rate * (1 - worn * 2000 / 44_100)), QUICK)
    steps = np.float32(2 ** (15 - 0.9 * worn))
    crushed = changed(coarse, lambda block: np.rint(block * steps) / steps)
    wobble = Wobble(rate, worn / 10)
    smooth = filtered(fitted(resampled(crushed, rate, QUICK), frames), edges)
    return Treated(mapped(smooth, wobble.process, late=wobble.late))


class Wobble:
    """A record that turns unevenly: its hole is not in the middle. `depth` is from 0 to 1.

    The place on the record swings around once in 1.8 s (33⅓ turns a minute) by up to 1.5 ms, which
    is some 9 cents at the most, and a little faster flutter.
    """

    def __init__(self, sample_rate: int, depth: float) -> None:
        self.late = round(0.002 * sample_rate)
        self._rate, self._depth = sample_rate, depth
        self._held = np.zeros((2, 2 * self.late + 2), np.float32)
        self._clock = np.zeros(1, np.int64)

    def process(self, block: Block) -> Block:
        """The sound, `late` frames later on the average."""
        line = np.concatenate([self._held, block], axis=1)
        room = self._held.shape[1]
        self._held = line[:, line.shape[1] - room :].copy()
        out = np.empty_like(block)
        _swung(line, out, self._clock, room - self.late, self._rate, self._depth)
        return out


@kernel("void(f4[:,::1], f4[:,::1], i8[::1], i8, i8, f8)")
def _swung(line, out, clock, first, rate, depth):  # type: ignore[no-untyped-def]
    slow, fast = 2 * math.pi / 1.8 / rate, 2 * math.pi * 5.3 / rate
    for begin in range(0, out.shape[1], 16):
        # The swing is so slow that a straight line joins its points every sixteen samples.
        at, size = clock[0] + begin, min(16, out.shape[1] - begin)
        now = 1.5e-3 * math.sin(slow * at) + 6e-5 * math.sin(fast * at)
        end = at + size
        then = 1.5e-3 * math.sin(slow * end) + 6e-5 * math.sin(fast * end)
        place = begin + first + depth * rate * now
        step = 1.0 + depth * rate * (then - now) / size
        for i in range(begin, begin + size):
            whole = int(place)
            part = np.float32(place - whole)
            for side in range(2):
                one, two = line[side, whole], line[side, whole + 1]
                out[side, i] = one + part * (two - one)
            place += step
    clock[0] += out.shape[1]


LOFI_VINYL: Final = Treatment(
    "lofi_vinyl", "Lo-fi", "Fewer bits, fewer samples, a wobble, and no edges.",
    (
        Param("degradation", low=0, high=10, default=4.0, help="How worn it is."),
        Param("lowpass_freq", unit="Hz", low=2000, high=16000, default=7000.0,
              curve=Curve.LOGARITHMIC, help="Where the sound ends."),
    ),
    _vinyl,
)  # fmt: skip
