"""A progression is a row of bars with Roman numerals, playable in any key."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ..errors import UnknownName, Unreadable
from .chord import NO_CHORD, Chord
from .numeral import roman
from .scale import Key, parse_key

_HOLD: Final = frozenset({".", "/"})
_SILENCE: Final = frozenset({"N.C.", "NC", "-"})


@dataclass(frozen=True, slots=True)
class Progression:
    """A named progression. `text` has bars between `|`, and in a bar numerals of equal length.

    `.` holds the chord before for one more share of the bar; `%` repeats the bar before; `N.C.`
    is silence. `mode` is the mode that it belongs to; `style` says who plays it.
    """

    name: str
    text: str
    mode: str = "major"
    style: str = "common"
    aliases: tuple[str, ...] = ()

    @property
    def bars(self) -> tuple[tuple[str, ...], ...]:
        """The numerals bar by bar, `%` written out. Raises `Unreadable` for an empty bar."""
        found: list[tuple[str, ...]] = []
        for bar in self.text.strip().strip("|").split("|"):
            words = tuple(bar.split())
            if words == ("%",) and found:
                words = found[-1]
            if not words or words == ("%",) or (not found and words[0] in _HOLD):
                raise Unreadable(
                    f"A progression looks like “ii7 V7 | Imaj7 | %”; “{self.text}” does not."
                )
            found.append(words)
        return tuple(found)

    def __len__(self) -> int:
        return len(self.bars)


def find_progression(text: str) -> Progression:
    """The progression of a name or alias on the shelf.

    Raises `UnknownName` with the nearest names.
    """
    found = _shelf().get(_folded(text))
    if found is None:
        raise UnknownName("progression", text, [entry.name for entry in _shelf().values()])
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
    from .progressions import PROGRESSIONS

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
        progression = known or Progression("as written", _as_written(progression))
    chords: list[tuple[Chord, float]] = []
    for bar in progression.bars:
        share = beats_per_bar / len(bar)
        for place, word in enumerate(bar):
            if word in _HOLD:
                last = chords[-1][0]
                if place:
                    chords[-1] = (last, chords[-1][1] + share)
                else:
                    chords.append((last, share))
            else:
                chords.append((NO_CHORD if word in _SILENCE else roman(word, home), share))
    return chords


def _as_written(text: str) -> str:
    """`I-V-vi-IV` and `I–V–vi–IV` as bars, one chord each; text with `|` or spaces as it is."""
    if "|" in text:
        return text
    return " | ".join(text.replace("–", "-").replace("-", " ").split())
