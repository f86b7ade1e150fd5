"""What stands between the commas of a part: one expression of musicpy, and where its notes are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

WIDTH = 96
"""Columns that a line of code may fill."""

Anchor = tuple[int, tuple[int, ...]]
"""How far into a text some notes are named, and which notes of the bar they are (from 0)."""


@dataclass(frozen=True, slots=True)
class Token:
    """One piece of musicpy's notation, such as "C4;E4[1/4;.]"."""

    text: str
    anchors: tuple[Anchor, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """One expression: `before`, a text in double quotes made of tokens, `after`.

    Without tokens it is `before` alone, and `anchors` say where in it its notes are named.
    """

    before: str
    tokens: tuple[Token, ...] = ()
    after: str = ""
    anchors: tuple[Anchor, ...] = ()
    row: Row = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "row", self._row())

    def _row(self) -> Row:
        if not self.tokens:
            return Row(self.before, self.anchors)
        text, anchors = self.before + '"', list[Anchor]()
        for i, token in enumerate(self.tokens):
            text += ", " if i else ""
            anchors += [(len(text) + at, notes) for at, notes in token.anchors]
            text += token.text
        return Row(f'{text}"{self.after}', tuple(anchors))

    def rows(self, room: int, *, hanging: bool = False, used: int = 0) -> Iterator[Row]:
        """The expression on as many lines as it needs where each has room for `room` columns.

        `used` are the columns of the first line that something else stands in.
        `hanging` keeps the text right behind the bracket; else it stands on lines of its own.
        """
        if len(self.row.text) + used <= room or not self.tokens:
            yield self.row
            return
        indent = len(self.before) if hanging else 4
        if not hanging:
            yield Row(self.before)
        *above, line = self._text(indent, room)
        if hanging:
            first = above[0] if above else line
            opened = Row(self.before + first.text[indent:], first.anchors)
            above, line = ([opened, *above[1:]], line) if above else ([], opened)
        yield from above
        after = self.after.removeprefix(", ")
        inner = after if hanging else after.removesuffix(")")
        if len(line.text) + 2 + len(inner) <= room:
            yield Row(f"{line.text}, {inner}", line.anchors)
            if not hanging:
                yield Row(")")
            return
        yield Row(f"{line.text},", line.anchors)
        if len(inner) + indent + 1 <= room:
            yield Row(f"{' ' * indent}{inner}{'' if hanging else ','}")
        else:
            arguments = [
                line for part in _arguments(after[:-1]) for line in _broken(part, room - 8)
            ]
            if hanging:
                arguments[-1] = arguments[-1].removesuffix(",") + ")"
            yield from (Row(" " * indent + line) for line in arguments)
        if not hanging:
            yield Row(")")

    def _text(self, indent: int, room: int) -> Iterator[Row]:
        """The tokens as texts that Python joins, one a line."""
        line, anchors = " " * indent + '"', list[Anchor]()
        for i, token in enumerate(self.tokens):
            text = token.text if i == len(self.tokens) - 1 else f"{token.text}, "
            if len(line) + len(text) + 1 > room and len(line) > indent + 1:
                yield Row(f'{line}"', tuple(anchors))
                line, anchors = " " * indent + '"', []
            anchors += [(len(line) + at, notes) for at, notes in token.anchors]
            line += text
        yield Row(f'{line}"', tuple(anchors))


def _arguments(text: str) -> Iterator[str]:
    """Arguments one by one: cut at the commas that no bracket holds."""
    depth, begin = 0, 0
    for i, sign in enumerate(text):
        depth += (sign in "([{") - (sign in ")]}")
        if sign == "," and depth == 0:
            yield text[begin:i].strip()
            begin = i + 1
    yield text[begin:].strip()


def _broken(text: str, room: int) -> Iterator[str]:
    """An argument on one line, or a table or list with a line for each entry."""
    if len(text) < room or text[-1] not in "]}":
        yield f"{text},"
        return
    yield text[0]
    yield from (f"    {entry}," for entry in _arguments(text[1:-1]))
    yield f"{text[-1]},"


@dataclass(frozen=True, slots=True)
class Row:
    """A line of code, and where in it notes are named."""

    text: str
    anchors: tuple[Anchor, ...] = ()

    def shifted(self, columns: int) -> Row:
        """The row further to the right, or to the left where it is empty there."""
        moved = tuple((at + columns, notes) for at, notes in self.anchors)
        text = " " * columns + self.text if columns > 0 else self.text[-columns:]
        return Row(text, moved)

    def plus(self, other: Row, between: str = "") -> Row:
        """Both on one line."""
        start = len(self.text) + len(between)
        moved = tuple((at + start, notes) for at, notes in other.anchors)
        return Row(f"{self.text}{between}{other.text}", self.anchors + moved)
