"""Plans at the door: asked for, kept, changed, written, and written once more in part."""

from __future__ import annotations

import json

import pytest

import toccata
from toccata.errors import Unreadable, WouldOverwrite, WrongUse

PROMPT = "a calm pop song for piano and bass in C major, 16 bars"


def test_the_song_of_a_plan_is_the_song_of_its_words(tmp_path):
    toccata.plan(PROMPT, seed=4, out=str(tmp_path / "plan.json"))
    written = toccata.write(str(tmp_path / "plan.json"))
    assert written.midi() == toccata.song(PROMPT, seed=4).midi()


def test_a_plan_is_changed_in_python_without_a_file():
    planned = toccata.plan(PROMPT, seed=4)
    planned.sheet["sections"] = [
        {"name": "A", "bars": 4, "energy": 0.5, "chords": "C | Am | Dm7 G7 | C"}
    ]
    song = planned.piece().score
    assert song.bars == 4
    assert [c.symbol for c in song.chords] == ["C", "Am", "Dm7", "G7", "C"]
    assert planned.files == ()


def test_a_plan_is_told_in_words():
    told = "\n".join(toccata.plan(PROMPT, seed=4).lines())
    for word in ("C major", "16 bars", "piano", "theme", "phrase 1", "energy"):
        assert word in told


def test_a_plan_that_is_there_is_not_overwritten(tmp_path):
    path = tmp_path / "plan.json"
    path.write_text("mine", "utf-8")
    with pytest.raises(WouldOverwrite):
        toccata.plan(PROMPT, out=str(path))
    assert path.read_text("utf-8") == "mine"


@pytest.mark.parametrize("text", ["", "{", "[1]", "null", "[" * 100_000, '{"brief": NaN}'])
def test_a_file_that_is_no_plan_is_told(tmp_path, text):
    path = tmp_path / "plan.json"
    path.write_text(text, "utf-8")
    with pytest.raises(Unreadable):
        toccata.write(str(path))


def test_a_plan_that_is_not_there_is_told(tmp_path):
    with pytest.raises(WrongUse, match="toccata plan"):
        toccata.write(str(tmp_path / "none.json"))


def test_a_part_of_a_planned_song_is_written_again_after_its_plan(tmp_path):
    planned = toccata.plan(PROMPT, seed=4)
    planned.sheet["sections"] = planned.sheet["sections"][:1]
    planned.sheet["sections"][0] |= {"bars": 8, "chords": "C | Am | F | G"}
    piece = planned.piece()
    piece.save(tmp_path, formats="mid,py")
    kept = json.loads((tmp_path / "brief.json").read_text("utf-8"))
    assert kept["plan"]["sections"][0]["chords"] == "C | Am | F | G"
    again = toccata.again(str(tmp_path), parts="bass", seed=9)
    before = {track.name: track for track in piece.score.tracks}
    assert again.score.bars == 8
    assert [c.symbol for c in again.score.chords] == ["C", "Am", "F", "G"] * 2
    for track in again.score.tracks:
        assert (track.notes == before[track.name].notes) == (track.role != "bass")
