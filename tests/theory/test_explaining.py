"""Whatever theory gives, it can say why, in a sentence that a musician would nod at."""

from __future__ import annotations

import inspect
import pkgutil
from collections.abc import Iterator
from dataclasses import is_dataclass
from importlib import import_module

import pytest

import toccata.theory
from toccata.theory import (
    CIRCLE,
    INSTRUMENTS,
    Key,
    MusicTheory,
    Tuning,
    capos,
    counterpoint,
    explain_counterpoint,
    explain_numeral,
    explain_voicing,
    find_key,
    find_progression,
    find_scale,
    find_timeline,
    generate,
    grips,
    parse_chord,
    parse_interval,
    parse_key,
    parse_meter,
    parse_pitch,
    parse_polychord,
    parse_scl,
    reharmonize,
    scales_holding,
    scales_over,
    substitutes,
    voice,
)  # fmt: skip
from toccata.theory.numeral import numeral_of
from toccata.theory.partwriting import faults
from toccata.theory.progressions import PROGRESSIONS
from toccata.theory.scales import SCALES
from toccata.theory.species import Sound
from toccata.theory.timelines import TIMELINES

THEORY = MusicTheory()

NO_RESULTS = {"Style", "Sound", "Task"}
"""Rules, and a bare note: what is put in, not what comes out."""


def values() -> Iterator[type]:
    """Every public dataclass of the room's own files (the analysis has its own tests)."""
    for module in pkgutil.iter_modules(toccata.theory.__path__):
        found = vars(import_module(f"toccata.theory.{module.name}")).values()
        yield from (
            one for one in found
            if inspect.isclass(one) and is_dataclass(one) and one.__module__.endswith(f".{module.name}")
            and not one.__name__.startswith("_") and one.__name__ not in NO_RESULTS
        )  # fmt: skip


def test_every_value_can_explain_itself() -> None:
    kinds = list(values())
    assert len(kinds) > 20
    assert [kind.__name__ for kind in kinds if not hasattr(kind, "explain")] == []


SAYINGS = [
    (parse_pitch("C#4"), "C♯4 is MIDI note 61, 277.18 Hz with A4 at 440; it sounds like D♭4 or B♯♯3."),
    (parse_interval("m3"), "The minor third spans 3 letters and 3 semitones; it inverts to the major"
                           " sixth; it sounds like the augmented second."),
    (parse_interval("M9"), "The major ninth spans 9 letters and 14 semitones; it is an octave and a major"
                           " second; it sounds like the diminished tenth."),
    (find_scale("dorian"), "Dorian has 7 notes, 1 2 ♭3 4 5 6 ♭7, in steps W-H-W-W-W-H-W; against minor it"
                           " has 6 for ♭6."),
    (parse_key("D minor"), "D minor has the notes D, E, F, G, A, B♭, C and 1 flat (B♭). Its relative is"
                           " F major, its parallel D major; its neighbours on the circle of fifths are"
                           " A minor and G minor."),
    (parse_chord("C/E"), "C/E is a major triad: C (1), E (3), G (5); with E in the bass it is in its first"
                         " inversion."),
    (parse_chord("Cm7b5"), "Cm7♭5 is a half-diminished seventh chord: C (1), E♭ (♭3), G♭ (♭5), B♭ (♭7)."),
    (find_progression("deceptive cadence"), "deceptive cadence (classical, major, also called interrupted"
     " cadence) has 4 bars: IV | V7 | vi | vi; it avoids its close: the sixth degree stands for the tonic."),
    (parse_meter("6/8"), "6/8 is compound: a bar of 6 eighth notes, counted 3+3; the foot taps 2 dotted"
                         " quarter notes."),
    (parse_meter("2+2+3/8"), "7/8 is asymmetric: a bar of 7 eighth notes, counted 2+2+3; the foot taps the"
                             " first note of each group."),
    (find_timeline("son clave"), "son clave (x..x..x...x.x...) has 5 strokes in 16 steps, 3 of them off the"
                                 " beat; from stroke to stroke it counts 3+3+4+2+4."),
    (parse_scl("Pythagoras\n 2\n 3/2\n 2/1\n"), "Pythagoras has 2 pitches to a period of 1200 cents, up to"
                                                " 2.0 cents off the piano's keys."),
    (CIRCLE[3], "A major and F♯ minor have 3 sharps."),
    (INSTRUMENTS["alto saxophone"], "The alto saxophone sounds a major sixth lower than written."),
    (capos(["Bb", "F", "Gm", "Eb"])[0], "With the capo at fret 3 play G D Em C: 4 of 4 are open shapes."),
    (scales_over(parse_chord("Cmaj7"), Key("C"))[1], "Over Cmaj7 play C lydian, with F♯ from outside the"
                                                     " key."),
    (grips(parse_chord("C"))[0], "x32010: at fret 1, strings 6 silent."),
    (parse_polychord("D|C7"), "D over C7: together C, E, G, Bb, D, F#, A, which is C13#11 in one name."),
]  # fmt: skip


@pytest.mark.parametrize(("thing", "said"), SAYINGS, ids=lambda one: str(one)[:18])
def test_the_sentence_says_why(thing: object, said: str) -> None:
    assert thing.explain() == said  # type: ignore[attr-defined]


def test_every_entry_of_the_shelves_has_a_sentence() -> None:
    for shelf in (SCALES, PROGRESSIONS, TIMELINES, INSTRUMENTS):
        for entry in shelf.values():
            said = entry.explain()
            assert said.endswith(".")
            assert entry.name.lower() in said.lower()


def test_results_of_a_search_say_why() -> None:
    c = Key("C")
    tune = THEORY.analyze_harmony(["C4", "E4", "G4"])
    assert "C major" in tune["explanation"]
    assert "C major very well" in find_key([5, 0, 3, 0, 4, 3, 0, 5, 0, 2, 0, 1])[0].explain()
    assert "C major holds them" in scales_holding(["C", "E", "F", "G", "A", "B", "D"])[0].explain()
    assert "tritone" in " ".join(one.explain() for one in substitutes(parse_chord("G7"), c))
    assert len(generate("C", "jazz", 8, seed=1).explain().splitlines()) == 8
    assert "melody" in reharmonize([Sound(0, 4, 60)], "C")[0].explain()


def test_a_voicing_says_what_lies_where_and_what_is_missing() -> None:
    chord = parse_chord("Cm9")
    said = THEORY.voice_chord(chord, "rootless a", 40, 80).explain()
    assert said == (
        "Cm9 from below: E♭3 (♭3), G3 (5), B♭3 (♭7), D4 (9); the gaps are 4-3-4 semitones; C left out."
    )
    assert "F3 (colour)" in explain_voicing(voice(chord, "quartal", 40, 80), chord)
    assert explain_voicing((59, 63, 66), parse_chord("Cb")).startswith("C♭ from below: C♭4 (1)")


def test_voice_leading_says_what_stays_and_what_is_broken() -> None:
    led = THEORY.lead_voices(["C", "Am", "F", "G", "C"], key="C")
    lines = led.explain().splitlines()
    assert len(lines) == 4
    assert lines[0].startswith("C → Am: ")
    parallels = [(48, 55, 64, 72), (50, 57, 65, 74)]
    broken = faults(parallels, [parse_chord("C"), parse_chord("Dm")])
    assert broken[0].explain() == f"Chord 2: {broken[0].sentence}"


def test_counterpoint_says_which_rules_it_keeps_and_breaks() -> None:
    cantus = [62, 65, 64, 62, 67, 65, 69, 67, 65, 64, 62]
    line = counterpoint(cantus, 1, "D dorian")
    assert line is not None
    assert explain_counterpoint(cantus, line, 1, "D dorian").endswith(
        "breaks no rule of species 1."
    )
    bent = [Sound(note.start, note.length, note.pitch + 1) for note in line]
    assert "perfect consonance" in explain_counterpoint(cantus, bent, 1, "D dorian")


def test_numerals_say_which_chord_they_are() -> None:
    assert explain_numeral("V7/V", "C") == (
        "D7 is V7/V of C major: it leads to G as a dominant leads to its tonic."
    )
    assert explain_numeral("im7", "A minor").startswith("im7 in A minor is Am7.")
    assert THEORY.explain("V7/V", "C") == explain_numeral("V7/V", "C")
    assert numeral_of(parse_chord("D7"), Key("C")) == "V7/V"


def test_the_quick_starts_values_explain_themselves() -> None:
    assert THEORY.get_scale("C", "major").explain().startswith("Major has 7 notes")
    assert "major seventh chord" in THEORY.build_chord("C", "maj7").explain()


def test_a_tuning_of_ones_own_takes_cents() -> None:
    slendro = Tuning.from_cents("slendro", [240, 480, 720, 960])
    assert slendro.cents == (0, 240, 480, 720, 960)
    assert parse_scl(slendro.text).cents == pytest.approx(slendro.cents)
