"""Guitars, polychords, tunings, scales by their notes, syncopation and swing."""

from __future__ import annotations

import math

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from toccata.errors import Unreadable, WrongUse
from toccata.theory import (
    Meter,
    grips,
    parse_chord,
    parse_polychord,
    parse_scl,
    scales_holding,
    swing_of,
    swung,
    syncopation,
)  # fmt: skip


@pytest.mark.parametrize(
    ("symbol", "shape"),
    [("C", "x32010"), ("D", "xx0232"), ("Am", "x02210"), ("E", "022100"), ("Em", "022000"),
     ("G", "320003"), ("F", "133211"), ("Dm", "xx0231"), ("A7", "x02020"), ("Cmaj7", "x32000")],
)  # fmt: skip
def test_first_grips_are_those_of_every_chord_book(symbol: str, shape: str) -> None:
    assert grips(parse_chord(symbol))[0].text == shape


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(["Bb13", "F#m7b5", "Eb", "G/B", "Absus4", "C6/9", "Ddim7", "B7#9"]))
def test_a_grip_sounds_its_chord_on_its_bass(symbol: str) -> None:
    chord = parse_chord(symbol)
    for grip in grips(chord):
        assert {pitch % 12 for pitch in grip.pitches} <= set(chord.pitch_classes)
        assert min(grip.pitches) % 12 == chord.bass_pc
        pressed = [fret for fret in grip.frets if fret]
        assert max(pressed, default=0) - min(pressed, default=0) <= 3


def test_an_unknown_tuning_is_refused() -> None:
    with pytest.raises(WrongUse, match="tuning"):
        grips(parse_chord("C"), "lute")


def test_a_polychord_is_one_chord_over_another() -> None:
    both = parse_polychord("D|C7")
    assert both.notes == ("C", "E", "G", "Bb", "D", "F#", "A")
    assert both.as_one[0].symbol == "C13#11"
    assert list(both.voiced()) == sorted(set(both.voiced()))
    with pytest.raises(Unreadable):
        parse_polychord("D")


JUST = "! just.scl\n!\nJust major\n 7\n!\n 9/8\n 5/4\n 4/3\n 3/2 fifth\n 884.359\n 15/8\n 2/1\n"


def test_a_scala_file_is_read_in_ratios_and_cents() -> None:
    just = parse_scl(JUST)
    assert just.name == "Just major"
    assert just.cents[4] == pytest.approx(1200 * math.log2(3 / 2))
    assert just.at(7 + 2) == pytest.approx(1200 + 1200 * math.log2(5 / 4))
    assert parse_scl(just.text).cents == pytest.approx(just.cents, abs=1e-4)


@pytest.mark.parametrize(
    "text", ["", "a\nb\n", "a\n 2\n 3/2\n", "a\n 1\n x\n", "a\n 1\n 0/1\n", "a\n1\n-5.\n"]
)
def test_a_broken_scala_file_is_refused(text: str) -> None:
    with pytest.raises(Unreadable):
        parse_scl(text)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60))
@example("\r²")
def test_any_text_is_a_tuning_or_unreadable(text: str) -> None:
    for given_text in (text, f"name\n 1\n {text}\n"):
        try:
            parse_scl(given_text)
        except Unreadable:
            continue


def test_the_scales_that_hold_notes_hold_them() -> None:
    found = scales_holding(["C", "D", "E", "F", "G", "A", "B"])
    assert (found[0].key.name, found[0].spare) == ("C major", 0)
    for holding in scales_holding(["C", "Eb", "G", "B"]):
        assert {0, 3, 7, 11} <= set(holding.key.pitch_classes)


def test_notes_on_the_beats_are_not_syncopated_and_offbeats_are() -> None:
    assert syncopation([0, 1, 2, 3], Meter(4, 4)) == 0
    clave = syncopation([0, 0.75, 1.5, 2.5, 3], Meter(4, 4))
    assert 0 < clave < syncopation([0.5, 1.5, 2.5, 3.5], Meter(4, 4))


@settings(max_examples=50, deadline=None)
@given(st.floats(0, 16), st.floats(50, 75))
def test_swing_keeps_the_order_and_the_beats(place: float, percent: float) -> None:
    assert swung(math.floor(place), percent) == pytest.approx(math.floor(place))
    assert swung(place, percent) >= place - 1e-9
    assert swung(place + 0.01, percent) > swung(place, percent)


def test_swing_is_measured_as_it_was_made() -> None:
    played = [swung(place / 2, 62) for place in range(16)]
    assert swing_of(played) == pytest.approx(62, abs=0.01)
