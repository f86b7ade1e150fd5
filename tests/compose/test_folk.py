"""Folk: what dancers and singers expect of a tune."""

from __future__ import annotations

from itertools import pairwise

import pytest

from toccata.compose.composer import compose
from toccata.compose.genres import GENRES
from toccata.score.song import Song
from toccata.theory.key import Key

from .test_genres import parts, tune_of, usual

BAND = [("tune", 41, "melody", False), ("guitar", 26, "chords", False)]


def dance(style: str, seed: int, **more: object) -> Song:
    meter = (6, 8) if style == "jig" else (4, 4)
    brief = usual("folk", seed, style=style, meter=meter, parts=parts(BAND), tempo=180, **more)
    return compose(brief, GENRES["folk"])


@pytest.mark.parametrize(("style", "eighths"), [("jig", 6), ("reel", 8)])
def test_a_dance_tune_runs_in_eighths_with_a_long_note_here_and_there(style: str, eighths: int):
    bar = eighths * 480
    for seed in range(8):
        song = dance(style, seed)
        notes = [n for n in song.track("tune").notes if n.length > 120 and n.start < 31 * bar]
        on = [n for n in notes if n.start % 480 == 0]
        assert len(on) > 0.85 * len(notes)
        full = sum(len([n for n in on if n.start // bar == b]) >= eighths - 2 for b in range(31))
        assert full >= 20
        assert 0.6 * 31 * eighths < len(notes) <= 1.05 * 31 * eighths


def test_a_reel_in_two_runs_in_sixteenths():
    brief = usual("folk", 3, style="reel", meter=(2, 4), parts=parts(BAND), tempo=104)
    notes = [n for n in compose(brief, GENRES["folk"]).track("tune").notes if n.length > 90]
    assert sum(n.start % 480 == 240 for n in notes) > 0.3 * len(notes)


def test_a_sharpened_note_leads_to_the_fifth_of_some_tunes():
    tunes = [dance("jig", seed, mode="major") for seed in range(24)]
    sharp = []
    for song in tunes:
        tonic = song.keys[0].key.tonic_pc
        notes = [int(n.pitch) for n in song.track("tune").notes if n.length != 70]  # no cuts
        outside = [
            (a, b) for a, b in pairwise(notes) if a % 12 not in song.keys[0].key.pitch_classes
        ]
        assert all(b - a == 1 and b % 12 == (tonic + 7) % 12 for a, b in outside)
        sharp.append(len(outside) / len(notes))
    assert 2 <= sum(share > 0 for share in sharp) <= 12
    assert max(sharp) < 0.06


def test_a_dance_has_two_parts_of_eight_bars_and_each_is_played_again():
    for seed in range(5):
        song = dance("reel", seed)
        assert [(s.name, s.length // 3840) for s in song.sections] == [
            ("A", 8),
            ("A", 8),
            ("B", 8),
            ("B", 8),
        ]
        first, again, other = (
            {note for note in tune_of(song, i) if note[0] % 480 == 0 and note[0] < 7 * 3840}
            for i in (0, 1, 2)
        )
        assert first == again
        assert len(first & other) < 0.5 * len(first)


def test_each_part_of_a_dance_ends_on_the_tonic_and_lifts_into_the_next():
    for seed in range(5):
        song = dance("jig", seed, mode="dorian")
        tonic = Key(song.keys[0].tonic, "dorian").tonic_pc
        for section in song.sections[:-1]:
            last = section.tick + section.length - 1440
            notes = [
                n for n in song.track("tune").notes.within(last, last + 1440) if n.length > 120
            ]
            assert notes[0].start == last
            assert notes[0].pitch % 12 == tonic
            assert notes[0].length > 700
            assert notes[-1].start >= last + 960


def test_cuts_are_flicked_in_before_the_beat():
    notes = dance("jig", 4).track("tune").notes
    graces = [(a, b) for a, b in pairwise(notes) if a.length <= 75]
    assert graces
    assert all(b.start - a.start == 75 and 0 < abs(b.pitch - a.pitch) <= 4 for a, b in graces)


def test_the_guitar_booms_and_chucks():
    song = dance("jig", 2)
    hand = song.track("guitar").notes.within(0, 16 * 2880)
    low = [n for n in hand if n.pitch <= 52]
    assert {n.start % 1440 for n in low} == {0}
    assert {n.start % 1440 for n in hand if n.pitch > 54} == {960}


def test_a_ballad_is_fingerpicked_over_an_alternating_bass():
    song = compose(usual("folk", 3, style="ballad", parts=parts(BAND)), GENRES["folk"])
    verse = next(s for s in song.sections if s.name.startswith("verse"))
    hand = song.track("guitar").notes.within(verse.tick, verse.tick + 4 * 3840)
    beats = [min(n.pitch for n in hand if n.start == verse.tick + b * 960) for b in range(16)]
    assert all(a != b for a, b in pairwise(beats))
    assert {n.start % 960 for n in hand} >= {0, 480}


def test_a_frame_drum_plays_only_where_it_is_asked_and_has_no_kit():
    assert "drums" not in GENRES["folk"].ensemble
    assert "drums" not in GENRES["folk"].kind("jig", (6, 8)).ensemble
    drums = compose(usual("folk", style="reel"), GENRES["folk"]).track("drums").notes
    body = drums.within(0, 30 * 3840)
    assert not {36, 38, 42, 49} & set(body.pitch.tolist())
