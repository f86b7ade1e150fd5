"""Music of screens and of patience: synthwave, games, films, loops that shift, tones that stay."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from toccata.compose.composer import compose
from toccata.compose.genres import GENRES
from toccata.compose.options import Options
from toccata.compose.reader import read_brief
from toccata.score.instruments import facts
from toccata.score.song import Song
from toccata.score.track import EXPRESSION, MODULATION
from toccata.theory.chord import parse_chord

from .test_genres import bar_of, cases, usual

BAR = 3840


def song_of(prompt: str, seed: int = 1) -> Song:
    brief = read_brief(prompt, GENRES, Options(seed=seed))
    return compose(brief, GENRES[brief.genre])


def role(song: Song, name: str):
    return next(t for t in song.tracks if t.role == name)


@pytest.mark.parametrize(
    ("words", "genre"),
    [
        ("a synthwave track", "synthwave"),
        ("dark synthwave", "synthwave"),
        ("outrun", "synthwave"),
        ("an 8-bit tune", "chiptune"),
        ("video game music", "chiptune"),
        ("a victory jingle", "chiptune"),
    ],
)
def test_words_lead_to_the_genre(words: str, genre: str):
    assert read_brief(words, GENRES).genre == genre


def test_the_pad_of_synthwave_bows_under_every_beat_of_the_chorus():
    song = song_of("synthwave, 100 bpm, 40 bars")
    chorus = next(s for s in song.sections if s.name == "chorus")
    pad = role(song, "pad")
    values = [(e.tick, e.second) for e in pad.events if e.first == EXPRESSION]
    low = {tick for tick, value in values if value < 60}
    assert set(range(chorus.tick, chorus.tick + BAR, 960)) <= low


def test_the_lead_of_synthwave_trembles_more_at_the_end_of_each_bar():
    lead = role(song_of("synthwave, 4/4"), "melody")
    wheel = [(e.tick % BAR, e.second) for e in lead.events if e.first == MODULATION]
    assert max(v for at, v in wheel if at == 0) < min(v for at, v in wheel if at > BAR // 2)


def test_dark_synthwave_is_faster_than_a_sunset():
    dark, soft = (GENRES["synthwave"].kind(w, (4, 4)).tempo[1] for w in ("darksynth", "chillwave"))
    assert dark > GENRES["synthwave"].tempo[1] > soft


def test_a_gated_tom_is_cut_off_after_an_eighth():
    drums = song_of("synthwave").track("electronic drums").notes
    toms = np.isin(drums.pitch, (43, 45, 47, 50))
    assert toms.any()
    assert drums.length[toms].max() <= 480


def test_the_chords_of_a_chip_are_single_notes_on_any_instrument():
    for song in (song_of("chiptune"), compose(usual("chiptune"), GENRES["chiptune"])):
        chords = role(song, "chords").notes
        assert len(np.unique(chords.start)) == len(chords)


def test_three_fast_notes_of_a_chip_make_its_chord():
    song = song_of("chiptune, 32 bars")
    chords = role(song, "chords").notes
    for mark in song.chords[:-1]:
        heard = set((chords.within(mark.tick, mark.tick + mark.length).pitch % 12).tolist())
        assert heard <= set(parse_chord(mark.symbol).pitch_classes)
        assert len(heard) == 3


def test_an_echo_is_softer_than_the_tune():
    song = song_of("chiptune")
    tune, echo = (role(song, name).notes.velocity.mean() for name in ("melody", "counter"))
    assert echo < tune - 15


def test_a_fanfare_has_only_tones_of_its_chords():
    song = song_of("a victory jingle")
    for mark in song.chords:
        heard = role(song, "melody").notes.within(mark.tick, mark.tick + mark.length)
        assert set((heard.pitch % 12).tolist()) <= set(parse_chord(mark.symbol).pitch_classes)


def test_a_victory_takes_six_bars_and_a_fight_is_faster_than_a_cave():
    assert song_of("a victory jingle").bars == 6
    fight, cave = (song_of(words).tempos[0].bpm for words in ("boss fight music", "dungeon theme"))
    assert fight > 1.3 * cave


def loudness_of(song: Song, first: int, last: int) -> float:
    """The mean velocity of all that begins from one bar to another."""
    every = [t.notes.within(first * BAR, last * BAR).velocity for t in song.tracks]
    return float(np.concatenate(every).mean())


def test_a_build_grows_from_its_first_bar_to_its_last():
    song = song_of("epic cinematic, 4/4, 118 bpm, 48 bars")
    build = next(s for s in song.sections if s.name == "build")
    first, last = build.tick // BAR, (build.tick + build.length) // BAR
    assert loudness_of(song, last - 1, last) > loudness_of(song, first, first + 1) + 10


def test_under_a_build_the_bass_stays_on_the_dominant():
    song = song_of("epic cinematic in D minor, 4/4, 48 bars")
    build = next(s for s in song.sections if s.name == "build")
    low = role(song, "bass").notes.within(build.tick, build.tick + build.length)
    assert set((low.pitch % 12).tolist()) == {9}


def test_a_sad_scene_has_a_piano_and_strings_and_no_drums():
    song = song_of("sad cinematic")
    assert {t.instrument.program for t in song.tracks} == {1, 41, 43, 49}
    assert song.tempos[0].bpm < 95


def test_no_cymbal_keeps_the_time_of_a_film():
    song = song_of("epic cinematic")
    drums = next(t for t in song.tracks if t.instrument.drums)
    assert not np.isin(drums.notes.pitch, (42, 44, 46, 51)).any()


def bars_of(song: Song, name: str, section: str) -> list[set[tuple[int, int]]]:
    """(place, pitch) of a role's notes in each bar of a section."""
    part = next(s for s in song.sections if s.name == section)
    bar = int(song.meters[0].bar(song.resolution))
    notes = role(song, name).notes.within(part.tick, part.tick + part.length)
    found: list[set[tuple[int, int]]] = [set() for _ in range(part.length // bar)]
    for n in notes:
        found[(n.start - part.tick) // bar].add((int(n.start) % bar, int(n.pitch)))
    return found


def test_a_cell_gains_its_notes_one_by_one():
    for seed in range(5):
        song = compose(usual("minimalism", seed, bars=48), GENRES["minimalism"])
        sizes = [len(bar) for bar in bars_of(song, "melody", "A")]
        assert sizes[0] < sizes[7]
        assert all(0 <= b - a <= 1 for a, b in pairwise(sizes))


def test_while_the_chord_stays_a_full_cell_changes_at_most_one_note():
    song = compose(usual("minimalism", 3, bars=48), GENRES["minimalism"])
    marks = {c.tick // BAR for c in song.chords}
    first = next(s for s in song.sections if s.name == "A").tick // BAR
    bars = bars_of(song, "melody", "A")
    pairs = [
        (a, b) for n, (a, b) in enumerate(pairwise(bars)) if n > 8 and first + n + 1 not in marks
    ]
    assert pairs
    assert all(len(b - a) <= 1 for a, b in pairs)


def test_the_second_player_is_a_pulse_ahead_after_two_bars():
    song = song_of("minimalism in 4/4, D major, 120 bpm, 48 bars")
    one, two = (bars_of(song, name, "A") for name in ("melody", "arpeggio"))
    for number in (0, 2, 4):
        ahead = {(at - number // 2 * 240) % BAR for at, _ in one[number]}
        assert {at for at, _ in two[number]} == ahead


def test_manners_of_minimalism_have_their_own_players():
    bands = [
        {p.program for p in read_brief(words, GENRES).parts}
        for words in ("phase music", "additive process", "terry riley", "minimalism")
    ]
    assert len(set(map(frozenset, bands))) == 4


def test_a_drone_stands_on_one_root_and_its_bass_on_one_note():
    song = song_of("drone music in D major")
    assert {parse_chord(c.symbol).root_pc for c in song.chords} == {2}
    assert set((role(song, "bass").notes.pitch % 12).tolist()) == {2}


def test_tones_of_a_drone_sound_past_the_section_and_the_genre_says_so():
    song = song_of("drone music")
    ends = [s.tick + s.length for s in song.sections[:-1]]
    pad = role(song, "pad").notes
    assert any(((pad.start < end) & (pad.end > end)).any() for end in ends)
    assert GENRES["drone"].sustains


def test_more_and_higher_tones_of_a_drone_sound_toward_the_end_of_a_section():
    song = song_of("drone music, 32 bars")
    pad, part = role(song, "pad").notes, song.sections[2]
    early, late = (
        pad.pitch[(pad.start <= at) & (pad.end > at)]
        for at in (part.tick + BAR * 3 // 4, part.tick + part.length - BAR // 2)
    )
    assert len(late) > len(early)
    assert late.max() > early.max()


def test_a_drone_alone_begins_at_once_and_is_never_silent():
    notes = song_of("drone music for church organ, 16 bars").tracks[0].notes
    assert notes.start[0] == 0
    for at in range(0, 16 * BAR - BAR // 8, BAR // 2):
        assert ((notes.played <= at + 60) & (notes.played + notes.length > at)).any()


def test_loudness_of_a_drone_comes_and_goes_like_a_tide():
    events = role(song_of("drone music"), "pad").events
    values = [e.second for e in events if e.first == EXPRESSION]
    assert max(values) - min(values) > 30
    assert max(abs(b - a) for a, b in pairwise(values)) < 25


@pytest.mark.parametrize(
    ("genre", "style"),
    [("synthwave", "darksynth"), ("chiptune", "boss fight"), ("chiptune", "victory jingle"),
     ("chiptune", "dungeon"), ("cinematic", "trailer"), ("cinematic", "sad"),
     ("cinematic", "suspense"), ("minimalism", "additive"), ("minimalism", "modules"),
     ("minimalism", "phasing"), ("drone", "tanpura"), ("drone", "dark")],
)  # fmt: skip
def test_a_kind_keeps_to_meters_lengths_and_ranges(genre: str, style: str):
    for brief in list(cases())[::11]:
        song = compose(brief.model_copy(update={"style": style}), GENRES[genre])
        assert song.length == brief.bars * bar_of(song)
        for track, part in zip(song.tracks, brief.parts, strict=True):
            assert len(track.notes), part.name
            assert track.notes.end.max() <= song.length
            if not part.drums:
                known = facts(part.program)
                assert known.low <= track.notes.pitch.min()
                assert track.notes.pitch.max() <= known.high
