"""The rhythm of each species, and the bars that a florid line is made of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from .line import BAR, Breach, Sound, Task, breach

Cell = tuple[float, ...]

FLORID: Final[dict[float, tuple[Cell, ...]]] = {
    0: ((2, 2), (2, 1, 1), (1, 1, 1, 1), (2, 3), (2, 4), (1, 1, 3), (1, 1, 4), (4,),
        (1, 0.5, 0.5, 1, 1), (1, 1, 1, 0.5, 0.5), (2, 1, 0.5, 0.5), (1, 0.5, 0.5, 3),
        (1, 0.5, 0.5, 4)),
    1: ((1, 1, 1), (1, 3), (1, 4), (1, 1, 0.5, 0.5), (0.5, 0.5, 1, 1), (0.5, 0.5, 3), (0.5, 0.5, 4)),
    2: ((2,), (1, 1), (3,), (4,), (1, 0.5, 0.5)),
}  # fmt: skip
"""The lengths of a florid bar after so many quarters that are tied into it. 3 and 4 on the third
quarter are halves tied over the bar line to a quarter or a half; 4 on the first is a whole."""


def bars_of(tied: float, final: bool) -> tuple[Cell, ...]:
    """The florid bars after a tie; before the `final` bar nothing is tied over."""
    room = BAR - tied
    return tuple(c for c in FLORID[tied] if not final or (sum(c) == room and len(c) > (tied < 2)))


def rhythm_of(species: int, bars: int) -> list[tuple[float, float]]:
    """(start, length) in quarters of the notes of species 1 to 4; the last bar is a whole note.

    Second and fourth begin after a half rest. The fifth has no rhythm of its own: its line finds it.
    """
    last = (bars - 1) * BAR
    if species == 1:
        return [(bar * BAR, BAR) for bar in range(bars)]
    if species == 2:
        return [*((at, 2) for at in range(2, last, 2)), (last, BAR)]
    if species == 3:
        return [*((at, 1) for at in range(last)), (last, BAR)]
    return [*((at, 4) for at in range(2, last - 4, 4)), (last - 2, 2), (last, BAR)]


def rhythm(task: Task, notes: Sequence[Sound]) -> Iterator[Breach]:
    """Species one to four have one rhythm (the fourth may give up a tie); the fifth has manners."""
    if task.species == 5:
        yield from _florid(notes)
        return
    lengths = {1: {4}, 2: {2}, 3: {1}, 4: {2, 4}}[task.species]
    for note in notes[:-1]:
        off = note.beat % 2 if task.species == 4 else note.beat % min(lengths)
        if (
            off
            or note.length not in lengths
            or (task.species == 4 and note.length == 4 and not note.crosses)
        ):
            yield breach(
                "rhythm", note.start, f"Species {task.species} has no note of {note.length:g} here."
            )
    if notes[-1].length != BAR:
        yield breach("rhythm", notes[-1].start, "The last note fills its bar.")


def _florid(notes: Sequence[Sound]) -> Iterator[Breach]:
    """Ties, eighths and halves where a florid line has them."""
    for note in notes:
        if note.crosses and (note.beat != 2 or note.length not in (3, 4)):
            yield breach(
                "ligature",
                note.start,
                "A tie joins a half on the third beat to a half or a quarter.",
            )
        elif note.length not in (0.5, 1, 2, 3, 4) or (
            note.length > 2 and not note.crosses and note.beat
        ):
            yield breach(
                "rhythm", note.start, f"A florid line has no note of {note.length:g} here."
            )
        elif note.length == 0.5 and note.beat not in (1, 1.5, 3, 3.5):
            yield breach(
                "eighths", note.start, "Eighths stand in pairs on the second or last beat."
            )
    for before, now in pairwise(notes):
        if now.beat == 2 and now.length == 2 and before.beat >= 1 and before.length <= 1:
            yield breach("ligature", now.start, "A half after quarters is tied over the bar line.")
        if now.beat % 1 and before.length != 0.5:
            yield breach("eighths", now.start, "Eighths stand in pairs on the second or last beat.")
    if notes[-1].length != BAR:
        yield breach("rhythm", notes[-1].start, "The last note fills its bar.")


__all__ = ["rhythm", "rhythm_of", "bars_of", "FLORID", "Cell"]
