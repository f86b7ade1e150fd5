"""Funk, reggae, hip-hop, metal, country and soul: the kinds that a prompt may ask for."""

from __future__ import annotations

from itertools import pairwise

import pytest

from toccata.compose.composer import compose
from toccata.compose.genres import GENRES
from toccata.compose.idiom import on_beats, per_bar, share_at, walking
from toccata.compose.options import Options
from toccata.compose.reader import read_brief


def song_of(prompt: str, seed: int = 1):
    brief = read_brief(prompt, GENRES, Options(seed=seed))
    return compose(brief, GENRES[brief.genre])


def test_ska_walks_and_reggae_does_not():
    assert walking(song_of("a ska tune")) > 0.6 > walking(song_of("a reggae tune"))


def test_ska_and_reggae_chop_between_the_beats():
    for prompt in ("a ska tune", "a reggae tune"):
        assert share_at(song_of(prompt), "chords", (0.5, 0.75)) > 0.9


def test_dub_is_slower_and_wetter_than_reggae():
    dub, roots = song_of("a dub track"), song_of("a reggae tune")
    assert dub.tempos[0].bpm < roots.tempos[0].bpm
    assert per_bar(dub, "drums") != per_bar(roots, "drums")


@pytest.mark.parametrize(("bpm", "places"), [(140, (2,)), (70, (1, 3))])
def test_trap_claps_in_half_time_when_the_count_is_fast(bpm: int, places: tuple[int, ...]):
    song = song_of(f"a trap beat at {bpm} bpm")
    assert on_beats(("clap",), places)(song) > 0.7


def test_hats_roll_in_trap_and_not_in_boom_bap():
    def shortest(song):
        drums = song.track("drums").notes
        hats = sorted(int(n.start) for n in drums if n.pitch == 42)
        return min(b - a for a, b in pairwise(hats))

    assert shortest(song_of("a trap beat at 70 bpm")) < 240 <= shortest(song_of("a boom bap beat"))


def test_two_lead_guitars_of_metal_sing_in_thirds():
    song = song_of("heavy metal")
    first, second = (t.notes for t in song.tracks if t.role == "melody")
    tops = {int(n.start): int(n.pitch) for n in first}
    apart = [tops[int(n.start)] - int(n.pitch) for n in second if int(n.start) in tops]
    assert sum(3 <= gap <= 5 for gap in apart) > 0.6 * len(apart) > 0
