"""Forms: the plan of a piece in sections, and how a plan is fitted to a number of bars."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from ..brief import Passage


@dataclass(frozen=True, slots=True)
class Form:
    """A form by its sections: name, usual bars, energy above (or below) that of the piece.

    A `cycle` is played over and over, a chorus at a time.
    """

    name: str
    sections: tuple[tuple[str, int, float], ...]
    cycle: bool = False

    @property
    def bars(self) -> int:
        """The usual length."""
        return sum(bars for _, bars, _ in self.sections)


ENERGY: Final[Mapping[str, float]] = {
    "intro": -0.2,
    "verse": -0.05,
    "pre-chorus": 0.05,
    "chorus": 0.15,
    "refrain": 0.1,
    "bridge": 0.0,
    "breakdown": -0.25,
    "build": 0.1,
    "drop": 0.3,
    "solo": 0.15,
    "interlude": -0.1,
    "outro": -0.2,
    "coda": -0.1,
    "head": 0.0,
    "theme": 0.0,
    "variation": 0.05,
    "exposition": 0.0,
    "development": 0.15,
    "recapitulation": 0.05,
    "minuet": 0.05,
    "trio": -0.1,
    "A": 0.0,
    "B": 0.12,
    "C": 0.18,
    "D": 0.1,
}
"""How much more energy a section has than the piece."""

USUAL: Final[Mapping[str, int]] = {
    "intro": 4,
    "pre-chorus": 4,
    "outro": 4,
    "coda": 4,
    "interlude": 4,
    "drop": 16,
    "head": 16,
    "solo": 16,
}
"""The usual bars of a section; 8 where nothing is said."""


def _form(name: str, sections: str, *, cycle: bool = False) -> Form:
    """`sections` reads "intro 4, verse, chorus 16"."""
    rows = []
    for words in sections.split(","):
        *title, last = words.split()
        bars = int(last) if last.isdecimal() and title else 0
        section = " ".join(title if bars else [*title, last])
        rows.append((section, bars or usual_bars(section), section_energy(section)))
    return Form(name, tuple(rows), cycle)


def usual_bars(section: str) -> int:
    """How long a section of this name mostly is."""
    return USUAL.get(section.split(" ")[0], 8)


def section_energy(section: str) -> float:
    """How much more energy a section of this name has than the piece."""
    return ENERGY.get(section.split(" ")[0].rstrip("'"), 0.0)


def lettered(letters: str) -> Form:
    """A form of lettered sections, eight bars each: "ABACA"."""
    return Form(letters, tuple((letter, 8, section_energy(letter)) for letter in letters))


FORMS: Final[Mapping[str, Form]] = {
    form.name: form
    for form in (
        *(
            lettered(letters)
            for letters in ("AABA", "AAB", "ABA", "AB", "ABAB", "ABACA", "ABACABA", "ABCBA")
        ),
        _form("rounded binary", "A, B, A'"),
        _form("verse-chorus", "intro, verse, chorus, verse, chorus, outro"),
        _form("verse-chorus-bridge", "intro, verse, chorus, verse, chorus, bridge, chorus, outro"),
        _form("strophic", "verse, verse, verse, verse"),
        _form("12-bar blues", "chorus 12", cycle=True),
        _form("8-bar blues", "chorus 8", cycle=True),
        _form("16-bar blues", "chorus 16", cycle=True),
        _form("minuet and trio", "minuet 16, trio 16, minuet 16"),
        _form("sonata", "exposition 16, development 12, recapitulation 16, coda"),
        _form("theme and variations", "theme, variation 1 8, variation 2 8, variation 3 8, coda"),
        _form("through-composed", "A, B, C, D"),
        _form("head-solo-head", "head, solo, head"),
        _form("build and drop", "intro, build, drop, breakdown, build, drop, outro"),
        _form("fugue", "exposition 12, development 12, coda"),
    )
}
"""The forms that have a name."""


def fitted(form: Form, bars: int, energy: float) -> tuple[Passage, ...]:
    """The sections of a form over exactly so many bars, in whole fours where they go.

    A cycle is repeated and what is left over is its ending. Where there are fewer bars than
    sections, the first sections have one bar each.
    """
    rows = _cycled(form, bars) if form.cycle else form.sections[:bars]
    lengths = (
        [size for _, size, _ in rows]
        if form.cycle
        else _shared([size for _, size, _ in rows], bars)
    )
    return tuple(
        Passage(name=name, bars=size, energy=round(min(max(energy + more, 0.05), 1.0), 3))
        for (name, _, more), size in zip(rows, lengths, strict=True)
    )


def _cycled(form: Form, bars: int) -> tuple[tuple[str, int, float], ...]:
    name, size, more = form.sections[0]
    whole, rest = divmod(bars, size)
    rows = [(name, size, more + 0.05 * turn) for turn in range(min(whole, 200))]
    rows[:] = rows if whole <= 200 else [(name, size, more)] * whole
    if rest:
        rows.append(("ending" if whole else name, rest, 0.0))
    return tuple(rows)


def _shared(weights: list[int], bars: int) -> list[int]:
    """`bars` shared out by weight, each at least 1, by largest remainders, in whole fours."""
    unit = next(u for u in (4, 2, 1) if bars // u >= len(weights))
    units, total = bars // unit, sum(weights)
    exact = [units * weight / total for weight in weights]
    shares = [max(int(part), 1) for part in exact]
    order = sorted(range(len(weights)), key=lambda i: (shares[i] - exact[i], i))
    step = 0
    while sum(shares) < units:
        shares[order[step % len(order)]] += 1
        step += 1
    while sum(shares) > units:
        shares[
            max((i for i, s in enumerate(shares) if s > 1), key=lambda i: (shares[i] - exact[i], i))
        ] -= 1
    lengths = [share * unit for share in shares]
    lengths[-1] += bars - sum(lengths)
    return lengths
