"""Intervals are named, measured, inverted and read back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toccata.errors import Unreadable
from toccata.theory import Interval, Pitch, between, parse_interval, parse_pitch

pitches = st.builds(Pitch, st.sampled_from("CDEFGAB"), st.integers(-1, 1), st.integers(2, 5))


def test_the_seeds_table_of_intervals():
    names = ["P1", "m2", "M2", "m3", "M3", "P4", "A4", "P5", "m6", "M6", "m7", "M7", "P8"]
    assert [parse_interval(name).semitones for name in names] == list(range(13))


def test_a_fifth_up_and_a_fourth_up_is_an_octave():
    start = parse_pitch("E3")
    assert parse_interval("P4").above(parse_interval("P5").above(start)).name == "E4"


def test_compound_intervals_have_their_own_names():
    assert between(parse_pitch("C4"), parse_pitch("F#5")).words == "augmented eleventh"
    assert between(parse_pitch("C4"), parse_pitch("C6")).words == "perfect fifteenth"
    assert between(parse_pitch("C4"), parse_pitch("A3")).name == "-m3"


@settings(max_examples=150, deadline=None)
@given(pitches, pitches)
def test_the_interval_between_two_pitches_leads_from_one_to_the_other(first, second):
    step = between(first, second)
    assert step.above(first) == second
    assert step.semitones == second.midi - first.midi


@settings(max_examples=100, deadline=None)
@given(st.integers(1, 15), st.integers(-3, 2))
def test_a_printed_interval_reads_back(number, alteration):
    step = Interval(number, alteration)
    assert parse_interval(step.name) == step == parse_interval(step.name)


@settings(max_examples=100, deadline=None)
@given(st.integers(1, 8), st.integers(-1, 1))
def test_an_interval_and_its_inversion_fill_the_octave(number, alteration):
    simple = Interval(number, alteration).simple
    assert simple.semitones + simple.inversion.semitones == 12
    assert simple.number + simple.inversion.number == 9


def test_intervals_agree_with_music21():
    from music21 import interval, pitch

    for first in ("C4", "F#3", "B-2", "E-5"):
        for second in ("G4", "A#4", "D-3", "C5"):
            mine = between(
                parse_pitch(first.replace("-", "b")), parse_pitch(second.replace("-", "b"))
            )
            theirs = interval.Interval(pitch.Pitch(first), pitch.Pitch(second))
            assert mine.semitones == theirs.semitones
            assert mine.name.lstrip("-") == theirs.name


@pytest.mark.parametrize("text", ["P3", "M5", "third", "", "m", "Q4"])
def test_what_is_no_interval_is_refused(text):
    with pytest.raises(Unreadable, match="m3"):
        parse_interval(text)
