"""What is heard in a piece that Toccata did not write."""

from __future__ import annotations

import pytest

from toccata.compose.genres import GENRES
from toccata.compose.hear import hear
from toccata.compose.restyle import restyle
from toccata.errors import WrongUse
from toccata.score import Notes, Song, Track, gm
from toccata.score.files.midi import read_midi
from toccata.score.timeline import MeterMark
from toccata.units import Ticks

from .pieces import one_track, piece, soprano

CHORALE = "bach/bwv269"


def line(*pitches: int, length: int = 480, at: int = 0) -> Notes:
    starts = [at + length * n for n in range(len(pitches))]
    return Notes.from_columns(start=starts, length=[length] * len(pitches), pitch=pitches)


def test_a_chorale_is_sung_by_its_soprano_over_its_bass():
    heard = hear(piece(CHORALE))
    assert [note.pitch for note in heard.tune] == soprano(CHORALE)
    voices = [role for role in heard.roles if role]
    assert (voices[0], voices[-1]) == ("melody", "bass")


def test_the_soprano_is_heard_though_all_voices_stand_on_one_track():
    heard = [note.pitch for note in hear(piece(CHORALE, merged=True)).tune]
    wanted = soprano(CHORALE)
    assert sum(a == b for a, b in zip(heard, wanted, strict=False)) > 0.9 * len(wanted)


def test_a_chorale_is_in_its_key_and_meter_and_ends_on_its_tonic():
    heard = hear(piece(CHORALE))
    assert (str(heard.home), heard.meter) == ("G major", (3, 4))
    assert heard.harmony[-1][-1].change.root == 7
    assert heard.scenes[-1].end == heard.bars == len(heard.harmony) == len(heard.keys)


def test_chords_fill_every_bar():
    heard = hear(piece(CHORALE))
    for number, spans in enumerate(heard.harmony):
        assert spans[0].at == 0
        length = heard.starts[number + 1] - heard.starts[number]
        assert sum(span.length for span in spans) == length


def test_a_file_with_one_track_for_all_channels_has_four_players():
    heard = hear(read_midi(one_track()))
    assert heard.roles == ("melody", "chords", "bass", "drums") or heard.roles[0] == "melody"
    assert {"bass", "drums"} <= set(heard.roles)
    assert [spans[0].change.symbol for spans in heard.harmony[:4]] == ["C", "F", "G", "C"]


def test_a_tune_alone_gets_chords_that_carry_it():
    tune = line(60, 64, 67, 64, 65, 69, 72, 69, 67, 71, 74, 71, 72, 67, 64, 60)
    heard = hear(Song("Tune", (Track("x", tune, gm(74)),), resolution=480))
    assert [spans[0].change.root for spans in heard.harmony] == [0, 5, 7, 0]


def test_the_tune_moves_where_who_sings_it_rests():
    first = Track("a", line(*[72, 74, 76, 77] * 4), gm(74))
    second = Track("b", line(*[74, 72, 71, 72] * 4, at=16 * 480), gm(41))
    low = Track("c", line(*[36, 43] * 8, length=960), gm(34))
    heard = hear(Song("Two", (first, second, low), resolution=480))
    assert {note.track for note in heard.tune if note.start < 16 * 480} == {0}
    assert {note.track for note in heard.tune if note.start >= 16 * 480} == {1}


def test_a_short_first_meter_is_an_upbeat():
    marks = (MeterMark(Ticks(0), 1, 4), MeterMark(Ticks(480), 4, 4))
    song = Song("Up", (Track("x", line(67, *[72, 74, 76, 77] * 4), gm(74)),), meters=marks,
                resolution=480)  # fmt: skip
    heard = hear(song)
    assert (heard.song.pickup, heard.first, heard.meter, heard.bars) == (480, 0, (4, 4), 5)
    assert heard.scenes[0].name == "upbeat"


def test_a_piece_that_changes_its_meter_is_heard_and_restyled():
    marks = (MeterMark(Ticks(0), 4, 4), MeterMark(Ticks(8 * 480), 3, 4))
    tune = line(*[72, 74, 76, 77] * 2, *[72, 74, 76] * 4)
    song = Song("Odd", (Track("x", tune, gm(74)),), meters=marks, resolution=480)
    heard = hear(song)
    assert [meter[0] for meter in heard.meters] == [4, 4, 3, 3, 3, 3]
    made = restyle(song, GENRES["waltz"])
    assert made.bars == 6
    assert [p % 12 for p in made.track("melody").notes.pitch] == [p % 12 for p in tune.pitch]


@pytest.mark.parametrize(
    ("song", "said"),
    [
        (Song("Empty"), "has no notes"),
        (Song("Beat", (Track("d", line(36, 38), gm(1), channel=9),)), "has drums only"),
        (Song("Much", (Track("m", line(*[60] * 100_001, length=10), gm(1)),)), "at most 100,000"),
    ],
)
def test_what_cannot_be_heard_is_refused_in_a_sentence(song: Song, said: str):
    with pytest.raises(WrongUse, match=said):
        hear(song)
