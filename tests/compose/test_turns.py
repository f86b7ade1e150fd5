"""The turns that a genre lives by, in pieces that Toccata did not write."""

from __future__ import annotations

from functools import partial

import pytest

from toccata.compose.genres import GENRES
from toccata.compose.genres.cinematic import growth, mediants
from toccata.compose.genres.drone import grounded, opening, stillness
from toccata.compose.genres.flamenco import cadences
from toccata.compose.genres.gospel import borrowed, climbs, voices
from toccata.compose.genres.klezmer import begins_free, graces
from toccata.compose.genres.minimalism import canon, patience
from toccata.compose.genres.tango import leading_tones
from toccata.compose.habits import asks_the_form, asks_the_tune
from toccata.compose.hear import hear
from toccata.compose.idiom import Check, answers, per_bar
from toccata.compose.keeping import kept
from toccata.compose.restyle import arched, restyle
from toccata.compose.turns import Turns, turns
from toccata.score import Notes, Song, Track, gm
from toccata.theory.chord import parse_chord

from .pieces import piece, soprano

CHORALE = "bach/bwv269"
IN_PARTS = "bach/bwv267"


def made(genre: str, name: str = CHORALE) -> Song:
    return restyle(piece(name), GENRES[genre], 1)


def test_a_genre_that_moves_by_thirds_falls_or_applied_dominants_is_known_by_its_progressions():
    found = {name: turns(genre) for name, genre in GENRES.items()}
    assert {name for name, own in found.items() if own.pedal} == {"drone"}
    assert {name for name, own in found.items() if own.thirds} == {"ambient", "cinematic"}
    assert {name for name, own in found.items() if own.falls} == {"flamenco"}
    assert {name for name, own in found.items() if own.applied} == {"gospel"}
    assert found["rock"] == Turns(False, 0.0, 0.0, 0.0, 0.0)


@pytest.mark.parametrize("name", [CHORALE, IN_PARTS])
def test_a_drone_stands_on_one_root_and_gives_a_tune_time(name: str):
    song = made("drone", name)
    assert grounded(song) == 1.0
    assert stillness(song) <= 3
    assert opening(song) >= 0.5
    assert song.bars >= hear(piece(name)).bars


@pytest.mark.parametrize("name", [CHORALE, IN_PARTS])
def test_chords_turn_as_the_genre_turns_them(name: str):
    assert mediants(made("cinematic", name)) > 0.3
    assert cadences(made("flamenco", name)) >= 0.12
    gospel = made("gospel", name)
    assert borrowed(gospel) > 0.2
    assert voices(gospel) > 2.4
    assert answers(gospel) > 0.15


def test_a_cinematic_piece_grows_and_ends_on_the_chord_it_ended_on():
    song = made("cinematic", IN_PARTS)
    assert len(song.sections) == 1 or growth(song) > 2.5
    last = hear(piece(IN_PARTS)).harmony[-1][-1].change
    assert parse_chord(song.chords[-1].symbol).root_pc == last.root


def test_a_clarinet_ornaments_the_tune_and_keeps_every_note_of_it():
    song = made("klezmer")
    line = song.track("melody").notes
    assert graces(song) >= 0.06
    assert len(line) > len(soprano(CHORALE))
    assert kept(soprano(CHORALE), line.pitch.tolist()).share >= 0.97


def test_a_cell_stays_in_its_place_while_the_tune_goes_on():
    song = made("minimalism")
    assert patience(song) >= 0.55
    assert canon(song) >= 0.7
    assert sum(track.role == "chords" for track in song.tracks) == 2


def test_keys_that_a_piece_does_not_have_are_not_asked_of_it_but_its_chords_are():
    song = made("gospel")
    assert asks_the_form(Check("climbs", climbs, 1), song)
    assert not asks_the_form(Check("away", borrowed, 0.25), song)
    assert not asks_the_form(Check("one root", grounded, 0.9), made("drone"))


def test_a_piece_in_one_section_is_not_asked_to_grow_and_one_in_more_is():
    check = Check("grows", growth, 2.5)
    song = made("cinematic")
    one = song.replace(sections=song.sections[-1:])
    assert [asks_the_form(check, s) for s in (song, one)] == [len(song.sections) == 1, True]


def test_drums_that_wait_are_asked_though_they_are_silent_already():
    song = made("klezmer")
    assert not asks_the_form(Check("free", begins_free, 0.9), song)


def test_how_many_notes_a_tune_has_is_its_own_affair():
    song = made("pop")
    cell, bass = (Check(role, partial(per_bar, role=role), 4) for role in ("melody", "bass"))
    assert [asks_the_tune(check, song) for check in (cell, bass)] == [True, False]


def test_sections_grow_from_the_genres_opening_to_its_peak():
    scenes = hear(piece(IN_PARTS)).scenes
    grown = arched(scenes, GENRES["cinematic"])
    assert [s.name for s in grown] == [s.name for s in scenes]
    levels = [s.energy for s in grown if s.name != "upbeat"]
    assert levels == sorted(levels)


def test_a_tango_in_minor_leads_home_with_its_leading_note():
    line = [69, 71, 72, 74, 76, 74, 72, 71] * 8
    song = Song("x", (Track("x", Notes.from_columns(
        start=[480 * n for n in range(64)], length=[480] * 64, pitch=line), gm(41)),),
        resolution=480)  # fmt: skip
    made_of_it = restyle(song, GENRES["tango"], 1)
    assert leading_tones(made_of_it) >= 0.1
