"""The table STUDIO: what a song knows and musicpy cannot say, as plain literals and back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any, Final

from ..score import (
    ChordMark,
    Envelope,
    Event,
    Events,
    Feel,
    Instrument,
    KeyMark,
    Marker,
    Marks,
    MeterMark,
    Note,
    Notes,
    Section,
    Song,
    TempoMark,
    Track,
)  # fmt: skip
from ..score.events import CONTROL
from ..score.note import PLAIN
from ..score.track import PAN, VOLUME
from ..units import RESOLUTION, Ticks
from .sheet import wrapped
from .signs import sayable

Table = dict[str, Any]
Key = tuple[int, int, int]
"""A note by its start, its pitch, and which of several alike it is, from 0."""

LANES: Final = {
    "meters": (MeterMark, ("tick", "numerator", "denominator")),
    "keys": (KeyMark, ("tick", "tonic", "mode")),
    "sections": (Section, ("tick", "length", "name", "energy")),
    "chords": (ChordMark, ("tick", "length", "symbol", "roman")),
    "markers": (Marker, ("tick", "text")),
}
"""The maps above the staves, and what a row of each says."""

MIXED: Final = {VOLUME: "volume", PAN: "pan"}
"""Controllers that stand in the piece itself where a track begins with them."""

NOTE_EXTRAS: Final = (("release", 64), ("cents", 0.0))
MARK_FIELDS: Final = ("spelling", "articulation", "tie", "lyric", "expression")
INSTRUMENT_PLAIN: Final = asdict(Instrument("-"))


def table_of(song: Song, feels: list[Feel | None], tempos_said: tuple[TempoMark, ...]) -> Table:
    """The table for a song; `feels` and `tempos_said` are what the code says by itself."""
    table: Table = {}
    if song.resolution != RESOLUTION:
        table["resolution"] = song.resolution
    if song.length:
        table["length"] = int(song.length)
    if song.pickup:
        table["pickup"] = int(song.pickup)
    if song.tempos != tempos_said:
        table["tempos"] = [(int(mark.tick), mark.bpm, mark.ramp) for mark in song.tempos]
    said = dict(zip(("meters", "keys"), sayable(song), strict=True))
    for lane, (_, fields) in LANES.items():
        if said.get(lane):
            continue
        table[lane] = [
            _bare([getattr(mark, name) for name in fields]) for mark in getattr(song, lane)
        ]
    table["about"] = dict(song.about)
    table["tracks"] = [
        _track_table(track, feel) for track, feel in zip(song.tracks, feels, strict=True)
    ]
    return {name: value for name, value in table.items() if value or name == "tracks"}


def _bare(row: list[Any]) -> tuple[Any, ...]:
    """A row without the numeral that it does not have."""
    return tuple(row[:-1] if len(row) == 4 and row[-1] == "" else row)


def _track_table(track: Track, said: Feel | None) -> Table:
    table: Table = {"name": track.name}
    if track.role:
        table["role"] = track.role
    instrument = {
        name: value
        for name, value in asdict(track.instrument).items()
        if name == "program" or value != INSTRUMENT_PLAIN[name]
    }
    table["instrument"] = instrument
    if track.feel != said:
        table["feel"] = asdict(track.feel) if track.feel is not None else None
    for name in ("channel", "chunk"):
        if getattr(track, name) is not None:
            table[name] = getattr(track, name)
    if track.muted:
        table["muted"] = True
    if track.chain:
        table["chain"] = track.chain
    if track.envelopes:
        table["envelopes"] = [
            (each.param, each.shape, [(int(tick), value) for tick, value in each.points])
            for each in track.envelopes
        ]
    if len(track.events):
        table["events"] = events_rows(track.events)
    extras = dict(_extras(track.notes))
    if extras:
        table["notes"] = extras
    return table


def mix_of(events: Events) -> dict[int, Event]:
    """Volume and pan that a track begins with, by controller: what the piece says."""
    found: dict[int, Event] = {}
    for event in events:
        if (
            event.tick
            or event.status != CONTROL
            or event.first not in MIXED
            or event.first in found
        ):
            break
        found[event.first] = event
    return found


def events_rows(events: Events) -> list[Any]:
    """Events as rows: (tick, controller, value), or (tick, status, data, data, payload in
    hexadecimal, rank); ("volume", rank) or a word alone is what the piece says."""
    mixed = mix_of(events)
    rows: list[Any] = [
        (MIXED[control], event.rank) if event.rank else MIXED[control]
        for control, event in mixed.items()
    ]
    for event in events[len(mixed) :] if mixed else events:
        row: tuple[Any, ...] = (int(event.tick), event.status, event.first, event.second)
        if event.rank:
            row = (*row, event.payload.hex(), event.rank)
        elif event.payload:
            row = (*row, event.payload.hex())
        elif event.status == CONTROL:
            row = (row[0], *row[2:])
        rows.append(row)
    return rows


def events_from(rows: list[Any], mix: Mapping[int, int]) -> Events:
    """Those events again; `mix` is what the piece says now."""
    left = dict(mix)
    events = []
    for row in rows:
        word, rank = (row, 0) if isinstance(row, str) else row[:2]
        if isinstance(word, str):
            control = next(number for number, name in MIXED.items() if name == word)
            if control in left:
                events.append(Event(_ticks(0), CONTROL, control, left.pop(control), rank=rank))
            continue
        if len(row) == 3:
            row = (row[0], CONTROL, *row[1:])
        tick, status, first, second, payload, rank = (
            (*row, "", 0) if len(row) == 4 else (*row, 0)[:6]
        )
        events.append(Event(_ticks(tick), status, first, second, bytes.fromhex(payload), rank))
    ahead = [Event(_ticks(0), CONTROL, control, value) for control, value in left.items()]
    return Events([*ahead, *events])


def _ticks(number: int) -> Any:
    return int(number)


def keyed(notes: Notes) -> Iterator[tuple[Key, Note]]:
    """Every note with its key."""
    seen: Counter[tuple[int, int]] = Counter()
    for note in notes:
        place = int(note.start), int(note.pitch)
        yield (*place, seen[place]), note
        seen[place] += 1


def _extras(notes: Notes) -> Iterator[tuple[Key, Table]]:
    early = (notes.start + notes.offset < 0).any() if len(notes) else False
    release, cents = (notes.release != 64).any(), (notes.cents != 0).any()
    if not (early or release or cents or notes.marks):
        return
    for key, note in keyed(notes):
        table: Table = {}
        if note.start + note.offset < 0:
            table["offset"] = int(note.offset)
        for name, usual in NOTE_EXTRAS:
            if getattr(note, name) != usual:
                table[name] = getattr(note, name)
        for name in MARK_FIELDS:
            said = getattr(note.marks, name)
            if said != getattr(PLAIN, name):
                table[name] = said
        if table:
            yield key, table


def marks_from(extra: Mapping[str, Any]) -> Marks:
    """The marks that a note's extras say."""
    return Marks(**{name: extra[name] for name in MARK_FIELDS if name in extra})


def envelopes_from(rows: list[Any]) -> tuple[Envelope, ...]:
    """Automation again."""
    return tuple(
        Envelope(
            str(param), tuple((Ticks(int(tick)), float(value)) for tick, value in points), shape
        )
        for param, shape, points in rows
    )


def lane_from(table: Table, lane: str) -> tuple[Any, ...]:
    """The marks of one map above the staves."""
    make, _ = LANES[lane]
    return tuple(make(*row) for row in table.get(lane, ()))


def shown(table: Table) -> list[str]:
    """The table as lines of Python."""
    lines = ["STUDIO = {"]
    for name, value in table.items():
        if name == "tracks":
            lines.append('    "tracks": [')
            for track in value:
                lines.append("        {")
                for key, each in track.items():
                    lines += _entry(key, each, 16)
                lines.append("        },")
            lines.append("    ],")
        else:
            lines += _entry(name, value, 8)
    return [*lines, "}"]


def _entry(name: str, value: Any, indent: int) -> list[str]:
    head = " " * (indent - 4) + f'"{name}": '
    if isinstance(value, list):
        return wrapped(head + "[", (_literal(each) for each in value), "],", indent)
    if isinstance(value, dict):
        pairs = (f"{_literal(key)}: {_literal(each)}" for key, each in value.items())
        return wrapped(head + "{", pairs, "},", indent)
    return [f"{head}{_literal(value)},"]


def _literal(value: Any) -> str:
    if isinstance(value, str):
        from .names import quoted

        return quoted(value)
    if isinstance(value, tuple):
        inner = ", ".join(map(_literal, value))
        return f"({inner},)" if len(value) == 1 else f"({inner})"
    if isinstance(value, list):
        return f"[{', '.join(map(_literal, value))}]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_literal(k)}: {_literal(v)}" for k, v in value.items()) + "}"
    return repr(value)
