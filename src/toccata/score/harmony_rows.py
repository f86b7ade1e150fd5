"""What stands above the notes of a picture: the keys as a band, the chords as symbols."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from ..theory.pitch import pretty
from .lettering import fitted, plain, safe, width_of
from .song import Song

Across = Callable[[float], float]
"""From ticks to pixels."""

KEY_BAND: Final = 20
_MAJOR, _MINOR = "#f2a33a", "#3f83f8"
_SIZE: Final = 11.5
_ROWS: Final = 2


def key_band(song: Song, x: Across, right: float, y: int) -> Iterator[str]:
    """The keys side by side where there is more than one: warm for major, cool for minor.

    A key too short for its name has it short (`Cm`), or only its colour; pointing at it tells it.
    """
    marks = sorted(song.keys, key=lambda mark: mark.tick)
    if len(marks) < 2:
        return
    ends = [x(mark.tick) for mark in marks[1:]] + [right]
    for mark, end in zip(marks, ends, strict=True):
        left = x(mark.tick)
        wide = end - left - 2
        if wide <= 0:
            continue
        minor = mark.mode.startswith("min")
        tonic = pretty(mark.tonic)
        names = (f"{tonic} {mark.mode}", f"{tonic}m" if minor else tonic)
        name = next((name for name in names if width_of(name, 10) + 8 <= wide), "")
        yield (
            f'<g><title>{safe(names[0])}</title><rect x="{plain(left)}" y="{y}"'
            f' width="{plain(wide)}" height="15" rx="4" fill="{_MINOR if minor else _MAJOR}"'
            f' fill-opacity=".24"/>'
        )
        if name:
            yield f'<text class="tk" x="{plain(left + 5)}" y="{y + 11}" font-size="10">{safe(name)}</text>'
        yield "</g>"


def placed_chords(song: Song, x: Across, right: float) -> list[tuple[float, int, str]]:
    """Chord symbols with their place and row, none over the edge, none touching another.

    Long chords are placed first, in the first row where they find room; what finds none is left out.
    """
    rows: list[list[tuple[float, float]]] = [[] for _ in range(_ROWS)]
    placed = []
    for chord in sorted(song.chords, key=lambda mark: (-mark.length, mark.tick)):
        symbol = fitted(chord.symbol, _SIZE, 120)
        left = x(chord.tick)
        until = left + width_of(symbol, _SIZE) + 6
        if not symbol or until > right + 6:
            continue
        row = next(
            (
                number
                for number, taken in enumerate(rows)
                if all(until <= a or left >= b for a, b in taken)
            ),
            None,
        )
        if row is not None:
            rows[row].append((left, until))
            placed.append((left, row, symbol))
    return sorted(placed)


def chord_symbols(symbols: list[tuple[float, int, str]], y: int, row: int) -> Iterator[str]:
    """The placed symbols as text, rows `row` pixels apart."""
    for x, number, symbol in symbols:
        yield (
            f'<text class="tk chord" x="{plain(x)}" y="{y + number * row}" font-size="{_SIZE}"'
            f' font-weight="600">{safe(symbol)}</text>'
        )


__all__ = ["KEY_BAND", "key_band", "placed_chords", "chord_symbols"]
