"""The circle of fifths as data: twelve places, each a major key with its relative minor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from .key import Key
from .pitch import on_line_of_fifths, pretty


@dataclass(frozen=True, slots=True)
class Place:
    """A place on the circle: `signature` counts sharps (flats negative), −5 to 6."""

    signature: int

    @property
    def major(self) -> Key:
        """The major key."""
        return Key(on_line_of_fifths(self.signature).note)

    @property
    def minor(self) -> Key:
        """Its relative minor."""
        return self.major.relative

    @property
    def angle(self) -> int:
        """Degrees clockwise from the top, where C stands."""
        return 30 * (self.signature % 12)

    def explain(self) -> str:
        """Which keys share the signature."""
        count = abs(self.signature)
        signs = "no sharps or flats" if not count else (
            f"{count} {'sharp' if self.signature > 0 else 'flat'}{'' if count == 1 else 's'}")  # fmt: skip
        other = (
            f" ({pretty('Gb')} major with 6 flats sounds the same)" if self.signature == 6 else ""
        )
        return f"{self.major.name} and {self.minor.name} have {signs}{other}."

    def __str__(self) -> str:
        return f"{self.major} / {self.minor}"

    def __repr__(self) -> str:
        return f"<Place {self}>"


CIRCLE: Final = tuple(Place((step + 5) % 12 - 5) for step in range(12))
"""Clockwise from C: each place a fifth above the one before."""

__all__ = ["CIRCLE", "Place"]
