"""Scales are what the books say, and keys read and write like musicians."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toccata.errors import UnknownName, Unreadable, WrongUse
from toccata.theory import Key, Scale, find_scale, parse_key
from toccata.theory.scales import SCALES

ASKED_FOR = """
major, natural minor, harmonic minor, melodic minor, ionian, dorian, phrygian, lydian,
mixolydian, aeolian, locrian, lydian dominant, phrygian dominant, bebop dominant, bebop
major, altered, whole half diminished, half whole diminished, whole tone, blues, major
pentatonic, minor pentatonic, in, yo, hirajoshi, iwato, kumoi, bhairav, kafi, todi, marwa,
hijaz, nahawand, saba, rast, bayati, hungarian minor, gypsy, enigmatic
"""
KEYS = {
    "Ebm": ("E♭ minor", -6),
    "E-flat minor": ("E♭ minor", -6),
    "F# dorian": ("F♯ dorian", 4),
    "c minor": ("C minor", -3),
    "C": ("C major", 0),
    "a-moll": ("A minor", 0),
    "C♯m": ("C♯ minor", 4),
    "bb minor": ("B♭ minor", -5),
    "bm": ("B minor", 2),
    "G Major": ("G major", 1),
    "Dbmaj": ("D♭ major", -5),
    "E phrygian dominant": ("E phrygian dominant", 0),
    "D hijaz": ("D hijaz", -2),
    "A pentatonic minor": ("A minor pentatonic", 0),
    "F lydian mode": ("F lydian", 0),
    "g sharp minor": ("G♯ minor", 5),
    "C dorian ♭2": ("C dorian b2", -2),
    "Cb major": ("C♭ major", -7),
}


@pytest.mark.parametrize("name", [name.strip() for name in ASKED_FOR.split(",")])
def test_every_scale_that_was_asked_for_is_found(name):
    assert find_scale(name) == find_scale(name.upper()) == find_scale(f"{name} scale")


def test_every_alias_finds_its_own_scale():
    for scale in SCALES.values():
        assert {find_scale(name).name for name in (scale.name, *scale.aliases)} == {scale.name}


def test_every_scale_fills_the_octave():
    for scale in SCALES.values():
        assert sum(scale.steps) == 12
        assert min(scale.steps) > 0
        assert sum(scale.descending.steps) == 12


def test_the_gypsy_scale_has_twelve_semitones():
    assert find_scale("gypsy").steps == (1, 3, 1, 2, 1, 3, 1)
    assert find_scale("hungarian minor").steps == (2, 1, 3, 1, 1, 3, 1)


def test_rast_and_bayati_have_their_quarter_tones():
    assert find_scale("maqam Rast").cents == (0, 200, 350, 500, 700, 900, 1050)
    assert find_scale("Bayati").cents == (0, 150, 300, 500, 700, 800, 1000)
    assert find_scale("rast").bends == (0, 0, -50, 0, 0, 0, -50)


def test_messiaens_modes_repeat_within_the_octave():
    for number, turn in zip(range(1, 8), (2, 3, 4, 6, 6, 6, 6), strict=True):
        sizes = set(find_scale(f"Messiaen mode {number}").semitones)
        assert {(size + turn) % 12 for size in sizes} == sizes


def test_the_modes_of_the_minors_are_rotations():
    for parent, modes in {
        "melodic minor": "dorian b2|lydian augmented|lydian dominant|mixolydian b6|locrian #2|"
        "altered",
        "harmonic minor": "locrian #6|ionian #5|dorian #4|phrygian dominant|lydian #2|ultralocrian",
    }.items():
        sizes = find_scale(parent).semitones
        for place, mode in enumerate(modes.split("|"), start=1):
            turned = sorted((size - sizes[place]) % 12 for size in sizes)
            assert list(find_scale(mode).semitones) == turned


def test_scales_agree_with_music21():
    from music21 import scale

    theirs = {
        "major": scale.MajorScale,
        "minor": scale.MinorScale,
        "harmonic minor": scale.HarmonicMinorScale,
        "dorian": scale.DorianScale,
        "phrygian": scale.PhrygianScale,
        "lydian": scale.LydianScale,
        "mixolydian": scale.MixolydianScale,
        "locrian": scale.LocrianScale,
        "whole tone": scale.WholeToneScale,
        "chromatic": scale.ChromaticScale,
        "whole half diminished": scale.OctatonicScale,
    }
    for tonic in ("C", "E-", "F#", "A"):
        for mode, known in theirs.items():
            sounding = {
                pitch.pitchClass for pitch in known(tonic).getPitches(f"{tonic}4", f"{tonic}5")
            }
            key = Key(tonic.replace("-", "b"), mode)
            assert set(key.pitch_classes) == sounding, (tonic, mode)
            if len(key.scale) == 7:
                written = [
                    p.name.replace("-", "b")
                    for p in known(tonic).getPitches(f"{tonic}4", f"{tonic}5")
                ]
                assert list(key.notes) == written[:7]


@pytest.mark.parametrize("text", KEYS)
def test_a_key_is_read_in_any_usual_spelling(text):
    key = parse_key(text)
    assert (key.name, key.signature) == KEYS[text]


def test_signatures_agree_with_music21():
    from music21 import key

    for tonic in [
        "C",
        "G",
        "D",
        "A",
        "E",
        "B",
        "F#",
        "C#",
        "F",
        "B-",
        "E-",
        "A-",
        "D-",
        "G-",
        "C-",
    ]:
        for mode in ("major", "minor", "dorian", "lydian", "phrygian", "mixolydian", "locrian"):
            sharps = key.Key(tonic, mode).sharps
            if -7 <= sharps <= 7:
                assert Key(tonic.replace("-", "b"), mode).signature == sharps


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(
        ["C", "C#", "Db", "D", "Eb", "E", "F", "F#", "Gb", "G", "Ab", "A", "Bb", "B", "Cb"]
    ),
    st.sampled_from(SCALES.names),
)
def test_every_key_spells_and_reads_itself(tonic, mode):
    key = Key(tonic, mode)
    assert parse_key(key.name) == key
    assert -7 <= key.signature <= 7
    assert [key.degree(n) - key.degree(1) for n in range(1, len(key.scale) + 1)] == list(
        key.scale.semitones
    )
    assert all(key.contains(name) for name in key.notes)


def test_relatives_and_parallels():
    assert parse_key("E♭ major").relative.name == "C minor"
    assert parse_key("C minor").relative.name == "E♭ major"
    assert parse_key("D dorian").relative.name == "C major"
    assert parse_key("A minor").parallel.name == "A major"
    assert parse_key("G# major").simplest.name == "A♭ major"


def test_degrees_count_from_one_and_go_on_above_and_below():
    key = parse_key("C")
    assert [key.degree(n, 4) for n in (-6, 0, 1, 3, 8, 9)] == [48, 59, 60, 64, 72, 74]


def test_a_custom_scale_from_steps():
    assert (
        Scale.from_steps("mine", [2, 2, 1, 2, 2, 2, 1]).semitones == find_scale("major").semitones
    )
    with pytest.raises(WrongUse, match="add up to 10"):
        Scale.from_steps("short", [1, 3, 1, 1, 3, 1])


def test_an_unknown_scale_is_met_with_the_nearest():
    with pytest.raises(UnknownName) as caught:
        find_scale("mixolydien")
    assert "mixolydian" in caught.value.nearest


@pytest.mark.parametrize("text", ["", "H minor", "xyz", "7"])
def test_what_is_no_key_is_refused(text):
    with pytest.raises(Unreadable, match="F# dorian"):
        parse_key(text)


@pytest.mark.parametrize(
    ("key", "sharps"),
    [("A melodic minor", 0), ("A harmonic minor", 0), ("D blues", -1), ("D dorian", 0)],
)
def test_a_scale_is_written_with_the_signature_of_the_mode_that_it_is_named_after(key, sharps):
    assert parse_key(key).signature == sharps
