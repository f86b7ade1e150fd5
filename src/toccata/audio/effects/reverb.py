"""A hall: four diffusing steps a side, then eight echoes that feed each other and grow darker."""

from __future__ import annotations

from typing import Final

import numpy as np

from ...param import Curve, Param
from ..compiled import kernel
from ..knobs import Knobs, turn
from ..tape import Block
from .effect import MIX, Effect, Unit
from .guard import bounded, clean, mixed
from .line import between, memory, move
from .swing import wrapped

PARAMS: Final = (
    Param("decay", unit="s", low=0.2, high=12.0, default=1.9, curve=Curve.LOGARITHMIC,
          help="How long the hall rings until it is 60 dB quieter."),
    Param("size", unit="%", low=30.0, high=160.0, default=100.0, help="How large the hall is."),
    Param("predelay", unit="ms", low=0.0, high=200.0, default=12.0,
          help="How long the first echo takes to come."),
    Param("darkness", unit="%", low=0.0, high=95.0, default=35.0,
          help="How much faster the high notes die away."),
    MIX,
)  # fmt: skip
_DECAY, _SIZE, _PREDELAY, _DARKNESS, _MIX = range(5)

ECHOES = (1433, 1601, 1867, 2053, 2251, 2399, 2617, 2797)
"""Frames at 44.1 kHz, primes: no two echoes meet again soon."""

_DIFFUSERS: Final = ((142, 107, 379, 277), (151, 113, 367, 263))
_LOW_CUT = 140.0
_SWAY = 7.0
_OFTEN = 0.6

_LINES: Final = len(ECHOES)
_STEPS: Final = len(_DIFFUSERS[0])


class Reverb(Unit):
    """A stereo feedback-delay network (Jot 1991) behind allpass diffusers (Schroeder 1962).

    The tail falls by 60 dB in `decay` seconds. The echoes' lengths sway a little, and glide where
    the hall grows or shrinks.
    """

    def __init__(self, sample_rate: int, knobs: Knobs) -> None:
        super().__init__(sample_rate, knobs)
        scale = sample_rate / 44_100
        largest = ECHOES[-1] / 44_100 * 1.6
        self._echoes = memory(largest, sample_rate, _LINES)
        self._steps = np.array([[round(n * scale) for n in side] for side in _DIFFUSERS], np.int64)
        self._diffusers = np.stack([memory(0.01, sample_rate, _STEPS) for _ in range(2)])
        self._predelay = memory(0.2, sample_rate)
        self._filters = np.zeros((2, _LINES), np.float64)
        self._lengths = np.zeros((_LINES + 1, 3), np.float64)
        self._gains = np.zeros((2, _LINES), np.float64)
        self._scratch = np.zeros((3, _LINES), np.float64)
        self._phase = np.zeros(1, np.float64)
        self._clock = np.zeros(1, np.int64)
        self.reset()

    @property
    def tail(self) -> float:
        return 0.3 + self.knobs.goal("predelay") / 1000 + 1.6 * self.knobs.goal("decay")

    def process(self, block: Block) -> None:
        _hall(
            block, self.knobs.table, float(self.sample_rate), self._echoes, self._lengths,
            self._gains, self._diffusers, self._steps, self._predelay, self._filters,
            self._scratch, self._phase, self._clock,
        )  # fmt: skip

    def reset(self) -> None:
        self.knobs.settle()
        for held in (self._echoes, self._diffusers, self._predelay, self._filters, self._phase):
            held.fill(0.0)
        self._lengths.fill(0.0)
        self._lengths[:, 0] = -1.0
        self._gains.fill(0.0)
        self._clock.fill(0)


@kernel(
    "void(f4[:,::1], f8[:,::1], f8, f4[:,::1], f8[:,::1], f8[:,::1], f4[:,:,::1], i8[:,::1],"
    " f4[:,::1], f8[:,::1], f8[:,::1], f8[::1], i8[::1])"
)
def _hall(  # type: ignore[no-untyped-def]
    block,
    knobs,
    sample_rate,
    echoes,
    lengths,
    gains,
    diffusers,
    steps,
    predelay,
    filters,
    scratch,
    phase,
    clock,
):
    frames = block.shape[1]
    # Memories are powers of two long, so that a mask wraps their places.
    mask = echoes.shape[1] - 1
    step_mask = diffusers.shape[2] - 1
    wait_mask = predelay.shape[1] - 1
    pull = 64.0 / (0.2 * sample_rate)
    low = 1.0 - np.exp(-2.0 * np.pi * _LOW_CUT / sample_rate)
    depth = _SWAY * sample_rate / 44_100.0
    line, sway, drift = scratch[0], scratch[1], scratch[2]
    for begin in range(0, frames, 64):
        turn(knobs)
        fresh = lengths[0, 0] < 0.0
        ahead = wrapped(phase[0] + 64.0 * _OFTEN / sample_rate)
        for k in range(8):
            goal = np.round(ECHOES[k] * sample_rate / 44_100.0 * (0.01 * knobs[1, _SIZE]))
            if fresh:
                lengths[k, 0] = goal
            move(lengths[k], goal, pull)
            still = lengths[k, 0] == lengths[k, 1] and knobs[1, _DECAY] == knobs[2, _DECAY]
            gains[1, k] = gains[0, k]
            if fresh or not still:
                gains[0, k] = 10.0 ** (-3.0 * lengths[k, 0] / (sample_rate * knobs[1, _DECAY]))
            if fresh:
                gains[1, k] = gains[0, k]
            # The echoes' places drift along lines between points 64 frames apart.
            first = lengths[k, 1] - depth * (1.0 + np.sin(2.0 * np.pi * phase[0] + 0.785 * k))
            last = lengths[k, 0] - depth * (1.0 + np.sin(2.0 * np.pi * ahead + 0.785 * k))
            sway[k] = first
            drift[k] = (last - first) / 64.0
        phase[0] = ahead
        goal = np.round(0.001 * sample_rate * knobs[1, _PREDELAY])
        if fresh:
            lengths[8, 0] = goal
        move(lengths[8], goal, pull)
        wait = lengths[8, 1]
        wait_step = (lengths[8, 0] - wait) / 64.0
        dark = 0.01 * knobs[2, _DARKNESS]
        dark_step = (0.01 * knobs[1, _DARKNESS] - dark) / 64.0
        mix = knobs[2, _MIX]
        mix_step = (knobs[1, _MIX] - mix) / 64.0
        for i in range(begin, min(begin + 64, frames)):
            since = i - begin
            part = since / 64.0
            now = clock[0]
            dark += dark_step
            mix += mix_step
            dry0, dry1 = bounded(block[0, i]), bounded(block[1, i])
            for side in range(2):
                predelay[side, now & wait_mask] = clean(dry0 if side == 0 else dry1)
                back = wait + wait_step * since
                if back >= 1.0:
                    x = between(predelay[side], now, back)
                else:
                    new = predelay[side, now & wait_mask]
                    x = new + back * (predelay[side, (now - 1) & wait_mask] - new)
                filters[1, side] += low * (x - filters[1, side])
                x -= filters[1, side]
                for step in range(steps.shape[1]):
                    old = diffusers[side, step, (now - steps[side, step]) & step_mask]
                    new = clean(x + 0.5 * old)
                    diffusers[side, step, now & step_mask] = new
                    x = old - 0.5 * new
                block[side, i] = x
            left = 0.0
            right = 0.0
            for k in range(8):
                back = sway[k] + drift[k] * since
                whole = int(back)
                share = back - whole
                a = (now - whole) & mask
                x = echoes[k, a] + share * (echoes[k, (a - 1) & mask] - echoes[k, a])
                filters[0, k] = x + dark * (filters[0, k] - x)
                line[k] = filters[0, k] * (gains[1, k] + (gains[0, k] - gains[1, k]) * part)
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
                echoes[k, now & mask] = clean(line[k] * 0.35355339 + block[k % 2, i])
            block[0, i] = mixed(dry0, left * 0.33, mix)
            block[1, i] = mixed(dry1, right * 0.33, mix)
            clock[0] = now + 1
        for k in range(8):
            filters[0, k] = clean(filters[0, k])
            filters[1, k] = clean(filters[1, k])


Reverb.kernels = (_hall,)

REVERB: Final = Effect(
    "reverb", "Reverb", "A hall: many echoes that feed each other and die away.", PARAMS, Reverb,
    linear=True,
)  # fmt: skip
