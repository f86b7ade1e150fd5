"""The snare drum, its rim, and hands: a shell of two modes over wires, a stick on the edge, a clap."""

from __future__ import annotations

from typing import Final

from .drum import FIXED, NOISE, RING, SNAP, Band, Drum, Mode, Pulses, Shape, Strike

SNARE: Final = Drum(
    "snare",
    "snare drum",
    {
        "tune": 186.0, "decay": 0.2, "tone": 3000.0, "attack": 0.3, "snap": 45.0, "noise": 65.0,
        "sweep": 5.0, "bend": 12.0, "ring": 0.26,
    },
    (
        Strike(
            38, (Mode(1), Mode(1.78, -4, 0.8), Mode(2.41, -13, 0.55), Mode(3.3, -19, 0.4)),
            (
                Band(Shape.BAND, 3000, 0.5, -3, 1, RING, amount=NOISE, rise=0.0006),
                Band(Shape.HIGH, 6500, 0.7, -15, 0.75, RING, amount=NOISE, rise=0.0004),
                Band(Shape.BAND, 850, 0.6, -7, 0.7, RING, amount=NOISE),
                Band(Shape.BAND, 4200, 0.6, -7, 0.016, FIXED, amount=SNAP),
            ),
            body=3, bright=1.6,
        ),
        Strike(
            40, (Mode(1), Mode(1.6, -6, 0.7)),
            (
                Band(Shape.BAND, 2500, 0.4, -3, 0.85, RING, amount=NOISE),
                Band(Shape.BAND, 7000, 0.7, -12, 0.6, RING, amount=NOISE),
                Band(Shape.BAND, 2400, 0.7, -3, 0.016, FIXED, amount=SNAP),
            ),
            interval=2, body=2, bright=1.6,
        ),
    ),
    {"ring": "wires"},
)  # fmt: skip

RIM: Final = Drum(
    "rim",
    "side stick",
    {"tune": 470.0, "decay": 0.11, "tone": 3600.0, "snap": 60.0, "noise": 20.0},
    (
        Strike(
            37,
            (Mode(1, -5), Mode(1.79, -8, 0.8), Mode(3.63, -1, 0.65), Mode(5.9, -9, 0.45)),
            (
                Band(Shape.BAND, 3600, 0.9, -2, 0.014, FIXED, amount=SNAP),
                Band(Shape.BAND, 1500, 0.6, -6, 0.9, amount=NOISE),
            ),
            pan=-0.05,
        ),
    ),
)  # fmt: skip

CLAP: Final = Drum(
    "clap",
    "hand clap",
    {"decay": 0.24, "tone": 1150.0, "snap": 60.0, "noise": 60.0},
    (
        Strike(
            39,
            (),
            (
                Band(Shape.BAND, 1150, 1.5, 0, pulsed=True, rise=0.0002),
                Band(Shape.BAND, 2400, 1.0, -5, 0.8, amount=NOISE, pulsed=True, rise=0.0002),
                Band(Shape.HIGH, 5200, 0.7, -15, 0.3, amount=SNAP, pulsed=True),
            ),
            pan=-0.15, bright=0.9,
            pulses=Pulses(4, 0.0105, 0.93, 0.12, 0.024),
        ),
    ),
)  # fmt: skip
