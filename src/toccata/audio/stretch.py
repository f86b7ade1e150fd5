"""Slower without sinking, higher without hurrying: Signalsmith's stretch, block by block."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import numpy as np

from ..progress import Cancel
from .flow import Flow
from .graph import fitted
from .tape import Block, Tape

_BLOCK: Final = 44_160
_SEARCH: Final = 400
_SEED: Final = 1


def stretched(tape: Tape, tempo: float, semitones: float, cancel: Cancel) -> Flow:
    """The sound `tempo` times as fast, and some semitones higher.

    The length is that of the sound over the tempo, to the frame. The same sound gives the same
    samples.
    """
    made = Flow(tape.sample_rate, _blocks(tape, tempo, semitones, cancel))
    return fitted(made, max(1, round(tape.frames / tempo)))


def _blocks(tape: Tape, tempo: float, semitones: float, cancel: Cancel) -> Iterator[Block]:
    import python_stretch

    machine: Any = python_stretch.Signalsmith.Stretch(_SEED)
    machine.preset(2, float(tape.sample_rate))
    machine.setTimeFactor(tempo)
    machine.setTransposeSemitones(semitones)
    size = _even(tempo)
    for at in range(0, tape.frames, size):
        cancel.check()
        yield machine.process(np.ascontiguousarray(tape.read(at, size)))


def _even(tempo: float) -> int:
    """A block of about a second that becomes, as nearly as may be, whole frames."""
    return min(
        range(_BLOCK - _SEARCH, _BLOCK + 1),
        key=lambda size: abs(size / tempo - round(size / tempo)),
    )
