"""What a track carries besides notes, kept in its order: controllers, bends, names, exclusives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, overload

import numpy as np
from numpy.typing import NDArray

from ..errors import OutOfRange, WrongUse
from ..units import Ticks

CONTROL, PROGRAM, PRESSURE, BEND, POLY_PRESSURE = 0xB0, 0xC0, 0xD0, 0xE0, 0xA0
META, EXCLUSIVE, ESCAPE = 0xFF, 0xF0, 0xF7


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that is not a note.

    `status` is the MIDI status without its channel (`CONTROL`, `PROGRAM`, …) or `META`,
    `EXCLUSIVE`, `ESCAPE`. `first` and `second` are the data bytes, 0 to 127 (for `META`, `first` is
    the type, 0 to 255; for `BEND`, low and high seven bits). `payload` is what a meta event or an
    exclusive carries, without the closing F7.
    """

    tick: Ticks
    status: int
    first: int = 0
    second: int = 0
    payload: bytes = b""


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
    """Immutable events in order of their tick; those of one tick keep the order given."""

    __slots__ = ("first", "payloads", "second", "status", "tick")

    tick: NDArray[np.int64]
    status: NDArray[np.uint8]
    first: NDArray[np.uint8]
    second: NDArray[np.uint8]
    payloads: tuple[bytes, ...]

    def __init__(self, events: Iterable[Event] = ()) -> None:
        rows = sorted(events, key=lambda event: event.tick)
        if rows and rows[0].tick < 0:
            raise WrongUse(f"An event cannot stand before the song: tick {rows[0].tick}.")
        columns: dict[str, NDArray[Any]] = {
            "tick": np.array([r.tick for r in rows], dtype=np.int64),
            "status": np.array([r.status for r in rows], dtype=np.uint8),
            "first": np.array([r.first for r in rows], dtype=np.uint8),
            "second": np.array([r.second for r in rows], dtype=np.uint8),
        }
        for name, column in columns.items():
            column.setflags(write=False)
            object.__setattr__(self, name, column)
        object.__setattr__(self, "payloads", tuple(r.payload for r in rows))

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("Events do not change; build new ones.")

    def controls(self, number: int) -> list[tuple[int, int]]:
        """(tick, value) of every change of one controller."""
        mask = (self.status == CONTROL) & (self.first == number)
        return list(zip(self.tick[mask].tolist(), self.second[mask].tolist(), strict=True))

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
        )

    def __iter__(self) -> Iterator[Event]:
        columns = (self.tick, self.status, self.first, self.second)
        for row in zip(*(c.tolist() for c in columns), self.payloads, strict=True):
            yield Event(*row)

    def __add__(self, other: Iterable[Event]) -> Events:
        return Events([*self, *other])

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Events):
            return NotImplemented
        return list(self) == list(other)

    def __hash__(self) -> int:
        return hash((self.tick.tobytes(), self.status.tobytes(), self.payloads))

    def __repr__(self) -> str:
        return f"<{len(self)} events>"
