"""Chord symbols as musicpy reads them: which symbol stands for exactly these notes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final

from ..errors import Unreadable
from ..theory.chord import parse_chord
from ..theory.pitch import LETTERS, NATURALS, pitch_class

ROOTS: Final = (
    ("C",), ("Db", "C#"), ("D",), ("Eb", "D#"), ("E",), ("F",), ("F#", "Gb"), ("G",),
    ("Ab", "G#"), ("A",), ("Bb", "A#"), ("B",),
)  # fmt: skip
"""How each pitch class may be called as a root, the usual name first."""

QUALITIES: Final[dict[str, tuple[tuple[int, int], ...]]] = {
    "": ((2, 4), (4, 7)),
    "m": ((2, 3), (4, 7)),
    "7": ((2, 4), (4, 7), (6, 10)),
    "maj7": ((2, 4), (4, 7), (6, 11)),
    "m7": ((2, 3), (4, 7), (6, 10)),
    "m7b5": ((2, 3), (4, 6), (6, 10)),
    "dim": ((2, 3), (4, 6)),
    "dim7": ((2, 3), (4, 6), (6, 9)),
    "aug": ((2, 4), (4, 8)),
    "aug7": ((2, 4), (4, 8), (6, 10)),
    "sus4": ((3, 5), (4, 7)),
    "sus2": ((1, 2), (4, 7)),
    "7sus4": ((3, 5), (4, 7), (6, 10)),
    "6": ((2, 4), (4, 7), (5, 9)),
    "m6": ((2, 3), (4, 7), (5, 9)),
    "mM7": ((2, 3), (4, 7), (6, 11)),
    "9": ((2, 4), (4, 7), (6, 10), (8, 14)),
    "maj9": ((2, 4), (4, 7), (6, 11), (8, 14)),
    "m9": ((2, 3), (4, 7), (6, 10), (8, 14)),
    "add9": ((2, 4), (4, 7), (8, 14)),
    "madd9": ((2, 3), (4, 7), (8, 14)),
    "69": ((2, 4), (4, 7), (5, 9), (8, 14)),
    "9sus4": ((3, 5), (4, 7), (6, 10), (8, 14)),
    "m11": ((2, 3), (4, 7), (6, 10), (8, 14), (10, 17)),
    "13": ((2, 4), (4, 7), (6, 10), (8, 14), (10, 17), (12, 21)),
}
"""Quality → for each note above the root: letters up, semitones up (musicpy's chordTypes)."""


def _shapes() -> dict[tuple[int, ...], list[tuple[str, int, int]]]:
    """Semitones above the lowest note → (quality, inversion, the root above the lowest note)."""
    found: dict[tuple[int, ...], list[tuple[str, int, int]]] = {}
    for quality, steps in QUALITIES.items():
        tones = [0, *(semitones for _, semitones in steps)]
        for inversion in range(len(tones)):
            turned = tones[inversion:] + [tone + 12 for tone in tones[:inversion]]
            low = min(turned)
            shape = tuple(sorted(tone - low for tone in turned))
            root = (12 if inversion else 0) - low
            if len(set(shape)) == len(shape):
                found.setdefault(shape, []).append((quality, inversion, root))
    return found


SHAPES: Final = _shapes()


@lru_cache(maxsize=4096)
def symbol(pitches: tuple[int, ...], root: int | None, flats: bool) -> tuple[str, int] | None:
    """The symbol and octave with which `C(symbol, octave)` gives exactly these notes, low to high.

    `root` is the pitch class that the music says is the root here; only a symbol on it is given
    where it is known, else the symbol with the root lowest. None where no symbol fits.
    """
    low = pitches[0]
    shapes = SHAPES.get(tuple(pitch - low for pitch in pitches), ())
    for quality, inversion, above in shapes:
        at = low + above
        if root is None and inversion:
            continue
        if root is not None and at % 12 != root:
            continue
        octave = (at - 12 if inversion else at) // 12 - 1
        if octave < 0:
            continue
        for name in sorted(ROOTS[at % 12], key=lambda name: ("b" in name) != flats):
            bass = _bass(name, quality, inversion)
            if bass is not None:
                return f"{name}{quality}{bass}", octave
    return None


def _bass(root: str, quality: str, inversion: int) -> str | None:
    """What follows the slash, or None where musicpy would need a double accidental."""
    if inversion == 0:
        return ""
    letters, semitones = QUALITIES[quality][inversion - 1]
    letter = (LETTERS.index(root[0]) + letters) % 7
    off = (pitch_class(root) + semitones - NATURALS[LETTERS[letter]] + 6) % 12 - 6
    if abs(off) > 1:
        return None
    return f"/{LETTERS[letter]}{('b', '', '#')[off + 1]}"


def root_of(text: str) -> int | None:
    """The pitch class of a chord symbol's root: 2 for "Dm7". None for "N.C." or nonsense."""
    try:
        chord = parse_chord(text)
    except Unreadable:
        return None
    return None if chord.is_silent else chord.root_pc


def lies_close(pitches: Sequence[int]) -> bool:
    """Whether these notes can be a chord at all: three to seven different ones, low to high."""
    return 3 <= len(pitches) <= 7 and all(a < b for a, b in pairwise(pitches))
