"""A progression is a row of bars with Roman numerals, playable in any key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from ..errors import Unreadable

HOLD: Final = frozenset({".", "/"})
"""What holds the chord before for one more share of the bar."""
_CLOSES: Final = {
    "V I": "it closes from the dominant to the tonic",
    "IV I": "it closes from the subdominant to the tonic",
    "VII I": "it closes from the seventh degree to the tonic",
    "V VI": "it avoids its close: the sixth degree stands for the tonic",
}


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

    def explain(self) -> str:
        """Its bars, where it belongs, and how it closes."""
        count = len(self)
        aka = f", also called {', '.join(self.aliases)}" if self.aliases else ""
        said = f"{self.name} ({self.style}, {self.mode}{aka}) has {count} bar{'s' if count > 1 else ''}: "
        said += " | ".join(" ".join(bar) for bar in self.bars)
        words = [word for bar in self.bars for word in bar if word not in HOLD]
        chords = [one for one, after in zip(words, [*words[1:], ""], strict=True) if one != after]
        last = [word.rstrip("67maj94532+°ø").lstrip("b#") for word in chords[-2:]]
        way = _CLOSES.get(" ".join(last).upper())
        if way is None and last and last[-1] == "V":
            way = "it stops on the dominant and wants to begin again"
        return f"{said}; {way}." if way else f"{said}."

    def __len__(self) -> int:
        return len(self.bars)

    def __str__(self) -> str:
        return " | ".join(" ".join(bar) for bar in self.bars)

    def __repr__(self) -> str:
        return f"<Progression {self.name}: {self}>"
