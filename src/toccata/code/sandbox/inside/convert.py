"""Music of musicpy as plain numbers: tick for tick what its own `write` puts into a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from .complaints import Impossible
from .printed import TooMuch

TICKS = 960
DRUM_CHANNEL = 9
CHANNELS = 16
RESETS = (120, 121, 123)  # musicpy puts these before anything else of the same tick
WAYS = {
    "drum": "Write `.notes` behind the drum part",
    "track": "Put tracks together with `build([...], bpm=...)`",
    "str": "Write chord('...') around it",
}
"""What to do with things that are no chord and stand in a piece."""

CONTROLS = (("pan", 10), ("volume", 7))


class Scribe:
    """Writes one piece down. `single` is true where musicpy puts all messages on the first track
    (a chord, a track or a drum part by itself)."""

    def __init__(self, piece: Any, *, single: bool, late: bool, most_notes: int) -> None:
        self.piece, self.single, self.late = piece, single, late
        self.left = self.most_notes = most_notes
        self.resolution = piece.ticks_per_beat or TICKS
        self.whole = self.resolution * 4  # musicpy counts in whole notes
        self.tempos: list[tuple[int, float]] = [(0, _tempo(piece.bpm))]
        self.tracks: list[dict[str, Any]] = []

    def write(self) -> dict[str, Any]:
        """The piece as data. Raises `Impossible` for what no MIDI file can hold."""
        piece = self.piece
        self._check_lists()
        for i, content in enumerate(piece.tracks):
            self.tracks.append(self._head(i))
            self.tracks[i]["notes"] = self._notes(i, content)
        for i, content in enumerate(piece.tracks):
            self._messages(i, content)
        self._other_messages(piece.other_messages)
        for row in self.tracks:
            row["messages"].sort(key=_order)
        return {
            "title": None if piece.name is None else str(piece.name),
            "bpm": self.tempos[0][1],
            "ticks_per_beat": self.resolution,
            "tempos": [list(row) for row in sorted(self.tempos, key=lambda row: row[0])],
            "tracks": self._apart(),
        }

    def _check_lists(self) -> None:
        from musicpy import chord

        piece, count = self.piece, len(self.piece.tracks)
        if count == 0:
            raise Impossible("The piece has no tracks")
        for number, content in enumerate(piece.tracks, start=1):
            if not isinstance(content, chord):
                kind = type(content).__name__
                raise Impossible(
                    f"Track {number} of the piece must be a chord or a line of notes,"
                    f" not a {kind}."
                    f" {WAYS.get(kind, 'Put its notes into a chord')}"
                )
        lists = {
            "instruments": piece.instruments,
            "start_times": piece.start_times,
            "pan": piece.pan,
            "volume": piece.volume,
        }
        lists |= {k: v for k in ("channels", "track_names") if (v := getattr(piece, k))}
        for lane, _ in CONTROLS:
            for number, row in enumerate(lists[lane], start=1):
                if not isinstance(row, list):
                    raise Impossible(
                        f"The {lane} of track {number} must be a list,"
                        f" such as [{lane}(50)], not {row}"
                    )
        for name, values in lists.items():
            if len(values) != count:
                raise Impossible(
                    f"The piece has {count} tracks, but its list “{name}” has {len(values)}."
                    " Both must be equally long"
                )

    def _head(self, i: int) -> dict[str, Any]:
        piece = self.piece
        channel = piece.channels[i] if piece.channels else i
        name = piece.track_names[i] if piece.track_names else None
        program = piece.instruments[i]
        if isinstance(program, str):
            program = _instruments()[program]
        where = f"track {i + 1}"
        if not piece.channels and channel >= CHANNELS:
            raise Impossible(
                f"MIDI has {CHANNELS} channels, and the piece has {len(piece.tracks)} tracks."
                " Give `channels`, and let some tracks share one"
            )
        return {
            "name": "" if name is None else str(name),
            "program": _whole(program, 1, 128, f"instrument of {where}"),
            "channel": _whole(channel, 0, CHANNELS - 1, f"channel of {where}"),
            "messages": [],
        }

    def _notes(self, i: int, content: Any) -> list[tuple[int, int, int, int, int]]:
        self._spend(len(content.notes))
        own = self.tracks[i]["channel"]
        start = self.piece.start_times[i] + (content.start_time if self.late else 0)
        start *= self.whole
        rows: list[tuple[int, int, int, int, int]] = []
        for note, interval in zip(content.notes, content.interval, strict=True):
            where = f"track {i + 1}, note {len(rows) + 1}"
            on = _tick(start, where)
            off = _tick(start + note.duration * self.whole, where)
            if off < on:
                raise Impossible(f"A note ends before it begins: {where} ({note})")
            rows.append(
                (
                    on,
                    off - on,
                    _whole(note.degree, 0, 127, f"pitch of {where} ({note})"),
                    _whole(note.volume, 0, 127, f"volume of {where} ({note})"),
                    own
                    if note.channel is None
                    else _whole(note.channel, 0, CHANNELS - 1, f"channel of {where}"),
                )
            )
            start += interval * self.whole
        return rows

    def _messages(self, i: int, content: Any) -> None:
        own = self.tracks[i]["channel"]
        for lane, control in CONTROLS:
            for each in getattr(self.piece, lane)[i] or ():
                value = _whole(each.value, 0, 127, f"{lane} of track {i + 1}")
                self._put(i, each, own, "control_change", {"control": control, "value": value})
        for each in content.tempos:
            at = _tick(max(each.start_time, 0) * self.whole, f"tempo change of track {i + 1}")
            self.tempos.append((at, _tempo(each.bpm)))
        for each in content.pitch_bends:
            pitch = _whole(each.value, -8192, 8191, f"pitch bend of track {i + 1}")
            self._put(i, each, own, "pitchwheel", {"pitch": pitch}, early=True)

    def _put(
        self, i: int, each: Any, own: int, kind: str, values: dict[str, Any], early: bool = False
    ) -> None:
        """Lay one message on the track where musicpy lays it."""
        self._spend(1)
        begin = max(each.start_time, 0) if early else each.start_time
        at = _tick(begin * self.whole, f"{kind} of track {i + 1}")
        channel = own if each.channel is None else each.channel
        target = 0 if self.single else i if each.track is None else each.track
        values["channel"] = _whole(channel, 0, CHANNELS - 1, f"channel of a {kind}")
        last = len(self.tracks) - 1
        target = _whole(target, 0, last, f"track number of a {kind}")
        self.tracks[target]["messages"].append([at, kind, values])

    def _other_messages(self, events: Sequence[Any]) -> None:
        from mido_fix import Message, MetaMessage

        for each in events:
            said = {
                k: v for k, v in vars(each).items() if k not in ("start_time", "track", "is_meta")
            }
            make: Callable[..., Any] = MetaMessage if each.is_meta else Message
            try:
                at = int(each.start_time * self.whole)
                values = dict(vars(make(time=at, **said)))
            except Exception:  # musicpy leaves out what it cannot write, in silence
                continue
            track = 0 if self.single else each.track
            if track is None or not 0 <= track < len(self.tracks):
                continue
            self._spend(1)
            _tick(at, "a message")
            kind = values.pop("type")
            values.pop("time", None)
            if kind == "set_tempo":
                self.tempos.append((at, 60_000_000 / values["tempo"]))
                continue
            plain = {k: list(v) if isinstance(v, tuple) else v for k, v in values.items()}
            self.tracks[track]["messages"].append([at, kind, plain])

    def _apart(self) -> list[dict[str, Any]]:
        """The tracks, notes on another channel than their track's own in rows of their own."""
        rows: list[dict[str, Any]] = []
        for number, row in enumerate(self.tracks):
            by_channel: dict[int, list[list[int]]] = {row["channel"]: []}
            for *note, channel in row["notes"]:
                if note[3] > 0:  # a velocity of 0 is silence in MIDI
                    by_channel.setdefault(channel, []).append(note)
            for channel, notes in by_channel.items():
                first = channel == row["channel"]
                rows.append(
                    {
                        "name": row["name"],
                        "program": row["program"] if first else self._program_of(channel),
                        "channel": channel,
                        "part_of": number,
                        "notes": notes,
                        "messages": row["messages"] if first else [],
                    }
                )
        return rows

    def _program_of(self, channel: int) -> int:
        set_there = [row["program"] for row in self.tracks if row["channel"] == channel]
        return set_there[-1] if set_there else 1

    def _spend(self, count: int) -> None:
        self.left -= count
        if self.left < 0:
            raise TooMuch(
                "notes", f"The song has more than {self.most_notes:,} notes and messages."
            )


def to_data(music: Any, *, most_notes: int) -> dict[str, Any]:
    """A piece, a track, a chord or a drum part as data.

    Raises `Impossible` for what is no music or no MIDI file can hold, `TooMuch` for too many
    notes.
    """
    import musicpy as mp

    single, late = not isinstance(music, mp.piece), True
    if isinstance(music, mp.track):
        music = mp.build(music, bpm=music.bpm)
    elif isinstance(music, mp.chord):
        late = False
        music = mp.piece(
            [music],
            [1],
            channels=[0],
            start_times=[music.start_time],
            other_messages=music.other_messages,
        )
    elif isinstance(music, mp.drum):
        late = False
        kit, part = music.instrument, music.notes
        music = mp.piece([part], [kit], channels=[DRUM_CHANNEL], start_times=[part.start_time])
    elif not isinstance(music, mp.piece):
        raise Impossible(
            f"`song` must be a piece, a track, a chord or a drum part,"
            f" not a thing of the kind “{type(music).__name__}”"
        )
    return Scribe(music, single=single, late=late, most_notes=most_notes).write()


def _instruments() -> dict[str, int]:
    from musicpy import database

    names: dict[str, int] = database.INSTRUMENTS
    return names


def _order(row: list[Any]) -> tuple[int, bool]:
    at, kind, values = row
    return at, not (kind == "control_change" and values["control"] in RESETS)


def _tick(time: Any, where: str) -> int:
    try:
        at = int(time)
    except (TypeError, ValueError, OverflowError):
        raise Impossible(f"A time must be a number, not {time!r}: {where}") from None
    if at < 0:
        raise Impossible(f"Something stands before the beginning of the song: {where}")
    if at >= 1 << 31:
        raise Impossible(f"Something stands too far in the future: {where}")
    return at


def _whole(value: Any, low: int, high: int, what: str) -> int:
    if not isinstance(value, int) or not low <= value <= high:
        raise Impossible(f"The {what} must be a whole number from {low} to {high}, not {value}")
    return int(value)


def _tempo(bpm: Any) -> float:
    if not isinstance(bpm, (int, float)) or not 3.6 <= bpm <= 60_000_000:  # 24 bits of microseconds
        raise Impossible(f"The tempo must be a number of beats a minute, not {bpm!r}")
    return float(bpm)
