"""Places to play in: what a clap sounds like in a room, a hall, a church, on a plate, a spring."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

LONGEST: Final = 10.0
"""Seconds of an impulse response that are used at most."""

_SOUND: Final = 343.0
_HEAD: Final = 0.35
_OCTAVES: Final = (62.5, 125.0, 250.0, 500.0, 1000.0, 2000.0, 4000.0, 8000.0, 16_000.0)
_SEED: Final = 1685

Impulse = NDArray[np.float64]
"""An impulse response of shape (2, n)."""


@dataclass(frozen=True, slots=True)
class Place:
    """What a place is like.

    `decay` in seconds to −60 dB at 1 kHz; `low` and `high` how many times as long it rings at
    62 Hz and at 16 kHz; `walls` its length, width and height in m (none: a plate); `echo` which
    part of a wave a wall gives back; `early` the early echoes' share of the power; `gather` the
    seconds until the late echoes stand thick.
    """

    decay: float
    low: float
    high: float
    walls: tuple[float, float, float] | None
    echo: float
    early: float
    gather: float


PLACES: Final = {
    "room": Place(0.45, 0.9, 0.55, (6.2, 4.7, 2.8), 0.75, 0.5, 0.012),
    "hall": Place(1.9, 1.2, 0.35, (34.0, 21.0, 15.0), 0.8, 0.25, 0.06),
    "plate": Place(2.2, 0.8, 0.5, None, 0.0, 0.0, 0.001),
    "church": Place(4.5, 1.25, 0.22, (58.0, 24.0, 22.0), 0.85, 0.12, 0.12),
}
"""The places that are made of echoes; the spring is made otherwise."""

_SPRINGS: Final = ((0.0371, 0.0433), (0.0389, 0.0417))
_SPRING_TOP: Final = 4300.0
_SPRING_DECAY: Final = 2.4

NAMES: Final = (*PLACES, "spring")


@lru_cache(maxsize=8)
def place(name: str, sample_rate: int, decay: float = 0.0, tone: float = 0.0) -> Impulse:
    """The impulse response of one of `NAMES`, the same every time, as loud as `levelled` says.

    `decay` in seconds to −60 dB, 0 for the place's own; `tone` from −1 (dark) to 1 (bright).
    """
    made = (
        _springs(sample_rate, decay or _SPRING_DECAY)
        if name == "spring"
        else _room(PLACES[name], sample_rate, decay or PLACES[name].decay)
    )
    return _finished(made, sample_rate, tone)


def recorded(path: str, sample_rate: int, decay: float = 0.0, tone: float = 0.0) -> Impulse:
    """The impulse response in a sound file, at a sample rate, at most ten seconds of it.

    With `decay` it dies away in that many seconds, if it takes longer. Raises what reading raises.
    """
    from ..decode import read_tape

    with read_tape(Path(path)) as tape:
        rate = tape.sample_rate
        sound = np.nan_to_num(tape.read(0, int(LONGEST * rate)).astype(np.float64))
        cut = tape.frames > sound.shape[1]
    if rate != sample_rate:
        sound = resampled(sound, rate, sample_rate)
    if decay:
        rings = _decay_of(sound, sample_rate)
        if decay < rings:
            time = np.arange(sound.shape[1]) / sample_rate
            sound = sound * np.exp(-math.log(1000.0) * time * (1 / decay - 1 / rings))
    return _finished(sound, sample_rate, tone, fade=cut)


def resampled(sound: Impulse, rate: int, wished: int) -> Impulse:
    """Sound that ends, at another sample rate: its spectrum cut off or continued with nothing."""
    whole = math.gcd(rate, wished)
    blocks = -(-(sound.shape[1] + rate // 50) * whole // rate)
    size, new = blocks * (rate // whole), blocks * (wished // whole)
    spectrum = np.fft.rfft(sound, size)
    keep = min(size, new) // 2
    cut = np.zeros((2, new // 2 + 1), complex)
    cut[:, :keep] = spectrum[:, :keep]
    length = min(new, round(sound.shape[1] * wished / rate) + 1)
    return np.asarray(np.fft.irfft(cut, new)[:, :length] * (new / size))


def levelled(sound: Impulse, sample_rate: int) -> Impulse:
    """Pink noise comes out as loud as it went in, on the whole.

    What is above 1.5 kHz counts 4 dB more, as it does for programme loudness (BS.1770-4).
    """
    size = _even(max(2 * sound.shape[1], sample_rate // 10))
    power = (np.abs(np.fft.rfft(sound, size)) ** 2).mean(axis=0)
    pitch = np.fft.rfftfreq(size, 1 / sample_rate)
    heard = (pitch >= 60.0) & (pitch <= 16_000.0)
    power, pitch = power[heard], pitch[heard]
    mean = float(np.average(power, weights=(1.0 + 1.5 / (1.0 + (1500.0 / pitch) ** 2)) / pitch))
    return sound / math.sqrt(mean) if mean > 1e-30 else sound


def _finished(sound: Impulse, sample_rate: int, tone: float, fade: bool = True) -> Impulse:
    """Tilted by up to 3 dB an octave about 1 kHz, faded at its end, levelled."""
    count = sound.shape[1]
    if tone:
        size = _even(2 * count)
        pitch = np.clip(np.fft.rfftfreq(size, 1 / sample_rate), 40.0, 16_000.0)
        tilt = (pitch / 1000.0) ** (0.5 * tone)
        sound = np.fft.irfft(np.fft.rfft(sound, size) * tilt, size)[:, :count]
    if fade:
        last = min(count, sample_rate // 50)
        sound = sound.copy()
        sound[:, count - last :] *= np.linspace(1.0, 0.0, last)
    made = levelled(sound, sample_rate)
    made.setflags(write=False)
    return made


def _even(frames: int) -> int:
    """The power of two that holds so many frames: transforms of it are quick."""
    return 1 << (frames - 1).bit_length()


def _length(decay: float, sample_rate: int) -> int:
    """Frames until it is 90 dB quieter."""
    return int(min(LONGEST, 1.5 * decay + 0.05) * sample_rate)


def _room(place: Place, sample_rate: int, decay: float) -> Impulse:
    """Echoes of the walls, then noise that dies away in every octave at its own pace."""
    count = _length(decay * max(1.0, place.low), sample_rate)
    time = np.arange(count) / sample_rate
    noise = np.random.RandomState(_SEED).standard_normal((2, count))
    size = _even(2 * count)
    spectrum = np.fft.rfft(noise, size)
    pitch = np.maximum(np.fft.rfftfreq(size, 1 / sample_rate), 1.0)
    octave = np.log2(pitch / _OCTAVES[0])
    late = np.zeros((2, count))
    for number in range(len(_OCTAVES)):
        near = octave - number
        if number == 0:
            near = np.maximum(near, 0.0)
        if number + 1 == len(_OCTAVES):
            near = np.minimum(near, 0.0)
        share = np.cos(0.5 * np.pi * np.clip(near, -1.0, 1.0)) ** 2
        rings = decay * np.interp(number, (0, 4, 8), (place.low, 1.0, place.high))
        band = np.fft.irfft(spectrum * share, size)[:, :count]
        late += band * np.exp(-math.log(1000.0) * time / rings)
    late *= 1.0 - np.exp(-time / place.gather)
    late /= math.sqrt(float((late**2).sum()) / 2)
    if place.walls is None:
        return _dispersed(late, sample_rate)
    early = _echoes(place.walls, place.echo, sample_rate, count)
    early /= math.sqrt(float((early**2).sum()) / 2)
    return math.sqrt(place.early) * early + math.sqrt(1.0 - place.early) * late


def _echoes(
    walls: tuple[float, float, float], echo: float, sample_rate: int, count: int
) -> Impulse:
    """What the walls of a box send back in the first 80 ms, to two ears (Allen and Berkley 1979)."""
    size = np.array(walls)
    source = size * (0.27, 0.55, 0.42)
    ears = (
        size * (0.69, 0.48, 0.45) - (0, _HEAD / 2, 0),
        size * (0.69, 0.48, 0.45) + (0, _HEAD / 2, 0),
    )
    order = range(-4, 5)
    cells = np.array([(x, y, z) for x in order for y in order for z in order])
    images = np.where(cells % 2 == 0, cells * size + source, (cells + 1) * size - source)
    bounces = np.abs(cells).sum(axis=1)
    direct = min(float(np.linalg.norm(source - ear)) for ear in ears)
    out = np.zeros((2, count))
    for side, ear in enumerate(ears):
        far = np.linalg.norm(images - ear, axis=1)
        at = (far - direct) / _SOUND * sample_rate
        near = (at >= 0) & (at < min(0.08 * sample_rate, count - 2)) & (bounces > 0)
        loud = (echo**bounces * np.where(bounces % 2 == 0, 1.0, -1.0) / far)[near]
        whole = at[near].astype(np.int64)
        part = at[near] - whole
        np.add.at(out[side], whole, loud * (1.0 - part))
        np.add.at(out[side], whole + 1, loud * part)
    return out


def _dispersed(sound: Impulse, sample_rate: int) -> Impulse:
    """On a plate high waves run faster than low ones: 1 kHz comes 3 ms after the first."""
    count = sound.shape[1]
    size = _even(2 * count)
    delay_turns = 2.0 * 0.003 * np.sqrt(1000.0 * np.fft.rfftfreq(size, 1 / sample_rate))
    turned = np.fft.rfft(sound, size) * np.exp(-2j * np.pi * delay_turns)
    return np.asarray(np.fft.irfft(turned, size)[:, :count])


def _springs(sample_rate: int, decay: float) -> Impulse:
    """Two springs a side: every echo is a chirp that runs up to 4.3 kHz (Parker and Bilbao 2009)."""
    count = _length(decay, sample_rate)
    size = _even(2 * count)
    pitch = np.fft.rfftfreq(size, 1 / sample_rate)
    share = np.minimum(pitch / _SPRING_TOP, 0.999)
    fade = np.clip((0.97 - pitch / _SPRING_TOP) / 0.12, 0.0, 1.0) * np.minimum(pitch / 90.0, 1.0)
    out = np.zeros((2, count))
    for side, springs in enumerate(_SPRINGS):
        spectrum = np.zeros(pitch.size, complex)
        for delay in springs:
            # The group delay is the spring's own over √(1 − (f/top)²): its integral is an arc sine.
            once = np.exp(-2j * np.pi * delay * _SPRING_TOP * np.arcsin(share))
            takes = 2.0 * delay / np.sqrt(1.0 - share**2)
            back = 10.0 ** (-3.0 * takes / decay)
            spectrum += once / (1.0 + back * once**2)
        out[side] = np.fft.irfft(spectrum * fade, size)[:count]
    return out


def _decay_of(sound: Impulse, sample_rate: int) -> float:
    """Seconds to −60 dB, from the fall between −5 and −25 dB of what is still to come (Schroeder 1965)."""
    left = np.cumsum((sound**2).sum(axis=0)[::-1])[::-1]
    if left[0] <= 0.0:
        return LONGEST
    level = 10.0 * np.log10(np.maximum(left / left[0], 1e-12))
    first, last = int(np.argmax(level < -5.0)), int(np.argmax(level < -25.0))
    return 3.0 * max(last - first, 1) / sample_rate
