import av
import numpy as np
import pytest
import soundfile

from toccata.audio.decode import read_tape
from toccata.audio.encode import FORMATS, Tags, write_audio
from toccata.audio.flow import Flow
from toccata.audio.lame import id3, library
from toccata.audio.tape import BLOCK, Tape
from toccata.errors import Cancelled, UnknownName, WrongUse
from toccata.progress import Cancel

NAMES = [entry.name for entry in FORMATS]
TAGS = Tags("Käfer ♯1", genre="folk", tempo=72, key="D minor", comment="seed 7")


def tape(rate=44_100, seconds=1.3):
    at = np.arange(int(rate * seconds)) / rate
    sound = np.stack([np.sin(2 * np.pi * 440 * at), np.sin(2 * np.pi * 660 * at)]) * 0.5
    made = Tape(rate)
    for start in range(0, at.size, BLOCK):
        made.write(sound[:, start : start + BLOCK].astype(np.float32))
    return made


def written(folder, name, number=1, **options):
    entry = next(entry for entry in FORMATS if entry.name == name)
    path = folder / f"{number}{entry.suffix}"
    return write_audio(path, tape(**options), format=name, tags=TAGS)


@pytest.mark.parametrize("rate", [44_100, 48_000])
@pytest.mark.parametrize("name", NAMES)
def test_what_is_written_is_read_back(name, rate, tmp_path):
    path = written(tmp_path, name, rate=rate)
    with read_tape(path) as found:
        sound, read_rate = found.samples(), found.sample_rate
    assert read_rate == (48_000 if name == "opus" else rate)
    assert sound.shape[0] == 2
    assert sound.shape[1] / read_rate == pytest.approx(1.3, abs=0.03)
    for channel, hertz in ((0, 440), (1, 660)):
        middle = sound[channel, read_rate // 4 : read_rate]
        spectrum = np.abs(np.fft.rfft(middle * np.hanning(middle.size)))
        found = np.argmax(spectrum) * read_rate / middle.size
        assert found == pytest.approx(hertz, abs=2)
        assert np.abs(middle).max() == pytest.approx(0.5, abs=0.02)


@pytest.mark.parametrize("name", NAMES)
def test_the_same_sound_gives_the_same_bytes(name, tmp_path):
    one, two = (written(tmp_path, name, number).read_bytes() for number in (1, 2))
    assert one == two


@pytest.mark.parametrize("name", NAMES)
def test_the_tags_are_inside(name, tmp_path):
    with av.open(str(written(tmp_path, name))) as file:
        found = {**file.metadata, **file.streams.audio[0].metadata}
    found = {key.lower(): value for key, value in found.items()}
    assert found["title"] == "Käfer ♯1"
    assert found["artist"] == "Toccata"
    assert "72 bpm, D minor, seed 7" in found["comment"]


@pytest.mark.parametrize(("name", "step"), [("wav", 2**-23), ("flac", 2**-23), ("wav16", 2**-14)])
def test_files_without_loss_lose_at_most_a_step(name, step, tmp_path):
    sound, _ = soundfile.read(written(tmp_path, name))
    assert np.abs(sound.T - tape().samples()).max() <= step


@pytest.mark.parametrize("name", [entry.name for entry in FORMATS])
def test_a_block_without_a_sample_changes_nothing(name, tmp_path):
    empty, full = np.zeros((2, 0), np.float32), np.full((2, 4096), 0.25, np.float32)
    made = [
        write_audio(tmp_path / f"{len(blocks)}", Flow(48_000, iter(blocks)), format=name)
        for blocks in ([full, full], [empty, full, empty, full, empty])
    ]
    assert made[0].read_bytes() == made[1].read_bytes()


def test_a_wav_is_sound_for_other_readers(tmp_path):
    facts = soundfile.info(written(tmp_path, "wav"))
    assert (facts.subtype, facts.channels, facts.frames) == ("PCM_24", 2, int(1.3 * 44_100))


def test_dither_keeps_what_is_softer_than_a_step(tmp_path):
    at = np.arange(44_100) / 44_100
    soft = np.stack([np.sin(2 * np.pi * 1000 * at)] * 2).astype(np.float32) * 0.4 / 32_768
    with Tape(44_100) as quiet:
        quiet.write(soft)
        sound, _ = soundfile.read(write_audio(tmp_path / "q.wav", quiet, format="wav16"))
    spectrum = np.abs(np.fft.rfft(sound[:, 0]))
    assert np.argmax(spectrum) == 1000


def test_loud_samples_are_clipped_not_wrapped(tmp_path):
    with Tape(44_100) as loud:
        loud.write(np.full((2, 100), 1.5, np.float32))
        sound, _ = soundfile.read(write_audio(tmp_path / "loud.wav", loud))
    assert sound.min() > 0.999


def test_ogg_holds_three_minutes(tmp_path):
    with Tape(44_100) as long:
        for _ in range(180):
            long.write(np.zeros((2, 44_100), np.float32))
        path = write_audio(tmp_path / "long.ogg", long)
    assert soundfile.info(path).duration == pytest.approx(180)


def test_an_unknown_ending_is_told(tmp_path):
    with pytest.raises(UnknownName, match="mp3"):
        write_audio(tmp_path / "a.mp4", tape())
    with pytest.raises(UnknownName):
        write_audio(tmp_path / "a.wav", tape(), format="tape")


def test_a_folder_that_is_not_there_is_told(tmp_path):
    for ending in (".wav", ".mp3", ".ogg"):
        with pytest.raises(WrongUse):
            write_audio(tmp_path / "no" / f"a{ending}", tape())


@pytest.mark.parametrize("ending", [".wav", ".flac", ".ogg"])
def test_a_cancelled_file_does_not_exist(ending, tmp_path):
    cancel = Cancel()
    cancel.set()
    with pytest.raises(Cancelled):
        write_audio(tmp_path / f"a{ending}", tape(), cancel=cancel)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("rate", [8000, 22_050, 44_100, 48_000])
@pytest.mark.parametrize("name", ["mp3", "mp3v0"])
def test_an_mp3_is_as_long_as_the_sound(name, rate, tmp_path):
    if library() is None:
        pytest.skip("LAME cannot be called itself here")
    made = tape(rate)
    path = write_audio(tmp_path / "a.mp3", made, format=name)
    assert soundfile.info(path).frames == made.frames
    assert soundfile.info(path).samplerate == rate


def test_without_lame_itself_ffmpeg_writes_the_mp3(tmp_path, monkeypatch):
    monkeypatch.setattr("toccata.audio.encode.library", lambda: None)
    for name in ("mp3", "mp3v0"):
        path = written(tmp_path, name)
        facts = soundfile.info(path)
        assert facts.samplerate == 44_100
        assert facts.duration == pytest.approx(1.3, abs=0.05)


def test_the_tag_of_an_mp3_says_its_length_and_its_frames():
    tag = id3({"title": "Käfer ♯1", "comment": "c" * 200})
    size = tag[6] << 21 | tag[7] << 14 | tag[8] << 7 | tag[9]
    assert tag[:3] == b"ID3"
    assert size == len(tag) - 10
    assert b"TIT2\0\0\0\x0c\0\0\3" + "Käfer ♯1".encode() in tag
    assert not id3({})
