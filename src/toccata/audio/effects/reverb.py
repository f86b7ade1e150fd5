"""A hall: four diffusing steps a side, then eight echoes that feed each other and grow darker."""

from __future__ import annotations

from typing import Final

import numpy as np

from ...param import Curve, Param
from ..compiled import kernel
from ..knobs import QUANTUM, Knobs, turn
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
        self._scratch = np.zeros((5, QUANTUM), np.float64)
        self._rows = np.zeros((QUANTUM, _LINES), np.float64)
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
            self._scratch, self._rows, self._phase, self._clock,
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
    " f4[:,::1], f8[:,::1], f8[:,::1], f8[:,::1], f8[::1], i8[::1])"
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
    rows,
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
    sway, drift, heard, older = scratch[0], scratch[1], scratch[2:4], scratch[4]
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
        count = min(64, frames - begin)
        now = clock[0]
        # No echo comes back within a step, so each part of the hall does 64 frames at once.
        for side in range(2):
            sound, room = heard[side], predelay[side]
            for i in range(count):
                room[(now + i) & wait_mask] = clean(bounded(block[side, begin + i]))
            slow = filters[1, side]
            for i in range(count):
                back = wait + wait_step * i
                if back >= 1.0:
                    x = between(room, now + i, back)
                else:
                    new = room[(now + i) & wait_mask]
                    x = new + back * (room[(now + i - 1) & wait_mask] - new)
                slow += low * (x - slow)
                sound[i] = x - slow
            filters[1, side] = clean(slow)
            for step in range(steps.shape[1]):
                room, late = diffusers[side, step], steps[side, step]
                for i in range(count):
                    older[i] = room[(now + i - late) & step_mask]
                for i in range(count):
                    new = clean(sound[i] + 0.5 * older[i])
                    sound[i] = older[i] - 0.5 * new
                    older[i] = new
                for i in range(count):
                    room[(now + i) & step_mask] = older[i]
        for k in range(8):
            room = echoes[k]
            for i in range(count):
                back = sway[k] + drift[k] * i
                whole = int(back)
                share = back - whole
                a = (now + i - whole) & mask
                rows[i, k] = room[a] + share * (room[(a - 1) & mask] - room[a])
        for i in range(count):
            part = i / 64.0
            dark += dark_step
            mix += mix_step
            row = rows[i]
            left = row[0] - row[2] + row[4] - row[6]
            right = row[1] - row[3] + row[5] - row[7]
            for k in range(8):
                filters[0, k] = row[k] + dark * (filters[0, k] - row[k])
                row[k] = filters[0, k] * (gains[1, k] + (gains[0, k] - gains[1, k]) * part)
            # A Hadamard matrix: every echo feeds all, and no energy is made or lost.
            for k in range(4):
                row[k], row[k + 4] = row[k] + row[k + 4], row[k] - row[k + 4]
            for k in (0, 1, 4, 5):
                row[k], row[k + 2] = row[k] + row[k + 2], row[k] - row[k + 2]
            for k in (0, 2, 4, 6):
                row[k], row[k + 1] = row[k] + row[k + 1], row[k] - row[k + 1]
            dry = predelay[0, (now + i) & wait_mask]
            block[0, begin + i] = mixed(dry, left * 0.33, mix)
            dry = predelay[1, (now + i) & wait_mask]
            block[1, begin + i] = mixed(dry, right * 0.33, mix)
        for k in range(8):
            room, sound = echoes[k], heard[k % 2]
            for i in range(count):
                room[(now + i) & mask] = clean(rows[i, k] * 0.35355339 + sound[i])
            filters[0, k] = clean(filters[0, k])
        clock[0] = now + count


Reverb.kernels = (_hall,)

REVERB: Final = Effect(
    "reverb", "Reverb", "A hall: many echoes that feed each other and die away.", PARAMS, Reverb,
    linear=True,
)  # fmt: skip
