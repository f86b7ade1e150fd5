"""A program as a page: its tree, what its names stand for, and changes that keep every line."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from itertools import accumulate

from .musicpy_names import LIBRARY, NICKNAME


@dataclass(frozen=True, slots=True)
class Change:
    """Put `new` in the place of the tree's `node`, or right behind it with `after`."""

    node: ast.AST
    new: str
    said: str
    after: bool = False


@dataclass(frozen=True, slots=True)
class Caution:
    """Something that only its writer can set right."""

    node: ast.AST
    said: str


class Page:
    """One program, its tree, and what its names stand for."""

    def __init__(self, source: str) -> None:
        self.bytes = source.encode()
        lengths = [len(line) for line in self.bytes.splitlines(keepends=True)]
        self.line_starts = [0, *accumulate(lengths)]
        self.tree = ast.parse(source)
        self.given = self._given()
        self.before = f"{NICKNAME}." if self._imports_nickname() else ""

    def with_changes(self, changes: list[Change]) -> tuple[str, list[Change]]:
        """The text with as many changes as do not touch each other, and which those were."""
        text, done = self.bytes, []
        untouched = len(text) + 1
        for change in sorted(changes, key=self._start, reverse=True):
            start, end = self._start(change), self._end(change)
            if end > untouched or start == untouched:
                continue
            text = text[:start] + _as_many_lines(change.new, text[start:end]) + text[end:]
            untouched = start
            done.append(change)
        return text.decode(), done

    def _start(self, change: Change) -> int:
        node = change.node
        if change.after:
            return self._end(change)
        return self._offset(getattr(node, "lineno", 1), getattr(node, "col_offset", 0))

    def _end(self, change: Change) -> int:
        node = change.node
        return self._offset(getattr(node, "end_lineno", 1), getattr(node, "end_col_offset", 0))

    def _offset(self, line: int, column: int) -> int:
        return self.line_starts[line - 1] + column

    def text(self, node: ast.AST) -> str:
        """The words of a node, on one line."""
        return ast.unparse(node)

    def is_call(self, node: ast.AST | None, *names: str) -> bool:
        """Whether `node` calls one of these functions of musicpy, or is a name given to such."""
        if isinstance(node, ast.Name):
            node = self.given.get(node.id)
        if not isinstance(node, ast.Call):
            return False
        return self.called(node) in names

    def called(self, node: ast.Call) -> str:
        """The function of musicpy that is called, "" for any other."""
        match node.func:
            case ast.Name(id=name):
                return name
            case ast.Attribute(value=ast.Name(id="mp" | "musicpy"), attr=name):
                return name
        return ""

    def _given(self) -> dict[str, ast.expr]:
        """Names that are given exactly once, with what they are given."""
        stores: dict[str, int] = {}
        values: dict[str, ast.expr] = {}
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                stores[node.id] = stores.get(node.id, 0) + 1
            elif isinstance(node, ast.arg):
                stores[node.arg] = stores.get(node.arg, 0) + 2
            if isinstance(node, ast.Assign) and len(node.targets) == 1:
                target = node.targets[0]
                if isinstance(target, ast.Name):
                    values[target.id] = node.value
        return {name: value for name, value in values.items() if stores.get(name) == 1}

    def _imports_nickname(self) -> bool:
        stars = any(
            isinstance(node, ast.ImportFrom) and node.module == LIBRARY for node in self.tree.body
        )
        named = any(
            isinstance(node, ast.Import) and any(each.asname == NICKNAME for each in node.names)
            for node in self.tree.body
        )
        return named and not stars


def argument(node: ast.Call, place: int, name: str) -> ast.expr | None:
    for each in node.keywords:
        if each.arg == name:
            return each.value
    return node.args[place] if len(node.args) > place else None


def number_of(node: ast.AST) -> float | None:
    match node:
        case ast.Constant(value=int() | float() as value) if not isinstance(value, bool):
            return float(value)
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() | float() as value)):
            return -float(value)
    return None


def line_of(node: ast.AST) -> int:
    return int(getattr(node, "lineno", 1))


def _as_many_lines(new: str, old: bytes) -> bytes:
    """The new words, spread so that they take as many lines as the old ones did."""
    breaks = "\n" * (old.count(b"\n") - new.count("\n"))
    bracket = max(new.rfind(")"), new.rfind("]"))
    at = bracket if bracket >= 0 else len(new)
    return (new[:at] + breaks + new[at:]).encode()
