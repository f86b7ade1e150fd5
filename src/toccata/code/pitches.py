"""Pitch names and note values as musicpy reads them."""

from __future__ import annotations

from functools import lru_cache
from math import gcd
from typing import Final

from ..score import KeyMark

SHARP: Final = ("C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B")
FLAT: Final = ("C", "Db", "D", "Eb", "E", "F", "Gb", "G", "Ab", "A", "Bb", "B")
BLACK: Final = {1: (7, -5), 3: (9, -3), 6: (6, -6), 8: (8, -4), 10: (10, -2)}
"""Pitch class of a black key → its place on the line of fifths as a sharp and as a flat."""


def signature(mark: KeyMark | None) -> int:
    """Sharps (positive) or flats (negative) of a key's signature, −7 to 7; 0 where unknown."""
    key = mark.key if mark is not None else None
    return key.signature if key is not None else 0


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
