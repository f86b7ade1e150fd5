"""What hints at a genre stands in the genre itself, so that a new one can be thought of too."""

from __future__ import annotations

from dataclasses import replace

import pytest

from toccata.catalog import Catalog
from toccata.compose.genre import Genre, Hints
from toccata.compose.genres import GENRES
from toccata.compose.options import Options
from toccata.compose.reader import read_brief


def read(words: str, genres: Catalog[Genre] = GENRES) -> str:
    return read_brief(words, genres, Options(seed=0)).genre


def shelf(hints: Hints) -> Catalog[Genre]:
    """Pop, and a music of nowhere that is known by its hints alone."""
    nowhere = replace(GENRES["waltz"], name="nowhere", words=("nowherish",), kin=(), hints=hints)
    return Catalog("genre", [GENRES["pop"], nowhere])


@pytest.mark.parametrize(
    ("words", "hints"),
    [
        ("vibraphone", Hints(programs=(12,))),
        ("something in 5/4", Hints(meters=((5, 4),))),
        ("something strophic", Hints(forms=("strophic",))),
        ("calm", Hints(colors=("calm",))),
        ("just a beat", Hints(signs=("beat",))),
        ("allegro", Hints(signs=("tempo word",))),
    ],
)
def test_a_genre_is_thought_of_by_its_hints(words: str, hints: Hints):
    assert read(words, shelf(hints)) == "nowhere"
    assert read(words, shelf(Hints())) == "pop"


def test_one_genre_is_meant_where_nothing_hints():
    assert [name for name, genre in GENRES.items() if "nothing" in genre.hints.signs] == ["pop"]
    assert read("") == "pop"


def test_hints_are_things_that_can_be_said():
    signs = {"beat", "tempo word", "voice", "rare", "nothing"}
    for genre in GENRES.values():
        hints = genre.hints
        assert set(hints.signs) <= signs
        assert all(1 <= number <= 128 for number in (*hints.programs, *hints.kits))
