"""What makes musicpy stumble is set right, and every other line stays where it was."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from toccata.code.guard import repair
from toccata.code.sandbox import Layer, Server, best_layer, run
from toccata.code.symbols import chord_symbol
from toccata.errors import CodeFailed

STAR = "from musicpy import *\n"

# the trap → what stands there afterwards
REPAIRED = {
    "song = C('Cmaj7').arp(start=3, stop=5)": "song = arp(C('Cmaj7'), start=3, stop=5)",
    "song = chord('C4') | rest(1/4) * 2": "song = chord('C4') | rest(1 / 4 * 2)",
    "song = chord('C4') | 3 * rest(1/4)": "song = chord('C4') | rest(1 / 4 * 3)",
    "song = C('Am') % 1/8": "song = C('Am') % (1 / 8,)",
    "song = piece([drum('K, H')], channels=[9])": "song = piece([drum('K, H').notes], channels=[9])",
    "song = track(drum('K'))": "song = track(drum('K').notes)",
    "b = drum('K')\nsong = piece([b * 2])": "b = drum('K')\nsong = piece([(b * 2).notes])",
    "song = piece(['C4, E4'])": "song = piece([chord('C4, E4')])",
    "song = piece([track(chord('C4'))], bpm=90)": "song = build([track(chord('C4'))], bpm=90)",
    "song = piece([chord('C4')], pan=[pan(9)])": "song = piece([chord('C4')], pan=[[pan(9)]])",
    "song = piece([chord('C4')], volume=[90])": "song = piece([chord('C4')], volume=[[volume(90)]])",
    "song = piece([chord('C4')] + [], [1])": "song = piece([chord('C4')] + [], [1])",
    "song = piece([chord('C4'), chord('E4')], [1])": "song = piece([chord('C4'), chord('E4')], [1, 1])",
    "song = piece([chord('C4')], [1, 2])": "song = piece([chord('C4')], [1])",
    "song = piece([chord('C'), chord('E')], channels=[0])": (
        "song = piece([chord('C'), chord('E')], channels=[0, 1])"
    ),
    "song = piece([chord('C4')], track_names=[None])": "song = piece([chord('C4')], track_names=[''])",
    "song = chord('C♯4, B♭3')": "song = chord('C#4, Bb3')",
    "song = C('E7#9')": "song = C('E7,#9')",
    "song = chord('C4', volume=200)": "song = chord('C4', volume=127)",
    "song = chord('C4')\nsong.play(wait=True)": "song = chord('C4')\npass",
    "song = chord('C4')\nwrite(song, name='x.mid')": "song = chord('C4')\npass",
}

STUMBLES = [text for text in REPAIRED if text != REPAIRED[text] and "play" not in text]


@pytest.fixture(scope="module")
def server() -> Iterator[Server | None]:
    if best_layer() is Layer.NONE:
        yield None
        return
    with Server() as running:
        yield running


@pytest.mark.parametrize("text", REPAIRED)
def test_a_trap_is_set_right(text: str) -> None:
    done = repair(STAR + text)
    assert done.source == STAR + REPAIRED[text]
    assert bool(done.notes) == (text != REPAIRED[text])
    assert all(note.fixed and note.line >= 2 for note in done.notes)


@pytest.mark.parametrize("text", REPAIRED)
def test_what_was_repaired_plays(text: str, server: Server | None) -> None:
    song = run(repair(STAR + text).source, server=server, trust=server is None).song
    assert song["tracks"][0]["notes"]


@pytest.mark.parametrize(
    "text", [t for t in STUMBLES if "write" not in t and "None" not in t and "[1, 2]" not in t]
)
def test_without_repair_it_stumbles_or_sounds_else(text: str, server: Server | None) -> None:
    try:
        song = run(STAR + text, server=server, trust=server is None, guarded=False).song
    except CodeFailed:
        return
    assert song != run(STAR + REPAIRED[text], server=server, trust=server is None).song


def test_a_sound_program_is_left_alone() -> None:
    source = STAR + "a = chord('C4') * 2  # twice\nsong = piece([a, a],\n   [1, 2])\n"
    assert repair(source) == type(repair(source))(source, [])


def test_all_other_lines_keep_their_numbers() -> None:
    source = (
        STAR + "# before\n"
        "b = drum('K, H',\n         default_duration=1/8)\n"
        "a = C('C^7',\n      3).arp(start=3,\n           stop=4)  # after\n"
        "song = piece([a,\n    b], [1,\n     1, 1])\n# the end ♯\n"
    )
    done = repair(source)
    before, after = source.splitlines(), done.source.splitlines()
    assert len(before) == len(after)
    assert [after[i] for i in (0, 1, 2, 3, 10)] == [before[i] for i in (0, 1, 2, 3, 10)]
    assert "arp(C('Cmaj7', 3), start=3, stop=4" in done.source
    assert "b.notes" in done.source


def test_ten_tracks_without_channels_do_not_turn_into_drums() -> None:
    done = repair(STAR + f"song = piece([{', '.join(['chord([60])'] * 11)}],)\n")
    assert "channels=[0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11]" in done.source


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (f"song = piece([{', '.join(['chord([60])'] * 17)}])", "15 channels"),
        ("song = chord('C4') * 0", "sounds once"),
        ("song = chord('C4') * -2", "sounds once"),
        ("song = chord('C4') * 1.5", "1.5 times"),
        ("song = chord('C4') | tempo(90)", "not a note"),
        ("song = piece([track(chord('C4'))], [1])", "build"),
    ],
)
def test_what_cannot_be_repaired_is_named_with_its_line(text: str, word: str) -> None:
    done = repair(STAR + text)
    assert done.source == STAR + text
    [note] = done.notes
    assert note.line == 2
    assert not note.fixed
    assert word in note.text


def test_a_missing_import_is_put_on_the_first_line() -> None:
    done = repair("a = chord('C4')\nsong = a\n")
    assert done.source == "from musicpy import *; a = chord('C4')\nsong = a\n"


def test_the_nickname_is_kept() -> None:
    done = repair("import musicpy as mp\nsong = mp.C('Am').arp()\n")
    assert done.source.endswith("song = mp.arp(mp.C('Am'))\n")


def test_text_that_is_not_python_is_left_alone() -> None:
    assert repair("song = (").source == "song = ("


# what musicians write → semitones over the root, from the book of chords
SYMBOLS = {
    "CΔ": {0, 4, 7, 11},
    "C^7": {0, 4, 7, 11},
    "C°7": {0, 3, 6, 9},
    "C°": {0, 3, 6},
    "Cø": {0, 3, 6, 10},
    "C6/9": {0, 4, 7, 9, 14},
    "C7#9": {0, 4, 7, 10, 15},
    "C7b9": {0, 4, 7, 10, 13},
    "C7#5": {0, 4, 8, 10},
    "C7b5": {0, 4, 6, 10},
    "C7#11": {0, 4, 7, 10, 18},
    "C7(b9)": {0, 4, 7, 10, 13},
    "C9#11": {0, 4, 7, 10, 14, 18},
    "C13b9": {0, 4, 7, 10, 13, 17, 21},
    "C7alt": {0, 4, 7, 10, 15, 20},
    "Cm(maj7)": {0, 3, 7, 11},
    "CmM7": {0, 3, 7, 11},
    "Cmaj7#5": {0, 4, 8, 11},
    "Cm7-5": {0, 3, 6, 10},
    "Cma7": {0, 4, 7, 11},
    "Cmi7": {0, 3, 7, 10},
    "C2": {0, 2, 7},
    "C4": {0, 5, 7},
    "C-7": {0, 3, 7, 10},
    "C+": {0, 4, 8},
    "Cadd9": {0, 4, 7, 14},
    "C13#11": {0, 4, 7, 10, 14, 18, 21},
}


@pytest.mark.parametrize("symbol", SYMBOLS)
def test_a_chord_symbol_sounds_as_written(symbol: str, server: Server | None) -> None:
    source = repair(STAR + f"song = C({symbol!r})").source
    notes = run(source, server=server, trust=server is None).song["tracks"][0]["notes"]
    assert {pitch - 60 for _, _, pitch, _ in notes} == SYMBOLS[symbol]


def test_flats_and_sharps_of_print_become_letters() -> None:
    assert chord_symbol("B♭maj7/D") == "Bbmaj7/D"
    assert chord_symbol("F♯°7") == "F#dim7"
