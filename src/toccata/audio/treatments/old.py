"""As if it were old: the sound of a worn record on a cheap machine."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import numpy as np

from ...param import Curve, Param
from ...progress import Cancel
from ..flow import Flow, counted
from ..graph import Filter, filtered, fitted, mapped
from ..tape import Block
from .treatment import Treated, Treatment


def _vinyl(flow: Flow, values: Mapping[str, Any], cancel: Cancel) -> Treated:
    worn = values["degradation"]
    coarse = round(flow.sample_rate * (1 - worn * 2000 / 44_100))
    filters: list[Filter] = []
    if worn:
        filters = [
            ("aresample", f"{coarse}"),
            ("acrusher", f"bits={16 - 0.9 * worn:g}:mode=lin:aa=0.5:mix=1"),
            ("aresample", f"{flow.sample_rate}"),
        ]
    filters += [("highpass", "f=250:p=1"), ("lowpass", f"f={values['lowpass_freq']:g}")]
    if not worn:
        return Treated(filtered(flow, filters))
    flow = counted(flow, cancel)
    coarsened = fitted(filtered(flow, filters), flow.frames or 0)
    wobble = Wobble(flow.sample_rate, worn / 10)
    return Treated(mapped(coarsened, wobble.process, late=wobble.late))


class Wobble:
    """A record that turns unevenly: its hole is not in the middle. `depth` is from 0 to 1.

    The place on the record swings around once in 1.8 s (33⅓ turns a minute) by up to 1.5 ms, which
    is some 9 cents at the most, and a little faster flutter.
    """

    def __init__(self, sample_rate: int, depth: float) -> None:
        self.late = round(0.002 * sample_rate)
        self._rate, self._depth = sample_rate, depth
        self._held = np.zeros((2, 2 * self.late + 2), np.float32)
        self._clock = 0

    def process(self, block: Block) -> Block:
        """The sound, `late` frames later on the average."""
        seconds = (self._clock + np.arange(block.shape[1])) / self._rate
        self._clock += block.shape[1]
        swing = 1.5e-3 * np.sin(2 * np.pi * seconds / 1.8) + 6e-5 * np.sin(
            2 * np.pi * 5.3 * seconds
        )
        line = np.concatenate([self._held, block], axis=1)
        room = self._held.shape[1]
        place = room + np.arange(block.shape[1]) - self.late + self._depth * swing * self._rate
        whole = np.floor(place).astype(np.int64)
        part = (place - whole).astype(np.float32)
        self._held = line[:, line.shape[1] - room :]
        after = np.minimum(whole + 1, line.shape[1] - 1)
        sound: Block = line[:, whole] + part * (line[:, after] - line[:, whole])
        return sound


LOFI_VINYL: Final = Treatment(
    "lofi_vinyl", "Lo-fi", "Fewer bits, fewer samples, a wobble, and no edges.",
    (
        Param("degradation", low=0, high=10, default=4.0, help="How worn it is."),
        Param("lowpass_freq", unit="Hz", low=2000, high=16000, default=7000.0,
              curve=Curve.LOGARITHMIC, help="Where the sound ends."),
    ),
    _vinyl,
)  # fmt: skip
