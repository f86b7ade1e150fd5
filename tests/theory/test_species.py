from __future__ import annotations

from itertools import pairwise

import pytest

from toccata.errors import OutOfRange, WrongUse
from toccata.theory import counterpoint, judge
from toccata.theory.species import Sound, rhythm_of

DORIAN = (62, 65, 64, 62, 67, 65, 69, 67, 65, 64, 62)
PHRYGIAN = (64, 60, 62, 60, 57, 69, 67, 64, 65, 64)


@pytest.mark.parametrize("above", [True, False])
@pytest.mark.parametrize("species", [1, 2, 3, 4, 5])
@pytest.mark.parametrize(("cantus", "key"), [(DORIAN, "D dorian"), (PHRYGIAN, "E phrygian")])
def test_every_species_is_found_without_a_breach(
    cantus: tuple[int, ...], key: str, species: int, above: bool
) -> None:
    line = counterpoint(cantus, species, key, above, seed=1)
    assert line is not None
    assert judge(cantus, line, species, key, above) == []


def test_a_florid_line_mixes_its_lengths_and_ties() -> None:
    line = counterpoint(DORIAN, 5, "D dorian", seed=2)
    assert line is not None
    assert {0.5, 1} <= {note.length for note in line}
    assert any(note.crosses for note in line)


def test_a_seed_gives_one_florid_line_and_another_gives_another() -> None:
    cantus = DORIAN[-6:]
    lines = [counterpoint(cantus, 5, "D dorian", seed=seed) for seed in (1, 1, 2)]
    assert lines[0] == lines[1] != lines[2]


def row(pitches: str, lengths: str, start: float = 0) -> list[Sound]:
    """Pitches and lengths as words: `row("67 69", "4 4")`; the last length goes on."""
    notes, longs = [int(p) for p in pitches.split()], [float(word) for word in lengths.split()]
    longs += longs[-1:] * (len(notes) - len(longs))
    found = []
    for pitch, long in zip(notes, longs, strict=True):
        found.append(Sound(start, long, pitch))
        start += long
    return found


UP, STILL = "60 62 64 62 60", "60 62 60 62 60"
WALK = "60 64 65 62 60"

# rule, species, above, cantus, pitches, lengths, where the line starts
TABLE = [
    ("parallel fifths", 1, True, UP, "67 69 72 71 72", "4", 0),
    ("parallel octaves", 1, True, UP, "72 74 72 71 72", "4", 0),
    ("hidden fifths", 1, True, UP, "64 69 67 71 72", "4", 0),
    ("hidden octaves", 1, True, UP, "67 74 72 71 72", "4", 0),
    ("dissonance", 1, True, UP, "67 67 67 71 72", "4", 0),
    ("beginning", 1, True, UP, "64 65 69 71 72", "4", 0),
    ("beginning", 1, False, UP, "53 53 52 55 48", "4", 0),
    ("crossing", 1, True, UP, "60 59 57 71 72", "4", 0),
    ("distance", 1, True, UP, "79 83 84 71 72", "4", 0),
    ("unison", 1, True, UP, "67 65 64 71 72", "4", 0),
    ("leap", 1, True, UP, "67 77 69 71 72", "4", 0),
    ("after a leap", 1, True, WALK, "60 72 77 71 72", "4", 0),
    ("repetition", 1, True, WALK, "72 72 72 71 72", "4", 0),
    ("chromatic step", 1, True, UP, "67 65 67 70 71", "4", 0),
    ("outline", 1, True, WALK, "72 67 62 71 72", "4", 0),
    ("climax", 1, True, WALK, "67 72 69 72 72", "4", 0),
    ("range", 1, True, WALK, "60 72 77 71 72", "4", 0),
    ("mode", 1, True, UP, "67 66 69 71 72", "4", 0),
    ("ending", 1, True, UP, "67 65 69 67 67", "4", 0),
    ("cadence", 1, True, UP, "67 71 72 74 72", "4", 0),
    ("rhythm", 1, True, UP, "67 69 72 71 72", "2 6 4", 0),
    ("parallel fifths", 2, True, UP, "67 65 69 72 76 72 69 71 72", "2 2 2 2 2 2 2 2 4", 0),
    ("dissonance", 2, True, UP, "67 69 71 67 67 69 69 71 72", "2 2 2 2 2 2 2 2 4", 0),
    ("dissonance", 2, True, "60 62 60 62 60", "67 65 69 67 69 67 69 71 72", "2 2 2 2 2 2 2 2 4", 0),
    ("repetition", 2, True, UP, "67 67 71 69 72 71 69 71 72", "2 2 2 2 2 2 2 2 4", 0),
    ("rhythm", 2, True, UP, "67 71 69 72 71 69 71 72", "4 2 2 2 2 2 2 4", 0),
    ("dissonance", 3, True, "60 62 60", "72 74 77 76 74 72 74 71 72", "1 1 1 1 1 1 1 1 4", 0),
    ("cambiata", 3, True, "60 62 60", "72 71 67 65 69 71 72 71 72", "1 1 1 1 1 1 1 1 4", 0),
    ("cambiata", 3, True, "60 64 60", "72 71 67 72 67 69 72 71 72", "1 1 1 1 1 1 1 1 4", 0),
    ("parallel octaves", 3, True, "60 62 60", "72 71 72 76 74 72 74 71 72", "1 1 1 1 1 1 1 1 4", 0),
    ("outline", 3, True, "60 62 60", "67 65 67 69 71 69 67 65 71", "1 1 1 1 1 1 1 1 4", 0),
    ("suspension", 4, True, STILL, "72 74 72 71 72", "4 4 4 2 4", 2),
    ("suspension", 4, True, "60 57 55 57 55", "67 65 67 69 67", "4 4 4 2 4", 2),
    ("suspension", 4, True, "60 59 60 62 60", "60 59 67 71 72", "4 4 4 2 4", 2),
    ("suspension", 4, False, "60 62 60 62 60", "48 52 50 47 48", "4 4 4 2 4", 2),
    ("parallel octaves", 4, True, "60 59 57 59 60", "67 72 71 69 67 59 60", "2 4 4 2 2 2 4", 0),
    ("rhythm", 4, True, STILL, "72 71 72 71 72", "3 5 4 2 4", 2),
    ("ligature", 5, True, UP, "72 71 72 71 69 71 72 71 72", "1 1 2 2 2 4 2 2 4", 0),
    ("ligature", 5, True, "60 62 60", "72 74 71 72", "3 2 3 4", 0),
    ("eighths", 5, True, "60 62 60", "67 72 71 69 71 72 71 72", "1 0.5 0.5 2 1 1 2 4", 0),
    ("eighths", 5, True, "60 62 60", "72 71 72 71 69 71 72 71 72", "0.5 0.5 1 1 1 2 1 1 4", 0),
    ("suspension", 5, True, "60 62 60", "72 69 74 71 72", "3 1 1 1 4", 2),
    ("rhythm", 5, True, "60 62 60", "67 69 71 72", "2.5 1.5 4 4", 0),
]  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "species", "above", "cantus", "pitches", "lengths", "start"), TABLE
)
def test_the_judge_hears_each_rule(
    rule: str, species: int, above: bool, cantus: str, pitches: str, lengths: str, start: float
) -> None:
    under = [int(pitch) for pitch in cantus.split()]
    found = judge(under, row(pitches, lengths, start), species, "C", above)
    assert rule in {breach.rule for breach in found}


def test_a_changing_note_may_leap_down_a_third() -> None:
    line = row("72 71 67 69 72 71 72 71 72", "1 1 1 1 1 1 1 1 4")
    rules = {b.rule for b in judge((60, 64, 60), line, 3, "C")}
    assert not rules & {"cambiata", "dissonance"}


def test_a_suspension_that_falls_into_a_sixth_is_well() -> None:
    line = row("69 72 71 72", "2 4 2 4")
    rules = {b.rule for b in judge((60, 62, 60), line, 4, "C")}
    assert "suspension" not in rules


def test_an_ornament_may_delay_a_resolution_to_the_third_quarter() -> None:
    line = row("72 69 71 72", "3 1 2 4", 2)
    rules = {b.rule for b in judge((60, 62, 60), line, 5, "C")}
    assert "suspension" not in rules


def test_in_phrygian_the_cadence_has_no_raised_tone() -> None:
    sharp = judge((64, 67, 65, 64), row("71 71 75 76", "4"), 1, "E phrygian")
    plain = judge((64, 67, 65, 64), row("71 71 74 76", "4"), 1, "E phrygian")
    assert {"mode", "cadence"} <= {b.rule for b in sharp}
    assert not {"mode", "cadence"} & {b.rule for b in plain}


def test_a_breach_says_where_it_is() -> None:
    found = judge((60, 62, 64, 62, 60), row("67 69 72 71 72", "4"), 1, "C")
    said = [b.explain() for b in found if b.rule == "parallel fifths"]
    assert said == ["Bar 2, beat 1: Parallel fifths with the cantus."]


def test_a_cantus_that_allows_no_line_gives_none() -> None:
    assert counterpoint((60, 66, 60), 1, "C", low=60, high=64) is None
    assert counterpoint((60, 66, 60), 5, "C", low=60, high=61) is None


def test_rhythms_fill_the_cantus() -> None:
    for species in range(1, 5):
        notes = rhythm_of(species, 8)
        assert all(a[0] + a[1] == b[0] for a, b in pairwise(notes))
        assert sum(notes[-1]) == 32


def test_what_is_no_species_is_refused() -> None:
    with pytest.raises(OutOfRange):
        counterpoint(DORIAN, 6, "C")
    with pytest.raises(WrongUse):
        judge(DORIAN, [Sound(0, 4, 60)], 1, "C")
