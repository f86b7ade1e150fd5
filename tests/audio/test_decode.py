"""Sound files of any kind are read whole, and hostile ones take nothing down."""

from __future__ import annotations

import numpy as np
import pytest
import soundfile

from toccata.audio.decode import read_tape
from toccata.audio.decode_many import read_tapes
from toccata.errors import Cancelled, Unreadable, WrongUse
from toccata.progress import Cancel


def sine(rate, seconds=0.5):
    return 0.5 * np.sin(2 * np.pi * 440 * np.arange(round(rate * seconds)) / rate)


@pytest.mark.parametrize(
    ("rate", "subtype", "name", "error"),
    [
        (44_100, "PCM_16", "a.wav", 1e-4), (192_000, "PCM_24", "a.wav", 1e-6),
        (8000, "PCM_U8", "a.wav", 0.01), (48_000, "FLOAT", "a.wav", 1e-7),
        (44_100, "PCM_24", "a.flac", 1e-6),
        (44_100, "PCM_16", "a.mp3", 1e-4),
    ],
)  # fmt: skip
def test_a_file_is_read_as_it_is_whatever_it_is_called(tmp_path, rate, subtype, name, error):
    sound = np.stack([sine(rate), -sine(rate) / 2], axis=1)
    kind = {"flac": "FLAC"}.get(name[2:], "WAV")
    soundfile.write(tmp_path / name, sound, rate, subtype=subtype, format=kind)
    with read_tape(tmp_path / name) as tape:
        assert tape.sample_rate == rate
        assert tape.samples().shape == sound.T.shape
        assert np.abs(tape.samples() - sound.T).max() < error


def test_a_lossy_file_is_read_nearly_whole(tmp_path):
    sound = np.stack([sine(44_100)] * 2, axis=1)
    soundfile.write(tmp_path / "a.ogg", sound, 44_100, format="OGG", subtype="VORBIS")
    with read_tape(tmp_path / "a.ogg") as tape:
        # FFmpeg's decoder leaves out the first short block.
        assert len(sound) - 256 <= tape.frames <= len(sound)
        assert tape.samples().std() == pytest.approx(sound.std(), rel=0.05)


def test_mono_sounds_on_both_sides_as_loud_as_it_is(tmp_path):
    soundfile.write(tmp_path / "a.wav", sine(44_100), 44_100, subtype="FLOAT")
    with read_tape(tmp_path / "a.wav") as tape:
        left, right = tape.samples()
    assert np.array_equal(left, right)
    assert np.abs(left - sine(44_100)).max() < 1e-6


def test_six_channels_become_two(tmp_path):
    sound = np.stack([sine(48_000)] * 6, axis=1) / 6
    soundfile.write(tmp_path / "a.wav", sound, 48_000, subtype="FLOAT")
    with read_tape(tmp_path / "a.wav") as tape:
        assert tape.samples().shape == (2, 24_000)
        assert tape.samples().std() > 0.05


def test_one_sample_is_a_sound(tmp_path):
    soundfile.write(tmp_path / "a.wav", np.array([[0.25, -0.25]]), 44_100, subtype="FLOAT")
    with read_tape(tmp_path / "a.wav") as tape:
        assert tape.samples().tolist() == [[0.25], [-0.25]]


def test_a_file_that_is_cut_off_gives_what_is_left_of_it(tmp_path):
    soundfile.write(tmp_path / "a.wav", np.stack([sine(44_100)] * 2, 1), 44_100, subtype="PCM_16")
    whole = (tmp_path / "a.wav").read_bytes()
    (tmp_path / "a.wav").write_bytes(whole[: len(whole) // 2])
    with read_tape(tmp_path / "a.wav") as tape:
        assert 10_000 < tape.frames < 11_100


@pytest.mark.parametrize(
    "content", [b"", b"RIFF", b"not a sound at all", b"\0" * 5000, b"ID3" + b"\xff" * 3000]
)
def test_what_is_no_sound_is_told(tmp_path, content):
    (tmp_path / "a.wav").write_bytes(content)
    with pytest.raises(Unreadable, match=r"a\.wav"):
        read_tape(tmp_path / "a.wav")


def test_an_empty_sound_is_told(tmp_path):
    soundfile.write(tmp_path / "a.wav", np.zeros((0, 2)), 44_100)
    with pytest.raises(Unreadable):
        read_tape(tmp_path / "a.wav")


@pytest.mark.parametrize("seed", range(4))
def test_random_bytes_in_a_file_take_nothing_down(tmp_path, seed):
    rng = np.random.default_rng(seed)
    path = tmp_path / "a.flac"
    soundfile.write(path, np.stack([sine(44_100)] * 2, 1), 44_100, format="FLAC")
    data = bytearray(path.read_bytes())
    for place in rng.integers(0, len(data), 60):
        data[place] = int(rng.integers(0, 256))
    path.write_bytes(bytes(data))
    try:
        with read_tape(path) as tape:
            assert tape.frames
    except Unreadable:
        pass


def test_a_folder_and_a_missing_file_are_told(tmp_path):
    with pytest.raises(WrongUse, match="folder"):
        read_tape(tmp_path)
    with pytest.raises(WrongUse, match="no file"):
        read_tape(tmp_path / "none.wav")


def test_reading_can_be_cancelled(tmp_path):
    soundfile.write(tmp_path / "a.wav", np.stack([sine(44_100, 5)] * 2, 1), 44_100)
    cancel = Cancel()
    cancel.set()
    with pytest.raises(Cancelled):
        read_tape(tmp_path / "a.wav", cancel)


def test_many_files_are_read_in_their_order_and_the_first_bad_one_is_named(tmp_path):
    paths = [tmp_path / f"{k}.wav" for k in range(5)]
    for k, path in enumerate(paths):
        soundfile.write(path, np.full((100 + k * 60_000, 1 + k % 2), 0.1 * k), 22_050 * (1 + k % 2))
    tapes = read_tapes(paths)
    assert [tape.frames for tape in tapes] == [100 + k * 60_000 for k in range(5)]
    assert [tape.sample_rate for tape in tapes] == [22_050 * (1 + k % 2) for k in range(5)]
    assert np.allclose(tapes[3].samples(), 0.3, atol=1e-4)
    paths[2].write_text("no sound")
    with pytest.raises(Unreadable, match=r"2\.wav"):
        read_tapes(paths)
    assert read_tapes([]) == []
