"""How long the sandbox takes: a short song and a long one on the warm server, and one on its own."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable

from toccata.code.sandbox import Server, best_layer, run

SHORT = "from musicpy import *\nsong = piece([chord('C5, E5, G5, C6', 1/4, 1/4) * 4], bpm=100)\n"


def long(parts: int) -> str:
    """A program of 2,400 notes on eight tracks, each line of so many parts."""
    part = f"chord('{', '.join(['C5', 'E5', 'G5'] * (100 // parts))}', 1/8, 1/8)"
    return f"from musicpy import *\nline = {' | '.join([part] * parts)}\nsong = piece([line] * 8)\n"


def median(work: Callable[[], object], times: int) -> float:
    """The median time in seconds of `times` calls."""
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken)


def main() -> None:
    """Print the table."""
    print(f"layer: {best_layer()}")
    rows = [("a process of its own, short song", lambda: run(SHORT), 5)]
    with Server() as server:
        rows.append(("warm server, short song", lambda: run(SHORT, server=server), 30))
        for parts in (1, 10, 50):
            source = long(parts)
            rows.append(
                (f"warm server, 2,400 notes, {parts} parts a line",
                 lambda source=source: run(source, server=server), 5)
            )  # fmt: skip
        for name, work, times in rows:
            work()
            print(f"{name:<44} {median(work, times) * 1000:8.1f} ms")


if __name__ == "__main__":
    main()
