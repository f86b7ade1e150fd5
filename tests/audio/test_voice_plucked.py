import numpy as np
import pytest
from scipy.signal import freqz, iirpeak

from toccata.audio.voices.plucked import STRINGS
from toccata.audio.voices.plucked.memory import MODES

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

STILL = {"tension": 0.0, "body": 0.0, "strum": 0.0, "decay_scaling": 0.0}


def hertz(key):
    return 440 * 2 ** ((key - 69) / 12)


def sing(events, seconds, values=None, rate=RATE):
    return play(
        STRINGS, events, seconds, values=bare(STRINGS, {**STILL, **(values or {})}), rate=rate
    )


def strength(sound, tone, numbers):
    """Amplitudes of the partials of a tone."""
    f, s = partials(sound.astype(float))
    return np.array([s[np.abs(f - n * tone) < 0.3 * tone].max() for n in numbers])


@pytest.mark.parametrize(
    "preset", [n for n in STRINGS.presets if n not in ("sitar", "upright bass")]
)
def test_a_string_is_in_tune_within_a_tenth_of_a_cent(preset):
    for key in (28, 47, 60, 76, 90, 100):
        values = {**STILL, "decay": 4.0}
        sound = play(STRINGS, [(0, on(key))], 1.0, preset, values)[0].astype(float)
        assert abs(cents_off(sound, hertz(key), end=0.5)) < 0.1


def test_it_is_in_tune_at_48_000_hertz_and_when_bent():
    from .voice_facts import bend

    sound = sing([(0, on(57)), (0, bend(8191))], 1.0, {"stiffness": 30.0}, rate=48_000)[0]
    assert abs(cents_off(sound.astype(float), hertz(59), rate=48_000)) < 0.1


def test_a_flat_bridge_hardly_mistunes_the_sitar():
    for key in (45, 57, 64):
        sound = play(STRINGS, [(0, on(key))], 2.2, "sitar", STILL)[0].astype(float)
        assert abs(cents_off(sound, hertz(key), end=2.0)) < 8


@pytest.mark.parametrize("decay", [0.5, 2.0, 8.0])
@pytest.mark.parametrize("key", [28, 40, 60])
def test_the_fundamental_rings_as_long_as_it_says(decay, key):
    sound = sing([(0, on(key))], 1.0, {"decay": decay, "brightness": 70.0})[0].astype(float)
    assert fall_time(sound, hertz(key), 0.1, 0.4) == pytest.approx(decay, rel=0.01)


def test_high_strings_ring_shorter_where_that_is_asked():
    sound = sing([(0, on(72))], 1.0, {"decay": 2.0, "decay_scaling": 100.0})[0].astype(float)
    assert fall_time(sound, hertz(72), 0.1, 0.6) == pytest.approx(1.0, rel=0.01)


def test_a_string_that_is_let_go_is_damped_in_its_time():
    values = {"decay": 8.0, "release": 0.4}
    sound = sing([(0, on(60)), (0.3, off(60))], 1.0, values)[0].astype(float)
    assert fall_time(sound, hertz(60), 0.35, 0.6) == pytest.approx(0.4, rel=0.01)


@pytest.mark.parametrize(("position", "missing"), [(50.0, 2), (25.0, 4), (20.0, 5)])
def test_where_a_string_is_plucked_its_partials_have_knots(position, missing):
    values = {"position": position, "noise": 0.0, "decay": 20.0, "brightness": 100.0}
    sound = sing([(0, on(40))], 0.6, values)[0][2048:]
    found = strength(sound, hertz(40), range(1, 13))
    there = [k for k in range(1, 13) if k % missing]
    gone = [k for k in range(1, 13) if not k % missing]
    loud = min(
        found[k - 1] for k in there if ((k + 1) % missing and (k - 1) % missing) or missing == 2
    )
    assert 20 * np.log10(max(found[k - 1] for k in gone) / loud) < -25


def centroid(sound):
    f, s = partials(sound[0][: RATE // 4].astype(float))
    return (f * s**2).sum() / (s**2).sum()


def test_a_harder_touch_is_brighter_and_louder():
    soft, hard = sing([(0, on(52, 40))], 0.3), sing([(0, on(52, 120))], 0.3)
    assert centroid(hard) > 1.4 * centroid(soft)
    assert np.abs(hard).max() > 2 * np.abs(soft).max()


def test_overtones_fall_faster_the_darker_a_string_is():
    tone = hertz(45)
    times = []
    for brightness in (20.0, 50.0, 80.0):
        values = {"brightness": brightness, "decay": 4.0, "noise": 0.0, "hardness": 8000.0}
        sound = sing([(0, on(45))], 1.0, values)[0].astype(float)
        times.append(fall_time(sound, 12 * tone, 0.05, 0.2))
    assert times[0] < times[1] < times[2] < 4.0


def test_a_stiff_string_has_sharp_overtones_and_its_fundamental_in_tune():
    values = {"stiffness": 20.0, "brightness": 95.0, "hardness": 8000.0, "decay": 20.0}
    sound = sing([(0, on(45))], 1.2, values)[0].astype(float)
    tone = hertz(45)
    assert abs(cents_off(sound, tone)) < 0.1
    f, s = partials(sound[4096 : 4096 + 40_000])
    sharp = []
    for number in (4, 8, 12):
        near = np.abs(f - number * tone * 1.02) < 0.4 * tone
        sharp.append(1200 * np.log2(f[near][s[near].argmax()] / (number * tone)))
    assert 3 < sharp[0] < sharp[1] < sharp[2] < 100


def test_the_strings_of_a_chord_are_struck_from_the_lowest():
    chord = [(0, on(key)) for key in (64, 52, 59)]
    values = {"strum": 50.0, "noise": 0.0}
    sound = sing(chord, 0.4, values)[0].astype(float)
    first = sing([(0, on(52))], 0.4, {"noise": 0.0})[0].astype(float)
    until = int(0.05 * RATE) // 64 * 64
    assert np.array_equal(sound[:until], first[:until])
    later = strength(sound[int(0.06 * RATE) : int(0.09 * RATE)], hertz(59), [1])
    assert later > 10 * strength(first[int(0.06 * RATE) : int(0.09 * RATE)], hertz(59), [1]) or (
        not np.array_equal(sound[until : 2 * until], first[until : 2 * until])
    )
    assert abs(np.flatnonzero(sound != first)[0] / RATE - 0.05) < 0.003


def test_a_body_resounds_at_its_tone():
    values = {"body_tone": 300.0, "noise": 100.0, "hardness": 20_000.0, "decay": 0.05}
    dry = np.fft.rfft(sing([(0, on(28))], 1.0, values)[0].astype(float))
    wet = np.fft.rfft(sing([(0, on(28))], 1.0, {**values, "body": 150.0})[0].astype(float))
    f = np.fft.rfftfreq(int(1.0 * RATE) // 64 * 64, 1 / RATE)
    heard = (np.abs(dry) > 0.01 * np.abs(dry).max()) & (f > 60) & (f < 8000)
    expected = np.ones(heard.sum(), complex)
    for at, sharp, loud in MODES:
        expected += 1.5 * loud * freqz(*iirpeak(300 * at, sharp, RATE), f[heard], fs=RATE)[1]
    assert heard.sum() > 500
    assert np.abs((wet / dry)[heard] / expected - 1).max() < 0.02


def test_a_pick_up_in_the_middle_hears_no_even_partials():
    values = {"pickup": 50.0, "noise": 0.0, "position": 13.0, "decay": 20.0, "brightness": 100.0}
    found = strength(sing([(0, on(40))], 0.6, values)[0][2048:], hertz(40), range(1, 7))
    assert 20 * np.log10(found[1::2].max() / found[0::2].min()) < -20


def test_a_buzzing_bridge_adds_no_energy():
    values = {"buzz": 100.0, "decay": 60.0, "brightness": 100.0, "noise": 50.0}
    sound = sing([(0, on(45, 127))], 8.0, values)[0].astype(float)
    power = (sound[: 15 * 22_016].reshape(15, -1) ** 2).mean(axis=1)
    assert (np.diff(power) < 0.02 * power[:-1]).all()


def test_every_pluck_is_chance_of_its_own_and_comes_back():
    values = {"noise": 100.0, "release": 0.01, "decay": 0.2}
    events = [(0, on(60)), (0.4, off(60)), (0.8, on(60))]
    one, again = sing(events, 1.2, values), sing(events, 1.2, values)
    at = round(0.8 * RATE / 64) * 64
    assert np.array_equal(one, again)
    assert not np.allclose(one[:, :8000], one[:, at : at + 8000])


EVENTS = {
    "a string let go": [(0.8, off(45))],
    "all sound off": [(0.8, control(120, 0))],
    "a louder level": [(0.8, turned("level", 6.0))],
    "a darker string": [(0.8, turned("brightness", 0.0))],
    "a body": [(0.8, turned("body", 200.0))],
    "a pick-up": [(0.8, turned("pickup", 30.0))],
    "a stiffer string": [(0.8, turned("stiffness", 60.0))],
}


@pytest.mark.parametrize("name", EVENTS)
def test_nothing_clicks(name):
    values = {"brightness": 10.0, "hardness": 300.0, "noise": 0.0, "decay": 10.0}
    sound = sing([(0, on(45)), *EVENTS[name]], 1.2, values)[0].astype(float)
    assert treble(sound, 0.8) < -60
    hard = sound.copy()
    hard[int(0.8 * RATE) + np.abs(sound[int(0.8 * RATE) :][:400]).argmax() :] = 0
    assert treble(hard, 0.8) > -50


def test_stealing_does_not_click():
    values = {"brightness": 10.0, "hardness": 300.0, "noise": 0.0, "decay": 10.0}
    many = [(0, on(30 + k, 1 if k else 127)) for k in range(32)]
    taken = sing([*many, (0.8, on(70, 1))], 1.2, values)[0].astype(float)
    assert treble(taken, 0.8) < -65
