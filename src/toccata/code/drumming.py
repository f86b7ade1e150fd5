"""A bar of drums in musicpy's drum notation: `hits("K;H, H, S;H, H", 1/8, {...})`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Final

from .bars import Page, Rows
from .items import Item, Token
from .pitches import value

KIT: Final = {
    35: "K2", 36: "K", 37: "SS", 38: "S", 39: "HC", 40: "S2", 41: "T6", 42: "H", 43: "T5",
    44: "PH", 45: "T4", 46: "OH", 47: "T3", 48: "T2", 49: "C", 50: "T1", 51: "R", 52: "CH",
    53: "RB", 54: "TB", 55: "SP", 56: "CB", 57: "C2", 59: "R2", 60: "B1", 61: "B2", 62: "MC",
    63: "OC", 64: "LC", 65: "TI1", 66: "TI2", 67: "AG1", 68: "AG2", 69: "CA", 70: "MA", 75: "CL",
    76: "WB1", 77: "WB2", 80: "MT", 81: "OT", 82: "SH",
}  # fmt: skip
"""Drum key → the letters that stand for it in a pattern, musicpy's own where it has them."""

GRIDS: Final = (2, 4, 8, 12, 16, 24, 32, 48)
"""Steps to the whole note that a pattern may have."""

MOST_STEPS: Final = 48


def letters(pitch: int) -> str:
    """What stands for a drum in a pattern: "K" for 36, "D30" for a key without letters."""
    return KIT.get(pitch, f"D{pitch}")


def drum_bar(rows: Rows, page: Page) -> Item | None:
    """The bar in drum notation, or None where it does not lie on a grid."""
    step = _grid(rows, page)
    if step is None:
        return None
    slots: list[list[int]] = [[] for _ in range(page.length // step)]
    for i, row in enumerate(rows):
        slots[row[0] // step].append(i)
    if any(rows[a][2] == rows[b][2] for slot in slots for a, b in pairwise(slot)):
        return None  # one drum struck twice at once: written note by note
    lengths = _by_drum(rows, 1)
    length = _said(lengths, lambda ticks: value(ticks, page.whole))
    volume = _said(_by_drum(rows, 3), str)
    after = f", {value(step, page.whole)}, {volume}"
    if length != value(step, page.whole):
        after += f", {length}"
    return Item("hits(", tuple(_token(rows, slot) for slot in slots), f"{after})")


def _grid(rows: Rows, page: Page) -> int | None:
    for grid in GRIDS:
        if page.whole % grid:
            continue
        step = page.whole // grid
        if page.length % step == 0 and all(row[0] % step == 0 for row in rows):
            return step if page.length // step <= MOST_STEPS else None
    return None


def _token(rows: Rows, slot: Sequence[int]) -> Token:
    if not slot:
        return Token("0")
    text, anchors = "", []
    for i in slot:
        text += ";" if text else ""
        anchors.append((len(text), (i,)))
        text += letters(rows[i][2])
    return Token(text, tuple(anchors))


def _by_drum(rows: Rows, column: int) -> dict[str, list[int]]:
    """The values of one column, for each drum in the order of its hits."""
    found: dict[str, list[int]] = {}
    for row in rows:
        found.setdefault(letters(row[2]), []).append(row[column])
    return found


def _said(by_drum: dict[str, list[int]], show: Callable[[int], str]) -> str:
    """One value for all, or a table: `{"K": 104, "H": [70, 58]}`, lists as short as they repeat."""
    every = {each for values in by_drum.values() for each in values}
    if len(every) == 1:
        return show(every.pop())
    shown = []
    for name, values in by_drum.items():
        cycle = _cycle(values)
        text = show(cycle[0]) if len(cycle) == 1 else f"[{', '.join(map(show, cycle))}]"
        shown.append(f'"{name}": {text}')
    return f"{{{', '.join(shown)}}}"


def _cycle(values: list[int]) -> list[int]:
    """The shortest beginning that, repeated, gives all values."""
    for size in range(1, len(values)):
        if all(each == values[i % size] for i, each in enumerate(values)):
            return values[:size]
    return values
