import json

import numpy as np
import pyloudnorm
import pytest
from scipy.signal import resample_poly

from toccata.audio.desk import Desk, Strip
from toccata.audio.engine import Engine
from toccata.audio.message import setting
from toccata.audio.meters import LevelMeter
from toccata.errors import UnknownName
from toccata.units import Seconds

from .audio_facts import FONT
from .desk_facts import chord, full_desk, odd_effects

RATE = 48_000


def noise(seconds=5.0):
    rng = np.random.default_rng(3)
    sound = 0.1 * rng.standard_normal((2, int(seconds * RATE)))
    return (sound * np.linspace(0.1, 1.0, sound.shape[1])).astype(np.float32)


def fed(sound, size):
    meter = LevelMeter(RATE)
    for at in range(0, sound.shape[1], size):
        meter.feed(np.ascontiguousarray(sound[:, at : at + size]))
    return meter.read()


@pytest.mark.parametrize("size", [64, 480, 100_000])
def test_a_meter_agrees_with_other_peoples_meters(size):
    sound = noise()
    levels = fed(sound, size)
    lufs = pyloudnorm.Meter(RATE)
    assert levels.integrated == pytest.approx(lufs.integrated_loudness(sound.T), abs=0.05)
    for shown, seconds in ((levels.momentary, 0.4), (levels.short_term, 3.0)):
        end = sound[:, -int(seconds * RATE) :]
        bare = pyloudnorm.Meter(RATE, block_size=seconds)
        assert shown == pytest.approx(bare.integrated_loudness(end.T), abs=0.15)
    assert levels.peak == pytest.approx(20 * np.log10(np.abs(sound).max(axis=1)))
    assert levels.rms == pytest.approx(10 * np.log10((sound.astype(float) ** 2).mean(axis=1)), abs=0.01)  # fmt: skip
    over = np.abs(resample_poly(sound.astype(float), 4, 1, axis=1)).max()
    assert levels.true_peak == pytest.approx(20 * np.log10(over), abs=0.1)


def test_silence_has_no_level_and_json_can_say_so():
    shown = fed(np.zeros((2, RATE), np.float32), 4096).to_data()
    assert json.loads(json.dumps(shown))["integrated"] is None
    assert shown["peak"] == [None, None]


def test_peak_and_mean_begin_anew_when_read():
    meter = LevelMeter(RATE)
    meter.feed(noise(0.5))
    first = meter.read()
    meter.feed(np.zeros((2, 64), np.float32))
    assert meter.read().peak == (-np.inf, -np.inf)
    assert meter.read().true_peak == first.true_peak


def test_a_strip_is_measured_behind_its_fader():
    desk = Desk((Strip("a", chord()), Strip("b", chord(), gain=-6.0), Strip("ghost", chord(), out="")))  # fmt: skip
    with Engine(desk, RATE, FONT) as engine:
        for name in ("a", "b", "ghost", "master"):
            engine.watch(name)
        engine.tell("a", setting(Seconds(0.5), "gain", -20.0))
        engine.play(RATE // 2)
        levels = {name: engine.levels(name) for name in ("a", "b", "ghost", "master")}
        assert levels["a"].rms[0] - levels["b"].rms[0] == pytest.approx(6, abs=0.01)
        assert levels["ghost"].rms == pytest.approx(levels["a"].rms)
        assert levels["master"].rms[0] == pytest.approx(levels["a"].rms[0] + 20 * np.log10(1.5), abs=0.1)  # fmt: skip
        engine.play(RATE // 4)
        engine.levels("a")
        engine.play(RATE // 4)
        assert engine.levels("b").rms[0] - engine.levels("ghost").rms[0] == pytest.approx(
            -6, abs=0.01
        )
        engine.tell("ghost", setting(Seconds(0.0), "mute", 1.0))
        engine.unwatch("a")
        engine.play(RATE // 2)
        engine.levels("ghost")
        engine.play(RATE // 2)
        assert engine.levels("ghost").peak[0] < -200
        with pytest.raises(UnknownName):
            engine.levels("a")


def test_watching_changes_no_sample():
    with odd_effects(), Engine(full_desk(), RATE, FONT) as one, Engine(full_desk(), RATE, FONT) as two:  # fmt: skip
        for name in full_desk().order():
            two.watch(name)
        assert np.array_equal(one.play(20_000), two.play(20_000))
