"""Slower without sinking, higher without hurrying: Signalsmith's stretch, then a record's turn."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import numpy as np

from ..progress import Cancel
from .flow import Flow
from .graph import fitted
from .resample import QUICK, turned
from .tape import Block, Tape

_BLOCK: Final = 44_160
_SEARCH: Final = 400
_SEED: Final = 1
_TURNED: Final = 24.0
"""Semitones that are shifted by turning faster or slower."""


def stretched(tape: Tape, tempo: float, semitones: float, cancel: Cancel) -> Flow:
    """The sound `tempo` times as fast, and some semitones higher.

    To be higher it is made longer first and then turned faster: so a tone is off by a cent or so,
    where the shift of the stretch itself misses by some 25 cents in the bass. What is beyond two
    octaves the stretch does. The length is that of the sound over the tempo, to the frame. The
    same sound gives the same samples.
    """
    turn = min(max(semitones, -_TURNED), _TURNED)
    speed = 2 ** (turn / 12)
    blocks = _blocks(tape, tempo / speed, semitones - turn, cancel)
    longer = Flow(tape.sample_rate, blocks)
    made = turned(longer, speed, QUICK) if turn else longer
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
