"""Dubstep: half time, and a bass that wobbles at its own speed on every beat."""

from __future__ import annotations

from itertools import pairwise

import pytest

from toccata.compose.composer import compose
from toccata.compose.genres import GENRES
from toccata.score.song import Song

from .test_genres import usual
from .test_house import BAR, FORM, KICK, SNARE, strokes


def song_of(seed: int, style: str = "") -> Song:
    return compose(usual("dubstep", seed, style=style, bars=64, sections=FORM), GENRES["dubstep"])


def openings(song: Song, first: int, last: int) -> list[int]:
    """How often the bass's filter opens in each beat from one bar to another."""
    way = song.track("bass").events.controls(74)
    counts = [0] * (4 * (last - first))
    for (_, a), (at, b) in pairwise(way):
        if first * BAR <= at < last * BAR:
            counts[(at - first * BAR) // 960] += a < 70 <= b
    return counts


@pytest.mark.parametrize("seed", range(4))
def test_one_loud_snare_stands_on_the_third_beat(seed: int):
    song = song_of(seed)
    loud = [n for n in song.track("drums").notes.within(40 * BAR, 46 * BAR)
            if n.pitch == SNARE and n.velocity > 80]  # fmt: skip
    assert {int(n.start) % BAR for n in loud} == {1920}
    assert 1920 not in {at % BAR for at in strokes(song, KICK, 40, 46)}


@pytest.mark.parametrize("seed", range(4))
def test_the_bass_wobbles_at_several_speeds_in_the_drop_and_not_before(seed: int):
    song = song_of(seed)
    assert len(set(openings(song, 40, 56))) >= 3
    assert sum(openings(song, 24, 39)) <= 1


def test_riddim_is_in_triplets():
    song = song_of(1, "riddim")
    notes = song.track("bass").notes.within(40 * BAR, 47 * BAR)
    places = {int(n.start) % 960 for n in notes}
    assert places <= {0, 320, 640}
    assert len(places) > 1


def test_future_bass_plays_chords_where_dubstep_shoots():
    few, many = (
        len(
            {int(n.start) for n in song_of(2, style).track("keys").notes.within(41 * BAR, 47 * BAR)}
        )
        for style in ("", "future bass")
    )
    assert many > 2 * few
