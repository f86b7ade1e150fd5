"""Letters between the two sides: a length, then that many bytes."""

from __future__ import annotations

import os
import struct

HEAD = struct.Struct(">I")


def send(fd: int, letter: bytes) -> None:
    """Write one letter to the file descriptor `fd`, whole."""
    rest = memoryview(HEAD.pack(len(letter)) + letter)
    while rest:
        rest = rest[os.write(fd, rest) :]


def receive(fd: int) -> bytes | None:
    """Read one letter from the file descriptor `fd`; None when the other side has closed it."""
    head = _exactly(fd, HEAD.size)
    if head is None:
        return None
    return _exactly(fd, HEAD.unpack(head)[0])


def _exactly(fd: int, count: int) -> bytes | None:
    parts = []
    while count:
        part = os.read(fd, min(count, 1 << 16))
        if not part:
            return None
        parts.append(part)
        count -= len(part)
    return b"".join(parts)
