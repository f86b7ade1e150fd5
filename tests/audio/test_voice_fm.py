import numpy as np
import pytest
from scipy.special import jv

from toccata.audio.message import Kind, Message
from toccata.audio.voices import Stage
from toccata.audio.voices.fm import FOUR_OPERATORS as FM
from toccata.audio.voices.fm.algorithms import ALGORITHMS, routes
from toccata.units import Seconds

from .voice_facts import (
    RATE,
    bare,
    cents_off,
    control,
    fall_time,
    off,
    on,
    partials,
    play,
    treble,
    turned,
)


def held(number, ratio=1.0, level=0.0, **more):
    """An operator that simply stays."""
    said = {"ratio": ratio, "level": level, "attack": 0.0, "velocity": 0.0, "release": 0.05, **more}
    return {f"op{number}_{name}": value for name, value in said.items()}


def sing(events, seconds, values=None, player=None):
    return play(FM, events, seconds, values=bare(FM, values), player=player)


def hertz(key):
    return 440 * 2 ** ((key - 69) / 12)


def lines(values, key, places, seconds=1.2, velocity=127):
    """Amplitudes of partials (multiples of the key's frequency) beside the first of them."""
    sound = sing([(0, on(key, velocity))], seconds, values)[0][-RATE:]
    f, s = partials(sound.astype(float))
    found = [np.sqrt((s[np.abs(f - place * hertz(key)) < 8] ** 2).sum()) for place in places]
    return np.array(found) / found[0]


@pytest.mark.parametrize("key", [24, 45, 60, 69, 84, 103])
def test_a_note_is_in_tune_within_a_tenth_of_a_cent(key):
    sound = sing([(0, on(key))], 1.4, held(1))[0]
    assert abs(cents_off(sound, hertz(key), end=0.8)) < 0.1


def test_detune_ratio_and_fixed_frequency_are_what_they_say():
    for values, tone in (
        (held(1, detune=50.0), hertz(60) * 2 ** (50 / 1200)),
        (held(1, ratio=3.5), hertz(60) * 3.5),
        (held(1, fixed=True, frequency=1234.5), 1234.5),
    ):
        sound = sing([(0, on(60))], 1.0, values)[0]
        assert abs(cents_off(sound, tone)) < 0.1


@pytest.mark.parametrize("index", [0.5, 1.0, 2.5, 5.0])
def test_side_bands_are_bessel_functions_of_the_index(index):
    level = 20 * np.log10(index / (4 * np.pi))
    values = {"algorithm": 5, **held(1, 16), **held(2, 5, level)}
    found = lines(values, 48, [16, 21, 26, 31, 11, 6])
    expected = np.abs(jv([0, 1, 2, 3, 1, 2], index))
    assert found == pytest.approx(expected / expected[0], rel=1e-3, abs=1e-4)


def test_feedback_makes_the_spectrum_of_keplers_equation():
    values = {"algorithm": 8, "feedback": 60.0, **held(1, level=-96.0), **held(4)}
    found = lines(values, 36, range(1, 9))
    n = np.arange(1, 9)
    expected = jv(n, 0.6 * n) * 2 / (0.6 * n)
    assert found == pytest.approx(expected / expected[0], rel=0.01)


BRIGHT = {
    "a saw by feedback": {"algorithm": 8, "feedback": 100.0, **held(1, level=-96.0), **held(4)},
    "an index of 4π": {"algorithm": 5, **held(2)},
    "fourteen to one": {"algorithm": 5, **held(2, 14, -16.0)},
    "a full chain": {"feedback": 100.0, **held(2), **held(3), **held(4)},
    "three into one": {"algorithm": 11, "feedback": 50.0,
                       **held(2, 2, -8.0), **held(3, 3, -8.0), **held(4, 5, -8.0)},
}  # fmt: skip


@pytest.mark.parametrize("name", BRIGHT)
@pytest.mark.parametrize("key", [60, 84, 96])
def test_what_folds_back_is_seventy_decibels_under_the_sound(name, key):
    values = {**held(1), **BRIGHT[name]}
    sound = sing([(0, on(key, 127))], 1.2, values)[0][-RATE:]
    f, s = partials(sound.astype(float))
    strange = np.abs(f - np.round(f / hertz(key)) * hertz(key)) > 12
    assert 20 * np.log10(s[strange & (f > 30) & (f < 16_000)].max() / s.max()) < -70


def test_the_algorithms_are_twelve_chains_without_circles():
    table = routes()
    assert table.shape == (ALGORITHMS, 4, 5)
    assert len({each.tobytes() for each in table}) == ALGORITHMS
    for each in table:
        assert np.array_equal(each[:, :4], np.triu(each[:, :4], 1))
        assert each[:, 4].sum() == pytest.approx(1)
        used = (each[:, :4].sum(axis=0) > 0) | (each[:, 4] > 0)
        assert used.all()


def test_an_attack_is_a_line_and_a_decay_sixty_decibels():
    values = held(1, 4.0, attack=100.0, decay=0.8, sustain=0.0)
    sound = sing([(0, on(69))], 1.2, values)[0].astype(float)
    late = 26 / RATE
    half = np.abs(sound[int((0.05 + late) * RATE) - 40 :][:80]).max()
    full = np.abs(sound[int((0.1 + late) * RATE) - 40 :][:80]).max()
    assert half / full == pytest.approx(0.5, rel=0.03)
    assert fall_time(sound, 1760, 0.2, 0.6) == pytest.approx(0.8, rel=0.005)


def test_a_sustain_is_a_part_of_the_peak_and_a_release_sixty_decibels():
    values = held(1, 4.0, decay=0.1, sustain=25.0, release=0.5)
    sound = sing([(0, on(69)), (0.5, off(69))], 1.2, values)[0].astype(float)
    loud = sing([(0, on(69))], 0.5, held(1, 4.0))[0]
    rest = np.abs(sound[int(0.4 * RATE) : int(0.45 * RATE)]).max()
    assert rest / np.abs(loud).max() == pytest.approx(0.25, rel=0.01)
    assert fall_time(sound, 1760, 0.55, 0.8) == pytest.approx(0.5, rel=0.005)


def peak(values, key=60, velocity=100):
    return 20 * np.log10(np.abs(sing([(0, on(key, velocity))], 0.3, values)).max())


def test_velocity_and_key_scaling_are_decibels():
    assert peak(held(1)) - peak(held(1), velocity=50) == pytest.approx(0, abs=0.01)
    soft = peak(held(1, velocity=100.0)) - peak(held(1, velocity=100.0), velocity=50)
    assert soft == pytest.approx(40 * np.log10(2), abs=0.05)
    scaled = peak(held(1, scaling=-6.0), 60) - peak(held(1, scaling=-6.0), 72)
    assert scaled == pytest.approx(6, abs=0.05)


def test_high_notes_fade_faster_where_rates_are_scaled():
    values = {**held(1, decay=2.0, sustain=0.0), "rate_scaling": 100.0}
    for key, expected in ((60, 2.0), (72, 1.0), (48, 4.0)):
        sound = sing([(0, on(key))], 1.2, values)[0].astype(float)
        assert fall_time(sound, hertz(key), 0.2, 0.8) == pytest.approx(expected, rel=0.01)


def centroid(sound):
    f, s = partials(sound[0].astype(float))
    return (f * s**2).sum() / (s**2).sum()


def test_pressure_and_timbre_brighten_and_the_knob_too():
    values = {"algorithm": 5, **held(1), **held(2, 1, -18.0)}
    plain = centroid(sing([(0, on(60))], 0.5, values))
    pressed = Message(Seconds(0), Kind.PRESSURE, 0, 127)
    for message in (pressed, control(74, 127), turned("brightness", 9.0)):
        assert centroid(sing([(0, on(60)), (0, message)], 0.5, values)) > 1.3 * plain
    darker = sing([(0, on(60)), (0, control(74, 0))], 0.5, values)
    assert centroid(darker) < 0.8 * plain


def test_the_wheel_brings_vibrato_of_the_depth_that_is_said():
    values = {**held(1), "wheel": 100.0, "lfo_rate": 4.0}
    sound = sing([(0, on(69)), (0, control(1, 127))], 1.0, values)[0][2048:].astype(float)
    crossings = np.flatnonzero((sound[:-1] < 0) & (sound[1:] >= 0))
    part = -sound[crossings] / (sound[crossings + 1] - sound[crossings])
    tones = RATE / np.diff(crossings + part)
    assert 1200 * np.log2(tones.max() / 440) == pytest.approx(100, abs=4)
    assert 1200 * np.log2(tones.min() / 440) == pytest.approx(-100, abs=4)


def test_a_pitch_envelope_starts_above_and_comes_home():
    values = {**held(1), "pitch_start": 12.0, "pitch_time": 100.0}
    sound = sing([(0, on(69))], 1.0, values)[0].astype(float)
    rises = np.flatnonzero((sound[:-1] < 0) & (sound[1:] >= 0))
    assert RATE / np.diff(rises)[0] > 700
    assert abs(cents_off(sound, 440, start=0.4, end=0.8)) < 0.1


def test_tremolo_goes_down_by_its_depth():
    values = {**held(1, 4.0), "lfo_level": 50.0, "lfo_rate": 4.0}
    sound = np.abs(sing([(0, on(69))], 1.0, values)[0])
    hops = sound[4096 : 4096 + 64 * 512].reshape(-1, 256).max(axis=1)
    assert hops.min() / hops.max() == pytest.approx(0.5, abs=0.02)


def test_the_sound_is_as_late_as_it_says():
    player = FM.prepare(Stage(RATE), "", bare(FM, held(1)))
    sound = sing([(0, on(57))], 1.0, player=player)[0].astype(float)
    frames = np.arange(RATE // 2, RATE // 2 + 16_000)
    window = np.kaiser(frames.size, 14)
    turn = np.angle((sound[frames] * window * np.exp(-2j * np.pi * 220 * frames / RATE)).sum())
    assert (-(turn + np.pi / 2) / (2 * np.pi * 220 / RATE)) == pytest.approx(
        player.latency, abs=1.01
    )


def test_a_single_line_takes_over_and_ties():
    legato = {**held(1, decay=0.2, sustain=0.0), "mode": "legato"}
    events = [(0, on(60)), (0.3, on(72))]
    tied = sing(events, 0.6, legato)
    struck = sing(events, 0.6, {**legato, "mode": "mono"})
    tail = slice(int(0.32 * RATE), int(0.4 * RATE))
    assert np.abs(tied[:, tail]).max() < 0.05 * np.abs(struck[:, tail]).max()


def test_a_glide_covers_63_percent_in_its_time():
    values = {**held(1), "mode": "legato", "glide": 200.0}
    sound = sing([(0, on(57)), (0.2, on(69))], 0.8, values)[0].astype(float)
    rises = np.flatnonzero((sound[:-1] < 0) & (sound[1:] >= 0))
    tones = RATE / np.diff(rises)
    then = np.interp(0.4, rises[:-1] / RATE, tones)
    assert 12 * np.log2(then / 220) == pytest.approx(12 * 0.632, abs=0.4)


EVENTS = {
    "a note let go": [(0.3, off(69))],
    "all sound off": [(0.3, control(120, 0))],
    "a louder level": [(0.3, turned("level", 6.0))],
    "another algorithm": [(0.3, turned("algorithm", 4))],
    "a jump of the bending": [(0.3, turned("op2_level", -20.0))],
}


@pytest.mark.parametrize("name", EVENTS)
def test_nothing_clicks(name):
    values = {"algorithm": 8, **held(1), **held(2, 2.0, -24.0)}
    sound = sing([(0, on(69)), *EVENTS[name]], 0.6, values)[0].astype(float)
    assert treble(sound, 0.3) < -70
    hard = sound.copy()
    hard[int(0.3 * RATE) :] = 0
    assert treble(hard, 0.3) > -50


def test_stealing_does_not_click():
    values = held(1)
    many = [(0, on(40 + k)) for k in range(32)]
    taken = sing([*many, (0.3, on(40 + 33))], 0.6, values)[0].astype(float)
    assert treble(taken, 0.3) < -60


def test_a_silent_operator_is_silent():
    sound = sing([(0, on(60))], 0.2, held(1, level=-96.0))
    assert not sound.any()
