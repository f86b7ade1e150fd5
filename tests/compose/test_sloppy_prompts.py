"""Prompts as people type them: what was read wrongly once is read rightly now."""

from __future__ import annotations

import pytest

from toccata.compose.brief import Brief
from toccata.compose.composer import compose
from toccata.compose.options import Options
from toccata.compose.reader import read_brief
from toccata.errors import OutOfRange
from toccata.services.stock import GENRES


def read(prompt: str) -> Brief:
    return read_brief(prompt, GENRES)


def players(prompt: str) -> list[str]:
    return [part.name for part in read(prompt).parts]


def test_bass_drums_without_a_comma_are_two_players():
    assert players("fast bebop in Bb, sax piano bass drums, 240") == [
        "sax", "piano", "bass", "drums",
    ]  # fmt: skip


def test_a_style_word_does_not_swallow_an_instrument():
    assert players("lullaby music box F major 6/8") == ["music box"]


def test_singing_is_what_a_choir_does():
    assert players("a choir singing a hymn in Ab, 16 bars") == ["choir"]


def test_a_drum_machine_named_with_a_style_leaves_the_band():
    assert len(players("dark trap beat, 140 bpm, 808")) > 2
    assert players("only 808, 8 bars") == ["808"]


def test_orchestral_says_who_plays():
    assert len(players("epic orchestral trailer music, 100 bpm, D minor")) >= 4


def test_the_number_of_the_next_thing_is_no_tempo():
    brief = read("sad waltz, 90 bpm, 16 Takte")
    assert (brief.tempo, brief.replaced) == (90, ())


def test_drop_d_is_a_tuning_and_no_form():
    assert "drop" not in read("heavy metal in drop D, 140").form


def test_slow_is_slow():
    assert read("a slow sad pop song").tempo <= 80


def test_music_to_study_to_is_lofi():
    assert read("gimme smth chill to study to").genre == "lofi"


@pytest.mark.parametrize("section", ["solo", "intro", "outro"])
def test_a_section_that_is_not_wanted_is_left_out(section):
    brief = read(f"punk rock, 180 bpm, 40 bars, no {section}")
    assert brief.sections
    assert section not in {passage.name for passage in brief.sections}
    assert sum(passage.bars for passage in brief.sections) == 40


def test_a_minuet_is_understood():
    assert read("minuet in D for two violins and cello").not_understood == ()


def test_nothing_lasts_longer_than_an_hour():
    brief = read_brief("5000 bars of slow ambient at 40 bpm", GENRES)
    assert brief.bars == 600
    assert any("an hour" in said for said in brief.replaced)
    with pytest.raises(OutOfRange, match="600 bars"):
        read_brief("ambient", GENRES, Options(tempo=40, bars=601))


def test_without_a_melody_the_band_has_no_lead():
    parts = read_brief("techno, no melody, 32 bars", GENRES).parts
    assert parts
    assert not [part for part in parts if "lead" in part.name or part.role == "melody"]


def test_a_waltz_is_no_minuet():
    brief = read_brief("a slow waltz for harp, 24 bars", GENRES)
    assert brief.meter == (3, 4)
    song = compose(brief, GENRES[brief.genre])
    assert not [section for section in song.sections if section.name in ("minuet", "trio")]
