"""A composer by simple calls: a melody, chords, a continuation, an accompaniment, a whole piece."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final, Protocol, runtime_checkable

import numpy as np

from ..chance import SEEDS, seed_from
from ..errors import OutOfRange, UnknownName, WrongUse
from ..score.instruments import gm
from ..score.notes import Notes
from ..score.song import Song
from ..score.timeline import ChordMark, KeyMark
from ..score.track import Track
from ..theory.chord import Chord, parse_chord
from ..theory.generation import generate
from ..theory.key import Key, parse_key
from ..theory.pitch import parse_pitch
from ..units import RESOLUTION, Ticks
from .brief import Brief, Part
from .comping import voiced
from .composer import compose as composed
from .extend import extend
from .genre import Genre
from .harmonize import harmonize
from .options import Options
from .restyle import accompany
from .sketch import Sketch

MOST_BARS: Final = 256
_TRIES: Final = 8
"""How many melodies are tried where only the most expected will do."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What a model is asked for: bars of 4/4 in a key, in a style, as surprising as `temperature`.

    `before` is what it shall continue; None where it begins.
    """

    key: Key
    bars: int
    temperature: float
    style: str
    seed: int
    before: Song | None = None


@runtime_checkable
class Model(Protocol):
    """Anything that writes lines: the composer inside, or one that has learned."""

    @property
    def name(self) -> str: ...
    def melody(self, wish: Wish) -> Song: ...
    def goes_on(self, wish: Wish) -> Song: ...


class Embedded:
    """The composer that is always there: it knows themes, phrases and cadences, and learned nothing."""

    name = "embedded"

    def melody(self, wish: Wish) -> Song:
        """A tune: at temperature 0 the most expected of several, later fewer are tried, then one."""
        genre = _genre(wish.style)[0]
        tries = max(1, round(_TRIES * (1 - min(1.0, wish.temperature))))
        first = 0 if wish.temperature == 0 else wish.seed
        songs = [_tune(genre, wish, (first + n * 7919) % SEEDS) for n in range(tries)]
        return max(songs, key=lambda song: _expected(song, wish.key)) if tries > 1 else songs[0]

    def goes_on(self, wish: Wish) -> Song:
        """The piece and its continuation."""
        if wish.before is None:
            raise WrongUse("To go on, a model needs what came before.")
        seed = 0 if wish.temperature == 0 else wish.seed
        return extend(wish.before, wish.bars, seed)


MODELS: Final[tuple[Model, ...]] = (Embedded(),)
"""The models that can be named; the first is taken where none is."""


class MLComposer:
    """Composing by simple calls; each gives a `Sketch` that prints, iterates and saves.

    `model` names one of `MODELS`, or is one of your own (see `Model`). The same calls in the same
    order with the same `seed` give the same music. Raises `UnknownName` for a model that is not here.
    """

    def __init__(self, model: str | Model | None = None, seed: int = 0) -> None:
        self.model = _model(model)
        self.seed = seed
        self._calls = 0

    def __repr__(self) -> str:
        return f"MLComposer(model={self.model.name!r})"

    def generate_melody(
        self, scale: Any = None, num_bars: int = 8, temperature: float = 0.8,
        style: str = "folk", seed: int | None = None,
    ) -> Sketch:  # fmt: skip
        """A tune of `num_bars` bars in a scale: a key (“D minor”, `Key`) or the notes of one.

        `temperature` from 0 (the most expected tune) to 2 scales the variety.
        """
        key = key_of(scale)
        wish = Wish(key, _bars(num_bars), _temperature(temperature), style, self._seed(seed))
        song = self.model.melody(wish)
        return Sketch(song, f"A melody in {key.name}, {num_bars} bars, {style}")

    def generate_chords(
        self, key: Any = "C", progression_type: str = "pop", num_bars: int = 8,
        temperature: float = 0.8, seed: int | None = None,
    ) -> Sketch:  # fmt: skip
        """A chord for each bar in a style: pop, rock, jazz, classical, blues, modal, …"""
        home = key_of(key)
        warm = _temperature(temperature)
        first = 0 if warm == 0 else self._seed(seed)
        found = generate(home, progression_type, _bars(num_bars), seed=first)
        song = _chordal(found.chords, home, 4 * RESOLUTION)
        return Sketch(song, f"Chords in {home.name}, {num_bars} bars, {progression_type}")

    def harmonize(self, melody: Any, chords: Any = None) -> Sketch:
        """A melody with chords: those that are given, from the first bar on, or the best that fit."""
        song = song_of(melody)
        if chords is None:
            return Sketch(harmonize(song), f"{_named(melody)}, harmonized")
        symbols = _symbols(chords)
        bar = int(song.meters[0].bar(song.resolution))
        count = max(1, -(-int(song.end) // bar))
        row = [symbols[n % len(symbols)] for n in range(count)]
        home = song.keys[0].key if song.keys else None
        other = _chordal(row, home or Key("C"), bar, song.resolution)
        both = song.replace(tracks=(*song.tracks, *other.tracks), chords=other.chords)
        return Sketch(both, f"{_named(melody)} over {' '.join(c.symbol for c in symbols[:8])}")

    def continue_melody(
        self, seed_melody: Any, num_bars: int = 8, temperature: float = 0.8,
        seed: int | None = None,
    ) -> Sketch:  # fmt: skip
        """The melody and `num_bars` bars more; every note of it stays."""
        song = song_of(seed_melody)
        key = (song.keys[0].key if song.keys else None) or Key("C")
        wish = Wish(key, _bars(num_bars), _temperature(temperature), "", self._seed(seed), song)
        return Sketch(self.model.goes_on(wish), f"{_named(seed_melody)} and {num_bars} bars more")

    def generate_accompaniment(
        self, melody: Any, style: str = "jazz-trio", seed: int | None = None
    ) -> Sketch:
        """The melody with the players of a style: “jazz-trio”, “string quartet”, “house”, …"""
        genre, parts = _genre(style)
        song = accompany(song_of(melody), genre, self._seed(seed), parts)
        return Sketch(song, f"{_named(melody)}, accompanied: {style}")

    def compose(
        self, style: str = "classical", form: str = "", duration: float = 120,
        key: Any = None, seed: int | None = None,
    ) -> Sketch:  # fmt: skip
        """A whole piece in a style and a form (“sonata”, “AABA”, …) of some `duration` in seconds."""
        from .genres import GENRES
        from .reader import read_brief

        brief = read_brief(style, GENRES, Options(
            form=form or None, seconds=duration, seed=self._seed(seed),
            key=str(key_of(key)).replace("♭", "b").replace("♯", "#") if key is not None else None,
        ))  # fmt: skip
        song = composed(brief, GENRES[brief.genre])
        told = " ".join(word for word in (style, form) if word)
        return Sketch(song, f"{told} in {Key(brief.tonic, brief.mode).name}, {brief.bars} bars,"
                            f" {float(song.seconds):.0f} seconds")  # fmt: skip

    def _seed(self, given: int | None) -> int:
        """A given seed, or one of this call's own."""
        if given is not None:
            return given
        self._calls += 1
        return seed_from(f"{self.seed} {self._calls}")


def _model(model: str | Model | None) -> Model:
    if model is None:
        return MODELS[0]
    if not isinstance(model, str):
        if not isinstance(model, Model):
            raise WrongUse("A model has a name and the methods melody and goes_on.")
        return model
    for known in MODELS:
        if known.name == model:
            return known
    raise UnknownName("model", model, [known.name for known in MODELS],
                      "Take one of these, or none for the composer inside.")  # fmt: skip


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
    """A song from a sketch, a song, a track, or notes. Raises `WrongUse` for anything else."""
    if isinstance(music, Sketch):
        return music.song
    if isinstance(music, Song):
        return music
    if isinstance(music, Track):
        return Song(tracks=(music,))
    notes = music if isinstance(music, Notes) else None
    if notes is None and isinstance(music, Sequence) and not isinstance(music, str) and music:
        try:
            notes = Notes(music)
        except AttributeError:
            notes = None
    if notes is None:
        raise WrongUse(f"A melody is a sketch, a song, a track or notes, not {music!r:.60}.")
    return Song(tracks=(Track("melody", notes, gm(1), "melody"),))


def _symbols(chords: Any) -> list[Chord]:
    """Chords from a sketch, a generated progression, chords or symbols."""
    if isinstance(chords, str):
        chords = chords.replace("|", " ").split()
    given = chords.chords if hasattr(chords, "chords") else chords
    found = [one if isinstance(one, Chord) else parse_chord(str(one)) for one in given]
    if not found:
        raise WrongUse("Give at least one chord, as “Dm7 G7 Cmaj7” or in a list.")
    return found


def _named(music: Any) -> str:
    return music.about if isinstance(music, Sketch) else "The melody"


def _bars(bars: int) -> int:
    if not 1 <= bars <= MOST_BARS:
        raise OutOfRange("number of bars", bars, 1, MOST_BARS, "bars")
    return int(bars)


def _temperature(value: float) -> float:
    if not 0 <= value <= 2:
        raise OutOfRange("temperature", value, 0, 2)
    return float(value)


def _genre(style: str) -> tuple[Genre, tuple[Part, ...]]:
    """The genre of a style, and its players as the words name them. Raises `UnknownName`."""
    from .genres import GENRES
    from .reader import read_brief

    words = style.replace("-", " ").replace("_", " ")
    brief = read_brief(words, GENRES, Options(seed=0))
    if brief.not_understood and style.lower() not in GENRES:
        raise UnknownName("style", style, GENRES.names)
    return GENRES[brief.genre], brief.parts


def _tune(genre: Genre, wish: Wish, seed: int) -> Song:
    """One tune in a genre's manner, alone."""
    part = Part(name="melody", program=74, role="melody")
    brief = Brief(genre=genre.name, title="Melody", tempo=genre.tempo[1], tonic=wish.key.tonic,
                  mode=wish.key.mode, parts=(part,), bars=wish.bars, seed=seed)  # fmt: skip
    return composed(brief, genre)


def _expected(song: Song, key: Key) -> float:
    """How little a tune surprises: small steps, rhythms that come again, the tonic at the end."""
    notes = song.tracks[0].notes
    moves = np.abs(np.diff(notes.pitch))
    bar = int(song.meters[0].bar(song.resolution))
    rhythms: dict[int, list[int]] = {}
    for start in notes.start.tolist():
        rhythms.setdefault(start // bar, []).append(start % bar)
    kinds = len({tuple(row) for row in rhythms.values()}) / max(1, len(rhythms))
    home = int(notes.pitch[-1]) % 12 == key.tonic_pc
    step = float(moves.mean()) if len(moves) else 0.0
    return -step - 2.0 * kinds - 2.0 * float((moves > 5).mean() if len(moves) else 0) + home


def _chordal(chords: Sequence[Chord], home: Key, bar: int, resolution: int = RESOLUTION) -> Song:
    """A chord a bar, held by a piano, with its symbols."""
    last: tuple[int, ...] = ()
    starts: list[int] = []
    pitches: list[int] = []
    marks: list[ChordMark] = []
    for number, chord in enumerate(chords):
        marks.append(ChordMark(Ticks(number * bar), Ticks(bar), chord.symbol))
        if chord.is_silent:
            continue
        last = voiced(chord.pitch_classes[:4], last, 50, 69)
        root = 36 + (chord.bass_pc - 36) % 12
        for pitch in dict.fromkeys((root, *last)):
            starts.append(number * bar)
            pitches.append(pitch)
    notes = Notes.from_columns(start=starts, length=[bar] * len(starts), pitch=pitches,
                               velocity=[70] * len(starts))  # fmt: skip
    track = Track("chords", notes, gm(1), "chords")
    return Song(
        title="Chords",
        tracks=(track,),
        chords=tuple(marks),
        resolution=resolution,
        keys=(KeyMark(Ticks(0), home.tonic, home.mode),),
        length=Ticks(len(chords) * bar),
    )


__all__ = ["MODELS", "Embedded", "MLComposer", "Model", "Wish", "key_of", "song_of"]
