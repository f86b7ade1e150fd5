"""The big cymbals: crash, splash, china, and the ride with its bell; shimmer above, a gong below."""

from __future__ import annotations

from typing import Final

from .drum import FIXED, SNAP, TUNE, Band, Drum, Mode, Shape, Strike
from .hats import METAL

_WASH: Final = (
    Band(Shape.HIGH, 6000, 0.7, 0, 0.9, metal=True, rise=0.002),
    Band(Shape.BAND, 3600, 0.5, -1, 1.0, metal=True, rise=0.004),
    Band(Shape.BAND, 900, 0.6, -9, 0.8, metal=True, rise=0.006),
    Band(Shape.BAND, 5000, 0.5, -2, 0.03, FIXED, amount=SNAP),
)


def _cymbal(
    name: str, title: str, tune: float, decay: float, tone: float, *strikes: Strike
) -> Drum:
    controls = {"tune": tune, "decay": decay, "tone": tone, "snap": 40.0, "noise": 70.0}
    return Drum(name, title, controls, strikes)


CRASH: Final = _cymbal(
    "crash", "crash cymbal", 410.0, 3.2, 6000.0,
    Strike(49, (), _WASH, pan=0.4, squares=METAL),
    Strike(57, (), _WASH, pan=-0.45, squares=METAL, interval=2.4),
)  # fmt: skip

SPLASH: Final = _cymbal(
    "splash", "splash cymbal", 620.0, 1.3, 7500.0,
    Strike(
        55, (),
        (
            Band(Shape.HIGH, 7500, 0.7, 0, 0.85, metal=True, rise=0.0008),
            Band(Shape.BAND, 4300, 0.6, -3, 1.0, metal=True, rise=0.0015),
            Band(Shape.BAND, 1500, 0.8, -12, 0.7, metal=True),
            Band(Shape.BAND, 6000, 0.5, -1, 0.02, FIXED, amount=SNAP),
        ),
        pan=0.05, squares=METAL,
    ),
)  # fmt: skip

CHINA: Final = _cymbal(
    "china", "china cymbal", 300.0, 2.2, 3000.0,
    Strike(
        52, (),
        (
            Band(Shape.BAND, 1500, 0.7, 0, 1.0, metal=True, rise=0.003),
            Band(Shape.BAND, 3000, 0.8, 1, 0.8, metal=True, rise=0.001),
            Band(Shape.HIGH, 7000, 0.7, -7, 0.6, metal=True),
            Band(Shape.BAND, 620, 1.2, -6, 1.0, metal=True, rise=0.006),
        ),
        pan=-0.4, squares=(0.71, 1.0, 1.313, 1.77, 2.17, 2.93),
    ),
)  # fmt: skip

_PING: Final = (
    Mode(1.0, -4), Mode(1.583, -8, 0.9), Mode(2.243, -3, 0.8), Mode(3.117, -7, 0.7),
    Mode(4.381, -9, 0.6), Mode(5.93, -10, 0.5), Mode(7.61, -13, 0.4), Mode(9.2, -15, 0.3),
)  # fmt: skip

RIDE: Final = _cymbal(
    "ride", "ride cymbal", 640.0, 3.4, 7000.0,
    *(
        Strike(
            key, _PING,
            (
                Band(Shape.HIGH, 7000, 0.7, -6, 0.9, metal=True, rise=0.001),
                Band(Shape.BAND, 4200, 0.6, -10, 1.0, metal=True, rise=0.006),
                Band(Shape.BAND, 6500, 0.7, 6, 0.03, FIXED, amount=SNAP),
                Band(Shape.BAND, 1200, 0.7, -20, 0.8, metal=True, rise=0.01),
            ),
            interval=interval, pan=-0.35, body=-19, squares=METAL, bright=1.2,
        )
        for key, interval in ((51, 0.0), (59, 1.3))
    ),
)  # fmt: skip

BELL: Final = _cymbal(
    "bell", "bell of the ride", 790.0, 2.8, 6500.0,
    Strike(
        53,
        (
            Mode(1.0, 0), Mode(1.509, -9, 0.8), Mode(2.014, -5, 0.9), Mode(2.665, -2, 0.85),
            Mode(3.62, -7, 0.7), Mode(4.97, -9, 0.6), Mode(6.43, -13, 0.45), Mode(8.17, -16, 0.35),
        ),
        (
            Band(Shape.HIGH, 6500, 0.7, -13, 0.7, metal=True, rise=0.001),
            Band(Shape.BAND, 7000, 0.7, 0, 0.02, FIXED, amount=SNAP),
        ),
        pan=-0.35, body=-4, squares=METAL, bright=1.2,
    ),
)  # fmt: skip

COWBELL: Final = Drum(
    "cowbell",
    "cowbell",
    {"tune": 545.0, "decay": 0.28, "tone": 2400.0, "snap": 40.0},
    (
        Strike(
            56, (Mode(1, -7, 0.8), Mode(1.482, -6, 0.8)),
            (
                Band(Shape.BAND, 840, 1.4, 0, 1.0, follows=TUNE, metal=True),
                Band(Shape.BAND, 2400, 1.1, -7, 0.6, metal=True),
                Band(Shape.BAND, 4000, 0.7, -6, 0.01, FIXED, amount=SNAP),
            ),
            pan=0.3, squares=(1.0, 1.4817),
        ),
    ),
)  # fmt: skip
