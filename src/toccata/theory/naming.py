"""Which chord do these notes make? Every reading, the likeliest first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from .chord import Chord
from .interval import Interval, degree
from .pitch import Pitch, Spells, parse_pitch
from .spelling import spell
from .symbol import Formula, in_order, suffix_of

_GUESSES: Final = (
    # for each semitone above the root: readings as (degree, needed others, forbidden others)
    (("1", "", ""),),
    (("b9", "", ""),),
    (("9", "3", ""), ("9", "4", ""), ("2", "", "")),
    (("#9", "4", ""), ("b3", "", "")),
    (("3", "", ""),),
    (("11", "3", ""), ("11", "4", ""), ("4", "", "")),
    (("#11", "7", ""), ("b5", "", "")),
    (("5", "", ""),),
    (
        ("b13", "7 10", ""),
        ("b13", "7 11", ""),
        ("b13", "3 7", ""),
        ("#5", "4", ""),
        ("b13", "7", ""),
        ("#5", "", ""),
    ),
    (("bb7", "3 6", "10 11 7"), ("13", "10", ""), ("13", "11", ""), ("6", "", "")),
    (("b7", "", ""),),
    (("7", "", ""),),
)


def _read_as(offsets: frozenset[int]) -> Formula:
    """Semitones above a supposed root as the degrees that they would be."""
    tones: list[Interval] = []
    for offset in sorted(offsets):
        for name, needs, forbids in _GUESSES[offset]:
            if offsets.issuperset(map(int, needs.split())) and offsets.isdisjoint(
                map(int, forbids.split())
            ):
                tones.append(degree(name))
                break
    return in_order(tones)


@lru_cache(maxsize=4096)
def _rated(offsets: frozenset[int], in_bass: bool) -> tuple[Formula, float]:
    """The formula of a supposed root, and how far-fetched it is (lower is better)."""
    formula = _read_as(offsets)
    suffix, cost = suffix_of(formula)
    third = 0.0 if offsets & {3, 4} else 1.0
    tension = 0.4 * max(0, len(formula) - 3)
    omitted = suffix.count("omit") - suffix.count("omit5")
    lightened = 3.0 if "omit5" in suffix and offsets & {10, 11} else 0.0
    bent = 2.0 if _BENT_FIFTH.fullmatch(suffix) else 0.0
    odd = _RARITY.get(suffix, 0.0) + bent + third + tension + omitted - lightened
    return formula, cost + odd + (0.0 if in_bass else 2.5)


_RARITY: Final = {
    "6": 1.5, "m6": 1.5, "6/9": 1.5, "m6/9": 2.0, "sus2": 1.5, "sus4": 0.5, "aug": 0.5, "dim": 0.5,
    "5": 1.0, "sus2sus4": 3.0, "7sus2": 2.0, "maj7sus2": 3.0, "maj7sus4": 2.0, "dimmaj7": 3.0,
}  # fmt: skip
_BENT_FIFTH: Final = re.compile(r"m.*#5.*|\(b5.*|6b5.*|add.*#5.*|m?maj.*b5.*|sus.*[b#]5.*")
_AWKWARD: Final = frozenset({"B#", "E#", "Cb", "Fb"})


def name_chord(
    pitches: Iterable[int | str | Pitch], key: Spells | str | None = None
) -> list[Chord]:
    """Which chords these notes can be, likeliest first; the first or lowest note is the bass.

    MIDI numbers (the lowest is the bass) or names (the first is). Roots are spelled as given in
    names, else in the key. No notes give an empty list.
    """
    given = list(pitches)
    numbers = [pitch for pitch in given if isinstance(pitch, int)]
    written = [parse_pitch(p) if isinstance(p, str) else p for p in given if not isinstance(p, int)]
    names = {pitch.pitch_class: pitch.note for pitch in written}
    bass = _lowest(numbers, written)
    sounding = {number % 12 for number in numbers} | set(names)
    if bass is None:
        return []
    if len(sounding) == 1:
        return [Chord(parse_pitch(names.get(bass) or spell(bass, key)), (Interval(1),))]
    rated: list[tuple[float, int, int, Formula]] = []
    for root in sorted(sounding, key=lambda pc: (pc - bass) % 12):
        formula, cost = _rated(frozenset((pc - root) % 12 for pc in sounding), root == bass)
        rated.append((cost, len(rated), root, formula))
        if root != bass and len(sounding) > 3:  # a plain chord over a foreign bass
            formula, cost = _rated(frozenset((pc - root) % 12 for pc in sounding - {bass}), False)
            rated.append((cost + 1.0, len(rated), root, formula))
    chords = []
    for _, _, root, formula in sorted(rated):
        pitch = parse_pitch(names.get(root) or spell(root, key))
        tone = next(
            (tone.above(pitch) for tone in formula if tone.above(pitch).pitch_class == bass), None
        )
        low = names.get(bass) or (
            tone.note if tone and tone.note not in _AWKWARD and not key else spell(bass, key)
        )
        chords.append(Chord(pitch, formula, parse_pitch(low)))
    return chords


def _lowest(numbers: Sequence[int], written: Sequence[Pitch]) -> int | None:
    """The pitch class of the bass among MIDI numbers and written pitches."""
    sounding = [*numbers, *(pitch.midi for pitch in written if pitch.octave is not None)]
    if sounding:
        return min(sounding) % 12
    return written[0].pitch_class if written else None
