"""By which style a piece wants to be judged, and why: its players and its texture tell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from .hearing import Heard
from .lines import moments, strands_of

if TYPE_CHECKING:
    from .report import ChordSpan

BAND: Final = frozenset(
    {"Guitar", "Bass", "Synth Lead", "Synth Pad", "Synth Effects", "Percussive", "Sound Effects",
     "Chromatic Percussion"}
)  # fmt: skip
"""Families of instruments that play no part-songs."""

FEWEST: Final = 2
MOST: Final = 6
"""Voices that strict part-writing is about, from and to."""
JAZZ_SEVENTHS: Final = 0.3
"""From this share of time on sevenths or more in the chords, the chords are those of jazz."""
STEADY: Final = 0.85
"""The share of moments in which a keyboard or a choir on one staff keeps its number of voices."""
TOGETHER: Final = 0.5
"""The share of those voices that begins together, on average: less is an arpeggio or a fugue."""


@dataclass(frozen=True, slots=True)
class Manner:
    """A style that a piece is judged by, and why; `why` is empty where the caller chose it."""

    style: str
    why: str = ""

    def explain(self) -> str:
        """Both in a sentence."""
        because = f": {self.why}" if self.why else ", as asked"
        return f"Judged by the {self.style} style{because}."


def manner_of(
    heard: Heard, chords: Sequence[ChordSpan] = (), kinds: Sequence[str] = (), drums: bool = False
) -> Manner:
    """The style for a piece: strict where its parts are voices, else jazz or pop by its chords.

    `kinds` are the families of the parts' instruments as General MIDI names them, "" if unknown.
    """
    against = _no_voices(heard, kinds, drums)
    if not against:
        return Manner("strict", _voices_said(heard))
    rich = _share_of_sevenths(chords)
    synths = any(kind.startswith("Synth") for kind in kinds)
    if rich >= JAZZ_SEVENTHS and not synths:
        return Manner("jazz", f"{against}, and {rich:.0%} of the time its chords have sevenths")
    return Manner("pop", against)


def _voices_said(heard: Heard) -> str:
    count = len(set(heard.part.tolist()))
    return f"its {count} parts are voices" if count > 2 else "its texture is a choir's"


def _no_voices(heard: Heard, kinds: Sequence[str], drums: bool) -> str:
    """Why the parts are no voices; empty where they are."""
    parts = sorted(set(heard.part.tolist()))
    played = [kinds[part] if part < len(kinds) else "" for part in parts]
    band = sorted({kind.lower() for kind in played if kind in BAND})
    if drums and parts:
        return "it has drums"
    if band:
        return f"it has parts for {' and '.join(band)}"
    if not parts:
        return "no note has a pitch"
    thick = [part for part in parts if not _single(heard, part)]
    if not thick:
        if len(parts) < FEWEST:
            return "one line alone is no part-song"
        return f"{len(parts)} parts are too many for part-writing" if len(parts) > MOST else ""
    if len(parts) <= 2 and _choir_on_staves(heard):
        return ""
    return "its parts play chords" if len(thick) > 1 else "a part plays chords"


def _single(heard: Heard, part: int) -> bool:
    """Whether a part plays one note at a time, all but a twentieth of them."""
    mine = heard.part == part
    start, end = heard.start[mine], heard.end[mine]
    together = (start[1:] < end[:-1] - 0.25) & (start[1:] - start[:-1] < 0.05)
    return int(together.sum()) <= 0.05 * len(start)


def _choir_on_staves(heard: Heard) -> bool:
    """Whether one or two parts keep three to five voices that do not all move in one block."""
    rows = moments(strands_of(heard))
    sizes = [sum(pitch is not None for pitch in now.pitches) for now in rows]
    usual = max(set(sizes), key=sizes.count)
    if not 3 <= usual <= 5 or sizes.count(usual) < STEADY * len(sizes):
        return False
    if len(heard) < TOGETHER * usual * len(rows):
        return False
    stacks = [sorted(p for p in now.pitches if p is not None) for now in rows]
    moves = [
        {b - a for a, b in zip(old, new, strict=True)}
        for old, new in pairwise(stacks)
        if len(old) == len(new) and old != new
    ]
    blocks = sum(len(move) == 1 for move in moves)
    return bool(moves) and blocks <= 0.3 * len(moves)


def _share_of_sevenths(chords: Sequence[ChordSpan]) -> float:
    """The share of sounding time on chords with a seventh or more."""
    named = [span for span in chords if span.chord is not None]
    long = sum(span.end - span.start for span in named)
    rich = sum(
        span.end - span.start
        for span in named
        if span.chord is not None
        and any(tone.number in (7, 9, 11, 13) for tone in span.chord.intervals)
    )
    return rich / long if long else 0.0


__all__ = ["Manner", "manner_of"]
