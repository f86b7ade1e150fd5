"""Sound laid down block by block: in memory while it is short, on disk when it grows."""

from __future__ import annotations

import tempfile
import weakref
from collections.abc import Iterator
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ..errors import WrongUse
from ..units import Seconds

Block = NDArray[np.float32]
"""Stereo sound of shape (2, frames), 1.0 is full scale."""

SAMPLE_RATES: Final = (44_100, 48_000)
BLOCK: Final = 44_160
"""Frames in a block of offline work: about a second, and a multiple of the player's step."""

_IN_MEMORY: Final = 2**20


class Tape:
    """Stereo sound that is written once from start to end and read as often as needed.

    Past a mebibyte (some three seconds) it moves to a temporary file, so that length costs no memory.
    Closing it, or dropping it, deletes the file. `channels` other than 2 are for what is no sound
    but goes along with it, such as a curve.
    """

    def __init__(self, sample_rate: int, channels: int = 2) -> None:
        self.sample_rate, self.channels = sample_rate, channels
        self._width = 4 * channels
        self.frames = 0
        self._file = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115
        self._closed = weakref.finalize(self, self._file.close)

    @property
    def seconds(self) -> Seconds:
        return Seconds(self.frames / self.sample_rate)

    def write(self, block: Block) -> None:
        """Append sound of shape (channels, n)."""
        self._file.seek(self.frames * self._width)
        self._file.write(np.ascontiguousarray(block.T, dtype="<f4").tobytes())
        self.frames += block.shape[1]

    def blocks(self, size: int = BLOCK, start: int = 0) -> Iterator[Block]:
        """All sound from frame `start`, in order, as fresh arrays of at most `size` frames."""
        for at in range(start, self.frames, size):
            yield self.read(at, size)

    def read(self, start: int, frames: int) -> Block:
        """At most `frames` frames from `start`, shape (2, n)."""
        self._file.seek(start * self._width)
        data = self._file.read(min(frames, max(0, self.frames - start)) * self._width)
        return np.frombuffer(data, dtype="<f4").reshape(-1, self.channels).T.copy(order="C")

    def samples(self) -> Block:
        """All sound as one array (2, frames)."""
        return self.read(0, self.frames)

    def close(self) -> None:
        """Delete the sound; it cannot be read afterwards."""
        self._closed()

    def __enter__(self) -> Tape:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def check_sample_rate(sample_rate: int) -> int:
    """The sample rate if sound is made at it; raises `WrongUse` otherwise."""
    if sample_rate not in SAMPLE_RATES:
        rates = " or ".join(map(str, SAMPLE_RATES))
        raise WrongUse(f"The sample rate must be {rates} Hz, not {sample_rate}.")
    return sample_rate
