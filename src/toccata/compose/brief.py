"""The brief: what a piece is to be, complete and checked, before a note is written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from pydantic import BaseModel, ConfigDict, Field, model_validator

from ..chance import SEEDS
from ..units import TEMPO_HIGH, TEMPO_LOW

MOST_BARS = 2000
MOST_SECONDS = 3600.0
METER_UNITS = (1, 2, 4, 8, 16, 32)

ROLES: Final = ("melody", "counter", "chords", "pad", "arpeggio", "bass", "drums", "percussion")
"""What a player can do in a piece."""

BEATS: Final[Mapping[float, str]] = {
    0.25: "sixteenth", 0.375: "dotted sixteenth", 0.5: "eighth", 0.75: "dotted eighth",
    1.0: "quarter", 1.5: "dotted quarter", 2.0: "half", 3.0: "dotted half", 4.0: "whole",
}  # fmt: skip
"""Names of the notes that a tempo can count, by their length in quarters."""


class Part(BaseModel):
    """One player: the name as it was asked, the General MIDI program (1 to 128), what it does.

    `role` is one of `ROLES`; "" leaves it to the arranger. For drums `program` is the kit:
    1 standard, 26 analogue, 41 brushes.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(min_length=1, max_length=60)
    program: int = Field(ge=1, le=128)
    role: str = ""
    drums: bool = False


class Passage(BaseModel):
    """One section of the form: its name ("verse", "A", "drop"), bars, energy from 0 to 1.

    `region` is its key as a numeral of the home key ("V", "vi", "bIII"); "" is home.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(min_length=1, max_length=40)
    bars: int = Field(ge=1, le=MOST_BARS)
    energy: float = Field(default=0.5, ge=0, le=1)
    region: str = Field(
        default="", pattern=r"^(?:[b#]?(?:VII|VI|IV|V|III|II|I|vii|vi|iv|v|iii|ii|i))?$"
    )


class Brief(BaseModel):
    """What is to be written. Every field is settled; a composer needs to ask nothing more.

    `tempo` counts quarter notes a minute whatever the meter; `beat` is the note that the tempo was
    given in (one of `BEATS`), for showing it. `bars` is the length;
    `seconds` is what was asked if it was a time. `form` names the form ("AABA", "verse-chorus",
    "12-bar blues", "minuet and trio", or "" for the genre's own); `sections` spell it out where
    they are settled, and then their bars sum to `bars`. `style` is the style word that was asked,
    `genre` the one on the shelf that serves it. `guessed`, `replaced` and `not_understood` are for
    the card: short sentences about what was not said, not possible, not known.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    prompt: str = ""
    title: str = "Untitled"
    genre: str
    style: str = ""
    mood: tuple[str, ...] = ()
    tempo: float = Field(ge=TEMPO_LOW, le=TEMPO_HIGH)
    beat: str = "quarter"
    meter: tuple[int, int] = (4, 4)
    tonic: str = "C"
    mode: str = "major"
    parts: tuple[Part, ...]
    bars: int = Field(ge=1, le=MOST_BARS)
    seconds: float | None = Field(default=None, gt=0, le=MOST_SECONDS)
    form: str = ""
    sections: tuple[Passage, ...] = ()
    energy: float = Field(default=0.5, ge=0, le=1)
    seed: int = Field(default=0, ge=0, lt=SEEDS)
    guessed: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    not_understood: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The key in words: "D minor"."""
        return f"{self.tonic} {self.mode}"

    @model_validator(mode="after")
    def _agrees(self) -> Brief:
        numerator, denominator = self.meter
        if not 1 <= numerator <= 32 or denominator not in METER_UNITS:
            raise ValueError(
                f"a meter is 1 to 32 over {METER_UNITS}, not {numerator}/{denominator}"
            )
        if self.sections and sum(section.bars for section in self.sections) != self.bars:
            raise ValueError("the bars of the sections must sum to the bars of the piece")
        if sum(not part.drums for part in self.parts) > 15:
            raise ValueError("a MIDI file has room for 15 melodic parts and the drums")
        return self
