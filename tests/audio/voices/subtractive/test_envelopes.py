import numpy as np
import pytest

from toccata.audio.voices.subtractive.envelopes import fall_rate, follow, strike

from .listening import BARE, RATE, hear, off, on, player

LATE = 12
"""Frames by which waves come late; the envelope waits for them."""


def heard(values, held=0.5, after=0.5):
    """The envelope of a note: its sound over that of the same note with a plain envelope."""
    plain = player({**BARE, "osc1_wave": "pulse", "osc1_width": 20.0, "release": 30.0})
    shaped = player({**BARE, "osc1_wave": "pulse", "osc1_width": 20.0, **values})
    for synth in (plain, shaped):
        synth.act(on(72))
    one, two = hear(plain, held)[0], hear(shaped, held)[0]
    shaped.act(off(72))
    one, two = np.append(one, hear(plain, after)[0]), np.append(two, hear(shaped, after)[0])
    good = np.abs(one) > np.abs(one).max() / 50
    good[:100] = False
    return np.flatnonzero(good), (two / np.where(good, one, 1.0))[good]


def test_the_attack_is_a_line_and_its_peak_stands_where_it_shall():
    frames, level = heard({"attack": 0.05, "decay": 0.2, "sustain": 0.0})
    rising = frames < 0.05 * RATE
    time = (frames + 1 - LATE) / RATE
    assert np.allclose(level[rising], time[rising] / 0.05, atol=2e-3)
    assert level.max() == pytest.approx(1.0, abs=0.005)


def test_decay_falls_by_60_db_of_its_way_in_its_time():
    frames, level = heard({"attack": 0.01, "decay": 0.3, "sustain": 25.0})
    falling = (frames > 0.012 * RATE) & (frames < 0.45 * RATE)
    time = (frames[falling] + 1 - LATE) / RATE - 0.01
    assert np.allclose(level[falling], 0.25 + 0.75 * 10 ** (-3 * time / 0.3), atol=2e-3)


def test_release_falls_by_60_db_in_its_time():
    frames, level = heard({"release": 0.4}, held=0.5)
    begun = 0.5 * RATE // 64 * 64
    falling = frames > begun + 64
    time = (frames[falling] + 1 - begun) / RATE
    assert np.allclose(level[falling], 10 ** (-3 * time / 0.4), rtol=0.01, atol=1e-4)


def test_a_note_that_is_let_go_ends():
    synth = player({**BARE, "release": 0.2})
    synth.act(on(60))
    hear(synth, 0.1)
    synth.act(off(60))
    hear(synth, 0.2 * 5 / 3 + 0.01)
    assert not synth.sounding
    assert not hear(synth, 0.1).any()


def test_a_pluck_that_has_died_away_ends_while_its_key_is_held():
    synth = player({**BARE, "decay": 0.2, "sustain": 0.0})
    synth.act(on(60))
    hear(synth, 0.5)
    assert not synth.sounding


def test_steps_of_an_envelope_are_its_closed_form():
    memory, level = np.zeros(4), []
    fall, leave = fall_rate(0.3, RATE), fall_rate(0.1, RATE)
    strike(memory, 0)
    for _ in range(200):
        follow(memory, 0, 1.0, 1 / (0.02 * RATE), 0.4, fall, fall**64, leave, leave**64)
        level.append(memory[0])
    time = np.arange(1, 201) * 64 / RATE
    wanted = np.where(time < 0.02, time / 0.02, 0.4 + 0.6 * 10 ** (-3 * (time - 0.02) / 0.3))
    assert np.allclose(level, wanted, atol=1e-9)
