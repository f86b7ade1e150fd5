"""Hearing: what a piece from anywhere consists of, told in the words that a composer plans with."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from ..errors import WrongUse
from ..score.song import Song
from ..score.timeline import MeterMark
from ..theory.analysis.frames import frames
from ..theory.analysis.hearing import Bars as Ruler
from ..theory.analysis.hearing import Heard as Columns
from ..theory.analysis.keypath import key_path, whole_key
from ..theory.analysis.segments import segments
from ..theory.key import Key
from ..theory.rhythm import Meter
from ..units import Ticks
from .chordear import key_at, listened, marked, voices
from .form import Scene
from .harmonizing import harmony_under
from .harmony import Bars, Change
from .scenes import scenes_of
from .tune import Sung, is_drums, roles_of, tune_of
from .upbeat import upbeat

if TYPE_CHECKING:
    pass

MOST_NOTES: Final = 100_000
"""Pieces with more notes are not listened to."""
MOST_BARS: Final = 2000
THIN: Final = 1.35
"""Where fewer notes sound together on average, the harmony is in the tune alone."""


@dataclass(frozen=True, slots=True, eq=False)
class Heard:
    """A piece as a composer hears it; all times are ticks of the `song`.

    `starts` are the bar lines (one more than there are bars), `meters` what each bar is counted in;
    the first bar may be an upbeat of `song.pickup` ticks. `keys` has a key for each bar, `home` is
    that of the whole. `harmony` are the chords of each bar, `scenes` the sections. `tune` is what
    one would sing, `roles` what each track does ("" where it is silent).
    """

    song: Song
    starts: tuple[int, ...]
    meters: tuple[tuple[int, int], ...]
    home: Key
    keys: tuple[Key, ...]
    harmony: Bars
    scenes: tuple[Scene, ...]
    tune: tuple[Sung, ...]
    roles: tuple[str, ...]

    @property
    def bars(self) -> int:
        """How many bars there are, an upbeat counted."""
        return len(self.meters)

    @property
    def first(self) -> int:
        """The number that musicians give to the first bar: 0 for an upbeat, else 1."""
        return 0 if self.song.pickup else 1

    @property
    def meter(self) -> tuple[int, int]:
        """The meter of most bars, the upbeat left out."""
        counted = self.meters[1:] if self.song.pickup and self.bars > 1 else self.meters
        return max(dict.fromkeys(counted), key=counted.count)

    @property
    def tempo(self) -> float:
        """The tempo in which most of the piece is played, in quarters a minute."""
        marks = sorted(self.song.tempos, key=lambda mark: mark.tick)
        if not marks:
            return 120.0
        ends = [*(int(mark.tick) for mark in marks[1:]), max(int(self.song.end), 1)]
        lasting: dict[float, int] = {}
        for mark, end in zip(marks, ends, strict=True):
            bpm = round(float(mark.bpm), 2)
            lasting[bpm] = lasting.get(bpm, 0) + max(0, end - int(mark.tick))
        return max(lasting, key=lambda bpm: lasting[bpm])

    @property
    def lead(self) -> int:
        """The number of the track that has most of the tune."""
        tracks = [note.track for note in self.tune]
        return max(dict.fromkeys(tracks), key=tracks.count) if tracks else -1

    def bar_of(self, tick: int) -> int:
        """The bar in which a tick lies, from 0."""
        return min(max(bisect_right(self.starts, tick) - 1, 0), self.bars - 1)

    def change_at(self, tick: int) -> Change:
        """The chord that sounds at a tick."""
        bar = self.bar_of(tick)
        inside = tick - self.starts[bar]
        found = self.harmony[bar][0].change
        for span in self.harmony[bar]:
            if span.at <= inside:
                found = span.change
        return found

    def scene_at(self, bar: int) -> Scene:
        """The section in which a bar lies."""
        return next(scene for scene in self.scenes if bar < scene.end)


def hear(song: Song) -> Heard:
    """What a song consists of: who carries the tune, chords, keys, sections, meters.

    Any song will do, ours or not. Raises `WrongUse` where there is nothing to hear or too much.
    """
    song = checked(song)
    columns, _tracks = _columns(song)
    if not len(columns):
        raise WrongUse(
            f"“{song.title}” has drums only; a tune or chords are needed to work with. "
            "Take a file with at least one pitched part."
        )
    song = upbeat(song)
    starts, meters = ruled(song)
    marks = [(m.tick / song.resolution, Meter(m.numerator, m.denominator)) for m in song.meters]
    ruler = Ruler.of(columns.total, marks, int(song.pickup) / song.resolution)
    slices = frames(columns, ruler)
    home, _ = whole_key(columns, slices, ruler)
    home = _said(song, home)
    first_ear = segments(slices, ruler, [home] * len(slices))
    path = key_path(slices, ruler, home, first_ear)
    keys = tuple(key_at(path, start / song.resolution) for start in starts[:-1])
    roles = roles_of(song, starts)
    tune = tune_of(song, roles, starts)
    scenes = scenes_of(song, columns, ruler, starts)
    if song.chords:
        harmony = marked(song, starts, keys)
    elif voices(columns) < THIN:
        harmony = harmony_under(tune, starts, meters, keys, song.resolution)
    else:
        harmony = listened(song, first_ear, path, starts, meters)
    lead = max((n.track for n in tune), key=[n.track for n in tune].count, default=-1)
    roles = tuple("melody" if number == lead else role for number, role in enumerate(roles))
    return Heard(song, starts, meters, home, keys, harmony, scenes, tune, roles)


def checked(song: Song) -> Song:
    """The song, if there is music in it of a length that can be worked with."""
    if not song.note_count:
        raise WrongUse(f"“{song.title}” has no notes; take a file with music in it.")
    if song.note_count > MOST_NOTES:
        raise WrongUse(
            f"“{song.title}” has {song.note_count:,} notes; at most {MOST_NOTES:,} can be worked"
            " with. Take a part of it."
        )
    bars = int(song.end) / max(1, min(int(m.bar(song.resolution)) for m in song.meters or (
        MeterMark(Ticks(0), 4, 4),)))  # fmt: skip
    if bars > 4 * MOST_BARS:
        raise WrongUse(f"“{song.title}” has some {bars:,.0f} bars; at most {MOST_BARS:,} can be.")
    return song if song.meters else song.replace(meters=(MeterMark(Ticks(0), 4, 4),))


def barred(song: Song, heard: Heard) -> Song:
    """The song with the bar lines that were heard: an upbeat that was found is written."""
    return song.replace(pickup=heard.song.pickup, meters=heard.song.meters)


def ruled(song: Song) -> tuple[tuple[int, ...], tuple[tuple[int, int], ...]]:
    """The bar lines of a song and the meter of each bar; there is at least one bar."""
    starts = [int(start) for start in song.bar_starts()]
    marks = sorted(song.meters, key=lambda mark: mark.tick)
    if len(starts) < 2:
        starts = [0, int(marks[0].bar(song.resolution))]
    meters: list[tuple[int, int]] = []
    for start in starts[:-1]:
        here = [mark for mark in marks if mark.tick <= start] or marks[:1]
        meters.append((here[-1].numerator, here[-1].denominator))
    return tuple(starts), tuple(meters)


def _columns(song: Song) -> tuple[Columns, list[int]]:
    """The pitched notes of a song as columns, and the numbers of their tracks."""
    tuned = [n for n, track in enumerate(song.tracks) if len(track.notes) and not is_drums(track)]
    if not tuned:
        return Columns.from_columns((), (), ()), []
    notes = [song.tracks[number].notes for number in tuned]
    return Columns.from_columns(
        np.concatenate([row.start for row in notes]),
        np.concatenate([row.length for row in notes]),
        np.concatenate([row.pitch for row in notes]),
        np.concatenate([np.full(len(row), n) for n, row in zip(tuned, notes, strict=True)]),
        song.resolution,
    ), tuned


def _said(song: Song, heard: Key) -> Key:
    """The key that the song names itself where it has the notes that are heard, else the heard one.

    A signature alone is no proof: many files say C major whatever they are in.
    """
    key = song.keys[0].key if song.keys else None
    if key is None or (song.about.get("genre") is None and key.signature != heard.signature):
        return heard
    ours = song.about.get("genre") is not None
    return key if ours or key.tonic_pc == heard.tonic_pc else heard
