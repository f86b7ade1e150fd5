"""From one meter into another: where each beat of a bar goes, and what becomes of its halves."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final

from ..theory.key import Key
from ..units import RESOLUTION
from .form import Scene
from .harmony import Bars, Span
from .hear import Heard
from .plan import plain
from .rhythm import Grid, grid
from .scenes import UPBEAT

_BEATS: Final = {
    # (beats that were, beats to be): where each old beat begins, in new beats
    (4, 3): (0, 1, 2, 2.5, 3),
    (3, 4): (0, 2, 3, 4),
    (2, 3): (0, 2, 3),
    (3, 2): (0, 1, 1.5, 2),
}
"""Bars that change their count: of four beats the last two share one, of three the first is long."""

_EVEN: Final = ((0.0, 0.0), (1.0, 1.0))
_TO_THREE: Final = ((0.0, 0.0), (0.25, 1 / 3), (0.5, 2 / 3), (0.75, 5 / 6), (1.0, 1.0))
_FROM_THREE: Final = ((0.0, 0.0), (1 / 3, 0.5), (2 / 3, 0.75), (1.0, 1.0))
_FROM_SWING: Final = ((0.0, 0.0), (2 / 3, 0.5), (1.0, 1.0))
"""How the inside of a beat moves: halves to long-short, three to an eighth and two sixteenths."""

Knots = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Journey:
    """The way of a piece into a meter: `at` maps its ticks to ticks of the new bars.

    `grid` is the new meter, `scenes` the sections in new bars, `bars` how many there are, `spots`
    for each old bar the new tick where it begins.
    """

    heard: Heard
    meter: tuple[int, int]
    grid: Grid
    scenes: tuple[Scene, ...]
    old: tuple[float, ...]
    new: tuple[float, ...]

    @property
    def bars(self) -> int:
        """How many bars the piece has in the new meter."""
        return self.scenes[-1].end

    def at(self, tick: int) -> float:
        """Where a tick of the piece goes, in ticks of 960 a quarter."""
        place = min(max(bisect_right(self.old, tick) - 1, 0), len(self.old) - 2)
        low, high = self.old[place], self.old[place + 1]
        share = (tick - low) / (high - low) if high > low else 0.0
        return self.new[place] + share * (self.new[place + 1] - self.new[place])

    def snapped(self, tick: int) -> int:
        """`at`, drawn to the nearest thirty-second note or part of a triplet."""
        exact = self.at(tick)
        places = (round(exact / step) * step for step in (120, 160))
        return int(min(places, key=lambda place: (abs(place - exact), place % 240)))

    def bar_at(self, tick: int) -> int:
        """The new bar in which a tick of the piece lies."""
        return min(self.bars - 1, max(0, int(self.at(tick) // self.grid.bar)))


def journey(
    heard: Heard, meter: tuple[int, int], *, straighten: bool = True, pace: int = 1
) -> Journey:
    """The way of a piece into a meter. Bars of two beats join to bars of four, or come apart.

    With a `pace` of 2 a piece has twice as many bars as it would have, and so on.
    With `straighten` beats in triplets become even where the new meter has no dotted beats.
    """
    new = grid(*meter)
    extra = 1 if heard.song.pickup and heard.bars > 1 else 0
    counted = set(heard.meters[extra:])
    old_beats = len(grid(*heard.meter).beats)
    join, split = 1, 1
    same_bar = grid(*heard.meter).bar == new.bar
    if len(counted) == 1 and not same_bar and heard.meter != meter:
        ratio = len(new.beats) / old_beats
        join = int(ratio) if ratio in (2, 3, 4) and not _spacious(heard, int(ratio)) else 1
        split = int(1 / ratio) if 1 / ratio in (2, 3, 4) else 1
    join, split = max(1, join // pace), split * max(1, pace // join)
    onsets = _onsets(heard) if straighten else {}
    old_ticks: list[float] = []
    new_ticks: list[float] = []
    scenes: list[Scene] = []
    first = 0
    for scene in heard.scenes:
        size = max(1, -(-scene.bars // join) * split)
        if scene.name == UPBEAT:  # as many new bars as it reaches into
            bar = grid(*heard.meters[0]).bar * heard.song.resolution / RESOLUTION
            size = max(1, min(split, ceil(split * int(heard.song.pickup) / bar - 1e-6)))
        for place in range(scene.bars):
            bar = scene.first + place
            upbeat = scene.name == UPBEAT
            begin = (first + (place // join) * split) * new.bar
            share = ((join - 1 if upbeat else place % join), join)
            knots = _bar_knots(heard, bar, new, share, split, onsets, upbeat=upbeat)
            if upbeat:
                begin -= (split - size) * new.bar
            for was, goes in knots:
                old_ticks.append(was)
                new_ticks.append(begin + goes)
        scenes.append(Scene(scene.name, scene.theme, scene.turn, first, size, scene.energy,
                            scene.act, scene.region))  # fmt: skip
        first += size
    old_ticks.append(max(heard.starts[-1], old_ticks[-1] + 1))
    new_ticks.append(float(first * new.bar))
    return Journey(heard, meter, new, tuple(scenes), tuple(old_ticks), tuple(new_ticks))


def _spacious(heard: Heard, ratio: int) -> bool:
    """Whether each bar has a bar of more beats to itself: the tune runs, or the piece is short."""
    beats = grid(*heard.meter).beats
    many = 3.6 if beats[0].triple else 2.4
    return len(heard.tune) > many * len(beats) * heard.bars or heard.bars < 8 * ratio


def _onsets(heard: Heard) -> dict[int, list[int]]:
    """Where the tune is struck in each bar, in ticks of the piece from the bar line."""
    found: dict[int, list[int]] = {}
    for note in heard.tune:
        bar = heard.bar_of(note.start)
        found.setdefault(bar, []).append(note.start - heard.starts[bar])
    return found


def _bar_knots(
    heard: Heard, bar: int, new: Grid, share: tuple[int, int], split: int,
    onsets: dict[int, list[int]], *, upbeat: bool,
) -> list[tuple[float, float]]:  # fmt: skip
    """Pairs (tick of the piece, tick from the new bar line) for every point where the pace turns."""
    unit = heard.song.resolution / RESOLUTION
    old = grid(*heard.meters[bar])
    begin, length = heard.starts[bar], heard.starts[bar + 1] - heard.starts[bar]
    lost = max(0.0, old.bar * unit - length) if upbeat else 0.0
    edges = _beat_edges(old, new, share, split)
    found: list[tuple[float, float]] = []
    for number, beat in enumerate(old.beats):
        low, high = edges[number], edges[number + 1]
        struck = [(at + lost) / unit for at in onsets.get(bar, ())]
        inside = [(at - beat.start) / beat.length for at in struck
                  if beat.start - 20 < at < beat.start + beat.length - 20]  # fmt: skip
        goal = _target(new, low)
        literal = old.bar == new.bar and split == 1 and len(old.beats) != len(new.beats)
        way = _EVEN if literal else _inside(beat.triple, goal, inside)
        for share_in, share_out in way[:-1]:
            was = begin - lost + (beat.start + share_in * beat.length) * unit
            if was >= begin - 0.5 and (was < begin + length - 0.5 or number == 0):
                found.append((was, low + share_out * (high - low)))
    if not found or found[0][0] > begin + 0.5:
        found.insert(0, (float(begin), found[0][1] if found else 0.0))
    return found


def _beat_edges(old: Grid, new: Grid, share: tuple[int, int], split: int) -> list[float]:
    """Where each old beat begins and the last one ends, in ticks from the new bar line."""
    count, wanted = len(old.beats), len(new.beats)
    if old.bar == new.bar and split == 1:
        return [*(float(beat.start) for beat in old.beats), float(old.bar)]
    part, parts = share
    places: Sequence[float]
    if parts > 1:
        size = wanted / parts
        places = [part * size + n * size / count for n in range(count + 1)]
    elif split > 1:
        known = _BEATS.get((count, wanted), [n * wanted / count for n in range(count + 1)])
        places = [split * place for place in known]
    elif (count, wanted) in _BEATS:
        places = _BEATS[count, wanted]
    elif count == wanted:
        places = range(count + 1)
    else:
        places = [round(2 * n * wanted / count) / 2 for n in range(count + 1)]
        places = [max(place, 0.25 * n) for n, place in enumerate(places)]
        places[-1] = wanted
    return [_tick(new, place) for place in places]


def _tick(new: Grid, place: float) -> float:
    """Ticks from the bar line of a place counted in beats; beyond the bar the next ones follow."""
    whole, inside = divmod(place, len(new.beats))
    number = int(inside)
    beat = new.beats[number]
    return whole * new.bar + beat.start + (inside - number) * beat.length


def _target(new: Grid, tick: float) -> bool:
    """Whether the beat of the new bar at a tick is a dotted one."""
    inside = tick % new.bar
    return next(b.triple for b in reversed(new.beats) if b.start <= inside + 1e-6)


def _inside(was: bool, goal: bool, onsets: Sequence[float]) -> Knots:
    """How the inside of a beat moves; `was` and `goal` say whether it is dotted, before and after."""
    if was == goal:
        if was or not _swung(onsets):
            return _EVEN
        return _FROM_SWING
    if goal:
        return _EVEN if _swung(onsets) or _thirds(onsets) else _TO_THREE
    return _FROM_THREE if _thirds(onsets) else _FROM_SWING


def _near(onsets: Sequence[float], place: float) -> bool:
    return any(abs(at - place) < 0.055 for at in onsets)


def _thirds(onsets: Sequence[float]) -> bool:
    return _near(onsets, 1 / 3)


def _swung(onsets: Sequence[float]) -> bool:
    """Whether a beat is long and short, as in written triplets."""
    return _near(onsets, 2 / 3) and not any(_near(onsets, at) for at in (0.25, 1 / 3, 0.5, 0.75))


def plain_key(key: Key) -> Key:
    """The major or minor key of a key in any mode."""
    return key if plain(key) else Key(key.tonic, "minor" if key.is_minor else "major")


def carried(heard: Heard, way: Journey) -> Bars:
    """The chords in the new bars, drawn to its beats."""
    bar = way.grid.bar
    edges = sorted(beat.start for beat in way.grid.beats)
    rows: list[list[tuple[int, Span]]] = [[] for _ in range(way.bars)]
    for number, spans in enumerate(heard.harmony):
        for span in spans:
            place = way.at(heard.starts[number] + span.at)
            new = min(way.bars - 1, max(0, int((place + 1) // bar)))
            at = min(edges, key=lambda edge: abs(edge - (place - new * bar)))
            rows[new].append((at, span))
    found: list[tuple[Span, ...]] = []
    now = heard.harmony[0][0].change
    for row in rows:
        here = {0: now}
        for at, span in row:
            here[at] = now = span.change
        places = sorted(here)
        ends = [*places[1:], bar]
        found.append(
            tuple(Span(at, end - at, here[at]) for at, end in zip(places, ends, strict=True))
        )
    return tuple(found)
