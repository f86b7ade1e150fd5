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
from ..score.track import Track
from .genre import Genre
from .idiom import Check, riffing

_SILENT = Track("elsewhere", Notes.from_columns(start=[0], length=[1], pitch=[60], velocity=[1]),
                gm(1))  # fmt: skip
"""Somebody else who plays next to nothing, so that one who is heard alone keeps her role."""


def alone(song: Song) -> Song:
    """The song as its tune alone: the chords, keys and meters stay, the other players leave."""
    return song.replace(tracks=(*(t for t in song.tracks if t.role == "melody"), _SILENT))


def asks_the_tune(check: Check, song: Song) -> bool:
    """Whether a check asks only what the notes of the tune are.

    That is so where it comes to the same when everybody else is silent, and to something else when
    every note of the tune is another; or where it asks which rhythms of the tune come back. Where
    notes fall in the beat is no such question: that is adapted, notes and form are not.
    """
    measure = check.measure
    if isinstance(measure, partial) and measure.func is riffing:
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
    """Whether a check asks which sections the piece has: drops and breakdowns, themes and returns.

    That is so where it comes to something else when the sections have other names.
    """
    found = check.measure(song)
    return any(
        not np.isclose(found, check.measure(_renamed(song, turn))) for turn in range(len(_NAMES))
    )


_NAMES: Final = ("intro", "build", "drop", "breakdown", "verse", "chorus", "solo", "bridge", "coda",
                 "exposition: second theme", "development", "recapitulation: second theme")  # fmt: skip


def _renamed(song: Song, turn: int) -> Song:
    """The song with names for its sections as other music has them."""
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
    """Whether a check asks what the piece brought along: the notes of its tune, its sections."""
    return asks_the_tune(check, song) or asks_the_form(check, song)


def habits(genre: Genre, song: Song) -> tuple[Check, ...]:
    """The checks of a genre, of its kind that the song is, that are questions to the band.

    What asks the foreign tune for its notes, or the foreign form for its sections, is left out.
    """
    programs = tuple(t.instrument.program for t in song.tracks if not t.instrument.drums)
    meter = song.meters[0]
    kind = genre.kind("", (meter.numerator, meter.denominator), programs)
    return tuple(check for check in kind.checks if not foreign(check, song))
