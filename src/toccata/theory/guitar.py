"""Chords under a guitarist's hand: frets on strings that four fingers can hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, product
from typing import Final

from ..errors import UnknownName
from .chord import Chord
from .voicing import essentials

TUNINGS: Final = {
    "guitar": (40, 45, 50, 55, 59, 64),
    "drop d": (38, 45, 50, 55, 59, 64),
    "dadgad": (38, 45, 50, 55, 57, 62),
    "open g": (38, 43, 50, 55, 59, 62),
    "bass": (28, 33, 38, 43),
    "ukulele": (67, 60, 64, 69),
    "mandolin": (55, 62, 69, 76),
}
"""Open strings as MIDI numbers, the lowest string first."""


@dataclass(frozen=True, slots=True)
class Grip:
    """Where the fingers are: a fret for each string from the lowest, None for one that is silent."""

    frets: tuple[int | None, ...]
    strings: tuple[int, ...]

    @property
    def pitches(self) -> tuple[int, ...]:
        """What sounds, in the order of the strings."""
        return tuple(
            string + fret
            for string, fret in zip(self.strings, self.frets, strict=True)
            if fret is not None
        )

    @property
    def text(self) -> str:
        """`x32010`; frets above 9 make it `x-10-12-12-11-x`."""
        words = ["x" if fret is None else str(fret) for fret in self.frets]
        return ("-" if any(len(word) > 1 for word in words) else "").join(words)

    @property
    def position(self) -> int:
        """The lowest fret that is pressed; 0 where only open strings sound."""
        return min((fret for fret in self.frets if fret), default=0)

    @property
    def barre(self) -> bool:
        """Whether one finger lies across several strings at the lowest fret."""
        pressed = [fret for fret in self.frets if fret]
        return pressed.count(self.position) > 1 and len(pressed) > 4

    def explain(self) -> str:
        """How it is held."""
        silent = [str(len(self.frets) - n) for n, fret in enumerate(self.frets) if fret is None]
        where = f"at fret {self.position}" if self.position else "on open strings"
        how = "a barre " if self.barre else ""
        left = f", strings {' and '.join(silent)} silent" if silent else ""
        return f"{self.text}: {how}{where}{left}."

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"<Grip {self}>"


def grips(
    chord: Chord, tuning: str | Sequence[int] = "guitar", most: int = 8, highest: int = 12
) -> list[Grip]:
    """Ways to hold a chord, the most comfortable first, at most `most`.

    Four frets at the widest, four fingers (one may lie across as a barre), the chord's bass lowest,
    its telling tones all there, silent strings at the edges before the middle. `highest` is the
    last fret. No way gives an empty list. Raises `UnknownName` for a tuning that does not exist.
    """
    if isinstance(tuning, str):
        if tuning.lower() not in TUNINGS:
            raise UnknownName("tuning", tuning, TUNINGS)
        strings = TUNINGS[tuning.lower()]
    else:
        strings = tuple(int(pitch) for pitch in tuning)
    if chord.is_silent or most < 1 or not strings:
        return []
    return list(_grips(chord, strings, highest)[:most])


@lru_cache(maxsize=512)
def _grips(chord: Chord, strings: tuple[int, ...], highest: int) -> tuple[Grip, ...]:
    found: dict[tuple[int | None, ...], float] = {}
    sounding = set(chord.pitch_classes)
    count = len(strings)
    telling = set(essentials(chord, min(count, 4, len(sounding))))
    if len(sounding) <= 3:
        telling = sounding
    for base in range(1, max(2, highest - 2)):
        choices: list[list[int | None]] = []
        for string in strings:
            near = [
                f
                for f in (0, *range(base, base + 4))
                if f <= highest and (string + f) % 12 in sounding
            ]
            choices.append([None, *near])
        for frets in product(*choices):
            if frets in found:
                continue
            cost = _cost(frets, strings, chord, telling)
            if cost is not None:
                found[frets] = cost
    ordered = sorted(found, key=lambda frets: (found[frets], str(frets)))
    return tuple(Grip(frets, strings) for frets in ordered)


def _cost(
    frets: tuple[int | None, ...], strings: tuple[int, ...], chord: Chord, telling: set[int]
) -> float | None:
    """How uncomfortable a grip is; None where it cannot be held or is not the chord."""
    played = [place for place, fret in enumerate(frets) if fret is not None]
    if len(played) < min(3, len(strings)):
        return None
    if played != list(range(played[0], played[-1] + 1)):
        return None  # a silent string between sounding ones is hard to strum over
    pitches = [strings[place] + (frets[place] or 0) for place in played]
    if min(pitches) % 12 != chord.bass_pc or not telling <= {pitch % 12 for pitch in pitches}:
        return None
    pressed = [fret for fret in frets if fret]
    low, high = min(pressed, default=0), max(pressed, default=0)
    barred = pressed.count(low)
    across = [place for place, fret in enumerate(frets) if fret == low and low]
    open_inside = (
        any(frets[place] == 0 for place in range(across[0], played[-1] + 1)) if across else False
    )
    fingers = len(pressed) if barred < 2 or open_inside else len(pressed) - barred + 1
    if fingers > 4 or high - low > 3:
        return None
    silent = played[0] + 1.6 * (len(frets) - 1 - played[-1])
    silent += 1.5 * max(0, played[0] - 2)
    gaps = sum(
        bool(a) and b == 0 and bool(c) for a, b, c in zip(frets, frets[1:], frets[2:], strict=False)
    )
    stretch = sum(abs(a - b) for a, b in pairwise(pressed))
    barre = 1.2 if fingers < len(pressed) else 0.0
    high_open = 0.8 * (0 in frets and low > 4)
    missing = len(set(chord.pitch_classes) - {p % 12 for p in pitches})
    return (
        0.45 * low + 0.9 * (high - low) + 0.15 * stretch + 1.1 * silent + 0.5 * fingers
        + barre + high_open + 1.5 * missing + 1.0 * gaps
    )  # fmt: skip


__all__ = ["Grip", "grips", "TUNINGS"]
