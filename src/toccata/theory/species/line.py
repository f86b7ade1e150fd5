"""A line against a cantus: its notes, what they are judged by, and what is said of a broken rule."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ...errors import OutOfRange, WrongUse
from ..key import Key, parse_key

BAR: Final = 4
"""A bar has four quarters; a note of the cantus fills it."""

CONSONANT: Final = frozenset({0, 3, 4, 7, 8, 9})
PERFECT: Final = frozenset({0, 7})


@dataclass(frozen=True, slots=True)
class Sound:
    """A note of the counterpoint: `start` and `length` in quarters (an eighth is 0.5), `pitch` a
    MIDI number."""

    start: float
    length: float
    pitch: int

    @property
    def end(self) -> float:
        """Where it ends, in quarters."""
        return self.start + self.length

    @property
    def crosses(self) -> bool:
        """Whether it is tied over a bar line."""
        return self.end > (self.start // BAR + 1) * BAR

    @property
    def beat(self) -> float:
        """Where in its bar it starts, from 0, in quarters."""
        return self.start % BAR


@dataclass(frozen=True, slots=True)
class Breach:
    """A broken rule: which one, in which bar and on which beat (both from 1), and a sentence."""

    rule: str
    bar: int
    beat: float
    sentence: str

    def explain(self) -> str:
        """Where and what."""
        return f"Bar {self.bar}, beat {self.beat:g}: {self.sentence}"


@dataclass(frozen=True, slots=True)
class Task:
    """A cantus and how it is to be set: the species, the key or mode, above or below."""

    cantus: tuple[int, ...]
    species: int
    key: Key
    above: bool

    @classmethod
    def of(cls, cantus: Sequence[int], species: int, key: Key | str, above: bool) -> Task:
        """Raises `OutOfRange` for a species beyond 1 to 5, `WrongUse` for a cantus too short."""
        if not 1 <= species <= 5:
            raise OutOfRange("species", species, 1, 5)
        if len(cantus) < 3:
            raise WrongUse(f"A cantus has at least three notes, not {len(cantus)}.")
        mode = parse_key(key) if isinstance(key, str) else key
        return cls(tuple(int(pitch) for pitch in cantus), species, mode, above)

    @property
    def end(self) -> int:
        """Where the cantus ends, in quarters."""
        return len(self.cantus) * BAR

    def under(self, at: float) -> int:
        """The note of the cantus that sounds at a place."""
        return self.cantus[max(0, min(int(at // BAR), len(self.cantus) - 1))]

    def interval(self, at: float, pitch: int) -> int:
        """Semitones from the lower to the upper voice; negative where they cross."""
        low = self.under(at)
        return pitch - low if self.above else low - pitch

    def consonant(self, at: float, pitch: int) -> bool:
        """Whether a note agrees with the cantus at a place; a fourth does not."""
        return self.interval(at, pitch) % 12 in CONSONANT

    @property
    def leading(self) -> int | None:
        """The pitch class below the tonic that the cadence asks for in the line, if the cantus
        falls to its end by step: a semitone, in Phrygian (where the cantus has it) a whole tone."""
        fall = self.cantus[-2] - self.cantus[-1]
        return {2: (self.cantus[-1] - 1) % 12, 1: (self.cantus[-1] - 2) % 12}.get(fall)


def breach(rule: str, at: float, sentence: str) -> Breach:
    """A broken rule at a place in quarters."""
    return Breach(rule, int(at // BAR) + 1, at % BAR + 1, sentence)


__all__ = ["Sound", "Breach", "Task", "breach", "BAR", "CONSONANT", "PERFECT"]
