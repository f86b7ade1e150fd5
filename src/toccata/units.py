"""The units of music and sound, as types: a signature says what its numbers mean."""

from __future__ import annotations

from typing import Final, NewType

Ticks = NewType("Ticks", int)
"""Written time: a whole number of the song's smallest steps (960 to the quarter by default)."""

Beats = NewType("Beats", float)
"""Written time in quarter notes."""

Seconds = NewType("Seconds", float)
"""Time that passes."""

Bpm = NewType("Bpm", float)
"""Quarter notes a minute."""

Hertz = NewType("Hertz", float)
Cents = NewType("Cents", float)
Decibels = NewType("Decibels", float)
Lufs = NewType("Lufs", float)

Midi = NewType("Midi", int)
"""A MIDI note number: 60 is middle C (C4), 69 is A4."""

RESOLUTION: Final = Ticks(960)
"""Ticks to the quarter note in the songs that we make."""

TEMPO_LOW: Final = Bpm(20.0)
TEMPO_HIGH: Final = Bpm(400.0)
