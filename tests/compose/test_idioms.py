"""Every genre keeps the habits by which a musician knows it, and its neighbour does not."""

from __future__ import annotations

import pytest

from toccata.compose.composer import compose
from toccata.compose.genres import GENRES
from toccata.compose.options import Options
from toccata.compose.reader import read_brief

CHECKED = [name for name, genre in GENRES.items() if genre.checks]


def as_played(genre: str, seed: int):
    """A song of the genre as it writes one when nothing else is asked."""
    return compose(read_brief("", GENRES, Options(genre=genre, seed=seed)), GENRES[genre])


@pytest.mark.parametrize("genre", CHECKED)
@pytest.mark.parametrize("seed", range(5))
def test_a_genre_has_its_habits(genre: str, seed: int):
    song = as_played(genre, seed)
    broken = [c.explain(song) for c in GENRES[genre].checks if not c.holds(song)]
    assert broken == []


@pytest.mark.parametrize("genre", CHECKED)
def test_the_neighbour_does_not_have_them(genre: str):
    rival = GENRES[genre].rival
    assert rival in GENRES, f"{genre} names no rival"
    assert rival != genre
    for seed in range(3):
        song = as_played(rival, seed)
        assert not all(c.holds(song) for c in GENRES[genre].checks), f"{rival} passes for {genre}"


@pytest.mark.parametrize("genre", CHECKED)
def test_a_genre_has_a_bass_and_a_rhythm_of_its_own(genre: str):
    others = [other for name, other in GENRES.items() if name != genre]
    for roles in (("bass",), ("drums", "chords", "percussion", "arpeggio")):
        own = {GENRES[genre].fills[r] for r in roles if r in GENRES[genre].fills}
        used = {other.fills.get(r) for other in others for r in roles}
        assert own - used, f"{genre} borrows how it plays {roles}"
