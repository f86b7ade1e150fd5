import pytest

import toccata
from toccata.audio.inserts import read_inserts
from toccata.audio.voices import VOICES
from toccata.code.read import read
from toccata.compose.genres import GENRES
from toccata.compose.sounds import SAID, SAID_OF_DRUMS, said_by

VOICED = [genre for genre in GENRES.values() if genre.sounds]


def on_the_shelf(said):
    voice, _, preset = said.partition("/")
    return voice in VOICES and preset in VOICES[voice].presets


@pytest.mark.parametrize("genre", VOICED, ids=lambda genre: genre.name)
def test_the_sounds_and_effects_of_a_genre_exist(genre):
    assert all(map(on_the_shelf, genre.sounds.values()))
    for chain in genre.chains.values():
        assert read_inserts(chain)


@pytest.mark.parametrize("word", SAID)
def test_a_word_for_a_sound_leads_to_it(word):
    assert on_the_shelf(said_by(f"a {word}", drums=False))


@pytest.mark.parametrize("word", SAID_OF_DRUMS)
def test_a_word_for_a_drum_machine_leads_to_it(word):
    assert on_the_shelf(said_by(f"{word} kit", drums=True))


def test_a_synth_of_a_genre_is_its_own_and_a_piano_stays_a_piano():
    song = toccata.song("house with piano, synth bass and drums, 8 bars", seed=1).score
    voices = {track.role: track.instrument.voice for track in song.tracks}
    assert voices["bass"] == "subtractive"
    assert {track.instrument.voice for track in song.tracks if track.instrument.program <= 8} == {
        ""
    }


def test_a_sound_that_is_named_plays_in_any_genre_and_is_no_substitute():
    piece = toccata.song("a waltz with a reese bass and a piano, 8 bars", seed=1)
    bass = next(track for track in piece.score.tracks if "reese" in track.name)
    assert (bass.instrument.voice, bass.instrument.preset) == ("subtractive", "reese")
    assert not any("reese" in sentence for sentence in piece.brief.replaced)


def test_the_program_keeps_voices_and_effects():
    piece = toccata.song("synthwave, 8 bars", seed=1)
    again = read(piece.code)
    assert [(t.instrument, t.chain) for t in again.tracks] == [
        (t.instrument, t.chain) for t in piece.score.tracks
    ]
    assert any(track.chain for track in again.tracks)
