from __future__ import annotations

import random

import pytest

from toccata.theory.analysis import Heard, check, flaws, mend_all, voices_of
from toccata.theory.analysis.checking import Checked

from .hymns import Tone, choir, part


def rules(checked: Checked) -> set[str]:
    return {finding.rule for finding in checked.findings}


def test_fifths_side_by_side_are_heard() -> None:
    found = check([part([67, 69]), part([60, 62])], rules=["parallel fifths"])
    assert [f.rule for f in found.findings] == ["parallel fifths"]
    assert (found.findings[0].bar, found.findings[0].beat) == (1, 2.0)


def test_octaves_side_by_side_are_heard() -> None:
    assert "parallel octaves" in rules(check([part([72, 74, 76]), part([60, 62, 60])], mend=False))


def test_a_repeated_fifth_is_no_parallel() -> None:
    assert "parallel fifths" not in rules(check([part([67, 67]), part([60, 60])], mend=False))


def test_nothing_is_checked_across_the_end_of_a_phrase() -> None:
    lines = [part([67, 69]), part([60, 62])]
    assert "parallel fifths" not in rules(check(lines, breaks=[1.0], mend=False))


@pytest.mark.parametrize(
    ("rule", "upper", "lower"),
    [
        ("hidden fifths", [64, 69], [60, 62]),
        ("hidden octaves", [67, 74], [60, 62]),
        ("overlap", [67, 62], [64, 57]),
        ("contrary fifths", [67, 72], [60, 53]),
    ],
)
def test_two_voices_can_be_clumsy(rule: str, upper: list[int], lower: list[int]) -> None:
    assert rule in rules(check([part(upper), part(lower)], mend=False))


def test_crossing_spacing_and_range_are_heard_in_a_choir() -> None:
    parts = choir("C F G C C F G C")
    parts[1][2] = Tone(2, 1, 85)
    found = rules(check(parts, mend=False))
    assert {"crossing", "range", "spacing"} <= found


def test_a_leading_tone_that_falls_is_heard() -> None:
    soprano, alto = part([72, 71, 67], 2), part([64, 67, 64], 2)
    found = check([soprano, alto, part([55, 62, 60], 2), part([48, 43, 48], 2)], mend=False)
    assert "leading tone" in rules(found)


def test_a_seventh_that_rises_is_heard() -> None:
    soprano, alto = part([64, 65, 67], 2), part([60, 62, 60], 2)
    found = check(
        [soprano, alto, part([55, 59, 60], 2), part([48, 43, 48], 2)], key="C", mend=False
    )
    assert "seventh" in rules(found)


def test_an_augmented_second_is_heard() -> None:
    soprano = part([69, 65, 68, 69], 2)
    parts = [
        soprano,
        part([60, 57, 59, 60], 2),
        part([52, 53, 52, 52], 2),
        part([45, 41, 40, 45], 2),
    ]
    assert "augmented leap" in rules(check(parts, key="A minor", mend=False))


def test_a_mend_is_tried_before_it_is_shown() -> None:
    parts = choir("C F G C Am F G C", 2)
    parts[1][2] = Tone(4, 2, 62)
    parts[0][2] = Tone(4, 2, 74)
    parts[1][1] = Tone(2, 2, 60)
    parts[0][1] = Tone(2, 2, 72)
    found = check(parts)
    shown = next(
        (flaw, edits)
        for flaw, edits in zip(found.flaws, found.mends, strict=True)
        if flaw.rule == "parallel octaves"
    )
    after = flaws(found.voices.replaced(shown[1]), found.analysis.chords)
    assert shown[1]
    assert (shown[0].rule, shown[0].at, shown[0].voices) not in {
        (f.rule, f.at, f.voices) for f in after
    }
    assert len(after) < len(found.flaws)


def test_mending_everything_never_makes_it_worse() -> None:
    draw = random.Random(4)
    parts = choir("C Am F G C Dm G C F C G C", 1)
    for _ in range(6):
        line, place = draw.randrange(1, 3), draw.randrange(12)
        old = parts[line][place]
        parts[line][place] = Tone(old.start, old.length, old.pitch + draw.choice([-5, -3, 3, 4]))
    found = check(parts)
    voices, edits, left = mend_all(found)
    assert found.flaws
    assert edits
    assert len(left) < len(found.flaws)
    assert list(left) == flaws(voices, found.analysis.chords)


def test_a_part_of_chords_is_heard_as_voices() -> None:
    heard = Heard.of([Tone(t, 1, p) for t in (0, 1) for p in (60 + t, 64 + t, 67 + t)])
    assert [len(row) for row in voices_of(heard).rows] == [2, 2, 2]


def test_a_voice_that_doubles_another_all_along_is_a_colour() -> None:
    tune = [60, 62, 64, 65, 67, 65, 64, 62, 60]
    low = [48, 47, 48, 50, 52, 53, 52, 47, 48]
    heard = Heard.of([part(tune), part([p + 12 for p in tune]), part(low)])
    assert len(voices_of(heard).rows) == 2


def test_a_finding_reads_as_a_sentence() -> None:
    said = check([part([67, 69]), part([60, 62])], rules=["parallel fifths"]).findings[0].explain()
    assert said.startswith(
        "Bar 1, beat 2: Parallel fifths between part 1 and part 2 (C4–G4 to D4–A4)."
    )


def test_what_is_heard_in_a_window_is_what_is_heard_in_the_whole() -> None:
    draw = random.Random(11)
    parts = choir("C Am F G C Dm G C F C G C", 1)
    for _ in range(8):
        line, place = draw.randrange(4), draw.randrange(12)
        old = parts[line][place]
        parts[line][place] = Tone(old.start, old.length, old.pitch + draw.choice([-5, -3, 3, 4]))
    found = check(parts, mend=False)
    chords = found.analysis.chords
    for low in range(11):
        inside = [f for f in found.flaws if low <= f.at <= low + 2]
        assert flaws(found.voices, chords, (), low, low + 2) == inside


def test_mends_leave_every_other_note_as_it_was() -> None:
    parts = choir("C F G C Am F G C", 2)
    parts[1][1:3] = [Tone(2, 2, 60), Tone(4, 2, 62)]
    parts[0][1:3] = [Tone(2, 2, 72), Tone(4, 2, 74)]
    found = check(parts)
    voices, edits, _ = mend_all(found)
    touched = {(edit.voice, edit.index) for edit in edits}
    for voice, (old, new) in enumerate(zip(found.voices.rows, voices.rows, strict=True)):
        changed = {(voice, i) for i, (a, b) in enumerate(zip(old, new, strict=True)) if a != b}
        assert changed <= touched


def test_a_listener_hears_how_far_it_is_and_may_stop_it() -> None:
    class Enough(Exception):
        pass

    def stop(fraction: float) -> None:
        raise Enough

    heard: list[float] = []
    parts = [part([67, 69, 71]), part([60, 62, 64])]
    mend_all(check(parts, listen=heard.append), listen=heard.append)
    assert heard
    assert all(0 <= fraction <= 1 for fraction in heard)
    with pytest.raises(Enough):
        check(parts, listen=stop)
