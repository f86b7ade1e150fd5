"""Beats to play, and measurements of what was struck, for the tests of the drum kit."""

from __future__ import annotations

import warnings

import numpy as np
import pyloudnorm
from scipy.signal import butter, sosfiltfilt

from toccata.audio.message import Kind, Message
from toccata.audio.voices.drumkit import DRUMKIT
from toccata.audio.voices.voice import Stage
from toccata.units import Seconds

RATE = 44_100
STEADY = {"loose": 0.0}
"""For measurements: no strike differs from the next."""


def kit(preset="", *, rate=RATE, **values):
    return DRUMKIT.prepare(Stage(rate), preset, values, drums=True)


def hit(at, key, velocity=100, length=0.1):
    """A note; a `length` of None is never let go."""
    on = Message(Seconds(at), Kind.NOTE_ON, key, velocity)
    off = [] if length is None else [Message(Seconds(at + length), Kind.NOTE_OFF, key)]
    return [on, *off]


def play(player, messages, seconds, *, rate=RATE, block=1024):
    """Sound (2, n), in blocks of at most `block` frames; messages fall on the nearest 64 frames."""
    frames = int(seconds * rate) // 64 * 64
    out = np.zeros((2, frames), np.float32)
    now = 0
    for message in [*sorted(messages, key=lambda m: m.at), None]:
        until = frames if message is None else min(frames, round(message.at * rate / 64) * 64)
        while now < until:
            size = min(block, until - now)
            player.add_to(out[:, now : now + size])
            now += size
        if message is not None:
            player.act(message)
    return out


def struck(key, seconds=1.0, preset="", velocity=100, length=0.1, **values):
    return play(kit(preset, **{**STEADY, **values}), hit(0, key, velocity, length), seconds)


def centroid(sound):
    """The middle of the power spectrum, in Hz."""
    power = np.abs(np.fft.rfft(sound.astype(np.float64).sum(axis=0))) ** 2
    return (power * np.fft.rfftfreq(sound.shape[1], 1 / RATE)).sum() / power.sum()


def time_to_silence(sound, low=-35.0):
    """The time in which sound falls 60 dB, from the slope of what is left of its energy."""
    energy = (sound.astype(np.float64) ** 2).sum(axis=0)
    left = np.cumsum(energy[::-1])[::-1]
    decibels = 10 * np.log10(left / left[0] + 1e-30)
    a, b = np.argmax(decibels < -8.0), np.argmax(decibels < low)
    return (b - a) / RATE * 60 / (decibels[a] - decibels[b])


def loudness(sound, rate=RATE):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return pyloudnorm.Meter(rate).integrated_loudness(sound.T.astype(np.float64))


def above(sound, hertz, rate=RATE):
    """What a steep high-pass filter leaves."""
    sections = butter(8, hertz, "highpass", fs=rate, output="sos")
    return sosfiltfilt(sections, sound.astype(np.float64))


def rock_beat(bars=2):
    eighth, told = 60 / 110 / 2, hit(0, 49)
    for bar in range(bars):
        for place in range(8):
            at = (bar * 8 + place) * eighth
            opened = place == 7 and bar % 2
            told += hit(at, 46 if opened else 42, 70 if place % 2 else 90)
            if place in (0, 4, 5):
                told += hit(at, 36, 105)
            if place in (2, 6):
                told += hit(at, 38, 108)
    return told, bars * 8 * eighth


def house_beat(bars=2):
    beat, told = 60 / 124, []
    for place in range(4 * bars):
        at = place * beat
        told += hit(at, 36, 112) + hit(at + beat / 2, 46, 92)
        told += hit(at + beat / 4, 42, 60) + hit(at + 0.75 * beat, 42, 66)
        if place % 2:
            told += hit(at, 39)
    return told, 4 * bars * beat
