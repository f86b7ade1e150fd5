"""A composer by simple calls: a melody, chords, a continuation, an accompaniment, a whole piece."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..chance import seed_from
from ..score.instruments import gm
from ..score.notes import Notes
from ..score.song import Song
from ..score.timeline import ChordMark, KeyMark
from ..score.track import Track
from ..theory.chord import Chord
from ..theory.generation import generate
from ..theory.key import Key
from ..units import RESOLUTION, Ticks
from .comping import voiced
from .composer import compose as composed
from .embedded import MODELS, Embedded, Model, Wish, model_of
from .harmonize import harmonize
from .meaning import bars_of, chords_of, genre_of, key_of, seed_of, song_of, temperature_of
from .options import Options
from .restyle import accompany
from .sketch import Sketch


class MLComposer:
    """Composing by simple calls; each gives a `Sketch` that prints, iterates and saves.

    `model` names one of `MODELS`, or is one of your own (see `Model`). The same calls in the same
    order with the same `seed` give the same music; a call with a `seed` of its own always does.

    Raises `UnknownName` for a model, a style or a form that is not here, `OutOfRange` for bars
    beyond 1 to 256, a temperature beyond 0 to 2, a duration beyond 1 to 3600 seconds, `Unreadable`
    for a key, a pitch or a chord that cannot be read, `WrongUse` for values of another kind.

        composer = MLComposer()
        melody = composer.generate_melody("D minor", num_bars=8)
        print(composer.harmonize(melody))
        composer.compose("classical", "sonata", duration=120).save("sonata.mid")
    """

    def __init__(self, model: str | Model | None = None, seed: int = 0) -> None:
        self.model = model_of(model)
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
        key, bars, style = key_of(scale), bars_of(num_bars), style or "folk"
        wish = Wish(key, bars, temperature_of(temperature), style, self._seed(seed))
        song = self.model.melody(wish)
        return Sketch(song, f"A melody in {key.name}, {_count(bars)}, {style}")

    def generate_chords(
        self, key: Any = "C", progression_type: str = "pop", num_bars: int = 8,
        temperature: float = 0.8, seed: int | None = None,
    ) -> Sketch:  # fmt: skip
        """A chord for each bar in a style: pop, rock, jazz, classical, blues, modal, …

        At `temperature` 0 they are the same each time.
        """
        home, bars = key_of(key), bars_of(num_bars)
        warm = temperature_of(temperature)
        first = 0 if warm == 0 else self._seed(seed)
        found = generate(home, progression_type, bars, seed=first)
        song = _chordal(found.chords, home, 4 * RESOLUTION)
        return Sketch(song, f"Chords in {home.name}, {_count(bars)}, {progression_type}")

    def harmonize(self, melody: Any, chords: Any = None) -> Sketch:
        """A melody with chords: those that are given, from the first bar on, or the best that fit.

        `melody` is a sketch, a song, a track, notes, or pitches of a quarter each (`["C4", 62]`);
        `chords` are symbols (“Dm7 G7 Cmaj7” or a list) or a sketch; a bar has one, and they go round.
        """
        song = song_of(melody)
        if chords is None:
            return Sketch(harmonize(song), f"{_named(melody)}, harmonized")
        symbols = chords_of(chords)
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
        """The melody and `num_bars` bars more, up to a close; every note of it stays.

        At `temperature` 0 it goes on the same way each time.
        """
        song = song_of(seed_melody)
        key = (song.keys[0].key if song.keys else None) or Key("C")
        bars = bars_of(num_bars)
        wish = Wish(key, bars, temperature_of(temperature), "", self._seed(seed), song)
        return Sketch(self.model.goes_on(wish), f"{_named(seed_melody)} and {_count(bars)} more")

    def generate_accompaniment(
        self, melody: Any, style: str = "jazz-trio", seed: int | None = None
    ) -> Sketch:
        """The melody with the players of a style: “jazz-trio”, “string quartet”, “house”, …

        Its notes, meter, tempo and key stay; it is the track “melody”.
        """
        style = style or "jazz-trio"
        genre, parts = genre_of(style)
        song = accompany(song_of(melody), genre, self._seed(seed), parts)
        return Sketch(song, f"{_named(melody)}, accompanied: {style}")

    def compose(
        self, style: str = "classical", form: str = "", duration: float = 120,
        key: Any = None, seed: int | None = None,
    ) -> Sketch:  # fmt: skip
        """A whole piece in a style and a form (“sonata”, “AABA”, …) of some `duration` in seconds.

        It has as many whole bars as come nearest. A classical sonata states two themes in two keys,
        works on them (from about a minute on) and brings both home. `key` is free if not given.
        """
        from .genres import GENRES
        from .reader import read_brief

        style = style or "classical"
        genre_of(style)
        brief = read_brief(style, GENRES, Options(
            form=form or None, seconds=duration, seed=self._seed(seed),
            key=str(key_of(key)).replace("♭", "b").replace("♯", "#") if key is not None else None,
        ))  # fmt: skip
        song = composed(brief, GENRES[brief.genre])
        told = " ".join(word for word in (style, form) if word)
        return Sketch(song, f"{told} in {Key(brief.tonic, brief.mode).name}, {_count(brief.bars)},"
                            f" {float(song.seconds):.0f} seconds")  # fmt: skip

    def _seed(self, given: int | None) -> int:
        """A given seed, or one of this call's own."""
        if given is not None:
            return seed_of(given)
        self._calls += 1
        return seed_from(f"{self.seed} {self._calls}")


def _named(music: Any) -> str:
    return music.about if isinstance(music, Sketch) else "The melody"


def _count(bars: int) -> str:
    return f"{bars} bar{'s' * (bars != 1)}"


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
