"""A timeline is the pattern that everybody hangs on to: the shelf of claves and bells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from ..catalog import Catalog


@dataclass(frozen=True, slots=True)
class Timeline:
    """A clave or bell: in `text` an `x` is a stroke, a dot a rest; `per_beat` steps are a beat."""

    name: str
    text: str
    per_beat: int = 4
    aliases: tuple[str, ...] = ()

    @property
    def pattern(self) -> tuple[int, ...]:
        """1 for a stroke, 0 for a rest, step by step."""
        return tuple(int(mark == "x") for mark in self.text)

    @property
    def strokes(self) -> tuple[float, ...]:
        """Where the strokes fall, in beats from the start."""
        return tuple(place / self.per_beat for place, mark in enumerate(self.text) if mark == "x")

    def explain(self) -> str:
        """Its strokes, and how they lie in the bar."""
        count = self.text.count("x")
        off = sum(place % 1 != 0 for place in self.strokes)
        gaps = [
            (after - before) % len(self.text) or len(self.text)
            for before, after in zip(
                self._places, (*self._places[1:], self._places[0]), strict=True
            )
        ]
        return (
            f"{self.name} ({self.text}) has {count} strokes in {len(self.text)} steps, {off} of them"
            f" off the beat; from stroke to stroke it counts {'+'.join(map(str, gaps))}."
        )

    @property
    def _places(self) -> tuple[int, ...]:
        return tuple(place for place, mark in enumerate(self.text) if mark == "x")

    def __str__(self) -> str:
        return self.name

    def __repr__(self) -> str:
        return f"<Timeline {self}>"


TIMELINES: Final[Catalog[Timeline]] = Catalog(
    "timeline",
    [
        Timeline("son clave", "x..x..x...x.x...", aliases=("3-2 son clave", "clave")),
        Timeline("son clave 2-3", "..x.x...x..x..x.", aliases=("2-3 son clave",)),
        Timeline("rumba clave", "x..x...x..x.x...", aliases=("3-2 rumba clave",)),
        Timeline("rumba clave 2-3", "..x.x...x..x...x", aliases=("2-3 rumba clave",)),
        Timeline("bossa clave", "x..x..x...x..x..", aliases=("bossa nova clave",)),
        Timeline("bossa clave 2-3", "..x..x..x..x..x.", aliases=("2-3 bossa clave",)),
        Timeline("tresillo", "x..x..x."),
        Timeline("cinquillo", "x.xx.xx."),
        Timeline("habanera", "x..xx.x."),
        Timeline("shiko", "x...x.x...x.x..."),
        Timeline("soukous", "x..x..x...xx...."),
        Timeline("gahu", "x..x..x...x...x."),
        Timeline("bembé", "x.x.xx.x.x.x", 3, ("standard bell", "agbekor bell")),
        Timeline("son clave 6/8", "x.x.x..x.x..", 3),
        Timeline("rumba clave 6/8", "x.x..x.x.x..", 3, ("fume-fume",)),
        Timeline("aksak", "x.x.x.x..", 2, ("karsilama",)),
        Timeline("ruchenitsa", "x.x.x..", 2, ("račenica",)),
    ],
)
"""The claves and bells of Africa and the Americas, and two Balkan counts."""


def find_timeline(text: str) -> Timeline:
    """The timeline of a name or alias: `son clave`, `3-2 son clave`, `standard bell`.

    Raises `UnknownName` with the nearest names.
    """
    wanted = " ".join(str(text).lower().split())
    for timeline in TIMELINES.values():
        if wanted in (timeline.name, *timeline.aliases):
            return timeline
    return TIMELINES[wanted]
