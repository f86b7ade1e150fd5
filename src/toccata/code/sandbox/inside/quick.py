"""Notes are copied quickly: with every `|` musicpy copies a whole line, and songs have many."""

from __future__ import annotations

import copy
from collections.abc import Callable
from fractions import Fraction
from typing import Any

PLAIN = frozenset((int, float, str, bool, Fraction, type(None)))
SMALL = ("note", "tempo", "pitch_bend", "pan", "volume", "beat", "rest_symbol", "rest")
LARGE = ("chord",)
COPIED: dict[type, Callable[[Any, dict[int, Any]], Any]] = {}
"""The small things that stand in long lists, and how they are copied."""


def quicken() -> None:
    """Teach musicpy's things to copy themselves; what comes out is what `deepcopy` gives."""
    import musicpy

    for name in SMALL:
        kind = getattr(musicpy, name)
        kind.__deepcopy__ = COPIED[kind] = _copied
    for name in LARGE:
        getattr(musicpy, name).__deepcopy__ = _copied_with_lists


def _copied(thing: Any, memo: dict[int, Any]) -> Any:
    """The twin of a thing whose fields are nearly always plain."""
    kind = type(thing)
    twin = memo[id(thing)] = object.__new__(kind)
    fields = twin.__dict__
    fields.update(thing.__dict__)
    if not PLAIN.issuperset(map(type, fields.values())):
        for name, value in fields.items():
            fields[name] = copy.deepcopy(value, memo)
    return twin


def _copied_with_lists(thing: Any, memo: dict[int, Any]) -> Any:
    """The twin of a thing that holds long lists of small things."""
    kind = type(thing)
    twin = object.__new__(kind)
    memo[id(thing)] = twin
    for name, value in thing.__dict__.items():
        copied = _copied_list if type(value) is list else copy.deepcopy
        twin.__dict__[name] = copied(value, memo)
    return twin


def _copied_list(values: list[Any], memo: dict[int, Any]) -> Any:
    if id(values) in memo:
        return memo[id(values)]
    twin: list[Any] = []
    memo[id(values)] = twin
    if PLAIN.issuperset(map(type, values)):
        twin += values
        return twin
    for value in values:
        there = memo.get(id(value))
        if there is None:
            copied = COPIED.get(type(value), copy.deepcopy)
            there = copied(value, memo)
        twin.append(there)
    return twin
