"""What a player reads is not always what sounds: transposing instruments, and the guitarist's capo."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from ..catalog import Catalog
from ..errors import OutOfRange
from .chord import Chord, parse_chord
from .interval import Interval, parse_interval
from .key import Key
from .pitch import Pitch, parse_pitch, pretty


@dataclass(frozen=True, slots=True)
class Transposition:
    """How an instrument is written: `up` is the interval from the sound up to the page.

    A minus means that it sounds higher than written, as the piccolo does.
    """

    name: str
    up: Interval

    def written(self, sounding: Pitch | str) -> Pitch:
        """What the player reads for a sounding pitch: a B♭ clarinet reads D for C."""
        return self.up.above(_pitch(sounding))

    def sounding(self, written: Pitch | str) -> Pitch:
        """What is heard when the player reads a pitch."""
        down = Interval(self.up.number, self.up.alteration, not self.up.down)
        return down.above(_pitch(written))

    def key(self, concert: Key) -> Key:
        """The key on the player's page, simply spelled."""
        return Key(self.written(concert.tonic).note, concert.mode).simplest

    def chord(self, concert: Chord | str) -> Chord:
        """The chord on the player's page."""
        given = parse_chord(concert) if isinstance(concert, str) else concert
        return Chord(
            self.written(given.root), given.intervals, given.bass and self.written(given.bass)
        )

    def explain(self) -> str:
        """Where the instrument sounds."""
        if self.up.number == 1:
            return f"The {self.name} sounds as written."
        where = "higher" if self.up.down else "lower"
        size = Interval(self.up.number, self.up.alteration).words
        article = "an" if size[0] in "ao" else "a"
        return f"The {self.name} sounds {article} {size} {where} than written."

    def __str__(self) -> str:
        return self.name

    def __repr__(self) -> str:
        return f"<Transposition {self}>"


def _pitch(given: Pitch | str) -> Pitch:
    return parse_pitch(given) if isinstance(given, str) else given


def _row(interval: str, *names: str) -> list[Transposition]:
    return [Transposition(name, parse_interval(interval)) for name in names]


INSTRUMENTS: Final[Catalog[Transposition]] = Catalog(
    "transposing instrument",
    [
        *_row("P1", "flute", "oboe", "bassoon", "trombone", "violin", "viola", "cello", "piano"),
        *_row("M2", "clarinet", "trumpet", "soprano saxophone", "cornet", "flugelhorn"),
        *_row("m3", "clarinet in A"),
        *_row("P5", "horn", "english horn", "basset horn"),
        *_row("P4", "alto flute"),
        *_row("M6", "alto saxophone", "alto clarinet"),
        *_row("M9", "tenor saxophone", "bass clarinet"),
        *_row("M13", "baritone saxophone"),
        *_row("P8", "guitar", "bass guitar", "double bass", "contrabassoon"),
        *_row("-m3", "clarinet in E flat"),
        *_row("-P8", "piccolo", "celesta", "soprano recorder", "xylophone"),
        *_row("-P15", "glockenspiel"),
    ],
)
"""How the usual instruments are written; `INSTRUMENTS["alto saxophone"].chord("Cmaj7")` is Amaj7."""

_OPEN: Final = frozenset({"C", "A", "G", "E", "D", "Am", "Em", "Dm", "A7", "B7", "C7", "D7", "E7", "G7",
                          "Am7", "Dm7", "Em7", "Cmaj7", "Fmaj7", "Gmaj7", "Amaj7", "Dmaj7"})  # fmt: skip
"""Chords with open strings, which every beginner plays."""


@dataclass(frozen=True, slots=True)
class Capo:
    """A capo at a `fret` (0: none) and the `shapes` under the hand; `easy` of them ring open."""

    fret: int
    shapes: tuple[Chord, ...]
    easy: int

    def explain(self) -> str:
        """Where the capo goes and what is played."""
        where = f"With the capo at fret {self.fret}" if self.fret else "Without a capo"
        names = " ".join(pretty(shape.symbol) for shape in self.shapes)
        return f"{where} play {names}: {self.easy} of {len(self.shapes)} are open shapes."

    def __str__(self) -> str:
        return f"{self.fret}: {' '.join(shape.symbol for shape in self.shapes)}"

    def __repr__(self) -> str:
        return f"<Capo {self}>"


def capos(chords: Iterable[Chord | str], highest: int = 7) -> list[Capo]:
    """Where a capo may go (fret 0 to `highest`), the easiest for the left hand first.

    More open shapes are better, then a lower fret. Raises `OutOfRange` for a `highest` beyond 0 to
    11, and what `parse_chord` raises.
    """
    if not 0 <= highest <= 11:
        raise OutOfRange("highest fret", highest, 0, 11)
    given = [parse_chord(chord) if isinstance(chord, str) else chord for chord in chords]
    found = []
    for fret in range(highest + 1):
        shapes = tuple(
            chord if fret == 0 or chord.is_silent else chord.transposed(-fret) for chord in given
        )
        easy = sum(shape.symbol in _OPEN or shape.is_silent for shape in shapes)
        found.append(Capo(fret, shapes, easy))
    return sorted(found, key=lambda capo: (-capo.easy, capo.fret))


__all__ = ["INSTRUMENTS", "Transposition", "Capo", "capos"]
