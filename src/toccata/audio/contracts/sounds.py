"""The sounds that contracts are measured with, and the measures."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ..tape import Block

FLOOR: Final = 10 ** (-90 / 20)
"""−90 dB: what is softer is not heard."""

CLICK: Final = 0.03
"""A jump of a hundredth of the sound's height, as `edge` measures it."""


def noise(frames: int, level: float = 0.5, seed: int = 1) -> Block:
    """White noise between ±level, the two sides different; shape (2, frames)."""
    return np.random.default_rng(seed).uniform(-level, level, (2, frames)).astype(np.float32)


def tone(frames: int, sample_rate: int, hertz: float = 137.0, level: float = 0.5) -> Block:
    """A sine on both sides; shape (2, frames)."""
    wave = level * np.sin(2 * np.pi * hertz * np.arange(frames) / sample_rate)
    return np.stack([wave, wave]).astype(np.float32)


def gauntlet() -> Block:
    """A little of everything that sound can be, far too loud and far too soft as well."""
    step = 512
    impulse = np.zeros((2, step), np.float32)
    impulse[:, 7] = 1.0
    square = np.where(np.arange(step) // 32 % 2, 1.0, -1.0).astype(np.float32)
    left_only = noise(step)
    left_only[1] = 0.0
    return np.concatenate(
        [
            np.zeros((2, step), np.float32), impulse, noise(step), np.stack([square, square]),
            np.ones((2, step), np.float32), left_only, noise(step, 1e-7), noise(step, 1e-30),
            noise(step, 1000.0), np.zeros((2, step), np.float32), noise(step, 1e-38), impulse,
        ],
        axis=1,
    )  # fmt: skip


def pieces(frames: int, seed: int = 0) -> Iterator[tuple[int, int]]:
    """A division of some frames into uneven multiples of 64, as (begin, end); all 64 for seed 0."""
    chance = np.random.default_rng(seed)
    begin = 0
    while begin < frames:
        steps = int(chance.choice([1, 1, 2, 3, 5, 16, 33])) if seed else 1
        end = min(frames, begin + 64 * steps)
        yield begin, end
        begin = end


def run(process: Callable[[Block], None], sound: Block, seed: int | None = None) -> Block:
    """A copy of a sound after a process, in one piece, or divided as `pieces` says."""
    out = np.ascontiguousarray(sound).copy()
    if seed is None:
        process(out)
        return out
    for begin, end in pieces(out.shape[1], seed):
        block = np.ascontiguousarray(out[:, begin:end])
        process(block)
        out[:, begin:end] = block
    return out


def peak(sound: Block) -> float:
    """The largest sample, 0 for none."""
    return float(np.abs(sound).max(initial=0.0))


def loud(value: float) -> str:
    """A factor as a musician says it: 0.5 is −6.0 dB."""
    return f"{20 * math.log10(max(value, 1e-10)):.1f} dB".replace("-", "−")


def edge(sound: Block) -> NDArray[np.float64]:
    """How sharp each place is: a jump of 1 gives 3, a low sine nearly nothing.

    It is the third difference, a high-pass that grows by 18 dB an octave.
    """
    found: NDArray[np.float64] = np.abs(np.diff(sound.astype(np.float64), 3, axis=1)).max(axis=0)
    return found


def sharpest(sound: Block) -> float:
    """The sharpest place of a sound, 0 for one of less than four frames."""
    return float(edge(sound).max(initial=0.0)) if sound.shape[1] > 3 else 0.0
