"""Genres know their kinds: a jig is no ballad, a chorale no minuet, and all keep to the brief."""

from __future__ import annotations

import pytest

from toccata.compose.composer import compose
from toccata.compose.genres import GENRES
from toccata.score.drums import DRUMS
from toccata.score.instruments import facts

from .test_genres import bar_of, cases, usual

KINDS = [
    ("folk", "jig"), ("folk", "reel"), ("folk", "hornpipe"), ("classical", "chorale"),
    ("classical", "hymn"), ("classical", "minuet"), ("house", "disco"),
    ("house", "electro"), ("techno", "acid techno"), ("techno", "dub techno"),
    ("techno", "melodic techno"), ("trance", "psytrance"), ("dnb", "jungle"), ("dnb", "neurofunk"),
    ("dubstep", "future bass"), ("dubstep", "riddim dubstep"),
    ("bossa", "samba"),
]  # fmt: skip


@pytest.mark.parametrize(("genre", "style"), KINDS)
def test_a_kind_keeps_to_every_brief(genre: str, style: str):
    for brief in list(cases())[:: 2 if genre in ("folk", "classical") else 5]:
        song = compose(brief.model_copy(update={"style": style}), GENRES[genre])
        what = f"{brief.meter} {brief.mode} {brief.bars} bars, seed {brief.seed}"
        assert song.length == brief.bars * bar_of(song), what
        assert song.about["genre"] == genre
        for track, part in zip(song.tracks, brief.parts, strict=True):
            notes = track.notes
            where = f"{part.name}: {what}"
            assert len(notes), where
            assert notes.end.max() <= song.length, where
            if part.drums:
                assert set(notes.pitch.tolist()) <= set(DRUMS), where
                continue
            known = facts(part.program)
            assert known.low <= notes.pitch.min(), where
            assert notes.pitch.max() <= known.high, where
            if known.mono:
                assert (notes.start[1:] >= notes.end[:-1]).all(), where


@pytest.mark.parametrize(("genre", "style"), KINDS)
def test_a_kind_sounds_unlike_its_genre(genre: str, style: str):
    plain, kind = (compose(usual(genre, style=s), GENRES[genre]) for s in ("", style))
    assert [t.notes for t in plain.tracks] != [t.notes for t in kind.tracks]


def test_kinds_come_by_word_meter_or_players():
    classical, folk, house = (GENRES[name] for name in ("classical", "folk", "house"))
    organ, violin = (20,), (41,)
    assert classical.kind("minuet and trio", (3, 4)).bars == 48
    assert classical.kind("", (3, 4), violin) == classical.kind("minuet", (3, 4))
    assert classical.kind("", (4, 4), organ).phrase == classical.kind("chorale", (4, 4)).phrase == 2
    assert classical.kind("", (4, 4), violin).phrase == 4
    assert folk.kind("", (6, 8)).tempo == folk.kind("irish jig", (6, 8)).tempo
    assert folk.kind("ballad", (6, 8)).tempo == folk.tempo
    assert house.kind("italo disco", (4, 4)).tempo[1] == 118
    assert house.kind("electro house", (4, 4)).tempo == house.tempo


def test_a_word_that_a_genre_owns_is_in_nobody_s_kin():
    own = {word: genre.name for genre in GENRES.values() for word in genre.words}
    both = [(g.name, w) for g in GENRES.values() for w in g.kin if own.get(w, g.name) != g.name]
    assert both == []
