"""What an analysis says: keys, chords, cadences, phrases, form and faults, as values and as words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ..chord import Chord
from ..key import Key
from ..numeral import numeral_of
from ..rhythm import Meter
from .hearing import Bars
from .ornaments import Ornament
from .phrases import Cadence, Phrase
from .repetition import SectionSpan
from .roles import explain_chord, function_of


@dataclass(frozen=True, slots=True)
class ChordSpan:
    """A chord as it stands in the music: `bar` and `beat` from 1, `beats` its length.

    Beats are what the foot taps (dotted quarters in 6/8); `start` and `end` are quarter notes.
    `chord` is None where nothing sounds. `confidence` is None where the chord is heard; where a line
    alone implies it, how often such a guess is right, from 0 to 1.
    """

    bar: int
    beat: float
    beats: float
    start: float
    end: float
    chord: Chord | None
    key: Key
    confidence: float | None = None

    @property
    def symbol(self) -> str:
        """The chord symbol, `N.C.` for silence."""
        return self.chord.symbol if self.chord else "N.C."

    @property
    def roman(self) -> str:
        """The numeral in the key of the place, `N.C.` for silence."""
        return numeral_of(self.chord, self.key) if self.chord else "N.C."

    @property
    def root(self) -> int | None:
        """The root's pitch class."""
        return self.chord.root_pc if self.chord else None

    @property
    def bass(self) -> int | None:
        """The bass note's pitch class."""
        return self.chord.bass_pc if self.chord else None

    @property
    def function(self) -> str:
        """tonic, subdominant, dominant, applied dominant, borrowed, chromatic or none."""
        return function_of(self.chord, self.key) if self.chord else "none"

    def explain(self) -> str:
        """Why it is this numeral: `Am is vi of C major: it shares two notes with I (C, E).`"""
        if self.chord is None:
            return "Nothing sounds here."
        said = explain_chord(self.chord, self.key)
        if self.confidence is None:
            return said
        return f"{said} One line alone implies it: a guess, {self.confidence:.0%} sure."


@dataclass(frozen=True, slots=True)
class KeyArea:
    """A key that the music is in from `start` to `end` (quarter notes), beginning in `bar`."""

    bar: int
    beat: float
    start: float
    end: float
    key: Key

    def explain(self, home: Key) -> str:
        """How it lies to the key of the whole."""
        if self.key == home:
            return f"From bar {self.bar} the music is at home in {home.name}."
        return f"From bar {self.bar} it is in {self.key.name}, {relation(self.key, home)} of {home.name}."


def relation(key: Key, home: Key) -> str:
    """How a key is called from another: the dominant, the relative major, …"""
    if key == home.relative or (key.tonic_pc, key.is_minor) == (
        home.relative.tonic_pc, home.relative.is_minor,
    ):  # fmt: skip
        return "the relative " + ("minor" if key.is_minor else "major")
    away = (key.tonic_pc - home.tonic_pc) % 12
    if away == 0:
        return "the parallel " + ("minor" if key.is_minor else "major")
    name = {7: "the dominant", 5: "the subdominant", 2: "the supertonic", 4: "the mediant",
            9: "the submediant", 3: "the lowered mediant", 8: "the lowered submediant",
            10: "the lowered seventh", 1: "the Neapolitan", 11: "the leading tone"}  # fmt: skip
    if home.is_minor:
        name |= {3: "the mediant", 8: "the submediant", 10: "the subtonic"}
    said = name.get(away, "the tritone")
    return said + (" minor" if key.is_minor and not home.is_minor else "")


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault of the part-writing as it is read: where, what, who, why and how it is mended."""

    bar: int
    beat: float
    rule: str
    voices: tuple[str, ...]
    sentence: str
    mend: str = ""

    def to_data(self) -> dict[str, Any]:
        """As JSON tells it."""
        return {"bar": self.bar, "beat": self.beat, "rule": self.rule,
                "voices": list(self.voices), "sentence": self.sentence, "mend": self.mend}  # fmt: skip

    def explain(self) -> str:
        """Where it is, what is wrong, and what would help."""
        mend = f" {self.mend}" if self.mend else ""
        return f"Bar {self.bar}, beat {self.beat:g}: {self.sentence}{mend}"


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the notes say. `confidence` in the key is from 0 to 1; `tempo` counts quarters.

    `ornaments` are the notes outside their chords; `faults` stay empty until somebody checks.
    `implied`: a line sounds alone, its chords are guesses; ornaments and cadences are not named then.
    """

    key: Key
    confidence: float
    meter: Meter
    bars: Bars
    tempo: float | None = None
    keys: tuple[KeyArea, ...] = ()
    chords: tuple[ChordSpan, ...] = ()
    ornaments: tuple[Ornament, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    cadences: tuple[Cadence, ...] = ()
    sections: tuple[SectionSpan, ...] = ()
    faults: tuple[Finding, ...] = ()
    implied: bool = False

    @property
    def silent(self) -> bool:
        """Whether there was no pitch to hear."""
        return not self.chords

    def to_data(self) -> dict[str, Any]:
        """As JSON tells it; bars and beats count from 1, tempo is in quarters a minute.

        Without any pitch, tonic and mode are null. Chords that a line alone implies have one entry
        more than others, `confidence`.
        """
        return {
            "key": {"tonic": None if self.silent else self.key.tonic,
                    "mode": None if self.silent else self.key.mode,
                    "confidence": round(self.confidence, 2)},
            "tempo": self.tempo,
            "meter": [self.meter.numerator, self.meter.denominator],
            "bars": self.bars.count,
            "keys": [{"bar": area.bar, "beat": area.beat, "tonic": area.key.tonic,
                      "mode": area.key.mode} for area in self.keys],
            "chords": [{"bar": span.bar, "beat": span.beat, "beats": span.beats,
                        "symbol": span.symbol,
                        "bass": (span.chord.bass or span.chord.root).note if span.chord else None,
                        "roman": span.roman, "function": span.function}
                       | ({} if span.confidence is None else {"confidence": span.confidence})
                       for span in self.chords],
            "cadences": [{"bar": c.bar, "beat": c.beat, "kind": c.kind, "tonic": c.key.tonic,
                          "mode": c.key.mode} for c in self.cadences],
            "sections": [{"name": s.name, "bar": s.bar, "bars": s.bars} for s in self.sections],
            "faults": [fault.to_data() for fault in self.faults],
        }  # fmt: skip

    def sentences(self) -> Iterator[str]:
        """The analysis as a musician would tell it, sentence by sentence."""
        sure = (
            "clearly"
            if self.confidence > 0.8
            else "probably"
            if self.confidence > 0.5
            else "perhaps"
        )
        long = (
            f"{self._meters()}, {self.bars.count} {'bar' if self.bars.count == 1 else 'bars'} long"
        )
        if self.silent:
            yield f"No note has a pitch: there are no key and no chords to hear. It is {long}."
            return
        yield f"The piece is {sure} in {self.key.name}, {long}."
        if self.implied:
            yield (
                "One line sounds alone. The chords are what it implies, about one or two a bar:"
                " guesses, right about two times in five, or three in five where it breaks a chord."
            )
        for area in self.keys if len(self.keys) > 1 else ():
            yield area.explain(self.key)
        if self.sections:
            yield f"Its form is {self._form()}."
        for cadence in self.cadences:
            yield f"Bar {cadence.bar}: {cadence.kind} cadence. {cadence.explain()}"
        for fault in self.faults:
            yield fault.explain()

    def _form(self) -> str:
        """A (bars 1–8) B (9–16) …"""
        told: list[str] = []
        for place, section in enumerate(self.sections[:24]):
            word = "" if place else "bars "
            told.append(f"{section.name} ({word}{section.bar}–{section.bar + section.bars - 1})")
        more = len(self.sections) - len(told)
        return " ".join(told) + (f" and {more} sections more" if more else "")

    def _meters(self) -> str:
        """in 4/4, later 3/4 and 5/8"""
        first = 0 if self.bars.first else min(1, len(self.bars.meters) - 1)
        names = list(dict.fromkeys(meter.name for meter in self.bars.meters[first:]))
        later = [name for name in names if name != self.meter.name]
        if not later:
            return f"in {self.meter.name}"
        return f"in {self.meter.name}, later {', '.join(later[:3])}{' …' if len(later) > 3 else ''}"

    def explain(self) -> str:
        """The whole analysis in words."""
        return "\n".join(self.sentences())

    def __str__(self) -> str:
        return self.explain()


__all__ = [
    "Analysis", "ChordSpan", "KeyArea", "Finding", "explain_chord", "function_of", "relation",
]  # fmt: skip
