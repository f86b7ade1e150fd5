"""Equalizer and filter against scipy's and FFmpeg's."""

import numpy as np
import pytest
from scipy.signal import bilinear, butter, freqz, sosfreqz

from toccata.audio.effects import EFFECTS
from toccata.audio.flow import from_tape, laid
from toccata.audio.graph import filtered
from toccata.audio.tape import Tape
from toccata.progress import Cancel

from .effect_facts import FRAMES, RATE, bin_of, decibels, impulse, response, sine, spectrum, through

RATES = [44_100, 48_000]


def by_ffmpeg(name, arguments, rate):
    tape = Tape(rate)
    tape.write(impulse(FRAMES) * 0.5)
    cancel = Cancel()
    graph = [(name, f"{arguments}:precision=f64")]
    made = laid(filtered(from_tape(tape, cancel), graph)).samples()[0]
    return 2 * np.fft.rfft(made[:FRAMES].astype(np.float64))


def far_apart(hertz, made, known, rate, floor=-80.0):
    """The most that two curves differ, in dB, up to 0.4 of the sample rate."""
    here = (hertz > 15) & (hertz < 0.4 * rate) & (decibels(known) > floor)
    return np.abs(decibels(made[here]) - decibels(known[here])).max()


BANDS = [
    ({"bell1_freq": 400, "bell1_gain": 9, "bell1_q": 2}, "equalizer", "f=400:t=q:w=2:g=9"),
    ({"bell4_freq": 9000, "bell4_gain": -15, "bell4_q": 0.5}, "equalizer", "f=9000:t=q:w=0.5:g=-15"),
    ({"bell2_freq": 60, "bell2_gain": -20, "bell2_q": 10}, "equalizer", "f=60:t=q:w=10:g=-20"),
    ({"low_shelf_freq": 250, "low_shelf_gain": 8}, "bass", "f=250:t=q:w=0.5:g=8"),
    ({"low_shelf_freq": 90, "low_shelf_gain": -12, "low_shelf_q": 1.2}, "bass", "f=90:t=q:w=0.84853:g=-12"),
    ({"high_shelf_freq": 6000, "high_shelf_gain": 10}, "treble", "f=6000:t=q:w=0.5:g=10"),
    ({"high_shelf_freq": 2000, "high_shelf_gain": -9, "high_shelf_q": 0.5}, "treble", "f=2000:t=q:w=0.35355:g=-9"),
    ({"low_cut_on": True, "low_cut_freq": 120}, "highpass", "f=120:t=q:w=0.7071"),
    ({"high_cut_on": True, "high_cut_freq": 7000, "high_cut_q": 3}, "lowpass", "f=7000:t=q:w=3"),
]  # fmt: skip

"""FFmpeg's shelves call a Q what is √2 times as much elsewhere, the cookbook among them."""


@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize(("values", "name", "arguments"), BANDS)
def test_every_band_of_the_equalizer_has_ffmpegs_curve(values, name, arguments, rate):
    hertz, made = response("eq", rate, **values)
    assert far_apart(hertz, made, by_ffmpeg(name, arguments, rate), rate) < 0.1


def test_bands_in_a_row_add_their_decibels():
    two = {"bell1_gain": 6.0, "high_shelf_gain": -6.0}
    _, both = response("eq", gain=3.0, **two)
    each = [decibels(response("eq", **{key: value})[1]) for key, value in two.items()]
    assert decibels(both) == pytest.approx(sum(each) + 3.0, abs=1e-3)


def test_an_equalizer_without_gain_and_one_that_is_off_change_nothing():
    sound = sine()
    assert np.array_equal(through("eq", sound), sound)
    assert np.array_equal(through("eq", sound, bell1_gain=20.0, bell1_on=False), sound)


def test_a_gain_is_what_a_sine_grows_by():
    tone = bin_of(1000.0)
    made = through(
        "eq", sine(tone, 2 * FRAMES, 0.05), bell2_freq=tone, bell2_gain=20.0, bell2_q=4.0
    )
    level = spectrum(made[0, FRAMES:])[round(tone * FRAMES / RATE)]
    assert decibels(level / 0.05) == pytest.approx(20.0, abs=0.01)


@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize("resonance", [0.0, 60.0])
@pytest.mark.parametrize("mode", ["low", "band", "high", "notch", "allpass"])
def test_a_filters_curve_is_its_prototypes(mode, resonance, rate):
    cutoff, q = 1500.0, np.sqrt(0.5) * 40 ** (resonance / 100)
    numerator = {
        "low": [1], "band": [1 / q, 0], "high": [1, 0, 0], "notch": [1, 0, 1],
        "allpass": [1, -1 / q, 1],
    }[mode]  # fmt: skip
    warped = 2 * rate * np.tan(np.pi * cutoff / rate)
    denominator = np.array([1, 1 / q, 1]) / warped ** np.arange(2, -1, -1)
    scaled = np.array(numerator) / warped ** np.arange(len(numerator) - 1, -1, -1)
    hertz, made = response("filter", rate, mode=mode, cutoff=cutoff, resonance=resonance)
    _, known = freqz(*bilinear(scaled, denominator, rate), worN=hertz, fs=rate)
    assert np.abs(made - known).max() < 1e-4 * q
    assert far_apart(hertz, made, known, rate, -60) < 0.1


@pytest.mark.parametrize("mode", ["low", "high"])
def test_the_steep_filter_is_a_butterworth_of_the_fourth_order(mode):
    hertz, made = response("filter", mode=mode, slope="24", cutoff=3000.0)
    _, known = sosfreqz(butter(4, 3000, mode, fs=RATE, output="sos"), worN=hertz, fs=RATE)
    assert far_apart(hertz, made, known, RATE, -70) < 0.05


def test_driven_quiet_sound_grows_by_the_drive_and_loud_sound_is_rounded():
    open_wide = {"cutoff": 20000.0, "drive": 12.0}
    quiet = np.abs(through("filter", sine(100.0, level=1e-3), **open_wide)).max()
    assert decibels(quiet / 1e-3) == pytest.approx(12.0, abs=0.05)
    assert np.abs(through("filter", sine(100.0, level=100.0), **open_wide)[:, 5000:]).max() < 1.9


def test_it_opens_where_the_sound_is_loud():
    values = {"cutoff": 200.0, "follow": 48.0, "attack": 1.0, "release": 500.0}
    soft, loud = (
        np.abs(through("filter", sine(2000.0, level=level), **values)[0, 8000:]).max() / level
        for level in (0.01, 0.9)
    )
    assert decibels(soft) < -35
    assert decibels(loud) > -6


def test_its_own_sweep_reaches_its_semitones():
    sound = np.zeros((2, 64 * 400), np.float32)
    at = round(0.25 * RATE / 64) * 64
    sound[:, at] = 1.0
    moving = through("filter", sound, rate=1.0, depth=12.0, cutoff=500.0)
    still = through("filter", sound, cutoff=1000.0)
    assert np.abs(moving - still).max() < 0.02 * np.abs(still).max()


def test_the_highest_cutoff_and_the_deepest_sweep_stay_steady():
    unit = EFFECTS["filter"].prepare(
        RATE, {"cutoff": 20000.0, "depth": 48.0, "rate": 20.0, "resonance": 100.0}
    )
    sound = sine(level=0.1)
    unit.process(sound)
    assert np.abs(sound).max() < 10
