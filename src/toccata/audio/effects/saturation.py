"""Warmth and dirt: the sound is driven into a curve, and new overtones grow."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from ...param import Kind, Param
from ..compiled import inner, kernel
from ..knobs import QUANTUM, Knobs, turn
from ..tape import Block
from .effect import MIX, Effect, Unit
from .guard import bounded, clean, mixed
from .swing import lean, settle, weights

SHAPES: Final = ("tanh", "tape", "tube", "fold")

PARAMS: Final = (
    Param("drive", unit="dB", low=0.0, high=36.0, default=9.0,
          help="How hard it is driven into the curve."),
    Param("shape", Kind.CHOICE, default="tanh", choices=SHAPES,
          help="The curve: tanh is even, tape rounder, tube lopsided and warm, fold comes back."),
    Param("gain", unit="dB", low=-36.0, high=12.0, default=0.0, help="How loud it is afterwards."),
    MIX,
)  # fmt: skip
_DRIVE, _SHAPE, _GAIN, _MIX = range(4)

OVER = 4
"""Sub-frames in a frame while the curve is at work."""

REACH = 24
"""Frames to each side that the filters between both rates see."""

SIZE = 2 * REACH + 1

BIAS = 0.5
"""How far from the middle the tube rests."""

_DC = 8.0
"""Hz: below, nothing comes out."""


def _low_pass(width: float) -> NDArray[np.float64]:
    """A windowed sinc (Kaiser 1974) that reaches `width` sub-frames to both sides of its middle.

    It lets pass what lies below 0.45 of the sample rate, and stops by 80 dB what lies above 0.55.
    """
    n = np.arange(round(2 * width) + 1) - width
    taps: NDArray[np.float64] = np.sinc(n / OVER) * np.i0(8.0 * np.sqrt(1 - (n / width) ** 2))
    taps /= taps.sum()
    return taps


def _rows(taps: NDArray[np.float64]) -> NDArray[np.float32]:
    """Taps by sub-frame, the latest first: row p has the taps p, p + 4, … in opposite order."""
    padded = np.concatenate([taps, np.zeros(OVER * SIZE - len(taps))])
    return np.ascontiguousarray(padded.reshape(SIZE, OVER).T[:, ::-1], np.float32)


class Saturation(Unit):
    """A curve at four times the rate, with its antiderivative against aliases.

    The mean of the curve between two sub-frames stands for the curve (Parker, Zavalishin and
    Le Bivic 2016). The filters are symmetric: all frequencies come `latency` frames later, and the
    dry sound with them.
    """

    def __init__(self, sample_rate: int, knobs: Knobs) -> None:
        super().__init__(sample_rate, knobs)
        # Up: the middle is 96 sub-frames late. The mean of two curves adds a half, the last of a
        # frame's sub-frames takes 3 off: with 94.5 on the way down it is 188, which is 47 frames.
        self._up = OVER * _rows(_low_pass(OVER * REACH))
        self._down = _rows(_low_pass(OVER * REACH - 1.5))
        self._shapes = weights(len(SHAPES), knobs.goal("shape"))
        # What was heard before, then the step's 64 frames.
        self._dry = np.zeros((2, SIZE - 1 + QUANTUM), np.float32)
        self._wet = np.zeros((2, OVER, SIZE - 1 + QUANTUM), np.float32)
        self._state = np.zeros((2, 3), np.float64)
        self._scratch = np.zeros((OVER + 1, QUANTUM), np.float32)

    @property
    def latency(self) -> int:
        return 2 * REACH - 1

    @property
    def tail(self) -> float:
        return 4 * REACH / self.sample_rate + 2.5 / _DC

    def process(self, block: Block) -> None:
        _saturate(
            block, self.knobs.table, float(self.sample_rate), self._up, self._down, self._shapes,
            self._dry, self._wet, self._state, self._scratch,
        )  # fmt: skip

    def reset(self) -> None:
        self.knobs.settle()
        settle(self._shapes, self.knobs.goal("shape"))
        for held in (self._dry, self._wet, self._state):
            held.fill(0.0)


@inner
def _lncosh(x):  # type: ignore[no-untyped-def]
    """The antiderivative of tanh."""
    far = abs(x)
    return far + np.log1p(np.exp(-2.0 * far)) - 0.6931471805599453


@inner
def curve(shape, x):  # type: ignore[no-untyped-def]
    """What becomes of a driven sample: tanh x, x / √(1 + x²), the lopsided tanh, sin x."""
    if shape == 0:
        return np.tanh(x)
    if shape == 1:
        return x / np.sqrt(1.0 + x * x)
    if shape == 2:
        return np.tanh(x + BIAS) - np.tanh(BIAS)
    return np.sin(x)


@inner
def _area(shape, x):  # type: ignore[no-untyped-def]
    """The antiderivative of the curve."""
    if shape == 0:
        return _lncosh(x)
    if shape == 1:
        return np.sqrt(1.0 + x * x)
    if shape == 2:
        return _lncosh(x + BIAS) - np.tanh(BIAS) * x
    return -np.cos(x)


@inner
def _bent(shapes, driven, drive, drive_step, count, last, wet, before):  # type: ignore[no-untyped-def]
    """Put a step's sub-frames through the weighted curves; the last driven one is handed on."""
    for phase in range(OVER):
        wet[phase, before:] = 0.0
    end = last
    for shape in range(shapes.shape[1]):
        begin, step = shapes[1, shape], (shapes[0, shape] - shapes[1, shape]) / 64.0
        if begin == 0.0 and step == 0.0:
            continue
        old = last
        old_area = _area(shape, old)
        for i in range(count):
            weight = begin + step * (i + 1)
            hard = drive + drive_step * (i + 1)
            for phase in range(OVER):
                new = hard * driven[phase, i]
                area = _area(shape, new)
                way = new - old
                far = abs(way) > 1e-3
                made = (area - old_area) / way if far else curve(shape, 0.5 * (new + old))
                wet[phase, before + i] += weight * made
                old, old_area = new, area
        end = old
    return end


@kernel(
    "void(f4[:,::1], f8[:,::1], f8, f4[:,::1], f4[:,::1], f8[:,::1], f4[:,::1], f4[:,:,::1],"
    " f8[:,::1], f4[:,::1])"
)
def _saturate(  # type: ignore[no-untyped-def]
    block, knobs, sample_rate, up, down, shapes, dry, wet, state, scratch
):
    frames = block.shape[1]
    size = up.shape[1]
    before = size - 1
    driven, out = scratch[:OVER], scratch[OVER]
    back = np.exp(-2.0 * np.pi * _DC / sample_rate)
    for begin in range(0, frames, 64):
        turn(knobs)
        lean(shapes, knobs[0, _SHAPE], knobs[3, _MIX])
        count = min(64, frames - begin)
        drive = 10.0 ** (knobs[2, _DRIVE] / 20.0)
        drive_step = (10.0 ** (knobs[1, _DRIVE] / 20.0) - drive) / 64.0
        gain = 10.0 ** (knobs[2, _GAIN] / 20.0)
        gain_step = (10.0 ** (knobs[1, _GAIN] / 20.0) - gain) / 64.0
        mix = knobs[2, _MIX]
        mix_step = (knobs[1, _MIX] - mix) / 64.0
        for side in range(2):
            heard = dry[side]
            for i in range(count):
                heard[before + i] = clean(bounded(block[side, begin + i]))
            driven[:] = 0.0
            for phase in range(OVER):
                for n in range(size):
                    tap, window, to = up[phase, n], heard[n : n + 64], driven[phase]
                    for i in range(64):
                        to[i] += tap * window[i]
            state[side, 0] = _bent(
                shapes, driven, drive, drive_step, count, state[side, 0], wet[side], before
            )
            out[:] = 0.0
            for phase in range(OVER):
                for n in range(size):
                    tap, window = down[phase, n], wet[side, OVER - 1 - phase, n : n + 64]
                    for i in range(64):
                        out[i] += tap * window[i]
            for i in range(count):
                # The direct current that a lopsided curve makes is taken away.
                state[side, 2] = out[i] - state[side, 1] + back * state[side, 2]
                state[side, 1] = out[i]
                wet_now = (gain + gain_step * (i + 1)) * state[side, 2]
                dry_now = heard[before + i - 2 * REACH + 1]
                block[side, begin + i] = mixed(dry_now, wet_now, mix + mix_step * (i + 1))
            for n in range(before):
                heard[n] = heard[n + count]
                for phase in range(OVER):
                    wet[side, phase, n] = clean(wet[side, phase, n + count])
            for n in range(3):
                state[side, n] = clean(state[side, n])


Saturation.kernels = (_saturate,)

SATURATION: Final = Effect(
    "saturation", "Saturation", "Warmth and dirt: it is driven into a curve.", PARAMS, Saturation
)  # fmt: skip
