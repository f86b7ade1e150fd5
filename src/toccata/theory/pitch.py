"""A pitch is a letter, an accidental and, where it is known, an octave; C4 is middle C."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Final, Protocol

from ..errors import Unreadable, WrongUse
from .meant import nearest_of

LETTERS: Final = "CDEFGAB"
NATURALS: Final = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
"""Semitones of the white keys above C."""

FIFTHS: Final = "FCGDAEB"
"""The white keys as a row of fifths, which is the order of the sharps."""


class Spells(Protocol):
    """What decides how a pitch class is written: a key."""

    def spelling(self, pc: int) -> str: ...


@dataclass(frozen=True, slots=True)
class Pitch:
    """A spelled pitch: `letter`, `accidental` in semitones (sharps positive), `octave` or None.

    C4 is MIDI note 60. The octave belongs to the letter: Cb4 is a semitone below C4.
    """

    letter: str
    accidental: int = 0
    octave: int | None = None

    def __post_init__(self) -> None:
        if self.letter not in NATURALS:
            raise WrongUse(
                f"The letter of a pitch must be one of C D E F G A B, not “{self.letter}”."
            )

    @property
    def pitch_class(self) -> int:
        """0 for C up to 11 for B."""
        return (NATURALS[self.letter] + self.accidental) % 12

    @property
    def midi(self) -> int:
        """The MIDI number, 60 for C4. Raises `WrongUse` where no octave is known."""
        if self.octave is None:
            raise WrongUse(
                f"{self.name} has no octave, so it has no MIDI number; write {self.name}4."
            )
        return 12 * (self.octave + 1) + NATURALS[self.letter] + self.accidental

    @property
    def name(self) -> str:
        """As typed: `C#4`, `Db`, `F##3`."""
        return f"{self.note}{'' if self.octave is None else self.octave}"

    @property
    def note(self) -> str:
        """The name without the octave: `C#`, `Db`."""
        return self.letter + accidental_text(self.accidental)

    @property
    def pretty(self) -> str:
        """As printed: `C♯4`, `D♭`."""
        return pretty(self.name)

    @property
    def fifths(self) -> int:
        """The place on the line of fifths: 0 for C, 1 for G, −1 for F, 7 for C#."""
        return FIFTHS.index(self.letter) - 1 + 7 * self.accidental

    @property
    def hertz(self) -> float:
        """The frequency with A4 at 440 Hz in equal temperament. Raises `WrongUse` without octave."""
        return 440.0 * float(2.0 ** ((self.midi - 69) / 12))

    @property
    def enharmonics(self) -> tuple[Pitch, ...]:
        """Every other spelling with two accidentals at the most, the simplest first: C# Db B##."""
        found = []
        for letter in LETTERS:
            accidental = (self.pitch_class - NATURALS[letter] + 6) % 12 - 6
            if abs(accidental) <= 2 and letter != self.letter:
                other = Pitch(letter, accidental, self.octave)
                if self.octave is not None:  # B# and Cb cross the octave's border
                    other = other.at(self.octave + (self.midi - other.midi) // 12)
                found.append(other)
        return tuple(sorted(found, key=lambda pitch: abs(pitch.accidental)))

    def explain(self) -> str:
        """What it is: its number and frequency, and what else it may be called."""
        others = " or ".join(pitch.pretty for pitch in self.enharmonics)
        if self.octave is None:
            return f"{self.pretty} is pitch class {self.pitch_class}; it sounds like {others}."
        return (
            f"{self.pretty} is MIDI note {self.midi}, {self.hertz:.2f} Hz with A4 at 440;"
            f" it sounds like {others}."
        )

    def at(self, octave: int | None) -> Pitch:
        """The same note in another octave."""
        return Pitch(self.letter, self.accidental, octave)

    def __str__(self) -> str:
        return self.name

    def __repr__(self) -> str:
        return f"<Pitch {self}>"


def accidental_text(accidental: int) -> str:
    """`##` for 2, `b` for −1, nothing for 0."""
    return "#" * accidental if accidental > 0 else "b" * -accidental


def pretty(text: str) -> str:
    """A typed note name with printed accidentals: `Eb` becomes `E♭`."""
    return text[:1] + text[1:].replace("#", "♯").replace("b", "♭")


def plain(text: str) -> str:
    """Printed accidentals as typed ones: ♯ # and ♭ b, 𝄪 ## and 𝄫 bb."""
    for printed, typed in (
        ("♯", "#"),
        ("♭", "b"),
        ("𝄪", "##"),
        ("𝄫", "bb"),
        ("♮", ""),
        ("＃", "#"),
    ):
        text = text.replace(printed, typed)
    return text


ACCIDENTALS: Final = {
    "": 0, "natural": 0, "sharp": 1, "flat": -1, "x": 2, "doublesharp": 2, "doubleflat": -2,
    **{"#" * count: count for count in range(1, 5)},
    **{"b" * count: -count for count in range(1, 5)},
}  # fmt: skip

_NOTE: Final = (
    r"(?P<letter>[A-Ga-g])[ \-]?"
    r"(?P<accidental>double[ -]?(?:sharp|flat)|sharp|flat|natural|x|#{1,4}|b{1,4}|)"
)
_PITCH: Final = re.compile(rf"{_NOTE}[ ]?(?P<octave>-?\d{{1,2}})?", re.IGNORECASE)
_DASHED: Final = re.compile(r"[A-Ga-g]-\d", re.IGNORECASE)


@lru_cache(maxsize=4096)
def parse_pitch(text: str) -> Pitch:
    """Read `C#4`, `Db`, `C♯4`, `E-flat`, `F sharp 3`, `Bbb2`, `Fx`; `C-1` is MIDI note 0.

    Raises `Unreadable` for anything else.
    """
    given = plain(str(text)).strip()
    match = _PITCH.fullmatch(given)
    if match is None:
        raise Unreadable(
            f"A pitch looks like C#4, Db or E-flat 3; “{text}” does not.",
            meant=partial(_meant, given),
        )
    if _DASHED.fullmatch(given):  # a minus before the number belongs to the octave
        return Pitch(given[0].upper(), 0, int(given[1:]))
    word = re.sub("[ -]", "", match["accidental"].lower())
    octave = match["octave"]
    return Pitch(
        match["letter"].upper(), ACCIDENTALS[word], None if octave is None else int(octave)
    )


_GERMAN: Final = {
    "H": "B", "Bes": "Bb", "Es": "Eb", "As": "Ab", "Eses": "Ebb", "Asas": "Abb", "Heses": "Bbb", "His": "B#",
    **{f"{letter}is": f"{letter}#" for letter in "CDEFGA"},
    **{f"{letter}es": f"{letter}b" for letter in "CDFG"},
}  # fmt: skip
_SYLLABLES: Final = {
    "do": "C", "re": "D", "ré": "D", "mi": "E", "fa": "F", "sol": "G", "la": "A", "si": "B", "ti": "B",
}  # fmt: skip
_FOREIGN: Final = {
    **_SYLLABLES,
    **{
        name + word: note + mark
        for name, note in _SYLLABLES.items()
        for word, mark in (
            ("#", "#"),
            ("b", "b"),
            (" diesis", "#"),
            (" dièse", "#"),
            (" sostenido", "#"),
            (" bemol", "b"),
            (" bémol", "b"),
            (" bemolle", "b"),
        )
    },
    **{name.lower(): note for name, note in _GERMAN.items()},
}
"""What other languages call the notes: shown as what was meant, not read, since B is Bb there."""


def foreign_note(name: str) -> str | None:
    """The note that German and Romance musicians call so: B for H, C# for Cis, D for re."""
    return _FOREIGN.get(plain(name).lower().strip())


@lru_cache(maxsize=1)
def _spoken() -> dict[str, str]:
    """Every way to write a note, and the note."""
    words = {"": ("", " natural"), "#": ("#", " sharp"), "b": ("b", " flat", "-flat"),
             "##": ("##", " double sharp", "x"), "bb": ("bb", " double flat")}  # fmt: skip
    return {
        letter + way: letter + mark
        for mark, ways in words.items() for way in ways for letter in LETTERS
    }  # fmt: skip


def _meant(text: str) -> tuple[str, ...]:
    """The pitches that a text may have meant."""
    match = _OCTAVE.fullmatch(text[:48])
    name, octave = (match[1], match[2]) if match else (text, "")
    octave = octave or ""
    foreign = foreign_note(name)
    notes = [foreign] if foreign else [_spoken()[way] for way in nearest_of(name, _spoken())]
    return tuple(pretty(note + octave) for note in dict.fromkeys(notes))


_OCTAVE: Final = re.compile(r"(.*?[^\d\s-])\s*(-?\d{1,2})?\s*", re.DOTALL)


def pitch_class(text: str) -> int:
    """0 for C up to 11 for B, from any spelling; the octave does not matter."""
    return parse_pitch(text).pitch_class


def on_line_of_fifths(place: int) -> Pitch:
    """The note at a place on the line of fifths: 0 is C, 1 G, −2 Bb, 7 C#."""
    return Pitch(FIFTHS[(place + 1) % 7], (place + 1) // 7)


def nearest_spelling(pc: int, lowest: int) -> str:
    """The one spelling of a pitch class among twelve neighbours on the line of fifths."""
    return on_line_of_fifths(lowest + (7 * pc - lowest) % 12).note
