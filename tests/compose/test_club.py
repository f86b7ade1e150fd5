"""The club: what all music of machines does with a floor, whatever its beat."""

from __future__ import annotations

from itertools import pairwise

import pytest

from toccata.compose.composer import compose
from toccata.compose.genres import GENRES, floor
from toccata.compose.options import Options
from toccata.compose.reader import read_brief
from toccata.score.events import BEND
from toccata.score.song import Song
from toccata.score.track import EXPRESSION
from toccata.theory.chord import parse_chord

CLUBS = ("house", "techno", "trance", "dnb", "dubstep")
EVERY = pytest.mark.parametrize("genre", CLUBS)


def song_of(genre: str, seed: int = 1, **wishes: object) -> Song:
    return compose(read_brief("", GENRES, Options(genre=genre, seed=seed, **wishes)), GENRES[genre])


@EVERY
def test_noise_climbs_an_octave_while_the_build_goes_on(genre: str):
    song = song_of(genre)
    noise = next(t for t in song.tracks if t.role == "percussion")
    rises = [s for s in song.sections if s.name == "build"]
    assert rises
    for rise in rises:
        end = rise.tick + rise.length
        here = noise.notes.within(rise.tick, end)
        assert len(here) == 1
        bends = [e.second for e in noise.events if e.status == BEND and rise.tick <= e.tick < end]
        assert bends == sorted(bends)
        assert bends[-1] - bends[0] > 110


@EVERY
def test_the_filter_opens_in_the_build(genre: str):
    song = song_of(genre)
    rise = next(s for s in song.sections if s.name == "build")
    pad = next(t for t in song.tracks if t.role == "pad")
    light = [v for at, v in pad.events.controls(74) if rise.tick <= at < rise.tick + rise.length]
    assert light == sorted(light)
    assert light[-1] > light[0] + 50


@EVERY
def test_long_sounds_are_pumped_in_the_drop_and_free_in_the_breakdown(genre: str):
    song = song_of(genre)
    levels = next(t for t in song.tracks if t.role == "pad").events.controls(EXPRESSION)

    def dips(name: str) -> int:
        section = next(s for s in song.sections if s.name == name)
        inside = [v for at, v in levels if section.tick <= at < section.tick + section.length]
        return sum(a - b > 40 for a, b in pairwise(inside))

    assert dips("drop") >= 20
    assert dips("breakdown") == 0


@EVERY
def test_kick_and_bass_fall_in_after_a_hole(genre: str):
    for seed in range(4):
        assert floor.landing(song_of(genre, seed)) == 1


@EVERY
@pytest.mark.parametrize("seed", range(3))
def test_something_comes_or_goes_every_eight_bars(genre: str, seed: int):
    song = song_of(genre, seed)
    bar = song.meters[0].bar(song.resolution)

    def sounds(number: int) -> set[object]:
        found: set[object] = set()
        for track in song.tracks:
            here = track.notes.within(number * bar, (number + 1) * bar)
            if track.instrument.drums:
                found |= set(here.pitch.tolist())
            elif len(here):
                found.add(track.name)
        return found

    for edge in range(8, song.bars - 4, 8):
        assert sounds(edge - 3) != sounds(edge + 2), f"nothing happens at bar {edge + 1}"


@EVERY
def test_tunes_never_rub_against_the_chord_on_a_beat(genre: str):
    for seed in range(3):
        song = song_of(genre, seed)
        tune = next(t for t in song.tracks if t.role == "melody")
        for note in tune.notes:
            if note.start % 960 == 0:
                mark = next(c for c in song.chords if c.tick <= note.start < c.tick + c.length)
                tones = parse_chord(mark.symbol).pitch_classes
                assert note.pitch % 12 in tones or (note.pitch - 1) % 12 not in tones


@EVERY
@pytest.mark.parametrize("bars", [4, 8, 16, 24, 40])
def test_short_pieces_have_noise_too_and_end_in_time(genre: str, bars: int):
    song = song_of(genre, bars=bars)
    assert song.bars == bars
    assert all(len(track.notes) for track in song.tracks)


def test_the_floor_hears_what_is_missing():
    song = song_of("techno")
    dry = song.replace(tracks=tuple(t.replace(events=type(t.events)()) for t in song.tracks))
    assert floor.climbing(dry) == floor.opening(dry) == floor.pumping(dry) == 0
    quiet = song.replace(tracks=tuple(t for t in song.tracks if not t.instrument.drums))
    assert floor.landing(quiet) == 0
    assert floor.shaped(song.replace(sections=song.sections[:2])) < 3


@pytest.mark.parametrize(
    ("prompt", "genre"),
    [
        ("a techno track", "techno"), ("acid techno at 135", "techno"),
        ("uplifting trance with a big drop", "trance"), ("psytrance", "trance"),
        ("liquid drum and bass", "dnb"), ("jungle, 165 bpm", "dnb"), ("dnb", "dnb"),
        ("dubstep in F minor", "dubstep"), ("future bass", "dubstep"), ("deep house", "house"),
    ],
)  # fmt: skip
def test_a_style_leads_to_its_genre(prompt: str, genre: str):
    brief = read_brief(prompt, GENRES)
    assert brief.genre == genre
    assert brief.replaced == ()
