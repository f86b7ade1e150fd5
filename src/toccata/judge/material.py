"""What the judge hears: the notes of a song as columns, its bars, its lines, its harmony."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from ..score.instruments import facts
from .partwriting import counted, is_played

if TYPE_CHECKING:
    from ..score.song import Song
    from ..score.track import Track
    from ..theory.analysis import Analysis, Flaw

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]

STEPS: Final = 12
"""Steps to the quarter note: sixteenths and triplets both stand on one."""

PLACES: Final = (0.0, 1 / 4, 1 / 3, 1 / 2, 2 / 3, 3 / 4)
"""Where in a quarter note something can begin, to the judge's ear."""

MOST_NOTES: Final = 40_000
MOST_BARS: Final = 800
"""A longer piece is judged by its beginning."""

_BLURRED: Final = 0.02
"""Quarter notes by which a note may be held over the next and still be a line."""

_SNAP: Final = np.array([0, 3, 4, 6, 8, 9, 12])


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """Notes of one kind in order of time.

    `at` is the step (12 to the quarter) on which each is heard to begin, `length` in quarter notes,
    `pitch` the MIDI number, `part` the number of the track, `bar` the bar from 0, `raw` the exact
    place in quarter notes.
    """

    at: Whole
    length: Floats
    pitch: Whole
    part: Whole
    bar: Whole
    raw: Floats

    def __len__(self) -> int:
        return len(self.at)

    @property
    def place(self) -> Whole:
        """Where in its quarter each note begins: an index into `PLACES`."""
        found: Whole = np.searchsorted(_SNAP[:-1], self.at % STEPS)
        return found

    def where(self, keep: NDArray[Any]) -> Row:
        """The notes of a mask or an order."""
        return Row(
            self.at[keep], self.length[keep], self.pitch[keep], self.part[keep], self.bar[keep],
            self.raw[keep],
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Harmony:
    """What theory hears in the tuned notes: `flaws` are the rules of part-writing that its `voices`
    (how many it hears) break, as far as they hold for who plays (`partwriting.py`)."""

    analysis: Analysis
    flaws: tuple[Flaw, ...]
    voices: int


@dataclass(frozen=True, slots=True, eq=False)
class Material:
    """A song as the judge hears it: as it is played, not as it is written.

    `tuned` are the notes with a pitch, `drums` the strokes; `top` and `low` the lines that the ear
    follows: the highest note of each moment unless a higher one still sounds (the "skyline" of
    Uitdenbogerd and Zobel, Melodic Matching Techniques for Large Music Databases, 1999), and the
    lowest in the same way. `bars` are the places in steps where bars begin, one more than there are.
    `ranges` are the playable (low, high) of each track. `cut` says that only the beginning was read.
    """

    tuned: Row
    drums: Row
    top: Row
    low: Row
    bars: Whole
    meters: tuple[tuple[float, int, int], ...]
    pickup: float
    seconds: float
    names: tuple[str, ...]
    ranges: tuple[tuple[int, int], ...]
    harmony: Harmony | None
    cut: bool

    @property
    def quarters(self) -> float:
        """How long the music is, in quarter notes."""
        return float(self.bars[-1]) / STEPS

    @property
    def bar_count(self) -> int:
        """How many bars there are, an upbeat counted as one."""
        return len(self.bars) - 1


def listen(song: Song) -> Material:
    """A song as the judge hears it. Muted tracks and notes without length are silent."""
    starts = np.asarray(song.bar_starts(), dtype=np.int64)
    steps = np.round(starts * STEPS / song.resolution).astype(np.int64)
    cut = len(steps) - 1 > MOST_BARS
    steps = steps[: MOST_BARS + 1]
    if len(steps) < 2:
        steps = np.array([0, 4 * STEPS])
    rows = [
        _row(track, number, song.resolution, steps)
        for number, track in enumerate(song.tracks)
        if not track.muted
    ]
    drummed = [is_drums(track) for track in song.tracks if not track.muted]
    tuned = _joined([row for row, drums in zip(rows, drummed, strict=True) if not drums])
    drums = _joined([row for row, drums in zip(rows, drummed, strict=True) if drums])
    if len(tuned) > MOST_NOTES or len(drums) > MOST_NOTES:
        cut = True
        last = min(row.bar[min(MOST_NOTES, len(row) - 1)] for row in (tuned, drums) if len(row))
        steps = steps[: max(int(last), 1) + 1]
        tuned, drums = (row.where(row.at < steps[-1]) for row in (tuned, drums))
        tuned, drums = (row.where(np.arange(len(row)) < MOST_NOTES) for row in (tuned, drums))
    meters = tuple(
        (mark.tick / song.resolution, mark.numerator, mark.denominator) for mark in song.meters
    )
    pickup = int(song.pickup) / song.resolution
    names = tuple(track.name or f"track {n}" for n, track in enumerate(song.tracks, 1))
    programs = [int(t.instrument.program) for t in song.tracks
                if not t.muted and not is_drums(t) and len(t.notes)]  # fmt: skip
    end = min(int(steps[-1]) * song.resolution // STEPS, int(song.end))
    return Material(
        tuned, drums, _line(tuned, 1), _line(tuned, -1), steps, meters, pickup,
        float(song.seconds_at(end)[0]), names, tuple(playable(track) for track in song.tracks),
        _harmony(tuned, meters, pickup, names, is_played(programs)), cut,
    )  # fmt: skip


def is_drums(track: Track) -> bool:
    """Whether a track plays drums: by its instrument or by its channel."""
    return track.instrument.drums or track.channel == 9


def playable(track: Track) -> tuple[int, int]:
    """The lowest and highest note of a track's instrument, from General MIDI where it is unsaid."""
    given = track.instrument
    if given.drums or (given.low, given.high) != (0, 127):
        return int(given.low), int(given.high)
    known = facts(given.program)
    return int(known.low), int(known.high)


def _row(track: Track, number: int, resolution: int, bars: Whole) -> Row:
    """The notes of a track that begin within the bars."""
    notes = track.notes
    raw = notes.played / resolution
    whole, rest = np.divmod(np.round(raw * STEPS * 64).astype(np.int64), STEPS * 64)
    near = np.abs(rest[:, None] - _SNAP[None, :] * 64).argmin(axis=1)
    at = whole * STEPS + _SNAP[near]
    keep = (at < bars[-1]) & (notes.length > 0)
    bar = np.searchsorted(bars, at, side="right") - 1
    part = np.full(len(notes), number)
    length = notes.length / resolution
    return Row(at, length, notes.pitch, part, bar, raw).where(keep)


def _joined(rows: list[Row]) -> Row:
    """Rows as one, in order of time and pitch."""
    if not rows:
        none = np.zeros(0, np.int64)
        return Row(none, none.astype(float), none, none, none, none.astype(float))
    columns = [
        np.concatenate([getattr(row, name) for row in rows])
        for name in ("at", "length", "pitch", "part", "bar", "raw")
    ]
    row = Row(*columns)
    return row.where(np.lexsort((row.pitch, row.at)))


def _line(row: Row, up: int) -> Row:
    """The highest (`up` 1) or lowest (−1) note of each moment that no longer note outdoes."""
    if not len(row):
        return row
    order = np.lexsort((-up * row.pitch, row.at))
    _, first = np.unique(row.at[order], return_index=True)
    edge = order[first]
    ends = row.at[edge] + np.round(row.length[edge] * STEPS)
    kept, held, until = [], -1000, -1.0
    for place, at, pitch, end in zip(
        edge.tolist(), row.at[edge].tolist(), (up * row.pitch[edge]).tolist(), ends.tolist(),
        strict=True,
    ):  # fmt: skip
        if at < until - 1 and pitch < held:
            continue
        kept.append(place)
        held, until = pitch, end
    return row.where(np.asarray(kept, dtype=np.int64))


def ornaments(row: Row) -> NDArray[np.bool_]:
    """Which notes are too quick to be members of a voice: all but the longest of those that a part
    plays one after the other on one step, as in a mordent or a grace. On the judge's grid they would
    stand as a chord, and one voice would be heard as two.
    """
    order = np.lexsort((row.raw, row.at, row.part))
    part, at, raw = row.part[order], row.at[order], row.raw[order]
    end = raw + row.length[order]
    found = np.zeros(len(row), np.bool_)
    fresh = np.flatnonzero(np.r_[True, (part[1:] != part[:-1]) | (at[1:] != at[:-1]), True])
    for first, after in pairwise(fresh.tolist()):
        if after - first < 2 or (raw[first + 1 : after] < end[first : after - 1] - _BLURRED).any():
            continue
        group = order[first:after]
        found[group] = True
        found[group[row.length[group].argmax()]] = False
    return found


def _harmony(
    tuned: Row,
    meters: tuple[tuple[float, int, int], ...],
    pickup: float,
    names: tuple[str, ...],
    played: bool,
) -> Harmony | None:
    """Chords, keys, cadences and faults; None where nothing has a pitch."""
    from ..errors import ToccataError
    from ..theory.analysis import Heard, analyze, flaws, voices_of
    from ..theory.rhythm import Meter

    if not len(tuned):
        return None
    tuned = tuned.where(~ornaments(tuned))
    heard = Heard.from_columns(tuned.at, tuned.length * STEPS, tuned.pitch, tuned.part, STEPS)
    try:
        known = [(at, Meter(above, below)) for at, above, below in meters] or Meter()
        analysis = analyze(heard, meter=known, pickup=pickup)
    except ToccataError:  # a meter of a wild file that theory does not count in
        analysis = analyze(heard)
    voices = voices_of(heard, names)
    found = counted(flaws(voices, analysis.chords), played)
    return Harmony(analysis, found, len(voices.rows))
