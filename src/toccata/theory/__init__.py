"""What every musician knows: pitches, scales, chords, progressions, voices, meters and keys."""

from __future__ import annotations

from .chord import NO_CHORD, Chord, name_chord, numeral_of, parse_chord, roman
from .interval import Interval, between, parse_interval
from .keyfinding import KeyGuess, find_key
from .pitch import Pitch, midi_name, parse_pitch, pitch_class, spell
from .progression import Progression, find_progression, realize
from .rhythm import Meter, Timeline, euclid, find_timeline, parse_meter
from .scale import Key, Scale, find_scale, parse_key
from .voiceleading import Fault, faults, lead
from .voicing import VOICINGS, voice

__all__ = [
    "Pitch", "parse_pitch", "pitch_class", "spell", "midi_name",
    "Interval", "between", "parse_interval",
    "Scale", "find_scale", "Key", "parse_key", "KeyGuess", "find_key",
    "Chord", "NO_CHORD", "parse_chord", "name_chord", "roman", "numeral_of",
    "Progression", "find_progression", "realize",
    "VOICINGS", "voice", "lead", "Fault", "faults",
    "Meter", "parse_meter", "euclid", "Timeline", "find_timeline",
]  # fmt: skip
