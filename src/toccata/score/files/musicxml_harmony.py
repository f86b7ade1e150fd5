"""Chord symbols as MusicXML's harmony elements, both ways."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final
from xml.etree import ElementTree as Xml

from ...errors import ToccataError
from ...theory.chord import NO_CHORD, Chord, parse_chord
from ...theory.interval import Interval
from ...theory.pitch import LETTERS, Pitch
from ...theory.symbol import Formula, formula_of, in_order
from .musicxml_tree import Node

_KINDS: Final = {
    "major": "", "minor": "m", "augmented": "aug", "diminished": "dim", "dominant": "7",
    "major-seventh": "maj7", "minor-seventh": "m7", "diminished-seventh": "dim7",
    "augmented-seventh": "aug7", "half-diminished": "m7b5", "major-minor": "mmaj7",
    "major-sixth": "6", "minor-sixth": "m6", "dominant-ninth": "9", "major-ninth": "maj9",
    "minor-ninth": "m9", "dominant-11th": "11", "major-11th": "maj11", "minor-11th": "m11",
    "dominant-13th": "13", "major-13th": "maj13", "minor-13th": "m13",
    "suspended-second": "sus2", "suspended-fourth": "sus4", "power": "5",
}  # fmt: skip
"""What MusicXML calls a chord, and how a lead sheet writes it after the root."""

_READ_ONLY: Final = {
    "Neapolitan": "", "Italian": "7omit5", "French": "7b5", "German": "7", "Tristan": "m7b5",
    "pedal": "5",
}  # fmt: skip
_MOST_DEGREES: Final = 12


def harmony_of(symbol: str) -> Xml.Element | None:
    """A chord symbol as a harmony element; None for text that is no chord."""
    try:
        chord = parse_chord(symbol)
    except ToccataError:
        return None
    harmony = Xml.Element("harmony")
    root = Xml.SubElement(harmony, "root")
    _note(root, "root", chord.root)
    if chord.is_silent:
        Xml.SubElement(harmony, "kind", text="N.C.").text = "none"
        return harmony
    kind, degrees = _nearest(chord.intervals)
    Xml.SubElement(harmony, "kind", text=_printed(chord.suffix)).text = kind
    if chord.bass is not None:
        _note(Xml.SubElement(harmony, "bass"), "bass", chord.bass)
    for number, alter, change in degrees:
        degree = Xml.SubElement(harmony, "degree", {"print-object": "no"})
        Xml.SubElement(degree, "degree-value").text = str(number)
        Xml.SubElement(degree, "degree-alter").text = str(alter)
        Xml.SubElement(degree, "degree-type").text = change
    return harmony


def _printed(suffix: str) -> str:
    """A suffix with printed accidentals: `m7♭5`."""
    return re.sub(r"b(?=\d)", "♭", suffix).replace("#", "♯")


def symbol_of(harmony: Node, lift: Interval | None = None) -> str:
    """The canonical symbol of a harmony element, moved by an interval; "" where it has no root."""
    root = _pitch(harmony.child("root"), "root")
    kind = harmony.child("kind")
    name = kind.text if kind else "major"
    if name == "none":
        return NO_CHORD.symbol
    if root is None:
        return ""
    bass = _pitch(harmony.child("bass"), "bass")
    if lift is not None:
        root, bass = lift.above(root), lift.above(bass) if bass else None
    suffix = {**_KINDS, **_READ_ONLY}.get(name)
    if suffix is None:
        return _said(root, kind.attributes.get("text", "") if kind else "")
    tones = {(tone.number, tone.alteration) for tone in formula_of(suffix)}
    for degree in list(harmony.all("degree"))[:_MOST_DEGREES]:
        _change(tones, degree)
    formula = in_order(Interval(number, alter) for number, alter in tones)
    return Chord(root, formula, bass).symbol if formula else ""


def _said(root: Pitch, text: str) -> str:
    """A chord of no known kind, by the text that is printed for it."""
    try:
        return parse_chord(root.note + text).symbol
    except ToccataError:
        return root.note


@lru_cache(maxsize=512)
def _nearest(formula: Formula) -> tuple[str, tuple[tuple[int, int, str], ...]]:
    """The kind that needs the fewest changes, and those changes as (degree, alter, type)."""
    best: tuple[str, tuple[tuple[int, int, str], ...]] = ("other", ())
    for kind, suffix in _KINDS.items():
        changes = _changes(formula_of(suffix), formula)
        if best[0] == "other" or len(changes) < len(best[1]):
            best = kind, changes
    return best


def _changes(has: Formula, wanted: Formula) -> tuple[tuple[int, int, str], ...]:
    """What makes one formula the other. An alter counts from the tone that the kind has."""
    missing = {tone.number: tone for tone in has if tone not in wanted}
    changes = []
    for tone in wanted:
        if tone in has:
            continue
        old = missing.pop(tone.number, None)
        if old is None:
            above = _natural_degree(tone.number)
            changes.append((tone.number, tone.alteration - above, "add"))
        else:
            changes.append((tone.number, tone.alteration - old.alteration, "alter"))
    changes += [(number, 0, "subtract") for number in sorted(missing)]
    return tuple(changes)


def _natural_degree(number: int) -> int:
    """The alteration of an added degree that is written without one: a seventh is a minor one."""
    return -1 if number == 7 else 0


def _change(tones: set[tuple[int, int]], degree: Node) -> None:
    number, alter = int(degree.number("degree-value", 0)), int(degree.number("degree-alter", 0))
    if not 1 <= number <= 13 or abs(alter) > 3:
        return
    change = degree.word("degree-type", "add")
    same = [tone for tone in tones if tone[0] == number]
    if change == "subtract" or (change == "alter" and same):
        tones.difference_update(same)
    if change == "alter" and same:
        tones.add((number, same[0][1] + alter))
    elif change != "subtract":
        tones.add((number, alter + _natural_degree(number)))


def _note(parent: Xml.Element, name: str, pitch: Pitch) -> None:
    Xml.SubElement(parent, f"{name}-step").text = pitch.letter
    if pitch.accidental:
        Xml.SubElement(parent, f"{name}-alter").text = str(pitch.accidental)


def _pitch(node: Node | None, name: str) -> Pitch | None:
    if node is None:
        return None
    step = node.word(f"{name}-step").upper()
    alter = round(node.number(f"{name}-alter", 0))
    return Pitch(step, alter) if step and step in LETTERS and abs(alter) <= 3 else None
