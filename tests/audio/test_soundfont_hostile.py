"""SoundFonts that are cut off, spoilt or rubbish: told, or played as far as they go; never a crash."""

from __future__ import annotations

import subprocess
import sys

import mido
import numpy as np
import pytest
import soundfile

import toccata
from toccata.audio.soundfont import bundled_soundfont, check_soundfont
from toccata.errors import Unreadable

from .tiny_font import tiny_font, vorbis

PLAY = """
import sys, numpy as np
from pathlib import Path
from toccata.audio.fluidsynth import FluidSynth
from toccata.errors import ToccataError
for name in sys.argv[1:]:
    out = np.zeros((2, 4096), np.float32)
    try:
        synth = FluidSynth(Path(name), 44_100)
        for key in (30, 60, 69, 100):
            synth.note_on(0, key, 100)
        for at in range(0, 4096, 64):
            synth.add_to(out, at, 64)
        synth.close()
        print("sounds" if np.abs(out).max() > 0.001 else "silent")
    except ToccataError as error:
        print("told")
"""


def played(*paths):
    """What each font does in one process of its own; a process that dies gives too few words."""
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", PLAY, *map(str, paths)],
        capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def test_vorbis_samples_sound_and_rubbish_takes_nothing_down(tmp_path):
    whole = vorbis()
    rng = np.random.default_rng(1)
    spoilt = bytearray(whole)
    for at in rng.integers(0, len(whole), 200):
        spoilt[at] = int(rng.integers(0, 256))
    samples = [
        whole,
        whole[: len(whole) // 2],
        whole[:30],
        bytes(5000),
        bytes(spoilt),
        rng.bytes(5000),
    ]
    paths = []
    for number, sample in enumerate(samples):
        paths.append(tmp_path / f"{number}.sf3")
        paths[-1].write_bytes(tiny_font(sample))
        check_soundfont(paths[-1])
    found = played(*paths)
    assert found[0] == "sounds"
    assert len(found) == len(paths)
    assert set(found[3:]) <= {"silent", "told", "sounds"}


@pytest.mark.parametrize("share", [0.0, 0.001, 0.3, 0.9, 0.999])
@pytest.mark.parametrize("kind", ["sf2", "sf3"])
def test_a_font_that_is_cut_off_is_told(tmp_path, share, kind):
    whole = tiny_font(vorbis()) if kind == "sf3" else bundled_soundfont().path.read_bytes()
    path = tmp_path / f"cut.{kind}"
    path.write_bytes(whole[: int(share * len(whole))])
    with pytest.raises(Unreadable, match="whole SoundFont"):
        check_soundfont(path)


def test_rendering_with_a_spoilt_font_is_told_and_writes_nothing(tmp_path):
    song = mido.MidiFile(tracks=[mido.MidiTrack([
        mido.Message("note_on", note=69), mido.Message("note_off", note=69, time=480)])])  # fmt: skip
    song.save(tmp_path / "song.mid")
    font = tmp_path / "tiny.sf3"
    font.write_bytes(tiny_font(vorbis()))
    out = tmp_path / "song.wav"
    toccata.render(str(tmp_path / "song.mid"), out=str(out), soundfont=str(font))
    assert np.abs(soundfile.read(out)[0]).max() > 0.01
    out.unlink()
    font.write_bytes(font.read_bytes()[:-20])
    with pytest.raises(Unreadable):
        toccata.render(str(tmp_path / "song.mid"), out=str(out), soundfont=str(font))
    assert not out.exists()
