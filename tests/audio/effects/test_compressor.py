import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toccata.audio.effects import EFFECTS
from toccata.audio.flow import from_tape, laid
from toccata.audio.graph import filtered
from toccata.audio.tape import Tape
from toccata.errors import WrongUse
from toccata.progress import Cancel

from .level_facts import RATE, decibels, gains, level_of, noise, silence, sine, square, through

FAST = {"attack": 0.05, "release": 3000.0}


def curve(level, threshold, ratio, knee):
    """Giannoulis, Massberg and Reiss 2012, equation 4."""
    over = level - threshold
    if 2 * over < -knee:
        return level
    if 2 * abs(over) <= knee:
        return level + (1 / ratio - 1) * (over + knee / 2) ** 2 / (2 * knee)
    return threshold + over / ratio


@settings(max_examples=25, deadline=None)
@given(
    st.floats(-70, 6), st.floats(-60, 0), st.floats(1, 50), st.floats(0.1, 24),
    st.sampled_from(["peak", "rms"]),
)  # fmt: skip
def test_the_static_curve_is_the_papers(level, threshold, ratio, knee, detector):
    sound = square(10 ** (level / 20), 0.2)
    made = through("compressor", sound, threshold=threshold, ratio=ratio, knee=knee, attack=1.0,
                   detector=detector)  # fmt: skip
    wished = curve(level, threshold, ratio, knee) - level
    assert gains(made, sound)[-1] == pytest.approx(wished, abs=2e-3)


def test_a_hard_knee_is_hard():
    for level in (-24.0, -18.01, -17.0, -6.0):
        sound = square(10 ** (level / 20), 0.2)
        made = through("compressor", sound, threshold=-18, ratio=4, knee=0, attack=1.0)
        assert gains(made, sound)[-1] == pytest.approx(-max(level + 18, 0) * 0.75, abs=2e-3)


def acompressor(sound, threshold, ratio):
    """FFmpeg's compressor, with a detector so fast that it stands on the sine's peaks.

    It differs from ours in what lies between: it smooths the level as an amplitude, where ours
    smooths the reduction in dB, and its knee is a cubic where ours is the paper's parabola.
    """
    tape = Tape(RATE)
    tape.write(sound)
    options = (
        f"threshold={10 ** (threshold / 20):.8f}:ratio={ratio}:attack=0.01:release=9000"
        ":knee=1:makeup=1:link=maximum:detection=peak"
    )
    cancel = Cancel()
    with laid(filtered(from_tape(tape, cancel), (("acompressor", options),))) as made:
        return made.samples()


@pytest.mark.parametrize(("threshold", "ratio"), [(-18, 4.0), (-40, 2.0), (-10, 20.0)])
def test_on_sines_that_grow_louder_it_agrees_with_another_compressor(threshold, ratio):
    rising = np.concatenate([sine(997, 0.2, 10 ** (db / 20)) for db in range(-48, 1, 6)], axis=1)
    other = acompressor(rising, threshold, ratio)
    made = through("compressor", rising, threshold=threshold, ratio=ratio, knee=0, **FAST)
    size = rising.shape[1] // 9
    for step in range(9):
        end = slice((step + 1) * size - 2205, (step + 1) * size)
        assert level_of(made[:, end]) == pytest.approx(level_of(other[:, end]), abs=0.1)


def test_on_a_sweep_it_agrees_with_another_compressor_at_every_frequency():
    time = np.arange(RATE // 64 * 64) / RATE
    sweep = 0.5 * np.sin(2 * np.pi * 40 * (400**time - 1) / np.log(400))
    sound = np.stack([sweep, sweep]).astype(np.float32)
    made = through("compressor", sound, threshold=-20, ratio=5, knee=0, **FAST)
    other = acompressor(sound, -20, 5.0)
    for begin in range(8820, 40_000, 4410):
        part = slice(begin, begin + 4410)
        assert level_of(made[:, part]) == pytest.approx(level_of(other[:, part]), abs=0.1)


@pytest.mark.parametrize("attack", [0.5, 5.0, 50.0])
def test_it_turns_down_by_63_percent_of_the_way_in_its_attack(attack):
    sound = square(1.0, 0.5)
    made = gains(through("compressor", sound, threshold=-20, ratio=2, knee=0, attack=attack), sound)
    time = (np.arange(sound.shape[1]) + 1) / RATE
    assert np.abs(made + 10 * (1 - np.exp(-1000 * time / attack))).max() < 2e-3


@pytest.mark.parametrize("release", [40.0, 400.0])
def test_it_lets_go_as_its_two_poles_say(release):
    sound = np.concatenate([square(1.0, 0.5), square(0.01, 0.5)], axis=1)
    made = through("compressor", sound, threshold=-20, ratio=2, knee=0, attack=10, release=release)
    half = sound.shape[1] // 2
    time = (np.arange(half) + 1) / RATE * 1000
    fall = release * np.exp(-time / release) - 10 * np.exp(-time / 10)
    assert np.abs(gains(made, sound)[half:] + 10 * fall / (release - 10)).max() < 0.02


def test_both_sides_are_turned_down_alike():
    sound = noise()
    sound[1] *= 0.01
    made = through("compressor", sound, threshold=-40, ratio=10)
    assert np.allclose(made[1] / made[0], sound[1] / sound[0], rtol=1e-5)


def kick_and_hat(frames):
    time = np.arange(frames) % 22_050 / RATE
    kick = np.exp(-time / 0.05) * np.sin(2 * np.pi * 60 * time)
    hat = 0.9 * np.sin(2 * np.pi * 9000 * np.arange(frames) / RATE)
    return np.stack([kick, kick]).astype(np.float32), np.stack([hat, hat]).astype(np.float32)


def ducked(key, **values):
    pad = sine(440, 1.0, 0.1)
    unit = EFFECTS["compressor"].prepare(RATE, {"threshold": -30, "ratio": 10, **values})
    made = pad.copy()
    for at in range(0, pad.shape[1], 256):
        block = np.ascontiguousarray(made[:, at : at + 256])
        heard = np.ascontiguousarray(key[:, at : at + 256])
        before = heard.copy()
        unit.listen(heard)
        unit.process(block)
        assert np.array_equal(heard, before)
        made[:, at : at + 256] = block
    return made, pad


def test_a_kick_ducks_the_pad():
    kick, _ = kick_and_hat(silence(1.0).shape[1])
    made, pad = ducked(kick, attack=2, release=60)
    down = [level_of(made[:, a : a + 441]) - level_of(pad[:, a : a + 441]) for a in (1323, 20_000)]
    assert down[0] < -15
    assert down[1] > -2


def test_the_key_filter_picks_the_kick_out_of_the_kit():
    kick, hat = kick_and_hat(silence(1.0).shape[1])
    alone, _ = ducked(kick, key_high=120)
    kit, pad = ducked(kick + hat, key_high=120)
    assert np.abs(kit - alone).max() < 0.01 * np.abs(pad).max()
    deaf, _ = ducked(hat, key_high=120)
    assert np.abs(deaf - pad).max() < 1e-3 * np.abs(pad).max()


def test_without_a_key_in_a_block_it_follows_its_own_sound_again():
    unit = EFFECTS["compressor"].prepare(RATE, {"threshold": -60})
    block = sine(440, 0.1, 0.5)
    unit.listen(silence(0.1))
    unit.process(block)
    assert unit.reduction == 0
    unit.process(block)
    assert unit.reduction > 10


def test_a_key_of_another_length_is_refused():
    unit = EFFECTS["compressor"].prepare(RATE)
    unit.listen(silence(0.1))
    with pytest.raises(WrongUse):
        unit.process(silence(0.2))


def test_the_meter_tells_the_deepest_reduction():
    unit = EFFECTS["compressor"].prepare(RATE, {"threshold": -20, "ratio": 2, "knee": 0})
    unit.process(square(1.0, 0.5))
    assert unit.reduction == pytest.approx(10, abs=0.01)


def test_mixed_by_half_it_is_parallel():
    sound = noise()
    wet = through("compressor", sound, threshold=-40)
    half = through("compressor", sound, threshold=-40, mix=50)
    assert np.allclose(half, (wet + sound) / 2, atol=1e-6)


def test_the_made_up_gain_is_half_of_what_full_scale_loses():
    quiet = square(0.001, 0.1)
    made = through("compressor", quiet, threshold=-20, ratio=4, auto=True, gain=3.0)
    assert gains(made, quiet)[-1] == pytest.approx(0.5 * 20 * 0.75 + 3, abs=1e-3)


def test_the_power_of_a_sine_is_3_db_below_its_peak():
    sound = sine(1000, 0.5, 1.0)
    peak = through("compressor", sound, threshold=-30, ratio=50, knee=0, release=3000, attack=5)
    power = through("compressor", sound, threshold=-30, ratio=50, knee=0, release=3000, attack=5,
                    detector="rms")  # fmt: skip
    apart = level_of(power[:, -4410:]) - level_of(peak[:, -4410:])
    assert apart == pytest.approx(3.01 * 0.98, abs=0.15)


def test_at_a_ratio_of_one_nothing_is_changed():
    sound = noise()
    assert decibels(through("compressor", sound, threshold=-60, ratio=1) - sound).max() < -120
