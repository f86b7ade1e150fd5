"""What a language model is told about musicpy is true."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from toccata.code.read import read
from toccata.code.sandbox import run
from toccata.compose.brief import Brief, Part
from toccata.errors import CodeFailed
from toccata.services.obeying import disagreements
from toccata.services.words.answer import program

GUIDE = files("toccata.services.words").joinpath("house_style.md").read_text("utf-8")
EXAMPLE = program(GUIDE)
ASKED = Brief(
    genre="jazz", tempo=84, bars=4,
    parts=(
        Part(name="rhodes", program=5), Part(name="bass", program=33),
        Part(name="drums", program=1, drums=True),
    ),
)  # fmt: skip


def test_its_example_runs_and_is_what_its_comments_say():
    song = read(EXAMPLE)
    assert disagreements(song, ASKED) == ()
    assert (song.title, song.keys[0].tonic, song.bars) == ("Late Tram", "C", 4)
    assert {len(track.notes) for track in song.tracks} == {16, 8, 32}


def test_every_chord_symbol_that_it_names_exists():
    named = re.search(r"Symbols that exist: ([^.]*)\.", GUIDE)[1].replace("\n", " ")
    symbols = [symbol.strip() for symbol in named.split(",")]
    assert len(symbols) > 10
    chords = " | ".join(f"C('{symbol}', 3).set(duration=1)" for symbol in symbols)
    song = read(
        f"from musicpy import *\nsong = piece(tracks=[{chords}], instruments=[1], bpm=60)\n"
    )
    assert len(song.tracks[0].notes) >= 3 * len(symbols)


@pytest.mark.parametrize("trap", ["rest(1/4) * 2", "C('Dm7').arp()", "C('E7#9')"])
def test_what_it_calls_a_trap_is_one(trap):
    with pytest.raises(CodeFailed):
        run(f"from musicpy import *\nx = {trap}\nsong = piece(tracks=[chord('C4')], bpm=60)\n")


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"tempo": 90}, "the tempo is 84 quarter notes a minute, not 90"),
        ({"meter": (3, 4)}, "the meter is 4/4, not 3/4"),
        ({"bars": 8}, "it has 4 bars, not 8"),
        ({"parts": ASKED.parts[:2]}, "drums play, though none were asked for"),
        ({"parts": ASKED.parts[1:]}, "program 5 was not asked for"),
        ({"parts": (*ASKED.parts, Part(name="flute", program=74))}, "no track plays program 74"),
    ],
)
def test_a_program_that_disobeys_its_brief_is_told_how(changes, told):
    assert disagreements(read(EXAMPLE), ASKED.model_copy(update=changes)) == (told,)
