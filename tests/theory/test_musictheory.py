from __future__ import annotations

from toccata.theory import MusicTheory
from toccata.theory.analysis import explain_chord
from toccata.theory.chord import parse_chord
from toccata.theory.key import Key

THEORY = MusicTheory()


def test_the_quick_start_prints_what_it_promises() -> None:
    assert str(THEORY.get_scale("C", "major")) == "[C, D, E, F, G, A, B]"
    assert str(THEORY.build_chord("C", "maj7")) == "[C, E, G, B]"
    made = THEORY.generate_progression(key="C", mode="major", style="jazz", num_chords=8)
    assert len(made.chords) == 8
    assert made.symbols[-1] == "Cmaj7"


def test_harmony_is_analysed_from_bare_notes() -> None:
    found = THEORY.analyze_harmony(
        [["C3", "E4", "G4"], ["F3", "A4", "C5"], ["G3", "B4", "D5"], ["C3", "E4", "C5"]]
    )
    assert (found["key"], found["scale"], found["symbols"]) == ("C", "major", ["C", "F", "G", "C"])


def test_minor_keys_can_be_named_either_way() -> None:
    for key, mode in (("A minor", "major"), ("A", "minor"), ("Am", "major")):
        assert THEORY.roman("Dm", key, mode) == "iv"


def test_chords_explain_themselves_in_a_key() -> None:
    said = THEORY.explain("Am", "C")
    assert said == "Am is vi of C major: it shares two notes with I (C, E), so it can stand for it."
    assert "leads to Dm" in explain_chord(parse_chord("A7"), Key("C"))
    assert "borrowed from C minor" in explain_chord(parse_chord("Fm"), Key("C"))
