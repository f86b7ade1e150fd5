"""Roman numerals mean what music21 and the books say, and are written back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toccata.errors import Unreadable
from toccata.theory import Key, numeral_of, parse_chord, parse_key, roman
from toccata.theory.symbol import _BASES

MAJOR = (
    "I ii iii IV V vi viio I6 ii6 IV6 I64 V7 V65 V43 V42 ii7 ii65 iii7 vi7 viiø7 "
    "viio7 viiø65 bVI bVII bIII bII6 iv N6 V7/V V/V V7/ii V65/V viio7/V V7/IV V/vi V9 "
    "i It6 Ger65 Fr43 III+ #ivo7 iiø65 I65 IV65"
)
MINOR = (
    "i iio III iv V v VI VII viio i6 i64 V7 V65 V42 iiø7 iiø65 iv7 i7 viio7 viio65 "
    "bII6 N6 V7/V V7/iv V/III viio7/V It6 Ger65 Fr43 I IV III+ v6 VI6 V43/V"
)
TONICS = {"major": "C D- D E- E F F# G A- A B- B", "minor": "C C# D E- E F F# G G# A B- B"}
GROUPS = {"major": MAJOR, "minor": MINOR}


@pytest.mark.parametrize("mode", ["major", "minor"])
def test_numerals_agree_with_music21_in_all_keys(mode):
    from music21 import key as keys
    from music21 import roman as romans

    for place, tonic in enumerate(TONICS[mode].split()):
        theirs_key, mine_key = keys.Key(tonic, mode), Key(tonic.replace("-", "b"), mode)
        for number, figure in enumerate(GROUPS[mode].split()):
            if (place + number) % 3:  # every numeral in four keys, every key with a third of them
                continue
            theirs = romans.RomanNumeral(figure.replace("ø", "/o"), theirs_key)
            mine = roman(figure, mine_key)
            assert set(mine.pitch_classes) == {p.pitchClass for p in theirs.pitches}, (
                tonic,
                figure,
            )
            assert mine.bass_pc == theirs.bass().pitchClass, (tonic, figure)
            if figure[:2] not in ("It", "Fr", "Ge"):
                assert mine.root.note == theirs.root().name.replace("-", "b")


def test_jazz_numerals():
    key = parse_key("C")
    assert [
        roman(text, key).symbol
        for text in [
            "I7",
            "Imaj7",
            "I7#9",
            "ii9",
            "V13",
            "bIIImaj7",
            "V7alt",
            "I6/9",
            "IV/5",
            "imaj7",
        ]
    ] == (["C7", "Cmaj7", "C7#9", "Dm9", "G13", "Ebmaj7", "G7alt", "C6/9", "F/G", "Cmmaj7"])


def test_in_minor_six_and_seven_stand_where_minor_has_them():
    key = parse_key("A minor")
    assert [roman(t, key).symbol for t in ["VI", "bVI", "VII", "bVII", "vi°", "vii°7", "III"]] == [
        "F",
        "F",
        "G",
        "G",
        "F#dim",
        "G#dim7",
        "C",
    ]


def test_chords_find_their_numeral():
    key = parse_key("C")
    symbols = [
        "C",
        "Dm7",
        "G7/B",
        "A7",
        "F#dim7",
        "Bb",
        "Fm",
        "Db/F",
        "E7",
        "Cmaj7/E",
        "Gsus4",
        "C7",
        "F7",
        "F/G",
    ]
    numerals = [
        "I",
        "ii7",
        "V65",
        "V7/ii",
        "vii°7/V",
        "bVII",
        "iv",
        "bII6",
        "V7/vi",
        "Imaj7/3",
        "Vsus4",
        "I7",
        "IV7",
        "IV/5",
    ]
    assert [numeral_of(parse_chord(symbol), key) for symbol in symbols] == numerals


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from(["C", "C#", "Db", "D", "Eb", "E", "F", "F#", "Gb", "G", "Ab", "A", "Bb", "B"]),
    st.sampled_from([*_BASES]),
    st.none() | st.sampled_from(["C", "C#", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B"]),
    st.sampled_from(["C", "Eb", "F# minor", "A minor", "D dorian", "G mixolydian", "B"]),
)
def test_a_written_numeral_reads_back_as_the_same_sound(root, suffix, bass, key):
    chord, home = parse_chord(f"{root}{suffix}{f'/{bass}' if bass else ''}"), parse_key(key)
    again = roman(numeral_of(chord, home), home)
    assert set(again.pitch_classes) == set(chord.pitch_classes)
    assert (again.root_pc, again.bass_pc) == (chord.root_pc, chord.bass_pc)


@pytest.mark.parametrize("text", ["", "VIII", "Q", "I/Q", "viifoo", "iV"])
def test_what_is_no_numeral_is_refused(text):
    with pytest.raises(Unreadable, match="V7/V"):
        roman(text, parse_key("C"))


def test_figures_may_be_typed_with_a_slash():
    c = Key("C")
    for slashed, plain in (
        ("I6/4", "I64"),
        ("V6/5", "V65"),
        ("V4/3", "V43"),
        ("viio6/5/V", "viio65/V"),
    ):
        assert roman(slashed, c) == roman(plain, c)
    assert roman("I6/9", c).symbol == "C6/9"
    assert roman("I/5", c).symbol == "C/G"
