"""The song laid out for the page: sections, their bars, and what of it each track plays."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from ..score import ChordMark, KeyMark, Section, Song
from .bars import Page, Rows
from .chordnames import root_of
from .names import Names
from .pitches import signature

LOOSE_BARS = 8
"""Bars that stand together where a song has no sections."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar, or what a section has of it: ticks, the number that musicians call it by, its page."""

    start: int
    end: int
    number: int
    page: Page
    harmony: str


@dataclass(frozen=True, slots=True)
class Block:
    """A section: its name in words, the same as part of Python names, and its bars."""

    title: str
    name: str
    bars: tuple[Bar, ...]

    @property
    def start(self) -> int:
        """The tick at which it begins."""
        return self.bars[0].start

    @property
    def end(self) -> int:
        """The tick at which it is over."""
        return self.bars[-1].end


@dataclass(frozen=True, slots=True)
class Filled:
    """What one track plays in a bar: the notes as written there, and their ids."""

    bar: Bar
    rows: Rows
    ids: tuple[int, ...]


@dataclass(slots=True)
class Passage:
    """What one track plays in a section: `bars`, `times` over.

    `twins` are the bars of every time, here and in later sections in which it plays the same.
    """

    name: str
    block: Block
    bars: list[Filled]
    times: int
    twins: list[list[Filled]] = field(default_factory=list)

    def everywhere(self) -> Iterator[list[Filled]]:
        """The bars, each time that they are played."""
        yield from self.twins


def blocks(song: Song) -> list[Block]:
    """The sections of a song from its first tick to its last note; what lies between two sections
    and songs without any are laid out in groups of eight bars."""
    bounds = song.bar_starts()
    last = max(
        (int(track.notes.start[-1]) for track in song.tracks if len(track.notes)), default=-1
    )
    while bounds[-1] <= last:
        step = bounds[-1] - bounds[-2] if len(bounds) > 1 else 4 * song.resolution
        bounds.append(type(bounds[0])(bounds[-1] + max(1, step)))
    named = [s for s in sorted(song.sections, key=lambda s: s.tick) if s.tick < bounds[-1]]
    edges = {s.tick for s in named} | {min(s.tick + s.length, bounds[-1]) for s in named}
    cuts = sorted({*bounds, *edges})
    upbeat = bool(song.pickup)
    context = _Context(song)
    bars = [
        context.bar(start, end, bisect_right(bounds, start) - upbeat)
        for start, end in pairwise(cuts)
    ]
    return list(_grouped(bars, named))


class _Context:
    """Key and harmony, asked for bar by bar."""

    def __init__(self, song: Song) -> None:
        self.whole = 4 * song.resolution
        self.keys: list[KeyMark] = sorted(song.keys, key=lambda mark: mark.tick)
        self.key_ticks = [mark.tick for mark in self.keys]
        self.chords: list[ChordMark] = sorted(song.chords, key=lambda mark: mark.tick)
        self.chord_ticks = [mark.tick for mark in self.chords]

    def bar(self, start: int, end: int, number: int) -> Bar:
        key = bisect_right(self.key_ticks, start) - 1
        fifths = signature(self.keys[max(0, key)] if self.keys else None)
        first = max(0, bisect_right(self.chord_ticks, start) - 1)
        here = []
        for mark in self.chords[first:]:
            if mark.tick >= end:
                break
            if mark.tick + mark.length > start:
                here.append(mark)
        roots = [(max(0, mark.tick - start), root_of(mark.symbol)) for mark in here]
        known = tuple((tick, root) for tick, root in roots if root is not None)
        page = Page(end - start, self.whole, fifths, known)
        return Bar(start, end, number, page, " ".join(mark.symbol for mark in here))


def _grouped(bars: list[Bar], named: list[Section]) -> Iterator[Block]:
    names = Names()
    group: list[Bar] = []
    current: int | None = None
    starts = [section.tick for section in named]
    for bar in bars:
        at = bisect_right(starts, bar.start) - 1
        inside = at >= 0 and bar.start < named[at].tick + named[at].length
        here = at if inside else None
        full = here is None and len(group) >= LOOSE_BARS
        if group and (here != current or full):
            yield _block(group, named[current].name if current is not None else "", names)
            group = []
        group.append(bar)
        current = here
    if group:
        yield _block(group, named[current].name if current is not None else "", names)


def _block(bars: list[Bar], title: str, names: Names) -> Block:
    return Block(title, names.give(title or f"bars {bars[0].number}"), tuple(bars))


def passages(
    block_list: list[Block], rows: list[tuple[int, int, int, int, int]], track: str, names: Names
) -> list[Passage | int]:
    """What a track plays, section by section: a passage, or the ticks for which it rests.

    `rows` are (start, length, pitch, velocity, id), in order. A section in which the track plays
    as in an earlier one is that one again.
    """
    starts = [row[0] for row in rows]
    found: list[Passage | int] = []
    known: dict[tuple[tuple[int, Rows], ...], Passage] = {}
    low = 0
    for block in block_list:
        filled = []
        first = low
        for bar in block.bars:
            high = bisect_right(starts, bar.end - 1, low)
            here = rows[low:high]
            written = tuple([(s - bar.start, n, p, v) for s, n, p, v, _ in here])
            filled.append(Filled(bar, written, tuple([row[4] for row in here])))
            low = high
        if low == first:
            found.append(block.end - block.start)
            continue
        content = tuple((each.bar.page.length, each.rows) for each in filled)
        passage, size = known.get(content), _period(content)
        if passage is None:
            name, times = names.give(f"{track} {block.name}"), len(filled) // size
            passage = known[content] = Passage(name, block, filled[:size], times)
        passage.twins += [filled[i : i + size] for i in range(0, len(filled), size)]
        found.append(passage)
    return found


def _period(content: Sequence[object]) -> int:
    """After how many bars it all begins again: the length of the whole where it never does."""
    size = len(content)
    for part in range(1, size // 2 + 1):
        if size % part == 0 and content[part:] == content[:-part]:
            return part
    return size
