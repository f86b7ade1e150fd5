"""Classical: sonatas, dances, songs with variations, canons and hymns, each by its own rules."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from ..bar import Bar, Tone
from ..comping import broken
from ..genre import Genre
from ..melody import sing
from .canon import CANON
from .galant import GALANT, adorned
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


SYMPHONY = replace(
    SONATA,
    ensemble=("orchestra",),
    bars=96,
    note="A symphony has one movement here: sonata form, for orchestra.",
)
QUARTET = replace(
    SONATA,
    ensemble=("violin 1", "violin 2", "viola", "cello"),
    note="A string quartet has one movement here: sonata form.",
)


_PRELUDES: Final = (
    (0, 1, 2, 3, 1, 2, 3), (0, 1, 2, 3, 2, 1), (0, 2, 1, 3), (0, 1, 2, 4, 3, 2, 1, 2),
    (0, 2, 1, 2, 3, 2, 1, 2), (3, 2, 1, 0, 1, 2), (0, 1, 3, 2, 4, 2, 3, 1), (0, 3, 2, 3, 1, 3, 2, 3),
    (0, 1, 2, 1, 3, 1, 2, 1), (4, 3, 2, 1, 0, 1, 2, 3),
)  # fmt: skip
"""How preludes break their chords, all through."""


def _arpeggios(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A prelude's hands: every chord broken from the bottom to the top and once again."""
    if bar.player.mono:
        return PERIODS.fills["chords"](bar, last)
    order = bar.custom("prelude").choice(_PRELUDES)
    return broken(bar, last, "xxxx xxxx xxxx xxxx", order, 66)


def _slow(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Above them a few long notes of a tune."""
    return adorned(bar, sing(bar, last, _LONG))


_LONG: Final = replace(
    GALANT,
    cells=("x--- ---- ---- ----", "x--- ---- x--- ----", "x--- ---- ---- x---",
           "x--- ---- --x- x---", ".... x--- x--- ----"),
    closes=("x--- ---- ---- ....", "x--- ---- x--- ----"),
)  # fmt: skip
PRELUDE = replace(
    PERIODS,
    bars=32,
    fills={**PERIODS.fills, "chords": _arpeggios, "melody": _slow},
    pedal=True,
    kinds=None,
)

_NAMED: Final = (
    (("variation",), VARIATIONS),
    (("rondo", "abaca"), RONDO),
    (("fugue", "fugal"), FUGUE),
    (("three-part invention", "three part invention", "3-part invention", "sinfonia"), THREE_PART),
    (("invention",), INVENTION),
    (("canon",), CANON),
    (("sonata", "sonatina"), SONATA),
    (("symphony",), SYMPHONY),
    (("string quartet",), QUARTET),
    (("prelude",), PRELUDE),
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
