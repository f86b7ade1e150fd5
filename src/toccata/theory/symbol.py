"""The writing on a lead sheet: what stands after the root, read as intervals and written again."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from ..errors import Unreadable
from .interval import Interval, degree, degrees
from .pitch import plain

Formula = tuple[Interval, ...]
"""The intervals of a chord above its root, rising; the root itself first."""

_BASES: Final = {
    "": "1 3 5", "m": "1 b3 5", "dim": "1 b3 b5", "aug": "1 3 #5", "5": "1 5", "sus2": "1 2 5",
    "sus4": "1 4 5", "sus2sus4": "1 2 4 5", "6": "1 3 5 6", "m6": "1 b3 5 6", "6/9": "1 3 5 6 9",
    "m6/9": "1 b3 5 6 9", "7": "1 3 5 b7", "maj7": "1 3 5 7", "m7": "1 b3 5 b7",
    "mmaj7": "1 b3 5 7", "dim7": "1 b3 b5 bb7", "m7b5": "1 b3 b5 b7", "dimmaj7": "1 b3 b5 7",
    "7sus4": "1 4 5 b7", "7sus2": "1 2 5 b7", "maj7sus4": "1 4 5 7", "maj7sus2": "1 2 5 7",
    "7alt": "1 3 b7 b9 #9 #11 b13", "9": "1 3 5 b7 9", "maj9": "1 3 5 7 9", "m9": "1 b3 5 b7 9",
    "mmaj9": "1 b3 5 7 9", "9sus4": "1 4 5 b7 9", "m9b5": "1 b3 b5 b7 9", "dim9": "1 b3 b5 bb7 9",
    "11": "1 3 5 b7 9 11", "maj11": "1 3 5 7 9 11", "m11": "1 b3 5 b7 9 11",
    "mmaj11": "1 b3 5 7 9 11", "13": "1 3 5 b7 9 13", "maj13": "1 3 5 7 9 13",
    "m13": "1 b3 5 b7 9 11 13", "mmaj13": "1 b3 5 7 9 11 13", "13sus4": "1 4 5 b7 9 13",
}  # fmt: skip
"""The canonical suffixes that need no alteration.

A thirteenth over a major third leaves out the eleventh, which would clash with it.
"""

_SPELLINGS: Final = (  # in the order in which they are tried, at the start of the suffix
    (r"half-?dim(?:inished)?7?|ø7?|Ø7?", "m7b5"),
    (r"(?:dim(?:inished)?|°|o)(?=(?:maj|M|Δ)7?)", "dim"),
    (r"dim(?:inished)?|°|º|o(?!m)", "dim"),
    (r"aug(?:mented)?|\+(?!\d{2}|9)", "aug"),
    (r"minor|min|mi(?!n)|m(?!a(?!dd|lt))|-(?!5)", "m"),
    (r"(?:major|maj|ma|M|j)(?=7|9|11|13)|[Δ^△](?=7|9|11|13)", "maj"),
    (r"[Δ^△]", "maj7"),
    (r"(?:major|maj|ma|M|j)(?=6)|(?:major|maj|ma|M)(?![a-z7])|dom(?:inant)?(?=\d)", ""),
    (r"dom(?:inant)?", "7"),
)
_BEGINNINGS: Final = [(re.compile(pattern), canonical) for pattern, canonical in _SPELLINGS]
_INNER_MAJOR: Final = re.compile(r"(?:major|maj|ma|M|j|Δ|\^|△)(?=7|9|11|13)|[Δ^△]")
_NUMBER: Final = re.compile(r"6/9|69|6|13|11|9|7|5(?!\d)|2|4")
_CHANGES: Final = re.compile(
    r"(?P<sus>sus(?:24|2sus4|4sus2|[24])?)"
    r"|add(?P<add>[b#]{0,2}(?:13|11|10|9|7|6|5|4|3|2))"
    r"|(?:omit|no|drop)(?P<omit>\d{1,2})"
    r"|(?P<alter>[b#+\-]{1,2}(?:13|11|10|9|7|6|5|4|2))"
    r"|(?P<major>maj7|M7|Δ7?)"
    r"|(?P<sixnine>/9|add9)"
    r"|(?P<plus>\+)"
)
_SPOKEN_AS: Final = {
    "sixth": "6", "seventh": "7", "ninth": "9", "eleventh": "11", "thirteenth": "13", "suspended": "sus",
    "second": "2", "fourth": "4", "fifth": "5", "flat": "b", "sharp": "#", "major": "maj", "minor": "m",
    "dominant": "dom", "augmented": "aug", "diminished": "dim", "added": "add", "altered": "alt",
    "five": "5", "nine": "9", "eleven": "11", "thirteen": "13", "power": "5", "chord": "", "triad": "",
    "half diminished": "half-dim",
}  # fmt: skip
"""Suffixes as people say them: `dominant seventh flat nine`."""
_SPOKEN: Final = re.compile("|".join(sorted(_SPOKEN_AS, key=len, reverse=True)), re.IGNORECASE)
_NO_CHORD: Final = frozenset({"n.c.", "nc", "n.c", "no chord", "nochord"})


@lru_cache(maxsize=1)
def known_suffixes() -> tuple[str, ...]:
    """Suffixes as players write them, the usual ones first: what a slip is compared with."""
    usual = (
        "",
        "m",
        "7",
        "maj7",
        "m7",
        "dim",
        "dim7",
        "m7b5",
        "sus4",
        "sus2",
        "aug",
        "6",
        "m6",
        "9",
    )
    spoken = ("major7", "minor7", "major", "minor", "min", "min7", "half-dim", "halfdim7", "dim", "sus",
              "diminished", "diminished7", "augmented", "dominant7", "minmaj7", "major9", "minor9",
              "ø7", "°7", "°", "Δ", "Δ7", "min7b5", "-7", "-7b5", "M7", "mi7", "ma7", "alt")  # fmt: skip
    changed = [
        base + change
        for base in ("7", "maj7", "m7", "9", "13", "7sus4", "maj9", "m9", "m11")
        for change in ("b9", "#9", "b5", "#5", "#11", "b13", "b9b5", "b9#5", "b9b13", "#9#5", "(b9)",
                       "(#9)", "(#11)", "omit3", "omit5", "add11", "add13")
    ]  # fmt: skip
    added = [
        base + more
        for base in ("", "m")
        for more in ("add9", "add11", "add4", "add2", "omit3", "(add9)")
    ]
    return tuple(dict.fromkeys((*usual, *_BASES, *added, *spoken, *changed)))


def is_no_chord(text: str) -> bool:
    """Whether the text says that there is no chord here."""
    return " ".join(text.lower().split()) in _NO_CHORD


@lru_cache(maxsize=2048)
def formula_of(suffix: str) -> Formula:
    """The intervals of a suffix: `m7b5`, `Δ`, `13sus4`, `7(b9,#11)`, `6/9`, `maj7omit3`.

    Raises `Unreadable` for what no lead sheet says.
    """
    rest = re.sub(r"\((9|11|13)\)", r"add\1", plain(suffix).replace("−", "-").replace("–", "-"))
    if len(rest) > 5:
        rest = _SPOKEN.sub(lambda word: _SPOKEN_AS[word[0].lower()], rest)
    rest = re.sub(r"[\s(),\[\]]", "", rest)
    rest = re.sub(r"(?i)maj|min|dim|aug|sus|add|omit|alt|dom|no(?=\d)", _lowered, rest)
    rest = re.sub(r"(\d)(?:st|nd|rd|th)", r"\1", rest)
    base, rest = _base(rest)
    found = {interval.number: [interval] for interval in degrees(_BASES[base])}
    if base == "7alt":
        found[9] = [degree("b9"), degree("#9")]
    while rest:
        change = _CHANGES.match(rest)
        if change is None:
            raise _unreadable(suffix)
        _apply(found, change)
        rest = rest[change.end() :]
    return tuple(sorted((tone for tones in found.values() for tone in tones), key=_order))


def _lowered(match: re.Match[str]) -> str:
    return match[0].lower()


def _unreadable(suffix: str) -> Unreadable:
    return Unreadable(f"A chord looks like Cm7, F#7b9 or Bb6/9; “{suffix}” is no chord quality.")


def _order(tone: Interval) -> tuple[int, int]:
    return tone.number, tone.alteration


def _base(rest: str) -> tuple[str, str]:
    """The canonical base of a suffix, and what of the suffix is left."""
    if rest.startswith("alt"):
        return "7alt", rest[3:]
    if rest.startswith("7alt"):
        return "7alt", rest[4:]
    quality = ""
    for pattern, canonical in _BEGINNINGS:
        match = pattern.match(rest)
        if match:
            quality, rest = canonical, rest[match.end() :]
            break
    if quality in ("m", "dim", "aug") and (match := _INNER_MAJOR.match(rest)):
        quality += "maj"
        rest = rest[match.end() :]
        rest = rest if rest[:1].isdecimal() else "7" + rest
    if quality in ("maj7",):
        return quality, rest
    number = _NUMBER.match(rest)
    if number is None or (quality == "m7b5" and number[0] not in ("9", "11")):
        return _with_fifth(quality, rest)
    rest = rest[number.end() :]
    if number[0] == "6" and rest.startswith(("/9", "add9")):
        return _with_fifth(f"{quality}6/9", rest.removeprefix("/9").removeprefix("add9"))
    if number[0] in ("2", "4"):
        return _with_fifth(quality, ("add9" if number[0] == "2" else "sus4") + rest)
    if quality == "m7b5":
        return f"m{number[0]}", "b5" + rest
    return _with_fifth(quality + {"69": "6/9"}.get(number[0], number[0]), rest)


def _with_fifth(base: str, rest: str) -> tuple[str, str]:
    """Bases with a bent fifth that no canonical suffix has, as an alteration of one that exists."""
    if base in _BASES:
        return base, rest
    for prefix, plain_base, change in (("aug", "", "#5"), ("dim", "m", "b5")):
        if base.startswith(prefix) and plain_base + base[len(prefix) :] in _BASES:
            return plain_base + base[len(prefix) :], change + rest
    raise _unreadable(base + rest)


def _apply(found: dict[int, list[Interval]], change: re.Match[str]) -> None:
    if text := change["sus"]:
        found.pop(3, None)
        for number in (2, 4):
            if str(number) in (text[3:] or "4"):
                found[number] = [Interval(number)]
    elif text := change["add"]:
        tone = degree(text)
        number = {2: 9, 4: 11}.get(tone.number, tone.number)
        tone = Interval(number, tone.alteration)
        if tone not in found.setdefault(number, []):
            found[number].append(tone)
    elif text := change["omit"]:
        for number in (int(text), int(text) + 7, int(text) - 7):
            if number in found:
                del found[number]
                break
    elif change["major"]:
        found[7] = [Interval(7)]
    elif change["sixnine"]:
        found[9] = [Interval(9)]
    else:
        text = "#5" if change["plus"] else change["alter"].replace("+", "#").replace("-", "b")
        tone = degree(text) if text != "#7" else Interval(7)
        number = {2: 9, 4: 11, 10: 9, 6: 13}.get(tone.number, tone.number)
        tone = Interval(number, tone.alteration)
        kept = found.get(number, [])
        kept = [other for other in kept if other.alteration and other != tone]
        found[number] = [*kept, tone]


_ENHARMONIC: Final = {Interval(6, 1): Interval(7, -1), Interval(4, 1): Interval(5, -1)}
"""Augmented sixth chords are written as the sevenths that they sound like."""


@lru_cache(maxsize=4096)
def suffix_of(formula: Formula) -> tuple[str, int]:
    """The plainest suffix for these intervals, and how far it is from plain (0 for a base).

    The suffix reads back as the same intervals, but for augmented sixths, which are written as
    the seventh chord that sounds alike.
    """
    tones = frozenset(_ENHARMONIC.get(tone, tone) for tone in formula)
    plainest = _bare().get(tones)
    if plainest is not None and _reads_as(plainest, tones):
        return plainest, 0
    written = [_written(base, has, tones) for has, base in _bare().items()]
    ranked = sorted((cost, index, suffix) for index, (suffix, cost) in enumerate(written))
    for cost, _, suffix in ranked:
        if _reads_as(suffix, tones):
            return suffix, cost
    return ranked[0][2], ranked[0][0]


@lru_cache(maxsize=1)
def _bare() -> dict[frozenset[Interval], str]:
    """The canonical suffixes by their intervals."""
    return {frozenset(degrees(text)): base for base, text in _BASES.items()}


def _reads_as(suffix: str, tones: frozenset[Interval]) -> bool:
    """Whether a suffix means these intervals: a bent tone may hide what it was meant to replace."""
    try:
        return frozenset(formula_of(suffix)) == tones
    except Unreadable:
        return False


def _written(base: str, has: frozenset[Interval], wanted: frozenset[Interval]) -> tuple[str, int]:
    """`base` with the changes that make it the wanted chord, and the cost of those changes."""
    missing = has - wanted
    extra = sorted(wanted - has, key=_order)
    changes, cost = [], 0
    for tone in extra:
        same = {other for other in missing if other.number == tone.number}
        replaced = {other for other in same if not other.alteration}  # a bent one stays beside it
        natural = not tone.alteration
        if tone.number in (5, 9, 11, 13) and not natural and (replaced or _free(tone, has, wanted)):
            changes.append(tone.degree)
            missing -= replaced
            cost += 2
        else:
            changes.append(f"add{tone.degree}")
            cost += 3 if tone.number != 7 else 6
    again = {tone.number for tone in extra}
    gone = [f"omit{tone.number}" for tone in sorted(missing, key=_order) if tone.number in again]
    changes = [*gone, *changes]
    changes.extend(f"omit{t.number}" for t in sorted(missing, key=_order) if t.number not in again)
    cost += 4 * len(missing)
    if base == "7alt" and changes:
        cost += 50
    joined = "".join(changes)
    needs_brackets = not base and joined[:1] in ("b", "#")
    return base + (f"({joined})" if needs_brackets else joined), cost


def _free(tone: Interval, has: frozenset[Interval], wanted: frozenset[Interval]) -> bool:
    """Whether an alteration may stand without `add`: on a seventh chord without the natural."""
    seventh = any(other.number == 7 for other in has)
    same = {other for other in wanted | has if other.number == tone.number and not other.alteration}
    return seventh and not same


def in_order(tones: Iterable[Interval]) -> Formula:
    """Tones as a formula: each once, rising."""
    return tuple(sorted(set(tones), key=_order))
