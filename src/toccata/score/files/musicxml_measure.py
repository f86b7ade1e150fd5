"""One part of a page is read bar by bar: what is struck, and what is said above the notes."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final

from ...errors import Unreadable
from ...theory.interval import Interval
from ...theory.pitch import LETTERS, NATURALS, Pitch
from ..feel import Feel
from .musicxml_harmony import symbol_of
from .musicxml_tree import Node
from .musicxml_values import (
    feel_of,
    interval_of,
    meter_of,
    one_line,
    quarters_a_minute,
    syllable,
    usual_interval,
)
from .musicxml_words import ARTICULATIONS_READ, DYNAMICS, SUDDEN, drum_at

_MOST_BEATS: Final = 4000
"""No bar, and no note in it, is longer than a thousand whole notes."""

SEVERAL: Final = 32
"""A grace note lasts a thirty-second: a whole note divided by this."""


@dataclass(slots=True)
class Struck:
    """A note of a bar: times in the page's units from the bar's start.

    `verses` are its lyrics by number. A grace note has no length of its own.
    """

    at: int
    length: int
    pitch: int
    voice: str
    velocity: int | None = None
    cents: float = 0.0
    spelling: str = ""
    articulation: str = ""
    verses: dict[str, str] = field(default_factory=dict)
    tied_from: bool = False
    tied_on: bool = False
    grace: bool = False


@dataclass(slots=True)
class Bar:
    """A bar of one part. Every mark is (units from the bar's start, value).

    `reached` is how far the music went, in units. `meter` and `key` are what is newly said.
    """

    reached: int = 0
    notes: list[Struck] = field(default_factory=list)
    tempos: list[tuple[int, float]] = field(default_factory=list)
    harmonies: list[tuple[int, str]] = field(default_factory=list)
    words: list[tuple[int, str]] = field(default_factory=list)
    rehearsals: list[tuple[int, str]] = field(default_factory=list)
    dynamics: list[tuple[int, int]] = field(default_factory=list)
    sudden: list[tuple[int, int]] = field(default_factory=list)
    swings: list[tuple[int, Feel]] = field(default_factory=list)
    meter: tuple[int, int] | None = None
    key: tuple[int, str] | None = None


@dataclass(slots=True)
class Reader:
    """Reads the measures of one part in order. `unit` is the page's units to the quarter.

    `drums` maps the ids of unpitched instruments to MIDI keys.
    """

    unit: int
    drums: dict[str, int] = field(default_factory=dict)
    divisions: Fraction = Fraction(1)
    lift: Interval | None = None
    semitones: int = 0
    velocity: int = 80
    slurs: dict[str, str] = field(default_factory=dict)
    at: int = 0
    last: int = 0
    bar: Bar = field(default_factory=Bar)

    def read(self, measure: Node) -> Bar:
        """The bar in a measure element. Raises `Unreadable`."""
        self.bar, self.at, self.last = Bar(), 0, 0
        for node in measure.children:
            reader = _ELEMENTS.get(node.tag)
            if reader is not None:
                reader(self, node)
            self.bar.reached = max(self.bar.reached, self.at)
        self._touch()
        return self.bar

    def _touch(self) -> None:
        """Give the notes that say no velocity of their own that of the dynamics in force."""
        marks = sorted(self.bar.dynamics, key=lambda mark: mark[0])
        sudden = dict(self.bar.sudden)
        for note in self.bar.notes:
            if note.velocity is None:
                note.velocity = sudden.get(note.at, self.velocity)
                for at, value in marks:
                    if at <= note.at and note.at not in sudden:
                        note.velocity = value
        if marks:
            self.velocity = marks[-1][1]

    def _units(self, duration: Fraction, line: int) -> int:
        scale = self.unit * self.divisions.denominator
        if duration.denominator == 1 and scale % self.divisions.numerator == 0:
            units = duration.numerator * (scale // self.divisions.numerator)
        else:
            units = round(duration * self.unit / self.divisions)
        if not 0 <= units <= _MOST_BEATS * self.unit:
            raise Unreadable(f"Line {line}: a duration of {duration} is no note's.", line=line)
        return units

    def _place(self, node: Node) -> int:
        """Where a direction or harmony stands: at the cursor, moved by its offset."""
        if not node.has("offset"):
            return self.at
        offset = node.number("offset")
        return max(0, self.at + round(offset * self.unit / self.divisions))

    def _attributes(self, node: Node) -> None:
        if node.has("divisions"):
            self.divisions = node.number("divisions")
            if self.divisions <= 0:
                raise Unreadable(f"Line {node.line}: a quarter needs more than 0 divisions.",
                                 line=node.line)  # fmt: skip
        for transpose in node.all("transpose"):
            self._transpose(transpose)
        for key in list(node.all("key"))[:1]:
            if key.has("fifths"):
                fifths = max(-7, min(7, int(key.number("fifths"))))
                self.bar.key = (fifths, key.word("mode", "major").lower())
        for time in list(node.all("time"))[:1]:
            self.bar.meter = meter_of(time) or self.bar.meter

    def _transpose(self, node: Node) -> None:
        octaves = int(node.number("octave-change", 0))
        chromatic = round(node.number("chromatic", 0))
        steps = node.number("diatonic", 0) if node.has("diatonic") else None
        self.semitones = max(-60, min(60, chromatic + 12 * octaves))
        if steps is None and chromatic:
            self.lift = usual_interval(self.semitones)
            return
        number = int(steps or 0) + 7 * octaves
        self.lift = interval_of(max(-40, min(40, number)), self.semitones)

    def _note(self, node: Node) -> None:
        grace = node.has("grace")
        duration = 0 if grace else self._units(node.number("duration", 0), node.line)
        begin = self.at
        if node.has("chord"):
            begin = self.last
        elif not grace:
            self.last = self.at
            self.at += duration
        else:
            self.last = self.at
        if not node.has("rest") and not node.has("cue"):
            note = self._struck(node, begin, duration)
            if note is not None:
                self.bar.notes.append(note)

    def _struck(self, node: Node, begin: int, length: int) -> Struck | None:
        voice = node.word("voice", "1")
        note = Struck(begin, length, 0, voice, grace=node.has("grace"))
        pitch, unpitched = node.child("pitch"), node.child("unpitched")
        if pitch is not None:
            self._pitched(note, pitch)
        elif unpitched is not None:
            instrument = node.child("instrument")
            name = instrument.attributes.get("id", "") if instrument else ""
            note.pitch = self.drums.get(name, -1)
            if note.pitch < 0:
                step, octave = unpitched.word("display-step"), unpitched.word("display-octave")
                note.pitch = drum_at(f"{step}{octave}", node.word("notehead"))
        else:
            return None
        while note.pitch > 127:
            note.pitch -= 12
        while note.pitch < 0:
            note.pitch += 12
        loud = node.attribute("dynamics")
        if loud is not None:
            note.velocity = max(1, min(127, round(loud * 90 / 100)))
        ties = {tie.attributes.get("type", "") for tie in node.all("tie")}
        notations = list(node.all("notations"))
        if not ties:
            ties = {t.attributes.get("type", "") for n in notations for t in n.all("tied")}
        note.tied_from, note.tied_on = "stop" in ties, "start" in ties
        note.articulation = self._articulation(node, notations, voice)
        for lyric in node.all("lyric"):
            text = syllable(lyric)
            if text:
                note.verses.setdefault(lyric.attributes.get("number", "1"), text)
        return note

    def _pitched(self, note: Struck, node: Node) -> None:
        step = node.word("step").upper()
        if len(step) != 1 or step not in LETTERS:
            raise Unreadable(f"Line {node.line}: “{step}” is no step from A to G.", line=node.line)
        alter, octave = node.number("alter", 0), int(node.number("octave"))
        whole = round(alter)
        if abs(whole) > 4 or not -1 <= octave <= 12:
            raise Unreadable(f"Line {node.line}: there is no such pitch.", line=node.line)
        written = Pitch(step, whole, octave)
        note.pitch = 12 * (octave + 1) + NATURALS[step] + whole + self.semitones
        note.cents = float((alter - whole) * 100)
        sounding = self.lift.above(written) if self.lift else written
        if sounding.midi == note.pitch and abs(sounding.accidental) <= 2:
            note.spelling = sounding.name

    def _articulation(self, node: Node, notations: list[Node], voice: str) -> str:
        found = ""
        for group in notations:
            for slur in group.all("slur"):
                name, kind = slur.attributes.get("number", "1"), slur.attributes.get("type", "")
                if kind == "start":
                    self.slurs[name] = voice
                elif kind == "stop":
                    self.slurs.pop(name, None)
            for marks in group.all("articulations"):
                for mark in marks.children:
                    word = mark.text if mark.tag == "other-articulation" else mark.tag
                    found = found or ARTICULATIONS_READ.get(word, "")
        if not found and any(
            head.attributes.get("parentheses") == "yes" for head in node.all("notehead")
        ):
            found = "ghost"
        if not found and voice in self.slurs.values():
            found = "legato"
        return found

    def _backup(self, node: Node) -> None:
        self.at = max(0, self.at - self._units(node.number("duration"), node.line))

    def _forward(self, node: Node) -> None:
        self.at += self._units(node.number("duration"), node.line)

    def _harmony(self, node: Node) -> None:
        symbol = symbol_of(node, self.lift)
        if symbol:
            self.bar.harmonies.append((self._place(node), symbol))

    def _direction(self, node: Node) -> None:
        at = self._place(node)
        sound = node.child("sound")
        feel = feel_of(sound) if sound else None
        tempo = sound.attribute("tempo") if sound else None
        loud = sound.attribute("dynamics") if sound else None
        for mark in (mark for kind in node.all("direction-type") for mark in kind.children):
            if mark.tag == "metronome" and tempo is None:
                tempo = quarters_a_minute(mark)
            elif mark.tag == "dynamics" and mark.children:
                name = mark.children[0].tag
                if name in SUDDEN:
                    self.bar.sudden.append((at, SUDDEN[name]))
                if name in DYNAMICS and loud is None:
                    self.bar.dynamics.append((at, DYNAMICS[name]))
            elif mark.tag == "rehearsal" and mark.text:
                self.bar.rehearsals.append((at, one_line(mark.text)))
            elif mark.tag == "words" and one_line(mark.text) and feel is None:
                self.bar.words.append((at, one_line(mark.text)))
        self._tempo(at, tempo)
        if feel is not None:
            self.bar.swings.append((at, feel))
        if loud is not None:
            self.bar.dynamics.append((at, max(1, min(127, round(loud * 90 / 100)))))

    def _sound(self, node: Node) -> None:
        self._tempo(self._place(node), node.attribute("tempo"))
        feel = feel_of(node)
        if feel is not None:
            self.bar.swings.append((self._place(node), feel))

    def _tempo(self, at: int, tempo: Fraction | None) -> None:
        if tempo is not None and 4 <= tempo <= 2000:
            self.bar.tempos.append((at, float(tempo)))


_ELEMENTS: Final = {
    "note": Reader._note, "attributes": Reader._attributes, "backup": Reader._backup,
    "forward": Reader._forward, "harmony": Reader._harmony, "direction": Reader._direction,
    "sound": Reader._sound,
}  # fmt: skip
