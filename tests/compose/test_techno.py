"""Techno: what the floor relies on."""

from __future__ import annotations

import pytest

from toccata.compose.composer import compose
from toccata.compose.genres import GENRES

from .test_genres import usual
from .test_house import BAR, FORM, KICK, strokes


def song_of(seed: int, style: str = ""):
    return compose(usual("techno", seed, style=style, bars=64, sections=FORM), GENRES["techno"])


@pytest.mark.parametrize("seed", range(4))
def test_the_bass_rolls_where_the_kick_is_not(seed: int):
    song = song_of(seed)
    kicks = set(strokes(song, KICK, 41, 47))
    bass = [int(n.start) - 41 * BAR for n in song.track("bass").notes.within(41 * BAR, 47 * BAR)]
    assert len(bass) >= 6 * 6
    assert sum(at in kicks for at in bass) < 0.25 * len(bass)


@pytest.mark.parametrize("seed", range(4))
def test_an_acid_bar_comes_again_and_again(seed: int):
    notes = song_of(seed, "acid techno").track("bass").notes
    bars = [
        [int(n.start) % BAR for n in notes.within(bar * BAR, (bar + 1) * BAR)]
        for bar in range(41, 47)
    ]
    assert all(len(bar) > 7 for bar in bars)
    assert len({tuple(bar) for bar in bars}) <= 3


def test_the_filter_of_the_bass_opens_and_shuts():
    light = [v for at, v in song_of(1).track("bass").events.controls(74) if at < 24 * BAR]
    assert max(light) - min(light) > 35


def test_stabs_echo_softer_and_softer():
    for seed in range(6):
        song = song_of(seed)
        hits = {int(n.start): int(n.velocity) for n in song.track("keys").notes
                if 10 * BAR <= n.start < 12 * BAR}  # fmt: skip
        tails = [at for at in hits if at + 720 in hits]
        assert any(hits[at + 720] < hits[at] - 8 for at in tails)
