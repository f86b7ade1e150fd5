"""What a contract found: the fact that does not hold, and a sentence with the figures."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

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


@dataclass(frozen=True, slots=True)
class Contract(Generic[Entry]):
    """What is asked of an entry: to explain itself, to work at all, and only then the rest."""

    explains: Clause[Entry]
    works: Clause[Entry]
    rest: tuple[Clause[Entry], ...]

    def examine(self, name: str, entry: Entry, brief: bool) -> list[Finding]:
        """What the clauses say; one that raises an error is itself a finding."""
        found = list(_told(name, self.explains, entry, brief))
        stopped = list(_told(name, self.works, entry, brief))
        if stopped:
            return found + stopped
        return found + [f for clause in self.rest for f in _told(name, clause, entry, brief)]


def _told(name: str, clause: Clause[Entry], entry: Entry, brief: bool) -> Iterator[Finding]:
    fact = clause.__name__.strip("_").replace("_", " ")
    try:
        for said in clause(entry, brief):
            yield Finding(name, fact, said)
    except Exception as error:  # it must be told of, whatever it is
        first = " ".join(str(error).split("\n\n")[0].split())
        yield Finding(name, fact, f"It raised {type(error).__name__}: {first[:300]}")
