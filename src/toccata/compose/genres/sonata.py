"""The themes of a sonata: stated, taken apart, turned over, chased, and brought home."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from ...chance import chance
from ..bar import Bar, Tone
from ..form import phrased
from ..melody import sing
from .characters import BOLD, CLOSING, RUNNING, SINGING, Character, motif, spun
from .galant import GALANT, adorned
from .motifs import Ground, Motif, Note, line, played, relative
from .sonataform import act

# The themes

_KINDS: Final[Mapping[str, Character]] = {
    "first theme": BOLD, "second theme": SINGING, "transition": RUNNING, "closing": RUNNING,
}  # fmt: skip
_PLANS: Final[Mapping[str, tuple[str, ...]]] = {
    # a b: the ideas; c: a close; f: the head of a, over and over; v: a upside down;
    # w: the head of that; s: an idea of the second theme; r: a run; .: rest
    "first theme": ("abac abak", "aabc aafk", "abfc abfk"),
    "second theme": ("abac abak", "abbc abbk", "aabc aabk"),
    "transition": ("aarf rrfk", "affr rrfk", "arar ffrk"),
    "closing": ("rrrk rrrk", "raak rrak"),
    "sequence": ("aaaf aaff", "abab ffff", "aaff aaff"),
    "fragments": ("aafk ffwk",),
    "inversion": ("vvwv vwwf", "vvav vvww", "avav wwff"),
    "second thoughts": ("sstf sswf", "stst ffff"),
    "stretto": ("hhhh hhhh", "hhhf hhhf"),
    "retransition": ("ffff", "fwff", "ffwr"),
    "coda": ("aarr rrak", "affr aark"),
    "A": ("abac abak", "aabc aafk", "abfc abfk"),
    "B": ("abac abak", "abbc abbk", "aabc afbk"),
    "C": ("abac abak", "abfc ffbk", "aabc rrbk"),
    "theme": ("abac abak", "aabc aabk", "abbc abbk"),
}
_AIMS: Final[Mapping[str, tuple[tuple[int, ...], ...]]] = {
    "first theme": ((0, 1, 2, 1, 0, 2, 3, 1), (2, 1, 3, 2, 2, 4, 3, 1)),
    "second theme": ((4, 3, 2, 1, 4, 5, 3, 1), (2, 4, 3, 1, 2, 5, 4, 1)),
    "transition": ((0, 2, 4, 5, 4, 5, 3, 1), (4, 3, 2, 1, 2, 3, 4, 4)),
    "theme": (
        (4, 3, 2, 1, 4, 5, 3, 1),
        (2, 4, 3, 1, 2, 5, 4, 1),
        (0, 1, 2, 1, 4, 3, 2, 1),
        (2, 2, 4, 3, 4, 5, 2, 1),
        (4, 2, 5, 4, 3, 2, 1, 0),
        (0, 2, 4, 4, 5, 4, 2, 1),
    ),
    "C": ((4, 5, 4, 2, 3, 4, 2, 1), (0, 2, 3, 1, 4, 6, 4, 1), (2, 0, 1, 2, 4, 2, 3, 1)),
    "sequence": ((4, 3, 2, 1, 4, 3, 2, 1), (0, 1, 2, 3, 4, 5, 6, 4), (6, 5, 4, 3, 2, 1, 0, 1)),
    "stretto": ((0, 2, 4, 6, 2, 4, 6, 7), (4, 4, 5, 5, 6, 6, 7, 4)),
    "retransition": ((4, 5, 6, 8), (8, 6, 5, 4)),
}


@lru_cache(maxsize=1024)
def themes(seed: int) -> dict[str, Motif]:
    """The motifs of a movement, by letter: a b of the first theme, s t of the second, r runs."""
    dice = chance(seed, "sonata themes")
    a = motif(dice, BOLD)
    b = motif(dice, BOLD, (a.rhythm,))
    s = motif(dice, SINGING, (a.rhythm,))
    t = motif(dice, SINGING, (a.rhythm, s.rhythm))
    r, q = motif(dice, RUNNING), motif(dice, RUNNING)
    u = motif(dice, BOLD, (a.rhythm, b.rhythm))
    x = motif(dice, RUNNING, (r.rhythm,))
    found = {"a": a, "b": b, "s": s, "t": t, "r": r, "q": q, "u": u, "x": x}
    found["g"] = motif(dice, dice.choice((SINGING, BOLD)))
    found["n"] = motif(dice, SINGING, (found["g"].rhythm,))
    for letter in ("c", "d", "k", "l"):
        found[letter] = Motif(dice.choice(CLOSING), spun(dice, (2, 1, 0), 0.1))
    return found


_SPOKEN: Final = {"second theme": {"a": "s", "b": "t", "c": "d", "k": "l"},
                  "closing": {"r": "q"},
                  "B": {"a": "s", "b": "t", "c": "d", "k": "l"},
                  "C": {"a": "u", "b": "x", "r": "q", "c": "d", "k": "l"},
                  "theme": {"a": "g", "b": "n"}}  # fmt: skip


def idea(letter: str, own: str, found: Mapping[str, Motif]) -> Motif | None:
    """The motif of a letter of the plan in a section, worked on as the letter says."""
    letter = _SPOKEN.get(own, {}).get(letter, letter)
    if letter in found:
        return found[letter]
    a = found["a"]
    if letter == "h":  # the head, and room for the answer
        head = a.head()
        cells = head.rhythm.split()
        return Motif(" ".join([*cells[: len(cells) // 2], "x---", "----"]), head.steps)
    worked = {"f": a.head, "v": a.inverted, "w": a.inverted().head}
    return worked[letter]() if letter in worked else None


_PERIODIC: Final = ("first theme", "second theme", "closing", "transition", "coda", "A", "B", "C",
                    "theme")  # fmt: skip
"""The sections whose phrases come to rest."""


@lru_cache(maxsize=512)
def _plan(seed: int, own: str, era: int) -> tuple[str, tuple[int, ...]]:
    dice = chance(seed, "sonata plan", own, era)
    plan = dice.choice(_PLANS[own]).replace(" ", "")
    return plan, dice.choice(_AIMS.get(own, _AIMS["first theme"]))


def grounds(bar: Bar, own: str, seed: int) -> tuple[Ground, ...]:
    """What the line of the whole section stands on."""
    return _grounds(Passage(bar, own), own, seed)


class Passage:
    """A section of one song, known again by its harmony."""

    __slots__ = ("bar", "known")

    def __init__(self, bar: Bar, own: str) -> None:
        self.bar = bar
        self.known = (id(bar.harmony), bar.scene.first, bar.key, own)

    def __hash__(self) -> int:
        return hash(self.known)

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Passage)
            and self.known == other.known
            and self.bar.harmony is other.bar.harmony
        )


@lru_cache(maxsize=256)
def _grounds(passage: Passage, own: str, seed: int) -> tuple[Ground, ...]:
    bar = passage.bar
    found = themes(seed)
    rows: list[Ground] = []
    scene = bar.scene
    for place in range(scene.bars):
        plan, aims = _plan(seed, own, place // 16)
        turn, step, size = phrased(place, scene.bars)
        spans = bar.harmony[scene.first + place]
        letter = plan[(4 * turn + min(step, 3)) % len(plan)]
        ends = place == scene.bars - 1
        closes = step == size - 1 and size > 1
        rest = ""
        if closes and own in _PERIODIC:
            rest = "full" if turn % 2 or ends else "half"
            letter = ("k" if rest == "full" else "c") if own != "transition" or ends else letter
        chords = relative(spans, bar.key)
        rows.append(Ground(chords, idea(letter, own, found), aims[place % len(aims)], rest))
    return tuple(rows)


def tune(bar: Bar, seed: int) -> tuple[Note, ...]:
    """The line of the movement in this bar, in degrees of the key of its section."""
    own = act(bar.scene) or "first theme"
    return line(grounds(bar, own, seed), bar.grid, bar.key.scale.semitones)[bar.place]


def melody(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The themes, what becomes of them, and how they come home."""
    if bar.scene.theme in bar.themes or not act(bar.scene):
        return adorned(bar, sing(bar, last, GALANT))
    return adorned(bar, played(bar, tune(bar, bar.seed), level(bar) + 4))


_TOUCH: Final = {"second theme": 76, "retransition": 76, "transition": 84, "closing": 88,
                 "stretto": 86, "coda": 90}  # fmt: skip


def level(bar: Bar) -> float:
    """How loud the movement is here: it grows through what leads on, second themes are gentle."""
    own = act(bar.scene)
    grows = 14 if own in ("retransition", "transition", "stretto", "coda") else 0
    return _TOUCH.get(own, 82) + grows * (bar.place / max(1, bar.scene.bars - 1) - 0.3)
