"""What a prompt may say of its players, as values."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from ..words.language import Sound
from .lexicon import Lexicon

RANGES: Final = {
    "piano": (*range(1, 5),),
    "keys": (*range(1, 9),),
    "organ": (*range(17, 22),),
    "guitar": (*range(25, 33),),
    "electric guitar": (*range(27, 33),),
    "bass": (*range(33, 41), 44, 59),
    "strings": (*range(41, 47), *range(49, 53)),
    "voice": (53, 54, 55, 86, 92),
    "brass": (*range(57, 65),),
    "sax": (*range(65, 69),),
    "lead": (*range(81, 89),),
    "pad": (*range(89, 97),),
    "synth": (39, 40, 51, 52, 55, 63, 64, *range(81, 105)),
}
"""The programs that a general word covers."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One instrument as it was asked for; `count` players of it."""

    name: str
    sound: Sound
    start: int
    end: int
    count: int = 1
    role: str = ""
    ensemble: str = ""


@dataclass(frozen=True, slots=True)
class Players:
    """All that a prompt says about who plays."""

    asked: tuple[Asked, ...] = ()
    refused: tuple[Sound, ...] = ()
    refused_roles: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    exclusive: bool = False
    alone: bool = False
    beat: bool = False
    whole_band: bool = False
    grounded: bool = False
    swapped: bool = False
    listed_roles: tuple[str, ...] = ()
    size: int = 0
    ensembles: tuple[str, ...] = ()


def members_of(
    lexicon: Lexicon, members: tuple[str, ...], name: str, start: int, end: int
) -> list[Asked]:
    found = []
    for member in members:
        sound = named_sound(lexicon, member.rstrip(" 0123456789"))
        if sound is not None:
            found.append(
                Asked(member, replace(sound, group=""), start, end, role=sound.role, ensemble=name)
            )
    return found


def named_sound(lexicon: Lexicon, words: str) -> Sound | None:
    """What an instrument's name means, or None."""
    meant: Sound | None = lexicon.meaning(words, "instrument")
    return meant
