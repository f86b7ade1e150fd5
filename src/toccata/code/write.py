"""A song as a Python program that a musician can read, change and run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ..score import Song, TempoMark, Track
from ..score.drums import DRUM_CHANNEL
from ..score.track import PAN, VOLUME
from ..units import RESOLUTION, Bpm, Ticks
from .bars import bar_items, rest_item
from .channels import ascii_name, channel_each
from .drumming import drum_bar, letters
from .feeling import Played, arguments, taken_apart
from .functions import GLIDE, HITS, JOIN, PERFORM
from .items import Item, Row
from .names import Names, quoted, spoken
from .pitches import place
from .plan import Bar, Block, Filled, Passage, blocks, passages
from .programs import PROGRAMS
from .sheet import Place, Sheet, laid_out, wrapped
from .signs import signs
from .studio import mix_of, shown, table_of

SHORT = 44
"""A repeated bar that fits into so many columns needs no name."""


@dataclass(frozen=True, slots=True)
class Written:
    """A program, and for each note (number of the track from 0, id) its line and column from 1."""

    source: str
    places: Mapping[tuple[int, int], Place]


def write(song: Song) -> Written:
    """The song as musicpy source.

    The program needs only musicpy, writes `song.mid` when it is run, and says every note; what
    musicpy has no word for stands in the table `STUDIO`. A song of any resolution is written tick
    for tick. Raises `WrongUse` for more tracks than sixteen channels can carry.
    """
    return _Writer(song).written()


class _Writer:
    """Writes one song down, from top to bottom."""

    def __init__(self, song: Song) -> None:
        self.song = song
        self.whole = 4 * song.resolution
        self.channels = channel_each(song)
        self.played = [taken_apart(track, song.resolution) for track in song.tracks]
        self.blocks = blocks(song) if any(len(track.notes) for track in song.tracks) else []
        names = Names()
        self.names = [names.give(track.name) for track in song.tracks]
        self.inner = names
        self.parts = [
            passages(self.blocks, _rows(track, played), name, names)
            for track, played, name in zip(song.tracks, self.played, self.names, strict=True)
        ]
        self.kit = sorted(
            {
                pitch
                for track, channel in zip(song.tracks, self.channels, strict=True)
                if channel == DRUM_CHANNEL
                for pitch in set(track.notes.pitch.tolist())
            }
        )
        self.sheet = Sheet()
        self.uses_hits = False

    def written(self) -> Written:
        """The whole program."""
        body, self.sheet = self.sheet, Sheet()
        for number, block in enumerate(self.blocks):
            self._block(number, block)
        sections, self.sheet = self.sheet, body
        self._head()
        above = len(self.sheet.lines)
        self.sheet.lines += sections.lines
        self.sheet.places = {
            note: (line + above, column) for note, (line, column) in sections.places.items()
        }
        self._tracks()
        self._piece()
        return Written(self.sheet.source(), MappingProxyType(self.sheet.places))

    # --- the top of the file ---

    def _head(self) -> None:
        song, say = self.song, self.sheet.say
        say(*(line.rstrip() for line in self._docstring()), "", "from musicpy import *", "")
        say(f"BPM = {_number(song.tempos[0].bpm if song.tempos else 120)}")
        say(f"WHOLE = {self.whole}  # ticks of a whole note: every note begins on a tick")
        if self.uses_hits:
            pairs = [f'"{letters(pitch)}": {pitch}' for pitch in self.kit]
            say(*wrapped("KIT = {", [*pairs, '"0": -1', '"-": -2'], "}"))
        self.sheet.text(JOIN)
        if self.uses_hits:
            self.sheet.text(HITS)
        if any(played.acts for played in self.played):
            self.sheet.text(PERFORM)
        if any(mark.ramp for mark in song.tempos):
            self.sheet.text(GLIDE)

    def _docstring(self) -> list[str]:
        song = self.song
        facts = [("Key", ", ".join(dict.fromkeys(f"{k.tonic} {k.mode}" for k in song.keys)))]
        tempo = _number(song.tempos[0].bpm if song.tempos else 120)
        meters = dict.fromkeys(f"{m.numerator}/{m.denominator}" for m in song.meters)
        facts.append(("Tempo", f"{tempo} quarter notes a minute, {', '.join(meters) or '4/4'}"))
        form = [f"{block.title} {len(block.bars)}" for block in self.blocks if block.title]
        facts.append(("Form", " · ".join(form)))
        facts.append(("Tracks", ", ".join(track.name for track in song.tracks)))
        lines = [f'"""{spoken(song.title) or "Untitled"}', ""]
        for name, fact in facts:
            if fact:
                first, *more = _folded(f"{name:<8}{spoken(fact)}", 90)
                lines += [first, *(f"{'':<8}{line}" for line in more)]
        return [*lines, "", "Run it with `python song.py`, and it writes song.mid.", '"""']

    # --- sections ---

    def _block(self, number: int, block: Block) -> None:
        here = [
            (track, part)
            for track, parts in enumerate(self.parts)
            if isinstance(part := parts[number], Passage) and part.block is block
        ]
        first, last = block.bars[0].number, block.bars[-1].number
        bars = f"bars {first}–{last}" if last > first else f"bar {first}"
        title = spoken(block.title)
        heading = f"# ── {title} · {bars} " if title else f"# ── {bars} "
        self.sheet.say("", "", heading.ljust(78, "─"))
        harmony = " | ".join(bar.harmony or "–" for bar in block.bars)
        if any(bar.harmony for bar in block.bars):
            self.sheet.say(*(f"# {line}" for line in _folded(spoken(harmony), 96)))
        for track, part in here:
            self._passage(track, part)
        known = [p for parts in self.parts if isinstance(p := parts[number], Passage)]
        if known and not here:
            models = dict.fromkeys(p.block.name for p in known)
            self.sheet.say(f"# All of it as in {', '.join(models)}.")
        elif not known:
            self.sheet.say("# Silence.")

    def _passage(self, track: int, part: Passage) -> None:
        items = [self._items(track, each) for each in part.bars]
        named = self._patterns(track, part, items)
        entries: list[tuple[list[Item], list[int]]] = []
        for i, each in enumerate(part.bars):
            pattern = named.get(each.rows) if each.rows else None
            alike = entries and each.rows == part.bars[entries[-1][1][0]].rows
            if alike and (pattern or not each.rows):
                entries[-1][1].append(i)
            else:
                entries.append(([Item(pattern)] if pattern else items[i], [i]))
        self.sheet.say("")
        only = entries[0]
        closing = "])" if part.times == 1 else f"] * {part.times})"
        alone = len(entries) == len(only[0]) == len(only[1]) == 1
        if alone and part.times == 1 and only[0][0].tokens:
            for row in _assigned(part.name, only[0]):
                self._down(row, track, part, only[1])
            return
        runs = [(_run(items_, len(at), part, at, self.whole), at) for items_, at in entries]
        if all(part.bars[at[0]].rows in named or not part.bars[at[0]].rows for _, at in runs):
            shown_items = [item.before for items_, _ in runs for item in items_]
            self.sheet.say(*wrapped(f"{part.name} = join([", shown_items, closing))
            return
        self.sheet.say(f"{part.name} = join([")
        for items_, at in runs:
            rows = laid_out(items_)
            drums = self.channels[track] == DRUM_CHANNEL
            comment = _comment([part.bars[i].bar for i in at], harmony=not drums)
            fitting = [i for i, row in enumerate(rows) if len(row.text) + len(comment) + 4 <= 98]
            if not fitting:
                self.sheet.say(f"    # {comment}")
            for i, row in enumerate(rows):
                self._down(row, track, part, at, comment if fitting and i == fitting[0] else "")
        self.sheet.say(closing)

    def _down(self, row: Row, track: int, part: Passage, at: list[int], comment: str = "") -> None:
        ids = [bars[i].ids for bars in part.everywhere() for i in at] if row.anchors else []
        self.sheet.note_down(row, track, ids, comment)

    def _items(self, track: int, each: Filled) -> list[Item]:
        if self.channels[track] == DRUM_CHANNEL and each.rows:
            item = drum_bar(each.rows, each.bar.page)
            if item is not None:
                self.uses_hits = True
                return [item]
        return bar_items(each.rows, each.bar.page)

    def _patterns(self, track: int, part: Passage, items: list[list[Item]]) -> dict[object, str]:
        """Names for the bars that come back in this passage, written above it."""
        at: dict[object, list[int]] = {}
        for i, each in enumerate(part.bars):
            if each.rows:
                at.setdefault(each.rows, []).append(i)
        named: dict[object, str] = {}
        for rows, where in at.items():
            first = items[where[0]]
            if len(where) < 2 or sum(len(item.row.text) + 2 for item in first) <= SHORT:
                continue
            number = part.bars[where[0]].bar.number
            if not named:
                self.sheet.say("")
            named[rows] = name = self.inner.give(f"{part.name}_bar{number}")
            for row in _assigned(name, first):
                self._down(row, track, part, where)
        return named

    # --- tracks and piece ---

    def _tracks(self) -> None:
        self.sheet.say("", "", "# ── tracks ".ljust(78, "─"), "")
        for name, parts, played in zip(self.names, self.parts, self.played, strict=True):
            entries: list[str] = []
            rest = 0
            for part in parts:
                if isinstance(part, int):
                    rest += part
                    continue
                if rest:
                    entries.append(rest_item(rest, self.whole).before)
                    rest = 0
                entries.append(part.name)
            said = arguments(played.said, self.whole) if played.said else []
            if played.gate < 100:
                said.append(f"gate={played.gate}")
            if played.cut:
                said.append(f'cut="{played.cut}"')
            if not said and not played.nudges:
                self.sheet.say(*wrapped(f"{name} = join([", entries, "])"))
                continue
            if played.nudges:
                pairs = (f"{tick}: {moves}" for tick, moves in played.nudges.items())
                self.sheet.say(*wrapped(f"{name}_nudge = {{", pairs, "}"))
                said.append(f"nudge={name}_nudge")
            feel = "".join(f", {each}" for each in said)
            line = f"{name} = perform(join([{', '.join(entries)}]){feel})"
            if len(line) <= 98:
                self.sheet.say(line)
            else:
                self.sheet.say(f"{name} = perform(")
                self.sheet.say(*wrapped("    join([", entries, "]),", 8))
                rows = wrapped("    ", said, ",") if said else []
                self.sheet.say(*(row for row in rows if row.strip(" ,")), ")")

    def _piece(self) -> None:
        song, say = self.song, self.sheet.say
        names = self.names or ["join([])"]
        tracks = song.tracks
        programs = [
            quoted(PROGRAMS[track.instrument.program - 1])
            if channel != DRUM_CHANNEL
            else str(track.instrument.program)
            for track, channel in zip(tracks, self.channels, strict=True)
        ]
        say("", "", "# ── the piece ".ljust(78, "─"), "", "song = piece(")
        say(*wrapped("    [", names, "],", 8))
        say(*wrapped("    instruments=[", programs or ["1"], "],", 8))
        say("    bpm=BPM,")
        titles = [quoted(ascii_name(track.name)) for track in tracks]
        say(*wrapped("    track_names=[", titles or ['"-"'], "],", 8))
        say(*wrapped("    channels=[", [str(c) for c in self.channels] or ["0"], "],", 8))
        mixes = [mix_of(track.events) for track in tracks]
        for word, control in (("pan", PAN), ("volume", VOLUME)):
            if any(control in mix for mix in mixes):
                entries = [
                    f'[{word}({mix[control].second}, mode="value")]' if control in mix else "[]"
                    for mix in mixes
                ]
                say(*wrapped(f"    {word}=[", entries, "],", 8))
        if said_signs := signs(song):
            say(*wrapped("    other_messages=[", said_signs, "],", 8))
        say(f"    name={quoted(song.title)},", ")")
        if song.resolution != RESOLUTION:
            say(f"song.ticks_per_beat = {song.resolution}")
        said = self._tempos()
        table = table_of(song, [played.said for played in self.played], said)
        say("", "# What musicpy has no word for. Python only reads it past; Toccata reads it back.")
        say(*shown(table))
        say("", 'if __name__ == "__main__":', '    write(song, name="song.mid")')

    def _tempos(self) -> tuple[TempoMark, ...]:
        """Write the tempo changes, and give what they say by themselves."""
        marks = self.song.tempos
        first = marks[0].bpm if marks else Bpm(120.0)
        said = [TempoMark(Ticks(0), first)]
        for i, mark in enumerate(marks):
            after = marks[i + 1] if i + 1 < len(marks) else None
            if mark.ramp and after is not None and after.tick > mark.tick:
                self.sheet.say(
                    f"glide(song, {_number(mark.bpm)}, {_number(after.bpm)},"
                    f" {mark.tick}, {after.tick})"
                )
            elif i or mark.tick:
                at = place(mark.tick, self.whole)
                self.sheet.say(f"song.add_tempo_change({_number(mark.bpm)}, {at})")
                said.append(TempoMark(mark.tick, mark.bpm))
        return tuple(said)


def _rows(track: Track, played: Played) -> list[tuple[int, int, int, int, int]]:
    notes = track.notes
    starts, pitches, ids = notes.start.tolist(), notes.pitch.tolist(), notes.id.tolist()
    return list(zip(starts, played.lengths, pitches, played.volumes, ids, strict=True))


def _assigned(name: str, items: list[Item]) -> list[Row]:
    """A bar under a name."""
    if len(items) == 1 and items[0].tokens:
        opening = Row(f"{name} = ")
        first, *more = items[0].rows(98, used=len(opening.text))
        return [opening.plus(first), *more]
    opening, rows = Row(f"{name} = join(["), laid_out(items)
    if len(rows) == 1 and len(opening.text) + len(rows[0].text) <= 98:
        bare = Row(rows[0].text.rstrip(","), rows[0].anchors).shifted(-4)
        return [opening.plus(bare).plus(Row("])"))]
    return [opening, *rows, Row("])")]


def _run(items: list[Item], count: int, part: Passage, at: list[int], whole: int) -> list[Item]:
    """An entry as often as it comes: a pattern's name starred, rests summed."""
    if not part.bars[at[0]].rows:
        return [rest_item(sum(part.bars[i].bar.page.length for i in at), whole)]
    if count == 1:
        return items
    if count == 2:
        return [*items, *items]
    return [Item(f"*[{items[0].before}] * {count}")]


def _comment(bars: list[Bar], *, harmony: bool) -> str:
    """The number and harmony of a bar, or the numbers of a few."""
    first, last = bars[0], bars[-1]
    if last.number > first.number:
        return f"{first.number}–{last.number}"
    chords = f"  {spoken(first.harmony)}" if harmony else ""
    return f"{first.number}{chords}".rstrip()[:90]


def _number(value: float) -> str:
    return str(int(value)) if value == int(value) else repr(float(value))


def _folded(text: str, width: int) -> list[str]:
    lines, line = [], ""
    for word in text.split(" "):
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return [*lines, line]
