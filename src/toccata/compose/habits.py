"""Habits asked of a piece whose tune came from elsewhere: what is a question to the tune is left out."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

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
        for change in (_levelled, _spread)
    )


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


def habits(genre: Genre, song: Song) -> tuple[Check, ...]:
    """The checks of a genre, of its kind that the song is, that can be asked of a foreign tune."""
    programs = tuple(t.instrument.program for t in song.tracks if not t.instrument.drums)
    meter = song.meters[0]
    kind = genre.kind("", (meter.numerator, meter.denominator), programs)
    return tuple(check for check in kind.checks if not asks_the_tune(check, song))
