"""The same sound with more or fewer samples a second: steep, clean, and as long as before."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from ..errors import WrongUse
from ..progress import Cancel
from .flow import Flow, from_tape, laid
from .tape import Tape

_QUALITY: Final = "VHQ"
"""Linear phase, flat to 0.91 of the lower half rate, what would fold down under −150 dB or so."""


def resampled(flow: Flow, sample_rate: int) -> Flow:
    """A flow at another sample rate; its length stays within half a sample of what it was."""
    if sample_rate == flow.sample_rate:
        return flow
    frames = None if flow.frames is None else _count(flow.frames, flow.sample_rate, sample_rate)

    def blocks() -> Iterator[NDArray[np.float32]]:
        machine = _machine(flow.sample_rate, sample_rate, 2)
        for block in flow.blocks:
            made = machine.resample_chunk(np.ascontiguousarray(block.T))
            if len(made):
                yield np.ascontiguousarray(made.T)
        yield np.ascontiguousarray(machine.resample_chunk(_NOTHING, last=True).T)

    return Flow(sample_rate, blocks(), frames)


def resampled_tape(tape: Tape, sample_rate: int, cancel: Cancel | None = None) -> Tape:
    """A new tape with the sound at another sample rate; the one that was given stays as it is."""
    return laid(resampled(from_tape(tape, cancel or Cancel()), sample_rate))


def resampled_samples(
    samples: NDArray[np.float32], sample_rate: int, new_rate: int
) -> NDArray[np.float32]:
    """Samples of any number of sides (sides, n) at another sample rate, shape (sides, n·new/old)."""
    if samples.ndim != 2:
        raise WrongUse(f"Sound has the shape (sides, frames), not {samples.shape}.")
    if new_rate == sample_rate:
        return samples.copy()
    machine = _machine(sample_rate, new_rate, samples.shape[0])
    made = machine.resample_chunk(np.ascontiguousarray(samples.T, np.float32), last=True)
    return np.ascontiguousarray(made.T)


_NOTHING: Final = np.empty((0, 2), np.float32)


def _count(frames: int, old: int, new: int) -> int:
    return (2 * frames * new + old) // (2 * old)


def _machine(old: int, new: int, sides: int) -> Any:
    for rate in (old, new):
        if not 1 <= rate <= 1_000_000:
            raise WrongUse(f"A sample rate is from 1 to 1000000 Hz, not {rate}.")
    import soxr

    return soxr.ResampleStream(old, new, sides, dtype="float32", quality=_QUALITY)
