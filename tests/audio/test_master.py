import numpy as np
import pyloudnorm
import pytest
from scipy.signal import resample_poly

from toccata.audio.limiter import Limiter
from toccata.audio.master import LIMIT_MOST, master
from toccata.audio.tape import BLOCK, Tape
from toccata.errors import Cancelled, OutOfRange
from toccata.progress import Cancel

RATE = 44_100


def tape_of(sound):
    tape = Tape(RATE)
    for at in range(0, sound.shape[1], BLOCK):
        tape.write(sound[:, at : at + BLOCK])
    return tape


def music(crest=1.0, seconds=4):
    """Noise of one level with a short knock each half second, `crest` times as high."""
    rng = np.random.default_rng(5)
    sound = rng.uniform(-0.1, 0.1, (2, RATE * seconds))
    for at in range(0, sound.shape[1], RATE // 2):
        sound[:, at : at + 200] *= crest
    return sound.astype(np.float32)


def measured(sound):
    """Loudness and true peak by other people's means."""
    lufs = pyloudnorm.Meter(RATE).integrated_loudness(sound.T.astype(float))
    return lufs, 20 * np.log10(np.abs(resample_poly(sound.astype(float), 4, 1, axis=1)).max())


@pytest.mark.parametrize("target", [-14.0, -16.0, -23.0])
def test_music_comes_to_its_loudness_under_the_ceiling(target):
    done = master(tape_of(music(2.0)), target=target)
    lufs, peak = measured(done.tape.samples())
    assert lufs == pytest.approx(target, abs=0.2)
    assert done.loudness.after == pytest.approx(lufs, abs=0.1)
    assert done.loudness.peak == pytest.approx(peak, abs=0.2)
    assert peak <= -0.9


def test_the_limiter_works_a_little_and_hits_the_target():
    done = master(tape_of(music(4.5)))
    assert 0.5 < done.loudness.limited <= LIMIT_MOST + 0.1
    assert done.loudness.after == pytest.approx(-14, abs=0.15)
    assert measured(done.tape.samples())[1] <= -0.95


def test_wide_music_keeps_its_dynamics_and_the_result_says_so():
    done = master(tape_of(music(30.0)))
    assert done.loudness.limited <= LIMIT_MOST + 0.1
    assert done.loudness.held_back > 3
    assert "stays wide" in done.loudness.sentence
    assert measured(done.tape.samples())[1] <= -0.95


def test_nothing_is_lost_and_nothing_moves():
    sound = music(1.0)
    done = master(tape_of(sound), target=-23.0)
    factor = 10 ** (done.loudness.gain / 20)
    assert done.loudness.limited == 0
    assert np.allclose(done.tape.samples(), sound * np.float32(factor), atol=1e-6)


def test_silence_stays_silence():
    done = master(tape_of(np.zeros((2, RATE), np.float32)))
    assert done.tape.frames == RATE
    assert not done.tape.samples().any()
    assert "silence" in done.loudness.sentence


def test_the_same_mix_gives_the_same_master():
    one, two = (master(tape_of(music(4.5))).tape.samples() for _ in range(2))
    assert np.array_equal(one, two)


def test_a_lone_peak_is_reached_in_time_at_any_block_size():
    sound = np.full((2, 20_000), 0.1, np.float32)
    sound[:, 9_000:9_003] = 2.0
    outs = []
    for size in (20_000, 64, 999):
        limiter = Limiter(RATE, 0.5)
        pieces = [
            limiter.process(np.ascontiguousarray(sound[:, at : at + size]))[0]
            for at in range(0, sound.shape[1], size)
        ]
        outs.append(np.concatenate(pieces, axis=1))
    assert np.abs(outs[0]).max() <= 0.5
    assert np.abs(outs[0][:, 9_000 + limiter.delay]).min() > 0.3
    for other in outs[1:]:
        assert np.allclose(outs[0], other, atol=1e-6)


def test_cancel_and_bounds():
    cancel = Cancel()
    cancel.set()
    with pytest.raises(Cancelled):
        master(tape_of(music()), cancel=cancel)
    for wrong in ({"target": -3.0}, {"target": -60.0}, {"ceiling": 1.0}):
        with pytest.raises(OutOfRange):
            master(tape_of(music()), **wrong)
