"""Flanger, phaser and chorus against their closed forms."""

import numpy as np
import pytest

from .effect_facts import RATE, decibels, noise, response, through

STILL = {"depth": 0.0, "spread": 0.0}


@pytest.mark.parametrize("rate", [44_100, 48_000])
@pytest.mark.parametrize("stages", [4, 6, 8, 10, 12])
def test_a_phasers_notches_stand_where_the_closed_form_says(stages, rate):
    cutoff = 900.0
    hertz, made = response(
        "phaser", rate, 1 << 17, cutoff=cutoff, stages=str(stages), feedback=0.0, **STILL
    )
    level = decibels(made)
    found = hertz[1:-1][
        (level[1:-1] < level[:-2]) & (level[1:-1] < level[2:]) & (level[1:-1] < -30)
    ]
    turns = (2 * np.arange(stages // 2) + 1) * np.pi / (2 * stages)
    expected = rate / np.pi * np.arctan(np.tan(np.pi * cutoff / rate) * np.tan(turns))
    assert found == pytest.approx(expected, abs=1.5 * rate / (1 << 17))


@pytest.mark.parametrize("feedback", [-70.0, 50.0, 90.0])
def test_a_phasers_loop_has_no_delay_of_its_own(feedback):
    hertz, made = response(
        "phaser", cutoff=600.0, stages="8", feedback=feedback, mix=100.0, **STILL
    )
    z = np.exp(-2j * np.pi * hertz / RATE)
    t = np.tan(np.pi * 600.0 / RATE)
    a = (t - 1) / (t + 1)
    row = ((a + z) / (1 + a * z)) ** 8
    assert np.abs(made - row / (1 - feedback / 100 * row)).max() < 2e-5 / (1 - abs(feedback) / 100)


def test_a_phaser_sweeps_two_octaves_up_and_down():
    lows = []
    for cutoff, phase in ((700.0 * 4, 0.25), (700.0 / 4, 0.75)):
        sound = np.zeros((2, 64 * 1100), np.float32)
        sound[:, round(phase * RATE / 64) * 64] = 1.0
        moving = through("phaser", sound, rate=1.0, depth=100.0, spread=0.0, feedback=0.0)
        still = through("phaser", sound, cutoff=cutoff, feedback=0.0, **STILL)
        lows.append(np.abs(moving - still).max())
    assert max(lows) < 0.01


@pytest.mark.parametrize("feedback", [-80.0, 0.0, 60.0])
def test_a_flangers_comb_is_the_closed_form(feedback):
    late = 132
    hertz, made = response(
        "flanger", delay=1000 * late / RATE, feedback=feedback, mix=50.0, **STILL
    )
    z = np.exp(-2j * np.pi * hertz * late / RATE)
    expected = 0.5 + 0.5 * z / (1 - feedback / 100 * z)
    # Beyond 0.9 of a delay of 0.003 s, rounding of the place itself shows.
    assert np.abs(made - expected).max() < 1e-3 / (1 - abs(feedback) / 100)


def test_a_flanger_swings_around_its_middle():
    sound = np.zeros((2, 64 * 800), np.float32)
    places = [round(phase * RATE / 64) * 64 for phase in (0.25, 0.75)]
    sound[:, places] = 1.0
    made = through(
        "flanger", sound, rate=1.0, delay=5.0, depth=50.0, feedback=0.0, mix=100.0, spread=0.0
    )[0]
    late = [np.abs(made[at : at + 1000]).argmax() * 1000 / RATE for at in places]
    assert late == pytest.approx([7.45, 2.55], abs=0.05)


def test_a_choir_is_the_sum_of_its_wandering_copies():
    sound = noise(64 * 600)
    rate, depth, delay = 0.7, 3.0, 18.0
    made = through("chorus", sound, rate=rate, depth=depth, delay=delay)
    n = np.arange(sound.shape[1])
    expected = np.zeros_like(sound, dtype=np.float64)
    for side in range(2):
        for k in range(3):
            turn = rate * n / RATE + k / 3 + side / 4
            late = RATE * (delay + depth * np.sin(2 * np.pi * turn)) / 1000
            expected[side] += np.interp(n - late, n, sound[side], left=0.0) / np.sqrt(3)
    assert decibels(np.abs(made - expected)[:, 2000:].max() / np.abs(made).max()) < -50


def test_a_choirs_sides_wander_apart_by_their_spread():
    sound = np.repeat(noise(64 * 100)[:1], 2, axis=0)
    left, right = through("chorus", sound, spread=0.0, shape="triangle")
    assert np.array_equal(left, right)
    left, right = through("chorus", sound, shape="triangle")
    assert abs(np.corrcoef(left[4000:], right[4000:])[0, 1]) < 0.3
