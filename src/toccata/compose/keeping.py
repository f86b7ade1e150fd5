"""How much of a tune is kept: its scale degrees, in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kept:
    """How much of a tune is in a line: `share` of its scale degrees, in order."""

    share: float
    notes: int


def kept(tune: Sequence[int], line: Sequence[int]) -> Kept:
    """How much of a tune (MIDI numbers) comes in a line, in order, octaves left aside."""
    one, other = [p % 12 for p in tune], [p % 12 for p in line]
    row = [0] * (len(other) + 1)
    for pc in one:
        diagonal = 0
        for place, heard in enumerate(other, 1):
            above = row[place]
            row[place] = diagonal + 1 if pc == heard else max(above, row[place - 1])
            diagonal = above
    return Kept(row[-1] / len(one) if one else 1.0, len(one))
