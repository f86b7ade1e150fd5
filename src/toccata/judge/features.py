"""Everything that the judge counts: one list, and a song measured by it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from ..catalog import Catalog
from . import features_form, features_harmony, features_melody, features_pitch, features_rhythm
from .faults import range_faults
from .feature import Feature, Floats, ratio
from .features_pitch import MUSPY
from .material import Material, listen

if TYPE_CHECKING:
    from ..score.song import Song


def out_of_range(heard: Material) -> float:
    """Notes that their instrument cannot play, to a thousand."""
    return ratio(1000 * len(range_faults(heard)), len(heard.tuned))


_RANGES: Final = Feature(
    "range faults", "in 1000 notes", MUSPY, out_of_range, (),
    "More notes lie outside their instrument", "Fewer notes lie outside their instrument",
    ("program",),
)  # fmt: skip

FEATURES: Final[Catalog[Feature]] = Catalog(
    "feature",
    [
        *features_pitch.FEATURES,
        *features_melody.FEATURES,
        *features_rhythm.FEATURES,
        *features_form.FEATURES,
        *features_harmony.FEATURES,
        _RANGES,
    ],
)
"""Every feature, in the order in which tables show them."""

COLUMNS: Final[tuple[str, ...]] = tuple(
    column for feature in FEATURES.values() for column in feature.columns
)
"""The numbers of a piece: scalars by their feature's name, shares as "degrees: b7"."""

SCALARS: Final[tuple[Feature, ...]] = tuple(f for f in FEATURES.values() if not f.bins)
"""The features that are one number."""


def places_of(feature: Feature) -> slice:
    """Where the columns of a feature stand in a row."""
    first = COLUMNS.index(feature.columns[0])
    return slice(first, first + len(feature.columns))


def measure(song: Song) -> Floats:
    """The numbers of a song, one for each of `COLUMNS`; NaN where there is nothing to count."""
    return measured(listen(song))


def measured(heard: Material) -> Floats:
    """The numbers of what was heard."""
    return np.concatenate([feature.of(heard) for feature in FEATURES.values()])
