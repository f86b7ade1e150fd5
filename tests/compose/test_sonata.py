"""A sonata is verified by analysis: two keys, a development made of its themes, both at home."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from toccata.compose.composer import compose
from toccata.compose.form import rows
from toccata.compose.genres import GENRES
from toccata.compose.genres.sonataform import built
from toccata.compose.options import Options
from toccata.compose.plan import kind_of
from toccata.compose.reader import read_brief
from toccata.score.song import Song
from toccata.theory.analysis import analyze, check
from toccata.theory.analysis.flaw import RULES
from toccata.theory.key import Key


def heard(prompt: str, seed: int = 1, **more: object) -> Song:
    brief = read_brief(prompt, GENRES, Options(seed=seed, **more))
    return compose(brief, GENRES[brief.genre])


def span(song: Song, name: str) -> tuple[int, int]:
    """The first bar of a section and the bar after its last, from 0."""
    bar = song.meters[0].bar(song.resolution)
    found = next(s for s in song.sections if s.name == name)
    return found.tick // bar, (found.tick + found.length) // bar


def key_between(song: Song, first: int, end: int) -> Key:
    """The key that an analyst who sees only the notes hears for most of some bars."""
    bar = song.meters[0].bar(song.resolution)
    meter = f"{song.meters[0].numerator}/{song.meters[0].denominator}"
    said = analyze([list(t.notes) for t in song.tracks], per_quarter=960, meter=meter)
    time: dict[Key, float] = {}
    for area in said.keys:
        low, high = max(area.start, first * bar / 960), min(area.end, end * bar / 960)
        time[area.key] = time.get(area.key, 0) + max(0.0, high - low)
    return max(time, key=lambda key: time[key])


@pytest.mark.parametrize("bars", [24, 30, 44, 63, 68, 97, 128, 160, 233, 400])
@pytest.mark.parametrize("minor", [False, True])
def test_the_parts_keep_their_proportions_at_any_length(bars: int, minor: bool):
    form = rows(built(bars, minor, 5))
    assert sum(row.bars for row in form) == bars
    share = {
        part: sum(row.bars for row in form if row.name.startswith(part)) / bars
        for part in ("exposition", "development", "recapitulation")
    }
    assert 0.3 <= share["exposition"] <= 0.58
    assert 0.15 <= share["development"] <= 0.35
    assert 0.2 <= share["recapitulation"] <= 0.42
    seconds = [row.region for row in form if row.name.endswith("second theme")]
    assert set(seconds[:-1]) == {"III" if minor else "V"}
    assert seconds[-1] == ""


@pytest.mark.parametrize(
    ("home", "away"),
    [("C major", "G major"), ("Eb major", "Bb major"), ("C minor", "Eb major"),
     ("A minor", "C major"), ("F# minor", "A major")],
)  # fmt: skip
@pytest.mark.parametrize("band", ["piano", "string quartet"])
def test_an_analyst_hears_the_second_theme_away_and_then_at_home(home: str, away: str, band: str):
    song = heard(f"a sonata for {band} in {home}, 68 bars")
    first = key_between(song, *span(song, "exposition: first theme"))
    second = key_between(song, *span(song, "exposition: second theme"))
    again = key_between(song, *span(song, "recapitulation: second theme"))
    pcs = [(Key(*k.split()).tonic_pc, Key(*k.split()).is_minor) for k in (home, away, home)]
    assert [(k.tonic_pc, k.is_minor) for k in (first, second, again)] == pcs


def test_music21_hears_the_same():
    music21 = pytest.importorskip("music21")
    for seed in range(3):
        song = heard("a piano sonata in D major, 68 bars", seed)
        bar = song.meters[0].bar(song.resolution)
        for name, tonics in (("exposition: second theme", {9, 6}),
                             ("recapitulation: second theme", {2, 11})):  # fmt: skip
            low, high = span(song, name)
            stream = music21.stream.Stream()
            for note in song.tracks[0].notes.within(low * bar, high * bar):
                stream.insert(
                    note.start / 960,
                    music21.note.Note(int(note.pitch), quarterLength=note.length / 960),
                )
            assert stream.analyze("key.krumhanslschmuckler").tonic.pitchClass in tonics


def tune(song: Song, low: int, high: int) -> list[tuple[int, int]]:
    """(tick from the first bar, pitch) of the first violin in some bars."""
    bar = song.meters[0].bar(song.resolution)
    notes = song.tracks[0].notes.within(low * bar, high * bar)
    return [(int(n.start) - low * bar, int(n.pitch)) for n in notes]


@pytest.mark.parametrize("key", ["G major", "Bb major", "E major"])
@pytest.mark.parametrize("seed", range(4))
def test_the_second_theme_comes_home_a_fifth_or_a_fourth_away(key: str, seed: int):
    song = heard(f"sonata for string quartet in {key}, 68 bars", seed)
    low, high = span(song, "exposition: second theme")
    first = tune(song, low, high - 1)
    second = dict(tune(song, *span(song, "recapitulation: second theme")))
    moved = [(pitch - second[at]) % 12 for at, pitch in first if at in second]
    assert len(moved) > 0.85 * len(first)
    assert moved.count(7) >= 0.9 * len(moved)


def steps(song: Song, low: int, high: int) -> list[tuple[tuple[int, ...], ...]]:
    """Every three steps in a row of the tune, as (scale steps, lengths in ticks)."""
    bar = song.meters[0].bar(song.resolution)
    key = [m for m in song.keys if m.tick <= low * bar][-1].key
    assert key is not None
    scale = key.pitch_classes

    def degree(pitch: int) -> int:
        below = next(d for d in range(12) if (pitch - d) % 12 in scale)
        return (pitch - below - key.tonic_pc) // 12 * 7 + scale.index((pitch - below) % 12)

    notes = tune(song, low, high)
    moves = [(degree(b[1]) - degree(a[1]), b[0] - a[0]) for a, b in pairwise(notes)]
    return [tuple(moves[n : n + 3]) for n in range(len(moves) - 2)]


def worked(song: Song, themes: Song) -> float:
    """The share of a development's figures that a song's exposition has, as they are or inverted."""
    known = set()
    for section in themes.sections:
        if section.name.startswith("exposition"):
            known |= set(steps(themes, *span(themes, section.name)))
    known |= {tuple((-move, length) for move, length in figure) for figure in known}
    found = [
        figure
        for section in song.sections
        if section.name.startswith("development")
        for figure in steps(song, *span(song, section.name))
    ]
    return sum(figure in known for figure in found) / len(found)


def test_the_development_is_made_of_the_themes():
    songs = [heard("sonata for string quartet in G, 96 bars", seed) for seed in range(8)]
    own = [worked(song, song) for song in songs]
    others = [worked(a, b) for a in songs for b in songs if a is not b]
    assert np.mean(own) > 0.35
    assert np.mean(own) > 5 * np.mean(others)
    assert all(share > np.mean(others) + 0.2 for share in own)


def test_a_string_quartet_has_about_one_fault_in_a_hundred_chords():
    faults = chords = 0
    for key in ("G major", "D minor", "Eb major", "A minor"):
        for seed in range(3):
            song = heard(f"string quartet in {key}", seed)
            found = check(
                [list(t.notes) for t in song.tracks], key=key, per_quarter=960, mend=False,
                breaks=[s.tick / 960 for s in song.sections],
                rules=set(RULES) - {"range", "spacing"},
            )  # fmt: skip
            faults += len(found.findings)
            chords += len(song.chords)
    assert chords > 800
    assert 100 * faults / chords <= 1.25


def test_the_return_is_prepared_by_its_dominant():
    for seed in range(6):
        song = heard("a piano sonata in F minor, 68 bars", seed)
        bar = song.meters[0].bar(song.resolution)
        low, high = span(song, "development: retransition")
        here = [c for c in song.chords if low * bar <= c.tick < high * bar]
        assert all(c.symbol.startswith("C") or c.symbol.endswith("/C") for c in here)


def test_no_two_sonatas_share_their_tune():
    bars = []
    for seed in range(20):
        song = heard("sonata for string quartet in C, 68 bars", seed)
        bars.append({tuple(tune(song, n, n + 1)) for n in range(67)} - {()})
    shared = [len(a & b) / min(len(a), len(b)) for a in bars for b in bars if a is not b]
    assert max(shared) <= 0.3


def test_in_an_orchestra_winds_answer_strings_and_brass_waits_for_the_tutti():
    song = heard("symphony in D", 2)
    bar = song.meters[0].bar(song.resolution)
    low, _ = span(song, "exposition: second theme")

    def sounds(name: str, first: int, end: int) -> bool:
        return bool(len(song.track(name).notes.within((low + first) * bar, (low + end) * bar)))

    assert [sounds("flute", n, n + 4) for n in (0, 4)] == [False, True]
    assert sounds("violin 1", 0, 4)
    assert not sounds("trumpet", 0, 8)
    first, end = span(song, "exposition: closing")
    tutti = [t.name for t in song.tracks if len(t.notes.within(first * bar, end * bar))]
    assert tutti == [t.name for t in song.tracks]


def test_hairpins_grow_through_a_retransition():
    song = heard("string quartet in D", 2)
    bar = song.meters[0].bar(song.resolution)
    low, high = span(song, "development: retransition")
    events = song.tracks[0].events.controls(11)
    values = [value for tick, value in events if low * bar <= tick < high * bar]
    assert values == sorted(values)
    assert values[-1] - values[0] > 12


@pytest.mark.parametrize(
    ("prompt", "more"),
    [("a piano sonata in C minor", {"seconds": 120}), ("something in C minor", {"form": "sonata"})],
)
def test_a_sonata_can_be_asked_for_by_words_and_by_form(prompt: str, more: dict[str, object]):
    song = heard(prompt, **more)
    names = [s.name for s in song.sections]
    assert names[0] == "exposition: first theme"
    assert names[-1] == "coda"
    if "seconds" in more:
        assert abs(song.bars * song.meters[0].bar(960) / 960 * 60 / song.tempos[0].bpm - 120) < 3


@pytest.mark.parametrize("band", ["piano sonata", "string quartet", "symphony"])
def test_a_sonata_has_its_habits_and_a_minuet_has_not(band: str):
    brief = read_brief(band, GENRES, Options(seed=3))
    checks = kind_of(brief, GENRES["classical"]).checks
    assert [c.explain(heard(band, 3)) for c in checks if not c.holds(heard(band, 3))] == []
    assert not all(c.holds(heard("a minuet", 3)) for c in checks)
