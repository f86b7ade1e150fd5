"""Meters and keys as events that musicpy writes into its MIDI file."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from ..score import Song
from .pitches import place

MAJOR: Final = frozenset(
    ("A", "Ab", "B", "Bb", "C", "C#", "Cb", "D", "Db", "E", "Eb", "F", "F#", "G", "Gb")
)
MINOR: Final = frozenset(
    ("A", "A#", "Ab", "B", "Bb", "C", "C#", "D", "D#", "E", "Eb", "F", "F#", "G", "G#")
)
"""Tonics that a key signature of a MIDI file knows."""


def sayable(song: Song) -> tuple[bool, bool]:
    """Whether all meters, and all keys, of a song can be said so that they come back the same."""
    meters = all(
        1 <= mark.numerator <= 255 and mark.denominator.bit_count() == 1 for mark in song.meters
    )
    keys = all(
        mark.tonic in {"major": MAJOR, "minor": MINOR}.get(mark.mode, ()) for mark in song.keys
    )
    return (
        meters and all(a.tick < b.tick for a, b in pairwise(song.meters)),
        keys and all(a.tick < b.tick for a, b in pairwise(song.keys)),
    )


def signs(song: Song) -> list[str]:
    """The calls of `event(...)` for meters and keys, as far as they can be said."""
    whole = 4 * song.resolution
    meters, keys = sayable(song)
    said = [
        (mark.tick, f'"time_signature", numerator={mark.numerator}, denominator={mark.denominator}')
        for mark in (song.meters if meters else ())
    ]
    said += [
        (mark.tick, f'"key_signature", key="{mark.tonic}{"m" if mark.mode == "minor" else ""}"')
        for mark in (song.keys if keys else ())
    ]
    return [
        f"event({what}, is_meta=True{f', start_time={place(tick, whole)}' if tick else ''})"
        for tick, what in said
    ]
