"""The bars of a page as they are played: how long each is, and which notes are heard."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ..note import PLAIN, Marks
from ..notes import Notes
from .musicxml_measure import SEVERAL, Bar, Struck


@dataclass(slots=True)
class Played:
    """One bar as it is played: which bar of the page, where it begins and how long it is (units).

    `turn` counts from 0 how often it was played before; `leap` says that the bar played before is
    not the one before it on the page.
    """

    bar: int
    begin: int
    length: int
    turn: int
    leap: bool


def performance_of(order: Sequence[int], parts: Sequence[Sequence[Bar]], unit: int) -> list[Played]:
    """The bars in the order in which they are played, with their places."""
    bars = max(map(len, parts))
    lengths, meter = [], (4, 4)
    for bar in range(bars):
        here = [part[bar] for part in parts if bar < len(part)]
        meter = next((b.meter for b in here if b.meter), meter)
        lengths.append(_length(here, unit * 4 * meter[0] // meter[1], unit // 10))
    begin, turns, played = 0, Counter[int](), []
    before = -1
    for bar in order:
        played.append(Played(bar, begin, lengths[bar], turns[bar], bar != before + 1))
        begin += lengths[bar]
        turns[bar] += 1
        before = bar
    return played


def _length(bars: Sequence[Bar], full: int, slack: int) -> int:
    """How long a bar is in which the parts do not agree: as long as its music.

    Rests do not make it longer than its meter, and those of parts that do nothing but rest say
    nothing where others play: whole-bar rests are often written too long. Less than `slack` is a
    rounding of tuplets.
    """
    playing = [bar for bar in bars if bar.notes] or bars
    notes = max((note.at + note.length for bar in bars for note in bar.notes), default=0)
    reached = max((bar.reached for bar in playing), default=0)
    length = max(notes, min(reached, full)) or full
    return full if abs(length - full) <= slack else length


def heard_of(part: Sequence[Bar], played: Sequence[Played], unit: int) -> Iterator[tuple[int, Any]]:
    """The notes of a part as (bar, note) at their places in the performance, ties joined."""
    sounding: dict[tuple[int, int], list[Struck]] = {}
    for place in played:
        if place.bar >= len(part):
            continue
        graces: dict[int, list[Struck]] = {}
        twins = Counter((n.at, n.pitch) for n in part[place.bar].notes if not n.grace)
        for written in part[place.bar].notes:
            note = replace(written, at=place.begin + written.at,
                           verses=_verse(written.verses, place.turn))  # fmt: skip
            if note.grace:
                graces.setdefault(note.at, []).append(note)
                continue
            waiting = sounding.get((note.at, note.pitch), [])
            head = next((n for n in waiting if n.voice == note.voice), None)
            alone = twins[written.at, note.pitch] == 1
            if head is None and waiting and (note.tied_from or alone):
                head = waiting[0]
            if head is not None:  # many files say where a tie begins, and not where it ends
                waiting.remove(head)
                head.length = note.at + note.length - head.at
            else:
                head = note
                yield place.bar, head
            if note.tied_on:
                sounding.setdefault((head.at + head.length, head.pitch), []).append(head)
        for at, group in graces.items():
            yield from ((place.bar, note) for note in _ornaments(at, group, unit))


def _ornaments(at: int, group: Sequence[Struck], unit: int) -> Iterator[Struck]:
    """Grace notes one after the other, ending where the note that they adorn begins."""
    each = 4 * unit // SEVERAL
    begin = max(0, at - each * len(group))
    for place, note in enumerate(group):
        note.at, note.length = begin + place * each, each
        yield note


def _verse(verses: Mapping[str, str], turn: int) -> dict[str, str]:
    """The words of this turn: the verse of that number where there is one, else the first."""
    if not verses:
        return {}
    return {"": verses.get(str(turn + 1)) or verses[min(verses)]}


def notes_of(heard: Sequence[Struck], ticks: Any) -> Notes:
    """The notes of a track, in order and numbered."""
    rows = sorted(heard, key=lambda note: (note.at, note.pitch))
    marks = {}
    for name, note in enumerate(rows, 1):
        mark = Marks(note.spelling, note.articulation, lyric=note.verses.get("", ""))
        if mark != PLAIN:
            marks[name] = mark
    return Notes.from_columns(
        start=[ticks(note.at) for note in rows],
        length=[ticks(note.at + note.length) - ticks(note.at) for note in rows],
        pitch=[note.pitch for note in rows],
        velocity=[note.velocity or 80 for note in rows],
        cents=[note.cents for note in rows],
        id=list(range(1, len(rows) + 1)),
        marks=marks,
    )
