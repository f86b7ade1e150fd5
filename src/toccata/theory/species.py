"""A line against a line in the five species, as Fux taught it: judged, and found."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from ..errors import OutOfRange, WrongUse
from .key import Key, parse_key
from .spelling import midi_name

BAR: Final = 4
"""A bar has four quarters; a note of the cantus fills it."""

_CONSONANT: Final = frozenset({0, 3, 4, 7, 8, 9})
_PERFECT: Final = frozenset({0, 7})
_LEAPS: Final = frozenset({1, 2, 3, 4, 5, 7, 12})
_MOST_TRIED: Final = 60_000
_FLORID: Final = ((2, 2), (2, 1, 1), (1, 1, 1, 1), (1, 1, 2), (2, 2))


@dataclass(frozen=True, slots=True)
class Sound:
    """A note of the counterpoint: `start` and `length` in quarters, `pitch` a MIDI number."""

    start: int
    length: int
    pitch: int

    @property
    def end(self) -> int:
        """Where it ends, in quarters."""
        return self.start + self.length


@dataclass(frozen=True, slots=True)
class Breach:
    """A broken rule: which one, in which bar and on which beat (both from 1), and a sentence."""

    rule: str
    bar: int
    beat: int
    sentence: str

    def explain(self) -> str:
        """Where and what."""
        return f"Bar {self.bar}, beat {self.beat}: {self.sentence}"


@dataclass(frozen=True, slots=True)
class _Task:
    cantus: tuple[int, ...]
    species: int
    key: Key
    above: bool

    @property
    def end(self) -> int:
        return len(self.cantus) * BAR

    def under(self, at: int) -> int:
        """The note of the cantus that sounds at a place."""
        return self.cantus[min(at // BAR, len(self.cantus) - 1)]

    def interval(self, at: int, pitch: int) -> int:
        """Semitones from the lower to the upper voice; negative where they cross."""
        low = self.under(at)
        return pitch - low if self.above else low - pitch


def judge(
    cantus: Sequence[int],
    line: Sequence[Sound],
    species: int,
    key: Key | str,
    above: bool = True,
) -> list[Breach]:
    """Every rule of the species that a line breaks against the cantus, in order of time.

    `cantus` has a MIDI number for each bar. The line's notes follow each other without gaps; it may
    begin with a rest of a half. Raises `OutOfRange` for a species beyond 1 to 5, `WrongUse` for a
    cantus under three notes or a line that does not fill it.
    """
    task = _task(cantus, species, key, above)
    notes = tuple(line)
    filled = all(a.end == b.start for a, b in pairwise(notes))
    if not notes or not filled or notes[-1].end != task.end or notes[0].start not in (0, 2):
        raise WrongUse(f"The line must fill the cantus of {task.end} quarters without gaps.")
    found = list(_rhythm(task, notes))
    for place in range(len(notes)):
        found.extend(_heard(task, notes[: place + 1]))
    found.extend(_closing(task, notes))
    return sorted(found, key=lambda breach: (breach.bar, breach.beat, breach.rule))


def _task(cantus: Sequence[int], species: int, key: Key | str, above: bool) -> _Task:
    if not 1 <= species <= 5:
        raise OutOfRange("species", species, 1, 5)
    if len(cantus) < 3:
        raise WrongUse(f"A cantus has at least three notes, not {len(cantus)}.")
    return _Task(
        tuple(int(p) for p in cantus),
        species,
        parse_key(key) if isinstance(key, str) else key,
        above,
    )


def rhythm_of(species: int, bars: int, seed: int = 0) -> list[tuple[int, int]]:
    """(start, length) in quarters of the notes of a species; the last bar is one whole note.

    Second and fourth begin after a half rest. The fifth mixes halves, quarters and ties by `seed`.
    """
    last = (bars - 1) * BAR
    if species == 1:
        return [(bar * BAR, BAR) for bar in range(bars)]
    if species == 2:
        return [*((at, 2) for at in range(2, last, 2)), (last, BAR)]
    if species == 3:
        return [*((at, 1) for at in range(last)), (last, BAR)]
    if species == 4:
        return [*((at, 4) for at in range(2, last - 4, 4)), (last - 2, 2), (last, BAR)]
    chance = random.Random(f"florid {seed} {bars}")
    found: list[tuple[int, int]] = []
    at = 2
    while at < last:
        for length in chance.choice(_FLORID) if at % BAR == 0 else (BAR - at % BAR,):
            found.append((at, length))
            at += length
        ties = found[-1][1] == 2 and at < last - BAR and chance.random() < 0.5
        if ties:  # the half is tied over the bar line, and the bar goes on in quarters or a half
            found[-1] = (found[-1][0], 4)
            at += 2
    return [*found, (last, BAR)]


def _rhythm(task: _Task, notes: Sequence[Sound]) -> Iterator[Breach]:
    """Species one to four have one rhythm (the fourth may give up a tie)."""
    if task.species == 5:
        return
    wanted = rhythm_of(task.species, len(task.cantus))
    allowed = {start for start, _ in wanted}
    if task.species == 4:
        allowed |= set(range(0, task.end - BAR, 2))
    if task.species in (2, 3):
        allowed |= {0}
    for note in notes:
        if note.start not in allowed or (task.species < 4 and note.length > BAR):
            yield _breach("rhythm", note.start, f"Species {task.species} has no note here.")


def _breach(rule: str, at: int, sentence: str) -> Breach:
    return Breach(rule, at // BAR + 1, at % BAR + 1, sentence)


def _heard(task: _Task, notes: Sequence[Sound]) -> Iterator[Breach]:
    """What the newest note breaks, and what it shows about the one before."""
    now = notes[-1]
    before = notes[-2] if len(notes) > 1 else None
    size = task.interval(now.start, now.pitch)
    name = midi_name(now.pitch, task.key)
    final = now.end == task.end
    if size < 0:
        yield _breach("crossing", now.start, f"{name} crosses the cantus.")
    elif size > 19:
        yield _breach("distance", now.start, f"{name} is more than a twelfth from the cantus.")
    if before is None:
        if size % 12 not in (_PERFECT if task.above else {0}):
            yield _breach("beginning", now.start, "The line begins with a perfect consonance.")
    elif size == 0 and not final and now.start % BAR == 0:
        yield _breach("unison", now.start, "A unison belongs to the beginning and the end.")
    leading = (task.key.tonic_pc + 11) % 12
    near_end = now.start >= task.end - 3 * BAR
    if not task.key.contains(now.pitch) and not (
        near_end and now.pitch % 12 in (leading, (leading + 10) % 12)
    ):
        yield _breach("mode", now.start, f"{name} does not belong to {task.key.name}.")
    if now.start % BAR == 0 and size % 12 not in _CONSONANT:
        yield _breach("dissonance", now.start, f"{name} is struck as a dissonance on the downbeat.")
    if before is None:
        return
    yield from _melody(task, notes)
    yield from _motion(task, before, now)
    yield from _dissonance(task, notes)
    span = [note.pitch for note in notes]
    if max(span) - min(span) > 16:
        yield _breach("range", now.start, "The line spans more than a tenth.")


def _melody(task: _Task, notes: Sequence[Sound]) -> Iterator[Breach]:
    before, now = notes[-2], notes[-1]
    leap = now.pitch - before.pitch
    if leap == 0:
        earlier = notes[-3].pitch if len(notes) > 2 else None
        if task.species > 1 or earlier == now.pitch:
            yield _breach("repetition", now.start, "A note is not struck again.")
    elif abs(leap) not in _LEAPS and leap != 8:
        yield _breach("leap", now.start, f"A leap of {abs(leap)} semitones is not sung.")
    elif abs(leap) == 1 and task.key.spelling(now.pitch)[0] == task.key.spelling(before.pitch)[0]:
        yield _breach("chromatic step", now.start, "A note is not altered in one voice.")
    if len(notes) > 2:
        last = before.pitch - notes[-3].pitch
        if abs(last) > 5 and (abs(leap) > 4 or leap * last > 0):
            yield _breach(
                "after a leap", now.start, "After a wide leap the line turns back by a small step."
            )
        outline = abs(now.pitch - notes[-3].pitch)
        if outline in (6, 10, 11) and leap * last > 0 and abs(leap) > 2 and abs(last) > 2:
            yield _breach("outline", now.start, "Two leaps outline a dissonance.")


def _motion(task: _Task, before: Sound, now: Sound) -> Iterator[Breach]:
    """Parallels and hidden parallels into the newest note, and from downbeat to downbeat."""
    was = task.interval(now.start - 1, before.pitch)
    size = task.interval(now.start, now.pitch)
    low_move = task.under(now.start) - task.under(now.start - 1)
    move = now.pitch - before.pitch
    if low_move and move and size % 12 in _PERFECT:
        what = "fifths" if size % 12 else "octaves"
        if was % 12 == size % 12:
            yield _breach(f"parallel {what}", now.start, f"Parallel {what} with the cantus.")
        elif (low_move > 0) == (move > 0):
            yield _breach(f"hidden {what}", now.start, f"Both voices move alike into {what}.")


def _dissonance(task: _Task, notes: Sequence[Sound]) -> Iterator[Breach]:
    """The note before the newest: where it was dissonant, it must have passed or been prepared."""
    before, now = notes[-2], notes[-1]
    step_out = now.pitch - before.pitch
    crossing = before.start // BAR != (before.end - 1) // BAR
    down = (before.end - 1) // BAR * BAR
    if crossing and task.interval(down, before.pitch) % 12 not in _CONSONANT:
        if not (before.start < down and step_out in (-1, -2)):
            yield _breach("suspension", down, "A suspension is resolved by a step down.")
        elif task.interval(now.start, now.pitch) % 12 not in _CONSONANT:
            yield _breach("suspension", now.start, "A suspension resolves into a consonance.")
    if before.start % BAR and task.interval(before.start, before.pitch) % 12 not in _CONSONANT:
        step_in = before.pitch - notes[-3].pitch if len(notes) > 2 else 0
        stepwise = 0 < abs(step_in) <= 2 and 0 < abs(step_out) <= 2
        passes = stepwise and step_in * step_out > 0
        turns = stepwise and task.species in (3, 5) and before.length == 1
        if crossing or not (passes or turns):
            yield _breach("dissonance", before.start, "A dissonance off the beat passes by step.")


def _closing(task: _Task, notes: Sequence[Sound]) -> Iterator[Breach]:
    last = notes[-1]
    if task.interval(last.start, last.pitch) % 12 != 0:
        yield _breach("ending", last.start, "The line ends with a unison or an octave.")
    if len(notes) > 1 and abs(last.pitch - notes[-2].pitch) not in (1, 2):
        yield _breach("ending", last.start, "The last note is reached by step.")


def counterpoint(
    cantus: Sequence[int],
    species: int,
    key: Key | str,
    above: bool = True,
    seed: int = 0,
    low: int = 36,
    high: int = 84,
) -> tuple[Sound, ...] | None:
    """A line of the species that breaks no rule against the cantus, smooth and by `seed`.

    The search goes back from every dead end. None where nothing was found: in species one to four
    with few notes that is proof, else it gives up after some ten thousand notes tried. The fourth
    species gives up a tie only where no line with all of them exists.
    """
    task = _task(cantus, species, key, above)
    bars = len(cantus)
    rhythms = [rhythm_of(species, bars, seed + turn) for turn in range(6 if species == 5 else 1)]
    if species in (2, 3):
        rhythms.append([(0, rhythms[0][0][0] or 1), *rhythms[0]] if species == 2 else rhythms[0])
    if species == 4:
        whole = rhythms[0]
        for place in range(len(whole) - 3, 0, -1):
            start = whole[place][0]
            rhythms.append([*whole[:place], (start, 2), (start + 2, 2), *whole[place + 1 :]])
    for turn, rhythm in enumerate(rhythms):
        for attempt in range(3):
            line = _search(task, rhythm, random.Random(f"{seed} {turn} {attempt}"), low, high)
            if line is not None:
                return line
    return None


def _search(
    task: _Task, rhythm: Sequence[tuple[int, int]], chance: random.Random, low: int, high: int
) -> tuple[Sound, ...] | None:
    """Depth first through the pitches that break nothing so far, small steps before leaps."""
    tried = 0
    leading = (task.key.tonic_pc + 11) % 12
    pool = [p for p in range(low, high + 1) if task.key.contains(p) or p % 12 == leading]
    notes: list[Sound] = []
    stack: list[Iterator[Sound]] = [iter(_options(task, notes, rhythm, pool, chance))]
    while stack:
        option = next(stack[-1], None)
        if option is None:
            stack.pop()
            if notes:
                notes.pop()
            continue
        tried += 1
        if tried > _MOST_TRIED // 3:
            return None
        notes.append(option)
        fine = next(_heard(task, notes), None) is None
        done = len(notes) == len(rhythm)
        if fine and done and next(_closing(task, notes), None) is None:
            return tuple(notes)
        if not fine or done:
            notes.pop()
            continue
        stack.append(iter(_options(task, notes, rhythm, pool, chance)))
    return None


def _options(
    task: _Task, notes: Sequence[Sound], rhythm: Sequence[tuple[int, int]], pool: Sequence[int],
    chance: random.Random,
) -> list[Sound]:  # fmt: skip
    """The next note, the likeliest first: steps, contrary motion, imperfect consonances."""
    start, length = rhythm[len(notes)]
    before = notes[-1].pitch if notes else None

    def taste(pitch: int) -> float:
        size = task.interval(start, pitch)
        price = (
            chance.random() * 1.5 + (0.6 if size % 12 in _PERFECT else 0.0) + abs(size - 7) * 0.05
        )
        if before is None:
            return price
        leap = abs(pitch - before)
        return price + leap * 0.35 + (1.5 if leap > 4 else 0.0)

    near = [p for p in pool if before is None or abs(p - before) <= 12]
    near = [p for p in near if 0 <= task.interval(start, p) <= 19]
    return [Sound(start, length, pitch) for pitch in sorted(near, key=taste)]


__all__ = ["Sound", "Breach", "judge", "counterpoint", "rhythm_of", "BAR"]
