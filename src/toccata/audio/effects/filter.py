"""A filter with a will of its own: it sweeps by itself, or follows how loud the sound is."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import numpy as np

from ...param import Curve, Kind, Param
from ..compiled import inner, kernel
from ..knobs import Knobs, turn
from ..tape import Block
from .effect import MIX, Effect, Unit
from .guard import bounded, clean, mixed
from .swing import (
    RATE,
    SHAPE,
    SHAPES,
    SPREAD,
    SYNC,
    TEMPO,
    cycles,
    edge_of,
    lean,
    settle,
    swing,
    weights,
    wrapped,
)

MODES: Final = ("low", "band", "high", "notch", "allpass")
SLOPES: Final = ("12", "24")

PARAMS: Final = (
    Param("mode", Kind.CHOICE, default="low", choices=MODES, help="What is let through."),
    Param("slope", Kind.CHOICE, unit="dB/octave", default="12", choices=SLOPES,
          help="How steep it is; 24 is two filters in a row."),
    Param("cutoff", unit="Hz", low=20.0, high=20000.0, default=1000.0, curve=Curve.LOGARITHMIC,
          help="Where it cuts."),
    Param("resonance", unit="%", low=0.0, high=100.0, default=0.0,
          help="How much it sings where it cuts; 0 is flat."),
    Param("drive", unit="dB", low=0.0, high=36.0, default=0.0,
          help="How hard the sound is driven into it; 0 leaves it clean."),
    replace(RATE, default=0.5, help="How often it sweeps to and fro in a second."),
    Param("depth", unit="semitones", low=0.0, high=48.0, default=0.0,
          help="How far it sweeps up and down."),
    SHAPE,
    replace(SPREAD, default=0.0),
    SYNC,
    TEMPO,
    Param("follow", unit="semitones", low=-60.0, high=60.0, default=0.0,
          help="How far the loudest sound moves it."),
    Param("attack", unit="ms", low=0.5, high=200.0, default=5.0, curve=Curve.LOGARITHMIC,
          help="How fast it follows a sound that grows."),
    Param("release", unit="ms", low=10.0, high=2000.0, default=150.0, curve=Curve.LOGARITHMIC,
          help="How fast it follows a sound that fades."),
    MIX,
)  # fmt: skip
(
    _MODE, _SLOPE, _CUTOFF, _RESONANCE, _DRIVE, _RATE, _DEPTH, _SHAPE, _SPREAD, _SYNC, _TEMPO,
    _FOLLOW, _ATTACK, _RELEASE, _MIX,
) = range(15)  # fmt: skip

FLAT = 0.7071067811865476
STEEP = (0.5411961001461970, 1.3065629648763766)
"""The Q without resonance: of one filter, and of two in a row (Butterworth)."""

SHARPEST = 40.0
"""How many times the flat Q full resonance is."""


class Filter(Unit):
    """State-variable filters by the trapezoidal rule (Simper 2013), as steady as they are fast.

    The Q is 0.7071 · 40^(resonance / 100). Driven, x becomes tanh(gx)(1 + g)/g before the filter,
    with 1 + g the drive as a factor: quiet sound grows by the drive, loud sound is rounded.
    """

    def __init__(self, sample_rate: int, knobs: Knobs) -> None:
        super().__init__(sample_rate, knobs)
        self._phase = np.zeros(1, np.float64)
        self._shapes = weights(len(SHAPES), knobs.goal("shape"))
        self._modes = weights(len(MODES), knobs.goal("mode"))
        self._slopes = weights(len(SLOPES), knobs.goal("slope"))
        self._state = np.zeros((2, 4), np.float64)
        self._warp = np.full(2, -1.0, np.float64)
        self._loud = np.zeros(1, np.float64)

    @property
    def tail(self) -> float:
        goal = self.knobs.goal
        octaves = (goal("depth") + max(0.0, -goal("follow"))) / 12
        lowest = max(10.0, goal("cutoff") * 2.0**-octaves)
        sharp = STEEP[1] * SHARPEST ** (goal("resonance") / 100)
        return float(6 * sharp / lowest + 0.01 * goal("release") * (goal("follow") < 0))

    def process(self, block: Block) -> None:
        _filter(
            block, self.knobs.table, float(self.sample_rate), self._phase, self._shapes,
            self._modes, self._slopes, self._state, self._warp, self._loud,
        )  # fmt: skip

    def reset(self) -> None:
        self.knobs.settle()
        settle(self._shapes, self.knobs.goal("shape"))
        settle(self._modes, self.knobs.goal("mode"))
        settle(self._slopes, self.knobs.goal("slope"))
        self._phase.fill(0.0)
        self._state.fill(0.0)
        self._warp.fill(-1.0)
        self._loud.fill(0.0)


@inner
def _mixture(modes):  # type: ignore[no-untyped-def]
    """How much of the sound, of its band and of its lows makes the modes' sum."""
    low, band, high, notch, allpass = modes[0], modes[1], modes[2], modes[3], modes[4]
    return high + notch + allpass, band - high - notch - 2.0 * allpass, low - high


@kernel(
    "void(f4[:,::1], f8[:,::1], f8, f8[::1], f8[:,::1], f8[:,::1], f8[:,::1], f8[:,::1], f8[::1],"
    " f8[::1])"
)
def _filter(  # type: ignore[no-untyped-def]
    block, knobs, sample_rate, phase, shapes, modes, slopes, state, warp, loud
):
    frames = block.shape[1]
    for begin in range(0, frames, 64):
        turn(knobs)
        lean(shapes, knobs[0, _SHAPE], knobs[3, _MIX])
        lean(modes, knobs[0, _MODE], knobs[3, _MIX])
        lean(slopes, knobs[0, _SLOPE], knobs[3, _MIX])
        often = cycles(knobs[1, _RATE], knobs[1, _SYNC], knobs[1, _TEMPO])
        edge = min(0.4, 4.0 * edge_of(often))
        followed = knobs[1, _FOLLOW] * min(1.0, loud[0])
        rise = 1.0 - np.exp(-1000.0 / (knobs[1, _ATTACK] * sample_rate))
        fall = 1.0 - np.exp(-1000.0 / (knobs[1, _RELEASE] * sample_rate))
        level = loud[0]
        if knobs[0, _FOLLOW] != 0.0:
            for i in range(begin, min(begin + 64, frames)):
                peak = bounded(max(abs(block[0, i]), abs(block[1, i])))
                level += (peak - level) * (rise if peak > level else fall)
        loud[0] = clean(level)
        x0, b0, l0 = _mixture(modes[1])
        x1, b1, l1 = _mixture(modes[0])
        sing = SHARPEST ** (0.01 * knobs[2, _RESONANCE])
        sing_step = (SHARPEST ** (0.01 * knobs[1, _RESONANCE]) - sing) / 64.0
        drive = 10.0 ** (knobs[2, _DRIVE] / 20.0) - 1.0
        drive_step = (10.0 ** (knobs[1, _DRIVE] / 20.0) - 1.0 - drive) / 64.0
        driven = drive > 1e-4 or drive + 64.0 * drive_step > 1e-4
        twice = slopes[0, 1] > 0.0 or slopes[1, 1] > 0.0
        for side in range(2):
            at = wrapped(phase[0] + side * knobs[1, _SPREAD] / 360.0)
            swung = knobs[1, _DEPTH] * swing(shapes, at, edge, 1.0)
            pitch = knobs[1, _CUTOFF] * 2.0 ** ((swung + followed) / 12.0)
            goal = np.tan(np.pi * min(0.48, max(10.0, pitch) / sample_rate) if pitch > 0.0 else 0.0)
            g = goal if warp[side] < 0.0 else warp[side]
            g_step = (goal - g) / 64.0
            warp[side] = goal
            held = state[side]
            s1, s2, s3, s4 = held[0], held[1], held[2], held[3]
            for i in range(begin, min(begin + 64, frames)):
                end = (i - begin + 1) / 64.0
                g += g_step
                steep = slopes[1, 1] + (slopes[0, 1] - slopes[1, 1]) * end
                mix = knobs[2, _MIX] + (knobs[1, _MIX] - knobs[2, _MIX]) * end
                m0, m1, m2 = x0 + (x1 - x0) * end, b0 + (b1 - b0) * end, l0 + (l1 - l0) * end
                sung = sing + sing_step * (i - begin + 1)
                dry = bounded(block[side, i])
                x = dry
                if driven:
                    hard = max(1e-4, drive + drive_step * (i - begin + 1))
                    x = np.tanh(hard * x) * (1.0 + hard) / hard
                k = 1.0 / (sung * (FLAT + steep * (STEEP[1] - FLAT)))
                a1 = 1.0 / (1.0 + g * (g + k))
                a2 = g * a1
                rest = x - s2
                v1 = a1 * s1 + a2 * rest
                v2 = s2 + a2 * s1 + g * a2 * rest
                s1, s2 = 2.0 * v1 - s1, 2.0 * v2 - s2
                wet = m0 * x + m1 * k * v1 + m2 * v2
                if twice:
                    x = wet
                    k = 1.0 / STEEP[0]
                    a1 = 1.0 / (1.0 + g * (g + k))
                    a2 = g * a1
                    rest = x - s4
                    v1 = a1 * s3 + a2 * rest
                    v2 = s4 + a2 * s3 + g * a2 * rest
                    s3, s4 = 2.0 * v1 - s3, 2.0 * v2 - s4
                    wet += steep * (m0 * x + m1 * k * v1 + m2 * v2 - wet)
                block[side, i] = mixed(dry, wet, mix)
            held[0], held[1] = clean(s1), clean(s2)
            held[2], held[3] = (clean(s3), clean(s4)) if twice else (0.0, 0.0)
        phase[0] = wrapped(phase[0] + 64.0 * often / sample_rate)


Filter.kernels = (_filter,)

FILTER: Final = Effect(
    "filter", "Filter", "A filter that sweeps by itself, or follows how loud the sound is.", PARAMS,
    Filter,
)  # fmt: skip
