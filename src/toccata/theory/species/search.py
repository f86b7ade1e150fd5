"""A line is found: depth first where a species fixes the rhythm, by a beam where it does not."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from typing import Final

from ..key import Key
from .florid import florid
from .judge import closing, heard
from .line import PERFECT, Sound, Task
from .rhythm import rhythm_of

MOST_TRIED: Final = 20_000


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

    In species one to four the search goes back from every dead end. None where nothing was found:
    with few notes that is proof, else it gives up after some ten thousand notes tried. The fourth
    species gives up a tie only where no line with all of them exists. The fifth looks through every
    mixture of lengths at once and keeps the best at each place.
    """
    task = Task.of(cantus, species, key, above)
    leading = (task.key.tonic_pc + 11) % 12
    pool = [
        p for p in range(low, high + 1)
        if task.key.contains(p) or p % 12 in (leading, (leading + 10) % 12)
    ]  # fmt: skip
    if species == 5:
        return florid(task, pool, seed)
    for turn, rhythm in enumerate(_rhythms(species, len(cantus))):
        for attempt in range(3):
            line = _search(task, rhythm, random.Random(f"{seed} {turn} {attempt}"), pool)
            if line is not None:
                return line
    return None


def _rhythms(species: int, bars: int) -> Iterator[list[tuple[float, float]]]:
    """The rhythm of a species, then what it may be where there is no line in that."""
    usual = rhythm_of(species, bars)
    yield usual
    if species == 2:
        yield [(0, 2), *usual]
    if species == 3:
        yield usual[1:]
    if species == 4:
        for place in range(len(usual) - 3, 0, -1):
            start = usual[place][0]
            yield [*usual[:place], (start, 2), (start + 2, 2), *usual[place + 1 :]]


def _search(
    task: Task, rhythm: Sequence[tuple[float, float]], chance: random.Random, pool: Sequence[int]
) -> tuple[Sound, ...] | None:
    """Depth first through the pitches that break nothing so far, small steps before leaps."""
    tried = 0
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
        if tried > MOST_TRIED:
            return None
        notes.append(option)
        fine = next(heard(task, notes), None) is None
        done = len(notes) == len(rhythm)
        if fine and done and next(closing(task, notes), None) is None:
            return tuple(notes)
        if not fine or done:
            notes.pop()
            continue
        stack.append(iter(_options(task, notes, rhythm, pool, chance)))
    return None


def _options(
    task: Task, notes: Sequence[Sound], rhythm: Sequence[tuple[float, float]],
    pool: Sequence[int], chance: random.Random,
) -> list[Sound]:  # fmt: skip
    """The next note, the likeliest first: steps, contrary motion, imperfect consonances."""
    start, length = rhythm[len(notes)]
    before = notes[-1].pitch if notes else None

    def taste(pitch: int) -> float:
        size = task.interval(start, pitch)
        price = chance.random() * 1.5 + (0.6 if size % 12 in PERFECT else 0.0)
        price += abs(size - 7) * 0.05
        if before is None:
            return price
        leap = abs(pitch - before)
        return price + leap * 0.35 + (1.5 if leap > 4 else 0.0)

    near = [p for p in pool if before is None or abs(p - before) <= 12]
    near = [p for p in near if 0 <= task.interval(start, p) <= 19]
    return [Sound(start, length, pitch) for pitch in sorted(near, key=taste)]


__all__ = ["counterpoint"]
