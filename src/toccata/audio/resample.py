"""The same sound with more or fewer samples a second: steep, clean, and as long as before."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from ..errors import OutOfRange, WrongUse
from ..progress import Cancel
from .flow import Flow, from_tape, gathered, laid
from .graph import fitted
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
    for rate in (flow.sample_rate, sample_rate):
        _check(rate)
    made = Flow(sample_rate, _changed(flow, flow.sample_rate, sample_rate, quality))
    if flow.frames is None:
        return made
    # Where the length falls between two frames, soxr takes now the one and now the other.
    return fitted(made, _count(flow.frames, flow.sample_rate, sample_rate))


def turned(flow: Flow, speed: float, quality: str = FINE) -> Flow:
    """The sound as from a record that turns `speed` times as fast: shorter and higher."""
    rate = flow.sample_rate
    return Flow(rate, _changed(flow, rate * speed, rate, quality))


def _changed(flow: Flow, old: float, new: float, quality: str) -> Iterator[Block]:
    sides = [_machine(old, new, 1, quality) for _ in range(2)]
    with ThreadPoolExecutor(2, "toccata-side") as pool:

        def done(block: Block, last: bool) -> Block:
            return np.stack(list(pool.map(_more, sides, block, (last, last))))

        for block in gathered(flow.blocks):
            made = done(block, False)
            if made.size:
                yield made
        yield done(np.empty((2, 0), np.float32), True)


def resampled_tape(tape: Tape, sample_rate: int, cancel: Cancel | None = None) -> Tape:
    """A new tape with the sound at another sample rate; the one that was given stays as it is."""
    return laid(resampled(from_tape(tape, cancel or Cancel()), sample_rate))


def resampled_samples(
    samples: NDArray[np.float32], sample_rate: int, new_rate: int
) -> NDArray[np.float32]:
    """Samples of any number of sides (sides, n) at another sample rate, shape (sides, n·new/old)."""
    if samples.ndim != 2:
        raise WrongUse(f"Sound has the shape (sides, frames), not {samples.shape}.")
    for rate in (sample_rate, new_rate):
        _check(rate)
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


def _check(rate: int) -> None:
    if not 1 <= rate <= 1_000_000:
        raise OutOfRange("sample rate", rate, 1, 1_000_000, "Hz")


def _machine(old: float, new: float, sides: int, quality: str) -> Any:
    import soxr

    return soxr.ResampleStream(old, new, sides, dtype="float32", quality=quality)
