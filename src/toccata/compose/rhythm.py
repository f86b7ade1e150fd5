"""A bar is a row of beats; a rhythm is a string of beats that finds its place in any bar."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from ..theory.rhythm import Meter
from ..units import RESOLUTION, Ticks

WEIGHTS: Final = {"X": 1.16, "x": 1.0, "o": 0.55}
"""How strongly a letter of a rhythm sounds: accent, plain, ghost."""


class Beat(NamedTuple):
    """One beat of a bar: where it starts and how long it is, in ticks from the barline.

    `cell` is the beat of a four-beat rhythm that it takes (0 to 3), `head` says that a group of
    beats begins here, `triple` that it falls into three (a dotted beat).
    """

    start: int
    length: int
    cell: int
    head: bool
    triple: bool


class Hit(NamedTuple):
    """One stroke of a rhythm: ticks from the barline, length in ticks, weight around 1."""

    at: int
    length: int
    weight: float


@dataclass(frozen=True, slots=True)
class Grid:
    """A meter as a player counts it: `bar` is its length in ticks, `beats` what is counted."""

    bar: Ticks
    beats: tuple[Beat, ...]

    @property
    def heads(self) -> tuple[int, ...]:
        """Where the groups of beats begin, in ticks: 0 and 1920 in 4/4, 0 and 2880 in 5/4."""
        return tuple(beat.start for beat in self.beats if beat.head)

    @property
    def half(self) -> int:
        """Where a second chord of the bar falls, in ticks; the bar's end if nowhere."""
        inner = self.heads[1:] or tuple(beat.start for beat in self.beats[1:])
        if not inner:
            return self.bar
        return min(inner, key=lambda start: (abs(2 * start - self.bar), start))

    def swings(self, pair: int) -> bool:
        """Whether pairs of notes that last `pair` ticks together stay in step with the beats."""
        return self.bar % pair == 0 and all(beat.start % pair == 0 for beat in self.beats)

    def on_beat(self, at: int) -> bool:
        """Whether a beat begins at this place of the bar."""
        return any(beat.start == at for beat in self.beats)


@lru_cache(maxsize=256)
def grid(numerator: int, denominator: int) -> Grid:
    """The beats of a meter: 6/8 has two dotted ones, 7/8 is 2+2+3, 5/4 is 3+2, 3/2 is 2+2+2."""
    unit = 4 * RESOLUTION // denominator
    meter = Meter(numerator, denominator)
    if denominator >= 8 and numerator > 3:
        lengths = [unit * size for size in meter.groups]
        groups = _groups(len(lengths))
    elif denominator >= 8:
        lengths = [2 * unit] if numerator == 2 else [unit] * numerator
        groups = [len(lengths)]
    elif denominator == 4:
        lengths = [unit] * numerator
        groups = _groups(numerator)
    else:  # long beats are felt as quarters
        lengths = [int(RESOLUTION)] * (numerator * 4 // denominator)
        groups = [4] * (len(lengths) // 4) if len(lengths) % 4 == 0 else [2] * (len(lengths) // 2)
    shortest = min(lengths)
    beats: list[Beat] = []
    start = 0
    for number, size in enumerate(groups):
        for place in range(size):
            length = lengths[len(beats)]
            triple = meter.is_compound or length > shortest
            beats.append(Beat(start, length, _cell(number, place, size), place == 0, triple))
            start += length
    return Grid(Ticks(start), tuple(beats))


def _groups(beats: int) -> list[int]:
    """Beats in groups of four and three (two where nothing else fits): 5 is 3+2, 7 is 4+3."""
    if beats <= 4:
        return [beats]
    if beats == 5:
        return [3, 2]
    fours = next(n for n in range(beats // 4, -1, -1) if (beats - 4 * n) % 3 == 0)
    return [4] * fours + [3] * ((beats - 4 * fours) // 3)


def _cell(group: int, place: int, size: int) -> int:
    """Which beat of a four-beat rhythm serves: three beats take the first, second and fourth."""
    if size == 3:
        return (0, 1, 3)[place]
    if size <= 2 and group:
        return 2 + place
    return place % 4


@lru_cache(maxsize=4096)
def lay(rhythm: str, meter: Grid, bar: int = 0) -> tuple[Hit, ...]:
    """A rhythm in a bar of any meter.

    It is written beat by beat with spaces between: `X... x.o. x... x.x.`; each beat falls into as
    many equal steps as it has letters. `X` accent, `x` plain, `o` ghost, `-` hold, `.` rest. It
    has four beats, or eight for two bars (`bar` picks the half). A bar with fewer beats takes the
    fitting ones; on a dotted beat, two steps are long and short, four are 1 1 ½ ½ of its thirds.
    """
    cells = rhythm.split()
    half = 4 * (bar % max(1, len(cells) // 4))
    places: list[tuple[int, str]] = []
    for beat in meter.beats:
        cell = cells[(half + beat.cell) % len(cells)]
        for at, letter in zip(_steps(len(cell), beat), cell, strict=True):
            places.append((beat.start + at, letter))
    places.append((meter.bar, "."))
    hits: list[Hit] = []
    for index, (at, letter) in enumerate(places):
        weight = WEIGHTS.get(letter)
        if weight is not None:
            end = next(where for where, mark in places[index + 1 :] if mark != "-")
            hits.append(Hit(at, end - at, weight))
    return tuple(hits)


def _steps(count: int, beat: Beat) -> list[int]:
    """Where the steps of a beat fall, in ticks from the beat."""
    if beat.triple and count == 2:
        return [0, beat.length * 2 // 3]
    if beat.triple and count == 4:
        return [0, beat.length // 3, beat.length * 2 // 3, beat.length * 5 // 6]
    return [beat.length * step // count for step in range(count)]
