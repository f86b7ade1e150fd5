"""The rondo: a refrain that always comes home, and episodes that go to other keys."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from ...chance import chance
from .movement import SONATA
from .periodic import RONDO_CHECKS
from .sonataform import shared

_ABROAD: Final = {False: ("V", ("vi", "i", "IV")), True: ("III", ("VI", "I", "iv"))}
"""The key of the first episode, and those of the second, from major and from minor."""


def built(bars: int, minor: bool, seed: int) -> str:
    """A refrain, an episode near by, the refrain, one further away, the refrain; in long rondos
    the first episode comes back at home."""
    if bars < 12:
        return f"A {bars} .5"
    near, far = _ABROAD[minor]
    other = chance(seed, "rondo").choice(far)
    rows = [("A", 8, 0.5, ""), ("B", 8, 0.6, near), ("A", 8, 0.54, "")]
    if bars >= 20:
        rows += [("C", 8, 0.66, other), ("A", 8, 0.6, "")]
    if bars >= 72:
        rows += [("B", 8, 0.62, ""), ("A", 8, 0.64, "")]
    if bars >= 44:
        rows += [("coda", 5, 0.76, "")]
    sizes = shared([row[1] for row in rows], bars)
    return ", ".join(
        f"{name} {size} {energy}" + (f" @{region}" if region else "")
        for (name, _, energy, region), size in zip(rows, sizes, strict=True)
    )


RONDO = replace(
    SONATA,
    tempo=(96, 132, 168),
    meters=((2, 4), (4, 4), (6, 8), (3, 4)),
    bars=80,
    built=built,
    builds=("ABACA", "ABACABA"),
    checks=RONDO_CHECKS,
)
