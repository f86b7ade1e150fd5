"""Chords under a tune: the row that carries it best, with a cadence where each phrase ends."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from ..chance import chance
from ..score.timeline import MeterMark
from ..theory.key import Key
from ..units import Ticks
from .harmony import Bars, Change, Span, change
from .tune import Sung

CHORDS: Final = {
    "major": ("I", "IV", "V", "vi", "ii", "V7", "iii"),
    "minor": ("i", "iv", "V", "VI", "III", "VII", "V7", "iio"),
}
"""What a plain harmonization draws on, the most usual first."""

_USUAL: Final = (0.0, 0.05, 0.02, 0.12, 0.12, 0.1, 0.3, 0.35)
_MOVES: Final = {0: 0.3, 5: 0.0, 7: 0.1, 2: 0.12, 10: 0.3, 9: 0.12, 3: 0.25, 8: 0.2, 4: 0.25,
                 11: 0.5, 1: 0.4, 6: 0.6}  # fmt: skip
"""What it costs to go from root to root, by the semitones up."""


_WHIM: Final = 0.25
"""How much worse a chord may be that a seed picks."""


class _Slot(NamedTuple):
    """A place for one chord: its bar, ticks from the bar line, length, and what is sung in it."""

    bar: int
    at: int
    length: int
    notes: tuple[tuple[int, float], ...]
    ends: str


def harmony_under(
    tune: Sequence[Sung], starts: Sequence[int], meters: Sequence[tuple[int, int]],
    keys: Sequence[Key], resolution: int, phrase: int = 4, fast: bool = False, seed: int = 0,
) -> Bars:  # fmt: skip
    """The chords of every bar under a tune: one a bar, two where the tune wants them.

    The row of least cost is found exactly. Notes in the chord are good, long and accented ones
    count most; roots that fall by fifths are good; every second phrase of `phrase` bars closes on
    the tonic after its dominant, the others stay open where the tune allows. `fast` gives each beat
    a chord of its own, as in a hymn. A `seed` other than 0 makes chords that are nearly as good win
    here and there.
    """
    slots = _slots(tune, starts, meters, resolution, phrase, fast)
    rows = [_options(keys[slot.bar]) for slot in slots]
    costs: list[list[float]] = []
    came: list[list[int]] = []
    for number, (slot, options) in enumerate(zip(slots, rows, strict=True)):
        own = [_own(slot, found, usual, keys[slot.bar]) for found, usual in options]
        if seed:
            dice = chance(seed, "harmonize", number)
            own = [cost + _WHIM * dice.random() for cost in own]
        if not number:
            costs.append([cost + 0.4 * (options[n][0].root != keys[slot.bar].tonic_pc)
                          for n, cost in enumerate(own)])  # fmt: skip
            came.append([0] * len(own))
            continue
        before = rows[number - 1]
        row, back = [], []
        for place, (found, _) in enumerate(options):
            price, best = min(
                (costs[-1][m] + _move(old, found, slot, keys[slot.bar]), m)
                for m, (old, _) in enumerate(before)
            )
            row.append(price + own[place])
            back.append(best)
        costs.append(row)
        came.append(back)
    path = [min(range(len(costs[-1])), key=lambda n: (costs[-1][n], n))]
    for back in reversed(came[1:]):
        path.append(back[path[-1]])
    path.reverse()
    chosen = [rows[n][place][0] for n, place in enumerate(path)]
    return _joined(slots, chosen, len(meters))


@lru_cache(maxsize=128)
def _options(key: Key) -> tuple[tuple[Change, float], ...]:
    names = CHORDS["minor" if key.is_minor else "major"]
    found = [(change(name, key), usual) for name, usual in zip(names, _USUAL, strict=False)]
    return tuple({option[0].symbol: option for option in found}.values())


def _slots(
    tune: Sequence[Sung], starts: Sequence[int], meters: Sequence[tuple[int, int]],
    resolution: int, phrase: int, fast: bool,
) -> list[_Slot]:  # fmt: skip
    bars = len(meters)
    extra = 1 if bars > 1 and starts[1] - starts[0] < starts[2] - starts[1] else 0
    slots: list[_Slot] = []
    for bar, meter in enumerate(meters):
        begin, end = starts[bar], starts[bar + 1]
        length = end - begin
        beat = int(MeterMark(Ticks(0), *meter).beat(resolution))
        beats = max(1, round(length / beat))
        inside = [n for n in tune if n.start < end and n.start + n.length > begin]
        cuts = [0]
        if fast:
            cuts = [beat * n for n in range(beats) if beat * n < length]
        elif beats >= 2 and beats % 2 == 0 and _turns(inside, begin, begin + length // 2, end):
            cuts = [0, length // 2]
        place = bar - extra
        ends = ""
        if bar == bars - 1:
            ends = "full"
        elif place >= 0 and place % phrase == phrase - 1:
            ends = "full" if place // phrase % 2 else "half"
        for at, until in zip(cuts, [*cuts[1:], length], strict=True):
            last = until == length
            slots.append(_Slot(bar, at, until - at, _weights(inside, begin + at, begin + until),
                               ends if last else ""))  # fmt: skip
    return slots


def _turns(notes: Sequence[Sung], begin: int, middle: int, end: int) -> bool:
    """Whether both halves of a bar are busy enough for a chord each."""

    def struck(low: int, high: int) -> int:
        return len({n.pitch % 12 for n in notes if low <= n.start < high})

    return struck(begin, middle) >= 2 and struck(middle, end) >= 2


def _weights(notes: Sequence[Sung], begin: int, end: int) -> tuple[tuple[int, float], ...]:
    """How much each pitch class counts in a slot, all together 1."""
    found: dict[int, float] = {}
    for note in notes:
        inside = min(end, note.start + note.length) - max(begin, note.start)
        if inside > 0:
            accent = 1.7 if note.start == begin else 1.0
            found[note.pitch % 12] = found.get(note.pitch % 12, 0.0) + inside * accent
    total = sum(found.values())
    return tuple((pc, weight / total) for pc, weight in found.items()) if total else ()


def _own(slot: _Slot, found: Change, usual: float, key: Key) -> float:
    """What a chord costs in a slot: how badly it carries the notes, how far it is from a close."""
    cost = usual * 0.6
    for pc, weight in slot.notes:
        if pc in found.tones:
            cost += 0.1 * weight * (pc not in (found.root, found.tones[1]))
        else:
            cost += weight * (1.9 if any((pc - tone) % 12 == 1 for tone in found.tones) else 1.3)
    home = found.root == key.tonic_pc
    if slot.ends == "full":
        cost += 0.0 if home else 1.4
    elif slot.ends == "half":
        cost += 0.0 if found.root == (key.tonic_pc + 7) % 12 else 0.25
    return cost


def _move(before: Change, after: Change, slot: _Slot, key: Key) -> float:
    cost = _MOVES[(after.root - before.root) % 12]
    if before.root == after.root and slot.at == 0:
        cost += 0.1
    dominant = (key.tonic_pc + 7) % 12
    if len(before.tones) > 3 and after.root not in (key.tonic_pc, (key.tonic_pc + 9) % 12):
        cost += 0.5
    if slot.ends == "full" and after.root == key.tonic_pc and before.root != dominant:
        cost += 0.35
    return cost


def _joined(slots: Sequence[_Slot], chosen: Sequence[Change], bars: int) -> Bars:
    rows: list[list[Span]] = [[] for _ in range(bars)]
    for slot, found in zip(slots, chosen, strict=True):
        row = rows[slot.bar]
        if row and row[-1].change == found:
            row[-1] = Span(row[-1].at, row[-1].length + slot.length, found)
        else:
            row.append(Span(slot.at, slot.length, found))
    return tuple(tuple(row) for row in rows)
