"""Imitation: voices that follow one another note for note, found by search so that they agree."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from random import Random
from typing import Final, NamedTuple

from ...chance import chance
from ..bar import Bar
from ..rhythm import Grid, lay
from .characters import BOLD, CLOSING, RUNNING, SINGING, motif, spun
from .motifs import Ground, Motif, Note, line, relative

Rows = tuple[tuple[Note, ...], ...]
"""A voice, bar by bar; a bar may be silent."""


class Copy(NamedTuple):
    """A bar that repeats a bar of another voice: which voice, which bar, how many degrees higher."""

    voice: int
    bar: int
    steps: int


class Given(NamedTuple):
    """A bar that is settled: a bar of a subject, so many degrees higher."""

    notes: tuple[Note, ...]
    steps: int = 0


Wish = Copy | Given | Motif | None
"""What a voice does in a bar: follow, say what is given, find something like a motif, or rest."""


class Place(NamedTuple):
    """What the voices of a section stand on: its key's scale, its meter, its chords."""

    grid: Grid
    scale: tuple[int, ...]
    chords: tuple[tuple[tuple[int, tuple[int, ...]], ...], ...]


def place_of(bar: Bar) -> Place:
    """The ground of the section that a bar lies in."""
    scene = bar.scene
    rows = tuple(relative(bar.harmony[scene.first + n], bar.key) for n in range(scene.bars))
    return Place(bar.grid, bar.key.scale.semitones, rows)


def written(
    place: Place, wishes: Sequence[Sequence[Wish]], dice: Random, pool: Sequence[Motif]
) -> tuple[Rows, ...]:
    """The voices of a section. `wishes` holds, bar by bar, a wish for each voice.

    Bars are settled one after the other; what is free is searched for among many, so that it agrees
    with all that sounds, with its own chord, and with what it will meet when it is repeated.
    """
    count = len(wishes[0])
    voices: list[list[tuple[Note, ...]]] = [[] for _ in range(count)]
    due = _echoes(wishes)
    for number, row in enumerate(wishes):
        here: dict[int, tuple[Note, ...]] = {}
        for voice, wish in enumerate(row):
            if isinstance(wish, Copy):
                here[voice] = moved(voices[wish.voice][wish.bar], wish.steps)
            elif isinstance(wish, Given):
                here[voice] = moved(wish.notes, wish.steps)
            elif wish is None:
                here[voice] = ()
        for voice, wish in enumerate(row):
            if isinstance(wish, Motif):
                before = [rows[-1] if rows else () for rows in voices]
                here[voice] = _found(
                    place, number, voice, wish, here, before, due.get((voice, number), ()),
                    dice, pool,
                )  # fmt: skip
        for voice in range(count):
            voices[voice].append(here[voice])
    return tuple(tuple(rows) for rows in voices)


def _echoes(wishes: Sequence[Sequence[Wish]]) -> dict[tuple[int, int], tuple[tuple[int, int], ...]]:
    """For each bar of a voice where it will be repeated: (bar, degrees higher)."""
    found: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for number, row in enumerate(wishes):
        for wish in row:
            if isinstance(wish, Copy):
                found.setdefault((wish.voice, wish.bar), []).append((number, wish.steps))
    return {place: tuple(rows) for place, rows in found.items()}


def moved(notes: Iterable[Note], steps: int) -> tuple[Note, ...]:
    """Notes so many degrees higher."""
    return tuple(note._replace(degree=note.degree + steps) for note in notes)


_AIMS: Final = (-1, 1, 2, 4, 5, 7)


_TINY: Final = 1e-6
"""More than the error of a sum in another order."""


def _found(
    place: Place, number: int, voice: int, like: Motif, here: dict[int, tuple[Note, ...]],
    before: Sequence[tuple[Note, ...]], echoes: Sequence[tuple[int, int]], dice: Random,
    pool: Sequence[Motif],
) -> tuple[Note, ...]:  # fmt: skip
    """The bar that agrees best, of what the motifs of the pool and their inversions offer."""
    best: tuple[float, tuple[Note, ...]] | None = None
    last = before[voice]
    others = [heights(rows, place.scale) for rows in here.values() if rows]
    rhythms = [{note.at for note in rows} for rows in here.values() if rows]
    beats = frozenset(beat.start for beat in place.grid.beats)
    sounding = {at: [h for rows in others for start, end, h in rows if start <= at < end]
                for at in beats}  # fmt: skip
    grounds = [
        (_beaten(place.chords[bar], beats), steps)
        for bar, steps in ((number, 0), *echoes)
        if bar < len(place.chords)
    ]
    ends = [
        (semitones(last[-1], place.scale), semitones(before[other][-1], place.scale))
        if last and before[other] else None
        for other, rows in here.items() if rows
    ]  # fmt: skip
    tries = [like, like.inverted(), *dice.sample(list(pool), min(4, len(pool)))]
    known: set[tuple[Note, ...]] = set()
    for rank, one in enumerate(tries):
        struck = {hit.at for hit in lay(one.rhythm, place.grid)}
        together = sum(2.5 * len(struck & rows) / len(struck | rows) for rows in rhythms)
        for aim in _AIMS:
            raw = fitted(one, aim, place.chords[number], place.grid, place.scale)
            if raw in known or not raw:
                continue
            known.add(raw)
            cost = 1.2 * min(rank, 2) + 0.25 * abs(aim - 3) + dice.random()
            if best is not None and cost + together > best[0] + _TINY:  # more is to be added
                continue
            notes = _mended(raw, sounding, grounds[0][0], place.scale)
            if last:
                leap = abs(notes[0].degree - last[-1].degree)
                cost += 0.5 * leap + (2.0 if leap > 5 else 0.0) + (0.6 if leap == 0 else 0.0)
            cost += _later(notes, grounds, place.scale)
            cost += 0.7 * sum(a.degree == b.degree for a, b in pairwise(notes))
            cost += together
            if best is not None and cost >= best[0]:
                continue
            own = heights(notes, place.scale)
            for rows, end in zip(others, ends, strict=True):
                cost += rub(own, rows, end, beats)
                if best is not None and cost >= best[0]:
                    break
            if best is None or cost < best[0]:
                best = (cost, notes)
    return best[1] if best else ()


def _beaten(
    chords: Sequence[tuple[int, tuple[int, ...]]], beats: frozenset[int]
) -> dict[int, tuple[int, ...]]:
    """The chord on each beat of a bar."""
    return {beat: [tones for at, tones in chords if at <= beat][-1] for beat in beats}


@lru_cache(maxsize=8192)
def fitted(
    one: Motif, aim: int, chords: tuple[tuple[int, tuple[int, ...]], ...], grid: Grid,
    scale: tuple[int, ...],
) -> tuple[Note, ...]:  # fmt: skip
    """A motif on the chords of one bar."""
    return line((Ground(chords, one, aim),), grid, scale)[0]


@lru_cache(maxsize=8192)
def semitones(note: Note, scale: tuple[int, ...]) -> int:
    """A note's distance from the tonic in semitones."""
    return _height(note.degree, scale) + note.alter


Heights = list[tuple[int, int, int]]
"""Notes as (first tick, last tick, semitones above the tonic)."""


def heights(notes: Sequence[Note], scale: tuple[int, ...]) -> Heights:
    """The notes of a bar by their height."""
    return [(note.at, note.at + note.length, semitones(note, scale)) for note in notes]


AGREE: Final = frozenset({0, 3, 4, 7, 8, 9})
"""Consonances, in semitones within the octave."""


_NEAR: Final = (1, -1, 2, -2, 3, -3)
"""Degrees away, the nearest first."""


def _mended(
    notes: tuple[Note, ...], sounding: Mapping[int, Sequence[int]],
    chords: Mapping[int, tuple[int, ...]], scale: tuple[int, ...],
) -> tuple[Note, ...]:  # fmt: skip
    """The notes on beats moved to the nearest degree that agrees with all that sounds there, if
    possible a tone of the chord."""
    found: list[Note] = []
    for note in notes:
        others = sounding.get(note.at)
        if others and not _agrees(semitones(note, scale), others):
            note = _agreeing(note, others, chords[note.at], scale)
        found.append(note)
    return tuple(found)


def _agreeing(
    note: Note, sounding: Sequence[int], tones: tuple[int, ...], scale: tuple[int, ...]
) -> Note:
    """The nearest degree that agrees with what sounds and is a tone of the chord; else the nearest
    that agrees; else the note itself."""
    found: int | None = None
    for step in _NEAR:
        height = _height(note.degree + step, scale)
        if _agrees(height, sounding):
            home = height % 12 in tones
            found = note.degree + step if home or found is None else found
            if home:
                break
    return note if found is None else note._replace(degree=found, alter=0)


def _height(degree: int, scale: tuple[int, ...]) -> int:
    """A degree's distance from the tonic in semitones."""
    octave, place = divmod(degree, len(scale))
    return 12 * octave + scale[place]


def _agrees(own: int, sounding: Sequence[int]) -> bool:
    return AGREE.issuperset([abs(own - other) % 12 for other in sounding])


def rub(own: Heights, other: Heights, ends: tuple[int, int] | None, beats: frozenset[int]) -> float:
    """How much two voices rub in a bar: dissonance, fourths, parallel and hidden perfects.

    `ends` are the last notes of both in the bar before.
    """
    cost = 0.0
    before = ends
    place = other_place = 0
    while place < len(own) and other_place < len(other):
        (start, end, height), (begin, stop, second) = own[place], other[other_place]
        tick = max(start, begin)
        if tick < min(end, stop):
            size = abs(height - second) % 12
            together = start == begin
            if size not in AGREE:
                cost += (4.0 if size == 5 else 9.0) if tick in beats else 1.5 * together
            elif before and size in (0, 7) and size == abs(before[0] - before[1]) % 12:
                cost += 7.0 * (height != before[0] and second != before[1])
            elif before and size in (0, 7) and (height - before[0]) * (second - before[1]) > 0:
                cost += 4.0 * (max(abs(height - before[0]), abs(second - before[1])) > 2)
            if size == 0 and tick in beats:
                cost += 0.8
            before = height, second
        place += end <= stop
        other_place += stop <= end
    return cost


def _later(
    notes: Sequence[Note], grounds: Sequence[tuple[Mapping[int, tuple[int, ...]], int]],
    scale: tuple[int, ...],
) -> float:  # fmt: skip
    """What a bar costs on the chords where it is heard, now and when it comes again."""
    cost = 0.0
    count = len(scale)
    for chords, steps in grounds:
        for note in notes:
            tones = chords.get(note.at)
            if tones is None:
                continue
            if (scale[(note.degree + steps) % count] + note.alter) % 12 not in tones:
                cost += 2.2
    return cost


@lru_cache(maxsize=1024)
def vocabulary(seed: int, name: str) -> tuple[Motif, ...]:
    """The motifs of an imitative piece: two to begin with, some that run, some that sing."""
    dice = chance(seed, "imitation", name)
    kinds = (RUNNING, SINGING, RUNNING, BOLD, SINGING, RUNNING)
    found = [motif(dice, kind) for kind in kinds]
    found.append(Motif(dice.choice(CLOSING), spun(dice, (2, 1, 0), 0.1)))
    found += [Motif(rhythm, spun(dice, (0, -1, 1), 0.1)) for rhythm in _CALM]
    return tuple(found)


_CALM: Final = ("x--- ---- x--- ----", "..x- x-x- ..x- x---", "x--- x--- x--- x---")
"""What moves where another voice is busy."""
