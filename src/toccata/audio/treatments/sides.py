"""What lies between the two sides: wider, or without its middle."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from ...param import Param
from ...progress import Cancel
from ..flow import Flow, changed
from ..graph import mapped
from ..tape import Block
from .treatment import Treated, Treatment


def _widened(flow: Flow, values: Mapping[str, Any], _cancel: Cancel) -> Treated:
    late = max(1, round(values["delay_ms"] * flow.sample_rate / 1000))
    amount = np.float32(0.3 * values["amount"])
    held = np.zeros(late, np.float32)

    def change(block: Block) -> Block:
        # What is in the middle goes to the sides, later, with opposite signs: in mono it is gone.
        nonlocal held
        line = np.concatenate([held, amount * (block[0] + block[1])])
        middle, held = line[: block.shape[1]], line[block.shape[1] :]
        return np.stack([block[0] + middle, block[1] - middle])

    return Treated(changed(flow, change))


_TAPS: Final = 2047
_FOURIER: Final = 16_384
_VOICE: Final = (150.0, 9000.0)


def _isolated(flow: Flow, values: Mapping[str, Any], _cancel: Cancel) -> Treated:
    band = Fir(_band(flow.sample_rate, *_VOICE))
    late = (_TAPS - 1) // 2
    held = np.zeros((2, late), np.float32)
    amount = np.float32(values["cancel_amount"] / 2)
    widest = 0.0

    def change(block: Block) -> Block:
        nonlocal held, widest
        widest = max(widest, float(np.abs(block[0] - block[1]).max(initial=0.0)))
        line = np.concatenate([held, block], axis=1)
        held = line[:, block.shape[1] :]
        line = line[:, : block.shape[1]]
        line -= amount * band.process(block[0] + block[1])
        return line

    def said() -> str:
        return _MONO if widest <= 1e-4 else ""

    return Treated(mapped(flow, change, late=late), said)


_MONO: Final = (
    "The sound is mono: what both sides share is all there is, so only its lowest and highest"
    " notes stay."
)


def _band(sample_rate: int, low: float, high: float) -> NDArray[np.float64]:
    """The taps of a band-pass without delay of its own: a windowed sinc (Blackman)."""
    n = np.arange(_TAPS) - (_TAPS - 1) / 2
    high = min(high, 0.45 * sample_rate)
    ideal = 2 * high / sample_rate * np.sinc(2 * high / sample_rate * n)
    ideal -= 2 * low / sample_rate * np.sinc(2 * low / sample_rate * n)
    taps: NDArray[np.float64] = ideal * np.blackman(_TAPS)
    return taps


class Fir:
    """A finite filter by overlap and add; `process` takes any number of frames, one side."""

    def __init__(self, taps: NDArray[np.float64]) -> None:
        self._length = len(taps)
        self._step = _FOURIER - self._length + 1
        self._taps = np.fft.rfft(taps, _FOURIER).astype(np.complex64)
        self._over = np.zeros(self._length - 1, np.float32)

    def process(self, sound: NDArray[np.float32]) -> NDArray[np.float32]:
        """The filtered sound, as late as the taps are."""
        out = np.zeros(len(sound) + self._length - 1, np.float32)
        out[: self._length - 1] = self._over
        for at in range(0, len(sound), self._step):
            piece = sound[at : at + self._step]
            size = len(piece) + self._length - 1
            made = np.fft.irfft(np.fft.rfft(piece, _FOURIER) * self._taps, _FOURIER)
            out[at : at + size] += made[:size]
        self._over = out[len(sound) :].copy()
        return out[: len(sound)]


STEREO_WIDENER: Final = Treatment(
    "stereo_widener", "Widener", "Wider, and the same as before in mono.",
    (
        Param("delay_ms", unit="ms", low=1, high=40, default=15.0, help="How far the sides part."),
        Param("amount", low=0, high=1, default=0.6, help="How wide it gets."),
    ),
    _widened,
)  # fmt: skip
PHASE_ISOLATION: Final = Treatment(
    "phase_isolation", "Centre removal", "Takes the voice out of the middle; bass and air stay.",
    (Param("cancel_amount", low=0.5, high=1, default=1.0, help="How much of the middle goes."),),
    _isolated,
)  # fmt: skip
