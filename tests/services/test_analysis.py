from __future__ import annotations

import json
from pathlib import Path

import mido
import pytest

from toccata.errors import WrongUse
from toccata.score import Song
from toccata.score.files.midi import read_midi, write_midi
from toccata.score.notes import Notes
from toccata.score.track import Track
from toccata.services.analysis import analyze
from toccata.services.checking import check
from toccata.theory.chord import parse_chord
from toccata.theory.voiceleading import lead


@pytest.fixture
def hymn(tmp_path: Path) -> Path:
    """Four parts in C with parallel octaves between alto and bass in the second bar."""
    sung = lead([parse_chord(s) for s in ["C", "F", "G", "C", "Am", "Dm", "G", "C"]])
    rows = [[v[n] for v in sung] for n in (3, 2, 1, 0)]
    rows[1][4:6] = [rows[3][4] + 12, rows[3][5] + 12]
    tracks = tuple(
        Track(
            f"part {n}",
            Notes.from_columns(start=[960 * i for i in range(8)], length=[960] * 8, pitch=row),
        )
        for n, row in enumerate(rows, 1)
    )
    path = tmp_path / "hymn.mid"
    write_midi(Song(title="Hymn", tracks=tracks), path)
    return path


def test_a_midi_file_is_analysed(hymn: Path) -> None:
    found = analyze(file=hymn)
    card = json.loads(json.dumps(found.card()))
    assert card["key"] == {"tonic": "C", "mode": "major", "confidence": card["key"]["confidence"]}
    assert (card["tempo"], card["bars"]) == (120.0, 2)
    assert "parallel octaves" in {fault["rule"] for fault in card["faults"]}
    assert any("C (I)" in line for line in found.lines())


def test_the_analysis_is_drawn(hymn: Path, tmp_path: Path) -> None:
    drawn = analyze(file=hymn, svg=tmp_path / "hymn.svg").picture
    assert drawn is not None
    assert drawn.read_text("utf-8").startswith("<svg")
    assert "Am" in drawn.read_text("utf-8")


def test_a_mended_piece_has_as_many_notes_and_fewer_faults(hymn: Path, tmp_path: Path) -> None:
    out = tmp_path / "mended.mid"
    before = check(file=hymn)
    mended = check(file=hymn, mend=True, out=out)
    after = check(file=out)
    assert read_midi(out).note_count == read_midi(hymn).note_count
    assert len(after.findings) < len(before.findings)
    assert (mended.left, mended.file) == (len(after.findings), out)
    assert sum(m.type == "note_on" for t in mido.MidiFile(out).tracks for m in t) == 32


def test_mending_needs_another_place(hymn: Path) -> None:
    with pytest.raises(WrongUse, match="out="):
        check(file=hymn, mend=True)
    with pytest.raises(WrongUse, match="another name"):
        check(file=hymn, mend=True, out=hymn)
