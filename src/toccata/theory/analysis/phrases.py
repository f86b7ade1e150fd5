"""Where the music breathes: phrases, and the cadences that close them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from ..chord import Chord
from ..key import Key
from .hearing import SHORTEST, Bars, Heard

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from .report import ChordSpan

    Table = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase from `start` to `end` in quarter notes, with the bars that it begins and ends in."""

    start: float
    end: float
    first_bar: int
    last_bar: int


@dataclass(frozen=True, slots=True)
class Cadence:
    """How a phrase closes: `kind` (perfect authentic, half, …), where the last chord stands."""

    bar: int
    beat: float
    kind: str
    key: Key
    chords: tuple[str, ...]

    def explain(self) -> str:
        """Why it is this cadence."""
        return f"{' – '.join(self.chords)} in {self.key.name}: {_SENTENCES[self.kind]}"


_SENTENCES: Final = {
    "perfect authentic": "dominant to tonic, both on their roots, the tonic on top.",
    "imperfect authentic": "dominant to tonic, but with an inversion or without the tonic on top.",
    "half": "the phrase stops on the dominant and stays open.",
    "phrygian half": "the bass falls a semitone to the dominant, from the subdominant on its third.",
    "deceptive": "the dominant goes to another chord than its tonic.",
    "plagal": "subdominant to tonic, as in Amen.",
    "modal": "the lowered seventh degree steps up to the tonic.",
}


WEIGHTS: Final = {
    "wait": 7.4, "rest": 0.45, "phase": 0.34, "close": 0.96, "open": 0.78, "still": 1.64,
    "beat": 0.17, "downbeat": 0.06, "leap": 0.11, "each": -2.0, "usual": 1.07,
}  # fmt: skip
"""What speaks for a cut: a long note, a rest, the place in the bar where the piece began, a closing
or an open cadence, no voice moving, a last note on a beat, a downbeat next, a leap; what each cut
costs, and how much the usual lengths count."""


HOPELESS: Final = -0.9
"""Cuts weaker than this are not tried."""


def phrases(heard: Heard, bars: Bars, chords: Sequence[ChordSpan]) -> list[Phrase]:
    """The phrases: cut where the music waits, rests or closes, in lengths that phrases have.

    Every note of the top line may end a phrase and is weighed; then the best row of cuts is found,
    phrases of one to nine bars, two and four the rule.
    """
    import numpy as np

    if not len(heard):
        return []
    cuts = _cuts(heard, bars, chords)
    usual, price = bars.meters[-1].bar_beats, WEIGHTS["usual"]
    places = np.asarray([at for at, _ in cuts])
    best, came = np.zeros(len(cuts)), np.full(len(cuts), -1)
    for place in range(1, len(cuts)):
        at, strength = cuts[place]
        first = min(int(np.searchsorted(places, at - 9 * usual - 1e-9)), place - 1)
        options = best[first:place] + strength - price * _odd((at - places[first:place]) / usual)
        last = len(options) - 1 - int(options[::-1].argmax())
        best[place], came[place] = options[last], first + last
    ends, place = [], len(cuts) - 1
    while place > 0:
        ends.append(place)
        place = int(came[place])
    found, start = [], float(heard.start[0])
    for place in reversed(ends):
        end = cuts[place][0]
        last = bars.place(max(start, end - SHORTEST))[0]
        found.append(Phrase(start, end, bars.place(start)[0], last))
        start = end
    return found


_USUAL: Final = ((2, 0.0), (4, 0.0), (8, 0.2), (3, 0.3), (6, 0.4), (5, 0.6), (1.5, 0.5))


def _odd(sizes: Table) -> Table:
    """How odd phrases of so many bars are, from 0 to 3."""
    import numpy as np

    found = np.where(sizes >= 1.6, 0.8, np.where(sizes >= 1, 1.0, 3.0))
    for usual, cost in _USUAL:
        found[np.abs(sizes - usual) < 0.13] = cost
    return found


def _cuts(heard: Heard, bars: Bars, chords: Sequence[ChordSpan]) -> list[tuple[float, float]]:
    """(place, strength) of everywhere a phrase might end, the beginning and the end included."""
    import numpy as np

    tops = top_line(heard)
    gaps = [b[0] - a[0] for a, b in pairwise(tops)]
    middle = sorted(gaps)[len(gaps) // 2] if gaps else 1.0
    opening = _phase(bars, tops[0][0])
    begins = [span.start for span in chords]
    cuts = [(tops[0][0], 0.0)]
    for place, gap in enumerate(gaps):
        start, end, pitch = tops[place]
        ahead, _, following = tops[place + 1]
        if gap < middle * 0.99 and gap < 1:
            continue
        around = [*gaps[max(0, place - 2) : place], *gaps[place + 1 : place + 3]]
        usual = sum(around) / len(around) if around else middle
        rest = max(0.0, ahead - end)
        last = bisect_right(begins, ahead - SHORTEST) - 1
        low, high = np.searchsorted(heard.start, (start + SHORTEST, ahead - SHORTEST))
        says = {
            "wait": gap / (gap + usual) - 0.5,
            "rest": min(rest / (gap + 1e-9), 1.0),
            "phase": abs(_phase(bars, ahead) - opening) < SHORTEST,
            "close": _closes(chords, last),
            "open": last >= 0 and _stops(chords[last]),
            "still": low == high,
            "beat": bars.strength(start) >= 0.5,
            "downbeat": bars.strength(ahead) >= 1.0,
            "leap": abs(following - pitch) > 2,
            "each": 1.0,
        }
        strength = sum(WEIGHTS[name] * value for name, value in says.items())
        if strength > HOPELESS:
            cuts.append((ahead, strength))
    cuts.append((heard.total, 1.0))
    return cuts


def _phase(bars: Bars, at: float) -> float:
    """How far before the next bar line a place is, in quarter notes; 0 on one."""
    bar = bars.index(at)
    left = bars.starts[bar + 1] - at
    return (
        0.0
        if abs(left - (bars.starts[bar + 1] - bars.starts[bar])) < SHORTEST
        and bar >= 1 - bars.first
        else left
    )


def _closes(chords: Sequence[ChordSpan], last: int) -> bool:
    """Whether the chord is a tonic on its root that a dominant went before."""
    now = chords[last] if last > 0 else None
    if now is None or now.chord is None or now.chord.inversion or len(now.chord.intervals) > 3:
        return False
    if last and chords[last - 1].root == now.root and last > 1:
        last -= 1
    came = chords[last - 1]
    if came.chord is None or now.root is None or came.root is None:
        return False
    away = (now.root - came.root) % 12
    return (away == 5 and not came.chord.is_minor) or (away == 1 and "dimin" in came.chord.kind)


def _stops(now: ChordSpan) -> bool:
    """Whether the chord is a plain dominant on its root."""
    chord = now.chord
    if chord is None or chord.inversion or len(chord.intervals) > 3 or chord.is_minor:
        return False
    return (chord.root_pc - now.key.tonic_pc) % 12 == 7


def top_line(heard: Heard) -> list[tuple[float, float, int]]:
    """(start, end, pitch) of the highest note at every onset where nothing higher is held."""
    found: list[tuple[float, float, int]] = []
    for start, end, pitch in zip(
        heard.start.tolist(), heard.end.tolist(), heard.pitch.tolist(), strict=True
    ):
        if found and start < found[-1][0] + SHORTEST:
            if pitch >= found[-1][2]:
                found[-1] = (start, end, pitch)
        elif not found or start >= found[-1][1] - SHORTEST or pitch > found[-1][2]:
            found.append((start, end, pitch))
    return found


def cadences(heard: Heard, found: Sequence[Phrase], chords: Sequence[ChordSpan]) -> list[Cadence]:
    """The cadence at the end of each phrase, where its last chords make one."""
    named = []
    tops = top_line(heard)
    begins, onsets = [span.start for span in chords], [start for start, _, _ in tops]
    for phrase in found:
        first = max(bisect_right(begins, phrase.start) - 1, 0)
        ahead = bisect_left(begins, phrase.end - SHORTEST)
        inside = _without_repeats([span for span in chords[first:ahead] if span.chord])
        if len(inside) < 2:
            continue
        before, last = inside[-2], inside[-1]
        place = bisect_left(onsets, phrase.end - SHORTEST) - 1
        top = tops[place][2] % 12 if place >= 0 and tops[place][1] > last.start else None
        kind = _cadence(before, last, top)
        if kind:
            named.append(Cadence(last.bar, last.beat, kind, last.key, (before.symbol, last.symbol)))
    return named


def _without_repeats(spans: Sequence[ChordSpan]) -> list[ChordSpan]:
    """Chords of one root and bass as one, so that V and V7 are one dominant."""
    kept: list[ChordSpan] = []
    for span in spans:
        if kept and kept[-1].root == span.root and kept[-1].bass == span.bass:
            continue
        kept.append(span)
    return kept


def _cadence(before: ChordSpan, last: ChordSpan, top: int | None) -> str:
    key = last.key
    tonic = key.tonic_pc
    first, second = before.chord, last.chord
    if first is None or second is None:
        return ""
    came = (first.root_pc - tonic) % 12
    goal = (second.root_pc - tonic) % 12
    dominant = (came == 7 and not first.is_minor) or (
        came == 11 and first.kind in ("diminished", "half-diminished")
    )
    if goal == 0 and dominant:
        roots = first.inversion == 0 and second.inversion == 0 and came == 7
        return "perfect authentic" if roots and top == tonic else "imperfect authentic"
    if goal == 0 and came == 5 and second.inversion == 0:
        return "plagal"
    if goal == 0 and came == 10 and key.is_minor and not first.is_minor:
        return "modal"
    if goal == 7 and not second.is_minor and second.inversion == 0:
        falls = (first.bass_pc - second.bass_pc) % 12 == 1
        return "phrygian half" if falls and came == 5 and first.inversion == 1 else "half"
    if dominant and goal in (8, 9, 5) and came == 7:
        return "deceptive"
    return ""


def is_dominant(chord: Chord, key: Key) -> bool:
    """Whether the chord is the dominant or the diminished chord of the key."""
    away = (chord.root_pc - key.tonic_pc) % 12
    return (away == 7 and not chord.is_minor) or (away == 11 and "dimin" in chord.kind)


__all__ = ["Phrase", "Cadence", "phrases", "cadences", "top_line", "is_dominant"]
