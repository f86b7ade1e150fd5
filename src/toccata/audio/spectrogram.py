"""Which notes sound when, as a picture: time from left to right, pitch from low to high."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ..errors import OutOfRange, WrongUse
from ..progress import Cancel
from ..units import Decibels, Hertz
from .flow import Flow, counted, from_tape
from .tape import Tape

WINDOWS: Final = (256, 512, 1024, 2048, 4096, 8192, 16_384)
"""Frames that are heard together."""

_AT_ONCE: Final = 64


class Scale(StrEnum):
    """How frequencies are spread over the picture's height."""

    LINEAR = "linear"
    LOG = "log"


@dataclass(frozen=True, slots=True)
class Spectrogram:
    """A picture and its axes.

    `image` has a row for each frequency, the lowest first, and a column for each moment: 0 is the
    floor or less, 255 the ceiling or more, even steps of decibels between. A full-scale sine
    reads 0 dB. `frequencies` are the rows' middles in Hz, `times` the columns' in seconds.
    """

    image: NDArray[np.uint8]
    frequencies: NDArray[np.float64]
    times: NDArray[np.float64]
    floor: Decibels
    ceiling: Decibels

    def decibels(self) -> NDArray[np.float64]:
        """The picture's values in dB, shape (rows, columns)."""
        return self.floor + self.image.astype(np.float64) * ((self.ceiling - self.floor) / 255)


def spectrogram(
    sound: Tape | Flow,
    *,
    columns: int = 1000,
    rows: int = 256,
    window: int = 4096,
    scale: Scale = Scale.LOG,
    lowest: Hertz = Hertz(27.5),
    highest: Hertz | None = None,
    floor: Decibels = Decibels(-90.0),
    ceiling: Decibels = Decibels(0.0),
    cancel: Cancel | None = None,
) -> Spectrogram:
    """The picture of a sound, both sides together, in one hearing.

    Each column is the loudest of the windows (Hann, half overlapping or closer) that lie in it;
    each row the loudest frequency between its edges, or, where a row is narrower than what the
    window can part, the value between its neighbours. The linear scale begins at 0 Hz, the
    logarithmic one at `lowest`. Raises `OutOfRange` and `WrongUse` for what no picture has.
    """
    _check(columns, rows, window, floor, ceiling)
    cancel = Cancel() if cancel is None else cancel
    flow = from_tape(sound, cancel) if isinstance(sound, Tape) else sound
    flow = counted(flow, cancel)
    if not flow.frames:
        raise WrongUse("There is nothing to see: the sound has no samples.")
    rate = flow.sample_rate
    top = min(highest or rate / 2, rate / 2)
    bottom = 0.0 if scale is Scale.LINEAR else float(lowest)
    if not 0 <= bottom < top:
        raise WrongUse(f"The picture would go from {bottom:g} to {top:g} Hz; take another lowest.")
    edges, middles = _edges(bottom, top, rows, scale)
    hop = max(1, min(window // 2, flow.frames // columns))
    windows = -(-flow.frames // hop)
    columns = min(columns, windows)
    loudest = np.zeros((columns, rows), np.float32)
    pick = _Rows(edges, middles, rate, window)
    for first, magnitudes in _heard(flow, window, hop):
        cancel.check()
        values = pick(magnitudes)
        places = (np.arange(first, first + len(values)) * columns) // windows
        np.maximum.at(loudest, places, values)
    decibels = 20 * np.log10(np.maximum(loudest.T, 1e-9))
    shade = np.rint((decibels - floor) * (255 / (ceiling - floor)))
    starts = -(-np.arange(columns) * windows // columns)
    ends = -(-np.arange(1, columns + 1) * windows // columns)
    times = (starts + ends - 1) / 2 * hop / rate
    return Spectrogram(np.clip(shade, 0, 255).astype(np.uint8), middles, times, floor, ceiling)


def _check(columns: int, rows: int, window: int, floor: float, ceiling: float) -> None:
    for what, value, most in (("columns", columns, 20_000), ("rows", rows, 4096)):
        if not 1 <= value <= most:
            raise OutOfRange(f"number of {what}", value, 1, most)
    if window not in WINDOWS:
        raise WrongUse(f"The window must be one of {', '.join(map(str, WINDOWS))}, not {window}.")
    if not floor < ceiling:
        raise WrongUse(f"The floor must lie under the ceiling, not {floor:g} over {ceiling:g} dB.")


def _edges(
    bottom: float, top: float, rows: int, scale: Scale
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The rows' edges (rows + 1) and middles (rows), in Hz."""
    steps = np.arange(2 * rows + 1) / (2 * rows)
    even = scale is Scale.LINEAR
    line = bottom + (top - bottom) * steps if even else bottom * (top / bottom) ** steps
    return line[::2], line[1::2]


def _heard(flow: Flow, window: int, hop: int) -> Iterator[tuple[int, NDArray[np.float32]]]:
    """The number of a window and the magnitudes (n, window/2 + 1) from it on, a sine's height 1.

    Window k is centred on frame k·hop; before the beginning and after the end is silence.
    """
    shape = np.hanning(window + 1)[:-1].astype(np.float32)
    shape *= 2 / shape.sum()
    half, wanted = window // 2, -(-(flow.frames or 0) // hop)
    line = np.zeros((2, half), np.float32)
    done = 0
    for block in _and_silence(flow, half + hop):
        line = np.concatenate([line, block], axis=1)
        ready = min(wanted - done, (line.shape[1] - window) // hop + 1)
        for at in range(0, max(0, ready), _AT_ONCE):
            count = min(_AT_ONCE, ready - at)
            cut = np.lib.stride_tricks.sliding_window_view(line, window, axis=1)
            cut = cut[:, at * hop : (at + count) * hop : hop][:, :count]
            power = np.square(np.abs(np.fft.rfft(cut * shape))).sum(axis=0)
            yield done + at, np.sqrt(power / 2).astype(np.float32)
        if ready > 0:
            done += ready
            line = line[:, ready * hop :]


def _and_silence(flow: Flow, frames: int) -> Iterator[NDArray[np.float32]]:
    yield from flow.blocks
    yield np.zeros((2, frames), np.float32)


class _Rows:
    """The rows of the picture out of the frequencies of a window."""

    def __init__(
        self, edges: NDArray[np.float64], middles: NDArray[np.float64], rate: int, window: int
    ) -> None:
        bins = edges * window / rate
        most = window // 2
        self._low = np.clip(np.ceil(bins[:-1]), 0, most).astype(int)
        high = np.clip(np.ceil(bins[1:]), 0, most + 1).astype(int)
        high[-1] = max(high[-1], min(most + 1, int(np.floor(bins[-1])) + 1))
        self._narrow = high <= self._low
        self._end = max(int(high[-1]), int(self._low.max()) + 1)
        place = np.clip(middles * window / rate, 0, most)
        self._under = np.minimum(place.astype(int), most - 1)
        self._part = (place - self._under).astype(np.float32)

    def __call__(self, magnitudes: NDArray[np.float32]) -> NDArray[np.float32]:
        """Magnitudes (n, bins) as rows (n, rows)."""
        between = magnitudes[:, self._under] * (1 - self._part)
        between += magnitudes[:, self._under + 1] * self._part
        found = np.maximum.reduceat(magnitudes[:, : self._end], self._low, axis=1)
        made: NDArray[np.float32] = np.where(self._narrow, between, found)
        return made
