"""Pitches are read in every usual spelling and written as the key writes them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toccata.errors import Unreadable, WrongUse
from toccata.theory import Key, Pitch, midi_name, parse_pitch, pitch_class, spell

SPELLINGS = {
    "C#4": ("C#4", 61),
    "Db4": ("Db4", 61),
    "C♯4": ("C#4", 61),
    "D♭4": ("Db4", 61),
    "e-flat 3": ("Eb3", 51),
    "F sharp 2": ("F#2", 42),
    "Bb2": ("Bb2", 46),
    "Bbb2": ("Bbb2", 45),
    "Fx5": ("F##5", 79),
    "C-1": ("C-1", 0),
    "G9": ("G9", 127),
    "Cb4": ("Cb4", 59),
    "B#3": ("B#3", 60),
    "A4": ("A4", 69),
    "b flat 3": ("Bb3", 58),
}


@pytest.mark.parametrize("text", SPELLINGS)
def test_a_pitch_is_read_in_any_usual_spelling(text):
    pitch = parse_pitch(text)
    assert (pitch.name, pitch.midi) == SPELLINGS[text]


def test_a_pitch_without_octave_has_a_class_but_no_number():
    assert pitch_class("E♭") == 3
    with pytest.raises(WrongUse, match="no octave"):
        parse_pitch("Eb").midi


@pytest.mark.parametrize("text", ["", "H", "C#b", "4C", "C 4 4", "Es"])
def test_what_is_no_pitch_is_refused_with_an_example(text):
    with pytest.raises(Unreadable, match="C#4"):
        parse_pitch(text)


@settings(max_examples=100, deadline=None)
@given(st.sampled_from("CDEFGAB"), st.integers(-3, 3), st.none() | st.integers(-1, 9))
def test_a_printed_pitch_reads_back(letter, accidental, octave):
    pitch = Pitch(letter, accidental, octave)
    assert parse_pitch(pitch.name) == pitch == parse_pitch(pitch.pretty)


def test_spelling_follows_the_key():
    assert spell(6, "G major") == "F#"
    assert spell(6, "D♭ major") == "Gb"
    assert [spell(pc) for pc in range(12)] == [
        "C",
        "C#",
        "D",
        "Eb",
        "E",
        "F",
        "F#",
        "G",
        "Ab",
        "A",
        "Bb",
        "B",
    ]
    assert spell(8, Key("A", "minor")) == "G#"


@settings(max_examples=200, deadline=None)
@given(
    st.integers(0, 127),
    st.sampled_from(["C", "G#", "Cb", "F#", "Ebb"]),
    st.sampled_from(["major", "minor", "dorian"]),
)
def test_a_midi_number_keeps_its_sound_in_any_key(midi, tonic, mode):
    assert parse_pitch(midi_name(midi, Key(tonic, mode))).midi == midi
