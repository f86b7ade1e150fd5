"""The drums of General MIDI: which key is which drum, and which kits there are."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from ..errors import OutOfRange, WrongUse
from ..units import Midi
from .instrument import Instrument

DRUM_CHANNEL: Final = 9
"""The channel, 0 to 15, that plays drums."""

MELODIC_CHANNELS: Final = tuple(channel for channel in range(16) if channel != DRUM_CHANNEL)
"""The fifteen others."""

KITS: Final[Mapping[int, str]] = MappingProxyType({
    1: "Standard Kit", 9: "Room Kit", 17: "Power Kit", 25: "Electronic Kit", 26: "TR-808 Kit",
    33: "Jazz Kit", 41: "Brush Kit", 49: "Orchestra Kit", 57: "Sound Effects Kit",
})  # fmt: skip
"""The drum kits of General MIDI 2 by the program, 1 to 128, that selects them on channel 10."""

DRUMS: Final[Mapping[int, str]] = MappingProxyType({
    35: "Acoustic Bass Drum", 36: "Bass Drum 1", 37: "Side Stick", 38: "Acoustic Snare",
    39: "Hand Clap", 40: "Electric Snare", 41: "Low Floor Tom", 42: "Closed Hi-Hat",
    43: "High Floor Tom", 44: "Pedal Hi-Hat", 45: "Low Tom", 46: "Open Hi-Hat", 47: "Low-Mid Tom",
    48: "Hi-Mid Tom", 49: "Crash Cymbal 1", 50: "High Tom", 51: "Ride Cymbal 1",
    52: "Chinese Cymbal", 53: "Ride Bell", 54: "Tambourine", 55: "Splash Cymbal", 56: "Cowbell",
    57: "Crash Cymbal 2", 58: "Vibraslap", 59: "Ride Cymbal 2", 60: "Hi Bongo", 61: "Low Bongo",
    62: "Mute Hi Conga", 63: "Open Hi Conga", 64: "Low Conga", 65: "High Timbale",
    66: "Low Timbale", 67: "High Agogo", 68: "Low Agogo", 69: "Cabasa", 70: "Maracas",
    71: "Short Whistle", 72: "Long Whistle", 73: "Short Guiro", 74: "Long Guiro", 75: "Claves",
    76: "Hi Wood Block", 77: "Low Wood Block", 78: "Mute Cuica", 79: "Open Cuica",
    80: "Mute Triangle", 81: "Open Triangle",
})  # fmt: skip
"""The General MIDI drum map: what each key of channel 10 strikes."""


def drum_name(pitch: int) -> str:
    """What a key strikes: "Bass Drum 1" for 36; "Key 30" for one outside the map, 35 to 81."""
    if not 0 <= pitch <= 127:
        raise OutOfRange("drum key", pitch, 0, 127)
    return DRUMS.get(pitch, f"Key {pitch}")


def kit(program: int = 1) -> Instrument:
    """A drum kit as an instrument: `kit(41)` is the brush kit. Raises `WrongUse` for no kit."""
    if program not in KITS:
        known = ", ".join(f"{number} {name}" for number, name in KITS.items())
        raise WrongUse(f"There is no drum kit {program}. There are: {known}.")
    return Instrument(KITS[program], program, drums=True, low=Midi(35), high=Midi(81))
