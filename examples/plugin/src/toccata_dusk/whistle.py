"""Whistle: a sine for each key, with a soft beginning and end."""

from __future__ import annotations

import numpy as np

from toccata.audio.compiled import kernel
from toccata.audio.knobs import BEFORE, NOW, turn
from toccata.audio.voices import Preset, Voice
from toccata.audio.voices.keys import FRESH, GATE, PITCH, SOUNDS, VELOCITY
from toccata.audio.voices.synth import KERNELS, Synth
from toccata.catalog import Catalog
from toccata.param import Curve, Param

PARAMS = (
    Param("attack", unit="ms", low=1.0, high=2000.0, default=20.0, curve=Curve.LOGARITHMIC,
          help="How long a note takes to come."),
    Param("release", unit="ms", low=5.0, high=4000.0, default=80.0, curve=Curve.LOGARITHMIC,
          help="How long a note takes to go."),
    Param("level", unit="dB", low=-40.0, high=12.0, default=0.0, help="How loud it is."),
)  # fmt: skip
PHASE, ENVELOPE = 12, 13  # columns of a slot that are the voice's own
LOUD = 0.0322  # makes −37 LUFS of velocity 100


class Whistle(Synth):
    """Everything that a note remembers stands in its slot."""

    def _sound(self, out):
        _whistle(out, self.keys.slots, self.knobs.table, self.stage.sample_rate)

    def _silence(self):
        pass


@kernel("void(f4[:,:], f8[:,::1], f8[:,::1], f8)")
def _whistle(out, slots, knobs, rate):
    for begin in range(0, out.shape[1], 64):
        turn(knobs)
        first = 10.0 ** (knobs[BEFORE, 2] / 20.0)
        slope = (10.0 ** (knobs[NOW, 2] / 20.0) - first) / 64.0
        rise = 1.0 - np.exp(-3000.0 / (knobs[NOW, 0] * rate))
        fall = 1.0 - np.exp(-3000.0 / (knobs[NOW, 1] * rate))
        for slot in slots:
            if slot[SOUNDS] == 0.0:
                continue
            slot[FRESH] = 0.0
            goal = slot[VELOCITY] * LOUD if slot[GATE] > 0.0 else 0.0
            pace = rise if goal > 0.0 else fall if slot[GATE] == 0.0 else 1200.0 / rate
            step = 440.0 * 2.0 ** ((slot[PITCH] - 69.0) / 12.0) / rate
            for i in range(64):
                slot[ENVELOPE] += (goal - slot[ENVELOPE]) * pace
                slot[PHASE] = (slot[PHASE] + step) % 1.0
                y = np.sin(2.0 * np.pi * slot[PHASE]) * slot[ENVELOPE] * (first + slope * i)
                out[0, begin + i] += y
                out[1, begin + i] += y
            if goal == 0.0 and slot[ENVELOPE] < 1e-7:
                slot[SOUNDS] = 0.0


Whistle.kernels = (_whistle, *KERNELS)

PRESETS = Catalog("preset", [
    Preset("whistle", "lead", "Somebody who waits for a bus."),
    Preset("far whistle", "pad", "The same, behind the hills.", {"attack": 120.0, "release": 900.0}),
])  # fmt: skip
WHISTLE = Voice("whistle", "Whistle", "A sine for each key.", PARAMS, PRESETS, Whistle)
