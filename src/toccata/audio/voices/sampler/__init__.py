"""The sampler: your own recordings on the keys, or the house's tapes where you have none."""

from __future__ import annotations

from typing import Any, ClassVar, Final

import numpy as np

from ....catalog import Catalog
from ....errors import WrongUse
from ....param import Curve, Kind, Param
from ...compiled import Kernel
from ...knobs import Knobs
from ...tape import Block
from ..synth import KERNELS, Synth
from ..voice import Preset, Stage, Voice
from . import sound as sampler_sound
from .house_tables import TAPES, house_samples
from .samples import Samples, kernels_of_reading, load
from .zones import read_zones

_LOG: Final = Curve.LOGARITHMIC

PARAMS: Final = (
    Param("attack", unit="ms", low=0.0, high=10_000.0, default=1.0, help="How long a note rises."),
    Param("decay", unit="s", low=0.005, high=60.0, default=2.0, curve=_LOG,
          help="In what time it falls by 60 dB towards its sustain."),
    Param("sustain", unit="%", low=0.0, high=100.0, default=100.0,
          help="What stays while the key is held."),
    Param("release", unit="s", low=0.005, high=60.0, default=0.3, curve=_LOG,
          help="In what time it falls by 60 dB after the key."),
    Param("cutoff", unit="Hz", low=20.0, high=20_000.0, default=20_000.0, curve=_LOG,
          help="The low-pass; at its highest nothing is taken away."),
    Param("resonance", unit="%", low=0.0, high=100.0, default=0.0,
          help="How much the low-pass rings at its edge."),
    Param("touch", unit="%", low=0.0, high=100.0, default=0.0,
          help="How much a harder touch opens the low-pass."),
    Param("timbre", unit="%", low=0.0, high=100.0, default=50.0,
          help="How much controller 74 opens and closes it."),
    Param("tracking", unit="%", low=0.0, high=100.0, default=0.0,
          help="How much the low-pass goes up with the keys."),
    Param("velocity", unit="%", low=0.0, high=100.0, default=60.0,
          help="How much louder a harder touch is."),
    Param("tune", unit="semitones", low=-24.0, high=24.0, default=0.0, help="All notes, up or down."),
    Param("start", unit="%", low=0.0, high=99.0, default=0.0,
          help="Where in the recording notes begin."),
    Param("scatter", unit="%", low=0.0, high=99.0, default=0.0,
          help="How far each note begins elsewhere; so a chord is no copy of one note."),
    Param("vibrato", unit="Hz", low=0.1, high=12.0, default=5.0, curve=_LOG,
          help="How fast the wheel's vibrato is."),
    Param("wheel", unit="cents", low=0.0, high=400.0, default=35.0,
          help="How deep it is at a full modulation wheel."),
    Param("pressure", unit="dB", low=0.0, high=24.0, default=6.0,
          help="How much louder a fully pressed key is."),
    Param("width", unit="%", low=0.0, high=100.0, default=0.0,
          help="How far low keys stand to the left and high keys to the right."),
    Param("level", unit="dB", low=-48.0, high=24.0, default=0.0, help="Loudness."),
    Param("file", Kind.FILE, default="choir",
          help="A WAV or FLAC file, a folder of files named by their notes, a list of zones (.json),"
          f" or a tape of the house: {', '.join(TAPES)}."),
)  # fmt: skip

PRESETS: Final = (
    Preset("plain", "keys", "Your own recordings as they are; without a file, the house's choir.", {
        "attack": 1.0, "level": -1.8}),
    Preset("choir", "pad", "Many voices on “ah”, from a tape of the house.", {
        "attack": 90.0, "release": 0.9, "scatter": 90.0, "level": -0.6}),
    Preset("tape strings", "strings", "A section of strings on tape, with a slow bow.", {
        "file": "strings", "attack": 70.0, "release": 0.6, "scatter": 90.0, "level": -0.4}),
    Preset("tape flutes", "lead", "Three flutes that were recorded long ago.", {
        "file": "flutes", "attack": 35.0, "release": 0.25, "scatter": 90.0, "level": 0.0}),
    Preset("glass harp", "bells", "Wet fingers on glasses.", {
        "file": "glass", "attack": 350.0, "release": 2.0, "scatter": 90.0, "level": 0.5}),
    Preset("dark choir", "pad", "The choir behind a door that a harder touch opens.", {
        "attack": 400.0, "release": 1.8, "scatter": 90.0, "cutoff": 900.0, "touch": 60.0,
        "resonance": 15.0, "level": 1.1}),
)  # fmt: skip


class Sampler(Synth):
    """Every note reads its zone's recording at its own pitch.

    The files are read when it is made; that may take a while and raises `WrongUse`, `Unreadable`,
    `UnknownName`, `OutOfRange` or `LimitReached` with what is wrong.
    """

    kernels: ClassVar[tuple[Kernel[Any, Any], ...]] = (*KERNELS, *sampler_sound.KERNELS)

    def __init__(self, stage: Stage, knobs: Knobs, *, drums: bool = False) -> None:
        super().__init__(stage, knobs, drums=drums)
        self._samples = samples_of(knobs.values["file"])
        self._sincs = kernels_of_reading()
        self._state = np.zeros((self.keys.slots.shape[0], sampler_sound.STATE))
        self._heard = np.zeros((2, 64), np.float32)
        self._lfo = np.zeros(1)

    def _sound(self, out: Block) -> None:
        sampler_sound.sound(
            out, self.keys.slots, self.knobs.table, self._state, self._samples.sound,
            self._samples.table, self._sincs, self._heard, self._lfo,
            float(self.stage.sample_rate),
        )  # fmt: skip

    def _silence(self) -> None:
        self._lfo.fill(0.0)


def samples_of(said: str | None) -> Samples:
    """The samples that a `file` names; raises as `Sampler` does."""
    said = (said or "").strip()
    if not said:
        raise WrongUse(f"The sampler needs a file; or name a tape: {', '.join(TAPES)}.")
    if said.lower() in TAPES:
        return house_samples(said.lower())
    return load(read_zones(said))


SAMPLES: Final = Voice(
    "sampler", "Sampler", "Recordings in WAV or FLAC, played at any pitch, with loops and zones.",
    PARAMS, Catalog("preset", PRESETS), Sampler,
)  # fmt: skip
