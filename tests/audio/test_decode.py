"""Sound files of any kind are read whole, and hostile ones take nothing down."""

from __future__ import annotations

import os
import struct

import mido
import numpy as np
import pytest
import soundfile
from hypothesis import given, settings
from hypothesis import strategies as st

from toccata.audio import decode
from toccata.audio.decode import read_tape
from toccata.audio.wav_read import plain_wav
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


def wav(
    path, *, tag=1, channels=2, rate=44_100, bits=16, frame=None, data=None, size=None, extra=b""
):
    """A WAV file made by hand, so that it can lie."""
    if data is None:
        data = (np.stack([sine(44_100)] * 2, 1) * 32_767).astype("<i2").tobytes()
    frame = channels * bits // 8 if frame is None else frame
    layout = struct.pack("<HHIIHH", tag, channels, rate, 4 * rate & 0xFFFFFFFF, frame, bits)
    size = len(data) if size is None else size
    body = b"fmt " + struct.pack("<I", 16) + layout + extra + b"data" + struct.pack("<I", size)
    path.write_bytes(b"RIFF" + struct.pack("<I", len(body + data) + 4) + b"WAVE" + body + data)
    return path


def by_the_worker(path, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(decode, "plain_wav", lambda path: None)
        with read_tape(path) as tape:
            return tape.sample_rate, tape.samples()


@pytest.mark.parametrize(
    ("subtype", "channels", "kind"),
    [
        ("PCM_U8", 2, "WAV"), ("PCM_16", 2, "WAV"), ("PCM_24", 2, "WAV"), ("PCM_32", 2, "WAVEX"),
        ("FLOAT", 2, "WAVEX"), ("DOUBLE", 2, "WAV"), ("PCM_24", 1, "WAVEX"), ("PCM_16", 1, "WAV"),
    ],
)  # fmt: skip
def test_plain_wav_is_read_as_ffmpeg_reads_it(tmp_path, monkeypatch, subtype, channels, kind):
    sound = np.random.default_rng(1).uniform(-1, 1, (50_000, channels))
    path = tmp_path / "a.wav"
    soundfile.write(path, sound, 22_050, subtype=subtype, format=kind)
    assert plain_wav(path) is not None
    rate, wanted = by_the_worker(path, monkeypatch)
    with read_tape(path) as tape:
        assert tape.sample_rate == rate
        assert np.array_equal(tape.samples(), wanted)


@settings(max_examples=60, deadline=None)
@given(places=st.lists(st.tuples(st.integers(0, 60), st.integers(0, 255)), max_size=6))
def test_a_spoilt_head_never_takes_the_plain_reader_down(tmp_path_factory, places):
    path = wav(tmp_path_factory.mktemp("w") / "a.wav")
    data = bytearray(path.read_bytes())
    for at, value in places:
        data[at] = value
    path.write_bytes(data)
    found = plain_wav(path)
    if found is not None:
        assert sum(block.shape[1] for block in found.blocks()) == found.frames <= len(data)


@pytest.mark.parametrize("size", [0x7FFFFFFF, 0xFFFFFFFF, 0])
def test_a_length_beyond_the_file_means_all_of_it(tmp_path, size):
    with read_tape(wav(tmp_path / "a.wav", size=size)) as tape:
        assert tape.frames == 22_050


LIES = [
    {"bits": 0, "frame": 4}, {"channels": 0, "frame": 4}, {"rate": 0}, {"rate": 0xFFFFFFFF},
    {"channels": 65_535, "frame": 4}, {"tag": 0x7777}, {"frame": 3}, {"bits": 13},
    {"extra": b"junk" + struct.pack("<I", 0xFFFFFFF0)},
]  # fmt: skip


@pytest.mark.parametrize("lie", LIES)
def test_a_head_that_lies_is_not_believed(tmp_path, lie):
    assert plain_wav(wav(tmp_path / "a.wav", **lie)) is None


@pytest.mark.parametrize("lie", LIES[:3])
def test_a_head_that_cannot_be_is_told(tmp_path, lie):
    with pytest.raises(Unreadable, match=r"a\.wav") as told:
        read_tape(wav(tmp_path / "a.wav", **lie))
    assert "Errno" not in str(told.value)


def test_samples_that_are_no_numbers_are_silence(tmp_path, monkeypatch):
    sound = np.full((1000, 2), 0.25, np.float32)
    sound[10], sound[20, 0], sound[30, 1], sound[40] = np.nan, np.inf, -np.inf, 1e38
    path = wav(tmp_path / "a.wav", tag=3, bits=32, data=sound.tobytes())
    wanted = np.where(np.abs(np.nan_to_num(sound, nan=9e9)) > 1e6, 0, sound).T
    with read_tape(path) as tape:
        assert np.array_equal(tape.samples(), wanted)
    assert np.array_equal(by_the_worker(path, monkeypatch)[1], wanted)


def test_doubles_too_large_for_a_sample_are_silence(tmp_path):
    data = np.full((100, 2), 1e300).tobytes()
    with read_tape(wav(tmp_path / "a.wav", tag=3, bits=64, data=data)) as tape:
        assert not tape.samples().any()


def test_floats_written_as_if_they_were_whole_numbers_stay_what_they_are(tmp_path):
    data = np.full((100, 2), 20_000.0, "<f4").tobytes()
    with read_tape(wav(tmp_path / "a.wav", tag=3, bits=32, data=data)) as tape:
        assert (tape.samples() == 20_000).all()


def test_a_list_of_files_leads_nowhere(tmp_path):
    wav(tmp_path / "secret.wav")
    (tmp_path / "a.wav").write_text("ffconcat version 1.0\nfile 'secret.wav'\n", "utf-8")
    (tmp_path / "b.m3u8").write_text(
        "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nsecret.wav\n#EXT-X-ENDLIST\n", "utf-8"
    )
    for name in ("a.wav", "b.m3u8"):
        with pytest.raises(Unreadable):
            read_tape(tmp_path / name)


def test_what_is_something_else_is_told_by_its_name(tmp_path):
    song = mido.MidiFile(tracks=[mido.MidiTrack([mido.Message("note_on", note=60)])])
    song.save(tmp_path / "midi.wav")
    (tmp_path / "picture.wav").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(50))
    (tmp_path / "font.wav").write_bytes(b"RIFF\x40\0\0\0sfbk" + bytes(60))
    for name, word in (("midi", "render"), ("picture", "picture"), ("font", "--soundfont")):
        with pytest.raises(Unreadable, match=word):
            read_tape(tmp_path / f"{name}.wav")


def test_an_mp3_that_is_called_wav_is_an_mp3(tmp_path):
    soundfile.write(tmp_path / "a.wav", np.stack([sine(44_100)] * 2, 1), 44_100, format="MP3")
    with read_tape(tmp_path / "a.wav") as tape:
        assert tape.frames == pytest.approx(22_050, abs=1200)
        assert tape.samples()[0].std() == pytest.approx(sine(44_100).std(), rel=0.1)


def test_a_name_in_any_script_is_a_name(tmp_path):
    with read_tape(wav(tmp_path / "Bär ♯ 音.wav")) as tape:
        assert tape.frames == 22_050


def test_what_may_not_be_opened_is_told(tmp_path, monkeypatch):
    def closed(path):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(decode, "plain_wav", closed)
    with pytest.raises(WrongUse, match="Permission denied"):
        read_tape(wav(tmp_path / "a.wav"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with a name")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "a.wav")
    with pytest.raises(WrongUse, match="pipe"):
        read_tape(tmp_path / "a.wav")
