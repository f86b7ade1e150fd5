"""A song as its players hear it in their headphones: each part's messages, at their seconds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from ..score import Song, Track
from ..score.bending import USUAL_RANGE, amount_for, clipped, lanes, range_controls, range_for
from ..score.drums import DRUM_CHANNEL
from ..score.events import (
    BEND,
    CONTROL,
    EXCLUSIVE,
    POLY_PRESSURE,
    PRESSURE,
    PROGRAM,
    RELEASE,
    Event,
)  # fmt: skip
from ..score.performance import Sounding, sounding
from ..score.track import Envelope
from ..units import Seconds, Ticks
from .automation import CONTROLLERS, chain_of, chosen_voice, moments, settings, turned, unfollowed
from .message import Kind, Message, Part
from .mixes import PLAIN, Recipe

SENDS: Final = {"bass": 12, "drums": 26, "pad": 56}
"""How much of a part goes to the hall by its role, 0 to 127; 40 where nothing else is said."""

_SEND: Final = 40
_MOST_LANES: Final = 15
_STEP: Final = Seconds(0.02)
_OFF, _EVENT, _ON, _AT_ONCE = range(4)
"""The order of what happens at one tick."""

_Placed = tuple[int, int, Message]
"""Tick, order, and the message, whose time is still to be set."""


def perform(song: Song) -> tuple[Part, ...]:
    """What every part is told, in the order of the tracks; parts without a note are left out.

    Notes sound at their start and offset through the tempo map, ties joined. Tracks that a file
    put on one channel share its controllers, so they are one part. Notes bent differently at
    the same time stand on different lanes. Muted tracks are silent.
    """
    groups: dict[object, list[Track]] = {}
    for index, track in enumerate(song.tracks):
        if not track.muted:
            alone = track.channel is None
            groups.setdefault(("own", index) if alone else track.channel, []).append(track)
    parts = (_part(song, tracks) for tracks in groups.values())
    return tuple(part for part in parts if part is not None)


def unheard(song: Song, recipe: Recipe = PLAIN) -> tuple[str, ...]:
    """What the song says that its sound in a mix does not follow, as sentences for people."""
    buses = {strip.name for strip in recipe.buses}
    sentences = []
    exclusives = sum(int((track.events.status == EXCLUSIVE).sum()) for track in song.tracks)
    if exclusives:
        sentences.append(
            f"{exclusives} system-exclusive messages were passed over: they speak to one make"
            " of instrument."
        )
    for track in song.tracks:
        for chosen in (chosen_voice(track), chain_of(track)):
            sentences += [chosen.missing] if chosen.missing else []
        sentences += unfollowed(track, buses)
    return tuple(sentences)


def _part(song: Song, tracks: Sequence[Track]) -> Part | None:
    if not any(len(track.notes) for track in tracks):
        return None
    first = next(track for track in tracks if len(track.notes))
    drums = first.instrument.drums or first.channel == DRUM_CHANNEL
    placed: list[_Placed] = []
    for track in tracks:
        placed += _track(song, track, first, bends=not drums)
    placed.sort(key=lambda entry: entry[:2])
    times = song.seconds_at([tick for tick, _, _ in placed]).tolist()
    messages = tuple(
        Message(Seconds(at), m.kind, m.number, m.value, m.lane, m.name)
        for at, (_, _, m) in zip(times, placed, strict=True)
    )
    role = "drums" if drums else first.role
    ours = first.chunk is None
    name = " and ".join(dict.fromkeys(track.name for track in tracks if len(track.notes)))
    chosen = chosen_voice(first)
    return Part(
        name,
        messages,
        drums,
        reverb=SENDS.get(role, _SEND) if ours else _SEND,
        voice=chosen.voice,
        preset=chosen.preset,
        role=role,
        chain=chain_of(first).chain,
    )


def _track(song: Song, track: Track, first: Track, *, bends: bool) -> Iterator[_Placed]:
    """Everything of one track, in no order but that of its events; `first` says who plays."""
    notes = sounding(track.notes)
    places = lanes(notes, _MOST_LANES) if bends else [0] * len(notes.on)
    used = range(max(places, default=0) + 1)
    wide = range_for(notes.cents) if bends else USUAL_RANGE
    events = list(_events(track))
    for lane in used:
        if lane and lane not in places:
            continue
        mine = [cents for cents, at in zip(notes.cents.tolist(), places, strict=True) if at == lane]
        bent = bends and any(mine)
        if bent and wide > USUAL_RANGE:
            yield from _bend_range(wide, lane)
        yield from _spread(events, notes, places, lane, wide if bent else 0)
    for envelope in track.envelopes:
        if envelope.param in CONTROLLERS:
            for lane in used:
                yield from _followed(song, envelope, lane)
        elif param := turned(first, envelope.param):
            for tick, message in settings(song, envelope, param):
                yield tick, _EVENT, message
    columns = (notes.on.tolist(), notes.off.tolist(), notes.pitch.tolist(), notes.velocity.tolist())
    for on, off, pitch, velocity, lane in zip(*columns, places, strict=True):
        yield on, _ON, _message(Kind.NOTE_ON, pitch, velocity, lane)
        yield off, _OFF if off > on else _AT_ONCE, _message(Kind.NOTE_OFF, pitch, 0, lane)


def _message(kind: Kind, number: int, value: int, lane: int) -> Message:
    return Message(Seconds(0.0), kind, number, value, lane)


def _events(track: Track) -> Iterator[Event]:
    """The track's events for its channel, with its instrument's program where none says it."""
    events = track.events
    programs = [event for event in events if event.status == PROGRAM]
    said = programs[0].first + 1 if programs else (None if track.chunk is None else 1)
    ours = len(track.notes) > 0 and said != track.instrument.program
    if ours:
        yield Event(Ticks(0), PROGRAM, track.instrument.program - 1)
    for event in events:
        if event.status < EXCLUSIVE and not (ours and event.status == PROGRAM):
            yield event


def _spread(
    events: Iterable[Event], notes: Sounding, places: Sequence[int], lane: int, wide: int
) -> Iterator[_Placed]:
    """The events as messages on one lane; with `wide` semitones, bends carry the notes' cents."""
    bank = own = tuned = 0
    rows: list[tuple[int, int, Event | float]] = [(int(e.tick), 0, e) for e in events]
    if wide:
        here = [i for i, at in enumerate(places) if at == lane]
        rows += [(int(notes.on[i]), 1, float(notes.cents[i])) for i in here]
    for tick, _, row in sorted(rows, key=lambda entry: entry[:2]):
        if isinstance(row, float):
            tuned = amount_for(row, wide)
            yield tick, _EVENT, _bend(own + tuned, lane)
        elif row.status == BEND:
            amount = row.first + (row.second << 7) - 8192
            own = round(amount * USUAL_RANGE / wide) if wide else amount
            yield tick, _EVENT, _bend(own + tuned, lane)
        elif row.status == CONTROL and row.first in (0, 32):
            bank = row.second << 7 | bank & 127 if row.first == 0 else bank & ~127 | row.second
        elif row.status == PROGRAM:
            yield tick, _EVENT, _message(Kind.PROGRAM, bank, row.first, lane)
        elif row.status in _TOLD:
            kind, number, value = _TOLD[row.status](row)
            yield tick, _EVENT, _message(kind, number, value, lane)


_TOLD: Final[dict[int, Callable[[Event], tuple[Kind, int, int]]]] = {
    CONTROL: lambda e: (Kind.CONTROL, e.first, e.second),
    PRESSURE: lambda e: (Kind.PRESSURE, 0, e.first),
    POLY_PRESSURE: lambda e: (Kind.KEY_PRESSURE, e.first, e.second),
    RELEASE: lambda e: (Kind.NOTE_OFF, e.first, 0),
}


def _bend(amount: int, lane: int) -> Message:
    return _message(Kind.BEND, 0, clipped(amount), lane)


def _bend_range(semitones: int, lane: int) -> Iterator[_Placed]:
    for number, value in range_controls(semitones):
        yield 0, _EVENT, _message(Kind.CONTROL, number, value, lane)


def _followed(song: Song, envelope: Envelope, lane: int) -> Iterator[_Placed]:
    """An envelope as controller changes, one wherever its whole value changes."""
    number, last = CONTROLLERS[envelope.param], -1
    step = _STEP if envelope.shape == "linear" else None
    for tick, value in moments(song, envelope, step):
        now = max(0, min(127, round(value)))
        if now != last:
            last = now
            yield tick, _EVENT, _message(Kind.CONTROL, number, now, lane)
