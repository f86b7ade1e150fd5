"""A piece's own material: a bar of a part taken up again elsewhere, on other chords."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from ..score.events import CONTROL, Event, Events
from ..score.notes import Notes
from ..score.track import EXPRESSION, MODULATION, PEDAL
from ..theory.key import Key
from ..units import Ticks
from .bar import ladder
from .harmony import Change, Span
from .hear import Heard
from .recolouring import recoloured, shifted
from .tune import is_drums

_TURNED: Final = (PEDAL, EXPRESSION, MODULATION)
"""The controllers that belong to what is played, and come along with it."""


def whole_bars(heard: Heard, meter: tuple[int, int]) -> list[int]:
    """The bars of a meter that are not cut short; an upbeat is none."""
    full = max(
        (heard.starts[n + 1] - heard.starts[n] for n in range(heard.bars)
         if heard.meters[n] == meter), default=0,
    )  # fmt: skip
    return [n for n in range(heard.bars) if heard.meters[n] == meter
            and heard.starts[n + 1] - heard.starts[n] == full]  # fmt: skip


def of_bar(heard: Heard, track: int, bar: int) -> Notes:
    """The notes of a track that begin in a bar."""
    low, high = heard.starts[bar], heard.starts[bar + 1]
    return heard.song.tracks[track].notes.within(Ticks(low), Ticks(high))


def change_in(spans: Sequence[Span], at: int) -> Change:
    """The chord at a place of a bar."""
    found = spans[0].change
    for span in spans:
        if span.at <= at:
            found = span.change
    return found


def taken_up(
    heard: Heard, track: int, source: int, start: int, spans: Sequence[Span], key: Key
) -> Notes:
    """A bar of a track again, from the tick `start` on, over the chords `spans`."""
    notes = shifted(of_bar(heard, track, source), start - heard.starts[source])
    if is_drums(heard.song.tracks[track]) or not len(notes):
        return notes
    old = heard.harmony[source]
    if heard.roles[track] in ("melody", "counter"):
        return _fitted(notes, start, spans, key)
    return recoloured(
        notes,
        lambda tick: (change_in(old, tick - start), change_in(spans, tick - start), key),
        bass=heard.roles[track] == "bass",
    )


def _fitted(notes: Notes, start: int, spans: Sequence[Span], key: Key) -> Notes:
    """A line over other chords: long and first notes that rub go to the nearest chord tone."""
    pitches = notes.pitch.copy()
    middle = float(np.median(notes.length))
    for place in range(len(notes)):
        at = int(notes.start[place]) - start
        found = change_in(spans, at)
        pc = int(pitches[place]) % 12
        strong = at in {span.at for span in spans} or notes.length[place] >= 1.5 * middle
        rubs = pc not in found.tones and any((pc - t) % 12 in (1, 11) for t in found.tones)
        if (strong and pc not in found.tones) or (rubs and pc not in key.pitch_classes):
            low, high = max(0, int(pitches[place]) - 4), min(127, int(pitches[place]) + 4)
            near = ladder(found.tones, low, high) or (int(pitches[place]),)
            pitches[place] = min(near, key=lambda p: (abs(p - int(pitches[place])), p))
    return notes.replace(pitch=pitches)


def moved(notes: Notes, steps: int, key: Key) -> Notes:
    """A line some steps of the scale higher or lower; notes beside the scale go with it."""
    if not steps or not len(notes):
        return notes
    rungs = ladder(key.pitch_classes, 0, 127)
    found = []
    for pitch in notes.pitch.tolist():
        place = max(n for n, rung in enumerate(rungs) if rung <= pitch) if pitch >= rungs[0] else 0
        goal = rungs[min(len(rungs) - 1, max(0, place + steps))] + (pitch - rungs[place])
        found.append(min(127, max(0, goal)))
    return notes.replace(pitch=np.array(found, dtype=np.int64))


def turned(heard: Heard, track: int, source: int, start: int) -> list[Event]:
    """What was turned while a bar was played, for the same bar from the tick `start` on."""
    low, high = heard.starts[source], heard.starts[source + 1]
    return [
        Event(Ticks(event.tick - low + start), event.status, event.first, event.second)
        for event in heard.song.tracks[track].events
        if low <= event.tick < high and event.status & 0xF0 == CONTROL and event.first in _TURNED
    ]


def joined(old: Notes, fresh: Notes, low: int, high: int) -> Notes:
    """Old notes, all of them as they were, and new ones between two ticks that leave them alone.

    A new note ends before the region does and before an old one of its pitch begins; where an old
    one of its pitch still sounds it is left out. Of two new ones on a pitch the first gives way.
    """
    kept: list[int] = []
    lengths: dict[int, int] = {}
    latest: dict[int, int] = {}
    for place in range(len(fresh)):
        start, pitch = int(fresh.start[place]), int(fresh.pitch[place])
        if not low <= start < high:
            continue
        same = old.pitch == pitch
        if (same & (old.start <= start) & (old.end > start)).any():
            continue
        coming = old.start[same & (old.start > start)]
        end = min(int(fresh.end[place]), high, int(coming.min()) if len(coming) else high)
        before = latest.get(pitch)
        if before is not None and int(fresh.start[before]) == start:
            continue
        if before is not None and int(fresh.start[before]) + lengths[before] > start:
            lengths[before] = start - int(fresh.start[before])
        latest[pitch] = place
        lengths[place] = max(1, end - start)
        kept.append(place)
    picked = np.array(kept, dtype=np.int64)
    free = int(old.id.max()) + 1 if len(old) else 1
    columns = {name: getattr(fresh, name)[picked]
               for name in ("start", "pitch", "velocity", "offset", "release", "cents")}  # fmt: skip
    limit = np.maximum(-columns["start"], columns["offset"])
    new = Notes.from_columns(**{
        **columns, "offset": limit, "id": free + np.arange(len(picked)),
        "length": np.array([lengths[place] for place in kept], dtype=np.int64),
    })  # fmt: skip
    return old + new


def with_events(events: Events, more: Sequence[Event]) -> Events:
    """The events with some more."""
    return events + Events(more) if more else events
