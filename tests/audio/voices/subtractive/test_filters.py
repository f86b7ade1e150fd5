import numpy as np
import pytest
from scipy import signal

from .listening import RATE, cents, hear, hertz_of, on, pitch_of, player

NOISE = {"osc1_wave": "noise", "velocity": 0.0, "attack": 0.001, "sustain": 100.0}


def response(values, rate=RATE, seconds=3.0):
    """What a filter does to white noise: frequencies, and the answer as complex factors."""
    heard = []
    for setting in ({"filter": "off"}, values):
        synth = player({**NOISE, **setting}, rate)
        synth.act(on(60))
        heard.append(hear(synth, seconds)[0][rate // 10 :])
    hertz, cross = signal.csd(*heard, rate, nperseg=16384)
    return hertz, cross / signal.welch(heard[0], rate, nperseg=16384)[1]


def db(factor):
    return 20 * np.log10(np.abs(factor) + 1e-12)


@pytest.mark.parametrize("cutoff", [150.0, 1000.0, 6000.0])
@pytest.mark.parametrize(("kind", "slope"), [("low", 12), ("low", 24), ("high", 12), ("high", 24)])
def test_without_resonance_low_and_high_are_butterworths(kind, slope, cutoff):
    hertz, answer = response({"filter": kind, "slope": str(slope), "cutoff": cutoff})
    wanted = signal.freqz(*signal.butter(slope // 6, cutoff, kind, fs=RATE), hertz, fs=RATE)[1]
    heard = (db(wanted) > -30) & (hertz > 100) & (hertz < 20_000)
    assert np.abs(db(answer) - db(wanted))[heard].max() < 0.25


def test_the_cutoff_is_true_within_three_cents():
    hertz, answer = response({"filter": "low", "slope": "12", "cutoff": 1000.0}, seconds=12.0)
    near = (hertz > 800) & (hertz < 1250)
    line = np.polyfit(np.log2(hertz[near] / 1000), db(answer)[near], 3)
    roots = np.roots(line + np.array([0, 0, 0, 10 * np.log10(2)]))
    half = 1000 * 2 ** min(roots.real, key=abs)
    assert abs(cents(half, 1000.0)) < 3


def test_band_and_notch_stand_on_the_cutoff():
    hertz, answer = response({"filter": "band", "cutoff": 2000.0, "resonance": 60.0})
    assert hertz[np.argmax(db(answer))] == pytest.approx(2000, rel=0.01)
    assert db(answer).max() == pytest.approx(0.0, abs=0.3)
    hertz, answer = response({"filter": "notch", "cutoff": 2000.0, "resonance": 20.0})
    band = (hertz > 500) & (hertz < 8000)
    assert hertz[band][np.argmin(db(answer)[band])] == pytest.approx(2000, rel=0.01)
    assert db(answer)[band].min() < -25


@pytest.mark.parametrize("resonance", [0.0, 40.0])
def test_the_ladder_is_the_analog_one(resonance):
    values = {"filter": "ladder", "cutoff": 800.0, "resonance": resonance, "osc1_level": -20.0}
    hertz, answer = response(values)
    answer *= 10.0  # the level was 20 dB lower
    feedback = 4.2 * resonance / 100
    s = 1j * np.tan(np.pi * hertz / RATE) / np.tan(np.pi * 800 / RATE)
    wanted = (1 + feedback / 2) / ((1 + s) ** 4 + feedback)
    heard = (db(wanted) > -40) & (hertz > 40)
    assert np.abs(db(answer) - db(wanted))[heard].max() < 0.3


def test_the_ladder_sings_in_tune_and_stays_bounded():
    values = {"filter": "ladder", "cutoff": 440.0, "resonance": 100.0, "sustain": 100.0}
    synth = player({**values, "osc1_level": -50.0, "osc1_wave": "noise", "velocity": 0.0})
    synth.act(on(60))
    sound = hear(synth, 4.0)[0]
    assert abs(cents(pitch_of(sound[RATE:], 440.0), 440.0)) < 5
    assert 0.005 < np.abs(sound[RATE:]).max() < 0.5


@pytest.mark.parametrize("kind", ["low", "band", "high", "notch", "ladder"])
def test_full_resonance_never_blows_up(kind):
    values = {"filter": kind, "slope": "24", "resonance": 100.0, "lfo1_filter": 96.0,
              "lfo1_shape": "random", "lfo1_rate": 50.0, "cutoff": 1000.0}  # fmt: skip
    synth = player(values)
    synth.act(on(48))
    sound = hear(synth, 5.0)
    assert np.isfinite(sound).all()
    assert np.abs(sound).max() < 10


def test_the_cutoff_follows_keys_velocity_and_envelope():
    for values, key in (
        ({"cutoff": 500.0, "filter_key": 100.0}, 72),
        ({"cutoff": 500.0, "filter_envelope": 12.0, "filter_sustain": 100.0}, 60),
    ):
        base = {"filter": "low", "slope": "12", "osc1_wave": "noise", "phase": "same",
                "sustain": 100.0, "velocity": 0.0}  # fmt: skip
        moved, plain = player({**base, **values}), player({**base, "cutoff": 1000.0})
        moved.act(on(key))
        plain.act(on(key))
        hear(moved, 0.1), hear(plain, 0.1)
        assert np.allclose(hear(moved, 0.2), hear(plain, 0.2), atol=1e-4)


def test_drive_adds_odd_harmonics_only():
    from .listening import note, spectrum

    hertz, levels = spectrum(
        note({"osc1_wave": "sine", "filter": "low", "drive": 12.0}, 69, 1.2)[4800:]
    )
    at = [levels[np.abs(hertz - 440.0 * k) < 3].max() for k in (1, 2, 3)]
    assert at[2] > at[0] - 30
    assert at[1] < at[0] - 80
    assert hertz_of(69) == 440
