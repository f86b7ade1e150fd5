"""Two sets of pieces side by side: how far apart they are, and how much they overlap."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from ..errors import WrongUse
from .feature import Feature, Floats
from .features import COLUMNS, FEATURES, places_of
from .references import scales

_POINTS: Final = 256
_ODD: Final = 1e-3
_DRAWN: Final = 1000
_FAR: Final = 4.0
_GRAIN: Final = 0.05


@dataclass(frozen=True, slots=True)
class Apart:
    """One feature of two sets.

    `overlap` is the area under both distributions of values (0 to 1; of a histogram: under the
    distributions of distances within the reference and across the sets). `divergence` is the
    Kullback–Leibler divergence, in nats, of the distances across from those within the reference.
    `ratio` is the mean distance across over the mean distance within the reference.
    """

    feature: Feature
    overlap: float
    divergence: float
    ratio: float


@dataclass(frozen=True, slots=True)
class Likeness:
    """How like the pieces of a set are to a reference.

    `ratio` is the mean distance across the sets over the mean distance within the reference, where
    every feature counts in units of the reference's own spread (the root of the mean square
    distance), at most four of them; 1 where the set could be part of the reference. `features`
    stand worst overlap first.
    """

    ratio: float
    features: tuple[Apart, ...]

    @property
    def worst(self) -> Apart:
        """The feature that overlaps least."""
        return self.features[0]


def compare(
    rows: Floats, reference: Floats, sees: tuple[str, ...] = ("meter", "performance")
) -> Likeness:
    """A set of pieces against a reference, both as (pieces, `COLUMNS`) of numbers.

    Intra-set and inter-set distances, their overlap and divergence after Yang and Lerch 2020 (On
    the evaluation of generative models in music). Features that half of either set lacks are left
    out, and so are those that see what `sees` does not name: tempo and instruments, as a rule.
    Differences below a twentieth of a feature's spread over all references are too fine to matter.
    Raises `WrongUse` for sets of fewer than two pieces or of other columns.
    """
    for name, table in (("set", rows), ("reference", reference)):
        if table.ndim != 2 or table.shape[1] != len(COLUMNS) or len(table) < 2:
            raise WrongUse(
                f"A {name} is two pieces or more, {len(COLUMNS)} numbers each, not {table.shape}."
            )
    found, ours, model = [], [], []
    for feature in FEATURES.values():
        if set(feature.sees) - set(sees):
            continue
        left, right = rows[:, places_of(feature)], reference[:, places_of(feature)]
        mine, theirs = _whole(left), _whole(right)
        if len(mine) < max(2, len(rows) / 2) or len(theirs) < max(2, len(reference) / 2):
            continue
        within, across = distances(theirs), distances(mine, theirs)
        grain = _GRAIN * float(np.linalg.norm(scales()[places_of(feature)]))
        pair = (within, across) if feature.bins else (mine[:, 0], theirs[:, 0])
        found.append(
            Apart(
                feature, overlap(*pair, grain), divergence(within, across, grain),
                _ratio(across, within),
            )
        )  # fmt: skip
        unit = max(_root(within), 2 * grain)
        centre = theirs.mean(axis=0)
        ours.append(np.clip(np.nan_to_num((left - centre) / unit), -_FAR, _FAR))
        model.append(np.clip(np.nan_to_num((right - centre) / unit), -_FAR, _FAR))
    if not found:
        raise WrongUse("The two sets have no feature in common, so they cannot be compared.")
    one, two = np.concatenate(ours, axis=1), np.concatenate(model, axis=1)
    total = _ratio(distances(one, two), distances(two))
    return Likeness(total, tuple(sorted(found, key=lambda apart: apart.overlap)))


def _root(away: Floats) -> float:
    """The root of the mean square."""
    return float(np.sqrt((away**2).mean()))


def distances(first: Floats, second: Floats | None = None) -> Floats:
    """Euclidean distances of all pairs of pieces: within a set, or across two sets."""
    other = first if second is None else second
    squares = ((first[:, None, :] - other[None, :, :]) ** 2).sum(axis=2)
    if second is None:
        squares = squares[np.triu_indices(len(first), 1)]
    found: Floats = np.sqrt(squares).ravel()
    return found


def overlap(first: Floats, second: Floats, grain: float = 0.0) -> float:
    """The area under both of two densities, 0 to 1: smoothed with a Gaussian kernel whose width is
    Scott's rule (Scott 1992, Multivariate Density Estimation), but at least `grain`.

    A value that most of either set has exactly, such as no empty bar, has no width: its shares are
    compared as they are, and the densities of the rest."""
    usual = float(np.median(second))
    left, right = (np.abs(values - usual) < 1e-9 for values in (first, second))
    shares = float(left.mean()), float(right.mean())
    if min(shares) <= 0.5:
        one, two, width = _densities(first, second, grain)
        return min(1.0, float(np.minimum(one, two).sum() * width))
    rest = first[~left], second[~right]
    if min(map(len, rest)) < 2:
        return min(shares)
    one, two, width = _densities(*rest, grain)
    both = np.minimum(one * (1 - shares[0]), two * (1 - shares[1]))
    return min(1.0, min(shares) + float(both.sum() * width))


def divergence(first: Floats, second: Floats, grain: float = 0.0) -> float:
    """The Kullback–Leibler divergence of the density of `second` from that of `first`, in nats."""
    one, two, width = _densities(first, second, grain)
    one, two = (np.maximum(each * width, 1e-12) for each in (one, two))
    one, two = one / one.sum(), two / two.sum()
    return max(0.0, float((two * np.log(two / one)).sum()))


def _densities(first: Floats, second: Floats, grain: float) -> tuple[Floats, Floats, float]:
    """Both densities on one axis, and its step."""
    joined = np.concatenate([first, second])
    scale = float(joined.std()) or 1.0
    widths = [
        max(float(v.std(ddof=1)) * len(v) ** -0.2, _ODD * scale, grain) for v in (first, second)
    ]
    low = float(joined.min()) - 4 * max(widths)
    high = float(joined.max()) + 4 * max(widths)
    edges = np.linspace(low, high, _POINTS + 1)
    axis = (edges[1:] + edges[:-1]) / 2
    step = float(axis[1] - axis[0])
    one, two = (
        _density(values, np.maximum(width, step), axis)
        for values, width in zip((first, second), widths, strict=True)
    )
    return one, two, step


def _density(values: Floats, width: float, axis: Floats) -> Floats:
    """The density of values on an axis; many values are drawn together first."""
    if len(values) > _DRAWN:
        values = np.quantile(values, (np.arange(_DRAWN) + 0.5) / _DRAWN)
    away = (axis[None, :] - values[:, None]) / width
    found: Floats = np.exp(-(away**2) / 2).mean(axis=0) / (width * np.sqrt(2 * np.pi))
    return found


def _ratio(across: Floats, within: Floats) -> float:
    inside = float(within.mean())
    if inside:
        return float(across.mean()) / inside
    return 1.0 if not across.any() else float("inf")


def _whole(table: Floats) -> Floats:
    found: Floats = table[np.isfinite(table).all(axis=1)]
    return found


__all__ = ["Apart", "Likeness", "compare", "distances", "divergence", "overlap"]
