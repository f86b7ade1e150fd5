"""Roman numerals: a chord as a degree of a key, read and written; case is quality."""

from __future__ import annotations

import re
from functools import lru_cache, partial
from typing import Final

from ..errors import Unreadable
from .chord import Chord
from .interval import Interval, between, degree, degrees
from .key import Key
from .numeralmeant import nearest_numerals
from .pitch import accidental_text, parse_pitch, plain
from .symbol import Formula, formula_of, suffix_of

_NUMERALS: Final = ("I", "II", "III", "IV", "V", "VI", "VII")
_TEXT: Final = re.compile(
    r"(?P<accidental>[b#]*)(?P<numeral>VII|VI|IV|V|III|II|I|vii|vi|iv|v|iii|ii|i)(?P<rest>.*)"
)
_SECONDARY: Final = re.compile(r"(?P<chord>.+?)/(?P<of>[b#]*[IViv]+)(?P<more>(?:/[b#]*[IViv]+)*)")
_BASS: Final = re.compile(r"(?P<chord>.+)/(?P<degree>[b#]*[1-7])")
_SPECIAL: Final = re.compile(r"(?P<name>N|It|Fr|Ger|Gr)\+?(?P<figure>6|65|53|43|64)?")
_SIXTHS: Final = {"It": "1 3 #6", "Fr": "1 3 #4 #6", "Ger": "1 3 5 #6", "Gr": "1 3 5 #6"}
"""The augmented sixths, above the lowered sixth degree."""

_FIGURES: Final = {"6": 3, "64": 5, "65": 3, "43": 5, "42": 7, "2": 7, "53": 1}
"""Figured bass: which chord member the bass is."""

_SLASHED: Final = re.compile(r"^([^/]*[IViv°oø+])(6|4)/(5|4|3|2)(?=$|/)")
"""Figures as they are often typed: `I6/4` is I64, but `I6/9` and `I/5` are not figures."""

_SEVENTHS: Final = frozenset({"65", "43", "42", "2"})
_FIGURED: Final = re.compile(r"(?P<quality>°|o|dim|ø|\+|aug)?7?(?P<figure>65|64|53|43|42|6|2)")
_MARKS: Final = (("°", "dim"), ("º", "dim"), ("ø", "m7b5"), ("Ø", "m7b5"))


@lru_cache(maxsize=8192)
def roman(text: str, key: Key) -> Chord:
    """The chord of a numeral in a key: `I`, `ii7`, `bVII`, `V7/V`, `viiø7`, `V65`, `N6`, `Ger65`.

    A seventh on a capital is a dominant (`I7`), `Imaj7` the major one; behind figures (`I65`) it is
    the key's own. A plain 6 is the first inversion; write `Iadd6` or `I6/9` for the added sixth. In
    minor, III, VI and VII stand on the key's own degrees, small vi and vii on the raised ones; a
    flat before them is a courtesy. `/5` after a chord puts that degree in the bass.

    Raises `Unreadable` for what is no numeral.
    """
    given = _SLASHED.sub(r"\1\2\3", plain(str(text)).strip().replace(" ", ""))
    if len(given) > 40:
        raise _unreadable(text, key)
    if match := _SECONDARY.fullmatch(given):
        try:
            home = roman(match["of"] + match["more"], key)
            mode = "minor" if home.is_minor else "major"
            return roman(match["chord"], Key(home.root.note, mode))
        except Unreadable:
            raise _unreadable(text, key) from None
    if match := _SPECIAL.fullmatch(given):
        return _special(match["name"], match["figure"] or "", key)
    if (match := _BASS.fullmatch(given.replace("6/9", "69"))) and not match["chord"].endswith("/"):
        low = degree(match["degree"]).above(parse_pitch(key.tonic))
        return roman(match["chord"], key).over(low)
    match = _TEXT.fullmatch(given)
    if match is None:
        raise _unreadable(text, key)
    small = match["numeral"].islower()
    tonic = parse_pitch(key.tonic)
    step = _step(match["accidental"], match["numeral"], key)
    formula, member = _quality(match["rest"], small, step, key, text)
    root = step.above(tonic)
    bass = next((tone for tone in formula if tone.number == member), None)
    return Chord(root, formula, bass.above(root) if bass else None)


def _unreadable(text: str, key: Key) -> Unreadable:
    return Unreadable(
        f"A numeral looks like I, ii7, bVII, V7/V or viiø7; “{text}” does not.",
        meant=partial(nearest_numerals, plain(str(text)), partial(_reads, key=key)),
    )


def _reads(numeral: str, key: Key) -> bool:
    try:
        roman(numeral, key)
    except Unreadable:
        return False
    return True


def _step(accidental: str, numeral: str, key: Key) -> Interval:
    """How far the root of a numeral lies above the tonic."""
    number = _NUMERALS.index(numeral.upper()) + 1
    alteration = accidental.count("#") - accidental.count("b")
    if key.is_minor and number in (3, 6, 7):
        raised = numeral.islower() and number != 3 and not accidental
        alteration = 0 if raised else (alteration - 1 if alteration >= 0 else alteration)
    return Interval(number, alteration)


def _quality(rest: str, small: bool, step: Interval, key: Key, text: str) -> tuple[Formula, int]:
    """The intervals that stand behind a numeral, and the number of the tone in the bass."""
    if match := _FIGURED.fullmatch(rest):
        figure = match["figure"]
        triad = {None: "m" if small else "", "+": "aug", "aug": "aug", "ø": "dim"}.get(
            match["quality"], "dim"
        )
        tones = formula_of(triad)
        if figure in _SEVENTHS:
            tones = (*tones, _seventh(triad, match["quality"], step, key))
        return tones, _FIGURES[figure]
    for mark, suffix in _MARKS:
        if rest.startswith(mark):
            rest = suffix + rest[1:].removeprefix("7") if suffix == "m7b5" else suffix + rest[1:]
            break
    else:
        if rest[:1] == "o":
            rest = "dim" + rest[1:]
        elif small and not rest.startswith(
            ("dim", "aug", "+", "sus", "m7", "m9", "m1", "m(", "mmaj", "min", "-", "5")
        ):
            rest = "m" + rest
    try:
        return formula_of(rest.replace("69", "6/9")), 1
    except Unreadable:
        raise _unreadable(text, key) from None


def _seventh(triad: str, mark: str | None, step: Interval, key: Key) -> Interval:
    """The seventh that figures mean: a mark's own, on V minor, else the key's."""
    if mark in ("°", "o", "dim"):
        return degree("bb7")
    if mark == "ø" or step == Interval(5) or triad == "m":
        return degree("b7")
    place = (key.tonic_pc + step.semitones + 11) % 12
    return degree("7") if key.contains(place) else degree("b7")


def _special(name: str, figure: str, key: Key) -> Chord:
    """The Neapolitan and the augmented sixths."""
    tonic = parse_pitch(key.tonic)
    if name == "N":
        root = degree("b2").above(tonic)
        return Chord(root, formula_of(""), degree("3").above(root) if figure == "6" else None)
    return Chord(degree("b6").above(tonic), degrees(_SIXTHS[name]))


@lru_cache(maxsize=8192)
def numeral_of(chord: Chord, key: Key) -> str:
    """The numeral of a chord in a key; `roman` reads it back as a chord that sounds the same.

    Dominant sevenths and diminished sevenths that lead to a degree of the key are written as
    its secondary dominants (`V7/ii`). N.C. is `N.C.`.
    """
    if chord.is_silent:
        return "N.C."
    if sixth := _augmented_sixth(chord, key):
        return sixth
    return _secondary(chord, key) or _plain(chord, key)


def _plain(chord: Chord, key: Key) -> str:
    """The numeral without regard to where the chord leads."""
    step = between(parse_pitch(key.tonic), chord.root)
    alteration = step.alteration if abs(step.alteration) <= 1 else None
    if alteration is None:  # spelled from far away: take the key's own spelling
        step = between(parse_pitch(key.tonic), parse_pitch(key.spelling(chord.root_pc)))
        alteration = step.alteration
    suffix = suffix_of(chord.intervals)[0]
    numeral = _NUMERALS[(step.number - 1) % 7]
    small = chord.is_minor
    if small:
        numeral = numeral.lower()
        suffix = _after_small(suffix)
    prefix = accidental_text(alteration)
    if key.is_minor and step.number in (3, 6, 7):
        prefix = _minor_prefix(alteration, small, step.number)
    return prefix + numeral + _with_bass(chord, suffix, small, key)


def _minor_prefix(alteration: int, small: bool, number: int) -> str:
    """The accidental before III, VI and VII in minor."""
    if alteration == -1:
        return "b" if small and number != 3 else ""
    if alteration == 0:
        return "" if small and number != 3 else "#"
    return accidental_text(alteration if alteration < 0 else alteration + 1)


def _after_small(suffix: str) -> str:
    """What follows a small numeral: the m is already said, and the half-diminished has its sign."""
    if suffix.startswith("m7b5"):
        return "ø7" + suffix[4:]
    if suffix.startswith("dim"):
        return "°" + suffix[3:]
    return suffix[1:] if suffix.startswith("m") else suffix


_TRIADS: Final = {"": "", "°": "°"}
_SEVENTH_MARKS: Final = {"7": "", "ø7": "ø", "°7": "°"}
_TRIAD_FIGURES: Final = ("", "6", "64")
_SEVENTH_FIGURES: Final = ("7", "65", "43", "42")


def _with_bass(chord: Chord, suffix: str, small: bool, key: Key) -> str:
    """Suffix and bass: as figures where figures can say it, else as a degree under a slash."""
    if chord.bass is None:
        return "add6" if suffix == "6" else suffix
    place = chord.inversion
    if suffix in _TRIADS and 0 < place < 3:
        return _TRIADS[suffix] + _TRIAD_FIGURES[place]
    own = suffix != "7" or small or chord.root_pc == (key.tonic_pc + 7) % 12
    if suffix in _SEVENTH_MARKS and place > 0 and own:
        return _SEVENTH_MARKS[suffix] + _SEVENTH_FIGURES[place]
    low = between(parse_pitch(key.tonic), chord.bass)
    if abs(low.alteration) > 1:
        low = between(parse_pitch(key.tonic), parse_pitch(key.spelling(chord.bass_pc)))
    return f"{'add6' if suffix == '6' else suffix}/{low.simple.degree}"


def _secondary(chord: Chord, key: Key) -> str:
    """The chord as dominant of a degree, or nothing."""
    suffix = suffix_of(chord.intervals)[0]
    away = {"7": -7, "7b9": -7, "9": -7, "dim7": 1}.get(suffix)
    sounding = {(chord.root_pc + tone.semitones) % 12 for tone in chord.intervals}
    home = (
        {*key.pitch_classes, (key.tonic_pc + 11) % 12} if key.is_minor else set(key.pitch_classes)
    )
    if away is None or sounding <= home:
        return ""
    goal = (chord.root_pc + away) % 12
    for text in (
        ("ii", "iii", "IV", "V", "vi") if not key.is_minor else ("III", "iv", "V", "VI", "VII")
    ):
        target = roman(text, key)
        leads = between(chord.root, target.root).semitones % 12 == away % 12
        if target.root_pc == goal and leads and _fits(chord, target, key):
            inner = _plain(chord, Key(target.root.note, "minor" if target.is_minor else "major"))
            return f"{inner}/{text}"
    return ""


def _fits(chord: Chord, target: Chord, key: Key) -> bool:
    """Whether it would be written on that degree: spelled alike, no blues chord of the key."""
    blues = {
        key.tonic_pc,
        (key.tonic_pc + 5) % 12,
        (key.tonic_pc + 7) % 12,
        (key.tonic_pc + 10) % 12,
    }
    if chord.intervals[-1] != degree("bb7") and chord.root_pc in blues:
        return False
    return (
        roman(
            "V" if chord.intervals[-1] != degree("bb7") else "vii°7", Key(target.root.note, "minor")
        ).root
        == chord.root
    )


def _augmented_sixth(chord: Chord, key: Key) -> str:
    for name in ("It", "Fr", "Ger"):
        if chord == _special(name, "", key):
            return {"It": "It6", "Fr": "Fr43", "Ger": "Ger65"}[name]
    return ""
