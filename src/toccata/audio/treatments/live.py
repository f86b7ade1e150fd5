"""The effects of the stage over a whole recording: the same samples as while it plays."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

import numpy as np

from ...errors import Failure
from ...progress import Cancel
from ..effects import EFFECTS, Effect
from ..graph import joined
from ..knobs import QUANTUM
from ..tape import BLOCK, Block, Tape
from .treatment import Treated, Treatment

PREFIX: Final = "live."
"""What stands before an effect's name in a chain."""

TAIL_MOST: Final = 60.0
"""Seconds that an effect may ring after the end; then it is faded out."""

_FADE: Final = 0.5
_QUIET: Final = 10 ** (-90 / 20)


def live_names() -> tuple[str, ...]:
    """Every effect as a chain calls it: live.reverb, …"""
    return tuple(PREFIX + name for name in EFFECTS.names)


def live_treatment(effect: Effect) -> Treatment:
    """An effect as a treatment: its latency is taken off, and it rings until it is silent."""

    def work(tape: Tape, values: Mapping[str, Any], cancel: Cancel) -> Treated:
        return Treated(joined(_through(effect, tape, values, cancel), tape.sample_rate))

    return Treatment(
        PREFIX + effect.name, effect.title, effect.help, effect.params, work, lengthens=True,
        kind="effect",
    )  # fmt: skip


def _through(
    effect: Effect, tape: Tape, values: Mapping[str, Any], cancel: Cancel
) -> Iterator[Block]:
    """The sound after an effect, block by block; quiet ends of the tail are left out."""
    unit = effect.prepare(tape.sample_rate, values)
    skip, left, rings = unit.latency, tape.frames, min(unit.tail, TAIL_MOST)
    tail = round(rings * tape.sample_rate)
    most = tape.frames + tail
    done = 0
    waiting: list[Block] = []
    for block in _followed(tape, unit.latency + tail):
        cancel.check()
        unit.process(block)
        if not np.isfinite(block).all():
            raise Failure(
                f"{PREFIX}{effect.name} failed on this sound at {tape.sample_rate} Hz; tell its"
                " author, and try it at 44100 or 48000 Hz (convert:48000)."
            )
        made, skip = block[:, skip:], skip - min(skip, block.shape[1])
        made = made[:, : most - done]
        if unit.tail > TAIL_MOST:
            _fade(made, done, most, round(_FADE * tape.sample_rate))
        done += made.shape[1]
        music, rest = made[:, :left], made[:, left:]
        left -= music.shape[1]
        yield music
        waiting.append(rest)
        heard = np.flatnonzero(np.abs(rest).max(axis=0) > _QUIET)
        if heard.size:
            last = int(heard[-1]) + 1
            waiting[-1] = rest[:, :last]
            yield from waiting
            waiting = [rest[:, last:]]


def _followed(tape: Tape, more: int) -> Iterator[Block]:
    """A tape's blocks, then silence for so many frames or a few more: all of whole steps."""
    for block in tape.blocks(BLOCK):
        short = -block.shape[1] % QUANTUM
        if short:
            block = np.concatenate([block, np.zeros((2, short), np.float32)], axis=1)
            more -= short
        yield block
    while more > 0:
        frames = min(BLOCK, more + -more % QUANTUM)
        yield np.zeros((2, frames), np.float32)
        more -= frames


def _fade(block: Block, at: int, end: int, frames: int) -> None:
    """Let a block that begins at frame `at` go to nothing in the last frames before `end`."""
    left = end - at - np.arange(block.shape[1])
    if block.shape[1] and left[-1] < frames:
        block *= np.clip(left / frames, 0.0, 1.0).astype(np.float32)
