"""Sound files read in a process of their own: a hostile file can take down only that."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any, Final, Protocol

import numpy as np
from numpy.typing import NDArray

from ..errors import LimitReached, Unreadable, WrongUse
from ..progress import Cancel
from .tape import BLOCK, Tape

LONGEST: Final = 6 * 3600
"""Seconds of sound that are read at most."""

_MEMORY: Final = 2 << 30
_FRAME: Final = 8


def read_tape(path: Path | str, cancel: Cancel | None = None) -> Tape:
    """Any sound file on a tape, at its own sample rate, mono on both sides, surround mixed to two.

    Raises `WrongUse` where there is no file, `Unreadable` for what holds no sound, `LimitReached`
    beyond six hours, `Cancelled`.
    """
    path, cancel = Path(path), Cancel() if cancel is None else cancel
    check_there(path)
    worker = subprocess.Popen(
        [sys.executable, "-P", "-m", __name__, str(path.absolute())],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    assert worker.stdout is not None
    try:
        return decoded(path, worker.stdout, worker.wait, cancel)
    finally:
        worker.kill()
        worker.wait()
        worker.stdout.close()


def check_there(path: Path) -> None:
    """Raises `WrongUse` unless there is a file."""
    if not path.exists():
        raise WrongUse(f"There is no file {path}.")
    if path.is_dir():
        raise WrongUse(f"{path} is a folder; name a sound file.")


def decoded(path: Path, stream: Readable, ended: Callable[[], int], cancel: Cancel) -> Tape:
    """What `main` wrote, on a tape; `ended` is asked at the end and gives 0 where all went well.

    Raises `Unreadable`, `LimitReached`, `Cancelled`.
    """
    tape: Tape | None = None
    try:
        head = _head(stream)
        if "rate" in head:
            tape = Tape(int(head["rate"]))
            _copy(stream, tape, cancel)
        failed = ended()
        if tape is not None and tape.frames and not failed:
            return tape
        raise _told(path, head, failed)
    except BaseException:
        if tape is not None:
            tape.close()
        raise


class Readable(Protocol):
    """A stream of bytes."""

    def readline(self, size: int, /) -> bytes: ...

    def read(self, size: int, /) -> bytes: ...


class Writable(Protocol):
    """Where bytes go."""

    def write(self, data: bytes, /) -> int: ...

    def flush(self) -> None: ...


def _head(stream: Readable) -> dict[str, Any]:
    try:
        found: Any = json.loads(stream.readline(4096))
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _copy(stream: Readable, tape: Tape, cancel: Cancel) -> None:
    while data := stream.read(BLOCK * _FRAME):
        cancel.check()
        whole = len(data) // _FRAME * _FRAME
        tape.write(np.frombuffer(data[:whole], "<f4").reshape(-1, 2).T)
        if tape.frames > LONGEST * tape.sample_rate:
            raise LimitReached(
                f"The sound lasts more than {LONGEST // 3600} hours, the most that is read."
                " Cut it first.",
                limit="length",
            )


def _told(path: Path, head: dict[str, Any], ended: int) -> Exception:
    if "error" in head:
        return Unreadable(f"{path} is no sound file that can be read: {head['error']}.")
    if ended:
        return Unreadable(f"{path} cannot be read: the decoder stopped in the middle of it.")
    return Unreadable(f"{path} holds no sound.")


def _bounded() -> None:
    """No file makes the decoder take more memory than this, where the system can see to it."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def main(path: str, out: Writable) -> int:
    """Decode a file to `out`: a line of JSON with its sample rate or an error, then the samples.

    Packets that are broken are passed over, as players do.
    """
    import av

    _bounded()
    try:
        with av.open(path) as container:
            stream = container.streams.audio[0]
            rate, sides = int(stream.rate), "mono" if stream.channels == 1 else "stereo"
            to_float = av.AudioResampler("flt", sides, rate)
            pieces = _pieces(container, stream, to_float)
            first = next(pieces, None)
            if first is None:
                raise ValueError("it has no sound")
            out.write(json.dumps({"rate": rate}).encode() + b"\n")
            for piece in chain([first], pieces):
                out.write((np.repeat(piece, 2) if sides == "mono" else piece).tobytes())
            out.flush()
    except BrokenPipeError:
        return 0
    except (OSError, IndexError, ValueError, MemoryError) as error:
        reason = "it has no sound" if isinstance(error, IndexError) else str(error)[:300]
        out.write(json.dumps({"error": reason}).encode() + b"\n")
        return 3
    return 0


def _pieces(container: Any, stream: Any, to_float: Any) -> Iterator[NDArray[np.float32]]:
    """The samples of every packet that can be decoded, in order."""
    import av

    for packet in container.demux(stream):
        try:
            frames = packet.decode()
        except av.InvalidDataError:
            continue
        for frame in frames:
            for piece in to_float.resample(frame):
                yield piece.to_ndarray().reshape(-1)
    for piece in to_float.resample(None):
        yield piece.to_ndarray().reshape(-1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.stdout.buffer))
