"""How a player departs from the page: swing, leaning on the beat, and the looseness of a hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors import OutOfRange
from ..units import Ticks


@dataclass(frozen=True, slots=True)
class Feel:
    """A recipe for micro-timing and touch, exact and the same for the same numbers.

    `swing` is where the second of two equal notes falls, in percent of the pair (50 straight,
    66.7 triplets; 50 to 75); `grid` is the length of one of the two, in ticks at 960 a quarter (480
    swings eighths, 240 sixteenths). `push` moves every note (positive: behind the beat). `loose`
    is the most ticks by which a note strays from there, `touch` the most velocity steps; both come
    from `stray`, a function of the note's place, its pitch and `seed`: the written page stays the
    same, and the performance can be computed again anywhere, in musicpy code too.
    """

    swing: float = 50.0
    grid: Ticks = Ticks(480)
    push: Ticks = Ticks(0)
    loose: Ticks = Ticks(0)
    touch: int = 0
    seed: int = 0

    def __post_init__(self) -> None:
        if not 50 <= self.swing <= 75:
            raise OutOfRange("swing", self.swing, 50, 75, "%")

    def offsets(self, start: Any, pitch: Any) -> NDArray[np.int64]:
        """How many ticks (960 a quarter) each note is played after its written start.

        No note is played before the song begins.
        """
        starts = np.asarray(start, dtype=np.int64)
        moved = self.swung(starts) + self.push + stray(starts, pitch, self.seed, self.loose)
        floored: NDArray[np.int64] = np.maximum(moved, -starts)
        return floored

    def swung(self, start: Any) -> NDArray[np.int64]:
        """The delay by swing alone: full on the off-beat, in proportion between the beats."""
        pair = 2 * self.grid
        place = np.asarray(start, dtype=np.int64) % pair
        late = round(pair * self.swing / 100) - self.grid
        toward = np.where(place <= self.grid, place, pair - place)
        delay: NDArray[np.int64] = late * toward // self.grid
        return delay

    def touches(self, start: Any, pitch: Any) -> NDArray[np.int64]:
        """How many velocity steps each note is played above its written velocity."""
        return stray(start, pitch, self.seed + 1, self.touch)


STRAIGHT = Feel()


def stray(start: Any, pitch: Any, seed: int, most: int) -> NDArray[np.int64]:
    """A whole number from −most to most for each note, mostly small.

    The sum of two uniform numbers, each from two rounds of the minimal standard generator (Park and
    Miller 1988: ×48271 modulo 2³¹ − 1). Plain whole-number arithmetic, so that it is the same in
    numpy, in Python and on every machine.
    """
    if most <= 0:
        return np.zeros(np.shape(np.asarray(start)), dtype=np.int64)
    modulus = 2147483647
    place = np.asarray(start, dtype=np.int64) % modulus * 31 + np.asarray(pitch, dtype=np.int64)
    first = (place * 48271 + seed) % modulus * 48271 % modulus
    second = first * 48271 % modulus
    width = most + 1
    drawn: NDArray[np.int64] = first // 7 % width - second // 7 % width
    return drawn
