"""How the lines move: intervals, contour, motifs, of the highest line and of the lowest."""

from __future__ import annotations

from typing import Final

import numpy as np

from .feature import MISSING, Feature, Floats, mean, ratio, share
from .features_pitch import MOGREN, YANG_LERCH
from .material import STEPS, Material, Row, Whole

PARSONS: Final = "Parsons 1975, The Directory of Tunes and Musical Themes"
HURON: Final = "Huron 2006, Sweet Anticipation"
CONKLIN: Final = (
    "Conklin and Anagnostopoulou 2001, Representation and Discovery of Multiple Viewpoint Patterns"
)
_REST: Final = 4.0
"""A silence of so many quarter notes parts a line: no interval is counted across it."""

STEPS_OF_LINE: Final = ("-8", "-5", "-3", "-2", "-1", "0", "1", "2", "3", "5", "8")
_EDGES: Final = np.array([-7.5, -4.5, -2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 4.5, 7.5])


def intervals(line: Row) -> Whole:
    """The semitones from each note of a line to the next, across no long rest."""
    if len(line) < 2:
        return np.zeros(0, np.int64)
    gap = np.diff(line.at) / STEPS - line.length[:-1]
    return np.diff(line.pitch)[gap < _REST]


def mean_interval(heard: Material) -> float:
    """The mean size of the intervals of the top line."""
    return mean(np.abs(intervals(heard.top)))


def steps(heard: Material) -> float:
    """The share of moves of the top line that go one or two semitones."""
    moves = np.abs(intervals(heard.top))
    moves = moves[moves > 0]
    return mean((moves <= 2).astype(float))


def leaps(heard: Material) -> float:
    """The share of moves of the top line that are larger than a fourth."""
    moves = np.abs(intervals(heard.top))
    return mean((moves > 5).astype(float))


def interval_shares(heard: Material) -> Floats:
    """The intervals of the top line in semitones, from falling to rising, large ones in groups."""
    return _binned(intervals(heard.top))


def bass_shares(heard: Material) -> Floats:
    """The intervals of the lowest line in the same groups."""
    return _binned(intervals(heard.low))


def _binned(moves: Whole) -> Floats:
    return share(np.bincount(np.searchsorted(_EDGES, moves), minlength=len(STEPS_OF_LINE)))


def contour(heard: Material) -> Floats:
    """Pairs of moves of the top line: down, same or up, and then down, same or up."""
    moves = np.sign(intervals(heard.top)) + 1
    if len(moves) < 2:
        return np.full(9, MISSING)
    return share(np.bincount(moves[:-1] * 3 + moves[1:], minlength=9))


def repeated_tones(heard: Material) -> float:
    """How often the top line repeats its note."""
    return mean((intervals(heard.top) == 0).astype(float))


def motifs(heard: Material) -> float:
    """The share of four-note figures (intervals and rhythm) of the top line that were heard before."""
    line = heard.top
    if len(line) < 5:
        return MISSING
    moves = np.diff(line.pitch) + 128
    times = np.minimum(np.diff(line.at), 96)
    words = (moves * 97 + times).astype(np.int64)
    size = 256 * 97
    figures = (words[:-2] * size + words[1:-1]) * size + words[2:]
    return ratio(len(figures) - len(np.unique(figures)), len(figures))


def top_range(heard: Material) -> float:
    """The width of the top line within eight bars, on average."""
    line = heard.top
    if len(line) < 2:
        return MISSING
    spans = [line.pitch[line.bar // 8 == n] for n in np.unique(line.bar // 8)]
    return mean(np.array([span.max() - span.min() for span in spans if len(span) > 1]))


FEATURES: Final = (
    Feature("melodic interval", "semitones", YANG_LERCH, mean_interval, (),
            "The top line moves in larger intervals", "The top line moves in smaller intervals"),
    Feature("steps", "share", HURON, steps, (),
            "The top line moves by step more", "The top line moves by step less"),
    Feature("leaps", "share", HURON, leaps, (), "The top line leaps more", "The top line leaps less"),
    Feature("intervals", "share", YANG_LERCH, interval_shares, STEPS_OF_LINE),
    Feature("contour", "share", PARSONS, contour, ("dd", "ds", "du", "sd", "ss", "su", "ud", "us", "uu")),
    Feature("repeated tones", "share", MOGREN, repeated_tones, (),
            "The top line repeats its notes more", "The top line repeats its notes less"),
    Feature("motifs", "share", CONKLIN, motifs, (),
            "Its figures come back more", "Its figures come back less"),
    Feature("range of eight bars", "semitones", MOGREN, top_range, (),
            "The top line spans more", "The top line spans less"),
    Feature("bass intervals", "share", YANG_LERCH, bass_shares, STEPS_OF_LINE),
)  # fmt: skip
