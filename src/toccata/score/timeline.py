"""The maps that run above every staff: tempo, meter, key, sections, chords, markers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..errors import UnknownName, Unreadable
from ..theory.key import Key
from ..theory.rhythm import is_compound
from ..units import Bpm, Seconds, Ticks


@dataclass(frozen=True, slots=True)
class TempoMark:
    """From `tick` on, `bpm` quarter notes a minute; with `ramp`, gliding to the next mark."""

    tick: Ticks
    bpm: Bpm
    ramp: bool = False

    @property
    def microseconds(self) -> int:
        """Microseconds a quarter, as a MIDI file states it."""
        return round(60_000_000 / self.bpm)


@dataclass(frozen=True, slots=True)
class MeterMark:
    """From `tick` on, bars of `numerator` notes of 1/`denominator`."""

    tick: Ticks
    numerator: int
    denominator: int

    def bar(self, resolution: int) -> Ticks:
        """The length of a bar in ticks."""
        return Ticks(resolution * 4 * self.numerator // self.denominator)

    @property
    def compound(self) -> bool:
        """Whether the beat is dotted: 6/8, 9/8, 12/8."""
        return is_compound(self.numerator, self.denominator)

    def beat(self, resolution: int) -> Ticks:
        """The length of what a listener counts, in ticks: a dotted quarter in 6/8."""
        unit = resolution * 4 // self.denominator
        return Ticks(unit * 3 if self.compound else unit)


@dataclass(frozen=True, slots=True)
class KeyMark:
    """From `tick` on, the key: a tonic such as "D" or "E♭" written "Eb", and a mode's name."""

    tick: Ticks
    tonic: str
    mode: str

    @property
    def key(self) -> Key | None:
        """The key that this means, or None where the tonic is no note.

        A mode that no shelf has counts as minor or major, whichever its name says.
        """
        try:
            return Key(self.tonic, self.mode)
        except UnknownName:
            return Key(self.tonic, "minor" if "min" in self.mode.lower() else "major")
        except Unreadable:
            return None


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the form: "verse", "A", "drop"; `energy` from 0 to 1."""

    tick: Ticks
    length: Ticks
    name: str
    energy: float = 0.5


@dataclass(frozen=True, slots=True)
class ChordMark:
    """A chord symbol that holds for `length` ticks; `roman` where the numeral is known."""

    tick: Ticks
    length: Ticks
    symbol: str
    roman: str = ""


@dataclass(frozen=True, slots=True)
class Marker:
    """A word at a place."""

    tick: Ticks
    text: str


def seconds_at(
    ticks: NDArray[np.int64] | int, tempos: Sequence[TempoMark], resolution: int
) -> NDArray[np.float64]:
    """The time in seconds of each tick, through tempo changes and ramps.

    A ramp changes the tempo in proportion to the written place; the time of a part of it is the
    integral of 1/tempo, which is a logarithm. Tempos are rounded to whole microseconds a quarter,
    as a MIDI file holds them, so that a file and a score last equally long.
    """
    marks = sorted(tempos, key=lambda mark: mark.tick) or [TempoMark(Ticks(0), Bpm(120.0))]
    if marks[0].tick > 0:
        marks.insert(0, TempoMark(Ticks(0), Bpm(120.0)))
    at = np.atleast_1d(np.asarray(ticks, dtype=np.float64))
    starts = np.array([mark.tick for mark in marks], dtype=np.float64)
    slow = np.array([mark.microseconds / 1e6 / resolution for mark in marks])  # seconds a tick
    upto = [0.0]
    for i in range(len(marks) - 1):
        upto.append(upto[-1] + float(_spent(starts[i + 1] - starts[i], i, marks, slow, starts)[()]))
    index = np.clip(np.searchsorted(starts, at, side="right") - 1, 0, len(marks) - 1)
    seconds = np.empty_like(at)
    for i in np.unique(index):
        here = index == i
        seconds[here] = upto[i] + _spent(at[here] - starts[i], int(i), marks, slow, starts)
    return seconds


def _spent(
    ticks: NDArray[np.float64] | np.float64, i: int, marks: Sequence[TempoMark],
    slow: NDArray[np.float64], starts: NDArray[np.float64],
) -> NDArray[np.float64]:  # fmt: skip
    """Seconds from mark `i` to `ticks` after it."""
    span = np.asarray(ticks, dtype=np.float64)
    glides = marks[i].ramp and i + 1 < len(marks) and slow[i] != slow[i + 1]
    if not glides or starts[i + 1] == starts[i]:
        steady: NDArray[np.float64] = span * slow[i]
        return steady
    width = starts[i + 1] - starts[i]
    speed, target = 1 / slow[i], 1 / slow[i + 1]
    slope = (target - speed) / width
    spent: NDArray[np.float64] = np.log1p(slope * span / speed) / slope
    return spent


def total_seconds(length: Ticks, tempos: Sequence[TempoMark], resolution: int) -> Seconds:
    """How long `length` ticks last."""
    return Seconds(float(seconds_at(int(length), tempos, resolution)[0]))
