"""Filters for sixteen notes at once: a state-variable filter of 12 or 24 dB, and a ladder.

Notes stand side by side in lanes, so that each frame of a filter, which must wait for the frame
before, is reckoned for all of them together. The state-variable filter is trapezoidal (Simper
2013), the ladder four one-poles with the feedback solved without delay (Zavalishin 2012) and a
soft limit at its entrance, which bounds its singing.

A table of lanes has rows of `LANES`, named below; `x` is 64 frames of `LANES`.
"""

from __future__ import annotations

from functools import cache
from typing import Any, Final

import numpy as np

from ...compiled import folded, inner

LANES: Final = 16

# Rows of the table of lanes, as where they begin.
A, B, C, D = (row * LANES for row in range(4))
"""What a filter remembers."""
P1, P2, P3, Q1, Q2, Q3 = (row * LANES for row in range(4, 10))
"""Coefficients of the first and the second stage; P1 and P2 are the ladder's."""
P1_STEP, P2_STEP, P3_STEP, Q1_STEP, Q2_STEP, Q3_STEP = (row * LANES for row in range(10, 16))
"""What they gain in a frame."""
P_IN, P_BAND, P_LOW, Q_IN, Q_BAND, Q_LOW = (row * LANES for row in range(16, 22))
"""How much of a stage's entrance, band and low is heard."""
LINE, RISE, FALL, RATE, PLUS = (row * LANES for row in range(22, 27))
"""The envelope."""
LEFT, LEFT_STEP, RIGHT, RIGHT_STEP = (row * LANES for row in range(27, 31))
"""The gains to both sides."""
P_BAND_STEP, Q_BAND_STEP = (row * LANES for row in range(31, 33))
ROWS: Final = 33
STAGE: Final = 3 * LANES
"""From a row of the first stage to that of the second."""

PLACES: Final = 16
"""Entries of the table of cutoffs in a semitone."""
HIGHEST: Final = 0.45
"""The highest cutoff, of the sample rate."""


@cache
def warp(sample_rate: int) -> Any:
    """tan(pi f / sample_rate) for cutoffs from MIDI number 0 on, sixteen to a semitone."""
    numbers = np.arange(160 * PLACES) / PLACES
    hertz = 440.0 * 2.0 ** ((numbers - 69.0) / 12.0)
    table = np.tan(np.pi * np.minimum(hertz / sample_rate, HIGHEST))
    return table


@inner
def warped(table, number):  # type: ignore[no-untyped-def]
    """The table's entry at a MIDI number, on the line between two."""
    place = min(max(number, 0.0), 158.0) * 16.0
    whole = np.int64(place)
    return table[whole] + (place - whole) * (table[whole + 1] - table[whole])


@inner
def taken(kind, damping):  # type: ignore[no-untyped-def]
    """How much of the entrance, of the band and of the low is heard: (low, band, high, notch)."""
    if kind == 1:
        return 0.0, 0.0, 1.0
    if kind == 2:
        return 0.0, damping, 0.0
    if kind == 3:
        return 1.0, -damping, -1.0
    return 1.0, -damping, 0.0


@folded
def pass_by(x, lanes, left, right):  # type: ignore[no-untyped-def]
    """No filter: the envelope and the two gains alone."""
    for i in range(64):
        for k in range(16):
            line = lanes[LINE + k] + lanes[RISE + k]
            fall = lanes[FALL + k] * lanes[RATE + k] + lanes[PLUS + k]
            one = lanes[LEFT + k] + lanes[LEFT_STEP + k]
            two = lanes[RIGHT + k] + lanes[RIGHT_STEP + k]
            y = min(line, fall) * x[i * 16 + k]
            left[i * 16 + k] += y * one
            right[i * 16 + k] += y * two
            lanes[LINE + k], lanes[FALL + k] = line, fall
            lanes[LEFT + k], lanes[RIGHT + k] = one, two


@folded
def pass_12(x, lanes, left, right):  # type: ignore[no-untyped-def]
    """The state-variable filter of 12 dB."""
    for i in range(64):
        for k in range(16):
            v0 = x[i * 16 + k]
            a, b = lanes[A + k], lanes[B + k]
            c1 = lanes[P1 + k] + lanes[P1_STEP + k]
            c2 = lanes[P2 + k] + lanes[P2_STEP + k]
            c3 = lanes[P3 + k] + lanes[P3_STEP + k]
            v3 = v0 - b
            v1 = c1 * a + c2 * v3
            v2 = b + c2 * a + c3 * v3
            lanes[A + k] = v1 + v1 - a
            lanes[B + k] = v2 + v2 - b
            lanes[P1 + k], lanes[P2 + k], lanes[P3 + k] = c1, c2, c3
            band = lanes[P_BAND + k] + lanes[P_BAND_STEP + k]
            lanes[P_BAND + k] = band
            y = lanes[P_IN + k] * v0 + band * v1 + lanes[P_LOW + k] * v2
            line = lanes[LINE + k] + lanes[RISE + k]
            fall = lanes[FALL + k] * lanes[RATE + k] + lanes[PLUS + k]
            one = lanes[LEFT + k] + lanes[LEFT_STEP + k]
            two = lanes[RIGHT + k] + lanes[RIGHT_STEP + k]
            y *= min(line, fall)
            left[i * 16 + k] += y * one
            right[i * 16 + k] += y * two
            lanes[LINE + k], lanes[FALL + k] = line, fall
            lanes[LEFT + k], lanes[RIGHT + k] = one, two


@folded
def pass_24(x, lanes, left, right):  # type: ignore[no-untyped-def]
    """Two stages of it, 24 dB."""
    for i in range(64):
        for k in range(16):
            v0 = x[i * 16 + k]
            a, b = lanes[A + k], lanes[B + k]
            c1 = lanes[P1 + k] + lanes[P1_STEP + k]
            c2 = lanes[P2 + k] + lanes[P2_STEP + k]
            c3 = lanes[P3 + k] + lanes[P3_STEP + k]
            v3 = v0 - b
            v1 = c1 * a + c2 * v3
            v2 = b + c2 * a + c3 * v3
            lanes[A + k] = v1 + v1 - a
            lanes[B + k] = v2 + v2 - b
            lanes[P1 + k], lanes[P2 + k], lanes[P3 + k] = c1, c2, c3
            band = lanes[P_BAND + k] + lanes[P_BAND_STEP + k]
            lanes[P_BAND + k] = band
            w0 = lanes[P_IN + k] * v0 + band * v1 + lanes[P_LOW + k] * v2
            a, b = lanes[C + k], lanes[D + k]
            c1 = lanes[Q1 + k] + lanes[Q1_STEP + k]
            c2 = lanes[Q2 + k] + lanes[Q2_STEP + k]
            c3 = lanes[Q3 + k] + lanes[Q3_STEP + k]
            w3 = w0 - b
            w1 = c1 * a + c2 * w3
            w2 = b + c2 * a + c3 * w3
            lanes[C + k] = w1 + w1 - a
            lanes[D + k] = w2 + w2 - b
            lanes[Q1 + k], lanes[Q2 + k], lanes[Q3 + k] = c1, c2, c3
            band = lanes[Q_BAND + k] + lanes[Q_BAND_STEP + k]
            lanes[Q_BAND + k] = band
            y = lanes[Q_IN + k] * w0 + band * w1 + lanes[Q_LOW + k] * w2
            line = lanes[LINE + k] + lanes[RISE + k]
            fall = lanes[FALL + k] * lanes[RATE + k] + lanes[PLUS + k]
            one = lanes[LEFT + k] + lanes[LEFT_STEP + k]
            two = lanes[RIGHT + k] + lanes[RIGHT_STEP + k]
            y *= min(line, fall)
            left[i * 16 + k] += y * one
            right[i * 16 + k] += y * two
            lanes[LINE + k], lanes[FALL + k] = line, fall
            lanes[LEFT + k], lanes[RIGHT + k] = one, two


@inner
def soft(x):  # type: ignore[no-untyped-def]
    """A soft limit at ±1: the tangent of the hyperbola's first fraction, (27 + x²) / (27 + 9x²)."""
    x = min(max(x, np.float32(-3.0)), np.float32(3.0))
    y = x * x
    return x * (np.float32(27.0) + y) / (np.float32(27.0) + np.float32(9.0) * y)


@folded
def pass_ladder(x, lanes, left, right):  # type: ignore[no-untyped-def]
    """The ladder: coefficients G = g / (1 + g) and feedback; soft above ±4."""
    for i in range(64):
        for k in range(16):
            g = lanes[P1 + k] + lanes[P1_STEP + k]
            feedback = lanes[P2 + k] + lanes[P2_STEP + k]
            lanes[P1 + k], lanes[P2 + k] = g, feedback
            a, b, c, d = lanes[A + k], lanes[B + k], lanes[C + k], lanes[D + k]
            rest = np.float32(1.0) - g
            known = rest * (d + g * (c + g * (b + g * a)))
            g2 = g * g
            u = (np.float32(1.0) + np.float32(0.5) * feedback) * x[i * 16 + k] - feedback * known
            u /= np.float32(1.0) + feedback * g2 * g2
            u = min(max(u * np.float32(0.25), np.float32(-3.0)), np.float32(3.0))
            y = u * u
            u = np.float32(4.0) * u * (np.float32(27.0) + y)
            u /= np.float32(27.0) + np.float32(9.0) * y
            v = g * (u - a)
            u = v + a
            lanes[A + k] = u + v
            v = g * (u - b)
            u = v + b
            lanes[B + k] = u + v
            v = g * (u - c)
            u = v + c
            lanes[C + k] = u + v
            v = g * (u - d)
            u = v + d
            lanes[D + k] = u + v
            line = lanes[LINE + k] + lanes[RISE + k]
            fall = lanes[FALL + k] * lanes[RATE + k] + lanes[PLUS + k]
            one = lanes[LEFT + k] + lanes[LEFT_STEP + k]
            two = lanes[RIGHT + k] + lanes[RIGHT_STEP + k]
            u *= min(line, fall)
            left[i * 16 + k] += u * one
            right[i * 16 + k] += u * two
            lanes[LINE + k], lanes[FALL + k] = line, fall
            lanes[LEFT + k], lanes[RIGHT + k] = one, two
