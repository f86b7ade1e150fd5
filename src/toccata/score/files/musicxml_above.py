"""What stands above and below the notes: sections, tempos, swing, words, chords, dynamics."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from fractions import Fraction
from xml.etree import ElementTree as Xml

from ...units import RESOLUTION
from ..note import Note
from ..song import Song
from ..timeline import MeterMark, TempoMark
from ..track import Track
from .musicxml_grid import Frame
from .musicxml_harmony import harmony_of
from .musicxml_text import clean, put
from .musicxml_words import DYNAMICS, SWINGS, WRITTEN_DYNAMICS


def system_marks(song: Song, frames: Sequence[Frame]) -> Iterator[tuple[int, Xml.Element]]:
    """What stands above the whole system: sections, tempos, words, chord symbols."""
    stop = frames[-1].end
    for section in song.sections:
        direction = Xml.Element("direction", placement="above")
        put(Xml.SubElement(direction, "direction-type"), "rehearsal", section.name or "–")
        yield int(section.tick), direction
    swing = max((t.feel.swing for t in song.tracks if t.feel and swings(t)), default=0.0)
    for place, mark in enumerate(sorted(song.tempos, key=lambda tempo: tempo.tick)):
        compound = MeterMark(mark.tick, *_frame(frames, int(mark.tick)).meter).compound
        said = _tempo(mark, compound=compound, swing=0.0 if place else swing)
        yield min(int(mark.tick), stop - 1), said
    for marker in song.markers:
        if clean(marker.text):
            direction = Xml.Element("direction", placement="above")
            put(Xml.SubElement(direction, "direction-type"), "words", marker.text)
            yield min(int(marker.tick), stop - 1), direction
    for chord in song.chords:
        harmony = harmony_of(chord.symbol)
        if harmony is not None:
            yield int(chord.tick), harmony


def _tempo(mark: TempoMark, *, compound: bool, swing: float) -> Xml.Element:
    """A metronome mark; where eighths swing also the word, and for machines how much."""
    direction = Xml.Element("direction", placement="above")
    if swing:
        words = Xml.SubElement(direction, "direction-type")
        put(words, "words", "Swing", **{"font-weight": "bold"})
    metronome = Xml.SubElement(Xml.SubElement(direction, "direction-type"), "metronome")
    put(metronome, "beat-unit", "quarter")
    if compound:
        Xml.SubElement(metronome, "beat-unit-dot")
    put(metronome, "per-minute", f"{round(mark.bpm / (1.5 if compound else 1), 1):g}")
    tempo = f"{mark.bpm:.12f}".rstrip("0").rstrip(".")
    sound = Xml.SubElement(direction, "sound", tempo=tempo)
    if swing:
        told = Xml.SubElement(sound, "swing")
        pair = Fraction(swing / 100).limit_denominator(1000)
        put(told, "first", pair.numerator)
        put(told, "second", pair.denominator - pair.numerator)
        put(told, "swing-type", "eighth")
    return direction


def _frame(frames: Sequence[Frame], tick: int) -> Frame:
    return frames[max(0, bisect_right([frame.begin for frame in frames], tick) - 1)]


def offset_by(element: Xml.Element, ticks: int) -> Xml.Element:
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


def dynamics_of(
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


def percent(velocity: int) -> str:
    """A velocity as MusicXML states it: in percent of 90."""
    return f"{velocity * 100 / 90:.2f}".rstrip("0").rstrip(".")


def swings(track: Track) -> bool:
    """Whether the eighths of a part swing."""
    feel = track.feel
    return feel is not None and feel.swing >= SWINGS and feel.grid == RESOLUTION // 2
