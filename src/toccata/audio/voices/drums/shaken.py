"""What is shaken, scraped or blown: tambourine, shakers, vibraslap, guiro and whistle."""

from __future__ import annotations

from typing import Final

from .drum import DECAY, FIXED, NOISE, RING, SNAP, TUNE, Band, Drum, Mode, Pulses, Shape, Strike

WHISTLES: Final = 3
GUIROS: Final = 4
"""Groups in which the short sound ends the long one."""

TAMBOURINE: Final = Drum(
    "tambourine",
    "tambourine",
    {"tune": 1450.0, "decay": 0.5, "tone": 6600.0, "snap": 40.0, "noise": 55.0},
    (
        Strike(
            54, (Mode(2.9, -16, 0.5), Mode(4.13, -18, 0.5), Mode(5.27, -20, 0.4)),
            (
                Band(Shape.HIGH, 6600, 0.8, -4, metal=True, pulsed=True, rise=0.0006),
                Band(Shape.BAND, 7300, 2.0, 0, metal=True, twice=True, pulsed=True),
                Band(Shape.BAND, 700, 0.7, -12, 0.05, FIXED, amount=SNAP),
            ),
            pan=0.1, squares=(1.0, 1.317, 1.683, 1.931, 2.377, 2.719),
            pulses=Pulses(3, 0.019, 0.8, 0.25, 0.06),
        ),
    ),
)  # fmt: skip

VIBRASLAP: Final = Drum(
    "vibraslap",
    "vibraslap",
    {"decay": 0.09, "tone": 2700.0, "noise": 60.0},
    (
        Strike(
            58, (),
            (
                Band(Shape.BAND, 2700, 5.0, 0, pulsed=True),
                Band(Shape.BAND, 5900, 2.5, -2, 0.7, amount=NOISE, pulsed=True),
                Band(Shape.BAND, 1350, 4.0, -8, pulsed=True),
            ),
            pan=-0.5, pulses=Pulses(40, 0.037, 0.92, 0.12, 0.06),
        ),
    ),
)  # fmt: skip


def _shaker(name: str, title: str, key: int, decay: float, tone: float, pulses: Pulses) -> Drum:
    return Drum(
        name, title, {"decay": decay, "tone": tone, "noise": 50.0},
        (
            Strike(
                key, (),
                (
                    Band(Shape.HIGH, tone, 0.8, -9, rise=0.004, pulsed=True),
                    Band(Shape.BAND, tone, 1.3, 3, amount=NOISE, rise=0.003, pulsed=True),
                ),
                pan=-0.55, pulses=pulses,
            ),
        ),
    )  # fmt: skip


CABASA: Final = _shaker("cabasa", "cabasa", 69, 0.1, 5800.0, Pulses(5, 0.0085, 1.04, 0.2, 0.03))
MARACAS: Final = _shaker("maracas", "maracas", 70, 0.1, 7600.0, Pulses(2, 0.009, 1.0, 0.2, 0.05))


def _whistle(key: int, lasts: int, *, held: bool) -> Strike:
    return Strike(
        key, (Mode(1), Mode(1.062, -9), Mode(2.004, -24)),
        (
            Band(Shape.BAND, 2350, 6.0, -17, 1, lasts, TUNE, amount=NOISE, rise=0.01),
            Band(Shape.HIGH, 5000, 0.7, -26, 1, lasts, FIXED, amount=NOISE, rise=0.01),
        ),
        pan=0.5, rise=0.008, lasts=lasts, held=held, group=WHISTLES, warble=(31.0, 0.028),
        bright=0.3,
    )  # fmt: skip


WHISTLE: Final = Drum(
    "whistle",
    "whistle",
    {"tune": 2350.0, "decay": 6.0, "noise": 60.0, "ring": 0.36},
    (_whistle(71, RING, held=False), _whistle(72, DECAY, held=True)),
    {"ring": "short"},
)


def _guiro(key: int, pulses: Pulses, *, held: bool) -> Strike:
    return Strike(
        key, (),
        (
            Band(Shape.BAND, 4300, 1.8, 0, pulsed=True),
            Band(Shape.BAND, 2500, 3.5, -3, pulsed=True),
            Band(Shape.HIGH, 7500, 0.7, -8, 0.6, amount=SNAP, pulsed=True),
        ),
        pan=0.5, held=held, group=GUIROS, pulses=pulses, bright=1.0,
    )  # fmt: skip


GUIRO: Final = Drum(
    "guiro",
    "guiro",
    {"decay": 0.05, "tone": 4300.0, "snap": 50.0},
    (
        _guiro(73, Pulses(9, 0.0105, 1.02, 0.15, 0.03), held=False),
        _guiro(74, Pulses(44, 0.0125, 1.008, 0.15, 0.035), held=True),
    ),
)
