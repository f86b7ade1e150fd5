"""Taking a performance apart: what the feel explains, and what is left for the page and a nudge."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..score import STRAIGHT, Feel, Track
from ..units import RESOLUTION
from .lengths import written_lengths
from .pitches import value

Column = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Played:
    """A track's performance in the words of `perform`.

    `volumes` and `lengths` are what is written; lengths sound to `gate` percent, and are `cut`
    before a later "note" or "key" ("": not). `nudges` gives, for a tick, the ticks by which each
    note on it is moved beyond the feel, and `said` is the feel as far as the code says it.
    """

    volumes: list[int]
    lengths: list[int]
    gate: int
    cut: str
    nudges: dict[int, list[int]]
    said: Feel | None

    @property
    def acts(self) -> bool:
        """Whether there is anything for `perform` to do."""
        return bool(self.said or self.cut or self.nudges or self.gate < 100)


def taken_apart(track: Track, resolution: int) -> Played:
    """How the notes' offsets and velocities come about.

    The track's feel is used for timing where it explains more notes than it leaves, and for
    velocities where it leaves fewer different ones.
    """
    notes = track.notes
    feel = track.feel if resolution == RESOLUTION else None
    offsets, velocities = notes.offset, notes.velocity
    left: Column = offsets
    timing = touch = False
    if feel is not None and len(notes):
        beyond = offsets - feel.offsets(notes.start, notes.pitch)
        unexplained = np.count_nonzero(beyond)
        timing = bool(unexplained == 0 or unexplained < np.count_nonzero(offsets))
        left = beyond if timing else offsets
        if feel.touch:
            written = velocities - feel.touches(notes.start, notes.pitch)
            fits = bool(written.min() >= 1 and written.max() <= 127)
            touch = fits and len(np.unique(written)) < len(np.unique(velocities))
            velocities = written if touch else velocities
    said = _said(feel, timing=timing, touch=touch) if feel is not None else None
    lengths, gate, cut = written_lengths(notes, resolution)
    return Played(velocities.tolist(), lengths, gate, cut, _nudges(notes.start, left), said)


def _said(feel: Feel, *, timing: bool, touch: bool) -> Feel | None:
    """The part of a feel that the code performs."""
    if not timing and not touch:
        return None
    if not timing:
        return Feel(touch=feel.touch, seed=feel.seed)
    return feel if touch else Feel(feel.swing, feel.grid, feel.push, feel.loose, 0, feel.seed)


def _nudges(starts: Column, left: Column) -> dict[int, list[int]]:
    moved = set(starts[left != 0].tolist())
    found: dict[int, list[int]] = {}
    if moved:
        for tick, ticks in zip(starts.tolist(), left.tolist(), strict=True):
            if tick in moved:
                found.setdefault(tick, []).append(ticks)
    return found


ARGUMENTS: tuple[tuple[str, str], ...] = (
    ("swing", "swing"), ("grid", "grid"), ("late", "push"), ("loose", "loose"),
    ("touch", "touch"), ("seed", "seed"),
)  # fmt: skip
"""The arguments of `perform` and the fields of `Feel` that they are."""


def arguments(feel: Feel, whole: int) -> list[str]:
    """A feel as keyword arguments of `perform`, what is plain left out."""
    shown = []
    for argument, field in ARGUMENTS:
        said: Any = getattr(feel, field)
        if said == getattr(STRAIGHT, field):
            continue
        number = int(said) if said == int(said) else said
        shown.append(f"{argument}={value(said, whole) if field == 'grid' else number}")
    return shown


def as_feel(said: dict[str, Any], whole: int) -> Feel:
    """The feel that such arguments mean."""
    fields = {field: said[argument] for argument, field in ARGUMENTS if argument in said}
    if "grid" in fields:
        fields["grid"] = round(fields["grid"] * whole)
    return Feel(**fields)
