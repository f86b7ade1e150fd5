"""Notes as an analyst hears them: columns of time and pitch, and the bars that they stand in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Protocol, runtime_checkable

from ...errors import WrongUse
from ..rhythm import Meter

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Column = NDArray[np.float64]
    Numbers = NDArray[np.int64]

SHORTEST: Final = 1 / 48
"""Places nearer than this, in quarter notes, count as one."""

COMMON: Final = Meter(4, 4)
"""The meter of music that names none."""


@runtime_checkable
class NoteLike(Protocol):
    """What can be analysed: anything with a start, a length and a MIDI number."""

    @property
    def start(self) -> float: ...
    @property
    def length(self) -> float: ...
    @property
    def pitch(self) -> int: ...


@dataclass(frozen=True, slots=True, eq=False)
class Heard:
    """All notes in order of start: times in quarter notes, `part` numbers the players from 0."""

    start: Column
    length: Column
    pitch: Numbers
    part: Numbers

    @classmethod
    def of(
        cls, notes: Iterable[NoteLike] | Iterable[Iterable[NoteLike]], per_quarter: float = 1
    ) -> Heard:
        """From notes, or from parts that are rows of notes; their times in 1/`per_quarter` quarters.

        Raises `WrongUse` for a note without start, length and pitch.
        """
        rows: list[tuple[float, float, int, int]] = []
        entry: Any
        for number, entry in enumerate(notes):
            inside = [entry] if hasattr(entry, "pitch") else entry
            part = 0 if hasattr(entry, "pitch") else number
            try:
                rows.extend((n.start, n.length, n.pitch, part) for n in inside)
            except (AttributeError, TypeError):
                raise WrongUse(
                    "Analysis takes notes with start, length and pitch, or parts of such notes,"
                    f" not {type(entry).__name__}."
                ) from None
        starts, lengths, pitches, parts = (
            [row[0] for row in rows], [row[1] for row in rows], [row[2] for row in rows],
            [row[3] for row in rows],
        )  # fmt: skip
        return cls.from_columns(starts, lengths, pitches, parts, per_quarter)

    @classmethod
    def from_columns(
        cls,
        start: Sequence[float] | NDArray[Any],
        length: Sequence[float] | NDArray[Any],
        pitch: Sequence[int] | NDArray[Any],
        part: Sequence[int] | NDArray[Any] | None = None,
        per_quarter: float = 1,
    ) -> Heard:
        """From columns of one length; times in 1/`per_quarter` quarters (960 for ticks of ours).

        Raises `WrongUse` for columns of different lengths or negative times.
        """
        import numpy as np

        begin = np.asarray(start, dtype=np.float64) / per_quarter
        long = np.asarray(length, dtype=np.float64) / per_quarter
        number = np.asarray(pitch, dtype=np.int64)
        player = np.zeros(len(begin), np.int64) if part is None else np.asarray(part, np.int64)
        if len({len(begin), len(long), len(number), len(player)}) != 1:
            raise WrongUse("Start, length, pitch and part of the notes must be equally many.")
        if len(begin) and not (
            np.isfinite(begin).all() and np.isfinite(long).all() and begin.min() >= 0
        ):
            raise WrongUse("Notes start at 0 or later; give times in quarter notes or ticks.")
        begin = np.round(begin / SHORTEST) * SHORTEST
        long = np.maximum(np.round(long / SHORTEST), 1) * SHORTEST
        order = np.lexsort((number, player, begin))
        return cls(begin[order], long[order], number[order], player[order])

    @property
    def end(self) -> Column:
        """Where each note ends, in quarter notes."""
        return self.start + self.length

    @property
    def total(self) -> float:
        """Where the last note ends, in quarter notes."""
        return float(self.end.max()) if len(self) else 0.0

    def __len__(self) -> int:
        return len(self.start)


@dataclass(frozen=True, slots=True)
class Bars:
    """Where bars begin, in quarter notes: `starts` has one entry more than there are bars.

    `first` is the number of the first bar: 0 for an upbeat, else 1.
    """

    starts: tuple[float, ...]
    meters: tuple[Meter, ...]
    first: int = 1

    @classmethod
    def of(
        cls,
        total: float,
        meter: Meter | Sequence[tuple[float, Meter]] = COMMON,
        pickup: float = 0.0,
    ) -> Bars:
        """Bars for `total` quarter notes: one meter or (from where, meter) pairs, and an upbeat."""
        changes = [(0.0, meter)] if isinstance(meter, Meter) else sorted(meter, key=lambda m: m[0])
        if not changes or changes[0][0] > pickup:
            changes.insert(0, (0.0, Meter()))
        starts, meters = [0.0], []
        if pickup > 0:
            starts.append(float(pickup))
            meters.append(changes[0][1])
        for place, (_, here) in enumerate(changes):
            until = changes[place + 1][0] if place + 1 < len(changes) else total
            while starts[-1] < until - SHORTEST:
                ahead = starts[-1] + here.bar_beats
                last = place + 1 == len(changes)
                starts.append(ahead if last or ahead <= until + SHORTEST else until)
                meters.append(here)
        if len(starts) == 1:
            starts.append(changes[0][1].bar_beats)
            meters.append(changes[0][1])
        return cls(tuple(starts), tuple(meters), 0 if pickup > 0 else 1)

    def index(self, at: float) -> int:
        """Which bar a place in quarter notes falls into, counted from 0 (the upbeat included)."""
        return min(max(bisect_right(self.starts, at + SHORTEST / 2) - 1, 0), len(self.meters) - 1)

    def place(self, at: float) -> tuple[int, float]:
        """The number of the bar and the beat in it, both as musicians count: from 1.

        Beats are what the foot taps: dotted quarters in 6/8. An upbeat is bar 0, and its beats are
        the last ones of a bar.
        """
        bar = self.index(at)
        meter = self.meters[bar]
        inside = at - self.starts[bar]
        if bar == 0 and self.first == 0:
            inside += meter.bar_beats - (self.starts[1] - self.starts[0])
        return bar + self.first, round(inside / meter.beat + 1, 4)

    def strength(self, at: float) -> float:
        """How strong the place is in its bar: 1 a downbeat, 0.5 a beat, 0.1 a sixteenth."""
        bar = self.index(at)
        inside = at - self.starts[bar]
        if bar == 0 and self.first == 0:
            inside += self.meters[0].bar_beats - (self.starts[1] - self.starts[0])
        return self.meters[bar].strength(inside)

    @property
    def count(self) -> int:
        """How many bars there are, an upbeat not counted."""
        return len(self.meters) - (1 - self.first)


__all__ = ["NoteLike", "Heard", "Bars", "SHORTEST", "COMMON"]
