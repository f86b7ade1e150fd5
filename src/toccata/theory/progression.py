"""A progression is a row of bars with Roman numerals, playable in any key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from ..errors import Unreadable

HOLD: Final = frozenset({".", "/"})
"""What holds the chord before for one more share of the bar."""


@dataclass(frozen=True, slots=True)
class Progression:
    """A named progression. `text` has bars between `|`, and in a bar numerals of equal length.

    `.` holds the chord before for one more share of the bar; `%` repeats the bar before; `N.C.`
    is silence. `mode` is the mode that it belongs to; `style` says who plays it.
    """

    name: str
    text: str
    mode: str = "major"
    style: str = "common"
    aliases: tuple[str, ...] = ()

    @property
    def bars(self) -> tuple[tuple[str, ...], ...]:
        """The numerals bar by bar, `%` written out. Raises `Unreadable` for an empty bar."""
        found: list[tuple[str, ...]] = []
        for bar in self.text.strip().strip("|").split("|"):
            words = tuple(bar.split())
            if words == ("%",) and found:
                words = found[-1]
            if not words or words == ("%",) or (not found and words[0] in HOLD):
                raise Unreadable(
                    f"A progression looks like “ii7 V7 | Imaj7 | %”; “{self.text}” does not."
                )
            found.append(words)
        return tuple(found)

    def __len__(self) -> int:
        return len(self.bars)
