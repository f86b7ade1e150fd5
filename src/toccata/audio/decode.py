"""Sound files read in a process of their own: a hostile file can take down only that."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from itertools import chain
from pathlib import Path
from typing import IO, Any, Final

import numpy as np
from numpy.typing import NDArray

from ..errors import LimitReached, Unreadable, WrongUse
from ..progress import Cancel
from .flow import Flow, laid
from .tape import BLOCK, Block, Tape
from .wav_read import PlainWav, plain_wav

LONGEST: Final = 6 * 3600
"""Seconds of sound that are read at most."""

_LOUDEST: Final = 1e6
"""120 dB over full scale: some programs write floats as if they were whole numbers of 16 bits."""

_MEMORY: Final = 2 << 30
_FRAME: Final = 8


def read_tape(path: Path | str, cancel: Cancel | None = None) -> Tape:
    """Any sound file on a tape, at its own sample rate, mono on both sides, surround mixed to two.

    Raises `WrongUse` where there is no file, `Unreadable` for what holds no sound, `LimitReached`
    beyond six hours, `Cancelled`.
    """
    with reading(path, cancel) as flow:
        return laid(flow)


@contextmanager
def reading(path: Path | str, cancel: Cancel | None = None) -> Iterator[Flow]:
    """The sound of a file as it comes, for as long as the `with` lasts; else as `read_tape`.

    Plain WAV is read here, its bytes being nothing but numbers; all else goes to a process of
    its own. A sample that is no number, or one beyond all reason, is silence.
    """
    path, cancel = Path(path), Cancel() if cancel is None else cancel
    plain = _opened(path)
    with closing(_plain(plain) if plain else _foreign(path)) as told:
        rate, frames = next(told)
        blocks = _kept(told, rate, cancel)
        first = next(blocks, None)
        if first is None:
            raise Unreadable(f"{path} holds no sound.")
        yield Flow(rate, chain([first], blocks), frames)


def _opened(path: Path) -> PlainWav | None:
    """What stands at the head of a plain WAV; None for another kind of sound.

    Raises `WrongUse` where no file can be opened, `Unreadable` for what is plainly no sound.
    """
    if not path.exists():
        raise WrongUse(f"There is no file {path}.")
    if path.is_dir():
        raise WrongUse(f"{path} is a folder; name a sound file.")
    if not path.is_file():
        raise WrongUse(f"{path} is a device or a pipe; name a sound file.")
    try:
        if kind := _stranger(path):
            raise Unreadable(f"{path} is no sound: it is {kind}.")
        return plain_wav(path)
    except OSError as error:
        raise WrongUse(f"{path} cannot be opened: {error.strerror or error}.") from None


_Told = Generator[Any, None, None]
"""First the sample rate and the number of frames, or None; then block after block."""


def _plain(wav: PlainWav) -> _Told:
    yield wav.sample_rate, wav.frames
    yield from wav.blocks()


def _foreign(path: Path) -> _Told:
    worker = subprocess.Popen(
        [sys.executable, "-P", "-m", __name__, str(path.absolute())],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    assert worker.stdout is not None
    try:
        head = _head(worker.stdout)
        if "rate" in head:
            yield int(head["rate"]), None
            yield from _copied(worker.stdout)
        ended = worker.wait()
        if "rate" not in head or ended:
            raise _told(path, head, ended)
    finally:
        worker.kill()
        worker.wait()
        worker.stdout.close()


def _head(stream: IO[bytes]) -> dict[str, Any]:
    try:
        found: Any = json.loads(stream.readline(4096))
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _copied(stream: IO[bytes]) -> Iterator[Block]:
    while data := stream.read(BLOCK * _FRAME):
        whole = len(data) // _FRAME * _FRAME
        yield np.ascontiguousarray(np.frombuffer(data[:whole], "<f4").reshape(-1, 2).T)


def _kept(told: Iterator[Block], rate: int, cancel: Cancel) -> Iterator[Block]:
    """The blocks, made numbers that can be reckoned with, as many as are read at most."""
    frames = 0
    for block in told:
        cancel.check()
        frames += block.shape[1]
        if frames > LONGEST * rate:
            raise LimitReached(
                f"The sound lasts more than {LONGEST // 3600} hours, the most that is read."
                " Cut it first.",
                limit="length",
            )
        yield sane(block)


def sane(block: Block) -> Block:
    """The block itself, unless a number in it is none or beyond reason: then a better one."""
    # Written so that a sample that is no number fails the test.
    low, high = float(block.min(initial=0.0)), float(block.max(initial=0.0))
    if low >= -_LOUDEST and high <= _LOUDEST:
        return block
    return np.where(np.abs(block) <= _LOUDEST, block, np.float32(0.0))


def _told(path: Path, head: dict[str, Any], ended: int) -> Exception:
    if "error" in head:
        return Unreadable(f"{path} is no sound file that can be read: {head['error']}.")
    if ended:
        return Unreadable(f"{path} cannot be read: the decoder stopped in the middle of it.")
    return Unreadable(f"{path} holds no sound.")


def _stranger(path: Path) -> str:
    """What the file is, where its first bytes say that it is something else."""
    with path.open("rb") as file:
        head = file.read(16)
    for at, magic, kind in _STRANGERS:
        if head[at : at + len(magic)] == magic:
            return kind
    return ""


_STRANGERS: Final = (
    (0, b"MThd", "a MIDI file; let it play first: toccata render"),
    (8, b"sfbk", "a SoundFont; name it with --soundfont"),
    (0, b"\x89PNG", "a picture"),
    (0, b"\xff\xd8\xff", "a picture"),
    (0, b"GIF8", "a picture"),
    (0, b"%PDF", "a page of print"),
    (0, b"PK\3\4", "an archive; unpack it first"),
)
"""Where in a file, which bytes, and what they say."""

_KINDS: Final = ",".join((
    "aa", "aac", "ac3", "aiff", "amr", "ape", "asf", "au", "avi", "caf", "dsf", "dts", "eac3", "flac",
    "flv", "loas", "matroska,webm", "mov,mp4,m4a,3gp,3g2,mj2", "mp3", "mpc", "mpc8", "mpeg", "mpegts",
    "ogg", "rm", "shn", "tak", "truehd", "tta", "voc", "w64", "wav", "wv", "xa",
))  # fmt: skip
"""The containers that are opened: none of them is a list that leads to other files or to the net."""


def _bounded() -> None:
    """No file makes the decoder take more memory than this, where the system can see to it."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def main(path: str, out: IO[bytes]) -> int:
    """Decode a file to `out`: a line of JSON with its sample rate or an error, then the samples.

    Packets that are broken are passed over, as players do.
    """
    import av

    _bounded()
    try:
        options = {"format_whitelist": _KINDS, "protocol_whitelist": "file"}
        with av.open(path, container_options=options) as container:
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
        reason = _reason(error)
        out.write(json.dumps({"error": reason}).encode() + b"\n")
        return 3
    return 0


def _reason(error: Exception) -> str:
    """What FFmpeg complains of, without its numbers and paths."""
    import av

    if isinstance(error, IndexError):
        return "it has no sound"
    if isinstance(error, av.InvalidDataError | av.ArgumentError):
        return "its bytes are of no kind that is known, or too few"
    said = error.strerror if isinstance(error, OSError) else str(error)
    return (said or "it cannot be decoded")[:300].rstrip(".").lower()


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
