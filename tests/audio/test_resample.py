"""Another sample rate: the same sound, as long as before, with nothing new in it."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import signal

from toccata.audio.flow import Flow
from toccata.audio.resample import resampled, resampled_samples, resampled_tape, turned
from toccata.audio.tape import Tape
from toccata.errors import OutOfRange, WrongUse

RATES = [8000, 22_050, 44_100, 48_000, 96_000, 192_000]


def tape(sound, rate):
    made = Tape(rate)
    made.write(np.asarray(sound, np.float32))
    return made


def tone(hertz, rate, seconds=1.0, level=0.5):
    wave = level * np.sin(2 * np.pi * hertz * np.arange(round(seconds * rate)) / rate)
    return np.stack([wave, 0.5 * wave])


@pytest.mark.parametrize("old", RATES)
@pytest.mark.parametrize("new", RATES)
def test_a_tone_stays_the_same_tone_to_a_hundred_decibels(old, new):
    made = resampled_tape(tape(tone(997, old), old), new)
    wanted = tone(997, new)
    assert made.sample_rate == new
    assert made.frames == wanted.shape[1]
    middle = slice(new // 4, -new // 4)
    error = made.samples()[:, middle] - wanted[:, middle]
    assert 20 * np.log10(error.std() / wanted[0].std()) < -100


@settings(max_examples=40, deadline=None)
@given(frames=st.integers(1, 3000), old=st.sampled_from(RATES), new=st.sampled_from(RATES))
def test_the_length_is_told_before_and_kept(frames, old, new):
    sound = np.random.default_rng(frames).uniform(-0.5, 0.5, (2, frames)).astype(np.float32)
    flow = resampled(Flow(old, iter([sound[:, :7], sound[:, 7:]]), frames), new)
    made = np.concatenate(list(flow.blocks), axis=1)
    assert np.isfinite(made).all()
    assert made.shape[1] == flow.frames
    assert abs(made.shape[1] - frames * new / old) <= 0.5


def test_blocks_of_any_size_give_the_same():
    sound = np.random.default_rng(0).uniform(-0.5, 0.5, (2, 20_000)).astype(np.float32)
    cuts = [0, 1, 2, 500, 501, 20_000]
    blocks = (sound[:, a:b] for a, b in itertools.pairwise(cuts))
    pieces = np.concatenate(list(resampled(Flow(44_100, blocks), 48_000).blocks), axis=1)
    assert np.allclose(pieces, resampled_samples(sound, 44_100, 48_000), atol=1e-6)


def test_it_agrees_with_scipy_below_the_edge():
    rng = np.random.default_rng(4)
    low = signal.butter(10, 8000, fs=48_000, output="sos")
    sound = signal.sosfiltfilt(low, 0.1 * rng.standard_normal((3, 96_000)), axis=1)
    made = resampled_samples(sound.astype(np.float32), 48_000, 32_000)
    wanted = signal.resample_poly(sound, 2, 3, axis=1, window=("kaiser", 12.0))
    assert made.shape == wanted.shape
    error = (made - wanted)[:, 2000:-2000]
    assert 20 * np.log10(error.std() / wanted.std()) < -60


def test_what_is_too_high_for_the_new_rate_is_gone():
    made = resampled_samples(tone(15_000, 48_000).astype(np.float32), 48_000, 22_050)
    assert 20 * np.log10(np.abs(made[:, 2000:-2000]).max()) < -110


def test_a_record_turned_faster_is_higher_and_shorter():
    made = np.concatenate(
        list(turned(Flow(44_100, iter([tone(1000, 44_100).astype(np.float32)])), 1.5).blocks),
        axis=1,
    )
    assert made.shape[1] == pytest.approx(29_400, abs=1)
    spectrum = np.abs(np.fft.rfft(made[0] * np.hanning(made.shape[1])))
    assert np.argmax(spectrum) * 44_100 / made.shape[1] == pytest.approx(1500, abs=1)


def test_the_same_rate_changes_no_sample():
    sound = tone(440, 8000).astype(np.float32)
    assert np.array_equal(resampled_samples(sound, 8000, 8000), sound)
    assert np.array_equal(resampled_tape(tape(sound, 8000), 8000).samples(), sound)


def test_a_rate_that_cannot_be_is_told():
    with pytest.raises(OutOfRange, match="sample rate"):
        resampled_samples(np.zeros((1, 10), np.float32), 44_100, 0)
    with pytest.raises(WrongUse, match="shape"):
        resampled_samples(np.zeros(10, np.float32), 44_100, 48_000)
