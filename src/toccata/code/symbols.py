"""Chord symbols as musicians write them, in the spelling that musicpy reads."""

from __future__ import annotations

import re

# how musicians write the kind of a chord → how musicpy does
KINDS = (
    (re.compile(r"(Δ|\^)7?"), "maj7"),
    (re.compile(r"°7"), "dim7"),
    (re.compile(r"°"), "dim"),
    (re.compile(r"6/9"), "69"),
    (re.compile(r"(7|9|13)((?:[#b](?:5|9|11|13))+)"), None),
    (re.compile(r"(7|9|13)\(((?:[#b](?:5|9|11|13))+)\)"), None),
    (re.compile(r"7alt"), "7,#9,b13"),
    (re.compile(r"(?:m|min|-)\(?(?:M|maj)7\)?"), "mM7"),
    (re.compile(r"maj7#5"), "+maj7"),
    (re.compile(r"m7-5|halfdim7?"), "m7b5"),
    (re.compile(r"ma(7|9|13)"), r"maj\1"),
    (re.compile(r"mi(7|9|11|13)"), r"m\1"),
    (re.compile(r"2"), "sus2"),
    (re.compile(r"4"), "sus4"),
    (re.compile(r"maj6"), "6"),
)
KNOWN_AS_IS = ("13#11", "m7b5")
SYMBOL = re.compile(r"([A-G][#b]?)([^/,]*?(?:6/9)?)((?:/[A-G][#b]?|/\d+!?)?)")


def chord_symbol(symbol: str) -> str:
    """The chord symbol as musicpy reads it: `C^7` becomes `Cmaj7`, `E7#9` becomes `E7,#9`."""
    plain = symbol.strip().replace("♯", "#").replace("♭", "b")
    parts = SYMBOL.fullmatch(plain)
    if parts is None:
        return plain
    root, kind, bass = parts.groups()
    if kind in KNOWN_AS_IS:
        return plain
    for pattern, new in KINDS:
        found = pattern.fullmatch(kind)
        if found:
            if new is None:
                altered = re.findall(r"[#b]\d+", found.group(2))
                if len({each[1:] for each in altered}) < len(altered):
                    return plain  # musicpy moves one note twice instead of taking both
                new = ",".join([found.group(1), *altered])
            return root + found.expand(new) + bass
    return plain
