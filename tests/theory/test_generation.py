from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toccata.errors import OutOfRange, UnknownName, WrongUse
from toccata.theory import STYLES, Key, generate, parse_chord, reharmonize, substitutes


@dataclass(frozen=True)
class Tone:
    start: float
    length: float
    pitch: int


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(STYLES), st.sampled_from(["C", "Eb", "F# minor", "A minor"]), st.integers(1, 40),
       st.integers(0, 99))  # fmt: skip
def test_a_progression_has_as_many_chords_as_asked_and_ends_at_home(
    style: str, key: str, count: int, seed: int
) -> None:
    made = generate(key, style, count, seed=seed)
    assert len(made) == count
    assert made.chords[-1].root_pc == made.keys[-1].tonic_pc
    assert made == generate(key, style, count, seed=seed)


def test_seeds_give_different_music() -> None:
    assert len({generate("C", "jazz", 12, seed=seed).symbols for seed in range(20)}) > 10


@pytest.mark.parametrize("goal", ["G", "F", "A minor", "Eb"])
def test_a_modulation_closes_in_the_new_key(goal: str) -> None:
    made = generate("C", "classical", 12, seed=1, modulate_to=goal)
    assert made.chords[-1].root_pc == made.keys[-1].tonic_pc
    assert made.keys[-1].name.startswith(Key(goal.split()[0]).name[:1])
    for place in made.pivots:
        both = set(made.chords[place].pitch_classes)
        assert both <= set(made.keys[place + 1].pitch_classes) | {
            (made.keys[-1].tonic_pc + 11) % 12
        }


def test_every_chord_can_say_why() -> None:
    made = generate("C", "pop", 8, seed=3)
    assert len(made.explain().splitlines()) == 8


def test_what_cannot_be_generated_is_refused() -> None:
    with pytest.raises(UnknownName, match="Did you mean jazz"):
        generate("C", "jaz")
    with pytest.raises(OutOfRange):
        generate("C", "pop", 0)


def test_a_tritone_substitute_keeps_the_tritone() -> None:
    five = parse_chord("G7")
    found = {s.name: s for s in substitutes(five, Key("C"), parse_chord("Cmaj7"))}
    assert found["tritone"].chords[0].symbol == "Db7"
    assert {5, 11} <= set(found["tritone"].chords[0].pitch_classes)
    assert [c.symbol for c in found["Coltrane changes"].chords] == [
        "G7", "Eb7", "Abmaj7", "B7", "Emaj7", "G7",
    ]  # fmt: skip


def test_relatives_share_two_notes_and_borrowed_chords_come_from_the_parallel() -> None:
    chord = parse_chord("F")
    for substitute in substitutes(chord, Key("C")):
        if substitute.name == "relative":
            assert len(set(chord.pitch_classes) & set(substitute.chords[0].pitch_classes)) >= 2
    lent = [
        s.chords[0].symbol for s in substitutes(chord, Key("C")) if s.name == "modal interchange"
    ]
    assert lent == ["Fm"]


def test_a_passing_diminished_chord_climbs_to_the_next() -> None:
    found = [
        s for s in substitutes(parse_chord("C"), Key("C"), parse_chord("Dm")) if "passing" in s.name
    ]
    assert [c.symbol for c in found[0].chords] == ["C", "C#dim7"]


TUNE = [
    Tone(i, 1, p)
    for i, p in enumerate([64, 62, 60, 62, 64, 64, 64, 64, 62, 62, 62, 62, 60, 60, 60, 60])
]


def test_harmonizations_are_ranked_and_carry_the_tune() -> None:
    found = reharmonize(TUNE, "C")
    assert [h.cost for h in found] == sorted(h.cost for h in found)
    for harmonization in found:
        assert len(harmonization.chords) == len(harmonization.reasons) == 4
        assert harmonization.chords[-1].root_pc == 0
    plain = next(h for h in found if h.palette == "plain")
    assert {60 % 12} <= set(plain.chords[-1].pitch_classes)


def test_reharmonizing_nothing_is_refused() -> None:
    with pytest.raises(WrongUse):
        reharmonize([], "C")
