"""A plan on a sheet: it says what will sound, and what is changed on it is what sounds."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toccata.compose.composer import compose, plan, write
from toccata.compose.genres import GENRES
from toccata.compose.options import Options
from toccata.compose.reader import read_brief
from toccata.compose.sheet import plan_of, sheet
from toccata.errors import ToccataError, UnknownName, Unreadable, WrongUse
from toccata.theory.key import Key


def brief_of(prompt, genre="pop", seed=3):
    return read_brief(prompt, GENRES, Options(genre=genre, seed=seed))


def fresh(prompt="24 bars", genre="pop", seed=3):
    brief = brief_of(prompt, genre, seed)
    return json.loads(json.dumps(sheet(plan(brief, GENRES[genre]), GENRES[genre])))


def sung(page):
    whole = plan_of(page, GENRES)
    return write(whole, GENRES[whole.brief.genre])


@pytest.mark.parametrize("prompt", ["", "24 bars in 3/4 in F# minor", "17 bars, 7/8, D dorian"])
@pytest.mark.parametrize("genre", GENRES)
def test_an_unchanged_sheet_gives_the_song_of_its_brief(genre, prompt):
    song = compose(brief_of(prompt, genre), GENRES[genre])
    again = sung(fresh(prompt, genre))
    assert again.tracks == song.tracks
    assert (again.sections, again.chords, again.keys) == (song.sections, song.chords, song.keys)


def test_a_chord_that_is_changed_sounds():
    page = fresh("8 bars in C major, piano, bass")
    page["sections"][0]["chords"] = "C | Am | F | Ab7 | C | Am | Dm7 G7 | C"
    page["sections"] = page["sections"][:1]
    song = sung(page)
    bar = song.meters[0].bar(song.resolution)
    assert [c.symbol for c in song.chords] == ["C", "Am", "F", "Ab7", "C", "Am", "Dm7", "G7", "C"]
    fourth = [n for t in song.tracks for n in t.notes if 3 * bar <= n.start < 4 * bar]
    assert {8, 0, 3} <= {n.pitch % 12 for n in fourth}


def test_chords_may_stand_anywhere_in_a_bar():
    page = fresh("8 bars in C major")
    page["sections"] = [{"name": "A", "bars": 4, "chords": "C G7@3.5 | F | G7 | C"}]
    marks = sung(page).chords
    assert [(c.symbol, c.tick) for c in marks[:3]] == [("C", 0), ("G7", 2400), ("F", 3840)]


def test_few_chords_go_round_a_long_section():
    page = fresh("8 bars in C major")
    page["sections"] = [{"name": "A", "bars": 6, "chords": "C | F"}]
    assert [c.symbol for c in sung(page).chords] == ["C", "F"] * 3


def test_a_section_can_be_longer_stand_elsewhere_and_be_left_by_players():
    page = fresh("16 bars in G major, piano, bass, drums")
    page["sections"] = [
        {"name": "verse", "bars": 8, "energy": 0.4, "chords": "G | Em | C | D",
         "players": ["piano"]},
        {"name": "chorus", "bars": 5, "energy": 0.9, "key": "Bb major", "chords": "Bb | Eb | F"},
        {"name": "verse", "bars": 4, "chords": "G | Em | C | G"},
    ]  # fmt: skip
    song = sung(page)
    bar = song.meters[0].bar(song.resolution)
    assert song.bars == 17
    assert [(s.name, s.tick // bar, s.length // bar) for s in song.sections] == [
        ("verse", 0, 8), ("chorus", 8, 5), ("verse", 13, 4),
    ]  # fmt: skip
    assert [(k.tick // bar, k.tonic, k.mode) for k in song.keys] == [
        (0, "G", "major"), (8, "Bb", "major"), (13, "G", "major"),
    ]  # fmt: skip
    early = {t.name for t in song.tracks if any(n.start < 8 * bar for n in t.notes)}
    assert early == {"piano"}


def test_a_theme_that_is_changed_is_sung():
    page = fresh("16 bars in C major")
    theme = next(iter(page["themes"]))
    for idea in page["themes"][theme]["ideas"].values():
        idea |= {"rhythm": "x--- ---- x--- ----", "shape": [0]}
    page["themes"][theme]["upbeat"] = ""
    whole = plan_of(page, GENRES)
    scene = next(s for s in whole.scenes if s.theme == theme)
    bar = whole.grid.bar
    tune = next(t for t in write(whole, GENRES["pop"]).tracks if t.role == "melody")
    starts = {n.start % bar for n in tune.notes if scene.first <= n.start // bar < scene.end - 1}
    assert starts
    assert starts <= {0, bar // 2}


@pytest.mark.parametrize(
    ("place", "value", "error", "word"),
    [
        ("name", 7, Unreadable, "name"),
        ("bars", "many", Unreadable, "bars"),
        ("bars", 0, Unreadable, "bars"),
        ("energy", 3, Unreadable, "energy"),
        ("key", "H minor", WrongUse, "H"),
        ("key", "D dorian", WrongUse, "dorian"),
        ("players", ["kazoo"], UnknownName, "kazoo"),
        ("players", "piano", Unreadable, "players"),
        ("chords", "C | Xq", WrongUse, "Xq"),
        ("chords", "C | | F", WrongUse, "bar 2"),
        ("chords", "", WrongUse, "bar 1"),
        ("chords", " | ".join(["C"] * 99), WrongUse, "99"),
        ("chords", "C@2", WrongUse, "follow"),
        ("chords", "C F@x", Unreadable, "@"),
        ("chords", "C F@9", WrongUse, "follow"),
        ("chords", None, Unreadable, "chords"),
    ],
)
def test_what_does_not_fit_is_told(place, value, error, word):
    page = fresh("16 bars in C major")
    page["sections"][0][place] = value
    with pytest.raises(error, match=word):
        plan_of(page, GENRES)


@pytest.mark.parametrize(
    "page",
    [None, [], {}, {"sections": []}, {"sections": [3]}, {"sections": [{"name": "A", "bars": 4}]}],
)
def test_what_is_no_plan_is_told(page):
    with pytest.raises(WrongUse):
        plan_of(page, GENRES)


DATA = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 3000) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner),
    max_leaves=6,
)


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_a_spoilt_plan_is_a_plan_or_one_error_of_ours(data):
    page = fresh("8 bars in C major")
    where = data.draw(st.sampled_from(["brief", "sections", "themes", "section", "theme"]))
    holder = {
        "section": page["sections"][0],
        "theme": next(iter(page["themes"].values())),
    }.get(where, page)
    key = data.draw(st.sampled_from(sorted(holder)))
    holder[key] = data.draw(DATA)
    try:
        whole = plan_of(page, GENRES)
    except ToccataError:
        return
    assert isinstance(whole.key, Key)
