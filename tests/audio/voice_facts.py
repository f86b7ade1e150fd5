"""Playing one voice by hand, and measuring what it plays."""

from __future__ import annotations

import numpy as np

from toccata.audio.message import Kind, Message, setting
from toccata.audio.voices import Stage
from toccata.units import Seconds

RATE = 44_100
NOW = Seconds(0.0)


def on(key, velocity=100, lane=0):
    return Message(NOW, Kind.NOTE_ON, key, velocity, lane)


def off(key, lane=0):
    return Message(NOW, Kind.NOTE_OFF, key, 0, lane)


def control(number, value, lane=0):
    return Message(NOW, Kind.CONTROL, number, value, lane)


def bend(value, lane=0):
    return Message(NOW, Kind.BEND, 0, value, lane)


def turned(name, value):
    return setting(NOW, f"voice.{name}", value)


def play(voice, events, seconds, preset="", values=None, *, size=None, rate=RATE, player=None):
    """Sound (2, n) of events [(seconds, message), …], made in blocks of `size` frames at most."""
    player = player or voice.prepare(Stage(rate), preset, values)
    out = np.zeros((2, int(seconds * rate) // 64 * 64), np.float32)
    frames = [(round(at * rate / 64) * 64, message) for at, message in events]
    edges = {0, out.shape[1], *(at for at, _ in frames)}
    edges |= set(range(0, out.shape[1], size)) if size else set()
    places = sorted(edge for edge in edges if edge <= out.shape[1])
    for begin, end in zip(places, [*places[1:], places[-1]], strict=True):
        for at, message in frames:
            if at == begin:
                player.act(message)
        if player.sounding:
            player.add_to(out[:, begin:end])
    return out


def bare(voice, values=None):
    """Values with every parameter at its own default, not at the first preset's."""
    return {**{param.name: param.default for param in voice.params}, **(values or {})}


def cents_off(sound, hertz, *, start=0.1, end=0.5, rate=RATE):
    """How far the partial near `hertz` is from it: from the turn of its phase between two looks."""
    size = int(rate * max(0.1, 10 / hertz))
    window = np.kaiser(size, 14)

    def phase(at):
        frames = np.arange(int(at * rate), int(at * rate) + size)
        return np.angle(
            (sound[frames] * window * np.exp(-2j * np.pi * hertz * frames / rate)).sum()
        )

    first, last = int(start * rate), int(end * rate)
    # Two looks near each other say roughly, two far from each other exactly.
    turn = 0.0
    for late in (first + (last - first) // 16, last):
        apart = (late - first) / rate
        found = (phase(late / rate) - phase(start)) / (2 * np.pi)
        turn = (found + round(turn * apart - found)) / apart
    return 1200 * np.log2(1 + turn / hertz)


def fall_time(sound, hertz, start, end, rate=RATE):
    """In what time the partial at `hertz` falls by 60 dB."""
    size = int(rate * max(0.05, 10 / hertz))
    window = np.kaiser(size, 14)

    def level(at):
        frames = np.arange(int(at * rate), int(at * rate) + size)
        return abs((sound[frames] * window * np.exp(-2j * np.pi * hertz * frames / rate)).sum())

    return 60 * (end - start) / (20 * np.log10(level(start) / level(end)))


def partials(sound, rate=RATE):
    """Frequencies and amplitudes of the spectrum, its leakage under −150 dB."""
    window = np.kaiser(sound.size, 18)
    spectrum = np.abs(np.fft.rfft(sound * window)) * 2 / window.sum()
    return np.fft.rfftfreq(sound.size, 1 / rate), spectrum


def treble(sound, at, above=5000.0, rate=RATE):
    """The energy above a frequency in the 46 ms around a moment, in dB of all there is before."""
    begin = int(at * rate) - 512
    cut, before = sound[begin : begin + 2048], sound[begin - 4096 : begin]
    f, spectrum = partials(cut, rate)
    return 20 * np.log10(np.sqrt((spectrum[f > above] ** 2).sum()) / (np.abs(before).max() + 1e-9))
