"""Where two lines meet: consonance and dissonance, suspensions, and motion into perfect intervals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..spelling import midi_name
from .line import BAR, PERFECT, Breach, Sound, Task, breach


def standing(task: Task, notes: Sequence[Sound]) -> Iterator[Breach]:
    """Where the newest note lies to the cantus."""
    now = notes[-1]
    size = task.interval(now.start, now.pitch)
    name = midi_name(now.pitch, task.key)
    if size < 0:
        yield breach("crossing", now.start, f"{name} crosses the cantus.")
    elif size > 19:
        yield breach("distance", now.start, f"{name} is more than a twelfth from the cantus.")
    if len(notes) == 1:
        if size % 12 not in (PERFECT if task.above else {0}):
            yield breach("beginning", now.start, "The line begins with a perfect consonance.")
    elif size == 0 and now.end != task.end and now.beat == 0:
        yield breach("unison", now.start, "A unison belongs to the beginning and the end.")
    if now.beat == 0 and not task.consonant(now.start, now.pitch):
        yield breach("dissonance", now.start, f"{name} is struck as a dissonance on the downbeat.")
    if now.crosses:  # held into the next bar, it must not be left on the wrong side
        down = (now.start // BAR + 1) * BAR
        if task.interval(down, now.pitch) < 0:
            yield breach("crossing", down, f"{name} crosses the cantus.")


def motion(task: Task, notes: Sequence[Sound]) -> Iterator[Breach]:
    """Parallels and hidden parallels into the newest note, and from downbeat to downbeat."""
    before, now = notes[-2], notes[-1]
    was = task.interval(now.start - 0.25, before.pitch)
    size = task.interval(now.start, now.pitch)
    low_move = task.under(now.start) - task.under(now.start - 0.25)
    move = now.pitch - before.pitch
    what = "fifths" if size % 12 else "octaves"
    if low_move and move and size % 12 in PERFECT:
        if was % 12 == size % 12:
            yield breach(f"parallel {what}", now.start, f"Parallel {what} with the cantus.")
            return
        if (low_move > 0) == (move > 0):
            yield breach(f"hidden {what}", now.start, f"Both voices move alike into {what}.")
    if now.beat == 0 and size % 12 in PERFECT:
        yield from _downbeats(task, notes, what)
    if task.species in (4, 5) and now.beat == 2 and size % 12 == 0:
        yield from _delayed(task, notes)


def _downbeats(task: Task, notes: Sequence[Sound], what: str) -> Iterator[Breach]:
    """The same perfect interval on two downbeats is not hidden by the notes between them.

    In the second species a leap of more than a third makes one forget the first.
    """
    now = notes[-1]
    first = next((n for n in reversed(notes[:-1]) if n.start <= now.start - BAR), None)
    if first is None or first is notes[-2] or first.start != now.start - BAR:
        return
    same = (task.interval(first.start, first.pitch) - task.interval(now.start, now.pitch)) % 12 == 0
    between = notes[-2].pitch - first.pitch
    moved = now.pitch != first.pitch and task.under(first.start) != task.under(now.start)
    if same and moved and not (task.species == 2 and abs(between) > 4):
        yield breach(f"parallel {what}", now.start, f"Parallel {what} from downbeat to downbeat.")


def _delayed(task: Task, notes: Sequence[Sound]) -> Iterator[Breach]:
    """Suspensions only delay: two in a row that resolve into octaves are parallel octaves."""
    now = notes[-1]
    for tied, resolved in pairwise(notes):
        if resolved.start == now.start - BAR and tied.crosses and notes[-2].crosses:
            harsh = not task.consonant(resolved.start - 2, tied.pitch)
            octave = task.interval(resolved.start, resolved.pitch) % 12 == 0
            if harsh and octave and now.pitch != resolved.pitch:
                yield breach(
                    "parallel octaves", now.start, "The suspensions hide parallel octaves."
                )


def dissonance(task: Task, notes: Sequence[Sound]) -> Iterator[Breach]:
    """The note before the newest: where it was dissonant, it must have passed or been prepared."""
    before, now = notes[-2], notes[-1]
    step_out = now.pitch - before.pitch
    if before.crosses:
        yield from _suspension(task, before, now)
    elif len(notes) > 2 and task.species == 5:
        yield from _late(task, notes[-3], now)
    if len(notes) > 3:
        yield from _cambiata_goes_on(task, notes)
    if before.beat == 0 or task.consonant(before.start, before.pitch):
        return
    step_in = before.pitch - notes[-3].pitch if len(notes) > 2 else 0
    stepwise = 0 < abs(step_in) <= 2 and 0 < abs(step_out) <= 2
    quick = task.species in (3, 5) and before.length <= 1
    passes = stepwise and step_in * step_out > 0
    turns = stepwise and quick
    changes = quick and step_in in (-1, -2) and step_out in (-3, -4)
    if before.crosses:
        yield breach("suspension", before.start, "A suspension is prepared by a consonance.")
    elif changes and not task.consonant(now.start, now.pitch):
        yield breach("cambiata", now.start, "The changing note leaps down a third to a consonance.")
    elif not (passes or turns or changes):
        yield breach("dissonance", before.start, "A dissonance off the beat passes by step.")


def _cambiata_goes_on(task: Task, notes: Sequence[Sound]) -> Iterator[Breach]:
    """After its leap down a changing note goes on by a step up."""
    changing, low, now = notes[-3], notes[-2], notes[-1]
    harsh = changing.beat and not task.consonant(changing.start, changing.pitch)
    if harsh and low.pitch - changing.pitch in (-3, -4) and now.pitch - low.pitch not in (1, 2):
        yield breach("cambiata", now.start, "The changing note goes on by a step up.")


def _suspension(task: Task, tied: Sound, now: Sound) -> Iterator[Breach]:
    """A dissonant tie falls by step into a consonance that is no bare doubling."""
    down = tied.end // BAR * BAR if tied.end % BAR else tied.end - BAR
    if task.consonant(down, tied.pitch):
        return
    if now.pitch - tied.pitch not in (-1, -2):
        waits = task.species == 5 and now.start == down + 1
        if not (waits and task.consonant(now.start, now.pitch)):
            yield breach("suspension", down, "A suspension is resolved by a step down.")
        return
    if not task.consonant(now.start, now.pitch):
        yield breach("suspension", now.start, "A suspension resolves into a consonance.")
    size = task.interval(down, tied.pitch)
    if task.above and size in (1, 2):
        yield breach("suspension", down, "A second above the cantus has no unison to fall into.")
    if not task.above and size % 12 in (10, 11):
        yield breach(
            "suspension", down, "A seventh below the cantus does not fall into the octave."
        )


def _late(task: Task, tied: Sound, now: Sound) -> Iterator[Breach]:
    """An ornament may delay the resolution of a suspension, at most to the third quarter."""
    down = tied.end - 1
    if not tied.crosses or down % BAR or now.start != down + 2:
        return
    direct = task.consonant(down, tied.pitch)
    if not direct and now.pitch - tied.pitch not in (-1, -2):
        yield breach("suspension", down, "An ornamented suspension resolves on the third quarter.")


__all__ = ["standing", "motion", "dissonance"]
