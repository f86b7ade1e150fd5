"""The reader and the stock genres fit together."""

import pytest

from toccata.compose.genres import GENRES
from toccata.compose.reader import read_brief
from toccata.compose.reading.lexicon import lexicon_of
from toccata.compose.words import ENGLISH


@pytest.mark.parametrize("genre", list(GENRES.values()), ids=lambda genre: genre.name)
def test_a_genre_is_found_by_its_own_words(genre):
    assert [word for word in genre.words if read_brief(word, GENRES).genre != genre.name] == []


@pytest.mark.parametrize("genre", list(GENRES.values()), ids=lambda genre: genre.name)
def test_a_genre_names_instruments_that_are_known(genre):
    lexicon = lexicon_of(GENRES.values(), ENGLISH)
    names = [name.rstrip(" 0123456789") for name in genre.instruments]
    known = [
        lexicon.meaning(name, "instrument") or lexicon.meaning(name, "ensemble") for name in names
    ]
    assert None not in known
    brief = read_brief(genre.name, GENRES)
    assert len(brief.parts) == len(genre.instruments)
    assert (brief.bars, brief.meter) == (genre.bars, genre.meters[0])


def test_a_neighbouring_style_is_served_and_said():
    for genre in GENRES.values():
        served = [read_brief(style, GENRES) for style in genre.kin]
        assert all(brief.replaced or brief.guessed for brief in served)
        assert sum(brief.genre == genre.name for brief in served) >= len(served) - 2
