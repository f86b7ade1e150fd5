"""A folder keeps whole files, and what somebody edited."""

from __future__ import annotations

import json

import pytest

import toccata
from toccata.errors import WouldOverwrite, WrongUse

PROMPT = "solo flute in G major, 4 bars, 90 bpm"


@pytest.fixture(scope="module")
def piece():
    return toccata.song(PROMPT, seed=1)


def test_a_piece_is_kept_as_its_files(piece, tmp_path):
    saved = piece.save(tmp_path / "song", formats="py,mid,svg")
    names = sorted(path.name for path in (tmp_path / "song").iterdir())
    assert names == ["brief.json", "song.mid", "song.py", "song.svg"]
    assert sorted(path.name for path in saved.files) == names


def test_the_brief_is_kept_with_its_seed(piece, tmp_path):
    piece.save(tmp_path, formats="py")
    record = json.loads((tmp_path / "brief.json").read_text("utf-8"))
    assert record["brief"]["seed"] == 1
    assert record["brief"]["prompt"] == PROMPT


def test_saving_twice_gives_the_same_bytes(piece, tmp_path):
    piece.save(tmp_path, formats="py,mid,svg")
    first = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    toccata.song(PROMPT, seed=1).save(tmp_path, formats="py,mid,svg")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == first


def test_a_song_that_we_wrote_is_replaced_by_the_next(piece, tmp_path):
    piece.save(tmp_path, formats="py")
    other = toccata.song(PROMPT, seed=2)
    other.save(tmp_path, formats="py")
    assert (tmp_path / "song.py").read_text("utf-8") == other.code


def test_an_edited_song_is_not_overwritten(piece, tmp_path):
    piece.save(tmp_path, formats="py")
    edited = piece.code + "# mine\n"
    (tmp_path / "song.py").write_text(edited, "utf-8")
    other = toccata.song(PROMPT, seed=2)
    with pytest.raises(WouldOverwrite, match="--force"):
        other.save(tmp_path, formats="py,mid")
    assert (tmp_path / "song.py").read_text("utf-8") == edited
    assert not (tmp_path / "song.mid").exists()


def test_force_overwrites_an_edited_song(piece, tmp_path):
    (tmp_path / "song.py").write_text("# somebody's own\n", "utf-8")
    piece.save(tmp_path, formats="py", force=True)
    assert (tmp_path / "song.py").read_text("utf-8") == piece.code


def test_a_file_is_no_folder(piece, tmp_path):
    (tmp_path / "song").write_text("x")
    with pytest.raises(WrongUse, match="folder"):
        piece.save(tmp_path / "song", formats="py")
