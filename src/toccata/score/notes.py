"""The notes of one track: columns inside for speed, a sequence of `Note`s outside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final, overload

import numpy as np
from numpy.typing import NDArray

from ..errors import OutOfRange, WrongUse
from ..units import Cents, Midi, Ticks
from .note import PLAIN, Marks, Note

Column = NDArray[np.int64]

_COLUMNS: Final = ("start", "length", "pitch", "velocity", "offset", "release", "cents", "id")
_BOUNDS: Final = {
    "start": (0, 2**40),
    "length": (0, 2**40),
    "pitch": (0, 127),
    "velocity": (1, 127),
    "offset": (-(2**31), 2**31),
    "release": (0, 127),
    "cents": (-4800.0, 4800.0),
    "id": (0, 2**62),
}
_DEFAULTS: Final = {"velocity": 80, "offset": 0, "release": 64, "cents": 0.0, "id": 0}


class Notes(Sequence[Note]):
    """Immutable notes in order of (start, pitch, id).

    Every column is a read-only array of one length: `start`, `length`, `offset` in ticks,
    `pitch`, `velocity`, `release` 0 to 127, `cents` (float), `id`. Notes without an id are given
    the next free one, so ids are unique in the track. `marks` maps ids to what few notes carry.
    Raises `OutOfRange` for a value beyond its bounds.
    """

    __slots__ = (*_COLUMNS, "marks")

    start: Column
    length: Column
    pitch: Column
    velocity: Column
    offset: Column
    release: Column
    cents: NDArray[np.float64]
    id: Column
    marks: Mapping[int, Marks]

    def __init__(self, notes: Iterable[Note] = ()) -> None:
        rows = list(notes)
        columns = {name: [getattr(row, name) for row in rows] for name in _COLUMNS}
        given = _with_ids(np.asarray(columns["id"], dtype=np.int64))
        columns["id"] = given.tolist()
        marks = {
            int(i): row.marks for i, row in zip(given, rows, strict=True) if row.marks != PLAIN
        }
        self._fill(columns, marks)

    @classmethod
    def from_columns(cls, *, marks: Mapping[int, Marks] | None = None, **columns: Any) -> Notes:
        """Notes from arrays or lists of one length: `start`, `length`, `pitch` and, where they
        are not the default, `velocity`, `offset`, `release`, `cents`, `id`."""
        unknown = set(columns) - set(_COLUMNS)
        if unknown or not {"start", "length", "pitch"} <= set(columns):
            raise WrongUse(f"Notes have the columns {', '.join(_COLUMNS)}, not {sorted(columns)}.")
        size = len(columns["start"])
        full = {n: columns.get(n, np.full(size, _DEFAULTS.get(n, 0))) for n in _COLUMNS}
        full["id"] = _with_ids(np.asarray(full["id"], dtype=np.int64))
        notes = cls.__new__(cls)
        notes._fill(full, dict(marks or {}))
        return notes

    def _fill(self, columns: Mapping[str, Any], marks: dict[int, Marks]) -> None:
        arrays = {
            name: np.asarray(columns[name], dtype=np.float64 if name == "cents" else np.int64)
            for name in _COLUMNS
        }
        if len({len(array) for array in arrays.values()}) != 1:
            raise WrongUse("The columns of notes must have one length.")
        for name, (low, high) in _BOUNDS.items():
            array = arrays[name]
            if array.size and not (array.min() >= low and array.max() <= high):
                wrong = array[~((array >= low) & (array <= high))][0]
                raise OutOfRange(name, float(wrong), low, high)
        order = np.lexsort((arrays["id"], arrays["pitch"], arrays["start"]))
        for name, array in arrays.items():
            column = array[order]
            column.setflags(write=False)
            object.__setattr__(self, name, column)
        object.__setattr__(self, "marks", MappingProxyType(marks))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("Notes do not change; use replace() to get new ones.")

    def __reduce__(self) -> tuple[Any, ...]:
        columns = tuple(getattr(self, name) for name in _COLUMNS)
        return _rebuilt, (columns, dict(self.marks))

    def replace(self, **columns: Any) -> Notes:
        """These notes with other columns: `notes.replace(pitch=notes.pitch + 12)`."""
        merged = {name: columns.get(name, getattr(self, name)) for name in _COLUMNS}
        return Notes.from_columns(marks=columns.get("marks", self.marks), **merged)

    def where(self, keep: NDArray[np.bool_]) -> Notes:
        """The notes for which `keep` is true, with their ids and marks."""
        picked = {name: getattr(self, name)[keep] for name in _COLUMNS}
        kept = set(picked["id"].tolist()) if self.marks else set()
        return Notes.from_columns(
            marks={i: m for i, m in self.marks.items() if i in kept}, **picked
        )

    def within(self, low: Ticks, high: Ticks) -> Notes:
        """The notes that are written to start at or after `low` and before `high`."""
        return self.where((self.start >= low) & (self.start < high))

    def __add__(self, other: Notes) -> Notes:
        """All notes of both; the second's ids are given anew where they clash."""
        clash = np.isin(other.id, self.id)
        first = max(int(self.id.max(initial=0)), int(other.id.max(initial=0))) + 1
        names = other.id.copy()
        names[clash] = np.arange(first, first + int(clash.sum()))
        renamed = dict(zip(other.id.tolist(), names.tolist(), strict=True)) if other.marks else {}
        both = {n: np.concatenate([getattr(self, n), getattr(other, n)]) for n in _COLUMNS}
        both["id"] = np.concatenate([self.id, names])
        marks = {**self.marks, **{renamed[i]: m for i, m in other.marks.items() if i in renamed}}
        return Notes.from_columns(marks=marks, **both)

    @property
    def end(self) -> Column:
        """The written ends, in ticks."""
        ends: Column = self.start + self.length
        return ends

    @property
    def played(self) -> Column:
        """The ticks at which the notes are heard, never before 0."""
        played: Column = np.maximum(self.start + self.offset, 0)
        return played

    def __len__(self) -> int:
        return len(self.start)

    @overload
    def __getitem__(self, index: int) -> Note: ...
    @overload
    def __getitem__(self, index: slice) -> Notes: ...
    def __getitem__(self, index: int | slice) -> Note | Notes:
        if isinstance(index, slice):
            keep = np.zeros(len(self), dtype=bool)
            keep[index] = True
            return self.where(keep)
        name = int(self.id[index])
        return Note(
            Ticks(int(self.start[index])),
            Ticks(int(self.length[index])),
            Midi(int(self.pitch[index])),
            int(self.velocity[index]),
            Ticks(int(self.offset[index])),
            int(self.release[index]),
            Cents(float(self.cents[index])),
            name,
            self.marks.get(name, PLAIN),
        )

    def __iter__(self) -> Iterator[Note]:
        columns: list[list[Any]] = [getattr(self, name).tolist() for name in _COLUMNS]
        columns.append([self.marks.get(name, PLAIN) for name in columns[-1]])
        yield from map(Note, *columns)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Notes):
            return NotImplemented
        same = all(np.array_equal(getattr(self, n), getattr(other, n)) for n in _COLUMNS)
        return same and dict(self.marks) == dict(other.marks)

    def __hash__(self) -> int:
        return hash(tuple(getattr(self, name).tobytes() for name in _COLUMNS))

    def __repr__(self) -> str:
        return f"<{len(self)} notes>"


def _with_ids(ids: Column) -> Column:
    """The ids with each 0 replaced by the next free number; a number used twice is refused."""
    nameless = ids == 0
    named = ids[~nameless]
    if len(np.unique(named)) != len(named):
        raise WrongUse("Two notes of one track have the same id; ids must differ.")
    first = int(named.max()) + 1 if named.size else 1
    filled = ids.copy()
    filled[nameless] = np.arange(first, first + int(nameless.sum()))
    return filled


def _rebuilt(columns: tuple[Any, ...], marks: dict[int, Marks]) -> Notes:
    return Notes.from_columns(marks=marks, **dict(zip(_COLUMNS, columns, strict=True)))
