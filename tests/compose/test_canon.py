"""Canons, inventions, fugues: who follows says exactly the same, and the voices agree."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from toccata.compose.composer import compose
from toccata.compose.genres import GENRES
from toccata.compose.genres.canon import at_fifth
from toccata.compose.options import Options
from toccata.compose.plan import kind_of
from toccata.compose.reader import read_brief
from toccata.score.notes import Notes
from toccata.score.song import Song
from toccata.theory.chord import parse_chord

CONSONANT = {0, 3, 4, 7, 8, 9}


def heard(prompt: str, seed: int) -> Song:
    brief = read_brief(prompt, GENRES, Options(seed=seed))
    return compose(brief, GENRES[brief.genre])


def line(notes: Notes, low: int, high: int) -> list[tuple[int, int]]:
    return [(int(n.start), int(n.pitch)) for n in notes.within(low, high)]


@pytest.mark.parametrize("mode", ["D major", "A minor"])
@pytest.mark.parametrize("seed", range(8))
def test_the_follower_of_a_canon_says_exactly_what_the_leader_said(mode: str, seed: int):
    song = heard(f"a canon for two violins in {mode}, 4/4, 48 bars", seed)
    bar, late = 3840, 1 if at_fifth(seed) else 2
    leader, follower = song.tracks
    for section in song.sections:
        end = section.tick + section.length
        last = end == song.length
        said = line(leader.notes, section.tick, end - (late + last) * bar)
        answer = line(follower.notes, section.tick + late * bar, end - last * bar)
        assert len(said) > 20
        assert [at + late * bar for at, _ in said] == [at for at, _ in answer]
        shifts = [b - a for (_, a), (_, b) in zip(said, answer, strict=True)]
        if at_fifth(seed):
            assert {shift % 12 for shift in shifts} <= {
                4,
                5,
                6,
            }  # diatonic: a fourth up, fifth down
            assert np.mean([shift % 12 == 5 for shift in shifts]) > 0.6
        else:
            assert {shift % 12 for shift in shifts} == {0}


def strong_intervals(song: Song, first: Notes, second: Notes) -> list[int]:
    """The intervals of two voices on every beat on which one of them is struck, within an octave."""
    found = []
    for at in range(0, int(song.length) - 3840, 960):
        now = [notes.pitch[(notes.start <= at) & (at < notes.end)] for notes in (first, second)]
        struck = any((notes.start == at).any() for notes in (first, second))
        if struck and all(map(len, now)):
            found.append(abs(int(now[0][0]) - int(now[1][0])) % 12)
    return found


@pytest.mark.parametrize("prompt", ["a canon for two violins, 4/4, 32 bars",
                                    "an invention for violin and cello, 4/4, 34 bars"])  # fmt: skip
def test_two_voices_agree_on_the_beats(prompt: str):
    found: list[int] = []
    for seed in range(8):
        song = heard(prompt, seed)
        found += strong_intervals(song, song.tracks[0].notes, song.tracks[1].notes)
    good = sum(size in CONSONANT for size in found) / len(found)
    harsh = sum(size in (1, 2, 6, 10, 11) for size in found) / len(found)
    assert len(found) > 500
    assert good > 0.9
    assert harsh == 0


def test_parallel_fifths_and_octaves_are_rare_between_two_voices():
    parallels = moves = 0
    for seed in range(8):
        song = heard("an invention for violin and cello in G, 4/4, 34 bars", seed)
        one, two = (t.notes for t in song.tracks)
        together = sorted({int(n.start) for n in one} & {int(n.start) for n in two})
        pairs = [
            (int(one.pitch[one.start == at][0]), int(two.pitch[two.start == at][0]))
            for at in together
        ]
        for before, now in pairwise(pairs):
            moves += 1
            size = (before[0] - before[1]) % 12
            parallels += size in (0, 7) and (now[0] - now[1]) % 12 == size and before != now
    assert moves > 500
    assert parallels / moves < 0.03


def degrees(song: Song, notes: list[tuple[int, int]], tick: int) -> list[int]:
    key = [m for m in song.keys if m.tick <= tick][-1].key
    assert key is not None
    return [(pitch - key.tonic_pc) % 12 for _, pitch in notes]


def test_a_subject_goes_through_both_voices_and_through_other_keys():
    for seed in range(6):
        song = heard("an invention for violin and cello in C, 4/4, 34 bars", seed)
        bar = 3840
        top, low = (t.notes for t in song.tracks)
        subject = line(top, 0, 2 * bar)
        answer = line(low, 2 * bar, 4 * bar)
        assert not len(low.within(0, 2 * bar))
        assert [at + 2 * bar for at, _ in subject] == [at for at, _ in answer]
        assert degrees(song, subject, 0) == degrees(song, answer, 2 * bar)
        entries = [s for s in song.sections if s.name == "entries"]
        assert len({m.key for m in song.keys}) >= 3
        majors = [s for s in entries
                  if [m for m in song.keys if m.tick <= s.tick][-1].mode == "major"]  # fmt: skip
        for section in majors:
            again = line(top, section.tick, section.tick + 2 * bar)
            assert degrees(song, subject, 0) == degrees(song, again, section.tick)


def test_a_fugue_answers_at_the_fifth_and_has_three_voices():
    for seed in range(6):
        song = heard("a fugue for violin, viola and cello in C, 4/4, 40 bars", seed)
        bar = 3840
        tops = sorted((t.notes for t in song.tracks), key=lambda n: int(n.start[0]))
        assert [int(n.start[0]) // bar for n in tops] == [0, 2, 4]
        subject, answer = line(tops[0], 0, 2 * bar), line(tops[1], 2 * bar, 4 * bar)
        assert [at + 2 * bar for at, _ in subject] == [at for at, _ in answer]
        shifts = [(b - a) % 12 for (_, a), (_, b) in zip(subject, answer, strict=True)]
        assert np.mean([shift == 7 for shift in shifts]) > 0.6


def test_the_ground_of_a_canon_plays_the_roots():
    song = heard("a canon for three violins and cello in D, 4/4, 32 bars", 2)
    bass = {int(n.start): int(n.pitch) for n in song.tracks[-1].notes}
    met = [c for c in song.chords if c.tick in bass]
    assert len(met) > 20
    assert all(bass[c.tick] % 12 == parse_chord(c.symbol).bass_pc for c in met)


@pytest.mark.parametrize("prompt", ["a canon for two violins", "an invention", "a fugue"])
def test_the_kinds_have_their_habits_and_a_waltz_has_not(prompt: str):
    brief = read_brief(prompt, GENRES, Options(seed=3))
    checks = kind_of(brief, GENRES["classical"]).checks
    song = heard(prompt, 3)
    assert [c.explain(song) for c in checks if not c.holds(song)] == []
    assert not all(c.holds(heard("a classical piece", 3)) for c in checks)
