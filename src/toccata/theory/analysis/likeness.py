"""How alike the bars of a piece are: every bar beside every other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from .hearing import Bars, Heard

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Table = NDArray[np.float64]

MOST: Final = 768
"""Longer pieces are compared in groups of bars, so that there are no more than so many rows."""
PITCHES: Final = 0.85
"""How much of a bar's portrait is its pitch classes; the rest is its rhythm."""


@dataclass(frozen=True, slots=True, eq=False)
class Likeness:
    """Rows are bars, or groups of `unit` bars in a very long piece, R of them; `bars` in all.

    `portraits` (R, 64) of length 1, `table` (R, R) how alike from 0 to 1, `busy` (R, parts) the
    logarithm of how many notes each part begins, `calm` (R,) how much less than usual happens in
    the second half of a row, from 0 to 1.
    """

    portraits: Table
    table: Table
    busy: Table
    calm: Table
    unit: int
    bars: int

    def __len__(self) -> int:
        return len(self.table)


def likeness(heard: Heard, bars: Bars) -> Likeness:
    """The bars of a piece compared: pitch classes in quarters of the bar, and where notes begin."""
    import numpy as np

    unit = -(-bars.count // MOST)
    starts = np.asarray(bars.starts[1 - bars.first :])
    starts = np.append(starts[:-1:unit], starts[-1])
    count = len(starts) - 1
    place = np.searchsorted(starts, heard.start + 1e-6, side="right") - 1
    kept = (place >= 0) & (place < count)
    place, pitch = place[kept], heard.pitch[kept]
    part = np.unique(heard.part, return_inverse=True)[1][kept]
    sizes = np.diff(starts)
    inside = (heard.start[kept] - starts[place]) / sizes[place]
    tones, rhythm = np.zeros((count, 48)), np.zeros((count, 16))
    quarter = np.minimum((inside * 4).astype(np.int64), 3)
    long = np.minimum(heard.length[kept], sizes[place])
    np.add.at(tones, (place, quarter * 12 + pitch % 12), np.sqrt(long))
    np.add.at(rhythm, (place, np.minimum((inside * 16).astype(np.int64), 15)), 1.0)
    portraits = np.hstack(
        [PITCHES**0.5 * _unit(tones), (1 - PITCHES) ** 0.5 * _unit(np.sqrt(rhythm))]
    )
    begun = np.zeros((count, int(part.max()) + 1 if len(part) else 1))
    np.add.at(begun, (place, part), 1.0)
    late = np.bincount(place[inside >= 0.5], minlength=count) / np.maximum(begun.sum(axis=1), 1)
    usual = float(np.median(late))
    calm = np.maximum(0.0, usual - late) / max(0.05, usual)
    return Likeness(portraits, portraits @ portraits.T, np.log2(1 + begun), calm, unit, bars.count)


def _unit(table: Table) -> Table:
    import numpy as np

    size = np.sqrt((table**2).sum(axis=1, keepdims=True))
    return table / np.where(size > 0, size, 1)


__all__ = ["Likeness", "likeness", "MOST"]
