"""How a tone swells, falls, rests and dies away, and how its pitch settles: a step of 64 frames at a time."""

from __future__ import annotations

from typing import Final

import numpy as np

from ..compiled import inner

SIXTY: Final = 442.0867
"""64 frames times ln 1000: so much, divided by the frames in which a tone falls by 60 dB, is the
exponent of its fall in one step."""

SETTLE: Final = 0.005
"""Seconds in which a bend covers 63 % of its way; what a hand does stays, its steps do not."""


@inner
def swell(level, stage, gate, attack, decay, sustain, release, rate):  # type: ignore[no-untyped-def]
    """The level (0 to 1) and the stage (0 rising, 1 falling or resting) after one more step.

    `attack` seconds of a straight rise to 1, `decay` seconds for 60 dB of the way to `sustain`
    (0 to 1), `release` seconds for 60 dB after the gate; `rate` in Hz. Closed forms: the
    sound is the same wherever a step begins.
    """
    if gate <= 0.0:
        return level * np.exp(-SIXTY / (max(release, 1e-3) * rate)), 1.0
    fall = np.exp(-SIXTY / (max(decay, 1e-3) * rate))
    if stage > 0.5:
        return sustain + (level - sustain) * fall, 1.0
    rise = 64.0 / max(attack * rate, 1e-3)
    level += rise
    if level < 1.0:
        return level, 0.0
    late = min(1.0, (level - 1.0) / rise)  # the part of the step that was left after the rise
    return sustain + (1.0 - sustain) * fall**late, 1.0


@inner
def slide(pitch, goal, time, rate):  # type: ignore[no-untyped-def]
    """The pitch one step later on its way to `goal`, 63 % of it in `time` seconds."""
    way = goal - pitch
    if abs(way) < 1e-6:
        return goal
    return pitch + way * (1.0 - np.exp(-64.0 / (time * rate)))


@inner
def hertz(pitch):  # type: ignore[no-untyped-def]
    """The frequency in Hz of a MIDI pitch, A4 = 440 Hz."""
    return 440.0 * np.exp((pitch - 69.0) * 0.05776226504666211)


@inner
def times(decibels):  # type: ignore[no-untyped-def]
    """The factor on an amplitude."""
    return np.exp(decibels * 0.11512925464970229)


@inner
def sine(turns):  # type: ignore[no-untyped-def]
    """sin(2πx) within 2e-9: x(¼ − x²) times a polynomial in x², on −½ ≤ x ≤ ½ (fitted by us)."""
    x = turns - np.floor(turns + 0.5)
    u = x * x
    v = u * u  # summed in pairs: a chain that is short where one sample waits for the last
    p = 67.06675866617426 - 38.49841849991944 * u + v * (14.06550228994858 - 3.193368210733142 * u)
    p = 25.13274108006508 - 64.83582257458696 * u + v * p
    return x * (0.25 - u) * p


@inner
def playing(slots, column):  # type: ignore[no-untyped-def]
    """Whether any slot has something in a column."""
    count = 0
    for v in range(slots.shape[0]):
        count += 1 if slots[v, column] != 0.0 else 0
    return count > 0


@inner
def clear(row):  # type: ignore[no-untyped-def]
    """Zeros from end to end."""
    for k in range(row.shape[0]):
        row[k] = 0.0
