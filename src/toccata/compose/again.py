"""Once more, please: some players, some bars, another way, and every other note as it was."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from ..errors import OutOfRange, UnknownName
from ..score.notes import Notes
from .plan import Plan

HARMONY = "harmony"
"""The chords, named as if they were a part: whoever plays them follows."""


@dataclass(frozen=True, slots=True)
class Again:
    """A wish to have something written once more.

    `parts` are names or roles of players ("bass", "tenor sax"), or "harmony" for the chords; none
    means everybody. `bars` are the first and the last bar, counted from 0, both included;
    `sections` are names or themes ("chorus"). `density` makes these bars busier (above 0, up to 1)
    or calmer (below 0, down to −1).
    """

    seed: int
    parts: tuple[str, ...] = ()
    bars: tuple[int, int] | None = None
    sections: tuple[str, ...] = ()
    density: float = 0.0

    @property
    def chords(self) -> bool:
        """Whether the chords are to change."""
        return HARMONY in self.parts

    def __post_init__(self) -> None:
        if not -1 <= self.density <= 1:
            raise OutOfRange("density", self.density, -1, 1)

    def places(self, plan: Plan) -> frozenset[int]:
        """The bars that are meant. Raises `OutOfRange` or `UnknownName` for what is not there."""
        first, last = self.bars or (0, plan.bars - 1)
        if not 0 <= first <= last < plan.bars:
            raise OutOfRange("bars to write again", last + 1, 1, plan.bars, "bars")
        named = {scene.name for scene in plan.scenes} | {scene.theme for scene in plan.scenes}
        for name in self.sections:
            if name not in named:
                raise UnknownName("section", name, sorted(named))
        return frozenset(
            bar
            for scene in plan.scenes
            if not self.sections or {scene.name, scene.theme} & set(self.sections)
            for bar in range(max(first, scene.first), min(last + 1, scene.end))
        )

    def players(self, plan: Plan) -> frozenset[int]:
        """The numbers of the players that are meant. Raises `UnknownName` for nobody."""
        known = {name for p in plan.players for name in (p.name, p.role, *p.hands)}
        for name in self.parts:
            if name != HARMONY and name not in known:
                raise UnknownName("part", name, sorted({*known, HARMONY}))
        return frozenset(
            number
            for number, player in enumerate(plan.players)
            if not self.parts
            or {player.name, player.role, *player.hands} & set(self.parts)
            or (self.chords and not player.drums)
        )


def spliced(old: Notes, new: Notes, bars: Collection[int], bar: int, mono: bool) -> Notes:
    """The old notes with those that begin in some bars taken from `new`; `bar` in ticks.

    Old notes stay whole, ids and all. A new one is cut short where an old one of its pitch (or, on
    an instrument of one voice, any old one) follows, and left out where one still sounds.
    """
    here = np.array(sorted(bars), dtype=np.int64)
    kept = ~np.isin(old.start // bar, here)
    fresh = np.flatnonzero(np.isin(new.start // bar, here))
    starts, pitches, ends = old.start[kept], old.pitch[kept], old.end[kept]
    chosen: list[int] = []
    lengths: list[int] = []
    for index in fresh.tolist():
        start, pitch, end = int(new.start[index]), new.pitch[index], int(new.end[index])
        same = np.ones(len(starts), dtype=bool) if mono else pitches == pitch
        if (same & (starts <= start) & (ends > start)).any():
            continue
        coming = starts[same & (starts > start)]
        limit = int(coming.min()) if len(coming) else end
        chosen.append(index)
        lengths.append(max(1, min(end, limit) - start))
    columns = {
        name: np.concatenate([getattr(old, name)[kept], getattr(new, name)[chosen]])
        for name in ("start", "pitch", "velocity", "offset", "release", "cents")
    }
    columns["length"] = np.concatenate([old.length[kept], np.array(lengths, dtype=np.int64)])
    free = int(old.id.max()) + 1 if len(old) else 1
    columns["id"] = np.concatenate([old.id[kept], free + np.arange(len(chosen))])
    ids = set(columns["id"].tolist())
    marks = {i: mark for i, mark in old.marks.items() if i in ids}
    for place, index in enumerate(chosen):
        mark = new.marks.get(int(new.id[index]))
        if mark is not None:
            marks[free + place] = mark
    return Notes.from_columns(marks=marks, **columns)
