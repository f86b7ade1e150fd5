"""What it costs to step from every voicing of one chord to every voicing of the next."""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

from .chord import Chord
from .key import Key
from .partwriting import Range, augmented_moves, leading_tone, member, tendencies
from .singable import voicings_of
from .styles import STYLES, Style

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@lru_cache(maxsize=1024)
def step_costs(
    before: Chord,
    after: Chord,
    ranges: tuple[Range, ...],
    rules: Style,
    key: Key | None,
    bass: bool,
) -> NDArray[np.float32]:
    """What every move between two chords costs: (voicings before, voicings after)."""
    import numpy as np

    old, new = (
        voicings_of(before, ranges, rules, bass)[0],
        voicings_of(after, ranges, rules, bass)[0],
    )
    cost = moving_costs(old, new, rules)
    if rules.augmented:
        _forbid(cost, old, new, augmented_moves(before, after), rules.augmented)
    if rules.by_the_book:
        leading, seventh = tendencies(before, after, key.tonic_pc if key else None)
        _bind(cost, old, new, leading, (0, 1, 2), (-3, -4), rules.leading)
        wants = leading_tone(before, after, key) if key and leading is None else None
        if (
            wants is not None and (wants + 1) % 12 in after.pitch_classes
        ):  # V–vi: no rule, but taste
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


def moving_costs(
    old: NDArray[np.int16], new: NDArray[np.int16], rules: Style
) -> NDArray[np.float32]:
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


__all__ = ["step_costs", "moving_costs"]
