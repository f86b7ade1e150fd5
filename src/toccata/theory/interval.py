"""An interval is a number and a quality: a minor third, a perfect fifth, an augmented eleventh."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Final

from ..errors import Unreadable, WrongUse
from .meant import nearest_of
from .pitch import LETTERS, NATURALS, Pitch, accidental_text, plain

_SIZES: Final = (0, 2, 4, 5, 7, 9, 11)
"""Semitones of the seven degrees of the major scale."""

_PERFECT: Final = frozenset({0, 3, 4})
_NUMBERS: Final = (
    "unison", "second", "third", "fourth", "fifth", "sixth", "seventh", "octave", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth",
)  # fmt: skip
_QUALITIES: Final = {
    "P": "perfect",
    "M": "major",
    "m": "minor",
    "A": "augmented",
    "d": "diminished",
}


@dataclass(frozen=True, slots=True)
class Interval:
    """A spelled interval: `number` from 1 (unison), `alteration` against major or perfect.

    So (3, −1) is the minor third and the degree b3, (11, 1) the augmented eleventh and #11. An
    interval is upward unless `down` is true.
    """

    number: int
    alteration: int = 0
    down: bool = False

    def __post_init__(self) -> None:
        if self.number < 1:
            raise WrongUse(f"The number of an interval counts from 1 (unison), not {self.number}.")

    @property
    def semitones(self) -> int:
        """The size in semitones, negative when it goes down."""
        octaves, step = divmod(self.number - 1, 7)
        size = 12 * octaves + _SIZES[step] + self.alteration
        return -size if self.down else size

    @property
    def quality(self) -> str:
        """`P`, `M`, `m`, `A`, `d`, doubled where needed (`AA`, `dd`)."""
        if (self.number - 1) % 7 in _PERFECT:
            return "P" if self.alteration == 0 else _repeat(self.alteration)
        if self.alteration in (0, -1):
            return "M" if self.alteration == 0 else "m"
        return _repeat(self.alteration if self.alteration > 0 else self.alteration + 1)

    @property
    def name(self) -> str:
        """`m3`, `P5`, `A11`; a leading minus for one that goes down."""
        return f"{'-' if self.down else ''}{self.quality}{self.number}"

    @property
    def words(self) -> str:
        """`minor third`, `perfect fifth`, `doubly augmented fourth`."""
        times = {1: "", 2: "doubly ", 3: "triply "}.get(
            len(self.quality), f"{len(self.quality)} times "
        )
        number = _NUMBERS[self.number - 1] if self.number <= 15 else f"{self.number}th"
        return f"{times}{_QUALITIES[self.quality[0]]} {number}{' down' if self.down else ''}"

    @property
    def degree(self) -> str:
        """As a degree against the major scale: `b3`, `5`, `#11`."""
        return accidental_text(self.alteration) + str(self.number)

    @property
    def simple(self) -> Interval:
        """Within the octave: a ninth becomes a second, the octave stays."""
        if self.number == 8 and self.alteration <= 0:
            return self
        number = (self.number - 1) % 7 + 1
        if number == 1 and self.number > 1 and self.alteration <= 0:
            number = 8
        return Interval(number, self.alteration, self.down)

    @property
    def inversion(self) -> Interval:
        """What is left of the octave: a minor third inverts to a major sixth."""
        simple = self.simple
        number = 9 - simple.number
        return Interval(
            number,
            12
            - Interval(simple.number, simple.alteration).semitones
            - _SIZES_TO_OCTAVE[number - 1],
            self.down,
        )

    @property
    def enharmonics(self) -> tuple[Interval, ...]:
        """The usual intervals of another number that sound the same: A4 for d5."""
        around = (self.number - 1, self.number + 1)
        found = []
        for number in (n for n in around if n > 0):
            alteration = abs(self.semitones) - Interval(number).semitones
            lowest = -1 if (number - 1) % 7 in _PERFECT else -2
            if lowest <= alteration <= 1:
                found.append(Interval(number, alteration, self.down))
        return tuple(found)

    def explain(self) -> str:
        """How large it is, what it inverts to and what it sounds like."""
        size = abs(self.semitones)
        letters = f"{self.number} letters" if self.number > 1 else "1 letter"
        said = f"The {self.words} spans {letters} and {size} semitone{'' if size == 1 else 's'}"
        if self.number <= 8:
            said += f"; it inverts to the {self.inversion.words.removesuffix(' down')}"
        elif self.number <= 15:
            said += f"; it is an octave and a {self.simple.words.removesuffix(' down')}"
        if self.enharmonics:
            said += f"; it sounds like the {' or the '.join(i.words for i in self.enharmonics)}"
        return f"{said}."

    def above(self, pitch: Pitch) -> Pitch:
        """The pitch at this interval from another; without an octave, none is given."""
        steps = (1 - self.number) if self.down else (self.number - 1)
        octaves, place = divmod(LETTERS.index(pitch.letter) + steps, 7)
        letter = LETTERS[place]
        target = NATURALS[pitch.letter] + pitch.accidental + self.semitones
        accidental = target - NATURALS[letter] - 12 * octaves
        return Pitch(letter, accidental, None if pitch.octave is None else pitch.octave + octaves)

    def __str__(self) -> str:
        return self.name

    def __repr__(self) -> str:
        return f"<Interval {self}>"


_SIZES_TO_OCTAVE: Final = (*_SIZES, 12)


def _repeat(times: int) -> str:
    return "A" * times if times > 0 else "d" * -times


def between(first: Pitch, second: Pitch) -> Interval:
    """The interval from one pitch to another, as they are spelled.

    Without octaves, the second is taken above the first; Db is a diminished unison from D.
    """
    if (first.octave is None) != (second.octave is None):
        raise WrongUse(f"{first.name} and {second.name}: give both an octave or neither.")
    steps = LETTERS.index(second.letter) - LETTERS.index(first.letter)
    if first.octave is None or second.octave is None:
        steps %= 7
        size = NATURALS[second.letter] - NATURALS[first.letter]
        size = size % 12 + second.accidental - first.accidental
    else:
        steps += 7 * (second.octave - first.octave)
        size = second.midi - first.midi
    down = first.octave is not None and (steps < 0 or (steps == 0 and size < 0))
    steps, size = (-steps, -size) if down else (steps, size)
    return Interval(steps + 1, size - 12 * (steps // 7) - _SIZES[steps % 7], down)


_SHORT: Final = re.compile(r"(-?)(P|M|m|A{1,4}|d{1,4})(\d{1,2})")
_SPELT: Final = re.compile(
    r"(perf(?:ect)?|maj(?:or)?|min(?:or)?|aug(?:mented)?|dim(?:inished)?)[. ]*(\d{1,2})(?:st|nd|rd|th)?"
)
_DEGREE: Final = re.compile(r"(b{0,3}|#{0,3})(\d{1,2})")
_WORDS: Final = re.compile(r"(?:(doubly|double) )?(\w+) (\w+)( down)?")
_SINGLE_WORDS: Final = {
    "unison": (1, 0),
    "octave": (8, 0),
    "tritone": (4, 1),
    "semitone": (2, -1),
    "tone": (2, 0),
    "half step": (2, -1),
    "whole step": (2, 0),
    "tt": (4, 1),
}


@lru_cache(maxsize=1024)
def parse_interval(text: str) -> Interval:
    """Read `m3`, `P5`, `A11`, `-M2`, `minor third`, `aug 4th`, `octave`, `tritone`, or a degree: `b7`.

    Raises `Unreadable` for anything else, a perfect third included.
    """
    given = " ".join(str(text).split())
    if match := _SHORT.fullmatch(given):
        found = _from_quality(match[2], int(match[3]), bool(match[1]))
    elif match := _SPELT.fullmatch(given.lower()):
        letter = {"per": "P", "maj": "M", "min": "m", "aug": "A", "dim": "d"}[match[1][:3]]
        found = _from_quality(letter, int(match[2]), False)
    elif (match := _DEGREE.fullmatch(plain(given))) and int(match[2]) > 0:
        found = degree(given)
    elif given.lower() in _SINGLE_WORDS:
        found = Interval(*_SINGLE_WORDS[given.lower()])
    elif match := _WORDS.fullmatch(given.lower()):
        letters = {word: letter for letter, word in _QUALITIES.items()}
        quality = letters.get(match[2], "") * (2 if match[1] else 1)
        number = _NUMBERS.index(match[3]) + 1 if match[3] in _NUMBERS else 0
        found = _from_quality(quality, number, bool(match[4]))
    else:
        found = None
    if found is None:
        raise Unreadable(
            f"An interval looks like m3, P5 or “minor third”; “{text}” does not.",
            meant=partial(_meant, given),
        )
    return found


def _meant(text: str) -> tuple[str, ...]:
    """The intervals that a text may have meant: where the number is clear, its own qualities."""
    short = len(text) < 7 and re.search(r"[0-9]+", text)
    if short:
        numbers = [n for n in (int(short[0]), int(short[0][:1])) if 1 <= n <= 15]
        return _of_number(text[: short.start()].strip(), numbers[0]) if numbers else ()
    named, _, counted = text.lower().rpartition(" ")
    if near := nearest_of(counted, _NUMBERS):
        quality = (nearest_of(named, _QUALITIES.values()) or ("",))[0] if named else ""
        letters = {word: letter for letter, word in _QUALITIES.items()}
        fitting = _of_number(letters.get(quality, ""), _NUMBERS.index(near[0]) + 1)
        return tuple(parse_interval(name).words for name in fitting)
    return nearest_of(text, _shorts() if len(text) < 5 else _words())


def _of_number(quality: str, number: int) -> tuple[str, ...]:
    """The interval of a quality and a number; where there is none, the plain ones of the number."""
    known = {"maj": "M", "min": "m", "perf": "P", "aug": "A", "dim": "d"}
    letter = next((one for word, one in known.items() if quality.lower().startswith(word)), quality)
    if found := _from_quality(letter, number, False):
        return (found.name,)
    return tuple(
        interval.name
        for interval in (Interval(number), Interval(number, -1))
        if interval.quality in ("P", "M", "m")
    )


@lru_cache(maxsize=1)
def _shorts() -> tuple[str, ...]:
    """The short names of the usual intervals up to two octaves."""
    alterations = [
        (number, alteration) for alteration in (0, -1, 1, -2) for number in range(1, 16)
        if alteration > -2 or (number - 1) % 7 not in _PERFECT
    ]  # fmt: skip
    return tuple(Interval(number, alteration).name for number, alteration in alterations)


@lru_cache(maxsize=1)
def _words() -> tuple[str, ...]:
    """The same intervals in words."""
    return (*_SINGLE_WORDS, *(parse_interval(short).words for short in _shorts()))


def _from_quality(quality: str, number: int, down: bool) -> Interval | None:
    if number < 1:
        return None
    for alteration in range(-5, 5):
        if Interval(number, alteration).quality == quality:
            return Interval(number, alteration, down)
    return None


@lru_cache(maxsize=256)
def degree(text: str) -> Interval:
    """A degree against the major scale as an interval: `b3` is the minor third, `#11` an A11.

    Raises `Unreadable` for anything else.
    """
    match = _DEGREE.fullmatch(plain(text))
    if match is None or int(match[2]) < 1:
        raise Unreadable(f"A degree looks like 1, b3, #11 or bb7; “{text}” does not.")
    return Interval(int(match[2]), match[1].count("#") - match[1].count("b"))


def degrees(text: str) -> tuple[Interval, ...]:
    """A formula such as `1 b3 5 b7` as intervals."""
    return tuple(degree(word) for word in text.split())
