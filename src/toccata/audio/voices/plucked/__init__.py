"""Plucked strings: guitars, harps, basses, harpsichords, from one string that is struck and rings."""

from __future__ import annotations

from typing import Any, ClassVar, Final

import numpy as np

from ....catalog import Catalog
from ....param import Curve, Param
from ...compiled import Kernel
from ...knobs import Knobs
from ...tape import Block
from ..synth import KERNELS, Synth
from ..voice import Stage, Voice
from . import sound as plucked_sound
from .memory import LINE, STATE
from .presets import PRESETS

_LOG: Final = Curve.LOGARITHMIC

PARAMS: Final = (
    Param("decay", unit="s", low=0.05, high=60.0, default=5.0, curve=_LOG,
          help="In what time the fundamental of C4 falls by 60 dB."),
    Param("decay_scaling", unit="%", low=0.0, high=200.0, default=50.0,
          help="How much shorter high strings ring; 100 is half as long an octave higher."),
    Param("release", unit="s", low=0.01, high=60.0, default=0.15, curve=_LOG,
          help="In what time a string falls by 60 dB when its key is let go."),
    Param("brightness", unit="%", low=0.0, high=100.0, default=60.0,
          help="How long the overtones ring, beside the fundamental."),
    Param("position", unit="%", low=0.5, high=50.0, default=20.0,
          help="Where the string is plucked: at the bridge, or at 50 in its middle."),
    Param("hardness", unit="Hz", low=100.0, high=20_000.0, default=2500.0, curve=_LOG,
          help="How hard the finger, the pick or the quill is: its pulse is dark above."),
    Param("noise", unit="%", low=0.0, high=100.0, default=5.0,
          help="How much of the pluck is noise, in place of a pulse."),
    Param("touch", unit="%", low=0.0, high=100.0, default=50.0,
          help="How much brighter a harder touch is."),
    Param("velocity", unit="%", low=0.0, high=100.0, default=60.0,
          help="How much louder a harder touch is."),
    Param("stiffness", unit="%", low=0.0, high=100.0, default=0.0,
          help="How far the overtones of a thick string are sharp, from the next note on."),
    Param("buzz", unit="%", low=0.0, high=100.0, default=0.0,
          help="How much a flat bridge makes the string buzz, from the next note on."),
    Param("tension", unit="cents", low=0.0, high=200.0, default=0.0,
          help="How sharp a string begins that is struck hard."),
    Param("pickup", unit="%", low=0.0, high=50.0, default=0.0,
          help="Where a pick-up hears the string; 0 is none."),
    Param("body", unit="%", low=0.0, high=200.0, default=50.0, help="How much the body resounds."),
    Param("body_tone", unit="Hz", low=40.0, high=1000.0, default=105.0, curve=_LOG,
          help="The lowest resonance of the body: large bodies are low."),
    Param("strum", unit="ms", low=0.0, high=100.0, default=0.0,
          help="How long after another the strings of a chord are struck, from the lowest."),
    Param("vibrato", unit="Hz", low=0.1, high=12.0, default=5.0, curve=_LOG,
          help="How fast the hand shakes the string."),
    Param("wheel", unit="cents", low=0.0, high=400.0, default=35.0,
          help="How far it shakes at a full modulation wheel."),
    Param("pressure", unit="cents", low=0.0, high=400.0, default=0.0,
          help="How far it shakes when the key is fully pressed."),
    Param("timbre", unit="%", low=0.0, high=100.0, default=25.0,
          help="How much controller 74 changes the brightness."),
    Param("width", unit="%", low=0.0, high=100.0, default=0.0,
          help="How far low strings stand to the left and high ones to the right."),
    Param("level", unit="dB", low=-36.0, high=24.0, default=0.0, help="Loudness."),
)  # fmt: skip


class Plucked(Synth):
    """Every note is a string of its own; one body carries them all.

    A string above a ninth of the sample rate (key 112 at 44.1 kHz) stays there.
    """

    kernels: ClassVar[tuple[Kernel[Any, Any], ...]] = (*KERNELS, *plucked_sound.KERNELS)

    def __init__(self, stage: Stage, knobs: Knobs, *, drums: bool = False) -> None:
        super().__init__(stage, knobs, drums=drums)
        strings = self.keys.slots.shape[0]
        self._state = np.zeros((strings, STATE))
        self._lines = np.zeros((strings, LINE))
        self._work = np.zeros((3, LINE))
        self._box = np.zeros((8, 64))
        self._lfo = np.array([0.0, 1.0])

    def _sound(self, out: Block) -> None:
        plucked_sound.sound(
            out, self.keys.slots, self.knobs.table, self._state, self._lines, self._work,
            self._box, self._lfo, float(self.stage.sample_rate),
        )  # fmt: skip

    def _silence(self) -> None:
        # A string begins by clearing its own memory.
        self._box.fill(0.0)
        self._lfo[:] = 0.0, 1.0


STRINGS: Final = Voice(
    "plucked", "Plucked strings", "A string that is plucked and rings: guitars, harps, basses.",
    PARAMS, Catalog("preset", PRESETS), Plucked,
)  # fmt: skip
