"""The music in equal slices of an eighth: what sounds in each, how long, and what lies lowest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from .hearing import SHORTEST, Bars, Heard

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Table = NDArray[np.float64]

PASSING_WEIGHT: Final = 0.35
"""How much a short note counts that is reached and left by step off the beat."""


@dataclass(frozen=True, slots=True, eq=False)
class Frames:
    """`chroma` (F, 12): quarter notes of each pitch class in each slice, ornaments counted less.

    `bass` (F, 12) the same for whatever is lowest, `size` the slice in quarter notes, `strength`
    (F,) the metric strength of each slice's start.
    """

    chroma: Table
    bass: Table
    strength: Table
    size: float

    def __len__(self) -> int:
        return len(self.chroma)


def frames(heard: Heard, bars: Bars) -> Frames:
    """The slices of the music; they start at 0 and stand on the bar lines.

    Thick music is weighed as if it had four voices, so that many players do not change chords and
    keys more often than few.
    """
    import numpy as np

    fine = (
        any(meter.denominator > 8 for meter in bars.meters) or (bars.starts[1] * 2) % 1 > SHORTEST
    )
    size = 0.25 if fine else 0.5
    count = max(1, int(np.ceil((heard.total - SHORTEST) / size)))
    weight = weights(heard, bars)
    chroma = np.zeros((count, 12))
    first = np.floor(heard.start / size + 1e-9).astype(np.int64)
    last = np.ceil(heard.end / size - 1e-9).astype(np.int64)
    spans = np.maximum(last - first, 1)
    note = np.repeat(np.arange(len(heard)), spans)
    inside = np.arange(len(note)) - np.repeat(np.cumsum(spans) - spans, spans)
    frame = np.minimum(first[note] + inside, count - 1)
    covered = np.minimum(heard.end[note], (frame + 1) * size) - np.maximum(
        heard.start[note], frame * size
    )
    covered = np.maximum(covered, 0)
    np.add.at(chroma, (frame, heard.pitch[note] % 12), covered * weight[note])
    voices = chroma.sum() / (count * size)
    thin = min(1.0, 4 / voices) if voices else 1.0
    bass = np.zeros((count, 12))
    lowest = np.full(count, 1000, dtype=np.int64)
    np.minimum.at(lowest, frame, heard.pitch[note])
    under = heard.pitch[note] <= lowest[frame] + 2  # a bass may step within the slice
    np.add.at(bass, (frame[under], heard.pitch[note][under] % 12), (covered * weight[note])[under])
    strength = np.asarray([bars.strength(place * size) for place in range(count)])
    return Frames(chroma * thin, bass * min(1.0, thin * 2), strength, size)


def weights(heard: Heard, bars: Bars) -> Table:
    """How much each note tells of the harmony, (N,): 1, less for passing and neighbour notes."""
    import numpy as np

    found = np.ones(len(heard))
    before, after = neighbours(heard)
    for place in np.flatnonzero(heard.length <= 0.5 + SHORTEST):
        came, goes = before[place], after[place]
        if came is None or goes is None:
            continue
        strength = bars.strength(float(heard.start[place]))
        if strength < 0.4 and 0 < abs(came) <= 2 and 0 < abs(goes) <= 2:
            found[place] = PASSING_WEIGHT
    return found


def neighbours(heard: Heard) -> tuple[list[int | None], list[int | None]]:
    """For each note, semitones from the note before it and to the note after it in its part.

    Of several, the nearest in pitch counts; None where the part rests before or after.
    """
    ticks = (heard.start / SHORTEST).round().astype(int).tolist()
    ends = (heard.end / SHORTEST).round().astype(int).tolist()
    parts, pitches = heard.part.tolist(), heard.pitch.tolist()
    starting: dict[tuple[int, int], list[int]] = {}
    ending: dict[tuple[int, int], list[int]] = {}
    for part, tick, end, pitch in zip(parts, ticks, ends, pitches, strict=True):
        starting.setdefault((part, tick), []).append(pitch)
        ending.setdefault((part, end), []).append(pitch)
    before: list[int | None] = []
    after: list[int | None] = []
    for part, tick, end, pitch in zip(parts, ticks, ends, pitches, strict=True):
        came = ending.get((part, tick))
        goes = starting.get((part, end))
        before.append(pitch - min(came, key=lambda p: abs(p - pitch)) if came else None)
        after.append(min(goes, key=lambda p: abs(p - pitch)) - pitch if goes else None)
    return before, after


__all__ = ["Frames", "frames", "neighbours", "weights"]
