"""Where one section ends and the next begins: the best row of sections of all rows there are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from .likeness import Likeness

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Table = NDArray[np.float64]

Block = tuple[int, int]
"""The first row of a section, from 0, and how many rows it has."""

LONGEST: Final = 24
"""The most bars of one section."""


@dataclass(frozen=True, slots=True)
class Ear:
    """What speaks for a border, and what a section costs; set on composed pieces, see the docs.

    `notes` other notes than in the four bars before, `players` other players or more to do,
    `strips` a repetition that begins or ends, as a whole, `runs` the same to the bar, `calm` little
    happens before; `price` what every border costs. `again` is what a section is worth that comes
    again, where it is at least `alike`; `twice` is what it costs when its halves are one. `lengths`
    is what unusual lengths cost: 4 bars, 12 or 16, other even ones, odd ones, very long or short.
    """

    notes: float = 0.55
    players: float = 4.0
    strips: float = 1.37
    runs: float = 0.8
    calm: float = 0.3
    price: float = 1.8
    again: float = 0.53
    alike: float = 0.9
    twice: float = 6.0
    four: float = 0.42
    twelve: float = 0.35
    even: float = 1.3
    odd: float = 0.68
    extreme: float = 3.7


EAR: Final = Ear()
SAME_RUN: Final = 0.86
"""How alike two bars are to be one place of a repetition."""


def blocks(same: Likeness, ear: Ear = EAR) -> list[Block]:
    """The sections of the piece: the row of borders with the highest score, by exact search."""
    import numpy as np

    count = len(same)
    longest = min(LONGEST, count)
    border = borders(same, ear)
    worth = _worth(same, ear, longest)
    best = np.full(count + 1, -np.inf)
    best[0] = 0.0
    chosen = np.zeros(count + 1, dtype=np.int64)
    for end in range(1, count + 1):
        sizes = np.arange(1, min(longest, end) + 1)
        options = best[end - sizes] + worth[sizes, end - sizes]
        pick = int(options.argmax())
        chosen[end] = sizes[pick]
        best[end] = options[pick] + border[end]
    found, end = [], count
    while end > 0:
        size = int(chosen[end])
        found.append((end - size, size))
        end -= size
    return found[::-1]


def borders(same: Likeness, ear: Ear = EAR) -> Table:
    """(R + 1,): what speaks for a border before each row, its price taken off; 0 at the ends."""
    import numpy as np

    count = len(same)
    found = np.zeros(count + 1)
    for at in range(1, count):
        found[at] = ear.notes * _other_notes(same, at) + ear.players * _other_players(same, at)
    found += ear.strips * _strips(same) + ear.runs * _runs(same)
    found[1:] += ear.calm * same.calm
    found -= ear.price
    found[[0, count]] = 0.0
    return found


def _other_notes(same: Likeness, at: int, around: int = 4) -> float:
    """How unlike the rows before and after are, from 0 to 1."""
    import numpy as np

    before = same.portraits[max(0, at - around) : at].mean(axis=0)
    after = same.portraits[at : at + around].mean(axis=0)
    size = float(np.sqrt((before @ before) * (after @ after)))
    return 1 - float(before @ after) / size if size else 0.0


def _other_players(same: Likeness, at: int, around: int = 2) -> float:
    """How much changes in who plays how much, from 0 to 1."""
    import numpy as np

    before = same.busy[max(0, at - around) : at].mean(axis=0)
    after = same.busy[at : at + around].mean(axis=0)
    most = float(np.maximum(before, after).sum())
    return float(np.abs(before - after).sum()) / most if most else 0.0


def _strips(same: Likeness, long: int = 4) -> Table:
    """(R + 1,): how strongly repetitions of some bars begin or end before each row, from 0 to 1."""
    import numpy as np

    count = len(same)
    ahead = np.zeros((count, count))
    for step in range(min(long, count)):
        ahead[: count - step, : count - step] += same.table[step:, step:]
    ahead /= long
    behind = np.zeros((count, count))
    behind[long:, long:] = ahead[: max(0, count - long), : max(0, count - long)]
    change = np.abs(ahead - behind)
    near = np.abs(np.arange(count)[:, None] - np.arange(count)[None, :]) <= 1
    change[near] = 0.0
    found = np.zeros(count + 1)
    if count > 1:
        found[1:count] = np.sort(change[1:], axis=1)[:, -3:].mean(axis=1)
    return found


def _runs(same: Likeness) -> Table:
    """(R + 1,): how many repetitions of three rows or more begin or end exactly there, from 0 to 1."""
    import numpy as np

    count = len(same)
    votes = np.zeros(count + 1)
    for lag in range(2, count):
        row = np.diagonal(same.table, lag)
        edges = np.diff(np.concatenate([[0], (row > SAME_RUN).astype(np.int64), [0]]))
        begins, ends = np.flatnonzero(edges == 1), np.flatnonzero(edges == -1)
        for begin, end in zip(begins.tolist(), ends.tolist(), strict=True):
            if end - begin < 3:
                continue
            vote = min(end - begin, lag, 8) / 8 * (float(row[begin:end].mean()) - 0.5) * 2
            votes[[begin, begin + lag, end, end + lag]] += vote
    votes[[0, count]] = 0.0
    return 1 - np.exp(-votes)


def _worth(same: Likeness, ear: Ear, longest: int) -> Table:
    """(longest + 1, R + 1): what a section of so many rows from there is worth."""
    import numpy as np

    count = len(same)
    found = np.full((longest + 1, count + 1), -np.inf)
    rows = np.arange(count)
    away = np.abs(rows[:, None] - rows[None, :])
    sums = np.zeros((count, count))
    for size in range(1, longest + 1):
        left = count - size + 1
        sums = sums[:left, :left] + same.table[size - 1 :, size - 1 :]
        again = np.where(away[:left, :left] >= size, sums / size, 0.0).max(axis=1)
        gain = ear.again * size / 4 * _above(again, ear.alike) - _oddness(size, ear)
        if size >= 10 and size % 2 == 0:
            half = size // 2
            total = np.concatenate([[0.0], np.cumsum(np.diagonal(same.table, half))])
            halves = (total[half:] - total[:-half])[:left] / half
            gain -= ear.twice * _above(halves, ear.alike)
        found[size, :left] = gain
    return found


def _above(likeness: Table, floor: float) -> Table:
    """How far a likeness is above the floor, 0 to 1."""
    import numpy as np

    above: Table = np.maximum(0.0, likeness - floor) / (1 - floor)
    return above


def _oddness(size: int, ear: Ear) -> float:
    """What the length costs: eight bars are the rule."""
    usual = {8: 0.0, 4: ear.four, 12: ear.twelve, 16: ear.twelve, 24: ear.twelve + ear.extreme}
    if size in usual:
        return usual[size]
    if size % 2 == 0 and size <= 12:
        return ear.even
    return ear.odd + (ear.extreme if size > 12 or size < 3 else 0.0) + (1.0 if size == 1 else 0.0)


__all__ = ["Block", "Ear", "EAR", "blocks", "borders"]
