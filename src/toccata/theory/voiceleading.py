"""Voice leading finds the smoothest way through a row of chords."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING, Final

from ..errors import UnknownName, WrongUse
from .chord import Chord
from .key import Key
from .partwriting import (
    SATB,
    Fault,
    Range,
    Voicing,
    augmented_moves,
    faults,
    leading_tone,
    member,
    tendencies,
)
from .voicing import essentials

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Style:
    """What each clumsiness costs; a semitone of motion in one voice costs `motion`."""

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
    by_the_book: bool = False
    """Whether every leading tone and seventh counts that the checker of analysis would name."""
    widest: int = 12
    """The widest allowed gap between neighbouring upper voices, in semitones."""


_NEVER: Final = 10_000.0

STYLES: Final = {
    "strict": Style(),
    "faultless": Style(
        parallels=_NEVER, hidden=_NEVER, overlap=_NEVER, leading=_NEVER, seventh=_NEVER,
        augmented=_NEVER, by_the_book=True,
    ),
    "jazz": Style(
        bass_motion=0.1, leap=3.0, parallels=1.0, hidden=0.0, overlap=2.0, leading=1.0, seventh=3.0,
        augmented=0.0, no_fifth=0.0, doubled_third=3.0, doubled_tendency=6.0, unison=20.0, widest=12,
    ),
    "pop": Style(
        bass_motion=0.1, leap=4.0, parallels=4.0, hidden=0.0, overlap=4.0, leading=4.0, seventh=4.0,
        augmented=0.0, no_fifth=2.0, doubled_third=2.0, doubled_tendency=8.0, unison=12.0, widest=12,
    ),
}  # fmt: skip
"""Strict is the chorale; faultless breaks no rule of it wherever a way without exists, since one
broken rule costs more than all motion; jazz and pop forgive parallels and care for smoothness."""

MOST_VOICINGS: Final = 700
"""Voicings of one chord that are weighed at most, the best in themselves; SATB stays below."""


def lead(
    chords: Sequence[Chord],
    ranges: Sequence[Range] = SATB,
    start: Sequence[int] | None = None,
    style: str = "strict",
    *,
    key: Key | None = None,
    bass: bool = True,
    melody: Sequence[int | None] | None = None,
) -> list[Voicing]:
    """One voicing per chord, lowest voice first, with the least total cost of the style.

    `ranges` are (low, high) MIDI numbers per voice, lowest first. `start` is a voicing sung before
    the first chord. With `key` its leading tone is watched, without it that of every dominant.
    With `bass` the lowest voice sings each chord's bass. `melody` says per chord what the highest
    voice wants to sing (None: anything); it bends only to avoid what the style forbids. The search
    is dynamic programming over all voicings, so no cheaper way exists (among at most
    `MOST_VOICINGS` a chord). N.C. gives () and the voices start anew from where they were.

    Raises `UnknownName` for a style and `WrongUse` when a chord cannot be sung in the ranges.
    """
    if style not in STYLES:
        raise UnknownName("voice-leading style", style, STYLES)
    rules = STYLES[style]
    limits = tuple((int(low), int(high)) for low, high in ranges)
    singing = [place for place, chord in enumerate(chords) if not chord.is_silent]
    wishes = [None if melody is None else melody[place] for place in singing]
    sung = _cheapest_way(
        [chords[place] for place in singing], limits, start, rules, key, bass, wishes
    )
    found: list[Voicing] = [()] * len(chords)
    for place, voicing in zip(singing, sung, strict=True):
        found[place] = voicing
    return found


def _cheapest_way(
    chords: list[Chord],
    ranges: tuple[Range, ...],
    start: Sequence[int] | None,
    rules: Style,
    key: Key | None,
    bass: bool,
    wishes: Sequence[int | None],
) -> list[Voicing]:
    import numpy as np

    if not chords:
        return []
    tables = [
        _wishing(_voicings(chord, ranges, rules, bass), wish)
        for chord, wish in zip(chords, wishes, strict=True)
    ]
    notes, own = tables[0]
    if start is None:
        cost = own + _off_centre(notes, ranges)
    else:
        if len(start) != len(ranges):
            raise WrongUse(
                f"The start has {len(start)} voices, the ranges {len(ranges)}; give both alike."
            )
        before = np.asarray([sorted(start)], dtype=np.int16)
        cost = own + _moving(before, notes, rules)[0]
    back: list[NDArray[np.intp]] = []
    for place in range(1, len(chords)):
        step = _step(chords[place - 1], chords[place], ranges, rules, key, bass)
        total = cost[:, None] + step
        choice = total.argmin(axis=0)
        back.append(choice)
        cost = total[choice, np.arange(total.shape[1])] + tables[place][1]
    best = int(cost.argmin())
    path = [best]
    for choice in reversed(back):
        best = int(choice[best])
        path.append(best)
    return [
        tuple(int(note) for note in table[0][index])
        for table, index in zip(tables, reversed(path), strict=True)
    ]


WISH: Final = 25.0
"""What each semitone beside the wished melody costs: more than a leap, less than parallels."""

Table = tuple["NDArray[np.int16]", "NDArray[np.float32]"]


def _wishing(table: Table, wish: int | None) -> Table:
    """The voicings of a chord, dearer the farther their highest voice is from a wish."""
    import numpy as np

    if wish is None:
        return table
    notes, own = table
    pull: NDArray[np.float32] = own + np.abs(notes[:, -1] - wish).astype(np.float32) * np.float32(
        WISH
    )
    return notes, pull


def _off_centre(notes: NDArray[np.int16], ranges: tuple[Range, ...]) -> NDArray[np.float32]:
    """A small pull of the first voicing to the middle of the ranges."""
    import numpy as np

    middle = np.asarray([(low + high) / 2 for low, high in ranges], dtype=np.float32)
    pull: NDArray[np.float32] = np.abs(notes - middle).sum(axis=1).astype(np.float32) * np.float32(
        0.3
    )
    return pull


@lru_cache(maxsize=512)
def _voicings(
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


@lru_cache(maxsize=1024)
def _step(
    before: Chord,
    after: Chord,
    ranges: tuple[Range, ...],
    rules: Style,
    key: Key | None,
    bass: bool,
) -> NDArray[np.float32]:
    """What every move between two chords costs: (voicings before, voicings after)."""
    import numpy as np

    old, new = _voicings(before, ranges, rules, bass)[0], _voicings(after, ranges, rules, bass)[0]
    cost = _moving(old, new, rules)
    if rules.augmented:
        _forbid(cost, old, new, augmented_moves(before, after), rules.augmented)
    if rules.by_the_book:
        leading, seventh = tendencies(before, after, key.tonic_pc if key else None)
        _bind(cost, old, new, leading, (0, 1, 2), (-3, -4), rules.leading)
        wants = leading_tone(before, after, key) if key and leading is None else None
        if wants is not None and (wants + 1) % 12 in after.pitch_classes:  # V–vi: no rule, but taste
            _bind(cost, old, new, wants, (0, 1), (-3, -4), STYLES["strict"].leading)
        _bind(cost, old, new, seventh, (0, -1, -2), (), rules.seventh)
        cost.setflags(write=False)
        return cost
    leading = leading_tone(before, after, key)
    if leading is not None and (leading + 1) % 12 in after.pitch_classes:
        for voice in range(old.shape[1]):
            sings = np.flatnonzero(old[:, voice] % 12 == leading)
            move = new[None, :, voice] - old[sings, None, voice]
            outer = voice == old.shape[1] - 1
            bad = np.where(move == 1, 0.0, np.where((move == -4) & (not outer), 0.2, 1.0))
            cost[sings] += np.where(move == 0, 0.0, bad).astype(np.float32) * np.float32(
                rules.leading
            )
    seventh = member(before, 7)
    if seventh is not None and {(seventh - 1) % 12, (seventh - 2) % 12} & set(after.pitch_classes):
        for voice in range(old.shape[1]):
            sings = np.flatnonzero(old[:, voice] % 12 == seventh)
            move = new[None, :, voice] - old[sings, None, voice]
            cost[sings] += np.where((move <= 0) & (move >= -2), 0.0, rules.seventh).astype(
                np.float32
            )
    cost.setflags(write=False)
    return cost


def _forbid(
    cost: NDArray[np.float32], old: NDArray[np.int16], new: NDArray[np.int16],
    moves: frozenset[tuple[int, int]], price: float,
) -> None:  # fmt: skip
    """Add the price wherever a voice makes one of the moves (pitch class, semitones)."""
    import numpy as np

    if not moves:
        return
    table = np.zeros((12, 128), dtype=np.float32)
    for pc, step in moves:
        table[pc, step + 64] = price
    for voice in range(old.shape[1]):
        step = np.clip(new[None, :, voice] - old[:, None, voice], -63, 63) + 64
        cost += table[old[:, voice] % 12][np.arange(len(old))[:, None], step]


def _bind(
    cost: NDArray[np.float32], old: NDArray[np.int16], new: NDArray[np.int16], tone: int | None,
    allowed: tuple[int, ...], inner: tuple[int, ...], price: float,
) -> None:  # fmt: skip
    """Add the price wherever a voice leaves the tone otherwise than allowed; inner voices may more."""
    import numpy as np

    if tone is None:
        return
    last = old.shape[1] - 1
    for voice in range(last + 1):
        sings = np.flatnonzero(old[:, voice] % 12 == tone)
        move = new[None, :, voice] - old[sings, None, voice]
        good = np.isin(move, allowed + (inner if 0 < voice < last else ()))
        cost[sings] += np.where(good, 0.0, price).astype(np.float32)


def _moving(old: NDArray[np.int16], new: NDArray[np.int16], rules: Style) -> NDArray[np.float32]:
    """The cost of motion, leaps, overlap, parallels and hidden parallels: (A, B)."""
    import numpy as np

    voices = old.shape[1]
    move = [new[None, :, v] - old[:, None, v] for v in range(voices)]
    moved = [step != 0 for step in move]
    cost = np.zeros(move[0].shape, dtype=np.float32)
    for voice in range(voices):
        size = np.abs(move[voice])
        cost += size * np.float32(rules.bass_motion if voice == 0 else rules.motion)
        over = np.maximum(size - (7 if voice else 9), 0)
        cost += np.where((size == 12) & (voice == 0), 1, over) * np.float32(rules.leap)
        if voice:
            crossed = (new[None, :, voice] < old[:, None, voice - 1]) | (
                new[None, :, voice - 1] > old[:, None, voice]
            )
            cost += crossed * np.float32(rules.overlap)
    if rules.parallels:
        found = np.zeros(cost.shape, dtype=np.int16)
        for under, over_ in combinations(range(voices), 2):
            was, now = (old[:, over_] - old[:, under]) % 12, (new[:, over_] - new[:, under]) % 12
            same = ((was == 7)[:, None] & (now == 7)[None]) | (
                (was == 0)[:, None] & (now == 0)[None]
            )
            found += same & moved[under] & moved[over_]
        cost += found * np.float32(rules.parallels)
    if rules.hidden and voices > 1:
        now = (new[:, -1] - new[:, 0]) % 12
        perfect = (now == 7) | (now == 0)
        together = np.sign(move[0]) * np.sign(move[-1]) > 0
        cost += (perfect[None] & together & (np.abs(move[-1]) > 2)) * np.float32(rules.hidden)
    return cost


__all__ = ["lead", "faults", "Fault", "Style", "STYLES", "SATB", "Range", "Voicing"]
