"""A hall: four diffusing steps a side, then eight echoes that feed each other and grow darker."""

from __future__ import annotations

from typing import Final

import numpy as np

from ...param import Curve, Param
from ..compiled import kernel
from ..knobs import Knobs
from ..tape import Block
from .effect import Effect, Unit

PARAMS: Final = (
    Param("decay", unit="s", low=0.2, high=12.0, default=1.9, curve=Curve.LOGARITHMIC,
          help="How long the hall rings until it is 60 dB quieter."),
    Param("size", low=0.3, high=1.6, default=1.0, help="How large the hall is."),
    Param("predelay", unit="s", low=0.0, high=0.2, default=0.012,
          help="How long the first echo takes to come."),
    Param("darkness", low=0.0, high=0.95, default=0.35,
          help="How much faster the high notes die away."),
)  # fmt: skip

_ECHOES: Final = (1433, 1601, 1867, 2053, 2251, 2399, 2617, 2797)
"""Frames at 44.1 kHz, primes: no two echoes meet again soon."""

_DIFFUSERS: Final = ((142, 107, 379, 277), (151, 113, 367, 263))
_LOW_CUT: Final = 140.0

_LINES = len(_ECHOES)
_STEPS = len(_DIFFUSERS[0])


class Reverb(Unit):
    """A stereo feedback-delay network (Jot 1991) behind allpass diffusers (Schroeder 1962).

    The tail falls by 60 dB in `decay` seconds.
    """

    def __init__(self, sample_rate: int, knobs: Knobs) -> None:
        super().__init__(sample_rate, knobs)
        decay, size = knobs.goal("decay"), knobs.goal("size")
        predelay, darkness = knobs.goal("predelay"), knobs.goal("darkness")
        scale = sample_rate / 44_100
        self._lengths = np.array([round(n * scale * size) for n in _ECHOES], np.int64)
        self._gains = (10.0 ** (-3.0 * self._lengths / (sample_rate * decay))).astype(np.float32)
        self._echoes = np.zeros((_LINES, _room(int(self._lengths.max()))), np.float32)
        self._steps = np.array([[round(n * scale) for n in side] for side in _DIFFUSERS], np.int64)
        self._diffusers = np.zeros((2, _STEPS, _room(int(self._steps.max()))), np.float32)
        self._wait = round(predelay * sample_rate)
        self._predelay = np.zeros((2, _room(self._wait)), np.float32)
        self._low = np.float32(1.0 - np.exp(-2 * np.pi * _LOW_CUT / sample_rate))
        self._dark = np.float32(darkness)
        self._turn = 2 * np.pi * 0.6 / sample_rate
        self._depth = np.float32(7.0 * scale)
        self._filters = np.zeros((2, _LINES), np.float32)
        self._scratch = np.zeros((3, _LINES), np.float32)
        self._clock = np.zeros(1, np.int64)

    @property
    def tail(self) -> float:
        return self.knobs.goal("predelay") + 1.6 * self.knobs.goal("decay")

    def process(self, block: Block) -> None:
        _hall(
            block, self._echoes, self._lengths, self._gains, self._diffusers, self._steps,
            self._predelay, self._wait, self._filters, self._scratch, self._low, self._dark,
            self._turn, self._depth, self._clock,
        )  # fmt: skip

    def reset(self) -> None:
        self.knobs.settle()
        for memory in (self._echoes, self._diffusers, self._predelay, self._filters):
            memory.fill(0.0)
        self._clock.fill(0)


def _room(frames: int) -> int:
    """The power of two that holds more than so many frames."""
    return 1 << (frames + 1).bit_length()


@kernel(
    "void(f4[:,::1], f4[:,::1], i8[::1], f4[::1], f4[:,:,::1], i8[:,::1],"
    " f4[:,::1], i8, f4[:,::1], f4[:,::1], f4, f4, f8, f4, i8[::1])"
)
def _hall(  # type: ignore[no-untyped-def]
    block,
    echoes,
    lengths,
    gains,
    diffusers,
    steps,
    predelay,
    wait,
    filters,
    scratch,
    low,
    dark,
    turn,
    depth,
    clock,
):
    tiny = np.float32(1e-15)
    half = np.float32(0.5)
    scale = np.float32(0.35355339)
    level = np.float32(0.33)
    one = np.float32(1.0)
    # Memories are powers of two long, so that a mask wraps their places.
    mask = echoes.shape[1] - 1
    step_mask = diffusers.shape[2] - 1
    wait_mask = predelay.shape[1] - 1
    now = clock[0]
    line = scratch[0]
    sway = scratch[1]
    drift = scratch[2]
    for i in range(block.shape[1]):
        # The echoes' lengths drift along lines between points 64 frames apart.
        since = now & 63
        if since == 0 or i == 0:
            for k in range(8):
                first = one + np.sin(turn * (now - since) + 0.785 * k)
                last = one + np.sin(turn * (now - since + 64) + 0.785 * k)
                sway[k] = depth * first
                drift[k] = depth * (last - first) / 64.0
        for side in range(2):
            predelay[side, now & wait_mask] = block[side, i]
            x = predelay[side, (now - wait) & wait_mask]
            filters[1, side] += low * (x - filters[1, side])
            x -= filters[1, side]
            for step in range(steps.shape[1]):
                old = diffusers[side, step, (now - steps[side, step]) & step_mask]
                new = x + half * old
                if -tiny < new < tiny:
                    new = np.float32(0.0)
                diffusers[side, step, now & step_mask] = new
                x = old - half * new
            block[side, i] = x
        left = np.float32(0.0)
        right = np.float32(0.0)
        for k in range(8):
            back = np.float32(lengths[k]) - sway[k] - drift[k] * np.float32(since)
            whole = np.int64(back)
            part = back - np.float32(whole)
            a = (now - whole) & mask
            b = (a - 1) & mask
            x = echoes[k, a] + part * (echoes[k, b] - echoes[k, a])
            filters[0, k] = x + dark * (filters[0, k] - x)
            line[k] = filters[0, k] * gains[k]
            if k % 2 == 0:
                left += x if k % 4 == 0 else -x
            else:
                right += x if k % 4 == 1 else -x
        # A Hadamard matrix: every echo feeds all, and no energy is made or lost.
        for span in (1, 2, 4):
            for k in range(8):
                if k & span == 0:
                    a1 = line[k]
                    b1 = line[k + span]
                    line[k] = a1 + b1
                    line[k + span] = a1 - b1
        for k in range(8):
            new = line[k] * scale + block[k % 2, i]
            if -tiny < new < tiny:
                new = np.float32(0.0)
            echoes[k, now & mask] = new
        block[0, i] = left * level
        block[1, i] = right * level
        now += 1
    clock[0] = now


Reverb.kernels = (_hall,)

REVERB: Final = Effect(
    "reverb", "Reverb", "A hall: many echoes that feed each other and die away.", PARAMS, Reverb,
    linear=True,
)  # fmt: skip
