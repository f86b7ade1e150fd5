"""How many melody bars two songs of one brief have in common."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Executor
from typing import Any

from bench.rows.made import signatures, written
from bench.rows.table import Given, Row
from toccata.compose.options import Options
from toccata.compose.reader import read_brief
from toccata.services.stock import GENRES


def melody(job: tuple[str, int]) -> tuple[str, list[Any]]:
    """The melody bars of one seed of the genre's one brief."""
    genre, seed = job
    brief = read_brief("", GENRES, Options(genre=genre, key=GENRES[genre].keys[0], bars=32, seed=1))
    return genre, signatures(written(brief.model_copy(update={"seed": seed})))


def variety(pool: Executor, given: Given) -> list[Row]:
    """How many melody bars two songs of one brief have in common."""
    jobs = [(genre, seed) for genre in GENRES for seed in range(given.seeds)]
    songs: dict[str, list[list[Any]]] = {}
    for genre, bars in pool.map(melody, jobs, chunksize=5):
        songs.setdefault(genre, []).append(bars)
    found = {genre: most_shared(bars) for genre, bars in songs.items()}
    judged = {genre: value for genre, value in found.items() if not GENRES[genre].ostinato}
    order = sorted(found, key=lambda genre: -found[genre])
    told = "; ".join(
        f"{g} {100 * found[g]:.0f} %{' (ostinato)' if GENRES[g].ostinato else ''}"
        for g in order[:8]
    )
    most = max(judged.values(), default=0.0)
    fine = sum(value <= 0.3 for value in judged.values())
    what = f"melody bars that two of {given.seeds} songs of one brief share, at most"
    return [Row(what, "30 %", f"{100 * most:.0f} % ({fine} of {len(judged)} genres within)",
                most - 0.3, told)]  # fmt: skip


def most_shared(songs: Sequence[Sequence[Any]]) -> float:
    """The largest share of one song's bars that another song has too."""
    sets = [set(bars) for bars in songs]
    most = 0.0
    for one, bars in enumerate(songs):
        for two, other in enumerate(sets):
            if one != two and bars:
                most = max(most, sum(bar in other for bar in bars) / len(bars))
    return most
