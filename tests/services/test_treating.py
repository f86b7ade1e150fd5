"""Sound files at the door: treated into another file, the first one left as it was."""

from __future__ import annotations

import av
import numpy as np
import pytest
import soundfile

import toccata
from toccata.errors import Unreadable, WrongUse


@pytest.fixture
def sound(tmp_path):
    path = tmp_path / "in.wav"
    time = np.arange(48_000) / 48_000
    tone = 0.3 * np.sin(2 * np.pi * 440 * time)
    soundfile.write(path, np.stack([tone, tone], axis=1), 48_000, subtype="PCM_24")
    return path


def test_a_file_goes_through_a_chain(sound, tmp_path):
    before = sound.read_bytes()
    made = toccata.fx(str(sound), chain="volume:0.5,fade:fadeOut_duration=0.2",
                      out=str(tmp_path / "out.wav"))  # fmt: skip
    after, rate = soundfile.read(made.file)
    assert rate == 48_000
    assert np.abs(after).max() == pytest.approx(0.15, abs=1e-3)
    assert after[-1] == pytest.approx([0, 0], abs=1e-6)
    assert sound.read_bytes() == before
    assert made.chain == ("volume:volume=0.5", "fade:fade_in_duration=0;fade_out_duration=0.2")


@pytest.mark.parametrize(
    ("chain", "name", "codec", "bits"),
    [
        ("export_mp3:bitrate=128", "o.mp3", "mp3", 128_000),
        ("export_flac:8", "o.flac", "flac", 0),
        ("export_aac:192", "o.m4a", "aac", 192_000),
        ("export_opus:96", "o.opus", "opus", 96_000),
    ],
)
def test_an_export_says_how_the_file_is_written(sound, tmp_path, chain, name, codec, bits):
    toccata.fx(str(sound), chain=chain, out=str(tmp_path / name))
    with av.open(str(tmp_path / name)) as found:
        stream = found.streams.audio[0]
        assert stream.codec_context.name.startswith(codec)
        if bits:
            seconds = float(found.duration) / av.time_base
            assert (tmp_path / name).stat().st_size * 8 / seconds < 1.6 * bits


@pytest.mark.parametrize("name", ["o.mp3", "o.m4a", "o.opus", "o.ogg", "o.flac", "o.wav"])
def test_a_sample_rate_that_a_format_cannot_hold_becomes_one_that_it_can(sound, tmp_path, name):
    toccata.fx(str(sound), chain="convert:192000", out=str(tmp_path / name))
    with av.open(str(tmp_path / name)) as found:
        assert found.streams.audio[0].rate in (48_000, 96_000, 192_000)
        assert float(found.duration) / av.time_base == pytest.approx(1.0, abs=0.1)


def test_peaks_beyond_full_scale_are_told(sound, tmp_path):
    made = toccata.fx(str(sound), chain="volume:3,volume:3", out=str(tmp_path / "o.wav"))
    assert "beyond full scale" in made.notes[0]


@pytest.mark.parametrize(
    ("chain", "out", "error", "word"),
    [
        ("nonsense", "o.wav", WrongUse, "treatment"),
        ("highpass:80", "o.xyz", WrongUse, "xyz"),
        ("export_mp3", "o.wav", WrongUse, "o.mp3"),
        ("volume:1", "in.wav", WrongUse, "itself"),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_is_written(
    sound, tmp_path, chain, out, error, word
):
    before = sound.read_bytes()
    with pytest.raises(error, match=word):
        toccata.fx(str(sound), chain=chain, out=str(tmp_path / out))
    assert [path.name for path in tmp_path.iterdir()] == ["in.wav"]
    assert sound.read_bytes() == before


def test_a_file_that_is_no_sound_leaves_nothing_behind(tmp_path):
    (tmp_path / "in.wav").write_text("words", "utf-8")
    with pytest.raises(Unreadable):
        toccata.fx(str(tmp_path / "in.wav"), chain="volume:1", out=str(tmp_path / "o.wav"))
    assert [path.name for path in tmp_path.iterdir()] == ["in.wav"]


def test_a_file_goes_through_an_effect_of_the_stage_and_keeps_its_tail(sound, tmp_path):
    made = toccata.fx(str(sound), chain="live.reverb:decay=0.5", out=str(tmp_path / "out.wav"))
    after, rate = soundfile.read(made.file)
    assert rate == 48_000
    assert 1.2 < len(after) / rate < 2.0
    assert made.chain[0].startswith("live.reverb:decay=0.5;")
