"""The florid line: every mixture of wholes, halves, quarters, eighths and ties, the best kept."""

from __future__ import annotations

import heapq
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from .judge import closing, heard
from .line import BAR, PERFECT, Sound, Task
from .melody import turning
from .rhythm import Cell, bars_of

WIDTHS: Final = (16, 48, 400)
"""Lines that are kept at each place; more where fewer come to no good end."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A line so far, what it costs, and the rhythm of its bar until here."""

    notes: tuple[Sound, ...]
    cost: float
    cell: Cell
    tied: float
    earlier: Cell = ()

    @property
    def key(self) -> tuple[object, ...]:
        """What the rules can still ask about it: two drafts alike in this have the same future."""
        pitches = [note.pitch for note in self.notes]
        top = max(pitches)
        bar = [n for n in self.notes if n.end > self.notes[-1].end - 2 * BAR]
        return (
            tuple(bar[-9:]), turning(self.notes), top, min(pitches),
            sum(pitch == top for pitch in pitches) > 1, self.cell, self.tied,
        )  # fmt: skip


def florid(task: Task, pool: Sequence[int], seed: int) -> tuple[Sound, ...] | None:
    """The cheapest line of the fifth species that breaks no rule, as far as the beam is wide.

    Lines grow note by note through all rhythms of `FLORID`. At each place the drafts that the
    rules cannot tell apart are one, the cheapest; of the rest the best few go on.
    """
    for width in WIDTHS:
        found = _beam(task, pool, random.Random(f"florid {seed}"), width)
        if found is not None:
            return found
    return None


def _beam(
    task: Task, pool: Sequence[int], chance: random.Random, width: int
) -> tuple[Sound, ...] | None:
    last = task.end - BAR
    places: dict[float, dict[tuple[object, ...], Draft]] = {}
    taste = {pitch: chance.random() for pitch in pool}
    rests = [2.0] if width < WIDTHS[-1] else [2.0, 0.0]
    ready = [Draft((), 0.0, (), rest) for rest in rests]
    for draft in ready:
        _grow(task, draft, draft.tied, pool, taste, places, chance)
    while places:
        at = min(places)
        drafts = places.pop(at)
        if at == last:
            return _ended(task, drafts.values(), pool)
        for draft in heapq.nsmallest(width, drafts.values(), key=lambda d: d.cost):
            _grow(task, draft, at, pool, taste, places, chance)
    return None


def _grow(
    task: Task, draft: Draft, at: float, pool: Sequence[int], taste: dict[int, float],
    places: dict[float, dict[tuple[object, ...], Draft]], chance: random.Random,
) -> None:  # fmt: skip
    """Put every note that breaks nothing behind a draft, at the place where it ends."""
    bar = at // BAR * BAR
    final = bar + BAR == task.end - BAR
    cell, tied, earlier = draft.cell, draft.tied, draft.earlier
    if draft.notes and sum(cell) + tied >= BAR:
        earlier, tied, cell = cell, sum(cell) + tied - BAR, ()
    lengths = {
        c[len(cell)] for c in bars_of(tied, final) if c[: len(cell)] == cell and len(c) > len(cell)
    }
    for length in sorted(lengths):
        rhythm = (*cell, length)
        price = chance.random() - 0.5 + _dull(rhythm, earlier, tied)
        for pitch in _near(task, draft.notes, at, pool):
            notes = (*draft.notes, Sound(at, length, pitch))
            if next(heard(task, notes), None) is not None or _half_untied(notes):
                continue
            cost = draft.cost + price + _taste(task, notes) + taste[pitch] * 0.4
            grown = Draft(notes, cost, rhythm, tied, earlier)
            there = places.setdefault(at + length, {})
            known = there.get(grown.key)
            if known is None or known.cost > cost:
                there[grown.key] = grown


def _near(task: Task, notes: Sequence[Sound], at: float, pool: Sequence[int]) -> Iterator[int]:
    for pitch in pool:
        if 0 <= task.interval(at, pitch) <= 19 and (
            not notes or abs(pitch - notes[-1].pitch) <= 12
        ):
            yield pitch


def _half_untied(notes: Sequence[Sound]) -> bool:
    """A half after quarters in a bar must go over the bar line."""
    now = notes[-1]
    return (
        now.beat == 2
        and now.length == 2
        and len(notes) > 1
        and notes[-2].length <= 1
        and notes[-2].beat >= 1
    )


def _dull(rhythm: Cell, earlier: Cell, tied: float) -> float:
    """What a note costs in its bar: the same bar again and long notes; movement is welcome."""
    price = -0.9 + (3.0 if rhythm == earlier else 0.0)
    price += 3.0 if rhythm == (4,) and not tied else 0.0
    price += 0.8 if rhythm in ((2, 2), (2,)) else 0.0
    price += 0.7 if 0.5 in earlier and rhythm[-1] == 0.5 else 0.0
    return price - (0.9 if rhythm[-1] in (3, 4) and rhythm != (4,) else 0.0)


def _taste(task: Task, notes: Sequence[Sound]) -> float:
    """Steps before leaps, imperfect consonances before perfect, suspensions that bite."""
    now = notes[-1]
    price = 0.5 * (task.interval(now.start, now.pitch) % 12 in PERFECT)
    if now.crosses and not task.consonant(now.start // BAR * BAR + BAR, now.pitch):
        price -= 0.8
    if len(notes) > 1:
        leap = abs(now.pitch - notes[-2].pitch)
        price += leap * 0.3 + (1.0 if leap > 4 else 0.0)
    if len(notes) > 2 and notes[-3].pitch == now.pitch:
        price += 0.5
    return price + abs(task.interval(now.start, now.pitch) - 7) * 0.04


def _ended(task: Task, drafts: Iterable[Draft], pool: Sequence[int]) -> tuple[Sound, ...] | None:
    """The cheapest draft that can close."""
    at = task.end - BAR
    for draft in sorted(drafts, key=lambda d: d.cost):
        for pitch in _near(task, draft.notes, at, pool):
            notes: tuple[Sound, ...] = (*draft.notes, Sound(at, BAR, pitch))
            if next(heard(task, notes), None) is None and next(closing(task, notes), None) is None:
                return notes
    return None


__all__ = ["florid", "WIDTHS"]
