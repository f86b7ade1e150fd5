"""A chord is a spelled root, the intervals above it and, under a slash, another bass."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Final

from ..errors import Unreadable
from .interval import between, degree
from .meant import nearest_of
from .pitch import Pitch, Spells, foreign_note, parse_pitch, plain, pretty
from .spelling import spell
from .symbol import Formula, formula_of, is_no_chord, known_suffixes, suffix_of

_TONES: Final = {
    1: "root", 2: "second", 3: "third", 4: "fourth", 5: "fifth", 6: "sixth", 7: "seventh",
    9: "ninth", 10: "tenth", 11: "eleventh", 13: "thirteenth",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Chord:
    """A chord: `root` without octave, `intervals` above it, `bass` where it is not the root.

    No intervals at all mean N.C.: nothing sounds.
    """

    root: Pitch
    intervals: Formula
    bass: Pitch | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "root", self.root.at(None))
        if self.bass is not None:
            same = self.bass.pitch_class == self.root.pitch_class
            object.__setattr__(self, "bass", None if same else self.bass.at(None))

    @property
    def is_silent(self) -> bool:
        """Whether this is N.C."""
        return not self.intervals

    @property
    def root_pc(self) -> int:
        """The root's pitch class, 0 for C."""
        return self.root.pitch_class

    @property
    def bass_pc(self) -> int:
        """The pitch class of the lowest note: the slash bass, else the root."""
        return (self.bass or self.root).pitch_class

    @property
    def suffix(self) -> str:
        """What stands after the root in the canonical symbol: `m7b5`."""
        return suffix_of(self.intervals)[0] if self.intervals else ""

    @property
    def symbol(self) -> str:
        """The canonical symbol: `C#m7b5`, `Bb6/9`, `G7/B`, `N.C.`."""
        return _symbol(self)

    @property
    def pitch_classes(self) -> tuple[int, ...]:
        """What sounds, root first, each once; a slash bass that is no chord tone comes last."""
        return _pitch_classes(self)

    @property
    def notes(self) -> tuple[str, ...]:
        """The chord's tones as they are spelled, root first, without the slash bass."""
        return tuple(tone.above(self.root).note for tone in self.intervals)

    @property
    def tones(self) -> dict[str, int]:
        """Pitch classes by name: root, third, fifth, seventh, ninth, … (second, fourth when sus).

        A second tone of one number (#9 beside b9) is called `raised ninth`.
        """
        named: dict[str, int] = {}
        for tone in self.intervals:
            name = _TONES[tone.number]
            named[f"raised {name}" if name in named else name] = (
                self.root_pc + tone.semitones
            ) % 12
        return named

    @property
    def guide_tones(self) -> tuple[int, ...]:
        """The two tones that tell the chord: third (or its suspension), and seventh or sixth.

        A triad gives third and fifth, a power chord its fifth.
        """
        tones = self.tones
        third = [tones[name] for name in ("third", "fourth", "second") if name in tones][:1]
        seventh = [tones[name] for name in ("seventh", "sixth", "fifth") if name in tones][:1]
        return (*third, *seventh)

    @property
    def kind(self) -> str:
        """The family: major, minor, dominant, half-diminished, diminished, augmented, suspended,
        power or none.
        """
        return _kind(self.intervals)

    @property
    def is_minor(self) -> bool:
        """Whether it has a minor third and no major one."""
        return degree("b3") in self.intervals and degree("3") not in self.intervals

    @property
    def inversion(self) -> int:
        """0 in root position, 1 with the third in the bass, 2 the fifth, 3 the seventh.

        −1 for a bass that is no chord tone.
        """
        numbers = {
            (self.root_pc + tone.semitones) % 12: tone.number for tone in reversed(self.intervals)
        }
        return {1: 0, 3: 1, 5: 2, 7: 3, 2: 1, 4: 1, 6: 3}.get(numbers.get(self.bass_pc, 0), -1)

    def over(self, bass: Pitch | str | None) -> Chord:
        """The same chord over another bass."""
        return Chord(
            self.root, self.intervals, parse_pitch(bass) if isinstance(bass, str) else bass
        )

    def transposed(self, semitones: int, key: Spells | str | None = None) -> Chord:
        """The chord so many semitones higher, its root spelled in the key."""
        move = between(self.root, parse_pitch(spell(self.root_pc + semitones, key)))
        return Chord(move.above(self.root), self.intervals, self.bass and move.above(self.bass))

    def in_pitch_range(self, low: int, high: int) -> tuple[int, ...]:
        """Every MIDI number of the chord from `low` to `high`, both included."""
        sounding = set(self.pitch_classes)
        return tuple(midi for midi in range(low, high + 1) if midi % 12 in sounding)

    def explain(self) -> str:
        """What it is made of, and which note lies in the bass."""
        if self.is_silent:
            return "N.C. means no chord: nothing sounds."
        notes = ", ".join(
            f"{pretty(note)} ({tone.degree.replace('b', '♭').replace('#', '♯')})"
            for note, tone in zip(self.notes, self.intervals, strict=True)
        )
        numbers = {tone.number for tone in self.intervals}
        size = "seventh chord" if 7 in numbers else "triad" if len(numbers) == 3 else "chord"
        article = "an" if self.kind[0] in "aeiou" else "a"
        said = f"{pretty(self.symbol)} is {article} {self.kind} {size}: {notes}"
        if self.bass is None:
            return f"{said}."
        if self.inversion < 1:
            return f"{said}; {pretty(self.bass.note)} in the bass is no chord tone."
        turn = ("first", "second", "third")[self.inversion - 1]
        return f"{said}; with {pretty(self.bass.note)} in the bass it is in its {turn} inversion."

    def __str__(self) -> str:
        return self.symbol

    def __repr__(self) -> str:
        return f"<Chord {self}>"


NO_CHORD: Final = Chord(Pitch("C"), ())
"""N.C."""


@lru_cache(maxsize=4096)
def _pitch_classes(chord: Chord) -> tuple[int, ...]:
    sounding = [(chord.root_pc + tone.semitones) % 12 for tone in chord.intervals]
    if chord.bass is not None and sounding:
        sounding.append(chord.bass_pc)
    return tuple(dict.fromkeys(sounding))


@lru_cache(maxsize=4096)
def _symbol(chord: Chord) -> str:
    if chord.is_silent:
        return "N.C."
    slash = f"/{chord.bass.note}" if chord.bass else ""
    return f"{chord.root.note}{chord.suffix}{slash}"


@lru_cache(maxsize=2048)
def _kind(formula: Formula) -> str:
    has = {tone.degree for tone in formula}
    if not has:
        return "none"
    if "3" in has:
        if "b7" in has:
            return "dominant"
        return "augmented" if "#5" in has and "7" not in has else "major"
    if "b3" in has:
        if "b5" in has and "7" not in has:
            return "half-diminished" if "b7" in has else "diminished"
        return "minor"
    return "suspended" if has & {"2", "4"} else "power"


_SLASH: Final = re.compile(r"^(.*)[/\\]\s*([A-Ga-g](?:#{1,2}|b{1,2}|x)?)$")
_ROOT: Final = re.compile(r"([A-Ga-g])(##|#|bb|b|x)?(.*)")


@lru_cache(maxsize=8192)
def parse_chord(symbol: str) -> Chord:
    """Read a lead-sheet symbol: `Cm7b5`, `F#7(b9,#11)`, `Bb6/9`, `CΔ`, `C°7`, `G/B`, `N.C.`.

    Raises `Unreadable` for what no lead sheet says.
    """
    given = text = plain(str(symbol)).strip()
    if is_no_chord(text):
        return NO_CHORD
    bass = None
    if match := _SLASH.match(text):
        text, bass = match[1].rstrip(), parse_pitch(match[2][0].upper() + match[2][1:])
    root = _ROOT.fullmatch(text)
    if root is None:
        raise Unreadable(
            f"A chord starts with its root, as in Cm7 or F#7b9; “{symbol}” does not.",
            meant=partial(_meant, given),
        )
    accidental = root[2] or ""
    pitch = parse_pitch(root[1].upper() + accidental)
    try:
        return Chord(pitch, formula_of(root[3]), bass)
    except Unreadable:
        raise Unreadable(
            f"A chord looks like Cm7, F#7b9 or Bb6/9; “{symbol}” cannot be read.",
            meant=partial(_meant, given),
        ) from None


_FOREIGN_ROOT: Final = re.compile(r"([HhBb]es|[Hh]is|[A-Ga-g]is|[CDFGcdfg]es|[EAea]s|[Hh])(.*)")


def _meant(text: str) -> tuple[str, ...]:
    """The chords that a text may have meant, as they are printed."""
    text = re.sub(r"[/\\]+", "/", text[:48])
    head, slash, low = text.rpartition("/")
    bass = foreign_note(low) or (low if low[:1].upper() in "ABCDEFG" else "")
    if slash and head and bass:
        near = (head,) if _reads(head) else _meant(plain(head))
        return tuple(f"{pretty(one)}/{pretty(bass)}" for one in near if _reads(f"{one}/{bass}"))
    found: list[str] = []
    if (match := _FOREIGN_ROOT.fullmatch(text)) and (root := foreign_note(match[1])):
        found += _on(root, match[2])
    if match := _ROOT.fullmatch(text):
        found += _on(match[1].upper() + (match[2] or ""), match[3])
    if not found:  # what stands before the slip
        length = next((n for n in range(len(text) - 1, 1, -1) if _reads(text[:n])), 0)
        found += [parse_chord(text[:length]).symbol] if 2 * length >= len(text) > 1 else []
    return tuple(map(pretty, dict.fromkeys(found)))


def _on(root: str, suffix: str) -> list[str]:
    """The chords on a root whose suffix is nearest."""
    if _reads(root + suffix):
        return [parse_chord(root + suffix).symbol]
    return [parse_chord(root + near).symbol for near in nearest_of(suffix, known_suffixes())]


def _reads(symbol: str) -> bool:
    try:
        parse_chord(symbol)
    except Unreadable:
        return False
    return True
