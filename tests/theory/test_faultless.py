"""The faultless style against the checker, and against every voicing there is."""

from __future__ import annotations

import random
from itertools import product

from toccata.theory import Chord, Key, lead, roman
from toccata.theory.analysis.lines import Sung, Voices
from toccata.theory.analysis.report import ChordSpan
from toccata.theory.analysis.rules import Flaw, flaws

MAJOR = "I ii iii IV V vi V7 ii7 I6 IV6 V6 V65 V43 vii°6 V7/V V7/IV bVI iv".split()  # noqa: SIM905
MINOR = "i ii°6 III iv V VI V7 iiø65 i6 iv6 V6 V65 N6 vii°7 V7/iv".split()  # noqa: SIM905
NARROW = ((48, 55), (55, 62), (60, 67), (67, 74))


def heard(
    chords: list[Chord], sung: list[tuple[int, ...]], key: Key, ranges: tuple[tuple[int, int], ...]
) -> list[Flaw]:
    rows = tuple(
        tuple(Sung(float(i), i + 1.0, voicing[n]) for i, voicing in enumerate(sung))
        for n in (3, 2, 1, 0)
    )
    spans = [ChordSpan(1, 1.0, 1.0, float(i), i + 1.0, c, key) for i, c in enumerate(chords)]
    return flaws(Voices(rows, ("soprano", "alto", "tenor", "bass"), ranges[::-1]), spans)


def voicings(chord: Chord) -> list[tuple[int, ...]]:
    """Every way to sing the chord in the narrow ranges, by plain counting."""
    pcs = set(chord.pitch_classes)
    fifth = {(chord.root_pc + t.semitones) % 12 for t in chord.intervals if t.degree == "5"}
    pools = [[p for p in range(low, high + 1) if p % 12 in pcs] for low, high in NARROW]
    return [
        found
        for found in product(*pools)
        if found[0] % 12 == chord.bass_pc
        and list(found) == sorted(found)
        and pcs - fifth <= {p % 12 for p in found}
    ]


def test_where_a_rule_is_broken_no_way_without_exists() -> None:
    draw = random.Random(7)
    broken = clean = 0
    while broken < 4 or clean < 4:
        key, pool = (Key("C"), MAJOR) if draw.random() < 0.5 else (Key("C", "minor"), MINOR)
        chords = [roman(text, key) for text in draw.sample(pool, 2)]
        ways = [voicings(chord) for chord in chords]
        if not all(ways):
            continue
        sung = lead(chords, NARROW, style="faultless", key=key)
        if not heard(chords, sung, key, NARROW):
            clean += 1
            continue
        broken += 1
        assert all(heard(chords, list(way), key, NARROW) for way in product(*ways))


def progression(draw: random.Random) -> tuple[Key, list[Chord]]:
    """8 to 32 chords of a key and its neighbours, from the tonic to a cadence."""
    key, pool = (Key("D"), MAJOR) if draw.random() < 0.5 else (Key("G", "minor"), MINOR)
    words = [pool[0]]
    length = draw.randint(6, 30)
    while len(words) < length:
        words.append(draw.choice([word for word in pool if word != words[-1]]))
    return key, [roman(word, key) for word in (*words, "V7", pool[0])]


def test_of_two_hundred_progressions_only_those_break_a_rule_that_have_to() -> None:
    """A rule is broken in as few steps as the chords by themselves force: no way has fewer.

    For the steps in which something is wrong, the two chords alone are led anew from all their
    voicings; where they can be sung without a fault, three or four around them cannot.
    """
    draw = random.Random(21)
    ranges = ((40, 60), (48, 67), (55, 74), (60, 81))
    clean = 0
    for _ in range(200):
        key, chords = progression(draw)
        found = heard(chords, lead(chords, style="faultless", key=key), key, ranges)
        clean += not found
        for at in {int(flaw.at) for flaw in found}:
            around = [chords[max(at - back, 0) : at + on] for back in (1, 2, 3) for on in (1, 2, 3)]
            assert any(
                heard(few, lead(few, style="faultless", key=key), key, ranges) for few in around
            )
    assert clean > 100  # most can be sung: the proof is not about hopeless chords alone


def test_plain_progressions_are_sung_without_a_fault() -> None:
    for key, text in (
        (Key("G"), "I IV ii6 V7 vi ii6 V I"),
        (Key("D", "minor"), "i iv V i VI iv V7 i"),
    ):
        chords = [roman(word, key) for word in text.split()]
        sung = lead(chords, style="faultless", key=key)
        assert heard(chords, sung, key, ((40, 60), (48, 67), (55, 74), (60, 81))) == []
