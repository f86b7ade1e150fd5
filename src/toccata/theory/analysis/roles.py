"""What a chord does in a key, and why: it rests, moves away, or wants to go home."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from ..chord import Chord
from ..key import Key
from ..numeral import numeral_of, roman
from ..pitch import pretty

_FUNCTIONS: Final = {0: "tonic", 2: "subdominant", 3: "tonic", 4: "tonic", 5: "subdominant",
                     7: "dominant", 8: "tonic", 9: "tonic", 10: "dominant", 11: "dominant"}  # fmt: skip


@lru_cache(maxsize=8192)
def function_of(chord: Chord, key: Key) -> str:
    """What a chord does in a key: tonic, subdominant, dominant, applied dominant, borrowed, …"""
    numeral = numeral_of(chord, key)
    if "/" in numeral and numeral.rpartition("/")[2].strip("b#")[:1].upper() in ("I", "V"):
        return "applied dominant"
    home = {*key.pitch_classes, *({(key.tonic_pc + 11) % 12} if key.is_minor else ())}
    away = (chord.root_pc - key.tonic_pc) % 12
    members = {(chord.root_pc + tone.semitones) % 12 for tone in chord.intervals}
    if numeral[:2] in ("It", "Fr", "Ge"):
        return "subdominant"
    if members <= home | {(key.tonic_pc + 10) % 12} and away in _FUNCTIONS:
        if away == 7 and chord.is_minor and not key.is_minor:
            return "borrowed"
        return _FUNCTIONS[away]
    if members <= set(key.parallel.pitch_classes) | {(key.tonic_pc + 11) % 12}:
        return "borrowed"
    if away == 1 and chord.kind == "major":
        return "subdominant"
    return "chromatic"


_WHAT: Final = {
    "tonic": "it rests",
    "subdominant": "it moves away from the tonic and makes ready for the dominant",
    "dominant": "it holds the tension that wants to go home",
    "applied dominant": "it is the dominant of another chord of the key",
    "borrowed": "it is lent by the parallel key",
    "chromatic": "it stands outside the key as a colour",
}


def explain_chord(chord: Chord, key: Key) -> str:
    """Why a chord has its numeral and function in a key, in one sentence or two."""
    numeral = numeral_of(chord, key)
    function = function_of(chord, key)
    said = f"{pretty(chord.symbol)} is {numeral} of {key.name}"
    tonic = roman("i" if key.is_minor else "I", key)
    shared = [note for note in tonic.notes if note in chord.notes]
    if chord.root_pc == tonic.root_pc and chord.is_minor == key.is_minor:
        return f"{said}, the tonic: home."
    if function == "applied dominant":
        goal = roman(numeral.rpartition("/")[2], key)
        return f"{said}: it leads to {pretty(goal.symbol)} as a dominant leads to its tonic."
    if function == "dominant":
        leading = Key(key.tonic, "major").spelling((key.tonic_pc + 11) % 12)
        if leading in chord.notes:
            return f"{said}, a dominant: its {pretty(leading)} is the leading tone to {pretty(key.tonic)}."
        return f"{said}, a dominant without the leading tone: it goes home gently."
    if function == "tonic" and len(shared) > 1:
        notes = ", ".join(map(pretty, shared))
        count = {2: "two", 3: "three"}.get(len(shared), str(len(shared)))
        return f"{said}: it shares {count} notes with {tonic_name(key)} ({notes}), so it can stand for it."
    if function == "borrowed":
        return f"{said}, borrowed from {key.parallel.name}."
    return f"{said}, {_article(function)}: {_WHAT[function]}."


def tonic_name(key: Key) -> str:
    """I or i."""
    return "i" if key.is_minor else "I"


def _article(word: str) -> str:
    return f"a {word} chord" if word != "applied dominant" else f"an {word}"


__all__ = ["explain_chord", "function_of", "tonic_name"]
