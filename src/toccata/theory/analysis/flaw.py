"""The rules of part-writing by name, why each is one, and what a broken rule is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

RULES: Final = {
    "parallel fifths": "Two voices that move in fifths sound like one.",
    "parallel octaves": "Two voices that move in octaves or unisons are one voice less.",
    "contrary fifths": "Fifths by contrary motion are fifths in another octave.",
    "contrary octaves": "Octaves by contrary motion are octaves in another place.",
    "hidden fifths": "The outer voices leap together into a fifth.",
    "hidden octaves": "The outer voices leap together into an octave.",
    "crossing": "A voice goes beyond its neighbour.",
    "overlap": "A voice goes beyond where its neighbour just was.",
    "spacing": "Upper voices more than an octave apart do not blend.",
    "range": "The note lies outside what the voice sings well.",
    "leading tone": "The leading tone wants to rise to the tonic.",
    "seventh": "The seventh of a chord wants to fall by step.",
    "augmented leap": "Augmented steps are hard to sing.",
    "clash": "Two parts hold notes a semitone apart that no chord asks for.",
    "low interval": "So low, so narrow an interval sounds like mud.",
    "under the bass": "A part below the bass changes what chord is heard.",
}
"""Every rule and why it is one."""

GRAVE: Final = frozenset({"parallel fifths", "parallel octaves"})
"""What weighs more than the rest when a mend is judged."""

OCTAVES_HELP: Final = frozenset({"low interval", "under the bass"})
"""What is mended by the same note in another octave."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """A broken rule at a place in quarter notes; `voices` are numbers, 0 the highest.

    `notes` are (voice, index) of the notes that a mend might change.
    """

    rule: str
    at: float
    voices: tuple[int, ...]
    sentence: str
    notes: tuple[tuple[int, int], ...]


__all__ = ["Flaw", "RULES", "GRAVE", "OCTAVES_HELP"]
