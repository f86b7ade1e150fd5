"""Harmony turned as a genre turns it, wherever that rubs least against a tune."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Final

from ..theory.chord import parse_chord
from ..theory.key import Key
from ..theory.numeral import numeral_of
from .genre import Genre
from .harmony import Bars, Change, Span, change, home, sounding
from .rhythm import Grid
from .translating import Weights, over, quality, strain
from .turns import THIRD, major, turns

_DEAR: Final = 0.5
"""How much more than before a dominant in minor may rub against the tune."""
_DEAREST: Final = 1.1
"""How much more than before a turn may rub against the tune."""


def turned(
    harmony: Bars, keys: Sequence[Key], home_key: Key, grid: Grid, genre: Genre,
    sung: Sequence[Sequence[Weights]],
) -> Bars:  # fmt: skip
    """The chords with the turns that the genre lives by, where they rub least against the tune."""
    own = turns(genre)
    if own.pedal:
        return _on_one_root(home_key, grid, genre, sung)
    row = _Row([list(spans) for spans in harmony], keys, grid, sung)
    if own.thirds:
        row.by_thirds()
    if own.leads and home_key.is_minor:
        row.with_leading_notes(own.leads)
    if own.falls:
        row.taken(row.falls(), round(own.falls * len(harmony) + 0.5))
    if own.applied:
        row.taken(row.led(), round(own.applied * len(harmony) + 0.5))
    return tuple(_joined(spans) for spans in row.bars)


def _built(pc: int, suffix: str, key: Key) -> Change:
    """A chord on a pitch class, written as the key writes it."""
    chord = parse_chord(key.spelling(pc % 12) + suffix)
    return sounding(chord, numeral_of(chord, key))


def _joined(spans: Sequence[Span]) -> tuple[Span, ...]:
    """A bar in which a chord that goes on is one chord."""
    found: list[Span] = []
    for span in spans:
        if found and found[-1].change == span.change:
            found[-1] = found[-1]._replace(length=found[-1].length + span.length)
        else:
            found.append(span)
    return tuple(found)


def _on_one_root(key: Key, grid: Grid, genre: Genre, sung: Sequence[Sequence[Weights]]) -> Bars:
    """The tonic all along, every four bars as rich as the tune wants it; plain at the end."""
    family = "minor" if key.is_minor else "major"
    words = [w for row in genre.changes[family] for w in row.replace("|", " ").split()]
    choices = [change(word, key) for word in dict.fromkeys(words)]
    found: list[tuple[Span, ...]] = []
    for first in range(0, len(sung), 4):
        total: dict[int, float] = {}
        for beats in sung[first : first + 4]:
            for weights in beats:
                for pc, weight in weights.items():
                    total[pc] = total.get(pc, 0.0) + weight
        best = min(choices, key=lambda choice: strain(choice, total))
        found += [(Span(0, grid.bar, best),)] * len(sung[first : first + 4])
    found[-1] = (Span(0, grid.bar, change(home(key), key)),)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Slot:
    """A turn that may be taken: what it costs, the bar and chord that it comes before, and the
    chords: the one that leads, and what it leads to."""

    cost: float
    bar: int
    place: int
    leading: Change
    goal: Change


@dataclass(slots=True)
class _Row:
    """The chords of a piece, bar by bar, while they are being turned."""

    bars: list[list[Span]]
    keys: Sequence[Key]
    grid: Grid
    sung: Sequence[Sequence[Weights]]

    def rub(self, number: int, span: Span, other: Change | None = None) -> float:
        """How much the tune rubs against a chord of a bar, or against another in its place."""
        return strain(other or span.change, over(self.sung[number], self.grid, span))

    def by_thirds(self) -> None:
        """Other chords of the key wherever the roots would not move by thirds: the cheapest way.

        A chord that lasts for some bars stays one chord.
        """
        rows = [(n, p) for n, spans in enumerate(self.bars) for p in range(len(spans))]
        runs = [list(run) for _, run in groupby(rows, lambda at: self.bars[at[0]][at[1]].change)]
        ways: dict[Change, tuple[float, tuple[Change, ...]]] = {}
        for index, run in enumerate(runs):
            number, place = run[0]
            own = self.bars[number][place].change
            states = {own: 0.0}
            for other in _of_the_key(self.keys[number]) if 0 < index < len(runs) - 1 else ():
                if other.root != own.root:
                    worse = [self.rub(n, self.bars[n][p], other) - self.rub(n, self.bars[n][p])
                             for n, p in run]  # fmt: skip
                    states[other] = 0.15 + sum(worse) / len(worse)
            after: dict[Change, tuple[float, tuple[Change, ...]]] = {}
            for state, cost in states.items():
                came = [(before + _step(way[-1], state), way) for before, way in ways.values()]
                least, way = min(came, key=lambda one: one[0]) if came else (0.0, ())
                after[state] = (least + cost, (*way, state))
            ways = after
        _, best = min(ways.values(), key=lambda one: one[0])
        for run, said in zip(runs, best, strict=True):
            for number, place in run:
                self.bars[number][place] = self.bars[number][place]._replace(change=said)

    def falls(self) -> Iterator[_Slot]:
        """Where a major chord may fall by a semitone to a major chord."""
        for number, place, before, span in self._moves():
            key = self.keys[number]
            goal = span.change if major(span.change) else _built(span.change.root, "", key)
            above = _built(span.change.root + 1, "", key)
            cost = self._dearer(before, above) + self.rub(number, span, goal)
            close = 0.2 * (number % 4 in (0, 3))
            yield _Slot(cost - self.rub(number, span) - close, number, place, above, goal)

    def led(self) -> Iterator[_Slot]:
        """Where a chord may be led to by a chord that is not in the key."""
        for number, place, before, span in self._moves():
            key, goal = self.keys[number], span.change
            if quality(goal, key) in ("diminished", "augmented"):
                continue
            leaders = [_built(goal.root + 7, "7", key), _built(goal.root + 11, "dim7", key)]
            if goal.root == key.tonic_pc:
                leaders.append(_built(key.tonic_pc + 5, "m", key))
            for leader in leaders:
                if set(leader.tones) - {*key.pitch_classes}:
                    yield _Slot(self._dearer(before, leader), number, place, leader, goal)

    def with_leading_notes(self, share: float) -> None:
        """Dominants with a leading note in minor, and more of them where there are few."""
        heard = 0.0
        for number, spans in enumerate(self.bars):
            key = self.keys[number]
            raised = (key.tonic_pc + 11) % 12
            for place, span in enumerate(spans):
                five = span.change.root == (key.tonic_pc + 7) % 12
                if key.is_minor and five and raised not in span.change.tones:
                    other = _built(span.change.root, "7" * (len(span.change.tones) > 3), key)
                    if self._dearer((number, span), other) <= _DEAR:
                        spans[place] = span = span._replace(change=other)
                heard += (raised in span.change.tones) * span.length / int(self.grid.bar)
        wanted = round(2 * (0.75 * share * len(self.bars) - heard) + 0.5)
        self.taken((slot for slot in self._homeward() if slot.cost <= _DEAR), wanted)

    def _homeward(self) -> Iterator[_Slot]:
        """Where the tonic of a minor key may be led to by its dominant."""
        for number, place, before, span in self._moves():
            key = self.keys[number]
            five = _built(key.tonic_pc + 7, "7", key)
            other = before[1].change.root != five.root
            if key.is_minor and span.change.root == key.tonic_pc and other:
                yield _Slot(self._dearer(before, five), number, place, five, span.change)

    def _moves(self) -> Iterator[tuple[int, int, tuple[int, Span], Span]]:
        """Every chord that follows another: its bar and place, the end of the one before, itself."""
        last: tuple[int, Span] | None = None
        for number, spans in enumerate(self.bars):
            for place, span in enumerate(spans):
                if last is not None:
                    yield number, place, (last[0], self._tail(last[1])), span
                last = number, span

    def _tail(self, span: Span) -> Span:
        """The part of a chord in which it may give way to the next: the second half of a bar."""
        half = int(self.grid.half)
        if span.at < half < span.at + span.length:
            return Span(half, span.at + span.length - half, span.change)
        return span

    def _dearer(self, before: tuple[int, Span], other: Change) -> float:
        number, span = before
        return self.rub(number, span, other) - self.rub(number, span)

    def taken(self, slots: Iterator[_Slot], wanted: int) -> None:
        """The turns that cost least, as many as are wanted, none of them in another's way."""
        done: set[tuple[int, int]] = set()
        ways = sorted(slots, key=lambda slot: (slot.cost, slot.bar, slot.place))
        heads = {
            (n, p): self.bars[n][p] for n, row in enumerate(self.bars) for p in range(len(row))
        }
        order = sorted(heads)
        new: dict[tuple[int, int], list[Span]] = {}
        for slot in ways:
            here = slot.bar, slot.place
            before = order[order.index(here) - 1]
            if wanted <= 0 or slot.cost > _DEAREST:
                break
            if here in done or before in done:
                continue
            done |= {here, before}
            wanted -= 1
            tail = self._tail(heads[before])
            kept = [heads[before]._replace(length=tail.at - heads[before].at)]
            new[before] = [*(s for s in kept if s.length > 0), tail._replace(change=slot.leading)]
            new[here] = [heads[here]._replace(change=slot.goal)]
        for number, row in enumerate(self.bars):
            self.bars[number] = [
                span for place, old in enumerate(row) for span in new.get((number, place), [old])
            ]


def _step(one: Change, two: Change) -> float:
    """What a move costs where roots are to go by thirds."""
    apart = (two.root - one.root) % 12
    return 0.0 if apart in THIRD else 0.3 if apart == 0 else 0.7


@lru_cache(maxsize=64)
def _of_the_key(key: Key) -> tuple[Change, ...]:
    """The triads of a key, and the major chord on the flat sixth degree."""
    numerals = "i III iv v VI VII" if key.is_minor else "I ii iii IV V vi bVI"
    return tuple(change(numeral, key) for numeral in numerals.split())
