"""Chords for numerals in every key."""

import pytest

from toccata.compose.genres import GENRES
from toccata.compose.harmony import MODAL, change, divided, home, leading
from toccata.compose.rhythm import grid
from toccata.theory.chord import parse_chord
from toccata.theory.key import Key
from toccata.theory.scales import SCALES


@pytest.mark.parametrize(
    ("numeral", "key", "symbol"),
    [("ii9", Key("C"), "Dm9"), ("V7/ii", Key("Bb"), "G7"), ("iiø7", Key("A", "minor"), "Bm7b5"),
     ("VImaj7", Key("D", "minor"), "Bbmaj7"), ("I", Key("G", "mixolydian"), "G"),
     ("V", Key("G", "mixolydian"), "Dm"), ("IV", Key("D", "dorian"), "G"),
     ("V7", Key("E", "phrygian"), "Bm7b5")],
)  # fmt: skip
def test_a_numeral_is_a_chord_of_its_key(numeral: str, key: Key, symbol: str):
    assert change(numeral, key).symbol == symbol


PLAIN = [set(Key("D", mode).pitch_classes) for mode in ("major", "minor")]


@pytest.mark.parametrize("mode", SCALES)
def test_every_mode_has_chords_of_its_own_notes_and_a_tonic(mode: str):
    key = Key("D", mode)
    for numeral in ("I", "ii7", "iv", "V7", "VI", "VII"):
        found = change(numeral, key, "7")
        assert parse_chord(found.symbol).bass_pc == found.bass
        if set(key.pitch_classes) not in PLAIN:
            assert set(found.tones) <= set(key.pitch_classes)
    assert change(home(key), key).root == key.tonic_pc
    assert change(leading(key), key).root != key.tonic_pc or len(key.pitch_classes) < 5


@pytest.mark.parametrize("genre", GENRES)
def test_every_progression_of_the_shelf_can_be_read(genre: str):
    value = GENRES[genre]
    for name, rows in [*value.changes.items(), *((n, (row,)) for n, row in value.ending.items())]:
        words = name.split()
        mode = next(m for m in (name, " ".join(words[:2]), words[0]) if m in {*SCALES, *MODAL})
        for row in rows:
            for bar in row.split("|"):
                spans = divided(bar, Key("C", mode), grid(4, 4))
                assert sum(span.length for span in spans) == 3840


@pytest.mark.parametrize("mode", SCALES)
def test_chords_of_far_keys_can_still_be_read(mode: str):
    for tonic in ("Cb", "A#", "Fb", "D#"):
        for numeral in ("I", "ii7", "iv", "V7", "VI", "VII", "bVII7"):
            symbol = change(numeral, Key(tonic, mode)).symbol
            assert parse_chord(symbol).symbol == symbol


def test_chords_of_a_bar_meet_on_its_beats():
    spans = divided("ii7 V7", Key("C"), grid(7, 8))
    assert [(span.at, span.length) for span in spans] == [(0, 1920), (1920, 1440)]
