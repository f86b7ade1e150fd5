"""The page that is being written: its lines, and at which place each note stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from .items import Item, Row

WIDTH = 98
"""The longest line of code."""

Place = tuple[int, int]
"""Line and column, both from 1."""


class Sheet:
    """Lines of code so far, and the places of the notes in them: (track, id) → line and column."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.places: dict[tuple[int, int], Place] = {}

    def say(self, *lines: str) -> None:
        """Write lines that name no notes."""
        self.lines += lines

    def text(self, block: str) -> None:
        """Write a text of several lines, with two empty lines before it."""
        self.lines += ["", "", *block.strip("\n").split("\n")]

    def note_down(
        self, row: Row, track: int, ids: Sequence[Sequence[int]], comment: str = ""
    ) -> None:
        """Write a row; `ids` are, for each time that it sounds, the ids of the bar's notes."""
        text = f"{row.text}  # {comment}" if comment else row.text
        self.lines.append(text)
        line = len(self.lines)
        for column, notes in row.anchors:
            for each in ids:
                for note in notes:
                    self.places[track, each[note]] = (line, column + 1)

    def source(self) -> str:
        """The whole text."""
        return "\n".join(self.lines) + "\n"


def laid_out(items: Iterable[Item], indent: int = 4) -> list[Row]:
    """Expressions between commas on as few lines as they need."""
    rows: list[Row] = []
    open_row: Row | None = None
    room = WIDTH - indent - 1
    for item in items:
        wide = len(item.row.text)
        if open_row is not None and len(open_row.text) + 2 + wide <= room:
            open_row = open_row.plus(item.row, ", ")
            continue
        if open_row is not None:
            rows.append(Row(open_row.text + ",", open_row.anchors))
            open_row = None
        *before, last = item.rows(room, hanging=True)
        rows += before
        open_row = last
        if before:
            rows.append(Row(open_row.text + ",", open_row.anchors))
            open_row = None
    if open_row is not None:
        rows.append(Row(open_row.text + ",", open_row.anchors))
    return [row.shifted(indent) for row in rows]


def wrapped(opening: str, entries: Iterable[str], closing: str, indent: int = 4) -> list[str]:
    """`opening`, entries between commas, `closing`: on one line, or with many entries a line."""
    shown = list(entries)
    line = f"{opening}{', '.join(shown)}{closing}"
    if len(line) <= WIDTH:
        return [line]
    lines, row = [opening], ""
    for entry in shown:
        if row and len(row) + len(entry) + 2 + indent > WIDTH:
            lines.append(" " * indent + row.rstrip())
            row = ""
        row += f"{entry}, "
    return [*lines, " " * indent + row.rstrip(), " " * (indent - 4) + closing]
