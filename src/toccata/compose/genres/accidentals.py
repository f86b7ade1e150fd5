"""Accidentals: a line over a chord that leaves the key takes the sharps and flats of the chord."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from ...theory.key import Key
from ..bar import Bar, Tone
from ..harmony import Change


@lru_cache(maxsize=4096)
def _bends(change: Change, key: Key) -> dict[int, int]:
    """By how many semitones each note of the key moves over a chord; notes that stay are not in it.

    The dominant of a minor key raises its seventh degree, the minor fourth of a major key lowers
    its sixth.
    """
    found: dict[int, int] = {}
    for tone in change.tones:
        if tone in key.pitch_classes:
            continue
        for side in (1, -1):
            beside = (tone - side) % 12
            if beside in key.pitch_classes and beside not in change.tones:
                found.setdefault(beside, side)
                break
    return found


def coloured(bar: Bar, tones: Sequence[Tone]) -> list[Tone]:
    """The tones with the accidentals of the chords over which they begin."""
    found: list[Tone] = []
    for tone in tones:
        bends = _bends(bar.change(max(0, tone.start - bar.start)), bar.key)
        pitch = tone.pitch + bends.get(tone.pitch % 12, 0)
        inside = bar.player.low <= pitch <= bar.player.high
        found.append(tone._replace(pitch=pitch) if inside else tone)
    return found
