"""What is true of every effect that follows a level, and of the convolution."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.signal import butter, sosfilt

from toccata.audio.effects import EFFECTS
from toccata.audio.knobs import bounds
from toccata.param import Kind

from .level_facts import RATE, decibels, noise, silence, sine, whole

OURS = ("compressor", "gate", "transient", "deesser", "limiter", "exciter", "convolution")
KEYED = ("compressor", "gate")
MADE_AT_RESET = {"place", "decay", "tone", "predelay", "file"}


def values(effect, draw):
    """Legal numbers for the knobs that move while it plays, often the ends."""
    drawn = {}
    for name in effect.prepare(RATE).knobs.names:
        param = next(p for p in effect.params if p.name == name)
        low, high = bounds(param)
        if param.kind in (Kind.CHOICE, Kind.SWITCH):
            drawn[name] = float(draw(st.integers(int(low), int(high))))
        else:
            drawn[name] = draw(st.sampled_from([low, high]) | st.floats(low, high))
    return drawn


@pytest.mark.parametrize("name", OURS)
@settings(max_examples=12, deadline=None, derandomize=True)
@given(data=st.data())
def test_no_knob_and_no_sound_makes_it_stumble(name, data):
    unit = EFFECTS[name].prepare(data.draw(st.sampled_from([44_100, 48_000])))
    level = data.draw(st.sampled_from([0.0, 1e-30, 1e-6, 1.0, 1e4, 3e38]))
    for seed in range(4):
        for knob, value in values(EFFECTS[name], data.draw).items():
            unit.set(knob, value)
        sound = np.random.default_rng(seed).uniform(-level, level, (2, 1024)).astype(np.float32)
        if name in KEYED and seed % 2:
            unit.listen(sound[::-1].copy())
        unit.process(sound)
        assert np.isfinite(sound).all()


@pytest.mark.parametrize("name", OURS)
@settings(max_examples=6, deadline=None, derandomize=True)
@given(data=st.data())
def test_however_time_is_divided_it_is_the_same(name, data):
    effect = EFFECTS[name]
    one, other = effect.prepare(RATE), effect.prepare(RATE)
    for seed in range(2):
        for knob, value in values(effect, data.draw).items():
            one.set(knob, value)
            other.set(knob, value)
        cuts = data.draw(st.lists(st.integers(1, 70), min_size=3, max_size=6))
        sound = noise(sum(cuts) * 64 / RATE, 0.5, seed)
        key = noise(sum(cuts) * 64 / RATE, 0.5, seed + 9)
        pieces = sound.copy()
        one.listen(key)
        one.process(sound)
        at = 0
        for cut in cuts:
            part = slice(at, at + cut * 64)
            block = np.ascontiguousarray(pieces[:, part])
            other.listen(np.ascontiguousarray(key[:, part]))
            other.process(block)
            assert np.array_equal(block, sound[:, part])
            at += cut * 64


@pytest.mark.parametrize("name", OURS)
def test_after_a_reset_it_is_as_new(name):
    effect = EFFECTS[name]
    used, turned = effect.prepare(RATE), {}
    used.process(noise())
    for param in effect.params:
        if param.name in used.knobs.names and param.name not in MADE_AT_RESET:
            low, high = bounds(param)
            number = round(0.2 * low + 0.8 * high) if param.choices else 0.2 * low + 0.8 * high
            if param.kind is Kind.SWITCH:
                number = high
            used.set(param.name, number)
            switch = param.kind is Kind.SWITCH
            turned[param.name] = switch or (param.choices[number] if param.choices else number)
    used.listen(noise())
    used.process(noise())
    used.reset()
    new = effect.prepare(RATE, turned)
    first, second = noise(seed=3), noise(seed=3)
    used.process(first)
    new.process(second)
    assert np.array_equal(first, second)


@pytest.mark.parametrize("rate", [44_100, 48_000])
@pytest.mark.parametrize("name", OURS)
def test_after_its_tail_it_is_silent(name, rate):
    unit = EFFECTS[name].prepare(rate, {"place": "room"} if name == "convolution" else {})
    unit.process(np.clip(noise(0.5, 0.5), -1, 1))
    unit.process(np.zeros((2, whole(unit.tail * rate + unit.latency)), np.float32))
    rest = silence(0.2)
    unit.process(rest)
    assert decibels(rest).max() < -90


@pytest.mark.parametrize("name", OURS)
def test_silence_stays_silence_to_the_bit(name):
    unit = EFFECTS[name].prepare(RATE)
    still = silence(0.5)
    unit.process(still)
    assert not still.any()


@pytest.mark.parametrize("name", [name for name in OURS if name != "convolution"])
def test_what_it_remembers_dies_to_nothing_and_never_to_numbers_that_are_slow(name):
    unit = EFFECTS[name].prepare(RATE, {"key_low": 100, "key_high": 5000} if name in KEYED else {})
    unit.process(noise(0.1))
    for _ in range(60):
        unit.process(silence(0.25))
        for held in ("_state", "_memory", "_held"):
            kept = np.abs(getattr(unit, held, np.zeros(1)))
            assert ((kept == 0) | (kept > 1e-35)).all()


HIGH = butter(8, 6000, "high", fs=RATE, output="sos")


def roughness(sound):
    """The strongest 512 frames of what lies above 6 kHz, as a mean square."""
    high = (sosfilt(HIGH, sound.astype(np.float64), axis=1) ** 2).sum(axis=0)
    return np.convolve(high, np.ones(512) / 512, "valid")[2048:].max()


def turned(name, knob, begin, end):
    """A low sine, while a knob is turned in its middle at once from end to end."""
    unit = EFFECTS[name].prepare(RATE, {"place": "room"} if name == "convolution" else {})
    unit.set(knob, begin)
    unit.reset()
    sound = sine(220.0, 0.4)
    middle = sound.shape[1] // 128 * 64
    first = np.ascontiguousarray(sound[:, :middle])
    second = np.ascontiguousarray(sound[:, middle:])
    unit.process(first)
    unit.set(knob, end)
    unit.process(second)
    return np.concatenate([first, second], axis=1)


@pytest.mark.parametrize("name", OURS)
def test_a_knob_turned_at_once_from_end_to_end_does_not_crackle(name):
    for param in EFFECTS[name].params:
        if param.name in MADE_AT_RESET:
            continue
        low, high = bounds(param)
        still = [turned(name, param.name, end, end) for end in (low, high)]
        known = 2 * max(map(roughness, still)) + 1e-6 * max(0.25, float((still[1] ** 2).mean()))
        for begin, end in ((low, high), (high, low)):
            assert roughness(turned(name, param.name, begin, end)) < known, (param.name, begin, end)


@pytest.mark.parametrize("name", KEYED)
def test_only_those_that_follow_a_key_say_so(name):
    assert [effect.name for effect in EFFECTS.values() if effect.keyed and effect.name in OURS] == [
        *KEYED
    ]


@pytest.mark.parametrize("name", OURS)
def test_a_linear_effect_is_linear_and_another_is_not(name):
    effect = EFFECTS[name]
    apart = []
    for loud in (0.9, 0.002):
        first, second = sine(6000, 0.3, 0.9), sine(440, 0.3, loud)
        both = first + second
        for sound in (first, second, both):
            effect.prepare(RATE).process(sound)
        apart.append(decibels(both - first - second).max())
    assert (max(apart) < -100) == effect.linear
