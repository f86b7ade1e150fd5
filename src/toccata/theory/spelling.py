"""A note that only sounds gets a name: the key says how it is written."""

from __future__ import annotations

from .key import parse_key
from .pitch import NATURALS, Spells, nearest_spelling, parse_pitch


def spell(pc: int, key: Spells | str | None = None) -> str:
    """The name of a pitch class (any integer, taken modulo 12) as the key writes it.

    `key` is a `Key`, its name, or None for C major: C, C#, D, Eb, E, F, F#, G, Ab, A, Bb, B.
    Raises what `parse_key` raises.
    """
    if key is None:
        return nearest_spelling(pc % 12, -4)
    if isinstance(key, str):
        key = parse_key(key)
    return key.spelling(pc % 12)


def midi_name(midi: int, key: Spells | str | None = None) -> str:
    """The name of a MIDI number, spelled in the key: 61 is `C#4`, in F minor `Db4`."""
    note = parse_pitch(spell(midi, key))
    return note.at((midi - NATURALS[note.letter] - note.accidental) // 12 - 1).name
