"""What a track carries besides notes, kept in its order: controllers, bends, names, exclusives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, overload

import numpy as np
from numpy.typing import NDArray

from ..errors import OutOfRange, WrongUse
from ..units import Ticks

CONTROL, PROGRAM, PRESSURE, BEND, POLY_PRESSURE = 0xB0, 0xC0, 0xD0, 0xE0, 0xA0
RELEASE = 0x80
META, EXCLUSIVE, ESCAPE = 0xFF, 0xF0, 0xF7
EARLY, LATE = -(1 << 21), 1 << 21


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that is not a note.

    `status` is the MIDI status without its channel (`CONTROL`, `PROGRAM`, …) or `META`,
    `EXCLUSIVE`, `ESCAPE`; `RELEASE` is a note-off that no note of the file was waiting for.
    `first` and `second` are the data bytes, 0 to 127 (for `META`, `first` is the type, 0 to 255;
    for `BEND`, low and high seven bits; for `EXCLUSIVE`, `first` is 1 where the message goes on in
    an `ESCAPE`). `payload` is what a meta event or an exclusive carries, without the closing F7.
    `rank` keeps the order that the file gave to the events of one tick, counted from 1; 0 is for
    events of ours. With `EARLY` added, the event stands before the notes that end at its tick, with
    `LATE` after those that begin there; else between the two.
    """

    tick: Ticks
    status: int
    first: int = 0
    second: int = 0
    payload: bytes = b""
    rank: int = 0


_COLUMNS: Final = ("tick", "status", "first", "second", "rank")
_STATUSES: Final = (
    RELEASE, POLY_PRESSURE, CONTROL, PROGRAM, PRESSURE, BEND, META, EXCLUSIVE, ESCAPE,
)  # fmt: skip


def control(tick: int, number: int, value: int) -> Event:
    """A controller change, number and value 0 to 127: `control(0, 7, 100)` sets the volume."""
    for what, data in (("controller number", number), ("controller value", value)):
        if not 0 <= data <= 127:
            raise OutOfRange(what, data, 0, 127)
    return Event(Ticks(tick), CONTROL, number, value)


def bend(tick: int, amount: int) -> Event:
    """A pitch bend from −8192 to 8191."""
    if not -8192 <= amount <= 8191:
        raise OutOfRange("pitch bend", amount, -8192, 8191)
    return Event(Ticks(tick), BEND, (amount + 8192) & 0x7F, (amount + 8192) >> 7)


class Events(Sequence[Event]):
    """Immutable events in order of their tick; those of one tick keep the order given.

    The columns `tick`, `status`, `first`, `second`, `rank` are read-only arrays of one length, and
    `payloads` a tuple beside them. Raises `WrongUse` for what MIDI cannot hold.
    """

    __slots__ = ("first", "payloads", "rank", "second", "status", "tick")

    tick: NDArray[np.int64]
    status: NDArray[np.uint8]
    first: NDArray[np.uint8]
    second: NDArray[np.uint8]
    rank: NDArray[np.int64]
    payloads: tuple[bytes, ...]

    def __init__(self, events: Iterable[Event] = ()) -> None:
        rows = list(events)
        self._fill(
            *(np.array([getattr(r, n) for r in rows], dtype=np.int64) for n in _COLUMNS),
            payloads=[r.payload for r in rows],
        )

    @classmethod
    def from_columns(cls, *columns: Any, payloads: Sequence[bytes]) -> Events:
        """Events from arrays or lists of one length: tick, status, first, second, rank."""
        events = cls.__new__(cls)
        events._fill(*(np.asarray(c, dtype=np.int64) for c in columns), payloads=payloads)
        return events

    def _fill(self, *columns: NDArray[np.int64], payloads: Sequence[bytes]) -> None:
        tick, status, first, second, _ = columns
        if len({len(payloads), *map(len, columns)}) != 1:
            raise WrongUse("The columns of events must have one length.")
        if tick.size and tick.min() < 0:
            raise WrongUse(f"An event cannot stand before the song: tick {tick.min()}.")
        if not np.isin(status, _STATUSES).all():
            raise WrongUse("An event's status is a MIDI status without channel, such as CONTROL.")
        most = np.where(status == META, 255, 127)
        if ((first < 0) | (first > most) | (second < 0) | (second > 127)).any():
            raise WrongUse("The data bytes of an event must be from 0 to 127.")
        order = np.argsort(tick, kind="stable")
        for name, column in zip(_COLUMNS, columns, strict=True):
            kind = np.int64 if name in ("tick", "rank") else np.uint8
            ordered = column[order].astype(kind)
            ordered.setflags(write=False)
            object.__setattr__(self, name, ordered)
        object.__setattr__(self, "payloads", tuple(payloads[i] for i in order.tolist()))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("Events do not change; build new ones.")

    def __reduce__(self) -> tuple[Any, ...]:
        columns = (self.tick, self.status, self.first, self.second, self.rank)
        return _rebuilt, (columns, self.payloads)

    def controls(self, number: int) -> list[tuple[int, int]]:
        """(tick, value) of every change of one controller."""
        mask = (self.status == CONTROL) & (self.first == number)
        return list(zip(self.tick[mask].tolist(), self.second[mask].tolist(), strict=True))

    def where(self, keep: NDArray[np.bool_]) -> Events:
        """The events for which `keep` is true."""
        columns = (self.tick, self.status, self.first, self.second, self.rank)
        payloads = [p for p, k in zip(self.payloads, keep.tolist(), strict=True) if k]
        return Events.from_columns(*(c[keep] for c in columns), payloads=payloads)

    def moved(self, ticks: int) -> Events:
        """All events later by `ticks`, but none before the song's first tick."""
        tick = np.maximum(self.tick + ticks, 0)
        columns = (tick, self.status, self.first, self.second, self.rank)
        return Events.from_columns(*columns, payloads=self.payloads)

    def __len__(self) -> int:
        return len(self.tick)

    @overload
    def __getitem__(self, index: int) -> Event: ...
    @overload
    def __getitem__(self, index: slice) -> Events: ...
    def __getitem__(self, index: int | slice) -> Event | Events:
        if isinstance(index, slice):
            return Events(list(self)[index])
        return Event(
            Ticks(int(self.tick[index])),
            int(self.status[index]),
            int(self.first[index]),
            int(self.second[index]),
            self.payloads[index],
            int(self.rank[index]),
        )

    def __iter__(self) -> Iterator[Event]:
        columns: list[Sequence[Any]] = [
            self.tick.tolist(), self.status.tolist(), self.first.tolist(), self.second.tolist(),
            self.payloads, self.rank.tolist(),
        ]  # fmt: skip
        yield from map(Event, *columns)

    def __add__(self, other: Iterable[Event]) -> Events:
        return Events([*self, *other])

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Events):
            return NotImplemented
        same = all(np.array_equal(getattr(self, n), getattr(other, n)) for n in _COLUMNS)
        return same and self.payloads == other.payloads

    def __hash__(self) -> int:
        return hash((self.tick.tobytes(), self.status.tobytes(), self.payloads))

    def __repr__(self) -> str:
        return f"<{len(self)} events>"


def _rebuilt(columns: tuple[Any, ...], payloads: tuple[bytes, ...]) -> Events:
    return Events.from_columns(*columns, payloads=payloads)
