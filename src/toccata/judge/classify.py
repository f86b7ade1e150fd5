"""Which kind of music is this? A plain classifier that sees notes, and no program, tempo or meter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ..errors import WrongUse
from .feature import Floats
from .features import COLUMNS, FEATURES

NOTES_ONLY: Final = np.array(
    [not feature.sees for feature in FEATURES.values() for _ in feature.columns]
)
"""Which columns come from nothing but the notes."""

_RIDGE: Final = 0.1


@dataclass(frozen=True, slots=True, eq=False)
class Classifier:
    """Linear discriminant analysis (Fisher 1936) over the columns that see nothing but notes.

    `names` are the kinds. A column that a piece lacks counts as the mean, and that it lacks it as a
    column of its own (a piece without drums says something).
    """

    names: tuple[str, ...]
    centre: Floats
    width: Floats
    weights: Floats
    bias: Floats

    @classmethod
    def learn(cls, rows: Floats, kinds: Sequence[str]) -> Classifier:
        """From (pieces, `COLUMNS`) and the kind of each. Raises `WrongUse` without two kinds."""
        names = tuple(dict.fromkeys(kinds))
        if len(names) < 2 or len(kinds) != len(rows):
            raise WrongUse("A classifier learns from pieces of two kinds or more, a kind for each.")
        centre = np.zeros(rows.shape[1])
        width = np.ones(rows.shape[1])
        held = np.isfinite(rows)
        some = held.any(axis=0)
        centre[some] = np.nanmean(rows[:, some], axis=0)
        width[some] = np.maximum(np.nanstd(rows[:, some], axis=0), 1e-6)
        table = _table(rows, centre, width)
        kind = np.array([names.index(k) for k in kinds])
        means = np.stack([table[kind == k].mean(axis=0) for k in range(len(names))])
        inner = table - means[kind]
        scatter = inner.T @ inner / max(len(rows) - len(names), 1)
        level = np.trace(scatter) / len(scatter)
        scatter = (1 - _RIDGE) * scatter + _RIDGE * level * np.eye(len(scatter))
        weights = np.linalg.solve(scatter, means.T)
        return cls(names, centre, width, weights, -(means * weights.T).sum(axis=1) / 2)

    def name(self, rows: Floats) -> list[str]:
        """The kind of each piece."""
        votes = _table(rows, self.centre, self.width) @ self.weights + self.bias
        return [self.names[k] for k in votes.argmax(axis=1).tolist()]


def _table(rows: Floats, centre: Floats, width: Floats) -> Floats:
    held = np.isfinite(rows)
    scaled = np.clip((np.where(held, rows, centre) - centre) / width, -5, 5)
    lacking = (~held).astype(np.float64)
    found: Floats = np.concatenate([scaled[:, NOTES_ONLY], lacking[:, NOTES_ONLY]], axis=1)
    return found


def confusion(
    names: Sequence[str], true: Sequence[str], guessed: Sequence[str]
) -> NDArray[np.int64]:
    """(kinds, kinds): how often each kind (row) was taken for each (column)."""
    table = np.zeros((len(names), len(names)), dtype=np.int64)
    where = {name: place for place, name in enumerate(names)}
    for kind, guess in zip(true, guessed, strict=True):
        table[where[kind], where[guess]] += 1
    return table


__all__ = ["COLUMNS", "NOTES_ONLY", "Classifier", "confusion"]
