"""A song becomes a page of MusicXML: parts, bars, voices, and what stands above them."""

from __future__ import annotations

import math
from bisect import bisect_right
from dataclasses import replace
from itertools import pairwise
from typing import Final
from xml.etree import ElementTree as Xml

from ...units import Ticks
from ..song import Song
from ..timeline import MeterMark
from ..track import PAN, VOLUME, Track
from .midi_read import check_length
from .musicxml_grid import Frame
from .musicxml_notes import Pen
from .musicxml_part import Part
from .musicxml_text import put

_HEAD: Final = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<!DOCTYPE score-partwise PUBLIC "-//Recordare//DTD MusicXML 4.0 Partwise//EN"'
    ' "http://www.musicxml.org/dtds/partwise.dtd">\n'
)
_FINE: Final = 96
"""A quarter has at least so many parts on the page, that thirds of sixteenths are whole."""


def page_of(song: Song) -> bytes:
    """The song as MusicXML 4.0 partwise, UTF-8. The same song gives the same bytes.

    Raises `Unreadable` for more bars than any page can hold.
    """
    check_length(song)
    page = _scaled(song)
    root = Xml.Element("score-partwise", version="4.0")
    work = Xml.SubElement(root, "work")
    put(work, "work-title", page.title)
    identification = Xml.SubElement(root, "identification")
    for kind in ("composer", "lyricist", "arranger"):
        if page.about.get(kind):
            put(identification, "creator", page.about[kind], type=kind)
    encoding = Xml.SubElement(identification, "encoding")
    put(encoding, "software", "Toccata")
    frames = _frames(page)
    tracks = page.tracks or (Track("Silence"),)
    listed = Xml.SubElement(root, "part-list")
    for number, track in enumerate(tracks, 1):
        _list(listed, number, track)
    for number, track in enumerate(tracks, 1):
        part = Xml.SubElement(root, "part", id=f"P{number}")
        Part(page, track, number, frames).write(part)
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
    put(entry, "part-name", track.name or track.instrument.name)
    drums = sorted(set(track.notes.pitch.tolist())) if track.instrument.drums else []
    names = Pen.instruments(number, track.instrument, drums)
    for name, (words, _) in names.items():
        put(Xml.SubElement(entry, "score-instrument", id=name), "instrument-name", words)
    channel = 10 if track.instrument.drums else _channel(number)
    for name, (_, key) in names.items():
        midi = Xml.SubElement(entry, "midi-instrument", id=name)
        put(midi, "midi-channel", channel)
        put(midi, "midi-program", track.instrument.program)
        if key is not None:
            put(midi, "midi-unpitched", key + 1)
        if track.events.controls(VOLUME):
            put(midi, "volume", f"{track.setting(VOLUME, 100) * 100 / 127:.2f}")
        if track.events.controls(PAN):
            put(midi, "pan", f"{(track.setting(PAN, 64) - 64) * 90 / 63:.2f}")


def _channel(number: int) -> int:
    """A channel from 1 to 16 that is not the drums'; beyond fifteen parts they come again."""
    place = (number - 1) % 15 + 1
    return place if place < 10 else place + 1
