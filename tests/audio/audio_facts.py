"""Small musics and measurements that the tests of the sound room share."""

from __future__ import annotations

import numpy as np

from toccata.audio.message import Kind, Message, Part
from toccata.audio.soundfont import bundled_soundfont
from toccata.units import Seconds

FONT = bundled_soundfont()
ORGAN, OCARINA = 19, 79


def note(at, key, length=0.5, velocity=100, lane=0):
    return [
        Message(Seconds(at), Kind.NOTE_ON, key, velocity, lane),
        Message(Seconds(at + length), Kind.NOTE_OFF, key, 0, lane),
    ]


def control(at, number, value):
    return [Message(Seconds(at), Kind.CONTROL, number, value)]


def program(number):
    return [Message(Seconds(0.0), Kind.PROGRAM, 0, number)]


def part(*messages, name="Part", **settings):
    told = sorted((m for group in messages for m in group), key=lambda m: m.at)
    return Part(name, tuple(told), **{"reverb": 0, **settings})


def small_band():
    piano = part(*(note(0.2 * i, 60 + i % 12) for i in range(10)), reverb=40, chorus=30)
    organ = part(program(ORGAN), note(0.0, 48, 2.0), note(0.5, 55, 1.0), reverb=60)
    drums = part(*(note(0.25 * i, 36 + 2 * (i % 2), 0.1) for i in range(8)), drums=True, gain=0.8)
    return piano, organ, drums


def pitch(sound, rate, start=0.3, length=0.5):
    """The frequency of the loudest partial of the left channel, in Hz."""
    cut = sound[0, int(start * rate) : int((start + length) * rate)]
    size = 1 << 20
    spectrum = np.abs(np.fft.rfft(cut * np.hanning(cut.size), size))
    return np.argmax(spectrum) * rate / size


def level(sound, rate, start, end):
    """The level in dB of each channel between two seconds."""
    cut = sound[:, int(start * rate) : int(end * rate)].astype(np.float64)
    return 10 * np.log10((cut**2).mean(axis=1) + 1e-20)
