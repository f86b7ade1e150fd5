"""Any text is answered or refused with one error that says what was expected and what was meant."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toccata.errors import ToccataError, UnknownName, Unreadable
from toccata.theory import (
    MusicTheory,
    find_key,
    find_progression,
    find_scale,
    find_timeline,
    generate,
    grips,
    lead,
    midi_name,
    parse_chord,
    parse_interval,
    parse_key,
    parse_meter,
    parse_pitch,
    parse_polychord,
    parse_scl,
    realize,
    reharmonize,
    roman,
    scales_holding,
    spell,
    voice,
)  # fmt: skip

C = parse_key("C")
SEVENTH = parse_chord("C7")
THEORY = MusicTheory()


class Note(NamedTuple):
    """One note of a tune."""

    start: float = 0.0
    length: float = 1.0
    pitch: int = 60


READERS: dict[str, tuple[Callable[[str], object], tuple[str, ...]]] = {
    "pitch": (parse_pitch, ("C#4", "Bb", "E-flat 3", "F sharp", "Fx", "C-1")),
    "interval": (parse_interval, ("m3", "P5", "minor third", "-M2", "b7", "doubly augmented fourth")),
    "scale": (find_scale, ("dorian", "harmonic minor", "raga todi", "messiaen 3", "lydian b7")),
    "key": (parse_key, ("C minor", "F# dorian", "Ebm", "a-moll", "D hijaz")),
    "chord": (parse_chord, ("C#dim7", "F#7(b9,#11)", "Bb6/9", "Cmaj7", "G/B", "CΔ", "Am7b5/Eb")),
    "numeral": (lambda text: roman(text, C), ("bVII", "V7/V", "viiø7", "Ger65", "V65/ii", "I/5")),
    "polychord": (parse_polychord, ("D|C7", "D over C7", "Ebm//F7")),
    "progression": (find_progression, ("andalusian", "12-bar blues", "ii-V-I")),
    "bars": (lambda text: realize(text, C), ("ii7 V7 | Imaj7 | %", "I-V-vi-IV", "I . . V7")),
    "meter": (parse_meter, ("7/8", "2+2+3/8", "five-four", "common time", "waltz")),
    "timeline": (find_timeline, ("son clave", "3-2 rumba clave", "bembé")),
    "tuning text": (parse_scl, ("x\n 2\n 3/2\n 2/1\n", "! a\nb\n1\n1200.0")),
    "voicing": (lambda text: voice(SEVENTH, text, 48, 76), ("drop 2", "rootless a", "SATB")),
    "style": (lambda text: generate("C", text), ("jazz", "classical", "bossa")),
    "leading": (lambda text: lead([SEVENTH], style=text), ("strict", "faultless")),
    "strings": (lambda text: grips(SEVENTH, text), ("guitar", "open g")),
    "profile": (lambda text: find_key([1.0] * 12, text), ("krumhansl",)),
    "palette": (lambda text: reharmonize([Note()], "C", palettes=[text]), ("jazz", "borrowed")),
    "spelling": (lambda text: spell(1, text), ("Ab", "F# minor")),
    "name": (lambda text: midi_name(61, text), ("Db", "E")),
    "held notes": (lambda text: scales_holding([text]), ("C", "Eb4")),
    "get_scale": (lambda text: THEORY.get_scale(text, text), ("C", "major")),
    "get_scale mode": (lambda text: THEORY.get_scale("C", text), ("major", "blues")),
    "build_chord": (lambda text: THEORY.build_chord(text, text), ("C", "maj7")),
    "build_chord quality": (lambda text: THEORY.build_chord("C", text), ("maj7", "minor seventh")),
    "generate_progression": (lambda text: THEORY.generate_progression(text, text, text), ("C", "jazz")),
    "modulation": (lambda text: THEORY.generate_progression("C", modulate_to=text), ("G", "A minor")),
    "from_roman": (lambda text: THEORY.from_roman(text, text), ("V7", "C")),
    "numeral of": (lambda text: THEORY.roman(text, "C"), ("Am7", "F#dim7")),
    "substitutes": (lambda text: THEORY.substitutes(text, "C", after=text), ("G7", "C")),
    "name_chord": (lambda text: THEORY.name_chord([text]), ("C", "Eb4")),
    "lead_voices": (lambda text: THEORY.lead_voices([text]), ("C", "G7")),
    "analyze_harmony": (lambda text: THEORY.analyze_harmony([text]), ("C4", "E")),
    "explain": (lambda text: THEORY.explain(text, "C"), ("Am", "V7/V")),
}  # fmt: skip


@st.composite
def slipped(draw: st.DrawFn, spellings: tuple[str, ...]) -> str:
    """A valid spelling with up to three slips of the pen."""
    text = draw(st.sampled_from(spellings))
    for _ in range(draw(st.integers(0, 3))):
        place = draw(st.integers(0, len(text)))
        letter = draw(st.sampled_from("abcdefghijmnosux#b♭♯ø°Δ0123456789/|+-. VI()ABCDEFGHXé\n"))
        how = draw(st.sampled_from(("lost", "added", "changed", "doubled", "swapped")))
        before, here, after = text[:place], text[place : place + 1], text[place + 1 :]
        text = before + {
            "lost": after, "added": letter + here + after, "changed": letter + after,
            "doubled": here + here + after, "swapped": after[:1] + here + after[1:],
        }[how]  # fmt: skip
    return text


def refusal(reads: Callable[[str], object], text: str) -> str | None:
    """What the reader says against a text; None where it answers. Any other error goes through."""
    try:
        reads(text)
    except ToccataError as refused:
        return str(refused)
    return None


@pytest.mark.parametrize("reader", READERS)
def test_any_text_is_read_or_refused_in_words(reader: str) -> None:
    reads, spellings = READERS[reader]

    @settings(max_examples=30, deadline=None)
    @given(slipped(spellings) | st.text(max_size=24))
    def fuzzed(text: str) -> None:
        said = refusal(reads, text)
        assert said is None or (len(said) > 20 and said[-1] in ".?")

    fuzzed()


@pytest.mark.parametrize(
    "reader", [name for name in READERS if " " not in name and name.islower() and "_" not in name]
)
def test_what_was_meant_can_be_read(reader: str) -> None:
    reads, spellings = READERS[reader]

    @settings(max_examples=30, deadline=None)
    @given(slipped(spellings))
    def fuzzed(text: str) -> None:
        try:
            reads(text)
        except (Unreadable, UnknownName) as refused:
            if reader in ("bars", "polychord", "explain"):
                return  # their parts are meant, not the whole
            for near in refused.nearest:
                reads(near)
        except ToccataError:
            pass

    fuzzed()


@pytest.mark.parametrize(
    "reader", ["pitch", "chord", "key", "numeral", "meter", "interval", "scale"]
)
def test_a_very_long_text_is_refused_at_once(reader: str) -> None:
    for text in (
        "C" * 50_000,
        "I/" * 25_000,
        "#" * 50_000,
        "7+" * 25_000,
        "add9" * 10_000,
        " " * 50_000,
    ):
        assert refusal(READERS[reader][0], text) != ""


MEANT = [
    ("chord", "C#dimm7", "C♯dim7"), ("chord", "Hmaj7", "Bmaj7"), ("chord", "Cmaj99", "Cmaj9"),
    ("chord", "Ebb#", "E♭♭"), ("chord", "Cmjor7", "Cmaj7"), ("chord", "Am7b55", "Am7♭5"),
    ("chord", "Gsuss4", "Gsus4"), ("chord", "Dbmaj7#12", "D♭maj7♯11"), ("chord", "Csus5", "Csus4"),
    ("chord", "Caugg", "Caug"), ("chord", "Cm7//E", "Cm7/E"), ("chord", "C/H", "C/B"),
    ("chord", "D#half-dimm", "D♯m7♭5"), ("chord", "NC..", "N.C."), ("chord", "Cis7", "C♯7"),
    ("key", "c minro", "C minor"), ("key", "H dur", "B major"), ("key", "as moll", "A♭ minor"),
    ("key", "Eb mjaor", "E♭ major"), ("key", "F# dorain", "F♯ dorian"), ("key", "B flt minor", "B♭ minor"),
    ("numeral", "bIII77", "♭III7"), ("numeral", "iiø77", "iiø7"), ("numeral", "V/V/V/X", "V/V/V"),
    ("numeral", "IIII", "III"), ("numeral", "Get65", "Ger65"), ("numeral", "V7/", "V7"),
    ("numeral", "V7/ivv", "V7/iv"), ("key", "H-moll", "B minor"), ("key", "Cmj", "C major"),
    ("scale", "maqam hijas", "maqam hijaz"), ("scale", "raga bairav", "raga bhairav"),
    ("pitch", "Mi bemol", "E♭"), ("chord", "Bes7", "B♭7"), ("interval", "third", "major third"),
    ("progression", "gershwin", "gershwin changes"),
    ("meter", "7/0", "7/8"), ("meter", "12/7", "12/8"), ("meter", "walz", "waltz"),
    ("meter", "three-for", "three-four"), ("meter", "4//4", "4/4"),
    ("pitch", "H4", "B4"), ("pitch", "Cis", "C♯"), ("pitch", "E-flt", "E♭"), ("pitch", "c sharpp 4", "C♯4"),
    ("pitch", "do", "C"), ("interval", "perfect thrid", "major third"), ("interval", "M4", "P4"),
    ("interval", "major fifth", "perfect fifth"), ("interval", "augmented forth", "augmented fourth"),
    ("scale", "dorain", "dorian"), ("scale", "penatonic minor", "pentatonic minor"),
    ("scale", "hole tone", "whole tone"), ("scale", "mixolidian", "mixolydian"),
    ("progression", "andalusien", "andalusian"), ("bars", "rythm changes", "rhythm changes"),
    ("timeline", "bosa clave", "bossa clave"), ("voicing", "rootles a", "rootless a"),
    ("strings", "ukelele", "ukulele"), ("style", "clasical", "classical"), ("palette", "borowed", "borrowed"),
]  # fmt: skip


@pytest.mark.parametrize(("reader", "slip", "meant"), MEANT)
def test_the_nearest_spelling_is_what_a_musician_meant(reader: str, slip: str, meant: str) -> None:
    with pytest.raises((Unreadable, UnknownName)) as refused:
        READERS[reader][0](slip)
    assert refused.value.nearest[0] == meant
    assert f"Did you mean {meant}" in str(refused.value)


def test_a_refusal_can_cross_the_border_of_a_process() -> None:
    with pytest.raises(Unreadable) as refused:
        parse_chord("C#dimm7")
    again = pickle.loads(pickle.dumps(refused.value))
    assert str(again) == str(refused.value)
    assert again.nearest == ("C♯dim7",)
