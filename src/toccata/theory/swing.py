"""How much a rhythm pulls against its meter, and how its offbeats swing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from ..errors import OutOfRange
from .rhythm import Meter


def syncopation(onsets: Iterable[float], meter: Meter, bars: int = 1, grid: float = 0.25) -> float:
    """How syncopated a rhythm is: 0 where every note stands on the strongest place of its time.

    `onsets` are places in quarter notes from the downbeat, in a rhythm of `bars` that comes round
    again. The measure of Longuet-Higgins and Lee (The Rhythmic Interpretation of Monophonic Music,
    1984): a note that is followed by a silence on a stronger place counts the difference of their
    levels. `grid` is the smallest step in quarter notes.
    """
    if not 0 < grid <= 4:
        raise OutOfRange("grid", grid, 1 / 64, 4, "quarter notes")
    steps = max(1, round(meter.bar_beats * bars / grid))
    struck = {round(place / grid) % steps for place in onsets}
    if not struck:
        return 0.0
    levels = [_level(meter, place * grid) for place in range(steps)]
    total = 0.0
    for place in struck:
        ahead = 1
        strongest: float | None = None
        while (place + ahead) % steps not in struck and ahead < steps:
            level = levels[(place + ahead) % steps]
            strongest = level if strongest is None else max(strongest, level)
            ahead += 1
        if strongest is not None and strongest > levels[place]:
            total += strongest - levels[place]
    return round(total, 6)


_LEVELS: Final = {1.0: 0.0, 0.75: -1.0, 0.5: -2.0, 0.4: -2.0, 0.25: -3.0, 0.1: -4.0}


def _level(meter: Meter, beats: float) -> float:
    """The level of a place: 0 the downbeat, −1 the half bar, −2 the beat, and so on."""
    return _LEVELS.get(meter.strength(beats), -5.0)


def swung(place: float, percent: float = 66.7, unit: float = 0.5) -> float:
    """Where a written place is played in swing, in quarter notes.

    `percent` of each pair of `unit`s belongs to the first: 50 is straight, 66.7 the triplet, 75 the
    dotted. Places in between are stretched alike. Raises `OutOfRange` outside 50 to 75.
    """
    if not 50 <= percent <= 75:
        raise OutOfRange("swing", percent, 50, 75, "%")
    pair, inside = divmod(place, 2 * unit)
    share = percent / 100
    where = inside / (2 * unit)
    moved = where * 2 * share if where < 0.5 else share + (where - 0.5) * 2 * (1 - share)
    return pair * 2 * unit + moved * 2 * unit


def swing_of(onsets: Sequence[float], unit: float = 0.5) -> float:
    """The swing that a performance has, in percent: 50 straight, 66.7 triplets.

    The mean place of all notes in the middle third of their pairs of `unit`s; 50 without any.
    """
    inside = [(place % (2 * unit)) / (2 * unit) for place in onsets]
    middle = [where for where in inside if 0.4 <= where <= 0.8]
    return round(100 * sum(middle) / len(middle), 2) if middle else 50.0


__all__ = ["syncopation", "swung", "swing_of"]
