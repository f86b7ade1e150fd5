"""Two chords at once: one over the other, as in D|C7."""

from __future__ import annotations

from dataclasses import dataclass

from ..errors import Unreadable
from .chord import Chord, parse_chord
from .naming import name_chord


@dataclass(frozen=True, slots=True)
class Polychord:
    """A chord over another: `upper` sounds above `lower`, which carries the bass."""

    upper: Chord
    lower: Chord

    @property
    def symbol(self) -> str:
        """`D|C7`: the upper chord first."""
        return f"{self.upper.symbol}|{self.lower.symbol}"

    @property
    def pitch_classes(self) -> tuple[int, ...]:
        """What sounds, from the lower root up, each once."""
        return tuple(dict.fromkeys((*self.lower.pitch_classes, *self.upper.pitch_classes)))

    @property
    def notes(self) -> tuple[str, ...]:
        """The notes as they are spelled, the lower chord first."""
        return tuple(dict.fromkeys((*self.lower.notes, *self.upper.notes)))

    @property
    def as_one(self) -> tuple[Chord, ...]:
        """The single chords that the notes make over the lower bass, the likeliest first."""
        named = name_chord([self.lower.bass_pc, *(pc + 12 for pc in self.pitch_classes)])
        return tuple(chord for chord in named if chord.root_pc == self.lower.root_pc) or tuple(
            named
        )

    def voiced(self, low: int = 48) -> tuple[int, ...]:
        """MIDI numbers: the lower chord in close position from `low`, the upper one above it."""
        found: list[int] = []
        at = low
        for pc in (*self.lower.pitch_classes, *self.upper.pitch_classes):
            at += (pc - at) % 12 or (12 if found else 0)
            found.append(at)
        return tuple(found)

    def explain(self) -> str:
        """What it is, and what it amounts to as one chord."""
        return (
            f"{self.upper.symbol} over {self.lower.symbol}: together"
            f" {', '.join(self.notes)}, which is {self.as_one[0].symbol} in one name."
        )

    def __str__(self) -> str:
        return self.symbol

    def __repr__(self) -> str:
        return f"<Polychord {self}>"


def parse_polychord(text: str) -> Polychord:
    """Read `D|C7`, `D over C7` or `Dm\\Em` (upper chord first). Raises `Unreadable`."""
    for mark in ("|", " over ", "\\", "//"):
        upper, found, lower = str(text).partition(mark)
        if found and upper.strip() and lower.strip():
            chords = parse_chord(upper.strip()), parse_chord(lower.strip())
            if not any(chord.is_silent for chord in chords):
                return Polychord(*chords)
    raise Unreadable(f"A polychord looks like D|C7 or “D over C7”; “{text}” does not.")


__all__ = ["Polychord", "parse_polychord"]
