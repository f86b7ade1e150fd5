"""Notes that stood on one chord, standing on another: each keeps its duty, its place, its rhythm."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from ..score.notes import Notes
from ..theory.key import Key
from .bar import nearest
from .harmony import Change

Chords = Callable[[int], tuple[Change, Change, Key]]
"""For a tick: the chord that stood there, the chord that shall stand, the key."""


def recoloured(notes: Notes, chords: Chords, *, bass: bool = False) -> Notes:
    """The notes on other chords: roots stay roots, thirds thirds; what is doubled takes new tones.

    Notes outside the chord stay where they do not rub, else they move to the nearest chord tone.
    Rhythm, lengths and velocities stay.
    """
    pitches = notes.pitch.copy()
    starts = notes.start.tolist()
    first = 0
    while first < len(starts):
        end = first + 1
        while end < len(starts) and starts[end] == starts[first]:
            end += 1
        old, new, key = chords(starts[first])
        if old != new:
            group = pitches[first:end].tolist()
            pitches[first:end] = _together(group, old, new, key, bass=bass)
        first = end
    return notes.replace(pitch=pitches, marks={})


def _together(
    pitches: Sequence[int], old: Change, new: Change, key: Key, *, bass: bool
) -> list[int]:
    """Notes that are struck together, on the new chord; no two of them meet on one pitch."""
    found: list[int] = []
    missing = [tone for tone in new.tones[3:] if len(pitches) >= 3]
    for place, pitch in enumerate(pitches):
        lowest = bass and place == 0
        goal = one(pitch, old, new, key, bass=lowest)
        if goal in found or (missing and place > 0 and _doubled(goal, found)):
            spare = [tone for tone in (*missing, *new.tones) if not _holds(tone, found)]
            if spare:
                goal = _near(spare[0], pitch)
                missing = [tone for tone in missing if tone != spare[0]]
        found.append(goal if goal not in found else pitch)
    return found


def _doubled(pitch: int, found: Sequence[int]) -> bool:
    return _holds(pitch % 12, found)


def _holds(pc: int, found: Sequence[int]) -> bool:
    return any(pitch % 12 == pc for pitch in found)


def one(pitch: int, old: Change, new: Change, key: Key, *, bass: bool = False) -> int:
    """A note that stood on the old chord, on the new one."""
    pc = pitch % 12
    if bass and pc in (old.bass, old.root):
        return _near(new.bass if pc == old.bass else new.root, pitch)
    if pc in old.tones:
        place = old.tones.index(pc)
        if pc in new.tones and place != 0:
            return pitch
        if place < len(new.tones):
            return _near(new.tones[place], pitch)
        return _near(min(new.tones, key=lambda tone: _away(tone, pc)), pitch)
    if pc in new.tones:
        return pitch
    if any((pc - tone) % 12 in (1, 11) for tone in new.tones) or pc not in key.pitch_classes:
        return _near(min(new.tones, key=lambda tone: (_away(tone, pc), tone)), pitch)
    return pitch


def _away(one_pc: int, other: int) -> int:
    return min((one_pc - other) % 12, (other - one_pc) % 12)


def _near(pc: int, pitch: int) -> int:
    return nearest(pc, pitch, max(0, pitch - 7), min(127, pitch + 7))


def shifted(notes: Notes, ticks: int) -> Notes:
    """The notes later by some ticks (earlier where negative), with new names."""
    return notes.replace(start=notes.start + ticks, id=np.zeros(len(notes), dtype=np.int64),
                         marks={})  # fmt: skip
