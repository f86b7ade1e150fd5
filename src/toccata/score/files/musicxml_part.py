"""One part of a page: its bars, with attributes, voices, and what stands above the notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from xml.etree import ElementTree as Xml

from ...theory.key import Key
from ..song import Song
from ..timeline import KeyMark
from ..track import Track
from .musicxml_above import dynamics_of, offset_by, percent, swings, system_marks
from .musicxml_bars import Piece, bar_of
from .musicxml_grid import Frame, on_page
from .musicxml_keys import key_at, keys_of, mode_of, tones_of
from .musicxml_notes import Pen
from .musicxml_text import put
from .musicxml_voices import Chord, Clef, Voice, clefs, slurs_of, voices
from .musicxml_words import DYNAMICS

_LOWEST: Final = 12
"""The MIDI number of C0: the octaves of a page begin there."""

_RINGS: Final = frozenset({"chords", "arpeggio", "pad", "bass"})
"""Roles whose notes ring into one another and are read as one voice."""

_C_MAJOR: Final = Key("C", "major")


@dataclass(slots=True)
class Part:
    """One part, `number` counted from 1, while it is written bar by bar."""

    song: Song
    track: Track
    number: int
    frames: Sequence[Frame]

    def write(self, part: Xml.Element) -> None:
        notes = list(self.track.notes)
        rows = [(int(note.start), int(note.end)) for note in notes]
        places = on_page(rows, self.frames, strokes=self.track.instrument.drums,
                         swung=swings(self.track))  # fmt: skip
        signs = clefs(self.track.instrument, [int(note.pitch) for note in notes])
        rings = self.track.role in _RINGS
        parts = voices(notes, places, len(signs), self.frames, rings=rings)
        keys = keys_of(self.song)
        loud = dynamics_of(self.song, notes, places)
        pen = Pen(self.number, self.track.instrument, loud, notes,
                  lift=self._lift(), slurs=slurs_of(parts))  # fmt: skip
        above = self._above(loud)
        cursors = [0] * len(parts)
        key, meter = None, None
        drums = self.track.instrument.drums
        for bar, frame in enumerate(self.frames):
            measure = Xml.SubElement(part, "measure", self._numbered(bar))
            current = key_at(keys, frame.begin)
            # Drums have no key; only where they stand first must they say it for all.
            named = None if current == key or (drums and self.number > 1) else current
            self._attributes(measure, bar, frame, signs, named, fresh=frame.meter != meter)
            key, meter = current, frame.meter
            pen.bar(frame, current[1] if current else _C_MAJOR, self._chords(frame))
            said = [row for row in above if frame.begin <= row[0] < frame.end]
            self._voices(measure, frame, parts, cursors, pen, said)

        barline = Xml.SubElement(part[-1], "barline", location="right")
        put(barline, "bar-style", "light-heavy")

    def _lift(self) -> int:
        """One octave where notes are so low that a page has no number for their own."""
        too_low = not self.track.instrument.drums and (self.track.notes.pitch < _LOWEST).any()
        return int(too_low)

    def _numbered(self, bar: int) -> dict[str, str]:
        if self.song.pickup:
            return {"number": str(bar)} | ({} if bar else {"implicit": "yes"})
        return {"number": str(bar + 1)}

    def _attributes(
        self, measure: Xml.Element, bar: int, frame: Frame, signs: Sequence[Clef],
        key: tuple[KeyMark, Key] | None, *, fresh: bool,
    ) -> None:  # fmt: skip
        if bar and key is None and not fresh:
            return
        attributes = Xml.SubElement(measure, "attributes")
        if bar == 0:
            put(attributes, "divisions", self.song.resolution)
        if key is not None:
            signature = Xml.SubElement(attributes, "key")
            put(signature, "fifths", key[1].signature)
            mode = mode_of(key[1])
            if mode:
                put(signature, "mode", mode)
        if fresh:
            time = Xml.SubElement(attributes, "time")
            put(time, "beats", frame.meter[0])
            put(time, "beat-type", frame.meter[1])
        if bar == 0:
            if len(signs) > 1:
                put(attributes, "staves", len(signs))
            for staff, sign in enumerate(signs, 1):
                clef = Xml.SubElement(
                    attributes, "clef", {"number": str(staff)} if len(signs) > 1 else {}
                )
                put(clef, "sign", sign.sign)
                put(clef, "line", sign.line)
                if sign.octave:
                    put(clef, "clef-octave-change", sign.octave)
            if self._lift():
                moved = Xml.SubElement(attributes, "transpose")
                put(moved, "chromatic", 0)
                put(moved, "octave-change", -1)

    def _chords(self, frame: Frame) -> list[tuple[int, dict[int, str]]]:
        """Where chords begin before and in the bar, and how each spells its pitch classes."""
        inside = [
            c for c in self.song.chords if c.tick < frame.end and c.tick + c.length > frame.begin
        ]
        return [(int(chord.tick), tones_of(chord.symbol)) for chord in inside]

    def _above(self, loud: Sequence[tuple[int, str]]) -> list[tuple[int, Xml.Element]]:
        """Directions and harmonies of the part, each with its tick, in order."""
        rows: list[tuple[int, Xml.Element]] = []
        if self.number == 1:
            rows += system_marks(self.song, self.frames)
        for tick, name in loud:
            direction = Xml.Element("direction", placement="below")
            kind = Xml.SubElement(Xml.SubElement(direction, "direction-type"), "dynamics")
            Xml.SubElement(kind, name)
            Xml.SubElement(direction, "sound", dynamics=percent(DYNAMICS[name]))
            rows.append((tick, direction))
        return sorted(rows, key=lambda row: row[0])

    def _voices(
        self, measure: Xml.Element, frame: Frame, parts: Sequence[Voice], cursors: list[int],
        pen: Pen, said: list[tuple[int, Xml.Element]],
    ) -> None:  # fmt: skip
        staves = max((voice.staff for voice in parts), default=1)
        seen: dict[int, int] = {}
        waiting = list(said)
        at = frame.begin
        for place, voice in enumerate(parts):
            order = seen.get(voice.staff, 0)
            seen[voice.staff] = order + 1
            chords, cursors[place] = _sounding(voice.chords, cursors[place], frame)
            if not chords and order:
                continue
            if at != frame.begin:
                put(Xml.SubElement(measure, "backup"), "duration", at - frame.begin)
            pen.voice(voice.staff, order, staves, parts.index(voice))
            pieces = bar_of(frame, chords)
            hidden = _edge(pieces) if order else (0, len(pieces))
            for index, piece in enumerate(pieces):
                while waiting and waiting[0][0] < piece.end:
                    tick, element = waiting.pop(0)
                    measure.append(offset_by(element, tick - piece.start))
                inside = hidden[0] <= index < hidden[1]
                pen.write(measure, piece, silent=not inside)
            at = frame.end
        if not parts:
            for tick, element in waiting:
                measure.append(offset_by(element, tick - frame.begin))
            pen.voice(1, 0, 1, 0)
            for piece in bar_of(frame, []):
                pen.write(measure, piece, silent=False)


def _edge(pieces: Sequence[Piece]) -> tuple[int, int]:
    """The first and one past the last piece that sounds: rests around them are not printed."""
    sounding = [i for i, piece in enumerate(pieces) if piece.chord is not None]
    return sounding[0], sounding[-1] + 1


def _sounding(chords: Sequence[Chord], cursor: int, frame: Frame) -> tuple[list[Chord], int]:
    """The chords of a voice that sound in a bar, and where to look for those of the next."""
    while cursor < len(chords) and chords[cursor].end <= frame.begin:
        cursor += 1
    found = []
    place = cursor
    while place < len(chords) and chords[place].start < frame.end:
        found.append(chords[place])
        place += 1
    return found, cursor
