"""Music theory at one door: scales, chords, progressions and analysis for whoever just asks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from ..errors import Unreadable, WrongUse
from .analysis import explain_chord
from .chord import Chord, parse_chord
from .explaining import explain_leading, explain_numeral, explain_voicing
from .generation import Generated, generate
from .guitar import grips
from .key import Key, parse_key
from .naming import name_chord
from .numeral import numeral_of, roman
from .pitch import Pitch, parse_pitch, pretty
from .scale import Scale
from .scalenames import find_scale
from .scalesearch import Holding, scales_holding
from .substitution import Substitute, substitutes
from .voiceleading import lead
from .voicing import voice


@dataclass(frozen=True, slots=True)
class Notes:
    """A row of note names that prints as musicians write it: [C, D, E]."""

    names: tuple[str, ...]
    what: str = ""
    why: str = ""

    def explain(self) -> str:
        """What the notes are."""
        return self.why or f"{self.what}: {', '.join(map(pretty, self.names))}."

    def __iter__(self) -> Iterator[str]:
        return iter(self.names)

    def __len__(self) -> int:
        return len(self.names)

    def __getitem__(self, index: int) -> str:
        return self.names[index]

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Notes):
            return self.names == other.names
        return isinstance(other, (list, tuple)) and self.names == tuple(other)

    def __hash__(self) -> int:
        return hash(self.names)

    def __str__(self) -> str:
        return f"[{', '.join(self.names)}]"

    __repr__ = __str__


class Voiced(tuple[int, ...]):
    """The MIDI numbers of a voicing, rising, that know their `chord`."""

    chord: Chord

    def __new__(cls, notes: Iterable[int], chord: Chord) -> Voiced:
        made = super().__new__(cls, notes)
        made.chord = chord
        return made

    def explain(self) -> str:
        """What lies where, and what is left out."""
        return explain_voicing(self, self.chord)


class Led(tuple[tuple[int, ...], ...]):
    """Voicings, one a chord and lowest voice first, that know their `chords` and `key`."""

    chords: tuple[Chord, ...]
    key: Key | None

    def __new__(
        cls, voices: Iterable[tuple[int, ...]], chords: Iterable[Chord], key: Key | None
    ) -> Led:
        made = super().__new__(cls, voices)
        made.chords, made.key = tuple(chords), key
        return made

    def explain(self) -> str:
        """How the voices go from chord to chord, and what is broken on the way."""
        return explain_leading(self, self.chords, self.key)


class MusicTheory:
    """Scales, chords, progressions and analysis by plain words.

    >>> theory = MusicTheory()
    >>> theory.get_scale("C", "major")
    [C, D, E, F, G, A, B]
    >>> theory.build_chord("C", "maj7")
    [C, E, G, B]
    """

    def get_scale(self, tonic: str, mode: str = "major") -> Notes:
        """The notes of a scale as they are written, from the tonic up."""
        key = Key(tonic, mode)
        return Notes(key.notes, key.name, key.scale.explain())

    def scale(self, name: str) -> Scale:
        """A scale of the shelf by its name."""
        return find_scale(name)

    def scales_with(self, notes: Iterable[str | int | Pitch], most: int = 24) -> list[Holding]:
        """Which scales hold these notes, the fittest first."""
        return scales_holding(notes, most)

    def build_chord(self, root: str, quality: str = "") -> Notes:
        """The notes of a chord, root first: `build_chord("C", "maj7")`."""
        chord = parse_chord(parse_pitch(root).note + _QUALITIES.get(quality.lower(), quality))
        return Notes(chord.notes, chord.symbol, chord.explain())

    def chord(self, symbol: str) -> Chord:
        """A chord by its symbol."""
        return parse_chord(symbol)

    def name_chord(self, notes: Iterable[int | str | Pitch]) -> list[Chord]:
        """The chords that these notes can be, the likeliest first."""
        return name_chord(notes)

    def roman(self, chord: Chord | str, key: Key | str, mode: str = "major") -> str:
        """The numeral of a chord in a key."""
        given = parse_chord(chord) if isinstance(chord, str) else chord
        return numeral_of(given, _key(key, mode))

    def from_roman(self, numeral: str, key: Key | str, mode: str = "major") -> Chord:
        """The chord of a numeral in a key."""
        return roman(numeral, _key(key, mode))

    def generate_progression(
        self,
        key: Key | str = "C",
        mode: str = "major",
        style: str = "pop",
        num_chords: int = 8,
        seed: int = 0,
        modulate_to: str | None = None,
    ) -> Generated:
        """A progression in a style; iterate over `.chords`, print it, or ask it to `explain()`."""
        return generate(_key(key, mode), style, num_chords, seed=seed, modulate_to=modulate_to)

    def substitutes(
        self,
        chord: Chord | str,
        key: Key | str,
        mode: str = "major",
        after: Chord | str | None = None,
    ) -> Sequence[Substitute]:
        """What may stand for a chord in a key, with reasons."""
        given = parse_chord(chord) if isinstance(chord, str) else chord
        following = parse_chord(after) if isinstance(after, str) else after
        return substitutes(given, _key(key, mode), following)

    def reharmonize(self, melody: Sequence[Any], key: Key | str, mode: str = "major") -> list[Any]:
        """Other chords under a melody, ranked and reasoned."""
        from .reharmonization import reharmonize

        return list(reharmonize(melody, _key(key, mode)))

    def voice_chord(
        self, chord: Chord | str, style: str = "close", low: int = 48, high: int = 79
    ) -> Voiced:
        """A chord under the hands, as MIDI numbers; ask it to `explain()`.

        `style` is one of `VOICINGS`, or `guitar`. No notes where the range has no room.
        """
        given = parse_chord(chord) if isinstance(chord, str) else chord
        if style.lower() == "guitar":  # the most comfortable grip whose notes lie in the range
            held = (sorted(grip.pitches) for grip in grips(given, most=64))
            return Voiced(next((p for p in held if low <= p[0] and p[-1] <= high), []), given)
        return Voiced(voice(given, style, low, high), given)

    def lead_voices(
        self, chords: Iterable[Chord | str], style: str = "strict", key: Key | str | None = None
    ) -> Led:
        """The smoothest four parts through the chords, lowest voice first; ask it to `explain()`."""
        given = [parse_chord(chord) if isinstance(chord, str) else chord for chord in chords]
        home = parse_key(key) if isinstance(key, str) else key
        return Led(lead(given, style=style, key=home), given, home)

    def analyze_harmony(self, notes: Iterable[Any], **about: Any) -> dict[str, Any]:
        """Key, scale and chords of notes: `{"key": "C", "scale": "major", "chords": [...]}`.

        `notes` are notes with start, length and pitch (in quarters, or `per_quarter=960` for
        ticks), or MIDI numbers and names, which are taken as quarter notes one after the other.
        All that the analysis found stands in the other entries.
        """
        from .analysis import analyze

        found = analyze(_timed(notes), **about)
        data = found.to_data()
        data |= {
            "key": found.key.tonic,
            "scale": found.key.mode,
            "confidence": round(found.confidence, 2),
            "explanation": found.explain(),
        }
        data["symbols"] = [span.symbol for span in found.chords]
        return data

    def explain(self, chord: Chord | str, key: Key | str, mode: str = "major") -> str:
        """Why a chord, or a numeral, is what it is in a key.

        “Am is vi of C major: it shares two notes with I”. A text that is no chord symbol is read as
        a numeral. Raises what `parse_chord` raises for one that is neither.
        """
        home = _key(key, mode)
        if isinstance(chord, Chord):
            return explain_chord(chord, home)
        try:
            return explain_chord(parse_chord(chord), home)
        except Unreadable:
            if not _is_numeral(chord, home):
                raise
        return explain_numeral(chord, home)


_QUALITIES = {"major": "", "minor": "m", "dominant": "7", "dominant7": "7", "diminished": "dim",
              "augmented": "aug", "major7": "maj7", "minor7": "m7", "half-diminished": "m7b5"}  # fmt: skip


def _is_numeral(text: str, key: Key) -> bool:
    try:
        roman(text, key)
    except Unreadable:
        return False
    return True


def _key(key: Key | str, mode: str) -> Key:
    """A key by its tonic and mode, or by its whole name (`A minor`, `F#m`)."""
    if isinstance(key, Key):
        return key
    named = parse_key(key)
    return Key(named.tonic, mode) if named.mode == "major" and mode != "major" else named


@dataclass(frozen=True, slots=True)
class _Beat:
    start: float
    length: float
    pitch: int


def _timed(notes: Iterable[Any]) -> Any:
    """Notes as they are; bare pitches, or chords of them, as quarter notes in a row."""
    given = list(notes)
    if not given or not all(isinstance(entry, (int, str, list, tuple, Pitch)) for entry in given):
        return given
    if all(isinstance(e, (list, tuple)) and e and hasattr(e[0], "pitch") for e in given):
        return given
    rows = []
    for place, entry in enumerate(given):
        for one in entry if isinstance(entry, (list, tuple)) else (entry,):
            rows.append(_Beat(float(place), 1.0, _midi(one)))
    return rows


def _midi(one: Any) -> int:
    if isinstance(one, int):
        return one
    try:
        pitch = one if isinstance(one, Pitch) else parse_pitch(one)
    except TypeError:
        raise WrongUse(f"A note is a MIDI number or a name such as C4, not {one!r}.") from None
    return pitch.midi if pitch.octave is not None else pitch.at(4).midi


__all__ = ["MusicTheory", "Notes", "Voiced", "Led"]
