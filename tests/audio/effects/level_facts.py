"""Sounds and measurements for the tests of effects that follow how loud a sound is."""

from __future__ import annotations

import numpy as np

from toccata.audio.effects import EFFECTS

RATE = 44_100
STEP = 64


def whole(frames):
    """The next number of frames that is a multiple of 64."""
    return -(-int(frames) // STEP) * STEP


def silence(seconds):
    return np.zeros((2, whole(seconds * RATE)), np.float32)


def noise(seconds=0.5, level=0.1, seed=1):
    shape = silence(seconds).shape
    return (np.random.default_rng(seed).standard_normal(shape) * level).astype(np.float32)


def sine(hertz, seconds=0.5, level=0.5):
    wave = level * np.sin(2 * np.pi * hertz * np.arange(whole(seconds * RATE)) / RATE)
    return np.stack([wave, wave]).astype(np.float32)


def square(level, seconds):
    """As high at every sample: ±level, a new sign every 50 frames."""
    wave = level * np.where(np.arange(whole(seconds * RATE)) // 50 % 2, -1.0, 1.0)
    return np.stack([wave, wave]).astype(np.float32)


def through(name, sound, **values):
    """What an effect makes of a sound, in one block."""
    made = np.array(sound, np.float32, order="C")
    EFFECTS[name].prepare(RATE, values).process(made)
    return made


def gains(made, sound):
    """The gain of every frame in dB, left side."""
    ratio = np.abs(made[0].astype(float)) / np.maximum(np.abs(sound[0].astype(float)), 1e-30)
    return 20 * np.log10(np.maximum(ratio, 1e-30))


def decibels(value):
    return 20 * np.log10(np.maximum(np.abs(value), 1e-30))


def level_of(sound):
    """The level of a sound in dB, both sides together."""
    return float(10 * np.log10((sound.astype(float) ** 2).mean() + 1e-30))
