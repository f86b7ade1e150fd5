"""Players of single lines hear who is there already, and change a note where two would go as one.

A line is taken as it was written. Where it breaks a rule of part-writing against the lines that
stand (parallel fifths and octaves, crossing, a leading tone that does not rise, ...), the notes
around that place are chosen anew among the tones of their chords: the way that costs least in all,
found by dynamic programming. Everything else stays. Who comes first has nobody to heed, but mends
what is hard to sing.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from .bar import Player, Tone
from .harmony import Change
from .moving import PARALLEL, TOGETHER, Ground, Other, Unit, Ways

CROSSING: Final = 40.0
CLASH: Final = 24.0
DOUBLED: Final = 16.0
BARE: Final = 5.0
"""What each clumsiness of a note costs: a third that nobody else has and is given up is `BARE`."""

MOVED: Final = 1.5
"""What it costs to sing another note than the one that was written; each semitone a tenth more."""
GRAVE: Final = 10.0
"""From this cost on, a place is mended."""
_AGREE: Final = frozenset({0, 3, 4, 7, 8, 9})
"""Consonances of two voices, in semitones within the octave."""
_LONG: Final = 400
"""Ticks from which on a rub is heard as one."""
_COLUMNS: Final = np.arange(128)


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
    ways = Ways(units, standing, ground)
    for unit in units:
        unit.choices, unit.own = [unit.pitch], [_alone(unit, unit.pitch, standing, ground)]
    among: Sequence[int] = range(len(units))
    for wide in (1, 2, 3):
        sore = _sore(units, ways, standing, ground, among)
        if not sore:
            break
        for place in sore:
            for index in range(max(0, place - wide), min(len(units), place + wide)):
                _opened(units[index], player, standing, ground)
        for unit, pitch in zip(units, _cheapest(units, ways), strict=True):
            unit.pitch = pitch
        among = [n for n in range(len(units)) if len(units[n].choices) > 1
                 or (n and len(units[n - 1].choices) > 1)]  # fmt: skip
    found = list(tones)
    for unit in units:
        for index in range(unit.first, unit.after):
            if found[index].pitch != unit.pitch:
                found[index] = found[index]._replace(pitch=unit.pitch)
    return found


def _standing(me: Player, others: Sequence[tuple[Player, Sequence[Tone]]]) -> list[Other]:
    """The others as columns, with their place above or below this player."""
    lines = [(_seat(player), sorted(line)) for player, line in others if line]
    mine = _seat(me)
    seats = [seat for seat, _ in lines]
    above = min((seat for seat in seats if seat > mine), default=None)
    under = max((seat for seat in seats if seat < mine), default=None)
    highest, lowest = max([mine, *seats]), min([mine, *seats])
    return [
        Other(
            [t.start for t in line], [t.start + t.length for t in line], [t.pitch for t in line],
            seat > mine, seat in (above, under), {seat, mine} == {highest, lowest},
        )
        for seat, line in lines
    ]  # fmt: skip


def _seat(player: Player) -> tuple[int, int, int]:
    """How high a player sits: who has the tune above all, the bass below, the rest by instrument."""
    role = {"melody": 1, "bass": -1}.get(player.role, 0)
    return role, player.low + player.high, -player.copy


def _units(tones: Sequence[Tone], ground: Ground, free: Callable[[Tone], bool]) -> list[Unit]:
    found: list[Unit] = []
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
            Unit(index, index + 1, tone.start, tone.start + tone.length, tone.pitch, change,
                  opens, free(tone), [], [])
        )  # fmt: skip
        before = change
    return found


def _opened(unit: Unit, player: Player, standing: Sequence[Other], ground: Ground) -> None:
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


def _alone(unit: Unit, pitch: int, standing: Sequence[Other], ground: Ground) -> float:
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


def _dissonant(unit: Unit, pitch: int) -> bool:
    """Whether a pitch meets another on a beat in a dissonance, two voices being alone."""
    return any(
        meeting and abs(pitch - sung) % 12 not in _AGREE
        for _, _, sung, _, _, meeting in unit.heard or ()
    )


def _heard(
    unit: Unit, standing: Sequence[Other], beat: int
) -> list[tuple[int, bool, int, bool, bool, bool]]:
    """What sounds with a unit: (line, whether it is above, pitch, whether long, whether a tone of
    the chord, whether they meet on a beat)."""
    found = []
    for number, other in enumerate(standing):
        place = max(0, bisect_right(other.starts, unit.start + TOGETHER) - 1)
        while place < len(other.starts) and other.starts[place] < unit.end - TOGETHER:
            sung = other.pitches[place]
            long = min(other.ends[place], unit.end) - max(other.starts[place], unit.start)
            if long > TOGETHER:
                chordal = sung % 12 in unit.change.tones
                meeting = max(other.starts[place], unit.start) % beat < TOGETHER
                found.append((number, other.above, sung, long >= _LONG, chordal, meeting))
            place += 1
    return found


def _sore(
    units: Sequence[Unit], ways: Ways, standing: Sequence[Other], ground: Ground,
    among: Sequence[int],
) -> list[int]:  # fmt: skip
    """Those places at which the line as it stands is at fault, with itself or with what was."""
    came = [0.0, *ways.walked([unit.pitch for unit in units])]
    return [
        place for place in among
        if (own := _alone(units[place], units[place].pitch, standing, ground)) >= GRAVE
        or own + came[place] >= GRAVE
    ]  # fmt: skip


def _cheapest(units: Sequence[Unit], ways: Ways) -> list[int]:
    """The pitches of the way that costs least."""
    open_ = [
        place for place, (old, new) in enumerate(pairwise(units))
        if len(old.choices) > 1 or len(new.choices) > 1
    ]  # fmt: skip
    tables = dict(zip(open_, ways.between(open_), strict=True))
    cost = np.array(units[0].own)
    back: list[NDArray[np.intp] | None] = []
    for place, new in enumerate(units[1:]):
        if place in tables:
            total = cost[:, None] + tables[place][: len(cost), : len(new.own)]
            chosen = total.argmin(axis=0)
            back.append(chosen)
            cost = total[chosen, _COLUMNS[: len(new.own)]] + new.own
        else:
            back.append(None)
            cost = cost + new.own
    at = int(cost.argmin())
    path = [at]
    for row in reversed(back):
        at = 0 if row is None else int(row[at])
        path.append(at)
    return [unit.choices[p] for unit, p in zip(units, reversed(path), strict=True)]


__all__ = ["Ground", "heeded"]
