"""An eight-bar melody and a three-minute full arrangement of every genre: how long they take."""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from functools import _lru_cache_wrapper
from inspect import signature
from types import ModuleType

from toccata.compose.brief import Brief, Part
from toccata.compose.composer import compose
from toccata.compose.genres import GENRES
from toccata.compose.options import Options
from toccata.compose.reader import read_brief

SECONDS = 180.0
MELODY_LIMIT, SONG_LIMIT = 5.0, 250.0


def forget() -> None:
    """Empty every cache of the composer and of the theory beneath it.

    Tables that depend on nothing, such as the names of all scales, are made once and stay.
    """
    for name, module in list(sys.modules.items()):
        if isinstance(module, ModuleType) and name.startswith("toccata."):
            for value in vars(module).values():
                if isinstance(value, _lru_cache_wrapper) and signature(value).parameters:
                    value.cache_clear()


def taken(work: Callable[[], object], times: int, cold: bool) -> float:
    """Milliseconds, the median of some times; cold: with empty caches each time."""
    found = []
    for _ in range(times):
        if cold:
            forget()
        began = time.perf_counter()
        work()
        found.append(1000 * (time.perf_counter() - began))
    return statistics.median(found)


def melody(genre: str) -> Brief:
    """Eight bars for one flute."""
    flute = (Part(name="flute", program=74, role="melody"),)
    brief = read_brief("", GENRES, Options(genre=genre, seed=1))
    return brief.model_copy(update={"parts": flute, "bars": 8, "sections": (), "seconds": None})


def full(genre: str) -> Brief:
    """Three minutes for the genre's own players."""
    brief = read_brief("", GENRES, Options(genre=genre, seed=1))
    quarters = brief.meter[0] * 4 / brief.meter[1]
    bars = round(SECONDS * brief.tempo / 60 / quarters)
    return brief.model_copy(update={"bars": bars, "sections": (), "seconds": None})


def main() -> None:
    """Print the table."""
    compose(melody("pop"), GENRES["pop"])  # imports are no part of it
    print(f"{'':<12} {'8-bar melody':>20} {'three minutes':>22} {'':>8}")
    print(f"{'':<12} {'cold':>10} {'again':>9} {'cold':>12} {'again':>9} {'notes':>8}")
    for name in sys.argv[1:] or list(GENRES):
        small, large = melody(name), full(name)
        genre = GENRES[name]
        notes = sum(len(track.notes) for track in compose(large, genre).tracks)
        cells = [
            taken(lambda b=small, g=genre: compose(b, g), 9, True),  # type: ignore[misc]
            taken(lambda b=small, g=genre: compose(b, g), 9, False),  # type: ignore[misc]
            taken(lambda b=large, g=genre: compose(b, g), 5, True),  # type: ignore[misc]
            taken(lambda b=large, g=genre: compose(b, g), 5, False),  # type: ignore[misc]
        ]
        flag = "" if cells[0] < MELODY_LIMIT and cells[2] < SONG_LIMIT else "  too slow"
        print(
            f"{name:<12} {cells[0]:>7.1f} ms {cells[1]:>6.1f} ms {cells[2]:>9.0f} ms"
            f" {cells[3]:>6.0f} ms {notes:>8}{flag}"
        )


if __name__ == "__main__":
    main()
