"""Harmony from one language into another: triads to ninths and back, by rule, for the tune's sake."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ..theory.chord import parse_chord
from ..theory.key import Key
from ..theory.numeral import numeral_of
from .genre import Genre
from .harmony import Bars, Change, Span, change, sounding
from .rhythm import Grid

Weights = Mapping[int, float]
"""How much each pitch class is sung over a chord, all together 1."""

_COLOURS: Final[Mapping[str, tuple[tuple[str, ...], ...]]] = {
    # quality: what it becomes as a triad, as a seventh, as a ninth, the usual first
    "major": (("",), ("maj7", "6", ""), ("maj9", "6/9", "maj7", "6", "")),
    "dominant": (("", "7"), ("7", "7sus4", ""), ("9", "13", "7", "9sus4")),
    "minor": (("m",), ("m7", "m6", "m"), ("m9", "m7", "m6", "m")),
    "diminished": (("dim",), ("m7b5", "dim7"), ("m7b5", "dim7")),
    "augmented": (("aug",), ("aug", "7"), ("aug", "9")),
    "blue": (("7",), ("7", "9"), ("9", "7", "13")),
}
_FIGURES: Final = re.compile(r"(?<![/\d])(6|64|65|43|42)$")


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """How a genre speaks in chords.

    `words` are the chords that it makes of each quality, the most usual first. `most` is how many
    chords a bar has at the most, `hold` how many bars a chord lasts. `blue` says that every major
    chord is a dominant, `inverted` that the bass is free, `prepared` that dominants have their
    second degree before them, `announced` a six-four
    chord. `size` is how many tones its chords have on average.
    """

    words: Mapping[str, tuple[str, ...]]
    most: int
    hold: int
    blue: bool
    inverted: bool
    prepared: bool
    announced: bool
    size: float


@lru_cache(maxsize=128)
def language(genre: Genre) -> Language:
    """How a genre speaks, from the progressions that it knows."""
    said: dict[str, Counter[str]] = {kind: Counter() for kind in _COLOURS}
    sizes: list[int] = []
    tonics: list[bool] = []
    figures = announced = False
    bars = changes = 0
    for name, choices in genre.changes.items():
        if not name.startswith(("major", "minor")):
            continue
        key = Key("A", "minor") if "minor" in name else Key("C", "major")
        for row in choices:
            before = ""
            for bar in row.split("|"):
                bars += 1
                for numeral in bar.split():
                    changes += numeral != before
                    before = numeral
                    announced |= numeral in ("I64", "i64")
                    figures |= _FIGURES.search(numeral) is not None
                    found = change(numeral, key)
                    sizes.append(len(found.tones))
                    said[quality(found, key)][_suffix(found.symbol)] += 1
                    if found.root == key.tonic_pc and not key.is_minor:
                        tonics.append((found.root + 10) % 12 in found.tones)
    mean = sum(sizes) / len(sizes) if sizes else 3.0
    rate = changes / bars if bars else 1.0
    depth = 0 if mean < 3.3 else 1 if mean < 4.35 else 2
    most = 4 if genre.strict and rate > 1.5 else 1 if rate < 1.08 else 2
    blue = bool(tonics) and sum(tonics) > 0.5 * len(tonics)
    words = {kind: _vocabulary(counted, _COLOURS[kind][depth]) for kind, counted in said.items()}
    if blue:
        words |= {"major": _COLOURS["blue"][depth], "dominant": _COLOURS["blue"][depth]}
    return Language(words, most, _hold(rate), blue, figures or genre.strict,
                    depth > 0 and not blue and most > 1, announced, mean)  # fmt: skip


def _hold(rate: float) -> int:
    """For how many bars a genre stays on a chord that changes so often in a bar."""
    return 1 if rate > 0.8 else min(16, max(2, round(1 / max(rate, 1e-6))))


def _vocabulary(counted: Counter[str], usual: tuple[str, ...]) -> tuple[str, ...]:
    """What is said most of all, and behind it what may be said as well."""
    if 4 * counted["5"] >= sum(counted.values()) > 0:
        return ("5", *usual)  # where the idiom has power chords, they are its way to say any chord
    often = [word for word, count in counted.most_common() if 3 * count >= max(counted.values())]
    return tuple(dict.fromkeys([*often[:4], *usual])) if often else usual


@lru_cache(maxsize=1024)
def _suffix(symbol: str) -> str:
    return parse_chord(symbol).suffix


def translated(
    harmony: Bars, keys: Sequence[Key], grid: Grid, genre: Genre, sung: Sequence[Sequence[Weights]],
    opens: Collection[int] = (),
) -> Bars:  # fmt: skip
    """The chords of every bar as a genre would say them; sections begin in the bars `opens`.

    `sung` holds for each bar what is sung in each of its beats. The tune's notes are respected: of
    the colours of a chord the one is taken that rubs against them least.
    """
    tongue = language(genre)
    found: list[tuple[Span, ...]] = []
    tones = ticks = 0.0
    since = 0
    for number, (spans, key) in enumerate(zip(harmony, keys, strict=True)):
        since = number if number in opens else since
        said = []
        fewer = _fewer(spans, grid, tongue.most)
        if number + 1 == len(harmony):  # a piece ends on the chord on which it ended
            fewer[-1] = fewer[-1]._replace(change=spans[-1].change)
        for s in fewer:
            debt = tongue.size - tones / ticks if ticks else 0.0
            word = spoken(s.change, key, tongue, over(sung[number], grid, s), debt)
            said.append(Span(s.at, s.length, word))
            tones, ticks = tones + len(word.tones) * s.length, ticks + s.length
        if tongue.hold > 1 and (number - since) % tongue.hold and found:
            under = over(sung[number], grid, Span(0, grid.bar, said[0].change))
            held = found[-1][-1].change
            most = 0.9 + 0.15 * (tongue.hold - 2)
            if strain(held, under) < most and number + 1 < len(harmony):
                said = [Span(0, grid.bar, held)]
        if tongue.prepared and len(said) == 1:
            said = _prepared(said[0], key, tongue, grid, sung[number])
        found.append(_merged(said))
    return tuple(found)


def over(beats: Sequence[Weights], grid: Grid, span: Span) -> dict[int, float]:
    """What is sung while a chord sounds."""
    total: dict[int, float] = {}
    for beat, weights in zip(grid.beats, beats, strict=False):
        if span.at <= beat.start < span.at + span.length:
            for pc, weight in weights.items():
                total[pc] = total.get(pc, 0.0) + weight
    whole = sum(total.values())
    return {pc: weight / whole for pc, weight in total.items()} if whole else {}


def _fewer(spans: Sequence[Span], grid: Grid, most: int) -> list[Span]:
    """At most so many chords: each share of the bar takes the chord that lasts longest in it."""
    if len(spans) <= 1 or most >= len(grid.beats):
        return list(spans)
    edges = [0, grid.half, grid.bar] if most >= 2 and grid.half < grid.bar else [0, grid.bar]
    if most >= 4:
        edges = [*(beat.start for beat in grid.beats), grid.bar]
    found: list[Span] = []
    for low, high in itertools.pairwise(edges):
        inside = [
            (min(high, s.at + s.length) - max(low, s.at) + (s.at == low) * grid.bar // 16, -s.at, s)
            for s in spans
            if s.at < high and s.at + s.length > low
        ]
        best = max(inside, key=lambda row: row[:2])[2] if inside else spans[-1]
        found.append(Span(low, high - low, best.change))
    return found


def _merged(spans: Sequence[Span]) -> tuple[Span, ...]:
    found: list[Span] = []
    for span in spans:
        if found and found[-1].change == span.change:
            found[-1] = Span(found[-1].at, found[-1].length + span.length, span.change)
        else:
            found.append(span)
    return tuple(found)


def quality(found: Change, key: Key) -> str:
    """What a chord is at heart: major, dominant, minor, diminished, augmented."""
    sizes = {(tone - found.root) % 12 for tone in found.tones}
    if not {3, 4} & sizes:
        return "minor" if found.roman.lstrip("b#")[:1].islower() else "major"
    if 3 in sizes and 4 not in sizes:
        return "diminished" if 6 in sizes and 7 not in sizes else "minor"
    if 4 in sizes and 8 in sizes and 7 not in sizes:
        return "augmented"
    if 10 in sizes or (found.root - key.tonic_pc) % 12 == 7:
        return "dominant"
    return "major"


def spoken(found: Change, key: Key, tongue: Language, sung: Weights, debt: float = 0.0) -> Change:
    """A chord as a genre says it, under what is sung.

    `debt` is by how many tones the chords so far have been poorer than is usual.
    """
    kind = quality(found, key)
    choices = tongue.words[kind]
    bass = found.bass if tongue.inverted else found.root
    options = [_built(found.symbol, suffix, key, bass) for suffix in choices]
    wish = tongue.size + min(2.0, max(-2.0, 4 * debt))
    return min(options, key=lambda option: strain(option, sung) + 0.15 * options.index(option)
               + 0.2 * abs(len(option.tones) - wish))  # fmt: skip


@lru_cache(maxsize=8192)
def _built(symbol: str, suffix: str, key: Key, bass: int) -> Change:
    root = parse_chord(symbol).root
    chord = parse_chord(f"{root.note}{suffix}")
    if bass != chord.root_pc and bass in chord.pitch_classes:
        chord = chord.over(key.spelling(bass))
    return sounding(chord, numeral_of(chord, key))


def strain(found: Change, sung: Weights) -> float:
    """How much a tune rubs against a chord: a semitone above one of its tones is worst."""
    cost = 0.0
    for pc, weight in sung.items():
        if pc in found.tones:
            continue
        away = {(pc - tone) % 12 for tone in found.tones}
        cost += weight * (2.0 if 1 in away else 1.0 if 11 in away else 0.3)
    return cost


def _prepared(
    span: Span, key: Key, tongue: Language, grid: Grid, beats: Sequence[Weights]
) -> list[Span]:
    """A dominant that has a bar to itself, with its second degree before it where the tune allows."""
    five = (key.tonic_pc + 7) % 12
    if span.change.root != five or grid.half >= grid.bar:
        return [span]
    first = Span(0, grid.half, span.change)
    two = change("iiø7" if key.is_minor else "ii7", key)
    if not key.is_minor:
        two = _built(two.symbol, tongue.words["minor"][0], key, two.root)
    under = over(beats, grid, first)
    if strain(two, under) > strain(span.change, under) + 0.25:
        return [span]
    return [Span(0, grid.half, two), Span(grid.half, grid.bar - grid.half, span.change)]
