"""The plan of a sonata movement: which theme in which key, how far away, and on what chords."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from ...chance import chance
from ...theory.key import Key
from ..form import Scene

# The form

_FULL: Final = (
    # (section, weight, energy); @ stands for the second key
    ("exposition: first theme", 12, 0.56), ("exposition: transition", 8, 0.66),
    ("exposition: second theme@", 12, 0.46), ("exposition: closing@", 6, 0.7),
    ("development", 18, 0.0), ("development: retransition", 5, 0.62),
    ("recapitulation: first theme", 10, 0.6), ("recapitulation: transition", 6, 0.66),
    ("recapitulation: second theme", 12, 0.5), ("recapitulation: closing", 5, 0.74),
    ("coda", 6, 0.8),
)  # fmt: skip
_SHORT: Final = tuple(row for row in _FULL if row[0] not in (
    "exposition: closing@", "recapitulation: transition", "recapitulation: closing"))  # fmt: skip
_TINY: Final = (
    ("exposition: first theme", 4, 0.5), ("exposition: second theme@", 4, 0.45),
    ("development: fragments", 3, 0.6), ("recapitulation: first theme", 3, 0.54),
    ("recapitulation: second theme", 4, 0.6),
)  # fmt: skip
_WORKED: Final = (
    ("development: sequence", 0.62), ("development: inversion", 0.56),
    ("development: second thoughts", 0.5), ("development: stretto", 0.74),
)  # fmt: skip
_AWAY: Final = {
    False: (("vi", "ii", "iii", "IV"), ("iii", "vi", "ii", "i"), ("ii", "vi", "iii", "i"),
            ("i", "bIII", "vi", "ii"), ("vi", "IV", "ii", "iii")),
    True: (("iv", "VI", "v", "VII"), ("VI", "iv", "III", "v"), ("v", "VII", "VI", "iv"),
           ("VII", "iv", "VI", "v")),
}  # fmt: skip
"""The keys that a development goes through, from major and from minor."""


def built(bars: int, minor: bool, seed: int) -> str:
    """The sections of a sonata movement of so many bars, its keys in numerals of the home key."""
    if bars < 8:
        return f"first theme {bars} .5"
    second = "III" if minor else "V"
    plan = _TINY[:2] + _TINY[3:] if bars < 12 else _TINY if bars < 24 else (
        _SHORT if bars < 44 else _FULL)  # fmt: skip
    twice = bars >= 160
    rows = [*plan[:4], *plan] if twice else list(plan)
    sizes = shared([weight for _, weight, _ in rows], bars)
    keys = chance(seed, "development").choice(_AWAY[minor])
    found: list[str] = []
    for number, ((name, _, energy), size) in enumerate(zip(rows, sizes, strict=True)):
        if name == "development":
            found += _development(size, keys)
            continue
        at = f" @{second}" if name.endswith("@") else ""
        again = name.replace(":", " again:", 1) if twice and 4 <= number < 8 else name
        away = f" @{keys[0]}" if name == "development: fragments" else at
        found.append(f"{again.rstrip('@')} {size} {energy}{away}")
    return ", ".join(found)


def _development(bars: int, keys: Sequence[str]) -> list[str]:
    """The development in parts of at least four bars, each in a key of its own."""
    count = max(1, min(4, bars // 4 if bars < 24 else bars // 8))
    worked = _WORKED if count > 2 else (_WORKED[0], _WORKED[3])[:count]
    sizes = shared([1] * count, bars)
    return [
        f"{name} {size} {energy} @{keys[place % len(keys)]}"
        for place, ((name, energy), size) in enumerate(
            zip([worked[n % len(worked)] for n in range(count)], sizes, strict=True)
        )
    ]


def shared(weights: Sequence[int], bars: int) -> list[int]:
    """Bars shared out by weight, in fours where there are enough, else in twos or ones."""
    unit = next(u for u in (4, 2, 1) if bars // u >= 1.2 * len(weights) or u == 1)
    units, total = bars // unit, sum(weights)
    exact = [units * weight / total for weight in weights]
    shares = [max(1, int(part)) for part in exact]
    while sum(shares) < units:
        shares[max(range(len(exact)), key=lambda i: (exact[i] - shares[i], -i))] += 1
    while sum(shares) > units:
        able = [i for i, share in enumerate(shares) if share > 1]
        shares[min(able, key=lambda i: (exact[i] - shares[i], i))] -= 1
    sizes = [share * unit for share in shares]
    sizes[-1] += bars - sum(sizes)
    return sizes


# The harmony: eight bars, the same in major and minor, so that a theme that comes back is itself

_ROWS: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "first theme": (
        ("I | I | V65 | I | IV | ii6 | I64 V7 | I", "i | i | V65 | i | iv | iiø65 | i64 V7 | i"),
        ("I | V43 | I6 | V | vi | ii65 | I64 V7 | I", "i | V43 | i6 | V | VI | iiø65 | i64 V7 | i"),
        ("I | I6 | ii6 | V | I | IV | I64 V7 | I", "i | i6 | iiø65 | V | i | iv | i64 V7 | i"),
        ("I | IV64 | I | V | I6 | ii6 | V7 | I", "i | iv64 | i | V | i6 | iv6 | V7 | i"),
    ),
    "second theme": (
        ("I | V43 | V65 | I | vi | ii6 | I64 V7 | I", "i | V43 | V65 | i | VI | iv | i64 V7 | i"),
        ("I | ii42 | V65 | I | IV | I6 | ii65 V7 | I",
         "i | iiø42 | V65 | i | iv | i6 | iiø65 V7 | i"),
        ("I | vi | ii6 | V | I | vi | ii6 V7 | I", "i | VI | iv | V | i | VI | iv V7 | i"),
        ("V7 | I | V7 | I | IV | I6 | I64 V7 | I", "V7 | i | V7 | i | iv | i6 | i64 V7 | i"),
    ),
    "transition": (
        ("I | vi | IV | ii6 | V7/V | V | V7/V | V", "i | VI | iv | iv6 | V | i6 | iv6 | V"),
        ("I | IV | vii°6 | I6 | vi | V7/V | V6 | V", "i | iv | V43 | i6 | VI | iv | iv6 | V"),
        ("I | V6 | vi | iii6 | IV | V65/V | V | V", "i | V6 | i | VI | iv | V65 | i6 | V"),
    ),
    "closing": (
        ("I | V7 | I | V7 | I | IV | I64 V7 | I", "i | V7 | i | V7 | i | iv | i64 V7 | i"),
        ("IV | I64 V7 | I | IV | I6 | ii6 | I64 V7 | I",
         "iv | i64 V7 | i | iv | i6 | iiø65 | i64 V7 | i"),
    ),
    "sequence": (
        ("I | IV | vii°6 | iii | vi | ii | V7 | I", "i | iv | VII | III | VI | iiø65 | V7 | i"),
        ("I | V65 | I | V65/IV | IV | V65/V | V | V7", "i | V65 | i | V65/iv | iv | V43 | i6 | V7"),
    ),
    "fragments": (
        ("I | IV | V7 | I | vi | ii | V7 | V7", "i | iv | V7 | i | VI | iiø65 | V7 | V7"),
    ),
    "inversion": (
        ("I | V | vi | iii6 | IV | I6 | ii6 | V7", "i | V6 | i | III | VI | i6 | iv6 | V7"),
        ("I6 | V43 | I | V65/IV | IV | ii6 | V | V7", "i6 | V43 | i | V65/iv | iv | iv6 | V | V7"),
    ),
    "second thoughts": (
        ("I | V43 | I6 | IV | ii6 | V7 | vi | V7", "i | V43 | i6 | iv | iiø65 | V7 | VI | V7"),
    ),
    "stretto": (
        ("I | V | I | IV | ii | V | I | V7", "i | V | i | iv | VI | V | i | V7"),
        ("I | IV | I6 | V | vi | ii6 | V | V7", "i | iv | i6 | V | VI | iv6 | V | V7"),
    ),
    "episode": (
        ("I | V65 | I | V | V65/vi | vi | ii65 V7 | I", "i | V65 | i | V | VI | iv | i64 V7 | i"),
        ("I | IV | I6 | V | ii | ii6 | I64 V7 | I", "i | iv | i6 | V | VI | iiø65 | V7 | i"),
    ),
    "retransition": (("V | V7 | I64 | V7", "V | V7 | i64 | V7"),),
    "coda": (
        ("I | V65/IV | IV | V7 | I | IV | I64 V7 | I", "i | V65/iv | iv | V7 | i | iv | i64 V7 | i"),
        ("I | IV64 | I | V7 | I | ii6 | I64 V7 | I", "i | iv64 | i | V7 | i | iiø65 | i64 V7 | i"),
    ),
}  # fmt: skip


def act(scene: Scene) -> str:
    """What a section of a sonata is: "first theme", "stretto", "coda"; "" for any other."""
    own = scene.name.rpartition(":")[2].strip()
    known = scene.theme in _ROWS or scene.theme in _LIKE
    return "coda" if own == "coda" else scene.theme if known else ""


_LIKE: Final = {"A": "first theme", "B": "second theme", "C": "episode", "theme": "second theme"}


def harmony(scene: Scene, key: Key, seed: int) -> tuple[str, ...]:
    """The numerals of every bar of a section of a sonata, a rondo, a theme."""
    rows = _ROWS.get(_LIKE.get(act(scene), act(scene)), ())
    if not rows or key.mode not in ("major", "minor"):
        return ()
    first = chance(seed, "harmony", act(scene)).randrange(len(rows))
    eights = [
        tuple(bar.strip() for bar in rows[(first + turn) % len(rows)][key.is_minor].split("|"))
        for turn in range(2)
    ]
    return phrase(eights, scene.bars)


def phrase(eights: Sequence[tuple[str, ...]], bars: int) -> tuple[str, ...]:
    """So many bars: whole rows in turn, then the beginning and the end of one."""
    found: list[str] = []
    turn = 0
    while bars - len(found) >= len(eights[turn % len(eights)]):
        found += eights[turn % len(eights)]
        turn += 1
    rest, row = bars - len(found), eights[turn % len(eights)]
    if rest:
        tail = min(rest, 2)
        found += [*row[: rest - tail], *row[len(row) - tail :]]
    return tuple(found)
