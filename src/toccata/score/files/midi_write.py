"""A song becomes a MIDI file: what is heard, on the channels that there are."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ...units import Ticks
from ..drums import DRUM_CHANNEL
from ..events import (
    CONTROL,
    ESCAPE,
    EXCLUSIVE,
    LATE,
    META,
    PRESSURE,
    PROGRAM,
    RELEASE,
    Event,
    Events,
)  # fmt: skip
from ..notes import Notes
from ..performance import Sounding, sounding
from ..song import Song
from ..track import Track
from . import midi_maps as maps
from .midi_bytes import END_OF_TRACK, Chunk, body, join, number
from .midi_channels import bent, channels_of, lanes_of
from .midi_read import (
    DIVISION,
    EXTRA,
    TYPE,
    Maps,
    instrument_of,
    maps_of,
    names_of,
)  # fmt: skip

_EARLY, _OFF, _STRAY, _MIDDLE, _ON, _OFF_AT_ONCE, _LATE = range(7)
"""The order of what happens on one tick."""

_BANKS: Final = (0, 32)


@dataclass(frozen=True, slots=True)
class Line:
    """What one channel of a chunk is to play: notes, and events that are ready to be written."""

    channel: int | None
    sounds: Sounding
    events: Events


@dataclass(slots=True)
class _Pages:
    """The columns of a chunk as they are gathered: one entry for each block of rows."""

    columns: list[tuple[NDArray[np.int64], ...]] = field(default_factory=list)
    data: list[bytes] = field(default_factory=list)
    end: int = 0


def file_of(song: Song) -> bytes:
    """The song as a MIDI file, without what only we understand. Raises `WrongUse`."""
    channels = channels_of(song)
    seen = maps_of(song.tracks, song.resolution, song.about)
    numbers = sorted({t.chunk for t in song.tracks if t.chunk is not None})
    composed = not numbers
    head = _head(song, None if composed else seen)
    groups = [[t for t in song.tracks if t.chunk == n] for n in numbers]
    if composed or (head and not song.tracks):
        groups.insert(0, [])
    groups += [[track] for track in song.tracks if track.chunk is None]

    dropped = _dropped(song, seen, composed)
    chunks: list[Chunk] = []
    for place, group in enumerate(groups):
        names = names_of(group) if group and group[0].chunk is not None else []
        lines: list[Line] = []
        for index, track in enumerate(group):
            old_name = names[index] if names else None
            title = place == 0 and not composed and song.title != seen.title
            lines += _lines(track, channels, dropped, old_name, title, len(group) == 1)
        if place == 0 and head:
            lines.insert(0, Line(None, sounding(Notes()), Events(head)))
        least = int(song.end) if group[:1] == [] or group[0].chunk is None else 0
        chunks.append(Chunk(b"MTrk", _chunk(lines, least)))
    kind = int(song.about.get(TYPE, "1"))
    if kind == 0 and len(chunks) > 1:
        kind = 1
    return join(kind, _division(song), _with_extras(chunks, song))


def _division(song: Song) -> int:
    return int(song.about[DIVISION]) if _smpte(song) else song.resolution


def _smpte(song: Song) -> bool:
    """Whether the song still counts the frames of the file that it was read from."""
    return DIVISION in song.about and song.tempos == maps_of(
        (), song.resolution, song.about
    ).tempos  # fmt: skip


def _with_extras(chunks: list[Chunk], song: Song) -> list[Chunk]:
    for key in sorted((k for k in song.about if k.startswith(EXTRA)), key=lambda k: int(k[11:])):
        raw = base64.b64decode(song.about[key])
        chunks.insert(int(key[len(EXTRA) :]), Chunk(raw[:4], raw[4:]))
    return chunks


def _head(song: Song, seen: Maps | None) -> list[Event]:
    """What stands above all staves: everything for a song of ours, else what differs from `seen`.

    Sections and markers are markers, chord symbols are texts.
    """
    resolution = song.resolution
    events: list[Event] = []
    if song.title not in ("", seen.title if seen else "Untitled"):
        events.append(maps.text(0, maps.NAME, song.title))
    if seen is None or (song.tempos != seen.tempos and not _smpte(song)):
        events += maps.tempo_events(song.tempos, resolution)
    if seen is None or song.meters != seen.meters:
        events += maps.meter_events(song.meters, song.pickup, resolution)
    if seen is None or song.keys != seen.keys:
        events += maps.key_events(song.keys)
    if seen is None or song.markers != seen.markers or song.sections:
        events += [maps.text(s.tick, maps.MARKER, s.name) for s in song.sections]
        events += [maps.text(m.tick, maps.MARKER, m.text) for m in song.markers]
    return events + [maps.text(c.tick, maps.TEXT, c.symbol) for c in song.chords]


def _dropped(song: Song, seen: Maps, composed: bool) -> set[int]:
    """The kinds of meta event that no longer say what the song says."""
    marks_differ = song.markers != seen.markers or bool(song.sections)
    differs = {
        maps.TEMPO: song.tempos != seen.tempos,
        maps.METER: song.meters != seen.meters,
        maps.KEY: song.keys != seen.keys,
        maps.MARKER: marks_differ,
    }
    return {kind for kind, differ in differs.items() if differ or composed}


def _lines(
    track: Track, channels: dict[int, list[int]], dropped: set[int], old_name: str | None,
    retitled: bool, alone: bool,
) -> list[Line]:  # fmt: skip
    """The track on its channels, the first with the words and names of the track."""
    mine = channels[id(track)]
    foreign = track.chunk is not None
    renamed = alone and old_name is not None and track.name != old_name
    unwanted = dropped | ({maps.NAME} if renamed or retitled else set())
    events = _without(track.events, unwanted)
    opening: list[Event] = []
    if track.name and (renamed or (not foreign and alone)) and not retitled:
        opening.append(maps.text(0, maps.NAME, track.name))
    sounds = sounding(track.notes, exact=foreign)
    if not mine:
        return [Line(None, sounds, Events(opening) + events)]
    lyrics = [] if foreign else _lyrics(track.notes)
    played = _with_program(track, events, mine[0])
    lanes = lanes_of(sounds, len(mine))
    own = played.where(played.status < EXCLUSIVE)
    lines = []
    for index, (channel, lane) in enumerate(zip(mine, lanes, strict=True)):
        here = bent(lane, own if index else played, bends=channel != DRUM_CHANNEL)
        words = [*opening, *lyrics] if index == 0 else []
        lines.append(Line(channel, lane, Events(words) + here))
    return lines


def _without(events: Events, kinds: set[int]) -> Events:
    unwanted = (events.status == META) & np.isin(events.first, list(kinds))
    return events.where(~unwanted) if unwanted.any() else events


def _lyrics(notes: Notes) -> list[Event]:
    return [
        maps.text(note.played, maps.LYRIC, note.marks.lyric)
        for note in notes
        if note.marks.lyric
    ] if notes.marks else []  # fmt: skip


def _with_program(track: Track, events: Events, channel: int) -> Events:
    """The events with the program of the track's instrument, after a bank that they choose."""
    chosen = events.status == PROGRAM
    said = instrument_of(track.replace(channel=channel)).program
    same = said == track.instrument.program
    if same and (track.chunk is not None or chosen.any()):
        return events
    kept = events.where(~chosen)
    first = Event(Ticks(0), PROGRAM, track.instrument.program - 1)
    bank = (kept.tick == 0) & (kept.status == CONTROL) & np.isin(kept.first, _BANKS)
    return Events([*kept.where(bank), first, *kept.where(~bank)])


def _chunk(lines: Sequence[Line], least: int) -> bytes:
    """The bytes of a chunk that lasts at least `least` ticks."""
    pages = _Pages(end=least)
    for line in lines:
        _put_notes(pages, line)
        _put_events(pages, line)
    if not pages.columns:
        nothing = np.zeros(0, dtype=np.int64)
        return body(nothing, np.zeros((0, 3), dtype=np.uint8), nothing, [], pages.end)
    tick, slot, rank, message, size = (np.concatenate(c) for c in zip(*pages.columns, strict=True))
    order = np.lexsort((rank, slot, tick))
    end = max(pages.end, int(tick.max(initial=0)))
    # Rows without a message of their own stand for one of `data`: `message` holds which.
    chosen = message[order][size[order] == 0].tolist()
    packed = message[order]
    bytes_ = np.stack([packed >> 16, packed >> 8 & 255, packed & 255], axis=1).astype(np.uint8)
    data = [pages.data[i] for i in chosen]
    return body(tick[order], bytes_, size[order], data, end)


def _put_notes(pages: _Pages, line: Line) -> None:
    sounds, count = line.sounds, len(line.sounds.on)
    if not count:
        return
    by_id = np.lexsort((sounds.id, sounds.on))
    rank = np.empty(count, dtype=np.int64)
    rank[by_id] = np.arange(count)
    channel = line.channel or 0
    head = (0x90 | channel) << 16 | sounds.pitch << 8 | sounds.velocity
    tail = (0x80 | channel) << 16 | sounds.pitch << 8 | sounds.release
    three = np.full(count, 3)
    at_once = np.where(sounds.off > sounds.on, _OFF, _OFF_AT_ONCE)
    pages.columns.append((sounds.on, np.full(count, _ON), rank, head, three))
    pages.columns.append((sounds.off, at_once, rank, tail, three))


def _put_events(pages: _Pages, line: Line) -> None:
    events = line.events
    ends = (events.status == META) & (events.first == END_OF_TRACK)
    pages.end = max(pages.end, int(events.tick[ends].max(initial=0)))
    keep = np.flatnonzero(~ends)
    if not keep.size:
        return
    tick, status = events.tick[keep], events.status[keep].astype(np.int64)
    first, second = events.first[keep].astype(np.int64), events.second[keep].astype(np.int64)
    # An event of ours stays behind the ones that its track gives before it, so ranks never fall
    # within a tick.
    most = 8 * LATE
    rank = np.maximum.accumulate(tick * most + events.rank[keep] + LATE) - tick * most - LATE
    slot = np.where(rank < 0, _EARLY, np.where(rank >= LATE, _LATE, _MIDDLE))
    slot[status == RELEASE] = _STRAY
    size = np.where((status == PROGRAM) | (status == PRESSURE), 2, 3)
    message = (status | (line.channel or 0)) << 16 | first << 8 | second
    for place in np.flatnonzero(status >= EXCLUSIVE).tolist():
        size[place] = 0
        message[place] = len(pages.data)
        pages.data.append(
            _data(int(status[place]), int(first[place]), events.payloads[int(keep[place])])
        )
    pages.columns.append((tick, slot, rank, message, size))


def _data(status: int, first: int, payload: bytes) -> bytes:
    """A meta event or an exclusive, whole."""
    if status == META:
        return bytes((META, first)) + number(len(payload)) + payload
    if status == ESCAPE or first:
        return bytes((status,)) + number(len(payload)) + payload
    return b"\xf0" + number(len(payload) + 1) + payload + b"\xf7"
