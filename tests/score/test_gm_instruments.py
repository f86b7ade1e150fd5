"""General MIDI as data, held against pretty_midi's lists and music21's ranges."""

import pytest
from music21 import instrument as m21

from toccata.errors import OutOfRange, UnknownName, WrongUse
from toccata.score import DRUMS, KITS, PROGRAMS, drum_name, facts, gm, kit, program_named


def test_there_are_128_programs_in_16_families_of_8():
    assert [p.number for p in PROGRAMS] == list(range(1, 129))
    assert len({p.name for p in PROGRAMS}) == 128
    assert len({p.family for p in PROGRAMS}) == 16


def test_the_first_is_a_grand_piano_and_the_last_a_gunshot():
    assert (gm(1).name, gm(128).name) == ("Acoustic Grand Piano", "Gunshot")


def test_names_agree_with_pretty_midi_except_for_the_synth_voice():
    from pretty_midi.constants import INSTRUMENT_MAP

    theirs = {_plain(name) for name in INSTRUMENT_MAP}
    assert {p.name for p in PROGRAMS if _plain(p.name) not in theirs} == {"Synth Voice"}
    assert all(_plain(INSTRUMENT_MAP[p.number - 1]) == _plain(p.name) for p in PROGRAMS[:54])


def test_drum_names_agree_with_pretty_midi():
    from pretty_midi.constants import DRUM_MAP

    theirs = {35 + i: _plain(name) for i, name in enumerate(DRUM_MAP)}
    assert {k: _plain(v) for k, v in DRUMS.items()} == theirs


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda p: p.name)
def test_the_easy_range_lies_in_the_range_of_the_piano(program):
    assert 21 <= program.low <= program.easy_low < program.easy_high <= program.high <= 108


@pytest.mark.parametrize(
    ("program", "theirs"),
    [(41, m21.Violin), (42, m21.Viola), (43, m21.Violoncello), (44, m21.Contrabass),
     (69, m21.Oboe), (71, m21.Bassoon), (74, m21.Flute), (25, m21.AcousticGuitar),
     (57, m21.Trumpet), (58, m21.Trombone), (66, m21.AltoSaxophone)],
)  # fmt: skip
def test_the_lowest_note_is_within_a_tone_of_the_one_that_music21_knows(program, theirs):
    lowest = theirs().lowestNote
    written = theirs().transposition
    sounding = lowest.transpose(written) if written else lowest
    assert abs(facts(program).low - sounding.midi) <= 2


def test_a_double_bass_is_found_by_name_and_plays_one_note_at_a_time():
    assert program_named("acoustic bass") == 33
    assert facts(33).mono
    assert facts(33).role == "bass"


def test_an_unknown_name_tells_the_nearest():
    with pytest.raises(UnknownName) as caught:
        program_named("Acustic Bass")
    assert "Acoustic Bass" in caught.value.nearest


def test_program_zero_does_not_exist():
    with pytest.raises(OutOfRange):
        gm(0)


def test_key_36_is_the_bass_drum_and_46_the_open_hi_hat():
    assert (drum_name(36), drum_name(46), drum_name(20)) == (
        "Bass Drum 1", "Open Hi-Hat", "Key 20",
    )  # fmt: skip


def test_kits_are_drums():
    assert all(kit(number).drums for number in KITS)
    assert kit(41).name == "Brush Kit"
    with pytest.raises(WrongUse):
        kit(2)


def _plain(name):
    return "".join(c for c in name.lower() if c.isalnum()).replace("bass drum 1", "bassdrum1")
