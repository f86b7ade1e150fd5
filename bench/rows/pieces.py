"""Ranges, sections, and whether genres can be told apart: what the pieces of every genre show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import Executor
from typing import Any

import numpy as np

from bench.rows.made import brief_for, written
from bench.rows.table import Given, Row
from toccata.services.stock import GENRES


def piece(job: tuple[str, int]) -> dict[str, Any]:
    """What the rows on pieces need of one: numbers, notes out of range, notes past sections."""
    from toccata.judge.faults import past_sections, range_faults
    from toccata.judge.features import measured
    from toccata.judge.material import listen

    genre, number = job
    song = written(brief_for(genre, number))
    heard = listen(song)
    out = [heard.names[part] for part in heard.tuned.part[range_faults(heard)].tolist()]
    past = [track for track, _, _ in past_sections(song)]
    return {
        "genre": genre,
        "number": number,
        "row": measured(heard),
        "out": Counter(out),
        "past": Counter(past),
        "notes": song.note_count,
    }


_PIECES: dict[int, list[dict[str, Any]]] = {}


def _pieces(pool: Executor, given: Given) -> list[dict[str, Any]]:
    """The pieces of every genre, made once."""
    if given.pieces not in _PIECES:
        jobs = [(genre, number) for genre in GENRES for number in range(given.pieces)]
        _PIECES[given.pieces] = list(pool.map(piece, jobs, chunksize=4))
    return _PIECES[given.pieces]


def ranges(pool: Executor, given: Given) -> list[Row]:
    """Notes that their instrument cannot play."""
    return [_counted(_pieces(pool, given), "out", "notes out of their instrument's range", ())]


def sections(pool: Executor, given: Given) -> list[Row]:
    """Notes that sound past their section."""
    exempt = [name for name, genre in GENRES.items() if genre.sustains]
    what = f"notes that sound past their section ({', '.join(exempt)} left out)"
    return [_counted(_pieces(pool, given), "past", what, exempt)]


def _counted(pieces: list[dict[str, Any]], field: str, what: str, exempt: Iterable[str]) -> Row:
    by_genre: dict[str, Counter[str]] = {}
    for made in pieces:
        if made["genre"] not in exempt:
            by_genre.setdefault(made["genre"], Counter()).update(made[field])
    total = sum(sum(c.values()) for c in by_genre.values())
    notes = sum(made["notes"] for made in pieces if made["genre"] not in exempt)
    order = sorted(by_genre.items(), key=lambda entry: -sum(entry[1].values()))
    worst = "; ".join(
        f"{genre} {sum(count.values())} ({', '.join(name for name, _ in count.most_common(2))})"
        for genre, count in order[:6]
        if count
    )
    return Row(f"{what}, in {len(pieces)} pieces", "0", f"{total} of {notes}", float(total), worst)


def genres(pool: Executor, given: Given) -> list[Row]:
    """Whether a simple classifier names the genre of pieces that it has not seen."""
    from toccata.judge.classify import Classifier, confusion

    made = _pieces(pool, given)
    learn = [m for m in made if m["number"] % 4]
    test = [m for m in made if not m["number"] % 4]
    knows = Classifier.learn(np.stack([m["row"] for m in learn]), [m["genre"] for m in learn])
    true = [m["genre"] for m in test]
    guessed = knows.name(np.stack([m["row"] for m in test]))
    table = confusion(GENRES.names, true, guessed)
    right = np.diag(table) / np.maximum(table.sum(axis=1), 1)
    print_confusion(GENRES.names, table)
    order = np.argsort(right)
    told = "; ".join(_mistaken(GENRES.names, table, int(g)) for g in order[:8] if right[g] < 1)
    share = float(np.trace(table) / max(table.sum(), 1))
    what = f"genre named rightly, of {len(test)} unseen pieces in {len(GENRES)} genres"
    return [Row(what, "at least 75 %", f"{100 * share:.1f} %", 0.75 - share, told)]


def _mistaken(names: Sequence[str], table: Any, genre: int) -> str:
    row = table[genre].copy()
    share = 100 * row[genre] / max(row.sum(), 1)
    row[genre] = 0
    return f"{names[genre]} {share:.0f} % (taken for {names[int(row.argmax())]})"


def print_confusion(names: Sequence[str], table: Any) -> None:
    """The confusion matrix; rows are what it is, columns what it was taken for."""
    print("Confusion: rows are the genre, columns what it was taken for.")
    print(" " * 14 + " ".join(f"{name[:4]:>4}" for name in names))
    for name, row in zip(names, table, strict=True):
        print(f"{name[:13]:<14}" + " ".join(f"{count or '·':>4}" for count in row))
    print()
