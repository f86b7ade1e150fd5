"""Bars of wood and metal: claves, wood blocks, agogo and triangle, a few pure partials each."""

from __future__ import annotations

from typing import Final

from .drum import FIXED, RING, SNAP, Band, Drum, Mode, Shape, Strike

TRIANGLES: Final = 6
"""The group in which the muted triangle ends the open one."""


def _tick(at: float, gain: float, seconds: float = 0.008) -> tuple[Band, ...]:
    return (Band(Shape.BAND, at, 0.8, gain, seconds, FIXED, amount=SNAP),)


CLAVES: Final = Drum(
    "claves",
    "claves",
    {"tune": 2230.0, "decay": 0.1, "tone": 5000.0, "snap": 40.0},
    (
        Strike(
            75, (Mode(1), Mode(1.93, -20, 0.5), Mode(2.77, -17, 0.4)), _tick(5000, -6),
            pan=0.4, bright=1.0,
        ),
    ),
)  # fmt: skip

BLOCK: Final = Drum(
    "block",
    "wood block",
    {"tune": 920.0, "decay": 0.12, "tone": 3800.0, "snap": 50.0},
    tuple(
        Strike(
            key, (Mode(1), Mode(1.47, -9, 0.7), Mode(2.31, -10, 0.5), Mode(3.45, -15, 0.35)),
            _tick(3800, -4), interval=interval, pan=0.35, bright=1.2,
        )
        for key, interval in ((76, 0.0), (77, -5.0))
    ),
)  # fmt: skip

AGOGO: Final = Drum(
    "agogo",
    "agogo",
    {"tune": 1390.0, "decay": 0.6, "tone": 7000.0, "snap": 40.0},
    tuple(
        Strike(
            key,
            (
                Mode(1, -1), Mode(1.006, -8, 0.9), Mode(2.236, -9, 0.85), Mode(3.924, -2, 0.7),
                Mode(4.415, -7, 0.6), Mode(6.08, -10, 0.45),
            ),
            _tick(7000, -4, 0.012), interval=interval, pan=-0.45, body=-4,
        )
        for key, interval in ((67, 0.0), (68, -5.0))
    ),
)  # fmt: skip

# A triangle's partials lie close to a free bar's, pulled by its bends; each is a beating pair.
_TRIANGLE: Final = (
    (1.0, -9.0, 0.9), (2.741, -5.0, 1.0), (2.752, -9.0, 1.0), (3.713, -2.0, 0.9),
    (4.407, -4.0, 0.85), (4.423, -7.0, 0.85), (5.921, -6.0, 0.7), (7.03, -9.0, 0.6),
)  # fmt: skip

TRIANGLE: Final = Drum(
    "triangle",
    "triangle",
    {"tune": 1470.0, "decay": 2.4, "tone": 9000.0, "snap": 45.0, "ring": 0.1},
    (
        Strike(
            80, tuple(Mode(ratio, gain, part) for ratio, gain, part in _TRIANGLE),
            (*_tick(9000, 2, 0.02), Band(Shape.HIGH, 8000, 0.7, -8, 1.0, RING)),
            pan=-0.6, body=-3, group=TRIANGLES, lasts=RING,
        ),
        Strike(
            81, tuple(Mode(ratio, gain, part) for ratio, gain, part in _TRIANGLE),
            _tick(9000, 0, 0.015), pan=-0.6, body=-3, group=TRIANGLES,
        ),
    ),
    {"ring": "mute"},
)  # fmt: skip
