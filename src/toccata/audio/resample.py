"""The same sound with more or fewer samples a second: steep, clean, and as long as before."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from ..errors import WrongUse
from ..progress import Cancel
from .flow import Flow, from_tape, laid
from .tape import Block, Tape

FINE: Final = "VHQ"
"""Linear phase, flat to 0.91 of half the lower rate; what would fold down stays under −140 dB."""

QUICK: Final = "HQ"
"""The same with what folds down under −110 dB."""


def resampled(flow: Flow, sample_rate: int, quality: str = FINE) -> Flow:
    """A flow at another sample rate; its length stays within half a sample of what it was.

    Each side has a thread.
    """
    if sample_rate == flow.sample_rate:
        return flow
    frames = None if flow.frames is None else _count(flow.frames, flow.sample_rate, sample_rate)

    def blocks() -> Iterator[Block]:
        sides = [_machine(flow.sample_rate, sample_rate, 1, quality) for _ in range(2)]
        with ThreadPoolExecutor(2, "toccata-side") as pool:

            def done(block: Block, last: bool) -> Block:
                return np.stack(list(pool.map(_more, sides, block, (last, last))))

            for block in flow.blocks:
                made = done(block, False)
                if made.size:
                    yield made
            yield done(np.empty((2, 0), np.float32), True)

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
    machine = _machine(sample_rate, new_rate, samples.shape[0], FINE)
    made = machine.resample_chunk(np.ascontiguousarray(samples.T, np.float32), last=True)
    return np.ascontiguousarray(made.T)


def _more(machine: Any, sound: NDArray[np.float32], last: bool) -> NDArray[np.float32]:
    made: NDArray[np.float32] = machine.resample_chunk(np.ascontiguousarray(sound), last=last)
    return made


def _count(frames: int, old: int, new: int) -> int:
    return (2 * frames * new + old) // (2 * old)


def _machine(old: int, new: int, sides: int, quality: str) -> Any:
    for rate in (old, new):
        if not 1 <= rate <= 1_000_000:
            raise WrongUse(f"A sample rate is from 1 to 1000000 Hz, not {rate}.")
    import soxr

    return soxr.ResampleStream(old, new, sides, dtype="float32", quality=quality)
