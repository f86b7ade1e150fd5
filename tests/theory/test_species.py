from __future__ import annotations

from itertools import pairwise

import pytest

from toccata.errors import OutOfRange, WrongUse
from toccata.theory import counterpoint, judge
from toccata.theory.species import Sound, rhythm_of

DORIAN = (62, 65, 64, 62, 67, 65, 69, 67, 65, 64, 62)
MAJOR = (60, 62, 65, 64, 65, 67, 69, 67, 64, 62, 60)


@pytest.mark.parametrize("above", [True, False])
@pytest.mark.parametrize("species", [1, 2, 3, 4, 5])
@pytest.mark.parametrize(("cantus", "key"), [(DORIAN, "D dorian"), (MAJOR, "C major")])
def test_every_species_is_found_without_a_breach(
    cantus: tuple[int, ...], key: str, species: int, above: bool
) -> None:
    line = counterpoint(cantus, species, key, above, seed=1)
    assert line is not None
    assert judge(cantus, line, species, key, above) == []


def whole(pitches: list[int]) -> list[Sound]:
    return [Sound(4 * place, 4, pitch) for place, pitch in enumerate(pitches)]


@pytest.mark.parametrize(
    ("rule", "line"),
    [
        ("parallel fifths", [67, 69, 72, 71, 72]),
        ("dissonance", [67, 67, 67, 71, 72]),
        ("beginning", [64, 65, 69, 71, 72]),
        ("crossing", [60, 59, 57, 71, 72]),
        ("leap", [67, 77, 69, 71, 72]),
        ("ending", [67, 65, 69, 67, 67]),
        ("mode", [67, 66, 69, 71, 72]),
    ],
)
def test_the_judge_hears_each_rule(rule: str, line: list[int]) -> None:
    found = judge((60, 62, 64, 62, 60), whole(line), 1, "C")
    assert rule in {breach.rule for breach in found}


def test_a_suspension_that_rises_is_a_breach() -> None:
    cantus = (60, 62, 60, 62, 60)
    notes = [Sound(2, 4, 72), Sound(6, 4, 74), Sound(10, 4, 72), Sound(14, 2, 71), Sound(16, 4, 72)]
    assert "suspension" in {breach.rule for breach in judge(cantus, notes, 4, "C")}


def test_a_cantus_that_allows_no_line_gives_none() -> None:
    assert counterpoint((60, 66, 60), 1, "C", low=60, high=64) is None


def test_rhythms_fill_the_cantus() -> None:
    for species in range(1, 6):
        row = rhythm_of(species, 8, seed=3)
        assert all(a[0] + a[1] == b[0] for a, b in pairwise(row))
        assert sum(row[-1]) == 32


def test_what_is_no_species_is_refused() -> None:
    with pytest.raises(OutOfRange):
        counterpoint(MAJOR, 6, "C")
    with pytest.raises(WrongUse):
        judge(MAJOR, [Sound(0, 4, 60)], 1, "C")
