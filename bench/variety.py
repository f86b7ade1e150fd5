"""Fifty seeds of one brief: the largest share of melody bars that two songs have in common."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from itertools import combinations

from toccata.compose.arrange import ensemble
from toccata.compose.brief import Brief, Part
from toccata.compose.composer import compose
from toccata.compose.genres import GENRES
from toccata.compose.options import Options
from toccata.compose.reader import read_brief
from toccata.score.song import Song

Shape = tuple[tuple[int, int, int], ...]
"""A bar: for each note its ticks from the barline, its length and its pitch."""


def shapes(song: Song) -> list[Shape]:
    """What the melody plays in each bar in which it plays."""
    bar = int(song.meters[0].bar(song.resolution))
    found: dict[int, list[tuple[int, int, int]]] = {}
    for track in song.tracks:
        if track.role == "melody":
            notes = track.notes
            columns = zip(
                notes.start.tolist(), notes.length.tolist(), notes.pitch.tolist(), strict=True
            )
            for start, length, pitch in columns:
                found.setdefault(start // bar, []).append((start % bar, length, pitch))
    return [tuple(sorted(shape)) for shape in found.values()]


def shared(first: Iterable[Shape], second: Iterable[Shape]) -> float:
    """The share of the bars of one song that the other has too, whichever way it is larger."""
    one, other = list(first), list(second)
    if not one or not other:
        return 0.0
    known, heard = set(one), set(other)
    there = sum(shape in heard for shape in one) / len(one)
    back = sum(shape in known for shape in other) / len(other)
    return max(there, back)


def usual(genre: str) -> Brief:
    """What the genre plays when nothing is asked; a flute takes the tune where nobody has it."""
    brief = read_brief("", GENRES, Options(genre=genre, seed=1))
    if any(player.role == "melody" for player in ensemble(brief.parts)):
        return brief
    flute = Part(name="flute", program=74, role="melody")
    return brief.model_copy(update={"parts": (flute, *brief.parts)})


def worst(brief: Brief, seeds: int = 50) -> tuple[float, float]:
    """(largest, mean) share over all pairs of songs of a brief."""
    songs = [
        shapes(compose(brief.model_copy(update={"seed": seed}), GENRES[brief.genre]))
        for seed in range(seeds)
    ]
    shares = [shared(a, b) for a, b in combinations(songs, 2)]
    return max(shares), sum(shares) / len(shares)


def main() -> None:
    """Print the table, of all genres or those that are named."""
    names = sys.argv[1:] or list(GENRES)
    for name in names:
        most, mean = worst(usual(name))
        print(f"{name:<12} largest {100 * most:5.1f} %   mean {100 * mean:5.2f} %")


if __name__ == "__main__":
    main()
