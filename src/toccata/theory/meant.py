"""What was probably meant: of all spellings that can be read, those nearest to a slip of the pen."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

_LONGEST: Final = 48
"""Of a longer text only so much is compared; nobody slips that often."""
_DIGIT: Final = 1.3
_CASE: Final = 0.4
_DOUBLED: Final = 0.6
_SWAPPED: Final = 0.8


def slips(given: str, meant: str) -> float:
    """How many slips lead from one text to the other: letters lost, added, changed or swapped.

    The distance of Damerau and Levenshtein (optimal string alignment), with weights: a doubled
    letter or a swap is a small slip, another digit a large one, another case a very small one.
    """
    above: list[float] = []
    row = [float(count) for count in range(len(meant) + 1)]
    for i, have in enumerate(given, 1):
        before, above, row = above, row, [float(i)]
        doubled = i > 1 and have == given[i - 2]
        for j, want in enumerate(meant, 1):
            drop = above[j] + (_DOUBLED if doubled else 1.0)
            best = min(drop, row[j - 1] + 1.0, above[j - 1] + _change(have, want))
            if i > 1 and j > 1 and have == meant[j - 2] and want == given[i - 2]:
                best = min(best, before[j - 2] + _SWAPPED)
            row.append(best)
    return row[-1]


def _change(have: str, want: str) -> float:
    if have == want:
        return 0.0
    if have.lower() == want.lower():
        return _CASE
    return _DIGIT if want.isdigit() else 1.0


def nearest_of(given: str, known: Iterable[str], most: int = 2) -> tuple[str, ...]:
    """The known texts within a few slips of the given one, the nearest first, at most `most`.

    A short text allows one slip and a bit, a long one a third of its letters; what is much farther
    than the nearest is left out. Earlier ones win among equals.
    """
    text = given[:_LONGEST]
    allowed = max(1.3, 0.36 * len(text) + 0.4)
    rated = []
    for place, one in enumerate(dict.fromkeys(known)):
        if abs(len(one) - len(text)) <= allowed:
            far = slips(text, one)
            if far <= allowed and far < max(len(text), len(one)):
                rated.append((far, place, one))
    rated.sort()
    return tuple(one for far, _, one in rated[:most] if far <= rated[0][0] + 0.35)


__all__ = ["nearest_of", "slips"]
