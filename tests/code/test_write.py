"""A song becomes a program that musicians can read, and that plays the very same music."""

from __future__ import annotations

import ast
import difflib
import re
import subprocess
import sys
from io import BytesIO

import mido
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from toccata.code.channels import channel_each
from toccata.code.chordnames import QUALITIES, ROOTS, symbol
from toccata.code.drumming import KIT
from toccata.code.guard import repair
from toccata.code.write import write
from toccata.errors import WrongUse
from toccata.score import Feel, Instrument, Note, Notes, Section, Song, TempoMark, Track
from toccata.units import Ticks

from .written_songs import BAR, CHANGES, Q, composed, here, songs


def musicpy_midi(source: str) -> mido.MidiFile:
    """The MIDI file that plain musicpy writes from a program."""
    scene: dict[str, object] = {"__name__": "song"}
    exec(source, scene)  # noqa: S102
    from musicpy import write as musicpy_write

    written = musicpy_write(scene["song"], save_as_file=False)
    return mido.MidiFile(file=BytesIO(written.getvalue()))


def sounding(track: mido.MidiTrack) -> list[tuple[int, int, int, int, int]]:
    """(start, length, pitch, velocity, channel) of a track's notes, first on first off."""
    now, on, found = 0, {}, []
    for message in track:
        now += message.time
        if message.type == "note_on" and message.velocity:
            on.setdefault(message.note, []).append((now, message.velocity, message.channel))
        elif message.type in ("note_on", "note_off"):
            start, velocity, channel = on[message.note].pop(0)
            found.append((start, now - start, message.note, velocity, channel))
    return sorted(found)


def test_plain_musicpy_writes_the_same_midi():
    song = composed()
    midi = musicpy_midi(write(song).source)
    assert midi.ticks_per_beat == 960
    for track, channel, lane in zip(song.tracks, channel_each(song), midi.tracks, strict=True):
        notes = track.notes
        expected = sorted(
            zip(
                notes.played.tolist(), notes.length.tolist(), notes.pitch.tolist(),
                notes.velocity.tolist(), [channel] * len(notes), strict=True,
            )
        )  # fmt: skip
        assert sounding(lane) == expected
        programs = [m.program + 1 for m in lane if m.type == "program_change"]
        assert programs == [track.instrument.program]
        assert [m.name for m in lane if m.type == "track_name"] == [track.name]
    tempos = [m.tempo for m in midi.tracks[0] if m.type == "set_tempo"]
    assert tempos == [mido.bpm2tempo(72)]
    signs = [m for m in midi.tracks[0] if m.type in ("time_signature", "key_signature")]
    assert [(s.numerator, s.denominator) for s in signs[:1]] == [(4, 4)]
    assert signs[1].key == "Dm"
    mix = [(m.control, m.value) for m in midi.tracks[0] if m.type == "control_change"]
    assert sorted(mix) == [(7, 100), (10, 50)]


def test_it_runs_where_only_musicpy_is(tmp_path):
    (tmp_path / "song.py").write_text(write(composed()).source, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-I", "song.py"], cwd=tmp_path, capture_output=True, check=False,
        env={"SDL_AUDIODRIVER": "dummy", "PATH": ""},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode()
    assert len(mido.MidiFile(tmp_path / "song.mid").tracks) == 4


def test_nothing_but_musicpy_is_imported():
    tree = ast.parse(write(composed()).source)
    imports = [node for node in ast.walk(tree) if isinstance(node, (ast.Import, ast.ImportFrom))]
    assert [ast.unparse(node) for node in imports] == ["from musicpy import *"]


def test_it_reads_as_a_musician_would_write():
    source = write(composed()).source
    for said in (
        '"""Rain on the Window', "Key     D minor", "BPM = 72",
        "# ── chorus · bars 9–16", "# Dm7 | Gm7/Bb | C7 | Fmaj7/A",
        'C("Dm7", 4) % (1, 0, 62),  # 5  Dm7', 'C("Gm7/Bb", 3) % (3/4, 0, 62)',
        'hits(', '"K;H, H, S;H, H, H, K;H, S;H, H"', '{"K": 100, "H": [70, 55], "S": 96}',
        "rhodes_chorus, rhodes_chorus]", "swing=58, grid=1/16, late=6, loose=10, touch=4, seed=7",
        'instruments=["Electric Piano 1", "Acoustic Bass", "Vibraphone", 1]', "song = piece(",
        "# All of it as in chorus.",
    ):  # fmt: skip
        assert said in source, said
    assert source.endswith('if __name__ == "__main__":\n    write(song, name="song.mid")\n')


def test_lines_are_short_and_the_file_too():
    lines = write(composed()).source.splitlines()
    assert max(map(len, lines)) <= 100
    assert len(lines) < 300


def test_the_same_song_is_the_same_text():
    assert write(composed()).source == write(composed()).source


SHARPS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}


DRUMS = {name: pitch for pitch, name in KIT.items()}


def says(text: str, pitch: int, drums: bool) -> bool:
    """Whether what stands here names this pitch: as a note, a drum, or in a chord's symbol."""
    chord = re.match(r'([^"]+)", (\d)\) %', text)
    if chord:
        from musicpy import C

        return pitch in C(chord[1], int(chord[2])).get_degree()
    drum = re.match(r"([A-Z]+)(\d*)(?=[,;\"])", text)
    if drums and drum:
        return DRUMS.get(drum[0], int(drum[2] or -1)) == pitch
    note = re.match(r"([A-G])([#b]?)(\d)(\(-12\))?", text)
    assert note, text
    step = SHARPS[note[1]] + {"#": 1, "b": -1, "": 0}[note[2]] - (12 if note[4] else 0)
    return step + 12 * (int(note[3]) + 1) == pitch


def assert_places(song: Song) -> None:
    written, channels = write(song), channel_each(song)
    assert len(written.places) == song.note_count
    lines = written.source.splitlines()
    for number, track in enumerate(song.tracks):
        for note in track.notes:
            line, column = written.places[number, note.id]
            text = lines[line - 1][column - 1 :]
            hits = channels[number] == 9 and "hits(" in written.source
            assert says(text, note.pitch, hits) or says(text, note.pitch, False)


def test_every_note_stands_where_it_is_said_to():
    assert_places(composed())


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(songs())
def test_every_note_of_any_song_has_its_place(song):
    assert_places(song)


def touched_lines(before: str, after: str) -> list[str]:
    """The lines that are not in both, without their sign."""
    rows = difflib.unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    return [row[1:] for row in rows if row[0] in "+-" and not row.startswith(("+++", "---"))]


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 3), st.integers(0, 10_000), st.sampled_from(("pitch", "velocity", "length")))
def test_one_changed_note_changes_only_its_lines(number, which, what):
    song = composed()
    track = song.tracks[number]
    place = which % len(track.notes)
    note = track.notes[place]
    column = getattr(track.notes, what).copy()
    column[place] += 1 if what != "length" else 60
    changed = song.with_track(
        track.name, track.replace(notes=track.notes.replace(**{what: column}))
    )
    before, after = write(song), write(changed)
    lines = touched_lines(before.source, after.source)
    assert lines
    name = track.name.lower().replace(" ", "_")
    others = {"rhodes", "upright_bass", "lead", "drums"} - {name}
    assert not any(re.match(rf"{other}\b|{other}_", line) for line in lines for other in others)
    sections = [s for s in song.sections if s.tick <= note.start < s.tick + s.length]
    bars = sections[0].length // BAR
    assert len(lines) <= 6 * bars + 12


def test_a_line_that_occurs_once_changes_alone():
    notes = [Note(i * 480, 480, 50 + i * i % 23, 80) for i in range(64)]
    song = Song(tracks=(Track("Lead", Notes(notes)),), sections=(Section(0, 8 * BAR, "A"),))
    other = Notes([*notes[:19], Note(19 * 480, 480, 72, 80), *notes[20:]])
    changed = song.with_track("Lead", song.tracks[0].replace(notes=other))
    lines = touched_lines(write(song).source, write(changed).source)
    assert len(lines) == 2
    assert "C5" in lines[1], lines


def test_bars_that_come_back_are_written_once():
    bar = [Note(i * 240, 240, 60 + (i * 7) % 12, 70 + 3 * (i % 4)) for i in range(16)]
    notes = [Note(n.start + k * BAR, n.length, n.pitch, n.velocity) for k in range(12) for n in bar]
    source = write(Song(tracks=(Track("Arp", Notes(notes)),))).source
    assert sum("C4, G4" in line for line in source.splitlines()) == 2  # eight bars, and four
    assert "] * 8)" in source


def test_every_symbol_is_what_musicpy_makes_of_it():
    from musicpy import C

    tried = 0
    for root in range(12):
        for steps in QUALITIES.values():
            tones = [0, *(semitones for _, semitones in steps)]
            for turn in range(len(tones)):
                turned = tones[turn:] + [tone + 12 for tone in tones[:turn]]
                pitches = tuple(sorted(48 + root + tone for tone in turned))
                for flats in (True, False):
                    found = symbol(pitches, root, flats)
                    if found is not None:
                        tried += 1
                        assert tuple(sorted(C(*found).get_degree())) == pitches, found
    assert tried > 1500
    assert len(ROOTS) == 12


def test_the_feel_in_the_file_is_the_feel_of_the_score():
    feel = Feel(swing=61.5, grid=480, push=-9, loose=14, touch=7, seed=123456789)
    notes = Notes([Note(i * 160, 100, 40 + i % 50, 80) for i in range(300)])
    notes = notes.replace(
        offset=feel.offsets(notes.start, notes.pitch),
        velocity=notes.velocity + feel.touches(notes.start, notes.pitch),
    )
    written = write(Song(tracks=(Track("x", notes, feel=feel),)))
    assert "nudge=" not in written.source.split("song = piece")[0].split("# ── tracks")[1]
    assert "swing=61.5, late=-9, loose=14, touch=7, seed=123456789" in written.source
    data = here(written.source)["tracks"][0]["notes"]
    assert [row[0] for row in data] == notes.played.tolist()
    assert [row[3] for row in data] == notes.velocity.tolist()


def test_what_no_feel_explains_is_a_nudge():
    notes = Notes([Note(0, 480, 60), Note(960, 480, 62, offset=17), Note(1920, 480, 64)])
    source = write(Song(tracks=(Track("Lead", notes),))).source
    assert "lead_nudge = {960: [17]}" in source


def test_a_gate_is_said_once():
    notes = Notes([Note(i * 480, 451, 60 + i % 7) for i in range(32)])
    source = write(Song(tracks=(Track("Lead", notes),))).source
    assert "gate=94" in source
    assert "1/8, 1/8, 80)" in source


def test_any_resolution_is_kept():
    song = Song(tracks=(Track("x", Notes([Note(7, 13, 60), Note(96, 5, 61)])),), resolution=96)
    data = here(write(song).source)
    assert data["ticks_per_beat"] == 96
    assert [row[:2] for row in data["tracks"][0]["notes"]] == [[7, 13], [96, 5]]


def test_a_tempo_ramp_glides_in_eighths():
    song = Song(
        tracks=(Track("x", Notes([Note(0, 4 * Q, 60)])),),
        tempos=(TempoMark(0, 100.0, True), TempoMark(2 * Q, 60.0)),
    )
    data = here(write(song).source)
    assert data["tempos"] == [
        [0, 100.0],
        [0, 100.0],
        [480, 90.0],
        [960, 80.0],
        [1440, 70.0],
        [1920, 60.0],
    ]


def test_sixteen_melodic_tracks_are_refused():
    tracks = tuple(Track(f"t{i}", Notes([Note(0, 1, 60)])) for i in range(16))
    with pytest.raises(WrongUse, match="15 melodic tracks"):
        write(Song(tracks=tracks))
    assert len(here(write(Song(tracks=tracks[:15])).source)["tracks"]) == 15


def test_names_that_mean_something_in_python_are_changed():
    names = ("drum", "chord", "if", "list", "BPM", "2nd Flute", "Flöte", "Flöte", "", "write")
    tracks = tuple(Track(n, Notes([Note(0, Q, 60)]), Instrument("x")) for n in names)
    data = here(write(Song(tracks=tracks)).source)
    assert [row["name"] for row in data["tracks"]] == list(names)


def test_a_title_cannot_break_out_of_the_file():
    for title in ('"""', "a\\", "\n\nimport os", "x" * 300, "“ü” \x00\u202e", "'\"{}%"):
        song = composed().replace(title=title, sections=(Section(0, 999, title),))
        assert here(write(song).source)["title"] == title


def test_an_empty_song_is_a_program_too():
    assert here(write(Song()).source)["tracks"][0]["notes"] == []


def test_low_notes_that_musicpy_cannot_name_are_said_from_above():
    song = Song(tracks=(Track("x", Notes([Note(0, Q, p) for p in (0, 5, 11, 12, 127)])),))
    source = write(song).source
    assert "C0(-12)" in source
    assert sorted(row[2] for row in here(source)["tracks"][0]["notes"]) == [0, 5, 11, 12, 127]


def test_the_changes_of_the_song_are_symbols():
    source = write(composed()).source
    for name, _ in CHANGES:
        assert f'C("{name}", ' in source


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(songs())
def test_there_is_nothing_to_repair_in_what_we_write(song):
    source = write(song).source
    assert repair(source).source == source


def test_a_feel_that_needs_two_lines_is_python():
    feel = Feel(58.5, Ticks(240), Ticks(-1), Ticks(10), 1, 429497123)
    ticks = [0, 240, 480, 960, 1440, 1920, 2880]
    offsets = feel.offsets(ticks, [60] * 7).tolist()
    offsets[3] += 5
    touch = feel.touches(ticks, [60] * 7)
    notes = Notes.from_columns(
        start=ticks, length=[200] * 7, pitch=[60] * 7, velocity=80 + touch, offset=offsets
    )
    name = "a name as long as a name can be"
    source = write(Song("", (Track(name, notes, feel=feel),))).source
    assert "nudge=a_name" in source
    compile(source, "song.py", "exec")
