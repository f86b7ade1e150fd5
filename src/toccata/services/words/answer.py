"""What a language model says, taken apart: the document or the program among the talk around it."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import Any, Final

from ...errors import Unreadable

MOST_CHARACTERS: Final = 400_000
"""No honest brief or program is longer."""
_MOST_STARTS: Final = 60
_MOST_DEPTH: Final = 40

_THOUGHT = re.compile(r"<(/?)(think|thinking|reasoning)>", re.IGNORECASE)
_FENCES: Final = ("```", "~~~")
_OPEN_FENCE = re.compile(r"^[ \t]*(?:```+|~~~+)[^\n]*$", re.M)
_IMPORT = re.compile(r"^from musicpy import", re.M)


def document(answer: str) -> dict[str, Any]:
    """The JSON object in an answer: alone, in a fence, or with talk around it; the largest counts.

    Raises `Unreadable` where there is none, saying what stood there instead.
    """
    text = _measured(answer)
    decoder = json.JSONDecoder()
    best: tuple[int, dict[str, Any]] | None = None
    at, trouble = text.find("{"), ""
    for _ in range(_MOST_STARTS):
        if at < 0:
            break
        end = at + 1
        try:
            found, end = decoder.raw_decode(text, at)
        except (ValueError, RecursionError) as error:
            trouble = trouble or str(error)
        else:
            if best is None or end - at > best[0]:
                best = (end - at, found)
        at = text.find("{", end)
    if best is None:
        said = f"; it begins “{plain(text, most=120)}”" if text.strip() else ""
        why = f" (invalid JSON: {plain(trouble)})" if trouble else ""
        raise Unreadable(f"the answer holds no complete JSON object{why}{said}")
    cleaned: dict[str, Any] = _clean(best[1])
    return cleaned


def program(answer: str) -> str:
    """The Python program in an answer: alone, in a fence, or with talk before it.

    Of several fenced programs the longest counts. Raises `Unreadable` where there is none.
    """
    text = _measured(answer)
    programs = [body for body in _fenced(text) if "musicpy" in body or "song" in body]
    if programs:
        return max(programs, key=len).strip() + "\n"
    start = _IMPORT.search(text)
    if start is None:
        raise Unreadable(
            "the answer holds no program that begins with “from musicpy import *”;"
            f" it begins “{plain(text, most=120)}”"
        )
    body = _OPEN_FENCE.split(text[start.start() :])[0]
    return body.strip() + "\n"


def plain(text: str, *, most: int = 300) -> str:
    """Text from outside, safe and short enough to show: one paragraph, nothing unprintable."""
    shown = "".join(" " if unicodedata.category(c)[0] == "C" else c for c in text[: most * 4])
    shown = " ".join(shown.split())
    return shown if len(shown) <= most else shown[: most - 1] + "…"


def _measured(answer: str) -> str:
    if len(answer) > MOST_CHARACTERS:
        raise Unreadable(
            f"the answer is {len(answer):,} characters long; {MOST_CHARACTERS:,} are the most"
        )
    return _without_thoughts(answer)


def _without_thoughts(answer: str) -> str:
    """What is said aloud: some models write down what they think before they answer.

    One pass over the text: an answer may be made to be slow to read.
    """
    aloud, at, since, kind = list[str](), 0, -1, ""
    for tag in _THOUGHT.finditer(answer):
        if not tag[1] and since < 0:
            since, kind = tag.start(), tag[2].lower()
        elif tag[1] and since < 0:  # the server has swallowed the first tag
            aloud, at = [], tag.end()
        elif tag[1] and tag[2].lower() == kind:
            aloud.append(answer[at:since])
            at, since = tag.end(), -1
    return "".join([*aloud, answer[at:]])


def _fenced(text: str) -> list[str]:
    """What stands between fences, fence by fence, in one pass."""
    found, fence, body = [], "", list[str]()
    for line in text.splitlines(keepends=True):
        mark = line.strip()
        if not fence:
            fence, body = (mark[:3], []) if mark.startswith(_FENCES) else ("", body)
        elif mark.startswith(fence) and not mark.strip(fence[0]):
            found.append("".join(body))
            fence = ""
        else:
            body.append(line)
    return found


def _clean(value: Any, depth: int = 0) -> Any:
    """The same document without characters that could play tricks on a terminal."""
    if depth > _MOST_DEPTH:
        raise Unreadable("the JSON object is nested too deeply")
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, list):
        return [_clean(item, depth + 1) for item in value]
    if isinstance(value, dict):
        return {plain(str(key)): _clean(item, depth + 1) for key, item in value.items()}
    return value
