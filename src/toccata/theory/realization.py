"""A progression in a key: its name is looked up, its numerals become chords."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from ..errors import UnknownName
from .chord import NO_CHORD, Chord
from .key import Key, parse_key
from .numeral import roman
from .progression import HOLD, Progression
from .progressions import PROGRESSIONS

_NUMERAL: Final = re.compile(r"[b#♭♯]*(?:[IV]|[iv]+(?![a-z])|N|It|Fr|Ger)|[.%/]$")
_SILENCE: Final = frozenset({"N.C.", "NC", "-"})


def find_progression(text: str) -> Progression:
    """The progression of a name or alias on the shelf.

    Raises `UnknownName` with the nearest names.
    """
    found = _shelf().get(_folded(text))
    if found is None:
        entries = _shelf().values()
        known = dict.fromkeys(name for entry in entries for name in (entry.name, *entry.aliases))
        raise UnknownName("progression", text, known)
    return found


def _folded(text: str) -> str:
    words = (
        str(text)
        .lower()
        .replace("–", "-")
        .replace("♭", "b")
        .replace("-", " ")
        .replace("’", "")
        .replace("'", "")
    )
    return " ".join(words.split())


@lru_cache(maxsize=1)
def _shelf() -> dict[str, Progression]:
    return {
        _folded(name): entry
        for entry in PROGRESSIONS.values()
        for name in (entry.name, *entry.aliases)
    }


def realize(
    progression: Progression | str, key: Key | str, beats_per_bar: float = 4.0
) -> list[tuple[Chord, float]]:
    """The chords of a progression in a key, each with its length in quarter notes.

    `progression` may be a name on the shelf or bars of numerals themselves. A held chord (`.`) is
    one longer chord within its bar; a chord held over the bar line is given again.
    Raises `UnknownName` or `Unreadable`.
    """
    home = parse_key(key) if isinstance(key, str) else key
    if isinstance(progression, str):
        known = _shelf().get(_folded(progression))
        progression = known or _as_written(progression)
    chords: list[tuple[Chord, float]] = []
    for bar in progression.bars:
        share = beats_per_bar / len(bar)
        for place, word in enumerate(bar):
            if word in HOLD:
                last = chords[-1][0]
                if place:
                    chords[-1] = (last, chords[-1][1] + share)
                else:
                    chords.append((last, share))
            else:
                chords.append((NO_CHORD if word in _SILENCE else roman(word, home), share))
    return chords


def _as_written(text: str) -> Progression:
    """Text with `|` as it is; `I-V-vi-IV` and `I–V–vi–IV` as bars, one chord each.

    Raises `UnknownName` where it looks like a name: where no word of it begins as a numeral does.
    """
    words = text.replace("–", "-").replace("-", " ").split()
    if "|" not in text and not any(_NUMERAL.match(word) for word in words):
        find_progression(text)
    return Progression("as written", text if "|" in text else " | ".join(words))
