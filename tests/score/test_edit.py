"""Edits are pure, and do what a musician means by them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toccata.errors import OutOfRange
from toccata.score import (
    ChordMark,
    Events,
    KeyMark,
    Marks,
    MeterMark,
    Note,
    Notes,
    Section,
    Song,
    TempoMark,
    Track,
    control,
    gm,
    kit,
)  # fmt: skip
from toccata.score.edit import excerpt, merge, quantize, shift, transpose

BAR = 3840
TUNE = Track("tune", Notes([Note(b * BAR, BAR, 60 + b) for b in range(8)]), gm(1))
BEAT = Track("beat", Notes([Note(b * BAR, 100, 36) for b in range(8)]), kit(1))
SONG = Song(
    "x", (TUNE, BEAT), (TempoMark(0, 60.0, True), TempoMark(8 * BAR, 140.0)),
    keys=(KeyMark(0, "D", "minor"),), chords=(ChordMark(0, 8 * BAR, "Bbmaj7/F"),),
    sections=(Section(0, 4 * BAR, "A"), Section(4 * BAR, 4 * BAR, "B")), length=8 * BAR,
)  # fmt: skip


def test_up_a_tone_moves_notes_key_and_chords_and_leaves_the_drums():
    up = transpose(SONG, 2)
    assert up.tracks[0].notes.pitch.tolist() == [n + 2 for n in TUNE.notes.pitch.tolist()]
    assert up.tracks[1] == BEAT
    assert (up.keys[0].tonic, up.chords[0].symbol) == ("E", "Cmaj7/G")


@given(st.integers(-20, 20))
@settings(max_examples=20, deadline=None)
def test_up_and_down_again_is_where_it_was(semitones):
    assert transpose(transpose(TUNE, semitones), -semitones) == TUNE


def test_transposing_forgets_a_spelling_that_is_no_longer_true():
    track = Track("t", Notes([Note(0, 1, 61, marks=Marks(spelling="Db4", lyric="la"))]), gm(1))
    assert transpose(track, 1).notes[0].marks == Marks(lyric="la")


def test_no_note_leaves_the_keyboard():
    with pytest.raises(OutOfRange):
        transpose(TUNE, 100)


def test_a_shift_moves_notes_and_controllers():
    track = TUNE.replace(events=Events([control(0, 7, 90)]))
    later = shift(track, 480)
    assert (later.notes.start.min(), later.events.controls(7)) == (480, [(480, 90)])
    assert shift(later, -480) == track


def test_quantize_draws_to_the_grid():
    track = Track("t", Notes([Note(470, 100, 60, offset=8), Note(250, 100, 61)]))
    full, half = quantize(track, 480).notes, quantize(track, 480, 0.5).notes
    assert (full.start.tolist(), full.offset.tolist()) == ([480, 480], [0, 0])
    assert (half.start.tolist(), half.offset.tolist()) == ([365, 475], [0, 4])


def test_merged_tracks_keep_all_notes_and_the_first_ones_name():
    both = merge(TUNE, BEAT)
    assert (both.name, len(both.notes)) == ("tune", 16)


def test_an_excerpt_is_what_stands_in_its_bars():
    part = excerpt(SONG, 2, 6)
    assert part.tracks[0].notes.pitch.tolist() == [62, 63, 64, 65]
    assert [(s.name, s.tick, s.length) for s in part.sections] == [
        ("A", 0, 2 * BAR), ("B", 2 * BAR, 2 * BAR),
    ]  # fmt: skip
    assert (part.bars, part.chords[0].length) == (4, 4 * BAR)


def test_an_excerpt_lasts_as_long_as_it_did_in_the_song():
    begin, end = SONG.seconds_at([2 * BAR, 6 * BAR]).tolist()
    assert excerpt(SONG, 2, 6).seconds == pytest.approx(end - begin, abs=1e-4)


def test_an_excerpt_sounds_with_the_controllers_in_force():
    track = TUNE.replace(events=Events([control(0, 7, 90), control(BAR, 7, 50)]))
    part = excerpt(SONG.replace(tracks=(track,)), 2, 3)
    assert part.tracks[0].events.controls(7) == [(0, 50)]


def test_an_excerpt_keeps_the_meter_in_force():
    song = Song(meters=(MeterMark(0, 4, 4), MeterMark(BAR, 3, 4)), length=BAR + 2880 * 3)
    assert excerpt(song, 2, 3).meters == (MeterMark(0, 3, 4),)


def test_bars_that_do_not_exist_are_refused():
    with pytest.raises(OutOfRange, match="first bar"):
        excerpt(SONG, 8, 9)
