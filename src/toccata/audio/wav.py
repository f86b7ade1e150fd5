"""WAV files of 16, 24 or 32 bits, with their titles inside and no date or chance in them."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping
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
    frames: int,
    depth: int = 24,
    tags: Mapping[str, str] | None = None,
) -> None:
    """Write sound given in blocks (2, n), `frames` frames in all.

    With 16 and 24 bits samples beyond full scale are clipped; 32 bits are floating numbers, which
    have no such bounds. At 16 bit, triangular dither of two steps' width makes
    the rounding a soft noise; it is the same noise every time. Raises `LimitReached` for more
    than a WAV can hold.
    """
    if depth not in DEPTHS:
        raise WrongUse(f"A WAV file has 16, 24 or 32 bits here, not {depth}.")
    frame = 2 * depth // 8
    if frames * frame > _MOST:
        raise LimitReached("A WAV file holds four gigabytes at the most; use FLAC.", limit="size")
    info = _info(tags or {})
    size = frames * frame
    with path.open("wb") as file:
        riff = 4 + 24 + len(info) + 8 + size
        file.write(b"RIFF" + struct.pack("<I", riff) + b"WAVE")
        layout = (3 if depth == 32 else 1, 2, sample_rate, sample_rate * frame, frame, depth)
        file.write(b"fmt " + struct.pack("<IHHIIHH", 16, *layout))
        file.write(info + b"data" + struct.pack("<I", size))
        chance = np.random.Generator(np.random.PCG64(0))
        for block in blocks:
            file.write(_pcm16(block, chance) if depth == 16 else _PACKED[depth](block))


def _pcm24(block: Block) -> bytes:
    steps = np.rint(block.T.astype(np.float64) * 8_388_608)
    whole = np.clip(steps, -8_388_608, 8_388_607).astype("<i4")
    return whole.reshape(-1).view(np.uint8).reshape(-1, 4)[:, :3].tobytes()


def _float32(block: Block) -> bytes:
    return np.ascontiguousarray(block.T, dtype="<f4").tobytes()


_PACKED: Final = {24: _pcm24, 32: _float32}


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
