"""Which numeral was meant, where one cannot be read."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from .meant import nearest_of

_DEGREES: Final = ("I", "II", "III", "IV", "V", "VI", "VII")
_BEHIND: Final = {
    True: ("", "7", "maj7", "6", "64", "65", "43", "42", "9", "7b9", "7#9", "maj9", "13", "sus4", "7sus4",
           "+", "aug", "add9", "add6", "6/9", "11", "7b5", "7#5", "7#11", "7alt"),
    False: ("", "7", "6", "64", "65", "43", "42", "9", "ø7", "ø", "ø65", "ø43", "ø42", "°", "°7", "°6", "°65",
            "°43", "°42", "o", "o7", "o6", "dim", "dim7", "m7b5", "maj7", "add6", "add9", "11", "b5"),
}  # fmt: skip
_SPECIAL: Final = ("N", "N6", "It6", "Fr43", "Ger65", "It", "Fr", "Ger", "N.C.")
_ACCIDENTAL: Final = re.compile(r"([b#]{0,2})(.*)", re.DOTALL)


@lru_cache(maxsize=1)
def _known() -> tuple[str, ...]:
    """Every usual numeral without accidental, the plain ones first."""
    pairs = [
        (behind, numeral if capital else numeral.lower())
        for capital, suffixes in _BEHIND.items()
        for behind in suffixes
        for numeral in _DEGREES
    ]
    return (*(numeral + behind for behind, numeral in pairs), *_SPECIAL)


def nearest_numerals(text: str, reads: Callable[[str], bool]) -> tuple[str, ...]:
    """The numerals that a text may have meant, best first; `reads` says which texts are numerals.

    Under slashes every part is compared by itself, and a part that is like none is left out.
    """
    parts = [part for part in text[:48].replace(" ", "").split("/") if part]
    options = [(part,) if reads(part) else _nearest(part) for part in parts]
    kept = [option for option in options if option]
    if not kept or not options[0]:
        return ()
    rest = [option[0] for option in kept[1:]]
    found = ["/".join([first, *rest]) for first in kept[0]]
    return tuple(one.replace("b", "♭").replace("#", "♯") for one in found if reads(one))


def _nearest(part: str) -> tuple[str, ...]:
    match = _ACCIDENTAL.fullmatch(part)
    if match is None or len(match[2]) < 2:
        return ()
    known = [one for one in _known() if one not in _SPECIAL] if match[1] else _known()
    return tuple(match[1] + near for near in nearest_of(match[2], known))


__all__ = ["nearest_numerals"]
