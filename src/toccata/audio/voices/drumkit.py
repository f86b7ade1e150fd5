"""The drum kit: every percussion key of General MIDI, made from sines, squares and noise."""

from __future__ import annotations

from typing import Final

import numpy as np

from ...param import Curve, Param
from ...param import Kind as ParamKind
from ..knobs import Knobs
from ..message import Kind, Message
from ..tape import Block
from . import synth
from .drums import DRUMS
from .drums.columns import BANDS, CHOKED, FIRST, GROUP, MEMORY, PER_BAND, ROWS
from .drums.kits import KITS
from .drums.plans import KEYS, plans, square_waves
from .drums.strike import play_strikes
from .keys import BEGAN, GATE, KEY, SOUNDS
from .synth import Synth
from .voice import Stage, Voice

KIT: Final = (
    Param("tune", unit="semitones", low=-24.0, high=24.0, default=0.0,
          help="How far the whole kit is tuned up or down."),
    Param("decay", unit="%", low=10.0, high=400.0, default=100.0, curve=Curve.LOGARITHMIC,
          help="How long everything rings, of what each drum says."),
    Param("level", unit="dB", low=-60.0, high=24.0, default=0.0, help="How loud the kit is."),
    Param("drive", unit="%", low=0.0, high=100.0, default=0.0,
          help="How hard each drum is pushed into a soft limit."),
    Param("velocity", unit="%", low=0.0, high=150.0, default=100.0,
          help="How much softer and duller a soft strike is."),
    Param("tone", unit="%", low=-100.0, high=100.0, default=0.0,
          help="How bright the kit is: a hundred more is two octaves up."),
    Param("cutoff", unit="Hz", low=200.0, high=20000.0, default=20000.0, curve=Curve.LOGARITHMIC,
          help="Above this every drum gets softer, as from an old sampler."),
    Param("grain", unit="Hz", low=500.0, high=20000.0, default=20000.0, curve=Curve.LOGARITHMIC,
          help="How fine the noise is: low is the hiss of a toy, the highest is smooth."),
    Param("width", unit="%", low=0.0, high=100.0, default=80.0,
          help="How wide the kit stands: the drummer's right is the right side."),
    Param("loose", unit="%", low=0.0, high=100.0, default=25.0,
          help="How much one strike differs from the next."),
    Param("seed", ParamKind.INTEGER, low=0, high=65535, default=0,
          help="Which noise: the same seed and the same notes give the same sound."),
)  # fmt: skip
"""What concerns all drums. The kernel knows these by their places."""

PARAMS: Final = (*KIT, *(param for drum in DRUMS for param in drum.params))

POLYPHONY: Final = 64

_CYMBALS: Final = frozenset({46, 49, 51, 52, 53, 55, 57, 59, 81})
"""What a hand can stop: key pressure in the upper half does."""


class DrumKitPlayer(Synth):
    """Strikes in slots; what one drum does on two keys, such as a hat, silences itself.

    A strike lasts as long as it rings, whenever its key is let go; only the long whistle and the
    long guiro end with their keys. Keys without a drum are silent.
    """

    kernels = (*synth.KERNELS, play_strikes)

    def __init__(self, stage: Stage, knobs: Knobs, *, drums: bool = False) -> None:
        super().__init__(stage, knobs, drums=drums, polyphony=POLYPHONY)
        self._plans = plans(knobs.names)
        self._waves, self._reach = square_waves()
        slots = self.keys.slots.shape[0]
        self._memory = np.zeros((slots, MEMORY), np.float64)
        self._filters = np.zeros((slots, BANDS, PER_BAND), np.float64)
        self._seeds = np.ones(slots, np.uint64)
        self._buffer = np.zeros((ROWS, 64), np.float64)

    def act(self, message: Message) -> None:
        struck = message.kind in (Kind.NOTE_ON, Kind.NOTE_OFF, Kind.KEY_PRESSURE)
        if struck and not FIRST <= message.number < FIRST + KEYS:
            return
        super().act(message)
        if message.kind is Kind.NOTE_ON:
            self._choke(message.number)
        elif message.kind is Kind.KEY_PRESSURE and _grabbed(message):
            self._stop(self.keys.slots[:, KEY] == message.number)

    def _choke(self, key: int) -> None:
        """The strike that has just begun ends all others of its group."""
        group = self._plans.heads[key - FIRST, GROUP]
        if group == 0:
            return
        slots = self.keys.slots
        rows = np.clip(slots[:, KEY].astype(np.int64) - FIRST, 0, KEYS - 1)
        same = self._plans.heads[rows, GROUP] == group
        self._stop(same & (slots[:, KEY] >= FIRST) & (slots[:, BEGAN] < slots[:, BEGAN].max()))

    def _stop(self, which: np.ndarray) -> None:
        slots = self.keys.slots
        alive = which & (slots[:, SOUNDS] > 0) & (slots[:, GATE] >= 0)
        slots[alive, GATE] = -1.0
        slots[alive, CHOKED] = 1.0

    def _sound(self, out: Block) -> None:
        play_strikes(
            out, self.keys.slots, self._memory, self._filters, self._seeds, self.knobs.table,
            self._plans.heads,
            self._plans.modes, self._plans.bands, self._plans.where, self._waves, self._reach,
            self._buffer, float(self.stage.sample_rate),
        )  # fmt: skip

    def _silence(self) -> None:
        self._memory.fill(0.0)
        self._filters.fill(0.0)
        self._seeds.fill(1)


def _grabbed(message: Message) -> bool:
    return message.number in _CYMBALS and message.value >= 64


DRUMKIT: Final = Voice(
    "drumkit",
    "Drum kit",
    "Drums, cymbals and percussion on the keys of General MIDI, each of them synthesized.",
    PARAMS,
    KITS,
    DrumKitPlayer,
)
