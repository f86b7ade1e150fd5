import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import signal

from toccata.audio.voices.subtractive import PARAMS
from toccata.param import Kind

from .listening import (
    BARE,
    RATE,
    bend,
    control,
    hear,
    off,
    on,
    player,
    to,
)  # fmt: skip

MOVING = {
    "osc1_wave": "pulse", "osc2_level": -3.0, "osc3_level": -6.0, "osc3_wave": "noise",
    "unison": 3, "cutoff": 900.0, "resonance": 50.0, "filter_envelope": 30.0, "drive": 6.0,
    "lfo1_filter": 20.0, "lfo2_pan": 60.0, "lfo1_width": 20.0, "lfo2_pitch": 30.0, "glide": 60.0,
}  # fmt: skip

high = signal.butter(8, 7000, "high", fs=RATE, output="sos")


def crackle(sound):
    """The highest peak above 7 kHz after the first 0.1 s, in dB under the sound's own peak."""
    top = np.abs(signal.sosfilt(high, sound, axis=-1)[..., 4800:]).max()
    return 20 * np.log10(top / np.abs(sound).max() + 1e-12)


def soft_sine(values=None):
    return player({**BARE, "osc1_wave": "sine", "attack": 0.05, "release": 0.02, **(values or {})})


def test_a_cut_sine_would_be_heard_as_a_click():
    sound = np.sin(np.arange(9600) * 2 * np.pi * 220.3 / RATE)
    sound[5000:] = 0
    assert crackle(sound) > -25


@pytest.mark.parametrize("release", [0.01, 0.02, 0.5])
def test_letting_go_makes_no_click(release):
    synth = soft_sine({"release": release})
    synth.act(on(57))
    before = hear(synth, 0.3)
    synth.act(off(57))
    sound = np.concatenate([before, hear(synth, 0.3)], axis=1)
    assert crackle(sound) < -55


def test_taking_a_note_makes_no_click():
    synth = soft_sine()
    for key in range(40, 72):
        synth.act(on(key, lane=key % 15))
    sound = [hear(synth, 0.3)]
    for key in (80, 81, 82):
        synth.act(on(key))
        sound.append(hear(synth, 0.05))
    assert crackle(np.concatenate(sound, axis=1)) < -60
    synth.act(control(120, 0))
    assert crackle(np.concatenate([*sound, hear(synth, 0.1)], axis=1)) < -60
    assert not synth.sounding


@pytest.mark.parametrize("mode", ["mono", "legato"])
def test_a_new_note_of_one_voice_makes_no_click(mode):
    synth = soft_sine({"mode": mode})
    sound = []
    for key in (57, 60, 50):
        synth.act(on(key))
        sound.append(hear(synth, 0.2))
    assert crackle(np.concatenate(sound, axis=1)) < -60


JUMPS = [
    ("level", -40.0), ("osc1_level", -60.0), ("osc1_fine", 100.0), ("osc1_octave", 1),
    ("osc1_pan", 100.0), ("cutoff", 50.0), ("resonance", 100.0), ("drive", 36.0), ("filter", 5),
    ("filter", 0), ("slope", 1), ("osc1_wave", 3), ("osc2_level", 0.0), ("sustain", 0.0),
    ("spread", 100.0), ("unison", 7), ("lfo1_amplitude", 100.0), ("lfo1_pan", 100.0),
    ("pitch_envelope", 12.0), ("ring", 100.0), ("fm", 50.0), ("sub_level", 0.0), ("mode", 1),
]  # fmt: skip


@pytest.mark.parametrize(("name", "value"), JUMPS)
def test_a_knob_that_jumps_makes_no_click(name, value):
    synth = soft_sine({
        "filter": "low", "cutoff": 1500.0, "osc2_wave": "sine", "sub_wave": "sine", "lfo1_rate": 3.0,
        "filter_sustain": 100.0, "osc3_wave": "sine", "osc3_level": -12.0, "spread": 0.0,
    })  # fmt: skip
    synth.act(on(57))
    before = hear(synth, 0.3)
    synth.act(to(name, value))
    after = hear(synth, 0.3)
    own = crackle(after[:, 4800:]) if np.abs(after[:, 9600:]).max() > 1e-6 else -200.0
    assert crackle(np.concatenate([before, after], axis=1)) < max(-50.0, own + 6)


def test_however_time_is_divided_the_samples_are_the_same():
    script = {0: [on(48), on(55)], 1920: [on(60), to("cutoff", 300.0)], 3840: [off(48), bend(4000)],
              7680: [to("filter", 5), off(60)]}  # fmt: skip

    def play(sizes):
        synth, made, at = player(MOVING), [], 0
        while at < 12_800:
            for message in script.get(at, []):
                synth.act(message)
            size = next(sizes)
            ahead = min([mark for mark in script if mark > at] + [12_800]) - at
            out = np.zeros((2, min(size, ahead)), np.float32)
            synth.add_to(out)
            made.append(out)
            at += out.shape[1]
        return np.concatenate(made, axis=1)

    def forever(*sizes):
        while True:
            yield from sizes

    whole = play(forever(12_800))
    assert np.abs(whole).max() > 0.001
    for sizes in ((64,), (128, 64, 1984), (4096,)):
        assert np.array_equal(whole, play(forever(*sizes)))


def test_after_a_reset_it_is_as_new():
    synth = player(MOVING)
    synth.act(on(50))
    first = hear(synth, 0.2)
    synth.act(control(1, 100))
    synth.act(bend(3000))
    hear(synth, 0.1)
    synth.reset()
    assert not synth.sounding
    synth.act(on(50))
    assert np.array_equal(first, hear(synth, 0.2))


def test_a_held_note_leaves_no_denormal_numbers_behind():
    synth = player({"osc1_level": 0.0, "filter": "ladder", "resonance": 30.0})
    synth.act(on(50))
    hear(synth, 0.1)
    synth.act(to("osc1_level", -60.0))
    hear(synth, 3.0)
    assert synth.sounding
    tiny = np.finfo(np.float32).tiny
    for memory in (synth._memories, synth._buses, synth._lanes, synth._left):
        assert not ((memory != 0) & (np.abs(memory) < tiny)).any()


def knobs():
    def values(param):
        if param.kind is Kind.CHOICE:
            return st.sampled_from(param.choices)
        if param.kind is Kind.INTEGER:
            return st.integers(int(param.low), int(param.high))
        ends = st.sampled_from([param.low, param.high])
        return st.one_of(ends, st.floats(param.low, param.high))

    return st.fixed_dictionaries({}, optional={param.name: values(param) for param in PARAMS})


@settings(max_examples=60, deadline=None)
@given(knobs(), knobs(), st.lists(st.integers(0, 127), min_size=1, max_size=4), st.booleans())
def test_any_patch_is_finite_and_ends(values, later, chord, low_rate):
    synth = player(values, 8000 if low_rate else RATE)
    for key in chord:
        synth.act(on(key))
    one = hear(synth, 0.06)
    for name, value in later.items():
        param = next(param for param in PARAMS if param.name == name)
        number = param.choices.index(value) if param.kind is Kind.CHOICE else value
        synth.act(to(name, float(number)))
    two = hear(synth, 0.06)
    assert np.isfinite(one).all()
    assert np.isfinite(two).all()
    assert max(np.abs(one).max(), np.abs(two).max()) < 1000
    synth.act(control(120, 0))
    hear(synth, 0.05)
    assert not synth.sounding


def test_a_rest_does_not_remember_in_what_pieces_it_was_asked_for():
    def after_a_rest(pieces):
        synth = player({**MOVING, "lfo1_start": "free", "release": 0.01})
        synth.act(on(48))
        hear(synth, 0.1)
        synth.act(control(120, 0))
        for _ in range(pieces):
            synth.add_to(np.zeros((2, 9600 // pieces), np.float32))
        synth.act(to("cutoff", 3000.0))
        synth.act(on(52))
        return hear(synth, 0.2)

    assert np.array_equal(after_a_rest(1), after_a_rest(150))
