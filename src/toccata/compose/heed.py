"""Players of single lines hear who is there already, and change a note where two would go as one.

A line is taken as it was written. Where it breaks a rule of part-writing against the lines that
stand (parallel fifths and octaves, crossing, a leading tone that does not rise, ...), the notes
around that place are chosen anew among the tones of their chords: the way that costs least in all,
found by dynamic programming. Everything else stays. Who comes first has nobody to heed, but mends
what is hard to sing.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

from ..theory.chord import parse_chord
from ..theory.interval import between
from ..theory.key import Key
from ..theory.partwriting import tendencies
from ..theory.pitch import NATURALS, Pitch, parse_pitch
from ..theory.spelling import midi_name
from .bar import Player, Tone
from .harmony import Change

PARALLEL: Final = 100.0
CONTRARY: Final = 90.0
HIDDEN: Final = 30.0
CROSSING: Final = 40.0
OVERLAP: Final = 30.0
UNRESOLVED: Final = 40.0
AUGMENTED: Final = 30.0
CLASH: Final = 24.0
DOUBLED: Final = 16.0
LOOSE: Final = 12.0
BARE: Final = 5.0
"""What each clumsiness costs: a third that nobody else has and that is given up is `BARE`."""

MOVED: Final = 1.5
"""What it costs to sing another note than the one that was written; each semitone a tenth more."""
LEAPING: Final = 0.6
"""What a semitone costs by which a leap grows over a fifth."""
GRAVE: Final = 10.0
"""From this cost on, a place is mended."""
_AGREE: Final = frozenset({0, 3, 4, 7, 8, 9})
"""Consonances of two voices, in semitones within the octave."""
_TOGETHER: Final = 24
"""Ticks within which two notes begin together."""
_LONG: Final = 400
"""Ticks from which on a rub is heard as one."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What a line stands on: the chord and the key at a tick, and how long a beat is.

    In `pure` music two voices that are alone begin every note of the lower one in a consonance with
    what sounds: each is all the harmony that the other has.
    """

    chord: Callable[[int], Change]
    key: Callable[[int], Key]
    beat: int
    pure: bool = False


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
    heard: list[tuple[int, bool, int, bool, bool, bool]] | None = None


def heeded(
    tones: Sequence[Tone],
    others: Sequence[tuple[Player, Sequence[Tone]]],
    player: Player,
    ground: Ground,
    free: Callable[[Tone], bool] = lambda _: True,
) -> list[Tone]:
    """The line with its faults against the others mended, as far as chord tones allow.

    `tones` is a line in order of time, `others` are the lines that stand,
    with their players. Only tones for which
    `free` holds are changed, and only their pitch.
    """
    standing = _standing(player, others)
    if not tones:
        return []
    units = _units(tones, ground, free)
    for unit in units:
        unit.choices, unit.own = [unit.pitch], [_alone(unit, unit.pitch, standing, ground)]
    among: Sequence[int] = range(len(units))
    for wide in (1, 2, 3):
        sore = _sore(units, standing, ground, among)
        if not sore:
            break
        for place in sore:
            for index in range(max(0, place - wide), min(len(units), place + wide)):
                _opened(units[index], player, standing, ground)
        for unit, pitch in zip(units, _cheapest(units, standing, ground), strict=True):
            unit.pitch = pitch
        among = [n for n in range(len(units)) if len(units[n].choices) > 1
                 or (n and len(units[n - 1].choices) > 1)]  # fmt: skip
    found = list(tones)
    for unit in units:
        for index in range(unit.first, unit.after):
            if found[index].pitch != unit.pitch:
                found[index] = found[index]._replace(pitch=unit.pitch)
    return found


def _standing(me: Player, others: Sequence[tuple[Player, Sequence[Tone]]]) -> list[_Other]:
    """The others as columns, with their place above or below this player."""
    lines = [(_seat(player), sorted(line)) for player, line in others if line]
    mine = _seat(me)
    seats = [seat for seat, _ in lines]
    above = min((seat for seat in seats if seat > mine), default=None)
    under = max((seat for seat in seats if seat < mine), default=None)
    highest, lowest = max([mine, *seats]), min([mine, *seats])
    return [
        _Other(
            [t.start for t in line], [t.start + t.length for t in line], [t.pitch for t in line],
            seat > mine, seat in (above, under), {seat, mine} == {highest, lowest},
        )
        for seat, line in lines
    ]  # fmt: skip


def _seat(player: Player) -> tuple[int, int, int]:
    """How high a player sits: who has the tune above all, the bass below, the rest by instrument."""
    role = {"melody": 1, "bass": -1}.get(player.role, 0)
    return role, player.low + player.high, -player.copy


def _units(tones: Sequence[Tone], ground: Ground, free: Callable[[Tone], bool]) -> list[_Unit]:
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
    if ground.pure:  # two voices agree with each other before they agree with a chord
        pcs |= set(ground.key(unit.start).pitch_classes)
    written = unit.pitch
    grounding = player.role == "bass" and unit.opens
    if grounding:
        root = unit.change.bass == unit.change.root
        pcs = {written % 12, *(unit.change.tones[1:2] if root else ())}
    reach = 14 if grounding else 5 if player.role == "melody" else 9
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
        if player.role == "bass":  # leave room for those who will stand above
            cost += max(0, pitch - max(52, written))
        if grounding and pitch % 12 != written % 12:
            cost += 8.0
        cost += BARE * (pitch % 12 not in unit.change.tones)
        if written % 12 == third != pitch % 12:
            cost += BARE
        costs.append(cost)
    unit.own = costs


def _alone(unit: _Unit, pitch: int, standing: Sequence[_Other], ground: Ground) -> float:
    """What a pitch costs by itself: beyond a neighbour, a rub, a leading tone sung twice."""
    if unit.heard is None:
        unit.heard = _heard(unit, standing, ground.beat)
    leading = (ground.key(unit.start).tonic_pc + 11) % 12
    tender = pitch % 12 == leading and leading in unit.change.tones
    inside = pitch % 12 in unit.change.tones
    crossed, rubbed, doubled = set(), set(), set()
    for number, above, sung, long, chordal, _ in unit.heard:
        if pitch > sung if above else pitch < sung:
            crossed.add(number)
        if long and abs(pitch - sung) % 12 in (1, 11) and not (inside and chordal):
            rubbed.add(number)
        if long and tender and sung % 12 == leading:
            doubled.add(number)
    harsh = ground.pure and len(standing) == 1 and _dissonant(unit, pitch)
    return (
        10 * PARALLEL * harsh
        + CROSSING * len(crossed)
        + CLASH * len(rubbed)
        + DOUBLED * len(doubled)
    )


def _dissonant(unit: _Unit, pitch: int) -> bool:
    """Whether a pitch meets another on a beat in a dissonance, two voices being alone."""
    return any(
        meeting and abs(pitch - sung) % 12 not in _AGREE
        for _, _, sung, _, _, meeting in unit.heard or ()
    )


def _heard(
    unit: _Unit, standing: Sequence[_Other], beat: int
) -> list[tuple[int, bool, int, bool, bool, bool]]:
    """What sounds with a unit: (line, whether it is above, pitch, whether long, whether a tone of
    the chord, whether they meet on a beat)."""
    found = []
    for number, other in enumerate(standing):
        place = max(0, bisect_right(other.starts, unit.start + _TOGETHER) - 1)
        while place < len(other.starts) and other.starts[place] < unit.end - _TOGETHER:
            sung = other.pitches[place]
            long = min(other.ends[place], unit.end) - max(other.starts[place], unit.start)
            if long > _TOGETHER:
                chordal = sung % 12 in unit.change.tones
                meeting = max(other.starts[place], unit.start) % beat < _TOGETHER
                found.append((number, other.above, sung, long >= _LONG, chordal, meeting))
            place += 1
    return found


def _sore(
    units: Sequence[_Unit], standing: Sequence[_Other], ground: Ground, among: Sequence[int]
) -> list[int]:
    """Those places at which the line as it stands is at fault, with itself or with what was."""
    found = []
    for place in among:
        unit = units[place]
        cost = _alone(unit, unit.pitch, standing, ground)
        if place and cost < GRAVE:
            old = units[place - 1]
            cost += _steps(old, unit, standing, ground, [old.pitch], [unit.pitch])[0][0]
        if cost >= GRAVE:
            found.append(place)
    return found


def _cheapest(units: Sequence[_Unit], standing: Sequence[_Other], ground: Ground) -> list[int]:
    """The pitches of the way that costs least."""
    cost = list(units[0].own)
    back: list[list[int]] = []
    for old, new in pairwise(units):
        if len(old.choices) == len(new.choices) == 1:
            cost = [cost[0] + new.own[0]]
            back.append([0])
            continue
        steps = _steps(old, new, standing, ground, old.choices, new.choices)
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
    if new.start - old.end > 2 * ground.beat:
        return [[0.0] * len(columns) for _ in rows]
    moves = [_move(other, new.start, 2 * ground.beat) for other in standing]
    key = ground.key(old.start)
    leading, seventh = _bound(old.change.symbol, new.change.symbol, key.tonic_pc)
    heard = _sevenths(old.change, new.change) if new.opens else ()
    loose = _foreign_sevenths(old.change)
    inner = any(o.above for o in standing) and any(not o.above for o in standing)
    table = []
    for was in rows:
        line = []
        for now in columns:
            step = now - was
            cost = LEAPING * max(0, abs(step) - 7)
            if abs(step) in (3, 6, 8, 10) and _augmented(old.change, new.change, key, was, now):
                cost += AUGMENTED
            if was % 12 == leading and step not in (0, 1, 2):
                cost += 0.0 if inner and step in (-3, -4) else UNRESOLVED
            if step not in (0, -1, -2):
                cost += UNRESOLVED * (was % 12 == seventh) or HIDDEN * (was % 12 in heard)
            if was % 12 in loose and not new.opens and abs(step) > 2:
                cost += LOOSE
            for other, move in zip(standing, moves, strict=True):
                if move is not None:
                    cost += _pair(other, was, now, *move)
            line.append(cost)
        table.append(line)
    return table


def _move(other: _Other, at: int, rest: int) -> tuple[int, int, bool] | None:
    """(pitch before, pitch now, whether it begins) of a line at a tick; None where it rests."""
    place = bisect_left(other.starts, at + _TOGETHER) - 1
    if place < 0 or other.ends[place] <= at:
        return None
    begins = other.starts[place] > at - _TOGETHER
    if not begins:
        return other.pitches[place], other.pitches[place], False
    if place == 0 or other.ends[place - 1] < at - rest:
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
def _bound(before: str, after: str, tonic: int) -> tuple[int | None, int | None]:
    """The leading tone and the seventh that the next chord resolves."""
    return tendencies(parse_chord(before), parse_chord(after), tonic)


@lru_cache(maxsize=4096)
def _sevenths(before: Change, after: Change) -> tuple[int, ...]:
    """What a passing note would make a seventh of a triad that the next chord could resolve."""
    if before.root == after.root or len(before.tones) > 3:
        return ()
    return tuple(
        pc for pc in ((before.root + 10) % 12, (before.root + 11) % 12)
        if {(pc - 1) % 12, (pc - 2) % 12} & set(after.tones)
    )  # fmt: skip


@lru_cache(maxsize=4096)
def _foreign_sevenths(change: Change) -> tuple[int, ...]:
    """The sevenths above the root that are no tones of the chord: they go on by step."""
    pcs = ((change.root + 10) % 12, (change.root + 11) % 12)
    return tuple(pc for pc in pcs if pc not in change.tones)


@lru_cache(maxsize=16384)
def _augmented(before: Change, after: Change, key: Key, was: int, now: int) -> bool:
    """Whether a leap is an augmented one, as the chords and the key spell it."""
    step = between(_spelled(before.symbol, key, was), _spelled(after.symbol, key, now))
    return step.quality == "A" and step.number > 1


@lru_cache(maxsize=4096)
def _spelled(symbol: str, key: Key, pitch: int) -> Pitch:
    for note in parse_chord(symbol).notes:
        tone = parse_pitch(note)
        if tone.pitch_class == pitch % 12:
            return tone.at((pitch - NATURALS[tone.letter] - tone.accidental) // 12 - 1)
    return parse_pitch(midi_name(pitch, key))


__all__ = ["Ground", "heeded"]
