"""Tremolo, vibrato, auto-pan, ring modulator, and the waves that move them."""

import numpy as np
import pytest
from scipy.signal import hilbert

from toccata.audio.effects.swing import BEATS, EDGE, SHAPES, SYNCS, cycles, wave

from .effect_facts import FRAMES, RATE, bin_of, decibels, sine, spectrum, through

ONES = np.ones((2, 44_032), np.float32)


@pytest.mark.parametrize("rate", [44_100, 48_000])
def test_a_tremolo_is_as_fast_and_as_deep_as_it_says(rate):
    hertz = bin_of(6.0, rate=rate)
    level = through("tremolo", np.ones((2, FRAMES), np.float32), rate, rate=hertz, depth=60.0)[0]
    tones = spectrum(level)
    place = round(hertz * FRAMES / rate)
    assert tones[place] == pytest.approx(0.3, abs=1e-5)
    assert tones[0] / 2 == pytest.approx(0.7, abs=1e-5)
    assert np.delete(tones, [0, place]).max() < 1e-5
    assert level.min() == pytest.approx(0.4, abs=1e-4)


def test_a_tremolo_in_time_goes_once_in_its_note():
    level = through("tremolo", ONES, sync="1/8", tempo=150.0, depth=100.0)[0]
    assert np.flatnonzero(np.diff(np.sign(np.diff(level))) > 0) == pytest.approx(
        (np.arange(5) + 0.75) * 8820, abs=2
    )


def test_sides_half_a_turn_apart_add_up_to_what_was():
    left, right = through("tremolo", ONES, depth=100.0, spread=180.0)
    assert left + right == pytest.approx(1.0, abs=1e-6)


def test_notes_last_what_their_names_say():
    for name, beats in zip(SYNCS[1:], BEATS[1:], strict=True):
        note = 4 / float(name.strip(".t").split("/")[1])
        longer = 1.5 if name.endswith(".") else 2 / 3 if name.endswith("t") else 1.0
        assert beats == pytest.approx(note * longer)
    assert cycles(3.0, 0, 120.0) == 3.0
    assert cycles(3.0, SYNCS.index("1/4"), 120.0) == 2.0


@pytest.mark.parametrize("shape", range(len(SHAPES)))
def test_every_wave_goes_from_end_to_end_without_a_jump(shape):
    edge = 0.05
    values = np.array([wave(shape, phase, edge) for phase in np.arange(0, 1, 1e-3)])
    assert values.min() == pytest.approx(-1, abs=1e-2)
    assert values.max() == pytest.approx(1, abs=1e-2)
    assert np.abs(np.diff(values, append=values[0])).max() < 1e-3 * np.pi / edge
    assert abs(values.mean()) < 1e-2


def test_a_square_tremolo_does_not_click():
    level = through("tremolo", ONES, shape="square", depth=100.0, rate=5.0)[0]
    assert level.max() - level.min() == pytest.approx(1.0, abs=1e-6)
    assert np.abs(np.diff(level)).max() < 1.6 / (EDGE * RATE)


def test_an_auto_pan_keeps_the_power_and_reaches_both_sides():
    left, right = through("autopan", ONES, depth=100.0, rate=4.0).astype(np.float64)
    assert left**2 + right**2 == pytest.approx(2.0, abs=1e-5)
    assert left.min() < 0.05
    assert right.min() < 0.05
    assert left[0] == pytest.approx(1.0, abs=0.01)


@pytest.mark.parametrize("depth", [10.0, 50.0, 100.0])
def test_a_vibrato_bends_by_its_cents_at_its_rate(depth):
    made = through("vibrato", sine(1000.0, 64 * 2000), rate=5.0, depth=depth)[0]
    phase = np.unwrap(np.angle(hilbert(made * np.hanning(len(made)))))
    heard = (np.diff(phase) * RATE / (2 * np.pi))[15000:-15000]
    assert 1200 * np.log2(heard.max() / 1000) == pytest.approx(depth, rel=0.01)
    tones = np.abs(np.fft.rfft((heard - heard.mean()) * np.hanning(len(heard))))
    assert tones.argmax() * RATE / len(heard) == pytest.approx(5.0, abs=0.5)


@pytest.mark.parametrize("shape", SHAPES)
def test_the_pitch_of_a_vibrato_takes_the_way_of_its_shape(shape):
    made = through("vibrato", sine(2000.0, 64 * 2000), rate=4.0, depth=60.0, shape=shape)[0]
    phase = np.unwrap(np.angle(hilbert(made * np.hanning(len(made)))))
    heard = np.diff(phase) * RATE / (2 * np.pi) / 2000 - 1
    bent = 2 ** (60 / 1200) - 1
    turns = np.arange(len(heard)) * 4.0 / RATE % 1
    known = np.array([wave(SHAPES.index(shape), turn, 1e-6) for turn in turns]) * bent
    quiet = slice(20_000, -20_000)
    # Near a jump the measurement itself needs some time.
    smooth = np.abs(np.convolve(np.diff(known, prepend=0.0) ** 2, np.ones(800), "same")) < 1e-6
    assert smooth[quiet].mean() > 0.8
    assert np.abs(heard - known)[quiet][smooth[quiet]].max() < 0.04 * bent


@pytest.mark.parametrize("rate", [44_100, 48_000])
def test_a_ring_modulator_gives_sum_and_difference_alone(rate):
    tone, other = bin_of(1000.0, rate=rate), bin_of(300.0, rate=rate)
    made = through("ringmod", sine(tone, rate=rate, level=0.8), rate, frequency=other)[0]
    tones = spectrum(made)
    places = [round((tone + sign * other) * FRAMES / rate) for sign in (-1, 1)]
    assert tones[places] == pytest.approx(0.4, abs=1e-5)
    assert decibels(np.delete(tones, places)).max() < -110
