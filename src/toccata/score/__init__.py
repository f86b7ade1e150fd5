"""What music is, written down and shown."""

from .events import Event, Events, bend, control
from .feel import STRAIGHT, Feel
from .instrument import Instrument
from .note import Marks, Note
from .notes import Notes
from .song import Song
from .timeline import ChordMark, KeyMark, Marker, MeterMark, Section, TempoMark
from .track import Envelope, Track

__all__ = [
    "Song", "Track", "Notes", "Note", "Marks", "Events", "Event", "control", "bend", "Feel",
    "STRAIGHT", "Instrument", "Envelope", "TempoMark", "MeterMark", "KeyMark", "Section",
    "ChordMark", "Marker",
]  # fmt: skip
