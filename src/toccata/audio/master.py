"""The last hand on the sound: it is brought to its loudness, and its peaks are kept in bounds."""

from __future__ import annotations

import math
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from itertools import chain
from typing import Final

import numpy as np

from ..errors import OutOfRange
from ..progress import Cancel, Report, Step, silent
from ..units import Decibels, Lufs
from .limiter import Limiter
from .loudness import PRESETS, SILENCE, Meter
from .peak import REACH, PeakFinder
from .tape import Block, Tape

CEILING: Final = Decibels(-1.0)
LIMIT_MOST: Final = Decibels(3.0)
"""The limiter takes no more than this; what would need more stays quieter."""

_MARGIN: Final = 0.05
_CLOSE: Final = 0.1
_ROUNDS: Final = 3


@dataclass(frozen=True, slots=True)
class Loudness:
    """What mastering did. `before` and `after` are −inf where nothing can be measured.

    `held_back` tells how far under the target the music stays because the limiter would have
    had to take more than 3 dB: quiet or wide music keeps its dynamics.
    """

    target: Lufs
    before: Lufs
    after: Lufs
    peak_before: Decibels
    peak: Decibels
    """The true peak afterwards, in dBTP."""
    gain: Decibels
    limited: Decibels
    """The most that the limiter took away at any moment."""
    held_back: Decibels

    @property
    def sentence(self) -> str:
        """The result for people, such as “−14.0 LUFS, peak −1.0 dBTP”."""
        if self.after == SILENCE:
            return "silence, or too short to have a loudness"
        text = f"{self.after:.1f} LUFS, peak {self.peak:.1f} dBTP".replace("-", "−")
        if self.held_back >= 0.5:
            text += f"; its peaks keep it {self.held_back:.1f} dB under the target: it stays wide"
        return text


@dataclass(frozen=True, slots=True)
class Curve:
    """What mastering did to every frame, to be done to parts of the mix as well.

    All is linear: parts that sum to the mix, treated so, sum to the master.
    """

    factor: np.float32
    gains: Tape
    """The limiter's gain, one channel."""

    def apply(self, block: Block, start: int) -> Block:
        """Sound (2, n) of the mix or a part of it, from frame `start` on, as mastered."""
        gains = self.gains.read(start, block.shape[1])
        done: Block = block * self.factor * gains
        return done


@dataclass(frozen=True, slots=True)
class Mastered:
    """Finished sound; the tape, and the curve's where it was asked for, are the caller's to close."""

    tape: Tape
    loudness: Loudness
    curve: Curve | None = None


def master(
    mix: Tape,
    *,
    target: Lufs = PRESETS["streaming"],
    ceiling: Decibels = CEILING,
    curve: bool = False,
    report: Report = silent,
    cancel: Cancel | None = None,
) -> Mastered:
    """Bring a mix to `target` LUFS with true peaks under `ceiling` dBTP; the mix stays as it is.

    The loudness is measured over the whole, one gain is chosen, and a look-ahead limiter takes
    at most 3 dB from the highest peaks. Where that is not enough the peaks decide the level.
    Silence stays silence. With `curve` the result tells what was done to each frame.

    Raises `OutOfRange` for a target outside −40 to −6 LUFS or a ceiling outside −12 to 0 dBTP,
    and `Cancelled`.
    """
    if not -40.0 <= target <= -6.0:
        raise OutOfRange("target loudness", target, -40.0, -6.0, "LUFS")
    if not -12.0 <= ceiling <= 0.0:
        raise OutOfRange("peak ceiling", ceiling, -12.0, 0.0, "dBTP")
    cancel = Cancel() if cancel is None else cancel
    before, peak = _measure(mix, cancel)
    highest = ceiling - peak + LIMIT_MOST
    """The most gain that the peaks allow."""
    gain = min(target - before, highest) if before > SILENCE else min(0.0, highest)
    finished = None
    for number in range(1, _ROUNDS + 1):
        report(Step("loudness", 1, 1, number / (_ROUNDS + 1)))
        if finished is not None:
            finished.close()
        finished = _finish(mix, gain, ceiling, curve, cancel)
        missed = target - finished.after
        if before == SILENCE or abs(missed) <= _CLOSE or not finished.limited:
            break
        if min(gain + missed, highest) - gain < _CLOSE / 2:
            break
        gain = min(gain + missed, highest)
    assert finished is not None
    report(Step("loudness", 1, 1, 1.0))
    return Mastered(
        finished.tape,
        Loudness(
            target=target,
            before=before,
            after=finished.after,
            peak_before=Decibels(peak),
            peak=Decibels(finished.peak),
            gain=Decibels(gain),
            limited=Decibels(finished.limited),
            held_back=Decibels(max(0.0, target - finished.after) if before > SILENCE else 0.0),
        ),
        finished.curve,
    )


@dataclass(frozen=True, slots=True)
class _Finish:
    tape: Tape
    after: Lufs
    peak: float
    limited: float
    curve: Curve | None

    def close(self) -> None:
        self.tape.close()
        if self.curve is not None:
            self.curve.gains.close()


def _measure(tape: Tape, cancel: Cancel) -> tuple[Lufs, float]:
    """Loudness and true peak (dBTP)."""
    with _Meters(tape.sample_rate) as meters:
        for block in tape.blocks():
            cancel.check()
            meters.feed(block)
        return meters.result()


def _finish(mix: Tape, gain: float, ceiling: float, curve: bool, cancel: Cancel) -> _Finish:
    """The mix with `gain` dB, limited to `ceiling` dBTP."""
    factor = np.float32(10 ** (gain / 20))
    limiter = Limiter(mix.sample_rate, float(10 ** ((ceiling - _MARGIN) / 20)))
    tape, used = Tape(mix.sample_rate), Tape(mix.sample_rate, channels=1)
    late = limiter.delay
    try:
        with _Meters(mix.sample_rate) as meters:
            for block in chain(mix.blocks(), [np.zeros((2, late), np.float32)]):
                cancel.check()
                limited, gains = limiter.process(block * factor)
                if late:
                    skipped = min(late, limited.shape[1])
                    limited, gains = limited[:, skipped:], gains[skipped:]
                    late -= skipped
                tape.write(limited)
                if curve:
                    used.write(gains[None, :])
                meters.feed(limited)
            after, peak = meters.result()
    except BaseException:
        tape.close()
        used.close()
        raise
    taken = -20 * math.log10(limiter.deepest)
    if not curve:
        used.close()
    limited_by = taken if taken > 1e-4 else 0.0
    return _Finish(tape, after, peak, limited_by, Curve(factor, used) if curve else None)


class _Meters:
    """Loudness and true peak of the same blocks, measured beside the work that makes them."""

    def __init__(self, sample_rate: int) -> None:
        self._meter, self._finder = Meter(sample_rate), PeakFinder()
        self._highest = 0.0
        self._pool = ThreadPoolExecutor(2, "toccata-meter")
        self._running: tuple[Future[None], ...] = ()

    def __enter__(self) -> _Meters:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)

    def feed(self, block: Block) -> None:
        """Measure a block that nobody changes any more; waits for the one before."""
        self._wait()
        acts = (self._meter.feed, self._peak)
        self._running = tuple(self._pool.submit(act, block) for act in acts)

    def result(self) -> tuple[Lufs, float]:
        """Loudness, and true peak in dBTP (−inf for silence)."""
        self._wait()
        self._peak(np.zeros((2, REACH), np.float32))
        peak = 20 * math.log10(self._highest) if self._highest > 0 else -math.inf
        return self._meter.loudness(), peak

    def _wait(self) -> None:
        for future in self._running:
            future.result()

    def _peak(self, block: Block) -> None:
        heights = self._finder.process(block, self._highest)
        self._highest = max(self._highest, float(heights.max(initial=0.0)))
