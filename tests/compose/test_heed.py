"""Lines that are written later give way to those that stand."""

from __future__ import annotations

from itertools import pairwise

import pytest

from toccata.compose.again import Again
from toccata.compose.bar import Player, Tone
from toccata.compose.composer import compose
from toccata.compose.genres import GENRES
from toccata.compose.harmony import change
from toccata.compose.heed import Ground, heeded
from toccata.compose.options import Options
from toccata.compose.plan import kind_of
from toccata.compose.reader import read_brief
from toccata.score.song import Song
from toccata.theory.analysis import check
from toccata.theory.analysis.flaw import RULES
from toccata.theory.key import Key

HOME = Key("C", "major")
FLUTE = Player("flute", "melody", 0, 60, 96, 76, True, 74, "Pipe")
CELLO = Player("cello", "bass", 0, 36, 64, 48, True, 43, "Strings")
NUMERALS = ("I", "IV", "V", "I")
PLAYED = set(RULES) - {"range", "spacing"}
"""The rules for strings: their ranges are their own, and they stand as far apart as they like."""


def ground() -> Ground:
    rows = [change(numeral, HOME) for numeral in NUMERALS]
    return Ground(lambda tick: rows[min(3, tick // 960)], lambda _: HOME, 960)


def line(*pitches: int) -> list[Tone]:
    return [Tone(960 * n, 900, pitch, 80) for n, pitch in enumerate(pitches)]


def octaves(one: list[Tone], two: list[Tone]) -> int:
    sizes = [(a.pitch - b.pitch) % 12 for a, b in zip(one, two, strict=True)]
    return sum(x == y == 0 for x, y in pairwise(sizes))


def test_a_bass_in_octaves_with_the_tune_finds_another_way():
    tune, bass = line(72, 77, 79, 72), line(48, 53, 55, 48)
    assert octaves(tune, bass) == 3
    mended = heeded(bass, [(FLUTE, tune)], CELLO, ground())
    assert octaves(tune, mended) == 0
    assert [t._replace(pitch=0) for t in mended] == [t._replace(pitch=0) for t in bass]


def test_a_clean_line_stays_as_it_was():
    tune, bass = line(76, 77, 71, 72), line(48, 53, 43, 48)
    assert heeded(bass, [(FLUTE, tune)], CELLO, ground()) == bass


def test_bars_that_are_settled_stay_as_they_were():
    tune, bass = line(72, 77, 79, 72), line(48, 53, 55, 48)
    mended = heeded(bass, [(FLUTE, tune)], CELLO, ground(), lambda tone: tone.start >= 1920)
    assert mended[:2] == bass[:2]
    assert mended != bass


def heard(prompt: str, seed: int) -> Song:
    brief = read_brief(prompt, GENRES, Options(seed=seed))
    return compose(brief, GENRES[brief.genre])


@pytest.mark.parametrize(
    "prompt",
    ["a classical minuet for string quartet, 24 bars",
     "a string quartet in sonata form in A minor, 48 bars",
     "an invention for violin and cello in C, 24 bars", "a chorale for string quartet in E minor"],
)  # fmt: skip
def test_strict_music_has_hardly_a_fault_in_a_hundred_chords(prompt: str):
    faults = parallels = chords = 0
    for seed in range(5):
        song = heard(prompt, seed)
        key = song.keys[0].key.name
        found = check([list(t.notes) for t in song.tracks], key=key, per_quarter=960, mend=False,
                      rules=PLAYED)  # fmt: skip
        faults += len(found.flaws)
        parallels += sum("parallel" in flaw.rule for flaw in found.flaws)
        chords += len(found.analysis.chords)
    assert chords > 150
    assert 100 * parallels / chords <= 0.5
    assert 100 * faults / chords <= 1.5


def test_a_part_that_is_written_again_leaves_the_others_that_heeded_it():
    brief = read_brief("a string quartet in C, 24 bars", GENRES, Options(seed=3))
    before = compose(brief, GENRES["classical"])
    after = compose(brief, GENRES["classical"], [Again(8, ("bass",))])
    assert [t for t in after.tracks if t.role != "bass"] == [
        t for t in before.tracks if t.role != "bass"
    ]


def test_an_orchestra_doubles_and_does_not_heed():
    brief = read_brief("a symphony", GENRES, Options(seed=1))
    assert kind_of(brief, GENRES["classical"]).led
    assert len(heard("a symphony", 1).tracks) > 6
