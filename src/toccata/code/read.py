"""A Python program as a song: what it plays, and what its table STUDIO adds."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from typing import Any

from ..errors import ToccataError, Unreadable
from ..score import (
    Event,
    Events,
    Feel,
    Instrument,
    KeyMark,
    Marker,
    MeterMark,
    Note,
    Notes,
    Song,
    TempoMark,
    Track,
)
from ..score.drums import DRUM_CHANNEL
from ..score.track import PAN, VOLUME
from ..units import Bpm, Cents, Midi, Ticks
from . import studio
from .channels import ascii_name, channel_each
from .program import Data, Runner, feels_in, parsed, table_in, unplayed
from .programs import PROGRAMS
from .tempos import tempo_rows

CHANNEL_EVENTS = {
    "control_change": (0xB0, "control", "value"),
    "program_change": (0xC0, "program", None),
    "aftertouch": (0xD0, "value", None),
    "polytouch": (0xA0, "note", "value"),
}


def sandboxed(source: str) -> Data:
    """Run a program, its traps set right, behind the guard and in the sandbox."""
    from .guard import repair
    from .sandbox import run

    return run(repair(source).source).song


def read(source: str, *, runner: Runner = sandboxed) -> Song:
    """The song that a program makes: its `song`, a piece, a track, a chord or drums of musicpy.

    A program that `write` made comes back as the song that it was made from; where a person has
    changed it, the code counts. One without `STUDIO` gives what a MIDI file would hold: notes are
    then written where they are played. Raises `Unreadable` for what is not Python or a table that
    is not plain, `Refused` for what the guard turns away, `CodeFailed` and `LimitReached` for a
    program that fails.
    """
    tree = parsed(source)
    table = table_in(tree)
    data = runner(source)
    page = unplayed(tree, runner) if table is not None else None
    try:
        return _Reader(data, page, table or {}, feels_in(tree)).song()
    except ToccataError:
        raise
    except (TypeError, ValueError, KeyError, AttributeError, IndexError, StopIteration) as error:
        raise Unreadable(
            "The table STUDIO does not say what it should any more"
            f" ({type(error).__name__}: {error}). Undo the change, or delete the whole table."
        ) from None


class _Reader:
    """Puts one song together. `page` is the piece without its feel, as it is written."""

    def __init__(
        self, data: Data, page: Data | None, table: studio.Table, feels: dict[int, Feel]
    ) -> None:
        self.data, self.page, self.table, self.feels = data, page, table, feels
        self.resolution = int(data["ticks_per_beat"])
        self.known: list[studio.Table] = list(table.get("tracks", ()))

    def song(self) -> Song:
        """The whole song."""
        table = self.table
        rows = self.data["tracks"]
        silent = "tracks" in table and not self.known and not any(r["notes"] for r in rows)
        tracks = () if silent else tuple(self._track(i) for i in range(len(rows)))
        lanes = {lane: studio.lane_from(table, lane) for lane in studio.LANES}
        lanes |= {lane: marks for lane, marks in self._said_lanes().items() if marks}
        song = Song(
            title=self.data["title"] if self.data["title"] is not None else "Untitled",
            tracks=tracks,
            tempos=self._tempos(),
            meters=lanes["meters"] or (() if table else (MeterMark(Ticks(0), 4, 4),)),
            keys=lanes["keys"],
            sections=lanes["sections"],
            chords=lanes["chords"],
            markers=lanes["markers"],
            length=Ticks(table.get("length", 0)),
            pickup=Ticks(table.get("pickup", 0)),
            resolution=self.resolution,
            about=table.get("about", {}),
        )
        return self._on_channels(song)

    def _tempos(self) -> tuple[TempoMark, ...]:
        said = [(int(tick), float(bpm)) for tick, bpm in self.data["tempos"]]
        marks = tuple(
            TempoMark(Ticks(tick), Bpm(bpm), ramp)
            for tick, bpm, ramp in self.table.get("tempos", ())
        )
        if "tempos" in self.table and tempo_rows(marks, self.resolution) == said:
            return marks
        if "tempos" not in self.table and self.table:
            return tuple(TempoMark(Ticks(tick), Bpm(bpm)) for tick, bpm in said)
        last = [list(group)[-1] for _, group in groupby(said, key=lambda row: row[0])]
        return tuple(TempoMark(Ticks(tick), Bpm(bpm)) for tick, bpm in last)

    def _said_lanes(self) -> dict[str, tuple[Any, ...]]:
        """Meters, keys and markers that a program gives as events of its own."""
        meters, keys, markers = [], [], []
        for row in self.data["tracks"]:
            for tick, kind, values in row["messages"]:
                if kind == "time_signature":
                    meters.append(
                        MeterMark(Ticks(tick), values["numerator"], values["denominator"])
                    )
                elif kind == "key_signature" and values.get("key"):
                    minor = values["key"].endswith("m")
                    mode = "minor" if minor else "major"
                    keys.append(KeyMark(Ticks(tick), values["key"].removesuffix("m"), mode))
                elif kind == "marker":
                    markers.append(Marker(Ticks(tick), values["text"]))
        return {"meters": tuple(meters), "keys": tuple(keys), "markers": tuple(markers)}

    def _track(self, i: int) -> Track:
        row = self.data["tracks"][i]
        known = self._known(i, row)
        first = row.get("part_of", i) == i or not any(
            each.get("part_of") == row.get("part_of") for each in self.data["tracks"][:i]
        )
        mix, events = _messages(row["messages"])
        if known is None:
            name = PROGRAMS[row["program"] - 1]
            drums = row["channel"] == DRUM_CHANNEL
            instrument = Instrument("Drums" if drums else name, row["program"], drums)
            listed = Events([*studio.events_from([], mix), *events])
            return Track(
                row["name"] or instrument.name, self._notes(i, {}), instrument,
                feel=self._feel(i), events=listed, channel=row["channel"],
            )  # fmt: skip
        same_name = ascii_name(known["name"]) == row["name"]
        return Track(
            name=known["name"] if same_name else row["name"],
            notes=self._notes(i, known.get("notes", {})),
            instrument=_instrument(known["instrument"], row["program"]),
            role=known.get("role", ""),
            feel=_given_feel(known["feel"]) if "feel" in known else self._feel(i),
            events=Events([*studio.events_from(known.get("events", []), mix), *events]),
            envelopes=studio.envelopes_from(known.get("envelopes", [])),
            channel=known.get("channel"),
            chunk=known.get("chunk"),
            muted=known.get("muted", False) if first else False,
            chain=str(known.get("chain") or ""),
        )

    def _known(self, i: int, row: Data) -> studio.Table | None:
        """What the table says of a track: of the same name, or else in the same place."""
        names = [each["name"] for each in self.data["tracks"]]
        alike = [each for each in self.known if ascii_name(each["name"]) == row["name"]]
        count = names[:i].count(row["name"])
        if count < len(alike):
            return alike[count]
        there = self.known[i] if len(names) == len(self.known) else None
        renamed = there is not None and ascii_name(there["name"]) not in names
        return there if renamed else None

    def _feel(self, i: int) -> Feel | None:
        part_of = self.data["tracks"][i].get("part_of", i)
        return self.feels.get(part_of)

    def _notes(self, i: int, extras: Mapping[studio.Key, studio.Table]) -> Notes:
        played = self.data["tracks"][i]["notes"]
        page = self._written(i, played)
        columns = list(zip(*played, strict=True)) or [(), (), (), ()]
        notes = Notes.from_columns(
            start=page,
            length=columns[1],
            pitch=columns[2],
            velocity=columns[3],
            offset=[begins - start for begins, start in zip(columns[0], page, strict=True)],
        )
        if not extras:
            return notes
        return Notes(_with_extras(key, note, extras) for key, note in studio.keyed(notes))

    def _written(self, i: int, played: list[list[int]]) -> list[int]:
        """Where the notes are written: the same notes, in the same order, without feel."""
        starts = [row[0] for row in played]
        if self.page is None or i >= len(self.page["tracks"]):
            return starts
        page = self.page["tracks"][i]["notes"]
        if [row[2] for row in page] != [row[2] for row in played]:
            return starts
        return [row[0] for row in page]

    def _on_channels(self, song: Song) -> Song:
        """The song, with the channels that the code gives where they are not those expected."""
        said = [row["channel"] for row in self.data["tracks"]][: len(song.tracks)]
        try:
            expected = channel_each(song)
        except ToccataError:
            expected = []
        if said == expected:
            return song
        tracks = []
        for i, (track, channel) in enumerate(zip(song.tracks, said, strict=True)):
            if i < len(expected) and expected[i] == channel:
                tracks.append(track)
                continue
            moved = track.channel is None or track.channel != channel
            drums = channel == DRUM_CHANNEL if moved else track.instrument.drums
            old = track.instrument
            instrument = Instrument(
                old.name, old.program, drums, old.low, old.high, old.voice, old.preset
            )
            tracks.append(track.replace(channel=channel, instrument=instrument))
        return song.replace(tracks=tuple(tracks))


def _messages(rows: list[Any]) -> tuple[dict[int, int], list[Event]]:
    """Volume and pan at the beginning, and the other events of a track's channel."""
    mix: dict[int, int] = {}
    events = []
    for tick, kind, values in rows:
        number = values.get("control")
        if kind == "control_change" and not tick and number in (VOLUME, PAN) and number not in mix:
            mix[number] = values["value"]
        elif kind in CHANNEL_EVENTS:
            status, first, second = CHANNEL_EVENTS[kind]
            events.append(
                Event(Ticks(tick), status, values[first], values[second] if second else 0)
            )
        elif kind == "pitchwheel":
            amount = values["pitch"] + 8192
            events.append(Event(Ticks(tick), 0xE0, amount & 0x7F, amount >> 7))
    order = {VOLUME: 0, PAN: 1}
    return dict(sorted(mix.items(), key=lambda pair: order[pair[0]])), events


def _instrument(known: Mapping[str, Any], program: int) -> Instrument:
    if known.get("program", program) == program:
        return Instrument(**{**known, "program": program})
    return Instrument(PROGRAMS[program - 1], program, known.get("drums", False))


def _given_feel(said: Mapping[str, Any] | None) -> Feel | None:
    return None if said is None else Feel(**said)


def _with_extras(key: studio.Key, note: Note, extras: Mapping[studio.Key, studio.Table]) -> Note:
    extra = extras.get(key)
    if extra is None:
        return note
    offset = extra.get("offset", note.offset)
    early = note.start + offset < 0 and note.start + note.offset == 0
    return Note(
        note.start, note.length, Midi(note.pitch), note.velocity,
        Ticks(offset if early else note.offset), extra.get("release", 64),
        Cents(extra.get("cents", 0.0)), note.id, studio.marks_from(extra),
    )  # fmt: skip
