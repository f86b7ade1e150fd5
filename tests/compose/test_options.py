"""Options win over words, and are refused where they cannot be."""

import pytest

from toccata.compose.options import Options
from toccata.compose.reader import read_brief
from toccata.errors import OutOfRange, UnknownName, WrongUse

from .shelf import SHELF

PROMPT = "a lofi beat in D minor, 72 bpm, 3/4, rhodes and drums, 16 bars, sad, AABA"


def read(**options):
    return read_brief(PROMPT, SHELF, Options(**options))


def test_options_win_over_words():
    brief = read(
        genre="jazz", tempo=150, key="Eb mixolydian", meter="5/4", instruments="flute, two violins",
        mood="happy", form="ABA", bars=24, seed=9,
    )  # fmt: skip
    assert (brief.genre, brief.tempo, brief.key, brief.meter) == (
        "jazz",
        150,
        "Eb mixolydian",
        (5, 4),
    )
    assert [part.program for part in brief.parts] == [74, 41, 41]
    assert (brief.mood, brief.form, brief.bars, brief.seed) == (("happy",), "ABA", 24, 9)
    assert [section.bars for section in brief.sections] == [8, 8, 8]


def test_seconds_make_bars_within_half_a_bar():
    brief = read(seconds=60)
    assert brief.seconds == 60
    assert abs(brief.bars * 3 * 60 / 72 - 60) <= 1.5 * 60 / 72


def test_a_tempo_in_a_compound_meter_counts_dotted_quarters():
    brief = read(tempo=60, meter="6/8")
    assert (brief.tempo, brief.beat) == (90, "dotted quarter")


def test_a_tonic_alone_is_major_unless_the_words_say_a_mode():
    assert read_brief("piano", SHELF, Options(key="E flat")).key == "Eb major"


def test_a_style_can_be_set_and_the_nearest_genre_serves_it():
    brief = read(genre="reggae")
    assert brief.genre == "pop"
    assert brief.style == "reggae"
    assert any("reggae" in note for note in brief.replaced)


def test_options_alone_are_enough():
    assert read_brief("", SHELF, Options(genre="rock")).genre == "rock"


def test_an_instrument_option_may_be_a_general_midi_name_or_several():
    brief = read(instruments=("Lead 2 (sawtooth)", "string quartet", "drums"))
    assert [part.program for part in brief.parts if not part.drums] == [82, 41, 41, 42, 43]
    assert brief.parts[-1].drums


def test_a_meter_may_be_a_word_or_a_pair():
    assert read(meter="waltz").meter == (3, 4)
    assert read(meter=(7, 8)).meter == (7, 8)


@pytest.mark.parametrize("prompt", ["", "   ", "\n\t"])
def test_only_an_empty_prompt_is_refused(prompt):
    with pytest.raises(WrongUse, match="empty"):
        read_brief(prompt, SHELF)


@pytest.mark.parametrize(
    ("options", "error", "says"),
    [
        ({"tempo": 500}, OutOfRange, "400"),
        ({"tempo": 5}, OutOfRange, "20"),
        ({"tempo": float("nan")}, WrongUse, "number"),
        ({"tempo": 390, "meter": "6/8"}, OutOfRange, "266"),
        ({"genre": "polkacore"}, UnknownName, "lofi"),
        ({"genre": "lofy hip"}, UnknownName, "lofi"),
        ({"key": "X minor"}, UnknownName, "key"),
        ({"key": "D mirxolydian"}, UnknownName, "mixolydian"),
        ({"meter": "4/5"}, UnknownName, "4/4"),
        ({"meter": "40/4"}, UnknownName, "32/4"),
        ({"meter": "banana"}, UnknownName, "7/8"),
        ({"instruments": "violinn"}, UnknownName, "violin"),
        ({"instruments": ("piano", "zorblax")}, UnknownName, "zorblax"),
        ({"instruments": " , "}, WrongUse, "empty"),
        ({"form": "blob"}, UnknownName, "form"),
        ({"bars": 2001}, OutOfRange, "2000"),
        ({"bars": 0}, OutOfRange, "1"),
        ({"bars": 2.5}, WrongUse, "whole"),
        ({"seconds": 3601}, OutOfRange, "3600"),
        ({"bars": 8, "seconds": 10}, WrongUse, "not in both"),
        ({"seed": -1}, OutOfRange, "0"),
        ({"seed": 2**31}, OutOfRange, "seed"),
    ],
)  # fmt: skip
def test_an_impossible_option_is_refused_with_the_nearest(options, error, says):
    with pytest.raises(error) as caught:
        read(**options)
    assert says in str(caught.value)
    assert caught.value.exit_code == 2


def test_an_unknown_mood_is_reported_not_refused():
    assert any("zorbly" in note for note in read(mood="zorbly").not_understood)
