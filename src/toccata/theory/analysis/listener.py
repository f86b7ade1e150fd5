"""Which chords are listened for, and how a listener weighs what speaks for each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

KINDS: Final = {
    # suffix: (semitones, what it costs to hear it at all)
    "": ((0, 4, 7), 0.0),
    "m": ((0, 3, 7), 0.0),
    "dim": ((0, 3, 6), 0.15),
    "aug": ((0, 4, 8), 0.7),
    "7": ((0, 4, 7, 10), 0.30),
    "m7": ((0, 3, 7, 10), 0.40),
    "maj7": ((0, 4, 7, 11), 0.55),
    "m7b5": ((0, 3, 6, 10), 0.35),
    "dim7": ((0, 3, 6, 9), 0.30),
    "mmaj7": ((0, 3, 7, 11), 1.2),
    "sus4": ((0, 5, 7), 1.0),
    "sus2": ((0, 2, 7), 1.1),
    "7sus4": ((0, 5, 7, 10), 1.0),
    "5": ((0, 7), 0.9),
}
"""The chords that are listened for; everything else is one of these with notes beside it."""


PLAIN: Final = ("", "m", "7", "dim")
"""The chords that a melody alone may imply."""


@dataclass(frozen=True, slots=True)
class Ear:
    """How the listener weighs: per quarter note of a voice, and per chord."""

    inside: float = 0.45
    outside: float = 1.4
    seventh: float = 0.35
    missing_root: float = 0.9
    missing_third: float = 0.65
    missing_fifth: float = 0.25
    missing_seventh: float = 2.4
    bass_root: float = 0.36
    bass_third: float = 0.28
    bass_fifth: float = -0.33
    bass_seventh: float = 0.0
    bass_foreign: float = -0.28
    diatonic: float = 0.64
    change: float = 0.26
    on_beat: float = 0.0
    on_weak: float = 0.84
    off_beat: float = 1.15
    rare: float = 0.0


STRICT_EAR: Final = Ear()

MELODY_EAR: Final = Ear(
    outside=0.3, missing_root=0.15, missing_third=0.55, missing_fifth=0.1, missing_seventh=4.0,
    bass_root=0.0, bass_third=0.0, bass_fifth=0.0, bass_foreign=0.0, diatonic=1.4, change=0.8,
    on_beat=12.0, on_weak=12.0, off_beat=12.0, rare=1.5,
)  # fmt: skip
"""For a line alone: plain chords of the key, changed at the bar or in its middle, no bass."""


__all__ = ["Ear", "STRICT_EAR", "MELODY_EAR", "KINDS", "PLAIN"]
