"""What a contract found: the fact that does not hold, and a sentence with the figures."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

Entry = TypeVar("Entry")


@dataclass(frozen=True, slots=True)
class Finding:
    """A fact of the contract that does not hold for `name`, and what was measured."""

    name: str
    fact: str
    said: str

    def __str__(self) -> str:
        return f"{self.name}: {self.fact}: {self.said}"


Clause = Callable[[Entry, bool], Iterable[str]]
"""One fact: looks at an entry, briefly if it is told to, and says what is wrong."""


def examined(
    name: str, entry: Entry, clauses: Iterable[Clause[Entry]], brief: bool
) -> list[Finding]:
    """What the clauses say of an entry; one that raises an error is itself a finding."""
    return [
        Finding(name, clause.__name__.strip("_").replace("_", " "), said)
        for clause in clauses
        for said in _said(clause, entry, brief)
    ]


def _said(clause: Clause[Entry], entry: Entry, brief: bool) -> Iterator[str]:
    try:
        yield from clause(entry, brief)
    except Exception as error:  # it must be told of, whatever it is
        yield f"It raised {type(error).__name__}: {error}"
