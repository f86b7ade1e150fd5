"""What holds for every prompt."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toccata.compose.brief import MOST_SECONDS, Brief
from toccata.compose.reader import read_brief
from toccata.compose.reading.lexicon import lexicon_of
from toccata.compose.reading.plans import FORMS, fitted, lettered
from toccata.compose.words import ENGLISH
from toccata.errors import WrongUse
from toccata.score.instruments import KITS
from toccata.theory.scales import SCALES

from .shelf import SHELF

WORDS = (
    "no",
    "not",
    "without",
    "only",
    "solo",
    "piano",
    "drums",
    "bass",
    "melody",
    "jazz",
    "lofi",
    "in",
    "A",
    "a",
    "minor",
    "C#",
    "Eb",
    "7/8",
    "99/1",
    "120",
    "bpm",
    "bars",
    "two",
    "minutes",
    "1:30",
    "make it",
    "actually",
    ",",
    ".",
    "and",
    "or",
    "instead of",
    "string quartet",
    "AABA",
    "verse",
    "chorus",
    "12-bar blues",
    "twice",
    "called",
    '"',
    "16",
    "-",
    "3000000",
    "builds up",
    "waltz",
    "slow",
    "x",
    "4",
    "orchestra",
    "guitar",
    "trio",
    "seed",
    "=",
    "quarter",
    "half",
    "hijaz",
    "scale",
    "beat",
    "band",
    "full band",
    "fifteen",
    "violins",
    "0",
)


def check(brief):
    assert isinstance(brief, Brief)
    assert brief.genre in SHELF
    assert brief.parts
    assert brief.title
    assert all(part.program in KITS for part in brief.parts if part.drums)
    assert len({part.name for part in brief.parts}) == len(brief.parts)
    if brief.sections:
        assert sum(section.bars for section in brief.sections) == brief.bars
    if brief.seconds is not None:
        bar = brief.meter[0] * 4 / brief.meter[1] * 60 / brief.tempo
        nearest = abs(brief.bars * bar - brief.seconds) <= bar / 2 + 1e-6
        fullest = (brief.bars + 1) * bar > MOST_SECONDS  # one bar more would be over an hour
        assert nearest or fullest or brief.bars in (1, 2000)


@given(st.text(max_size=300))
@settings(max_examples=200, deadline=None)
def test_any_text_is_a_brief_or_empty(text):
    try:
        brief = read_brief(text, SHELF)
    except WrongUse:
        assert not text.strip()
    else:
        check(brief)


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=25))
@settings(max_examples=500, deadline=None)
def test_any_row_of_musical_words_is_a_brief(words):
    check(read_brief(" ".join(words), SHELF))


@given(
    st.lists(
        st.sampled_from(sorted({*ENGLISH.instruments, *ENGLISH.ensembles})), min_size=1, max_size=30
    )
)
@settings(max_examples=100, deadline=None)
def test_any_list_of_instruments_has_room(names):
    check(read_brief(", ".join(names), SHELF))


@pytest.mark.parametrize(
    "text", ["\ud800 piano", "\x00", "a" * 100_000, "piano " * 20_000, "1" * 5000, "(" * 3000]
)
def test_hostile_text_is_read(text):
    check(read_brief(text, SHELF))


def test_the_same_words_give_the_same_brief():
    prompt = "a nostalgic pop song with piano and strings"
    assert read_brief(prompt, SHELF) == read_brief(prompt, SHELF)


def test_the_prompt_is_kept():
    assert read_brief("  Piano!  ", SHELF).prompt == "  Piano!  "


def test_the_end_of_a_very_long_prompt_is_reported():
    brief = read_brief("lofi piano " + "and so on " * 2000, SHELF)
    assert brief.parts[0].program == 1
    assert any("after the first" in note for note in brief.not_understood)


def test_what_was_not_said_is_guessed_and_said():
    text = " ".join(read_brief("something nice", SHELF).guessed)
    for word in ("Genre", "Tempo", "Meter", "Key", "Length", "Instruments"):
        assert word in text


def test_moods_lean_on_key_tempo_and_energy():
    sad, happy = read_brief("sad pop", SHELF), read_brief("happy pop", SHELF)
    assert (sad.mode, happy.mode) == ("minor", "major")
    assert sad.tempo < happy.tempo
    assert sad.energy < happy.energy


def test_energy_rises_where_it_builds_up():
    levels = [
        section.energy
        for section in read_brief("ambient that slowly builds, 32 bars", SHELF).sections
    ]
    assert levels == sorted(levels)
    assert levels[-1] > levels[0]


def test_the_last_correction_counts_each_time():
    brief = read_brief(
        "lofi at 80 bpm in C minor, no, make it 95, actually 70, or rather in D minor", SHELF
    )
    assert (brief.tempo, brief.key) == (70, "D minor")


def test_a_change_within_the_piece_is_reported():
    brief = read_brief("starts at 80 bpm then speeds up to 120 bpm", SHELF)
    assert brief.tempo == 80
    assert any("120" in note for note in brief.not_understood)


def test_a_contradiction_is_reported():
    brief = read_brief("90 bpm jazz, 120 bpm", SHELF)
    assert brief.tempo == 120
    assert any("90 bpm" in note for note in brief.replaced)


@pytest.mark.parametrize("scale", list(SCALES.values()), ids=lambda scale: scale.name)
def test_every_scale_of_the_shelf_can_be_asked_for(scale):
    brief = read_brief(f"piano in D, {scale.name} scale, 80 bpm", SHELF)
    assert (brief.tonic, brief.mode) == ("D", scale.name)


@pytest.mark.parametrize(
    ("tonic", "written"),
    [
        ("Eb", "Eb"),
        ("E♭", "Eb"),
        ("E-flat", "Eb"),
        ("E flat", "Eb"),
        ("F#", "F#"),
        ("F♯", "F#"),
        ("F sharp", "F#"),
        ("F-sharp", "F#"),
        ("c", "C"),
        ("Cb", "Cb"),
        ("g#", "G#"),
        ("b flat", "Bb"),
        ("B", "B"),
    ],
)
def test_a_key_may_be_spelled_as_one_likes(tonic, written):
    for words, mode in (
        ("minor", "minor"),
        ("min", "minor"),
        ("major", "major"),
        ("maj", "major"),
        ("dorian", "dorian"),
    ):
        assert read_brief(f"piano in {tonic} {words}", SHELF).key == f"{written} {mode}"


def test_every_everyday_instrument_is_found_by_its_name():
    lexicon = lexicon_of(SHELF.values(), ENGLISH)
    assert len(ENGLISH.instruments) > 600
    missed = [
        name
        for name, sound in ENGLISH.instruments.items()
        if lexicon.meaning(name, "instrument") != sound
    ]
    assert missed == []


def test_every_member_of_an_ensemble_is_an_instrument():
    lexicon = lexicon_of(SHELF.values(), ENGLISH)
    members = {m.rstrip(" 0123456789") for ensemble in ENGLISH.ensembles.values() for m in ensemble}
    assert [member for member in members if lexicon.meaning(member, "instrument") is None] == []


def test_every_form_word_names_a_form():
    assert set(ENGLISH.forms.values()) <= set(FORMS)


def test_there_are_many_styles_and_moods():
    assert len(ENGLISH.styles) > 300
    assert len({mood.name for mood in ENGLISH.moods.values()}) >= 40
    assert len(ENGLISH.moods) >= 250


def test_forms_fit_any_length():
    for form, bars in product(
        [*FORMS.values(), lettered("ABCDEF")], [1, 2, 3, 5, 7, 8, 12, 13, 32, 33, 100, 1999, 2000]
    ):
        sections = fitted(form, bars, 0.5)
        assert sum(section.bars for section in sections) == bars


def test_aaba_over_thirty_two_bars_is_four_times_eight():
    assert [section.bars for section in fitted(FORMS["AABA"], 32, 0.5)] == [8, 8, 8, 8]


def test_a_style_leads_elsewhere_where_its_genre_is_missing():
    few = {name: SHELF[name] for name in ("jazz", "pop")}
    assert read_brief("heavy metal", few).genre == "pop"
    assert read_brief("something", {"jazz": SHELF["jazz"]}).genre == "jazz"


@pytest.mark.parametrize(
    ("prompt", "band"),
    [
        ("dubstep with a dirty bass", True),
        ("a funk groove with slap bass", True),
        ("rock with heavy drums", True),
        ("funk for bass", False),
        ("solo bass", False),
        ("music with just a bass", False),
        ("rock with bass and drums", False),
        ("a pop song with piano", False),
    ],
)
def test_a_bass_or_drums_that_music_has_do_not_stand_alone(prompt, band):
    parts = read_brief(prompt, SHELF).parts
    assert (len(parts) > 2) == band
