"""Songs to be measured: a genre's own, with a key and a length of its own, and their tunes."""

from __future__ import annotations

from typing import Any

import numpy as np

from toccata.chance import chance
from toccata.compose.brief import Brief
from toccata.compose.composer import compose
from toccata.compose.form import theme_of
from toccata.compose.options import Options
from toccata.compose.reader import read_brief
from toccata.score import Notes, Song
from toccata.services.stock import GENRES
from toccata.units import Ticks


def brief_for(genre: str, number: int) -> Brief:
    """A brief of a genre with a key and a length of its own."""
    dice = chance(number, "musicality", genre)
    key = dice.choice(GENRES[genre].keys)
    bars = dice.choice((24, 32, 40, 48))
    options = Options(genre=genre, key=key, bars=bars, seed=number)
    return read_brief("", GENRES, options)


def written(brief: Brief) -> Song:
    """The song of a brief."""
    return compose(brief, GENRES[brief.genre])


def melody_of(song: Song) -> Song:
    """The song with its first melody alone, or its first track."""
    lead = next((t for t in song.tracks if t.role == "melody"), song.tracks[0])
    return song.replace(tracks=(lead,))


def tune_of(song: Song) -> Song:
    """The first melody alone, from the bar in which it begins."""
    alone = melody_of(song)
    notes = alone.tracks[0].notes
    first = int(notes.start.min(initial=0))
    bar = max(int(start) for start in song.bar_starts() if start <= first)
    moved = notes.replace(start=notes.start - bar)
    length = Ticks(max(int(song.length) - bar, 0))
    return alone.replace(
        tracks=(alone.tracks[0].replace(notes=moved),), sections=(), chords=(), length=length
    )


def signatures(song: Song) -> list[tuple[tuple[int, int, int], ...]]:
    """Each melody bar with notes as (onset, pitch, length), onsets counted from the bar line."""
    notes = melody_of(song).tracks[0].notes
    starts = np.asarray(song.bar_starts(), dtype=np.int64)
    bar = np.searchsorted(starts, notes.start, side="right") - 1
    rows: dict[int, list[tuple[int, int, int]]] = {}
    columns = ((notes.start - starts[bar]).tolist(), notes.pitch.tolist(), notes.length.tolist())
    for place, *note in zip(bar.tolist(), *columns, strict=True):
        rows.setdefault(place, []).append((note[0], note[1], note[2]))
    return [tuple(sorted(row)) for _, row in sorted(rows.items())]


_GRACE = 80
"""Ticks: what is shorter is an ornament, which the books do not print as a note."""
_COLUMNS = ("start", "length", "pitch", "velocity")


def page_of(song: Song) -> Song:
    """The first melody as a book prints it: in written time, full lengths, no ornaments.

    A part that is played again at once stands between repeat signs, so it counts once.
    """
    track = melody_of(song).tracks[0]
    notes = track.notes
    long = notes.length > _GRACE
    rows: list[dict[str, Any]] = []
    end, before = 0, None
    for section in song.sections or ():
        here = (theme_of(section.name), section.length)
        if here != before:
            inside = (notes.start >= section.tick) & (notes.start < section.tick + section.length)
            rows.append({name: getattr(notes, name)[long & inside] for name in _COLUMNS})
            rows[-1]["start"] = rows[-1]["start"] - section.tick + end
            end += int(section.length)
        before = here
    columns = {name: np.concatenate([row[name] for row in rows]) for name in _COLUMNS}
    gaps = np.append(np.diff(columns["start"]), end - columns["start"][-1:])
    columns["length"] = np.where(columns["length"] >= 0.7 * gaps, gaps, columns["length"])
    written = track.replace(notes=Notes.from_columns(**columns))
    return song.replace(tracks=(written,), sections=(), chords=(), keys=(), length=Ticks(end))
