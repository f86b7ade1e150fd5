"""Trance: a gallop, chopped saws, and a tune when the kick is gone."""

from __future__ import annotations

from itertools import pairwise

import pytest

from toccata.compose.composer import compose
from toccata.compose.genres import GENRES
from toccata.score.song import Song
from toccata.score.track import EXPRESSION

from .test_genres import usual
from .test_house import BAR, FORM, KICK, SNARE, strokes


def song_of(seed: int, style: str = "") -> Song:
    return compose(usual("trance", seed, style=style, bars=64, sections=FORM), GENRES["trance"])


def starts(song: Song, name: str, first: int, last: int) -> list[int]:
    return [int(n.start) for n in song.track(name).notes.within(first * BAR, last * BAR)]


@pytest.mark.parametrize("seed", range(4))
def test_the_tune_sings_while_the_kick_is_gone(seed: int):
    song = song_of(seed)
    assert not strokes(song, KICK, 24, 32)
    assert len(starts(song, "tune", 24, 32)) > 12


@pytest.mark.parametrize("seed", range(4))
def test_saws_are_chopped_in_the_drop_and_whole_in_the_breakdown(seed: int):
    song = song_of(seed)
    assert len(set(starts(song, "keys", 41, 42))) > 5
    held = song.track("keys").notes.within(24 * BAR, 32 * BAR)
    assert int(held.length.min()) > BAR // 2


@pytest.mark.parametrize("seed", range(4))
def test_the_snare_doubles_twice_and_stops_before_the_drop(seed: int):
    song = song_of(seed)
    rolls = [len(strokes(song, SNARE, bar, bar + 1)) for bar in range(32, 39)]
    assert rolls == [4, 4, 4, 4, 8, 8, 16]
    last = strokes(song, SNARE, 39, 40)
    assert max(last) < 3 * 960
    assert min(b - a for a, b in pairwise(last)) == 120


def test_long_sounds_duck_under_each_kick_of_the_drop():
    pad = song_of(2).track("pad").events.controls(EXPRESSION)
    for beat in range(8):
        at = 41 * BAR + 960 * beat
        low = min(v for tick, v in pad if at <= tick < at + 240)
        high = max(v for tick, v in pad if at + 480 <= tick < at + 960)
        assert low < 60 < 100 < high


def test_psytrance_rolls_on_one_note():
    bass = song_of(1, "psytrance").track("bass").notes.within(41 * BAR, 42 * BAR)
    assert len(bass) >= 12
    assert len(set(bass.pitch.tolist())) == 1
