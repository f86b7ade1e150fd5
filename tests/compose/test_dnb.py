"""Drum and bass: a running break over a bass that takes its time."""

from __future__ import annotations

import numpy as np
import pytest

from toccata.compose.composer import compose
from toccata.compose.genres import GENRES
from toccata.score.song import Song

from .test_genres import usual
from .test_house import BAR, FORM, KICK, SNARE, strokes


def song_of(seed: int, style: str = "") -> Song:
    return compose(usual("dnb", seed, style=style, bars=64, sections=FORM), GENRES["dnb"])


@pytest.mark.parametrize("seed", range(4))
def test_the_snare_is_on_two_and_four_and_no_kick_on_three(seed: int):
    song = song_of(seed)
    assert {960, 2880} <= {at % BAR for at in strokes(song, SNARE, 40, 43)}
    assert 1920 not in {at % BAR for at in strokes(song, KICK, 40, 43)}
    assert 2400 in {at % BAR for at in strokes(song, KICK, 40, 43)}


@pytest.mark.parametrize("seed", range(4))
def test_the_fourth_bar_turns(seed: int):
    song = song_of(seed)
    plain, turn = (
        {(at % BAR, drum) for drum in (KICK, SNARE) for at in strokes(song, drum, bar, bar + 1)}
        for bar in (40, 43)
    )
    assert plain != turn


def test_the_drums_play_many_times_as_often_as_the_bass():
    for seed in range(4):
        song = song_of(seed)
        drums = song.track("drums").notes.within(41 * BAR, 47 * BAR)
        bass = song.track("bass").notes.within(41 * BAR, 47 * BAR)
        assert len(np.unique(drums.start)) > 2.5 * len(bass)


def test_jungle_puts_its_break_together_anew():
    song = song_of(2, "jungle")
    bars = {
        tuple(
            sorted((at, drum) for drum in (KICK, SNARE) for at in strokes(song, drum, bar, bar + 1))
        )
        for bar in range(40, 55)
    }
    assert len(bars) >= 6


def test_neurofunk_bites_where_the_reese_holds():
    long, short = (
        song_of(1, style).track("bass").notes.within(41 * BAR, 47 * BAR)
        for style in ("", "neurofunk")
    )
    assert len(short) > len(long)


def test_the_filter_of_the_bass_breathes_in_the_drop():
    light = [v for at, v in song_of(1).track("bass").events.controls(74)
             if 40 * BAR <= at < 48 * BAR]  # fmt: skip
    assert max(light) - min(light) > 40
