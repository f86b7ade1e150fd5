"""Players of single lines hear who is there already, and change a note where two would go as one.

A line is taken as it was written. Where it breaks a rule of part-writing against the lines that
stand (parallel fifths and octaves, crossing, a leading tone that does not rise, ...), the notes
around that place are chosen anew among the tones of their chords: the way that costs least in all,
found by dynamic programming. Everything else stays.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ..theory.chord import parse_chord
from ..theory.partwriting import augmented_moves, tendencies
from .bar import Player, Tone
from .harmony import Change

PARALLEL: Final = 100.0
CONTRARY: Final = 60.0
HIDDEN: Final = 30.0
CROSSING: Final = 40.0
OVERLAP: Final = 30.0
UNRESOLVED: Final = 40.0
AUGMENTED: Final = 30.0
CLASH: Final = 24.0
DOUBLED: Final = 16.0
BARE: Final = 5.0
"""What each clumsiness costs: a third that nobody else has and that is given up is `BARE`."""

MOVED: Final = 1.5
"""What it costs to sing another note than the one that was written; each semitone a tenth more."""
LEAPING: Final = 0.6
"""What a semitone costs by which a leap grows over a fifth."""
GRAVE: Final = 10.0
"""From this cost on, a place is mended."""
_TOGETHER: Final = 24
"""Ticks within which two notes begin together."""
_LONG: Final = 400
"""Ticks from which on a rub is heard as one."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What a line stands on: the chord and the tonic at a tick, and how long a beat is."""

    chord: Callable[[int], Change]
    tonic: Callable[[int], int]
    beat: int


@dataclass(frozen=True, slots=True)
class _Other:
    """A line that stands: its notes in columns, and whether it lies above."""

    starts: list[int]
    ends: list[int]
    pitches: list[int]
    above: bool
    near: bool
    outer: bool


@dataclass(slots=True)
class _Unit:
    """One pitch of the line: the notes (from `first` until `after`) that strike it in one chord."""

    first: int
    after: int
    start: int
    end: int
    pitch: int
    change: Change
    opens: bool
    free: bool
    choices: list[int]
    own: list[float]


def heeded(
    tones: Sequence[Tone],
    others: Sequence[Sequence[Tone]],
    player: Player,
    ground: Ground,
    free: Callable[[Tone], bool] = lambda _: True,
) -> list[Tone]:
    """The line with its faults against the others mended, as far as chord tones allow.

    `tones` is a line in order of time, `others` are the lines that stand. Only tones for which
    `free` holds are changed, and only their pitch.
    """
    standing = _standing(tones, others)
    if not tones or not standing:
        return list(tones)
    units = _units(tones, ground, free)
    for unit in units:
        unit.choices, unit.own = [unit.pitch], [_alone(unit, unit.pitch, standing, ground)]
    wide = 1
    for _ in range(3):
        sore = _sore(units, standing, ground)
        if not sore:
            break
        for place in sore:
            for index in range(max(0, place - wide), min(len(units), place + wide)):
                _opened(units[index], player, standing, ground)
        chosen = _cheapest(units, standing, ground)
        for unit, pitch in zip(units, chosen, strict=True):
            unit.pitch = pitch
        wide += 1
    found = list(tones)
    for unit in units:
        for index in range(unit.first, unit.after):
            if found[index].pitch != unit.pitch:
                found[index] = found[index]._replace(pitch=unit.pitch)
    return found


def _standing(tones: Sequence[Tone], others: Sequence[Sequence[Tone]]) -> list[_Other]:
    """The others as columns, with their place above or below this line."""
    lines = [sorted(line) for line in others if line]
    if not tones or not lines:
        return []
    mine = _height(tones)
    heights = [_height(line) for line in lines]
    above = [h for h in heights if h >= mine]
    under = [h for h in heights if h < mine]
    nearest_above, nearest_under = min(above, default=None), max(under, default=None)
    return [
        _Other(
            [t.start for t in line], [t.start + t.length for t in line], [t.pitch for t in line],
            height >= mine, height in (nearest_above, nearest_under),
            (height == max(heights) and not under) or (height == min(heights) and not above),
        )
        for line, height in zip(lines, heights, strict=True)
    ]  # fmt: skip


def _height(tones: Sequence[Tone]) -> float:
    return sum(t.pitch * t.length for t in tones) / max(1, sum(t.length for t in tones))


def _units(
    tones: Sequence[Tone], ground: Ground, free: Callable[[Tone], bool]
) -> list[_Unit]:
    found: list[_Unit] = []
    before: Change | None = None
    for index, tone in enumerate(tones):
        change = ground.chord(tone.start)
        last = found[-1] if found else None
        if (
            last is not None
            and last.pitch == tone.pitch
            and last.change is change
            and last.free == free(tone)
        ):
            last.after, last.end = index + 1, tone.start + tone.length
            continue
        opens = before is None or change.symbol != before.symbol
        found.append(
            _Unit(index, index + 1, tone.start, tone.start + tone.length, tone.pitch, change,
                  opens, free(tone), [], [])
        )  # fmt: skip
        before = change
    return found


def _opened(unit: _Unit, player: Player, standing: Sequence[_Other], ground: Ground) -> None:
    """Let a unit choose among the tones of its chord that lie near, and the note that it has."""
    if not unit.free or len(unit.choices) > 1:
        return
    pcs = set(unit.change.tones)
    written = unit.pitch
    grounding = player.role == "bass" and unit.opens
    if grounding:
        root = unit.change.bass == unit.change.root
        pcs = {written % 12, *(unit.change.tones[1:2] if root else ())}
    reach = 14 if grounding else 9
    choices = [
        pitch
        for pitch in range(max(player.low, written - reach), min(player.high, written + reach) + 1)
        if pitch % 12 in pcs and pitch != written
    ]
    unit.choices = [written, *choices]
    third = unit.change.tones[1] if len(unit.change.tones) > 1 else -1
    costs = [unit.own[0]]
    for pitch in choices:
        cost = MOVED + 0.15 * abs(pitch - written) + _alone(unit, pitch, standing, ground)
        if grounding and pitch % 12 != written % 12:
            cost += 8.0
        if written % 12 == third != pitch % 12:
            cost += BARE
        costs.append(cost)
    unit.own = costs


def _alone(unit: _Unit, pitch: int, standing: Sequence[_Other], ground: Ground) -> float:
    """What a pitch costs by itself: beyond a neighbour, a rub, a leading tone sung twice."""
    cost = 0.0
    leading = (ground.tonic(unit.start) + 11) % 12
    tender = pitch % 12 == leading and leading in unit.change.tones
    inside = pitch % 12 in unit.change.tones
    for other in standing:
        crossed = rubbed = doubled = False
        place = max(0, bisect_right(other.starts, unit.start + _TOGETHER) - 1)
        while place < len(other.starts) and other.starts[place] < unit.end - _TOGETHER:
            end, sung = other.ends[place], other.pitches[place]
            long = min(end, unit.end) - max(other.starts[place], unit.start)
            if long > _TOGETHER:
                crossed = crossed or (pitch > sung if other.above else pitch < sung)
                if abs(pitch - sung) % 12 in (1, 11):
                    both = inside and sung % 12 in unit.change.tones
                    rubbed = rubbed or (long >= _LONG and not both)
                doubled = doubled or (tender and sung % 12 == leading and long >= _LONG)
            place += 1
        cost += CROSSING * crossed + CLASH * rubbed + DOUBLED * doubled
    return cost


def _sore(units: Sequence[_Unit], standing: Sequence[_Other], ground: Ground) -> list[int]:
    """The places where the line as it stands is at fault: with itself, or going on from there."""
    found = []
    for place, unit in enumerate(units):
        here = unit.choices.index(unit.pitch)
        cost = _alone(unit, unit.pitch, standing, ground)
        if place:
            old = units[place - 1]
            before = old.choices.index(old.pitch)
            row = _steps(old, unit, standing, ground, [before], [here])
            cost += row[0][0]
        if cost >= GRAVE:
            found.append(place)
    return found


def _cheapest(
    units: Sequence[_Unit], standing: Sequence[_Other], ground: Ground
) -> list[int]:
    """The pitches of the way that costs least."""
    cost = list(units[0].own)
    back: list[list[int]] = []
    for old, new in zip(units, units[1:], strict=False):
        if len(old.choices) == len(new.choices) == 1:
            cost = [cost[0] + new.own[0]]
            back.append([0])
            continue
        steps = _steps(old, new, standing, ground, range(len(old.choices)), range(len(new.choices)))
        fresh, chosen = [], []
        for place, own in enumerate(new.own):
            best = min(range(len(cost)), key=lambda p: cost[p] + steps[p][place])
            fresh.append(cost[best] + steps[best][place] + own)
            chosen.append(best)
        cost = fresh
        back.append(chosen)
    place = min(range(len(cost)), key=cost.__getitem__)
    path = [place]
    for chosen in reversed(back):
        place = chosen[place]
        path.append(place)
    return [unit.choices[p] for unit, p in zip(units, reversed(path), strict=True)]


def _steps(
    old: _Unit, new: _Unit, standing: Sequence[_Other], ground: Ground,
    rows: Sequence[int], columns: Sequence[int],
) -> list[list[float]]:  # fmt: skip
    """What each move from a choice of one unit to one of the next costs."""
    if new.start - old.end > ground.beat:
        return [[0.0] * len(columns) for _ in rows]
    moves = [_move(other, new.start, ground.beat) for other in standing]
    bound = _bound(old.change.symbol, new.change.symbol, ground.tonic(old.start))
    leading, seventh, wide = bound
    inner = any(o.above for o in standing) and any(not o.above for o in standing)
    table = []
    for row in rows:
        was = old.choices[row]
        line = []
        for column in columns:
            now = new.choices[column]
            step = now - was
            cost = LEAPING * max(0, abs(step) - 7)
            if (was % 12, step) in wide:
                cost += AUGMENTED
            if was % 12 == leading and step not in (0, 1, 2):
                cost += 0.0 if inner and step in (-3, -4) else UNRESOLVED
            if was % 12 == seventh and step not in (0, -1, -2):
                cost += UNRESOLVED
            for other, move in zip(standing, moves, strict=True):
                if move is not None:
                    cost += _pair(other, was, now, *move)
            line.append(cost)
        table.append(line)
    return table


def _move(other: _Other, at: int, beat: int) -> tuple[int, int, bool] | None:
    """(pitch before, pitch now, whether it begins) of a line at a tick; None where it rests."""
    place = bisect_left(other.starts, at + _TOGETHER) - 1
    if place < 0 or other.ends[place] <= at:
        return None
    begins = other.starts[place] > at - _TOGETHER
    if not begins:
        return other.pitches[place], other.pitches[place], False
    if place == 0 or other.ends[place - 1] < at - beat:
        return None
    return other.pitches[place - 1], other.pitches[place], True


def _pair(other: _Other, was: int, now: int, before: int, after: int, begins: bool) -> float:
    """What the motion of two lines costs."""
    cost = 0.0
    if other.near:
        over = (before, after) if other.above else (was, now)
        under = (was, now) if other.above else (before, after)
        cost += OVERLAP * (under[1] > over[0] or over[1] < under[0]) * (was != now or begins)
    if not begins or was == now or before == after:
        return cost
    size = (after - now if other.above else now - after) % 12
    if size not in (0, 7):
        return cost
    same_way = (now > was) == (after > before)
    if (before - was if other.above else was - before) % 12 == size:
        return cost + (PARALLEL if same_way else CONTRARY)
    upper = abs(after - before) if other.above else abs(now - was)
    return cost + HIDDEN * (other.outer and same_way and upper > 2)


@lru_cache(maxsize=4096)
def _bound(
    before: str, after: str, tonic: int
) -> tuple[int | None, int | None, frozenset[tuple[int, int]]]:
    """(leading tone, seventh) that the next chord resolves, and the augmented moves to it."""
    first, second = parse_chord(before), parse_chord(after)
    leading, seventh = tendencies(first, second, tonic)
    return leading, seventh, augmented_moves(first, second)


__all__ = ["Ground", "heeded"]
