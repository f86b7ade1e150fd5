"""Meters: how high and how loud a strip is, while it plays."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from ..units import Decibels, Lufs
from .loudness import SILENCE, Meter
from .peak import PeakFinder
from .tape import Block


@dataclass(frozen=True, slots=True)
class Levels:
    """What a meter shows; −inf is silence.

    `peak` and `rms` are dBFS of the left and the right side since the meter was read last, the
    rest is since it was set up: loudness of the last 400 ms and 3 s and of everything (EBU R128:
    LUFS), and the true peak of both sides in dBTP.
    """

    peak: tuple[Decibels, Decibels]
    rms: tuple[Decibels, Decibels]
    momentary: Lufs = SILENCE
    short_term: Lufs = SILENCE
    integrated: Lufs = SILENCE
    true_peak: Decibels = Decibels(-math.inf)

    def to_data(self) -> dict[str, Any]:
        """The levels as plain data for JSON; silence is None."""

        def plain(value: Any) -> Any:
            if isinstance(value, tuple):
                return [plain(each) for each in value]
            return value if math.isfinite(value) else None

        return {name: plain(value) for name, value in asdict(self).items()}


class LevelMeter:
    """Listens to stereo sound in blocks."""

    def __init__(self, sample_rate: int) -> None:
        self._loudness, self._finder = Meter(sample_rate), PeakFinder()
        self._true = 0.0
        self._peak, self._energy, self._frames = np.zeros(2), np.zeros(2), 0

    def feed(self, block: Block) -> None:
        """Listen to sound (2, n)."""
        self._loudness.feed(block)
        heights = self._finder.process(block, self._true)
        self._true = max(self._true, float(heights.max(initial=0.0)))
        np.maximum(self._peak, np.abs(block).max(axis=1, initial=0.0), out=self._peak)
        self._energy += np.einsum("ij,ij->i", block, block, dtype=np.float64)
        self._frames += block.shape[1]

    def read(self) -> Levels:
        """What it shows now; the peak and the mean begin anew."""
        peak, mean = self._peak.tolist(), (self._energy / max(1, self._frames)).tolist()
        self._peak, self._energy, self._frames = np.zeros(2), np.zeros(2), 0
        return Levels(
            (_decibels(peak[0]), _decibels(peak[1])),
            (_decibels(math.sqrt(mean[0])), _decibels(math.sqrt(mean[1]))),
            self._loudness.momentary(),
            self._loudness.short_term(),
            self._loudness.loudness(),
            _decibels(self._true),
        )


def _decibels(height: float) -> Decibels:
    return Decibels(20 * math.log10(height) if height > 0 else -math.inf)
