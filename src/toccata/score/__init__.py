"""What music is, written down and shown."""

from .drums import DRUMS, KITS, drum_name, kit
from .events import Event, Events, bend, control
from .feel import STRAIGHT, Feel
from .instrument import Instrument
from .instruments import FAMILIES, PROGRAMS, Program, facts, gm, program_named
from .note import Marks, Note
from .notes import Notes
from .performance import Sounding, sounding
from .song import Song
from .timeline import ChordMark, KeyMark, Marker, MeterMark, Section, TempoMark
from .track import Envelope, Track

__all__ = [
    "Song", "Track", "Notes", "Note", "Marks", "Events", "Event", "control", "bend", "Feel",
    "STRAIGHT", "Instrument", "Envelope", "TempoMark", "MeterMark", "KeyMark", "Section",
    "ChordMark", "Marker", "DRUMS", "KITS", "drum_name", "kit", "FAMILIES", "PROGRAMS", "Program",
    "Sounding", "sounding", "facts", "gm", "program_named",
]  # fmt: skip
