"""The tune: which track sings it, where it moves to another, and what the others do meanwhile."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..score.drums import DRUM_CHANNEL
from ..score.instruments import facts
from ..score.notes import Notes
from ..score.song import Song
from ..score.track import Track

NAMES: Final = re.compile(
    r"melod|vocal|voice|lead|tune|sopran|sing|theme|cantus|solo|discant|superius|right", re.I
)
"""Words in a track's name that say that it sings."""
_BASS: Final = re.compile(r"\bbas[se]|bassus|left", re.I)
_LOW_END: Final = 50
"""A track that lies below this on average carries a bass (MIDI number)."""


class Sung(NamedTuple):
    """A note of the tune: ticks of the song, the number of its track, its id there."""

    start: int
    length: int
    pitch: int
    velocity: int
    track: int
    id: int


def is_drums(track: Track) -> bool:
    """Whether a track is played on drums."""
    return track.instrument.drums or track.channel == DRUM_CHANNEL


def roles_of(song: Song, starts: Sequence[int]) -> tuple[str, ...]:
    """What each track does: melody, bass, drums, chords, pad, arpeggio, counter; "" if silent."""
    views = [_View.of(track, song.resolution, starts) for track in song.tracks]
    roles = [track.role if song.about.get("genre") and len(track.notes) else ""
             for track in song.tracks]  # fmt: skip
    for number, (track, view) in enumerate(zip(song.tracks, views, strict=True)):
        if view is not None and is_drums(track):
            roles[number] = "percussion" if track.role == "percussion" else "drums"
    open_ = [n for n, view in enumerate(views) if view is not None and not roles[n]]
    if open_ and "melody" not in roles:
        best = max(open_, key=lambda n: (_singing(song.tracks[n], views[n]), -n))
        roles[best] = "melody"
        open_.remove(best)
    if open_ and "bass" not in roles:
        lowest = min(open_, key=lambda n: _lowness(song.tracks[n], views[n]))
        view = views[lowest]
        assert view is not None
        if _lowness(song.tracks[lowest], view) < _LOW_END or len(open_) > 1:
            roles[lowest] = "bass"
            open_.remove(lowest)
    for number in open_:
        roles[number] = _duty(views[number])
    return tuple(roles)


class _View(NamedTuple):
    """A track at a glance."""

    top: NDArray[np.int64]
    tops: int
    single: float
    mean: float
    busy: float
    held: float
    covered: float

    @classmethod
    def of(cls, track: Track, resolution: int, starts: Sequence[int]) -> _View | None:
        notes = track.notes
        if not len(notes):
            return None
        top = skyline(notes, resolution)
        onsets = np.unique(notes.start // max(1, resolution // 12))
        bars = np.unique(np.searchsorted(starts, notes.start, "right"))
        whole = max(1, len(starts) - 1)
        quarters = max(1e-6, (starts[-1] - starts[0]) / resolution * len(bars) / whole)
        return cls(
            notes.pitch[top], len(top), min(1.0, len(onsets) / len(notes)),
            float(notes.pitch.mean()), len(onsets) / quarters,
            float(np.median(notes.length)) / resolution, min(1.0, len(bars) / whole),
        )  # fmt: skip


def _singing(track: Track, view: _View | None) -> float:
    """How much a track is like a tune: alone, high, moving by step, with many different notes."""
    if view is None:
        return -9.0
    moves = np.abs(np.diff(view.top))
    near = float(((moves > 0) & (moves <= 5)).mean()) if len(moves) else 0.0
    still = float((moves == 0).mean()) if len(moves) else 1.0
    height = min(1.0, max(0.0, (float(view.top.mean()) - 45) / 32))
    pace = 1.0 if 0.3 <= view.busy <= 3.2 else 0.4
    found = 1.0 * view.single + 0.9 * view.covered + 1.3 * height + 0.7 * near - 0.6 * still
    found += 0.5 * pace + 0.5 * min(1.0, len(set(view.top.tolist())) / 9)
    natural = facts(track.instrument.program).role
    found += {"melody": 0.3, "bass": -1.5, "pad": -0.4, "percussion": -1.0}.get(natural, 0.0)
    if NAMES.search(track.name) and not _BASS.search(track.name):
        found += 1.2
    if track.role == "melody":
        found += 2.0
    return found - 1.5 * bool(_BASS.search(track.name))


def _lowness(track: Track, view: _View | None) -> float:
    """The mean pitch, lower where the instrument or the name says bass."""
    if view is None:
        return 999.0
    named = _BASS.search(track.name) or facts(track.instrument.program).role == "bass"
    return view.mean - (14 if named else 0)


def _duty(view: _View | None) -> str:
    """What a track does that has neither tune nor bass."""
    if view is None:
        return ""
    if view.single < 0.6:
        return "pad" if view.held >= 1.9 and view.busy < 0.8 else "chords"
    return "arpeggio" if view.busy > 1.6 and view.held < 0.8 else "counter"


def skyline(notes: Notes, resolution: int) -> NDArray[np.int64]:
    """The places in `notes` of the upper line: the highest of what is struck together.

    A note under one that still sounds is no tune, nor is the accompaniment far below it in which
    the line only seems to dive while it rests.
    """
    near = max(1, resolution // 12)
    starts, pitches, ends = notes.start, notes.pitch, notes.end
    chosen: list[int] = []
    place, count = 0, len(notes)
    thick = False
    while place < count:
        stop = place
        while stop < count and starts[stop] - starts[place] < near:
            stop += 1
        thick |= stop - place > 1
        best = place + int(np.argmax(pitches[place:stop]))
        last = chosen[-1] if chosen else -1
        under = last >= 0 and ends[last] > starts[best] + near and pitches[last] > pitches[best] + 2
        thick |= bool(under)
        if not under:
            chosen.append(best)
        place = stop
    found = np.array(chosen, dtype=np.int64)
    return _above(notes, found, resolution) if thick and len(found) > 2 else found


def _above(notes: Notes, line: NDArray[np.int64], resolution: int) -> NDArray[np.int64]:
    """The line without what lies more than a tenth below the tune around it."""
    starts, pitches = notes.start[line], notes.pitch[line]
    kept = np.ones(len(line), dtype=bool)
    first = np.searchsorted(starts, starts - 2 * resolution, "left")
    last = np.searchsorted(starts, starts + 2 * resolution, "right")
    for i in range(len(line)):
        kept[i] = pitches[i] >= pitches[first[i] : last[i]].max() - 15
    return line[kept]


def tune_of(song: Song, roles: Sequence[str], starts: Sequence[int]) -> tuple[Sung, ...]:
    """The tune of a song; where who sings it rests for two bars or more, the next best goes on."""
    tuned = [n for n, track in enumerate(song.tracks) if len(track.notes) and not is_drums(track)]
    lines = {n: _line(song, n) for n in tuned if roles[n] not in ("bass", "pad", "percussion")}
    if not lines:
        lines = {n: _line(song, n) for n in tuned}
    leads = [n for n in lines if roles[n] == "melody"]
    lead = leads[0] if leads else max(lines, key=lambda n: len(lines[n]))
    bars = len(starts) - 1
    heard = {n: _bars_of(line, starts, bars) for n, line in lines.items()}
    score = {n: _singing(song.tracks[n], _View.of(song.tracks[n], song.resolution, starts))
             for n in lines}  # fmt: skip
    singer = np.full(bars, lead)
    rests = ~heard[lead]
    for number in sorted(lines, key=lambda n: -score[n]):
        if number == lead or score[number] < score[lead] - 1.6:
            continue
        if roles[number] in ("chords", "arpeggio") and score[number] < score[lead] - 0.6:
            continue
        for first, end in _runs(rests & heard[number]):
            if end - first >= 2:
                singer[first:end] = number
                rests[first:end] = False
    found = [
        note
        for number, line in lines.items()
        for note in line
        if singer[min(bars - 1, max(0, bisect_right(starts, note.start) - 1))] == number
    ]
    return tuple(_alone(sorted(found)))


def _line(song: Song, number: int) -> list[Sung]:
    notes = song.tracks[number].notes
    top = skyline(notes, song.resolution)
    columns = (notes.start, notes.length, notes.pitch, notes.velocity, notes.id)
    rows = zip(*(column[top].tolist() for column in columns), strict=True)
    return [Sung(start, length, pitch, velocity, number, name)
            for start, length, pitch, velocity, name in rows]  # fmt: skip


def _bars_of(line: Sequence[Sung], starts: Sequence[int], bars: int) -> NDArray[np.bool_]:
    """In which bars a line sounds."""
    found = np.zeros(bars, dtype=bool)
    for note in line:
        first = bisect_right(starts, note.start) - 1
        last = bisect_right(starts, note.start + note.length - 1) - 1
        found[max(0, first) : last + 1] = True
    return found


def _runs(mask: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Where a row is true: (first, after the last)."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], mask, [False]]).astype(np.int8)))
    return [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]


def _alone(line: Sequence[Sung]) -> list[Sung]:
    """One note at a time: each ends where the next begins."""
    found: list[Sung] = []
    for note in line:
        if found and note.start <= found[-1].start:
            continue
        if found and found[-1].start + found[-1].length > note.start:
            found[-1] = found[-1]._replace(length=note.start - found[-1].start)
        found.append(note)
    return found
