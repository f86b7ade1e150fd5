"""A sketch: a short piece as it comes from the desk, to be read, played, saved or worked on."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..errors import WrongUse
from ..score.note import Note
from ..score.song import Song
from ..theory.pitch import pretty
from ..theory.spelling import spell


@dataclass(frozen=True, slots=True)
class Sketch:
    """Music with a readable face; `song` is the score itself, `about` says what it is.

    Iterating gives the notes of all pitched tracks in order; `chords` are the symbols above them.
    """

    song: Song
    about: str

    @property
    def notes(self) -> list[Note]:
        """The notes of all pitched tracks, in order of time."""
        every = [note for track in self.song.tracks if not track.instrument.drums
                 for note in track.notes]  # fmt: skip
        return sorted(every, key=lambda note: (note.start, note.pitch))

    @property
    def chords(self) -> tuple[str, ...]:
        """The chord symbols, in order."""
        return tuple(mark.symbol for mark in self.song.chords)

    def midi(self) -> bytes:
        """The music as a standard MIDI file."""
        from ..score.files.midi import write_midi

        return write_midi(self.song)

    def save(self, path: str | Path) -> Path:
        """Write a MIDI file, or MusicXML where the path ends in .musicxml."""
        from ..score.files.midi import write_midi
        from ..score.files.musicxml import write_musicxml

        place = Path(path)
        writers = {".mid": write_midi, ".midi": write_midi, ".musicxml": write_musicxml,
                   ".xml": write_musicxml}  # fmt: skip
        write = writers.get(place.suffix.lower())
        if write is None:
            raise WrongUse(f"A sketch is saved as .mid or .musicxml, not as {place.name}.")
        write(self.song, place)
        return place

    def __iter__(self) -> Iterator[Note]:
        return iter(self.notes)

    def __len__(self) -> int:
        return self.song.note_count

    def __str__(self) -> str:
        return "\n".join([self.about, *self._bars()])

    def __repr__(self) -> str:
        return f"<{self.about}>"

    def _bars(self) -> Iterator[str]:
        """Each bar with its chords and what the first part plays in it."""
        starts = [int(start) for start in self.song.bar_starts()]
        parts = [t for t in self.song.tracks if len(t.notes) and not t.instrument.drums]
        first = next((t for t in parts if t.role == "melody"), parts[0] if parts else None)
        key = self.song.keys[0].key if self.song.keys else None
        for number, (low, high) in enumerate(itertools.pairwise(starts), 1):
            chords = " ".join(pretty(m.symbol) for m in self.song.chords if low <= m.tick < high)
            notes = [] if first is None else [
                f"{pretty(spell(int(n.pitch) % 12, key))}{int(n.pitch) // 12 - 1}"
                for n in first.notes if low <= n.start < high
            ]  # fmt: skip
            yield f"{number:>4}  {chords:<14}{' '.join(notes)}".rstrip()
