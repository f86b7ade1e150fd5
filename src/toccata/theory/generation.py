"""Progressions made on the spot: each style's grammar of numerals, with cadences and pivots."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ..errors import OutOfRange, UnknownName
from .chord import Chord
from .key import Key, parse_key
from .numeral import numeral_of, roman
from .pitch import pretty

# From numeral to what may follow, the likelier named more often; "^" opens, "$" closes.
_GRAMMARS: Final[dict[str, dict[str, dict[str, str]]]] = {
    "pop": {
        "major": {
            "^": "I I vi IV", "I": "V V vi vi IV IV iii", "V": "vi vi IV I", "vi": "IV IV V iii ii",
            "IV": "V V I I ii iv", "ii": "V V IV", "iii": "vi IV", "iv": "I", "$": "IV>V>I IV>I ii>V>I",
        },
        "minor": {
            "^": "i i VI", "i": "VI VI VII iv III v", "VI": "VII VII III iv", "VII": "i i III v",
            "III": "VII VI iv", "iv": "i VII v VI", "v": "i VI iv", "$": "VI>VII>i iv>V>i iv>v>i",
        },
    },
    "rock": {
        "major": {
            "^": "I I I bVII", "I": "IV IV V bVII vi", "IV": "I I V bVII", "V": "IV I vi",
            "bVII": "IV IV I", "vi": "IV V", "$": "bVII>IV>I IV>V>I",
        },
        "minor": {
            "^": "i i VI", "i": "VII VI III iv", "VII": "i VI III", "VI": "VII VII i",
            "III": "VII iv", "iv": "i VII", "$": "VI>VII>i VII>VI>i",
        },
    },
    "jazz": {
        "major": {
            "^": "Imaj7 Imaj7 ii7", "Imaj7": "vi7 vi7 ii7 iii7 VI7 IVmaj7 #i°7", "vi7": "ii7 ii7 II7",
            "VI7": "ii7", "ii7": "V7 V7 V7 bII7", "V7": "Imaj7 Imaj7 iii7 vi7", "bII7": "Imaj7",
            "iii7": "VI7 VI7 vi7 biii7", "biii7": "ii7", "IVmaj7": "iv7 iii7 V7", "iv7": "bVII7",
            "bVII7": "Imaj7", "II7": "ii7 V7", "#i°7": "ii7", "$": "ii7>V7>Imaj7 ii7>bII7>Imaj7",
        },
        "minor": {
            "^": "i7 i7 iiø7", "i7": "iv7 VImaj7 iiø7 viø7", "iv7": "VII7 V7 iiø7", "VII7": "IIImaj7",
            "IIImaj7": "VImaj7", "VImaj7": "iiø7 iiø7 bII7", "iiø7": "V7b9 V7b9 V7", "viø7": "iiø7",
            "V7b9": "i7", "V7": "i7", "bII7": "i7", "$": "iiø7>V7b9>i7",
        },
    },
    "classical": {
        "major": {
            "^": "I", "I": "V6 IV ii6 vi I6 vi V43", "I6": "IV ii6 V43 viio6", "V6": "I I", "V43": "I6 I",
            "IV": "V V I64 ii6 V7", "ii6": "V V7 I64", "I64": "V7 V", "V": "I vi V7 I6", "V7": "I I vi",
            "vi": "IV ii6 V6 V65/V", "viio6": "I", "V65/V": "V", "$": "ii6>V7>I IV>V7>I ii6>I64>V7>I",
        },
        "minor": {
            "^": "i", "i": "V6 iv iio6 VI i6 V43", "i6": "iv iio6 viio6", "V6": "i", "V43": "i6 i",
            "iv": "V V7 i64 iio6", "iio6": "V V7 i64", "i64": "V7 V", "V": "i VI V7", "V7": "i i VI",
            "VI": "iv iio6 N6", "viio6": "i", "N6": "V V7", "$": "iio6>V7>i iv>V7>i iio6>i64>V7>i",
        },
    },
    "blues": {
        "major": {"^": "I7", "I7": "I7 IV7 IV7 V7", "IV7": "I7 I7 #iv°7", "#iv°7": "I7", "V7": "IV7 IV7 I7",
                  "$": "V7>IV7>I7 ii7>V7>I7"},
        "minor": {"^": "i7", "i7": "i7 iv7 iv7", "iv7": "i7 i7 bVI7", "bVI7": "V7", "V7": "i7 iv7",
                  "$": "bVI7>V7>i7"},
    },
    "modal": {
        "major": {"^": "I", "I": "bVII IV v ii", "bVII": "I IV", "IV": "I bVII", "v": "I IV", "ii": "I v",
                  "$": "bVII>I v>I"},
        "minor": {"^": "i7", "i7": "IV7 ii7 VII", "IV7": "i7 i7 VII", "ii7": "i7 IV7", "VII": "i7 IV7",
                  "$": "IV7>i7 VII>i7"},
    },
}  # fmt: skip

STYLES: Final = tuple(_GRAMMARS)
"""The styles that a progression can be asked for in."""

_ALIASES: Final = {"folk": "pop", "country": "pop", "baroque": "classical", "romantic": "classical",
                   "swing": "jazz", "bebop": "jazz", "bossa": "jazz", "funk": "modal", "edm": "pop",
                   "metal": "rock", "common": "pop"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Generated:
    """A progression: its chords, their numerals, and the key that each is heard in."""

    chords: tuple[Chord, ...]
    numerals: tuple[str, ...]
    keys: tuple[Key, ...]
    style: str
    pivots: tuple[int, ...] = ()
    """The places of chords that belong to two keys and lead from one to the other."""

    @property
    def symbols(self) -> tuple[str, ...]:
        """The chord symbols."""
        return tuple(chord.symbol for chord in self.chords)

    def explain(self) -> str:
        """What happens, chord by chord, and where a pivot turns."""
        from .analysis import explain_chord

        said = []
        for place, (chord, key) in enumerate(zip(self.chords, self.keys, strict=True)):
            text = explain_chord(chord, key)
            if place in self.pivots:
                later = self.keys[place + 1]
                text += f" It is the pivot: {numeral_of(chord, later)} of {later.name} as well."
            said.append(text)
        return "\n".join(said)

    def __len__(self) -> int:
        return len(self.chords)

    def __iter__(self) -> Iterator[Chord]:
        return iter(self.chords)

    def __getitem__(self, place: int) -> Chord:
        return self.chords[place]

    def __str__(self) -> str:
        return " ".join(pretty(chord.symbol) for chord in self.chords)

    def __repr__(self) -> str:
        return f"[{', '.join(self.symbols)}]"


def generate(
    key: Key | str = "C",
    style: str = "pop",
    count: int = 8,
    *,
    seed: int = 0,
    modulate_to: Key | str | None = None,
) -> Generated:
    """`count` chords (1 to 4096) in a style of `STYLES`, opening at home and closing with a cadence.

    The same seed gives the same chords. With `modulate_to` the music leaves by a chord that belongs
    to both keys about half way, and closes in the new key.
    Raises `UnknownName` for a style, `OutOfRange` for the count, and what `parse_key` raises.
    """
    home = parse_key(key) if isinstance(key, str) else key
    name = _ALIASES.get(style.lower(), style.lower())
    if name not in _GRAMMARS:
        raise UnknownName("style", style, (*STYLES, *_ALIASES))
    if not 1 <= count <= 4096:
        raise OutOfRange("number of chords", count, 1, 4096)
    chance = random.Random(f"{seed}:{name}:{home.name}:{count}")
    goal = parse_key(modulate_to) if isinstance(modulate_to, str) else modulate_to
    if goal is not None and goal != home and count >= 6:
        return _with_pivot(home, goal, name, count, chance)
    numerals = _walk(name, home, count, chance)
    return Generated(
        tuple(roman(n, home) for n in numerals), tuple(numerals), (home,) * count, name
    )


@lru_cache(maxsize=64)
def _grammar(style: str, minor: bool) -> dict[str, tuple[str, ...]]:
    rows = _GRAMMARS[style]["minor" if minor else "major"]
    return {name: tuple(following.split()) for name, following in rows.items()}


def _walk(style: str, key: Key, count: int, chance: random.Random, opens: bool = True) -> list[str]:
    """Numerals through the grammar: the opening, a walk, and a cadence that it leads into."""
    grammar = _grammar(style, key.is_minor)
    ending = tuple(chance.choice(grammar["$"]).split(">"))[-count:]
    said = [chance.choice(grammar["^"])] if opens and count > len(ending) else []
    while len(said) < count - len(ending):
        options = grammar[said[-1]] if said else grammar["^"]
        last = len(said) == count - len(ending) - 1
        if last:  # the chord before the cadence leads into it where it can
            into = [o for o in options if ending[0] in grammar.get(o, ()) and o != ending[0]]
            options = tuple(into) or tuple(o for o in options if o != ending[0]) or options
        said.append(chance.choice(options))
    return said + list(ending)


def _with_pivot(home: Key, goal: Key, style: str, count: int, chance: random.Random) -> Generated:
    """A way from key to key by a chord of both, or by the new dominant where none is."""
    half = count // 2
    first = _walk(style, home, half, chance)[: half - 1]
    grammar, other = _grammar(style, home.is_minor), _grammar(style, goal.is_minor)
    shared = []
    for text in grammar:
        if text in "^$":
            continue
        chord = roman(text, home)
        for new in other:
            if new not in "^$" and set(roman(new, goal).pitch_classes) == set(chord.pitch_classes):
                shared.append((text in grammar[first[-1]], text, new))
    second = _walk(style, goal, count - half, chance, opens=False)
    chords = [roman(n, home) for n in first]
    numerals, keys = list(first), [home] * len(first)
    pivots: tuple[int, ...] = ()
    if shared:
        best = [row for row in shared if row[0]] or shared
        _, text, _new = chance.choice(best)
        chords.append(roman(text, home))
        pivots = (len(first),)
    else:
        text = numeral_of(roman("V7", goal), home)
        chords.append(roman("V7", goal))
    numerals.append(text)
    keys.append(home)
    chords += [roman(n, goal) for n in second]
    return Generated(
        tuple(chords), (*numerals, *second), (*keys, *([goal] * len(second))), style, pivots
    )


def neighbours_in(style: str, numeral: str, minor: bool = False) -> Sequence[str]:
    """What the grammar of a style lets follow a numeral; empty for one that it does not use."""
    return _grammar(style, minor).get(numeral, ())


__all__ = ["Generated", "generate", "STYLES", "neighbours_in"]
