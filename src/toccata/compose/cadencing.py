"""Closes: a phrase ends on its dominant or its tonic, a six-four before them, the bass by step."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from ..theory.chord import parse_chord
from ..theory.key import Key
from ..theory.numeral import numeral_of
from .form import Scene
from .harmony import Bars, Change, Span, change, home, sounding
from .plan import plain
from .rhythm import Grid
from .translating import Weights, over, strain

_OPEN: Final = 0.5
"""What it costs that a phrase does not close; twice as much after eight bars."""
_SIX_FOUR: Final = -0.25
"""What a six-four chord is worth after eight bars."""
_STEP: Final = 1.0
"""Semitones that the bass must win by a chord on its third."""


def closed(
    harmony: Bars, scenes: Sequence[Scene], keys: Sequence[Key], grid: Grid,
    sung: Sequence[Sequence[Weights]],
) -> Bars:  # fmt: skip
    """The chords with a close at the end of every four bars, as far as the tune lets them.

    A close is a dominant and its tonic, or a dominant alone, with the six-four chord before it
    where there is room. Between closes chords stand on their thirds where the bass goes by step so.
    """
    bars = [list(spans) for spans in harmony]
    settled: set[int] = set()
    for scene in scenes:
        for number in range(scene.first + 1, scene.end):
            place = number - scene.first
            if place % 4 == 3 or number == scene.end - 1:
                pair = number - 1, number
                final = number == len(bars) - 1
                eight = place % 8 == 7 or final
                bars[pair[0]], bars[pair[1]] = _close(
                    bars, pair, keys[number], grid, sung, final=final, eight=eight
                )
                settled |= set(pair)
    return _stepping(bars, settled, keys, grid, sung)


def _close(
    bars: Sequence[list[Span]], pair: tuple[int, int], key: Key, grid: Grid,
    sung: Sequence[Sequence[Weights]], *, final: bool, eight: bool,
) -> tuple[list[Span], list[Span]]:  # fmt: skip
    """The last two bars of a phrase: of a few closes the one that the tune likes best."""
    one, two = bars[pair[0]], bars[pair[1]]
    if grid.half >= grid.bar or not plain(key):
        return one, two
    tonic = change(home(key), key)
    cadential = change(f"{home(key)}64", key)
    five = change("V7", key)
    half, rest = Span(0, grid.half, tonic), grid.bar - grid.half
    landing = [Span(0, grid.bar, tonic)]
    choices: list[tuple[float, list[Span], list[Span]]] = [
        (0.0 if _closes(one, two, key) else _OPEN * (1 + eight), one, two),
        (0.0, [*_first(one, grid), Span(grid.half, rest, five)], landing),
        (_SIX_FOUR * eight,
         [Span(0, grid.half, cadential), Span(grid.half, rest, five)], landing),
    ]  # fmt: skip
    if not final:
        triad = change("V", key)
        choices += [
            (0.1, one, [*_first(two, grid), Span(grid.half, rest, triad)]),
            (0.05, one, [half._replace(change=cadential), Span(grid.half, rest, triad)]),
        ]

    def cost(choice: tuple[float, list[Span], list[Span]]) -> float:
        return choice[0] + sum(
            span.length / grid.bar * strain(span.change, over(sung[number], grid, span))
            for number, row in zip(pair, choice[1:], strict=True) for span in row
        )  # fmt: skip

    _, first, second = min(choices, key=cost)
    return first, second


def _first(row: Sequence[Span], grid: Grid) -> list[Span]:
    """The first half of a bar."""
    return [Span(s.at, min(s.length, grid.half - s.at), s.change) for s in row if s.at < grid.half]


def _closes(one: Sequence[Span], two: Sequence[Span], key: Key) -> bool:
    """Whether two bars end on the tonic after its dominant, or on the dominant."""
    row = [span.change for span in (*one, *two)]
    five, last = (key.tonic_pc + 7) % 12, row[-1]
    came = any(a.root == five and b.root == key.tonic_pc for a, b in pairwise(row))
    return last.bass == last.root and (last.root == five or (last.root == key.tonic_pc and came))


def _stepping(
    bars: Sequence[list[Span]], settled: set[int], keys: Sequence[Key], grid: Grid,
    sung: Sequence[Sequence[Weights]],
) -> Bars:  # fmt: skip
    """The chords with some on their thirds, so that the bass has a line."""
    rows = [(number, place) for number, row in enumerate(bars) for place in range(len(row))]
    found = [list(row) for row in bars]
    for index in range(1, len(rows) - 1):
        number, place = rows[index]
        span = found[number][place]
        before, after = (found[n][p].change for n, p in (rows[index - 1], rows[index + 1]))
        if number in settled or span.change.bass != span.change.root or before.bass != before.root:
            continue
        third = next((t for t in span.change.tones if (t - span.change.root) % 12 in (3, 4)), None)
        weights = over(sung[number], grid, span)
        if third is None or before == span.change or weights.get(third, 0.0) > 0.5:
            continue
        won = sum(_apart(other.bass, span.change.root) - _apart(other.bass, third)
                  for other in (before, after))  # fmt: skip
        if won >= _STEP:
            found[number][place] = span._replace(change=_turned(span.change, keys[number], third))
    return tuple(tuple(row) for row in found)


def _apart(one: int, other: int) -> int:
    return min((one - other) % 12, (other - one) % 12)


def _turned(found: Change, key: Key, bass: int) -> Change:
    """A chord over another of its tones."""
    chord = parse_chord(found.symbol).over(key.spelling(bass))
    return sounding(chord, numeral_of(chord, key))
