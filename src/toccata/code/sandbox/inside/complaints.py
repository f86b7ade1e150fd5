"""What went wrong in a program, in a sentence that a musician can read."""

from __future__ import annotations

import re
from types import TracebackType
from typing import Any

SONG = "<song>"
"""The name under which the program is compiled: frames of this file are the user's own."""

# error → how to say it; {said} is Python's own message
SENTENCES: dict[type[BaseException], str] = {
    SyntaxError: "This line is not Python: {said}.",
    NameError: "{said}. Check the spelling, and that it stands above this line.",
    AttributeError: "{said}. The library has no such thing here; check the spelling.",
    TypeError: "A value of the wrong kind was given: {said}.",
    ZeroDivisionError: "A number is divided by zero.",
    IndexError: "A list has fewer items than this line asks for: {said}.",
    KeyError: "There is no entry called {said}.",
    RecursionError: "A function calls itself without end.",
    OverflowError: "A number is too large: {said}.",
    ImportError: "{said}. Only musicpy can be imported in a song.",
    ValueError: "A value cannot be used: {said}.",
    OSError: "A song cannot use files or the network: {said}.",
}

# what musicpy says → what is meant
MUSIC = (
    (
        re.compile(r"(.+) is not a valid chord representation"),
        "“{0}” is not a chord that musicpy knows, such as Cmaj7, Dm7 or G7/B.",
    ),
    (
        re.compile(r"Invalid note name '(.*)'"),
        "“{0}” is not a note. Notes are written like C4, F#3 or Bb5.",
    ),
    (
        re.compile(r"Invalid note name or accidental (.*)"),
        "“{0}” is not a note. Notes are written like C4, F#3 or Bb5.",
    ),
    (re.compile(r"note name is empty"), "A note without a name. Is there a comma too many?"),
    (
        re.compile(r"requires at least a previous non-number note"),
        "A relative step such as +2 needs a note with a name before it.",
    ),
)


class Impossible(Exception):
    """The music itself cannot be written down; the message is already a sentence."""


def explain(error: BaseException) -> dict[str, Any]:
    """The complaint as data: `line` in the user's own file (None if unknown) and `message`."""
    line = error.lineno if isinstance(error, SyntaxError) else line_of(error.__traceback__)
    return {"line": line, "message": sentence(error)}


def sentence(error: BaseException) -> str:
    """One or two sentences for the musician; at most 500 characters."""
    said = error.msg if isinstance(error, SyntaxError) else str(error)
    said = " ".join(said.split())[:300].rstrip(".")
    if isinstance(error, Impossible):
        return f"{said}."
    for pattern, meaning in MUSIC:
        found = pattern.search(said)
        if found:
            return meaning.format(*found.groups())
    for kind, template in SENTENCES.items():
        if isinstance(error, kind):
            return template.format(said=said or "no reason given")
    return f"The program stopped: {type(error).__name__}: {said}."


def line_of(trace: TracebackType | None) -> int | None:
    """The innermost line of the user's own file on the way to the error."""
    line = None
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == SONG:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
