"""What a page says above its notes, along the time of the performance: meters, keys, tempos, words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

import numpy as np

from ...theory.key import Key
from ...theory.pitch import on_line_of_fifths
from ...units import RESOLUTION, Bpm, Ticks
from ..feel import STRAIGHT, Feel
from ..timeline import ChordMark, KeyMark, Marker, MeterMark, Section, TempoMark
from ..track import Track
from .musicxml_measure import Bar
from .musicxml_played import Played

_MODES: Final = {"major": 0, "ionian": 0, "minor": 3, "aeolian": 3, "dorian": 2, "phrygian": 4,
                 "lydian": -1, "mixolydian": 1, "locrian": 5}  # fmt: skip
"""How many fifths a mode's tonic stands above the major key of the same signature."""


def pickup_of(parts: Sequence[Sequence[Bar]], played: Sequence[Played], unit: int) -> int:
    """The length of the first bar where it is shorter than its meter says and more bars follow."""
    if len(played) < 2:
        return 0
    meter = next((p[0].meter for p in parts if p and p[0].meter), (4, 4))
    full = unit * 4 * meter[0] // meter[1]
    return played[0].length if played[0].length < full else 0


def meters_of(
    parts: Sequence[Sequence[Bar]], played: Sequence[Played], pickup: int, unit: int, ticks: Any
) -> Iterator[MeterMark]:
    """The meters, said again wherever a bar of another length would shift the bars after it."""
    in_force = _in_force(parts, "meter", (4, 4))
    last, since, partial = (0, 0), 0, 0
    for place in played:
        meter = in_force[place.bar]
        full = max(1, unit * 4 * meter[0] // meter[1])
        begin = place.begin
        if last == (0, 0):
            yield MeterMark(Ticks(0), *meter)
            last, since = meter, pickup
            continue
        aligned = (begin - since) % full == 0
        # Two short bars that make one are one: the end of a repeat and the upbeat to it.
        completes = partial and partial + place.length == full
        if meter != last or (not aligned and not completes):
            yield MeterMark(ticks(begin), *meter)
            last, since = meter, begin
        partial = (begin + place.length - since) % full


def keys_of(part: Sequence[Bar], played: Sequence[Played], ticks: Any) -> Iterator[KeyMark]:
    """The keys that a part signs; the tonic is that of the mode."""
    in_force = _in_force([part], "key", None)
    last = None
    for place in played:
        key = in_force[min(place.bar, len(in_force) - 1)] if in_force else None
        if key is not None and key != last:
            fifths, mode = key
            mode = mode if mode in _MODES else "major"
            tonic = on_line_of_fifths(fifths + _MODES[mode]).note
            yield KeyMark(ticks(place.begin), Key(tonic, mode).tonic, mode)
            last = key


def _in_force(parts: Sequence[Sequence[Bar]], what: str, default: Any) -> list[Any]:
    """What was last said at each bar of the page, by any part."""
    found, current = [], default
    for bar in range(max(map(len, parts), default=0)):
        said = (getattr(part[bar], what) for part in parts if bar < len(part))
        current = next((value for value in said if value is not None), current)
        found.append(current)
    return found


def _said(
    parts: Sequence[Sequence[Bar]], played: Sequence[Played], what: str
) -> Iterator[tuple[int, Any]]:
    """The marks of one kind in all parts as (units, value), in order, each said once."""
    for place in played:
        here = {
            (place.begin + at, value): None
            for part in parts
            if place.bar < len(part)
            for at, value in getattr(part[place.bar], what)
        }
        yield from sorted(here, key=lambda mark: mark[0])


def _once(said: Iterable[tuple[int, Any]], length: int) -> list[tuple[int, Any]]:
    """One mark for each place before the end of the music."""
    return sorted((min(at, max(0, length - 1)), value) for at, value in dict(said).items())


def tempos_of(
    parts: Sequence[Sequence[Bar]], played: Sequence[Played], ticks: Any
) -> tuple[TempoMark, ...]:
    """The tempo map. After a leap the tempo is what it was where the music goes on."""
    before: list[float | None] = []
    current: float | None = None
    count = max(map(len, parts))
    for bar in range(count):
        before.append(current)
        here = sorted((m for p in parts if bar < len(p) for m in p[bar].tempos), key=lambda m: m[0])
        current = here[-1][1] if here else current
    marks: dict[int, float] = {}
    for place in played:
        if place.leap and before[place.bar] is not None:
            marks[ticks(place.begin)] = before[place.bar] or 120.0
        for at, value in _said(parts, [place], "tempos"):
            marks[ticks(at)] = value
    marks.setdefault(0, 120.0)
    found: list[TempoMark] = []
    for tick in sorted(marks):
        if not found or found[-1].bpm != marks[tick]:
            found.append(TempoMark(Ticks(tick), Bpm(marks[tick])))
    return tuple(found)


def sections_of(
    parts: Sequence[Sequence[Bar]], played: Sequence[Played], length: int, ticks: Any
) -> list[Section]:
    """Each rehearsal mark begins a section."""
    said = _once(_said(parts, played, "rehearsals"), length)
    ends = [at for at, _ in said[1:]] + [length]
    return [
        Section(ticks(at), Ticks(ticks(end) - ticks(at)), name)
        for (at, name), end in zip(said, ends, strict=False)
    ]


def chords_of(
    parts: Sequence[Sequence[Bar]], played: Sequence[Played], length: int, ticks: Any
) -> list[ChordMark]:
    """Each chord symbol holds until the next one."""
    said = _once(_said(parts, played, "harmonies"), length)
    ends = [at for at, _ in said[1:]] + [length]
    return [
        ChordMark(ticks(at), Ticks(ticks(end) - ticks(at)), symbol)
        for (at, symbol), end in zip(said, ends, strict=False)
    ]


def markers_of(
    parts: Sequence[Sequence[Bar]], played: Sequence[Played], ticks: Any
) -> list[Marker]:
    """The words above the first part that has any."""
    for part in parts:
        found = [Marker(ticks(at), text) for at, text in _said([part], played, "words")]
        if found:
            return found
    return []


def feels_of(
    parts: Sequence[Sequence[Bar]], played: Sequence[Played], ticks: Any
) -> list[tuple[Ticks, Feel]]:
    """How the music swings, from where on; it holds for every part."""
    return [(ticks(at), feel) for at, feel in _said(parts, played, "swings")]


def swung(track: Track, feels: Sequence[tuple[Ticks, Feel]], resolution: int) -> Track:
    """A track that plays as the marks say; where none swings, the track as it is."""
    if all(feel == STRAIGHT for _, feel in feels):
        return track
    starts = track.notes.start * RESOLUTION // resolution
    offsets = np.zeros(len(starts), dtype=np.int64)
    for at, feel in feels:
        later = track.notes.start >= at
        offsets[later] = feel.offsets(starts, track.notes.pitch)[later] * resolution // RESOLUTION
    feel = next(feel for _, feel in feels if feel != STRAIGHT)
    return track.replace(feel=feel, notes=track.notes.replace(offset=offsets))
