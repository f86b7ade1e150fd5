"""A reverb by convolution: sound as it is in a place that was recorded, or in one that we made."""

from __future__ import annotations

from typing import Final

import numpy as np

from ...param import Kind, Param
from ..compiled import kernel
from ..knobs import Knobs, turn
from ..tape import Block
from .effect import MIX, Effect, Unit
from .fourier import passes
from .impulse import NAMES, Impulse, place, recorded
from .keyed import LOUDEST
from .partitions import COUNT, SIZE, Partitions, rooms, work

PARAMS: Final = (
    Param("place", Kind.CHOICE, default="hall", choices=NAMES, help="Where it sounds."),
    Param("file", Kind.FILE, help="A recorded impulse response (WAV, FLAC) instead of the place."),
    Param("decay", unit="s", low=0.0, high=8.0, default=0.0,
          help="How long it rings until it is 60 dB quieter; 0 is the place's own."),
    Param("tone", unit="%", low=-100.0, high=100.0, default=0.0,
          help="Darker or brighter, by up to 3 dB an octave."),
    Param("predelay", unit="ms", low=0.0, high=250.0, default=0.0,
          help="How long the echoes take to begin."),
    Param("gain", unit="dB", low=-24.0, high=24.0, default=0.0,
          help="Louder echoes."),
    MIX,
)  # fmt: skip

_GAIN, _MIX = 4, 5
"""Places among the knobs: a file has none."""


class Convolution(Unit):
    """Every sample of the sound starts the whole echo pattern, left on left, right on right.

    There is no latency, and no allocation while it plays. Place, file, decay, tone and predelay
    make the pattern: when they are turned, it changes at the next `reset`.
    """

    def __init__(self, sample_rate: int, knobs: Knobs) -> None:
        super().__init__(sample_rate, knobs)
        self._clock = np.zeros(1, np.int64)
        self._scratch = np.zeros((4, 64), np.float32)
        self._made_of = self._wished()
        self.impulse = self._made()
        """The pattern (2, n) that sounds."""
        self._partitions = Partitions(self.impulse)

    @property
    def tail(self) -> float:
        return float(self.impulse.shape[1] / self.sample_rate)

    def process(self, block: Block) -> None:
        parts = self._partitions
        _resound(
            block, self.knobs.table, parts.plan, parts.memory, parts.spectra, parts.factors,
            self._scratch, self._clock,
        )  # fmt: skip

    def reset(self) -> None:
        self.knobs.settle()
        self._clock.fill(0)
        if self._wished() == self._made_of:
            self._partitions.clear()
        else:
            self._made_of = self._wished()
            self.impulse = self._made()
            self._partitions = Partitions(self.impulse)

    def _made(self) -> Impulse:
        file, name, decay, tone, predelay = self._made_of
        rate = self.sample_rate
        made = recorded(file, rate, decay, tone) if file else place(name, rate, decay, tone)
        return np.pad(made, ((0, 0), (round(predelay * rate), 0)))

    def _wished(self) -> tuple[str, str, float, float, float]:
        knobs = self.knobs
        return (
            knobs.values["file"] or "",
            NAMES[round(knobs.goal("place"))],
            knobs.goal("decay"),
            knobs.goal("tone") / 100.0,
            knobs.goal("predelay") / 1000.0,
        )


@kernel(
    "void(f4[:,::1], f8[:,::1], i8[:,::1], f4[::1], f4[::1], f4[:,::1], f4[:,::1], i8[::1])",
    fast=True,
)
def _resound(block, knobs, plan, memory, spectra, factors, scratch, clock):  # type: ignore[no-untyped-def]
    sound, wet = scratch[0:2], scratch[2:4]
    tiny = np.float32(1e-15)
    for begin in range(0, block.shape[1], 64):
        turn(knobs)
        for side in range(2):
            for i in range(64):
                x = min(max(block[side, begin + i], np.float32(-LOUDEST)), np.float32(LOUDEST))
                sound[side, i] = x if abs(x) > tiny else np.float32(0.0)
                wet[side, i] = np.float32(0.0)
        for level in range(plan.shape[0]):
            size, count = plan[level, SIZE], plan[level, COUNT]
            if count == 0:
                continue
            heard, z, sides, past, ready, pattern = rooms(plan, level, memory, spectra)
            parts = size // 64
            part = clock[0] % parts
            newest = (clock[0] // parts) % count
            if level == 0:
                # The shortest pieces are worked on at once.
                for side in range(2):
                    for i in range(64):
                        heard[side, i] = heard[side, 64 + i]
                        heard[side, 64 + i] = sound[side, i]
            if part == 0:
                for side in range(2):
                    for i in range(2 * size):
                        z[side, i] = heard[side, i]
            if level > 0:
                # The others work on what was gathered, while the next is gathered.
                at = part * 64
                for side in range(2):
                    for i in range(64):
                        heard[side, at + i] = heard[side, size + at + i]
                        heard[side, size + at + i] = sound[side, i]
                        wet[side, i] += ready[side, at + i]
            units = 2 * passes(2 * size) + count + 1
            for unit in range(part * units // parts, (part + 1) * units // parts):
                work(unit, size, count, newest, z, sides, past, pattern, factors)
            last = 0 if passes(2 * size) % 2 == 0 else 2
            if level == 0:
                for side in range(2):
                    for i in range(64):
                        wet[side, i] += z[last + side, 64 + i]
            elif part == parts - 1:
                for side in range(2):
                    for i in range(size):
                        ready[side, i] = z[last + side, size + i]
        share0, share1 = 0.01 * knobs[2, _MIX], 0.01 * knobs[1, _MIX]
        loud0 = share0 * 10.0 ** (knobs[2, _GAIN] / 20.0)
        loud1 = share1 * 10.0 ** (knobs[1, _GAIN] / 20.0)
        dry, dry_way = np.float32(1.0 - share0), np.float32((share0 - share1) / 64.0)
        loud, loud_way = np.float32(loud0), np.float32((loud1 - loud0) / 64.0)
        for side in range(2):
            for i in range(64):
                part = np.float32(i + 1)
                y = (dry + dry_way * part) * sound[side, i]
                block[side, begin + i] = y + (loud + loud_way * part) * wet[side, i]
        clock[0] += 1


Convolution.kernels = (_resound,)

CONVOLUTION: Final = Effect(
    "convolution", "Convolution reverb", "Sound as it is in a place: recorded, or one of ours.",
    PARAMS, Convolution, linear=True,
)  # fmt: skip
