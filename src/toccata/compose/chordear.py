"""The chords of a piece: as it writes them above its notes, or as they are heard in them."""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections.abc import Sequence

import numpy as np

from ..score.song import Song
from ..score.timeline import MeterMark
from ..theory.analysis.hearing import Heard as Columns
from ..theory.analysis.keypath import KeySpan
from ..theory.analysis.segments import Segment, as_chord
from ..theory.key import Key
from ..units import Ticks
from .harmony import Bars, Change, Span, sounding


def key_at(path: Sequence[KeySpan], quarter: float) -> Key:
    """The key in which a piece is at a time, in quarters from its start."""
    return next((span.key for span in path if span.start <= quarter + 0.02 < span.end),
                path[-1].key)  # fmt: skip


def voices(columns: Columns) -> float:
    """How many notes sound together, on average over the time in which anything sounds."""
    edges = np.unique(np.concatenate([columns.start, columns.end]))
    begins = np.searchsorted(np.sort(columns.start), edges[:-1], "right")
    ends = np.searchsorted(np.sort(columns.end), edges[:-1], "right")
    count, width = begins - ends, np.diff(edges)
    sounding_time = float(width[count > 0].sum())
    return float((count * width).sum()) / sounding_time if sounding_time else 0.0


def marked(song: Song, starts: Sequence[int], keys: Sequence[Key]) -> Bars:
    """The chords that the song writes above its notes."""
    from ..errors import ToccataError
    from ..theory.chord import parse_chord
    from ..theory.numeral import numeral_of

    spans: list[tuple[int, int, Change]] = []
    for mark in song.chords:
        bar = min(max(bisect_right(starts, mark.tick) - 1, 0), len(keys) - 1)
        try:
            chord = parse_chord(mark.symbol)
            if not chord.is_silent:
                numeral = mark.roman or numeral_of(chord, keys[bar])
                end = int(mark.tick) + int(mark.length)
                spans.append((int(mark.tick), end, sounding(chord, numeral)))
        except ToccataError:
            continue
    return _laid(spans, starts, keys)


def listened(
    song: Song, found: Sequence[Segment], path: Sequence[KeySpan], starts: Sequence[int],
    meters: Sequence[tuple[int, int]],
) -> Bars:  # fmt: skip
    """The chords that were heard, drawn to the beats."""
    from ..theory.numeral import numeral_of

    spans: list[tuple[int, int, Change]] = []
    for segment in found:
        if segment.root is None:
            continue
        key = key_at(path, segment.start)
        chord = as_chord(segment.root, segment.suffix, segment.bass, key)
        begin, end = (round(place * song.resolution) for place in (segment.start, segment.end))
        bar = min(max(bisect_right(starts, begin) - 1, 0), len(meters) - 1)
        beat = int(MeterMark(Ticks(0), *meters[bar]).beat(song.resolution))
        begin = starts[bar] + round((begin - starts[bar]) / beat) * beat
        if spans and begin <= spans[-1][0]:
            if end - begin < beat:
                continue
            spans.pop()
        spans.append((begin, end, sounding(chord, numeral_of(chord, key))))
    return _laid(spans, starts, [key_at(path, s / song.resolution) for s in starts[:-1]])


def _laid(
    spans: Sequence[tuple[int, int, Change]], starts: Sequence[int], keys: Sequence[Key]
) -> Bars:
    """Chords with their places as the spans of each bar; silence takes the chord before it."""
    from .harmony import change, home

    bars: list[tuple[Span, ...]] = []
    now = spans[0][2] if spans else change(home(keys[0]), keys[0])
    place = 0
    for begin, end in itertools.pairwise(starts):
        here: list[tuple[int, Change]] = [(begin, now)]
        while place < len(spans) and spans[place][0] < end:
            at, now = max(spans[place][0], begin), spans[place][2]
            if here[-1][0] == at:
                here[-1] = (at, now)
            elif here[-1][1] != now:
                here.append((at, now))
            place += 1
        edges = [*(at for at, _ in here[1:]), end]
        bars.append(tuple(
            Span(at - begin, edge - at, what)
            for (at, what), edge in zip(here, edges, strict=True)
        ))  # fmt: skip
    return tuple(bars)
