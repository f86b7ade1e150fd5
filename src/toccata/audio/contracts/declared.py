"""What an entry of a shelf says of itself: names, sentences, and parameters that fit their bounds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ...errors import ToccataError
from ...param import Curve, Kind, Param

_NAME: Final = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
_NUMBERS: Final = (Kind.NUMBER, Kind.INTEGER)


def wrong_words(name: str, title: str, told: str) -> Iterator[str]:
    """What is wrong with a name, a title and a help text."""
    if not _NAME.fullmatch(name):
        yield f"The name “{name}” must be of small letters, digits and _, such as “ping_pong”."
    if not (title.strip() and title[0] == title[0].upper()):
        yield f"The title “{title}” must begin with a capital letter."
    yield from _sentence("It", told)


def wrong_params(params: tuple[Param, ...]) -> Iterator[str]:
    """What is wrong with the parameters as they are declared."""
    names = [param.name for param in params]
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield f"Two parameters are called “{name}”."
    for param in params:
        yield from _wrong(param)


def _wrong(param: Param) -> Iterator[str]:
    if not _NAME.fullmatch(param.name):
        yield f"The parameter “{param.name}” must be of small letters, digits and _."
    yield from _sentence(f"The parameter {param.name}", param.help)
    if param.kind in _NUMBERS:
        if param.low is None or param.high is None or not param.low < param.high:
            yield f"The parameter {param.name} needs a low and a high that is above it."
            return
        if param.curve is Curve.LOGARITHMIC and param.low <= 0:
            yield f"The parameter {param.name} is logarithmic: its low must be above 0."
    if param.kind is Kind.CHOICE and len(set(param.choices)) < 2:
        yield f"The parameter {param.name} needs at least two choices."
        return
    if param.default is None:
        if param.kind not in (Kind.TEXT, Kind.FILE, Kind.LIST):
            yield f"The parameter {param.name} needs a default."
        return
    try:
        param.check(param.default)
    except ToccataError as error:
        yield f"The default of {param.name} does not pass its own check: {error}"


def _sentence(what: str, told: str) -> Iterator[str]:
    if not told.strip().endswith((".", "…", "?")):
        yield f"{what} needs a help text, a sentence that ends with a full stop; it has “{told}”."
