"""Variations on a dial: more and more notes take another way, form, key and ranges stay."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import Final

import numpy as np

from ..chance import chance
from ..errors import OutOfRange
from ..score.notes import Notes
from ..score.song import Song
from ..score.track import Track
from .bar import ladder
from .drums import KEYS
from .hear import Heard, barred, hear
from .relaying import plain_key
from .tune import is_drums

_SIBLINGS: Final = {
    KEYS["closed"]: (KEYS["open"], KEYS["pedal"]), KEYS["open"]: (KEYS["closed"], KEYS["ride"]),
    KEYS["ride"]: (KEYS["closed"],), KEYS["snare"]: (KEYS["stick"], KEYS["clap"]),
    KEYS["stick"]: (KEYS["snare"],), KEYS["clap"]: (KEYS["snare"],),
    KEYS["kick"]: (KEYS["floor"],), KEYS["crash"]: (KEYS["ride"],),
}  # fmt: skip
"""What a drummer may strike instead."""


def vary(song: Song, amount: float, seed: int = 0) -> Song:
    """The song as a variation of itself; `amount` from 0, the song itself, to 1, hardly it.

    Each note has a point on the dial from which on it takes another way, and always the same one:
    weak notes soon, strong ones late, the last of tune and bass never. So what has changed at a
    smaller amount has changed at a larger one too. Raises `OutOfRange` for other amounts.
    """
    if not 0 <= amount <= 1:
        raise OutOfRange("amount", amount, 0, 1)
    if not amount:
        return song
    heard = hear(song)
    tracks = tuple(
        _drummed(track, heard, number, amount, seed)
        if is_drums(track)
        else _varied(track, heard, number, amount, seed)
        for number, track in enumerate(song.tracks)
    )
    return barred(song, heard).replace(tracks=tracks)


def _varied(track: Track, heard: Heard, number: int, amount: float, seed: int) -> Track:
    """A pitched track: notes that take other pitches, come later, or divide."""
    notes = track.notes
    if len(notes) < 2:
        return track
    points = _points(heard, number, seed)
    goals = _goals(notes, heard, number, seed)
    on = (points <= amount) & (goals != notes.pitch)
    pitches = np.where(on, goals, notes.pitch)
    starts, lengths = notes.start.copy(), notes.length.copy()
    late = _delays(notes, heard, number, seed)
    pushed = on & (late > 0)
    starts[pushed] += late[pushed]
    lengths[pushed] = np.maximum(1, lengths[pushed] - late[pushed])
    lengths = _clear(starts, lengths, pitches)
    marks = {i: m for i, m in notes.marks.items() if i not in set(notes.id[on].tolist())}
    return track.replace(notes=notes.replace(
        start=starts, length=lengths, pitch=pitches, marks=marks))  # fmt: skip


def _points(heard: Heard, number: int, seed: int) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """From where on the dial each note of a track changes; above 1 means never."""
    notes = heard.song.tracks[number].notes
    dice = chance(seed, "vary", number)
    drawn = np.array([dice.random() for _ in range(len(notes))])
    bars = np.searchsorted(heard.starts, notes.start, "right") - 1
    bars = np.clip(bars, 0, heard.bars - 1)
    inside = notes.start - np.array(heard.starts)[bars]
    strong = inside == 0
    if heard.roles[number] == "bass":
        changes = {heard.starts[n] + s.at for n, spans in enumerate(heard.harmony) for s in spans}
        strong |= np.isin(notes.start, list(changes))
    found = np.where(strong, 0.3 + 0.7 * drawn, 0.03 + 0.77 * drawn)
    if heard.roles[number] in ("melody", "bass"):
        found[-1] = 2.0
    return found


def _goals(
    notes: Notes, heard: Heard, number: int, seed: int
) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """Where each note of a track would go: within its range, on the scale or the chord."""
    dice = chance(seed, "vary", number, "goals")
    low, high = int(notes.pitch.min()), int(notes.pitch.max())
    role = heard.roles[number]
    goals = notes.pitch.copy()
    taken: dict[int, set[int]] = {}
    starts, pitches = notes.start.tolist(), notes.pitch.tolist()
    for start, pitch in zip(starts, pitches, strict=True):
        taken.setdefault(start, set()).add(pitch)
    line = role in ("melody", "counter")
    for place, (start, pitch) in enumerate(zip(starts, pitches, strict=True)):
        bar = heard.bar_of(start)
        found = heard.change_at(start)
        strong = start == heard.starts[bar]
        pool = found.tones if strong or not line else plain_key(heard.keys[bar]).pitch_classes
        near = _near(pool, pitch, low, high, 5 if line else 12) or _near(
            plain_key(heard.keys[bar]).pitch_classes, pitch, low, high, 12)  # fmt: skip
        free = [goal for goal in near if goal not in taken[start]]
        draw = dice.random()
        if free:
            goals[place] = free[int(draw * len(free))]
            taken[start].add(int(goals[place]))
    return goals


def _near(pcs: tuple[int, ...], pitch: int, low: int, high: int, most: int) -> list[int]:
    """Other notes of some pitch classes, not far and within a range."""
    rungs = ladder(tuple(pcs), max(low, pitch - most), min(high, pitch + most))
    return [rung for rung in rungs if rung != pitch]


def _delays(
    notes: Notes, heard: Heard, number: int, seed: int
) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """How much later each note would come: some off-beat notes of lines by half their length."""
    dice = chance(seed, "vary", number, "delays")
    found = np.zeros(len(notes), dtype=np.int64)
    if heard.roles[number] not in ("melody", "counter"):
        return found
    quarter = heard.song.resolution
    starts = set(heard.starts)
    for place in range(len(notes)):
        draw = dice.random()
        length = int(notes.length[place])
        if draw < 0.3 and int(notes.start[place]) not in starts and length >= quarter // 2:
            found[place] = min(length // 2, quarter // 2)
    return found


def _clear(
    starts: Sequence[int] | np.ndarray[tuple[int], np.dtype[np.int64]],
    lengths: np.ndarray[tuple[int], np.dtype[np.int64]],
    pitches: np.ndarray[tuple[int], np.dtype[np.int64]],
) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """Lengths that end before the same pitch is struck again."""
    found = lengths.copy()
    order = np.lexsort((np.asarray(starts), pitches))
    for one, after in zip(order[:-1].tolist(), order[1:].tolist(), strict=True):
        if pitches[one] == pitches[after] and starts[one] < starts[after]:
            found[one] = max(1, min(int(found[one]), int(starts[after]) - int(starts[one])))
    return found


def _drummed(track: Track, heard: Heard, number: int, amount: float, seed: int) -> Track:
    """Drums: strokes go to a sibling or fall silent; what begins a bar stays longest."""
    notes = track.notes
    if len(notes) < 2:
        return track
    points = _points(heard, number, seed)
    dice: Random = chance(seed, "vary", number, "strokes")
    pitches = notes.pitch.copy()
    kept = np.ones(len(notes), dtype=bool)
    struck = set(zip(notes.start.tolist(), notes.pitch.tolist(), strict=True))
    downbeats = set(heard.starts)
    for place in range(len(notes)):
        draw, choice = dice.random(), dice.random()
        start, pitch = int(notes.start[place]), int(notes.pitch[place])
        others = [s for s in _SIBLINGS.get(pitch, ()) if (start, s) not in struck]
        if points[place] > amount:
            continue
        if others and draw < 0.6:
            pitches[place] = others[int(choice * len(others))]
        elif start not in downbeats:
            kept[place] = False
    changed = notes.replace(pitch=pitches, length=_clear(notes.start, notes.length, pitches))
    return track.replace(notes=changed.where(kept) if kept.any() else changed)
