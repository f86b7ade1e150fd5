"""Notes as voices: one line each, highest first, and what sounds together whenever one moves."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import Final

from ..partwriting import SATB, Range
from .hearing import SHORTEST, Heard

SATB_NAMES: Final = ("soprano", "alto", "tenor", "bass")


@dataclass(frozen=True, slots=True)
class Sung:
    """A note of a voice, in quarter notes."""

    start: float
    end: float
    pitch: int


@dataclass(frozen=True, slots=True)
class Voices:
    """Voices from the highest to the lowest: rows of notes, their names, ranges and parts."""

    rows: tuple[tuple[Sung, ...], ...]
    names: tuple[str, ...]
    ranges: tuple[Range | None, ...] = ()
    parts: tuple[int, ...] = ()

    def replaced(self, edits: Sequence[Edit]) -> Voices:
        """With some notes on other pitches."""
        rows = list(self.rows)
        for edit in edits:
            row, old = rows[edit.voice], rows[edit.voice][edit.index]
            new = Sung(old.start, old.end, edit.new)
            rows[edit.voice] = (*row[: edit.index], new, *row[edit.index + 1 :])
        return Voices(tuple(rows), self.names, self.ranges, self.parts)


@dataclass(frozen=True, slots=True)
class Edit:
    """A note on another pitch: the `index` of a note in a voice, and what it was and becomes."""

    voice: int
    index: int
    start: float
    old: int
    new: int


@dataclass(frozen=True, slots=True)
class Moment:
    """What sounds from `at` on: for each voice its note's index and pitch, or None in a rest."""

    at: float
    notes: tuple[int | None, ...]
    pitches: tuple[int | None, ...]


def voices_of(heard: Heard, names: Sequence[str] = (), ranges: Sequence[Range] = ()) -> Voices:
    """The voices of the music. Parts that sing one note at a time are voices as they are.

    A part of chords is parted: into as many voices as its chords have notes where that number is
    always the same, else into its upper and lower edge. `names` name the parts in order. Ranges
    are lowest first as in `SATB`, which four voices of a choir get.
    """
    rows: list[tuple[tuple[Sung, ...], str, int]] = []
    for part in sorted(set(heard.part.tolist())):
        mine = heard.part == part
        notes = [
            Sung(start, end, pitch)
            for start, end, pitch in zip(
                heard.start[mine].tolist(), heard.end[mine].tolist(), heard.pitch[mine].tolist(),
                strict=True,
            )
        ]  # fmt: skip
        name = names[part] if part < len(names) else f"part {part + 1}"
        lines = _lines(notes)
        for number, line in enumerate(lines, 1):
            rows.append((line, name if len(lines) == 1 else f"{name}, voice {number}", part))
    rows.sort(key=lambda row: -_middle(row[0]))
    rows = [
        row for place, row in enumerate(rows)
        if not any(_doubles(row[0], other[0]) for other in (*rows[:place], *rows[place + 1 :])
                   if len(other[0]) > len(row[0]) or (len(other[0]) == len(row[0]) and other in rows[:place]))
    ]  # fmt: skip
    singing, called = tuple(row[0] for row in rows), tuple(row[1] for row in rows)
    parts = tuple(row[2] for row in rows)
    limits: tuple[Range | None, ...] = tuple(
        ranges[part] if part < len(ranges) else None for part in parts
    )
    if len(set(parts)) == 4 == len(singing) and _like_a_choir(singing):
        called, limits = (called if names else SATB_NAMES), SATB[::-1]
    return Voices(singing, called, limits, parts)


def strands_of(heard: Heard, names: Sequence[str] = (), ranges: Sequence[Range] = ()) -> Voices:
    """Every note of the music in one strand of its part, the highest part first.

    A part has as many strands as it ever sounds notes together; they share its name.
    """
    rows: list[tuple[list[Sung], int]] = []
    for part in sorted(set(heard.part.tolist())):
        mine = heard.part == part
        columns = (heard.start[mine].tolist(), heard.end[mine].tolist(), heard.pitch[mine].tolist())
        strands: list[list[Sung]] = []
        for note in sorted(
            (Sung(*row) for row in zip(*columns, strict=True)), key=lambda n: (n.start, -n.pitch)
        ):
            free = next((s for s in strands if s[-1].end <= note.start + SHORTEST / 2), None)
            if free is None:
                strands.append([note])
            else:
                free.append(note)
        rows += [(strand, part) for strand in strands]
    rows.sort(key=lambda row: -_middle(row[0]))
    return Voices(
        tuple(tuple(strand) for strand, _ in rows),
        tuple(names[part] if part < len(names) else f"part {part + 1}" for _, part in rows),
        tuple(ranges[part] if part < len(ranges) else None for _, part in rows),
        tuple(part for _, part in rows),
    )


def _like_a_choir(lines: Sequence[Sequence[Sung]]) -> bool:
    """Whether nine notes of ten lie where soprano, alto, tenor and bass sing."""
    inside = [
        low <= note.pitch <= high
        for line, (low, high) in zip(lines, SATB[::-1], strict=True)
        for note in line
    ]
    return sum(inside) >= 0.9 * len(inside)


def _doubles(line: Sequence[Sung], other: Sequence[Sung]) -> bool:
    """Whether nearly all notes of a line are sung by the other at the same time in some octave."""
    there = {(round(note.start / SHORTEST), note.pitch % 12) for note in other}
    same = sum((round(note.start / SHORTEST), note.pitch % 12) in there for note in line)
    return len(line) >= 8 and same >= 0.8 * len(line)


def _middle(line: Sequence[Sung]) -> float:
    long = sum(note.end - note.start for note in line)
    return sum(note.pitch * (note.end - note.start) for note in line) / long if long else 0.0


def _lines(notes: Sequence[Sung]) -> list[tuple[Sung, ...]]:
    """A part's lines: one where it sings single notes, one for each note of its chords, or edges."""
    chords: dict[float, list[Sung]] = {}
    for note in notes:
        chords.setdefault(round(note.start / SHORTEST), []).append(note)
    sizes = {len(chord) for chord in chords.values()}
    overlap = any(
        a.end > b.start + SHORTEST and round(a.start / SHORTEST) != round(b.start / SHORTEST)
        for a, b in pairwise(notes)
    )
    if sizes == {1} and not overlap:
        return [tuple(notes)]
    if sizes == {1}:  # a line that is held over its next note is still a line
        return [tuple(_cut(notes))]
    stacks = [sorted(chord, key=lambda n: -n.pitch) for _, chord in sorted(chords.items())]
    if len(sizes) == 1 and not overlap:
        return [tuple(stack[place] for stack in stacks) for place in range(sizes.pop())]
    voices = _parted(notes)
    if voices:
        return voices
    high, low = [stack[0] for stack in stacks], [stack[-1] for stack in stacks]
    return [tuple(_cut(high)), tuple(_cut(low))]


STEADY: Final = 0.75
"""The share of moments in which a choir on one staff sounds with all its voices."""
MOST_VOICES: Final = 6


def _parted(notes: Sequence[Sung]) -> list[tuple[Sung, ...]]:
    """The voices of a choir on one staff, the highest first; nothing where there is no such choir.

    Who holds a note keeps it; new notes go to the free voices in the order of pitch, each as near
    to where its voice was as can be. A unison that is struck once is sung by one voice.
    """
    starts = sorted({round(n.start / SHORTEST) for n in notes})
    at: dict[int, list[Sung]] = {start: [] for start in starts}
    for note in notes:
        at[round(note.start / SHORTEST)].append(note)
    counts: list[int] = []
    held: list[Sung] = []
    for start in starts:
        held = [n for n in held if n.end > (start + 0.5) * SHORTEST] + at[start]
        counts.append(len(held))
    usual = max(set(counts), key=counts.count)
    if not 3 <= usual <= MOST_VOICES or max(counts) > usual:
        return []
    if counts.count(usual) < STEADY * len(counts):
        return []
    rows: list[list[Sung]] = [[] for _ in range(usual)]
    for start in starts:
        now = sorted(at[start], key=lambda n: -n.pitch)
        free = [v for v, row in enumerate(rows)
                if not row or row[-1].end <= (start + 0.5) * SHORTEST]  # fmt: skip
        chosen = min(combinations(free, len(now)), key=lambda some: _strain(rows, free, some, now))
        for voice, note in zip(chosen, now, strict=True):
            rows[voice].append(note)
    return [tuple(row) for row in rows] if all(rows) else []


def _strain(
    rows: Sequence[Sequence[Sung]], free: Sequence[int], chosen: Sequence[int], now: Sequence[Sung]
) -> int:
    """How far the chosen voices would go to sing these notes, and the others to join them."""
    sung = sum(
        abs(rows[voice][-1].pitch - note.pitch) if rows[voice] else 0
        for voice, note in zip(chosen, now, strict=True)
    )
    joined = sum(
        min(abs(rows[voice][-1].pitch - note.pitch) for note in now)
        for voice in free
        if voice not in chosen and rows[voice] and now
    )
    return sung + joined


def _cut(notes: Sequence[Sung]) -> list[Sung]:
    """A line whose notes end where the next begins."""
    ends = [min(a.end, b.start) for a, b in pairwise(notes)]
    ends.append(notes[-1].end)
    return [
        Sung(n.start, end, n.pitch) for n, end in zip(notes, ends, strict=True) if end > n.start
    ]


def start_of(note: Sung) -> float:
    """Where a note begins, in quarter notes: the order of a row."""
    return note.start


def _last_before(voices: Voices, low: float) -> float:
    """The last start of a note before a place, or the place."""
    places = [bisect_left(row, low - SHORTEST / 2, key=start_of) - 1 for row in voices.rows]
    return max(
        (row[place].start for row, place in zip(voices.rows, places, strict=True) if place >= 0),
        default=low,
    )


def moments(voices: Voices, low: float = 0.0, high: float = float("inf")) -> list[Moment]:
    """What sounds together, from each start of a note to the next.

    They go from the last start before `low`, whose notes move into the first moment, to `high`.
    """
    low = _last_before(voices, low)
    begin = [max(bisect_left(row, low, key=start_of) - 1, 0) for row in voices.rows]
    until = [bisect_right(row, high, key=start_of) for row in voices.rows]
    starts = sorted(
        {
            round(row[place].start, 6)
            for row, first, last in zip(voices.rows, begin, until, strict=True)
            for place in range(first, last)
            if row[place].start >= low
        }
    )
    at = begin
    found = []
    for start in starts:
        notes: list[int | None] = []
        pitches: list[int | None] = []
        for number, row in enumerate(voices.rows):
            place = at[number]
            while place < len(row) and row[place].end <= start + SHORTEST / 2:
                place += 1
            at[number] = place
            sounding = place < len(row) and row[place].start <= start + SHORTEST / 2
            notes.append(place if sounding else None)
            pitches.append(row[place].pitch if sounding else None)
        found.append(Moment(start, tuple(notes), tuple(pitches)))
    return found


__all__ = [
    "Voices",
    "Sung",
    "Edit",
    "Moment",
    "voices_of",
    "strands_of",
    "moments",
    "start_of",
    "SATB_NAMES",
]
