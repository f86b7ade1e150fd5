"""The way from strip to strip: fader, place between left and right, send level, mute; all glide."""

from __future__ import annotations

import math
from typing import Final

import numpy as np

from ..units import Seconds
from .compiled import inner, kernel
from .due import Due
from .knobs import GLIDE, QUANTUM, turn
from .tape import Block

GAIN: Final = 0  # dB, the strip's fader
PAN: Final = 1  # −1 to 1
LEVEL: Final = 2  # dB, the send's own
GATE: Final = 3  # 1 open, 0 shut by mute or solo
"""The columns of a way's knobs."""

_GATE_GLIDE: Final = Seconds(0.003)

_NOTHING: Final = np.zeros((2, QUANTUM), np.float32)

Turn = tuple[int, float]
"""A column, and where it goes."""


class Way:
    """One way of sound: it adds its source, at its level and `delay` frames late, to another sound.

    However the time is divided, the samples are the same. What is due at frame 0 holds from the
    start, without a glide.
    """

    def __init__(
        self,
        sample_rate: int,
        *,
        gain: float = 0.0,
        pan: float = 0.0,
        level: float = 0.0,
        law: int = 0,
        faded: bool = True,
        open_: bool = True,
        delay: int = 0,
    ) -> None:
        self.due: Due[Turn] = Due()
        self.faded = faded
        self._law, self._delay = law, delay
        self._table = np.zeros((4, 4), np.float64)
        self._table[0] = gain if faded else 0.0, pan if faded else 0.0, level, float(open_)
        pace = 1.0 - math.exp(-QUANTUM / (GLIDE * sample_rate))
        gate_pace = 1.0 - math.exp(-QUANTUM / (_GATE_GLIDE * sample_rate))
        self._table[3] = pace, pace, pace, gate_pace
        self._settle()
        room = 1 << (delay + 1).bit_length() if delay else 1
        self._held = np.zeros((2, room), np.float32)
        self._left = 0
        """Frames of the delay line that still hold sound."""
        self._still = self._shut = False
        """Whether the knobs stand where they were going, and let nothing through."""

    def twin(self) -> Way:
        """Another way with the same knobs and all that is due on them, without the delay."""
        twin = Way(1, faded=self.faded, law=self._law)
        twin._table[:] = self._table
        twin.due = self.due.copy()
        return twin

    def skip(self, length: int, frame: int) -> None:
        """Let time pass on a way that leads nowhere: nothing is read and nothing is added."""
        for begin in range(0, length, QUANTUM):
            self.pour(_NOTHING, _NOTHING, frame + begin, False)

    def pour(self, source: Block, out: Block, frame: int, heard: bool) -> bool:
        """Add the source's frames from `frame` on; false where nothing was added.

        Without `heard` the source is silent, and only the knobs move.
        """
        length, here, added = source.shape[1], 0, 0
        sounding = heard or self._left > 0
        at_rest = self._shut or (self._still and not sounding)
        if at_rest and self.due.next_frame >= frame + length:
            return False
        while here < length:
            if self.due.next_frame <= frame + here:
                for column, value in self.due.take(frame + here):
                    if self.faded or column in (LEVEL, GATE):
                        self._table[0, column] = value
                if frame + here == 0:
                    self._settle()
            upto = min(length, self.due.next_frame - frame)
            done = _pour(
                source, out, here, upto, frame, sounding, self._table, self._law, self._held,
                self._delay,
            )  # fmt: skip
            added |= done & 1
            self._still = done >= 2
            here = upto
        self._shut = self._still and not added and heard and not self._delay
        if self._delay:
            self._left = self._held.shape[1] if heard else max(0, self._left - length)
        return added > 0

    def _settle(self) -> None:
        self._table[1] = self._table[0]
        self._table[2] = self._table[0]


def decibels(factor: float) -> float:
    """A factor in dB, −100 at the least."""
    return max(-100.0, 20 * math.log10(factor)) if factor > 0 else -100.0


@inner
def _factor(decibels):  # type: ignore[no-untyped-def]
    """The factor of a level in dB; −100 and less is silence."""
    return 0.0 if decibels <= -100.0 else 10.0 ** (decibels * 0.05)


@inner
def _side(law, place):  # type: ignore[no-untyped-def]
    """The factor of the right side for a place from −1 to 1; the left side's is that of −place.

    Balance: full up to the middle, then down to 0. −6 dB: a line. −3 dB: a quarter of a circle
    (equal power). −4.5 dB: the mean of those two in decibels.
    """
    if law == 0:
        return min(1.0, 1.0 + place)
    line = 0.5 + 0.5 * place
    round_ = np.sin(0.7853981633974483 * (1.0 + place))
    if law == 1:
        return round_
    return np.sqrt(line * round_) if law == 2 else line


@inner
def _add(out, source, level):  # type: ignore[no-untyped-def]
    for i in range(out.shape[0]):
        out[i] += level * source[i]


@kernel("i8(f4[:,::1], f4[:,::1], i8, i8, i8, b1, f8[:,::1], i8, f4[:,::1], i8)")
def _pour(source, out, begin, end, frame, heard, table, law, held, delay):  # type: ignore[no-untyped-def]
    """1 where something was added, and 2 more where the knobs stand still at the end."""
    mask = held.shape[1] - 1
    added = 0
    at = begin
    while at < end:
        still = True
        for k in range(4):
            still &= table[0, k] == table[1, k]
        # Knobs that stand still do so until the next message: one stretch to the end.
        stretch = end - at if still else 64
        turn(table)
        if not heard or (still and delay == 0 and (table[1, 3] == 0.0 or table[1, 2] <= -100.0)):
            at += stretch
            continue
        added = 1
        after = _factor(table[1, 0]) * _factor(table[1, 2]) * table[1, 3]
        left, right = after * _side(law, -table[1, 1]), after * _side(law, table[1, 1])
        if still and delay == 0:
            _add(out[0, at:end], source[0, at:end], np.float32(left))
            _add(out[1, at:end], source[1, at:end], np.float32(right))
            return added + 2
        before = _factor(table[2, 0]) * _factor(table[2, 2]) * table[2, 3]
        left_from = before * _side(law, -table[2, 1])
        right_from = before * _side(law, table[2, 1])
        left_step, right_step = (left - left_from) / 64.0, (right - right_from) / 64.0
        for i in range(stretch):
            one = np.float32(left_from + left_step * i) * source[0, at + i]
            two = np.float32(right_from + right_step * i) * source[1, at + i]
            if delay > 0:
                now = frame + at + i
                held[0, now & mask] = one
                held[1, now & mask] = two
                one = held[0, (now - delay) & mask]
                two = held[1, (now - delay) & mask]
            out[0, at + i] += one
            out[1, at + i] += two
        at += stretch
    for k in range(4):
        if table[0, k] != table[1, k]:
            return added
    return added + 2


KERNELS: Final = (_pour,)
"""What has to be compiled before this file can do its work."""
