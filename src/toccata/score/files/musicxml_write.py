"""A song becomes a page of MusicXML: parts, bars, voices, and what stands above them."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import Final
from xml.etree import ElementTree as Xml

from ...errors import ToccataError
from ...theory.chord import parse_chord
from ...theory.key import Key, parse_key
from ...units import RESOLUTION, Ticks
from ..note import Note
from ..song import Song
from ..timeline import KeyMark, MeterMark
from ..track import PAN, VOLUME, Track
from .midi_read import check_length
from .musicxml_bars import Piece, bar_of
from .musicxml_grid import Frame, on_page
from .musicxml_harmony import harmony_of
from .musicxml_notes import Pen, slurs_of
from .musicxml_voices import Chord, Clef, Voice, clefs, voices
from .musicxml_words import DYNAMICS, SWINGS, WRITTEN_DYNAMICS

_HEAD: Final = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<!DOCTYPE score-partwise PUBLIC "-//Recordare//DTD MusicXML 4.0 Partwise//EN"'
    ' "http://www.musicxml.org/dtds/partwise.dtd">\n'
)
_FINE: Final = 96
"""A quarter has at least so many parts on the page, that thirds of sixteenths are whole."""

_LOWEST: Final = 12
"""The MIDI number of C0: the octaves of a page begin there."""

_RINGS: Final = frozenset({"chords", "arpeggio", "pad", "bass"})
"""Roles whose notes ring into one another and are read as one voice."""

_MODES: Final = ("major", "minor", "dorian", "phrygian", "lydian", "mixolydian", "locrian")
_C_MAJOR: Final = Key("C", "major")


def page_of(song: Song) -> bytes:
    """The song as MusicXML 4.0 partwise, UTF-8. The same song gives the same bytes.

    Raises `Unreadable` for more bars than any page can hold.
    """
    check_length(song)
    page = _scaled(song)
    root = Xml.Element("score-partwise", version="4.0")
    work = Xml.SubElement(root, "work")
    _put(work, "work-title", page.title)
    identification = Xml.SubElement(root, "identification")
    for kind in ("composer", "lyricist", "arranger"):
        if page.about.get(kind):
            _put(identification, "creator", page.about[kind], type=kind)
    encoding = Xml.SubElement(identification, "encoding")
    _put(encoding, "software", "Toccata")
    frames = _frames(page)
    tracks = page.tracks or (Track("Silence"),)
    listed = Xml.SubElement(root, "part-list")
    for number, track in enumerate(tracks, 1):
        _list(listed, number, track)
    for number, track in enumerate(tracks, 1):
        part = Xml.SubElement(root, "part", id=f"P{number}")
        _Part(page, track, number, frames).write(part)
    Xml.indent(root, " ")
    return (_HEAD + Xml.tostring(root, encoding="unicode") + "\n").encode()


def _scaled(song: Song) -> Song:
    """The song in ticks so fine that everything a page can say is a whole number of them.

    A note of no length at the very end gets a bar to stand in.
    """
    last = max((int(t.notes.start.max()) for t in song.tracks if len(t.notes)), default=-1)
    song = song.replace(length=Ticks(last + 1)) if last >= song.end else song
    fine = math.lcm(song.resolution, _FINE)
    # Bars of a coarse resolution are cut to whole ticks; they keep that length.
    return song if fine == song.resolution or fine > 32767 else _finer(song, fine)


def _finer(song: Song, fine: int) -> Song:
    times = fine // song.resolution

    def longer(mark: object) -> object:
        changes = {n: getattr(mark, n) * times for n in ("tick", "length") if hasattr(mark, n)}
        return replace(mark, **changes)  # type: ignore[type-var]

    maps = {
        name: tuple(longer(mark) for mark in getattr(song, name))
        for name in ("tempos", "meters", "keys", "sections", "chords", "markers")
    }
    tracks = tuple(
        track.replace(notes=track.notes.replace(
            start=track.notes.start * times, length=track.notes.length * times))
        for track in song.tracks
    )  # fmt: skip
    return song.replace(
        tracks=tracks,
        length=song.length * times,
        pickup=song.pickup * times,
        resolution=fine,
        **maps,
    )


def _frames(song: Song) -> list[Frame]:
    starts = [int(start) for start in song.bar_starts()]
    meters = sorted(song.meters, key=lambda mark: mark.tick) or [MeterMark(song.pickup, 4, 4)]
    ticks = [int(mark.tick) for mark in meters]
    if len(starts) < 2:
        starts = [0, max(1, meters[0].bar(song.resolution))]
    frames = []
    for place, (begin, end) in enumerate(pairwise(starts)):
        mark = meters[max(0, bisect_right(ticks, begin) - 1)]
        if ticks[0] > begin:
            mark = MeterMark(mark.tick, 4, 4)
        meter = (mark.numerator, mark.denominator)
        upbeat = bool(song.pickup) and place == 0
        full = max(1, mark.bar(song.resolution))
        origin = end - full if upbeat else begin
        frames.append(Frame(begin, end, origin, meter, song.resolution))
    return frames


def _list(listed: Xml.Element, number: int, track: Track) -> None:
    """The entry of a part: its name, instruments and how a MIDI synthesizer plays them."""
    entry = Xml.SubElement(listed, "score-part", id=f"P{number}")
    _put(entry, "part-name", track.name or track.instrument.name)
    drums = sorted(set(track.notes.pitch.tolist())) if track.instrument.drums else []
    names = Pen.instruments(number, track.instrument, drums)
    for name, (words, _) in names.items():
        _put(Xml.SubElement(entry, "score-instrument", id=name), "instrument-name", words)
    channel = 10 if track.instrument.drums else _channel(number)
    for name, (_, key) in names.items():
        midi = Xml.SubElement(entry, "midi-instrument", id=name)
        _put(midi, "midi-channel", channel)
        _put(midi, "midi-program", track.instrument.program)
        if key is not None:
            _put(midi, "midi-unpitched", key + 1)
        if track.events.controls(VOLUME):
            _put(midi, "volume", f"{track.setting(VOLUME, 100) * 100 / 127:.2f}")
        if track.events.controls(PAN):
            _put(midi, "pan", f"{(track.setting(PAN, 64) - 64) * 90 / 63:.2f}")


def _swings(track: Track) -> bool:
    """Whether the eighths of a part swing."""
    feel = track.feel
    return feel is not None and feel.swing >= SWINGS and feel.grid == RESOLUTION // 2


def _channel(number: int) -> int:
    """A channel from 1 to 16 that is not the drums'; beyond fifteen parts they come again."""
    place = (number - 1) % 15 + 1
    return place if place < 10 else place + 1


@dataclass(slots=True)
class _Part:
    """One part while it is written."""

    song: Song
    track: Track
    number: int
    frames: Sequence[Frame]

    def write(self, part: Xml.Element) -> None:
        notes = list(self.track.notes)
        rows = [(int(note.start), int(note.end)) for note in notes]
        places = on_page(rows, self.frames, strokes=self.track.instrument.drums,
                         swung=_swings(self.track))  # fmt: skip
        signs = clefs(self.track.instrument, [int(note.pitch) for note in notes])
        rings = self.track.role in _RINGS
        parts = voices(notes, places, len(signs), self.frames, rings=rings)
        keys = _keys(self.song)
        loud = _dynamics(self.song, notes, places)
        pen = Pen(self.number, self.track.instrument, loud, notes,
                  lift=self._lift(), slurs=slurs_of(parts))  # fmt: skip
        above = self._above(loud)
        cursors = [0] * len(parts)
        key, meter = None, None
        drums = self.track.instrument.drums
        for bar, frame in enumerate(self.frames):
            measure = Xml.SubElement(part, "measure", self._numbered(bar))
            current = _at(keys, frame.begin)
            # Drums have no key; only where they stand first must they say it for all.
            named = None if current == key or (drums and self.number > 1) else current
            self._attributes(measure, bar, frame, signs, named, fresh=frame.meter != meter)
            key, meter = current, frame.meter
            pen.bar(frame, current[1] if current else _C_MAJOR, self._chords(frame))
            said = [row for row in above if frame.begin <= row[0] < frame.end]
            self._voices(measure, frame, parts, cursors, pen, said)

        barline = Xml.SubElement(part[-1], "barline", location="right")
        _put(barline, "bar-style", "light-heavy")

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
            _put(attributes, "divisions", self.song.resolution)
        if key is not None:
            signature = Xml.SubElement(attributes, "key")
            _put(signature, "fifths", key[1].signature)
            mode = _mode(key[1])
            if mode:
                _put(signature, "mode", mode)
        if fresh:
            time = Xml.SubElement(attributes, "time")
            _put(time, "beats", frame.meter[0])
            _put(time, "beat-type", frame.meter[1])
        if bar == 0:
            if len(signs) > 1:
                _put(attributes, "staves", len(signs))
            for staff, sign in enumerate(signs, 1):
                clef = Xml.SubElement(
                    attributes, "clef", {"number": str(staff)} if len(signs) > 1 else {}
                )
                _put(clef, "sign", sign.sign)
                _put(clef, "line", sign.line)
                if sign.octave:
                    _put(clef, "clef-octave-change", sign.octave)
            if self._lift():
                moved = Xml.SubElement(attributes, "transpose")
                _put(moved, "chromatic", 0)
                _put(moved, "octave-change", -1)

    def _chords(self, frame: Frame) -> list[tuple[int, dict[int, str]]]:
        """Where chords begin before and in the bar, and how each spells its pitch classes."""
        inside = [
            c for c in self.song.chords if c.tick < frame.end and c.tick + c.length > frame.begin
        ]
        return [(int(chord.tick), _tones(chord.symbol)) for chord in inside]

    def _above(self, loud: Sequence[tuple[int, str]]) -> list[tuple[int, Xml.Element]]:
        """Directions and harmonies of the part, each with its tick, in order."""
        rows: list[tuple[int, Xml.Element]] = []
        if self.number == 1:
            rows += _system(self.song, self.frames)
        for tick, name in loud:
            direction = Xml.Element("direction", placement="below")
            kind = Xml.SubElement(Xml.SubElement(direction, "direction-type"), "dynamics")
            Xml.SubElement(kind, name)
            Xml.SubElement(direction, "sound", dynamics=_percent(DYNAMICS[name]))
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
                _put(Xml.SubElement(measure, "backup"), "duration", at - frame.begin)
            pen.voice(voice.staff, order, staves, parts.index(voice))
            pieces = bar_of(frame, chords)
            hidden = _edge(pieces) if order else (0, len(pieces))
            for index, piece in enumerate(pieces):
                while waiting and waiting[0][0] < piece.end:
                    tick, element = waiting.pop(0)
                    measure.append(_offset(element, tick - piece.start))
                inside = hidden[0] <= index < hidden[1]
                pen.write(measure, piece, silent=not inside)
            at = frame.end
        if not parts:
            for tick, element in waiting:
                measure.append(_offset(element, tick - frame.begin))
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


def _system(song: Song, frames: Sequence[Frame]) -> Iterator[tuple[int, Xml.Element]]:
    """What stands above the whole system: sections, tempos, words, chord symbols."""
    stop = frames[-1].end
    for section in song.sections:
        direction = Xml.Element("direction", placement="above")
        _put(Xml.SubElement(direction, "direction-type"), "rehearsal", section.name or "–")
        yield int(section.tick), direction
    for mark in sorted(song.tempos, key=lambda tempo: tempo.tick):
        compound = MeterMark(mark.tick, *_frame(frames, int(mark.tick)).meter).compound
        direction = Xml.Element("direction", placement="above")
        metronome = Xml.SubElement(Xml.SubElement(direction, "direction-type"), "metronome")
        _put(metronome, "beat-unit", "quarter")
        if compound:
            Xml.SubElement(metronome, "beat-unit-dot")
        _put(metronome, "per-minute", f"{round(mark.bpm / (1.5 if compound else 1), 1):g}")
        Xml.SubElement(direction, "sound", tempo=f"{mark.bpm:.12f}".rstrip("0").rstrip("."))
        yield min(int(mark.tick), stop - 1), direction
    swing = max((t.feel.swing for t in song.tracks if t.feel and _swings(t)), default=0.0)
    if swing:
        yield 0, _swung(swing)
    for marker in song.markers:
        if _clean(marker.text):
            direction = Xml.Element("direction", placement="above")
            _put(Xml.SubElement(direction, "direction-type"), "words", marker.text)
            yield min(int(marker.tick), stop - 1), direction
    for chord in song.chords:
        harmony = harmony_of(chord.symbol)
        if harmony is not None:
            yield int(chord.tick), harmony


def _swung(swing: float) -> Xml.Element:
    """The word that eighths swing, and for players that are machines: how much."""
    direction = Xml.Element("direction", placement="above")
    _put(Xml.SubElement(direction, "direction-type"), "words", "Swing")
    told = Xml.SubElement(Xml.SubElement(direction, "sound"), "swing")
    first = round(swing * 10)
    common = math.gcd(first, 1000 - first)
    _put(told, "first", first // common)
    _put(told, "second", (1000 - first) // common)
    _put(told, "swing-type", "eighth")
    return direction


def _frame(frames: Sequence[Frame], tick: int) -> Frame:
    return frames[max(0, bisect_right([frame.begin for frame in frames], tick) - 1)]


def _offset(element: Xml.Element, ticks: int) -> Xml.Element:
    """A direction or harmony that stands so many ticks after the note that follows it."""
    if ticks:
        offset = Xml.Element("offset")
        offset.text = str(ticks)
        sound = element.find("sound")
        if sound is None:
            element.append(offset)
        else:
            element.insert(list(element).index(sound), offset)
    return element


def _dynamics(
    song: Song, notes: Sequence[Note], places: Sequence[tuple[int, int]]
) -> list[tuple[int, str]]:
    """A dynamic where a section is louder or softer than the one before: (tick, name)."""
    begins = sorted({0, *(int(section.tick) for section in song.sections)})
    groups: dict[int, list[tuple[int, int]]] = {}
    for note, (start, _) in zip(notes, places, strict=True):
        groups.setdefault(bisect_right(begins, start), []).append((start, note.velocity))
    found: list[tuple[int, str]] = []
    for _, group in sorted(groups.items()):
        mean = sum(velocity for _, velocity in group) / len(group)
        name = min(WRITTEN_DYNAMICS, key=lambda word: abs(DYNAMICS[word] - mean))
        if not found or found[-1][1] != name:
            found.append((min(start for start, _ in group), name))
    return found


def _percent(velocity: int) -> str:
    """A velocity as MusicXML states it: in percent of 90."""
    return f"{velocity * 100 / 90:.2f}".rstrip("0").rstrip(".")


def _keys(song: Song) -> list[tuple[KeyMark, Key]]:
    found = []
    for mark in sorted(song.keys, key=lambda mark: mark.tick):
        key = _key(mark.tonic, mark.mode)
        if key is not None:
            found.append((mark, key))
    return found


@lru_cache(maxsize=256)
def _key(tonic: str, mode: str) -> Key | None:
    """A key as it is written: the simplest name where its own needs more than seven signs."""
    try:
        key = parse_key(f"{tonic} {mode}")
    except ToccataError:
        return None
    simple = key.simplest
    return simple if simple.signature == key.signature else key


def _at(keys: Sequence[tuple[KeyMark, Key]], tick: int) -> tuple[KeyMark, Key] | None:
    """The key in force where a bar begins; before the first, the first."""
    before = [row for row in keys if row[0].tick <= tick]
    return before[-1] if before else (keys[0] if keys else None)


def _mode(key: Key) -> str:
    """The mode, or the common one with the same tonic and signature; "" where there is none."""
    if key.mode in _MODES:
        return key.mode
    leaning = ("minor", *_MODES) if key.is_minor else _MODES
    return next((m for m in leaning if Key(key.tonic, m).signature == key.signature), "")


@lru_cache(maxsize=512)
def _tones(symbol: str) -> dict[int, str]:
    """How a chord spells its tones, by pitch class."""
    try:
        chord = parse_chord(symbol)
    except ToccataError:
        return {}
    named = {tone.above(chord.root).pitch_class: tone.above(chord.root).note
             for tone in chord.intervals}  # fmt: skip
    return {pc: name for pc, name in named.items() if len(name) <= 2}


def _clean(text: str) -> str:
    """Text without what XML cannot hold."""
    return "".join(c for c in text if c.isprintable() and not 0xD800 <= ord(c) < 0xE000).strip()


def _put(parent: Xml.Element, tag: str, value: object, **attributes: str) -> Xml.Element:
    element = Xml.SubElement(parent, tag, attributes)
    element.text = _clean(str(value))
    return element
