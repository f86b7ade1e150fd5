"""Scala files: the tuning of the whole world as text, one pitch a line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import log2
from typing import Final

from ..errors import Unreadable, WrongUse

_CENTS: Final = re.compile(r"-?\d*\.\d*")
_RATIO: Final = re.compile(r"(\d+)(?:/(\d+))?")
_MOST: Final = 4096


@dataclass(frozen=True, slots=True)
class Tuning:
    """A scale in cents above its tonic, rising; `period` is the interval at which it repeats.

    The tonic itself (0 cents) comes first and is not in the file; the period (mostly the octave,
    1200) is the file's last pitch.
    """

    name: str
    cents: tuple[float, ...]
    period: float = 1200.0

    def __len__(self) -> int:
        return len(self.cents)

    def at(self, step: int) -> float:
        """The cents of a step above the tonic; steps go on beyond the period and below 0."""
        periods, place = divmod(step, len(self.cents))
        return self.cents[place] + periods * self.period

    def nearest(self, cents: float) -> tuple[int, float]:
        """The step nearest to a place in cents, and how far the place lies above it."""
        periods = int(cents // self.period)
        steps = range((periods - 1) * len(self), (periods + 2) * len(self) + 1)
        step = min(steps, key=lambda number: abs(self.at(number) - cents))
        return step, cents - self.at(step)

    @classmethod
    def from_cents(cls, name: str, cents: Sequence[float], period: float = 1200.0) -> Tuning:
        """A tuning from cents above the tonic, in any order; the tonic itself may be left out.

        Raises `WrongUse` for a period that is not above 0 or a pitch outside it.
        """
        places = sorted({0.0, *map(float, cents)})
        if not 0 < period < 1e6 or places[0] < 0 or not places[-1] < period:
            raise WrongUse(
                f"The cents of “{name}” must be from 0 to below the period, which must be above 0;"
                f" {places[0]:g} to {places[-1]:g} and {period:g} are not."
            )
        return cls(name, tuple(places), float(period))

    @property
    def bends(self) -> tuple[tuple[int, float], ...]:
        """For each pitch the nearest semitone above the tonic and the cents it is bent from there."""
        return tuple((round(c / 100), c - 100 * round(c / 100)) for c in self.cents)

    def explain(self) -> str:
        """How many pitches it has, and how far they lie from the piano's."""
        far = max((abs(bend) for _, bend in self.bends), default=0.0)
        fit = (
            "all on the piano's keys"
            if far < 0.05
            else f"up to {far:.1f} cents off the piano's keys"
        )
        return f"{self.name} has {len(self)} pitches to a period of {self.period:g} cents, {fit}."

    @property
    def text(self) -> str:
        """The tuning as the text of a Scala file."""
        pitches = [*self.cents[1:], self.period]
        lines = [f"! {self.name}.scl", "!", self.name, f" {len(pitches)}", "!"]
        return "\n".join([*lines, *(f" {cents:.5f}" for cents in pitches)]) + "\n"


def parse_scl(text: str) -> Tuning:
    """Read the text of a Scala file: a description, the number of pitches, then ratios or cents.

    Lines that begin with `!` are remarks. A pitch with a point is in cents, without one a ratio;
    what stands behind it is ignored. Pitches are sorted. Raises `Unreadable` with the line's number.
    """
    lines = [
        (number, line.strip())
        for number, line in enumerate(text.splitlines(), 1)
        if not line.lstrip().startswith("!")
    ]
    if len(lines) < 2:
        raise Unreadable("A Scala file has a description, the number of pitches and the pitches.")
    name = lines[0][1] or "unnamed"
    number, count = lines[1]
    if (
        not count.split()
        or not count.split()[0].isdecimal()
        or not 1 <= int(count.split()[0]) <= _MOST
    ):
        raise Unreadable(f"The number of pitches is 1 to {_MOST}, not “{count}”.", line=number)
    wanted = int(count.split()[0])
    pitches = [_pitch(line, at) for at, line in lines[2 : 2 + wanted] if line]
    if len(pitches) < wanted:
        raise Unreadable(
            f"The file promises {wanted} pitches and holds {len(pitches)}.", line=number
        )
    *inner, period = pitches
    if period <= 0:
        raise Unreadable("The last pitch of a Scala file, its period, must be above 1/1.")
    return Tuning(name, (0.0, *sorted(inner)), period)


def _pitch(line: str, number: int) -> float:
    word = line.split()[0]
    if "." in word and _CENTS.fullmatch(word) and word not in (".", "-."):
        return float(word)
    match = _RATIO.fullmatch(word)
    if match is None or int(match[1]) == 0 or int(match[2] or 1) == 0:
        raise Unreadable(f"A pitch is cents such as 701.955 or a ratio such as 3/2, not “{word}”.",
                         line=number)  # fmt: skip
    if len(word) > 60:
        raise Unreadable("A ratio of so many digits cannot be read.", line=number)
    return 1200 * (log2(int(match[1])) - log2(int(match[2] or 1)))


__all__ = ["Tuning", "parse_scl"]
