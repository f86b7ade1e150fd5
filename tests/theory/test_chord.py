"""Chord symbols are read as players write them, named from their notes and written in one way."""

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toccata.errors import Unreadable
from toccata.theory import name_chord, parse_chord, parse_key
from toccata.theory.chordscale import chord_scale
from toccata.theory.symbol import _BASES

CANONICAL = {
    "C": "C",
    "Cm": "Cm",
    "C-": "Cm",
    "Cmin": "Cm",
    "C7": "C7",
    "Cmaj7": "Cmaj7",
    "CM7": "Cmaj7",
    "CΔ": "Cmaj7",
    "C^7": "Cmaj7",
    "Cm7b5": "Cm7b5",
    "Cø": "Cm7b5",
    "Cdim7": "Cdim7",
    "C°7": "Cdim7",
    "C+": "Caug",
    "Caug": "Caug",
    "Csus2": "Csus2",
    "Csus4": "Csus4",
    "Cadd9": "Cadd9",
    "C6/9": "C6/9",
    "C69": "C6/9",
    "C7#9": "C7#9",
    "C7alt": "C7alt",
    "C/E": "C/E",
    "N.C.": "N.C.",
    "Cm(maj7)": "Cmmaj7",
    "CmMaj7": "Cmmaj7",
    "C-Δ7": "Cmmaj7",
    "F#7(b9,#11)": "F#7b9#11",
    "E♭maj7♯11": "Ebmaj7#11",
    "Bb6/9/D": "Bb6/9/D",
    "C7sus": "C7sus4",
    "C7+": "C7#5",
    "C+7": "C7#5",
    "C7-5": "C7b5",
    "Cm(add9)": "Cmadd9",
    "C(b5)": "C(b5)",
    "Cmaj7(9)": "Cmaj7add9",
    "Co7": "Cdim7",
    "C7no5": "C7omit5",
    "Cmaj7(no3)": "Cmaj7omit3",
    "C2": "Cadd9",
    "dm7": "Dm7",
    "G7/B": "G7/B",
    "C5": "C5",
    "CMIN7": "Cm7",
    "C/C": "C",
    "C half-dim": "Cm7b5",
    "C13sus4": "C13sus4",
    "Cm9b5": "Cm9b5",
    "Cadd#11": "Cadd#11",
}
READ_BY_BOTH = (
    " m dim + 7 maj7 m7 m7b5 dim7 mM7 6 m6 9 m9 11 m11 m13 sus2 sus4 7sus4 add9 7b9 7#9 7#11 7b5"
    " 7#5 +7 maj7#11 7b13 5 /E ø7 o7 min7 M7 maj7#5 7b9b13 7#5#9"
)
ROOTS = ["C", "C#", "Db", "D", "Eb", "E", "F", "F#", "Gb", "G", "Ab", "A", "Bb", "B"]
suffixes = st.sampled_from([*_BASES])
alterations = st.lists(
    st.sampled_from(["b9", "#9", "#11", "b13", "add13", "omit5", "b5", "#5"]),
    max_size=3,
    unique=True,
)


@pytest.mark.parametrize("text", CANONICAL)
def test_a_symbol_has_one_canonical_form(text):
    written = {"Cmaj7(9)": "Cmaj9"}.get(text, CANONICAL[text])
    assert parse_chord(text).symbol == written


@pytest.mark.parametrize("suffix", READ_BY_BOTH.split(" "))
def test_symbols_agree_with_music21(suffix):
    from music21 import harmony

    for root in ("C", "F#", "B-", "A"):
        if "/" in suffix and root != "C":
            continue
        theirs = harmony.ChordSymbol(root + suffix)
        mine = parse_chord(root.replace("-", "b") + suffix)
        assert set(mine.pitch_classes) == {pitch.pitchClass for pitch in theirs.pitches}
        assert mine.bass_pc == theirs.bass().pitchClass


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(ROOTS), suffixes, alterations, st.none() | st.sampled_from(ROOTS))
def test_a_printed_chord_reads_back(root, suffix, changes, bass):
    chord = parse_chord(f"{root}{suffix}({''.join(changes)}){f'/{bass}' if bass else ''}")
    again = parse_chord(chord.symbol)
    assert again == chord
    assert again.symbol == chord.symbol


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="ABCDEFGabm#maj7dimsu+-/94561Δø°()", max_size=9))
def test_any_text_is_a_chord_or_one_clear_error(text):
    with suppress(Unreadable):
        chord = parse_chord(text)
        assert set(chord.tones.values()) <= set(chord.pitch_classes)
        assert set(parse_chord(chord.symbol).pitch_classes) == set(chord.pitch_classes)


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(ROOTS), suffixes, st.integers(-11, 11))
def test_transposing_there_and_back_is_the_same_sound(root, suffix, semitones):
    chord = parse_chord(root + suffix)
    moved = chord.transposed(semitones)
    assert moved.intervals == chord.intervals
    assert moved.transposed(-semitones).pitch_classes == chord.pitch_classes


def test_a_chord_knows_its_tones():
    chord = parse_chord("Dm9")
    assert chord.tones == {"root": 2, "third": 5, "fifth": 9, "seventh": 0, "ninth": 4}
    assert chord.notes == ("D", "F", "A", "C", "E")
    assert chord.guide_tones == (5, 0)
    assert parse_chord("E7#9").notes[-1] == "F##"
    assert parse_chord("G7/F").inversion == 3
    assert parse_chord("C").in_pitch_range(60, 72) == (60, 64, 67, 72)


def test_nothing_sounds_in_no_chord():
    assert parse_chord("N.C.").is_silent
    assert parse_chord("N.C.").pitch_classes == ()


CHORD_SCALES = {
    "Dm7": "dorian",
    "Em7": "phrygian",
    "Fmaj7": "lydian",
    "G7": "mixolydian",
    "Bm7b5": "locrian",
    "Db7": "lydian dominant",
    "E7": "phrygian dominant",
    "Fm": "melodic minor",
    "G7alt": "altered",
    "Cdim7": "whole half diminished",
    "D7": "mixolydian",
    "Ebmaj7": "lydian",
    "G7#5": "whole tone",
    "Bb7": "lydian dominant",
    "F7": "lydian dominant",
}


@pytest.mark.parametrize("symbol", CHORD_SCALES)
def test_the_chord_scale_in_c_is_what_players_learn(symbol):
    assert chord_scale(parse_chord(symbol), parse_key("C")).name == CHORD_SCALES[symbol]


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(ROOTS), suffixes, st.sampled_from(["C", "A minor", "F# dorian", "E blues"]))
def test_the_chord_scale_holds_every_chord_tone(root, suffix, key):
    chord = parse_chord(root + suffix)
    sizes = set(chord_scale(chord, parse_key(key)).semitones)
    assert {tone.semitones % 12 for tone in chord.intervals} <= sizes


NAMED = {
    (60, 64, 67): "C",
    (64, 67, 72): "C/E",
    (57, 60, 64, 67): "Am7",
    (60, 64, 67, 69): "C6",
    (59, 62, 65, 69): "Bm7b5",
    (60, 63, 66, 69): "Cdim7",
    (60, 65, 67): "Csus4",
    (60, 64, 70): "C7omit5",
    (60, 64, 67, 71, 74, 78): "Cmaj9#11",
    (48, 64, 69, 70, 74): "C13omit5",
    (41, 60, 64, 67): "C/F",
    (60, 67): "C5",
    (62, 65, 69, 72, 76): "Dm9",
}


@pytest.mark.parametrize("notes", NAMED)
def test_notes_are_named(notes):
    assert name_chord(notes)[0].symbol == NAMED[notes]


def test_names_keep_their_spelling():
    assert name_chord(["Db", "F", "Ab"])[0].symbol == "Db"
    assert name_chord(["C#", "E#", "G#"])[0].symbol == "C#"
    assert name_chord([61, 65, 68], key="A♭ major")[0].symbol == "Db"
    assert name_chord([]) == []


@settings(max_examples=200, deadline=None)
@given(st.sets(st.integers(36, 84), min_size=1, max_size=7))
def test_every_name_sounds_as_the_notes_do(notes):
    sounding = {note % 12 for note in notes}
    for chord in name_chord(sorted(notes)):
        assert set(chord.pitch_classes) == sounding
        assert chord.bass_pc == min(notes) % 12


@pytest.mark.parametrize("text", ["", "H7", "Cfoo", "C7b", "C/", "C/H", "7", "C13b"])
def test_what_is_no_chord_is_refused(text):
    with pytest.raises(Unreadable, match="Cm7"):
        parse_chord(text)
