"""A piece is judged by the style that it is in, and the style says which rules count."""

from __future__ import annotations

import pytest

from toccata.errors import UnknownName
from toccata.theory.analysis import Heard, check, manner_of
from toccata.theory.styles import RULE_WEIGHTS, STYLES, counting

from .hymns import Tone, choir, part

HYMN = "C F G C Am Dm G C F G Am Dm G7 C"


def rules(parts: object, **more: object) -> set[str]:
    return {f.rule for f in check(parts, **more).findings}  # type: ignore[arg-type]


def planing(count: int = 12) -> list[list[Tone]]:
    """Power chords that move in one block, with a bass an octave below their roots."""
    tune = [40 + (place * 5) % 7 for place in range(count)]
    chords = [Tone(t, 1, p + up) for t, p in enumerate(tune) for up in (0, 7)]
    return [chords, part([p - 12 for p in tune], 1)]


def test_four_voices_are_judged_strictly() -> None:
    found = check(choir(HYMN), style="auto", mend=False)
    assert found.manner.style == "strict"
    assert "4 parts are voices" in found.explain()


def test_a_chorale_on_one_staff_is_judged_strictly() -> None:
    staff = sorted((tone for line in choir(HYMN) for tone in line), key=lambda tone: tone.start)
    assert manner_of(Heard.of([staff])).style == "strict"


def test_drums_and_guitars_make_a_band() -> None:
    heard = Heard.of(choir(HYMN))
    assert manner_of(heard, drums=True).style == "pop"
    assert manner_of(heard, kinds=["Guitar", "Strings", "Bass", "Strings"]).style == "pop"
    assert "bass and guitar" in manner_of(heard, kinds=["Guitar", "", "Bass", ""]).why


def test_chords_with_sevenths_make_jazz() -> None:
    seconds = choir("Dm7 G7 Cmaj7 A7 Dm7 G7 Cmaj7 Cmaj7")
    assert check(seconds, style="auto", drums=True, mend=False).manner.style == "jazz"


def test_one_line_and_no_line_are_no_part_song() -> None:
    assert manner_of(Heard.of([part([60, 62, 64])])).style == "pop"
    assert manner_of(Heard.of([])).style == "pop"


def test_power_chords_with_their_bass_are_no_faults_in_pop() -> None:
    assert "parallel fifths" in rules(planing(), style="strict", mend=False)
    assert rules(planing(), style="auto", drums=True, mend=False) == set()


def test_a_clash_of_two_parts_is_heard_in_pop_and_mended() -> None:
    chords = [Tone(t, 4, p) for t in (0, 4, 8) for p in (60, 64, 67)]
    tune = [Tone(0, 4, 79), Tone(4, 4, 77), Tone(8, 4, 76)]
    found = check([tune, chords, part([36] * 3, 4)], style="pop", key="C")
    clash = next(f for f in found.findings if f.rule == "clash")
    assert (clash.bar, clash.beat, clash.voices) == (2, 1.0, ("part 1", "part 2"))
    assert clash.mend


def test_chord_tones_a_semitone_apart_do_not_clash() -> None:
    chords = [Tone(t, 4, p) for t in (0, 4) for p in (60, 64, 67, 71)]
    assert "clash" not in rules([chords, part([72, 72], 4), part([36, 36], 4)], style="jazz")


def test_a_third_far_below_is_mud() -> None:
    parts = [part([76, 77, 76], 4), part([35, 36, 35], 4), part([31, 32, 31], 4)]
    assert "low interval" in rules(parts, style="pop", mend=False)


def test_a_part_under_the_bass_is_heard_and_sent_an_octave_up() -> None:
    chords = [Tone(t, 4, p) for t in range(0, 32, 4) for p in (60, 64, 67)]
    low = [Tone(0, 4, 40), *(Tone(t, 4, 64) for t in range(4, 32, 4))]
    found = check([chords, part([48] * 8, 4), low], style="pop", key="C")
    under = next(f for f in found.findings if f.rule == "under the bass")
    assert "E3 instead of E2" in under.mend or "E4 instead of E2" in under.mend


def test_a_note_that_no_player_has_is_a_fault_in_every_style() -> None:
    parts = [part([72, 74, 110]), part([60, 62, 64])]
    for style in ("strict", "jazz", "pop"):
        assert "range" in rules(parts, style=style, ranges=[(55, 100), (40, 80)], mend=False)


def test_every_rule_has_its_weight_and_strict_has_those_of_the_chorale() -> None:
    assert counting(STYLES["strict"]) == set(RULE_WEIGHTS) - {
        "clash",
        "low interval",
        "under the bass",
    }
    assert counting(STYLES["pop"]) == counting(STYLES["jazz"]) == {
        "range", "clash", "low interval", "under the bass",
    }  # fmt: skip


def test_a_style_that_nobody_knows_is_refused() -> None:
    with pytest.raises(UnknownName, match="strict"):
        check(choir("C G C"), style="stritc")
