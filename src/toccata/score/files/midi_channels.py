"""Channels for tracks: drums on index 9, fifteen for the rest, one for each voice that is bent."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ...errors import WrongUse
from ..bending import USUAL_RANGE, amount_for, clipped, lanes, range_controls, range_for
from ..drums import DRUM_CHANNEL, MELODIC_CHANNELS
from ..events import BEND, EXCLUSIVE, Event, Events, bend, control
from ..performance import Sounding, sounding
from ..song import Song
from ..track import Track


def channels_of(song: Song) -> dict[int, list[int]]:
    """The channels of each track, by its identity: drums on index 9, fifteen for all others."""
    given: dict[int, list[int]] = {}
    taken: set[int] = set()
    waiting: list[tuple[Track, int]] = []
    for track in song.tracks:
        plays = len(track.notes) > 0 or bool((track.events.status < EXCLUSIVE).any())
        lanes = 1 if track.instrument.drums else _lane_count(track)
        if track.channel is not None and (track.channel == DRUM_CHANNEL) == track.instrument.drums:
            given[id(track)] = [track.channel]
            taken.add(track.channel)
            lanes -= 1
        elif not plays:
            given[id(track)] = []
            lanes = 0
        elif track.instrument.drums:
            given[id(track)] = [DRUM_CHANNEL]
            lanes = 0
        else:
            given[id(track)] = []
        if lanes:
            waiting.append((track, lanes))
    _share_drums(song)
    free = [channel for channel in MELODIC_CHANNELS if channel not in taken]
    wanted = sum(lanes for _, lanes in waiting)
    if wanted > len(free):
        raise WrongUse(
            f"The song needs {wanted + len(MELODIC_CHANNELS) - len(free)} melodic channels, and a MIDI file"
            " has 15 beside the drums. Merge tracks of one instrument, or leave some out."
        )
    for track, lanes in waiting:
        given[id(track)] += free[:lanes]
        del free[:lanes]
    return given


def _lane_count(track: Track) -> int:
    if not track.notes.cents.any():
        return 1
    return max(lanes(sounding(track.notes, exact=track.chunk is not None)), default=0) + 1


def _share_drums(song: Song) -> None:
    """All drums share one channel, so they must share one kit."""
    drums = [t for t in song.tracks if t.chunk is None and t.instrument.drums and len(t.notes)]
    kits = {track.instrument.program: track for track in drums}
    if len(kits) > 1:
        one, other = list(kits.values())[:2]
        raise WrongUse(
            f"“{one.name}” and “{other.name}” use different drum kits, and a MIDI file has one drum"
            " channel. Give both the same kit."
        )


def lanes_of(sounds: Sounding, most: int) -> list[Sounding]:
    """The sounds parted so that no two of one lane sound together bent differently."""
    if most == 1:
        return [sounds]
    lane = np.array(lanes(sounds), dtype=np.int64)
    return [_picked(sounds, lane == i) for i in range(most)]


def _picked(sounds: Sounding, keep: NDArray[np.bool_]) -> Sounding:
    return Sounding(*(getattr(sounds, name)[keep] for name in Sounding.__slots__))


def bent(lane: Sounding, events: Events, *, bends: bool) -> Events:
    """The events with a pitch bend wherever the lane's cents change.

    The range of the bend is two semitones, or as many as the cents need; bends of the track's own
    are added to those of its notes.
    """
    if not bends or not lane.cents.any():
        return events
    wide = range_for(lane.cents)
    change = np.diff(lane.cents, prepend=0.0) != 0
    places = lane.on[change].tolist()
    amounts = [amount_for(cents, wide) for cents in lane.cents[change].tolist()]
    made = [bend(tick, amount) for tick, amount in zip(places, amounts, strict=True)]
    rows: list[Event] = []
    for event in events:
        if event.status == BEND:
            own = (event.first + (event.second << 7) - 8192) * USUAL_RANGE / wide
            base = [a for tick, a in zip(places, amounts, strict=True) if tick <= event.tick]
            both = clipped(round(own) + (base[-1] if base else 0))
            rows.append(bend(event.tick, both))
        else:
            rows.append(event)
    setup = [control(0, *pair) for pair in range_controls(wide)] if wide > USUAL_RANGE else []
    return Events([*setup, *rows, *made])
