import numpy as np
import pytest

from toccata.audio.effects import EFFECTS

from .level_facts import RATE, gains, level_of, silence, sine, square, through

QUICK = {"threshold": -30, "hysteresis": 6, "attack": 2, "hold": 30, "release": 50, "range": 60}
FLOOR = 10 ** (-60 / 20)


def stepped(*levels, seconds=0.25):
    return np.concatenate([square(10 ** (level / 20), seconds) for level in levels], axis=1)


def test_it_opens_at_its_threshold_in_its_attack():
    sound = stepped(-20)
    made = gains(through("gate", sound, **QUICK), sound)
    time = (np.arange(sound.shape[1]) + 1) / RATE * 1000
    wished = 1 - (1 - FLOOR) * np.exp(-time / 2)
    assert np.abs(10 ** (made / 20) - wished).max() < 1e-4


def test_it_shuts_after_its_hold_in_its_release():
    sound = stepped(-20, -40)
    made = 10 ** (gains(through("gate", sound, **QUICK), sound) / 20)
    half = sound.shape[1] // 2
    hold = round(0.03 * RATE)
    assert made[half + hold - 1] > 0.9999
    time = (np.arange(half - hold) + 1) / RATE * 1000
    wished = FLOOR + (1 - FLOOR) * np.exp(-time / 50)
    assert np.abs(made[half + hold :] - wished).max() < 1e-3


def test_between_its_two_thresholds_it_stays_as_it_is():
    sound = stepped(-33, -20, -33, -40, -33)
    made = gains(through("gate", sound, **QUICK), sound)
    ends = made[np.arange(1, 6) * sound.shape[1] // 5 - 1]
    assert ends[[1, 2]] == pytest.approx([0, 0], abs=0.01)
    assert ends[[0, 3, 4]].max() < -35


@pytest.mark.parametrize(("level", "wished"), [(-35, -10), (-40, -20), (-60, -60), (-20, 0)])
def test_with_a_ratio_it_is_an_expander(level, wished):
    sound = stepped(level, seconds=0.5)
    made = through("gate", sound, **{**QUICK, "ratio": 3, "hold": 0})
    assert gains(made, sound)[-1] == pytest.approx(wished, abs=0.05)


def test_its_range_is_how_much_it_takes_away():
    sound = stepped(-50, seconds=0.5)
    made = through("gate", sound, **{**QUICK, "range": 12})
    assert gains(made, sound)[-1] == pytest.approx(-12, abs=0.01)


def test_hum_between_notes_is_gone_and_the_notes_are_whole():
    hum = sine(50, 0.5, 0.001)
    note = sine(440, 0.5, 0.5) + hum
    sound = np.concatenate([hum, note, hum], axis=1)
    made = through("gate", sound)
    size = hum.shape[1]
    assert level_of(made[:, :size]) < level_of(hum) - 70
    assert level_of(made[:, -4410:]) < level_of(hum) - 30
    assert np.abs(made[:, size + 1000 : 2 * size] - sound[:, size + 1000 : 2 * size]).max() < 1e-3


def test_another_sound_opens_it():
    pad = sine(440, 0.5, 0.001)
    key = silence(0.5)
    key[:, 5000:5200] = 0.5
    unit = EFFECTS["gate"].prepare(RATE, QUICK)
    made = pad.copy()
    unit.listen(key)
    unit.process(made)
    assert np.abs(made[:, :5000]).max() < 0.0012 * 0.001
    assert level_of(made[:, 5600:6400]) == pytest.approx(level_of(pad[:, 5600:6400]), abs=0.1)
    assert level_of(made[:, -2000:]) < level_of(pad) - 20


def test_the_key_filter_keeps_the_hat_from_opening_it():
    hat = sine(8000, 0.5, 0.5)
    assert level_of(through("gate", hat, key_high=100)) < level_of(hat) - 70
    assert level_of(through("gate", hat)) > level_of(hat) - 1
