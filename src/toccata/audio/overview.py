"""A sound seen from afar and from near: lowest, highest and mean level, at several zooms."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from ..errors import OutOfRange, Unreadable, WrongUse
from ..progress import Cancel
from .flow import Flow, from_tape
from .tape import Block, Tape

FINEST: Final = 256
"""Frames in a bucket of the nearest zoom."""

STEP: Final = 4
"""How many buckets of one zoom make one of the next."""

_FEWEST: Final = 512
_MAGIC: Final = b"TOV1"
_HEAD: Final = struct.Struct("<4sIQIII")
_SCALE: Final = 32_767

Buckets = NDArray[np.float32]
"""Lowest, highest and root mean square of each side in each bucket: shape (2, 3, buckets)."""


@dataclass(frozen=True, slots=True)
class Zoom:
    """The whole sound, `bucket` frames to a value; the last bucket may be shorter."""

    bucket: int
    values: Buckets


@dataclass(frozen=True, slots=True)
class Overview:
    """A pyramid of zooms, the nearest first, each four times as far as the one before."""

    sample_rate: int
    frames: int
    zooms: tuple[Zoom, ...]

    def for_width(self, columns: int) -> Zoom:
        """The farthest zoom that still has a bucket for each of so many columns, else the nearest."""
        if columns < 1:
            raise OutOfRange("number of columns", columns, 1, 100_000)
        fits = [zoom for zoom in self.zooms if zoom.values.shape[2] >= columns]
        return fits[-1] if fits else self.zooms[0]

    def to_bytes(self) -> bytes:
        """Everything in small: a head, then 16-bit values zoom by zoom.

        The head is, little end first: “TOV1”, sample rate (4 bytes), frames (8), frames in a
        bucket of the nearest zoom (4), step between zooms (4), number of zooms (4). Each zoom
        then has, for the left and then for the right side, its lowest, its highest and its
        root-mean-square values, 32767 being full scale; what is beyond full scale is cut.
        """
        head = _HEAD.pack(
            _MAGIC, self.sample_rate, self.frames, FINEST, STEP, len(self.zooms)
        )  # fmt: skip
        return head + b"".join(_small(zoom.values).tobytes() for zoom in self.zooms)

    def to_data(self, columns: int) -> dict[str, Any]:
        """At most so many buckets as plain lists, for JSON; values rounded to four digits."""
        merged = _merged(self.zooms[0], self.frames, columns)
        sides = ("left", "right")
        names = ("low", "high", "rms")
        return {
            "sample_rate": self.sample_rate,
            "frames": self.frames,
            "seconds": round(self.frames / self.sample_rate, 6),
            "bucket": merged.bucket,
            **{
                side: {
                    name: [round(float(v), 4) for v in merged.values[s, n]]
                    for n, name in enumerate(names)
                }
                for s, side in enumerate(sides)
            },
        }


def overview(sound: Tape | Flow, cancel: Cancel | None = None) -> Overview:
    """The pyramid of a sound, made in one hearing; memory grows by a hundredth of the sound's.

    Raises `WrongUse` for a sound without a frame, `Cancelled`.
    """
    flow = from_tape(sound, cancel or Cancel()) if isinstance(sound, Tape) else sound
    near, frames = _nearest(flow.blocks)
    if not frames:
        raise WrongUse("There is nothing to see: the sound has no samples.")
    zooms = [Zoom(FINEST, near)]
    while zooms[-1].values.shape[2] > _FEWEST:
        zooms.append(_farther(zooms[-1], frames))
    return Overview(flow.sample_rate, frames, tuple(zooms))


def from_bytes(data: bytes) -> Overview:
    """What `Overview.to_bytes` wrote, to within a 32767th; raises `Unreadable` for anything else."""
    if len(data) < _HEAD.size or data[:4] != _MAGIC:
        raise Unreadable("These bytes are no overview: they must begin with TOV1.")
    _, rate, frames, finest, step, count = _HEAD.unpack_from(data)
    at, bucket, zooms = _HEAD.size, finest, []
    for _ in range(count):
        buckets = -(-frames // bucket) if bucket else 0
        size = 2 * 3 * buckets * 2
        if not buckets > 0 or at + size > len(data):
            raise Unreadable("The overview is cut off or spoilt; make it anew.")
        values = np.frombuffer(data, "<i2", 6 * buckets, at).reshape(2, 3, buckets)
        zooms.append(Zoom(bucket, values.astype(np.float32) / np.float32(_SCALE)))
        at, bucket = at + size, bucket * step
    if not zooms:
        raise Unreadable("The overview has no zoom; make it anew.")
    return Overview(rate, frames, tuple(zooms))


def _nearest(blocks: Iterable[Block]) -> tuple[Buckets, int]:
    """The nearest zoom of sound in blocks of any size, and the number of frames."""
    found, frames = [], 0
    rest = np.empty((2, 0), np.float32)
    for block in blocks:
        frames += block.shape[1]
        line = np.concatenate([rest, block], axis=1) if rest.size else block
        whole = line.shape[1] // FINEST * FINEST
        found.append(_buckets(line[:, :whole].reshape(2, -1, FINEST)))
        rest = line[:, whole:]
    if rest.size:
        found.append(_buckets(rest[:, None, :]))
    return (np.concatenate(found, axis=2) if found else np.empty((2, 3, 0), np.float32)), frames


def _buckets(cut: NDArray[np.float32]) -> Buckets:
    """Sound (2, buckets, frames) as its buckets (2, 3, buckets)."""
    power = np.einsum("sbf,sbf->sb", cut, cut, dtype=np.float64) / max(1, cut.shape[2])
    return np.stack([cut.min(axis=2), cut.max(axis=2), np.sqrt(power)], axis=1).astype(np.float32)


def _farther(zoom: Zoom, frames: int, step: int = STEP) -> Zoom:
    """The next zoom: `step` buckets made one, each weighed by the frames in it."""
    values = zoom.values
    starts = np.arange(0, values.shape[2], step)
    held = np.full(values.shape[2], zoom.bucket, np.float64)
    held[-1] = frames - zoom.bucket * (values.shape[2] - 1)
    power = np.add.reduceat(values[:, 2].astype(np.float64) ** 2 * held, starts, axis=1)
    rms = np.sqrt(power / np.add.reduceat(held, starts))
    low = np.minimum.reduceat(values[:, 0], starts, axis=1)
    high = np.maximum.reduceat(values[:, 1], starts, axis=1)
    return Zoom(zoom.bucket * step, np.stack([low, high, rms], axis=1).astype(np.float32))


def _merged(zoom: Zoom, frames: int, columns: int) -> Zoom:
    """A zoom of at most `columns` buckets, whole numbers of the nearest ones put together."""
    if not 1 <= columns <= 100_000:
        raise OutOfRange("number of columns", columns, 1, 100_000)
    step = -(-zoom.values.shape[2] // columns)
    return zoom if step == 1 else _farther(zoom, frames, step)


def _small(values: Buckets) -> NDArray[np.int16]:
    return np.rint(np.clip(values, -1.0, 1.0) * _SCALE).astype("<i2")
