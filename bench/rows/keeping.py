"""How much of a tune a new style keeps, and whether the new style's habits hold."""

from __future__ import annotations

import statistics
import warnings
from concurrent.futures import Executor
from functools import cache
from typing import Any

from bench.rows.table import Given, Row
from toccata.services.stock import GENRES

TUNES = 16
"""Chorales and folk songs; half as many fiddle tunes."""


@cache
def corpus() -> list[tuple[str, Any, list[int]]]:
    """Pieces of music21's corpus with the tune that music21 finds in them."""
    from bench.transform import pieces

    warnings.simplefilter("ignore")
    return list(pieces(TUNES))


def restyled(job: tuple[str, int]) -> tuple[str, list[tuple[float, str]], int, int, int, int]:
    """(genre, (share of the tune's degrees, piece), checks that hold, checks, the same of those that
    ask the band)."""
    from toccata.compose.habits import habits
    from toccata.compose.keeping import kept
    from toccata.compose.restyle import restyle

    name, most = job
    genre = GENRES[name]
    shares: list[tuple[float, str]] = []
    held = asked = able = band = 0
    for title, song, tune in corpus()[:: max(1, len(corpus()) // most)]:
        made = restyle(song, genre, 1)
        shares.append((kept(tune, made.track("melody").notes.pitch.tolist()).share, title))
        held += sum(check.holds(made) for check in genre.checks)
        asked += len(genre.checks)
        own = habits(genre, made)
        able += sum(check.holds(made) for check in own)
        band += len(own)
    return name, shares, held, asked, able, band


def keeping(pool: Executor, given: Given) -> list[Row]:
    """The tune of every piece in every style."""
    found = list(pool.map(restyled, [(name, given.pieces) for name in GENRES]))
    every = [(share, f"{genre}, {title}") for genre, shares, *_ in found for share, title in shares]
    low = sorted(entry for entry in every if entry[0] < 0.9)
    mean = statistics.mean(share for share, _ in every)
    told = "; ".join(f"{title} {100 * share:.0f} %" for share, title in low[:6])
    held, asked = sum(f[2] for f in found), sum(f[3] for f in found)
    worst = sorted((f[2] / f[3], f[0]) for f in found if f[3] and f[2] < f[3])
    able, band = sum(f[4] for f in found), sum(f[5] for f in found)
    weak = sorted((f[4] / f[5], f[0]) for f in found if f[5] and f[4] < f[5])
    return [
        Row(f"restyle: pieces that keep 90 % of the tune's degrees in order, of {len(every)}",
            "all", f"{len(every) - len(low)} (mean {100 * mean:.1f} %)", len(low) / len(every), told),
        Row("restyle: the new genre's checks that hold, of those that a foreign tune and form leave to"
            " the band", "all", f"{100 * able / max(band, 1):.1f} %", 1 - able / max(band, 1),
            "; ".join(f"{name} {100 * share:.0f} %" for share, name in weak[:8])),
        Row("restyle: all checks that the new genre asks of its own songs", "no goal",
            f"{100 * held / max(asked, 1):.1f} %", 0.0,
            "; ".join(f"{name} {100 * share:.0f} %" for share, name in worst[:8])),
    ]  # fmt: skip
