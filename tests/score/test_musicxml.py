"""Songs as MusicXML: what we write we read again, on the page alone and whole."""

import zipfile
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import toccata
from toccata.score import (
    ChordMark,
    Feel,
    KeyMark,
    Marks,
    MeterMark,
    Note,
    Notes,
    Song,
    TempoMark,
    Track,
    gm,
    kit,
)
from toccata.score.files.musicxml import read_musicxml, write_musicxml
from toccata.score.files.musicxml_tree import tree
from toccata.score.files.musicxml_write import page_of

from .music21_reading import compared, music21_score
from .pages import SIXTEENTHS, Q, held, notes, read_page, songs, struck


def song_of_notes(*rows, program=41, **fields):
    return Song(tracks=(Track("violin", Notes(rows), gm(program)),), **fields)


def measures(song, part=0):
    return list(list(tree(page_of(song)).all("part"))[part].all("measure"))


def types(measure):
    return [
        (n.word("type") + "." * sum(1 for _ in n.all("dot")), n.has("rest"))
        for n in measure.all("note")
    ]


@given(songs())
@settings(max_examples=35, deadline=None)
def test_a_song_comes_back_whole(song):
    assert read_musicxml(write_musicxml(song)) == song


@given(songs(SIXTEENTHS))
@settings(max_examples=30, deadline=None)
def test_the_page_alone_says_every_note_on_sixteenths(song):
    read = read_page(song)
    assert [t.name for t in read.tracks] == [t.name for t in song.tracks]
    for ours, theirs in zip(song.tracks, read.tracks, strict=True):
        drums = ours.instrument.drums
        assert struck(theirs, lengths=not drums) == struck(ours, lengths=not drums)
        if len(ours.notes):
            assert theirs.instrument.drums == drums
        if not drums:
            assert theirs.instrument == ours.instrument


@given(songs())
@settings(max_examples=30, deadline=None)
def test_every_note_begins_exactly_and_is_held_to_where_a_player_would_read_its_end(song):
    for ours, theirs in zip(song.tracks, read_page(song).tracks, strict=True):
        assert struck(ours, lengths=False) == struck(theirs, lengths=False)
        if not ours.instrument.drums:
            pairs = zip(held(ours), held(theirs), strict=True)
            assert all(0 <= after[3] - before[3] < Q // 2 for before, after in pairs)


@given(songs())
@settings(max_examples=40, deadline=None)
def test_the_page_alone_says_meters_keys_tempos_chords_and_sections(song):
    read = read_page(song)
    end = song.bar_starts()[-1]
    assert read.pickup == song.pickup
    assert read.meters == tuple(m for m in song.meters if m.tick < end)
    assert read.keys == song.keys
    assert [t.tick for t in read.tempos] == [min(t.tick, end - 1) for t in song.tempos]
    assert [t.bpm for t in read.tempos] == pytest.approx([t.bpm for t in song.tempos])
    within = [s for s in song.sections if s.tick < end]  # a page ends with its last bar
    assert [(s.tick, s.name) for s in read.sections] == [(s.tick, s.name) for s in within]
    assert [(c.tick, c.symbol) for c in read.chords] == [(c.tick, c.symbol) for c in song.chords]
    assert read.markers == song.markers


@given(songs())
@settings(max_examples=25, deadline=None)
def test_every_bar_is_exactly_as_long_as_its_meter_in_every_voice(song):
    starts = song.bar_starts()
    for part in tree(page_of(song)).all("part"):
        for measure, begin, end in zip(part.all("measure"), starts, starts[1:], strict=False):
            at, ends = 0, set()
            for element in measure.children:
                if element.tag == "backup":
                    ends.add(at)
                    at -= int(element.number("duration"))
                    assert at == 0
                elif element.tag in ("note", "forward") and not element.has("chord"):
                    at += int(element.number("duration"))
            assert ends | {at} == {end - begin}


@given(notes())
@settings(max_examples=25, deadline=None)
def test_articulations_and_words_stand_on_the_page(made):
    song = song_of_notes(*made)
    (track,) = read_page(song).tracks
    for what in ("articulation", "lyric"):
        ours, theirs = (
            Counter((n.start, n.pitch, getattr(n.marks, what)) for n in notes)
            for notes in (made, track.notes)
        )
        assert theirs == ours


@given(
    st.lists(
        st.builds(Note, st.integers(0, 9000), st.integers(0, 3000), st.integers(0, 127)),
        max_size=25,
    ),
    st.sampled_from([96, 100, 480, 960]),
)
@settings(max_examples=40, deadline=None)
def test_any_performance_makes_a_page_that_has_all_its_notes(rows, resolution):
    song = song_of_notes(*rows, resolution=resolution)
    read = read_page(song)
    assert Counter(read.tracks[0].notes.pitch.tolist()) == Counter(n.pitch for n in rows)
    assert read_musicxml(write_musicxml(song)) == song


@pytest.mark.parametrize("genre", ["pop", "jazz", "ambient"])
def test_a_composed_song_reads_back_whole_and_its_page_has_every_stroke(genre):
    song = _composed(genre)
    assert read_musicxml(write_musicxml(song)) == song
    for ours, theirs in zip(song.tracks, read_page(song).tracks, strict=True):
        assert struck(theirs, lengths=False) == struck(ours, lengths=False)


def _composed(genre):
    return toccata.song(f"{genre}, 30 seconds", seed=5).score


def test_music21_reads_the_notes_that_the_page_says():
    song = _composed("jazz")
    pitched = song.replace(tracks=tuple(t for t in song.tracks if not t.instrument.drums))
    page = page_of(pitched)
    count, lost, added = compared(read_page(pitched), music21_score(page), repeats=False)
    assert (count, lost, added) == (pitched.note_count, 0, 0)


@given(songs(SIXTEENTHS))
@settings(max_examples=6, deadline=None)
def test_music21_reads_any_song_as_it_is(song):
    pitched = song.replace(tracks=tuple(t for t in song.tracks if not t.instrument.drums))
    count, lost, added = compared(pitched, music21_score(page_of(pitched)), repeats=False)
    assert (count, lost, added) == (pitched.note_count, 0, 0)


def test_a_triplet_is_three_eighths_in_the_time_of_two():
    bar = measures(song_of_notes(*(Note(i * Q // 3, Q // 3, 70 + i) for i in range(3))))[0]
    first = next(bar.all("note"))
    ratio = first.child("time-modification")
    assert (ratio.word("actual-notes"), ratio.word("normal-notes")) == ("3", "2")
    assert [name for name, _ in types(bar)][:3] == ["eighth"] * 3


@pytest.mark.parametrize("parts", [3, 5, 6, 7, 9, 11, 12])
def test_a_beat_in_any_number_of_parts_stands_exactly_on_the_page(parts):
    rows = [Note(i * 96, 96, 70 + i) for i in range(parts)]
    song = song_of_notes(*rows, Note(96 * parts, 96 * parts, 90), resolution=96 * parts)
    assert struck(read_page(song).tracks[0]) == struck(song.tracks[0])


@pytest.mark.parametrize(
    ("length", "following", "value"),
    [(840, 960, "quarter"), (420, 480, "eighth"), (300, 480, "eighth"), (1740, 1920, "half"),
     (660, 1920, "eighth."), (840, 1920, "quarter")],
)  # fmt: skip
def test_a_note_that_is_let_go_a_little_early_has_its_whole_value(length, following, value):
    bar = measures(song_of_notes(Note(0, length, 60), Note(following, Q, 62)))[0]
    assert types(bar)[0] == (value, False)


def test_swung_music_is_written_in_straight_eighths_with_a_word_above():
    played = Notes(Note(i * 480, 420 - i % 2 * 180, 60 + i, offset=i % 2 * 140) for i in range(8))
    song = Song(tracks=(Track("sax", played, gm(67), feel=Feel(64.3)),))
    (bar,) = measures(song)
    assert types(bar) == [("eighth", False)] * 8
    assert b">Swing</words>" in page_of(song)


def test_a_broken_chord_that_rings_is_one_voice():
    ringing = Notes(Note(i * 480, 960, 60 + i % 3 * 4) for i in range(7))
    song = Song(tracks=(Track("guitar", ringing, gm(25), "chords"),))
    assert not any(bar.has("backup") for bar in measures(song))
    (polyphony,) = measures(song.replace(tracks=(song.tracks[0].replace(role="melody"),)))[:1]
    assert polyphony.has("backup")


def test_a_rolled_chord_is_one_chord_with_the_sign_of_a_roll():
    rolled = song_of_notes(*(Note(i * 70, Q - i * 70, 60 + 4 * i) for i in range(3)), program=1)
    assert types(measures(rolled)[0])[:3] == [("quarter", False)] * 3
    assert page_of(rolled).count(b"<arpeggiate") == 3
    assert [n.start for n in read_page(rolled).tracks[0].notes] == [0, 0, 0]


def test_a_chorale_has_two_voices_on_each_staff():
    chords = [(67, 64, 60, 48), (69, 65, 60, 53), (71, 67, 62, 55), (72, 67, 64, 60)]
    notes = Notes(Note(i * Q, Q, pitch) for i, chord in enumerate(chords) for pitch in chord)
    (bar,) = measures(Song(tracks=(Track("organ", notes, gm(20)),)))
    assert [n.word("staff") for n in bar.all("note")] == ["1"] * 8 + ["2"] * 8


def test_notes_below_the_page_are_written_an_octave_higher():
    song = song_of_notes(Note(0, Q, 4), Note(Q, Q, 16))
    assert b"<octave-change>-1</octave-change>" in page_of(song)
    assert [n.pitch for n in read_page(song).tracks[0].notes] == [4, 16]


def test_a_quarter_over_the_middle_of_the_bar_is_two_tied_eighths():
    bar = measures(song_of_notes(Note(0, 3 * Q // 2, 70), Note(3 * Q // 2, Q, 71), Note(5 * Q // 2, 3 * Q // 2, 72)))[0]  # fmt: skip
    assert [n for n, _ in types(bar)] == ["quarter.", "eighth", "eighth", "eighth", "quarter"]


def test_a_note_of_five_quarters_is_tied_over_the_barline():
    first, second = measures(song_of_notes(Note(0, 5 * Q, 70)))
    assert types(first) == [("whole", False)]
    assert types(second)[0] == ("quarter", False)


def test_a_rest_never_hides_the_beat():
    bar = measures(song_of_notes(Note(0, Q // 2, 70), Note(2 * Q, 2 * Q, 70)))[0]
    assert types(bar) == [("eighth", False), ("eighth", True), ("quarter", True), ("half", False)]


def test_eighths_are_beamed_by_the_beat_and_by_the_group_in_six_eight():
    def beams(meter):
        rows = [Note(i * Q // 2, Q // 2, 70) for i in range(6)]
        bar = measures(song_of_notes(*rows, meters=(MeterMark(0, *meter),)))[0]
        return [n.word("beam") for n in bar.all("note")]

    assert beams((3, 4)) == ["begin", "end"] * 3
    assert beams((6, 8)) == ["begin", "continue", "end"] * 2


def spelled(pitch, **fields):
    bar = measures(song_of_notes(Note(0, Q, pitch), **fields))[0]
    found = next(bar.all("note")).child("pitch")
    return found.word("step"), int(found.number("alter", 0))


def test_notes_are_spelled_by_the_key():
    assert spelled(61, keys=(KeyMark(0, "Ab", "major"),)) == ("D", -1)
    assert spelled(61, keys=(KeyMark(0, "E", "major"),)) == ("C", 1)


def test_a_chord_spells_what_the_key_does_not_have():
    assert spelled(68, keys=(KeyMark(0, "C", "major"),)) == ("A", -1)
    assert spelled(
        68, keys=(KeyMark(0, "C", "major"),), chords=(ChordMark(0, Q, "E7"),)
    ) == ("G", 1)  # fmt: skip


def test_a_spelling_of_its_own_is_kept_both_ways():
    song = song_of_notes(Note(0, Q, 60, marks=Marks(spelling="B#3")))
    assert read_page(song).tracks[0].notes[0].marks.spelling == "B#3"


def test_an_accidental_is_printed_once_in_a_bar():
    rows = [Note(i * Q, Q, 66) for i in range(5)]
    bars = measures(song_of_notes(*rows))
    assert [n.word("accidental") for n in bars[0].all("note")] == ["sharp", "", "", ""]
    assert next(bars[1].all("note")).word("accidental") == "sharp"


def test_a_dorian_key_has_the_signature_of_its_mode():
    key = measures(song_of_notes(Note(0, Q, 62), keys=(KeyMark(0, "D", "dorian"),)))[0].find(
        "attributes", "key"
    )
    assert (key.word("fifths"), key.word("mode")) == ("0", "dorian")


def test_a_piano_of_wide_range_has_two_staves_and_a_violin_one():
    rows = [Note(0, Q, 36), Note(0, Q, 84)]
    assert measures(song_of_notes(*rows, program=1))[0].find("attributes", "staves")
    assert not measures(song_of_notes(*rows, program=41))[0].find("attributes", "staves")


def test_a_viola_reads_its_own_clef():
    clef = measures(song_of_notes(Note(0, Q, 60), program=42))[0].find("attributes", "clef")
    assert (clef.word("sign"), clef.word("line")) == ("C", "3")


def test_legato_is_a_slur_to_the_note_after_it():
    rows = [Note(i * Q, Q, 70, marks=Marks(articulation="legato")) for i in range(3)]
    bar = measures(song_of_notes(*rows, Note(3 * Q, Q, 72)))[0]
    slurs = [[s.attributes["type"] for s in n.find("notations").all("slur")]
             if n.has("notations") else [] for n in bar.all("note")]  # fmt: skip
    assert slurs == [["start"], [], [], ["stop"]]


def test_a_quarter_tone_is_a_quarter_tone_on_the_page():
    song = song_of_notes(Note(0, Q, 64, cents=-50.0))
    assert "<alter>-0.5</alter>" in page_of(song).decode()
    assert read_page(song).tracks[0].notes[0].cents == -50


def test_drums_keep_their_keys():
    rows = [Note(i * Q, Q, key) for i, key in enumerate((36, 38, 42, 56))]
    read = read_page(Song(tracks=(Track("drums", Notes(rows), kit(41)),)))
    assert read.tracks[0].notes.pitch.tolist() == [36, 38, 42, 56]
    assert read.tracks[0].instrument.program == 41


def test_a_page_that_another_program_has_changed_is_read_as_it_is():
    song = song_of_notes(Note(0, Q, 70, offset=13), tempos=(TempoMark(0, 90.0),))
    changed = write_musicxml(song).replace(b"<step>B</step>", b"<step>A</step>")
    (read,) = read_musicxml(changed).tracks[0].notes
    assert (read.pitch, read.offset) == (68, 0)


def test_a_damaged_document_is_passed_over():
    file = write_musicxml(song_of_notes(Note(0, Q, 70)))
    at = file.index(b'name="toccata">') + 60
    assert read_musicxml(file[:at] + b"A" + file[at + 1 :]).note_count == 1


def test_the_same_song_gives_the_same_bytes(tmp_path):
    song = _composed("pop")
    assert write_musicxml(song) == write_musicxml(song, tmp_path / "song.musicxml")
    write_musicxml(song, tmp_path / "song.mxl")
    assert zipfile.is_zipfile(tmp_path / "song.mxl")
    assert read_musicxml(tmp_path / "song.mxl") == song
    assert read_musicxml(tmp_path / "song.musicxml") == song


def test_a_song_without_tracks_is_a_page_too():
    assert read_musicxml(write_musicxml(Song())) == Song()


ORDER = {
    "note": "grace chord pitch unpitched rest duration tie instrument voice type dot accidental"
    " time-modification stem notehead staff beam notations lyric",
    "attributes": "divisions key time staves clef",
    "direction": "direction-type offset staff sound",
    "harmony": "root kind bass degree offset",
    "notations": "tied slur tuplet articulations",
    "score-part": "part-name score-instrument midi-instrument",
    "midi-instrument": "midi-channel midi-program midi-unpitched volume pan",
    "score-partwise": "work identification part-list part",
}


@given(songs())
@settings(max_examples=20, deadline=None)
def test_elements_stand_in_the_order_of_the_schema(song):
    waiting = [tree(page_of(song))]
    while waiting:
        node = waiting.pop()
        waiting += node.children
        order = ORDER.get(node.tag, "").split()
        if order and node.tag != "notations":  # there any order is allowed
            places = [order.index(child.tag) for child in node.children]
            assert places == sorted(places), (node.tag, [c.tag for c in node.children])
