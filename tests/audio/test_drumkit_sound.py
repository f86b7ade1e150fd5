from functools import cache

import numpy as np
import pytest

from toccata.audio.message import Kind, Message
from toccata.audio.voices.drumkit import DRUMKIT
from toccata.audio.voices.drums.plans import square_waves
from toccata.audio.voices.soundfont import SOUNDFONT
from toccata.audio.voices.voice import Stage
from toccata.units import Seconds

from .audio_facts import FONT, pitch
from .drum_facts import (
    RATE,
    STEADY,
    centroid,
    hit,
    house_beat,
    kit,
    loudness,
    play,
    rock_beat,
    struck,
    time_to_silence,
)

KITS = DRUMKIT.presets.names


def cents(measured, wanted):
    return 1200 * np.log2(measured / wanted)


def soundfont():
    return SOUNDFONT.prepare(Stage(RATE, FONT.path), drums=True)


@cache
def loudness_of_the_soundfont(beat):
    return loudness(play(soundfont(), *beat()))


@pytest.mark.parametrize("tune", [41.2, 56.0, 98.0])
def test_the_kick_is_tuned_as_its_knob_says(tune):
    sound = struck(36, 1.6, kick_tune=tune, kick_decay=3.0)
    assert abs(cents(pitch(sound, RATE, 0.4, 1.0), tune)) < 3


def test_the_toms_climb_by_their_spread():
    for place, key in enumerate((41, 43, 45, 47, 48, 50)):
        sound = struck(key, 1.6, tom_tune=80.0, tom_spread=3.0, tom_decay=5.0)
        wanted = 80.0 * 2 ** (3.0 * place / 12)
        assert abs(cents(pitch(sound, RATE, 0.4, 1.0), wanted)) < 3


def test_a_bend_of_the_channel_bends_the_drums():
    bend = Message(Seconds(0), Kind.BEND, 0, -8192)
    player = kit(**STEADY, tom_decay=5.0)
    sound = play(player, [bend, *hit(0, 41)], 1.6)
    assert abs(cents(pitch(sound, RATE, 0.4, 1.0), 88.0) + 200) < 3


@pytest.mark.parametrize(
    ("key", "knob", "seconds"),
    [(36, "kick_decay", 0.3), (36, "kick_decay", 1.5), (41, "tom_decay", 0.8),
     (63, "conga_decay", 0.5), (39, "clap_decay", 0.5), (42, "hat_decay", 0.12),
     (46, "hat_open", 0.5), (46, "hat_open", 1.2), (49, "crash_decay", 2.0),
     (38, "snare_wires", 0.4), (81, "triangle_decay", 1.5), (75, "claves_decay", 0.2)],
)  # fmt: skip
def test_a_drum_falls_by_60_db_in_the_time_of_its_knob(key, knob, seconds):
    sound = struck(key, seconds * 1.5, **{knob: seconds, "snare_decay": 0.2})
    assert time_to_silence(sound) == pytest.approx(seconds, rel=0.15)


@pytest.mark.parametrize("preset", KITS)
def test_in_every_kit_snares_are_brighter_than_drums_and_hats_than_snares(preset):
    kick, tom, snare, hat = (centroid(struck(key, 0.6, preset)) for key in (36, 45, 38, 42))
    assert max(kick, tom) < snare < hat
    if preset == "studio":  # elsewhere a kick may have more knock than a tom
        assert kick < tom


@pytest.mark.parametrize("key", [36, 38, 41, 42, 49, 51, 63, 76])
def test_a_harder_strike_is_louder_and_brighter(key):
    soft, middle, hard = (struck(key, 0.5, velocity=velocity) for velocity in (30, 80, 127))
    assert centroid(soft) < centroid(middle) < centroid(hard)
    assert loudness(soft) < loudness(middle) - 6 < loudness(hard) - 6


def test_without_velocity_every_strike_is_the_same():
    soft, hard = (play(kit(**STEADY, velocity=0.0), hit(0, 38, force), 0.4) for force in (20, 127))
    assert np.array_equal(soft, hard)


def test_the_square_waves_hold_what_a_square_holds_and_nothing_above_their_reach():
    waves, reach = square_waves()
    for wave, most in zip(waves[::6], reach[::6], strict=True):
        spectrum = np.abs(np.fft.rfft(wave[:-1].astype(np.float64))) / 2048
        odd = np.arange(1, most + 1, 2)
        assert np.allclose(spectrum[odd], 4 / np.pi / odd, atol=1e-5)
        assert spectrum[most + 1 :].max() < 1e-5


def test_metal_has_no_aliases_to_speak_of():
    # The cowbell is two squares: whatever is no odd multiple of either is an alias.
    sound = struck(56, 1.2, cowbell_snap=0.0, cowbell_decay=2.0, cowbell_tune=545.0)
    cut = sound.sum(axis=0)[4410 : 4410 + 32768].astype(np.float64)
    power = np.abs(np.fft.rfft(cut * np.blackman(cut.size))) ** 2
    hertz = np.fft.rfftfreq(cut.size, 1 / RATE)
    own = np.zeros(hertz.size, bool)
    for first in (545.0, 545.0 * 1.4817):
        for partial in np.arange(first, 20500.0, 2 * first):
            own |= np.abs(hertz - partial) < 16.0
    heard = (hertz > 100.0) & (hertz < 16000.0)
    assert power[heard & ~own].max() < 1e-6 * power.max()


@pytest.mark.parametrize("preset", KITS)
@pytest.mark.parametrize("beat", [rock_beat, house_beat])
def test_every_kit_is_as_loud_as_the_soundfonts(preset, beat):
    told, seconds = beat()
    wanted = loudness_of_the_soundfont(beat)
    assert loudness(play(kit(preset), told, seconds)) == pytest.approx(wanted, abs=2.0)


@pytest.mark.parametrize("key", [35, 36, 38, 40, 41, 45, 50, 54, 56, 60, 63, 65, 75, 76, 81])
def test_a_strike_is_as_loud_as_the_same_key_of_the_soundfont(key):
    wanted = loudness(play(soundfont(), hit(0, key), 1.0))
    assert loudness(struck(key)) == pytest.approx(wanted, abs=1.5)


def test_drive_gives_a_pure_kick_overtones_and_none_leaves_it_pure():
    pure = {"kick_snap": 0.0, "kick_noise": 0.0, "kick_sweep": 0.0, "kick_tune": 60.0}

    def third(drive):
        cut = struck(36, 0.5, "808", drive=drive, **pure)[0, 2000:18000].astype(np.float64)
        power = np.abs(np.fft.rfft(cut * np.blackman(cut.size))) ** 2
        hertz = np.fft.rfftfreq(cut.size, 1 / RATE)
        return power[np.abs(hertz - 180).argmin()] / power[np.abs(hertz - 60).argmin()]

    assert third(0.0) < 1e-8
    assert third(80.0) > 1e-4


def test_a_slow_attack_makes_a_sweep_of_a_snare():
    def peak_at(attack):
        sound = struck(38, 0.5, snare_attack=attack, snare_snap=0.0).astype(np.float64)
        energy = np.convolve((sound**2).sum(axis=0), np.ones(441), "same")
        return energy.argmax() / RATE

    assert peak_at(0.2) < 0.01 < 0.02 < peak_at(20.0)


def test_coarse_grain_holds_each_value_of_the_noise():
    def change(grain):
        sound = struck(70, 0.05, grain=grain, maracas_tone=20000.0, width=0.0)[0].astype(np.float64)
        spectrum = np.abs(np.fft.rfft(sound)) ** 2
        hertz = np.fft.rfftfreq(sound.size, 1 / RATE)
        near, between = (spectrum[np.abs(hertz - place) < 150].mean() for place in (8820.0, 6615.0))
        return near / between

    # What is taken 4,410 times a second and held has its zeros at multiples of that.
    assert change(4410.0) < 0.05 < 0.2 < change(20000.0)


def test_the_kit_is_as_loud_at_48_khz_and_as_bright():
    told, seconds = rock_beat(1)
    low, high = play(kit(), told, seconds), play(kit(rate=48000), told, seconds, rate=48000)
    assert loudness(high, 48000) == pytest.approx(loudness(low), abs=0.3)


def test_the_kit_stands_from_left_to_right():
    def side(key):
        left, right = (struck(key, 0.4, width=100.0).astype(np.float64) ** 2).sum(axis=1)
        return (right - left) / (right + left)

    assert abs(side(36)) < 0.01
    assert abs(side(38)) < 0.01
    assert side(42) > 0.2
    floor, *_, high = (side(key) for key in (41, 43, 45, 47, 48, 50))
    assert floor < -0.5 < 0.5 < high
    narrow = struck(41, 0.4, width=0.0)
    assert np.allclose(narrow[0], narrow[1], atol=1e-6)
