"""Many sound files read one after another in one process apart: a folder of samples loads at once."""

from __future__ import annotations

import json
import struct
import subprocess
import sys
from collections.abc import Generator, Sequence
from contextlib import closing
from pathlib import Path
from typing import IO, Any, Final

from ..errors import WrongUse
from ..progress import Cancel
from .decode import heard, main, opened, read_tape, told
from .flow import laid
from .tape import Tape

_SIZE: Final = struct.Struct("<I")


def read_tapes(paths: Sequence[Path], cancel: Cancel | None = None) -> list[Tape]:
    """Sound files on tapes, in their order, as `read_tape` reads one.

    Raises what `read_tape` raises, for the first file that cannot be read.
    """
    cancel = Cancel() if cancel is None else cancel
    foreign = [path for path in paths if opened(path) is None]
    tapes: list[Tape] = []
    try:
        with closing(_apart(foreign)) as streams:
            for path in paths:
                if path in foreign:
                    stream = next(streams)
                    with closing(told(path, stream, stream.ended)) as found:
                        tapes.append(laid(heard(path, found, cancel)))
                else:
                    tapes.append(read_tape(path, cancel))
        return tapes
    except BaseException:
        for tape in tapes:
            tape.close()
        raise


def _apart(paths: Sequence[Path]) -> Generator[_Parcels, None, None]:
    """The streams of files that one process decodes, in their order."""
    if not paths:
        return
    worker = subprocess.Popen(
        [sys.executable, "-P", "-m", __name__],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    assert worker.stdin is not None
    assert worker.stdout is not None
    try:
        worker.stdin.write(json.dumps([str(path.absolute()) for path in paths]).encode())
        worker.stdin.close()
        for _ in paths:
            yield _Parcels(worker.stdout)
    finally:
        worker.kill()
        worker.wait()
        worker.stdout.close()


class _Parcels:
    """One file's bytes in a stream of parcels, each with its size before it; 0 ends the file."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream, self._left, self._whole = stream, 0, False

    def ended(self) -> int:
        """0 where the file came whole."""
        return 0 if self._whole else 1

    def readline(self, _most: int = -1) -> bytes:
        """The first parcel, which is a line."""
        return self.read(self._open())

    def read(self, size: int = -1) -> bytes:
        """So many bytes, or fewer at the file's end."""
        found = bytearray()
        while len(found) < size and (self._left or self._open()):
            piece = self._stream.read(min(self._left, size - len(found)))
            if not piece:
                break
            found += piece
            self._left -= len(piece)
        return bytes(found)

    def _open(self) -> int:
        if self._whole or self._left:
            return self._left
        head = self._stream.read(_SIZE.size)
        if len(head) == _SIZE.size:
            (self._left,) = _SIZE.unpack(head)
            self._whole = self._left == 0
        return self._left


class _Packer:
    """What `main` writes, as parcels."""

    def __init__(self, out: IO[bytes]) -> None:
        self._out = out

    def write(self, data: bytes) -> int:
        if data:
            self._out.write(_SIZE.pack(len(data)) + data)
        return len(data)

    def flush(self) -> None:
        self._out.flush()


def pack(paths: Any, out: IO[bytes]) -> int:
    """Decode files to `out`, one after another; a file that fails says so in its place."""
    for path in paths:
        main(path, _Packer(out))
        out.write(_SIZE.pack(0))
        out.flush()
    return 0


if __name__ == "__main__":
    try:
        sys.exit(pack(json.load(sys.stdin.buffer), sys.stdout.buffer))
    except (BrokenPipeError, ValueError, WrongUse):
        sys.exit(1)
