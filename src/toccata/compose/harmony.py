"""The changes: which chord sounds when, from the numerals of an idiom to the key that was asked."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from random import Random
from typing import Final, NamedTuple

from ..chance import chance
from ..theory.chord import Chord, parse_chord
from ..theory.key import Key
from ..theory.naming import name_chord
from ..theory.numeral import numeral_of, roman
from ..theory.spelling import spell
from ..theory.substitution import substitutes
from .form import Scene
from .rhythm import Grid


class Change(NamedTuple):
    """One chord: its symbol, numeral, and pitch classes (the root first)."""

    symbol: str
    roman: str
    root: int
    bass: int
    tones: tuple[int, ...]

    @property
    def guides(self) -> tuple[int, ...]:
        """What tells the chord: its third and its seventh (or sixth, or fifth)."""
        return self.tones[1:2] + self.tones[3:4] if len(self.tones) > 3 else self.tones[1:3]

    @property
    def fifth(self) -> int:
        """The tone that steadies the root: the fifth, or what stands in its place."""
        around = [tone for tone in self.tones if (tone - self.root) % 12 in (6, 7, 8)]
        return around[0] if around else self.tones[-1]


class Span(NamedTuple):
    """A chord in a bar: ticks from the barline, length in ticks."""

    at: int
    length: int
    change: Change


Bars = tuple[tuple[Span, ...], ...]
"""The chords of every bar."""

_NUMERAL: Final = re.compile(r"(VII|VI|IV|V|III|II|I|vii|vi|iv|v|iii|ii|i)[^/]*(?:6/9)?")
_ROMAN: Final = ("I", "II", "III", "IV", "V", "VI", "VII")
_MAJOR: Final = (0, 2, 4, 5, 7, 9, 11)
_MINOR: Final = (0, 2, 3, 5, 7, 8, 10)
_TRIADS: Final = ("", "m", "dim", "sus4", "sus2", "aug", "5")
_SEVENTHS: Final = ("maj7", "7", "m7", "m7b5", "mmaj7", "6", "m6", "dim7", "7sus4", *_TRIADS)
_OPEN: Final = ("m7omit5", "7omit5", "maj7omit5", "momit5", "omit5")
_NINTHS: Final = ("maj9", "9", "m9", "6/9", "m6/9", "9sus4", *_SEVENTHS)

MODAL: Final[Mapping[str, tuple[str, ...]]] = {
    "dorian": ("i | IV | i | IV", "i | ii | III | IV", "i | VII | IV | i"),
    "phrygian": ("i | II | i | II", "i | II | III | II", "i | VII | II | i"),
    "lydian": ("I | II | I | II", "I | II | vii | I", "I | V | II | I"),
    "mixolydian": ("I | VII | IV | I", "I | v | VII | IV", "I | IV | VII | IV"),
    "locrian": ("i | II | i | V", "i | V | VII | II"),
    "phrygian dominant": ("I | II | I | vii", "I | II | iv | II"),
    "mixed phrygian": ("I | bII | I | bII", "iv | bIII | bII | I", "I | bII | bIII | bII"),
    "double harmonic": ("I | II | I | iv", "I | II | III | II"),
}  # fmt: skip
"""What each mode plays where a genre has nothing of its own for it."""

_RENEWING: Final = frozenset({"relative", "tritone", "secondary dominant", "diminished",
                                 "passing diminished", "backdoor"})  # fmt: skip
"""The kinds of substitute that a theme may come back with."""

_LAST_STEP: Final[Mapping[str, str]] = {
    "dorian": "IV", "phrygian": "II", "lydian": "II", "mixolydian": "VII", "locrian": "II",
    "phrygian dominant": "II", "double harmonic": "II",
    "mixed phrygian": "bII",
}  # fmt: skip
"""The chord that leads home in a mode without a true dominant."""


@lru_cache(maxsize=4096)
def change(numeral: str, key: Key, colour: str = "") -> Change:
    """The chord of a numeral in a key: `ii9`, `V7`, `bVIImaj7`, `iiø7`, `vii°7`, `V7/V`, `V65`.

    In major and minor it is what `theory.numeral.roman` reads. In other modes the chord is built
    from what the mode has: the same degree, the quality that its notes allow, as rich as `colour`
    ("", "7", "9") or the numeral asks. Raises `Unreadable` for no numeral.
    """
    sizes = set(key.scale.semitones)
    if sizes in ({*_MAJOR}, {*_MINOR}):
        return sounding(roman(numeral, key), numeral)
    return _fitted(numeral, key, colour)


def sounding(chord: Chord, numeral: str) -> Change:
    """A chord as it sounds, under its numeral."""
    if abs(chord.root.accidental) > 2:  # nobody reads a triple flat
        chord = parse_chord(spell(chord.root_pc) + chord.suffix)
    return Change(chord.symbol, numeral, chord.root_pc, chord.bass_pc, chord.pitch_classes)


def _letter(key: Key, pc: int) -> str:
    """A root's name in the key, or a plain one where the key would write triple accidentals."""
    name = key.spelling(pc)
    return name if len(name) <= 3 else spell(pc)


@lru_cache(maxsize=4096)
def _offsets(suffix: str) -> frozenset[int]:
    return frozenset(parse_chord(f"C{suffix}").pitch_classes)


def _fitted(numeral: str, key: Key, colour: str) -> Change:
    """The chord nearest to the wish that has only notes of the key's scale."""
    sizes = key.scale.semitones
    plain = Key(key.tonic, "minor" if key.is_minor else "major")
    wanted = roman(numeral, plain)
    wish, suffix = (wanted.root_pc - key.tonic_pc) % 12, wanted.suffix
    match = _NUMERAL.fullmatch(numeral)
    if match and len(sizes) == 7:
        wish = sizes[_ROMAN.index(match[1].upper())]
    roots = sorted(sizes, key=lambda size: (min((size - wish) % 12, (wish - size) % 12), size))
    rich = colour or ("9" if re.search("9|13|11", suffix) else "7" if "7" in suffix else "")
    choices = {"9": _NINTHS, "7": _SEVENTHS}.get(rich, _TRIADS)
    if suffix == "5" or suffix.startswith("sus"):
        choices = (suffix, *choices)
    if wish == 0:
        choices = (*choices, *_OPEN)
    for root in roots[:1] if wish == 0 else roots[:3] if len(sizes) > 4 else roots:
        for choice in choices:
            if all((root + tone) % 12 in sizes for tone in _offsets(choice)):
                chord = parse_chord(_letter(key, key.tonic_pc + root) + choice)
                return sounding(chord, numeral_of(chord, key))
    return _bare(key)


def _bare(key: Key) -> Change:
    """The tonic with the nearest things to a third and a fifth that a strange scale has."""
    sizes = key.scale.semitones
    third = min(sizes, key=lambda size: (abs(size - 3.5), size))
    fifth = min(sizes, key=lambda size: (abs(size - 7), size))
    tones = tuple(dict.fromkeys((key.tonic_pc + size) % 12 for size in (0, third, fifth)))
    named = name_chord([60 + (tone - tones[0]) % 12 + tones[0] for tone in tones], key)
    return Change(named[0].symbol, home(key), tones[0], tones[0], tones)


def progression(
    changes: Mapping[str, Sequence[str]], key: Key, scene: Scene, seed: int
) -> tuple[str, ...]:
    """The bars of numerals that a theme is built on: those of its mode, its family, its act.

    `changes` holds progressions under "dorian", "minor peak", "major B" and the like; the most
    particular name wins. Bars stand between bars: `ii7 V7 | Imaj7`.
    """
    family = "minor" if key.is_minor else "major"
    plain = set(key.scale.semitones) in ({*_MAJOR}, {*_MINOR})
    first = [] if plain else [f"{key.mode} {scene.theme}", f"{key.mode} {scene.act}", key.mode]
    names = [*first, f"{family} {scene.theme}", f"{family} {scene.act}", family]
    for name in names:
        if name in changes:
            return _picked(changes[name], seed, scene)
        if name in MODAL:
            return _picked(MODAL[name], seed, scene)
    return ("I",)


def _picked(choices: Sequence[str], seed: int, scene: Scene) -> tuple[str, ...]:
    """One of the progressions; themes of one song go round the list, so that they differ."""
    start = chance(seed, "harmony").randrange(len(choices))
    turn = {"theme": 0, "intro": 0, "outro": 0, "peak": 1, "contrast": 2, "solo": 0}
    place = turn.get(scene.act, 1) + scene.turn // 4
    return tuple(bar.strip() for bar in choices[(start + place) % len(choices)].split("|"))


def divided(numerals: str, key: Key, meter: Grid, colour: str = "") -> tuple[Span, ...]:
    """The chords of one bar, two of them meeting at its middle, more on beats."""
    names = numerals.split()
    starts = places(len(names), meter)
    spans: list[Span] = []
    for start, end, name in zip(starts, [*starts[1:], meter.bar], names, strict=True):
        found = change(name, key, colour)
        if spans and end > start and spans[-1].change == found:
            spans[-1] = Span(spans[-1].at, end - spans[-1].at, found)
        elif end > start:
            spans.append(Span(start, end - start, found))
    return tuple(spans)


def places(chords: int, meter: Grid) -> list[int]:
    """Where so many chords of one bar begin, in ticks from the barline."""
    if chords == 2:
        return [0, meter.half]
    count = len(meter.beats)
    return [meter.beats[i * count // chords].start for i in range(chords)]


def renewed(
    bars: Sequence[tuple[Span, ...]], key: Key, chances: float, seed: int, first: int
) -> list[tuple[Span, ...]]:
    """Bars of chords when they come again: some chords give way to what may stand for them.

    `chances` is for each chord, from 0 to 1; `first` is the number of the first bar. The first and
    the last bar stay, so that the return and the cadence are known again.
    """
    found = [bars[0]] if bars else []
    for place in range(1, len(bars) - 1):
        dice = chance(seed, "renewed", first + place)
        spans: list[Span] = []
        for number, span in enumerate(bars[place]):
            after = (*bars[place][number + 1 :], *bars[place + 1])[0].change
            other = _stand_in(span.change, after, key, dice) if dice.random() < chances else ()
            share = span.length // max(1, len(other))
            spans += [Span(span.at + share * n, share, c) for n, c in enumerate(other)] or [span]
        found.append(tuple(spans))
    return [*found, *bars[len(found) :]]


def _stand_in(known: Change, after: Change, key: Key, dice: Random) -> tuple[Change, ...]:
    """What may stand for a chord: a relative, the tritone's other dominant, a way to what comes."""
    found = substitutes(parse_chord(known.symbol), key, parse_chord(after.symbol))
    usable = [s for s in found if s.name in _RENEWING and len(s.chords) <= 2]
    if not usable:
        return ()
    chosen = dice.choice(usable[:4])
    return tuple(sounding(chord, numeral_of(chord, key)) for chord in chosen.chords)


def home(key: Key) -> str:
    """The numeral of the tonic triad."""
    return "i" if key.is_minor else "I"


def leading(key: Key) -> str:
    """The numeral of the chord that leads to the tonic: V, or what the mode has instead."""
    return _LAST_STEP.get(key.mode, "V")
