"""Parts become sound: each played dry by itself, then summed with a hall and a choir in common."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ..errors import LimitReached, WrongUse
from ..progress import Cancel, Report, Step, silent
from ..units import Seconds
from .effects.chorus import CHORUS
from .effects.reverb import REVERB
from .message import Part
from .player import PartPlayer
from .ready import compile_ahead, compiled
from .soundfont import SoundFont, find_soundfont
from .tape import BLOCK, Block, Tape, check_sample_rate
from .voices import Stage

LONGEST: Final = Seconds(3600.0)
TAIL_MOST: Final = Seconds(12.0)
"""What still sounds so long after the end is faded out."""

TAIL_FLOOR: Final = 10 ** (-90 / 20)
"""A tail ends where it stays this far below the loudest sample."""

EMPTY: Final = Seconds(0.5)
"""The length of a music without notes."""

_FADE: Final = Seconds(0.5)
_QUIET: Final = Seconds(0.1)
_WORKERS_MOST: Final = 8

_WAITING_MOST: Final = 90
"""Blocks (of about a second and a megabyte) that may wait for the effects to be compiled."""

_Played = Callable[[], bool]
_Sums = NDArray[np.float32]
"""The dry sum and the two sends, shape (3, 2, frames)."""


@dataclass(frozen=True, slots=True)
class Mix:
    """The sum of all parts before loudness is set; the tape is the caller's to close."""

    tape: Tape
    soundfont: SoundFont
    music: Seconds
    """How long the music lasts; the rest of the tape is its tail."""

    def samples(self) -> Block:
        """All sound as one array (2, frames)."""
        return self.tape.samples()


def render(
    parts: Sequence[Part],
    *,
    soundfont: SoundFont | Path | str | None = None,
    sample_rate: int = 44_100,
    length: Seconds | None = None,
    start: Seconds = Seconds(0.0),
    end: Seconds | None = None,
    tail: bool = True,
    workers: int | None = None,
    report: Report = silent,
    cancel: Cancel | None = None,
) -> Mix:
    """Play `parts` together from `start` to `end` seconds, and let them ring.

    The mix is the sum of the parts in their order, so that any number of `workers` (threads;
    as many as there are processors by default) gives the same samples. Without `tail` the sound
    stops at the end of the music. `length` is how long the music lasts where it is longer than
    its last message.

    Raises `LimitReached` beyond an hour of music, `Cancelled` within a second of being told to
    stop, and what `find_soundfont` raises.
    """
    font = soundfont if isinstance(soundfont, SoundFont) else find_soundfont(soundfont)
    check_sample_rate(sample_rate)
    cancel = Cancel() if cancel is None else cancel
    compile_ahead()
    last = _last(parts, length)
    stop = last if end is None else min(end, last)
    if start < 0.0 or (end is not None and end <= start):
        raise WrongUse(
            f"The sound must start at 0 s or later and before its end, not at {start:g} s."
        )
    music = Seconds(max(stop - start, 0.0))
    tape = Tape(sample_rate)
    try:
        if not music or not parts:
            tape.write(np.zeros((2, round(max(music, EMPTY) * sample_rate)), np.float32))
            return Mix(tape, font, music)
        with ExitStack() as stack:
            players = []
            for part in parts:
                cancel.check()
                stage = Stage(sample_rate, font.path)
                player = PartPlayer(part, stage, start=start, end=stop)
                stack.callback(player.close)
                players.append(player)
            band = stack.enter_context(_Band(players, sample_rate, _threads(workers, len(parts))))
            _record(band, tape, music, tail, report, cancel)
    except BaseException:
        tape.close()
        raise
    report(Step("sound", 1, 1, 1.0))
    return Mix(tape, font, music)


def _last(parts: Sequence[Part], length: Seconds | None) -> Seconds:
    last = max((part.messages[-1].at for part in parts if part.messages), default=0.0)
    last = max(last, length or 0.0)
    if last > LONGEST:
        raise LimitReached(
            f"The music lasts {last / 60:,.0f} minutes, and {LONGEST / 60:.0f} is the most that is"
            " rendered. Cut it, or ask for a passage with a start and an end.",
            limit="length",
        )
    return Seconds(last)


def _threads(workers: int | None, parts: int) -> int:
    if workers is not None and workers < 1:
        raise WrongUse(f"At least one worker is needed, not {workers}.")
    return max(1, min(workers or os.cpu_count() or 1, parts, _WORKERS_MOST))


def _record(
    band: _Band, tape: Tape, music: Seconds, tail: bool, report: Report, cancel: Cancel
) -> None:
    """Write the band's blocks to the tape: the music whole, then its tail until it is quiet."""
    ends = round(music * tape.sample_rate)
    most = ends + (round(TAIL_MOST * tape.sample_rate) if tail else 0)
    loudest = 0.0
    for block in band.blocks(cancel):
        left = most - tape.frames
        if block.shape[1] >= left:
            block = block[:, :left]
            if tail:
                _fade_out(block, round(_FADE * tape.sample_rate))
        loudest = max(loudest, float(np.abs(block).max(initial=0.0)))
        if tape.frames + block.shape[1] > ends:
            sounding = _sounding(block, TAIL_FLOOR * loudest)
            if block.shape[1] - sounding > _QUIET * tape.sample_rate:
                tape.write(block[:, : max(sounding, ends - tape.frames)])
                return
        tape.write(block)
        if tape.frames >= most:
            return
        report(Step("sound", 1, 1, min(1.0, tape.frames / ends)))


def _sounding(block: Block, floor: float) -> int:
    """The frames up to and including the last that is louder than `floor`."""
    loud = np.flatnonzero(np.abs(block).max(axis=0) > floor)
    return int(loud[-1]) + 1 if loud.size else 0


def _fade_out(block: Block, frames: int) -> None:
    frames = min(frames, block.shape[1])
    if frames:
        block[:, -frames:] *= np.linspace(1.0, 0.0, frames, dtype=np.float32)


class _Band:
    """All players side by side, and the common reverb and chorus that they send to."""

    def __init__(self, players: Sequence[PartPlayer], sample_rate: int, threads: int) -> None:
        self._players = players
        self._pool = ThreadPoolExecutor(threads, "toccata-render") if threads > 1 else None
        self._reverb, self._chorus = REVERB.prepare(sample_rate), CHORUS.prepare(sample_rate)
        count = len(players)
        self._spent = [0.0] * count
        # Two sets: the players fill one while the other is mixed.
        self._scratch = np.zeros((2, BLOCK), np.float32)
        self._dry = np.zeros((2, count, 2, BLOCK), np.float32)
        self._sends = np.zeros((2, count, 2, BLOCK), np.float32)

    def __enter__(self) -> _Band:
        return self

    def __exit__(self, *_: object) -> None:
        if self._pool:
            self._pool.shutdown(wait=True, cancel_futures=True)

    def blocks(self, cancel: Cancel) -> Iterator[Block]:
        """The mix, block by block without end; the next is played while one is mixed.

        While the effects are still being compiled in the background, sums wait for them and the
        players go on; with everything compiled nothing waits.
        """
        turn = 0
        ahead = self._begin(turn, cancel)
        waiting: deque[_Sums] = deque()
        while True:
            sounded = [played() for played in ahead]
            ahead = self._begin(1 - turn, cancel)
            waiting.append(self._summed(turn, sounded))
            while waiting and (compiled() or len(waiting) > _WAITING_MOST):
                yield self._finished(waiting.popleft())
            turn = 1 - turn

    def _begin(self, turn: int, cancel: Cancel) -> list[_Played]:
        """Let every player play its next block; the answers are in the order of the parts.

        The part that took longest last time goes first, so that no thread waits for it.
        """
        begun: dict[int, _Played] = {}
        for index in sorted(range(len(self._players)), key=self._spent.__getitem__, reverse=True):
            cancel.check()
            work = partial(self._play, index, self._dry[turn, index], self._sends[turn, index])
            if self._pool is None:
                begun[index] = partial(bool, work())
            else:
                begun[index] = self._pool.submit(work).result
        return [begun[index] for index in range(len(self._players))]

    def _play(self, index: int, dry: Block, sends: Block) -> bool:
        begin = perf_counter()
        sounded = self._players[index].play(dry, sends)
        self._spent[index] = perf_counter() - begin
        return sounded

    def _summed(self, turn: int, sounded: Sequence[bool]) -> _Sums:
        """The sum of all parts, and of what they send to the reverb and to the chorus."""
        sums = np.zeros((3, 2, BLOCK), np.float32)
        mix, hall, choir = sums
        scratch = self._scratch
        for index, heard in enumerate(sounded):
            if not heard:
                continue
            dry = self._dry[turn, index]
            gain = self._players[index].part.gain
            if gain != 1.0:
                dry *= np.float32(gain)
            mix += dry
            for bus, send in ((hall, 0), (choir, 1)):
                level = self._sends[turn, index, send]
                if level.any():
                    np.multiply(dry, level, out=scratch)
                    bus += scratch
        return sums

    def _finished(self, sums: _Sums) -> Block:
        mix, hall, choir = sums
        self._chorus.process(choir)
        self._reverb.process(hall)
        mix += choir
        mix += hall
        block: Block = mix
        return block
