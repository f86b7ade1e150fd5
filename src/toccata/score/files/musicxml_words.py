"""The words that MusicXML and we have for one thing: articulations, dynamics, drums, clefs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from ..instruments import PROGRAMS

ARTICULATIONS: Final[Mapping[str, str]] = {
    "staccato": "staccato", "tenuto": "tenuto", "accent": "accent", "marcato": "strong-accent",
}  # fmt: skip
"""Our articulations that MusicXML has a mark for; legato is a slur, ghost a note in brackets."""

ARTICULATIONS_READ: Final[Mapping[str, str]] = {
    **{theirs: ours for ours, theirs in ARTICULATIONS.items()},
    "staccatissimo": "staccato", "spiccato": "staccato", "detached-legato": "tenuto",
    "stress": "accent", "legato": "legato", "ghost": "ghost",
}  # fmt: skip

DYNAMICS: Final[Mapping[str, int]] = {
    "pppppp": 5, "ppppp": 8, "pppp": 10, "ppp": 16, "pp": 33, "p": 49, "mp": 64, "mf": 80,
    "f": 96, "ff": 112, "fff": 122, "ffff": 126, "fffff": 127, "ffffff": 127, "fp": 49,
}  # fmt: skip
"""Velocities of the dynamics; MuseScore plays the common ones so."""

SUDDEN: Final[Mapping[str, int]] = {
    "sf": 108, "sfz": 112, "fz": 112, "sffz": 122, "sfp": 108, "sfpp": 108, "rf": 104, "rfz": 104,
    "fp": 96,
}  # fmt: skip
"""Velocities of marks that hold for one note."""

SWINGS: Final = 55
"""From this swing on, in percent of a pair of eighths, the page says that they swing."""

WRITTEN_DYNAMICS: Final = ("ppp", "pp", "p", "mp", "mf", "f", "ff", "fff")

DRUM_PLACES: Final[Mapping[int, tuple[str, str]]] = {
    35: ("E4", ""), 36: ("F4", ""), 37: ("C5", "x"), 38: ("C5", ""), 39: ("C5", "diamond"),
    40: ("C5", "slashed"), 41: ("G4", ""), 42: ("G5", "x"), 43: ("A4", ""), 44: ("D4", "x"),
    45: ("B4", ""), 46: ("G5", "circle-x"), 47: ("D5", ""), 48: ("E5", ""), 49: ("A5", "x"),
    50: ("F5", ""), 51: ("F5", "x"), 52: ("C6", "x"), 53: ("F5", "diamond"), 54: ("B4", "x"),
    55: ("B5", "x"), 56: ("E5", "triangle"), 57: ("B5", "circle-x"), 59: ("F5", "circle-x"),
    69: ("G5", "slash"), 70: ("G5", "slashed"), 75: ("D5", "x"), 76: ("E5", "x"), 77: ("D5", "cross"),
    80: ("A5", "triangle"), 81: ("A5", "inverted triangle"),
}  # fmt: skip
"""Where the drums of a set stand on the staff, and their note heads; others stand on its middle."""

MIDDLE: Final = ("B4", "square")
DOWN: Final = frozenset({35, 36, 44})
"""The drums that feet play: their stems point down."""

_NAMES: Final = (
    (r"piccolo", 73), (r"flute|flauto|fl[öo]te", 74), (r"recorder", 75), (r"engl|corno ingl", 70),
    (r"oboe|hautbois", 69), (r"bass ?clar|clarin|klarin", 72), (r"contrabassoon|bassoon|fagot", 71),
    (r"soprano sax", 65), (r"tenor sax", 67), (r"bari\w* sax", 68), (r"sax", 66),
    (r"trumpet|cornet|tromba|trompete|clarino", 57), (r"trombone|posaune", 58), (r"tuba", 59),
    (r"horn|corno|corni", 61), (r"timpani|pauken", 48), (r"harpsi|cembalo|clavecin", 7),
    (r"organ|orgel", 20), (r"celesta", 9), (r"glocken", 10), (r"vibra", 12), (r"marimba", 13),
    (r"xylo", 14), (r"harp|arpa", 47), (r"piano ?forte|piano|klavier|keyboard", 1),
    (r"banjo", 106), (r"ukulele|guitar|gitarre|lute", 25), (r"mandolin", 25),
    (r"bass guitar|electric bass|e-bass", 34),
    (r"contrabass|double ?bass|kontrabass|string bass|pluck\w*\.bass", 44),
    (r"violonc|cello", 43), (r"violin|geige|vln", 41), (r"viola|bratsche|vla", 42),
    (r"strings?\b", 49), (r"accordion", 22), (r"choir|chorus|coro|soprano|alto|tenor|baritone|bass"
     r"|voice|vocal|cantus|superius|discant|quintus|sextus|canto|gesang|singstimme", 53),
)  # fmt: skip
_INSTRUMENTS: Final = [(re.compile(pattern), program) for pattern, program in _NAMES]


def program_of(name: str) -> int:
    """The General MIDI program, 1 to 128, that a part's name or sound id speaks of; 1 for none."""
    plain = name.lower()
    for program in PROGRAMS:
        if program.name.lower() == plain.strip():
            return program.number
    if "bass guitar" in plain or "electric bass" in plain:
        return 34
    for pattern, number in _INSTRUMENTS:
        if pattern.search(plain):
            return number
    return 1


def drum_at(place: str, head: str) -> int:
    """The drum that stands at a place of the staff with that note head; 38, the snare, if none."""
    head = "" if head == "normal" else head
    for drum, where in DRUM_PLACES.items():
        if where == (place, head):
            return drum
    for drum, where in DRUM_PLACES.items():
        if where[0] == place:
            return drum
    return 38
