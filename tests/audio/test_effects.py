import numpy as np
import pytest

from toccata.audio.effects.chorus import CHORUS
from toccata.audio.effects.reverb import REVERB
from toccata.errors import OutOfRange

EFFECTS = [REVERB, CHORUS]
RATE = 44_100


def noise(frames=8192):
    return np.random.default_rng(1).standard_normal((2, frames)).astype(np.float32) * 0.1


@pytest.mark.parametrize("effect", EFFECTS)
@pytest.mark.parametrize("size", [64, 128, 1024])
def test_any_block_size_gives_the_same_sound(effect, size):
    whole, pieces = noise(), noise()
    effect.prepare(RATE).process(whole)
    other = effect.prepare(RATE)
    for at in range(0, pieces.shape[1], size):
        block = np.ascontiguousarray(pieces[:, at : at + size])
        other.process(block)
        pieces[:, at : at + size] = block
    assert np.array_equal(whole, pieces)


@pytest.mark.parametrize("effect", EFFECTS)
def test_after_a_reset_it_is_as_new(effect):
    first, again = noise(), noise()
    one = effect.prepare(RATE)
    one.process(first)
    one.reset()
    one.process(again)
    assert np.array_equal(first, again)


@pytest.mark.parametrize("effect", EFFECTS)
def test_silence_stays_silence_and_sound_comes_back_stereo(effect):
    one = effect.prepare(RATE)
    silence = np.zeros((2, 4096), np.float32)
    one.process(silence)
    assert not silence.any()
    sound = noise(RATE)
    one.process(sound)
    assert np.isfinite(sound).all()
    assert abs(np.corrcoef(sound)[0, 1]) < 0.3


@pytest.mark.parametrize("effect", EFFECTS)
def test_the_tail_dies_to_nothing(effect):
    one = effect.prepare(RATE)
    one.process(noise(RATE))
    for _ in range(30):
        rest = np.zeros((2, RATE), np.float32)
        one.process(rest)
    assert not rest.any()


@pytest.mark.parametrize("decay", [0.8, 2.5])
def test_the_hall_rings_as_long_as_it_says(decay):
    hall = REVERB.prepare(RATE, {"decay": decay, "darkness": 0.0})
    hall.process(noise(RATE // 2))
    tail = np.zeros((2, RATE * 2), np.float32)
    hall.process(tail)
    levels = 20 * np.log10(tail.reshape(2, 20, -1).std(axis=2).mean(axis=0))
    fall = (levels[2] - levels[12]) / 1.0  # dB a second
    assert 60 / fall == pytest.approx(decay, rel=0.15)


def test_a_setting_beyond_its_bounds_is_refused():
    with pytest.raises(OutOfRange):
        REVERB.prepare(RATE, {"decay": 100.0})
    with pytest.raises(OutOfRange):
        CHORUS.prepare(RATE, {"depth": 11.0})
