"""The language model's way, tried on a real server that misbehaves in every way we know."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import threading

import pytest

from toccata.compose.brief import Brief, Part
from toccata.errors import (
    Cancelled,
    CodeFailed,
    LimitReached,
    Missing,
    OutOfRange,
    Refused,
    Unreadable,
    WrongUse,
)
from toccata.progress import Cancel
from toccata.services.words import LanguageModel, brief_from_words, code_from_brief
from toccata.services.words.answer import document, program

from . import chat_server as server
from .chat_server import chat_server, says, sends, status

GENRES = ("lofi", "jazz", "blues")
PROMPT = "a sad lo-fi beat in D minor, 72 bpm, rhodes and bass, 16 bars"
KEY = "sk-very-secret-0123456789"

GOOD = {
    "title": "Rain", "genre": "lofi", "style": "lo-fi", "mood": ["sad"], "tempo": 72,
    "beat": "quarter", "meter": [4, 4], "tonic": "D", "mode": "minor",
    "parts": [
        {"name": "rhodes", "program": 5, "role": "chords", "drums": False},
        {"name": "bass", "program": 33, "role": "bass", "drums": False},
    ],
    "bars": 16, "seconds": None, "form": "AB",
    "sections": [{"name": "A", "bars": 8, "energy": 0.4}, {"name": "B", "bars": 8, "energy": 0.6}],
    "energy": 0.5, "guessed": [], "replaced": [], "not_understood": [],
}  # fmt: skip
EMBEDDED = Brief(
    genre="lofi", tempo=72, parts=(Part(name="piano", program=1),), bars=8, title="Ours"
)
PROGRAM = "from musicpy import *\n\nsong = piece(tracks=[C('Dm7', 3)], instruments=[5], bpm=72)\n"


def good(**changes):
    return json.dumps(GOOD | changes)


@pytest.fixture(scope="module", autouse=True)
def _warm():
    import openai  # noqa: F401
    import pydantic_ai.models.openai  # noqa: F401


@pytest.fixture(autouse=True)
def _no_keys(monkeypatch):
    monkeypatch.delenv("TOCCATA_LLM_KEY", raising=False)
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)


def read(*behaviours, timeout=20.0, **options):
    """(brief, notes, server) of the prompt read through a server that behaves so."""
    with chat_server(*behaviours) as chat:
        llm = LanguageModel(chat.url, "small", timeout=timeout)
        brief, notes = brief_from_words(PROMPT, llm, GENRES, lambda: EMBEDDED, pause=0.0, **options)
        return brief, notes, chat


def write(*behaviours, run=lambda source: None, **options):
    """(program, notes, server) of the brief written through a server that behaves so."""
    with chat_server(*behaviours) as chat:
        llm = LanguageModel(chat.url, "small", timeout=20.0)
        source, notes = code_from_brief(EMBEDDED, llm, run, pause=0.0, **options)
        return source, notes, chat


# The brief


def test_a_good_answer_is_the_brief():
    brief, notes, chat = read(says(good()))
    assert (brief.title, brief.tempo, brief.key, brief.bars) == ("Rain", 72, "D minor", 16)
    assert [part.program for part in brief.parts] == [5, 33]
    assert brief.prompt == PROMPT
    assert chat.asked == 1
    assert chat.paths == ["/v1/chat/completions"]
    assert notes == (f"The language model small at {chat.url} read the prompt.",)


def test_the_request_holds_nothing_that_a_plain_chat_server_does_not_know():
    _, _, chat = read(says(good()))
    assert set(chat.bodies[0]) <= {"model", "messages", "stream"}
    assert all(name in chat.said(0) for name in (*GENRES, PROMPT))


@pytest.mark.parametrize(
    "dressed",
    [
        f"Here it is:\n```json\n{good()}\n```\nEnjoy!",
        f"```\n{good()}\n```",
        f'<think>Perhaps {{"title": "no"}}?</think>\n{good()}',
        f"The user wants {{}}.</think>{good()}",
        f"Of course {{a joke}}! {good()} Is {{}} all right?",
        json.dumps(GOOD | {"prompt": "another", "seed": -5}),
        good(genre="LoFi", mode="Minor", tonic="d"),
        good(meter="4/4"),
    ],
)
def test_talk_and_fences_around_the_document_do_no_harm(dressed):
    brief, _, chat = read(says(dressed))
    assert (brief.title, brief.genre, brief.key, chat.asked) == ("Rain", "lofi", "D minor", 1)
    assert brief.prompt == PROMPT


WRONG = {
    "invalid JSON": (says('{"title": "Rain",, }'), "JSON"),
    "no JSON": (says("I love music."), "JSON"),
    "cut off by the server": (says(good()[:200], finish="length"), "cut off"),
    "cut off in silence": (says(good()[:200]), "JSON"),
    "empty": (says(""), "empty"),
    "null": (says(None), "empty"),
    "a list": (says("[1, 2]"), "JSON"),
    "deep": (says("{" + '"a":{' * 5000), "JSON"),
    "unknown genre": (says(good(genre="polka")), "polka"),
    "unknown mode": (says(good(mode="sad")), "sad"),
    "unknown key": (says(good(tonic="H")), "H"),
    "unknown instrument": (
        says(good(parts=[{"name": "zap", "program": 129}])), "parts.0.program",
    ),
    "unknown role": (says(good(parts=[{"name": "rhodes", "program": 5, "role": "hero"}])), "hero"),
    "nobody plays": (says(good(parts=[])), "parts"),
    "too fast": (says(good(tempo=900)), "tempo"),
    "not a number": (says(good(tempo=float("nan"))), "tempo"),
    "too long": (says(good(bars=5000, sections=[])), "bars"),
    "sections that do not sum": (says(good(bars=17)), "sum"),
    "seconds that are not the bars": (says(good(seconds=600)), "180 bars"),
    "an extra field": (says(good(drop_table=1)), "drop_table"),
    "a missing field": (says(json.dumps({"title": "x"})), "genre"),
    "refusal in the protocol": (says(None, refusal="I cannot do that"), "I cannot do that"),
    "refusal in prose": (says("I'm sorry, I can't."), "sorry"),
    "content filter": (says("", finish="content_filter"), "filter"),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_answer_goes_back_with_what_is_wrong_and_is_repaired(name):
    behaviour, told = WRONG[name]
    brief, notes, chat = read(behaviour, says(good()))
    assert brief.title == "Rain"
    assert chat.asked == 2
    assert told in chat.said(1)
    assert "at try 2" in notes[0]


@pytest.mark.parametrize(
    "name",
    ["invalid JSON", "cut off by the server", "unknown genre", "too fast", "refusal in prose"],
)
def test_after_three_repairs_the_embedded_reader_answers_and_the_card_says_why(name):
    behaviour, told = WRONG[name]
    brief, notes, chat = read(behaviour)
    assert brief == EMBEDDED
    assert chat.asked == 4
    assert told in notes[0]
    assert "the embedded reader read the prompt" in notes[0]


def test_the_third_repair_still_counts():
    bad = says("no")
    brief, notes, chat = read(bad, bad, bad, says(good()))
    assert (brief.title, chat.asked) == ("Rain", 4)
    assert "at try 4" in notes[0]


def test_the_talk_does_not_grow_with_the_tries():
    _, _, chat = read(says("no"))
    assert [len(body["messages"]) for body in chat.bodies] == [2, 4, 4, 4]


@pytest.mark.parametrize(
    ("behaviour", "told"),
    [
        (status(500), "500"),
        (status(503), "503"),
        (status(429), "busy"),
        (status(429, Retry_After="0"), "busy"),
        (server.breaks_off, "could not be read"),
        (sends(b"<html>"), "could not be read"),
        (sends(b""), "could not be read"),
        (sends(b"{}"), "could not be read"),
        (sends(b'{"choices": []}'), "could not be read"),
        (server.floods, "longer than"),
        (server.packs, "packed"),
    ],
)
def test_trouble_on_the_line_is_tried_again_and_then_told(behaviour, told):
    brief, _, chat = read(behaviour, says(good()))
    assert (brief.title, chat.asked) == ("Rain", 2)
    brief, notes, chat = read(behaviour)
    assert (brief.title, chat.asked) == ("Ours", 4)
    assert told in notes[0]


@pytest.mark.parametrize(
    ("behaviour", "told"),
    [
        (status(401), "TOCCATA_LLM_KEY"),
        (status(403), "TOCCATA_LLM_KEY"),
        (status(404), "model"),
        (status(400, "context too small"), "context too small"),
        (sends(b"", 307, Location="http://127.0.0.1:9/elsewhere"), "another address"),
    ],
)
def test_what_asking_again_cannot_mend_is_asked_once(behaviour, told):
    brief, notes, chat = read(behaviour)
    assert (brief.title, chat.asked) == ("Ours", 1)
    assert told in notes[0]


def test_a_huge_answer_is_not_read_as_a_brief():
    brief, notes, _ = read(says(" " * 500_000 + good()))
    assert brief == EMBEDDED
    assert "characters long" in notes[0]


def test_nobody_at_the_address():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    llm = LanguageModel(f"http://127.0.0.1:{port}", "small", timeout=5.0)
    brief, notes = brief_from_words(PROMPT, llm, GENRES, lambda: EMBEDDED)
    assert brief == EMBEDDED
    assert "is the server running?" in notes[0]


@pytest.mark.parametrize("slow", [server.never_answers, server.drips])
def test_a_late_answer_is_not_waited_for(slow):
    brief, notes, chat = read(slow, timeout=0.3)
    assert brief == EMBEDDED
    assert "did not answer within 0.3 s" in notes[0]
    assert not chat.tired


def test_the_time_is_that_of_all_tries_together():
    _, notes, chat = read(status(429, Retry_After="60"), timeout=1.0)
    assert chat.asked == 1
    assert "time of 1 s was over" in notes[0]


def test_cancel_stops_a_question_that_is_on_its_way():
    cancel = Cancel()
    with chat_server(server.never_answers) as chat:
        llm = LanguageModel(chat.url, "small")
        threading.Thread(target=lambda: chat.arrived.wait(5) and cancel.set()).start()
        with pytest.raises(Cancelled):
            brief_from_words(PROMPT, llm, GENRES, lambda: EMBEDDED, cancel=cancel)
        assert not chat.tired


def test_cancel_stops_the_wait_for_a_busy_server():
    cancel = Cancel()
    with chat_server(status(429, Retry_After="60")) as chat:
        llm = LanguageModel(chat.url, "small")
        threading.Thread(target=lambda: chat.arrived.wait(5) and cancel.set()).start()
        with pytest.raises(Cancelled):
            code_from_brief(EMBEDDED, llm, lambda source: None, cancel=cancel)


def test_an_empty_prompt_is_refused():
    with pytest.raises(WrongUse, match="empty"):
        brief_from_words("  ", LanguageModel("http://localhost", "x"), GENRES, lambda: EMBEDDED)


def test_a_title_plays_no_tricks_on_the_terminal():
    brief, _, _ = read(says(good(title="\x1b[2JRain\u202e\x07", guessed=["\x9b31m" + "x" * 900])))
    assert brief.title == "[2JRain"
    assert len(brief.guessed[0]) == 300
    assert brief.guessed[0].isprintable()


# The key


def test_the_key_comes_from_the_environment_and_ours_comes_first(monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "shared")
    assert read(says(good()))[2].headers[0]["Authorization"] == "Bearer shared"
    monkeypatch.setenv("TOCCATA_LLM_KEY", KEY)
    assert read(says(good()))[2].headers[0]["Authorization"] == f"Bearer {KEY}"


def test_the_shared_key_is_not_sent_where_others_can_read_it():
    keys = {"OPENAI_API_KEY": "shared"}
    assert LanguageModel("https://example.org/v1", "x").key(keys) == "shared"
    assert LanguageModel("http://example.org/v1", "x").key(keys) is None
    assert LanguageModel("http://example.org", "x").key({"TOCCATA_LLM_KEY": KEY}) == KEY
    assert LanguageModel("https://example.org", "x").key(keys | {"TOCCATA_LLM_KEY": ""}) is None


@pytest.mark.parametrize(
    "behaviour", [server.echoes_the_key, server.answers_with_the_key, status(401, KEY)]
)
def test_the_key_appears_nowhere(behaviour, monkeypatch, capfd, caplog):
    caplog.set_level("DEBUG")
    monkeypatch.setenv("TOCCATA_LLM_KEY", KEY)
    brief, notes, chat = read(behaviour)
    source, more, _ = write(behaviour)
    out, err = capfd.readouterr()
    shown = [repr(LanguageModel(chat.url, "small")), brief, notes, source, more, out, err]
    assert KEY in chat.headers[0]["Authorization"]
    assert KEY not in f"{shown} {caplog.text}"
    assert KEY not in json.dumps(chat.bodies)


# The address


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("http://localhost:11434", "http://localhost:11434/v1"),
        ("http://localhost:11434/v1/", "http://localhost:11434/v1"),
        ("https://example.org/api/v2", "https://example.org/api/v2"),
        (" http://[::1]:8080/v1/chat/completions ", "http://[::1]:8080/v1"),
    ],
)
def test_the_address_is_taken_as_people_type_it(typed, meant):
    assert LanguageModel(typed, "x").url == meant


@pytest.mark.parametrize(
    "url",
    [
        "localhost:11434", "ftp://example.org", "file:///etc/passwd", "http://", "", "http://[::1",
        "http://x:99999", "http://example.org/v1?key=1", "http://example.org/#a",
    ],
)  # fmt: skip
def test_an_address_that_is_not_http_is_refused(url):
    with pytest.raises(WrongUse, match="address"):
        LanguageModel(url, "x")


def test_a_password_in_the_address_is_refused_and_not_repeated():
    with pytest.raises(WrongUse, match="password") as caught:
        LanguageModel("https://me:hunter2@example.org", "x")
    assert "hunter2" not in str(caught.value)


def test_a_model_needs_a_name_and_some_time():
    with pytest.raises(WrongUse, match="name"):
        LanguageModel("http://localhost", " ")
    with pytest.raises(OutOfRange):
        LanguageModel("http://localhost", "x", timeout=0)


@pytest.mark.parametrize("absent", ["openai", "pydantic_ai"])
def test_without_the_extra_it_says_how_to_get_it(absent, monkeypatch):
    monkeypatch.setitem(sys.modules, absent, None)
    llm = LanguageModel("http://127.0.0.1:9", "x")
    with pytest.raises(Missing, match=r"pip install '\.\[llm\]'"):
        brief_from_words(PROMPT, llm, GENRES, lambda: EMBEDDED)
    with pytest.raises(Missing, match=r"pip install '\.\[llm\]'"):
        code_from_brief(EMBEDDED, llm, lambda source: None)


# The program


def test_a_program_that_runs_is_taken():
    ran = []
    source, notes, chat = write(says(PROGRAM), run=ran.append)
    assert source == PROGRAM
    assert ran == [PROGRAM]
    assert "wrote the program." in notes[0]
    assert '"tempo":72.0' in chat.said(0)


@pytest.mark.parametrize(
    "dressed",
    [
        f"```python\n{PROGRAM}```",
        f"Sure! Here is your song.\n\n```py\n{PROGRAM}```\nRun it with `python song.py`.",
        f"Here you are:\n{PROGRAM}",
        f"<think>\n```python\nsong = None\n```\n</think>\n{PROGRAM}",
        f"First a try:\n```\nsong\n```\nand now whole:\n~~~\n{PROGRAM}~~~\n",
    ],
)
def test_fences_and_talk_around_the_program_do_no_harm(dressed):
    assert write(says(dressed))[0] == PROGRAM


def failing(error):
    """A run that fails with `error` unless the program is the good one."""

    def run(source):
        if source != PROGRAM:
            raise error

    return run


BAD = PROGRAM.replace("72", "73")


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (CodeFailed("list index out of range", line=3), "(line 3): list index out of range"),
        (Refused("“open” is no word of music", line=2), "(line 2): “open” is no word of music"),
        (LimitReached("more than 10 s", limit="time"), "more than 10 s"),
        (WrongUse("there is no song"), "there is no song"),
    ],
)
def test_bad_code_goes_back_with_its_error_and_its_line(error, told):
    source, notes, chat = write(says(BAD), says(PROGRAM), run=failing(error))
    assert (source, chat.asked) == (PROGRAM, 2)
    assert told in chat.said(1)
    assert BAD.strip() in chat.said(1)
    assert "at try 2" in notes[0]


def test_code_that_never_runs_is_left_to_the_embedded_composer():
    source, notes, chat = write(says(BAD), run=failing(CodeFailed("no", line=3)))
    assert (source, chat.asked) == (None, 4)
    assert "the embedded composer wrote it" in notes[0]


def test_a_machine_that_can_run_nothing_is_not_the_models_fault():
    source, notes, chat = write(says(BAD), run=failing(Missing("there is no sandbox here")))
    assert (source, chat.asked) == (None, 1)
    assert "there is no sandbox here" in notes[0]


def test_an_answer_without_a_program_never_reaches_the_sandbox():
    ran = []
    source, _, _ = write(says("I would rather not."), run=ran.append)
    assert (source, ran) == (None, [])


@pytest.mark.parametrize(
    "slow", ["```a\n" * 80_000, "<think>" * 50_000, "{" * 300_000, "[{" * 100_000, '{"a":' * 60_000]
)
def test_an_answer_that_is_made_to_be_slow_to_read_is_read_once(slow):
    with pytest.raises(Unreadable):
        program(slow)
    with pytest.raises(Unreadable):
        document(slow)


def test_importing_the_room_imports_no_client():
    code = "import sys, toccata.services.words; print({'openai', 'pydantic_ai'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_an_error_of_ours_is_not_taken_for_the_models():
    def broken(source):
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write(says(PROGRAM), run=broken)
