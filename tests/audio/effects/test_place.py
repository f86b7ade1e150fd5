"""Width, gain and the hall."""

import numpy as np
import pytest
from scipy.signal import butter, sosfilt

from toccata.audio.effects import EFFECTS

from .effect_facts import RATE, decibels, impulse, noise, through


@pytest.mark.parametrize("width", [0.0, 40.0, 100.0, 200.0])
def test_width_scales_what_the_sides_differ_by(width):
    sound = noise()
    left, right = through("width", sound, width=width)
    assert np.abs(left + right - sound[0] - sound[1]).max() < 1e-6
    assert np.abs(left - right - (sound[0] - sound[1]) * width / 100).max() < 1e-6


@pytest.mark.parametrize("rate", [44_100, 48_000])
def test_low_notes_stay_in_the_middle(rate):
    sound = noise()
    left, right = through("width", sound, rate, mono_below=200.0)
    high = sosfilt(butter(2, 200, "high", fs=rate, output="sos"), sound[0] - sound[1])
    assert np.abs(left - right - high).max() < 1e-5
    assert np.abs(left + right - sound[0] - sound[1]).max() < 1e-6


def test_a_fader_says_decibels():
    sound = noise()
    softer = through("gain", sound, gain=-6.0)
    assert np.abs(softer - sound * 10 ** (-6 / 20)).max() < 1e-7
    assert not through("gain", sound, gain=-96.0).any()
    assert np.array_equal(through("gain", sound), sound)


@pytest.mark.parametrize(("pan", "left", "right"), [(-100, 3.01, None), (50, -3.01, 1.76)])
def test_to_one_side_the_power_stays(pan, left, right):
    sound = np.ones((2, 64), np.float32)
    made = through("gain", sound, pan=pan)
    assert decibels(made[0, -1]) == pytest.approx(left, abs=0.01)
    assert (
        made[1, -1] == 0
        if right is None
        else decibels(made[1, -1]) == pytest.approx(right, abs=0.01)
    )
    assert (made[:, -1].astype(float) ** 2).sum() == pytest.approx(2.0, abs=1e-5)


def test_upside_down_twice_is_as_it_was_and_once_cancels():
    sound = noise()
    assert not (through("gain", sound, invert=True) + sound).any()


@pytest.mark.parametrize("rate", [44_100, 48_000])
@pytest.mark.parametrize(("decay", "size"), [(0.8, 100.0), (2.5, 100.0), (1.5, 160.0), (1.5, 40.0)])
def test_the_hall_rings_as_long_as_it_says(decay, size, rate):
    unit = EFFECTS["reverb"].prepare(rate, {"decay": decay, "size": size, "darkness": 0.0})
    unit.process(noise(rate // 128 * 64))
    tail = np.zeros((2, rate // 640 * 64 * 10), np.float32)
    unit.process(tail)
    # The middle octaves: above, the swaying of the echoes makes it darker.
    middle = sosfilt(butter(2, (350, 1400), "band", fs=rate, output="sos"), tail)
    slices = middle.reshape(2, 10, -1)
    levels = decibels(slices.std(axis=2).mean(axis=0))
    fall = (levels[1] - levels[8]) / 7 * 10 / (tail.shape[1] / rate)
    assert 60 / fall == pytest.approx(decay, rel=0.12)


def test_the_first_echo_waits_as_long_as_it_is_told():
    # The echoes sway by 14 frames.
    starts = [
        np.flatnonzero(np.abs(through("reverb", impulse(), predelay=ms)[0]) > 1e-6)[0]
        for ms in (0.0, 20.0, 200.0)
    ]
    assert np.diff(starts) == pytest.approx([882, 7938], abs=14)


def test_a_darker_hall_loses_its_highs_first():
    bright, dark = (
        np.abs(np.fft.rfft(through("reverb", impulse(), darkness=value)[0, 16384:]))
        for value in (0.0, 80.0)
    )
    assert decibels(dark[4000:].mean() / bright[4000:].mean()) < -30
    assert abs(decibels(dark[100:200].mean() / bright[100:200].mean())) < 6


def test_a_hall_that_changes_size_while_it_rings_neither_grows_louder_nor_breaks():
    unit = EFFECTS["reverb"].prepare(RATE, {"decay": 12.0})
    unit.process(noise(64 * 300, level=0.3))
    peaks = []
    for size in (30.0, 160.0, 60.0, 100.0):
        unit.set("size", size)
        rest = np.zeros((2, 64 * 300), np.float32)
        unit.process(rest)
        peaks.append(float(np.abs(rest).max()))
    assert max(peaks) < 2 * peaks[0]
