"""Plain WAV files read right here: numbers out of bytes, with nothing in them that could do harm."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

import numpy as np
from numpy.typing import NDArray

from .tape import BLOCK, Block

Bytes = NDArray[np.uint8]

_PCM, _FLOAT, _EXTENSIBLE = 1, 3, 0xFFFE
_GUID_TAIL: Final = bytes.fromhex("000000001000800000aa00389b71")
_MOST_CHUNKS: Final = 1000
_UNKNOWN: Final = 0xFFFFFFFF
"""The length that a program writes while it does not yet know how long the sound will be."""


@dataclass(frozen=True, slots=True)
class PlainWav:
    """Where the samples of a mono or stereo file lie and how they are written."""

    path: Path
    sample_rate: int
    channels: int
    sample: tuple[int, int]
    """1 for whole numbers or 3 for floating ones, and bits."""
    start: int
    frames: int

    def blocks(self) -> Iterator[Block]:
        """The sound (2, n), full scale 1.0; mono on both sides."""
        read, size = _SAMPLES[self.sample], self.sample[1] // 8 * self.channels
        with self.path.open("rb") as file:
            file.seek(self.start)
            for at in range(0, self.frames, BLOCK):
                # A byte stands free in front, so that 24 bits can be read as the top of 32.
                raw = np.zeros(1 + min(BLOCK, self.frames - at) * size, np.uint8)
                got = file.readinto(raw[1:].data) // size
                if not got:
                    return
                yield read(raw[: 1 + got * size], self.channels)


def plain_wav(path: Path) -> PlainWav | None:
    """The file, where it is a WAV of the common kinds; None for everything else.

    Common are one or two channels of 8, 16, 24 or 32 bits or of floating numbers. A length that
    lies beyond the end of the file, or was never filled in, means: as far as the file goes.
    """
    with path.open("rb") as file:
        end = file.seek(0, 2)
        file.seek(0)
        head = file.read(12)
        if head[:4] != b"RIFF" or head[8:] != b"WAVE":
            return None
        return _searched(path, file, end)


def _searched(path: Path, file: BinaryIO, end: int) -> PlainWav | None:
    layout: tuple[int, int, int, int] | None = None
    for _ in range(_MOST_CHUNKS):
        head = file.read(8)
        if len(head) < 8:
            return None
        name, size = head[:4], int.from_bytes(head[4:], "little")
        at = file.tell()
        if name == b"fmt ":
            layout = _layout(file.read(min(size, 40)))
            if layout is None:
                return None
        elif name == b"data":
            if layout is None:
                return None
            room = end - at
            held = room if size == _UNKNOWN else min(size, room)
            tag, channels, rate, bits = layout
            if not size:
                return None
            return PlainWav(path, rate, channels, (tag, bits), at, held // (channels * bits // 8))
        file.seek(at + size + size % 2)
    return None


def _layout(data: bytes) -> tuple[int, int, int, int] | None:
    """Kind, channels, sample rate and bits; None for what is not common."""
    if len(data) < 16:
        return None
    tag, channels, rate, _, frame, bits = struct.unpack("<HHIIHH", data[:16])
    if tag == _EXTENSIBLE:
        if len(data) < 40 or data[26:40] != _GUID_TAIL or data[18:20] != data[14:16]:
            return None
        tag = int.from_bytes(data[24:26], "little")
    common = (tag, bits) in _SAMPLES and channels in (1, 2) and 1000 <= rate <= 768_000
    return (tag, channels, rate, bits) if common and frame == channels * bits // 8 else None


def _sides(samples: NDArray[np.generic], channels: int, step: float) -> Block:
    """Samples as they lie in the file, as (2, n), each times `step`."""
    wide = samples.reshape(-1, channels)
    block = np.empty((2, len(wide)), np.float32)
    with np.errstate(over="ignore", invalid="ignore"):  # who reads them looks for such numbers
        for side in range(2):
            np.multiply(wide[:, side % channels], step, out=block[side], casting="unsafe")
    return block


def _whole(kind: str, step: float) -> Callable[[Bytes, int], Block]:
    return lambda raw, channels: _sides(raw[1:].view(kind), channels, step)


def _bytes(raw: Bytes, channels: int) -> Block:
    return _sides(raw[1:].astype(np.int16) - 128, channels, 2.0**-7)


def _threes(raw: Bytes, channels: int) -> Block:
    # Each sample is seen with the byte before it, which is then taken away: 24 bits atop of 32.
    count = (len(raw) - 1) // 3
    words: NDArray[np.int32] = np.ndarray((count,), "<i4", raw.data, strides=(3,))
    return _sides(words & np.int32(-256), channels, 2.0**-31)


_SAMPLES: Final[dict[tuple[int, int], Callable[[Bytes, int], Block]]] = {
    (_PCM, 8): _bytes,
    (_PCM, 16): _whole("<i2", 2.0**-15),
    (_PCM, 24): _threes,
    (_PCM, 32): _whole("<i4", 2.0**-31),
    (_FLOAT, 32): _whole("<f4", 1.0),
    (_FLOAT, 64): _whole("<f8", 1.0),
}
