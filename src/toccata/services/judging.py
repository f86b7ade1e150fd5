"""A file goes before the judge: read, heard, and held against real music of its kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..progress import Cancel, Report, Step, silent

if TYPE_CHECKING:
    from ..judge.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Judged:
    """A verdict with the title of its piece."""

    title: str
    verdict: Verdict

    @property
    def score(self) -> float:
        """0 to 100: how near the piece stands to its reference."""
        return self.verdict.score

    def card(self) -> dict[str, Any]:
        """The verdict as JSON tells it."""
        return {"title": self.title, **self.verdict.card()}

    def lines(self) -> list[str]:
        """The verdict in words."""
        return list(self.verdict.sentences())

    def rows(self) -> Iterator[tuple[str, ...]]:
        """(feature, value, usual range, percentile, points, unit) as texts, fewest points first.

        The value of a histogram is its distance from the mean of the reference.
        """
        for standing in sorted(self.verdict.standings, key=lambda s: s.points):
            feature = standing.feature
            yield (
                feature.name,
                standing.shown(standing.value),
                standing.usual,
                f"{standing.percentile:.0f}",
                f"{standing.points:.0f}",
                "off the mean" if feature.bins else feature.unit.replace("share", ""),
            )

    def explain(self) -> str:
        """The whole verdict in words, with how the score comes about."""
        return self.verdict.explain()


def judge(
    *,
    file: str | Path,
    against: str | None = None,
    report: Report = silent,
    cancel: Cancel | None = None,
) -> Judged:
    """The verdict on a MIDI or MusicXML file, against a reference by name or the nearest one.

    Raises `UnknownName` for a reference that does not exist.
    """
    from ..judge.references import references
    from ..judge.verdict import judge as verdict_on
    from .sounds import read_song

    stop = Cancel() if cancel is None else cancel
    if against is not None:
        references()[against]  # an unknown name is told before the file is read
    report(Step("reading", 1, 2))
    song = read_song(Path(file))
    stop.check()
    report(Step("judging", 2, 2))
    return Judged(song.title, verdict_on(song, against))
