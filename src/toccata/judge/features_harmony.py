"""What the chords do: how often they change, how far from home they pull, how phrases close."""

from __future__ import annotations

from functools import cache
from math import sqrt
from typing import Final

import numpy as np

from .feature import MISSING, Feature, Floats, mean, ratio, share
from .features_pitch import tonic
from .material import STEPS, Material

TEMPERLEY: Final = "Temperley 2009, A Unified Probabilistic Model for Polyphonic Music Analysis"
ROHRMEIER: Final = (
    "Rohrmeier and Cross 2008, Statistical Properties of Tonal Harmony in Bach's Chorales"
)
HERREMANS: Final = "Herremans and Chew 2016, Tension Ribbons, after Chew 2000, the spiral array"
ALDWELL: Final = "Aldwell and Schachter 1978, Harmony and Voice Leading"
CAPLIN: Final = "Caplin 1998, Classical Form"
FUNCTIONS: Final = ("tonic", "subdominant", "dominant", "applied dominant", "borrowed", "chromatic")
PARALLELS: Final = frozenset({"parallel fifths", "parallel octaves"})
_RISE: Final = sqrt(2 / 15)


def chord_rate(heard: Material) -> float:
    """How many chords there are to four quarter notes."""
    if heard.harmony is None:
        return MISSING
    chords = [c for c in heard.harmony.analysis.chords if c.chord is not None]
    return ratio(4 * len(chords), heard.quarters) if chords else MISSING


def functions(heard: Material) -> Floats:
    """How long chords of each function sound."""
    weights = np.zeros(len(FUNCTIONS))
    for span in heard.harmony.analysis.chords if heard.harmony else ():
        if span.function in FUNCTIONS:
            weights[FUNCTIONS.index(span.function)] += span.end - span.start
    return share(weights)


def roots(heard: Material) -> Floats:
    """How long chords on each root sound, in semitones above the tonic."""
    weights = np.zeros(12)
    for span in heard.harmony.analysis.chords if heard.harmony else ():
        if span.chord is not None:
            weights[(span.chord.root_pc - tonic(heard)) % 12] += span.end - span.start
    return share(weights)


def foreign(heard: Material) -> float:
    """The share of notes that lie outside their chord."""
    if heard.harmony is None:
        return MISSING
    return ratio(len(heard.harmony.analysis.ornaments), len(heard.tuned))


def cadences(heard: Material) -> float:
    """How many phrases close with a cadence, to sixteen bars of four quarters."""
    if heard.harmony is None:
        return MISSING
    return ratio(64 * len(heard.harmony.analysis.cadences), heard.quarters)


def key_changes(heard: Material) -> float:
    """How often the key changes, to sixteen bars of four quarters."""
    if heard.harmony is None:
        return MISSING
    return ratio(64 * max(0, len(heard.harmony.analysis.keys) - 1), heard.quarters)


def faults(heard: Material) -> float:
    """Broken rules of part-writing to a hundred chords, by theory's checker, in two to six voices."""
    return _flawed(heard, None)


def parallels(heard: Material) -> float:
    """Parallel fifths and octaves to a hundred chords, in two to six voices."""
    return _flawed(heard, PARALLELS)


def _flawed(heard: Material, rules: frozenset[str] | None) -> float:
    if heard.harmony is None or not 2 <= heard.harmony.voices <= 6:
        return MISSING
    found = [flaw for flaw in heard.harmony.flaws if rules is None or flaw.rule in rules]
    return ratio(100 * len(found), len(heard.harmony.analysis.chords))


@cache
def spiral() -> Floats:
    """(12, 3): the place of each pitch class on the spiral array, seen from a tonic at index 0.

    Spelled from five fifths below the tonic to six above; a quarter turn a fifth, radius 1, rise
    √(2/15).
    """
    fifths = np.array([(pc * 7 + 5) % 12 - 5 for pc in range(12)])
    turn = fifths * np.pi / 2
    return np.stack([np.sin(turn), np.cos(turn), fifths * _RISE], axis=1)


def _clouds(heard: Material) -> Floats:
    """(quarters, 12): how long each pitch class sounds in each quarter, semitones above the tonic."""
    size = max(1, int(np.ceil(heard.quarters)))
    table = np.zeros((size, 12))
    row = heard.tuned
    spans = np.clip(np.ceil(row.length), 1, 16).astype(np.int64)
    note = np.repeat(np.arange(len(row)), spans)
    step = np.arange(len(note)) - np.repeat(np.cumsum(spans) - spans, spans)
    place = row.at[note] // STEPS + step
    begin, end = row.at[note] / STEPS, row.at[note] / STEPS + row.length[note]
    weight = np.maximum(np.minimum(end, place + 1) - np.maximum(begin, place), 0)
    inside = place < size
    np.add.at(table, (place[inside], (row.pitch[note][inside] - tonic(heard)) % 12), weight[inside])
    return table


def diameter(heard: Material) -> float:
    """Dissonance: the largest distance on the spiral array between two notes that sound in one
    quarter, on average."""
    table = _clouds(heard) > 0
    table = table[table.any(axis=1)]
    away = np.linalg.norm(spiral()[:, None] - spiral()[None, :], axis=2)
    both = table[:, :, None] & table[:, None, :]
    return mean(np.where(both, away, 0).max(axis=(1, 2))) if len(table) else MISSING


def strain(heard: Material) -> float:
    """How far the notes of a quarter pull from the tonic triad on the spiral array, on average."""
    table = _clouds(heard)
    table = table[table.sum(axis=1) > 0]
    if not len(table):
        return MISSING
    minor = heard.harmony is not None and heard.harmony.analysis.key.is_minor
    home = spiral()[[0, 3 if minor else 4, 7]].mean(axis=0)
    centres = (table @ spiral()) / table.sum(axis=1, keepdims=True)
    return mean(np.linalg.norm(centres - home, axis=1))


FEATURES: Final = (
    Feature("chord rate", "chords in 4 quarters", TEMPERLEY, chord_rate, (),
            "Chords change more often", "Chords change less often"),
    Feature("functions", "share", ROHRMEIER, functions, FUNCTIONS),
    Feature("roots", "share", ROHRMEIER, roots,
            ("I", "bII", "II", "bIII", "III", "IV", "bV", "V", "bVI", "VI", "bVII", "VII")),
    Feature("foreign notes", "share", TEMPERLEY, foreign, (),
            "More notes lie outside their chords", "Fewer notes lie outside their chords"),
    Feature("cadences", "in 16 bars", CAPLIN, cadences, (),
            "Cadences are more frequent", "Cadences are rarer"),
    Feature("key changes", "in 16 bars", TEMPERLEY, key_changes, (),
            "The key changes more", "The key changes less"),
    Feature("part-writing faults", "in 100 chords", ALDWELL, faults, (),
            "It breaks more rules of part-writing", "It breaks fewer rules of part-writing"),
    Feature("parallels", "in 100 chords", ALDWELL, parallels, (),
            "Voices go in parallel fifths and octaves more", "Voices go in parallel fifths and octaves less"),
    Feature("tension: diameter", "spiral units", HERREMANS, diameter, (),
            "What sounds together is more dissonant", "What sounds together is less dissonant"),
    Feature("tension: strain", "spiral units", HERREMANS, strain, (),
            "It pulls farther from home", "It stays nearer home"),
)  # fmt: skip
