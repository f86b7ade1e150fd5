"""What the tests of the subtractive synth have in common: playing, and looking at spectra."""

from __future__ import annotations

import numpy as np

from toccata.audio.message import Kind, Message, setting
from toccata.audio.voices import Stage
from toccata.audio.voices.subtractive import SUBTRACTIVE

RATE = 48_000

BARE = {
    "filter": "off", "attack": 0.001, "sustain": 100.0, "velocity": 0.0, "phase": "same",
    "spread": 0.0,
}  # fmt: skip
"""One wave and nothing else."""


def player(values=None, rate=RATE, preset=""):
    return SUBTRACTIVE.prepare(Stage(rate), preset, values or {})


def on(key, velocity=100, lane=0):
    return Message(0.0, Kind.NOTE_ON, key, velocity, lane)


def off(key, lane=0):
    return Message(0.0, Kind.NOTE_OFF, key, 0, lane)


def control(number, value, lane=0):
    return Message(0.0, Kind.CONTROL, number, value, lane)


def bend(value, lane=0):
    return Message(0.0, Kind.BEND, 0, value, lane)


def to(name, value):
    return setting(0.0, f"voice.{name}", value)


def hear(synth, seconds):
    """The next seconds, in float64."""
    out = np.zeros((2, int(seconds * synth.stage.sample_rate) // 64 * 64), np.float32)
    synth.add_to(out)
    return out.astype(np.float64)


def note(values, key=60, seconds=1.0, rate=RATE):
    """The left side of a held note."""
    synth = player({**BARE, **values}, rate)
    synth.act(on(key))
    return hear(synth, seconds)[0]


def spectrum(sound, rate=RATE, beta=22.0):
    """Frequencies and levels in dB of a sound under a Kaiser window: side lobes under −160 dB."""
    window = np.kaiser(sound.size, beta)
    size = 4 * sound.size
    bins = np.abs(np.fft.rfft(sound * window, size)) / window.sum() * 2
    return np.fft.rfftfreq(size, 1 / rate), 20 * np.log10(bins + 1e-15)


def pitch_of(sound, near, rate=RATE):
    """The frequency of the strongest partial near a frequency: a parabola through its peak."""
    hertz, levels = spectrum(sound, rate)
    around = np.flatnonzero((hertz > near * 0.97) & (hertz < near * 1.03))
    top = around[np.argmax(levels[around])]
    a, b, c = levels[top - 1 : top + 2]
    return hertz[top] + (a - c) / (a - 2 * b + c) / 2 * hertz[1]


def hertz_of(key):
    return 440.0 * 2.0 ** ((key - 69) / 12)


def cents(one, other):
    return 1200 * np.log2(one / other)
