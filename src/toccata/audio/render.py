"""A desk of parts becomes sound on a tape: the music whole, then its tail until it is quiet."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np

from ..errors import LimitReached, WrongUse
from ..progress import Cancel, Report, Step, silent
from ..units import Seconds
from .desk import Desk
from .engine import Engine
from .message import Message, Part
from .mixes import desk_for
from .ready import compile_ahead
from .routing import Lateness
from .soundfont import SoundFont, find_soundfont
from .tape import BLOCK, Block, Tape, check_sample_rate
from .wiring import Share

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

_AT_ONCE: Final = 4
"""Blocks of about a second that the engine is asked for at once while the music lasts."""

Told = tuple[str, Message]
"""The name of a strip, and what it is told."""


@dataclass(frozen=True, slots=True)
class Fade:
    """A line from 1 to 0 over some frames."""

    begin: int
    frames: int

    def apply(self, block: Block, start: int) -> None:
        """Fade sound (2, n) from frame `start` on, where the line runs through it."""
        first, last = max(self.begin, start), min(self.begin + self.frames, start + block.shape[1])
        if first < last:
            line = np.linspace(1.0, 0.0, self.frames, dtype=np.float32)
            block[:, first - start : last - start] *= line[first - self.begin : last - self.begin]


@dataclass(frozen=True, slots=True)
class Take:
    """What was played: enough to play it, or a share of it, once more."""

    desk: Desk
    told: tuple[Told, ...]
    soundfont: SoundFont
    sample_rate: int
    start: Seconds
    stop: Seconds
    late: Lateness
    fade: Fade = Fade(0, 0)
    """What was faded out at the end, because the tail did not end by itself."""

    def engine(self, share: Share | None = None, workers: int = 1) -> Engine:
        """An engine about to play it; close it afterwards."""
        engine = Engine(
            self.desk, self.sample_rate, self.soundfont, start=self.start, end=self.stop,
            workers=workers, share=share,
        )  # fmt: skip
        for strip, message in self.told:
            engine.tell(strip, message)
        return engine


@dataclass(frozen=True, slots=True)
class Mix:
    """The sum of all parts before loudness is set; the tape is the caller's to close."""

    tape: Tape
    soundfont: SoundFont
    music: Seconds
    """How long the music lasts; the rest of the tape is its tail."""
    take: Take | None = None
    """What was played; None where there was nothing to play."""

    def samples(self) -> Block:
        """All sound as one array (2, frames)."""
        return self.tape.samples()


def render(
    music: Sequence[Part] | Desk,
    *,
    told: Sequence[Told] = (),
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
    """Play a desk, or parts on a plain one, from `start` to `end` seconds, and let it ring.

    Any number of `workers` (threads; as many as there are processors by default) gives the same
    samples. Without `tail` the sound stops at the end of the music. `length` is how long the
    music lasts where it is longer than its last message. `told` are messages for strips besides
    those in the parts.

    Raises `LimitReached` beyond an hour of music, `Cancelled` within a second of being told to
    stop, and what `find_soundfont` raises.
    """
    font = soundfont if isinstance(soundfont, SoundFont) else find_soundfont(soundfont)
    check_sample_rate(sample_rate)
    cancel = Cancel() if cancel is None else cancel
    desk = music if isinstance(music, Desk) else desk_for(music)
    if compile_ahead(desk):
        report(Step("building the instruments, once on this machine", 1, 1))
    parts = [strip.part for strip in desk.strips if strip.part]
    last = _last(parts, length)
    stop = last if end is None else min(end, last)
    if start < 0.0 or (end is not None and end <= start):
        raise WrongUse(
            f"The sound must start at 0 s or later and before its end, not at {start:g} s."
        )
    lasts = Seconds(max(stop - start, 0.0))
    threads = _threads(workers, len(desk.all))
    tape = Tape(sample_rate)
    try:
        if not lasts or not parts:
            tape.write(np.zeros((2, round(max(lasts, EMPTY) * sample_rate)), np.float32))
            return Mix(tape, font, lasts)
        cancel.check()
        late = Lateness({}, {}, {})
        take = Take(desk, tuple(told), font, sample_rate, start, Seconds(stop), late)
        with take.engine(workers=threads) as engine:
            fade = _record(engine, tape, lasts, tail, report, cancel)
            take = replace(take, late=engine.late, fade=fade)
    except BaseException:
        tape.close()
        raise
    report(Step("sound", 1, 1, 1.0))
    return Mix(tape, font, lasts, take)


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


def _threads(workers: int | None, strips: int) -> int:
    if workers is not None and workers < 1:
        raise WrongUse(f"At least one worker is needed, not {workers}.")
    return max(1, min(workers or os.cpu_count() or 1, strips, _WORKERS_MOST))


def _record(
    engine: Engine, tape: Tape, music: Seconds, tail: bool, report: Report, cancel: Cancel
) -> Fade:
    """Write the engine's sound to the tape: the music whole, then its tail until it is quiet.

    The answer is the fade at the end of a tail that did not end by itself.
    """
    ends = round(music * tape.sample_rate)
    most = ends + (round(TAIL_MOST * tape.sample_rate) if tail else 0)
    length = round(_FADE * tape.sample_rate)
    fade = Fade(max(0, most - length), length) if tail else Fade(0, 0)
    loudest = 0.0
    for block in _blocks(engine, ends, cancel):
        block = block[:, : most - tape.frames]
        fade.apply(block, tape.frames)
        loudest = max(loudest, float(np.abs(block).max(initial=0.0)))
        if tape.frames + block.shape[1] > ends:
            sounding = _sounding(block, TAIL_FLOOR * loudest)
            if block.shape[1] - sounding > _QUIET * tape.sample_rate:
                tape.write(block[:, : max(sounding, ends - tape.frames)])
                break
        tape.write(block)
        if tape.frames >= most:
            break
        report(Step("sound", 1, 1, min(1.0, tape.frames / ends)))
    return fade


def _blocks(engine: Engine, music: int, cancel: Cancel) -> Iterator[Block]:
    """The engine's sound without end, set right by its latency."""
    engine.play(engine.latency, cancel)
    while True:
        left = music - engine.frame
        yield engine.play(BLOCK * max(1, min(_AT_ONCE, left // BLOCK)), cancel)


def _sounding(block: Block, floor: float) -> int:
    """The frames up to and including the last that is louder than `floor`."""
    loud = np.flatnonzero(np.abs(block).max(axis=0) > floor)
    return int(loud[-1]) + 1 if loud.size else 0
