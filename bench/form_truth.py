"""How often the form is right: the sections of our preset pieces, and of unequal ones cut from them.

A composed piece knows its sections. The analysis gets the notes and the bars. A border counts as
found within one bar, each once; labels agree where two bars that bear one letter also bear one name
(F of pairs; strokes left out). The cut pieces have sections of 2 to 10 bars, five and seven among
them. The weights were set on other composed pieces and their cuts, never on these.
"""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from toccata.code.read import read
from toccata.code.sandbox import run
from toccata.score import Song
from toccata.services.analysis import facts_of, notes_of
from toccata.services.presets import presets
from toccata.theory.analysis import Bars, Heard
from toccata.theory.analysis.repetition import sections

SHAPES = ((5, 6, 6), (3, 6, 10), (2, 7, 5), (6, 8, 7), (4, 5, 6))
"""How many bars are kept of the first, second and third kind of section, piece after piece."""

Named = list[tuple[str, int, int]]
"""(name, first bar from 0, bars)."""


@dataclass(frozen=True)
class Piece:
    """Notes and bars with the sections that are known."""

    name: str
    heard: Heard
    bars: Bars
    truth: Named


def songs() -> Iterator[tuple[str, Song]]:
    """Every preset as its program plays it."""
    for name, preset in presets().items():
        yield name, read(preset.source, runner=lambda source: run(source, trust=True).song)


def pieces() -> Iterator[Piece]:
    """The notes, bars and known sections of every preset."""
    for name, song in songs():
        heard, about = notes_of(song), facts_of(song)
        bars = Bars.of(heard.total, about["meter"], about["pickup"])
        yield Piece(name, heard, bars, _known(song))


def _known(song: Song) -> Named:
    starts = [int(start) for start in song.bar_starts()]
    long = starts[1] - starts[0]
    return [
        (s.name, bisect_right(starts, int(s.tick)) - 1, round(int(s.length) / long))
        for s in song.sections
    ]


def cut(piece: Piece, shape: tuple[int, int, int]) -> Piece | None:
    """The piece with fewer bars of each kind of section; played twice where nothing came again."""
    kinds = list(dict.fromkeys(name for name, _, _ in piece.truth))
    if len(kinds) < 2:
        return None
    row = piece.truth if len(piece.truth) > len(kinds) else piece.truth * 2
    columns: list[list[np.ndarray]] = [[], [], [], []]  # type: ignore[type-arg]
    truth: Named = []
    at, bar, heard, starts = 0.0, 0, piece.heard, piece.bars.starts
    for name, first, long in row:
        kept = min(shape[kinds.index(name) % 3], long)
        begin, end = starts[first], starts[first + kept]
        here = (heard.start >= begin - 1e-6) & (heard.start < end - 1e-6)
        columns[0].append(heard.start[here] - begin + at)
        columns[1].append(np.minimum(heard.length[here], end - heard.start[here]))
        columns[2].append(heard.pitch[here])
        columns[3].append(heard.part[here])
        truth.append((name, bar, kept))
        at, bar = at + end - begin, bar + kept
    notes = Heard.from_columns(*(np.concatenate(column) for column in columns))
    return Piece(piece.name, notes, Bars.of(at, piece.bars.meters[0]), truth)


def found_borders(ours: Named, truth: Named) -> int:
    """How many known borders have one of ours within a bar, each of ours used once."""
    left = [first for _, first, _ in ours[1:]]
    hits = 0
    for _, first, _ in truth[1:]:
        near = [other for other in left if abs(other - first) <= 1]
        if near:
            left.remove(min(near, key=lambda other: abs(other - first)))
            hits += 1
    return hits


def same_label(named: Named, count: int) -> np.ndarray:  # type: ignore[type-arg]
    """(pairs of bars,): whether both bear one label."""
    label = np.zeros(count, dtype=np.int64)
    number: dict[str, int] = {}
    for name, first, long in named:
        label[first : first + long] = number.setdefault(name.rstrip("'"), len(number))
    return (label[:, None] == label[None, :])[np.triu_indices(count, 1)]


def judge(row: list[Piece], title: str, *, show: bool) -> None:
    """Print precision, recall and F of the borders, and the mean agreement of labels."""
    hits = ours_in_all = known = 0
    agreed = []
    for piece in row:
        ours = [(s.name, s.bar - 1, s.bars) for s in sections(piece.heard, piece.bars)]
        hit = found_borders(ours, piece.truth)
        hits, ours_in_all = hits + hit, ours_in_all + len(ours) - 1
        known += len(piece.truth) - 1
        one, other = (same_label(n, piece.bars.count) for n in (ours, piece.truth))
        agreed.append(2 * (one & other).sum() / max(1, one.sum() + other.sum()))
        if show:
            told, real = (" ".join(f"{n}{long}" for n, _, long in x) for x in (ours, piece.truth))
            print(f"  {piece.name:<18}{agreed[-1]:5.2f}  {told}  |  {real}")
    print(
        f"{title}: {len(row)} pieces, {known} borders: precision {hits / max(1, ours_in_all):.3f},"
        f" recall {hits / max(1, known):.3f}, F {2 * hits / max(1, ours_in_all + known):.3f};"
        f" labels {np.mean(agreed):.3f}"
    )


def main() -> None:
    """Print both tables; with `each`, every piece."""
    show = "each" in sys.argv[1:]
    whole = list(pieces())
    judge(whole, "Presets", show=show)
    unequal = [cut(piece, SHAPES[place % len(SHAPES)]) for place, piece in enumerate(whole)]
    judge([piece for piece in unequal if piece], "Unequal sections cut from them", show=show)


if __name__ == "__main__":
    main()
