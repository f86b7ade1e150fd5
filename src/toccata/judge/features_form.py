"""What comes back and what is new: structureness, repetition, novelty, empty bars."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from .feature import MISSING, Feature, Floats, mean, ratio
from .features_pitch import MUSPY, WU_YANG, sounding
from .material import Material

FOOTE: Final = "Foote 2000, Automatic Audio Segmentation Using a Measure of Audio Novelty"
SLOTS: Final = 8
"""A bar is heard in so many equal slots."""

_KERNEL: Final = 4
_SEEN: Final = 0.9
"""A bar so similar to an earlier one is no news."""


def bar_table(heard: Material) -> Floats:
    """(bars, features): each bar as the pitch classes and drum groups in its slots, of length 1.

    A bar without notes is a row of zeros.
    """
    width = 12 + 3
    table = np.zeros((heard.bar_count, SLOTS, width))
    long = np.maximum(np.diff(heard.bars), 1)
    for row, kind in (
        (heard.tuned, heard.tuned.pitch % 12),
        (heard.drums, 12 + heard.drums.pitch % 3),
    ):
        slot = (row.at - heard.bars[row.bar]) * SLOTS // long[row.bar]
        np.add.at(table, (row.bar, np.minimum(slot, SLOTS - 1), kind), 1)
    flat = table.reshape(heard.bar_count, -1)
    size = np.linalg.norm(flat, axis=1, keepdims=True)
    found: Floats = flat / np.where(size > 0, size, 1)
    return found


def structureness(alike: Floats, span: int) -> float:
    """How well each stretch of `span` bars is matched by its best likeness elsewhere, on average.

    1 where every stretch comes back note for note; NaN where there is no room for two stretches.
    Stretches do not overlap; one that leaves no room for another on either side is not asked.
    The idea is the fitness of paths in the self-similarity matrix, here along its diagonals.
    """
    size = len(alike)
    count = size - span + 1
    if size < 2 * span:
        return MISSING
    best = np.zeros(count)
    for lag in range(span, size):
        run = np.concatenate([[0.0], np.cumsum(np.diagonal(alike, lag))])
        means = (run[span:] - run[:-span]) / span
        if not len(means):
            break
        best[: len(means)] = np.maximum(best[: len(means)], means)
        best[lag : lag + len(means)] = np.maximum(best[lag : lag + len(means)], means)
    begin = np.arange(count)
    return float(best[(begin >= span) | (begin + 2 * span <= size)].mean())


def _filled(heard: Material) -> Floats:
    """The likeness of the bars that have notes."""
    table = bar_table(heard)
    table = table[table.any(axis=1)]
    found: Floats = np.clip(table @ table.T, 0, 1)
    return found


def structure_1(heard: Material) -> float:
    """Structureness over one bar."""
    return structureness(_filled(heard), 1)


def structure_2(heard: Material) -> float:
    """Structureness over two bars."""
    return structureness(_filled(heard), 2)


def structure_4(heard: Material) -> float:
    """Structureness over four bars."""
    return structureness(_filled(heard), 4)


def structure_8(heard: Material) -> float:
    """Structureness over eight bars."""
    return structureness(_filled(heard), 8)


def repeated_bars(heard: Material) -> float:
    """The share of bars with notes whose onsets and pitches were all heard in an earlier bar."""
    bars = set()
    filled = 0
    edges = heard.bars.tolist()
    both = [
        (row.bar.tolist(), row.at.tolist(), (row.pitch + 128 * drums).tolist())
        for drums, row in enumerate((heard.tuned, heard.drums))
    ]
    inside: list[list[tuple[int, int]]] = [[] for _ in range(heard.bar_count)]
    for bar, at, pitch in both:
        for b, a, p in zip(bar, at, pitch, strict=True):
            inside[b].append((a - edges[b], p))
    for notes in inside:
        if notes:
            filled += 1
            bars.add(frozenset(notes))
    return ratio(filled - len(bars), filled)


def _first_heard(heard: Material) -> NDArray[np.bool_]:
    alike = _filled(heard)
    found: NDArray[np.bool_] = np.tril(alike, -1).max(axis=1, initial=0) < _SEEN
    return found


def late_novelty(heard: Material) -> float:
    """The share of bars of the second half that bring something not heard before."""
    new = _first_heard(heard)
    return mean(new[len(new) // 2 :].astype(float)) if len(new) > 3 else MISSING


def contrast(heard: Material) -> float:
    """The highest peak of the novelty curve: how much the music changes where a section begins."""
    alike = _filled(heard)
    if len(alike) < 2 * _KERNEL:
        return MISSING
    side = np.arange(-_KERNEL, _KERNEL) + 0.5
    taper = np.exp(-((side / (_KERNEL / 2)) ** 2) / 2)
    kernel = np.sign(np.outer(side, side)) * np.outer(taper, taper)
    windows = np.lib.stride_tricks.sliding_window_view(alike, (2 * _KERNEL, 2 * _KERNEL))
    along = np.einsum("iijk->ijk", windows)
    return float((along * kernel).sum(axis=(1, 2)).max() / np.abs(kernel).sum() * 2)


def empty_bars(heard: Material) -> float:
    """The share of bars in which nothing begins."""
    filled = np.union1d(heard.tuned.bar, heard.drums.bar)
    return 1 - len(filled) / heard.bar_count


def silence(heard: Material) -> float:
    """The share of the time in which no tuned note sounds."""
    return float((sounding(heard) == 0).mean()) if len(heard.tuned) else MISSING


FEATURES: Final = (
    Feature("structure, 1 bar", "share", f"{WU_YANG}; {FOOTE}", structure_1, (),
            "Its bars come back more alike", "Its bars come back less alike", ("meter",)),
    Feature("structure, 2 bars", "share", f"{WU_YANG}; {FOOTE}", structure_2, (),
            "Two bars come back more alike", "Two bars come back less alike", ("meter",)),
    Feature("structure, 4 bars", "share", f"{WU_YANG}; {FOOTE}", structure_4, (),
            "Phrases come back more alike", "Phrases come back less alike", ("meter",)),
    Feature("structure, 8 bars", "share", f"{WU_YANG}; {FOOTE}", structure_8, (),
            "Sections come back more alike", "Sections come back less alike", ("meter",)),
    Feature("repeated bars", "share", MUSPY, repeated_bars, (),
            "Bars repeat more", "Bars repeat less", ("meter",)),
    Feature("late novelty", "share", FOOTE, late_novelty, (),
            "The second half brings more that is new", "The second half brings less that is new", ("meter",)),
    Feature("contrast", "share", FOOTE, contrast, (),
            "Sections differ more", "Sections differ less", ("meter",)),
    Feature("empty bars", "share", MUSPY, empty_bars, (),
            "More bars are empty", "Fewer bars are empty", ("meter",)),
    Feature("silence", "share", MUSPY, silence, (),
            "It is silent more of the time", "It is silent less of the time", ("performance",)),
)  # fmt: skip
