"""Facts of tunes of two-beat bars: all of an idea is heard, and other seeds have other tunes."""

from __future__ import annotations

import numpy as np
import pytest

from toccata.compose.composer import compose
from toccata.compose.genres import GENRES
from toccata.compose.options import Options
from toccata.compose.reader import read_brief
from toccata.score.song import Song


def song_of(genre: str, seed: int, meter: str) -> Song:
    brief = read_brief(meter, GENRES, Options(genre=genre, bars=16, seed=seed))
    return compose(brief, GENRES[genre])


def tune(song: Song) -> list[tuple[tuple[int, int], ...]]:
    """Each bar of the melody that has notes, as places and pitches."""
    notes = next(track.notes for track in song.tracks if track.role == "melody")
    length = int(song.bar_starts()[1])
    return [
        tuple(
            zip(
                (notes.start[here] % length).tolist(),
                notes.pitch[here].tolist(),
                strict=True,
            )
        )
        for bar in range(song.bars)
        if np.any(here := notes.start // length == bar)
    ]


@pytest.mark.parametrize(("genre", "meter"), [("lullaby", "6/8"), ("march", "2/4")])
def test_a_tune_of_two_beats_a_bar_moves_in_both(genre: str, meter: str):
    bars = [bar for seed in range(5) for bar in tune(song_of(genre, seed, f"in {meter}"))]
    assert sum(len(bar) > 1 for bar in bars) > 0.8 * len(bars)


@pytest.mark.parametrize("genre", ["lullaby", "march", "waltz", "salsa"])
def test_two_songs_of_one_brief_sing_different_bars(genre: str):
    songs = [tune(song_of(genre, seed, "")) for seed in range(8)]
    shared = [
        sum(bar in other for bar in one) / len(one)
        for one in songs
        for other in songs
        if one is not other
    ]
    assert max(shared) <= 0.4
    assert sum(shared) / len(shared) < 0.1
