"""Habits asked of a piece that came from elsewhere: its own tune and form are not questioned."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Final

import numpy as np

from ..score.instruments import gm
from ..score.notes import Notes
from ..score.song import Song
from ..score.timeline import ChordMark, KeyMark, Section
from ..score.track import Track
from ..units import Ticks
from .genre import Genre
from .idiom import Check, per_bar, riffing

_SILENT = Track("elsewhere", Notes.from_columns(start=[0], length=[1], pitch=[60], velocity=[1]),
                gm(1))  # fmt: skip
"""Somebody else who plays next to nothing, so that one who is heard alone keeps her role."""


def alone(song: Song) -> Song:
    """The song as its tune alone: the chords, keys and meters stay, the other players leave."""
    return song.replace(tracks=(*(t for t in song.tracks if t.role == "melody"), _SILENT))


def asks_the_tune(check: Check, song: Song) -> bool:
    """Whether a check asks only what the notes of the tune are.

    That is so where it comes to the same when everybody else is silent, and to something else when
    every note of the tune is another; or where it asks which rhythms of the tune come back, or how
    many notes it has. Where notes fall in the beat is no such question: that is adapted, notes and
    form are not.
    """
    measure = check.measure
    if isinstance(measure, partial) and measure.func in (riffing, per_bar):
        return measure.keywords.get("role") == "melody"
    tune = alone(song)
    found = check.measure(song)
    if not np.isclose(found, check.measure(tune)):
        return False
    return any(
        not np.isclose(found, check.measure(_changed(tune, change)))
        for change in (_levelled, _spread, _eastern)
    )


def asks_the_form(check: Check, song: Song) -> bool:
    """Whether a check asks which sections and keys the piece has: drops, themes and returns, a trio
    in another key, a piece in one section that is to grow.

    That is so where it comes to something else when the sections have other names; and where it
    comes to the same whoever plays, when and over which chords, but not with other keys or cuts.
    """
    found = check.measure(song)

    def other(changed: Song) -> bool:
        return not np.isclose(found, check.measure(changed))

    if any(other(_renamed(song, turn)) for turn in range(-1, len(_NAMES))):
        return True
    ways = (alone(song), _late(song), _early(song), _beating(song), _elsewhere(song))
    if any(other(played) for played in ways):
        return False
    return other(_wandering(song)) or any(other(_cut(_late(song), parts)) for parts in (1, 2, 3))


def _late(song: Song) -> Song:
    """The song with a band that comes in when half of it is over."""
    return _banded(song, lambda n: n.where(n.start >= song.length // 2))


def _early(song: Song) -> Song:
    """The song with a band that goes when half of it is over."""
    return _banded(song, lambda n: n.where(n.start < song.length // 2))


def _beating(song: Song) -> Song:
    """The song with a band that strikes every beat."""
    beat = int(song.meters[0].beat(song.resolution))
    starts = np.arange(0, max(beat, int(song.length)), beat)
    return song.replace(tracks=tuple(
        t if t.role == "melody" or not len(t.notes) else t.replace(notes=Notes.from_columns(
            start=starts, length=[beat] * len(starts),
            pitch=[36 if t.instrument.drums else 60] * len(starts)))
        for t in song.tracks
    ))  # fmt: skip


def _banded(song: Song, change: Callable[[Notes], Notes]) -> Song:
    return song.replace(tracks=tuple(
        t if t.role == "melody" else t.replace(notes=change(t.notes)) for t in song.tracks
    ))  # fmt: skip


def _elsewhere(song: Song) -> Song:
    """The song over chords that change in every bar and are never at home."""
    bar = int(song.meters[0].bar(song.resolution))
    names = (("C#", "I"), ("F#m", "iv"), ("E7", "V7"), ("Bdim", "viio"))
    return song.replace(chords=tuple(
        ChordMark(Ticks(number * bar), Ticks(bar), *names[number % 4]) for number in range(song.bars)
    ))  # fmt: skip


def _wandering(song: Song) -> Song:
    """The song in a key a semitone above its own from its middle on."""
    key = song.keys[0].key if song.keys else None
    if key is None:
        return song
    own = song.keys[0]
    names = ("C", "Db", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B")
    above = KeyMark(Ticks(song.length // 2), names[(key.tonic_pc + 1) % 12], own.mode)
    return song.replace(keys=(own, above))


def _cut(song: Song, parts: int) -> Song:
    """The song in so many sections of one length."""
    size = int(song.length) // parts
    return song.replace(sections=tuple(
        Section(Ticks(size * n), Ticks(size), "ABCD"[n], 0.5) for n in range(parts)
    ))  # fmt: skip


_NAMES: Final = ("intro", "build", "drop", "breakdown", "verse", "chorus", "solo", "bridge", "coda",
                 "exposition: second theme", "development", "recapitulation: second theme")  # fmt: skip


def _renamed(song: Song, turn: int) -> Song:
    """The song with names for its sections as other music has them; all have one where `turn` is -1."""
    if turn < 0:
        return song.replace(sections=tuple(replace(part, name="theme") for part in song.sections))
    return song.replace(sections=tuple(
        replace(section, name=_NAMES[(number + turn) % len(_NAMES)])
        for number, section in enumerate(song.sections)
    ))  # fmt: skip


def _changed(song: Song, change: Callable[[Notes], Notes]) -> Song:
    """The song with the notes of its tune changed."""
    return song.replace(tracks=tuple(
        t.replace(notes=change(t.notes)) if t.role == "melody" else t for t in song.tracks
    ))  # fmt: skip


def _levelled(notes: Notes) -> Notes:
    """Every note on one pitch."""
    return notes.replace(pitch=np.full(len(notes), 72), marks={})


def _spread(notes: Notes) -> Notes:
    """Notes that climb all twelve steps again and again."""
    return notes.replace(pitch=60 + np.arange(len(notes)) % 25, marks={})


def _eastern(notes: Notes) -> Notes:
    """Notes that climb a scale with augmented seconds."""
    scale = np.array([0, 1, 4, 5, 7, 8, 11])
    place = np.arange(len(notes)) % 14
    return notes.replace(pitch=60 + 12 * (place // 7) + scale[place % 7], marks={})


def foreign(check: Check, song: Song) -> bool:
    """Whether a check asks what the piece brought along: the notes of its tune, sections, keys."""
    return asks_the_tune(check, song) or asks_the_form(check, song)


def habits(genre: Genre, song: Song) -> tuple[Check, ...]:
    """The checks of a genre, of its kind that the song is, that are questions to the band.

    What asks the foreign tune for its notes, or the foreign form for its sections, is left out.
    """
    programs = tuple(t.instrument.program for t in song.tracks if not t.instrument.drums)
    meter = song.meters[0]
    kind = genre.kind("", (meter.numerator, meter.denominator), programs)
    return tuple(check for check in kind.checks if not foreign(check, song))
