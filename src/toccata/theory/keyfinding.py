"""Which key do these notes speak? Their weights are held against the profile of every key."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Final

from ..errors import UnknownName, WrongUse
from .key import Key

PROFILES: Final[dict[str, tuple[tuple[float, ...], tuple[float, ...]]]] = {
    "krumhansl": (
        (6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88),
        (6.33, 2.68, 3.52, 5.38, 2.60, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17),
    ),
    "temperley": (
        (5.0, 2.0, 3.5, 2.0, 4.5, 4.0, 2.0, 4.5, 2.0, 3.5, 1.5, 4.0),
        (5.0, 2.0, 3.5, 4.5, 2.0, 4.0, 2.0, 4.5, 3.5, 2.0, 1.5, 4.0),
    ),
    "bellman": (
        (16.80, 0.86, 12.95, 1.41, 13.49, 11.93, 1.25, 20.28, 1.80, 8.04, 0.62, 10.57),
        (18.16, 0.69, 12.99, 13.34, 1.07, 11.15, 1.38, 21.07, 7.49, 1.53, 0.92, 10.21),
    ),
    "albrecht": (
        (0.238, 0.006, 0.111, 0.006, 0.137, 0.094, 0.016, 0.214, 0.009, 0.080, 0.008, 0.081),
        (0.220, 0.006, 0.104, 0.123, 0.019, 0.103, 0.012, 0.214, 0.062, 0.022, 0.061, 0.052),
    ),
}
"""How much of each degree, tonic first, major and minor: Krumhansl and Kessler 1982 (listeners),
Temperley 1999 (The Cognition of Basic Musical Structures), Bellman 2005 after Budge 1943 (counts of
chords), Albrecht and Shanahan 2013 (counts in 490 pieces)."""

_MAJOR_TONICS: Final = ("C", "Db", "D", "Eb", "E", "F", "Gb", "G", "Ab", "A", "Bb", "B")
_MINOR_TONICS: Final = ("C", "C#", "D", "Eb", "E", "F", "F#", "G", "G#", "A", "Bb", "B")


_FITS: Final = ((0.85, "very well"), (0.65, "well"), (0.35, "loosely"), (-2.0, "badly"))


@dataclass(frozen=True, slots=True)
class KeyGuess:
    """A key and its `score`: the correlation (−1 to 1) of the notes with the key's profile."""

    key: Key
    score: float

    def explain(self) -> str:
        """How well the notes fit."""
        fit = next(word for least, word in _FITS if self.score >= least)
        return f"The notes fit {self.key.name} {fit}: correlation {self.score:.2f}, where 1 is perfect."

    def __str__(self) -> str:
        return f"{self.key} ({self.score:.2f})"

    def __repr__(self) -> str:
        return f"<KeyGuess {self}>"


def find_key(
    weights: Mapping[int, float] | Sequence[float], profile: str = "albrecht"
) -> tuple[KeyGuess, ...]:
    """All 24 major and minor keys, the likeliest first.

    `weights` says how long each pitch class (0 to 11, or any MIDI numbers) sounds: a mapping, or a
    row of twelve. Without any notes every score is 0.
    Raises `UnknownName` for a profile, `WrongUse` for a row that is not twelve long.
    """
    if profile not in PROFILES:
        raise UnknownName("key profile", profile, PROFILES)
    heard = _twelve(weights)
    guesses = []
    for shape, tonics, mode in zip(
        PROFILES[profile], (_MAJOR_TONICS, _MINOR_TONICS), ("major", "minor"), strict=True
    ):
        for tonic in range(12):
            turned = [heard[(tonic + place) % 12] for place in range(12)]
            guesses.append(KeyGuess(Key(tonics[tonic], mode), _correlation(turned, shape)))
    return tuple(sorted(guesses, key=lambda guess: -guess.score))


def _twelve(weights: Mapping[int, float] | Sequence[float]) -> list[float]:
    if isinstance(weights, Mapping):
        heard = [0.0] * 12
        for pitch, weight in weights.items():
            heard[pitch % 12] += weight
        return heard
    if len(weights) != 12:
        raise WrongUse(
            f"The weights of pitch classes are twelve numbers, C first, not {len(weights)}."
        )
    return [float(weight) for weight in weights]


def _correlation(first: Sequence[float], second: Sequence[float]) -> float:
    """Pearson's r; 0 where one side is flat."""
    mean_first, mean_second = sum(first) / len(first), sum(second) / len(second)
    from_first = [value - mean_first for value in first]
    from_second = [value - mean_second for value in second]
    size = sqrt(sum(a * a for a in from_first) * sum(b * b for b in from_second))
    return sum(a * b for a, b in zip(from_first, from_second, strict=True)) / size if size else 0.0
