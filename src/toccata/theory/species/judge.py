"""Fux's ear: every rule that a line breaks against its cantus, in bars and beats."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...errors import WrongUse
from ..key import Key
from .line import Breach, Sound, Task, breach
from .meeting import dissonance, motion, standing
from .melody import climax, melody
from .rhythm import rhythm


def judge(
    cantus: Sequence[int],
    line: Sequence[Sound],
    species: int,
    key: Key | str,
    above: bool = True,
) -> list[Breach]:
    """Every rule of the species that a line breaks against the cantus, in order of time.

    `cantus` has a MIDI number for each bar. The line's notes follow each other without gaps; it may
    begin with a rest of a half or a quarter. Raises `OutOfRange` for a species beyond 1 to 5,
    `WrongUse` for a cantus under three notes or a line that does not fill it.
    """
    task = Task.of(cantus, species, key, above)
    notes = tuple(line)
    filled = all(a.end == b.start for a, b in pairwise(notes))
    if not notes or not filled or notes[-1].end != task.end or notes[0].start not in (0, 1, 2):
        raise WrongUse(f"The line must fill the cantus of {task.end} quarters without gaps.")
    found = list(rhythm(task, notes))
    for place in range(len(notes)):
        found.extend(heard(task, notes[: place + 1]))
    found.extend(closing(task, notes))
    return sorted(found, key=lambda b: (b.bar, b.beat, b.rule))


def heard(task: Task, notes: Sequence[Sound]) -> Iterator[Breach]:
    """What the newest note breaks, and what it shows about the ones before."""
    yield from standing(task, notes)
    yield from melody(task, notes)
    if len(notes) > 1:
        yield from motion(task, notes)
        yield from dissonance(task, notes)


def closing(task: Task, notes: Sequence[Sound]) -> Iterator[Breach]:
    """What only the whole line shows: its end, its cadence and its climax."""
    last = notes[-1]
    if task.interval(last.start, last.pitch) % 12 != 0:
        yield breach("ending", last.start, "The line ends with a unison or an octave.")
    if len(notes) > 1:
        yield from _cadence(task, notes[-2], last)
    yield from climax(notes)


def _cadence(task: Task, before: Sound, last: Sound) -> Iterator[Breach]:
    """The last note is reached by step, against a falling cantus from the leading tone."""
    if abs(last.pitch - before.pitch) not in (1, 2):
        yield breach("ending", last.start, "The last note is reached by step.")
    elif task.leading is not None and before.pitch % 12 != task.leading:
        yield breach(
            "cadence",
            before.start,
            "Against the falling cantus the line closes from its leading tone.",
        )


__all__ = ["judge", "heard", "closing"]
