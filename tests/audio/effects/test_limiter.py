import numpy as np
import pytest
from scipy.signal import resample_poly

from toccata.audio.effects import EFFECTS

from .level_facts import RATE, decibels, level_of, noise, silence, sine, through

FRAMES = 64 * 400
TIME = np.arange(FRAMES) / RATE
RANDOM = np.random.default_rng(3)


def true_peak(sound):
    """At eight times the sample rate, in dBTP."""
    return float(max(decibels(resample_poly(side.astype(float), 8, 1)).max() for side in sound))


HOSTILE = {
    "between the samples": np.sin(2 * np.pi * RATE / 4 * TIME + np.pi / 4),
    "a third of the rate": np.sin(2 * np.pi * RATE / 3 * TIME + np.pi / 6),
    "a sixth of the rate": np.sin(2 * np.pi * RATE / 6 * TIME + np.pi / 6),
    "almost the highest": np.sin(2 * np.pi * 0.43 * RATE * TIME),
    "noise": RANDOM.standard_normal(FRAMES),
    "a square wave": np.sign(np.sin(2 * np.pi * 441.3 * TIME)),
    "a high square wave": np.sign(np.sin(2 * np.pi * 5000.3 * TIME)),
    "bursts": np.sin(2 * np.pi * 3000 * TIME) * (np.sin(2 * np.pi * 7 * TIME) > 0.6),
    "clicks": (RANDOM.random(FRAMES) > 0.998) * RANDOM.choice([-1.0, 1.0], FRAMES),
    "steps": np.repeat(RANDOM.choice([-1.0, 1.0], FRAMES // 30 + 1), 30)[:FRAMES],
    "the worst for its filter": np.sign(np.sinc((np.arange(FRAMES) % 500) - 250.5) + 1e-9),
    "a sweep": np.sin(2 * np.pi * (20 * TIME + 15_000 * TIME * TIME)),
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("ceiling", [-1.0, -9.0])
def test_no_wave_rises_above_the_ceiling(name, ceiling):
    wave = np.pad(HOSTILE[name], (640, 6400)) * 4
    sound = np.stack([wave, np.roll(wave, 3)]).astype(np.float32)
    made = through("limiter", sound, ceiling=ceiling)
    assert ceiling - 0.5 < true_peak(made) < ceiling + 0.05


def test_what_is_quiet_comes_out_to_the_bit_and_as_late_as_it_says():
    sound = noise(0.5, 0.05)
    late = EFFECTS["limiter"].prepare(RATE).latency
    made = through("limiter", sound)
    assert late == round(0.005 * RATE) - 1 + 12
    assert np.array_equal(made[:, late:], sound[:, :-late])


def test_it_turns_a_long_tone_down_evenly():
    made = through("limiter", sine(997, 1.0, 2.0), ceiling=-6)
    assert level_of(made[:, 4410:]) == pytest.approx(-6 - 3.01, abs=0.1)
    spectrum = np.abs(np.fft.rfft(made[0, 8820:30_870].astype(float) * np.hanning(22_050)))
    spectrum[490:508] = 0
    assert decibels(spectrum.max() / 11_025 * 2) < -70


def test_gain_beforehand_is_louder_below_the_ceiling_only():
    quiet = sine(997, 0.3, 0.05)
    late = EFFECTS["limiter"].prepare(RATE).latency
    made = through("limiter", quiet, gain=6.0)
    assert np.allclose(made[:, late:], quiet[:, :-late] * 10 ** (6 / 20), rtol=1e-5, atol=1e-7)


def test_it_lets_go_in_its_release():
    loud, quiet = sine(997, 0.3, 2.0), sine(997, 1.0, 0.1)
    sound = np.concatenate([loud, quiet], axis=1)
    unit = EFFECTS["limiter"].prepare(RATE, {"release": 100, "ceiling": -6})
    unit.process(sound)
    begin = loud.shape[1] + unit.latency + round(0.1 * RATE)
    down = level_of(sound[:, begin : begin + 882]) - level_of(quiet)
    # The gain is an amplitude that has come back by 63 % after 100 ms, some 5 ms late.
    assert down == pytest.approx(decibels(1 - 0.75 * np.exp(-1.06)), abs=0.25)


def test_the_meter_tells_what_it_took():
    unit = EFFECTS["limiter"].prepare(RATE, {"ceiling": -6})
    unit.process(sine(997, 0.3, 1.0))
    assert unit.reduction == pytest.approx(6.03, abs=0.05)
    for _ in range(6):
        unit.process(silence(0.5))
    assert unit.reduction < 0.01
