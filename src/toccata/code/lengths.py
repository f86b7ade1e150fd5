"""How long notes are written, when what sounds is shorter: a gate, and notes that give way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from ..score import Notes
from ..units import RESOLUTION

Limits = list[tuple[int, int] | None]
"""For each note the most ticks that it can sound, and the ticks to the next as written."""

EASE = ((4, (480, 640)), (3, (240, 320)), (2, (120, 160)), (1, (60, 80)))
"""How well lengths in ticks read that are multiples of these: eighths well, 64ths hardly."""

SMALLEST = 60

OVERLAP = RESOLUTION // 4
"""Ticks by which a note may run into the next and be cut: more is meant to sound together."""

GATES = range(60, 100)
LOOKED_AT = 24
"""How many of the commonest lengths are looked at to find the gate."""


def written_lengths(notes: Notes, resolution: int) -> tuple[list[int], int, str]:
    """(lengths as written, gate in percent, cut) so that `perform` gives the lengths as they are.

    `perform` shortens every note to the gate, and then, with the cut "note" or "key", to where the
    next note, or the next of the same key, begins early.
    """
    lengths: list[int] = notes.length.tolist()
    if resolution != RESOLUTION or not lengths:
        return lengths, 100, ""
    cut, best = "", 0
    most: Limits = [None] * len(lengths)
    for how in ("note", "key"):
        limits = _most(notes, how)
        helped = _helped(lengths, limits)
        if helped > best:
            cut, most, best = how, limits, helped
    steps = _steps(notes)
    free = [
        (length, step)
        for length, limit, step in zip(lengths, most, steps, strict=True)
        if limit is None or length != limit[0]
    ]
    gate = _gate(free)
    plain = [_opened(length, gate, step) for length, step in zip(lengths, steps, strict=True)]
    written = [
        open_ if limit is None or length != limit[0] else _full(limit, gate)
        for open_, length, limit in zip(plain, lengths, most, strict=True)
    ]
    return (plain, gate, "") if written == plain else (written, gate, cut)


def _helped(lengths: Sequence[int], limits: Limits) -> int:
    """How many notes are a little short only because a later one is early; 0 where a cut would
    shorten others too."""
    helped = 0
    for length, limit in zip(lengths, limits, strict=True):
        if limit is None:
            continue
        most, full = limit
        if most < length <= most + OVERLAP:
            return 0
        helped += length == most < full
    return helped


def _steps(notes: Notes) -> list[int]:
    """For each note the ticks to the next that begins later, 0 for the last ones."""
    begins = np.unique(notes.start)
    after = np.append(begins[1:], begins[-1:])
    found: list[int] = (after[np.searchsorted(begins, notes.start)] - notes.start).tolist()
    return found


def _most(notes: Notes, cut: str) -> Limits:
    """For each note (the most ticks that it can sound, the ticks to the next as written)."""
    starts, played, pitches = notes.start.tolist(), notes.played.tolist(), notes.pitch.tolist()
    later: dict[int, int] = {}
    found: Limits = [None] * len(starts)
    for i in range(len(starts) - 1, -1, -1):
        voice = pitches[i] if cut == "key" else 0
        k = later.get(voice)
        if k is not None:
            full = starts[k] - starts[i]
            found[i] = max(1, min(full, played[k] - played[i])), full
        later[voice] = i
    return found


def _gate(lengths: Sequence[tuple[int, int]]) -> int:
    """The percentage at which most of these (length, step) read well; 100 where it helps little."""
    common = Counter(lengths).most_common(LOOKED_AT)
    plain = sum(count * _ease(length, step) for (length, step), count in common)
    best, gate = plain + max(1, len(lengths) // 2), 100
    for percent in reversed(GATES):
        score = sum(
            count * _ease(_opened(length, percent, step), step) for (length, step), count in common
        )
        if score > best:
            best, gate = score, percent
    return gate


@lru_cache(maxsize=65536)
def _ease(length: int, step: int) -> int:
    """How well a length reads, 0 to 5: best up to the next note, then by its smallest part."""
    if length == step:
        return 5
    return next((ease for ease, units in EASE if any(length % unit == 0 for unit in units)), 0)


@lru_cache(maxsize=65536)
def _opened(length: int, gate: int, step: int) -> int:
    """The length that sounds as long as this through the gate: the one that reads best."""
    least = -(-length * 100 // gate)
    if gate == 100:
        return length
    most = ((length + 1) * 100 - 1) // gate
    if least <= step <= most:
        return step
    return max(range(least, most + 1), key=lambda each: _ease(each, step))


def _full(limit: tuple[int, int], gate: int) -> int:
    """A written length that is cut to the limit: up to the next note, or the next nice one."""
    most, full = limit
    least = -(-most * 100 // gate)
    written = full if full >= least else -(-least // SMALLEST) * SMALLEST
    return written if written * gate // 100 <= most + OVERLAP else least
