"""A song through a language model, from the words to the piece, with a real server and sandbox."""

from __future__ import annotations

import json

import pytest

from toccata.code.sandbox import Layer, best_layer
from toccata.compose.brief import Brief, Part, Passage
from toccata.compose.options import Options
from toccata.errors import Cancelled, WrongUse
from toccata.progress import Cancel, silent
from toccata.services.asking import SETTLES, song_by_model, with_options
from toccata.services.songs import Stages
from toccata.services.verbs import WISHES

from .chat_server import chat_server, says, status
from .test_house_style import EXAMPLE

PROMPT = "a sad lo-fi beat in D minor, 72 bpm, rhodes, bass and drums, 16 bars"
READ = {
    "title": "Late Tram", "genre": "jazz", "style": "", "mood": [], "tempo": 84,
    "beat": "quarter", "meter": [4, 4], "tonic": "C", "mode": "major",
    "parts": [
        {"name": "rhodes", "program": 5}, {"name": "bass", "program": 33},
        {"name": "drums", "program": 1, "drums": True},
    ],
    "bars": 4, "form": "AB",
}  # fmt: skip
pytestmark = pytest.mark.skipif(
    best_layer() is Layer.NONE, reason="a model's code runs only in a sandbox"
)


def ask(*behaviours, prompt=PROMPT, cancel=None, **wishes):
    """(piece, server) of a prompt through a model behind a server that behaves so."""
    stages = Stages(silent, cancel or Cancel(), 5)
    with chat_server(*behaviours) as chat:
        return song_by_model(prompt, Options(**wishes), chat.url, "small", stages), chat


def test_a_good_model_reads_the_prompt_and_writes_the_program():
    piece, chat = ask(says(json.dumps(READ)), says(f"```python\n{EXAMPLE}```"))
    assert chat.asked == 2
    assert piece.code == EXAMPLE
    assert (piece.brief.title, piece.score.title, piece.score.bars) == (*["Late Tram"] * 2, 4)
    assert ["read the prompt" in piece.notes[0], "wrote the program" in piece.notes[1]] == [
        True
    ] * 2
    assert set(piece.times) == {"reading", "writing code"}


def test_a_program_that_is_not_what_the_brief_asks_goes_back():
    wrong = EXAMPLE.replace("BPM = 84", "BPM = 120")
    piece, chat = ask(says(json.dumps(READ)), says(wrong), says(EXAMPLE))
    assert chat.asked == 3
    assert "not 84" in chat.said(2)
    assert piece.code == EXAMPLE


@pytest.mark.parametrize(
    "hostile",
    [
        "from musicpy import *\nimport os\nos.system('true')\nsong = piece(tracks=[C('C')])\n",
        "from musicpy import *\nsong = open('/etc/passwd')\n",
        "from musicpy import *\nsong = ().__class__.__base__.__subclasses__()\n",
    ],
)
def test_hostile_code_never_becomes_a_piece(hostile):
    piece, chat = ask(says(json.dumps(READ)), says(hostile))
    assert chat.asked == 5
    assert hostile not in piece.code
    assert "the embedded composer wrote it" in piece.notes[1]
    assert piece.score.note_count > 0


def test_a_server_that_is_down_costs_one_question_and_a_note():
    piece, chat = ask(status(401))
    assert chat.asked == 1
    assert (piece.brief.genre, piece.brief.tempo, piece.brief.bars) == ("lofi", 72, 16)
    assert piece.score.bars == 16
    assert len(piece.notes) == 2


def test_options_win_over_the_model():
    piece, _ = ask(says(json.dumps(READ)), status(401), tempo=100.0, key="G major", bars=8)
    brief = piece.brief
    assert (brief.tempo, brief.key, brief.bars, brief.genre) == (100, "G major", 8, "jazz")
    assert piece.score.tempos[0].bpm == 100


def test_wrong_options_are_told_before_anybody_is_asked():
    with chat_server(status(500)) as chat:
        with pytest.raises(WrongUse):
            song_by_model(
                PROMPT, Options(key="H sad"), chat.url, "small", Stages(silent, Cancel(), 5)
            )
        assert chat.asked == 0


def test_a_model_without_a_name_is_wrong_use():
    with pytest.raises(WrongUse, match="name"):
        song_by_model(PROMPT, Options(), "http://localhost", None, Stages(silent, Cancel(), 5))


def test_cancel_is_heard():
    cancel = Cancel()
    cancel.set()
    with pytest.raises(Cancelled):
        ask(says(json.dumps(READ)), cancel=cancel)


def test_every_option_of_the_song_verb_settles_something():
    assert set(SETTLES) == {param.name for param in WISHES} | {"seed"}
    assert {field for fields in SETTLES.values() for field in fields} <= set(Brief.model_fields)


def test_a_new_tempo_brings_the_bars_that_fill_the_seconds():
    model = Brief(genre="pop", tempo=60, bars=15, seconds=60, parts=(Part(name="x", program=1),))
    ours = model.model_copy(
        update={"tempo": 120.0, "bars": 30, "sections": (Passage(name="A", bars=30),)}
    )
    brief = with_options(model, ours, Options(tempo=120.0))
    assert (brief.tempo, brief.bars, brief.sections) == (120, 30, ours.sections)
