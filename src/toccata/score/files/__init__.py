"""Songs in files: MIDI, MusicXML, and the plain data that JSON carries."""

from .document import from_document, to_document
from .midi import read_midi, write_midi
from .musicxml import read_musicxml, write_musicxml

__all__ = [
    "read_midi",
    "write_midi",
    "read_musicxml",
    "write_musicxml",
    "to_document",
    "from_document",
]
