"""The big cymbals: crash, splash, china, and the ride with its bell; shimmer above, a gong below."""

from __future__ import annotations

from typing import Final

from .drum import FIXED, SNAP, TUNE, Band, Drum, Mode, Shape, Strike

_GONG: Final = (0.7313, 1.0, 1.3407, 1.7229, 2.1931, 2.8871)

_WASH: Final = (
    Band(Shape.HIGH, 6000, 0.7, -12, 0.85, metal=True, rise=0.002),
    Band(Shape.BAND, 3800, 0.6, -2, 1.0, metal=True, twice=True, rise=0.004),
    Band(Shape.BAND, 1100, 0.6, -6, 0.9, metal=True, twice=True, rise=0.006),
    Band(Shape.BAND, 4500, 0.5, -6, 0.03, FIXED, amount=SNAP),
)


def _cymbal(
    name: str, title: str, tune: float, decay: float, tone: float, *strikes: Strike
) -> Drum:
    controls = {
        "tune": tune,
        "decay": decay,
        "tone": tone,
        "attack": 0.5,
        "snap": 40.0,
        "noise": 80.0,
    }
    return Drum(name, title, controls, strikes)


CRASH: Final = _cymbal(
    "crash", "crash cymbal", 410.0, 3.6, 6000.0,
    Strike(49, (), _WASH, pan=0.4, squares=_GONG),
    Strike(57, (), _WASH, pan=-0.45, squares=_GONG, interval=2.4),
)  # fmt: skip

SPLASH: Final = _cymbal(
    "splash", "splash cymbal", 620.0, 1.7, 7000.0,
    Strike(
        55, (),
        (
            Band(Shape.HIGH, 7000, 0.7, -8, 0.85, metal=True, rise=0.0008),
            Band(Shape.BAND, 4700, 0.8, 0, 1.0, metal=True, twice=True, rise=0.0015),
            Band(Shape.BAND, 1700, 0.8, -7, 0.8, metal=True, twice=True),
            Band(Shape.BAND, 5000, 0.5, -6, 0.02, FIXED, amount=SNAP),
        ),
        pan=0.05, squares=_GONG,
    ),
)  # fmt: skip

CHINA: Final = _cymbal(
    "china", "china cymbal", 300.0, 2.2, 3000.0,
    Strike(
        52, (),
        (
            Band(Shape.BAND, 1500, 0.7, 0, 1.0, metal=True, twice=True, rise=0.003),
            Band(Shape.BAND, 3000, 0.8, 1, 0.8, metal=True, twice=True, rise=0.001),
            Band(Shape.HIGH, 7000, 0.7, -13, 0.6, metal=True),
            Band(Shape.BAND, 620, 1.2, -2, 1.0, metal=True, twice=True, rise=0.006),
        ),
        pan=-0.4, squares=(0.71, 1.0, 1.313, 1.77, 2.17, 2.93),
    ),
)  # fmt: skip

_PING: Final = (
    Mode(1.0, -4), Mode(1.583, -8, 0.9), Mode(2.243, -3, 0.8), Mode(3.117, -7, 0.7),
    Mode(4.381, -9, 0.6), Mode(5.93, -10, 0.5), Mode(7.61, -13, 0.4), Mode(9.2, -15, 0.3),
)  # fmt: skip

RIDE: Final = _cymbal(
    "ride", "ride cymbal", 640.0, 4.2, 6500.0,
    *(
        Strike(
            key, _PING,
            (
                Band(Shape.HIGH, 6500, 0.7, -17, 0.9, metal=True, rise=0.001),
                Band(Shape.BAND, 4600, 0.8, -11, 1.0, metal=True, twice=True, rise=0.006),
                Band(Shape.BAND, 5500, 0.7, 0, 0.02, FIXED, amount=SNAP),
                Band(Shape.BAND, 1200, 0.7, -20, 0.8, metal=True, twice=True, rise=0.01),
            ),
            interval=interval, pan=-0.35, body=-19, squares=_GONG, bright=1.2,
        )
        for key, interval in ((51, 0.0), (59, 1.3))
    ),
)  # fmt: skip

BELL: Final = _cymbal(
    "bell", "bell of the ride", 790.0, 3.6, 6500.0,
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
        pan=-0.35, body=-4, squares=_GONG, bright=1.2,
    ),
)  # fmt: skip

COWBELL: Final = Drum(
    "cowbell",
    "cowbell",
    {"tune": 545.0, "decay": 0.2, "tone": 2400.0, "snap": 40.0, "noise": 0.0},
    (
        Strike(
            56, (Mode(1, -7, 0.8), Mode(1.482, -6, 0.8)),
            (
                Band(Shape.BAND, 840, 1.4, 0, 1.0, follows=TUNE, metal=True),
                Band(Shape.BAND, 2400, 1.1, -7, 0.6, metal=True, twice=True),
                Band(Shape.BAND, 4000, 0.7, -6, 0.01, FIXED, amount=SNAP),
            ),
            pan=0.3, squares=(1.0, 1.4817),
        ),
    ),
)  # fmt: skip
