"""The hi-hat: two small cymbals closed, half closed by the foot, or open; each strike ends the last."""

from __future__ import annotations

from typing import Final

from .drum import DECAY, FIXED, RING, SNAP, Band, Drum, Shape, Strike

METAL: Final = (0.6417, 0.9514, 1.1573, 1.6331, 1.6875, 2.5127)
"""Ratios of six squares that agree in nothing."""

HATS: Final = 2
"""The group in which they silence each other."""


def _hat(key: int, lasts: int, length: float, *, rise: float = 0.0004, at: float = 1.0) -> Strike:
    return Strike(
        key, (),
        (
            Band(Shape.HIGH, 6400 * at, 0.9, -3, length, lasts, metal=True, rise=rise, twice=True),
            Band(Shape.BAND, 8300 * at, 1.4, 0, length, lasts, metal=True, twice=True, rise=rise),
            Band(Shape.BAND, 3400 * at, 1.0, -9, 0.7 * length, lasts, metal=True, twice=True, rise=rise),
            Band(Shape.BAND, 5200, 0.6, -9, 0.012, FIXED, amount=SNAP),
        ),
        pan=0.35, group=HATS, squares=METAL, bright=0.9,
    )  # fmt: skip


HAT: Final = Drum(
    "hat",
    "hi-hat",
    {
        "tune": 330.0,
        "decay": 0.13,
        "tone": 6400.0,
        "attack": 0.3,
        "snap": 30.0,
        "noise": 50.0,
        "ring": 1.3,
    },
    (
        _hat(42, DECAY, 1.0),
        _hat(44, DECAY, 0.8, rise=0.003, at=0.82),
        _hat(46, RING, 1.0, at=0.92),
    ),
    {"ring": "open"},
)
