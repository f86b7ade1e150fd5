"""Sounds and measurements that the tests of the effects share."""

from __future__ import annotations

import numpy as np

from toccata.audio.effects import EFFECTS

RATE = 44_100
FRAMES = 32_768
"""A whole number of steps, and a power of two for spectra without leaks."""

OURS = (
    "reverb", "delay", "chorus", "flanger", "phaser", "tremolo", "vibrato", "autopan", "ringmod",
    "bitcrush", "saturation", "filter", "eq", "width", "gain",
)  # fmt: skip


def noise(frames=FRAMES, level=0.1, seed=1):
    return (np.random.default_rng(seed).standard_normal((2, frames)) * level).astype(np.float32)


def sine(hertz=440.0, frames=FRAMES, level=0.5, rate=RATE):
    wave = level * np.sin(2 * np.pi * hertz * np.arange(frames) / rate)
    return np.stack([wave, wave]).astype(np.float32)


def bin_of(hertz, frames=FRAMES, rate=RATE):
    """The nearest frequency of which a whole, odd number of periods fits into the frames."""
    return (int(hertz * frames / rate) | 1) * rate / frames


def impulse(frames=FRAMES, at=0):
    sound = np.zeros((2, frames), np.float32)
    sound[:, at] = 1.0
    return sound


def through(name, sound, sample_rate=RATE, /, **values):
    """What an effect makes of a sound."""
    made = np.array(sound, np.float32, order="C")
    EFFECTS[name].prepare(sample_rate, values).process(made)
    return made


def response(name, sample_rate=RATE, frames=FRAMES, /, **values):
    """Frequencies, and the effect's answer to an impulse at each, left side."""
    made = through(name, impulse(frames), sample_rate, **values)[0].astype(np.float64)
    return np.fft.rfftfreq(frames, 1 / sample_rate), np.fft.rfft(made)


def spectrum(side):
    """Amplitudes of the sines in one side, for whole periods."""
    return np.abs(np.fft.rfft(side.astype(np.float64))) * 2 / len(side)


def decibels(value):
    return 20 * np.log10(np.maximum(np.abs(value), 1e-30))
