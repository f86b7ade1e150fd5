"""A song of ours in a file: heard as it should be by others, and whole when it comes back."""

import io
import json

import mido
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toccata.errors import Unreadable, WrongUse
from toccata.score import (
    ChordMark,
    Envelope,
    Events,
    Feel,
    KeyMark,
    Marker,
    Marks,
    MeterMark,
    Note,
    Notes,
    Section,
    Song,
    TempoMark,
    Track,
    bend,
    control,
    gm,
    kit,
)  # fmt: skip
from toccata.score.files import from_document, read_midi, to_document, write_midi

TICKS = st.integers(0, 10**5)
WORDS = st.text(max_size=8)


def theirs(song):
    return mido.MidiFile(file=io.BytesIO(write_midi(song)))


def of_kind(file, kind):
    return [message for track in file.tracks for message in track if message.type == kind]


@st.composite
def notes(draw):
    marks = st.builds(Marks, WORDS, WORDS, st.sampled_from(["", "start", "stop"]), WORDS)
    return Note(
        draw(TICKS), draw(st.integers(0, 4000)), draw(st.integers(58, 66)),
        draw(st.integers(1, 127)), draw(st.integers(-50, 50)), draw(st.integers(0, 127)),
        draw(st.sampled_from([0.0, 0.0, 50.0, -31.5])), 0, draw(st.just(Marks()) | marks),
    )  # fmt: skip


@st.composite
def songs(draw):
    tracks = []
    for program in draw(st.lists(st.integers(1, 128), max_size=3)):
        tracks.append(
            Track(
                draw(WORDS), Notes(draw(st.lists(notes(), max_size=9))), gm(program), "melody",
                draw(st.none() | st.just(Feel(swing=60, loose=9))),
                Events([control(5, 7, 100), bend(9, 77)]),
                (Envelope("cutoff", ((0, 0.5), (960, 1.0))),), muted=draw(st.booleans()),
            )
        )  # fmt: skip
    return Song(
        draw(WORDS), tuple(tracks), (TempoMark(0, 97.3, True), TempoMark(9000, 140.0)),
        (MeterMark(0, 3, 4), MeterMark(960 + 2880, 7, 8)), (KeyMark(0, "D", "dorian"),),
        (Section(0, 960, draw(WORDS), 0.7),), (ChordMark(0, 960, "Dm7", "i7"),),
        (Marker(5, draw(WORDS)),), draw(TICKS), 960, 960, {"seed": draw(WORDS)},
    )  # fmt: skip


@given(songs())
@settings(max_examples=80, deadline=None)
def test_a_song_comes_back_whole(song):
    try:
        file = write_midi(song)
    except WrongUse:  # more bent voices than channels
        return
    assert read_midi(file) == song
    assert write_midi(read_midi(file)) == file


@given(songs())
@settings(max_examples=60, deadline=None)
def test_a_document_is_plain_json_and_comes_back_whole(song):
    assert from_document(json.loads(json.dumps(to_document(song)))) == song


@pytest.mark.parametrize(
    "document",
    [None, [], {}, {"toccata": 2}, {**to_document(Song()), "tracks": [3]},
     {**to_document(Song()), "tempos": [[0, float("nan"), False]]},
     {**to_document(Song()), "tempos": [[0, 0, False]]},
     {**to_document(Song()), "title": ["x"]}, {**to_document(Song()), "resolution": 10**9}],
)  # fmt: skip
def test_what_is_no_document_is_refused(document):
    with pytest.raises(Unreadable):
        from_document(document)


def test_numbers_of_numpy_are_written_as_plain_ones():
    place = np.int64(960)
    song = Song(
        tempos=(TempoMark(np.int64(0), np.float64(90)),), chords=(ChordMark(place, place, "C"),),
        tracks=(Track("t", envelopes=(Envelope("pan", ((place, np.float64(0.5)),)),)),),
    )  # fmt: skip
    assert read_midi(write_midi(song)) == song


def test_a_file_that_another_program_changed_is_read_as_it_is():
    song = Song("x", (Track("t", Notes([Note(100, 480, 60, offset=30)])),))
    changed = theirs(song)
    changed.tracks[1].append(mido.Message("program_change", program=9))
    out = io.BytesIO()
    changed.save(file=out)
    notes = next(t for t in read_midi(out.getvalue()).tracks if len(t.notes)).notes
    assert (notes.start.tolist(), notes.offset.tolist()) == ([130], [0])


def test_the_file_holds_what_is_heard():
    marks = (Marks(tie="start"), Marks(tie="stop"))
    song = Song(tracks=(Track("t", Notes([
        Note(960, 480, 60, 77, offset=-20, release=9),
        Note(1920, 960, 62, marks=marks[0]), Note(2880, 960, 62, marks=marks[1]),
        Note(4000, 500, 64), Note(4100, 500, 64),
    ])),))  # fmt: skip
    tick, heard = 0, []
    for message in theirs(song).tracks[1]:
        tick += message.time
        if message.type in ("note_on", "note_off"):
            heard.append((tick, message.type[5:], message.note))
    assert heard == [
        (940, "on", 60), (1420, "off", 60), (1920, "on", 62), (3840, "off", 62),
        (4000, "on", 64), (4100, "off", 64), (4100, "on", 64), (4600, "off", 64),
    ]  # fmt: skip


def test_drums_stand_on_channel_10_and_nothing_else_does():
    tracks = [Track(str(i), Notes([Note(0, 9, 60)]), gm(i + 1)) for i in range(15)]
    song = Song(tracks=(*tracks[:10], Track("d", Notes([Note(0, 9, 36)]), kit(26)), *tracks[10:]))
    channels = {m.channel: m.note for m in of_kind(theirs(song), "note_on")}
    assert sorted(channels) == list(range(16))
    assert [c for c, note in channels.items() if note == 36] == [9]
    programs = {m.channel: m.program for m in of_kind(theirs(song), "program_change")}
    assert programs[9] == 25
    assert sorted(p for c, p in programs.items() if c != 9) == list(range(15))


def test_a_sixteenth_melodic_part_is_refused():
    tracks = tuple(Track(str(i), Notes([Note(0, 9, 60)]), gm(i + 1)) for i in range(16))
    with pytest.raises(WrongUse, match="16 melodic channels"):
        write_midi(Song(tracks=tracks))


def test_two_drum_kits_are_refused():
    tracks = tuple(Track(f"d{k}", Notes([Note(0, 9, 36)]), kit(k)) for k in (1, 41))
    with pytest.raises(WrongUse, match="different drum kits"):
        write_midi(Song(tracks=tracks))


def test_tempo_meter_key_names_and_markers_are_there_for_everyone():
    song = Song(
        "Title", (Track("Flute", Notes([Note(0, 960, 72)]), gm(74)),),
        (TempoMark(0, 72.0),), (MeterMark(0, 6, 8),), (KeyMark(0, "D", "minor"),),
        (Section(0, 960, "verse"),), (ChordMark(0, 960, "Dm"),), (Marker(480, "solo"),),
    )  # fmt: skip
    file = theirs(song)
    assert [round(mido.tempo2bpm(m.tempo), 3) for m in of_kind(file, "set_tempo")] == [72]
    meter = of_kind(file, "time_signature")[0]
    assert (meter.numerator, meter.denominator, meter.clocks_per_click) == (6, 8, 36)
    assert [m.key for m in of_kind(file, "key_signature")] == ["Dm"]
    assert [m.name for m in of_kind(file, "track_name")] == ["Title", "Flute"]
    assert [m.text for m in of_kind(file, "marker")] == ["verse", "solo"]
    assert [m.text for m in of_kind(file, "text")] == ["Dm"]


@pytest.mark.parametrize(
    ("tonic", "mode", "name"),
    [("C", "major", "C"), ("Eb", "major", "Eb"), ("F#", "minor", "F#m"), ("B♭", "minor", "Bbm"),
     ("A", "harmonic minor", "Am"), ("D", "dorian", "Am"), ("G", "mixolydian", "C"),
     ("G#", "major", "Ab"), ("F", "lydian", "C"), ("Cb", "major", "Cb")],
)  # fmt: skip
def test_a_key_is_written_with_its_signature(tonic, mode, name):
    song = Song(keys=(KeyMark(0, tonic, mode),))
    assert [m.key for m in of_kind(theirs(song), "key_signature")] == [name]


@pytest.mark.parametrize(("one", "other"), [(60.0, 180.0), (200.0, 40.0), (120.0, 121.0)])
def test_a_ramp_strays_at_most_5_ms_from_what_is_written(one, other):
    song = Song(tempos=(TempoMark(0, one, True), TempoMark(960 * 64, other)), length=960 * 80)
    song = song.replace(tracks=(Track("t", Notes([Note(0, 10, 60)])),))
    tempos = of_kind(theirs(song), "set_tempo")
    plain, tick = [], 0
    for message in theirs(song).tracks[0]:
        tick += message.time
        if message.type == "set_tempo":
            plain.append(TempoMark(tick, 60e6 / message.tempo))
    steps = song.replace(tempos=tuple(plain))
    places = np.arange(0, 960 * 80, 97)
    assert np.abs(steps.seconds_at(places) - song.seconds_at(places)).max() < 0.005
    assert len(tempos) < 400


def test_bent_notes_that_sound_together_get_a_channel_each():
    song = Song(tracks=(Track("t", Notes([
        Note(0, 960, 60), Note(0, 960, 64, cents=-14.0), Note(960, 960, 60, cents=-14.0),
    ])),))  # fmt: skip
    file = theirs(song)
    assert {(m.channel, m.note) for m in of_kind(file, "note_on")} == {(0, 60), (1, 64), (1, 60)}
    assert [(m.channel, m.pitch) for m in of_kind(file, "pitchwheel")] == [(1, round(-0.07 * 8192))]


def test_a_bend_of_five_semitones_widens_the_range():
    song = Song(tracks=(Track("t", Notes([Note(0, 960, 60, cents=500.0)])),))
    file = theirs(song)
    assert [(m.control, m.value) for m in of_kind(file, "control_change")][:3] == [
        (101, 0), (100, 0), (6, 5),
    ]  # fmt: skip
    assert [m.pitch for m in of_kind(file, "pitchwheel")] == [8191]


def test_the_file_lasts_as_long_as_the_song_is_written():
    song = Song(tracks=(Track("t", Notes([Note(0, 10, 60)])),), length=4 * 3840)
    assert theirs(song).length == pytest.approx(8.0)


def test_an_upbeat_is_a_bar_of_its_own():
    song = Song(meters=(MeterMark(0, 3, 4),), pickup=960, length=960 + 2880)
    meters = [(m.numerator, m.denominator, m.time) for m in of_kind(theirs(song), "time_signature")]
    assert meters == [(1, 4, 0), (3, 4, 960)]


def test_a_missing_file_is_said():
    with pytest.raises(WrongUse, match="no file"):
        read_midi("nowhere.mid")
