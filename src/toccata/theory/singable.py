"""Every way in which so many voices can sing a chord, and what each costs before anything moves."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from ..errors import WrongUse
from .chord import Chord
from .partwriting import Range, Voicing, leading_tone
from .styles import Style
from .voicing import essentials

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MOST_VOICINGS: Final = 700
"""Voicings of one chord that are weighed at most, the best in themselves; SATB stays below."""


@lru_cache(maxsize=512)
def voicings_of(
    chord: Chord, ranges: tuple[Range, ...], rules: Style, bass: bool
) -> tuple[NDArray[np.int16], NDArray[np.float32]]:
    """Every voicing of a chord in the ranges, (N, voices), and what each costs by itself, (N,)."""
    import numpy as np

    found: list[Voicing] = []
    for needed in range(min(len(ranges), len(set(chord.pitch_classes))), 0, -1):
        found = _every_voicing(chord, ranges, rules.widest, needed, bass)
        if found:
            break
    if not found and rules.widest < 24:
        found = _every_voicing(chord, ranges, 127, 1, bass)
    if not found:
        raise WrongUse(
            f"{chord.symbol} cannot be sung by {len(ranges)} voices in the ranges {list(ranges)};"
            f" widen them to an octave each, the lowest first."
        )
    costs = [_own_cost(voicing, chord, rules) for voicing in found]
    if len(found) > MOST_VOICINGS:
        order = sorted(range(len(found)), key=costs.__getitem__)[:MOST_VOICINGS]
        found, costs = [found[place] for place in order], [costs[place] for place in order]
    return np.asarray(found, dtype=np.int16), np.asarray(costs, dtype=np.float32)


def _every_voicing(
    chord: Chord, ranges: tuple[Range, ...], widest: int, needed: int, bass: bool
) -> list[Voicing]:
    """All voicings without crossing that hold the chord's `needed` most telling tones."""
    sounding = set(chord.pitch_classes)
    telling = [pc for pc in essentials(chord, 12) if not (bass and pc == chord.bass_pc)]
    fifth = {
        (chord.root_pc + tone.semitones) % 12 for tone in chord.intervals if tone.degree == "5"
    }
    if not bass and len(sounding) > len(ranges):  # somebody else plays root and fifth
        telling = [pc for pc in telling if pc not in fifth | {chord.root_pc}]
    wanted = frozenset(telling[: needed - 1] if bass else telling[:needed])
    if len(ranges) > 3 and len(sounding) <= len(ranges):
        wanted -= fifth
    classes = [sounding] * len(ranges)
    if bass:
        classes[0] = {chord.bass_pc}
    pools = [
        [note for note in range(low, high + 1) if note % 12 in allowed]
        for (low, high), allowed in zip(ranges, classes, strict=True)
    ]
    found: list[Voicing] = []

    def build(sung: Voicing, missing: frozenset[int]) -> None:
        voice = len(sung)
        if len(missing) > len(pools) - voice:
            return
        if voice == len(pools):
            found.append(sung)
            return
        lowest, highest = sung[-1], sung[-1] + (widest if voice > 1 else widest + 12)
        for note in pools[voice]:
            if lowest <= note <= highest:
                build((*sung, note), missing - {note % 12})

    for note in pools[0]:
        build((note,), wanted - {note % 12})
    return found


def _own_cost(voicing: Voicing, chord: Chord, rules: Style) -> float:
    """What a voicing costs before anything moves: doublings, missing fifth, unisons."""
    counts: dict[int, int] = {}
    for note in voicing:
        counts[note % 12] = counts.get(note % 12, 0) + 1
    cost = 0.0
    tendency = leading_tone(chord, None, None)
    for tone in chord.intervals:
        pc = (chord.root_pc + tone.semitones) % 12
        count = counts.get(pc, 0)
        if tone.degree == "5" and not count:
            cost += rules.no_fifth
        if count < 2:
            continue
        if tone.number in (7, 9, 11, 13) or (tone.alteration and tone.number == 5):
            cost += rules.doubled_tendency if tone.number == 7 else rules.doubled_third * 2
        elif tone.number == 3 and pc == tendency:
            cost += rules.doubled_tendency
        elif tone.number == 3 and chord.kind != "diminished":
            cost += rules.doubled_third
        cost += 8.0 * max(0, count - 3)
    return cost + rules.unison * (len(voicing) - len(set(voicing)))


__all__ = ["voicings_of", "MOST_VOICINGS"]
