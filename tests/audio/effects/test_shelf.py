"""What is true of every live effect here, beyond what any effect promises."""

import importlib
import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.signal import butter, sosfilt

from toccata.audio.effects import EFFECTS
from toccata.audio.knobs import bounds
from toccata.param import Kind

from .effect_facts import OURS, RATE, decibels, noise, sine

MEMORIES = (
    "_memory", "_state", "_filters", "_held", "_echoes", "_diffusers", "_predelay", "_dry", "_wet",
    "_loud",
)  # fmt: skip


def settings_of(effect, draw):
    """Legal numbers for all knobs."""
    edges = st.sampled_from([0.0, 1.0, 0.5])
    return {param.name: draw(near(param, draw(edges))) for param in effect.params}


def near(param, edge):
    low, high = bounds(param)
    if param.kind in (Kind.CHOICE, Kind.SWITCH, Kind.INTEGER):
        return st.integers(int(low), int(high)).map(float)
    return st.just(low + (high - low) * edge) if edge != 0.5 else st.floats(low, high)


@pytest.mark.parametrize("name", OURS)
def test_kernels_know_their_columns(name):
    module = importlib.import_module(f"toccata.audio.effects.{name}")
    knobs = EFFECTS[name].prepare(RATE).knobs
    if name != "eq":
        assert [getattr(module, f"_{knob.upper()}") for knob in knobs.names] == [
            knobs.place(knob) for knob in knobs.names
        ]


@pytest.mark.parametrize("name", OURS)
@settings(max_examples=12, deadline=None, derandomize=True)
@given(data=st.data())
def test_no_knob_and_no_sound_breaks_it(name, data):
    effect = EFFECTS[name]
    unit = effect.prepare(data.draw(st.sampled_from([44_100, 48_000])))
    level = data.draw(st.sampled_from([1e-20, 0.1, 10.0, 3e38]))
    for seed in range(4):
        for knob, value in settings_of(effect, data.draw).items():
            unit.set(knob, value)
        random = np.random.default_rng(seed)
        sound = random.uniform(-level, level, (2, 1024)).astype(np.float32)
        unit.process(sound)
        assert np.isfinite(sound).all()


@pytest.mark.parametrize("name", OURS)
@settings(max_examples=6, deadline=None, derandomize=True)
@given(data=st.data())
def test_however_time_is_divided_and_knobs_are_turned_it_is_the_same(name, data):
    effect = EFFECTS[name]
    turns = [settings_of(effect, data.draw) for _ in range(3)]
    cuts = data.draw(st.lists(st.integers(1, 16), min_size=3, max_size=6))
    whole, parts = effect.prepare(RATE), effect.prepare(RATE)
    for seed, turned in enumerate(turns):
        for unit in (whole, parts):
            for knob, value in turned.items():
                unit.set(knob, value)
        sound = noise(sum(cuts) * 64, level=0.5, seed=seed)
        pieces = np.split(sound.copy(), np.cumsum(cuts)[:-1] * 64, axis=1)
        whole.process(sound)
        for begin, piece in zip(np.cumsum([0, *cuts]), pieces, strict=False):
            one = np.ascontiguousarray(piece)
            parts.process(one)
            assert np.array_equal(one, sound[:, begin * 64 : begin * 64 + one.shape[1]])


@pytest.mark.parametrize("name", OURS)
def test_after_a_reset_it_is_as_if_made_with_where_its_knobs_were_going(name):
    effect = EFFECTS[name]
    used = effect.prepare(RATE)
    used.process(noise(level=0.5))
    values = {}
    for param in effect.params:
        low, high = bounds(param)
        place = 0.8 * high + 0.2 * low
        whole = param.kind in (Kind.CHOICE, Kind.SWITCH, Kind.INTEGER)
        number = float(round(place)) if whole else place
        used.set(param.name, number)
        asked = param.choices[int(number)] if param.choices else number
        values[param.name] = bool(number) if param.kind is Kind.SWITCH else asked
    used.process(noise(640))
    used.reset()
    new = effect.prepare(RATE, values)
    first, second = noise(4096), noise(4096)
    used.process(first)
    new.process(second)
    assert np.array_equal(first, second)


@pytest.mark.parametrize("name", OURS)
def test_with_nothing_mixed_in_the_sound_is_as_it_was(name):
    effect = EFFECTS[name]
    if all(param.name != "mix" for param in effect.params):
        return
    unit, sound = effect.prepare(RATE, {"mix": 0.0}), noise(4096)
    made = sound.copy()
    unit.process(made)
    late = unit.latency
    assert np.array_equal(made[:, late:], sound[:, : sound.shape[1] - late])


@pytest.mark.parametrize("name", OURS)
def test_silence_stays_silence(name):
    silence = np.zeros((2, 64 * 20), np.float32)
    EFFECTS[name].prepare(RATE).process(silence)
    assert not silence.any()


LONG = {"reverb": {"decay": 0.5}, "delay": {"time": 40.0}}


@pytest.mark.parametrize("rate", [44_100, 48_000])
@pytest.mark.parametrize("name", OURS)
def test_after_its_tail_it_is_silent(name, rate):
    unit = EFFECTS[name].prepare(rate, LONG.get(name, {}))
    loud = np.clip(noise(64 * 300, level=0.5), -1, 1)
    unit.process(loud)
    waits = math.ceil((unit.tail * rate + unit.latency) / 64)
    tail = np.zeros((2, 64 * max(1, waits)), np.float32)
    unit.process(tail)
    rest = np.zeros((2, 64 * 200), np.float32)
    unit.process(rest)
    assert decibels(rest).max() < -90


RINGING = {
    "filter": {"resonance": 100.0, "cutoff": 100.0, "follow": -24.0, "slope": "24"},
    "phaser": {"feedback": 90.0, "cutoff": 50.0},
    "flanger": {"feedback": 95.0, "delay": 10.0},
    "eq": {"bell1_gain": 24.0, "bell1_freq": 50.0, "bell1_q": 8.0, "low_cut_on": True},
    "width": {"mono_below": 30.0, "width": 200.0},
    "bitcrush": {"antialias": True, "rate": 300.0, "bits": 16.0},
    "saturation": {"drive": 36.0, "shape": "tube"},
    "delay": {"time": 5.0, "feedback": 90.0, "mode": "ping-pong", "mix": 100.0},
    "reverb": {"decay": 0.2, "size": 30.0},
}


@pytest.mark.parametrize("name", RINGING)
def test_its_tail_is_true_where_it_rings_longest(name):
    unit = EFFECTS[name].prepare(RATE, RINGING[name])
    unit.process(np.clip(noise(RATE // 64 * 64, level=0.5), -1, 1))
    tail = np.zeros((2, 64 * max(1, math.ceil((unit.tail * RATE + unit.latency) / 64))), np.float32)
    unit.process(tail)
    rest = np.zeros((2, 64 * 200), np.float32)
    unit.process(rest)
    assert decibels(rest).max() < -90


@pytest.mark.parametrize("name", OURS)
def test_a_dying_tail_never_holds_numbers_that_are_slow_to_count_with(name):
    unit = EFFECTS[name].prepare(RATE, RINGING.get(name, {}))
    unit.process(noise(64 * 50))
    for _ in range(40):
        silence = np.zeros((2, 64 * 40), np.float32)
        unit.process(silence)
        for held in MEMORIES:
            values = np.abs(getattr(unit, held, np.zeros(1)))
            assert ((values == 0) | (values >= 1e-15)).all(), held


MEANT_TO_BE_ROUGH = {("bitcrush", "bits"), ("bitcrush", "rate")}
"""While they move, every step between is heard: each is a sound full of overtones itself."""

HIGH = butter(8, 5000, "high", fs=RATE, output="sos")


def roughness(sound):
    """The strongest 512 frames of what lies above 5 kHz, as a mean square."""
    high = (sosfilt(HIGH, sound.astype(np.float64), axis=1) ** 2).sum(axis=0)
    return np.convolve(high, np.ones(512) / 512, "valid")[2048:].max()


def turned(effect, knob, begin, end):
    """A low sine, while a knob is turned in its middle at once."""
    unit = effect.prepare(RATE)
    unit.set(knob, begin)
    unit.reset()
    sound = sine(220.0, 64 * 320)
    sound[1] = np.roll(sound[1], 30)  # no effect of the sides may hide in a middle
    sound[1, :30] = 0.0
    first, second = np.ascontiguousarray(sound[:, : 64 * 140]), np.ascontiguousarray(
        sound[:, 64 * 140 :]
    )  # fmt: skip
    unit.process(first)
    unit.set(knob, end)
    unit.process(second)
    return np.concatenate([first, second], axis=1)


@pytest.mark.parametrize("name", OURS)
def test_a_knob_turned_at_once_from_end_to_end_does_not_crackle(name):
    effect = EFFECTS[name]
    for param in effect.params:
        if (name, param.name) in MEANT_TO_BE_ROUGH:
            continue
        low, high = bounds(param)
        still = [turned(effect, param.name, end, end) for end in (low, high)]
        loudest = max(0.25, *(float((s[:, 2048:].astype(float) ** 2).mean()) for s in still))
        known = 2 * max(map(roughness, still))
        for begin, end in ((low, high), (high, low)):
            made = roughness(turned(effect, param.name, begin, end))
            assert made < known + 1e-6 * loudest, (param.name, begin, end)
