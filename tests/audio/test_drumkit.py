import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toccata.audio.knobs import bounds
from toccata.audio.message import Kind, Message, setting
from toccata.audio.voices.drumkit import DRUMKIT, PARAMS
from toccata.audio.voices.drums import DRUMS
from toccata.errors import OutOfRange, UnknownName
from toccata.score.drums import DRUMS as GENERAL_MIDI
from toccata.units import Seconds

from .drum_facts import RATE, above, hit, house_beat, kit, play, rock_beat, struck

KEYS = sorted(GENERAL_MIDI)


def test_every_percussion_key_of_general_midi_has_one_drum():
    assert sorted(strike.key for drum in DRUMS for strike in drum.strikes) == KEYS


def test_every_knob_has_its_own_name_a_unit_bounds_and_help():
    assert len({param.name for param in PARAMS}) == len(PARAMS)
    for param in PARAMS:
        assert param.low < param.high
        assert param.low <= param.default <= param.high
        assert param.help
        assert param.unit or param.name == "seed"


def test_every_preset_says_what_it_is_and_stays_within_bounds():
    assert len(DRUMKIT.presets) >= 14
    for name, preset in DRUMKIT.presets.items():
        assert preset.about
        kit(name)


@pytest.mark.parametrize("key", KEYS)
def test_a_strike_sounds_and_ends_and_frees_its_slot(key):
    player = kit()
    sound = play(player, hit(0, key), 0.3)
    assert 0.005 < np.abs(sound).max() < 0.5
    for _ in range(20):
        if player.sounding:
            rest = play(player, [], 0.5)
            assert np.isfinite(rest).all()
    assert not player.sounding


@pytest.mark.parametrize("key", [0, 34, 82, 127])
def test_keys_without_a_drum_are_silent(key):
    player = kit()
    assert not play(player, hit(0, key), 0.2).any()
    assert not player.sounding


@pytest.mark.parametrize("preset", ["studio", "chip"])
@pytest.mark.parametrize("block", [64, 192, 4096])
def test_any_block_size_gives_the_same_samples(preset, block):
    told, seconds = rock_beat(1)
    told += [m for place, key in enumerate(KEYS) for m in hit(0.04 * place, key)]
    told.append(setting(Seconds(0.5), "voice.hat_tone", 9000.0))
    told.append(setting(Seconds(0.7), "voice.drive", 60.0))
    whole = play(kit(preset), told, seconds, block=1 << 20)
    assert np.array_equal(whole, play(kit(preset), told, seconds, block=block))


def test_the_same_notes_give_the_same_bytes_and_a_seed_gives_others():
    told, seconds = house_beat(1)
    player = kit()
    first = play(player, told, seconds)
    player.reset()
    assert np.array_equal(first, play(player, told, seconds))
    assert not np.array_equal(first, play(kit(seed=1), told, seconds))


def test_two_strikes_of_one_drum_differ_only_when_the_kit_is_loose():
    def twice(loose):
        player = kit(loose=loose, snare_noise=0, snare_snap=0)
        return [play(player, hit(0, 38), 1.5) for _ in range(2)]

    first, second = twice(0.0)
    assert np.allclose(first, second, atol=1e-6)
    first, second = twice(50.0)
    assert np.abs(first - second).max() > 1e-3


@pytest.mark.parametrize("key", [36, 38, 42, 46, 49, 63, 71, 73, 81])
def test_letting_a_key_go_does_not_cut_a_strike(key):
    held = struck(key, 1.0, length=None)
    assert np.array_equal(held, struck(key, 1.0, length=0.02))


@pytest.mark.parametrize("key", [72, 74])
def test_the_long_whistle_and_the_long_guiro_end_with_their_keys(key):
    held, let_go = struck(key, 0.45, length=None), struck(key, 0.45, length=0.2)
    assert np.abs(held[:, int(0.3 * RATE) :]).max() > 0.01
    assert not let_go[:, int(0.26 * RATE) :].any()


@pytest.mark.parametrize(("long", "short"), [(46, 42), (46, 44), (72, 71), (81, 80), (79, 78)])
def test_a_strike_of_the_same_group_ends_the_one_before(long, short):
    player = kit()
    play(player, hit(0, long, length=None), 0.1)
    play(player, hit(0, short, length=None), 0.05)
    assert (player.keys.slots[:, 0] == long).sum() == 1
    assert not player.keys.slots[player.keys.slots[:, 0] == long, 5].any()


def test_a_choked_hat_fades_without_a_click():
    # The second strike is made silent, so that only the end of the first is heard.
    open_hat = play(kit(hat_noise=0), hit(0, 46), 0.5)
    told = [*hit(0, 46), *hit(0.25, 42, velocity=1)]
    choked = play(kit(hat_noise=0), told, 0.5)
    at = round(0.25 * RATE / 64) * 64
    assert np.array_equal(open_hat[:, :at], choked[:, :at])
    steps_before = np.abs(np.diff(open_hat[:, at - 2000 : at])).max()
    assert np.abs(np.diff(choked[:, at - 2 : at + 700])).max() <= steps_before
    assert np.abs(choked[:, at + 700 :]).max() < 0.02 * np.abs(open_hat[:, at + 700 :]).max()


def test_a_long_kick_that_is_struck_again_ends_without_a_click():
    # The strikes are pure tones, so that everything high is a click.
    pure = {"loose": 0.0, "kick_snap": 0.0, "kick_noise": 0.0, "kick_sweep": 0.0, "kick_decay": 3.0}
    sound = play(kit("808", **pure), [*hit(0, 36), *hit(0.3, 36, velocity=2)], 0.6)
    around = slice(int(0.2 * RATE), int(0.5 * RATE))
    assert np.abs(above(sound, 3000.0)[:, around]).max() < 3e-4 * np.abs(sound).max()
    assert np.abs(sound[:, int(0.32 * RATE) :]).max() < 0.01 * np.abs(sound).max()


def test_a_cymbal_that_is_grabbed_is_silent():
    grab = Message(Seconds(0.3), Kind.KEY_PRESSURE, 49, 127)
    player = kit()
    sound = play(player, [*hit(0, 49), grab], 0.5)
    assert np.abs(sound[:, int(0.32 * RATE) :]).max() == 0.0
    assert not player.sounding


PURE = {"loose": 0.0, "tom_snap": 0.0, "tom_noise": 0.0, "tom_sweep": 0.0, "tom_decay": 8.0}


def test_taking_a_sounding_tom_for_a_new_strike_does_not_click():
    def swarm(count):
        told = [m for place in range(count) for m in hit(0.003 * place, 41)]
        return play(kit(**PURE), told, 0.6)

    enough, too_many = swarm(60), swarm(140)
    high = above(too_many, 4000.0)[:, 2000:-2000]
    expected = above(enough, 4000.0)[:, 2000:-2000]
    assert np.abs(high).max() < 2.0 * np.abs(expected).max()
    assert np.abs(high).max() < 1e-3 * np.abs(too_many).max()


@pytest.mark.parametrize(
    ("name", "value"),
    [("tom_level", -20.0), ("tom_tone", 9000.0), ("tom_tune", 140.0), ("drive", 60.0), ("width", 0.0), ("level", -12.0),
     ("cutoff", 1500.0), ("tom_decay", 1.0), ("tune", 7.0)],
)  # fmt: skip
def test_a_knob_that_jumps_does_not_crackle(name, value):
    told = [*hit(0, 41), setting(Seconds(0.3), f"voice.{name}", value)]
    sound = play(kit(**PURE), told, 0.8)
    after = slice(int(0.2 * RATE), int(0.7 * RATE))
    assert np.abs(above(sound, 4000.0)[:, after]).max() < 1e-3 * np.abs(sound[:, after]).max()


def test_a_knob_that_does_not_exist_or_goes_too_far_is_refused():
    player = kit()
    with pytest.raises(UnknownName):
        player.act(setting(Seconds(0), "voice.kick_colour", 1.0))
    with pytest.raises(OutOfRange):
        player.act(setting(Seconds(0), "voice.kick_tune", 5000.0))


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_no_setting_and_no_strike_makes_anything_but_sound(data):
    values = {}
    for param in data.draw(st.lists(st.sampled_from(PARAMS), max_size=40, unique=True)):
        low, high = bounds(param)
        whole = param.name == "seed"
        number = st.integers(int(low), int(high)) if whole else st.floats(low, high)
        values[param.name] = data.draw(number)
    keys = data.draw(st.lists(st.integers(30, 85), min_size=1, max_size=12))
    velocities = data.draw(st.lists(st.integers(1, 127), min_size=12, max_size=12))
    told = [
        message
        for place, (key, velocity) in enumerate(zip(keys, velocities, strict=False))
        for message in hit(0.02 * place, key, velocity)
    ]
    told.append(Message(Seconds(0.03), Kind.BEND, 0, data.draw(st.integers(-8192, 8191))))
    sound = play(kit(**values), told, 0.4)
    assert np.isfinite(sound).all()
    gain = 10 ** ((values.get("level", 0) + 24.0) / 20)
    assert np.abs(sound).max() < 40.0 * max(1.0, gain)


@pytest.mark.parametrize("preset", ["studio", "808", "industrial"])
@pytest.mark.parametrize("key", [36, 38, 39, 41, 46, 56])
def test_no_drum_leaves_a_constant_offset(preset, key):
    sound = struck(key, 4.0, preset).astype(np.float64)
    level = np.sqrt((sound**2).mean(axis=1))
    assert (np.abs(sound.mean(axis=1)) < 1e-4 * level).all()
