from __future__ import annotations

import json
from pathlib import Path

import mido
import pytest

from toccata.errors import Cancelled, WrongUse
from toccata.progress import Cancel, Step
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


def test_the_style_is_told_and_said(hymn: Path) -> None:
    found = check(file=hymn)
    assert (found.manner.style, found.card()["style"]) == ("strict", "strict")
    assert found.explain().startswith("Judged by the strict style: its 4 parts are voices.")
    assert check(file=hymn, style="pop").manner.explain() == "Judged by the pop style, as asked."
    assert check(file=hymn, style="pop").findings == ()


def test_only_mended_notes_change(hymn: Path, tmp_path: Path) -> None:
    mended = check(file=hymn, mend=True, out=tmp_path / "mended.mid")
    old, new = read_midi(hymn), read_midi(tmp_path / "mended.mid")
    differ = 0
    for before, after in zip(old.tracks, new.tracks, strict=True):
        for a, b in zip(before.notes, after.notes, strict=True):
            assert (a.start, a.length, a.velocity) == (b.start, b.length, b.velocity)
            differ += a.pitch != b.pitch
    assert 0 < differ <= mended.mended


@pytest.mark.parametrize(
    ("out", "said"),
    [("mended.txt", "MIDI or MusicXML"), ("no/where.mid", "no folder"), (".", "is a folder")],
)
def test_a_place_where_nothing_can_be_written_is_said_before_the_work(
    hymn: Path, tmp_path: Path, out: str, said: str
) -> None:
    with pytest.raises(WrongUse, match=said):
        check(file=hymn, mend=True, out=tmp_path / out)


def test_a_link_to_the_file_is_the_file(hymn: Path, tmp_path: Path) -> None:
    whole = hymn.read_bytes()
    (tmp_path / "same.mid").hardlink_to(hymn)
    with pytest.raises(WrongUse, match="another name"):
        check(file=hymn, mend=True, out=tmp_path / "same.mid")
    assert hymn.read_bytes() == whole


def test_out_without_mend_is_no_silent_wish(hymn: Path, tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match="--mend"):
        check(file=hymn, out=tmp_path / "x.mid")


def test_a_check_can_be_stopped_and_leaves_nothing(hymn: Path, tmp_path: Path) -> None:
    stop, seen = Cancel(), []

    def report(step: Step) -> None:
        seen.append(step.stage)
        if step.stage == "mending":
            stop.set()

    with pytest.raises(Cancelled):
        check(file=hymn, mend=True, out=tmp_path / "x.mid", report=report, cancel=stop)
    assert seen[:2] == ["reading", "checking"]
    assert [path.name for path in tmp_path.iterdir()] == [hymn.name]


def _file(path: Path, tracks: tuple[Track, ...], title: str = "Piece") -> Path:
    write_midi(Song(title=title, tracks=tracks), path)
    return path


def _notes(pitches: list[int]) -> Notes:
    count = len(pitches)
    return Notes.from_columns(
        start=[960 * i for i in range(count)], length=[960] * count, pitch=pitches
    )


def test_drums_alone_have_bars_but_no_key(tmp_path: Path) -> None:
    drums = Track("drums", _notes([36, 42] * 8), channel=9)
    found = analyze(file=_file(tmp_path / "drums.mid", (drums,)))
    assert found.card()["key"]["tonic"] is None
    assert found.card()["bars"] == 4
    assert found.lines()[0].startswith("No note has a pitch")


def test_a_line_alone_has_no_faults_of_part_writing(tmp_path: Path) -> None:
    line = Track("flute", _notes([60, 64, 67, 65, 69, 67, 71, 72]))
    found = analyze(file=_file(tmp_path / "line.mid", (line,)))
    assert found.card()["faults"] == []
    assert "%" in found.lines()[-1]


def test_faults_are_counted_in_the_words_and_told_in_the_data(hymn: Path) -> None:
    found = analyze(file=hymn)
    assert "parallel octaves" in found.lines()[-1]
    assert "toccata check" in found.lines()[-1]


def test_the_keys_are_drawn_where_there_is_more_than_one(tmp_path: Path) -> None:
    from toccata.score.picture import picture
    from toccata.score.timeline import KeyMark
    from toccata.units import Ticks

    song = Song(tracks=(Track("flute", _notes([60] * 16)),))
    keys = (KeyMark(Ticks(0), "C", "major"), KeyMark(Ticks(7680), "A", "minor"))
    assert "A minor" not in picture(song.replace(keys=keys[:1]))
    assert "A minor" in picture(song.replace(keys=keys))
