"""The rules of part-writing, heard from one place of the music to another."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from ..styles import STYLES, counting
from .arranging import sounding
from .ears import melodic, moving, resolving, standing
from .flaw import GRAVE, RULES, Flaw
from .hearing import SHORTEST
from .lines import Moment, Voices, moments

if TYPE_CHECKING:
    from .report import ChordSpan

STRICT: Final = counting(STYLES["strict"])
"""What counts where nobody names a style."""
STANDING: Final = frozenset({"range", "crossing", "spacing"})
SOUNDING: Final = frozenset({"clash", "low interval", "under the bass"})
MOVING: Final = frozenset(
    {
        *(
            f"{way} {what}"
            for way in ("parallel", "contrary", "hidden")
            for what in ("fifths", "octaves")
        ),
        "overlap",
    }
)
RESOLVING: Final = frozenset({"leading tone", "seventh"})


def flaws(
    voices: Voices,
    chords: Sequence[ChordSpan] = (),
    breaks: Sequence[float] = (),
    low: float = 0.0,
    high: float = float("inf"),
    rules: Collection[str] | None = None,
) -> list[Flaw]:
    """Every broken rule between `low` and `high` (quarter notes), in order of time.

    `chords` say what leading tones and sevenths are; without them those rules are silent. At a
    `break` (the end of a phrase) voices may start anew. `rules` are the names of those that count,
    else those of the strict style.
    """
    row = moments(voices, low, high)
    found = heard_flaws(voices, row, chords, stops_of(breaks), low, high, rules=rules)
    return sorted(found, key=lambda flaw: (flaw.at, flaw.rule, flaw.voices))


def heard_flaws(
    voices: Voices,
    row: Sequence[Moment],
    chords: Sequence[ChordSpan],
    stops: frozenset[float],
    low: float,
    high: float,
    among: frozenset[int] | None = None,
    rules: Collection[str] | None = None,
) -> Iterator[Flaw]:
    """The flaws of moments that are known already, and only those that one of `among` has part in.

    `row` are the moments from the last one before `low` up to `high`; `rules` as in `flaws`;
    `stops` from `stops_of`. They come in no order, each as soon as it is heard.
    """
    wanted = STRICT if rules is None else frozenset(rules)
    for flaw in _every(voices, row, chords, stops, low, high, among, wanted):
        if flaw.rule in wanted:
            yield flaw


def stops_of(breaks: Sequence[float]) -> frozenset[float]:
    """Ends of phrases as the ears compare them."""
    return frozenset(round(place, 4) for place in breaks)


def _every(
    voices: Voices, row: Sequence[Moment], chords: Sequence[ChordSpan], stops: frozenset[float],
    low: float, high: float, among: frozenset[int] | None, wanted: frozenset[str],
) -> Iterator[Flaw]:  # fmt: skip
    """What the ears hear that listen for the rules, each family of them where it is wanted."""
    inside = [(now, _span_at(chords, now.at)) for now in row if low <= now.at <= high]
    if wanted & MOVING:
        for before, now in pairwise(row):
            if low <= now.at <= high and round(now.at, 4) not in stops:
                there = _span_at(chords, now.at)
                yield from moving(voices, before, now, there.key if there else None, among)
    if wanted & STANDING:
        for now, span in inside:
            yield from standing(voices, now, span.key if span else None, among)
    if wanted & SOUNDING:
        for now, span in inside:
            yield from sounding(voices, now, span, among, wanted)
    if "augmented leap" in wanted:
        yield from melodic(voices, chords, stops, low, high, among)
    if wanted & RESOLVING:
        first = max(bisect_left(chords, low, key=_start), 1)
        for place in range(first, bisect_right(chords, high, key=_start)):
            if round(chords[place].start, 4) not in stops:
                yield from resolving(voices, chords[place - 1], chords[place], among)


def _start(span: ChordSpan) -> float:
    return span.start


def _span_at(chords: Sequence[ChordSpan], at: float) -> ChordSpan | None:
    """The chord of a place; its key decides how notes are spelled."""
    place = bisect_right(chords, at + SHORTEST, key=_start) - 1
    return chords[max(place, 0)] if chords else None


__all__ = ["Flaw", "flaws", "heard_flaws", "stops_of", "RULES", "GRAVE"]
