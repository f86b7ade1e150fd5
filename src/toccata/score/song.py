"""A song: the one value that composing, code, files, pictures and sound all share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from types import MappingProxyType
from typing import Any

import numpy as np

from ..errors import WrongUse
from ..units import RESOLUTION, Bpm, Seconds, Ticks
from .timeline import (
    ChordMark,
    KeyMark,
    Marker,
    MeterMark,
    Section,
    TempoMark,
    seconds_at,
    total_seconds,
)  # fmt: skip
from .track import Track


@dataclass(frozen=True, slots=True)
class Song:
    """Music as it is written, and apart from that as it is played.

    Time is in ticks, `resolution` to the quarter. Bars count from 0 here and from 1 on screens.
    `pickup` is the length of the upbeat bar in ticks (0: none). `length` is the written end; 0
    means the end of the last note. `about` holds what else is known, as text: seed, prompt.
    """

    title: str = "Untitled"
    tracks: tuple[Track, ...] = ()
    tempos: tuple[TempoMark, ...] = (TempoMark(Ticks(0), Bpm(120.0)),)
    meters: tuple[MeterMark, ...] = (MeterMark(Ticks(0), 4, 4),)
    keys: tuple[KeyMark, ...] = ()
    sections: tuple[Section, ...] = ()
    chords: tuple[ChordMark, ...] = ()
    markers: tuple[Marker, ...] = ()
    length: Ticks = Ticks(0)
    pickup: Ticks = Ticks(0)
    resolution: int = RESOLUTION
    about: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not 1 <= self.resolution <= 32767:
            raise WrongUse(f"The resolution must be 1 to 32767 ticks, not {self.resolution}.")
        object.__setattr__(self, "about", MappingProxyType(dict(self.about)))

    def __reduce__(self) -> tuple[Any, ...]:
        values = {f.name: getattr(self, f.name) for f in fields(self)}
        return _rebuilt, ({**values, "about": dict(self.about)},)

    def replace(self, **changes: Any) -> Song:
        """This song with some fields changed; everything else is shared."""
        return replace(self, **changes)

    def track(self, name: str) -> Track:
        """The first track of that name. Raises `WrongUse` where there is none."""
        for track in self.tracks:
            if track.name == name:
                return track
        raise WrongUse(
            f"No track is called “{name}”; there are {', '.join(t.name for t in self.tracks)}."
        )

    def with_track(self, name: str, new: Track) -> Song:
        """This song with the track of that name replaced."""
        old = self.track(name)
        return self.replace(tracks=tuple(new if t is old else t for t in self.tracks))

    @property
    def end(self) -> Ticks:
        """The written end in ticks: `length`, or the end of the last note if that is later."""
        last = max((int(t.notes.end.max()) for t in self.tracks if len(t.notes)), default=0)
        return Ticks(max(int(self.length), last))

    @property
    def seconds(self) -> Seconds:
        """How long the written music lasts."""
        return total_seconds(self.end, self.tempos, self.resolution)

    def seconds_at(self, ticks: Any) -> np.ndarray[Any, np.dtype[np.float64]]:
        """The time in seconds of each tick."""
        return seconds_at(np.asarray(ticks, dtype=np.int64), self.tempos, self.resolution)

    def bar_starts(self) -> list[Ticks]:
        """The tick at which each bar begins, the last entry being the end of the last bar.

        A change of meter begins a bar, and cuts the one before it short where it must.
        """
        meters = sorted(self.meters, key=lambda mark: mark.tick)
        if not meters or meters[0].tick > 0:
            meters.insert(0, MeterMark(Ticks(0), 4, 4))
        starts = [0, int(self.pickup)] if self.pickup else [0]
        first, end = starts[-1], int(self.end)
        ends = [min(int(mark.tick), end) for mark in meters[1:]] + [end]
        for mark, stop in zip(meters, ends, strict=True):
            bars = range(max(int(mark.tick), first), stop, max(1, mark.bar(self.resolution)))
            if bars:
                starts.extend(bars[1:])
                starts.append(stop if stop < end else bars[-1] + bars.step)
        return [Ticks(start) for start in starts]

    @property
    def bars(self) -> int:
        """How many bars there are, an upbeat not counted."""
        return len(self.bar_starts()) - 1 - bool(self.pickup)

    def place(self, tick: int) -> tuple[int, Ticks]:
        """(bar from 0, ticks into that bar) of a tick."""
        starts = self.bar_starts()
        bar = int(np.searchsorted(np.array(starts), tick, side="right")) - 1
        return bar, Ticks(tick - starts[min(bar, len(starts) - 1)])

    @property
    def note_count(self) -> int:
        """How many notes all tracks hold."""
        return sum(len(track.notes) for track in self.tracks)

    def __hash__(self) -> int:
        return hash((self.title, self.tracks, self.tempos, self.meters, self.length))


def _rebuilt(values: dict[str, Any]) -> Song:
    return Song(**values)
