"""The harmony of a chorale: a chord a beat, lines that close in one key after another."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from random import Random
from typing import Final

from ...chance import chance
from ...theory.key import Key
from ..form import Scene
from ..plan import plain

_MAJOR: Final[Mapping[str, str]] = {
    "I": "I6 IV V V6 vi ii6 viio6 ii65 V43 vi IV6",
    "I6": "IV ii6 V viio6 ii65 I IV",
    "ii": "V6 V V43 I6",
    "ii6": "V V7 V42 viio6",
    "ii65": "V V7 V",
    "iii": "IV vi vi",
    "IV": "I ii6 V I6 V6 viio6 V65",
    "IV6": "V6 V65 I6",
    "V": "I vi I6 V6 V42 I IV6",
    "V6": "I I vi",
    "V7": "I vi",
    "V65": "I",
    "V43": "I6 I",
    "V42": "I6",
    "vi": "IV ii6 iii V6 ii65 ii I6",
    "viio6": "I I6 I6",
}
_MINOR: Final[Mapping[str, str]] = {
    "i": "i6 iv V V6 VI iiø65 viio6 iv6 V43 III v6",
    "i6": "iv iiø65 V viio6 i iv",
    "iiø65": "V V7",
    "III": "VI iv VII6 i6",
    "III6": "iv VI",
    "iv": "i V i6 viio7 V6 VII",
    "iv6": "V V",
    "V": "i VI i6 V6 V42 i",
    "V6": "i i VI",
    "V7": "i VI",
    "V65": "i",
    "V43": "i6 i",
    "V42": "i6",
    "v6": "iv6 iv6",
    "VI": "iv iiø65 III iv6",
    "VII": "III III6",
    "VII6": "III",
    "viio6": "i i6 i6",
    "viio7": "i",
}
"""What follows a chord within a line; what is written twice is twice as likely."""

_CLOSES: Final[Mapping[str, tuple[str, ...]]] = {
    "I": ("ii65 V7 I", "IV V I", "ii6 V7 I", "I64 V7 I", "vi ii65 V I", "I6 ii65 V I"),
    "V": ("vi V65/V V", "I6 V43/V V", "V65/V V", "I6 vi V7/V V", "V6 vi V7/V V",
          "V65/V V I6 V7/V V", "I viio6/V V6 V7/V V"),
    "half": ("I IV6 V", "vi ii6 V", "I6 ii65 V", "IV I V"),
    "vi": ("ii6 V7/vi vi", "V65/vi vi ii6 V7/vi vi", "vi ii6 V/vi vi", "V65/vi vi V7/vi vi"),
    "ii": ("V65/ii ii V7/ii ii", "I V65/ii ii V7/ii ii"),
    "IV": ("V65/IV IV I V7/IV IV", "V42/IV IV6 V7/IV IV"),
    "iii": ("vi V7/iii iii", "I6 vi V7/iii iii"),
}  # fmt: skip
_MINOR_CLOSES: Final[Mapping[str, tuple[str, ...]]] = {
    "i": ("iiø65 V7 i", "iv V i", "i6 iiø65 V i", "i64 V7 i", "VI iiø65 V i"),
    "half": ("i iv6 V", "VI iv6 V", "iv i V", "i6 iv V"),
    "III": ("VI iv V7/III III", "i iv V7/III III", "V65/III III iv V7/III III",
            "VII6 III iv VII III"),
    "v": ("i V65/v v i V7/v v", "iv6 V7/v v", "V65/v v V7/v v"),
    "iv": ("V65/iv iv V7/iv iv", "i V7/iv iv"),
    "VII": ("iv V7/VII VII", "III iv V7/VII VII"),
    "VI": ("i6 iv V7/VI VI", "V65/VI VI V7/VI VI"),
}  # fmt: skip
"""How lines close, by the chord on which they come to rest."""

_GOALS: Final = ("I", "V", "V", "half", "vi", "V", "vi", "vi", "ii", "ii", "IV", "iii", "I")
_MINOR_GOALS: Final = ("i", "III", "III", "half", "v", "v", "III", "iv", "VII", "v", "VI", "i")
_OPENS: Final = ("I", "I", "V", "I6", "vi", "IV")
_MINOR_OPENS: Final = ("i", "i", "V", "i6", "VI", "III")
_LONGER: Final = 0.28
"""How often a line goes on for a third bar."""


def built(bars: int, _minor: bool, seed: int) -> str:
    """How a hymn is built: often in bar form (two lines, the same again, then the rest), else all
    through, or in two halves."""
    if not 8 <= bars <= 32:
        return "" if bars > 32 else f"A {bars} .5"
    draw = chance(seed, "hymn form").random()
    first = bars // 4 if bars < 24 or draw < 0.2 else bars // 3
    if draw < 0.28:
        return f"A {first} .46, A {first} .5, B {bars - 2 * first} .56"
    if draw < 0.45 and bars >= 12:
        first = bars // 4
        return f"A {first} .46, A {first} .5, B {bars - 3 * first} .58, A {first} .52"
    if draw < 0.7:
        return f"A {bars // 2} .48, B {bars - bars // 2} .56"
    return f"A {bars} .5"


def lines(bars: int, dice: Random) -> tuple[int, ...]:
    """The lengths of the lines of a section, in bars: mostly two, some three."""
    found: list[int] = []
    while (left := bars - sum(found)) > 0:
        if left <= 3:
            found.append(left)
        elif left == 4:
            found += [2, 2]
        else:
            found.append(3 if dice.random() < _LONGER else 2)
    return tuple(found)


def harmony(scene: Scene, key: Key, seed: int, beats: int) -> tuple[str, ...]:
    """The chords of a section, a numeral to each beat, the last of a line for two; () where the key
    is no plain major or minor, or a bar has fewer than three beats."""
    if beats < 3 or scene.bars < 2 or not plain(key):
        return ()
    return _rows(scene.theme, scene.bars, key.is_minor, seed, beats)


@lru_cache(maxsize=64)
def _rows(theme: str, bars: int, minor: bool, seed: int, beats: int) -> tuple[str, ...]:
    dice = chance(seed, "hymn chords", theme)
    every = lines(bars, dice)
    goals = _goals(len(every), minor, dice)
    sung: list[str] = []
    for place, (long, goal) in enumerate(zip(every, goals, strict=True)):
        sung += _line(long * beats - 1, goal, minor, dice, place == 0)
    return tuple(" ".join(sung[n * beats : (n + 1) * beats]) for n in range(bars))


def _goals(count: int, minor: bool, dice: Random) -> list[str]:
    """Where the lines close: somewhere else in the middle, at home in the end."""
    pool, home = (_MINOR_GOALS, "i") if minor else (_GOALS, "I")
    found: list[str] = []
    for place in range(count - 1):
        goal = dice.choice(pool[: 5 if place == 0 else len(pool)])
        if found and goal == found[-1] != home:
            goal = home
        found.append(goal)
    return [*found, home]


def _line(slots: int, goal: str, minor: bool, dice: Random, first: bool) -> list[str]:
    """A line of so many chords, the last of which stands for two beats."""
    follow = _MINOR if minor else _MAJOR
    closes = (_MINOR_CLOSES if minor else _CLOSES)[goal]
    opens = _MINOR_OPENS if minor else _OPENS
    best: list[str] = []
    for _ in range(60):
        close = dice.choice(closes).split()
        room = slots - len(close)
        if room < 0:
            close, room = close[-slots:], 0
        walk = [opens[0] if first else dice.choice(opens)] if room else []
        while len(walk) < room:
            walk.append(dice.choice(follow[walk[-1]].split()))
        best = walk + close
        before = walk[-1] if walk else ""
        joined = not before or "/" in close[0] or close[0] in follow[before].split()
        if joined and before != close[0] and len(set(best)) > slots // 2:
            break
    return [*best, best[-1]]


__all__ = ["built", "harmony", "lines"]
