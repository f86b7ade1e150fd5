"""Melodies sing by step, breathe, come home, follow their mood and are not those of another seed."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest

from toccata.compose.brief import Passage
from toccata.compose.composer import compose, write
from toccata.compose.genres import GENRES
from toccata.compose.plan import plan
from toccata.compose.theme import Idea, Phrase, Theme
from toccata.compose.tunes import themes_of
from toccata.score.song import Song

from .test_genres import usual

BAR = 3840
SUNG = [n for n in GENRES if themes_of(plan(usual(n), GENRES[n]), GENRES[n])]


def bars(song: Song) -> list[tuple[tuple[int, int, int], ...]]:
    """Onsets, lengths and pitches of the tune, bar by bar."""
    found: dict[int, list[tuple[int, int, int]]] = {}
    for note in song.track("tune").notes:
        row = found.setdefault(int(note.start) // BAR, [])
        row.append((int(note.start) % BAR, int(note.length), int(note.pitch)))
    return [tuple(row) for row in found.values()]


def moves(genre: str, seeds: range = range(3)) -> Counter[int]:
    """The sizes of the intervals of some tunes, in semitones."""
    found: Counter[int] = Counter()
    for seed in seeds:
        found.update(
            np.abs(
                np.diff(compose(usual(genre, seed), GENRES[genre]).track("tune").notes.pitch)
            ).tolist()
        )
    return found


@pytest.mark.parametrize("genre", [n for n in GENRES if not GENRES[n].ostinato])
def test_songs_of_other_seeds_have_other_tunes(genre: str):
    songs = [bars(compose(usual(genre, seed), GENRES[genre])) for seed in range(8)]
    for one, other in combinations(songs, 2):
        known = set(other)
        assert sum(bar in known for bar in one) <= 0.3 * len(one)


@pytest.mark.parametrize("genre", SUNG)
def test_tunes_move_by_step_and_third_more_than_by_leap(genre: str):
    found = moves(genre)
    near = sum(number for size, number in found.items() if size <= 4)
    wide = sum(number for size, number in found.items() if size > 7)
    assert near > 0.6 * found.total()
    assert wide < 0.16 * found.total()


@pytest.mark.parametrize("genre", SUNG)
def test_a_returning_theme_brings_its_rhythm_back(genre: str):
    scenes = tuple(Passage(name=n, bars=8, energy=e)
                   for n, e in (("A", 0.5), ("B", 0.7), ("A", 0.64)))  # fmt: skip
    same, other = [], []
    for seed in range(4):
        tune = (
            compose(usual(genre, seed, sections=scenes, bars=24), GENRES[genre]).track("tune").notes
        )
        first, second, third = (
            {int(n.start) - 8 * BAR * k for n in tune if n.start // (8 * BAR) == k}
            for k in range(3)
        )
        same.append(len(first & third) / max(1, len(first | third)))
        other.append(len(first & second) / max(1, len(first | second)))
    assert np.mean(same) > 0.55
    assert np.mean(same) > np.mean(other) + 0.1


def test_an_answer_closes_on_the_tonic_and_a_question_does_not():
    closed = opened = 0
    for seed in range(8):
        sections = (Passage(name="A", bars=8, energy=0.6), Passage(name="B", bars=8, energy=0.6))
        brief = usual("classical", seed, sections=sections, bars=16, tonic="C", mode="major")
        whole = plan(brief, GENRES["classical"])
        tune = write(whole, GENRES["classical"]).track("tune").notes
        asked, answered = ([int(n.pitch) for n in tune if n.start // BAR == b][-1] for b in (3, 7))
        opened += (
            asked % 12 != 0 or themes_of(whole, GENRES["classical"])["A"].phrases[0].close == "open"
        )
        closed += answered % 12 == 0 or 0 not in whole.harmony[7][-1].change.tones
    assert opened >= 7
    assert closed >= 7


@pytest.mark.parametrize("genre", ["folk", "classical", "lofi"])
def test_phrases_breathe(genre: str):
    scenes = (Passage(name="verse", bars=16, energy=0.6),)
    for seed in range(4):
        tune = (
            compose(usual(genre, seed, sections=scenes, bars=16), GENRES[genre]).track("tune").notes
        )
        through = [n for n in tune if n.start < 8 * BAR < n.end + 60]
        assert not through or through[0].start >= 8 * BAR - 480  # an upbeat


def test_an_upbeat_leads_into_the_next_phrase():
    idea = Idea("x--- x--- x--- x---", (0, 1, 2, 1))
    rest = Idea("x--- ---- .... ....", (0,))
    phrase = Phrase(("a", "a", "a", "c"), (0,), "half")
    air = Theme((("a", idea), ("c", rest)), (phrase, phrase), ".. .. .. xx")
    sections = (Passage(name="A", bars=8, energy=0.6), Passage(name="B", bars=8, energy=0.6))
    whole = plan(usual("pop", sections=sections, bars=16), GENRES["pop"])
    notes = write(replace(whole, themes={"A": air}), GENRES["pop"]).track("tune").notes
    led = [n for n in notes if 3 * BAR + 2880 <= n.start < 4 * BAR]
    goal = next(n for n in notes if n.start == 4 * BAR)
    assert [int(n.start) % BAR for n in led] == [2880, 3360]
    assert 0 < abs(led[-1].pitch - goal.pitch) <= 4


def test_middles_lie_higher():
    def middle(section: str, seed: int) -> float:
        scenes = tuple(Passage(name=n, bars=8, energy=0.6) for n in ("A", "B"))
        song = compose(usual("folk", seed, sections=scenes, bars=16), GENRES["folk"])
        first = 0 if section == "A" else 8 * BAR
        return float(
            np.mean([n.pitch for n in song.track("tune").notes if 0 <= n.start - first < 8 * BAR])
        )

    assert np.mean([middle("B", s) - middle("A", s) for s in range(12)]) > 0.5


def _middle(mood: tuple[str, ...], of: str) -> float:
    """Of pop tunes in a mood the mean pitch, velocity, number of notes or length."""
    found = []
    for seed in range(6):
        notes = compose(usual("pop", seed, mood=mood), GENRES["pop"]).track("tune").notes
        found.append(len(notes) if of == "count" else float(np.mean(getattr(notes, of))))
    return float(np.mean(found))


def test_moods_move_the_writing_and_only_the_writing():
    assert _middle(("dark",), "pitch") < _middle((), "pitch") - 2 < _middle(("happy",), "pitch") - 3
    assert _middle(("calm",), "velocity") < _middle((), "velocity") - 4
    assert _middle(("angry",), "velocity") > _middle((), "velocity") + 5
    assert _middle(("calm",), "count") < _middle((), "count") < _middle(("angry",), "count")
    assert _middle(("happy",), "length") < _middle((), "length")
    plain, dark = (compose(usual("pop", 3, mood=m), GENRES["pop"]) for m in ((), ("dark",)))
    assert (plain.tempos, plain.keys, plain.meters) == (dark.tempos, dark.keys, dark.meters)
    assert [t.instrument for t in plain.tracks] == [t.instrument for t in dark.tracks]
