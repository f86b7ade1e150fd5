"""What holds for every sound of the voices that are played from keys: FM, strings, samples."""

import warnings

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toccata.audio.knobs import Knobs, bounds
from toccata.audio.voices.fm import FOUR_OPERATORS
from toccata.audio.voices.fm.algorithms import COMMON, FIELDS
from toccata.audio.voices.plucked import STRINGS
from toccata.audio.voices.plucked import memory as string_memory
from toccata.audio.voices.sampler import SAMPLES
from toccata.audio.voices.sampler import sound as sampler_sound
from toccata.audio.voices.voice import Stage
from toccata.errors import OutOfRange, UnknownName

from .voice_facts import RATE, bend, control, off, on, play, turned

VOICES = [FOUR_OPERATORS, STRINGS, SAMPLES]
PRESETS = [pytest.param(voice, name, id=name) for voice in VOICES for name in voice.presets]
each_voice = pytest.mark.parametrize("voice", VOICES, ids=lambda voice: voice.name)
each_preset = pytest.mark.parametrize(("voice", "preset"), PRESETS)


def busy(voice):
    """Chords, pedals, bends, a knob and more notes than the voice has, in three quarters of a second."""
    knob = next(name for name in ("brightness", "cutoff") if name in {p.name for p in voice.params})
    low, high = next((p.low, p.high) for p in voice.params if p.name == knob)
    return [
        (0.0, on(48)), (0.0, on(55, 60)), (0.0, on(64, 127, 1)), (0.05, control(64, 127)),
        (0.1, off(48)), (0.12, bend(5000, 1)), (0.15, turned(knob, low + 0.4 * (high - low))),
        (0.2, control(1, 100)), (0.22, control(64, 0)), (0.25, off(55)), (0.28, off(64, 1)),
        *((0.3 + 0.004 * k, on(40 + k, 80)) for k in range(40)),
        *((0.55, off(40 + k)) for k in range(40)),
    ]  # fmt: skip


@each_preset
def test_a_preset_is_as_loud_as_the_soundfonts_instruments(voice, preset):
    import pyloudnorm

    key = 36 if voice.presets[preset].family == "bass" else 60
    sound = play(voice, [(0, on(key))], 1.002, preset)[:, :RATE]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        loud = pyloudnorm.Meter(RATE).integrated_loudness(sound.T.astype(float))
    assert loud == pytest.approx(-37, abs=2)


@each_preset
def test_a_preset_sounds_when_asked_and_ends_when_told(voice, preset):
    player = voice.prepare(Stage(RATE), preset)
    assert not player.sounding
    sound = play(voice, [(0, on(60)), (0.2, off(60))], 20, player=player)
    assert np.abs(sound[:, : RATE // 2]).max() > 0.003
    assert not player.sounding
    assert np.abs(sound[:, -RATE:]).max() == 0.0


@each_voice
@pytest.mark.parametrize("size", [64, 320, 1088])
def test_any_division_of_time_gives_the_same_samples(voice, size):
    for preset in voice.presets.names[::4]:
        events = busy(voice)
        whole = play(voice, events, 0.8, preset)
        assert np.array_equal(whole, play(voice, events, 0.8, preset, size=size))


@each_voice
def test_a_knob_turned_in_silence_is_there_however_the_silence_is_divided(voice):
    events = [(0, on(60)), (0.05, off(60)), (0.06, turned("level", -20)), (3.0, on(62))]
    values = {"release": 0.1} if voice is not FOUR_OPERATORS else {"op1_release": 0.1}
    whole = play(voice, events, 3.2, values=values)
    assert np.array_equal(whole, play(voice, events, 3.2, values=values, size=64))


@each_voice
def test_after_a_reset_it_is_as_new(voice):
    player = voice.prepare(Stage(RATE))
    first = play(voice, busy(voice)[:12], 0.5, player=player)
    player.reset()
    assert not player.sounding
    fresh = voice.prepare(Stage(RATE))
    fresh.knobs.table[:] = player.knobs.table
    assert np.array_equal(
        play(voice, busy(voice)[:6], 0.3, player=player),
        play(voice, busy(voice)[:6], 0.3, player=fresh),
    )
    assert np.isfinite(first).all()


@each_voice
@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 2**32 - 1))
def test_any_patch_stays_finite(voice, seed):
    chance = np.random.default_rng(seed)
    values = {}
    for param in voice.params:
        low, high = bounds(param)
        part = chance.choice([0.0, 0.1, 0.5, 0.9, 1.0])
        if param.choices:
            values[param.name] = param.choices[round(part * (len(param.choices) - 1))]
        elif param.kind == "switch":
            values[param.name] = bool(round(part))
        elif param.kind != "file":
            place = low + part * (high - low)
            values[param.name] = round(place) if param.kind == "integer" else place
    values["level"] = 0.0
    keys = chance.integers(0, 128, 6).tolist()
    events = [(0.02 * k, on(key, 127)) for k, key in enumerate(keys)]
    events += [(0.15, bend(8191)), (0.2, control(1, 127)), (0.25, bend(-8192)), (0.3, off(keys[0]))]
    sound = play(voice, events, 0.4, values=values)
    assert np.isfinite(sound).all()
    assert np.abs(sound).max() < 30


@each_voice
def test_the_controllers_of_mpe_reach_only_their_lane(voice):
    for message in (bend(4000, 2), control(74, 127, 2), control(1, 127, 2)):
        plain = play(voice, [(0, on(60, lane=1))], 0.3)
        assert np.array_equal(plain, play(voice, [(0, on(60, lane=1)), (0.1, message)], 0.3))


@each_voice
def test_what_it_does_not_have_is_refused(voice):
    player = voice.prepare(Stage(RATE))
    with pytest.raises(UnknownName):
        player.act(turned("colour", 1.0))
    with pytest.raises(OutOfRange):
        player.act(turned("level", 1000.0))
    with pytest.raises(UnknownName):
        voice.prepare(Stage(RATE), "no such preset")


@each_voice
def test_presets_have_names_families_and_a_sentence(voice):
    families = {"bass", "lead", "pad", "keys", "pluck", "brass", "strings", "bells", "effect"}
    for preset in voice.presets.values():
        assert preset.family in families
        assert preset.about.endswith(".")
        voice.prepare(Stage(RATE), preset.name)


@each_voice
def test_every_knob_has_a_sentence_and_bounds(voice):
    for param in voice.params:
        assert param.help.endswith(".")
        assert param.kind != "number" or (param.low is not None and param.high is not None)


def test_the_columns_that_the_kernels_read_are_the_parameters_in_their_order():
    operators = [f"op{number}_{name}" for number in (1, 2, 3, 4) for name in FIELDS]
    for voice, names in (
        (FOUR_OPERATORS, [*operators, *COMMON]),
        (STRINGS, string_memory.NAMES),
        (SAMPLES, sampler_sound.NAMES),
    ):
        assert Knobs(voice.params, {}, RATE).names == tuple(names)
