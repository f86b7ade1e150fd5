"""Voices lead smoothly and without faults, and faults are heard where they are made."""

import random
from itertools import pairwise, product

import pytest

from toccata.errors import UnknownName, WrongUse
from toccata.theory import Key, parse_chord, roman
from toccata.theory.singable import voicings_of
from toccata.theory.steps import step_costs
from toccata.theory.voiceleading import SATB, STYLES, _off_centre, faults, lead

MAJOR = ["I", "ii7", "V7", "vi", "IV", "iii", "V65", "I6", "V7/V", "V", "V42", "ii6"]
MINOR = ["i", "iiø7", "V7", "VI", "iv", "III", "V65", "i6", "vii°7", "V", "iv6"]


def chords(text):
    return [parse_chord(symbol) for symbol in text.split()]


def rules_of(voices, **more):
    return [fault.rule for fault in faults(voices, **more)]


def test_a_cadence_is_led_without_fault():
    sung = lead(chords("C F G7 C"))
    assert [len(voicing) for voicing in sung] == [4] * 4
    assert faults(sung, chords("C F G7 C"), Key("C")) == []


@pytest.mark.parametrize("seed", range(30))
def test_random_progressions_have_only_the_faults_that_their_bass_forces(seed):
    rng = random.Random(seed)
    key = Key(rng.choice(["C", "D", "Eb", "F#", "A", "Bb"]), rng.choice(["major", "minor"]))
    row = [
        roman(rng.choice(MINOR if key.is_minor else MAJOR), key) for _ in range(rng.randint(8, 32))
    ]
    sung = lead(row, key=key)
    for chord, voicing in zip(row, sung, strict=True):
        assert voicing[0] % 12 == chord.bass_pc
        assert {note % 12 for note in voicing} <= set(chord.pitch_classes)
        assert set(chord.guide_tones[:1]) <= {note % 12 for note in voicing}
    assert [f for f in faults(sung, row, key) if f.rule != "leading tone" or f.voices != (0,)] == []


def test_the_search_is_exact():
    row, rules = chords("C G7/B F/A C"), STYLES["strict"]
    tight = ((47, 57), (52, 60), (57, 65), (64, 72))
    tables = [voicings_of(chord, tight, rules, True) for chord in row]
    steps = [step_costs(a, b, tight, rules, None, True) for a, b in pairwise(row)]

    def cost(path):
        first = tables[0][1][path[0]] + _off_centre(tables[0][0], tight)[path[0]]
        rest = sum(step[a, b] for step, (a, b) in zip(steps, pairwise(path), strict=True))
        return (
            first + rest + sum(table[1][i] for table, i in zip(tables[1:], path[1:], strict=True))
        )

    every = product(*(range(len(table[0])) for table in tables))
    best = min(every, key=cost)
    found = lead(row, tight)
    picked = tuple(table[0].tolist().index(list(v)) for table, v in zip(tables, found, strict=True))
    assert cost(picked) == pytest.approx(cost(best))


def test_each_style_and_any_number_of_voices():
    for style in STYLES:
        for count in (2, 3, 5):
            ranges = [(40 + 6 * voice, 60 + 6 * voice) for voice in range(count)]
            sung = lead(chords("Dm7 G7 Cmaj7 A7"), ranges, style=style)
            for voicing in sung:
                assert len(voicing) == count
                assert all(
                    low <= note <= high for note, (low, high) in zip(voicing, ranges, strict=True)
                )
                assert list(voicing) == sorted(voicing)


def test_three_upper_voices_move_by_small_steps():
    sung = lead(chords("Dm7 G7 Cmaj7"), [(52, 64), (55, 69), (60, 74)], style="jazz", bass=False)
    assert all(
        abs(a - b) <= 4 for old, new in pairwise(sung) for a, b in zip(old, new, strict=True)
    )


def test_a_start_is_gone_on_from():
    start = (48, 55, 64, 72)
    assert lead(chords("C"), start=start) == [start]


def test_no_chord_gives_no_notes():
    assert lead(chords("C N.C. G"))[1] == ()
    assert lead([]) == []


def test_what_cannot_be_sung_is_refused():
    with pytest.raises(WrongUse, match="widen"):
        lead(chords("C"), [(61, 62), (61, 62)])
    with pytest.raises(UnknownName, match="strict"):
        lead(chords("C"), style="stric")


def test_parallel_fifths_and_octaves_are_heard():
    assert rules_of([(48, 55, 64, 72), (50, 57, 65, 74)], ranges=()) == [
        "parallel fifths",
        "parallel octaves",
    ]


def test_standing_faults_are_heard():
    assert rules_of([(48, 64, 60, 72)]) == ["crossing"]
    assert rules_of([(48, 52, 67, 72)]) == ["spacing"]
    assert rules_of([(30, 52, 60, 67)]) == ["range"]


def test_overlap_is_heard():
    assert rules_of([(48, 55, 60, 64), (48, 55, 65, 69)]) == ["overlap"]


def test_a_leading_tone_that_falls_is_heard():
    falling = [(43, 62, 65, 71), (48, 60, 64, 67)]
    assert "leading tone" in rules_of(falling, key=Key("C"))
    rising = [(43, 62, 65, 71), (48, 60, 64, 72)]
    assert "leading tone" not in rules_of(rising, key=Key("C"))


def test_a_chorale_broken_on_purpose_is_caught():
    row = chords("C F G C Am Dm G7 C")
    sung = [list(voicing) for voicing in lead(row, SATB)]
    sung[2][1] = sung[2][0] + 12
    sung[1][1] = sung[1][0] + 12
    assert "parallel octaves" in rules_of(sung)


def test_a_leading_explains_itself_by_bar_and_voice():
    said = lead(chords("C G7 C"), key=Key("C")).explain(beats=4, every=2).splitlines()
    assert said[0].startswith("Bar 1, beat 1: C is sung as C")
    assert said[1].startswith("Bar 1, beat 3: G7: ")
    assert said[2].startswith("Bar 2, beat 1: C: ")
    assert "rises from B" in said[2]
    assert "as a leading tone does" in said[2]
    assert "as a seventh does" in said[2]


def test_a_leading_tells_what_a_strict_ear_minds():
    from toccata.theory.leading import Leading

    clumsy = Leading([(48, 55, 64, 72), (50, 57, 65, 74)], chords("C Dm"), Key("C"))
    assert "Parallel fifths" in clumsy.explain().splitlines()[1]


def test_each_style_weighs_every_rule_and_strict_weighs_parallels_most():
    assert STYLES["strict"].parallels > STYLES["strict"].leading > STYLES["strict"].motion
    assert STYLES["strict"].parallels > STYLES["pop"].parallels > STYLES["jazz"].parallels
