"""Classical: sonatas, dances, songs with variations, canons and hymns, each by its own rules."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from ..genre import Genre
from .canon import CANON
from .hymnal import hymnal
from .invention import FUGUE, INVENTION, THREE_PART
from .minuet import MINUET
from .movement import SONATA
from .periods import PERIODS
from .rondo import RONDO
from .variations import VARIATIONS

_CHORALES: Final = (
    "chorale", "choral", "hymn", "psalm", "sacred", "church", "motet", "cantata", "requiem", "mass",
    "gregorian", "chant", "plainsong", "madrigal", "choir", "satb", "anthem", "spiritual",
    "oratorio",
    "four-part", "four part",
)  # fmt: skip
_DANCES: Final = (
    "minuet",
    "menuet",
    "menuetto",
    "trio",
    "sarabande",
    "mazurka",
    "landler",
)
_CHURCH: Final = frozenset({17, 20, 21, 53, 54})
"""General MIDI programs of church, home and choir: drawbar and church organ, harmonium, choirs."""


_NAMED: Final = (
    (("variation",), VARIATIONS),
    (("rondo", "abaca"), RONDO),
    (("fugue", "fugal"), FUGUE),
    (("three-part invention", "three part invention", "3-part invention", "sinfonia"), THREE_PART),
    (("invention",), INVENTION),
    (("canon",), CANON),
    (("sonata", "sonatina"), SONATA),
)  # fmt: skip
"""The words that ask for a kind, the most particular first."""


def _kinds(words: str, meter: tuple[int, int], programs: tuple[int, ...]) -> Genre:
    """Chorale or minuet by their names; a hymn for organ and choir; in three a minuet or waltz."""
    sung = any(word in words for word in _CHORALES)
    danced = any(word in words for word in _DANCES)
    sung = sung or (not danced and bool(programs) and set(programs) <= _CHURCH)
    if sung and not danced:
        return hymnal(words, meter)
    if danced or (meter in ((3, 4), (3, 8)) and "waltz" not in words):
        return MINUET
    for named, value in _NAMED:
        if any(word in words for word in named):
            return value
    return PERIODS


GENRE = replace(PERIODS, kinds=_kinds)
