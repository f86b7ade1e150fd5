"""The command line: files, cards, exit codes, and one sentence when something is wrong."""

from __future__ import annotations

import json

import pytest

from toccata.serve.cli import main


def shell(capfd, *arguments: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as ended:
        main(list(arguments))
    said = capfd.readouterr()
    return int(ended.value.code or 0), said.out, said.err


def test_help_lists_every_verb(capfd):
    code, out, _ = shell(capfd, "--help")
    assert code == 0
    for verb in ("song", "run", "render", "play", "analyze", "check", "examples", "doctor"):
        assert verb in out


def test_a_song_is_written_and_its_card_shown(capfd, tmp_path):
    code, out, _ = shell(
        capfd, "song", "a slow waltz for harp in E flat major, 8 bars", "--seed", "3",
        "--formats", "py,mid,svg", "--out", str(tmp_path / "w"),
    )  # fmt: skip
    assert code == 0
    assert {path.name for path in (tmp_path / "w").iterdir()} == {
        "song.py", "song.mid", "song.svg", "brief.json",
    }  # fmt: skip
    for fact in ("3/4", "8 bars", "harp", "seed"):
        assert fact in out.lower()


def test_json_is_the_card_as_data(capfd, tmp_path):
    code, out, _ = shell(
        capfd, "song", "solo flute, 4 bars", "--json", "--formats", "mid", "--out", str(tmp_path)
    )
    card = json.loads(out)
    assert code == 0
    assert card["length"].startswith("4 bars")
    assert card["guessed"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["song", ""], "prompt"),
        (["song", "x", "--tempo", "1000"], "400"),
        (["song", "x", "--key", "H sharp minor"], "key"),
        (["song", "x", "--meter", "4/5"], "meter"),
        (["song", "x", "--genre", "jaxz"], "jazz"),
        (["song", "x", "--instruments", "vuvuzelophone"], "vuvuzelophone"),
        (["song", "x", "--bars", "3000"], "2000"),
        (["song", "x", "--formats", "mp4"], "mp3"),
        (["run", "nowhere.py"], "nowhere.py"),
        (["render", "nowhere.mid", "--out", "x.wav"], "nowhere.mid"),
        (["example", "no-such-thing"], "no-such-thing"),
    ],
)
def test_wrong_use_is_exit_code_2_and_one_sentence(capfd, tmp_path, monkeypatch, arguments, says):
    monkeypatch.chdir(tmp_path)
    code, _, err = shell(capfd, *arguments)
    assert code == 2
    assert says in err
    assert "Traceback" not in err
    assert not list(tmp_path.iterdir())


def test_an_edited_song_is_refused_and_force_helps(capfd, tmp_path):
    ask = ["song", "solo flute, 4 bars", "--formats", "py", "--out", str(tmp_path)]
    assert shell(capfd, *ask)[0] == 0
    (tmp_path / "song.py").write_text("song = 1\n")
    code, _, err = shell(capfd, *ask)
    assert code == 2
    assert "--force" in err
    assert shell(capfd, *ask, "--force")[0] == 0


def test_an_edited_song_runs_again(capfd, tmp_path):
    shell(capfd, "song", "flute in D major, 90 bpm, 4 bars", "--formats", "py",
          "--out", str(tmp_path / "a"))  # fmt: skip
    code, out, _ = shell(capfd, "run", str(tmp_path / "a" / "song.py"), "--formats", "mid",
                         "--out", str(tmp_path / "b"))  # fmt: skip
    assert code == 0
    assert (tmp_path / "b" / "song.mid").exists()
    assert "90 BPM" in out


def test_code_that_fails_is_exit_code_1_with_its_line(capfd, tmp_path):
    (tmp_path / "song.py").write_text("from musicpy import *\nsong = chord('C5') * (1 / 0)\n")
    code, _, err = shell(capfd, "run", str(tmp_path / "song.py"), "--out", str(tmp_path / "o"))
    assert code == 1
    assert "Line 2" in err


def test_traps_in_foreign_code_are_set_right_and_named(capfd, tmp_path):
    program = "from musicpy import *\nsong = piece([chord('C5'), chord('E5')], [1], bpm=100)\n"
    (tmp_path / "song.py").write_text(program)
    code, out, _ = shell(capfd, "run", str(tmp_path / "song.py"), "--formats", "py,mid",
                         "--out", str(tmp_path / "o"))  # fmt: skip
    assert code == 0
    assert "Line 2" in out
    assert (tmp_path / "o" / "song.py").read_text() == program


def test_hostile_code_is_refused(capfd, tmp_path):
    (tmp_path / "song.py").write_text("import os\nos.remove('x')\n")
    code, _, err = shell(capfd, "run", str(tmp_path / "song.py"), "--out", str(tmp_path / "o"))
    assert code == 1
    assert "Line 1" in err


def test_examples_and_genres_are_listed(capfd):
    assert "lofi" in shell(capfd, "genres")[1]
    assert len(shell(capfd, "examples")[1].splitlines()) > 24


def test_doctor_speaks_of_the_sandbox_and_the_soundfont(capfd):
    code, out, _ = shell(capfd, "doctor")
    assert code == 0
    assert "sandbox" in out.lower()
    assert "soundfont" in out.lower()


def test_a_file_is_analysed_and_checked(capfd, tmp_path):
    shell(capfd, "song", "a hymn for choir in G major, 8 bars", "--formats", "mid",
          "--out", str(tmp_path))  # fmt: skip
    file = str(tmp_path / "song.mid")
    code, out, _ = shell(capfd, "analyze", file, "--json")
    assert code == 0
    assert json.loads(out)["key"]["tonic"] == "G"
    assert "G major" in shell(capfd, "analyze", file)[1]
    code, out, _ = shell(capfd, "check", file, "--json")
    assert code == 0
    assert not [f for f in json.loads(out)["faults"] if "parallel" in f["rule"]]


def test_a_midi_file_without_a_title_is_called_after_its_file(capfd, tmp_path):
    from toccata.score import Note, Notes, Song, Track
    from toccata.score.files.midi import write_midi

    tune = Track("tune", Notes([Note(0, 480, 60)]))
    (tmp_path / "evening.mid").write_bytes(write_midi(Song("", (tune,))))
    code, out, _ = shell(
        capfd, "render", str(tmp_path / "evening.mid"), "--out", str(tmp_path / "x.wav")
    )
    assert code == 0
    assert "evening" in out.splitlines()[0]
