"""How loud music is to the ear: programme loudness in LUFS, as broadcasters measure it."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Final

import numpy as np

from ..units import Lufs
from .compiled import kernel
from .tape import Block

SILENCE: Final = Lufs(-math.inf)
"""What a meter reads where nothing is loud enough, or long enough, to be measured."""

PRESETS: Final = {
    "streaming": Lufs(-14.0),
    "podcast": Lufs(-16.0),
    "r128": Lufs(-23.0),
    "atsc": Lufs(-24.0),
}
"""Usual targets: most streaming, Apple and podcasts, EBU R128, ATSC A/85."""

_ABSOLUTE_GATE: Final = -70.0
_RELATIVE_GATE: Final = -10.0
_OFFSET: Final = -0.691
_ROOM: Final = 600
"""A minute of steps; room is doubled when it is full."""


class Meter:
    """Integrated loudness of stereo sound that comes in blocks (ITU-R BS.1770-4).

    Two filters weigh the sound as the head and the ear do; windows of 400 ms, a new one every
    100 ms, are averaged over those above −70 LUFS and then above 10 LU under that average.
    """

    def __init__(self, sample_rate: int) -> None:
        self._filters = _weighting(sample_rate)
        self._memory = np.zeros((2, 4))
        self._hop = sample_rate // 10
        self._open = np.zeros(2)
        self._hops = np.empty(_ROOM)
        self._count = 0

    def feed(self, block: Block) -> None:
        """Listen to sound of shape (2, n)."""
        most = self._count + block.shape[1] // self._hop + 1
        if most > self._hops.size:
            self._hops = np.concatenate([self._hops, np.empty(max(most, self._hops.size))])
        block = np.ascontiguousarray(block, dtype=np.float32)
        room = self._hops[self._count :]
        self._count += _energies(
            block, self._filters, self._memory, self._open, self._hop, room
        )  # fmt: skip

    def momentary(self) -> Lufs:
        """The loudness of the last 400 ms, in steps of 100 ms."""
        return self._last(4)

    def short_term(self) -> Lufs:
        """The loudness of the last 3 s, in steps of 100 ms."""
        return self._last(30)

    def _last(self, hops: int) -> Lufs:
        if self._count < hops:
            return SILENCE
        energy = float(self._hops[self._count - hops : self._count].sum()) / (hops * self._hop)
        return Lufs(_loudness_of(energy)) if energy > 0 else SILENCE

    def loudness(self) -> Lufs:
        """The loudness of everything heard so far; `SILENCE` for less than 400 ms or no sound."""
        hops = self._hops[: self._count]
        if hops.size < 4:
            return SILENCE
        windows = np.convolve(hops, np.ones(4), "valid") / (4 * self._hop)
        loud = windows[windows > _energy_of(_ABSOLUTE_GATE)]
        if not loud.size:
            return SILENCE
        gate = _energy_of(_loudness_of(float(loud.mean())) + _RELATIVE_GATE)
        return Lufs(_loudness_of(float(loud[loud > gate].mean())))


def loudness(blocks: Iterable[Block], sample_rate: int) -> Lufs:
    """The integrated loudness of whole sound given in blocks (2, n)."""
    meter = Meter(sample_rate)
    for block in blocks:
        meter.feed(block)
    return meter.loudness()


def _loudness_of(energy: float) -> float:
    return _OFFSET + 10 * math.log10(energy)


def _energy_of(lufs: float) -> float:
    return float(10 ** ((lufs - _OFFSET) / 10))


def _weighting(sample_rate: int) -> np.ndarray:
    """The two filters as rows b0 b1 b2 a1 a2, from the analogue forms behind BS.1770's table.

    A shelf of 4 dB above 1,682 Hz and a high-pass at 38 Hz, by the bilinear transform.
    """
    k = math.tan(math.pi * 1681.974450955533 / sample_rate)
    q, high = 0.7071752369554196, 10 ** (3.999843853973347 / 20)
    band = high**0.4996667741545416
    a0 = 1 + k / q + k * k
    shelf = [
        (high + band * k / q + k * k) / a0,
        2 * (k * k - high) / a0,
        (high - band * k / q + k * k) / a0,
        2 * (k * k - 1) / a0,
        (1 - k / q + k * k) / a0,
    ]
    k = math.tan(math.pi * 38.13547087602444 / sample_rate)
    q = 0.5003270373238773
    a0 = 1 + k / q + k * k
    rumble = [1.0, -2.0, 1.0, 2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0]
    return np.array([shelf, rumble])


@kernel("i8(f4[:,::1], f8[:,::1], f8[:,::1], f8[::1], i8, f8[::1])")
def _energies(block, filters, memory, opened, hop, out):  # type: ignore[no-untyped-def]
    b0, b1, b2, a1, a2 = filters[0]
    c1, c2 = filters[1, 3], filters[1, 4]
    p0, q0, r0, s0 = memory[0]
    p1, q1, r1, s1 = memory[1]
    total, count = opened[0], int(opened[1])
    full = 0
    for i in range(block.shape[1]):
        # Both channels in one step, in transposed direct form II.
        x0, x1 = np.float64(block[0, i]), np.float64(block[1, i])
        y0, y1 = b0 * x0 + p0, b0 * x1 + p1
        p0, p1 = b1 * x0 - a1 * y0 + q0, b1 * x1 - a1 * y1 + q1
        q0, q1 = b2 * x0 - a2 * y0, b2 * x1 - a2 * y1
        z0, z1 = y0 + r0, y1 + r1
        r0, r1 = -2.0 * y0 - c1 * z0 + s0, -2.0 * y1 - c1 * z1 + s1
        s0, s1 = y0 - c2 * z0, y1 - c2 * z1
        total += z0 * z0 + z1 * z1
        count += 1
        if count == hop:
            out[full] = total
            full += 1
            total, count = 0.0, 0
            # Below this the filters only compute with numbers too small to be fast.
            if abs(p0) + abs(q0) + abs(r0) + abs(s0) < 1e-30:
                p0 = q0 = r0 = s0 = 0.0
            if abs(p1) + abs(q1) + abs(r1) + abs(s1) < 1e-30:
                p1 = q1 = r1 = s1 = 0.0
    memory[0, 0], memory[0, 1], memory[0, 2], memory[0, 3] = p0, q0, r0, s0
    memory[1, 0], memory[1, 1], memory[1, 2], memory[1, 3] = p1, q1, r1, s1
    opened[0], opened[1] = total, count
    return full


KERNELS: Final = (_energies,)
"""What has to be compiled before this file can do its work."""
