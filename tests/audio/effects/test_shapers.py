"""The transient shaper, the exciter and the de-esser."""

import numpy as np
import pytest

from toccata.audio.effects import EFFECTS

from .level_facts import RATE, decibels, level_of, noise, sine, through


def strokes(level=1.0, ring=0.12, count=4):
    """A drum of 200 Hz, struck every 300 ms."""
    frames = 64 * 207
    time = np.arange(frames) / RATE
    one = np.exp(-time / ring) * np.sin(2 * np.pi * 200 * time)
    wave = np.tile(level * one, count)
    return np.stack([wave, wave]).astype(np.float32), frames


def parts(sound, frames):
    """The levels of the first 25 ms and of the time from 100 to 250 ms of the last stroke."""
    last = sound[:, -frames:]
    return level_of(last[:, :1102]), level_of(last[:, 4410:11_025])


def test_attack_raises_the_stroke_and_not_its_ring():
    sound, frames = strokes()
    before, after = parts(sound, frames), parts(through("transient", sound, attack=12), frames)
    assert 8 < after[0] - before[0] < 12.1
    assert abs(after[1] - before[1]) < 0.5


def test_sustain_raises_the_ring_and_not_the_stroke():
    sound, frames = strokes()
    made = through("transient", sound, attack=0, sustain=12)
    before, after = parts(sound, frames), parts(made, frames)
    assert abs(after[0] - before[0]) < 1.5
    assert 4 < after[1] - before[1] < 12.1


def test_less_of_both_is_softer_and_drier():
    sound, frames = strokes()
    made = through("transient", sound, attack=-12, sustain=-12)
    before, after = parts(sound, frames), parts(made, frames)
    assert after[0] - before[0] < -6
    assert after[1] - before[1] < -4


def test_it_does_not_matter_how_loud_the_strokes_are():
    loud, quiet = strokes(1.0)[0], strokes(0.01)[0]
    made = through("transient", loud, attack=12, sustain=-6)
    soft = through("transient", quiet, attack=12, sustain=-6)
    assert np.abs(soft * 100 - made).max() < 0.02


def test_a_tone_that_lasts_is_left_alone():
    tone = sine(220, 1.0)
    made = through("transient", tone, attack=24, sustain=24)
    assert np.abs(made[:, 22_050:] - tone[:, 22_050:]).max() < 1e-6


def line(sound, hertz):
    """The level of a sine in the second half of a second of sound, in dB."""
    cut = sound[0, 11_025:33_075].astype(float)
    return decibels((np.abs(np.fft.rfft(cut * np.hanning(cut.size))) * 4 / cut.size)[hertz // 2])


def test_the_exciter_makes_overtones_of_what_is_above_its_frequency():
    high, low = sine(5000, 1.0, 0.25), sine(200, 1.0, 0.25)
    rich = through("exciter", high, amount=100, drive=24)
    assert line(rich, 15_000) > -40
    assert line(rich, 10_000) > -60
    assert line(high, 15_000) < -100
    poor = through("exciter", low, amount=100, drive=24)
    assert line(poor, 600) < -60
    assert line(poor, 200) == pytest.approx(decibels(0.25), abs=0.1)


def test_no_even_overtones_are_made_where_none_are_wanted():
    rich = through("exciter", sine(5000, 1.0, 0.25), amount=100, drive=24, even=0)
    assert line(rich, 10_000) < -100
    assert line(rich, 15_000) > -40


@pytest.mark.parametrize("hertz", [5000, 7000, 9000])
def test_overtones_do_not_fold_back_below_16_khz(hertz):
    rich = through("exciter", sine(hertz, 1.0, 0.5), amount=100, drive=18)
    cut = rich[0, 11_025:33_075].astype(float)
    spectrum = decibels(np.abs(np.fft.rfft(cut * np.blackman(cut.size))) * 4.8 / cut.size)
    for number in range(1, 5):
        spectrum[number * hertz // 2 - 8 : number * hertz // 2 + 9] = -200
    assert spectrum[50:8000].max() < -60


def test_without_an_amount_the_exciter_only_waits():
    sound = noise()
    late = EFFECTS["exciter"].prepare(RATE).latency
    assert np.array_equal(through("exciter", sound, amount=0)[:, late:], sound[:, :-late])


def test_quiet_sound_passes_the_exciter_in_time_with_itself():
    sound = sine(12_000, 0.5, 1e-4)
    late = EFFECTS["exciter"].prepare(RATE).latency
    made = through("exciter", sound, amount=100, drive=6, frequency=1000)
    louder = level_of(made[:, 4410:]) - level_of(sound[:, 4410 - late : -late])
    assert louder == pytest.approx(6.02, abs=0.3)


HISS = {"threshold": -40, "frequency": 5500, "ratio": 4, "range": 24}


def test_the_deesser_turns_an_s_down_by_its_ratio():
    tone = sine(12_000, 0.5, 0.1)
    made = through("deesser", tone, **HISS)
    # At 12 kHz the shelf is a little less deep than its end.
    w = (np.tan(np.pi * 12_000 / RATE) / np.tan(np.pi * 5500 / RATE)) ** 4
    band = decibels(0.1 * np.sqrt(w / (1 + w)))
    down = 0.75 * (band + 40)
    wished = 10 * np.log10((1 + 10 ** (-down / 10) * w) / (1 + w))
    assert level_of(made[:, 8820:]) - level_of(tone[:, 8820:]) == pytest.approx(wished, abs=0.15)


@pytest.mark.parametrize("hertz", [100, 440, 1000])
def test_the_deesser_touches_its_band_only(hertz):
    voice = sine(hertz, 1.0, 0.3)
    esses = sine(9000, 1.0, 0.3)
    made = through("deesser", voice + esses, **HISS)
    assert line(made, hertz) == pytest.approx(line(voice, hertz), abs=0.02)
    assert line(made, 9000) < line(esses, 9000) - 10


def test_what_has_no_esses_leaves_the_deesser_to_the_bit():
    voice = sine(300, 0.5, 0.5)
    assert np.array_equal(through("deesser", voice, threshold=-20), voice)


def test_the_deesser_takes_no_more_than_its_range():
    tone = sine(12_000, 0.5, 0.9)
    made = through("deesser", tone, **{**HISS, "range": 6})
    assert 5 < level_of(tone) - level_of(made) < 6.01
