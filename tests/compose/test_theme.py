"""Themes are values: they can be turned, read, kept as data, put into a plan, and then are sung."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toccata.compose.composer import write
from toccata.compose.genres import GENRES
from toccata.compose.motif import backwards, count, strokes, written
from toccata.compose.plan import plan
from toccata.compose.rhythm import grid, lay
from toccata.compose.theme import Idea, Phrase, Theme
from toccata.compose.tunes import themes_of
from toccata.errors import Unreadable, WrongUse

from .test_genres import usual

IDEA = Idea("x--- x-x- x--- ----", (0, 1, 2, 4))
CALL = Theme(
    (("a", Idea("x.x. .x.x xx.. x...", (0, 1, 2, 1, 0, 1, 0))), ("c", Idea("x... x... x... ....", (2, 1, 0)))),
    (Phrase(("a", "a+1", "a", "c"), (0, 1, 2, 0), "half"), Phrase(("a", "av", "a", "c"), (0,), "full")),
)  # fmt: skip
SINGERS = [name for name in GENRES if themes_of(plan(usual(name), GENRES[name]), GENRES[name])]

beats = st.text("Xxo-.", min_size=1, max_size=6)
rhythms = st.lists(beats, min_size=4, max_size=4).map(" ".join)


@given(rhythms)
@settings(max_examples=80, deadline=None)
def test_a_rhythm_that_is_taken_apart_and_written_again_falls_on_the_same_ticks(rhythm: str):
    meter = grid(4, 4)
    again = written(strokes(rhythm))
    assert [hit[:2] for hit in lay(again, meter)] == [hit[:2] for hit in lay(rhythm, meter)]


@given(rhythms)
@settings(max_examples=80, deadline=None)
def test_backwards_twice_is_forwards(rhythm: str):
    assert (
        strokes(backwards(backwards(rhythm))).strokes == strokes(written(strokes(rhythm))).strokes
    )


def test_an_idea_turns_over_and_back():
    assert IDEA.inverted().shape == (0, -1, -2, -4)
    assert IDEA.inverted().inverted() == IDEA
    assert IDEA.reversed().shape == (4, 2, 1, 0)
    assert IDEA.reversed().rhythm == "x--- ---- x-x- x---"
    assert IDEA.moved(2).shape == (2, 3, 4, 6)
    assert IDEA.shifted(3).real == 3


def test_augmented_notes_are_twice_as_long_and_fill_two_bars():
    meter = grid(4, 4)
    first, second = IDEA.augmented(), IDEA.augmented(second=True)
    ticks = [h.at for h in lay(first.rhythm, meter)] + [
        3840 + h.at for h in lay(second.rhythm, meter)
    ]
    assert ticks == [2 * hit.at for hit in lay(IDEA.rhythm, meter)]
    assert first.steps + second.steps == IDEA.steps


def test_diminished_notes_are_half_as_long_and_come_twice():
    ticks = [hit.at for hit in lay(IDEA.diminished().rhythm, grid(4, 4))]
    half = [hit.at // 2 for hit in lay(IDEA.rhythm, grid(4, 4))]
    assert ticks == half + [1920 + at for at in half]


def test_a_fragment_is_the_head_and_again_a_step_lower():
    assert IDEA.fragment(2).rhythm == "x--- x-x- x--- x-x-"
    assert IDEA.fragment(2).shape == (0, 1, 2, -1, 0, 1)


def test_an_extended_idea_is_held_to_the_barline():
    assert Idea("x--- x--- x-x- x-x-", (0,)).extended().rhythm == "x--- x--- x-x- ----"


def test_the_fifth_is_answered_by_the_tonic():
    assert Idea("x x x x", (0, 4, 2, 0)).answered().shape == (-3, 0, -1, -3)


def test_words_of_a_phrase_add_up():
    assert CALL.idea("a+2v") == CALL.idea("a").moved(2).inverted()  # type: ignore[union-attr]
    assert CALL.idea(".") is None


@pytest.mark.parametrize(
    "wrong",
    [lambda: Idea("x--y", (0,)), lambda: Idea("x", ()), lambda: Phrase(("a?",)),
     lambda: Phrase(("a",), close="later"), lambda: replace(CALL, ideas=CALL.ideas[:1]),
     lambda: Theme.of({"ideas": {"a": {"rhythm": "x"}}, "phrases": []})],
)  # fmt: skip
def test_what_is_no_theme_is_told(wrong):
    with pytest.raises((WrongUse, Unreadable)):
        wrong()


def test_a_theme_explains_itself():
    told = CALL.explain()
    assert "a = x.x. .x.x xx.. x...: 7 notes, steps 0 1 2 1 0 1 0 (rises and falls)" in told
    assert "phrase 1, a; a, a step higher; a; c; a half close; from 0 +1 +2 0" in told
    assert "a, upside down" in told


@pytest.mark.parametrize("genre", SINGERS)
def test_the_themes_of_a_song_can_be_seen_kept_and_put_back(genre: str):
    whole = plan(usual(genre), GENRES[genre])
    found = themes_of(whole, GENRES[genre])
    kept = json.loads(json.dumps({name: theme.data() for name, theme in found.items()}))
    again = {name: Theme.of(data) for name, data in kept.items()}
    assert again == found
    assert write(replace(whole, themes=again), GENRES[genre]) == write(whole, GENRES[genre])


@pytest.mark.parametrize("genre", SINGERS)
def test_a_theme_that_is_given_is_sung(genre: str):
    sections = [{"name": "A", "bars": 8, "energy": 0.6}, {"name": "B", "bars": 8, "energy": 0.7}]
    whole = plan(usual(genre, bars=16, sections=sections), GENRES[genre])
    song = write(replace(whole, themes={"A": CALL}), GENRES[genre])
    notes = song.track("tune").notes
    wanted = {hit.at for hit in lay(CALL.ideas[0][1].rhythm, grid(4, 4))}
    for bar in (0, 1, 2):
        sung = {int(n.start) % 3840 for n in notes if n.start // 3840 == bar}
        # Salsa leans on the clave: a note on a beat may come an eighth early.
        late = 480 if genre == "salsa" else 0
        assert all(any(0 <= at - one <= late for one in sung) for at in wanted)


def test_most_of_the_shelf_sings_themes():
    assert len(SINGERS) >= 0.6 * len(GENRES)


@given(st.integers(0, 500))
@settings(max_examples=20, deadline=None)
def test_every_theme_has_ideas_of_its_own_and_closes(seed: int):
    whole = plan(usual("pop", seed), GENRES["pop"])
    for theme in themes_of(whole, GENRES["pop"]).values():
        assert theme.phrases[1].close == "full"
        assert all(count(idea.rhythm) for _, idea in theme.ideas)
        assert theme.explain()
