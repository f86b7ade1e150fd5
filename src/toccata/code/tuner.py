"""The tuner: sets right what makes musicpy stumble, and names what it cannot.

All other text stays as it is, every line on its number.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass

from .closing import closing_block
from .page import Caution, Change, Page, line_of
from .traps import LOOKS, without_import

ROUNDS = 8
"""How often a repaired text is looked at again, for a trap within a trap."""


@dataclass(frozen=True, slots=True)
class Note:
    """What was set right at a line (from 1), or, where `fixed` is false, what must be by hand."""

    line: int
    text: str
    fixed: bool = True

    def __str__(self) -> str:
        return f"Line {self.line}: {self.text}"


@dataclass(frozen=True, slots=True)
class Repaired:
    """A program after tuning, and what was done to it, from top to bottom."""

    source: str
    notes: list[Note]


def repair(source: str) -> Repaired:
    """Set right the known traps of musicpy in `source`, and name those that cannot be.

    A text that is not Python comes back as it is, without notes: that is the guard's to say.
    """
    notes: dict[Note, None] = {}
    for _ in range(ROUNDS):
        try:
            page = Page(source)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            break
        changes, warnings = _findings(page)
        if not changes:
            notes |= dict.fromkeys(Note(line_of(each.node), each.said, False) for each in warnings)
            break
        better, done = page.with_changes(changes)
        if not _is_python(better):
            break
        source = better
        notes |= dict.fromkeys(Note(line_of(each.node), each.said) for each in done)
    return Repaired(source, sorted(notes, key=lambda note: note.line))


def _findings(page: Page) -> tuple[list[Change], list[Caution]]:
    """All that all traps find on the page, but for its closing block."""
    found: list[Change | Caution] = list(without_import(page))
    waiting: list[ast.AST] = [each for each in page.tree.body if not closing_block(each)]
    while waiting:
        node = waiting.pop()
        for look in LOOKS.get(type(node), ()):
            found += look(page, node)
        waiting += ast.iter_child_nodes(node)
    return (
        [each for each in found if isinstance(each, Change)],
        [each for each in found if isinstance(each, Caution)],
    )


def _is_python(source: str) -> bool:
    try:
        ast.parse(source)
    except (SyntaxError, ValueError):
        return False
    return True
