"""What real music is like, in numbers: a table of features for each body of music that we measured."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np

from ...catalog import Catalog
from ..feature import Feature, Floats
from ..features import COLUMNS, FEATURES, places_of

TABLE: Final = Path(__file__).with_name("table.npz")

NOTATED: Final = frozenset({"chorales", "string quartets", "folk songs", "fiddle tunes"})
"""References that were read from notation, which says nothing about how it is played."""

_PLAYED: Final = np.array(
    ["performance" in feature.sees for feature in FEATURES.values() for _ in feature.columns]
)

MIDDLE: Final = (10.0, 90.0)
"""The usual range of a feature is where the middle of the pieces lies: between these percentiles."""


@dataclass(frozen=True, slots=True, eq=False)
class Reference:
    """Pieces of one kind as `rows` (pieces, columns) of numbers; NaN where nothing was to count.

    `name` is in the plural: "chorales".
    """

    name: str
    rows: Floats

    def __len__(self) -> int:
        return len(self.rows)

    def values(self, feature: Feature) -> Floats:
        """What the pieces have of a feature that is one number, in rising order, NaN left out."""
        column = self.rows[:, places_of(feature)][:, 0]
        return np.sort(column[np.isfinite(column)])

    def shares(self, feature: Feature) -> Floats:
        """(pieces, bins) of a histogram, pieces without it left out."""
        rows = self.rows[:, places_of(feature)]
        found: Floats = rows[np.isfinite(rows).all(axis=1)]
        return found

    def has(self, feature: Feature) -> bool:
        """Whether at least half of the pieces have this feature: chorales have no drums."""
        rows = self.rows[:, places_of(feature)]
        return bool(np.isfinite(rows).all(axis=1).mean() >= 0.5)


@cache
def references() -> Catalog[Reference]:
    """Every reference that ships with the package."""
    with np.load(TABLE, allow_pickle=False) as table:
        columns = table["columns"].tolist()
        place = [columns.index(column) for column in COLUMNS]
        values = table["values"].astype(np.float64)[:, place]
        which, names = table["which"], table["names"].tolist()
    notated = np.isin(which, [n for n, name in enumerate(names) if name in NOTATED])
    values[np.ix_(notated, _PLAYED)] = np.nan
    return Catalog(
        "reference", [Reference(name, values[which == n]) for n, name in enumerate(names)]
    )


@cache
def scales() -> Floats:
    """How widely each column spreads over all references: the unit in which differences count.

    From the 10th to the 90th percentile over all pieces, or a tenth of the whole range where that is
    nothing; 1 where all are the same.
    """
    rows = np.concatenate([reference.rows for reference in references().values()])
    low, high = np.nanpercentile(rows, MIDDLE, axis=0)
    spread = high - low
    whole = (np.nanmax(rows, axis=0) - np.nanmin(rows, axis=0)) / 10
    spread = np.where(spread > 1e-6, spread, whole)
    found: Floats = np.where(spread > 1e-6, spread, 1.0)
    return found


__all__ = ["FEATURES", "MIDDLE", "NOTATED", "Reference", "TABLE", "references", "scales"]
