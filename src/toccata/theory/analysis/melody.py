"""A line alone: whether there is any harmony under it, and how sure a chord is that it implies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .segments import KINDS

if TYPE_CHECKING:
    from .frames import Frames
    from .hearing import Heard
    from .segments import Segment

THICK: Final = 1.15
"""From so many pitch classes at a time, on average, the music has harmony of its own."""

_FLOOR: Final = 0.25
_BY_SHARE: Final = ((0.95, 0.42), (0.7, 0.36), (0.0, _FLOOR))
_BROKEN: Final = ((0.95, 0.6), (0.7, 0.5), (0.0, _FLOOR))


def is_line(heard: Heard) -> bool:
    """Whether one line sounds alone, be it in one part or doubled in octaves."""
    import numpy as np

    def covered(start: np.ndarray, end: np.ndarray) -> float:
        """How long any of these notes sounds; they stand in order of start."""
        before = np.concatenate([[0.0], np.maximum.accumulate(end)[:-1]])
        return float(np.maximum(0.0, end - np.maximum(start, before)).sum())

    pitch_class = heard.pitch % 12
    voices = sum(
        covered(heard.start[pitch_class == pc], heard.end[pitch_class == pc]) for pc in range(12)
    )
    return voices < THICK * covered(heard.start, heard.end)


def sureness(slices: Frames, chord: Segment) -> float:
    """How often such a guess is right, from 0 to 1, from what the line plays of the chord.

    A broken triad says it; two notes of it, or one, fit several chords. The figures were counted on
    melodies whose harmony is known (the sopranos of chorales, tunes of composed songs).
    """
    if chord.root is None:
        return 0.0
    heard = slices.chroma[round(chord.start / slices.size) : round(chord.end / slices.size)].sum(
        axis=0
    )
    tones = [(chord.root + size) % 12 for size in KINDS[chord.suffix][0]]
    total = float(heard.sum())
    share = float(heard[tones].sum()) / total if total else 0.0
    whole = all(heard[pc] > 1e-9 for pc in tones[:3])
    table = _BROKEN if whole else _BY_SHARE
    return next((sure for least, sure in table if share >= least), _FLOOR)


__all__ = ["THICK", "is_line", "sureness"]
