import sys

import numpy as np
import pytest

from toccata.audio.play import play, play_file
from toccata.audio.tape import Tape
from toccata.errors import Cancelled, Missing, WrongUse
from toccata.progress import Cancel


def tape():
    made = Tape(44_100)
    made.write(np.zeros((2, 100), np.float32))
    return made


@pytest.fixture
def wav(tmp_path):
    from toccata.audio.encode import write_audio

    return write_audio(tmp_path / "a.wav", tape())


def test_the_player_gets_the_file(wav, tmp_path):
    heard = tmp_path / "heard"
    code = f"import sys, shutil; shutil.copy(sys.argv[1], {str(heard)!r})"
    play_file(wav, players=[[sys.executable, "-c", code]])
    assert heard.read_bytes() == wav.read_bytes()


def test_another_format_is_made_a_wav_for_the_player(tmp_path):
    from toccata.audio.encode import write_audio

    flac, heard = write_audio(tmp_path / "a.flac", tape()), tmp_path / "heard"
    code = f"import sys, shutil; shutil.copy(sys.argv[1], {str(heard)!r})"
    play_file(flac, players=[[sys.executable, "-c", code]])
    assert heard.read_bytes()[8:12] == b"WAVE"


def test_without_a_player_the_error_says_what_to_do(wav):
    with pytest.raises(Missing, match="Install one"):
        play_file(wav, players=[["no-such-player"]])


def test_a_player_that_fails_is_quoted(wav):
    with pytest.raises(Missing, match="no card"):
        play_file(wav, players=[[sys.executable, "-c", "raise SystemExit('no card')"]])


def test_cancel_stops_the_player(wav):
    cancel = Cancel()
    cancel.set()
    with pytest.raises(Cancelled):
        play_file(wav, cancel=cancel, players=[[sys.executable, "-c", "input()"]])


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(WrongUse):
        play_file(tmp_path / "none.wav")


def test_a_tape_is_played_or_the_machine_lacks_a_device(monkeypatch):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(Missing):
        play(tape())
