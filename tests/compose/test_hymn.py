"""Chorales: who sings them, how their lines close, what moves between the chords."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from toccata.chance import chance
from toccata.compose.composer import compose
from toccata.compose.form import rows
from toccata.compose.genres import GENRES
from toccata.compose.genres.hymnchords import built, lines
from toccata.compose.options import Options
from toccata.compose.plan import kind_of
from toccata.compose.reader import read_brief
from toccata.score.song import Song
from toccata.score.track import EXPRESSION
from toccata.theory.analysis import analyze


def heard(prompt: str, seed: int = 1) -> Song:
    brief = read_brief(prompt, GENRES, Options(seed=seed))
    return compose(brief, GENRES[brief.genre])


def broken(prompt: str, seed: int, kind: str) -> list[str]:
    """The checks of a kind that a song does not keep."""
    checks = kind_of(read_brief(kind, GENRES, Options(seed=1)), GENRES["classical"]).checks
    song = heard(prompt, seed)
    return [check.explain(song) for check in checks if not check.holds(song)]


CHORALES = ["a chorale", "a chorale for string quartet", "a string quartet chorale in A minor",
            "a hymn for choir in 3/4", "a chorale for brass quartet"]  # fmt: skip


@pytest.mark.parametrize("prompt", CHORALES)
def test_a_chorale_is_a_chorale_whoever_plays_it(prompt: str):
    for seed in range(3):
        assert broken(prompt, seed, "a chorale") == []


@pytest.mark.parametrize("prompt", ["a minuet", "a classical piece", "a lullaby", "a waltz"])
def test_its_neighbours_are_no_chorales(prompt: str):
    for seed in range(3):
        assert broken(prompt, seed, "a chorale")


@pytest.mark.parametrize("prompt", ["a minuet", "a minuet for string quartet"])
def test_a_minuet_has_its_habits(prompt: str):
    for seed in range(4):
        assert broken(prompt, seed, "a minuet") == []


@pytest.mark.parametrize("prompt", ["a waltz", "a chorale in 3/4", "a classical piece"])
def test_its_neighbours_are_no_minuets(prompt: str):
    for seed in range(3):
        assert broken(prompt, seed, "a minuet")


@pytest.mark.parametrize("bars", range(4, 33))
def test_a_hymn_is_as_long_as_it_should_be(bars: int):
    for seed in range(6):
        assert sum(row.bars for row in rows(built(bars, False, seed))) == bars
        assert sum(lines(bars, chance(seed, "lines"))) == bars


def test_lines_close_in_several_keys():
    keys = []
    for seed in range(6):
        song = heard("a chorale for soprano, alto, tenor and bass in G, 16 bars", seed)
        closes = [c.roman for c in song.chords if c.length >= 1920 and c.tick % 3840]
        keys.append(len(set(closes)))
    assert np.mean(keys) >= 2.5


def test_suspensions_rub_and_fall():
    found = 0
    for seed in range(6):
        song = heard("a chorale for soprano, alto, tenor and bass, 16 bars", seed)
        for track in song.tracks:
            for note, after in pairwise(track.notes):
                crosses = note.start % 3840 < 1920 < note.start % 3840 + note.length
                late = crosses or note.start // 3840 != (note.start + note.length) // 3840
                found += late and note.length == 1440 - 15 and note.pitch - after.pitch in (1, 2)
                found += late and note.length > 1200 and note.pitch - after.pitch in (1, 2)
    assert found >= 6


def test_a_quarter_of_the_notes_of_the_lower_voices_stand_between_the_beats():
    """Bach's: a quarter in alto, tenor and bass, a tenth in the soprano."""
    off: dict[str, list[float]] = {}
    for seed in range(12):
        song = heard("a chorale for soprano, alto, tenor and bass, 16 bars", seed)
        for track in song.tracks:
            off.setdefault(track.name, []).append(float((track.notes.start % 960 != 0).mean()))
    shares = {name: np.mean(values) for name, values in off.items()}
    assert 0.02 < shares["soprano"] < 0.2
    assert all(0.12 < shares[name] < 0.4 for name in ("alto", "tenor", "bass"))


@pytest.mark.parametrize(
    "prompt",
    ["a chorale for choir", "a minuet for string quartet", "a string quartet in D, 48 bars",
     "a classical piece for flute, clarinet and bassoon", "a chorale for string quartet"],
)  # fmt: skip
def test_phrases_have_hairpins(prompt: str):
    song = heard(prompt)
    for track in song.tracks:
        levels = [e.second for e in track.events if e.first == EXPRESSION]
        up = sum(b > a for a, b in pairwise(levels))
        down = sum(b < a for a, b in pairwise(levels))
        assert min(up, down) >= song.bars / 8, track.name
        assert max(levels) - min(levels) >= 8
        runs = [(a < b < c, a > b > c) for a, b, c in zip(levels, levels[1:], levels[2:],
                                                          strict=False)]  # fmt: skip
        assert any(grows for grows, _ in runs)
        assert any(sinks for _, sinks in runs)


def test_a_chorale_closes_in_its_key_by_ear():
    song = heard("a chorale for soprano, alto, tenor and bass in F major, 16 bars", 2)
    found = analyze([list(t.notes) for t in song.tracks], per_quarter=960)
    assert found.key.name == "F major"
