"""Every kind of the classical genre keeps the shelf's contract, and is what its name says."""

from __future__ import annotations

import numpy as np
import pytest

from toccata.compose.again import Again
from toccata.compose.composer import compose
from toccata.compose.genres import GENRES
from toccata.compose.options import Options
from toccata.compose.plan import kind_of
from toccata.compose.reader import read_brief
from toccata.score.instruments import facts
from toccata.score.song import Song
from toccata.theory.analysis import check
from toccata.theory.chord import parse_chord

from .test_classical import CHOIR, sung
from .test_genres import bar_of, cases, usual

CLASSICAL = GENRES["classical"]
KINDS = ["sonata", "string quartet", "rondo", "variations", "canon", "invention",
         "three-part invention", "fugue", "minuet", "prelude"]  # fmt: skip


def heard(prompt: str, seed: int = 1) -> Song:
    brief = read_brief(prompt, GENRES, Options(seed=seed))
    return compose(brief, GENRES[brief.genre])


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_keeps_to_every_brief(kind: str):
    for brief in list(cases())[KINDS.index(kind) % 3 :: 3]:
        song = compose(brief.model_copy(update={"style": kind, "genre": "classical"}), CLASSICAL)
        what = f"{kind} {brief.meter} {brief.mode} {brief.bars} bars, seed {brief.seed}"
        assert song.length == brief.bars * bar_of(song), what
        assert sum(s.length for s in song.sections) == song.length, what
        assert sum(c.length for c in song.chords) == song.length, what
        for track, part in zip(song.tracks, brief.parts, strict=True):
            notes = track.notes
            assert len(notes), f"{part.name}: {what}"
            assert (notes.played + notes.length).max() <= song.length, what
            if part.drums:
                continue
            known = facts(part.program)
            assert known.low <= notes.pitch.min(), what
            assert notes.pitch.max() <= known.high, what
            if known.mono:
                assert (notes.start[1:] >= notes.end[:-1]).all(), f"{part.name}: {what}"


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_is_at_home_in_its_chords_and_its_bass_has_the_roots(kind: str):
    song = compose(usual("classical", style=kind), CLASSICAL)
    strong = [n for n in song.track("tune").notes if n.start % 1920 == 0]
    found = [next(c for c in song.chords if c.tick <= n.start < c.tick + c.length) for n in strong]
    good = [n.pitch % 12 in parse_chord(c.symbol).pitch_classes
            for n, c in zip(strong, found, strict=True)]  # fmt: skip
    assert len(strong) > 6
    assert np.mean(good) >= 0.7
    bass = {int(n.start): int(n.pitch) for n in reversed(song.track("bass").notes)}
    met = [c for c in song.chords if c.tick in bass]
    assert len(met) > 5
    assert np.mean([bass[c.tick] % 12 == parse_chord(c.symbol).bass_pc for c in met]) >= 0.75


@pytest.mark.parametrize("kind", KINDS)
def test_bars_of_a_kind_are_written_again_and_the_others_stay(kind: str):
    brief = usual("classical", style=kind)
    before = compose(brief, CLASSICAL)
    after = compose(brief, CLASSICAL, [Again(99, ("bass",))])
    others = [t for t in before.tracks if t.role != "bass"]
    assert [t for t in after.tracks if t.role != "bass"] == others
    some = compose(brief, CLASSICAL, [Again(99, bars=(8, 15))])
    low, high = 8 * bar_of(before), 16 * bar_of(before)
    for one, two in zip(before.tracks, some.tracks, strict=True):
        for a, b in ((0, low), (high, before.length)):
            assert one.notes.within(a, b) == two.notes.within(a, b)


def tunes(song: Song) -> set[tuple[tuple[int, int], ...]]:
    """What is on top, bar by bar: (place, pitch) of the highest note at every new note."""
    top: dict[int, int] = {}
    for track in song.tracks:
        for note in track.notes:
            top[int(note.start)] = max(top.get(int(note.start), 0), int(note.pitch))
    bars: dict[int, list[tuple[int, int]]] = {}
    for at, pitch in sorted(top.items()):
        bars.setdefault(at // bar_of(song), []).append((at % bar_of(song), pitch))
    return {tuple(bar) for bar in bars.values()}


@pytest.mark.parametrize("kind", KINDS)
def test_twelve_pieces_of_a_kind_share_few_bars(kind: str):
    seen = [tunes(heard(f"{kind} in C", seed)) for seed in range(12)]
    alike = [len(a & b) / min(len(a), len(b)) for a in seen for b in seen if a is not b]
    assert max(alike) <= 0.3
    assert np.mean(alike) < 0.1


def test_a_chorale_has_less_than_one_fault_in_a_hundred_chords():
    faults = chords = 0
    for key in ("G major", "D minor", "Eb major", "F# minor"):
        for seed in range(4):
            song = sung(CHOIR, seed, key)
            found = check(
                [list(t.notes) for t in song.tracks], key=key, per_quarter=960, mend=False
            )
            faults += len(found.findings)
            chords += len(song.chords)
    assert 100 * faults / chords <= 1


@pytest.mark.parametrize(
    ("key", "bars"), [("G major", 40), ("G major", 80), ("E minor", 60), ("C major", 24)]
)
def test_a_rondo_goes_away_and_its_refrain_comes_home(key: str, bars: int):
    song = heard(f"a rondo in {key}, {bars} bars")
    names = [s.name for s in song.sections]
    assert names[:5] == ["A", "B", "A", "C", "A"]
    keys = [[m for m in song.keys if m.tick <= s.tick][-1].key for s in song.sections[:5]]
    assert keys[0] == keys[2] == keys[4]
    assert keys[1] != keys[0]
    assert keys[3] not in (keys[0], keys[1])


def test_the_variations_are_each_a_technique_of_their_own_on_one_harmony():
    song = heard("variations on a theme in F for piano, 2/4, 64 bars")
    names = [s.name.rpartition(": ")[2] for s in song.sections]
    assert names == ["theme", "figural", "triplets", "march", "minor", "canon", "adagio", "finale"]
    bar = bar_of(song)
    romans = []
    for section in song.sections[:-1]:
        here = [c.roman.upper().replace("Ø", "")[:2] for c in song.chords
                if section.tick <= c.tick < section.tick + 6 * bar]  # fmt: skip
        romans.append(here)
    assert all(row == romans[0] for row in romans[:4])
    modes = [[m for m in song.keys if m.tick <= s.tick][-1].mode for s in song.sections]
    assert modes == ["major"] * 4 + ["minor"] + ["major"] * 3
    counts = [
        len({int(n.start) for n in song.tracks[0].notes.within(s.tick, s.tick + s.length)
             if n.pitch >= 64}) for s in song.sections
    ]  # fmt: skip
    assert counts[1] > 1.3 * counts[0]
    assert counts[1] > counts[6]


def test_a_march_is_dotted_and_triplets_are_threes():
    song = heard("variations on a theme in F for violin and piano, 2/4, 64 bars")
    violin = song.track("violin").notes
    bar = bar_of(song)
    parts = {s.name.rpartition(": ")[2]: violin.within(s.tick, s.tick + 3 * bar)
             for s in song.sections}  # fmt: skip
    assert np.mean(parts["triplets"].start % 960 % 320 == 0) > 0.9
    assert np.mean(parts["march"].start % 960 == 720) > 0.2
    assert np.mean(parts["figural"].start % 240 == 0) > 0.9


def test_a_trio_has_a_key_of_its_own_and_the_minuet_is_written_out_again():
    for seed in range(6):
        song = heard("a minuet and trio in D", seed)
        assert [s.name for s in song.sections] == ["minuet", "trio", "minuet"]
        first, trio, again = (
            [m for m in song.keys if m.tick <= s.tick][-1].key for s in song.sections
        )
        assert first == again != trio


@pytest.mark.parametrize(
    ("prompt", "note"),
    [("a symphony in D", "one movement"), ("a fugue in D minor", "three voices"),
     ("a string quartet in D", "one movement")],
)  # fmt: skip
def test_the_card_says_what_a_word_becomes(prompt: str, note: str):
    brief = read_brief(prompt, GENRES, Options(seed=1))
    assert any(note in line for line in brief.replaced)
    assert not any("no genre of its own" in line for line in brief.replaced)


@pytest.mark.parametrize("prompt", ["a rondo", "a piano sonata"])
def test_kinds_have_habits(prompt: str):
    for seed in range(4):
        brief = read_brief(prompt, GENRES, Options(seed=seed))
        song = compose(brief, CLASSICAL)
        checks = kind_of(brief, CLASSICAL).checks
        assert [c.explain(song) for c in checks if not c.holds(song)] == []
