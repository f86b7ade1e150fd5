"""A page of MusicXML becomes a song: parts, played in the order that repeats and jumps say."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from ...errors import Unreadable
from ...theory.key import Key
from ...theory.pitch import on_line_of_fifths
from ...units import Bpm, Ticks
from ..drums import KITS
from ..events import Events, control
from ..instrument import Instrument
from ..instruments import gm
from ..note import PLAIN, Marks
from ..notes import Notes
from ..song import Song
from ..timeline import ChordMark, KeyMark, Marker, MeterMark, Section, TempoMark
from ..track import PAN, VOLUME, Track
from .midi_read import check_length
from .musicxml_measure import SEVERAL, Bar, Reader, Struck
from .musicxml_order import playing_order
from .musicxml_tree import Node
from .musicxml_words import program_of

MOST_NOTES: Final = 1_000_000
_COARSEST: Final = 96
_FINEST: Final = 32767
_FALLBACK: Final = 20160
"""A resolution for pages whose own divisions have no common one: it holds 2^6, 9, 5 and 7."""

_MODES: Final = {"major": 0, "ionian": 0, "minor": 3, "aeolian": 3, "dorian": 2, "phrygian": 4,
                 "lydian": -1, "mixolydian": 1, "locrian": 5}  # fmt: skip
"""How many fifths a mode's tonic stands above the major key of the same signature."""

_CREATORS: Final = ("composer", "lyricist", "arranger")


@dataclass(slots=True)
class Page:
    """The parts of a page: `ids` in order, their entries in the part list, and their measures."""

    root: Node
    ids: list[str]
    listed: Mapping[str, Node]
    measures: list[list[Node]]


@dataclass(slots=True)
class Played:
    """One bar as it is played: which bar of the page, where it begins and how long it is (units).

    `turn` counts from 0 how often it was played before; `leap` says that the bar played before is
    not the one before it on the page.
    """

    bar: int
    begin: int
    length: int
    turn: int
    leap: bool


def song_of(root: Node, *, repeats: bool = True) -> Song:
    """The song on a page, its repeats played or left as they are written. Raises `Unreadable`."""
    page = _page(root)
    unit = _unit(page)
    readers = [Reader(unit, _drums(page.listed[name])) for name in page.ids]
    parts: list[list[Bar]] = []
    concert: list[bool] = []
    for reader, measures in zip(readers, page.measures, strict=True):
        parts.append([reader.read(measure) for measure in measures])
        concert.append(reader.semitones % 12 == 0)
    order = playing_order(page.measures) if repeats else list(range(max(map(len, parts))))
    played = _performance(order, parts, unit)
    if sum(len(part[p.bar].notes) for part in parts for p in played if p.bar < len(part)) > (
        MOST_NOTES
    ):
        raise Unreadable(f"With its repeats the page has more than {MOST_NOTES} notes.")
    resolution = unit if unit <= _FINEST else _FALLBACK

    def ticks(units: int) -> Ticks:
        return Ticks((units * resolution * 2 + unit) // (2 * unit))

    length = played[-1].begin + played[-1].length if played else 0
    pickup = _pickup(parts, played, unit)
    tracks = _tracks(page, parts, played, unit, ticks)
    first_key = next((part for part, plain in zip(parts, concert, strict=True) if plain),
                     parts[0] if parts else [])  # fmt: skip
    song = Song(
        _title(root),
        tuple(tracks),
        _tempos(parts, played, ticks),
        tuple(_meters(parts, played, pickup, unit, ticks)),
        tuple(_keys(first_key, played, ticks)),
        tuple(_sections(parts, played, length, ticks)),
        tuple(_chords(parts, played, length, ticks)),
        tuple(_markers(parts, played, ticks)),
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
        for number, measure in enumerate(root.all("measure")):
            for part in measure.all("part"):
                bars = parts.setdefault(part.attributes.get("id", ""), [])
                while len(bars) < number:  # a part may rest without a word
                    bars.append(Node("measure", {}, measure.line))
                bars.append(part)
    if not parts:
        raise Unreadable("The MusicXML score has no parts.", line=root.line)
    nobody = Node("score-part", {}, root.line)
    return Page(
        root, list(parts), {name: listed.get(name, nobody) for name in parts}, list(parts.values())
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


def _performance(order: Sequence[int], parts: Sequence[Sequence[Bar]], unit: int) -> list[Played]:
    bars = max(map(len, parts))
    lengths, meter = [], (4, 4)
    for bar in range(bars):
        here = [part[bar] for part in parts if bar < len(part)]
        meter = next((b.meter for b in here if b.meter), meter)
        lengths.append(_length(here, unit * 4 * meter[0] // meter[1], unit // 10))
    begin, turns, played = 0, Counter[int](), []
    before = -1
    for bar in order:
        played.append(Played(bar, begin, lengths[bar], turns[bar], bar != before + 1))
        begin += lengths[bar]
        turns[bar] += 1
        before = bar
    return played


def _length(bars: Sequence[Bar], full: int, slack: int) -> int:
    """How long a bar is in which the parts do not agree: as long as its music.

    Rests do not make it longer than its meter, and those of parts that do nothing but rest say
    nothing where others play: whole-bar rests are often written too long. Less than `slack` is a
    rounding of tuplets.
    """
    playing = [bar for bar in bars if bar.notes] or bars
    notes = max((note.at + note.length for bar in bars for note in bar.notes), default=0)
    reached = max((bar.reached for bar in playing), default=0)
    length = max(notes, min(reached, full)) or full
    return full if abs(length - full) <= slack else length


def _tracks(
    page: Page, parts: Sequence[Sequence[Bar]], played: Sequence[Played], unit: int, ticks: Any
) -> list[Track]:
    tracks: list[Track] = []
    for name, part in zip(page.ids, parts, strict=True):
        notes = [note for _, note in _heard(part, played, unit)]
        entry = page.listed[name]
        instrument = _instrument(entry, page.measures[len(tracks)])
        called = " ".join(entry.word("part-name").split()) or instrument.name
        tracks.append(Track(called, _notes(notes, ticks), instrument, events=_mix(entry)))
    return tracks


def _heard(part: Sequence[Bar], played: Sequence[Played], unit: int) -> Iterator[tuple[int, Any]]:
    """The notes of a part as (bar, note) at their places in the performance, ties joined."""
    sounding: dict[tuple[int, int], list[Struck]] = {}
    for place in played:
        if place.bar >= len(part):
            continue
        graces: dict[int, list[Struck]] = {}
        twins = Counter((n.at, n.pitch) for n in part[place.bar].notes if not n.grace)
        for written in part[place.bar].notes:
            note = replace(written, at=place.begin + written.at,
                           verses=_verse(written.verses, place.turn))  # fmt: skip
            if note.grace:
                graces.setdefault(note.at, []).append(note)
                continue
            waiting = sounding.get((note.at, note.pitch), [])
            head = next((n for n in waiting if n.voice == note.voice), None)
            alone = twins[written.at, note.pitch] == 1
            if head is None and waiting and (note.tied_from or alone):
                head = waiting[0]
            if head is not None:  # many files say where a tie begins, and not where it ends
                waiting.remove(head)
                head.length = note.at + note.length - head.at
            else:
                head = note
                yield place.bar, head
            if note.tied_on:
                sounding.setdefault((head.at + head.length, head.pitch), []).append(head)
        for at, group in graces.items():
            yield from ((place.bar, note) for note in _ornaments(at, group, unit))


def _ornaments(at: int, group: Sequence[Struck], unit: int) -> Iterator[Struck]:
    """Grace notes one after the other, ending where the note that they adorn begins."""
    each = 4 * unit // SEVERAL
    begin = max(0, at - each * len(group))
    for place, note in enumerate(group):
        note.at, note.length = begin + place * each, each
        yield note


def _verse(verses: Mapping[str, str], turn: int) -> dict[str, str]:
    """The words of this turn: the verse of that number where there is one, else the first."""
    if not verses:
        return {}
    return {"": verses.get(str(turn + 1)) or verses[min(verses)]}


def _notes(heard: Sequence[Struck], ticks: Any) -> Notes:
    rows = sorted(heard, key=lambda note: (note.at, note.pitch))
    marks = {}
    for name, note in enumerate(rows, 1):
        mark = Marks(note.spelling, note.articulation, lyric=note.verses.get("", ""))
        if mark != PLAIN:
            marks[name] = mark
    return Notes.from_columns(
        start=[ticks(note.at) for note in rows],
        length=[ticks(note.at + note.length) - ticks(note.at) for note in rows],
        pitch=[note.pitch for note in rows],
        velocity=[note.velocity or 80 for note in rows],
        cents=[note.cents for note in rows],
        id=list(range(1, len(rows) + 1)),
        marks=marks,
    )


def _drums(entry: Node) -> dict[str, int]:
    found = {}
    for midi in entry.all("midi-instrument"):
        if midi.has("midi-unpitched"):
            key = int(midi.number("midi-unpitched")) - 1
            found[midi.attributes.get("id", "")] = max(0, min(127, key))
    return found


def _instrument(entry: Node, measures: Sequence[Node]) -> Instrument:
    midi = entry.child("midi-instrument")
    program = int(midi.number("midi-program", 0)) if midi else 0
    program = program if 1 <= program <= 128 else 0
    strikes = {
        kind for measure in measures for note in measure.all("note")
        for kind in ("pitch", "unpitched") if note.has(kind)
    }  # fmt: skip
    on_ten = midi is not None and midi.number("midi-channel", 0) == 10
    if strikes == {"unpitched"} or (on_ten and "pitch" not in strikes):
        return Instrument(KITS.get(program or 1, "Drum Kit"), program or 1, drums=True)
    if program:
        return gm(program)
    names = [entry.word("part-name"), *(i.word("instrument-name") + " " + i.word("instrument-sound")
             for i in entry.all("score-instrument"))]  # fmt: skip
    guesses = [program_of(name) for name in names]
    return gm(next((guess for guess in guesses if guess != 1), 1))


def _mix(entry: Node) -> Events:
    midi = entry.child("midi-instrument")
    events = []
    if midi is not None and midi.has("volume"):
        loud = round(midi.number("volume") * 127 / 100)
        events.append(control(0, VOLUME, max(0, min(127, loud))))
    if midi is not None and midi.has("pan"):
        side = 64 + round(midi.number("pan") * 63 / 90)
        events.append(control(0, PAN, max(0, min(127, side))))
    return Events(events)


def _pickup(parts: Sequence[Sequence[Bar]], played: Sequence[Played], unit: int) -> int:
    """The length of the first bar where it is shorter than its meter says and more bars follow."""
    if len(played) < 2:
        return 0
    meter = next((p[0].meter for p in parts if p and p[0].meter), (4, 4))
    full = unit * 4 * meter[0] // meter[1]
    return played[0].length if played[0].length < full else 0


def _meters(
    parts: Sequence[Sequence[Bar]], played: Sequence[Played], pickup: int, unit: int, ticks: Any
) -> Iterator[MeterMark]:
    """The meters, said again wherever a bar of another length would shift the bars after it."""
    in_force = _in_force(parts, "meter", (4, 4))
    last, since, partial = (0, 0), 0, 0
    for place in played:
        meter = in_force[place.bar]
        full = max(1, unit * 4 * meter[0] // meter[1])
        begin = place.begin
        if last == (0, 0):
            yield MeterMark(Ticks(0), *meter)
            last, since = meter, pickup
            continue
        aligned = (begin - since) % full == 0
        # Two short bars that make one are one: the end of a repeat and the upbeat to it.
        completes = partial and partial + place.length == full
        if meter != last or (not aligned and not completes):
            yield MeterMark(ticks(begin), *meter)
            last, since = meter, begin
        partial = (begin + place.length - since) % full


def _keys(part: Sequence[Bar], played: Sequence[Played], ticks: Any) -> Iterator[KeyMark]:
    in_force = _in_force([part], "key", None)
    last = None
    for place in played:
        key = in_force[min(place.bar, len(in_force) - 1)] if in_force else None
        if key is not None and key != last:
            fifths, mode = key
            mode = mode if mode in _MODES else "major"
            tonic = on_line_of_fifths(fifths + _MODES[mode]).note
            yield KeyMark(ticks(place.begin), Key(tonic, mode).tonic, mode)
            last = key


def _in_force(parts: Sequence[Sequence[Bar]], what: str, default: Any) -> list[Any]:
    """What was last said at each bar of the page, by any part."""
    found, current = [], default
    for bar in range(max(map(len, parts), default=0)):
        said = (getattr(part[bar], what) for part in parts if bar < len(part))
        current = next((value for value in said if value is not None), current)
        found.append(current)
    return found


def _said(
    parts: Sequence[Sequence[Bar]], played: Sequence[Played], what: str
) -> Iterator[tuple[int, Any]]:
    """The marks of one kind in all parts as (units, value), in order, each said once."""
    for place in played:
        here = {
            (place.begin + at, value): None
            for part in parts
            if place.bar < len(part)
            for at, value in getattr(part[place.bar], what)
        }
        yield from sorted(here, key=lambda mark: mark[0])


def _once(said: Iterable[tuple[int, Any]], length: int) -> list[tuple[int, Any]]:
    """One mark for each place before the end of the music."""
    return sorted((min(at, max(0, length - 1)), value) for at, value in dict(said).items())


def _tempos(
    parts: Sequence[Sequence[Bar]], played: Sequence[Played], ticks: Any
) -> tuple[TempoMark, ...]:
    """The tempo map. After a leap the tempo is what it was where the music goes on."""
    before: list[float | None] = []
    current: float | None = None
    count = max(map(len, parts))
    for bar in range(count):
        before.append(current)
        here = sorted((m for p in parts if bar < len(p) for m in p[bar].tempos), key=lambda m: m[0])
        current = here[-1][1] if here else current
    marks: dict[int, float] = {}
    for place in played:
        if place.leap and before[place.bar] is not None:
            marks[ticks(place.begin)] = before[place.bar] or 120.0
        for at, value in _said(parts, [place], "tempos"):
            marks[ticks(at)] = value
    marks.setdefault(0, 120.0)
    found: list[TempoMark] = []
    for tick in sorted(marks):
        if not found or found[-1].bpm != marks[tick]:
            found.append(TempoMark(Ticks(tick), Bpm(marks[tick])))
    return tuple(found)


def _sections(
    parts: Sequence[Sequence[Bar]], played: Sequence[Played], length: int, ticks: Any
) -> list[Section]:
    said = _once(_said(parts, played, "rehearsals"), length)
    ends = [at for at, _ in said[1:]] + [length]
    return [
        Section(ticks(at), Ticks(ticks(end) - ticks(at)), name)
        for (at, name), end in zip(said, ends, strict=False)
    ]


def _chords(
    parts: Sequence[Sequence[Bar]], played: Sequence[Played], length: int, ticks: Any
) -> list[ChordMark]:
    """Each chord symbol holds until the next one."""
    said = _once(_said(parts, played, "harmonies"), length)
    ends = [at for at, _ in said[1:]] + [length]
    return [
        ChordMark(ticks(at), Ticks(ticks(end) - ticks(at)), symbol)
        for (at, symbol), end in zip(said, ends, strict=False)
    ]


def _markers(parts: Sequence[Sequence[Bar]], played: Sequence[Played], ticks: Any) -> list[Marker]:
    """The words above the first part that has any."""
    for part in parts:
        found = [Marker(ticks(at), text) for at, text in _said([part], played, "words")]
        if found:
            return found
    return []


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
