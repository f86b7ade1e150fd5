"""A song as plain data (dicts, lists, numbers, text) that JSON can carry, and back again, whole."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from typing import Any, Final, TypeVar

import numpy as np

from ...errors import ToccataError, Unreadable
from ..events import Events
from ..feel import Feel
from ..instrument import Instrument
from ..note import Marks
from ..notes import Notes
from ..song import Song
from ..timeline import ChordMark, KeyMark, Marker, MeterMark, Section, TempoMark
from ..track import Envelope, Track

VERSION: Final = 1
MOST_NOTES: Final = 1_000_000
_MOST_TICKS: Final = 2**40
Value = TypeVar("Value")

_NOTE_DEFAULTS: Final = {"velocity": 80, "offset": 0, "release": 64, "cents": 0.0}
_MAPS: Final[Mapping[str, type[Any]]] = {
    "tempos": TempoMark, "meters": MeterMark, "keys": KeyMark, "sections": Section,
    "chords": ChordMark, "markers": Marker,
}  # fmt: skip


def to_document(song: Song) -> dict[str, Any]:
    """The song as JSON data. Starts of notes and ticks of events are differences from the last.

    What is the default is left out; `from_document` gives back an equal song.
    """
    document: dict[str, Any] = {"toccata": VERSION, "title": song.title}
    for name in ("length", "pickup", "resolution"):
        document[name] = int(getattr(song, name))
    for name, kind in _MAPS.items():
        document[name] = [_row(mark, kind) for mark in getattr(song, name)]
    document["about"] = dict(song.about)
    document["tracks"] = [_track(track) for track in song.tracks]
    return document


def from_document(document: Any) -> Song:
    """The song of a document. Raises `Unreadable` for anything that is not one."""
    try:
        if _take(document, "toccata", int) != VERSION:
            raise Unreadable(
                f"The document is of version {document['toccata']}; this program reads {VERSION}."
            )
        about = _take(document, "about", dict)
        return Song(
            _take(document, "title", str),
            tuple(_track_of(track) for track in _take(document, "tracks", list)),
            **{name: _marks_of(document, name, kind) for name, kind in _MAPS.items()},
            length=_ticks(_take(document, "length", int)),
            pickup=_ticks(_take(document, "pickup", int)),
            resolution=_take(document, "resolution", int),
            about={_checked(k, str): _checked(v, str) for k, v in about.items()},
        )
    except Unreadable:
        raise
    except (ToccataError, KeyError, TypeError, ValueError, OverflowError, RecursionError) as wrong:
        raise Unreadable(f"This is not a song's document: {wrong}") from None


def _plain(value: Any) -> Any:
    """Nested values as lists, numbers of numpy as plain ones."""
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    return value.item() if isinstance(value, np.generic) else value


_PLAIN: Final[Mapping[str, Callable[[Any], Any]]] = {
    "int": int, "Ticks": int, "Midi": int, "Bpm": float, "float": float, "bool": bool,
}  # fmt: skip


def _row(value: Any, kind: type[Any]) -> list[Any]:
    return [_PLAIN.get(str(f.type), _plain)(getattr(value, f.name)) for f in fields(kind)]


def _track(track: Track) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "name": track.name,
        "instrument": _row(track.instrument, Instrument),
        "notes": _notes(track.notes),
    }
    if track.notes.marks:
        shown["marks"] = {str(i): _row(m, Marks) for i, m in sorted(track.notes.marks.items())}
    if len(track.events):
        events = track.events
        names = ("status", "first", "second", "rank")
        columns = [getattr(events, name).tolist() for name in names]
        payloads = [base64.b64encode(p).decode("ascii") for p in events.payloads]
        shown["events"] = [np.diff(events.tick, prepend=0).tolist(), *columns, payloads]
    if track.feel is not None:
        shown["feel"] = _row(track.feel, Feel)
    if track.envelopes:
        shown["envelopes"] = [_row(envelope, Envelope) for envelope in track.envelopes]
    for name, default in (
        ("role", ""),
        ("channel", None),
        ("chunk", None),
        ("muted", False),
        ("chain", ""),
    ):
        if getattr(track, name) != default:
            shown[name] = getattr(track, name)
    return shown


def _notes(notes: Notes) -> dict[str, list[Any]]:
    columns = {
        "start": np.diff(notes.start, prepend=0).tolist(),
        "length": notes.length.tolist(),
        "pitch": notes.pitch.tolist(),
    }
    for name, default in _NOTE_DEFAULTS.items():
        column = getattr(notes, name)
        if (column != default).any():
            columns[name] = column.tolist()
    if not np.array_equal(notes.id, np.arange(1, len(notes) + 1)):
        columns["id"] = notes.id.tolist()
    return columns


def _track_of(shown: Any) -> Track:
    _checked(shown, dict)
    marks = {int(i): _marks_row(row) for i, row in _checked(shown.get("marks", {}), dict).items()}
    feel = shown.get("feel")
    channel, chunk = shown.get("channel"), shown.get("chunk")
    for number, most in ((channel, 15), (chunk, 65535)):
        if number is not None and not 0 <= _checked(number, int) <= most:
            raise ValueError(f"a channel or chunk {number}")
    return Track(
        _take(shown, "name", str),
        _notes_of(_take(shown, "notes", dict), marks),
        _typed(Instrument, _take(shown, "instrument", list)),
        _checked(shown.get("role", ""), str),
        None if feel is None else _typed(Feel, feel),
        _events_of(shown["events"]) if "events" in shown else Events(),
        tuple(_envelope_of(row) for row in shown.get("envelopes", ())),
        channel,
        chunk,
        _checked(shown.get("muted", False), bool),
        _checked(shown.get("chain", ""), str),
    )


def _notes_of(columns: dict[str, Any], marks: dict[int, Marks]) -> Notes:
    rows = {name: _column(column, floats=name == "cents") for name, column in columns.items()}
    rows["start"] = np.cumsum(rows["start"])
    if "id" not in rows:
        rows["id"] = np.arange(1, len(rows["start"]) + 1)
    return Notes.from_columns(marks=marks, **rows)


def _events_of(columns: Any) -> Events:
    tick, *others, payloads = columns
    numbers = [np.cumsum(_column(tick)), *(_column(column) for column in others)]
    carried = [base64.b64decode(_checked(p, str), validate=True) for p in payloads]
    return Events.from_columns(*numbers, payloads=carried)


def _envelope_of(row: Any) -> Envelope:
    param, points, shape = row
    return Envelope(_checked(param, str), _points(points), _checked(shape, str))


def _marks_row(row: Any) -> Marks:
    spelling, articulation, tie, lyric, expression = row
    curves = tuple((_checked(param, str), _points(points)) for param, points in expression)
    for word in (spelling, articulation, tie, lyric):
        _checked(word, str)
    return Marks(spelling, articulation, tie, lyric, curves)


def _points(points: Any) -> Any:
    return tuple((_ticks(_checked(tick, int)), _number(value)) for tick, value in points)


def _marks_of(document: Any, name: str, kind: type[Value]) -> tuple[Value, ...]:
    marks = tuple(_typed(kind, row) for row in _take(document, name, list))
    for mark in marks:
        _ticks(mark.tick)  # type: ignore[attr-defined]
        _ticks(getattr(mark, "length", 0))
        if getattr(mark, "bpm", 1) <= 0 or getattr(mark, "denominator", 1) <= 0:
            raise ValueError(f"{mark} is impossible")
    return marks


_FIELDS: Final[Mapping[str, Callable[[Any], Any]]] = {
    "str": lambda value: _checked(value, str),
    "bool": lambda value: _checked(value, bool),
    "int": lambda value: _checked(value, int),
    "Ticks": lambda value: _checked(value, int),
    "Midi": lambda value: _checked(value, int),
    "Bpm": lambda value: _number(value),
    "float": lambda value: _number(value),
}


def _typed(kind: type[Value], row: Iterable[Any]) -> Value:
    """A frozen value from the list of its fields, each of the type that it declares."""
    declared = fields(kind)  # type: ignore[arg-type]
    values = list(row)
    if len(values) != len(declared):
        raise ValueError(f"{kind.__name__} has {len(declared)} fields")
    return kind(
        *(_FIELDS[str(f.type)](value) for f, value in zip(declared, values, strict=True))
    )  # fmt: skip


def _take(mapping: Any, name: str, kind: type[Value]) -> Value:
    if not isinstance(mapping, dict):
        raise TypeError(f"{name} should stand in an object")
    return _checked(mapping[name], kind)


def _checked(value: Any, kind: type[Value]) -> Value:
    if type(value) is not kind:
        raise TypeError(f"{kind.__name__} expected, {type(value).__name__} came")
    return value


def _number(value: Any) -> float:
    if type(value) not in (int, float) or not -1e300 < value < 1e300:
        raise TypeError("a number expected")
    return float(value)


def _ticks(value: int) -> Any:
    if not 0 <= value <= _MOST_TICKS:
        raise ValueError(f"a place at {value} ticks")
    return value


def _column(values: Any, *, floats: bool = False) -> Any:
    if len(_checked(values, list)) > MOST_NOTES:
        raise ValueError(f"more than {MOST_NOTES} notes")
    array = np.array(values if values else [], dtype=None if values else np.int64)
    if array.ndim != 1 or array.dtype.kind not in ("if" if floats else "i"):
        raise TypeError("a list of numbers expected")
    if floats and not np.isfinite(array).all():
        raise ValueError("finite numbers expected")
    if np.abs(array).max(initial=0) > _MOST_TICKS:
        raise ValueError("a number is too large")
    return array
