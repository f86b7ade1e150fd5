"""A scale is a row of degrees above a tonic; a key is a scale on its tonic."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

from ..errors import UnknownName, Unreadable, WrongUse
from .interval import degree
from .pitch import NATURALS, Pitch, nearest_spelling, on_line_of_fifths, parse_pitch, plain, pretty

_DEGREE: Final = re.compile(r"([dt]?)((?:b|#)*\d+)")
_DEGREE_NAMES: Final = ("1", "b2", "2", "b3", "3", "4", "#4", "5", "b6", "6", "b7", "7")
_BENDS: Final = {"": 0.0, "d": -50.0, "t": 50.0}


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale by its degrees against the major scale, such as `1 2 b3 4 5 b6 7`.

    A `d` before a degree makes it a quarter tone flat, a `t` a quarter tone sharp (maqamat).
    `down` is the formula of the way down where it differs. `family` says which corner of the
    shelf the scale stands in.
    """

    name: str
    formula: str
    aliases: tuple[str, ...] = ()
    family: str = "custom"
    down: str = ""

    @classmethod
    def from_semitones(
        cls, name: str, semitones: Sequence[int], aliases: tuple[str, ...] = ()
    ) -> Scale:
        """A scale from semitones above the tonic, such as 0 2 4 5 7 9 11; order does not matter.

        Raises `WrongUse` without a single note.
        """
        places = sorted({0, *(int(s) % 12 for s in semitones)})
        if not semitones:
            raise WrongUse(
                f"The scale “{name}” needs at least one note; give semitones such as 0 2 4."
            )
        return cls(name, " ".join(_DEGREE_NAMES[place] for place in places), aliases)

    @classmethod
    def from_steps(cls, name: str, steps: Sequence[int], aliases: tuple[str, ...] = ()) -> Scale:
        """A scale from the semitones between its notes, such as 2 2 1 2 2 2 1.

        Raises `WrongUse` when they do not make an octave.
        """
        if sum(steps) != 12 or min(steps, default=0) < 1:
            raise WrongUse(
                f"The steps of a scale are at least 1 and add up to 12 semitones;"
                f" those of “{name}” add up to {sum(steps)}."
            )
        places = [sum(steps[:count]) for count in range(len(steps))]
        return cls.from_semitones(name, places, aliases)

    @property
    def semitones(self) -> tuple[int, ...]:
        """The written notes, in semitones above the tonic; quarter tones as the note they bend."""
        return tuple(semitone for _, semitone, _ in _read(self.formula))

    @property
    def cents(self) -> tuple[float, ...]:
        """Every note in cents above the tonic, quarter tones included."""
        return tuple(100.0 * semitone + bend for _, semitone, bend in _read(self.formula))

    @property
    def bends(self) -> tuple[float, ...]:
        """How many cents each written note is bent: 0, or ∓50 in maqamat."""
        return tuple(bend for _, _, bend in _read(self.formula))

    @property
    def steps(self) -> tuple[float, ...]:
        """From each note to the next, up to the octave, in semitones (1.5 between quarter tones)."""
        return tuple((b - a) / 100 for a, b in pairwise((*self.cents, 1200.0)))

    @property
    def letters(self) -> tuple[int, ...]:
        """How many letters above the tonic's each note is written: 0 2 3 4 6 for a minor pentatonic."""
        return tuple(letter for letter, _, _ in _read(self.formula))

    @property
    def descending(self) -> Scale:
        """The scale as it comes down (its notes still listed upward)."""
        if not self.down:
            return self
        return Scale(f"{self.name} descending", self.down, family=self.family)

    @property
    def is_minor(self) -> bool:
        """A minor third and no major one; without any third, a minor sixth or second decides."""
        sizes = set(self.semitones)
        if sizes & {3, 4}:
            return 4 not in sizes
        return bool(sizes & {1, 8})

    def __len__(self) -> int:
        return len(_read(self.formula))


@lru_cache(maxsize=1024)
def _read(formula: str) -> tuple[tuple[int, int, float], ...]:
    """(letters above the tonic, semitones, bend in cents) of every degree."""
    notes = []
    for word in formula.split():
        match = _DEGREE.fullmatch(word)
        if match is None:
            raise Unreadable(f"A scale is written like 1 2 b3 4 5 b6 7; “{word}” is not a degree.")
        step = degree(match[2])
        notes.append(((step.number - 1) % 7, step.semitones, _BENDS[match[1]]))
    if (
        not notes
        or notes[0][1:] != (0, 0.0)
        or any(a[1] + a[2] / 100 >= b[1] + b[2] / 100 for a, b in pairwise(notes))
    ):
        raise WrongUse(f"A scale starts on 1 and rises within the octave; “{formula}” does not.")
    return tuple(notes)


_FILLERS: Final = frozenset(
    {
        "scale",
        "mode",
        "of",
        "the",
        "maqam",
        "makam",
        "maqaam",
        "raga",
        "raag",
        "raaga",
        "rag",
        "thaat",
        "that",
        "key",
        "s",
    }
)
_NUMERALS: Final = {
    "first": "1", "1st": "1", "second": "2", "2nd": "2", "third": "3", "3rd": "3", "fourth": "4",
    "4th": "4", "fifth": "5", "5th": "5", "sixth": "6", "6th": "6", "seventh": "7", "7th": "7",
    "min": "minor", "maj": "major", "flat": "b", "sharp": "#", "mixo": "mixolydian",
    "i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7",
}  # fmt: skip


def _folded(text: str) -> str:
    """A scale's name as it is compared: small letters, no fillers, plain accidentals, single spaces."""
    words = re.sub(r"['’ʿ]", " ", plain(text.lower()))
    parts = (_NUMERALS.get(word, word) for word in re.split(r"[\s\-–_,()]+", words))
    kept = [word for word in parts if word and word not in _FILLERS]
    return re.sub(r"\b([b#]) (?=\d)", r"\1", " ".join(kept))


def _shuffled(folded: str) -> str:
    """The same name with its words in alphabetical order: `minor pentatonic` either way round."""
    return "/".join(sorted(folded.split()))


@lru_cache(maxsize=1)
def _shelf() -> dict[str, Scale]:
    from .scales import SCALES

    found: dict[str, Scale] = {}
    for scale in SCALES.values():
        for name in (scale.name, *scale.aliases):
            folded = _folded(name)
            found.setdefault(folded.replace(" ", ""), scale)
            found.setdefault(_shuffled(folded), scale)
    return found


@lru_cache(maxsize=1024)
def find_scale(text: str) -> Scale:
    """The scale of a name or alias in any usual spelling: `Dorian mode`, `pentatonic minor`, `raga Todi`.

    Raises `UnknownName` with the nearest names.
    """
    from .scales import SCALES

    folded = _folded(str(text))
    scale = _shelf().get(folded.replace(" ", "")) or _shelf().get(_shuffled(folded))
    if scale is None:
        known = [name for entry in SCALES.values() for name in (entry.name, *entry.aliases)]
        raise UnknownName("scale", str(text), known)
    return scale


_PARENTS: Final = {
    "1 2 3 4 5 6 7": 0, "1 2 b3 4 5 b6 b7": -3, "1 2 3 4 5 6 b7": -1, "1 2 b3 4 5 6 b7": -2,
    "1 2 3 #4 5 6 7": 1, "1 b2 b3 4 5 b6 b7": -4, "1 b2 b3 4 b5 b6 b7": -5,
}  # fmt: skip
"""The seven modes, and how many sharps more than the major key on the same tonic they have."""


@dataclass(frozen=True, slots=True)
class Key:
    """A tonic and a mode: `Key("Eb", "minor")`. `mode` is the name of a scale on the shelf.

    Raises `Unreadable` for a tonic and `UnknownName` for a mode that does not exist.
    """

    tonic: str
    mode: str = "major"

    def __post_init__(self) -> None:
        object.__setattr__(self, "tonic", parse_pitch(self.tonic).note)
        object.__setattr__(self, "mode", find_scale(self.mode).name)

    @property
    def scale(self) -> Scale:
        """The scale of the mode."""
        return find_scale(self.mode)

    @property
    def tonic_pc(self) -> int:
        """The tonic's pitch class, 0 for C."""
        return parse_pitch(self.tonic).pitch_class

    @property
    def name(self) -> str:
        """As printed: `D minor`, `E♭ major`."""
        return f"{pretty(self.tonic)} {self.mode}"

    @property
    def pitch_classes(self) -> tuple[int, ...]:
        """The notes of the scale from the tonic up, 0 for C to 11 for B."""
        return _pitch_classes(self)

    @property
    def notes(self) -> tuple[str, ...]:
        """The notes of the scale as they are written, from the tonic up."""
        return tuple(self.spelling(pc) for pc in self.pitch_classes)

    @property
    def is_minor(self) -> bool:
        """Whether the key sounds minor: its scale has a minor third and no major one."""
        return self.scale.is_minor

    @property
    def signature(self) -> int:
        """Sharps in the signature, −7 (seven flats) to 7; of the nearest diatonic mode for other scales."""
        return _signature(self)

    @property
    def relative(self) -> Key:
        """The key of the other gender with the same signature: A minor for C major."""
        if self.is_minor:
            return Key(on_line_of_fifths(self.signature).note, "major")
        return Key(on_line_of_fifths(self.signature + 3).note, "minor")

    @property
    def parallel(self) -> Key:
        """The key of the other gender on the same tonic: C minor for C major."""
        return Key(self.tonic, "major" if self.is_minor else "minor")

    @property
    def simplest(self) -> Key:
        """The same key with the fewest accidentals: A♭ major for G♯ major."""
        names = [
            Key(on_line_of_fifths(parse_pitch(self.tonic).fifths + turn).note, self.mode)
            for turn in (0, 12, -12)
        ]
        return min(names, key=lambda key: abs(_raw_signature(key)))

    def spelling(self, pc: int) -> str:
        """How this key writes a pitch class: its own notes by degree, others by the nearest fifths."""
        return _spellings(self)[pc % 12]

    def degree(self, n: int, octave: int = 4) -> int:
        """The MIDI number of a degree: 1 is the tonic in `octave`, 8 (of seven) the one above, 0 the note below."""
        sizes = self.scale.semitones
        octaves, place = divmod(n - 1, len(sizes))
        return parse_pitch(self.tonic).at(octave).midi + 12 * octaves + sizes[place]

    def contains(self, pitch: int | str | Pitch) -> bool:
        """Whether a MIDI number, a note name or a pitch belongs to the scale."""
        if isinstance(pitch, str):
            pitch = parse_pitch(pitch)
        pc = pitch.pitch_class if isinstance(pitch, Pitch) else pitch % 12
        return pc in _pitch_classes(self)

    def transposed(self, semitones: int) -> Key:
        """The key of the same mode so many semitones higher, simply spelled."""
        return Key(nearest_spelling((self.tonic_pc + semitones) % 12, -4), self.mode).simplest

    def __str__(self) -> str:
        return self.name


@lru_cache(maxsize=1024)
def _pitch_classes(key: Key) -> tuple[int, ...]:
    return tuple((key.tonic_pc + size) % 12 for size in key.scale.semitones)


@lru_cache(maxsize=1024)
def _spellings(key: Key) -> tuple[str, ...]:
    tonic = parse_pitch(key.tonic)
    # Outside the scale: a minor key leans to b2 and #4, a major one to b6 and #1.
    names = [nearest_spelling(pc, tonic.fifths - (5 if key.is_minor else 4)) for pc in range(12)]
    for letter, size in zip(key.scale.letters, key.scale.semitones, strict=True):
        name = "CDEFGAB"[("CDEFGAB".index(tonic.letter) + letter) % 7]
        accidental = (tonic.pitch_class + size - NATURALS[name] + 6) % 12 - 6
        names[(tonic.pitch_class + size) % 12] = Pitch(name, accidental).note
    return tuple(names)


def _raw_signature(key: Key) -> int:
    sizes = set(key.scale.semitones)

    def shared(parent: str) -> int:
        return len(sizes & {size for _, size, _ in _read(parent)})

    return parse_pitch(key.tonic).fifths + _PARENTS[max(_PARENTS, key=shared)]


@lru_cache(maxsize=1024)
def _signature(key: Key) -> int:
    sharps = _raw_signature(key)
    return sharps if -7 <= sharps <= 7 else (sharps + 6) % 12 - 6


_KEY: Final = re.compile(
    r"(?P<tonic>[A-G](?:[ -]?(?:double[ -]?)?(?:sharp|flat)\b|##|#|bb|b)?)(?P<mode>|-|[ _-].*|m.*|dur)",
    re.IGNORECASE,
)
_SHORT_MODES: Final = {"": "major", "m": "minor", "M": "major", "-": "minor"}


@lru_cache(maxsize=1024)
def parse_key(text: str) -> Key:
    """Read `Ebm`, `E-flat minor`, `F# dorian`, `c minor`, `C`, `a-moll`, `D hijaz`.

    A tonic alone is major. Raises `Unreadable` for no tonic and `UnknownName` for an unknown mode.
    """
    given = " ".join(plain(str(text)).split())
    match = _KEY.fullmatch(given)
    if match is None:
        raise Unreadable(f"A key looks like Eb minor, F# dorian or C; “{text}” does not.")
    mode = match["mode"].strip(" -_") or match["mode"]
    return Key(match["tonic"], _SHORT_MODES.get(mode, mode))
