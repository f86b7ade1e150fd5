"""The sections of a piece that is heard: where they begin, what comes again, how strong they are."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import numpy as np

from ..score.song import Song
from ..theory.analysis.hearing import Bars as Ruler
from ..theory.analysis.hearing import Heard as Columns
from ..theory.analysis.repetition import sections
from .form import Scene, act_of, theme_of

UPBEAT: Final = "upbeat"
"""The name of the section before the first bar line."""
WEAK: Final = 0.48
STRONG: Final = 0.78
"""The energies between which sections are placed."""


def scenes_of(
    song: Song, columns: Columns, ruler: Ruler, starts: Sequence[int]
) -> tuple[Scene, ...]:
    """The sections: those that the song names, or what comes again; an upbeat stands before."""
    count = len(starts) - 1
    extra = 1 if song.pickup and count > 1 else 0
    rows = _named(song, starts) or _paired(
        [(span.name, span.bar - ruler.first, span.bars) for span in sections(columns, ruler)]
    )
    rows = [(name, max(0, min(first, count - 1))) for name, first in rows]
    if not rows or rows[0][1] > extra:
        rows.insert(0, ("A" if not rows else "intro", extra))
    rows = [(name, max(first, extra)) for name, first in rows]
    rows = [row for i, row in enumerate(rows) if i == 0 or row[1] > rows[i - 1][1]]
    cut: list[tuple[str, int, int]] = [(UPBEAT, 0, extra)] if extra else []
    for (name, first), after in zip(rows, [*(first for _, first in rows[1:]), count], strict=True):
        cut += _pieces(name, first, after, alone=len(rows) == 1)
    levels = _levels(song, [(starts[first], starts[end]) for _, first, end in cut])
    scenes: list[Scene] = []
    turns: dict[str, int] = {}
    for (name, first, end), level in zip(cut, levels, strict=True):
        theme = theme_of(name)
        act = "intro" if name == UPBEAT else act_of(theme)
        scenes.append(Scene(name, theme, turns.get(theme, 0), first, end - first, level, act))
        turns[theme] = turns.get(theme, 0) + 1
    return tuple(scenes)


def _paired(spans: Sequence[tuple[str, int, int]]) -> list[tuple[str, int]]:
    """Sections with their first bars; where there are many of four bars, two of them make one."""
    if len(spans) < 4 or any(bars > 5 for _, _, bars in spans):
        return [(name, first) for name, first, _ in spans]
    letters: dict[tuple[str, ...], str] = {}
    found: list[tuple[str, int]] = []
    start = spans[0][2] < 4  # a short beginning stands alone
    if start:
        found.append(("intro", spans[0][1]))
    for place in range(int(start), len(spans), 2):
        pair = tuple(name.rstrip("'") for name, _, _ in spans[place : place + 2])
        alike = next((known for known in letters if known[: len(pair)] == pair), None)
        if alike is None:
            letters[pair] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[len(letters) % 26]
        found.append((letters[alike or pair], spans[place][1]))
    return found


def _pieces(name: str, first: int, end: int, *, alone: bool) -> list[tuple[str, int, int]]:
    """A long piece in which nothing comes again, as sections of eight bars."""
    if not alone or end - first <= 16:
        return [(name, first, end)]
    edges = [*range(first, end - 7, 8), end]
    letters = "ABCDEFGH"
    return [(letters[n % 8] if n < 8 else f"{letters[n % 8]} {n // 8 + 1}", a, b)
            for n, (a, b) in enumerate(pairwise(edges))]  # fmt: skip


def _named(song: Song, starts: Sequence[int]) -> list[tuple[str, int]]:
    """The sections that the song itself names, with their first bars."""
    covered = sum(int(section.length) for section in song.sections)
    if covered < 0.8 * (starts[-1] - starts[0]):
        return []
    return [(s.name, int(np.searchsorted(starts, int(s.tick), "right")) - 1)
            for s in sorted(song.sections, key=lambda s: s.tick)]  # fmt: skip


def _levels(song: Song, spans: Sequence[tuple[int, int]]) -> list[float]:
    """How strong each span of ticks is, from WEAK to STRONG: by its notes and how they are struck."""
    starts = np.concatenate([track.notes.start for track in song.tracks])
    weights = np.concatenate([track.notes.velocity for track in song.tracks])
    order = np.argsort(starts, kind="stable")
    starts, total = starts[order], np.concatenate([[0], np.cumsum(weights[order])])
    force = [
        float(total[np.searchsorted(starts, b)] - total[np.searchsorted(starts, a)]) / max(1, b - a)
        for a, b in spans
    ]
    low, high = min(force), max(force)
    if high <= 0 or (high - low) < 0.12 * high:
        return [0.62] * len(spans)
    return [round(WEAK + (STRONG - WEAK) * (value - low) / (high - low), 3) for value in force]
