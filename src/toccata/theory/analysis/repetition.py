"""The form of a piece by what comes again: A, B, A, with strokes for what comes back changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from .borders import blocks
from .hearing import Bars, Heard
from .likeness import Likeness, likeness

if TYPE_CHECKING:
    from .borders import Block

SAME: Final = 0.92
VARIED: Final = 0.80
"""How alike two sections are, from 0 to 1, to bear one letter, plain or with a stroke."""
TEXTURE: Final = 0.46
"""How much of that is who plays how much; the rest is the notes, bar by bar."""


@dataclass(frozen=True, slots=True)
class SectionSpan:
    """A section: its letter (`A`, `B`, `A'`), the bar it begins in and how many bars it has."""

    name: str
    bar: int
    bars: int

    def explain(self, all_sections: tuple[SectionSpan, ...] = ()) -> str:
        """What makes it a section."""
        same = [s for s in all_sections if s.name.rstrip("'") == self.name.rstrip("'")]
        if same and same[0] != self:
            how = "varied" if self.name.endswith("'") and same[0].name != self.name else "again"
            return f"Bars {self.bar}–{self.bar + self.bars - 1} are those from bar {same[0].bar} {how}."
        return f"Bars {self.bar}–{self.bar + self.bars - 1} are heard for the first time."


def sections(heard: Heard, bars: Bars) -> tuple[SectionSpan, ...]:
    """The sections by repetition, of any length in whole bars; letters for what is alike.

    Without repetition and without a change the piece is one section. An upbeat belongs to no bar.
    """
    if not len(heard) or bars.count < 1:
        return ()
    same = likeness(heard, bars)
    return _lettered(same, blocks(same))


def _lettered(same: Likeness, found: list[Block]) -> tuple[SectionSpan, ...]:
    firsts: list[tuple[Block, str]] = []
    named = []
    for block in found:
        rated = [(_alike(same, other, block), letter) for other, letter in firsts]
        alike, letter = max(rated, default=(0.0, ""))
        if alike >= SAME:
            name = letter
        elif alike >= VARIED:
            name = letter + "'"
        else:
            name = _letter(len(firsts))
            firsts.append((block, name))
        first, last = block[0] * same.unit, min((block[0] + block[1]) * same.unit, same.bars)
        named.append(SectionSpan(name, first + 1, last - first))
    return tuple(named)


def _letter(number: int) -> str:
    """A to Z, then A2, B2, …"""
    return chr(65 + number % 26) + (str(number // 26 + 1) if number >= 26 else "")


def _alike(same: Likeness, first: Block, second: Block) -> float:
    """How alike two blocks are, bar by bar; what one has more counts as unlike."""
    import numpy as np

    size, longer = min(first[1], second[1]), max(first[1], second[1])
    step = np.arange(size)
    weights = np.ones(size)
    weights[-1] = 0.5 if size >= 4 else 1.0  # a second ending may differ
    rows = same.table[first[0] + step, second[0] + step]
    notes = float((rows * weights).sum() / weights.sum()) * min(1.0, size / longer + 0.25)
    one, other = (same.busy[begin : begin + long].mean(axis=0) for begin, long in (first, second))
    most = float(np.maximum(one, other).sum())
    players = 1 - float(np.abs(one - other).sum()) / most if most else 1.0
    return (1 - TEXTURE) * notes + TEXTURE * players


__all__ = ["SectionSpan", "sections"]
