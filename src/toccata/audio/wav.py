"""WAV files of 16, 24 or 32 bits, with their titles inside and no date or chance in them."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Final

import numpy as np

from ..errors import LimitReached, WrongUse
from .tape import Block

DEPTHS: Final = (16, 24, 32)
_MOST: Final = 2**32 - 2**16
_INFO: Final = {
    "title": b"INAM",
    "artist": b"IART",
    "comment": b"ICMT",
    "genre": b"IGNR",
    "software": b"ISFT",
}
"""Where a RIFF INFO list keeps the tags."""


def write_wav(
    path: Path,
    blocks: Iterable[Block],
    sample_rate: int,
    *,
    depth: int = 24,
    tags: Mapping[str, str] | None = None,
) -> None:
    """Write sound given in blocks (2, n).

    With 16 and 24 bits samples beyond full scale are clipped; 32 bits are floating numbers, which
    have no such bounds. At 16 bit, triangular dither of two steps' width makes
    the rounding a soft noise; it is the same noise every time. Raises `LimitReached` for more
    than a WAV can hold.
    """
    if depth not in DEPTHS:
        raise WrongUse(f"A WAV file has 16, 24 or 32 bits here, not {depth}.")
    frame = 2 * depth // 8
    info = _info(tags or {})
    with path.open("wb") as file:
        file.write(_head(info, sample_rate, depth, 0))
        size, chance = 0, np.random.Generator(np.random.PCG64(0))
        for block in blocks:
            size += block.shape[1] * frame
            if size > _MOST:
                raise LimitReached("A WAV file holds four gigabytes at the most; use FLAC.",
                                   limit="size")  # fmt: skip
            file.write(_pcm16(block, chance) if depth == 16 else _PACKED[depth](block))
        file.seek(0)
        file.write(_head(info, sample_rate, depth, size))


def _head(info: bytes, sample_rate: int, depth: int, size: int) -> bytes:
    """Everything before the samples, which take `size` bytes."""
    frame = 2 * depth // 8
    layout = (3 if depth == 32 else 1, 2, sample_rate, sample_rate * frame, frame, depth)
    riff = b"RIFF" + struct.pack("<I", 28 + len(info) + 8 + size) + b"WAVE"
    fmt = b"fmt " + struct.pack("<IHHIIHH", 16, *layout)
    return riff + fmt + info + b"data" + struct.pack("<I", size)


def _pcm24(block: Block) -> memoryview:
    steps = block * np.float32(8_388_608)
    np.rint(steps, out=steps)
    np.clip(steps, -8_388_608, 8_388_607, out=steps)
    words = np.empty((block.shape[1], 2), "<i4")
    words.T[:] = steps
    threes = np.empty((words.size, 3), np.uint8)
    # Byte by byte is much faster than three of four bytes at once.
    for byte in range(3):
        threes[:, byte] = words.reshape(-1).view(np.uint8)[byte::4]
    return threes.data


def _float32(block: Block) -> memoryview:
    return np.ascontiguousarray(block.T, dtype="<f4").data


_PACKED: Final[Mapping[int, Callable[[Block], memoryview]]] = {24: _pcm24, 32: _float32}


def _pcm16(block: Block, chance: np.random.Generator) -> bytes:
    sound = block.T.astype(np.float64) * 32_768
    if sound.any():
        sound += chance.random(sound.shape) - chance.random(sound.shape)
    return np.clip(np.rint(sound), -32_768, 32_767).astype("<i2").tobytes()


def _info(tags: Mapping[str, str]) -> bytes:
    """The INFO list of those tags that a WAV has a place for; empty without any."""
    body = b""
    for tag, name in _INFO.items():
        text = tags.get(tag, "")
        if text:
            data = text.encode("utf-8") + b"\0"
            body += name + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)
    return b"LIST" + struct.pack("<I", 4 + len(body)) + b"INFO" + body if body else b""
