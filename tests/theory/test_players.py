"""What players ask for: transposing instruments, the capo, the circle of fifths, what to play over."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from music21 import instrument
from music21 import key as keys
from music21 import pitch as pitches

from toccata.errors import OutOfRange
from toccata.theory import (
    CIRCLE,
    INSTRUMENTS,
    Key,
    MusicTheory,
    capos,
    chord_scale,
    find_scale,
    modes_of,
    parse_chord,
    parse_interval,
    parse_key,
    parse_pitch,
    scales_over,
)  # fmt: skip
from toccata.theory.scales import SCALES

THEIRS = {
    "clarinet": "Clarinet", "trumpet": "Trumpet", "horn": "Horn", "english horn": "EnglishHorn",
    "alto saxophone": "AltoSaxophone", "tenor saxophone": "TenorSaxophone", "piccolo": "Piccolo",
    "baritone saxophone": "BaritoneSaxophone", "bass clarinet": "BassClarinet", "flute": "Flute",
    "double bass": "Contrabass", "soprano saxophone": "SopranoSaxophone", "viola": "Viola",
}  # fmt: skip


@pytest.mark.parametrize("name", THEIRS)
def test_instruments_transpose_as_in_music21(name: str) -> None:
    theirs = getattr(instrument, THEIRS[name])().transposition  # from the page to the sound
    ours = INSTRUMENTS[name].sounding("C4").midi - 60
    assert ours == (theirs.semitones if theirs is not None else 0)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(list(INSTRUMENTS)), st.sampled_from(["C4", "F#5", "Bb2", "Eb4"]))
def test_what_is_written_sounds_again(name: str, note: str) -> None:
    player = INSTRUMENTS[name]
    assert player.sounding(player.written(note)).name == note


def test_an_alto_reads_the_changes_a_major_sixth_up() -> None:
    alto = INSTRUMENTS["alto saxophone"]
    assert [alto.chord(c).symbol for c in ("Cmaj7", "Bbmaj7/D", "F#m7b5")] == [
        "Amaj7",
        "Gmaj7/B",
        "D#m7b5",
    ]
    assert alto.key(parse_key("Eb major")).name == "C major"


def test_a_capo_makes_flat_keys_easy() -> None:
    best = capos(["Bb", "F", "Gm", "Eb"])[0]
    assert (best.fret, [shape.symbol for shape in best.shapes]) == (3, ["G", "D", "Em", "C"])
    assert capos(["C", "G", "Am", "F"])[0].fret == 0 or capos(["C", "G", "Am", "F"])[0].easy == 4
    with pytest.raises(OutOfRange):
        capos(["C"], 12)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(["C", "Ebm7", "F#7", "Bb/D", "N.C."]), min_size=1, max_size=4))
def test_under_a_capo_every_chord_sounds_as_asked(symbols: list[str]) -> None:
    chords = [parse_chord(symbol) for symbol in symbols]
    for capo in capos(chords):
        for asked, shape in zip(chords, capo.shapes, strict=True):
            sounding = [(pc + capo.fret) % 12 for pc in shape.pitch_classes]
            assert sounding == list(asked.pitch_classes)


def test_the_circle_goes_round_in_fifths() -> None:
    assert [place.major.tonic for place in CIRCLE] == [
        "C",
        "G",
        "D",
        "A",
        "E",
        "B",
        "F#",
        "Db",
        "Ab",
        "Eb",
        "Bb",
        "F",
    ]
    for place in CIRCLE:
        assert place.signature == keys.Key(place.major.tonic.replace("b", "-")).sharps
        minor = place.minor.tonic
        theirs = keys.Key(minor[0].lower() + minor[1:].replace("b", "-"))
        assert place.signature == theirs.sharps
    angles = [place.angle for place in CIRCLE]
    assert angles == list(range(0, 360, 30))


def test_keys_know_their_neighbours() -> None:
    c = Key("C")
    assert [key.name for key in c.neighbours] == ["G major", "F major"]
    assert {key.name for key in c.related} == {
        "A minor",
        "G major",
        "F major",
        "E minor",
        "D minor",
    }
    assert [Key(t, m).camelot for t, m in (("C", "major"), ("A", "minor"), ("F#", "minor"), ("Db", "major"))] == [
        "8B", "8A", "11A", "3B"]  # fmt: skip


def test_pitches_know_their_frequency_and_their_other_names() -> None:
    for name in ("C4", "F#2", "Bb5", "Cb4", "B#3"):
        ours, theirs = parse_pitch(name), pitches.Pitch(name.replace("b", "-"))
        assert ours.hertz == pytest.approx(theirs.frequency)
        for other in ours.enharmonics:
            assert other.midi == ours.midi
            assert other.name != name
    assert [p.name for p in parse_pitch("C4").enharmonics] == ["B#3", "Dbb4"]


def test_intervals_are_read_as_people_write_them() -> None:
    for text, name in (("maj3", "M3"), ("aug 4th", "A4"), ("perfect 5th", "P5"), ("TT", "A4"), ("b7", "m7"),
                       ("#11", "A11"), ("half step", "m2"), ("min. 6th", "m6")):  # fmt: skip
        assert parse_interval(text).name == name
    assert [i.name for i in parse_interval("A4").enharmonics] == ["d5"]


def test_chords_are_read_as_people_say_them() -> None:
    for said, symbol in (("C dominant seventh flat nine", "C7b9"), ("A minor seventh flat five", "Am7b5"),
                         ("G suspended fourth", "Gsus4"), ("F# minor major seventh", "F#mmaj7"),
                         ("C half diminished seventh", "Cm7b5"), ("C sixth", "C6"), ("Eb dominant", "Eb7"),
                         ("C major ninth sharp eleven", "Cmaj9#11"), ("C power chord", "C5")):  # fmt: skip
        assert parse_chord(said).symbol == symbol


@pytest.mark.parametrize(
    ("symbol", "key", "first"),
    [("Dm7", "C", "dorian"), ("G7", "C", "mixolydian"), ("Cmaj7", "C", "ionian"), ("F", "C", "lydian"),
     ("Bm7b5", "A minor", "locrian"), ("E7b9", "A minor", "phrygian dominant"), ("Db7", "C", "lydian dominant")],
)  # fmt: skip
def test_over_a_chord_the_scale_of_custom_comes_first(symbol: str, key: str, first: str) -> None:
    chord, home = parse_chord(symbol), parse_key(key)
    advice = scales_over(chord, home)
    assert advice[0].scale.name == first == chord_scale(chord, home).name
    for one in advice:
        assert set(chord.pitch_classes) <= set(Key(chord.root.note, one.scale.name).pitch_classes)


def test_a_chord_is_respelled_by_moving_it_nowhere_in_a_key() -> None:
    assert parse_chord("C#m7/G#").transposed(0, "Ab").symbol == "Dbm7/Ab"
    assert parse_chord("Gb/Bb").transposed(0, "B").symbol == "F#/A#"


def test_modes_are_the_scale_begun_elsewhere() -> None:
    names = [scale.name for scale in modes_of(find_scale("melodic minor"))]
    assert names == ["melodic minor", "dorian b2", "lydian augmented", "lydian dominant", "mixolydian b6",
                     "locrian #2", "altered"]  # fmt: skip
    for scale in SCALES.values():
        for start, mode in enumerate(modes_of(scale)):
            steps = (*scale.steps[start:], *scale.steps[:start])
            assert mode.steps == steps


def test_a_guitar_voicing_is_a_grip_in_the_range() -> None:
    theory = MusicTheory()
    assert theory.voice_chord("C", "guitar", 40, 80) == (48, 52, 55, 60, 64)
    assert theory.voice_chord("C", "guitar", 70, 71) == ()
