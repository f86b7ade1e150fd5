"""The form of a piece by what comes again: A, B, A, with strokes for what comes back changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from .hearing import Bars, Heard

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Table = NDArray[np.float64]

SAME: Final = 0.90
VARIED: Final = 0.74
"""How alike two sections are, from 0 to 1, to bear one letter, plain or with a stroke."""


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
    """The sections by repetition: blocks of equal length, letters for what is alike.

    Of the lengths 16, 8 and 4 bars, and of where they begin, the one is taken under which most
    comes again; without repetition the piece is one section.
    """
    count = bars.count
    if not len(heard) or count < 1:
        return ()
    kinds = _bar_portraits(heard, bars)
    best: tuple[float, list[tuple[int, int]]] = (0.0, [(0, count)])
    for size in (8, 16, 4):
        if count < 2 * size and not (size == 4 and count >= 6):
            continue
        for phase in (0, 2, 4, 1):
            if phase and count - phase < 2 * size:
                continue
            blocks = _blocks(count, size, phase)
            gain = _gain(kinds, blocks) - (0.05 if phase else 0.0) - (0.06 if size != 8 else 0.0)
            if gain > best[0] + 1e-9:
                best = (gain, blocks)
    return _lettered(kinds, best[1])


def _bar_portraits(heard: Heard, bars: Bars) -> Table:
    """(bars, 12 · 4 + 16): pitch classes in quarters of the bar, and the rhythm, each of length 1."""
    import numpy as np

    count = bars.count
    starts = np.asarray(bars.starts[1 - bars.first :])
    place = np.searchsorted(starts, heard.start + 1e-6, side="right") - 1
    kept = (place >= 0) & (place < count)
    place, pitch = place[kept], heard.pitch[kept]
    sizes = np.diff(starts)
    inside = (heard.start[kept] - starts[place]) / sizes[place]
    tones, rhythm = np.zeros((count, 48)), np.zeros((count, 16))
    quarter = np.minimum((inside * 4).astype(np.int64), 3)
    long = np.minimum(heard.length[kept], sizes[place])
    np.add.at(tones, (place, quarter * 12 + pitch % 12), np.sqrt(long))
    np.add.at(rhythm, (place, np.minimum((inside * 16).astype(np.int64), 15)), 1.0)
    found = np.hstack([0.85**0.5 * _unit(tones), 0.15**0.5 * _unit(np.sqrt(rhythm))])
    return found


def _unit(table: Table) -> Table:
    import numpy as np

    size = np.sqrt((table**2).sum(axis=1, keepdims=True))
    return table / np.where(size > 0, size, 1)


def _blocks(count: int, size: int, phase: int) -> list[tuple[int, int]]:
    """(first bar from 0, bars): an opening of `phase` bars, then equal blocks, then the rest."""
    edges = [0, *range(phase, count, size)] if phase else list(range(0, count, size))
    if count - edges[-1] < max(2, size // 4) and len(edges) > 1:
        edges.pop()
    return [(a, b - a) for a, b in zip(edges, [*edges[1:], count], strict=True)]


def _alike(kinds: Table, first: tuple[int, int], second: tuple[int, int]) -> float:
    """How alike two blocks are, bar by bar; what one has more counts as unlike."""
    size = min(first[1], second[1])
    longer = max(first[1], second[1])
    a, b = kinds[first[0] : first[0] + size], kinds[second[0] : second[0] + size]
    rows = (a * b).sum(axis=1)
    ends = 0.5 if size >= 4 else 1.0  # a second ending may differ
    weights = [1.0] * (size - 1) + [ends]
    same = float((rows * weights).sum() / sum(weights))
    return same * min(1.0, size / longer + 0.25)


def _gain(kinds: Table, blocks: list[tuple[int, int]]) -> float:
    """How much of the piece comes again."""
    bars_again = 0.0
    for place, block in enumerate(blocks):
        earlier = [_alike(kinds, other, block) for other in blocks[:place]]
        likeness = max(earlier, default=0.0)
        if likeness >= VARIED:
            bars_again += block[1] * (likeness - VARIED + 0.3)
    return bars_again / len(kinds)


def _lettered(kinds: Table, blocks: list[tuple[int, int]]) -> tuple[SectionSpan, ...]:
    firsts: list[tuple[tuple[int, int], str]] = []
    strokes: dict[str, int] = {}
    found = []
    for block in blocks:
        rated = [(_alike(kinds, other, block), letter) for other, letter in firsts]
        likeness, letter = max(rated, default=(0.0, ""))
        if likeness >= SAME:
            name = letter
        elif likeness >= VARIED:
            strokes[letter] = strokes.get(letter, 0) + 1
            name = letter + "'"
        else:
            number = len({letter for _, letter in firsts})
            name = chr(65 + number) if number < 26 else f"A{number}"
            firsts.append((block, name))
        found.append(SectionSpan(name, block[0] + 1, block[1]))
    return tuple(found)


__all__ = ["SectionSpan", "sections"]
