"""Edits that every room needs: transpose, cut out bars, shift, quantize, merge. All are pure."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, Final, TypeVar

import numpy as np

from ..errors import OutOfRange
from ..theory.key import Key
from ..theory.pitch import pitch_class
from ..theory.spelling import spell
from ..units import Bpm, Ticks
from .events import CONTROL, EXCLUSIVE, META, POLY_PRESSURE, PROGRAM, Event, Events
from .notes import Notes
from .song import Song
from .timeline import KeyMark, TempoMark
from .track import Envelope, Track

_NAME: Final = 0x03  # the meta event that says what a track is called
_ROOT: Final = re.compile(r"(^|/)([A-G][#♯b♭]?)")
Music = TypeVar("Music", Track, Song)
Mark = TypeVar("Mark", bound=Any)


def transpose(music: Music, semitones: int) -> Music:
    """The track or the whole song higher (or lower) by semitones.

    Drums stay as they are. In a song the keys and the roots of chord symbols move too. Spellings
    are forgotten, for they are no longer true. Raises `OutOfRange` where a note leaves MIDI's 128.
    """
    if isinstance(music, Track):
        return music if music.instrument.drums else _transposed(music, semitones)
    keys = tuple(_in_new_key(mark, semitones) for mark in music.keys)
    home = keys[0].key if keys else None
    chords = tuple(
        replace(chord, symbol=_moved(chord.symbol, semitones, home)) for chord in music.chords
    )
    tracks = tuple(transpose(track, semitones) for track in music.tracks)
    return music.replace(tracks=tracks, keys=keys, chords=chords)


def shift(track: Track, ticks: int) -> Track:
    """The track later by `ticks`, or earlier: notes, events and envelopes.

    Raises `OutOfRange` where a note would stand before the song; events then stand at its start.
    """
    return track.replace(
        notes=track.notes.replace(start=track.notes.start + ticks),
        events=track.events.moved(ticks),
        envelopes=tuple(_points_moved(envelope, ticks) for envelope in track.envelopes),
    )


def quantize(track: Track, grid: int, strength: float = 1.0) -> Track:
    """The track with its notes drawn to a grid of `grid` ticks; lengths stay.

    `strength` from 0 to 1 is how far they go; micro-timing shrinks as much. Halfway goes forward.
    """
    if not 0 <= strength <= 1:
        raise OutOfRange("strength", strength, 0, 1)
    if grid < 1:
        raise OutOfRange("grid", grid, 1, 2**31, "ticks")
    notes = track.notes
    wanted = (notes.start + grid // 2) // grid * grid
    start = notes.start + np.rint((wanted - notes.start) * strength).astype(np.int64)
    offset = np.rint(notes.offset * (1 - strength)).astype(np.int64)
    return track.replace(notes=notes.replace(start=start, offset=offset))


def merge(one: Track, other: Track) -> Track:
    """Both tracks' music in the first; name, instrument, role and channel are the first's.

    Of the other's events only controllers, bends and pressure come along.
    """
    sounding = other.events.where(
        (other.events.status < EXCLUSIVE) & (other.events.status != PROGRAM)
    )
    return one.replace(
        notes=one.notes + other.notes,
        events=one.events + sounding,
        envelopes=one.envelopes + other.envelopes,
    )


def excerpt(song: Song, first: int, stop: int) -> Song:
    """The bars from `first` up to but without `stop`, counted from 0 (an upbeat is bar 0).

    Notes that begin there, cut at the end; tempo, meter, key, chord, instrument and controllers as
    they were in force. Raises `OutOfRange` for bars that do not exist.
    """
    bars = song.bar_starts()
    last = len(bars) - 1
    if not 0 <= first < last:
        raise OutOfRange("first bar", first, 0, max(0, last - 1))
    if not first < stop <= last:
        raise OutOfRange("bar to stop at", stop, first + 1, last)
    low, high = int(bars[first]), int(bars[stop])
    return song.replace(
        tracks=tuple(_track_between(track, low, high) for track in song.tracks),
        tempos=_tempos_between(song.tempos, low, high),
        meters=_in_force(song.meters, low, high),
        keys=_in_force(song.keys, low, high),
        sections=_spans(song.sections, low, high),
        chords=_spans(song.chords, low, high),
        markers=tuple(
            replace(m, tick=Ticks(m.tick - low)) for m in song.markers if low <= m.tick < high
        ),
        length=Ticks(high - low),
        pickup=song.pickup if first == 0 else Ticks(0),
    )


def _transposed(track: Track, semitones: int) -> Track:
    notes = track.notes
    marks = {name: replace(mark, spelling="") for name, mark in notes.marks.items()}
    return track.replace(notes=notes.replace(pitch=notes.pitch + semitones, marks=marks))


def _in_new_key(mark: KeyMark, semitones: int) -> KeyMark:
    key = mark.key
    return mark if key is None else replace(mark, tonic=key.transposed(semitones).tonic)


def _moved(symbol: str, semitones: int, home: Key | None) -> str:
    """A chord symbol with its root, and the bass after a stroke, moved and spelled in a key."""

    def new(found: re.Match[str]) -> str:
        return found[1] + spell(pitch_class(found[2]) + semitones, home)

    return symbol if symbol.startswith("N.C") else _ROOT.sub(new, symbol)


def _points_moved(envelope: Envelope, ticks: int) -> Envelope:
    points = tuple((Ticks(max(0, tick + ticks)), value) for tick, value in envelope.points)
    return replace(envelope, points=points)


def _track_between(track: Track, low: int, high: int) -> Track:
    notes: Notes = track.notes.within(Ticks(low), Ticks(high))
    length = np.minimum(notes.length, high - notes.start)
    return track.replace(
        notes=notes.replace(start=notes.start - low, length=length),
        events=_events_between(track.events, low, high),
        envelopes=tuple(_points_moved(envelope, -low) for envelope in track.envelopes),
    )


def _events_between(events: Events, low: int, high: int) -> Events:
    """The events of the bars, after those before them that are still in force."""
    before: dict[tuple[int, int], Event] = {}
    inside: list[Event] = []
    for event in events:
        lasting = event.status < EXCLUSIVE or (event.status == META and event.first == _NAME)
        if event.tick < low and lasting:
            key = (event.status, event.first if event.status in (POLY_PRESSURE, CONTROL) else 0)
            before[key] = replace(event, tick=Ticks(0), rank=0)
        elif low <= event.tick < high:
            inside.append(replace(event, tick=Ticks(event.tick - low)))
    return Events([*before.values(), *inside])


def _in_force(marks: tuple[Mark, ...], low: int, high: int) -> tuple[Mark, ...]:
    """The marks of the bars, the first being the last one before them."""
    before = [mark for mark in marks if mark.tick <= low]
    inside = [mark for mark in marks if low < mark.tick < high]
    return tuple(
        replace(mark, tick=Ticks(max(0, mark.tick - low))) for mark in [*before[-1:], *inside]
    )


def _tempos_between(marks: tuple[TempoMark, ...], low: int, high: int) -> tuple[TempoMark, ...]:
    kept = list(_in_force(marks, low, high))
    if kept and kept[0].ramp:
        kept[0] = replace(kept[0], bpm=_bpm_at(marks, low))
    if kept and kept[-1].ramp:
        kept.append(TempoMark(Ticks(high - low), _bpm_at(marks, high)))
    return tuple(kept)


def _bpm_at(marks: tuple[TempoMark, ...], tick: int) -> Bpm:
    """The tempo at a tick, on a ramp in proportion to the place."""
    index = max(i for i, mark in enumerate(marks) if mark.tick <= tick)
    mark = marks[index]
    if not mark.ramp or index + 1 == len(marks):
        return mark.bpm
    after = marks[index + 1]
    share = (tick - mark.tick) / (after.tick - mark.tick)
    return Bpm(mark.bpm + (after.bpm - mark.bpm) * share)


def _spans(marks: tuple[Mark, ...], low: int, high: int) -> tuple[Mark, ...]:
    """The sections or chords that reach into the bars, cut to them."""
    cut = []
    for mark in marks:
        begin, end = max(mark.tick, low), min(mark.tick + mark.length, high)
        if begin < end:
            cut.append(replace(mark, tick=Ticks(begin - low), length=Ticks(end - begin)))
    return tuple(cut)
