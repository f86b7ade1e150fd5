"""Repeats: each side for itself or from side to side, free or in the song's time."""

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
from .line import between, memory, move
from .swing import BEATS, SYNC, TEMPO, lean, settle, weights

LONGEST: Final = 12.0
"""Seconds: a whole note at 20 BPM."""

MODES: Final = ("stereo", "ping-pong")
CHANGES: Final = ("glide", "fade")

PARAMS: Final = (
    Param("time", unit="ms", low=1.0, high=2000.0, default=375.0, curve=Curve.LOGARITHMIC,
          help="How late the first repeat comes, where it is free."),
    replace(SYNC, help="The note value that the repeats keep, or free."),
    TEMPO,
    Param("offset", unit="%", low=-50.0, high=50.0, default=0.0,
          help="How much later the right side is than the left."),
    Param("feedback", unit="%", low=0.0, high=98.0, default=35.0,
          help="Each repeat against the last."),
    Param("low_cut", unit="Hz", low=10.0, high=2000.0, default=100.0, curve=Curve.LOGARITHMIC,
          help="What lies lower grows weaker with each repeat."),
    Param("high_cut", unit="Hz", low=500.0, high=20000.0, default=6000.0, curve=Curve.LOGARITHMIC,
          help="What lies higher grows weaker with each repeat."),
    Param("mode", Kind.CHOICE, default="stereo", choices=MODES,
          help="Each side repeats itself, or the repeats go from left to right and back."),
    Param("change", Kind.CHOICE, default="glide", choices=CHANGES,
          help="A new time is reached like on tape, with the pitch bending, or is faded to."),
    replace(MIX, default=35.0),
)  # fmt: skip
(
    _TIME, _SYNC, _TEMPO, _OFFSET, _FEEDBACK, _LOW_CUT, _HIGH_CUT, _MODE, _CHANGE, _MIX,
) = range(10)  # fmt: skip

FADE: Final = 0.05
"""Seconds that it takes to fade to another time."""


class Delay(Unit):
    """Two lines that feed themselves, or each other, through a high-pass and a low-pass.

    The cuts are of 6 dB an octave and stand in the loop: the first repeat is as the sound was. At
    rest every repeat falls on a whole frame. From side to side, the left gets the middle of the
    sound, and the right what the left has said, times the feedback.
    """

    def __init__(self, sample_rate: int, knobs: Knobs) -> None:
        super().__init__(sample_rate, knobs)
        self._memory = memory(LONGEST * 1.5, sample_rate)
        self._reach = np.zeros((2, 3), np.float64)
        self._fade = np.zeros((2, 2), np.float64)
        self._filters = np.zeros((2, 2), np.float64)
        self._modes = weights(len(MODES), knobs.goal("mode"))
        self._clock = np.zeros(1, np.int64)
        self.reset()

    @property
    def tail(self) -> float:
        beats = BEATS[int(self.knobs.goal("sync"))]
        time = 60 * beats / self.knobs.goal("tempo") if beats else self.knobs.goal("time") / 1000
        time *= 1 + max(0.0, self.knobs.goal("offset") / 100)
        held = float(max(self._reach[0, 0], self._reach[1, 0], 0.0)) / self.sample_rate
        repeats = 4.5 / -float(np.log10(max(1e-5, self.knobs.goal("feedback") / 100)))
        return max(time, held) * (1 + float(np.ceil(repeats))) + 0.5

    def process(self, block: Block) -> None:
        _repeat(
            block, self.knobs.table, float(self.sample_rate), self._memory, self._reach,
            self._fade, self._filters, self._modes, self._clock,
        )  # fmt: skip

    def reset(self) -> None:
        self.knobs.settle()
        # The lines are long: only what was used is wiped.
        self._memory[:, : int(self._clock[0])] = 0.0
        self._reach.fill(0.0)
        self._reach[:, 0] = -1.0
        self._fade.fill(0.0)
        self._filters.fill(0.0)
        settle(self._modes, self.knobs.goal("mode"))
        self._clock.fill(0)


@inner
def _cut(frequency, sample_rate):  # type: ignore[no-untyped-def]
    """The part of the way that a first-order low-pass goes in a frame (bilinear)."""
    g = np.tan(np.pi * min(frequency, 0.45 * sample_rate) / sample_rate)
    return g / (1.0 + g)


@inner
def _place(reach, fade, goal, glides, pull, pace):  # type: ignore[no-untyped-def]
    """Where a side reads in this step; a fade runs from `fade[0]` frames, `fade[1]` of it to go."""
    if reach[0] < 0.0:
        reach[0] = goal
    if fade[1] > 0.0:
        fade[1] = max(0.0, fade[1] - pace)
        reach[1] = reach[0]
    elif glides:
        move(reach, goal, pull)
    else:
        reach[1], reach[2] = reach[0], 0.0
        if reach[0] != goal:
            fade[0], fade[1] = reach[0], 1.0
            reach[0], reach[1] = goal, goal


@kernel(
    "void(f4[:,::1], f8[:,::1], f8, f4[:,::1], f8[:,::1], f8[:,::1], f8[:,::1], f8[:,::1], i8[::1])"
)
def _repeat(  # type: ignore[no-untyped-def]
    block, knobs, sample_rate, lines, reach, fade, filters, modes, clock
):
    frames = block.shape[1]
    mask = lines.shape[1] - 1
    pull = 64.0 / (0.1 * sample_rate)
    pace = 64.0 / (FADE * sample_rate)
    for begin in range(0, frames, 64):
        turn(knobs)
        lean(modes, knobs[0, _MODE], knobs[3, _MIX])
        beats = BEATS[int(knobs[0, _SYNC])]
        seconds = 60.0 * beats / knobs[0, _TEMPO] if beats > 0.0 else 0.001 * knobs[0, _TIME]
        glides = knobs[0, _CHANGE] == 0.0
        left = max(2.0, np.round(seconds * sample_rate))
        right = max(2.0, np.round(seconds * sample_rate * (1.0 + 0.01 * knobs[0, _OFFSET])))
        left_to_go, right_to_go = fade[0, 1], fade[1, 1]
        _place(reach[0], fade[0], left, glides, pull, pace)
        _place(reach[1], fade[1], right, glides, pull, pace)
        left_to_go = max(left_to_go, fade[0, 1])
        right_to_go = max(right_to_go, fade[1, 1])
        low, low_end = (
            _cut(knobs[2, _LOW_CUT], sample_rate), _cut(knobs[1, _LOW_CUT], sample_rate),
        )  # fmt: skip
        high, high_end = (
            _cut(knobs[2, _HIGH_CUT], sample_rate), _cut(knobs[1, _HIGH_CUT], sample_rate),
        )  # fmt: skip
        for i in range(begin, min(begin + 64, frames)):
            part = (i - begin) / 64.0
            end = part + 1.0 / 64.0
            g_low = low + (low_end - low) * end
            g_high = high + (high_end - high) * end
            back = 0.01 * (knobs[2, _FEEDBACK] + (knobs[1, _FEEDBACK] - knobs[2, _FEEDBACK]) * end)
            mix = knobs[2, _MIX] + (knobs[1, _MIX] - knobs[2, _MIX]) * end
            cross = modes[1, 1] + (modes[0, 1] - modes[1, 1]) * end
            now = clock[0]
            # The lines are read before this frame is written: their newest is one frame old.
            y0 = between(lines[0], now - 1, reach[0, 1] + (reach[0, 0] - reach[0, 1]) * part - 1.0)
            y1 = between(lines[1], now - 1, reach[1, 1] + (reach[1, 0] - reach[1, 1]) * part - 1.0)
            if left_to_go > 0.0:
                gone = 1.0 - left_to_go + (left_to_go - fade[0, 1]) * end
                old = between(lines[0], now - 1, fade[0, 0] - 1.0)
                y0 = old + gone * gone * (3.0 - 2.0 * gone) * (y0 - old)
            if right_to_go > 0.0:
                gone = 1.0 - right_to_go + (right_to_go - fade[1, 1]) * end
                old = between(lines[1], now - 1, fade[1, 0] - 1.0)
                y1 = old + gone * gone * (3.0 - 2.0 * gone) * (y1 - old)
            dry0, dry1 = bounded(block[0, i]), bounded(block[1, i])
            # Low-pass, then high-pass, both trapezoidal (Zavalishin 2012).
            v = g_high * (y0 - filters[0, 0])
            f0 = filters[0, 0] + v
            filters[0, 0] = f0 + v
            v = g_low * (f0 - filters[0, 1])
            f0 -= filters[0, 1] + v
            filters[0, 1] += 2.0 * v
            v = g_high * (y1 - filters[1, 0])
            f1 = filters[1, 0] + v
            filters[1, 0] = f1 + v
            v = g_low * (f1 - filters[1, 1])
            f1 -= filters[1, 1] + v
            filters[1, 1] += 2.0 * v
            fed0 = dry0 + cross * (0.5 * (dry0 + dry1) - dry0)
            fed1 = dry1 - cross * dry1
            lines[0, now & mask] = clean(fed0 + back * (f0 + cross * (f1 - f0)))
            lines[1, now & mask] = clean(fed1 + back * (f1 + cross * (f0 - f1)))
            block[0, i] = mixed(dry0, y0, mix)
            block[1, i] = mixed(dry1, y1, mix)
            clock[0] = now + 1
        for side in range(2):
            filters[side, 0] = clean(filters[side, 0])
            filters[side, 1] = clean(filters[side, 1])


Delay.kernels = (_repeat,)

DELAY: Final = Effect(
    "delay", "Delay", "Repeats that keep the song's time or their own.", PARAMS, Delay, linear=True
)  # fmt: skip
