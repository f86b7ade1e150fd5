"""Voice leading finds the smoothest way through a row of chords."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from ..errors import UnknownName, WrongUse
from .chord import Chord
from .key import Key
from .leading import Leading
from .partwriting import (
    SATB,
    Fault,
    Range,
    Voicing,
    faults,
)
from .singable import voicings_of
from .steps import moving_costs, step_costs
from .styles import STYLES, Style

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def lead(
    chords: Sequence[Chord],
    ranges: Sequence[Range] = SATB,
    start: Sequence[int] | None = None,
    style: str = "strict",
    *,
    key: Key | None = None,
    bass: bool = True,
    melody: Sequence[int | None] | None = None,
) -> Leading:
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
    return Leading(found, chords, key)


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
        _wishing(voicings_of(chord, ranges, rules, bass), wish)
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
        cost = own + moving_costs(before, notes, rules)[0]
    back: list[NDArray[np.intp]] = []
    for place in range(1, len(chords)):
        step = step_costs(chords[place - 1], chords[place], ranges, rules, key, bass)
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


__all__ = ["lead", "faults", "Fault", "Style", "STYLES", "SATB", "Range", "Voicing"]
