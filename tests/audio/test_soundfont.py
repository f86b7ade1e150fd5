import struct

import pytest

from toccata.audio.fluidsynth import FluidSynth, bundled_libraries, open_library, version
from toccata.audio.soundfont import (
    VARIABLE,
    bundled_soundfont,
    check_soundfont,
    find_soundfont,
    soundfonts,
)
from toccata.errors import Missing, Unreadable, WrongUse

WHOLE = bundled_soundfont().path.read_bytes()


def test_a_font_is_always_there():
    assert bundled_soundfont().name == "TimGM6mb"
    assert any(font.path.samefile(bundled_soundfont().path) for font in soundfonts())


def test_a_named_file_wins(monkeypatch):
    path = bundled_soundfont().path
    monkeypatch.setenv(VARIABLE, "/nowhere.sf2")
    assert find_soundfont(path).path == path
    assert find_soundfont(str(path)).licence == "GPL-2.0"


def test_the_environment_names_a_font(monkeypatch, tmp_path):
    mine = tmp_path / "mine.sf2"
    mine.write_bytes(WHOLE)
    monkeypatch.setenv(VARIABLE, str(mine))
    assert find_soundfont().path == mine
    assert find_soundfont().name == "mine"


def test_a_font_that_is_not_there_is_wrong_use(tmp_path):
    with pytest.raises(WrongUse, match="no SoundFont file"):
        find_soundfont(tmp_path / "none.sf2")


def broken(change):
    data = bytearray(WHOLE)
    change(data)
    return bytes(data)


def far_sample(data):
    at = data.index(b"shdr") + 8 + 24
    data[at : at + 4] = struct.pack("<I", 0x7FFFFFFF)


def odd_table(data):
    at = data.index(b"phdr") + 4
    data[at : at + 4] = struct.pack("<I", 39)


BROKEN = {
    "empty": b"",
    "one byte": b"R",
    "text": b"This is no SoundFont, it is a letter." * 10,
    "a wave": b"RIFF" + struct.pack("<I", 36) + b"WAVE" + bytes(32),
    "head alone": WHOLE[:12],
    "half": WHOLE[: len(WHOLE) // 2],
    "all but one byte": WHOLE[:-1],
    "a far sample": broken(far_sample),
    "an odd table": broken(odd_table),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_font_is_refused(case, tmp_path):
    path = tmp_path / "broken.sf2"
    path.write_bytes(BROKEN[case])
    with pytest.raises(Unreadable, match="whole SoundFont"):
        find_soundfont(path)


def test_a_whole_font_passes():
    check_soundfont(bundled_soundfont().path)


def test_the_library_comes_with_pygame():
    assert any("fluidsynth" in path.name for path in bundled_libraries())
    assert int(version().split(".")[0]) >= 2


def test_without_a_library_the_error_says_what_to_do(tmp_path):
    broken_library = tmp_path / "libfluidsynth.so"
    broken_library.write_bytes(b"not a library")
    for candidates in ([], [str(broken_library)]):
        with pytest.raises(Missing, match="pip install pygame-ce"):
            open_library(candidates)


def test_a_synthesizer_without_voices_is_exactly_silent():
    import numpy as np

    synth = FluidSynth(bundled_soundfont().path, 44_100)
    out = np.zeros((2, 64), np.float32)
    synth.note_on(0, 60, 100)
    synth.add_to(out, 0, 64)
    assert out.any()
    synth.note_off(0, 60)
    while synth.voices:
        synth.add_to(out, 0, 64)
    out.fill(0)
    synth.add_to(out, 0, 64)
    assert not out.any()
    synth.close()
    synth.close()
