"""MIDI files in and out."""

from __future__ import annotations

from pathlib import Path

from ..song import Song
from .midi_read import song_of
from .midi_write import file_of


def read_midi(source: str | Path | bytes) -> Song:
    file = source if isinstance(source, bytes) else Path(source).read_bytes()
    return song_of(file)


def write_midi(song: Song, path: str | Path | None = None) -> bytes:
    file = file_of(song)
    if path is not None:
        Path(path).write_bytes(file)
    return file
