"""The picture of a sound: its values are scipy's, and a tone stands where it sounds."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from scipy import signal

from toccata.audio.flow import Flow
from toccata.audio.spectrogram import Scale, spectrogram
from toccata.audio.tape import Tape
from toccata.errors import OutOfRange, WrongUse

RATE = 44_100


def tape(sound, rate=RATE):
    made = Tape(rate)
    made.write(np.asarray(sound, np.float32))
    return made


def tone(frequency, seconds=2.0, level=0.5):
    wave = level * np.sin(2 * np.pi * frequency * np.arange(round(seconds * RATE)) / RATE)
    return np.stack([wave, wave])


def test_a_linear_picture_is_what_scipy_computes():
    rng = np.random.default_rng(2)
    window, hop, columns, rows = 1024, 512, 100, 128
    sound = tone(1000) + tone(5000, level=0.1) + 0.01 * rng.standard_normal((2, 2 * RATE))
    sound = sound[:, : columns * hop].astype(np.float32)
    seen = spectrogram(tape(sound), columns=columns, rows=rows, window=window, scale=Scale.LINEAR)
    shape = signal.windows.hann(window, sym=False)
    found = signal.ShortTimeFFT(shape, hop, RATE).stft(sound, p0=0, p1=columns)
    level = np.sqrt((np.abs(found) ** 2).mean(axis=0)) * 2 / shape.sum()
    held = np.maximum.reduceat(level, np.arange(rows) * 4, axis=0)
    wanted = np.clip(20 * np.log10(np.maximum(held, 1e-9)), seen.floor, seen.ceiling)
    assert seen.image.shape == wanted.shape
    assert np.abs(seen.decibels() - wanted).max() <= 90 / 255 / 2 + 1e-3
    assert np.allclose(seen.times, np.arange(columns) * hop / RATE)


@pytest.mark.parametrize("hertz", [55.0, 440.0, 1234.5, 9000.0])
@pytest.mark.parametrize("scale", list(Scale))
def test_a_tone_stands_where_it_sounds_and_as_loud(hertz, scale):
    seen = spectrogram(tape(tone(hertz)), scale=scale, rows=512, columns=200)
    middle = seen.decibels()[:, 50:-50].mean(axis=1)
    found = seen.frequencies[np.argmax(middle)]
    assert found == pytest.approx(hertz, abs=RATE / 4096 + 0.02 * hertz)
    assert middle.max() == pytest.approx(20 * np.log10(0.5), abs=1.6)


def test_a_note_stands_at_its_time():
    sound = np.zeros((2, 4 * RATE))
    sound[:, RATE : 2 * RATE] = tone(880, 1.0)
    seen = spectrogram(tape(sound), columns=400, window=1024)
    row = np.argmin(np.abs(seen.frequencies - 880))
    loud = seen.times[seen.decibels()[row] > -20]
    assert loud[0] == pytest.approx(1.0, abs=0.02)
    assert loud[-1] == pytest.approx(2.0, abs=0.02)
    assert seen.times[-1] == pytest.approx(4.0, abs=0.03)


def test_the_axes_go_from_end_to_end():
    seen = spectrogram(tape(tone(440)), columns=100, rows=64)
    assert seen.image.shape == (64, 100)
    assert seen.image.dtype == np.uint8
    assert (np.diff(seen.frequencies) > 0).all()
    assert (np.diff(seen.times) > 0).all()
    assert 27.5 < seen.frequencies[0] < 31
    assert 0.9 < seen.frequencies[-1] / (RATE / 2) < 1
    steps = seen.frequencies[1:] / seen.frequencies[:-1]
    assert np.allclose(steps, steps[0])


def test_blocks_of_any_size_give_the_same_picture():
    sound = np.random.default_rng(1).standard_normal((2, 30_000)).astype(np.float32) * 0.1
    cuts = [0, 1, 700, 701, 9000, 30_000]
    blocks = (sound[:, a:b] for a, b in itertools.pairwise(cuts))
    one = spectrogram(Flow(RATE, blocks, 30_000), columns=50, window=1024)
    two = spectrogram(tape(sound), columns=50, window=1024)
    assert np.array_equal(one.image, two.image)


@pytest.mark.parametrize("frames", [1, 2, 100, 5000])
@pytest.mark.parametrize("rate", [8000, 192_000])
def test_the_shortest_sounds_have_a_picture(frames, rate):
    seen = spectrogram(tape(np.full((2, frames), 0.5), rate), window=256)
    assert seen.image.shape[1] == len(seen.times) >= 1
    assert seen.image.max() > 0


def test_silence_is_dark():
    assert not spectrogram(tape(np.zeros((2, RATE)))).image.any()


@pytest.mark.parametrize(
    ("error", "options"),
    [
        (OutOfRange, {"columns": 0}), (OutOfRange, {"rows": 5000}), (WrongUse, {"window": 1000}),
        (WrongUse, {"floor": 0.0}), (WrongUse, {"lowest": 40_000.0}),
    ],
)  # fmt: skip
def test_what_no_picture_has_is_told(error, options):
    with pytest.raises(error):
        spectrogram(tape(tone(440, 0.1)), **options)
    with pytest.raises(WrongUse, match="no samples"):
        spectrogram(Tape(RATE))
