"""The floor: what dancers notice of a form: what builds, what drops, what breaks, what pumps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from ...score.events import BEND
from ...score.song import Song
from ...score.timeline import Section
from ...score.track import BRIGHTNESS, EXPRESSION, Track
from ...units import Ticks
from ..drums import KEYS
from ..form import act_of, theme_of
from ..idiom import Check, onsets


def parts(song: Song, act: str) -> list[Section]:
    """The sections that do the same in the form: "lift" (rises), "peak" (drops), "break"."""
    return [section for section in song.sections if act_of(theme_of(section.name)) == act]


def _strokes(song: Song, role: str, drums: Sequence[str], start: float, end: float) -> int:
    """Strokes of a role, or of some of its drums, from one tick to another."""
    beat = song.meters[0].beat(song.resolution)
    found = onsets(song, role, [KEYS[drum] for drum in drums])
    return int(((found >= start / beat - 0.02) & (found < end / beat - 0.02)).sum())


def _mean(found: Sequence[float]) -> float:
    return sum(found) / len(found) if found else float("inf")


def shaped(song: Song) -> float:
    """How many of the three parts of a club's form there are: a rise, a drop, a breakdown."""
    return sum(bool(parts(song, act)) for act in ("lift", "peak", "break"))


def building(song: Song) -> float:
    """How many times denser the snare is in the second half of rises than in the first.

    Infinite where nothing rises, like the other measures of parts that a form may not have.
    """
    found: list[float] = []
    for section in parts(song, "lift"):
        half = section.tick + section.length // 2
        first = _strokes(song, "drums", ("snare",), section.tick, half)
        second = _strokes(song, "drums", ("snare",), half, section.tick + section.length)
        found.append(second / first if first else 0.0)
    return _mean(found)


def kickless(song: Song) -> float:
    """The share of the bars of breakdowns in which no kick is heard."""
    bar = song.meters[0].bar(song.resolution)
    free = [
        not _strokes(song, "drums", ("kick",), tick, tick + bar)
        for section in parts(song, "break")
        for tick in range(section.tick, section.tick + section.length, bar)
    ]
    return _mean(free)


def landing(song: Song) -> float:
    """The share of rises that end in a beat without kick, after which kick and bass fall in."""
    beat = int(song.meters[0].beat(song.resolution))
    good = [
        not _strokes(song, "drums", ("kick",), at - beat, at)
        and _strokes(song, "drums", ("kick",), at, at + beat // 4) > 0
        and _strokes(song, "bass", (), at, at + beat) > 0
        for at in (section.tick + section.length for section in parts(song, "lift"))
        if at < song.length
    ]
    return _mean(good)


def opening(song: Song) -> float:
    """By how much (0 to 127) the filter that moves most opens from the start to the end of rises."""
    found: list[int] = []
    for section in parts(song, "lift"):
        ways = [
            [v for at, v in track.events.controls(BRIGHTNESS)
             if section.tick <= at < section.tick + section.length]
            for track in song.tracks
        ]  # fmt: skip
        found.append(max((way[-1] - way[0] for way in ways if way), default=0))
    return _mean(found)


def climbing(song: Song) -> float:
    """The share of rises over which one long note climbs in pitch and loudness: a riser."""
    found = [
        any(_climbs(track, section) for track in song.tracks if not track.instrument.drums)
        for section in parts(song, "lift")
    ]
    return _mean(found)


def _climbs(track: Track, section: Section) -> bool:
    end = section.tick + section.length
    here = track.notes.within(section.tick, Ticks(end))
    if not len(here) or int(here.length.max()) < section.length // 2:
        return False
    rows = [e for e in track.events if section.tick <= e.tick < end]
    bends = [e.first + (e.second << 7) for e in rows if e.status == BEND]
    levels = [v for at, v in track.events.controls(EXPRESSION) if section.tick <= at < end]
    return all(len(way) > 8 and way == sorted(way) and way[-1] > 1.5 * way[0]
               for way in (bends, levels))  # fmt: skip


def pumping(song: Song) -> float:
    """How often in a bar of the drops a long sound ducks (by 40 of 127) and comes back."""
    bar = song.meters[0].bar(song.resolution)
    best = 0.0
    for track in song.tracks:
        if track.role in ("pad", "chords", "arpeggio"):
            values = list(_levels(track, parts(song, "peak")))
            dips = sum(a - b >= 40 for a, b in pairwise(values))
            bars = sum(section.length for section in parts(song, "peak")) / bar
            best = max(best, dips / bars if bars else 0.0)
    return best


def _levels(track: Track, sections: Sequence[Section]) -> Iterator[int]:
    """The expression of a track, change by change, in some sections."""
    for at, value in track.events.controls(EXPRESSION):
        if any(section.tick <= at < section.tick + section.length for section in sections):
            yield value


FLOOR: Final = (
    Check("it builds, drops and breaks down", shaped, 3),
    Check("snares double in the build-up", building, 1.7),
    Check("the drop falls in after a hole", landing, 0.9),
    Check("the filter opens in the build-up", opening, 50),
    Check("noise climbs in the build-up", climbing, 0.9),
    Check("no kick in the breakdown", kickless, 0.95),
)
"""What every genre of the club keeps to, whatever its beat."""
