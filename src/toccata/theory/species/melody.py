"""What a single line may sing: its steps, leaps, turns and climax."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from ..spelling import midi_name
from .line import BAR, Breach, Sound, Task, breach

LEAPS: Final = frozenset({1, 2, 3, 4, 5, 7, 12})
"""Steps and leaps up or down, in semitones; a minor sixth is sung upwards only."""
WIDEST: Final = 16
"""The compass of a line, a tenth in semitones."""


def melody(task: Task, notes: Sequence[Sound]) -> Iterator[Breach]:
    """What the newest note breaks of the rules of one line."""
    now = notes[-1]
    yield from _mode(task, now)
    span = [note.pitch for note in notes]
    if max(span) - min(span) > WIDEST:
        yield breach("range", now.start, "The line spans more than a tenth.")
    if len(notes) < 2:
        return
    before = notes[-2]
    leap = now.pitch - before.pitch
    if leap == 0:
        earlier = notes[-3].pitch if len(notes) > 2 else None
        if task.species > 1 or earlier == now.pitch:
            yield breach("repetition", now.start, "A note is not struck again.")
    elif abs(leap) not in LEAPS and leap != 8:
        yield breach("leap", now.start, f"A leap of {abs(leap)} semitones is not sung.")
    elif abs(leap) == 1 and task.key.spelling(now.pitch)[0] == task.key.spelling(before.pitch)[0]:
        yield breach("chromatic step", now.start, "A note is not altered in one voice.")
    if 0.5 in (before.length, now.length) and abs(leap) > 2:
        yield breach("eighths", now.start, "Eighths are entered and left by step.")
    if len(notes) > 2:
        yield from _turns(notes, leap)


def _mode(task: Task, now: Sound) -> Iterator[Breach]:
    """Notes of the mode; near the end its leading tone and what leads up to that, not in Phrygian."""
    leading = (task.key.tonic_pc + 11) % 12
    closes = now.start >= task.end - 3 * BAR and task.leading in (None, leading)
    raised = {leading, (leading + 10) % 12} if closes else set()
    if not task.key.contains(now.pitch) and now.pitch % 12 not in raised:
        name = midi_name(now.pitch, task.key)
        yield breach("mode", now.start, f"{name} does not belong to {task.key.name}.")


def _turns(notes: Sequence[Sound], leap: int) -> Iterator[Breach]:
    """A wide leap is recovered; no run or pair of leaps outlines a tritone or a seventh."""
    now, before, earlier = notes[-1], notes[-2], notes[-3]
    last = before.pitch - earlier.pitch
    if abs(last) > 5 and (abs(leap) > 4 or leap * last > 0):
        yield breach(
            "after a leap", now.start, "After a wide leap the line turns back by a small step."
        )
    if (
        abs(now.pitch - earlier.pitch) in (6, 10, 11)
        and leap * last > 0
        and min(abs(leap), abs(last)) > 2
    ):
        yield breach("outline", now.start, "Two leaps outline a dissonance.")
    if leap * last < 0 and (size := abs(before.pitch - turning(notes[:-1]))) in (6, 11):
        what = "tritone" if size == 6 else "seventh"
        yield breach("outline", before.start, f"The line outlines a {what} before it turns.")


def turning(notes: Sequence[Sound]) -> int:
    """The pitch from which the last run in one direction started."""
    start = notes[-1].pitch
    way = 0
    for note in reversed(notes[:-1]):
        step = start - note.pitch
        if step * way < 0 or step == 0:
            break
        way, start = step, note.pitch
    return start


def climax(notes: Sequence[Sound]) -> Iterator[Breach]:
    """The highest note of a line is its goal, so it comes once (or lies still)."""
    top = max(note.pitch for note in notes)
    again = [
        now for before, now in pairwise(notes)
        if now.pitch == top != before.pitch
    ]  # fmt: skip
    if len(again) + (notes[0].pitch == top) > 1:
        yield breach(
            "climax", again[-1].start, "The highest note comes twice: a line has one climax."
        )


__all__ = ["melody", "climax", "turning", "LEAPS"]
