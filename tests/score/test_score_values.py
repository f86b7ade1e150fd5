"""The values of the score: they hold, compare, travel and refuse."""

import pickle

import pytest

from toccata.errors import OutOfRange, WrongUse
from toccata.score import (
    Event,
    Events,
    KeyMark,
    Marks,
    MeterMark,
    Note,
    Notes,
    Song,
    TempoMark,
    Track,
    bend,
    control,
)
from toccata.theory.key import Key
from toccata.units import Ticks


def test_notes_without_a_name_get_the_next_free_ones():
    assert Notes([Note(0, 10, 60), Note(10, 10, 62, id=7), Note(20, 10, 64)]).id.tolist() == [
        8, 7, 9,
    ]  # fmt: skip


def test_notes_walk_with_their_marks():
    notes = Notes([Note(0, 10, 60), Note(10, 10, 62, marks=Marks(lyric="la"))])
    assert [n.marks.lyric for n in notes] == ["", "la"]
    assert notes[1] == list(notes)[1]


def test_two_hands_added_keep_every_note_and_mark():
    left = Notes([Note(0, 10, 40, marks=Marks(lyric="left"))])
    right = Notes([Note(0, 10, 60, marks=Marks(lyric="right")), Note(5, 1, 61, id=9)])
    both = left + right
    assert [(n.pitch, n.marks.lyric) for n in both] == [(40, "left"), (60, "right"), (61, "")]
    assert len(set(both.id.tolist())) == 3


def test_a_note_beyond_its_bounds_is_refused():
    with pytest.raises(OutOfRange, match="pitch"):
        Notes([Note(0, 1, 128)])


def test_events_of_one_tick_keep_the_order_given():
    events = Events([control(5, 7, 1), control(0, 7, 2), control(5, 7, 3)])
    assert events.controls(7) == [(0, 2), (5, 1), (5, 3)]


@pytest.mark.parametrize("bad", [Event(-1, 0xB0), Event(0, 0x95), Event(0, 0xB0, 128)])
def test_an_event_that_midi_cannot_hold_is_refused(bad):
    with pytest.raises(WrongUse):
        Events([bad])


def test_a_bend_of_nothing_is_the_middle():
    assert (bend(0, 0).first, bend(0, 0).second) == (0, 64)


def test_a_song_travels_to_another_process():
    track = Track(
        "a", Notes([Note(0, 10, 60, marks=Marks(lyric="la"))]), events=Events([bend(0, 5)])
    )
    song = Song("t", (track,), about={"seed": "1"})
    assert pickle.loads(pickle.dumps(song)) == song


def test_a_change_of_meter_begins_a_bar():
    meters = (MeterMark(0, 4, 4), MeterMark(3840 + 960, 3, 4))
    song = Song(meters=meters, length=3840 + 960 + 2 * 2880 - 1)
    assert song.bar_starts() == [0, 3840, 4800, 7680, 10560]


def test_an_upbeat_is_not_counted_as_a_bar():
    song = Song(meters=(MeterMark(0, 3, 4),), pickup=960, length=960 + 3 * 2880)
    assert song.bars == 3
    assert song.place(960) == (1, 0)


def test_an_empty_song_has_no_bar():
    assert Song().bars == 0


def test_a_ramp_lasts_as_long_as_the_integral_of_its_pace():
    from scipy.integrate import quad

    song = Song(tempos=(TempoMark(0, 60.0, True), TempoMark(9600, 120.0)), length=9600)
    exact, _ = quad(lambda beat: 60 / (60 + 6 * beat), 0, 10)
    assert song.seconds == pytest.approx(exact, abs=1e-5)


def test_tempo_marks_may_come_in_any_order_and_two_at_one_place():
    marks = (TempoMark(960, 60.0), TempoMark(0, 120.0), TempoMark(960, 30.0, True))
    song = Song(tempos=(*marks, TempoMark(960, 240.0)), length=1920)
    assert song.seconds == pytest.approx(0.5 + 0.25)


def test_a_key_mark_is_a_key_whatever_its_mode_is_called():
    assert KeyMark(Ticks(0), "E♭", "dorian").key == Key("Eb", "dorian")
    assert KeyMark(Ticks(0), "A", "my own minor").key == Key("A", "minor")
    assert KeyMark(Ticks(0), "?", "major").key is None
