"""Voicings stay in range, keep the chord and look as their names say."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toccata.errors import UnknownName, WrongUse
from toccata.theory import parse_chord
from toccata.theory.symbol import _BASES
from toccata.theory.voicing import VOICINGS, voice

chords = st.builds(
    lambda root, suffix, bass: parse_chord(root + suffix + bass),
    st.sampled_from(["C", "C#", "Eb", "F#", "G", "Bb"]),
    st.sampled_from([*_BASES]),
    st.sampled_from(["", "/E", "/F", "/Ab"]),
)


@settings(max_examples=400, deadline=None)
@given(
    chords,
    st.sampled_from(VOICINGS),
    st.integers(24, 72),
    st.integers(0, 40),
    st.none() | st.integers(30, 90),
)
def test_a_voicing_is_always_in_range_and_rises(chord, style, low, width, near):
    notes = voice(chord, style, low, low + width, near)
    assert all(low <= note <= low + width for note in notes)
    assert all(under < over for under, over in pairwise(notes))
    assert notes or width < 11


@settings(max_examples=200, deadline=None)
@given(
    chords,
    st.sampled_from(["close", "open", "drop 2", "drop 3", "drop 2+4", "spread", "shell", "satb"]),
)
def test_plain_styles_hold_nothing_but_the_chord(chord, style):
    assert {note % 12 for note in voice(chord, style, 36, 84)} <= set(chord.pitch_classes)


def test_drop_two_lowers_the_second_from_the_top():
    closed, dropped = (60, 64, 67, 71), (55, 60, 64, 71)
    assert voice(parse_chord("Cmaj7"), "drop 2", 55, 71) == dropped
    assert sorted((*closed[:2], closed[2] - 12, *closed[3:])) == list(dropped)


def test_drop_three_and_drop_two_and_four():
    assert voice(parse_chord("Cmaj7"), "drop 3", 52, 71) == (52, 60, 67, 71)
    assert voice(parse_chord("Cmaj7"), "drop 2+4", 48, 71) == (48, 55, 64, 71)


def test_quartal_voicings_are_fourths():
    assert [b - a for a, b in pairwise(voice(parse_chord("Dm7"), "quartal", 48, 79))] == [5, 5, 5]


def test_rootless_voicings_start_on_the_third_or_the_seventh():
    assert voice(parse_chord("Dm7"), "rootless A", 50, 70) == (53, 57, 60, 64)
    assert voice(parse_chord("G13"), "rootless B", 50, 70) == (53, 57, 59, 64)


def test_a_slash_bass_is_at_the_bottom():
    assert voice(parse_chord("C/E"), "close", 48, 72)[0] % 12 == 4
    assert voice(parse_chord("F/G"), "satb", 40, 80)[0] % 12 == 7


def test_the_nearest_voicing_moves_least():
    before = voice(parse_chord("Dm7"), "rootless a", 48, 72)
    after = voice(parse_chord("G7"), "rootless b", 48, 72, near=before)
    assert sum(abs(a - b) for a, b in zip(before, after, strict=True)) <= 6


def test_wrong_styles_and_ranges_are_refused():
    with pytest.raises(UnknownName, match="quartal"):
        voice(parse_chord("C"), "quartle", 40, 80)
    with pytest.raises(WrongUse, match="range"):
        voice(parse_chord("C"), "close", 80, 40)
    assert voice(parse_chord("N.C."), "close", 40, 80) == ()
