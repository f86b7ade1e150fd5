"""A page of MusicXML becomes a song: parts, played in the order that repeats and jumps say."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from ...errors import Unreadable
from ...units import Ticks
from ..song import Song
from ..track import Track
from .midi_read import check_length
from .musicxml_marks import (
    chords_of,
    feels_of,
    keys_of,
    markers_of,
    meters_of,
    pickup_of,
    sections_of,
    swung,
    tempos_of,
)
from .musicxml_measure import Bar, Reader
from .musicxml_order import playing_order
from .musicxml_played import Played, heard_of, notes_of, performance_of
from .musicxml_players import drums_of, instrument_of, mix_of
from .musicxml_tree import Node

MOST_NOTES: Final = 1_000_000
MOST_BARS: Final = 1_000_000
"""As many bars, those of all parts counted, may stand on a page: an orchestra for days."""

_COARSEST: Final = 96
_FINEST: Final = 32767
_FALLBACK: Final = 20160
"""A resolution for pages whose own divisions have no common one: it holds 2^6, 9, 5 and 7."""

_CREATORS: Final = ("composer", "lyricist", "arranger")


@dataclass(slots=True)
class Page:
    """The parts of a page: `ids` in order, their entries in the part list, and their measures."""

    root: Node
    ids: list[str]
    listed: Mapping[str, Node]
    measures: list[list[Node]]


def song_of(root: Node, *, repeats: bool = True) -> Song:
    """The song on a page, its repeats played or left as they are written. Raises `Unreadable`."""
    page = _page(root)
    unit = _unit(page)
    readers = [Reader(unit, drums_of(page.listed[name])) for name in page.ids]
    parts: list[list[Bar]] = []
    concert: list[bool] = []
    for reader, measures in zip(readers, page.measures, strict=True):
        parts.append([reader.read(measure) for measure in measures])
        concert.append(reader.semitones % 12 == 0)
    order = playing_order(page.measures) if repeats else list(range(max(map(len, parts))))
    played = performance_of(order, parts, unit)
    if sum(len(part[p.bar].notes) for part in parts for p in played if p.bar < len(part)) > (
        MOST_NOTES
    ):
        raise Unreadable(f"With its repeats the page has more than {MOST_NOTES} notes.")
    resolution = unit if unit <= _FINEST else _FALLBACK

    def ticks(units: int) -> Ticks:
        return Ticks((units * resolution * 2 + unit) // (2 * unit))

    length = played[-1].begin + played[-1].length if played else 0
    pickup = pickup_of(parts, played, unit)
    feels = feels_of(parts, played, ticks)
    tracks = [swung(t, feels, resolution) for t in _tracks(page, parts, played, unit, ticks)]
    first_key = next((part for part, plain in zip(parts, concert, strict=True) if plain),
                     parts[0] if parts else [])  # fmt: skip
    song = Song(
        _title(root),
        tuple(tracks),
        tempos_of(parts, played, ticks),
        tuple(meters_of(parts, played, pickup, unit, ticks)),
        tuple(keys_of(first_key, played, ticks)),
        tuple(sections_of(parts, played, length, ticks)),
        tuple(chords_of(parts, played, length, ticks)),
        tuple(markers_of(parts, played, ticks)),
        length=ticks(length),
        pickup=ticks(pickup),
        resolution=resolution,
        about=_about(root),
    )
    check_length(song)
    return song


def _page(root: Node) -> Page:
    if root.tag not in ("score-partwise", "score-timewise"):
        raise Unreadable(
            f"A MusicXML score begins with <score-partwise> or <score-timewise>, not <{root.tag}>.",
            line=root.line,
        )
    listed = {}
    part_list = root.child("part-list")
    for entry in part_list.all("score-part") if part_list else ():
        listed[entry.attributes.get("id", "")] = entry
    parts: dict[str, list[Node]] = {}
    if root.tag == "score-partwise":
        for part in root.all("part"):
            parts.setdefault(part.attributes.get("id", ""), []).extend(part.all("measure"))
    else:
        names = {p.attributes.get("id", "") for m in root.all("measure") for p in m.all("part")}
        _check_size(len(names), sum(1 for _ in root.all("measure")))
        for number, measure in enumerate(root.all("measure")):
            for part in measure.all("part"):
                bars = parts.setdefault(part.attributes.get("id", ""), [])
                while len(bars) < number:  # a part may rest without a word
                    bars.append(Node("measure", {}, measure.line))
                bars.append(part)
    if not parts:
        raise Unreadable("The MusicXML score has no parts.", line=root.line)
    _check_size(len(parts), max(map(len, parts.values())))
    nobody = Node("score-part", {}, root.line)
    return Page(
        root, list(parts), {name: listed.get(name, nobody) for name in parts}, list(parts.values())
    )


def _check_size(parts: int, bars: int) -> None:
    if parts * bars > MOST_BARS:
        raise Unreadable(
            f"The page has {parts} parts of up to {bars} bars; at most {MOST_BARS} bars in all"
            " can be read."
        )


def _unit(page: Page) -> int:
    """Units to the quarter in which every duration of the page is a whole number."""
    unit = 8  # so that bars of eighths, and grace notes, are whole too
    for measures in page.measures:
        for measure in measures:
            for attributes in measure.all("attributes"):
                if attributes.has("divisions"):
                    divisions = attributes.number("divisions")
                    whole = divisions.numerator * divisions.denominator
                    if whole > 0:
                        unit = math.lcm(unit, whole)
                    if unit > 2**40:
                        return _FALLBACK
    return unit * -(-_COARSEST // unit)


def _tracks(
    page: Page, parts: Sequence[Sequence[Bar]], played: Sequence[Played], unit: int, ticks: Any
) -> list[Track]:
    tracks: list[Track] = []
    for name, part in zip(page.ids, parts, strict=True):
        notes = [note for _, note in heard_of(part, played, unit)]
        entry = page.listed[name]
        instrument = instrument_of(entry, page.measures[len(tracks)])
        called = " ".join(entry.word("part-name").split()) or instrument.name
        tracks.append(Track(called, notes_of(notes, ticks), instrument, events=mix_of(entry)))
    return tracks


def _title(root: Node) -> str:
    work = root.find("work", "work-title")
    title = (work.text if work else "") or root.word("movement-title")
    return " ".join(title.split())[:500] or "Untitled"


def _about(root: Node) -> dict[str, str]:
    about: dict[str, str] = {}
    identification = root.child("identification")
    for creator in identification.all("creator") if identification else ():
        kind = creator.attributes.get("type", "composer")
        if kind in _CREATORS and creator.text:
            about.setdefault(kind, " ".join(creator.text.split())[:500])
    return about
