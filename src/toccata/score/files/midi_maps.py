"""Tempo, meter, key and words as the meta events of a MIDI file, both ways."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Final

from ...errors import WrongUse
from ...units import Bpm, Ticks
from ..events import META, Event
from ..timeline import KeyMark, Marker, MeterMark, TempoMark, seconds_at

TEXT, NAME, LYRIC, MARKER, TEMPO, METER, KEY = 0x01, 0x03, 0x05, 0x06, 0x51, 0x58, 0x59
RAMP_ERROR: Final = 0.002
"""How many seconds a step of a tempo ramp may stray from the ramp."""

_MAJOR: Final = ("Cb", "Gb", "Db", "Ab", "Eb", "Bb", "F", "C", "G", "D", "A", "E", "B", "F#", "C#")
_MINOR: Final = ("Ab", "Eb", "Bb", "F", "C", "G", "D", "A", "E", "B", "F#", "C#", "G#", "D#", "A#")
_LONGEST: Final = 500


def words(payload: bytes) -> str:
    """The text of a meta event: UTF-8, or Latin-1 where it is not; no control characters."""
    try:
        text = payload[: 4 * _LONGEST].decode("utf-8")
    except UnicodeDecodeError:
        text = payload[: 4 * _LONGEST].decode("latin-1")
    printable = "".join(c if c.isprintable() else " " for c in text)
    return " ".join(printable.split())[:_LONGEST]


def tempos(events: Iterable[Event]) -> tuple[TempoMark, ...]:
    """The tempo map; 120 until something else is said."""
    marks = {Ticks(0): TempoMark(Ticks(0), Bpm(120.0))}
    for event in events:
        slow = int.from_bytes(event.payload[:3], "big")
        if len(event.payload) >= 3 and slow:
            marks[event.tick] = TempoMark(event.tick, Bpm(60_000_000 / slow))
    return tuple(marks[tick] for tick in sorted(marks))


def meters(events: Iterable[Event], resolution: int) -> tuple[MeterMark, ...]:
    """The meter map; 4/4 until something else is said."""
    marks = {Ticks(0): MeterMark(Ticks(0), 4, 4)}
    for event in events:
        if len(event.payload) >= 2 and event.payload[0] and event.payload[1] <= 6:
            mark = MeterMark(event.tick, event.payload[0], 2 ** event.payload[1])
            if mark.bar(resolution) >= 1:
                marks[event.tick] = mark
    return tuple(marks[tick] for tick in sorted(marks))


def keys(events: Iterable[Event]) -> tuple[KeyMark, ...]:
    """The key signatures."""
    marks: dict[Ticks, KeyMark] = {}
    for event in events:
        if len(event.payload) < 2 or event.payload[1] > 1:
            continue
        fifths = (event.payload[0] + 128) % 256 - 128
        if -7 <= fifths <= 7:
            tonics, mode = (_MINOR, "minor") if event.payload[1] else (_MAJOR, "major")
            marks[event.tick] = KeyMark(event.tick, tonics[fifths + 7], mode)
    return tuple(marks[tick] for tick in sorted(marks))


def markers(events: Iterable[Event]) -> tuple[Marker, ...]:
    """The markers, in order."""
    found = [Marker(event.tick, words(event.payload)) for event in events]
    return tuple(sorted(found, key=lambda marker: marker.tick))


def meta(tick: int, kind: int, payload: bytes) -> Event:
    """A meta event."""
    return Event(Ticks(tick), META, kind, 0, payload)


def text(tick: int, kind: int, say: str) -> Event:
    """A meta event of words."""
    return meta(tick, kind, say.encode("utf-8", "replace"))


def tempo_events(marks: Sequence[TempoMark], resolution: int) -> list[Event]:
    """The tempo map as events. A ramp becomes steps that stray at most 2 ms from it.

    Every step lasts exactly as long as its part of the ramp, so nothing adds up.
    """
    ordered = sorted(marks, key=lambda mark: mark.tick)
    steps: list[tuple[int, int]] = []
    for mark, after in zip(ordered, [*ordered[1:], None], strict=True):
        slow = mark.microseconds
        if after is None or not mark.ramp or slow == after.microseconds:
            steps.append((mark.tick, slow))
            continue
        width = int(after.tick - mark.tick)
        apart = abs(slow - after.microseconds) / 1e6 * width / resolution
        count = max(1, min(width, math.ceil(math.sqrt(apart / 8 / RAMP_ERROR) * 1.5)))
        places = [width * i // count for i in range(count + 1)]
        ramp = (TempoMark(Ticks(0), mark.bpm, ramp=True), TempoMark(Ticks(width), after.bpm))
        times = seconds_at(places, ramp, resolution).tolist()  # type: ignore[arg-type]
        spent = 0.0
        for begin, stop, until in zip(places, places[1:], times[1:], strict=False):
            quarters = (stop - begin) / resolution
            step = round((until - spent) * 1e6 / quarters)
            spent += step * quarters / 1e6
            steps.append((mark.tick + begin, step))
    for _, slow in steps:
        if not 0 < slow < 2**24:
            raise WrongUse("A MIDI file holds tempos from 3.6 to 60,000,000 quarters a minute.")
    return [meta(tick, TEMPO, slow.to_bytes(3, "big")) for tick, slow in steps]


def meter_events(marks: Sequence[MeterMark], pickup: int, resolution: int) -> list[Event]:
    """The meter map as events. An upbeat is a bar of its own, where a meter can say its length."""
    events = []
    upbeat = _upbeat(pickup, resolution)
    for mark in marks:
        tick = int(mark.tick)
        if upbeat and tick == 0:
            events.append(_meter(0, upbeat))
            tick = pickup
        events.append(_meter(tick, mark))
    return events


def _meter(tick: int, mark: MeterMark) -> Event:
    power = mark.denominator.bit_length() - 1
    if mark.denominator != 1 << power or not 1 <= mark.numerator <= 255 or power > 7:
        raise WrongUse(f"A MIDI file cannot hold the meter {mark.numerator}/{mark.denominator}.")
    clocks = max(1, 96 // mark.denominator * (3 if mark.compound else 1))
    return meta(tick, METER, bytes((mark.numerator, power, clocks, 8)))


def _upbeat(pickup: int, resolution: int) -> MeterMark | None:
    for denominator in (4, 8, 16, 32):
        count, rest = divmod(pickup * denominator, 4 * resolution)
        if pickup and not rest and count <= 255:
            return MeterMark(Ticks(0), count, denominator)
    return None


def key_events(marks: Sequence[KeyMark]) -> list[Event]:
    """The keys as signatures; a mode's own signature where it has one: none for D dorian."""
    return [meta(mark.tick, KEY, signature(mark)) for mark in marks]


def signature(mark: KeyMark) -> bytes:
    """Fifths and minor flag of a key: 255, 1 for D minor, 0, 1 for D dorian."""
    key = mark.key
    if key is None:
        raise WrongUse(f"“{mark.tonic}” is no tonic; write it as C, F# or Bb.")
    return bytes((key.signature % 256, key.is_minor))
