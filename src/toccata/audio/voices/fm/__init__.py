"""FM: four operators, each a sine with an envelope of its own, that bend one another or are heard."""

from __future__ import annotations

from typing import Any, ClassVar, Final

import numpy as np

from ....catalog import Catalog
from ....param import Curve, Kind, Param
from ...compiled import Kernel
from ...knobs import Knobs
from ...message import Kind as Says
from ...message import Message
from ...tape import Block
from ..halving import DELAY, halving
from ..synth import KERNELS, Synth
from ..voice import Stage, Voice
from . import sound as fm_sound
from .algorithms import ALGORITHMS, routes
from .presets import PRESETS

MODES: Final = ("poly", "mono", "legato")


def _operator(number: int) -> tuple[Param, ...]:
    """The parameters of one operator; only the first is heard where nothing is said."""
    own = f"op{number}_"
    log = Curve.LOGARITHMIC
    return (
        Param(own + "ratio", low=0.125, high=32.0, default=1.0, curve=log,
              help=f"Operator {number} sounds at so many times the note's frequency."),
        Param(own + "detune", unit="cents", low=-100.0, high=100.0, default=0.0,
              help=f"How far operator {number} is beside its ratio."),
        Param(own + "fixed", Kind.SWITCH, default=False,
              help=f"Operator {number} stays at a frequency of its own, whatever the note."),
        Param(own + "frequency", unit="Hz", low=0.1, high=16_000.0, default=440.0, curve=log,
              help=f"That frequency, where operator {number} is fixed."),
        Param(own + "level", unit="dB", low=-96.0, high=6.0, default=0.0 if number == 1 else -96.0,
              help=f"Operator {number}'s loudness, or how far it bends: 0 dB is 4π radians; −96 is off."),
        Param(own + "attack", unit="ms", low=0.0, high=10_000.0, default=1.0,
              help=f"How long operator {number} rises after the key."),
        Param(own + "decay", unit="s", low=0.005, high=60.0, default=2.0, curve=log,
              help=f"In what time operator {number} falls by 60 dB towards its sustain."),
        Param(own + "sustain", unit="%", low=0.0, high=100.0, default=100.0,
              help=f"What stays of operator {number} while the key is held."),
        Param(own + "release", unit="s", low=0.005, high=60.0, default=0.2, curve=log,
              help=f"In what time operator {number} falls by 60 dB after the key."),
        Param(own + "velocity", unit="%", low=0.0, high=100.0, default=50.0,
              help=f"How much a harder touch makes of operator {number}; at 100 the touch 100 is 0 dB."),
        Param(own + "scaling", unit="dB/octave", low=-24.0, high=24.0, default=0.0,
              help=f"How operator {number}'s level changes from C4 upwards."),
    )  # fmt: skip


_COMMON: Final = (
    Param("algorithm", Kind.INTEGER, low=1, high=ALGORITHMS, default=1,
          help="Which operator bends which, and which are heard; 1 is a chain, 8 is all heard."),
    Param("feedback", unit="%", low=0.0, high=100.0, default=0.0,
          help="How much operator 4 bends itself: from a sine to a saw."),
    Param("brightness", unit="dB", low=-48.0, high=12.0, default=0.0,
          help="All bending, more or less."),
    Param("rate_scaling", unit="%", low=-100.0, high=200.0, default=0.0,
          help="How much faster high notes fade; 100 is twice as fast an octave higher."),
    Param("lfo_rate", unit="Hz", low=0.02, high=30.0, default=5.0, curve=Curve.LOGARITHMIC,
          help="How fast the slow wave swings."),
    Param("lfo_delay", unit="s", low=0.0, high=5.0, default=0.0,
          help="How long a note takes until it swings fully."),
    Param("lfo_pitch", unit="cents", low=0.0, high=1200.0, default=0.0, help="Vibrato."),
    Param("lfo_level", unit="%", low=0.0, high=100.0, default=0.0, help="Tremolo."),
    Param("lfo_index", unit="dB", low=0.0, high=24.0, default=0.0,
          help="How much the bending swings, up and down."),
    Param("lfo_pan", unit="%", low=0.0, high=100.0, default=0.0, help="How far the sound swings aside."),
    Param("wheel", unit="cents", low=0.0, high=1200.0, default=35.0,
          help="The vibrato of a full modulation wheel."),
    Param("pressure", unit="dB", low=-24.0, high=24.0, default=9.0,
          help="How much more bending a fully pressed key has."),
    Param("timbre", unit="dB", low=0.0, high=24.0, default=9.0,
          help="How much more, and less, controller 74 makes the bending."),
    Param("pitch_start", unit="semitones", low=-48.0, high=48.0, default=0.0,
          help="How far above its pitch a note begins."),
    Param("pitch_time", unit="ms", low=1.0, high=10_000.0, default=100.0, curve=Curve.LOGARITHMIC,
          help="In what time that falls to a thousandth."),
    Param("glide", unit="ms", low=0.0, high=2000.0, default=0.0,
          help="The time for 63 % of the way from note to note in “mono” and “legato”."),
    Param("width", unit="%", low=0.0, high=100.0, default=0.0,
          help="How far low keys stand to the left and high keys to the right."),
    Param("level", unit="dB", low=-36.0, high=24.0, default=0.0, help="Loudness."),
    Param("mode", Kind.CHOICE, default="poly", choices=MODES,
          help="Chords, one note, or one note that is tied; it changes in the next silence."),
)  # fmt: skip

PARAMS: Final = (*(param for number in (1, 2, 3, 4) for param in _operator(number)), *_COMMON)


class FM(Synth):
    """Every note of four operators at twice the sample rate, all halved together."""

    kernels: ClassVar[tuple[Kernel[Any, Any], ...]] = (*KERNELS, *fm_sound.KERNELS)

    def __init__(self, stage: Stage, knobs: Knobs, *, drums: bool = False) -> None:
        super().__init__(stage, knobs, drums=drums)
        self._routes, self._taps = routes(), halving()
        self._state = np.zeros((self.keys.slots.shape[0], fm_sound.STATE))
        self._wires = np.zeros((2, 4, 5))
        self._lfo = np.zeros(1)
        self._work = np.zeros((8, 128))
        self._past = np.zeros((4, 64 + self._taps.size - 1))
        self._silence()

    @property
    def latency(self) -> int:
        return DELAY

    def act(self, message: Message) -> None:
        if message.kind is Says.NOTE_ON and not self.sounding:
            mode = MODES[int(self.knobs.goal("mode"))]
            self.keys.mono, self.keys.legato = mode != "poly", mode == "legato"
        super().act(message)

    def _sound(self, out: Block) -> None:
        fm_sound.sound(
            out, self.keys.slots, self.knobs.table, self._state, self._routes, self._wires,
            self._lfo, self._work, self._past, self._taps, float(self.stage.sample_rate),
        )  # fmt: skip

    def _silence(self) -> None:
        self._state.fill(0.0)
        self._past.fill(0.0)
        self._lfo.fill(0.0)
        self._wires[:] = self._routes[int(self.knobs.goal("algorithm")) - 1]


FOUR_OPERATORS: Final = Voice(
    "fm", "FM", "Four operators that bend one another: electric pianos, bells, basses, brass.",
    PARAMS, Catalog("preset", PRESETS), FM,
)  # fmt: skip
