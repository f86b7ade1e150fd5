"""Whether each genre is itself: its own bass and rhythm, its own habits, unlike its neighbour."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import Executor

from bench.rows.table import Given, Row
from toccata.compose.composer import compose
from toccata.compose.options import Options
from toccata.compose.reader import read_brief
from toccata.services.stock import GENRES

OWN = {"bass": ("bass",), "rhythm": ("drums", "chords", "percussion", "arpeggio")}
"""What each genre has to play in its own way, and the roles that count for it."""


def owned(genre: str, roles: tuple[str, ...]) -> bool:
    """Whether a genre fills one of these roles with a function that no other genre calls."""
    mine = {GENRES[genre].fills[role] for role in roles if role in GENRES[genre].fills}
    others = {
        other.fills.get(role) for name, other in GENRES.items() for role in roles if name != genre
    }
    return bool(mine - others)


def habits(job: tuple[str, int]) -> tuple[str, list[str], bool]:
    """(genre, checks that its own song breaks, whether its neighbour's song passes them all)."""
    name, seed = job
    genre = GENRES[name]
    own, rival = (
        compose(read_brief("", GENRES, Options(genre=who, seed=seed)), GENRES[who])
        for who in (name, genre.rival or name)
    )
    passes = not genre.rival or all(check.holds(rival) for check in genre.checks)
    return name, [check.name for check in genre.checks if not check.holds(own)], passes


def idioms(pool: Executor, given: Given) -> list[Row]:
    """Own functions, own checks, the neighbour's failure."""
    rows = []
    for what, roles in OWN.items():
        bare = [name for name in GENRES if not owned(name, roles)]
        rows.append(Row(f"genres with a {what} function that no other genre calls",
                        f"all {len(GENRES)}", f"{len(GENRES) - len(bare)}",
                        len(bare) / len(GENRES), ", ".join(bare)))  # fmt: skip
    checked = [name for name, genre in GENRES.items() if genre.checks]
    unchecked = sorted(set(GENRES) - set(checked))
    rows.append(Row("genres with checks of their own", f"all {len(GENRES)}", f"{len(checked)}",
                    len(unchecked) / len(GENRES), ", ".join(unchecked)))  # fmt: skip
    jobs = [(name, seed) for name in checked for seed in range(given.pieces)]
    broken: Counter[str] = Counter()
    passed: Counter[str] = Counter()
    for name, wrong, alike in pool.map(habits, jobs, chunksize=4):
        broken.update(f"{name}: {check}" for check in wrong)
        passed[name] += alike
    bad = sum(broken.values())
    told = "; ".join(f"{check} {count}" for check, count in broken.most_common(6))
    rows.append(Row(f"checks that a genre's own songs break, {len(jobs)} songs", "0", f"{bad}",
                    bad / max(len(jobs), 1), told))  # fmt: skip
    wrong = sum(passed.values())
    told = "; ".join(f"{name} {count} ({GENRES[name].rival})" for name, count in passed.most_common(6)
                     if count)  # fmt: skip
    rows.append(Row(f"songs of the neighbour that pass for the genre, of {len(jobs)}", "0",
                    f"{wrong}", wrong / max(len(jobs), 1), told))  # fmt: skip
    return rows
