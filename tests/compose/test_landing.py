"""The last chord stands on its root, whoever plays."""

from __future__ import annotations

import pytest

from toccata.compose.bar import Tone
from toccata.compose.composer import compose
from toccata.compose.genres import GENRES
from toccata.compose.landing import let_go
from toccata.compose.options import Options
from toccata.compose.reader import read_brief
from toccata.score.song import Song


def heard(prompt: str, seed: int) -> Song:
    brief = read_brief(prompt, GENRES, Options(seed=seed))
    return compose(brief, GENRES[brief.genre])


def lowest_at_the_end(song: Song) -> int:
    """The lowest note that sounds half a beat before the end."""
    late = song.length - song.resolution // 2
    return min(
        int(note.pitch)
        for track in song.tracks
        if not track.instrument.drums
        for note in track.notes
        if note.start <= late < note.start + note.length
    )


BANDS = (
    "alto sax and oboe", "accordion and french horn", "viola, clarinet and drums", "vibraphone",
    "trumpet, french horn and drums", "church organ, viola, trumpet and clarinet", "accordion",
)  # fmt: skip


@pytest.mark.parametrize("genre", ["lofi", "jazz", "funk", "blues", "bossa nova", "folk", "pop"])
@pytest.mark.parametrize("band", BANDS)
def test_a_band_without_a_bass_ends_on_the_root(genre: str, band: str):
    for seed in range(2):
        song = heard(f"{genre} in E flat minor, {band}, 10 bars, 4/4", seed)
        assert lowest_at_the_end(song) % 12 == 3


def test_hands_let_go_before_the_last_chord():
    held = [Tone(0, 1000, 60, 80), Tone(900, 300, 64, 80), Tone(1000, 500, 67, 80)]
    assert [t.length for t in let_go(held, 1000)] == [1000, 100, 500]


def test_power_chords_of_one_hand_keep_to_their_fifths():
    song = heard("rock in E major, nylon guitar, no drums, 48 bars, 6/8", 1644529928)
    outside = [n for n in song.tracks[0].notes if int(n.pitch) % 12 not in (4, 6, 8, 9, 11, 1, 3)]
    assert not outside
