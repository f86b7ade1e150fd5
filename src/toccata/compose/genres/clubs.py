"""House's kin, each with a beat and a bass of its own: disco, electro."""

from __future__ import annotations

from typing import Any, Final

from ..bar import Bar, Tone
from ..bass import line
from ..drums import groove
from .club import even, framed, layer, lull, turns


def disco_drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Four on the floor with a real snare, and a hi-hat that opens between the beats."""
    if (calm := lull(bar)) is not None:
        return calm
    kit = {
        "kick": "X... X... X... X...",
        "snare": ".... X... .... X...",
        "open": "..x. ..x. ..x. ..x.",
    }
    if layer(bar) > 0.5:
        kit["closed"] = "xx.x xx.x xx.x xx.x"
    if layer(bar) > 0.65:
        kit["tambourine"] = "..x. ..x. ..x. ..xx"
    return framed(bar, groove(bar, kit))


def octaves(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Eighths that jump the octave."""
    if bar.scene.act == "break":
        return line(bar, last, "x--- ---- ---- ----", "r", 76, 0.97)
    return line(
        bar, last, "x-x- x-x- x-x- x-x-", "r8r8r8r8" if not turns(bar) else "r8r8r85a", 90, 0.7
    )


def driven(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Eighths on one note, from morning to night."""
    return line(
        bar,
        last,
        "x-x- x-x- x-x- x-x-" if bar.energy < 0.7 else "x-xx x-xx x-xx x-xx",
        "r",
        90,
        0.75,
    )


KIN: Final[tuple[tuple[tuple[str, ...], dict[str, Any]], ...]] = (
    (("house",), {"fills": {}}),
    (
        ("disco", "hi nrg", "eurobeat", "eurodance", "euro dance", "italo"),
        {"fills": {"drums": disco_drums, "bass": octaves}, "tempo": (100, 118, 155)},
    ),
    (
        ("electro",),
        {"fills": {"drums": disco_drums, "bass": driven}, "feel": even, "tempo": (80, 104, 160)},
    ),
)  # fmt: skip
"""(words, what changes) of each kind that is not house."""
