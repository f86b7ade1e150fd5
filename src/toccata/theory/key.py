"""A key is a scale on its tonic, read and written as musicians do."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Final

from ..errors import UnknownName, Unreadable
from .meant import nearest_of, slips
from .pitch import (
    LETTERS,
    NATURALS,
    Pitch,
    foreign_note,
    nearest_spelling,
    on_line_of_fifths,
    parse_pitch,
    plain,
    pretty,
)
from .scale import Scale
from .scalenames import find_scale, nearest_scales

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
        """Sharps in the signature, −7 (seven flats) to 7; other scales take the nearest mode's."""
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

    @property
    def neighbours(self) -> tuple[Key, Key]:
        """The keys beside it on the circle of fifths, one sharp more and one flat more."""
        place = parse_pitch(self.tonic).fifths
        above, below = (
            Key(on_line_of_fifths(place + turn).note, self.mode).simplest for turn in (1, -1)
        )
        return above, below

    @property
    def related(self) -> tuple[Key, ...]:
        """The closely related keys: the relative, the neighbours and the neighbours' relatives."""
        above, below = self.neighbours
        return self.relative, above, below, above.relative, below.relative

    @property
    def camelot(self) -> str:
        """The number that DJs write: 8B for C major, 8A for A minor; neighbours mix well."""
        place = (self.signature + 7) % 12 + 1
        return f"{place}{'A' if self.is_minor else 'B'}"

    def explain(self) -> str:
        """Its signature and notes, and the keys nearby."""
        sharps = self.signature
        signs = [on_line_of_fifths(place).pretty for place in
                 (range(6, 6 + sharps) if sharps > 0 else range(-2, sharps - 2, -1))]  # fmt: skip
        kind = "sharp" if sharps > 0 else "flat"
        count = f"{len(signs)} {kind}{'' if len(signs) == 1 else 's'} ({', '.join(signs)})"
        above, below = self.neighbours
        return (
            f"{self.name} has the notes {', '.join(map(pretty, self.notes))} and"
            f" {count if sharps else 'no sharps or flats'}. Its relative is {self.relative.name},"
            f" its parallel {self.parallel.name}; its neighbours on the circle of fifths are"
            f" {above.name} and {below.name}."
        )

    def spelling(self, pc: int) -> str:
        """How this key writes a pitch class: its own notes by degree, others by nearest fifths."""
        return _spellings(self)[pc % 12]

    def degree(self, n: int, octave: int = 4) -> int:
        """The MIDI number of a degree: 1 is the tonic in `octave`, 0 the note below it.

        In a scale of seven, 8 is the tonic above.
        """
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

    def __repr__(self) -> str:
        return f"<Key {self}>"


@lru_cache(maxsize=1024)
def _pitch_classes(key: Key) -> tuple[int, ...]:
    return tuple((key.tonic_pc + size) % 12 for size in key.scale.semitones)


@lru_cache(maxsize=1024)
def _spellings(key: Key) -> tuple[str, ...]:
    tonic = parse_pitch(key.tonic)
    # Outside the scale: a minor key leans to b2 and #4, a major one to b6 and #1.
    names = [nearest_spelling(pc, tonic.fifths - (5 if key.is_minor else 4)) for pc in range(12)]
    for letter, size in zip(key.scale.letters, key.scale.semitones, strict=True):
        name = LETTERS[(LETTERS.index(tonic.letter) + letter) % 7]
        accidental = (tonic.pitch_class + size - NATURALS[name] + 6) % 12 - 6
        names[(tonic.pitch_class + size) % 12] = Pitch(name, accidental).note
    return tuple(names)


def _raw_signature(key: Key) -> int:
    """Sharps of the mode that the scale is named after, else of the one it has most notes of."""
    sizes, fifths = set(key.scale.semitones), parse_pitch(key.tonic).fifths
    if key.is_minor and key.mode.endswith("minor"):  # melodic minor is written with minor's own
        return fifths - 3

    def shared(parent: str) -> int:
        return len(sizes & set(Scale("parent", parent).semitones))

    return fifths + _PARENTS[max(_PARENTS, key=shared)]


@lru_cache(maxsize=1024)
def _signature(key: Key) -> int:
    sharps = _raw_signature(key)
    return sharps if -7 <= sharps <= 7 else (sharps + 6) % 12 - 6


_KEY: Final = re.compile(
    r"(?P<tonic>[A-G](?:[ -]?(?:double[ -]?)?(?:sharp|flat)\b|##|#|bb|b)?)"
    r"(?P<mode>|-|[ _-].*|m.*|dur)",
    re.IGNORECASE,
)
_KEY_OF: Final = re.compile(r"^(?:the )?key of (?=\S)", re.IGNORECASE)
_SHORT_MODES: Final = {"": "major", "m": "minor", "M": "major", "-": "minor"}


@lru_cache(maxsize=1024)
def parse_key(text: str) -> Key:
    """Read `Ebm`, `E-flat minor`, `F# dorian`, `c minor`, `C`, `a-moll`, `D hijaz`.

    A tonic alone is major. Raises `Unreadable` for no tonic or an unknown mode.
    """
    given = _KEY_OF.sub("", " ".join(plain(str(text)).split()))
    match = _KEY.fullmatch(given)
    mode = match and (match["mode"].strip(" -_") or match["mode"])
    try:
        if match is not None and mode is not None:
            return Key(match["tonic"], _SHORT_MODES.get(mode, mode))
    except UnknownName:
        pass
    raise Unreadable(
        f"A key looks like Eb minor, F# dorian or C; “{text}” does not.",
        meant=partial(_meant, given),
    )


def _meant(text: str) -> tuple[str, ...]:
    """The keys that a text may have meant: its first letters as a tonic, the rest as a mode."""
    words = re.split(r"[\s-]+", text[:48].strip())
    match = _KEY.fullmatch(text[:48])
    ways = [(match["tonic"], match["mode"].strip(" -_"))] if match else []
    if words and foreign_note(words[0]):
        ways = []
    ways += [(" ".join(words[:n]), " ".join(words[n:])) for n in (2, 1) if len(words) >= n]
    found: dict[str, float] = {}
    for tonic, mode in ways:
        scales = nearest_scales(_SHORT_MODES.get(mode, mode))[:2] or (
            tuple(find_scale(near).name for near in nearest_of(mode, ("maj", "min")))
        )
        for note in _tonics(tonic)[:1]:
            for scale in scales:
                found.setdefault(f"{note} {scale}", slips(mode, scale))
    best = min(found.values(), default=0.0)
    return tuple(name for name, far in found.items() if far <= best + 0.35)[:2]


def _tonics(text: str) -> tuple[str, ...]:
    try:
        found = [parse_pitch(text)]
    except Unreadable as unread:
        found = [parse_pitch(note) for note in unread.nearest]
    return tuple(pretty(note.note) for note in found if abs(note.accidental) <= 2)
