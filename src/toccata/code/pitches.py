"""Pitch names and note values as musicpy reads them."""

from __future__ import annotations

from functools import lru_cache
from math import gcd
from typing import Final

from ..score import KeyMark

SHARP: Final = ("C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B")
FLAT: Final = ("C", "Db", "D", "Eb", "E", "F", "Gb", "G", "Ab", "A", "Bb", "B")
FIFTHS: Final = {"C": 0, "D": 2, "E": 4, "F": -1, "G": 1, "A": 3, "B": 5}
BLACK: Final = {1: (7, -5), 3: (9, -3), 6: (6, -6), 8: (8, -4), 10: (10, -2)}
"""Pitch class of a black key → its place on the line of fifths as a sharp and as a flat."""

# mode → how many fifths its signature lies beside that of the major key on the same tonic
MODES: Final = {
    "lydian": 1, "mixolydian": -1, "dorian": -2, "blues": -3, "phrygian": -4, "locrian": -5,
}  # fmt: skip


def signature(key: KeyMark | None) -> int:
    """Sharps (positive) or flats (negative) of a key's signature, −7 to 7; 0 where unknown."""
    if key is None or key.tonic[:1] not in FIFTHS:
        return 0
    tonic = FIFTHS[key.tonic[0]]
    tonic += 7 * sum((sign in "#♯") - (sign in "b♭") for sign in key.tonic[1:])
    mode = key.mode.lower()
    aside = next((fifths for name, fifths in MODES.items() if name in mode), None)
    if aside is None:
        aside = -3 if "min" in mode or "aeolian" in mode else 0
    return max(-7, min(7, tonic + aside))


@lru_cache(maxsize=64)
def spelling(fifths: int) -> tuple[str, ...]:
    """A name for each pitch class in a key with this signature.

    Only names that musicpy puts into the right octave: it takes Cb4 for B4 and B#3 for C3.
    """
    names = list(SHARP)
    for pitch, (sharp, flat) in BLACK.items():
        middle = fifths + 2.5
        names[pitch] = (SHARP if abs(sharp - middle) < abs(flat - middle) else FLAT)[pitch]
    return tuple(names)


@lru_cache(maxsize=8192)
def pitch_name(pitch: int, fifths: int) -> str:
    """A pitch from 0 to 127 as musicpy reads it: "D5", "Eb3"; "C0(-12)" below its lowest octave."""
    name = spelling(fifths)[pitch % 12]
    octave = pitch // 12 - 1
    return f"{name}{octave}" if octave >= 0 else f"{name}0(-12)"


@lru_cache(maxsize=65536)
def value(ticks: int, whole: int) -> str:
    """Ticks as a part of the whole note: "1/8", "3", "0"."""
    if ticks == 0:
        return "0"
    common = gcd(ticks, whole)
    above, below = ticks // common, whole // common
    return str(above) if below == 1 else f"{above}/{below}"


def place(tick: int, whole: int) -> str:
    """A tick as a part of the whole note that musicpy does not cut down to the tick before."""
    exact = int(tick / whole * whole) == tick
    return value(tick, whole) if exact else f"{tick}.01 / WHOLE"
