"""The verdict on a song: how near it stands to music of its kind, in numbers and in sentences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from .faults import Fault, faults_of
from .feature import Feature, Floats
from .features import FEATURES, measured, places_of
from .material import listen
from .references import MIDDLE, Reference, references, scales

if TYPE_CHECKING:
    from ..score.song import Song

WEIGHED: Final = tuple(f for f in FEATURES.values() if not {"tempo", "program"} & {*f.sees})
"""What the score and the search for the nearest reference look at: neither tempo nor instruments."""

_NARROW: Final = 0.05
"""A usual range is at least so wide, as a share of the spread over all references."""

_FAR: Final = 4.0
"""A difference beyond so many deviations counts no more: one odd number must not decide."""

MOST_SENTENCES: Final = 6


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a song stands in one feature.

    `value` is the song's, `low` and `high` the usual range of the reference (10th to 90th
    percentile), `percentile` how many of its pieces have less (0 to 100, ties count half).
    `points`, 0 to 100, are 100 within the usual range and fall in proportion outside, to 0 at one
    width of the range away from it. For a histogram `value` is its distance from the mean shares of
    the reference (half the sum of the differences, 0 to 1), `low` 0 and `high` the 90th percentile
    of what the reference's own pieces have.
    """

    feature: Feature
    value: float
    low: float
    high: float
    percentile: float
    points: float

    def card(self) -> dict[str, Any]:
        """The standing as JSON tells it."""
        return {
            "feature": self.feature.name,
            "unit": self.feature.unit,
            "value": round(self.value, 4),
            "usual": [round(self.low, 4), round(self.high, 4)],
            "percentile": round(self.percentile, 1),
            "points": round(self.points, 1),
            "source": self.feature.source,
        }

    def sentence(self, reference: str) -> str:
        """Where it stands, in words, among the pieces of a reference."""
        feature = self.feature
        if feature.bins:
            return (
                f"Its {feature.name} are farther from the usual than in {self.percentile:.0f} %"
                f" of the {reference}."
            )
        above = self.value > self.high
        share = self.percentile if above else 100 - self.percentile
        many = "all" if share > 99.5 else f"{share:.0f} %"
        unit = "" if feature.unit == "share" else f" {feature.unit}"
        return (
            f"{feature.more if above else feature.less} than in {many} of the {reference}"
            f" ({self.shown(self.value)}{unit}, usually {self.usual})."
        )

    @property
    def usual(self) -> str:
        """The usual range as text."""
        low, high = self.shown(self.low), self.shown(self.high)
        return low if low == high else f"{low} to {high}"

    def shown(self, number: float) -> str:
        """A value of this feature as text: shares in percent, large numbers whole."""
        if self.feature.unit == "share":
            return f"{100 * number:.0f} %"
        return f"{number:.3g}" if abs(number) < 1000 else f"{number:.0f}"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the judge says. `score` is the mean of the `points` of all features, 0 to 100.

    `reference` is what the song was held against, `asked` whether it was named; `usual` the score
    that the middle half of the reference's own pieces reach. `near` lists the references from the
    nearest on, with the mean log-likelihood of the song's numbers under each. A song without notes
    has score 0 and no standings.
    """

    score: float
    reference: str
    asked: bool
    usual: tuple[float, float]
    near: tuple[tuple[str, float], ...]
    standings: tuple[Standing, ...]
    faults: tuple[Fault, ...]

    def card(self) -> dict[str, Any]:
        """The verdict as JSON tells it."""
        return {
            "score": round(self.score, 1),
            "reference": self.reference,
            "chosen": "named" if self.asked else "nearest",
            "usual_score": [round(value, 1) for value in self.usual],
            "nearest": [{"name": n, "likelihood": round(v, 3)} for n, v in self.near[:5]],
            "sentences": list(self.sentences()),
            "faults": [fault.card() for fault in self.faults],
            "features": [standing.card() for standing in self.standings],
        }

    def sentences(self) -> Iterator[str]:
        """The verdict in words: the score, what stands out most, what is wrong."""
        if not self.standings:
            yield "There is nothing to judge."
        else:
            how = "held against" if self.asked else "nearest to"
            yield (
                f"Score {self.score:.0f} of 100, {how} the {self.reference};"
                f" most of their own pieces reach {self.usual[0]:.0f} to {self.usual[1]:.0f}."
            )
        for standing in self.remarkable()[:MOST_SENTENCES]:
            yield standing.sentence(self.reference)
        for fault in self.faults:
            yield fault.sentence

    def remarkable(self) -> list[Standing]:
        """The features outside their usual range, the farthest first."""
        out = [s for s in self.standings if s.points < 100]
        return sorted(out, key=lambda standing: standing.points)

    def explain(self) -> str:
        """The whole verdict in words, with how the score comes about."""
        counted = sum(standing.feature in WEIGHED for standing in self.standings)
        rule = (
            f"Each of {counted} features gives up to 100 points: all of them between the"
            " 10th and the 90th percentile of the reference, none at one such width outside it."
            " The score is their mean."
        )
        return "\n".join([*self.sentences(), rule])


def judge(song: Song, against: str | None = None) -> Verdict:
    """The verdict on a song, held against a reference by name, else against the nearest one.

    Raises `UnknownName` for a reference that does not exist.
    """
    known = references()
    named = known[against] if against is not None else None
    heard = listen(song)
    faults = faults_of(song, heard)
    if not len(heard.tuned) and not len(heard.drums):
        return Verdict(0.0, named.name if named else "", named is not None, (0, 0), (), (), faults)
    row = measured(heard)
    near = nearest(row)
    reference = named or known[near[0][0]]
    standings = tuple(standings_of(row, reference))
    return Verdict(
        _score(standings), reference.name, named is not None, own_scores(reference.name), near,
        standings, faults,
    )  # fmt: skip


def _score(standings: tuple[Standing, ...]) -> float:
    counted = [s.points for s in standings if s.feature in WEIGHED]
    return float(np.mean(counted)) if counted else 0.0


def standings_of(row: Floats, reference: Reference) -> Iterator[Standing]:
    """Where a row of numbers stands in each feature that it and the reference have."""
    for feature in FEATURES.values():
        mine = row[places_of(feature)]
        if not np.isfinite(mine).all() or not reference.has(feature):
            continue
        if feature.bins:
            shares = reference.shares(feature)
            usual = shares.mean(axis=0)
            values = np.sort(np.abs(shares - usual).sum(axis=1) / 2)
            value, low, high = float(np.abs(mine - usual).sum() / 2), 0.0, _at(values, MIDDLE[1])
            width = max(high, _NARROW)
        else:
            values, value = reference.values(feature), float(mine[0])
            low, high = _at(values, MIDDLE[0]), _at(values, MIDDLE[1])
            width = max(high - low, _NARROW * float(scales()[places_of(feature)][0]))
        outside = max(low - value, value - high, 0.0)
        slack = np.finfo(np.float16).eps * max(abs(value), 1e-3)  # the table is in half precision
        points = 100.0 if outside <= slack else 100 * max(0.0, 1 - outside / width)
        yield Standing(feature, value, low, high, percentile(value, values), points)


def _at(values: Floats, percent: float) -> float:
    return float(np.percentile(values, percent))


def percentile(value: float, values: Floats) -> float:
    """How many percent of sorted values are less; those that are equal count half."""
    slack = np.finfo(np.float16).eps * abs(value)
    below = np.searchsorted(values, value - slack, "left")
    upto = np.searchsorted(values, value + slack, "right")
    return float(50 * (below + upto) / max(len(values), 1))


def nearest(row: Floats) -> tuple[tuple[str, float], ...]:
    """The references by how likely they make a row of numbers, the likeliest first.

    Each feature speaks with the mean log density of its columns under a normal distribution with
    the reference's mean and deviation (a naive Bayes classifier with equal priors, Duda and Hart
    1973); deviations beyond four count as four. A feature that only one side has counts as if it
    were four deviations off, unless it is about performance, of which notation says nothing.
    """
    found = []
    for reference in references().values():
        centre, width, has = _shape(reference.name)
        votes = []
        for number, feature in enumerate(WEIGHED):
            place = places_of(feature)
            mine = row[place]
            there = bool(np.isfinite(mine).all())
            if not there and not has[number]:
                continue
            if "performance" in feature.sees and not (there and has[number]):
                continue
            if there and has[number]:
                away = np.minimum(np.abs(mine - centre[place]) / width[place], _FAR)
                unit = width[place] / scales()[place]
                votes.append(float((-(away**2) / 2 - np.log(unit)).mean()))
            else:
                votes.append(-(_FAR**2) / 2)
        found.append((reference.name, float(np.mean(votes)) if votes else -_FAR))
    return tuple(sorted(found, key=lambda entry: -entry[1]))


@cache
def _shape(name: str) -> tuple[Floats, Floats, tuple[bool, ...]]:
    """(means, deviations, which features of `WEIGHED` it has) of a reference."""
    reference = references()[name]
    held = np.isfinite(reference.rows)
    count = np.maximum(held.sum(axis=0), 1)
    rows = np.where(held, reference.rows, 0.0)
    centre = rows.sum(axis=0) / count
    width = np.sqrt((np.where(held, rows - centre, 0) ** 2).sum(axis=0) / count)
    floor = _NARROW * scales()
    return centre, np.maximum(width, floor), tuple(reference.has(f) for f in WEIGHED)


@cache
def own_scores(name: str) -> tuple[float, float]:
    """The 25th and 75th percentile of the scores of some thirty of a reference's own pieces."""
    reference = references()[name]
    rows = reference.rows[:: max(1, len(reference) // 30)]
    scores = [_score(tuple(standings_of(row, reference))) for row in rows]
    return _at(np.sort(scores), 25.0), _at(np.sort(scores), 75.0)


__all__ = ["Standing", "Verdict", "judge", "nearest", "own_scores", "percentile", "standings_of"]
