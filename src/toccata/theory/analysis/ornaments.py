"""Notes that are not in the chord, each by its name: passing, neighbour, suspension and the rest."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from .frames import neighbours
from .hearing import SHORTEST, Bars, Heard

SENTENCES: Final = {
    "passing note": "fills the step between two notes of the melody",
    "neighbour note": "steps away and comes back",
    "suspension": "is held over from the chord before and falls by step",
    "retardation": "is held over from the chord before and rises by step",
    "appoggiatura": "is leapt to and leans on its resolution by step",
    "escape note": "is reached by step and left by a leap",
    "anticipation": "is already the note of the next chord",
    "pedal": "holds on while the chords above it change",
    "free note": "stands outside the chord and neither comes nor goes by step",
}
"""What each ornament does."""


@dataclass(frozen=True, slots=True)
class Ornament:
    """A non-chord tone: its `kind`, where it stands, its pitch (MIDI number), its part from 0."""

    kind: str
    bar: int
    beat: float
    start: float
    pitch: int
    part: int

    def explain(self) -> str:
        """Why it is called so."""
        return f"It {SENTENCES[self.kind]}."


def ornaments(
    heard: Heard, bars: Bars, spans: Sequence[tuple[float, float, frozenset[int]]]
) -> list[Ornament]:
    """Every note outside its chord; `spans` are (start, end, pitch classes) of the chords in order.

    An empty set of pitch classes is no chord, and nothing is foreign to it.
    """
    begins = [start for start, _, _ in spans]
    before, after = neighbours(heard)
    found: list[Ornament] = []
    rows = zip(
        heard.start.tolist(), heard.end.tolist(), heard.pitch.tolist(), heard.part.tolist(),
        before, after, strict=True,
    )  # fmt: skip
    for start, end, pitch, part, came, goes in rows:
        place = max(bisect_right(begins, start + SHORTEST / 2) - 1, 0)
        if not spans:
            break
        inside = spans[place][2]
        later = spans[place + 1] if place + 1 < len(spans) else None
        if inside and pitch % 12 not in inside:
            if later and end > later[1] + SHORTEST and pitch % 12 in later[2]:
                kind = "anticipation"
            else:
                kind = _kind(pitch, came, goes, later)
            found.append(_named(kind, bars, start, pitch, part))
            continue
        # A note of this chord that is held into one where it is foreign.
        held = place + 1
        while held < len(spans) and spans[held][0] < end - SHORTEST:
            here = spans[held]
            if here[2] and pitch % 12 not in here[2]:
                past = held + 1 < len(spans) and spans[held + 1][1] < end - SHORTEST
                if past or goes is None or abs(goes) > 2 or not goes:
                    kind = "pedal"
                else:
                    kind = "suspension" if goes < 0 else "retardation"
                found.append(_named(kind, bars, here[0], pitch, part))
                break
            held += 1
    return found


def _named(kind: str, bars: Bars, start: float, pitch: int, part: int) -> Ornament:
    bar, beat = bars.place(start)
    return Ornament(kind, bar, beat, start, pitch, part)


def _kind(
    pitch: int, came: int | None, goes: int | None,
    later: tuple[float, float, frozenset[int]] | None,
) -> str:  # fmt: skip
    """The name by how the note is reached and left."""
    if goes == 0 and later is not None and pitch % 12 in later[2]:
        return "anticipation"
    stepped_in = came is not None and 0 < abs(came) <= 2
    stepped_out = goes is not None and 0 < abs(goes) <= 2
    if came == 0 and stepped_out:
        return "suspension" if goes is not None and goes < 0 else "retardation"
    if stepped_in and stepped_out and came is not None and goes is not None:
        return "passing note" if came * goes > 0 else "neighbour note"
    if stepped_out:
        return "appoggiatura"
    if stepped_in:
        return "escape note"
    return "free note"


__all__ = ["Ornament", "ornaments", "SENTENCES"]
