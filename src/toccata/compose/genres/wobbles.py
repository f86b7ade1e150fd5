"""Wobbles: how a bass speaks: what it says, how fast its filter moves on every beat."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import cos, pi
from typing import Final

from ...score.events import Event, control
from ...score.song import Song
from ...score.track import BRIGHTNESS, EXPRESSION
from ...units import Ticks
from ..bar import Bar, Fill, Tone
from ..bass import line
from .club import deepened
from .desk import moves
from .floor import parts

_Wobble = tuple[str, str, tuple[float, ...]]
"""(rhythm, what is played, how often the filter opens in each beat): one bar of talk."""

_WOBBLES: Final[tuple[_Wobble, ...]] = (
    ("x--- ---- x-x- x---", "rrrr8", (2, 2, 4, 1)),
    ("x--- ---- ---- x-x-", "rr8", (1, 3, 3, 4)),
    ("x--x --x- xxxx x-x-", "rr5rr8rr5", (3, 3, 6, 4)),
    ("x--- x--- x-x- xxx", "r8rr5r8", (1, 2, 4, 3)),
    ("x-x- xxx. x-xx x-x-", "rrr8rr5r", (4, 3, 4, 2)),
    ("x--- ---- x--- ----", "r7", (2, 4, 3, 1)),
    ("x--- --x- ---- x---", "rr8", (3, 3, 2, 6)),
    ("x-xx .xx- x--- xxx.", "rr8r5", (4, 4, 1, 3)),
    ("xxx xxx x--- x-x-", "rrr8rrr5", (3, 3, 2, 4)),
)
_ANSWERS: Final[tuple[_Wobble, ...]] = (
    ("x--- ---- .... xxxx", "r8", (6, 6, 1, 4)),
    ("x-x- x-x- x--- ....", "r8r75", (4, 4, 8, 1)),
    ("x--- ---- ---- ----", "r", (8, 6, 4, 2)),
    ("xxx xxx xxx x---", "r8r5", (3, 3, 3, 8)),
    ("x--- x--- x--- x---", "r875", (1, 2, 3, 4)),
)
_SUBS: Final[tuple[_Wobble, ...]] = (
    ("x--- ---- ---- ----", "r", (1, 1, 1, 1)),
    ("x--- ---- x--- --x-", "rr5", (1, 1, 2, 2)),
    ("x--- --x- ---- x---", "rr8", (2, 2, 2, 1)),
    ("x--x --x- ---- ----", "rr5", (2, 2, 1, 1)),
    ("x--- ---- ---- x-x-", "rrr", (3, 3, 3, 1)),
)
_TRIPLETS: Final[tuple[_Wobble, ...]] = (
    ("xxx xxx xxx xxx", "rrr8rr", (3, 3, 3, 3)),
    ("xxx xx. xxx xx.", "rr8rr", (3, 3, 3, 3)),
    ("x.x xxx x.x xxx", "rrr5", (3, 3, 3, 3)),
    ("x-- xxx x-- xxx", "r8rr", (3, 3, 3, 6)),
)


def _talk(bar: Bar, words: Sequence[_Wobble], answers: Sequence[_Wobble]) -> _Wobble:
    """What the bass says in this bar: a phrase, its reply, and something else after four bars."""
    if bar.closes:
        return bar.habit(f"answer {bar.turn % 2}").choice(answers)
    return bar.habit("talk").sample(list(words), 2)[bar.step % 2]


def _spoken(bar: Bar, last: tuple[int, ...], said: _Wobble) -> list[Tone]:
    """The phrase as low as it goes; long notes in breakdowns, ever shorter ones in rises."""
    bar = deepened(bar)
    if bar.scene.act == "break":
        return line(bar, last, "x--- ---- ---- ----", "r", 74, 0.98)
    if bar.scene.act == "lift":
        roll = "x--- ---- ---- ----" if bar.place * 2 < bar.scene.bars else "x-x- x-x- x-x- x-x-"
        return line(bar, last, roll if not bar.ends else "x--- ---- ---- ....", "r", 78, 0.9)
    rhythm, steps, _ = said
    return line(bar, last, rhythm, steps, 98, 0.96)


def wobble(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A growl in question and answer; `wobbled` turns its filter at a new speed on every beat."""
    return _spoken(bar, last, _talk(bar, _WOBBLES, _ANSWERS))


def deep(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A sine under the floor: long, slow to move, and alone."""
    return _spoken(bar, last, _talk(bar, _SUBS, _SUBS))


def riddim(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """One short word in triplets, said until everybody nods."""
    return _spoken(bar, last, _talk(bar, _TRIPLETS, _TRIPLETS))


_TALKS: Final[Mapping[Fill, tuple[Sequence[_Wobble], Sequence[_Wobble]]]] = {
    wobble: (_WOBBLES, _ANSWERS), deep: (_SUBS, _SUBS), riddim: (_TRIPLETS, _TRIPLETS),
}  # fmt: skip
"""What each of these basses says, and what after four bars."""


def wobbled(bars: Sequence[Bar], fill: Fill = wobble) -> list[Event]:
    """The mixer, which ducks under kick and snare; and the bass's filter, beat by beat.

    Each beat opens and shuts it as often as the growl says, and the loudness a little with it, so
    that a synthesizer without a filter wobbles too.
    """
    if bars[0].player.role != "bass":
        return moves(bars, "x--- ---- x--- ----")
    words, answers = _TALKS[fill]
    events: list[Event] = []
    for bar in bars:
        if bar.scene.act in ("lift", "break", "intro", "outro") or bar.energy < 0.5 or bar.final:
            share = bar.place / bar.scene.bars if bar.scene.act == "lift" else 0.2
            events.append(control(bar.start, BRIGHTNESS, round(40 + 60 * share)))
            events.append(control(bar.start, EXPRESSION, 112))
            continue
        rates = _talk(bar, words, answers)[2]
        for place, beat in enumerate(bar.grid.beats):
            events += _opened(bar.start + beat.start, beat.length, rates[place % len(rates)])
    return events


def _opened(start: int, length: int, rate: float) -> list[Event]:
    """One beat in which a filter opens and shuts `rate` times."""
    events: list[Event] = []
    count = max(6, round(5 * rate))
    for step in range(count):
        height = 0.5 - 0.5 * cos(2 * pi * rate * step / count)
        at = start + length * step // count
        events.append(control(at, BRIGHTNESS, round(18 + 104 * height)))
        events.append(control(at, EXPRESSION, round(66 + 58 * height)))
    return events


def wobbles(song: Song) -> float:
    """How often the filter of the bass opens in a beat of the drops, on average."""
    found = _counts(song)
    return sum(found) / len(found) if found else 0.0


def speeds(song: Song) -> float:
    """At how many different speeds the bass wobbles in the drops."""
    found = _counts(song)
    return float(sum(found.count(rate) >= 0.03 * len(found) for rate in set(found)))


def _counts(song: Song) -> list[int]:
    """For each beat of the drops, how often the filter of the bass opens."""
    beat = song.meters[0].beat(song.resolution)
    counts: dict[int, int] = {}
    for track in song.tracks:
        if track.role != "bass":
            continue
        for section in parts(song, "peak"):
            end = Ticks(section.tick + section.length)
            way = [(at, v) for at, v in track.events.controls(BRIGHTNESS)
                   if section.tick <= at < end]  # fmt: skip
            counts |= {int(at // beat): 0 for at, _ in way}
            for (_, a), (at, b) in pairwise(way):
                counts[int(at // beat)] += a < 70 <= b
    return list(counts.values())
