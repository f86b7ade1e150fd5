"""Where a piece settles in a genre: in which meter, how fast, how broad."""

from __future__ import annotations

from typing import Final

from ..units import RESOLUTION
from .genre import Genre
from .hear import Heard
from .relaying import Journey, journey
from .rhythm import grid

_LONGEST: Final = 256
"""Bars beyond which nothing is spread out."""


def meter_for(heard: Heard, genre: Genre) -> tuple[int, int]:
    """The meter of a piece in a genre: its own where the genre is at home in it, else the nearest.

    A genre with habits on certain beats (a backbeat) is at home only in bars that have these beats.
    """
    meters = at_home(genre)
    if heard.meter in meters:
        return heard.meter
    old = grid(*heard.meter)

    def far(meter: tuple[int, int]) -> tuple[float, int]:
        new = grid(*meter)
        ratio = len(new.beats) / len(old.beats)
        apart = 0.0 if ratio == 1 else 0.5 if ratio in (2, 0.5) else 1.0 + abs(ratio - 1)
        limps = len({beat.length for beat in new.beats}) > 1
        apart += 0.6 * (new.beats[0].triple != old.beats[0].triple) + 2.0 * limps
        return apart, meters.index(meter)

    return min(meters, key=far)


def at_home(genre: Genre) -> tuple[tuple[int, int], ...]:
    """The meters of a genre in which its own habits can be."""
    need = max((check.beats for check in genre.checks), default=0)
    return tuple(m for m in genre.meters if len(grid(*m).beats) >= need) or genre.meters


def tempo_for(heard: Heard, way: Journey, genre: Genre, *, faithful: bool) -> float:
    """The tempo in quarters a minute: beats as fast as they were, if the genre goes so fast."""
    if faithful:
        return min(400.0, max(20.0, heard.tempo))
    old = grid(*heard.meter).beats[0].length / RESOLUTION
    new = way.grid.beats[0].length / RESOLUTION
    wished = heard.tempo / old * new
    if way.bars >= heard.bars and len(way.grid.beats) % len(grid(*heard.meter).beats) == 0:
        wished *= len(way.grid.beats) / len(grid(*heard.meter).beats)  # a beat has become some
    low, _, high = genre.tempo
    while wished < 0.7 * low:
        wished *= 2
    while wished > 1.45 * high:
        wished /= 2
    return round(min(high, max(low, wished)), 1)


def broadened(heard: Heard, meter: tuple[int, int], genre: Genre) -> int:
    """Over how many bars in place of one a genre spreads a tune that has too many notes for it."""
    if not genre.still:
        return 1
    bars = journey(heard, meter).bars
    paces = [pace for pace in (1, 2, 4, 8) if bars * pace <= _LONGEST] or [1]
    return next((p for p in paces if len(heard.tune) <= genre.still * p * bars), paces[-1])
