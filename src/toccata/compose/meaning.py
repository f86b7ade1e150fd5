"""What simple words mean: a key, a melody, chords, a style, so many bars, how warm."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, Final

from ..chance import SEEDS
from ..errors import OutOfRange, UnknownName, WrongUse
from ..score.instruments import gm
from ..score.notes import Notes
from ..score.song import Song
from ..score.track import Track
from ..theory.chord import Chord, parse_chord
from ..theory.key import Key, parse_key
from ..theory.pitch import parse_pitch
from ..units import RESOLUTION
from .brief import Part
from .genre import Genre
from .options import Options
from .sketch import Sketch

MOST_BARS: Final = 256


def key_of(scale: Any) -> Key:
    """The key that is meant by a key, its name, or the notes of its scale, the tonic first.

    None is C major. Raises `WrongUse` for what is neither.
    """
    if scale is None:
        return Key("C")
    if isinstance(scale, Key):
        return scale
    if isinstance(scale, str):
        return parse_key(scale)
    if not isinstance(scale, Iterable):
        raise WrongUse(f"A scale is a key (“D minor”) or a row of notes, not {scale!r}.")
    names = [str(note) for note in scale]
    if not names:
        raise WrongUse("A scale without notes says no key; give its notes, the tonic first.")
    from ..theory.scales import SCALES

    tonic = parse_pitch(names[0])
    wanted = {parse_pitch(name).pitch_class for name in names}
    for mode in ("major", "minor", *SCALES.names):
        key = Key(tonic.note, mode)
        if set(key.pitch_classes) == wanted:
            return key
    return Key(tonic.note, "minor" if (tonic.pitch_class + 3) % 12 in wanted else "major")


def song_of(music: Any) -> Song:
    """A song from a sketch, a song, a track, notes, or a row of pitches: names or MIDI numbers,
    which last a quarter each. Raises `WrongUse` for anything else.
    """
    if isinstance(music, Sketch):
        return music.song
    if isinstance(music, Song):
        return music
    if isinstance(music, Track):
        return Song(tracks=(music,))
    notes = music if isinstance(music, Notes) else None
    if notes is None and isinstance(music, Sequence) and not isinstance(music, str) and music:
        notes = _quarters(music)
        try:
            notes = Notes(music) if notes is None else notes
        except AttributeError:
            notes = None
    if notes is None:
        raise WrongUse(
            "A melody is a sketch, a song, a track, notes, or a row of pitches (“C4”, 60),"
            f" not {music!r:.60}."
        )
    return Song(tracks=(Track("melody", notes, gm(1), "melody"),))


def _quarters(music: Sequence[Any]) -> Notes | None:
    """Notes of a quarter each from names and MIDI numbers; None where there are other things."""
    if not all(isinstance(one, (int, str)) and not isinstance(one, bool) for one in music):
        return None
    pitches = [one if isinstance(one, int) else _midi(one) for one in music]
    wrong = next((pitch for pitch in pitches if not 0 <= pitch <= 127), None)
    if wrong is not None:
        raise OutOfRange("pitch", wrong, 0, 127)
    quarter = int(RESOLUTION)
    return Notes.from_columns(start=[quarter * n for n in range(len(pitches))],
                              length=[quarter] * len(pitches), pitch=pitches,
                              velocity=[80] * len(pitches))  # fmt: skip


def _midi(name: str) -> int:
    """The MIDI number of a name; without an octave it lies from C4 (60) on."""
    pitch = parse_pitch(name)
    return 60 + pitch.pitch_class if pitch.octave is None else int(pitch.midi)


def chords_of(chords: Any) -> list[Chord]:
    """Chords from a sketch, a generated progression, chords or symbols."""
    if isinstance(chords, str):
        chords = chords.replace("|", " ").split()
    given = chords.chords if hasattr(chords, "chords") else chords
    if not isinstance(given, Iterable):
        raise WrongUse(f"Chords are symbols, as “Dm7 G7 Cmaj7” or in a list, not {chords!r:.40}.")
    found = [one if isinstance(one, Chord) else parse_chord(str(one)) for one in given]
    if not found:
        raise WrongUse("Give at least one chord, as “Dm7 G7 Cmaj7” or in a list.")
    return found


def bars_of(bars: Any) -> int:
    """A whole number of bars, 1 to 256. Raises `WrongUse` or `OutOfRange`."""
    number = _number(bars, "number of bars")
    if not 1 <= number <= MOST_BARS:
        raise OutOfRange("number of bars", number, 1, MOST_BARS, "bars")
    if number % 1:
        raise WrongUse(f"The number of bars must be a whole number, not {bars}.")
    return int(number)


def temperature_of(value: Any) -> float:
    """A temperature, 0 to 2. Raises `WrongUse` or `OutOfRange`."""
    number = _number(value, "temperature")
    if not 0 <= number <= 2:
        raise OutOfRange("temperature", number, 0, 2)
    return number


def seed_of(value: Any) -> int:
    """A seed as a whole number from 0 on. Raises `WrongUse` or `OutOfRange`."""
    number = _number(value, "seed")
    if number % 1:
        raise WrongUse(f"The seed must be a whole number, not {value}.")
    if not 0 <= number < SEEDS:
        raise OutOfRange("seed", number, 0, SEEDS - 1)
    return int(number)


def _number(value: Any, what: str) -> float:
    if isinstance(value, (int, float)) and not isinstance(value, bool) and not math.isnan(value):
        return float(value)
    raise WrongUse(f"The {what} must be a number, not {value!r:.40}.")


def genre_of(style: str) -> tuple[Genre, tuple[Part, ...]]:
    """The genre of a style, and its players as the words name them. Raises `UnknownName`."""
    if not isinstance(style, str):
        raise WrongUse(f"A style is said in words (“jazz-trio”, “waltz”), not {style!r:.40}.")
    return _genre(style)


@lru_cache(maxsize=64)
def _genre(style: str) -> tuple[Genre, tuple[Part, ...]]:
    from .genres import GENRES
    from .reader import read_brief

    words = style.replace("-", " ").replace("_", " ")
    brief = read_brief(words, GENRES, Options(seed=0))
    guessed = {said.partition(":")[0] for said in brief.guessed}
    if style.lower() not in GENRES and (
        brief.not_understood or ({"Genre", "Instruments"} <= guessed and not brief.mood)
    ):
        raise UnknownName("style", style, GENRES.names)
    return GENRES[brief.genre], brief.parts
