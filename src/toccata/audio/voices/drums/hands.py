"""Skins under the hand or the thin stick: bongos, congas, timbales, and the cuica that is rubbed."""

from __future__ import annotations

from typing import Final

from .drum import DECAY, FIXED, NOISE, RING, SNAP, Band, Drum, Mode, Shape, Strike

CUICAS: Final = 5
"""The group in which the muted cuica ends the open one."""


def _slap(at: float, gain: float, thump: float) -> tuple[Band, ...]:
    return (
        Band(Shape.BAND, at, 0.7, gain, 0.018, FIXED, amount=SNAP),
        Band(Shape.BAND, at / 5, 0.7, thump, 0.05, FIXED, amount=NOISE),
    )


BONGO: Final = Drum(
    "bongo",
    "bongo",
    {
        "tune": 400.0, "decay": 0.2, "tone": 3500.0, "snap": 55.0, "noise": 30.0, "sweep": 2.0,
        "bend": 12.0,
    },
    (
        Strike(
            60, (Mode(1), Mode(1.69, -6, 0.7), Mode(2.42, -6, 0.6), Mode(3.31, -9, 0.45)),
            _slap(3500, -4, -10), pan=0.45,
        ),
        Strike(
            61, (Mode(1), Mode(1.63, -10, 0.6), Mode(2.29, -15, 0.4)),
            _slap(2300, -8, -10), interval=-6, pan=0.35,
        ),
    ),
)  # fmt: skip

CONGA: Final = Drum(
    "conga",
    "conga",
    {
        "tune": 228.0, "decay": 0.5, "tone": 2600.0, "snap": 50.0, "noise": 35.0, "sweep": 1.5,
        "bend": 18.0, "ring": 0.11,
    },
    (
        Strike(
            62, (Mode(1, -3), Mode(1.86, -4, 0.8), Mode(2.71, -7, 0.65), Mode(4.1, -10, 0.5)),
            (*_slap(2200, -8, -8), Band(Shape.BAND, 900, 0.7, -10, 1.0, RING, amount=NOISE)),
            interval=2, pan=-0.35, lasts=RING,
        ),
        Strike(
            63, (Mode(1), Mode(1.79, -12, 0.4), Mode(2.63, -16, 0.3), Mode(3.5, -21, 0.2)),
            _slap(2600, -9, -9), pan=-0.4,
        ),
        Strike(
            64, (Mode(1), Mode(1.72, -13, 0.4), Mode(2.5, -19, 0.3)),
            _slap(2100, -13, -9), interval=-5, pan=-0.45,
        ),
    ),
    {"ring": "mute"},
)  # fmt: skip

TIMBALE: Final = Drum(
    "timbale",
    "timbale",
    {
        "tune": 330.0, "decay": 0.7, "tone": 5000.0, "snap": 55.0, "noise": 40.0, "sweep": 1.0,
        "bend": 15.0,
    },
    tuple(
        Strike(
            key,
            (
                Mode(1), Mode(1.594, -3, 0.8), Mode(2.14, -6, 0.7), Mode(2.65, -8, 0.55),
                Mode(3.6, -10, 0.45), Mode(5.13, -14, 0.35),
            ),
            (
                Band(Shape.HIGH, 4000, 0.7, -8, 0.02, FIXED, amount=SNAP),
                Band(Shape.BAND, 3200, 0.6, -12, 0.3, DECAY, amount=NOISE),
            ),
            interval=interval, pan=0.4,
        )
        for key, interval in ((65, 0.0), (66, -5.0))
    ),
)  # fmt: skip

_RUBBED: Final = ((1, 0.0), (2, -5.0), (3, -10.0), (4, -13.0), (5, -18.0))

CUICA: Final = Drum(
    "cuica",
    "cuica",
    {"tune": 460.0, "decay": 0.3, "tone": 2200.0, "noise": 30.0, "sweep": -9.0, "bend": 55.0},
    (
        Strike(
            78, tuple(Mode(ratio, gain, 0.55) for ratio, gain in _RUBBED),
            (Band(Shape.BAND, 2200, 0.8, -18, 0.5, amount=NOISE, rise=0.01),),
            interval=5, pan=-0.4, rise=0.006, group=CUICAS,
        ),
        Strike(
            79, tuple(Mode(ratio, gain) for ratio, gain in _RUBBED),
            (Band(Shape.BAND, 1600, 0.8, -18, 0.7, amount=NOISE, rise=0.015),),
            interval=-3, pan=-0.4, rise=0.014, group=CUICAS, warble=(13.0, 0.02),
        ),
    ),
)  # fmt: skip
