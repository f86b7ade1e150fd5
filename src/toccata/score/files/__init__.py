"""Songs in files: MIDI, and the plain data that JSON carries."""

from .document import from_document, to_document
from .midi import read_midi, write_midi

__all__ = ["read_midi", "write_midi", "to_document", "from_document"]
