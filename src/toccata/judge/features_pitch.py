"""Which notes there are: range, pitch classes, scale, and how many sound together."""

from __future__ import annotations

from functools import cache
from typing import Final

import numpy as np

from ..theory.keyfinding import find_key
from .feature import MISSING, Feature, Floats, entropy, mean, ratio, share
from .material import STEPS, Material

YANG_LERCH: Final = "Yang and Lerch 2020, On the evaluation of generative models in music"
WU_YANG: Final = "Wu and Yang 2020, The Jazz Transformer on the Front Line"
MUSPY: Final = "Dong, Chen, McAuley and Berg-Kirkpatrick 2020, MusPy"
MOGREN: Final = "Mogren 2016, C-RNN-GAN"

_MAJOR: Final = (0, 2, 4, 5, 7, 9, 11)
_MINOR: Final = (0, 2, 3, 5, 7, 8, 10)


def chroma(heard: Material) -> Floats:
    """How often each pitch class is struck, (12,)."""
    return np.bincount(heard.tuned.pitch % 12, minlength=12).astype(np.float64)


def tonic(heard: Material) -> int:
    """The pitch class that the piece is at home on, by theory's analysis."""
    if heard.harmony is not None:
        return int(heard.harmony.analysis.key.tonic_pc)
    return int(find_key(chroma(heard).tolist())[0].key.tonic_pc)


def pitch_count(heard: Material) -> float:
    """How many different pitches there are."""
    return float(len(np.unique(heard.tuned.pitch))) if len(heard.tuned) else MISSING


def pitch_range(heard: Material) -> float:
    """From the lowest pitch to the highest."""
    pitch = heard.tuned.pitch
    return float(pitch.max() - pitch.min()) if len(pitch) else MISSING


def class_entropy(heard: Material) -> float:
    """The entropy of the pitch classes of the whole piece: log2(7) where seven are used alike."""
    return entropy(chroma(heard))


def _window_entropy(heard: Material, bars: int) -> float:
    if not len(heard.tuned):
        return MISSING
    table = np.zeros((heard.bar_count // bars + 1, 12))
    np.add.at(table, (heard.tuned.bar // bars, heard.tuned.pitch % 12), 1)
    table = table[table.sum(axis=1) > 0]
    shares = table / table.sum(axis=1, keepdims=True)
    logs = np.log2(np.where(shares > 0, shares, 1))
    return float(-(shares * logs).sum(axis=1).mean())


def bar_entropy(heard: Material) -> float:
    """The mean entropy of the pitch classes of one bar."""
    return _window_entropy(heard, 1)


def phrase_entropy(heard: Material) -> float:
    """The mean entropy of the pitch classes of four bars."""
    return _window_entropy(heard, 4)


@cache
def _scales() -> Floats:
    """(24, 12) masks of the major and natural minor scales."""
    masks = np.zeros((24, 12))
    for root in range(12):
        masks[root, [(root + step) % 12 for step in _MAJOR]] = 1
        masks[root + 12, [(root + step) % 12 for step in _MINOR]] = 1
    return masks


def scale_consistency(heard: Material) -> float:
    """The largest share of notes that lies in one major or minor scale."""
    counts = chroma(heard)
    return ratio(float((_scales() @ counts).max()), counts.sum())


def degrees(heard: Material) -> Floats:
    """How much each pitch class sounds, counted in semitones above the tonic."""
    if not len(heard.tuned):
        return np.full(12, MISSING)
    weight = np.minimum(heard.tuned.length, 4.0)
    return share(np.bincount((heard.tuned.pitch - tonic(heard)) % 12, weight, minlength=12))


def sounding(heard: Material) -> Floats:
    """How many tuned notes sound at each step."""
    size = int(heard.bars[-1]) + 1
    ends = np.minimum(
        heard.tuned.at + np.maximum(np.round(heard.tuned.length * STEPS), 1), size - 1
    )
    rise = np.bincount(heard.tuned.at, minlength=size).astype(np.float64)
    rise -= np.bincount(ends.astype(np.int64), minlength=size)[:size]
    return np.cumsum(rise)[:-1]


def polyphony(heard: Material) -> float:
    """The mean number of tuned notes that sound together, silence left out."""
    count = sounding(heard)
    return mean(count[count > 0])


def polyphony_rate(heard: Material) -> float:
    """The share of sounding time in which two notes or more sound."""
    count = sounding(heard)
    return ratio(float((count > 1).sum()), float((count > 0).sum()))


FEATURES: Final = (
    Feature("pitches", "pitches", YANG_LERCH, pitch_count, (),
            "It uses more pitches", "It uses fewer pitches"),
    Feature("pitch range", "semitones", YANG_LERCH, pitch_range, (),
            "Its range is wider", "Its range is narrower"),
    Feature("pitch-class entropy", "bits", WU_YANG, class_entropy, (),
            "The twelve notes are used more evenly", "Fewer of the twelve notes carry it"),
    Feature("entropy of a bar", "bits", WU_YANG, bar_entropy, (),
            "A bar uses more different notes", "A bar uses fewer different notes"),
    Feature("entropy of four bars", "bits", WU_YANG, phrase_entropy, (),
            "Four bars use more different notes", "Four bars use fewer different notes"),
    Feature("scale consistency", "share", f"{MOGREN}; {MUSPY}", scale_consistency, (),
            "It stays in its scale more", "It leaves its scale more"),
    Feature("degrees", "share", YANG_LERCH, degrees,
            ("1", "b2", "2", "b3", "3", "4", "b5", "5", "b6", "6", "b7", "7")),
    Feature("polyphony", "notes", MUSPY, polyphony, (),
            "More notes sound together", "Fewer notes sound together"),
    Feature("polyphony rate", "share", MUSPY, polyphony_rate, (),
            "Notes sound together more of the time", "Notes sound alone more of the time"),
)  # fmt: skip
