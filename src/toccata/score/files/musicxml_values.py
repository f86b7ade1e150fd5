"""Small things that a page says in its own way: a meter, a tempo, a syllable, a transposition."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from typing import Final

from ...theory.interval import Interval
from ...theory.pitch import LETTERS, NATURALS
from ...units import RESOLUTION, Ticks
from ..feel import STRAIGHT, Feel
from .musicxml_tree import Node

_BEAT_UNITS: Final[Mapping[str, int | Fraction]] = {
    "long": 16, "breve": 8, "whole": 4, "half": 2, "quarter": 1, "eighth": Fraction(1, 2),
    "16th": Fraction(1, 4), "32nd": Fraction(1, 8), "64th": Fraction(1, 16),
}  # fmt: skip


def meter_of(time: Node) -> tuple[int, int] | None:
    """Beats and beat type; sums such as 3+2 over 8, or 3/8 + 2/4, are added up."""
    try:
        pairs = [
            (sum(int(b) for b in re.split(r"[+\s]+", beats.text.strip("+ "))), int(kind.text))
            for beats, kind in zip(time.all("beats"), time.all("beat-type"), strict=False)
        ]
    except ValueError:
        return None
    if not pairs or any(
        not 1 <= count <= 255 or kind not in (1, 2, 4, 8, 16, 32, 64) for count, kind in pairs
    ):
        return None
    finest = max(kind for _, kind in pairs)
    return sum(count * (finest // kind) for count, kind in pairs), finest


def quarters_a_minute(mark: Node) -> Fraction | None:
    """Quarters a minute of a metronome mark; None for one that names no number."""
    unit = _BEAT_UNITS.get(mark.word("beat-unit"))
    found = re.search(r"\d{1,4}(?:\.\d{1,6})?", mark.word("per-minute"))
    if unit is None or found is None:
        return None
    dots = sum(1 for _ in mark.all("beat-unit-dot"))
    return Fraction(found[0]) * unit * (2 - Fraction(1, 2 ** min(dots, 4)))


def syllable(lyric: Node) -> str:
    """A syllable, with a hyphen where the word goes on."""
    text = one_line("".join(n.text for n in lyric.all("text", "elision")))
    goes_on = lyric.word("syllabic") in ("begin", "middle")
    return text + "-" if text and goes_on else text


def one_line(text: str) -> str:
    printable = "".join(c if c.isprintable() else " " for c in text)
    return " ".join(printable.split())[:500]


def interval_of(steps: int, semitones: int) -> Interval:
    """The interval of so many steps of the staff and so many semitones, up or down."""
    if steps < 0 or (steps == 0 and semitones < 0):
        return _interval_up(-steps, -semitones, down=True)
    return _interval_up(steps, semitones, down=False)


def _interval_up(steps: int, semitones: int, *, down: bool) -> Interval:
    natural = NATURALS[LETTERS[steps % 7]] + 12 * (steps // 7)
    return Interval(steps + 1, max(-6, min(6, semitones - natural)), down)


def usual_interval(semitones: int) -> Interval:
    """The usual name of an interval known by its semitones alone."""
    octaves, rest = divmod(abs(semitones), 12)
    steps = (0, 1, 1, 2, 2, 3, 3, 4, 5, 5, 6, 6)[rest] + 7 * octaves
    return interval_of(-steps if semitones < 0 else steps, semitones)


def feel_of(sound: Node) -> Feel | None:
    """How a sound element says that notes swing; None where it does not say."""
    swing = sound.child("swing")
    if swing is None:
        return None
    first, second = swing.number("first", 1), swing.number("second", 1)
    if swing.has("straight") or first <= 0 or second <= 0:
        return STRAIGHT
    percent = float(100 * first / (first + second))
    sixteenths = swing.word("swing-type") == "16th"
    return Feel(max(50.0, min(75.0, percent)), Ticks(RESOLUTION // (4 if sixteenths else 2)))
