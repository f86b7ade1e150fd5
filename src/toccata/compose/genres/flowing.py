"""Chords become voices that flow: passing and neighbouring eighths, suspensions, walking basses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from random import Random
from typing import Final

from ...chance import chance
from ...theory.partwriting import faults
from ..bar import Bar
from .hymntune import Slot


@dataclass(frozen=True, slots=True)
class Sung:
    """One note of a voice: its first tick in the song, its length in ticks, its pitch."""

    start: int
    length: int
    pitch: int


Voices = tuple[tuple[Sung, ...], ...]
"""Every note of each voice, the lowest voice first."""

Chord = tuple[int, ...]

_BETWEEN: Final = {"passing": 0.95, "skip": 0.5, "neighbour": 0.35, "octave": 0.25}
"""How often a way to the next note is taken where it is open."""
_BUSY: Final = (1.0, 0.9, 0.9, 0.42)
"""How readily each voice moves in eighths, the bass first; the tune keeps to the hymn."""
_SUSPENDED: Final = 0.4
"""How often a voice that falls by step comes late, on a strong beat."""
_WEAK: Final = 0.4
"""How much of that on a weak beat."""
_MOST: Final = 4
"""So many voices move between two chords at the most."""


def flowing(bar: Bar, slots: Sequence[Slot], chords: Sequence[Chord], ends: set[int]) -> Voices:
    """The voices as lines. What moves between the chords makes no new fault of part-writing.

    `ends` are the chords on which lines come to rest: they stand still.
    """
    count = len(chords[0]) if chords else 0
    lines: list[list[Sung]] = [[] for _ in range(count)]
    late: dict[int, int] = {}
    kept: list[set[int]] = [set() for _ in range(count)]
    for index, (slot, chord) in enumerate(zip(slots, chords, strict=True)):
        now = tuple(late.get(voice, pitch) for voice, pitch in enumerate(chord))
        dice = _dice(bar, slot)
        coming: dict[int, int] = {}
        moved: dict[int, int] = {}
        if index + 1 < len(chords) and index not in ends:
            after = chords[index + 1]
            coming = _suspended(bar, dice, slots[index + 1], now, after, late)
            goal = tuple(coming.get(voice, pitch) for voice, pitch in enumerate(after))
            if 480 <= slot.length <= 2000:
                moved = _between(bar, dice, slot, now, chord, goal, {*late, *coming})
        half = slot.length // 2
        for voice in late:
            kept[voice].add(slot.start)
        for voice, pitch in enumerate(now):
            second = moved.get(voice, chord[voice])
            if second == pitch:
                lines[voice].append(Sung(slot.start, slot.length, pitch))
            else:
                lines[voice].append(Sung(slot.start, slot.length - half, pitch))
                lines[voice].append(Sung(slot.start + slot.length - half, half, second))
        late = coming
    return tuple(tuple(_tied(line, ties)) for line, ties in zip(lines, kept, strict=True))


def _dice(bar: Bar, slot: Slot) -> Random:
    """Chance that is the same whenever a theme returns."""
    scene = slot.scene
    place = slot.start - scene.first * bar.grid.bar
    return chance(bar.song, "flowing", scene.theme, scene.turn // 4, place)


def _bustle(song: int, who: str = "bustle") -> float:
    """How much moves between the chords in this song: some are plain, some never stand still."""
    return chance(song, who).uniform(0.25, 2.9)


def _tied(line: Sequence[Sung], kept: set[int]) -> list[Sung]:
    """A line in which a suspended note (it begins at one of `kept`) is not struck again."""
    found: list[Sung] = []
    for note in line:
        if note.start in kept and found and found[-1].pitch == note.pitch:
            before = found.pop()
            note = Sung(before.start, before.length + note.length, note.pitch)
        found.append(note)
    return found


def _suspended(
    bar: Bar, dice: Random, slot: Slot, now: Chord, after: Chord, late: dict[int, int]
) -> dict[int, int]:
    """A voice that comes late to the next chord: it keeps its note, which rubs, and then falls."""
    draw = dice.random()
    likely = _SUSPENDED * (1.0 if slot.strong else _WEAK) * _bustle(bar.song, "suspense")
    if slot.length < 480 or draw > likely:
        return {}
    voices = [v for v in range(1, len(now) - 1) if v not in late and now[v] - after[v] in (1, 2)]
    dice.shuffle(voices)
    for voice in voices:
        kept = now[voice]
        others = [pitch for v, pitch in enumerate(after) if v != voice]
        if kept in others:
            continue
        rubs = any(abs(kept - pitch) % 12 in (1, 2, 10, 11) for pitch in others) or (
            (kept - after[0]) % 12 == 5
        )
        doubled = any((pitch - after[voice]) % 12 == 0 for pitch in others[1:])
        trial = tuple(kept if v == voice else pitch for v, pitch in enumerate(after))
        if rubs and not doubled and _clean((now, trial, after), (now, after)):
            return {voice: kept}
    return {}


def _between(
    bar: Bar, dice: Random, slot: Slot, now: Chord, plain: Chord, after: Chord, still: set[int]
) -> dict[int, int]:
    """What voices sing in the second half of a chord, on their way to the next."""
    voices = [v for v in range(len(now)) if v not in still]
    dice.shuffle(voices)
    middle = list(plain)
    found: dict[int, int] = {}
    readiness = _bustle(bar.song) * (0.75 + 0.5 * slot.scene.energy)
    for voice in voices:
        busy = _BUSY[min(voice, 3)] if voice < len(now) - 1 else _BUSY[3]
        if voice == 0:
            busy *= 0.4 + 1.4 * _bustle(bar.song, "walking bass")
        for kind, pitch in _ways(bar, dice, slot, now[voice], after[voice], voice == 0):
            if dice.random() > _BETWEEN[kind] * busy * readiness:
                continue
            trial = list(middle)
            trial[voice] = pitch
            if _fits(trial, voice) and _clean(
                (now, tuple(trial), after), (now, tuple(middle), after)
            ):
                middle, found[voice] = trial, pitch
                break
        if len(found) == _MOST:
            break
    return found


def _ways(
    bar: Bar, dice: Random, slot: Slot, here: int, there: int, bass: bool
) -> list[tuple[str, int]]:
    """The notes that may stand between two notes of a voice, and what each is called."""
    root = slot.change.root
    return [
        (kind, pitch) for kind, pitch in _open_ways(bar, dice, slot, here, there, bass)
        if abs(pitch - here) != 6 != abs(there - pitch)
        and ((pitch - root) % 12 not in (10, 11) or there - pitch in (-1, -2))
    ]  # fmt: skip


def _open_ways(
    bar: Bar, dice: Random, slot: Slot, here: int, there: int, bass: bool
) -> list[tuple[str, int]]:
    scale, tones = bar.key.pitch_classes, slot.change.tones
    gap = there - here
    low, high = min(here, there), max(here, there)
    if abs(gap) in (3, 4):
        steps = [p for p in range(low + 1, high) if p - low <= 2 and high - p <= 2]
        inside = [p for p in steps if p % 12 in scale]
        return [("passing", p) for p in (inside or steps)[:1]]
    if gap == 0:
        side = dice.choice((-1, 1))
        near = [p for p in (here + side, here + 2 * side) if p % 12 in scale]
        if bass and dice.random() < 0.5:
            return [("octave", here - 12)]
        return [("neighbour", near[0])] if near else []
    if abs(gap) in (1, 2):  # a third beyond, and back by step
        beyond = [there + 1, there + 2] if gap > 0 else [there - 1, there - 2]
        return [("skip", p) for p in beyond if p % 12 in tones and abs(p - here) in (3, 4)]
    inner = [p for p in range(low + 1, high) if p % 12 in tones]
    steps = [p for p in inner if abs(there - p) <= 2]
    return [("skip", p) for p in (*steps, *inner[:1])] if abs(gap) < 12 else []


def _fits(middle: Sequence[int], voice: int) -> bool:
    """Whether a voice keeps its place among the others and makes no harsh second with them."""
    own = middle[voice]
    if any(abs(own - pitch) in (1, 13) for v, pitch in enumerate(middle) if v != voice):
        return False
    wide = any(b - a > 12 for a, b in pairwise(middle[1:]))
    rising = all(a < b for a, b in pairwise(middle))
    return rising and middle[0] >= 40 and not wide


def _clean(more: Sequence[Chord], fewer: Sequence[Chord]) -> bool:
    """Whether voices have no faults that they would not have had without an ornament."""
    return len(_grave(more)) <= len(_grave(fewer))


def _grave(voices: Sequence[Chord]) -> list[str]:
    found = [
        f.rule for f in faults(voices, ranges=())
        if "parallel" in f.rule or f.rule in ("crossing", "overlap")
    ]  # fmt: skip
    return found + [
        "hidden"
        for before, now in pairwise(voices)
        if (now[-1] - now[0]) % 12 in (0, 7)
        and (now[-1] - before[-1]) * (now[0] - before[0]) > 0
        and abs(now[-1] - before[-1]) > 2
    ]


__all__ = ["Sung", "Voices", "flowing"]
