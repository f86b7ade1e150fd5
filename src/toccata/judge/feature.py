"""A feature: one number, or one row of shares, that can be counted in any song."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from .material import Material

Floats = NDArray[np.float64]

MISSING: Final = float("nan")
"""What a feature is where the song has nothing to count."""


@dataclass(frozen=True, slots=True)
class Feature:
    """One thing that the judge counts.

    `name` is unique and in words, `unit` what the number counts, `source` the work that the
    definition comes from. `bins` names the parts of a histogram, whose shares sum to 1; a feature
    without bins is one number. `measure` takes what was heard and gives a number, or a row as long
    as `bins`; NaN where there is nothing to count. `more` and `less` say in a clause what a high or
    a low number means ("Bars repeat more"). `sees` tells what it looks at besides the notes:
    "tempo", "meter", "program".
    """

    name: str
    unit: str
    source: str
    measure: Callable[[Material], float | Floats]
    bins: tuple[str, ...] = ()
    more: str = ""
    less: str = ""
    sees: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of its numbers: its own, or one for each bin."""
        return tuple(f"{self.name}: {each}" for each in self.bins) or (self.name,)

    @property
    def about(self) -> str:
        """What it measures, and after whom."""
        return f"{(self.measure.__doc__ or '').strip()} ({self.source})"

    def of(self, heard: Material) -> Floats:
        """The numbers of a song, one for each column."""
        row = np.atleast_1d(np.asarray(self.measure(heard), dtype=np.float64))
        return row if len(row) == len(self.columns) else np.full(len(self.columns), MISSING)


def share(counts: NDArray[np.number]) -> Floats:
    """Counts as shares that sum to 1; NaN where there are none."""
    total = float(counts.sum())
    return np.asarray(counts / total if total else np.full(len(counts), MISSING), np.float64)


def entropy(counts: NDArray[np.number]) -> float:
    """Shannon's entropy of counts in bits; NaN where there are none."""
    row = share(counts)
    held: Floats = row[row > 0]
    return abs(float(-(held * np.log2(held)).sum())) if len(held) else MISSING


def mean(values: NDArray[np.number]) -> float:
    """The mean, NaN of nothing."""
    return float(values.mean()) if len(values) else MISSING


def ratio(part: float, whole: float) -> float:
    """A share, NaN of nothing."""
    return float(part) / float(whole) if whole else MISSING
