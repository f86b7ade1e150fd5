"""The effects of the stage over a whole recording: the same samples as while it plays."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import numpy as np

from ...errors import Failure
from ...progress import Cancel
from ..effects import EFFECTS, Effect, Unit
from ..flow import Flow
from ..knobs import QUANTUM
from ..tape import BLOCK, Block
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

    def work(flow: Flow, values: Mapping[str, Any], cancel: Cancel) -> Treated:
        rate = flow.sample_rate
        return Treated(Flow(rate, through(effect, values, flow.blocks, rate, cancel)))

    return Treatment(
        PREFIX + effect.name, effect.title, effect.help, effect.params, work, lengthens=True,
        kind="effect",
    )  # fmt: skip


def through(
    effect: Effect,
    values: Mapping[str, Any],
    blocks: Iterable[Block],
    sample_rate: int,
    cancel: Cancel,
) -> Iterator[Block]:
    """Sound in blocks of any length after an effect, in time, with its tail until −90 dB.

    Raises what the parameters raise, and `Failure` where the effect makes what is no number.
    """
    unit = effect.prepare(sample_rate, values)
    late, taken, given = unit.latency, 0, 0
    rest = np.zeros((2, 0), np.float32)
    for block in blocks:
        cancel.check()
        taken += block.shape[1]
        block = np.concatenate([rest, block], axis=1)
        whole = block.shape[1] // QUANTUM * QUANTUM
        rest = block[:, whole:]
        made = _worked(unit, effect, block[:, :whole])[:, late:]
        late -= min(late, whole)
        given += made.shape[1]
        yield made
    ends = taken + round(min(unit.tail, TAIL_MOST) * sample_rate)
    fade = round(_FADE * sample_rate) if unit.tail > TAIL_MOST else 0
    waiting: list[Block] = []
    while given < ends:
        cancel.check()
        silence = np.zeros((2, BLOCK - rest.shape[1]), np.float32)
        made = _worked(unit, effect, np.concatenate([rest, silence], axis=1))[:, late:]
        late, rest = max(0, late - BLOCK), rest[:, :0]
        made = made[:, : ends - given]
        _fade_out(made, ends - given, fade)
        loud = np.abs(made).max(axis=0, initial=0.0) > _QUIET
        loud[: max(0, taken - given)] = True  # what belongs to the sound itself stays, loud or not
        given += made.shape[1]
        upto = int(np.flatnonzero(loud)[-1]) + 1 if loud.any() else 0
        if upto:
            yield from waiting
            waiting.clear()
            yield made[:, :upto]
        waiting.append(made[:, upto:])


def _worked(unit: Unit, effect: Effect, block: Block) -> Block:
    made = np.ascontiguousarray(block)
    unit.process(made)
    if not np.isfinite(made).all():
        raise Failure(
            f"{PREFIX}{effect.name} failed on this sound at {unit.sample_rate} Hz; tell its author,"
            " and try it at another sample rate (convert:48000)."
        )
    return made


def _fade_out(block: Block, left: int, frames: int) -> None:
    """Let a block go to nothing in the last `frames` frames of the `left` that are still to come."""
    if frames and left - block.shape[1] < frames:
        ramp = (left - np.arange(block.shape[1], dtype=np.float32)) / frames
        block *= np.clip(ramp, 0.0, 1.0)
