"""Sections and phrases."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toccata.compose.brief import Brief, Part, Passage
from toccata.compose.composer import phrased
from toccata.compose.form import act_of, plan_form, theme_of
from toccata.compose.genres import GENRES


def brief(bars: int, **more: object) -> Brief:
    return Brief.model_validate(
        {"genre": "x", "tempo": 100, "bars": bars, "parts": (Part(name="p", program=1),), **more}
    )


@given(st.integers(1, 2000), st.sampled_from(list(GENRES)), st.floats(0, 1))
@settings(max_examples=150, deadline=None)
def test_a_form_has_exactly_the_bars_that_were_asked(bars: int, genre: str, energy: float):
    scenes = plan_form(brief(bars, energy=energy), GENRES[genre].forms)
    assert sum(scene.bars for scene in scenes) == bars
    assert [s.first for s in scenes] == [
        sum(t.bars for t in scenes[:i]) for i in range(len(scenes))
    ]
    assert all(scene.bars > 0 and 0 <= scene.energy <= 1 for scene in scenes)


@given(st.integers(1, 40), st.integers(2, 8))
@settings(max_examples=60, deadline=None)
def test_phrases_cover_a_section_bar_by_bar(bars: int, usual: int):
    places = [phrased(place, bars, usual) for place in range(bars)]
    for (turn, step, size), (later, following, _) in pairwise(places):
        assert (later, following) == ((turn, step + 1) if step + 1 < size else (turn + 1, 0))
    assert places[-1][1] == places[-1][2] - 1
    assert all(size <= usual + 1 for _, _, size in places)


def test_sections_that_were_settled_stay_as_they_are():
    settled = (
        Passage(name="verse 1", bars=7, energy=0.4),
        Passage(name="verse 2", bars=3, energy=1),
    )
    scenes = plan_form(brief(10, sections=settled), GENRES["rock"].forms)
    assert [(s.name, s.theme, s.turn, s.bars, s.energy) for s in scenes] == [
        ("verse 1", "verse", 0, 7, 0.4), ("verse 2", "verse", 1, 3, 1.0),
    ]  # fmt: skip


def test_a_form_in_letters_is_spelled_out():
    scenes = plan_form(brief(32, form="AABA"), GENRES["jazz"].forms)
    assert [(scene.name, scene.bars) for scene in scenes] == [
        ("A", 8),
        ("A", 8),
        ("B", 8),
        ("A", 8),
    ]


@pytest.mark.parametrize(
    ("name", "theme", "act"),
    [("verse 2", "verse", "theme"), ("A'", "A", "theme"), ("B", "B", "contrast"),
     ("Chorus", "Chorus", "peak"), ("drop 3", "drop", "peak"), ("2", "2", "theme")],
)  # fmt: skip
def test_a_section_is_known_by_its_name(name: str, theme: str, act: str):
    assert theme_of(name) == theme
    assert act_of(theme) == act
