"""Keys are heard from how long each note sounds."""

import pytest

from toccata.errors import UnknownName, WrongUse
from toccata.theory import parse_key
from toccata.theory.keyfinding import PROFILES, find_key

ONE_PIECE = {60: 4, 62: 2, 64: 3, 65: 2, 67: 4, 69: 2, 71: 1}


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("up", range(12))
def test_a_tune_is_heard_in_its_key_wherever_it_is_put(profile, up):
    heard = find_key({note + up: weight for note, weight in ONE_PIECE.items()}, profile)
    assert (heard[0].key.tonic_pc, heard[0].key.mode) == (up, "major")
    assert len(heard) == 24


def test_profiles_agree_with_music21():
    from music21 import analysis

    theirs = {
        "krumhansl": analysis.discrete.KrumhanslKessler,
        "bellman": analysis.discrete.BellmanBudge,
    }
    for name, known in theirs.items():
        for mode, place in (("major", 0), ("minor", 1)):
            assert PROFILES[name][place] == pytest.approx(known().getWeights(mode))


@pytest.mark.parametrize(
    ("chorale", "name"),
    [("bach/bwv269", "G major"), ("bach/bwv277", "D minor"), ("bach/bwv66.6", "F♯ minor")],
)
def test_bachs_chorales_are_heard_in_their_keys(chorale, name):
    from music21 import corpus

    heard: dict[int, float] = {}
    for note in corpus.parse(chorale).flatten().notes:
        heard[note.pitch.midi] = heard.get(note.pitch.midi, 0) + float(note.quarterLength)
    assert find_key(heard)[0].key.name == name


def test_silence_has_no_key_but_an_answer():
    assert find_key([0.0] * 12)[0].score == 0


def test_wrong_weights_are_refused():
    with pytest.raises(WrongUse, match="twelve"):
        find_key([1.0, 2.0])
    with pytest.raises(UnknownName, match="krumhansl"):
        find_key(ONE_PIECE, "krumhansel")


def test_the_key_of_d_is_d():
    assert parse_key("key of D").name == "D major"
    assert parse_key("the key of F# minor").name == "F♯ minor"
