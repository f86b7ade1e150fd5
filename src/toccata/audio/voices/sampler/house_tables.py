"""The sampler's own tapes, for those who have no recordings: choir, strings, flutes and glass, made here."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ...tape import Block
from .samples import Recording, Samples, lay_out
from .zones import Zone, spread

RATE: Final = 44_100
SIZE: Final = 1 << 17
"""Frames of a tape; it is its own loop, three seconds long, without a seam."""

ROOTS: Final = (36, 48, 60, 72, 84)


@dataclass(frozen=True, slots=True)
class Tape:
    """What a tape sounds like.

    Partials fall by `slope` dB an octave; `even` is the part of the even ones. Each is a band
    `width` cents wide, as of many players. `formants` are Hz, width in Hz and dB.
    """

    slope: float
    width: float
    even: float = 1.0
    formants: tuple[tuple[float, float, float], ...] = ()
    air: float = -90.0
    stretch: float = 0.0


TAPES: Final[dict[str, Tape]] = {
    "choir": Tape(-7.0, 26.0, formants=(
        (700, 130, 0.0), (1120, 160, -4.0), (2700, 250, -14.0), (3400, 300, -16.0))),
    "strings": Tape(-6.0, 32.0, formants=((450, 500, 0.0), (1400, 1500, -6.0), (4000, 4000, -14.0))),
    "flutes": Tape(-16.0, 14.0, even=0.6, air=-46.0),
    "glass": Tape(-11.0, 9.0, even=0.25, stretch=0.004),
}  # fmt: skip


@cache
def house_samples(name: str) -> Samples:
    """A tape by its name, one zone an octave; made at the first call, in about a fifth of a second."""
    tape = TAPES[name]
    zones = spread(
        Zone(Path(name), float(root), loop_start=0, loop_end=SIZE, crossfade=0.0) for root in ROOTS
    )
    return lay_out([Recording(zone, _recorded(tape, zone.root), RATE) for zone in zones])


def _recorded(tape: Tape, root: float) -> Block:
    """Noise whose spectrum is a band for every partial (the idea is Nasca's PADsynth, 2005).

    Phases are chance, and differ on both sides; the sound repeats after its length exactly.
    """
    tone = 440.0 * 2.0 ** ((root - 69.0) / 12.0)
    sides = [_wave(_spectrum(tape, tone), int(root) * 2 + side) for side in range(2)]
    sound = np.stack(sides)
    sound *= 0.1 / np.sqrt((sound**2).mean())
    made: Block = sound.astype(np.float32)
    return made


def _wave(spectrum: NDArray[np.float64], seed: int) -> NDArray[np.float64]:
    # This source of chance is frozen: the same numbers with every version of numpy.
    turns = np.random.RandomState(seed).random_sample(spectrum.size)
    return np.fft.irfft(spectrum * np.exp(2j * np.pi * turns), SIZE)


def _spectrum(tape: Tape, tone: float) -> NDArray[np.float64]:
    """Amplitudes of the bins, from 0 to half the sample rate."""
    bins = np.fft.rfftfreq(SIZE, 1 / RATE)
    power = np.zeros(bins.size)
    for number in range(1, int(18_000 / tone) + 1):
        at = tone * number * np.sqrt(1.0 + tape.stretch * (number * number - 1))
        if at > 18_000:
            break
        loud = tape.slope * np.log2(number) + _formants(tape, at)
        amplitude = 10.0 ** (loud / 20) * (tape.even if number % 2 == 0 else 1.0)
        spread = max(at * (2.0 ** (tape.width / 1200) - 1.0) * 0.5, 0.6 * RATE / SIZE)
        near = slice(*np.searchsorted(bins, (at - 5 * spread, at + 5 * spread)))
        band = np.exp(-0.5 * ((bins[near] - at) / spread) ** 2)
        power[near] += amplitude**2 * band / max(band.sum(), 1e-9)
    air = 10.0 ** (tape.air / 10) * np.exp(-(((np.log2((bins + 1) / (4 * tone))) / 1.5) ** 2)) / 100
    return np.sqrt(power + (air if tape.air > -89.0 else 0.0))


def _formants(tape: Tape, at: float) -> float:
    """What the mouth or the box makes louder, in dB."""
    if not tape.formants:
        return 0.0
    heard = sum(
        10.0 ** (loud / 20) / np.sqrt(1 + ((at - middle) / width) ** 2)
        for middle, width, loud in tape.formants
    )
    return float(20 * np.log10(heard + 0.03))
