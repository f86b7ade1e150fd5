"""The tune of a hymn: chord tones, mostly by step, an arch for each line, home at the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import pi, sin

from ...chance import chance
from ..bar import Bar, ladder
from ..form import Scene
from ..harmony import Change


@dataclass(frozen=True, slots=True)
class Slot:
    """One chord of the hymn: when it sounds, which it is, and in which section at which place, on a
    strong beat or a weak one."""

    start: int
    length: int
    change: Change
    scene: Scene
    bar: int
    strong: bool = True


def hymn(bar: Bar, slots: Sequence[Slot], compass: tuple[int, int]) -> list[int]:
    """The tune: chord tones, mostly by step, an arch for each line, home at the end."""
    wishes: list[int] = []
    first = 0
    while first < len(slots):
        scene = slots[first].scene
        end = next((i for i in range(first, len(slots)) if slots[i].scene != scene), len(slots))
        wishes.extend(_verse(bar, slots[first:end], compass, end == len(slots)))
        first = end
    return wishes


def _verse(bar: Bar, slots: Sequence[Slot], compass: tuple[int, int], last: bool) -> list[int]:
    """The tune of one section: the way of least strain through the tones of its chords."""
    low, high = compass
    dice = chance(bar.song, "hymn", slots[0].scene.theme, slots[0].scene.turn // 4)
    tonic = bar.key.tonic_pc
    base = (low + high) // 2 - 4 + chance(bar.song, "hymn height").choice((-1, 0, 1, 2, 3, 4))
    crest = [dice.choice(tops) for tops in ((4, 6, 8), (3, 5, 7), (8, 10, 12), (4, 6, 7))]
    ends = line_ends(slots)
    best: dict[int, tuple[float, list[int]]] = {}
    line = place = 0
    for index, slot in enumerate(slots):
        length = ends[line] - (ends[line - 1] if line else -1)
        arch = sin(pi * (place + 0.5) / max(1, length))
        aim = base + crest[line % 4] * arch - (2 if place == length - 1 else 0)
        pool = ladder(slot.change.tones, low, high) or (base,)
        closing = index == ends[line]
        home = closing and tonic in slot.change.tones
        fresh: dict[int, tuple[float, list[int]]] = {}
        for pitch in pool:
            own = 0.4 * abs(pitch - aim) + dice.random() * 1.6
            own += (
                2.5
                * (home and pitch % 12 != tonic)
                * (1 + line % 2)
                * (1 + (last and index == len(slots) - 1))
            )
            own += _doubling(slot.change, pitch % 12, tonic)
            steps = [
                (
                    cost
                    + _step(path[-1], pitch)
                    + _pull(slots[index - 1].change, path[-1], pitch, tonic),
                    path,
                )
                for cost, path in best.values()
            ]
            cost, path = min(steps, key=lambda row: row[0]) if steps else (0.0, [])
            fresh[pitch] = (cost + own, [*path, pitch])
        best = fresh
        place += 1
        if closing:
            line, place = min(line + 1, len(ends) - 1), 0
    return min(best.values(), key=lambda row: row[0])[1]


def _doubling(change: Change, pc: int, tonic: int) -> float:
    """What it costs to sing what another voice must have: the bass of an inversion, a seventh."""
    if pc == change.bass and pc == (tonic + 11) % 12:
        return 20.0
    seventh = len(change.tones) > 3 and pc == change.tones[3]
    return 2.0 * seventh + 1.5 * (pc == change.bass != change.root)


def _pull(change: Change, before: int, after: int, tonic: int) -> float:
    """What it costs to leave a leading tone or a seventh hanging."""
    cost = 0.0
    if before % 12 == (tonic + 11) % 12 and after not in (before, before + 1):
        cost += 6.0
    if len(change.tones) > 3 and before % 12 == change.tones[3] and not 0 <= before - after <= 2:
        cost += 6.0
    return cost


def _step(before: int, after: int) -> float:
    """How hard an interval is to sing."""
    size = abs(after - before)
    return (1.7, 0.0, 0.0, 1.5, 1.8, 2.4, 9.0, 3.0)[size] if size < 8 else 4.0 + size


def line_ends(slots: Sequence[Slot]) -> list[int]:
    """The chords on which the lines of the hymn come to rest: long ones at the end of a bar; where
    all are alike, the last of every second bar."""
    first, beat = slots[0].bar, min(slot.length for slot in slots)
    found = [
        index
        for index, (slot, after) in enumerate(pairwise(slots))
        if after.bar != slot.bar and slot.length >= 2 * beat and slot.bar > first
    ]
    if not found:
        found = [
            index
            for index, (slot, after) in enumerate(pairwise(slots))
            if after.bar != slot.bar and (slot.bar - first) % 2 == 1
        ]
    return [*found, len(slots) - 1]
