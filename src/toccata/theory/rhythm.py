"""A meter says where the bar is strong; Euclid spreads strokes evenly over it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Final

from ..errors import OutOfRange, Unreadable, WrongUse
from .meant import nearest_of

_UNITS: Final = (1, 2, 4, 8, 16, 32, 64)
_UNIT_NAMES: Final = {
    1: "whole", 2: "half", 4: "quarter", 8: "eighth", 16: "sixteenth", 32: "thirty-second",
    64: "sixty-fourth",
}  # fmt: skip
_GROUPINGS: Final = {
    5: (3, 2),
    7: (2, 2, 3),
    8: (3, 3, 2),
    10: (3, 3, 2, 2),
    11: (2, 2, 3, 2, 2),
    13: (3, 3, 3, 2, 2),
}
"""How asymmetric bars are counted when nobody says otherwise."""


@dataclass(frozen=True, slots=True)
class Meter:
    """A time signature; `grouping` overrides how an asymmetric bar is counted, such as (3, 2, 2).

    Raises `OutOfRange` for a numerator beyond 1 to 64, `WrongUse` for a denominator that is no
    note value or a grouping that does not fill the bar.
    """

    numerator: int = 4
    denominator: int = 4
    grouping: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        if not 1 <= self.numerator <= 64:
            raise OutOfRange("number of beats in a bar", self.numerator, 1, 64)
        if self.denominator not in _UNITS:
            raise WrongUse(
                f"The lower number of a meter is 1, 2, 4, 8, 16, 32 or 64, not {self.denominator}."
            )
        if self.grouping and sum(self.grouping) != self.numerator:
            raise WrongUse(f"The groups {self.grouping} do not fill a bar of {self.name}.")

    @property
    def name(self) -> str:
        """`7/8`."""
        return f"{self.numerator}/{self.denominator}"

    @property
    def bar_beats(self) -> float:
        """The length of the bar in quarter notes."""
        return self.numerator * self.unit

    @property
    def unit(self) -> float:
        """The written unit (the lower number) in quarter notes: 0.5 in 7/8."""
        return 4 / self.denominator

    @property
    def is_compound(self) -> bool:
        """Whether three units make a beat: 6/8, 9/8, 12/8."""
        return is_compound(self.numerator, self.denominator) and not self.grouping

    @property
    def is_asymmetric(self) -> bool:
        """Whether the bar is counted in groups of unequal length."""
        return len(set(self.groups)) > 1

    @property
    def beat(self) -> float:
        """What the foot taps, in quarter notes: a dotted quarter in 6/8, else the written unit."""
        return 3 * self.unit if self.is_compound else self.unit

    @property
    def groups(self) -> tuple[int, ...]:
        """How the bar is counted, in written units: 2+2 in 4/4, 3+3 in 6/8, 2+2+3 in 7/8."""
        if self.grouping:
            return self.grouping
        if self.is_compound:
            return (3,) * (self.numerator // 3)
        if self.numerator == 8 and self.denominator == 4:
            return (4, 4)
        if self.numerator == 7 and self.denominator <= 4:
            return (4, 3)
        if self.numerator in _GROUPINGS:
            return _GROUPINGS[self.numerator]
        if self.numerator % 2 == 0:
            return (2,) * (self.numerator // 2) if self.numerator != 6 else (3, 3)
        return (
            (self.numerator,) if self.numerator <= 3 else (3, *(2,) * ((self.numerator - 3) // 2))
        )

    @property
    def strengths(self) -> tuple[float, ...]:
        """How strong each sixteenth is: 1 the downbeat, 0.75 half bar or group, 0.5 a beat.

        0.25 are eighths between beats, 0.1 sixteenths between those. A bar that does not fill its
        last sixteenth has one more.
        """
        return _strengths(self)

    def explain(self) -> str:
        """How the bar is counted and what the foot taps."""
        units = f"{self.numerator} {_UNIT_NAMES[self.denominator]} note"
        units += "" if self.numerator == 1 else "s"
        counted = f", counted {'+'.join(map(str, self.groups))}" if len(self.groups) > 1 else ""
        kind = "compound" if self.is_compound else "asymmetric" if self.is_asymmetric else "simple"
        beats = self.numerator // 3 if self.is_compound else self.numerator
        tap = "dotted " if self.is_compound else ""
        name = _UNIT_NAMES[self.denominator // 2 if self.is_compound else self.denominator]
        taps = f"the foot taps {beats} {tap}{name} note{'' if beats == 1 else 's'}"
        if self.is_asymmetric:
            taps = "the foot taps the first note of each group"
        return f"{self.name} is {kind}: a bar of {units}{counted}; {taps}."

    def strength(self, beats: float) -> float:
        """The strength at a place in quarter notes from the downbeat; 0.05 off the sixteenths."""
        place = beats % self.bar_beats * 4
        nearest = round(place)
        if abs(place - nearest) > 1e-6:
            return 0.05
        return self.strengths[nearest % len(self.strengths)]

    def __str__(self) -> str:
        return self.name

    def __repr__(self) -> str:
        return f"<Meter {self}>"


def is_compound(numerator: int, denominator: int) -> bool:
    """Whether three units of a meter make a beat: 6/8, 9/8, 12/8, not 3/8 or 3/4."""
    return denominator >= 8 and numerator > 3 and numerator % 3 == 0


@lru_cache(maxsize=64)
def _strengths(meter: Meter) -> tuple[float, ...]:
    unit = meter.unit * 4  # in sixteenths
    starts, at = set(), 0.0
    for group in meter.groups:
        starts.add(at)
        at += group * unit
    half = meter.bar_beats * 2
    strong = 0.75 if meter.is_asymmetric else 0.5
    found = []
    for place in range(-int(-meter.bar_beats * 4 // 1)):
        if place == 0:
            level = 1.0
        elif place in starts:
            level = 0.75 if place == half else strong
        elif place % (meter.beat * 4) == 0 and not meter.is_asymmetric:
            level = 0.75 if place == half and meter.denominator <= 2 else 0.5
        elif place % 4 == 0 and unit > 4:
            level = 0.4
        elif place % unit == 0 and unit >= 2:
            level = 0.5 if meter.is_asymmetric and unit >= 4 else 0.25
        else:
            level = 0.25 if place % 2 == 0 else 0.1
        found.append(level)
    return tuple(found)


_METER_NAMES: Final = {
    "common time": (4, 4), "common": (4, 4), "c": (4, 4), "quadruple": (4, 4),
    "cut time": (2, 2), "cut": (2, 2), "alla breve": (2, 2), "duple": (2, 4), "triple": (3, 4),
    "waltz": (3, 4), "minuet": (3, 4), "mazurka": (3, 4), "polonaise": (3, 4), "sarabande": (3, 4),
    "polka": (2, 4), "march": (2, 4), "jig": (6, 8), "gigue": (6, 8), "tarantella": (6, 8),
    "barcarolle": (6, 8), "siciliana": (12, 8), "slip jig": (9, 8),
    "compound duple": (6, 8), "compound triple": (9, 8), "compound quadruple": (12, 8),
    "three quarter": (3, 4), "two quarter": (2, 4), "four quarter": (4, 4),
}  # fmt: skip
_WORDS: Final = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fifteen": 15, "sixteen": 16,
}  # fmt: skip
_FRACTION: Final = re.compile(r"(\d{1,3}(?:\+\d{1,3})*)\s*(?:/|:| )\s*(\d{1,3})")


def parse_meter(text: str) -> Meter:
    """Read `7/8`, `2+2+3/8`, `five-four`, `12/8`, `waltz`, `common time`, `cut time`.

    Raises `Unreadable` for what is no meter, and what `Meter` raises.
    """
    given = " ".join(str(text).lower().replace("-", " ").split())
    given = given.removesuffix(" time").removesuffix(" meter") if given != "common time" else given
    if given in _METER_NAMES:
        return Meter(*_METER_NAMES[given])
    if match := _FRACTION.fullmatch(given):
        if int(match[2]) not in _UNITS:
            raise Unreadable(
                f"The lower number of a meter is 1, 2, 4, 8, 16, 32 or 64; that of “{text}” is {match[2]}.",
                meant=partial(_meant, given),
            )
        parts = tuple(int(part) for part in match[1].split("+"))
        return Meter(sum(parts), int(match[2]), parts if len(parts) > 1 else ())
    words = given.replace("/", " ").split()
    if len(words) == 2 and all(word in _WORDS for word in words):
        return Meter(_WORDS[words[0]], _WORDS[words[1]])
    raise Unreadable(
        f"A meter looks like 3/4, 7/8, waltz or five-four; “{text}” does not.",
        meant=partial(_meant, given),
    )


def _meant(text: str) -> tuple[str, ...]:
    """The meters that a text may have meant."""
    if numbers := [int(number) for number in re.findall(r"[0-9]+", text[:48])]:
        beats, unit = numbers[:-1] or numbers, numbers[-1] if len(numbers) > 1 else 0
        whole = min(max(1, sum(beats)), 64)
        usual = 4 if whole <= 5 else 8
        lower = min(_UNITS, key=lambda one: (abs(one - unit), one)) if unit else usual
        groups = "+".join(map(str, beats)) if sum(beats) == whole and all(beats) else str(whole)
        return (f"{groups}/{lower}",)
    names = [f"{upper}-{lower}" for lower in ("four", "eight", "two") for upper in _WORDS]
    known = [*(name.replace(" ", "-") for name in _METER_NAMES if len(name) > 1), *names]
    return nearest_of(text.replace(" ", "-"), known)


def euclid(hits: int, steps: int, rotation: int = 0) -> tuple[int, ...]:
    """`hits` spread evenly over `steps`, 1 a hit, 0 a rest: euclid(3, 8) is the tresillo.

    Bjorklund's algorithm as Toussaint describes it (The Euclidean Algorithm Generates Traditional
    Musical Rhythms, 2005). A positive `rotation` starts so many steps later.
    Raises `OutOfRange` unless 0 ≤ hits ≤ steps and steps is 1 to 256.
    """
    if not 1 <= steps <= 256:
        raise OutOfRange("number of steps", steps, 1, 256)
    if not 0 <= hits <= steps:
        raise OutOfRange("number of hits", hits, 0, steps)
    front: list[tuple[int, ...]] = [(1,)] * hits
    back: list[tuple[int, ...]] = [(0,)] * (steps - hits)
    first = True
    while front and (len(back) > 1 or (first and back)):
        first = False
        paired = min(len(front), len(back))
        joined = [a + b for a, b in zip(front[:paired], back[:paired], strict=True)]
        front, back = joined, front[paired:] + back[paired:]
    pattern = [step for group in front + back for step in group]
    turn = rotation % steps
    return tuple(pattern[turn:] + pattern[:turn])
