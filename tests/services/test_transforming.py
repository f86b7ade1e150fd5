"""Verbs that make pieces from pieces, as they are used: files in, a folder out."""

from __future__ import annotations

import io
import json
from collections import Counter
from pathlib import Path

import mido
import pytest

import toccata
from toccata.code.read import read
from toccata.compose.hear import hear
from toccata.errors import OutOfRange, ToccataError, UnknownName, WouldOverwrite, WrongUse
from toccata.progress import Cancel
from toccata.score.files.midi import read_midi
from toccata.services.transforming import bar_range
from toccata.services.verbs import VERBS

from ..compose.pieces import one_track, rows, score

WORK = {
    "restyle": {"genre": "jazz"},
    "accompany": {"genre": "waltz"},
    "extend": {"bars": 4},
    "harmonize": {},
    "vary": {"amount": 0.4},
    "fill": {"bars": "5-8"},
}
FILES = ("mid", "py", "svg")


@pytest.fixture
def tune(tmp_path: Path) -> Path:
    path = tmp_path / "tune.mid"
    path.write_bytes(one_track())
    return path


@pytest.mark.parametrize("verb", WORK)
def test_each_writes_a_song_that_its_program_says_too(verb: str, tune: Path, tmp_path: Path):
    made = getattr(toccata, verb)(str(tune), seed=3, **WORK[verb])
    saved = made.save(tmp_path / verb, formats=FILES)
    assert {path.name for path in saved.files} == {
        "brief.json", *(f"song.{name}" for name in FILES)
    }  # fmt: skip
    heard = read_midi(tmp_path / verb / "song.mid")
    assert heard.note_count == made.score.note_count
    again = read(made.code)
    assert sorted(map(len, map(rows, again.tracks))) == sorted(
        len(track.notes) for track in heard.tracks if len(track.notes)
    )


@pytest.mark.parametrize("verb", WORK)
def test_the_seed_belongs_to_the_file_and_is_told(verb: str, tune: Path):
    one, two = (getattr(toccata, verb)(str(tune), **WORK[verb]) for _ in range(2))
    assert one.code == two.code
    assert one.card()["seed"] == one.score.about["seed"]


@pytest.mark.parametrize("verb", WORK)
def test_work_that_is_cancelled_stops(verb: str, tune: Path):
    stop = Cancel()
    stop.set()
    with pytest.raises(ToccataError, match="cancelled"):
        VERBS[verb](str(tune), cancel=stop, **WORK[verb])


@pytest.mark.parametrize("verb", WORK)
@pytest.mark.parametrize(
    "content", [None, b"hello", b"", b"MThd\x00\x00\x00\x06\x00\x01\x00\x00\x01\xe0"]
)
def test_what_is_no_music_is_told_in_one_sentence(verb: str, content: bytes | None, tmp_path: Path):
    path = tmp_path / "bad.mid"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(WrongUse):
        getattr(toccata, verb)(str(path), **WORK[verb])


@pytest.mark.parametrize(
    ("verb", "given", "error", "said"),
    [
        ("restyle", {"genre": "blurb"}, UnknownName, "Did you mean blues"),
        ("restyle", {"genre": "jazz", "only": "colour"}, UnknownName, "no aspect called “colour”"),
        ("extend", {"bars": 0}, OutOfRange, "1 to 256"),
        ("vary", {"amount": -0.2}, OutOfRange, "0 to 1"),
        ("fill", {"bars": "15-30"}, OutOfRange, "1 to 16"),
        ("fill", {"bars": "8-5"}, WrongUse, "5-8"),
        ("fill", {"bars": "all"}, WrongUse, "9-16"),
        ("fill", {}, WrongUse, "what to write anew"),
        ("fill", {"track": "kazoo"}, UnknownName, "no track called “kazoo”"),
        ("fill", {"track": "12"}, OutOfRange, "1 to 4"),
        ("fill", {"track": ""}, UnknownName, "no track called “”"),
        ("fill", {"bars": "5-999999999"}, OutOfRange, "1 to 16"),
        ("harmonize", {"style": "loud"}, UnknownName, "style"),
    ],
)
def test_what_cannot_be_asked_says_what_can(verb, given, error, said, tune: Path):
    with pytest.raises(error, match=said):
        getattr(toccata, verb)(str(tune), **given)


@pytest.mark.parametrize(("text", "bars"), [("9-16", (9, 16)), ("9–16", (9, 16)), ("4", (4, 4))])
def test_bars_are_written_as_people_write_them(text: str, bars: tuple[int, int]):
    assert bar_range(text) == bars


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    folder = tmp_path / "kept"
    toccata.song("a pop song, 16 bars", seed=4).save(folder, formats=("py", "mid"))
    return folder


def test_another_bass_line_leaves_everybody_else(kept: Path):
    before = toccata.song("a pop song, 16 bars", seed=4).score
    after = toccata.again(str(kept), parts="bass", seed=7).score
    for old, new in zip(before.tracks, after.tracks, strict=True):
        assert (rows(old) == rows(new)) == (old.role != "bass")


def test_wishes_add_up_in_the_folder(kept: Path):
    one = toccata.again(str(kept), parts="bass", seed=7)
    one.save(kept, formats=("py", "mid"))
    two = toccata.again(str(kept / "brief.json"), parts="drums", bars="5-8", density=0.5, seed=8)
    assert rows(two.score.track(_bass(one.score))) == rows(one.score.track(_bass(one.score)))
    two.save(kept, formats=("py", "mid"))
    assert [w["seed"] for w in json.loads((kept / "brief.json").read_text())["again"]] == [7, 8]


def _bass(song) -> str:
    return next(track.name for track in song.tracks if track.role == "bass")


def test_without_a_seed_each_time_is_another(kept: Path):
    one = toccata.again(str(kept), parts="bass")
    one.save(kept, formats=("py", "mid"))
    two = toccata.again(str(kept), parts="bass")
    assert rows(one.score.track(_bass(one.score))) != rows(two.score.track(_bass(two.score)))


def test_a_program_that_was_edited_is_not_written_over(kept: Path):
    code = kept / "song.py"
    code.write_text(code.read_text("utf-8") + "\n# mine\n", "utf-8")
    with pytest.raises(WouldOverwrite, match="edited"):
        toccata.again(str(kept), parts="bass")


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ({"parts": "kazoo"}, UnknownName),
        ({"sections": "chorsu"}, UnknownName),
        ({"bars": "15-99"}, OutOfRange),
        ({"bars": "0-3"}, OutOfRange),
        ({"density": 2}, OutOfRange),
    ],
)
def test_what_a_song_has_not_cannot_come_again(given, error, kept: Path):
    with pytest.raises(error):
        toccata.again(str(kept), **given)


def test_a_folder_without_a_brief_is_told(tmp_path: Path):
    with pytest.raises(WrongUse, match=r"brief\.json"):
        toccata.again(str(tmp_path))


@pytest.mark.parametrize("verb", WORK)
def test_the_piece_itself_is_never_written_over(verb: str, tmp_path: Path):
    path = tmp_path / "song.mid"
    path.write_bytes(one_track())
    made = getattr(toccata, verb)(str(path), seed=3, **WORK[verb])
    for force in (False, True):
        with pytest.raises(WouldOverwrite, match="another --out"):
            made.save(tmp_path, formats=("mid", "svg"), force=force)
    assert [p.name for p in tmp_path.iterdir()] == ["song.mid"]
    assert path.read_bytes() == one_track()


def test_a_folder_without_a_name_is_called_after_title_and_verb(tune: Path, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    title = read_midi(tune).title
    folder = toccata.vary(str(tune)).keep(formats=("mid",)).files[0].parent
    assert folder.name.endswith("-vary")
    assert title == "Untitled" or folder.name.startswith(title.lower()[:3])


def test_the_same_verb_writes_its_own_song_again(tune: Path, tmp_path: Path):
    for seed in (1, 2):
        toccata.vary(str(tune), seed=seed).save(tmp_path / "v", formats=("py", "mid"))
    code = tmp_path / "v" / "song.py"
    code.write_text(code.read_text("utf-8") + "# mine\n", "utf-8")
    with pytest.raises(WouldOverwrite, match="edited"):
        toccata.vary(str(tune), seed=3).save(tmp_path / "v", formats=("py", "mid"))


def test_again_says_what_to_do_with_a_piece_of_another_verb(tune: Path, tmp_path: Path):
    toccata.vary(str(tune), seed=1).save(tmp_path / "v", formats=("mid",))
    with pytest.raises(WrongUse, match=r"toccata vary .*another --seed, or `toccata fill`"):
        toccata.again(str(tmp_path / "v"))


def full_file() -> bytes:
    """Fifteen melodic channels, all in use."""
    file = mido.MidiFile()
    for channel in (n for n in range(16) if n != 9):
        track = mido.MidiTrack()
        for pitch in (60, 62, 64, 65) * 4:
            track.append(mido.Message("note_on", channel=channel, note=pitch, velocity=80))
            track.append(mido.Message("note_off", channel=channel, note=pitch, time=480))
        file.tracks.append(track)
    out = io.BytesIO()
    file.save(file=out)
    return out.getvalue()


def test_what_a_format_cannot_hold_leaves_no_half_of_the_files(tmp_path: Path):
    path = tmp_path / "full.mid"
    path.write_bytes(full_file())
    with pytest.raises(WrongUse, match="15"):
        toccata.harmonize(str(path)).save(tmp_path / "out", formats=("py", "mid"))
    assert not (tmp_path / "out").exists()


def test_nobody_plays_on_a_track_of_marks(tmp_path: Path):
    file = mido.MidiFile(file=io.BytesIO(full_file()))
    file.tracks.insert(0, mido.MidiTrack([mido.MetaMessage("set_tempo", tempo=400_000)]))
    file.save(tmp_path / "marks.mid")
    with pytest.raises(WrongUse, match="those that play are 2"):
        toccata.fill(str(tmp_path / "marks.mid"), track="1")


def notes_of(file: bytes) -> list[Counter[tuple[int, int, int, int]]]:
    """(start, end, pitch, velocity) of the notes of each track, by mido."""
    found = []
    for track in mido.MidiFile(file=io.BytesIO(file)).tracks:
        now, rows, sounding = 0, Counter(), {}
        for message in track:
            now += message.time
            if message.type == "note_on" and message.velocity:
                sounding[message.note] = now, message.velocity
            elif message.type in ("note_on", "note_off") and message.note in sounding:
                start, velocity = sounding.pop(message.note)
                rows[start, now, message.note, velocity] += 1
        found.append(rows)
    return found


@pytest.mark.parametrize("verb", ["extend", "harmonize", "fill"])
def test_by_mido_every_note_outside_stays_as_it_was(verb: str, tmp_path: Path):
    path = tmp_path / "chorale.mid"
    score("bach/bwv269").write("midi", str(path))
    asked = {"fill": {"bars": "5-8", "track": "2"}}.get(verb, {})
    before = notes_of(path.read_bytes())
    after = notes_of(getattr(toccata, verb)(str(path), seed=2, **asked).midi())
    heard = hear(read_midi(path))
    low, high = (heard.starts[bar - heard.first] for bar in (5, 9))
    for number, (old, new) in enumerate(zip(before, after, strict=False)):
        touched = verb == "fill" and number == 1
        lost, fresh = old - new, new - old
        assert all(touched and low <= row[0] < high for row in lost)
        assert verb == "extend" or all(touched and low <= row[0] < high for row in fresh)
