"""Turns of harmony that a genre cannot do without: one root, thirds, falls, applied dominants."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

from ..theory.key import Key
from .genre import Genre
from .harmony import Change, change

_APPLIED: Final = 0.3
"""From how many applied dominants in a bar on they are the language."""
_THIRDS: Final = 0.5
"""From which share of moves by thirds on they are the language."""
_FALLS: Final = 0.1
"""From how many falls by a semitone in a bar on they are the language."""
_LEADS: Final = 0.2
"""From which share of bars with the leading note in minor on it is the language."""
THIRD: Final = (3, 4, 8, 9)


@dataclass(frozen=True, slots=True)
class Turns:
    """How a genre moves: `pedal` says that every chord stands on the tonic, `thirds` is the share of
    its moves that go by thirds, `falls` how often in a bar a major chord falls by a semitone to a
    major chord, `applied` how often a chord is led to by a dominant or diminished chord of its own,
    `leads` the share of the time in which there is a leading note in minor; each is 0 where it is
    not the habit.
    """

    pedal: bool
    thirds: float
    falls: float
    applied: float
    leads: float


@lru_cache(maxsize=128)
def turns(genre: Genre) -> Turns:
    """How a genre moves, from the progressions that it knows."""
    moves = thirds = falls = applied = bars = 0
    minor = leads = 0.0
    pedal = bool(genre.changes)
    for name, choices in genre.changes.items():
        key = _said_in(name)
        if key is None:
            continue
        for row in choices:
            words = row.replace("|", " ").split()
            found = [change(word, key) for word in words]
            bars += row.count("|") + 1
            if name.startswith("minor"):
                for bar in row.split("|"):
                    raised = [(key.tonic_pc + 11) % 12 in change(w, key).tones for w in bar.split()]
                    minor, leads = minor + 1, leads + sum(raised) / len(raised)
            pedal &= all(one.root == key.tonic_pc for one in found)
            applied += sum(
                ("/" in word and not word.endswith("6/9")) or word.startswith("#") for word in words
            )
            for one, two in pairwise(found):
                moves += one.root != two.root
                thirds += (two.root - one.root) % 12 in THIRD
                falls += (one.root - two.root) % 12 == 1 and major(one) and major(two)
    if not bars:
        return Turns(False, 0.0, 0.0, 0.0, 0.0)
    share = thirds / max(1, moves)
    return Turns(
        pedal,
        share if share >= _THIRDS else 0.0,
        falls / bars if falls >= _FALLS * bars else 0.0,
        applied / bars if applied >= _APPLIED * bars else 0.0,
        leads / minor if leads >= _LEADS * max(1.0, minor) else 0.0,
    )


def _said_in(name: str) -> Key | None:
    """A key for the progressions of that name, where their numerals are read as in major or minor."""
    if name.startswith("mixed phrygian"):
        return Key("E", "mixed phrygian")
    if not name.startswith(("major", "minor")):
        return None
    return Key("A", "minor") if "minor" in name else Key("C", "major")


def major(found: Change) -> bool:
    return (found.root + 4) % 12 in found.tones
