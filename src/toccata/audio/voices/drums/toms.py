"""The toms: six drums from the floor up, whose skins fall a little in pitch as they calm down."""

from __future__ import annotations

from typing import Final

from .drum import FIXED, NOISE, SNAP, Band, Drum, Mode, Shape, Strike

# Ratios of a round skin's modes, Rayleigh, Theory of Sound (1894): zeros of Bessel functions.
_SKIN: Final = ((1.0, 0.0, 1.0), (1.594, -9.0, 0.45), (2.136, -13.0, 0.35), (2.296, -16.0, 0.3))

_KEYS: Final = ((41, -0.75), (43, -0.5), (45, -0.25), (47, 0.15), (48, 0.4), (50, 0.6))


def _tom(place: int, key: int, pan: float) -> Strike:
    length = 0.95**place  # smaller drums ring a little shorter
    return Strike(
        key, tuple(Mode(ratio, gain, part * length) for ratio, gain, part in _SKIN),
        (
            Band(Shape.BAND, 2600, 0.6, -11, 0.02, FIXED, amount=SNAP),
            Band(Shape.BAND, 600, 0.6, -15, 0.25, FIXED, amount=NOISE),
        ),
        interval=place, pan=pan, rise=0.0005, bright=1.8,
    )  # fmt: skip


TOM: Final = Drum(
    "tom",
    "tom",
    {
        "tune": 88.0, "decay": 1.1, "tone": 2600.0, "attack": 0.3, "snap": 45.0, "noise": 45.0,
        "sweep": 4.0, "bend": 45.0, "spread": 2.3,
    },
    tuple(_tom(place, key, pan) for place, (key, pan) in enumerate(_KEYS)),
)  # fmt: skip
