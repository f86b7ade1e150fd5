"""Progressions come off the shelf and sound in any key."""

import pytest

from toccata.errors import UnknownName, Unreadable
from toccata.theory import find_progression, parse_key, realize
from toccata.theory.progressions import PROGRESSIONS


def symbols(name, key):
    return [chord.symbol for chord, _ in realize(name, key)]


@pytest.mark.parametrize("name", PROGRESSIONS)
def test_every_progression_fills_its_bars_in_every_key(name):
    entry = PROGRESSIONS[name]
    for tonic in ("C", "Eb", "F#"):
        for beats in (3.0, 4.0):
            chords = realize(entry, parse_key(f"{tonic} {entry.mode}"), beats)
            assert sum(length for _, length in chords) == pytest.approx(beats * len(entry))


def test_the_famous_ones():
    assert symbols("axis", "G") == ["G", "D", "Em", "C"]
    assert symbols("andalusian cadence", "A minor") == ["Am", "G", "F", "E"]
    assert symbols("pachelbel", "D") == ["D", "A", "Bm", "F#m", "G", "D", "G", "A"]
    assert symbols("coltrane changes", "B") == [
        "Bmaj7",
        "D7",
        "Gmaj7",
        "A#7",
        "D#maj7",
        "F#7",
        "Bmaj7",
    ]
    assert symbols("royal road", "C") == ["Fmaj7", "G7", "Em7", "Am"]
    assert symbols("ii–V–I", "Bb") == ["Cm7", "F7", "Bbmaj7", "Bbmaj7"]


def test_so_what_is_one_chord_and_the_same_a_semitone_up():
    chords = symbols("So What", "D dorian")
    assert chords[0] == "Dm7"
    assert chords[16:24] == ["Ebm7"] * 8
    assert len(chords) == 32


def test_the_blues_have_twelve_bars():
    for name in ("12-bar blues", "jazz blues", "minor blues", "quick-change blues"):
        assert len(find_progression(name)) == 12


def test_bars_can_be_written_by_hand():
    assert [(c.symbol, b) for c, b in realize("ii7 V7 | Imaj7 | % | I . . V7", "F")] == [
        ("Gm7", 2),
        ("C7", 2),
        ("Fmaj7", 4),
        ("Fmaj7", 4),
        ("F", 3),
        ("C7", 1),
    ]
    assert symbols("I–V–vi–IV", "C") == ["C", "G", "Am", "F"]


def test_an_unknown_progression_is_refused():
    with pytest.raises(UnknownName, match="andalusian"):
        find_progression("andalusien")
    with pytest.raises(UnknownName, match="no such thing"):
        realize("no such thing", "C")
    with pytest.raises(Unreadable, match=r"numeral.*Did you mean V7"):
        realize("ii7 V77 | I", "C")
