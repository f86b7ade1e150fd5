from __future__ import annotations

import json
from pathlib import Path

import pytest

import toccata
from toccata.errors import UnknownName, Unreadable, WrongUse
from toccata.score import Instrument, Notes, Song, Track
from toccata.score.files.midi import write_midi
from toccata.score.files.musicxml import write_musicxml
from toccata.serve.cli import main


@pytest.fixture
def tune() -> Song:
    pitches = [67, 71, 74, 71, 72, 71, 69, 67] * 8
    notes = Notes.from_columns(
        start=[480 * n for n in range(len(pitches))], length=[480] * len(pitches), pitch=pitches
    )
    return Song(title="A Tune", tracks=(Track("fiddle", notes, Instrument("Violin", 41)),))


@pytest.fixture
def midi(tune: Song, tmp_path: Path) -> Path:
    write_midi(tune, tmp_path / "tune.mid")
    return tmp_path / "tune.mid"


def test_a_file_gets_a_verdict_from_python(midi: Path):
    judged = toccata.judge(file=midi, against="fiddle tunes")
    assert judged.title == "A Tune"
    assert 0 < judged.score <= 100
    assert "fiddle tunes" in judged.lines()[0]


def test_midi_and_musicxml_get_the_same_score(tune: Song, midi: Path, tmp_path: Path):
    write_musicxml(tune, tmp_path / "tune.musicxml")
    page = toccata.judge(file=tmp_path / "tune.musicxml", against="folk songs")
    assert page.score == pytest.approx(toccata.judge(file=midi, against="folk songs").score, abs=1)


def test_the_command_line_prints_a_table_and_sentences(midi: Path, capsys: pytest.CaptureFixture):
    with pytest.raises(SystemExit) as ended:
        main(["judge", str(midi), "--against", "Folk Songs"])
    shown = capsys.readouterr().out
    assert not ended.value.code
    assert "melodic interval" in shown
    assert "Score " in shown


def test_the_command_line_prints_json(midi: Path, capsys: pytest.CaptureFixture):
    with pytest.raises(SystemExit):
        main(["judge", str(midi), "--json"])
    card = json.loads(capsys.readouterr().out)
    assert card["title"] == "A Tune"
    assert {"score", "reference", "sentences", "faults", "features"} <= set(card)


def test_bad_files_are_told():
    with pytest.raises(WrongUse, match="no file"):
        toccata.judge(file="nowhere.mid")


@pytest.mark.parametrize("name", ["broken.mid", "broken.musicxml"])
def test_broken_files_are_told(name: str, tmp_path: Path):
    (tmp_path / name).write_bytes(b"this is no music")
    with pytest.raises(Unreadable):
        toccata.judge(file=tmp_path / name)


def test_an_unknown_reference_is_told_before_the_file_is_read():
    with pytest.raises(UnknownName, match="chorales"):
        toccata.judge(file="nowhere.mid", against="choral")


def test_an_empty_file_has_nothing_to_judge(tmp_path: Path):
    write_midi(Song(title="Nothing"), tmp_path / "nothing.mid")
    judged = toccata.judge(file=tmp_path / "nothing.mid")
    assert judged.score == 0
    assert list(judged.rows()) == []
