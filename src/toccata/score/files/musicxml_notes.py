"""The pen that writes notes: heads, values, accidentals, ties, beams, marks and words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final
from xml.etree import ElementTree as Xml

from ...errors import ToccataError
from ...theory.key import Key
from ...theory.pitch import FIFTHS, NATURALS, Pitch, parse_pitch
from ..drums import drum_name
from ..instrument import Instrument
from ..note import Note
from .musicxml_bars import Piece
from .musicxml_grid import Frame
from .musicxml_text import put
from .musicxml_voices import Chord
from .musicxml_words import ARTICULATIONS, DOWN, DRUM_PLACES, DYNAMICS, MIDDLE

_ACCIDENTALS: Final = {-2: "flat-flat", -1: "flat", 0: "natural", 1: "sharp", 2: "double-sharp"}
_QUARTERS: Final = {
    (0, 50): "quarter-sharp", (1, 50): "three-quarters-sharp", (-1, 50): "quarter-flat",
    (0, -50): "quarter-flat", (1, -50): "quarter-sharp", (-1, -50): "three-quarters-flat",
}  # fmt: skip
"""The signs of quarter tones, by the accidental and the cents beside it."""

_C_MAJOR: Final = Key("C", "major")
_VOICES: Final = 4
_BENT: Final = 99


@dataclass(slots=True)
class Pen:
    """Writes the pieces of one part. `loud` are its dynamics, `notes` all notes in order.

    `lift` is how many octaves the page is above the sound.
    """

    number: int
    instrument: Instrument
    loud: Sequence[tuple[int, str]]
    notes: Sequence[Note]
    frame: Frame = Frame(0, 1, 0, (4, 4), 1)
    key: Key = Key("C", "major")
    chords: Sequence[tuple[int, Mapping[int, str]]] = ()
    staff: int = 1
    staves: int = 1
    voice_name: str = "1"
    order: int = 0
    place: int = 0
    sounding: dict[tuple[int, str, int], int] = field(default_factory=dict)
    lift: int = 0
    slurs: Mapping[int, Sequence[str]] = field(default_factory=dict)
    syllables: dict[int, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        before = False
        for note in self.notes:
            if note.marks.lyric:
                on = note.marks.lyric.endswith("-")
                kinds = {(False, True): "begin", (True, True): "middle", (True, False): "end"}
                self.syllables[note.id] = kinds.get((before, on), "single")
                before = on

    @staticmethod
    def instruments(
        part: int, instrument: Instrument, drums: Sequence[int]
    ) -> dict[str, tuple[str, int | None]]:
        """The instruments of a part by id: name and, for a drum, its MIDI key."""
        if not instrument.drums:
            return {f"P{part}-I1": (instrument.name, None)}
        return {f"P{part}-I{drum}": (drum_name(drum), drum) for drum in drums or [38]}

    def bar(self, frame: Frame, key: Key, chords: Sequence[tuple[int, Mapping[int, str]]]) -> None:
        """Begin a bar: accidentals are forgotten."""
        self.frame, self.key, self.chords = frame, key, chords
        self.sounding = {}

    def voice(self, staff: int, order: int, staves: int, place: int) -> None:
        """Begin a voice: `order` counts from 0 on its staff, `place` in the whole part."""
        self.staff, self.staves, self.order, self.place = staff, staves, order, place
        name = _VOICES * (staff - 1) + order + 1
        if order >= _VOICES:
            name = 2 * _VOICES + 2 * (order - _VOICES) + staff
        self.voice_name = str(name)

    def write(self, measure: Xml.Element, piece: Piece, *, silent: bool) -> None:
        """Write a piece; a silent one only takes its time."""
        if silent:
            forward = Xml.SubElement(measure, "forward")
            put(forward, "duration", piece.end - piece.start)
            put(forward, "voice", self.voice_name)
            if self.staves > 1:
                put(forward, "staff", self.staff)
            return
        if piece.chord is None:
            self._rest(measure, piece)
            return
        for place, note in enumerate(piece.chord.notes):
            self._note(measure, piece, note, place)

    def _rest(self, measure: Xml.Element, piece: Piece) -> None:
        note = Xml.SubElement(measure, "note")
        full = piece.end - piece.start == self.frame.full
        Xml.SubElement(note, "rest", {"measure": "yes"} if full else {})
        put(note, "duration", piece.end - piece.start)
        put(note, "voice", self.voice_name)
        if not full:
            self._value(note, piece)
        if self.staves > 1:
            put(note, "staff", self.staff)
        self._tuplet_ends(note, piece, first=True)

    def _value(self, note: Xml.Element, piece: Piece) -> None:
        put(note, "type", piece.value)
        for _ in range(piece.dots):
            Xml.SubElement(note, "dot")

    def _ratio(self, note: Xml.Element, piece: Piece) -> None:
        if piece.tuplet:
            ratio = Xml.SubElement(note, "time-modification")
            put(ratio, "actual-notes", piece.tuplet[0])
            put(ratio, "normal-notes", piece.tuplet[1])

    def _note(self, measure: Xml.Element, piece: Piece, note: Note, place: int) -> None:
        element = Xml.SubElement(measure, "note")
        begins = not piece.tied_from
        if begins and note.velocity != self._velocity(piece.start):
            element.set("dynamics", f"{note.velocity * 100 / 90:.2f}".rstrip("0").rstrip("."))
        if place:
            Xml.SubElement(element, "chord")
        accidental = self._head(element, note, begins)
        put(element, "duration", piece.end - piece.start)
        ties = self._ties(piece, note)
        for kind in ties:
            Xml.SubElement(element, "tie", type=kind)
        if self.instrument.drums:
            Xml.SubElement(element, "instrument", id=f"P{self.number}-I{note.pitch}")
        put(element, "voice", self.voice_name)
        self._value(element, piece)
        if accidental:
            put(element, "accidental", accidental)
        self._ratio(element, piece)
        self._look(element, piece, note)
        if self.staves > 1:
            put(element, "staff", self.staff)
        for level, beam in enumerate(piece.beams if not place else (), 1):
            put(element, "beam", beam, number=str(level))
        self._notations(element, piece, note, ties, first=not place)
        if begins and note.marks.lyric:
            lyric = Xml.SubElement(element, "lyric", number="1")
            put(lyric, "syllabic", self.syllables[note.id])
            put(lyric, "text", note.marks.lyric.removesuffix("-") or "-")

    def _head(self, element: Xml.Element, note: Note, begins: bool) -> str:
        """The pitch or the place of a drum; which accidental is to be printed."""
        if self.instrument.drums:
            where, _ = DRUM_PLACES.get(note.pitch, MIDDLE)
            unpitched = Xml.SubElement(element, "unpitched")
            put(unpitched, "display-step", where[0])
            put(unpitched, "display-octave", where[1:])
            return ""
        pitch = self._spelled(note)
        head = Xml.SubElement(element, "pitch")
        put(head, "step", pitch.letter)
        cents = note.cents if abs(note.cents) <= 100 else 0
        if pitch.accidental or cents:
            put(head, "alter", f"{pitch.accidental + cents / 100:g}")
        put(head, "octave", (pitch.octave or 0) + self.lift)
        if not begins:
            return ""
        return self._accidental(pitch, cents)

    def _accidental(self, pitch: Pitch, cents: float) -> str:
        where = (self.staff, pitch.letter, pitch.octave or 0)
        fifths = self.key.signature
        turn = FIFTHS.index(pitch.letter)
        signed = 1 if turn < fifths else -1 if 6 - turn < -fifths else 0
        shown = self.sounding.get(where, signed)
        self.sounding[where] = pitch.accidental
        quarter = _QUARTERS.get((pitch.accidental, round(cents)))
        if quarter:
            self.sounding[where] = _BENT
            return quarter
        return "" if shown == pitch.accidental else _ACCIDENTALS[pitch.accidental]

    def _spelled(self, note: Note) -> Pitch:
        """The note as it says itself, as the chord above it spells it, or as the key does.

        The octaves of a page go from 0 to 9; a C♭ or B♯ beyond them is a B or a C.
        """
        pitch = self._named(note)
        if 0 <= (pitch.octave or 0) + self.lift <= 9:
            return pitch
        return _in_octave(parse_pitch(_C_MAJOR.spelling(note.pitch % 12)), note.pitch)

    def _named(self, note: Note) -> Pitch:
        if note.marks.spelling:
            try:
                given = parse_pitch(note.marks.spelling)
                if given.pitch_class == note.pitch % 12 and abs(given.accidental) <= 2:
                    return _in_octave(given, note.pitch)
            except ToccataError:
                pass
        place = bisect_right([tick for tick, _ in self.chords], note.start) - 1
        pc = note.pitch % 12
        if place >= 0 and pc in self.chords[place][1] and pc not in self.key.pitch_classes:
            return _in_octave(parse_pitch(self.chords[place][1][pc]), note.pitch)
        return _in_octave(parse_pitch(self.key.spelling(pc)), note.pitch)

    def _velocity(self, tick: int) -> int:
        """The velocity of the dynamics in force."""
        before = bisect_right([at for at, _ in self.loud], tick) - 1
        return DYNAMICS[self.loud[before][1]] if before >= 0 else 80

    def _ties(self, piece: Piece, note: Note) -> list[str]:
        written = note.marks.tie
        ties = []
        if piece.tied_from or written in ("stop", "continue"):
            ties.append("stop")
        if piece.tied_on or written in ("start", "continue"):
            ties.append("start")
        return ties

    def _look(self, element: Xml.Element, piece: Piece, note: Note) -> None:
        """Stem and head, where they are not left to the engraver."""
        drums = self.instrument.drums
        if drums:
            down = all(member.pitch in DOWN for member in piece.chord.notes) if piece.chord else 0
            put(element, "stem", "down" if down else "up")
        head = DRUM_PLACES.get(note.pitch, MIDDLE)[1] if drums else ""
        if note.marks.articulation == "ghost":
            put(element, "notehead", head or "normal", parentheses="yes")
        elif head:
            put(element, "notehead", head)

    def _notations(
        self, element: Xml.Element, piece: Piece, note: Note, ties: Sequence[str], *, first: bool
    ) -> None:
        notations = Xml.Element("notations")
        for kind in ties:
            Xml.SubElement(notations, "tied", type=kind)
        begins, word = not piece.tied_from, note.marks.articulation
        if begins and word in ARTICULATIONS:
            Xml.SubElement(Xml.SubElement(notations, "articulations"), ARTICULATIONS[word])
        slurs = self.slurs.get(id(piece.chord), ()) if begins else ()
        if begins and word == "legato" and "start" not in slurs and "inside" not in slurs:
            marks = Xml.SubElement(notations, "articulations")
            put(marks, "other-articulation", "legato")
        for kind in slurs if first else ():
            if kind != "inside":
                number = str(self.place % 16 + 1)
                notations.insert(len(ties), Xml.Element("slur", type=kind, number=number))
        if piece.tuplet and first:
            self._tuplet_marks(notations, piece)
        if begins and piece.chord is not None and self._is_rolled(piece.chord):
            Xml.SubElement(notations, "arpeggiate")
        if len(notations):
            element.append(notations)

    def _is_rolled(self, chord: Chord) -> bool:
        """Whether a chord of three notes or more is played from below, plainly one by one."""
        starts = [note.start for note in chord.notes]
        rising = all(low < high for low, high in pairwise(starts))
        return rising and len(starts) > 2 and starts[-1] - starts[0] >= self.frame.quarter // 20

    def _tuplet_ends(self, note: Xml.Element, piece: Piece, *, first: bool) -> None:
        """What a rest in a tuplet says of it."""
        if not piece.tuplet:
            return
        staff = note.find("staff")
        if staff is not None:
            note.remove(staff)
        self._ratio(note, piece)
        if staff is not None:
            note.append(staff)
        notations = Xml.Element("notations")
        if first:
            self._tuplet_marks(notations, piece)
        if len(notations):
            note.append(notations)

    def _tuplet_marks(self, notations: Xml.Element, piece: Piece) -> None:
        if piece.opens:
            Xml.SubElement(notations, "tuplet", type="start", number="1", bracket="yes")
        if piece.closes:
            Xml.SubElement(notations, "tuplet", type="stop", number="1")


def _in_octave(pitch: Pitch, midi: int) -> Pitch:
    return pitch.at((midi - NATURALS[pitch.letter] - pitch.accidental) // 12 - 1)
