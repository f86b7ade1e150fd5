"""The bass drum: a low sine that falls into its pitch, under the knock of the beater."""

from __future__ import annotations

from typing import Final

from .drum import FIXED, NOISE, SNAP, Band, Drum, Mode, Shape, Strike

KICKS: Final = 1
"""The group in which a kick that is struck again ends its own tail."""

_BEATER: Final = (
    Band(Shape.BAND, 3200, 0.6, -8, 0.03, FIXED, amount=SNAP),
    Band(Shape.LOW, 420, 0.7, -6, 0.11, FIXED, amount=NOISE),
)

KICK: Final = Drum(
    "kick",
    "bass drum",
    {
        "tune": 56.0, "decay": 0.36, "tone": 3200.0, "attack": 0.3, "snap": 40.0, "noise": 35.0,
        "sweep": 20.0, "bend": 16.0,
    },
    (
        Strike(
            35, (Mode(1), Mode(1.59, -11, 0.4), Mode(2.3, -18, 0.25)),
            (*_BEATER, Band(Shape.BAND, 900, 0.8, -18, 0.07, FIXED, amount=NOISE)),
            interval=-2, group=KICKS, rise=0.0008, bright=2.0,
        ),
        Strike(
            36, (Mode(1), Mode(2.02, -17, 0.25)),
            (*_BEATER, Band(Shape.HIGH, 6500, 0.7, -22, 0.012, FIXED, amount=SNAP)),
            group=KICKS, rise=0.0003, bright=2.0,
        ),
    ),
)  # fmt: skip
