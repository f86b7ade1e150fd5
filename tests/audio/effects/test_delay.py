import numpy as np
import pytest
from scipy.signal import butter, hilbert, lfilter

from toccata.audio.effects import EFFECTS

from .effect_facts import RATE, impulse, noise, sine, through

ALONE = {"mix": 100.0, "offset": 0.0}


def test_repeats_fall_on_their_frames_and_grow_darker_by_their_cuts():
    late, cuts = 4410, {"low_cut": 200.0, "high_cut": 4000.0}
    made = through("delay", impulse(), time=100.0, feedback=50.0, **ALONE, **cuts)[0]
    low, high = (butter(1, hertz, kind, fs=RATE) for hertz, kind in ((200, "high"), (4000, "low")))
    once = np.zeros(late)
    once[0] = 1.0
    for count in range(1, 6):
        assert np.abs(made[late * count : late * (count + 1)] - once).max() < 1e-6
        once = 0.5 * lfilter(*high, lfilter(*low, once))
    assert not made[:late].any()


def test_from_side_to_side_the_repeats_take_turns():
    made = through(
        "delay", impulse(), time=50.0, feedback=50.0, mode="ping-pong", low_cut=10.0,
        high_cut=20000.0, **ALONE,
    )  # fmt: skip
    first, *others = (made[:, k * 2205 : (k + 1) * 2205].astype(np.float64) for k in range(1, 6))
    assert first[0, 0] == 1.0
    assert not first[1].any()
    for count, heard in enumerate(others):
        here, there = heard[::-1] if count % 2 == 0 else heard
        assert (here**2).sum() > 1000 * (there**2).sum()
        assert here[0] == pytest.approx(0.5 ** (count + 1), rel=0.8)


@pytest.mark.parametrize(
    ("sync", "tempo", "frames"),
    [("1/4", 120, 22050), ("1/8.", 90, 22050), ("1/8t", 100, 8820), ("1/1", 400, 26460)],
)
def test_repeats_keep_the_songs_time(sync, tempo, frames):
    made = through("delay", impulse(), sync=sync, tempo=tempo, feedback=0.0, **ALONE)
    assert np.flatnonzero(made[0]).tolist() == [frames]


def test_a_whole_note_of_the_slowest_song_fits_and_the_right_side_may_be_later():
    sound = impulse(48_000 * 19 // 64 * 64)
    made = through(
        "delay", sound, 48_000, sync="1/1", tempo=20.0, feedback=0.0, offset=50.0, mix=100.0
    )
    assert np.flatnonzero(made[0]).tolist() == [12 * 48_000]
    assert np.flatnonzero(made[1]).tolist() == [18 * 48_000]


def retimed(change, begin, end, sound):
    unit = EFFECTS["delay"].prepare(RATE, {"time": begin, "change": change, "feedback": 0, **ALONE})
    middle = sound.shape[1] // 128 * 64
    first = np.ascontiguousarray(sound[:, :middle])
    rest = np.ascontiguousarray(sound[:, middle:])
    unit.process(first)
    unit.set("time", end)
    unit.process(rest)
    return rest[0]


def pitches(side):
    return np.diff(np.unwrap(np.angle(hilbert(side.astype(np.float64))))) * RATE / (2 * np.pi)


@pytest.mark.parametrize(("begin", "end", "lowest", "highest"), [
    (100.0, 400.0, 495.0, 1010.0), (400.0, 100.0, 990.0, 1505.0),
])  # fmt: skip
def test_a_gliding_time_bends_the_pitch_like_tape_and_by_a_fifth_or_an_octave_at_most(
    begin, end, lowest, highest
):
    heard = pitches(retimed("glide", begin, end, sine(1000.0, 64 * 2000)))[2000:-2000]
    assert lowest < heard.min()
    assert heard.max() < highest
    assert heard.max() - heard.min() > 400


@pytest.mark.parametrize(("change", "frames"), [("glide", 100_000), ("fade", 4000)])
def test_a_new_time_is_reached_to_the_frame(change, frames):
    sound = noise(64 * 5000)
    made = retimed(change, 100.0, 130.0, sound)
    late, middle = 5733, 64 * 2500
    expected = sound[0, middle + frames - late : sound.shape[1] - late]
    assert np.array_equal(made[frames:], expected)


def test_a_fading_time_leaves_the_pitch():
    made = retimed("fade", 100.0, 399.0, sine(1000.0, 64 * 1000))
    assert np.abs(pitches(made)[1000:-1000] - 1000).max() < 60
