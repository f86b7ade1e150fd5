"""Keys as a page can sign them, and how chords spell their tones."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from ...errors import ToccataError
from ...theory.chord import parse_chord
from ...theory.key import Key, parse_key
from ..song import Song
from ..timeline import KeyMark

_MODES: Final = ("major", "minor", "dorian", "phrygian", "lydian", "mixolydian", "locrian")


def keys_of(song: Song) -> list[tuple[KeyMark, Key]]:
    """The keys of a song in order, those left out that have no signature."""
    found = []
    for mark in sorted(song.keys, key=lambda mark: mark.tick):
        key = _key(mark.tonic, mark.mode)
        if key is not None:
            found.append((mark, key))
    return found


@lru_cache(maxsize=256)
def _key(tonic: str, mode: str) -> Key | None:
    """A key as it is written: the simplest name where its own needs more than seven signs."""
    try:
        key = parse_key(f"{tonic} {mode}")
    except ToccataError:
        return None
    simple = key.simplest
    return simple if simple.signature == key.signature else key


def key_at(keys: Sequence[tuple[KeyMark, Key]], tick: int) -> tuple[KeyMark, Key] | None:
    """The key in force where a bar begins; before the first, the first."""
    before = [row for row in keys if row[0].tick <= tick]
    return before[-1] if before else (keys[0] if keys else None)


def mode_of(key: Key) -> str:
    """The mode, or the common one with the same tonic and signature; "" where there is none."""
    if key.mode in _MODES:
        return key.mode
    leaning = ("minor", *_MODES) if key.is_minor else _MODES
    return next((m for m in leaning if Key(key.tonic, m).signature == key.signature), "")


@lru_cache(maxsize=512)
def tones_of(symbol: str) -> dict[int, str]:
    """How a chord spells its tones, by pitch class."""
    try:
        chord = parse_chord(symbol)
    except ToccataError:
        return {}
    named = {tone.above(chord.root).pitch_class: tone.above(chord.root).note
             for tone in chord.intervals}  # fmt: skip
    return {pc: name for pc, name in named.items() if len(name) <= 2}
