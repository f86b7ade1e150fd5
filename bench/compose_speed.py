"""An eight-bar melody and a three-minute full arrangement: how long every genre and kind takes.

Milliseconds of the processor, so that other work on the machine counts little. Give names of rows
to see only these.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from functools import _lru_cache_wrapper
from inspect import signature
from types import ModuleType
from typing import Final, NamedTuple

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
    """Milliseconds of the processor, the median of some times; cold: with empty caches each time."""
    found = []
    for _ in range(times):
        if cold:
            forget()
        began = time.process_time()
        work()
        found.append(1000 * (time.process_time() - began))
    return statistics.median(found)


KINDS: Final = {
    "string quartet": "a string quartet",
    "minuet": "a minuet for string quartet",
    "waltz quartet": "a waltz for string quartet",
    "chorale": "a chorale for choir",
    "fugue": "a fugue for string quartet",
    "solo fugue": "a fugue for harpsichord",
    "canon": "a canon for three recorders",
    "invention": "a three-part invention",
    "sonata": "a sonata for violin and piano",
    "rondo": "a rondo for wind quintet",
    "variations": "theme and variations for string quartet",
    "symphony": "a symphony",
    "film orchestra": "cinematic music for full orchestra",
    "big band": "big band jazz",
    "bebop": "bebop for saxophone, trumpet and rhythm section",
    "batucada": "samba batucada",
    "descarga": "salsa for big band",
    "reel": "a fast folk reel",
}
"""What a prompt must say for kinds and bands that take longer than the genre's own."""


class Row(NamedTuple):
    """What one genre or kind takes, in milliseconds."""

    name: str
    melody: float
    melody_again: float
    song: float
    song_again: float
    notes: int

    @property
    def slow(self) -> bool:
        """Whether it takes longer than it may."""
        return self.melody >= MELODY_LIMIT or self.song >= SONG_LIMIT

    def __str__(self) -> str:
        return (
            f"{self.name:<15} {self.song:>7.0f} ms {self.song_again:>6.0f} ms {self.notes:>7}"
            f" {self.melody:>7.1f} ms {self.melody_again:>6.1f} ms{'  too slow' * self.slow}"
        )


def asked(name: str) -> Brief:
    """The brief of a row: a genre of the shelf, or a kind by its prompt."""
    if name in KINDS:
        return read_brief(KINDS[name], GENRES, Options(seed=1))
    return read_brief("", GENRES, Options(genre=name, seed=1))


def melody(name: str) -> Brief:
    """Eight bars for one flute."""
    flute = (Part(name="flute", program=74, role="melody"),)
    return asked(name).model_copy(
        update={"parts": flute, "bars": 8, "sections": (), "seconds": None}
    )


def full(name: str) -> Brief:
    """Three minutes for the players of the row."""
    brief = asked(name)
    quarters = brief.meter[0] * 4 / brief.meter[1]
    bars = round(SECONDS * brief.tempo / 60 / quarters)
    return brief.model_copy(update={"bars": bars, "sections": (), "seconds": None})


def measured(name: str) -> Row:
    """A row of the table."""
    small, large = melody(name), full(name)
    genre = GENRES[large.genre]
    notes = sum(len(track.notes) for track in compose(large, genre).tracks)
    return Row(
        name,
        taken(lambda: compose(small, genre), 7, True),
        taken(lambda: compose(small, genre), 7, False),
        taken(lambda: compose(large, genre), 3, True),
        taken(lambda: compose(large, genre), 3, False),
        notes,
    )


def main() -> None:
    """Print the table, the slowest first."""
    compose(melody("pop"), GENRES["pop"])  # imports are no part of it
    rows = [measured(name) for name in sys.argv[1:] or [*GENRES, *KINDS]]
    rows.sort(key=lambda row: -row.song)
    print(f"{'':<15} {'three minutes':^20} {'':>7} {'8-bar melody':>21}")
    print(f"{'':<15} {'cold':>10} {'again':>9} {'notes':>7} {'cold':>10} {'again':>9}")
    for row in rows:
        print(row)
    long, short = rows[0], max(rows, key=lambda row: row.melody)
    print(
        f"\nThe slowest song is {long.name}: {long.song:.0f} ms of {SONG_LIMIT:.0f};"
        f" the slowest melody {short.name}: {short.melody:.1f} ms of {MELODY_LIMIT:.0f}."
    )


if __name__ == "__main__":
    main()
