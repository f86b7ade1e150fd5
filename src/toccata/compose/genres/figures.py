"""What a fiddler's bow does in one stroke: the groups of a bar, their rhythms, their turns."""

from __future__ import annotations

from functools import lru_cache
from random import Random
from typing import Final, NamedTuple

from ..rhythm import Grid


class Group(NamedTuple):
    """Notes under one stroke of the bow: where they start, how long each is, how many."""

    at: int
    step: int
    notes: int


@lru_cache(maxsize=64)
def groups(grid: Grid, quick: bool = False) -> tuple[Group, ...]:
    """The bar in threes where beats are dotted, else in fours.

    Two beats in a bar hold four notes each: sixteenths in 2/4, eighths in 2/2. In a tempo that is
    too `quick` for that they hold two.
    """
    found: list[Group] = []
    full = len(grid.beats) == 2 and not quick
    open_pair = False
    for beat in grid.beats:
        if beat.triple:
            found.append(Group(beat.start, beat.length // 3, 3))
            open_pair = False
        elif full:
            found.append(Group(beat.start, beat.length // 4, 4))
        elif open_pair and not beat.head:
            found[-1] = Group(found[-1].at, found[-1].step, 4)
            open_pair = False
        else:
            found.append(Group(beat.start, beat.length // 2, 2))
            open_pair = True
    return tuple(found)


Rhythm = tuple[float, ...]
"""Lengths of the notes of a group, in its steps."""

_EVEN: Final[dict[int, Rhythm]] = {2: (1, 1), 3: (1, 1, 1), 4: (1, 1, 1, 1)}
_LONG: Final[dict[int, tuple[Rhythm, ...]]] = {
    2: ((2,), (2,), (1, 0.5, 0.5), (1.5, 0.5)),
    3: ((2, 1), (2, 1), (2, 1), (2, 1), (2, 1), (2, 1), (3,), (1.5, 0.5, 1), (2, 0.5, 0.5)),
    4: ((2, 1, 1), (2, 1, 1), (2, 1, 1), (2, 2), (2, 2), (4,), (3, 1), (1, 1, 2)),
}
_TURNED: Final[dict[int, tuple[Rhythm, ...]]] = {
    2: ((2 / 3, 2 / 3, 2 / 3),),
    3: ((0.5, 0.5, 1, 1), (1, 1, 0.5, 0.5)),
    4: (
        (2 / 3, 2 / 3, 2 / 3, 1, 1), (2 / 3, 2 / 3, 2 / 3, 1, 1), (1, 1, 2 / 3, 2 / 3, 2 / 3),
        (1, 1, 1, 0.5, 0.5), (2, 2 / 3, 2 / 3, 2 / 3),
    ),
}  # fmt: skip
_DOTTED: Final[dict[int, tuple[Rhythm, ...]]] = {
    2: ((1.5, 0.5),),
    3: ((1.5, 0.5, 1),),
    4: ((1.5, 0.5, 1.5, 0.5),),
}
_SNAPPED: Final[dict[int, tuple[Rhythm, ...]]] = {
    2: ((0.5, 1.5),),
    3: ((0.5, 1.5, 1),),
    4: ((0.5, 1.5, 1.5, 0.5), (0.5, 1.5, 0.5, 1.5), (1.5, 0.5, 0.5, 1.5)),
}
_UPBEATS: Final[dict[int, tuple[Rhythm, ...]]] = {
    2: ((2,),),
    3: ((2, 1), (2, 1), (2, 1), (2, 0.5, 0.5), (3,)),
    4: ((2, 1, 1), (2, 1, 1), (2, 2), (4,), (3, 1), (1, 1, 2), (2, 2 / 3, 2 / 3, 2 / 3)),
}


class Gait(NamedTuple):
    """How a tune walks: the shares of its groups with long notes, with quick turns, with dots and
    with snaps; the rest runs in even notes."""

    long: float
    turned: float
    dotted: float = 0.0
    snapped: float = 0.0


GAITS: Final[dict[str, tuple[Gait, ...]]] = {
    "jig": (Gait(0.12, 0.01), Gait(0.25, 0.02), Gait(0.32, 0.02), Gait(0.45, 0.03)),
    "reel": (Gait(0.06, 0.0), Gait(0.12, 0.05), Gait(0.25, 0.03), Gait(0.4, 0.06)),
    "hornpipe": (Gait(0.1, 0.12), Gait(0.2, 0.2), Gait(0.25, 0.06, 0.35), Gait(0.2, 0.08, 0.55)),
    "strathspey": (Gait(0.16, 0.04, 0.4, 0.3), Gait(0.2, 0.06, 0.3, 0.2)),
}
"""The gaits of the dances: each tune keeps to one of them."""


def rhythm(dice: Random, notes: int, gait: Gait) -> Rhythm:
    """The rhythm of a group of 2, 3 or 4 steps in a tune of this gait."""
    chance = dice.random()
    for share, pool in (
        (gait.long, _LONG), (gait.turned, _TURNED), (gait.dotted, _DOTTED),
        (gait.snapped, _SNAPPED),
    ):  # fmt: skip
        if chance < share:
            return dice.choice(pool[notes])
        chance -= share
    return _EVEN[notes]


def upbeat(dice: Random, notes: int) -> Rhythm:
    """The rhythm of the last group of a part: a note that rests, and what leads on."""
    return dice.choice(_UPBEATS[notes])


Figure = tuple[str, ...]
"""Words of a turn: numbers are scale steps from the note that it hangs on, c-numbers steps of the
chord, "l" the semitone below."""


def _figures(text: str) -> tuple[Figure, ...]:
    return tuple(tuple(row.split()) for row in text.split(","))


FIGURES: Final[dict[int, tuple[Figure, ...]]] = {
    1: _figures("0"),
    2: _figures("0 1, 0 -1, c0 c1, c0 c-1, 0 -2, 0 2, 0 1, 0 -1, c1 c0, 0 0"),
    3: _figures(
        "0 1 2, 0 -1 -2, c0 c1 c2, c0 c-1 c-2, 0 1 0, 0 -1 0, 0 c-1 c0, c0 c1 1, 0 0 1, 0 2 1,"
        " c0 c1 c2, 0 1 c1, 2 1 0, -2 -1 0, 1 0 -1, c1 c0 c-1, 0 2 -1, 1 2 0, 0 -1 -2, 0 1 2"
    ),
    4: _figures(
        "0 1 2 3, 0 -1 -2 -3, 0 c-1 c0 1, c0 c-1 c1 c-1, c0 c1 c2 c1, 0 1 0 -1, 0 2 1 0, 0 0 1 2,"
        " 2 1 0 -1, c2 c1 c0 -1, c0 c-1 c-2 c-1, 0 c-1 0 c1, 0 1 2 c0, c1 c0 1 2, 0 1 2 0,"
        " 0 -1 -2 c0, 0 2 -1 1, 0 1 2 3, 0 -1 -2 -3, 1 0 -1 -2, -1 0 1 2, c0 c1 2 1, 0 -1 c-1 c-2"
    ),
    5: _figures("0 1 2 1 0, 0 -1 -2 -1 0, 0 1 2 3 c1, 0 1 2 c0 c-1, 2 1 0 -1 -2, 0 1 0 -1 0"),
    6: _figures("0 1 2 1 0 -1, 0 1 2 3 2 1, c0 c1 c2 c1 c0 -1"),
}
"""Turns by how many notes they have."""

LEADING: Final[dict[int, tuple[Figure, ...]]] = {
    3: _figures("0 l 0, l 0 1, 0 l 0"),
    4: _figures("0 l 0 1, 1 0 l 0, 0 l 0 c1, 2 1 l 0"),
}
"""Turns with a sharpened note under the one that they hang on."""

ROLL: Final[Figure] = ("0", "r", "r")
"""A long note turned into three: itself, cut from above, tapped from below."""
