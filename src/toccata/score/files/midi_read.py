"""A MIDI file becomes a song: every event of it, each part a track."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from ...errors import Unreadable
from ...units import Bpm, Ticks
from ..drums import DRUM_CHANNEL, KITS
from ..events import (
    EARLY,
    ESCAPE,
    EXCLUSIVE,
    LATE,
    META,
    PROGRAM,
    RELEASE,
    Event,
    Events,
)  # fmt: skip
from ..instrument import Instrument
from ..instruments import gm
from ..notes import Notes
from ..song import Song
from ..timeline import KeyMark, Marker, MeterMark, TempoMark
from ..track import Track
from . import midi_maps as maps
from .midi_bytes import END_OF_TRACK, MOST_EVENTS, Container, Rows, cut, rows

MOST_BARS: Final = 100_000
TYPE, DIVISION, EXTRA, READ = "midi type", "midi division", "midi chunk ", "read"
"""Keys of `Song.about`: the type where it is not 1, an SMPTE division, foreign chunks, remarks."""


@dataclass(frozen=True, slots=True)
class Maps:
    """The maps that the events of a file's tracks give, and its title."""

    title: str
    tempos: tuple[TempoMark, ...]
    meters: tuple[MeterMark, ...]
    keys: tuple[KeyMark, ...]
    markers: tuple[Marker, ...]


def song_of(file: bytes) -> Song:
    """The song in the bytes of a MIDI file. Raises `Unreadable`."""
    container = cut(file)
    resolution, about = _resolution(container), _about(container)
    tracks: list[Track] = []
    unended, room, number = 0, MOST_EVENTS, 0
    for chunk in container.chunks:
        if chunk.kind == b"MTrk":
            found = rows(chunk.body, number + 1, max(room, 0))
            room -= len(found.tick)
            parts, hanging = _tracks(found, number)
            tracks += parts
            unended += hanging
            number += 1
            room -= hanging
    if room < 0:
        raise Unreadable(f"More than {MOST_EVENTS} events in one MIDI file are not read.")
    remarks = [container.remark] if container.remark else []
    if unended:
        remarks.append(f"Notes that were never ended now end with their track: {unended}.")
    if remarks:
        about[READ] = " ".join(remarks)
    seen = maps_of(tracks, resolution, about)
    song = Song(
        seen.title, tuple(tracks), seen.tempos, seen.meters, seen.keys, markers=seen.markers,
        resolution=resolution, about=about,
    )  # fmt: skip
    check_length(song)
    return song


def maps_of(tracks: Sequence[Track], resolution: int, about: Mapping[str, str]) -> Maps:
    """The maps and the title that the meta events of these tracks say.

    In a file of type 2 only the first track speaks for the song. With an SMPTE division a quarter
    stands for a second, and tempo events say nothing.
    """
    speaking = [t for t in tracks if t.chunk == 0] if about.get(TYPE) == "2" else tracks
    kinds: dict[int, list[Event]] = {
        kind: [] for kind in (maps.TEMPO, maps.METER, maps.KEY, maps.MARKER)
    }
    for track in speaking:
        for index in np.flatnonzero(track.events.status == META).tolist():
            kind = int(track.events.first[index])
            if kind in kinds:
                kinds[kind].append(track.events[index])
    for events in kinds.values():
        events.sort(key=lambda event: event.tick)
    tempos = maps.tempos(kinds[maps.TEMPO])
    if DIVISION in about:
        tempos = (TempoMark(Ticks(0), _smpte(int(about[DIVISION]))[1]),)
    return Maps(
        _chunk_name([t for t in tracks if t.chunk == 0]) or "Untitled",
        tempos,
        maps.meters(kinds[maps.METER], resolution),
        maps.keys(kinds[maps.KEY]),
        maps.markers(kinds[maps.MARKER]),
    )


def names_of(chunk: Sequence[Track]) -> list[str]:
    """What the tracks of one chunk are called: by the chunk's name where it is one part alone."""
    name = _chunk_name(chunk) if len(chunk) == 1 else ""
    fallback = ["Conductor" if t.channel is None else instrument_of(t).name for t in chunk]
    return [name or by_instrument for by_instrument in fallback]


def instrument_of(track: Track) -> Instrument:
    """The instrument that a track's channel and first program change say."""
    events = track.events
    changes = np.flatnonzero(events.status == PROGRAM)
    program = int(events.first[changes[0]]) + 1 if len(changes) else 1
    if track.channel == DRUM_CHANNEL:
        return Instrument(KITS.get(program, f"Drum Kit {program}"), program, drums=True)
    return gm(program)


def check_length(song: Song) -> None:
    """Raises `Unreadable` for a song of more bars than any page can hold."""
    end, bars = int(song.end), 0
    marks = sorted(song.meters, key=lambda mark: mark.tick)
    for mark, after in zip(marks, [*marks[1:], None], strict=True):
        stop = end if after is None else min(int(after.tick), end)
        bars += max(0, stop - int(mark.tick)) // max(1, mark.bar(song.resolution))
    if bars > MOST_BARS:
        raise Unreadable(f"The music has {bars} bars; at most {MOST_BARS} are read.")


def _chunk_name(chunk: Sequence[Track]) -> str:
    for track in chunk:
        at = np.flatnonzero((track.events.status == META) & (track.events.first == maps.NAME))
        if len(at):
            return maps.words(track.events.payloads[int(at[0])])
    return ""


def _resolution(container: Container) -> int:
    division = container.division
    if division & 0x8000:
        return _smpte(division)[0]
    if division == 0:
        raise Unreadable("The MIDI file counts 0 ticks to the quarter note; it must be 1 or more.")
    return division


def _smpte(division: int) -> tuple[int, Bpm]:
    """Ticks a second, and how many such seconds a minute has: 59.94 for 29.97 frames a second."""
    frames, ticks = 256 - (division >> 8), division & 0xFF
    if frames not in (24, 25, 29, 30) or not ticks:
        raise Unreadable(
            f"The MIDI file counts {ticks} ticks in each of {frames} frames a second;"
            " only 24, 25, 29 and 30 frames exist."
        )
    return (30 if frames == 29 else frames) * ticks, Bpm(
        60e6 / (1_001_000 if frames == 29 else 1e6)
    )


def _about(container: Container) -> dict[str, str]:
    about = {}
    if container.format != 1:
        about[TYPE] = str(container.format)
    if container.division & 0x8000:
        about[DIVISION] = str(container.division)
    for place, chunk in enumerate(container.chunks):
        if chunk.kind != b"MTrk":
            body = base64.b64encode(chunk.kind + chunk.body).decode("ascii")
            about[f"{EXTRA}{place}"] = body
    return about


def _tracks(found: Rows, number: int) -> tuple[list[Track], int]:
    """The tracks of a chunk, one for each channel, and how many of its notes were never ended."""
    kind = found.status >> 4
    channel = np.where(found.status < 0xF0, found.status & 15, -1)
    on = (kind == 9) & (found.second > 0)
    off = (kind == 8) | ((kind == 9) & (found.second == 0))
    release = np.where(kind == 8, found.second, 64)
    partner = paired(channel * 128 + found.first, on, off)
    ends = partner >= 0
    end_tick = np.where(ends, found.tick[partner], found.end)
    taken = np.zeros(len(on), dtype=bool)
    taken[partner[ends]] = True
    long_off = np.zeros(len(on), dtype=bool)
    long_off[partner[ends & (end_tick > found.tick)]] = True

    stray = off & ~taken
    other = ~on & ~taken
    status = np.where(found.status < 0xF0, found.status & 0xF0, found.status)
    status[stray] = RELEASE
    second = np.where(stray, release, found.second)
    rank = _ranks(found.tick, on, long_off, other & ~stray)

    used = np.unique(channel[channel >= 0]).tolist() or [None]
    tracks = []
    for place, here in enumerate(used):
        mine = channel == here if here is not None else np.zeros(len(on), dtype=bool)
        heads = np.flatnonzero(on & mine)
        notes = Notes.from_columns(
            start=found.tick[heads],
            length=end_tick[heads] - found.tick[heads],
            pitch=found.first[heads],
            velocity=found.second[heads],
            release=np.where(ends[heads], release[partner[heads]], 64),
            id=np.arange(1, len(heads) + 1),
        )
        here_too = other & (mine | (channel < 0) if place == 0 else mine)
        last = found.end if place == 0 else None
        events = _events(np.flatnonzero(here_too), found, status, second, rank, last)
        tracks.append(Track("", notes, events=events, channel=here, chunk=number))
    named = [
        track.replace(name=name, instrument=instrument_of(track))
        for track, name in zip(tracks, names_of(tracks), strict=True)
    ]
    return named, int((on & ~ends).sum())


def paired(
    key: NDArray[np.int64], on: NDArray[np.bool_], off: NDArray[np.bool_]
) -> NDArray[np.int64]:
    """For each row that begins a note the row that ends it, −1 where none does.

    First in, first out: of several notes of one key (channel and pitch) that sound together, the
    oldest ends first. A row that ends a note when none sounds is nobody's partner.
    """
    partner = np.full(len(key), -1, dtype=np.int64)
    at = np.flatnonzero(on | off)
    if not at.size:
        return partner
    at = at[np.argsort(key[at], kind="stable")]
    begins = np.r_[True, np.diff(key[at]) != 0]
    group = np.cumsum(begins) - 1
    step = np.where(on[at], 1, -1)
    # How many notes of the group sound after each row, if strays counted; a stray is a row at
    # which that falls below everything before it, and below none.
    total = np.cumsum(step)
    level = total - (total - step)[begins][group]
    size = len(at) + 2
    floor = np.minimum.accumulate(np.minimum(level, 0) - group * size)
    before = np.where(begins, -group * size, np.r_[0, floor[:-1]])
    valid = floor >= before
    heads, tails = at[valid & (step > 0)], at[valid & (step < 0)]
    head_group, tail_group = group[valid & (step > 0)], group[valid & (step < 0)]
    head_key = head_group * size + _place(head_group)
    tail_key = tail_group * size + _place(tail_group)
    found = np.searchsorted(tail_key, head_key)
    found[found == len(tail_key)] = 0
    matched = tail_key[found] == head_key if len(tail_key) else np.zeros(len(heads), dtype=bool)
    partner[heads[matched]] = tails[found[matched]]
    return partner


def _place(group: NDArray[np.int64]) -> NDArray[np.int64]:
    """The place of each row within its group, the groups being in order."""
    first = np.searchsorted(group, group, side="left")
    place: NDArray[np.int64] = np.arange(len(group)) - first
    return place


def _ranks(
    tick: NDArray[np.int64], on: NDArray[np.bool_], off: NDArray[np.bool_],
    other: NDArray[np.bool_],
) -> NDArray[np.int64]:  # fmt: skip
    """The rank of each other event: its place among those of its tick, and beside which notes."""
    rank = np.zeros(len(tick), dtype=np.int64)
    at = np.flatnonzero(other)
    if not at.size:
        return rank
    place = _place(tick[at]) + 1
    early = _meets(tick, at, np.flatnonzero(off), after=True)
    on_rows = np.flatnonzero(on)
    late = (
        _meets(tick, at, on_rows, after=False)
        & ~_meets(tick, at, on_rows, after=True)
        & ~early
    )  # fmt: skip
    rank[at] = place + np.where(early, EARLY, 0) + np.where(late, LATE, 0)
    return rank


def _meets(
    tick: NDArray[np.int64], at: NDArray[np.int64], others: NDArray[np.int64], *, after: bool
) -> NDArray[np.bool_]:
    """Whether one of `others` stands after (or before) each row of `at`, on the same tick."""
    if not others.size:
        return np.zeros(len(at), dtype=bool)
    near = np.searchsorted(others, at) - (0 if after else 1)
    inside = (near >= 0) & (near < len(others))
    same: NDArray[np.bool_] = tick[others[np.clip(near, 0, len(others) - 1)]] == tick[at]
    return inside & same


def _events(
    at: NDArray[np.int64], found: Rows, status: NDArray[np.int64], second: NDArray[np.int64],
    rank: NDArray[np.int64], last: int | None,
) -> Events:  # fmt: skip
    at = at[np.lexsort((rank[at], found.tick[at]))]  # strays, of rank 0, where they are written
    first = found.first[at]
    columns: list[Any] = [found.tick[at], status[at], first, second[at], rank[at]]
    payloads = [found.data.get(row, b"") for row in at.tolist()]
    for place in np.flatnonzero((status[at] == EXCLUSIVE) | (status[at] == ESCAPE)).tolist():
        if columns[1][place] == EXCLUSIVE and payloads[place][-1:] == b"\xf7":
            payloads[place] = payloads[place][:-1]
        elif columns[1][place] == EXCLUSIVE:
            columns[2][place] = 1
    if last is not None:
        extra = (last, META, END_OF_TRACK, 0, 0)
        columns = [np.append(c, value) for c, value in zip(columns, extra, strict=True)]
        payloads.append(b"")
    return Events.from_columns(*columns, payloads=payloads)
