"""An arranger's ear for bands and orchestras: what clashes, what muddies, what hides the bass."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Final

from ..spelling import midi_name
from .flaw import Flaw
from .hearing import SHORTEST
from .lines import Moment, Voices

if TYPE_CHECKING:
    from .report import ChordSpan

HELD: Final = 1.0
"""Quarter notes that two parts sound together before an arranger minds."""

LOWEST: Final = {1: 52, 2: 51, 3: 48, 4: 46, 5: 46, 6: 46, 7: 34, 8: 43, 9: 41, 10: 41, 11: 41}
"""Low interval limits: for each interval in semitones the lowest that its lower note may lie
(from E3 for a minor second down to Bb1 for a fifth), as arrangers' handbooks teach them."""

MUD: Final = 7
"""How far below its limit, in semitones, an interval is a fault and no colour."""


def sounding(
    voices: Voices,
    now: Moment,
    span: ChordSpan | None,
    among: Collection[int] | None,
    wanted: Collection[str],
) -> Iterator[Flaw]:
    """Clashes, low intervals and notes under the bass, where the second of two notes begins."""
    there = [
        (number, pitch, voices.rows[number][place])
        for number, (place, pitch) in enumerate(zip(now.notes, now.pitches, strict=True))
        if place is not None and pitch is not None
    ]
    bass = len(voices.rows) - 1
    for spot, (over, a, first) in enumerate(there):
        for under, b, second in there[spot + 1 :]:
            if among is not None and over not in among and under not in among:
                continue
            if voices.parts and voices.parts[over] == voices.parts[under]:
                continue
            begins = max(first.start, second.start)
            if begins < now.at - SHORTEST or min(first.end, second.end) < now.at + HELD - SHORTEST:
                continue
            size, low = abs(a - b), min(a, b)
            ids = ((over, now.notes[over] or 0), (under, now.notes[under] or 0))
            key = span.key if span else None
            who = " and ".join(
                f"{voices.names[v]} ({midi_name(p, key)})" for v, p in ((over, a), (under, b))
            )
            if (
                "clash" in wanted
                and size in (1, 13, 25)
                and not _asked_for(span, voices, now, a, b)
            ):
                yield Flaw("clash", now.at, (over, under), f"{who} clash a semitone apart.", ids)
            if "low interval" in wanted and low < LOWEST.get(size, 0) - MUD:
                yield Flaw("low interval", now.at, (over, under),
                           f"{who} lie too close together for so low a place.", ids)  # fmt: skip
            if "under the bass" in wanted and under == bass and a < b and (b - a) % 12:
                yield Flaw("under the bass", now.at, (over, under),
                           f"{voices.names[over]} ({midi_name(a, key)}) goes below"
                           f" {voices.names[under]} ({midi_name(b, key)}), so another chord is heard.",
                           ids)  # fmt: skip


def _asked_for(span: ChordSpan | None, voices: Voices, now: Moment, a: int, b: int) -> bool:
    """Whether the chord has both notes (C and B of Cmaj7), or some part plays both itself.

    Where no chord is known, nothing clashes.
    """
    pair = {a % 12, b % 12}
    if span is None or span.chord is None or pair <= set(span.chord.pitch_classes):
        return True
    mine: dict[int, set[int]] = {}
    for part, pitch in zip(voices.parts, now.pitches, strict=True):
        if pitch is not None:
            mine.setdefault(part, set()).add(pitch % 12)
    return any(pair <= sounding for sounding in mine.values())


__all__ = ["sounding", "HELD", "LOWEST", "MUD"]
