"""What is heard of what is written: ties joined, micro-timing done, no key struck while down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .note import Marks
from .notes import Column, Notes


@dataclass(frozen=True, slots=True)
class Sounding:
    """The notes of a track as a player strikes and releases them, in order of (on, pitch, id).

    Columns of one length: `on` and `off` in ticks, `pitch`, `velocity`, `release`, `cents`, and the
    `id` of the written note (for tied notes: of the first).
    """

    on: Column
    off: Column
    pitch: Column
    velocity: Column
    release: Column
    cents: NDArray[np.float64]
    id: Column


def sounding(notes: Notes, *, exact: bool = False) -> Sounding:
    """How these notes sound.

    A note sounds from `start + offset`, never before 0, for its written length. Notes tied to one
    another are one. A note that still sounds when its own pitch is struck again ends there, as a
    keyboard can't do otherwise; `exact` leaves such notes alone (for files that are kept as they
    are).
    """
    joined = notes if exact else _tied(notes)
    order = np.lexsort((joined.id, joined.pitch, joined.played))
    on, pitch = joined.played[order], joined.pitch[order]
    off = on + joined.length[order]
    if not exact:
        off = _clear(on, off, pitch)
    velocity, release = joined.velocity[order], joined.release[order]
    return Sounding(on, off, pitch, velocity, release, joined.cents[order], joined.id[order])


def _clear(on: Column, off: Column, pitch: Column) -> Column:
    """The ends, each no later than the next later beginning of the same pitch."""
    by_pitch = np.lexsort((on, pitch))
    ons, pitches = on[by_pitch], pitch[by_pitch]
    # The first later onset of the same pitch: search (pitch, on) for the place after all equals.
    span = int(on.max(initial=0)) + 1
    keys = pitches * span + ons
    after = np.searchsorted(keys, keys, side="right")
    has = after < len(keys)
    has[has] = pitches[after[has]] == pitches[has]
    limit = np.full(len(on), np.iinfo(np.int64).max)
    limit[has] = ons[after[has]]
    cleared = off.copy()
    cleared[by_pitch] = np.minimum(off[by_pitch], limit)
    return cleared


def _tied(notes: Notes) -> Notes:
    """The notes with every tie made one long note."""
    if not any(marks.tie for marks in notes.marks.values()):
        return notes
    none = Marks()
    length, gone = notes.length.copy(), np.zeros(len(notes), dtype=bool)
    ties = [notes.marks.get(name, none).tie for name in notes.id.tolist()]
    open_at: dict[tuple[int, int], int] = {}
    rows: list[Any] = list(zip(notes.start.tolist(), notes.pitch.tolist(), strict=True))
    for i, ((start, pitch), tie) in enumerate(zip(rows, ties, strict=True)):
        head = open_at.pop((start, pitch), None) if tie in ("stop", "continue") else None
        if head is not None:
            length[head] += notes.length[i]
            gone[i] = True
        if tie in ("start", "continue"):
            first = i if head is None else head
            open_at[int(notes.end[i]), pitch] = first
    return notes.replace(length=length).where(~gone)
