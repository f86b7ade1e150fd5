"""Ogg pages made the same every time: the random number of the stream becomes a fixed one."""

from __future__ import annotations

import struct
import zlib
from typing import IO, Final

SERIAL: Final = 0x746F6363
"""The number that every stream of ours carries."""

_HEAD: Final = 27


def settle_serial(file: IO[bytes]) -> None:
    """Give every page of an Ogg file, open for reading and writing, the same serial number.

    Each page's check sum is made anew (RFC 3533, section 6).
    """
    file.seek(0, 2)
    end = file.tell()
    at = 0
    while at + _HEAD <= end:
        file.seek(at)
        head = bytearray(file.read(_HEAD))
        lacing = file.read(head[26])
        body = file.read(sum(lacing))
        head[14:18] = struct.pack("<I", SERIAL)
        head[22:26] = bytes(4)
        head[22:26] = struct.pack("<I", _checksum(bytes(head) + lacing + body))
        file.seek(at)
        file.write(head)
        at += _HEAD + len(lacing) + len(body)


def _checksum(page: bytes) -> int:
    """CRC-32 with polynomial 0x04C11DB7, unreflected, from zero.

    zlib computes the mirrored one: its bytes and its answer are turned round.
    """
    mirrored = zlib.crc32(page.translate(_MIRROR), 0xFFFFFFFF) ^ 0xFFFFFFFF
    return int(f"{mirrored:032b}"[::-1], 2)


_MIRROR: Final = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))
