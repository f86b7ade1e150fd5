"""Styles of part-writing: one table says what each rule weighs, for those who sing and who check."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final


@dataclass(frozen=True, slots=True)
class Style:
    """What each clumsiness costs; a semitone of motion in one voice costs `motion`.

    The solver sings without crossings, in range and not wider than `widest`; what `crossing`,
    `spacing` and `out_of_range` weigh is for the checker, and so are the rules of arrangers:
    `clash`, `low_interval` and `under_bass`.
    """

    motion: float = 1.0
    bass_motion: float = 0.3
    leap: float = 4.0
    parallels: float = 400.0
    hidden: float = 12.0
    overlap: float = 30.0
    leading: float = 60.0
    seventh: float = 25.0
    no_fifth: float = 4.0
    doubled_third: float = 5.0
    doubled_tendency: float = 120.0
    unison: float = 6.0
    augmented: float = 20.0
    crossing: float = 100.0
    spacing: float = 10.0
    out_of_range: float = 100.0
    clash: float = 0.0
    low_interval: float = 0.0
    under_bass: float = 0.0
    by_the_book: bool = False
    """Whether every leading tone and seventh counts that the checker of analysis would name."""
    widest: int = 12
    """The widest allowed gap between neighbouring upper voices, in semitones."""


_NEVER: Final = 10_000.0

STYLES: Final = {
    "strict": Style(),
    "faultless": Style(
        parallels=_NEVER, hidden=_NEVER, overlap=_NEVER, leading=_NEVER, seventh=_NEVER,
        augmented=_NEVER, unison=24.0, by_the_book=True,
    ),
    "jazz": Style(
        bass_motion=0.1, leap=3.0, parallels=1.0, hidden=0.0, overlap=2.0, leading=1.0, seventh=3.0,
        augmented=0.0, no_fifth=0.0, doubled_third=3.0, doubled_tendency=6.0, unison=20.0, widest=12,
        crossing=2.0, spacing=1.0, clash=15.0, low_interval=12.0, under_bass=20.0,
    ),
    "pop": Style(
        bass_motion=0.1, leap=4.0, parallels=4.0, hidden=0.0, overlap=4.0, leading=4.0, seventh=4.0,
        augmented=0.0, no_fifth=2.0, doubled_third=2.0, doubled_tendency=8.0, unison=12.0, widest=12,
        crossing=2.0, spacing=0.0, clash=25.0, low_interval=12.0, under_bass=20.0,
    ),
}  # fmt: skip
"""Strict is the chorale; faultless breaks no rule of it wherever a way without exists, since one
broken rule costs more than all motion; jazz and pop forgive parallels and care for smoothness."""

RULE_WEIGHTS: Final = {
    "parallel fifths": "parallels", "parallel octaves": "parallels",
    "contrary fifths": "parallels", "contrary octaves": "parallels",
    "hidden fifths": "hidden", "hidden octaves": "hidden",
    "crossing": "crossing", "overlap": "overlap", "spacing": "spacing", "range": "out_of_range",
    "leading tone": "leading", "seventh": "seventh", "augmented leap": "augmented",
    "clash": "clash", "low interval": "low_interval", "under the bass": "under_bass",
}  # fmt: skip
"""The column of the table that a rule of the checker is weighed by."""

FAULT_FROM: Final = 10.0
"""What weighs less is a matter of taste and no fault."""


@cache
def counting(style: Style) -> frozenset[str]:
    """The rules of the checker that are faults in a style."""
    return frozenset(
        rule for rule, column in RULE_WEIGHTS.items() if getattr(style, column) >= FAULT_FROM
    )


__all__ = ["Style", "STYLES", "RULE_WEIGHTS", "FAULT_FROM", "counting"]
