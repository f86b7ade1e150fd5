import numpy as np
import pytest
import soundfile

from toccata.errors import WrongUse
from toccata.progress import Cancel, silent
from toccata.score import Instrument, Note, Notes, Song, Track
from toccata.services.sounds import render, write_song
from toccata.units import Ticks


def duet():
    def track(name, pitch, program):
        notes = Notes([Note(Ticks(0), Ticks(1920), pitch)])
        return Track(name, notes, Instrument(name, program))

    return Song("Duet", (track("Flute", 72, 74), track("Cello", 48, 43)))


def test_render_writes_stems_beside_the_mix_and_lists_them(tmp_path):
    file, out, stems = tmp_path / "duet.mid", tmp_path / "mix.wav", tmp_path / "stems"
    write_song(duet(), file)
    made = render(
        file=str(file), out=str(out), soundfont=None, sample_rate="44100", lufs=-14.0,
        stems=str(stems), report=silent, cancel=Cancel(),
    )  # fmt: skip
    names = [path.name for path in made.files]
    assert names == ["mix.wav", "Duet_01_Flute.wav", "Duet_02_Cello.wav"]
    whole = soundfile.read(out)[0]
    total = sum(soundfile.read(path)[0] for path in made.files[1:])
    assert np.abs(total - whole).max() < 10 ** (-90 / 20) * np.abs(whole).max()


def test_a_file_is_no_folder_for_stems(tmp_path):
    taken = tmp_path / "taken"
    taken.touch()
    with pytest.raises(WrongUse, match="is a file"):
        render(
            file=str(tmp_path / "none.mid"), out=str(tmp_path / "mix.wav"), soundfont=None,
            sample_rate="44100", lufs=-14.0, stems=str(taken), report=silent, cancel=Cancel(),
        )  # fmt: skip
