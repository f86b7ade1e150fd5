"""MIDI files as bytes: chunks and events, both ways, safe against whatever strangers send."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from ...errors import Unreadable, WrongUse
from ..events import META

MOST_BYTES: Final = 32 * 1024 * 1024
MOST_EVENTS: Final = 1_000_000
MOST_WORDS: Final = 100_000
MOST_TICKS: Final = 2**31
MOST_CHUNKS: Final = 1024
END_OF_TRACK: Final = 0x2F


@dataclass(frozen=True, slots=True)
class Chunk:
    """A chunk of a file: its four-letter type ("MTrk") and its bytes."""

    kind: bytes
    body: bytes


@dataclass(frozen=True, slots=True)
class Container:
    """A file cut into chunks. `remark` says in a sentence what was odd; "" where nothing was."""

    format: int
    division: int
    chunks: tuple[Chunk, ...]
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Rows:
    """The events of one track chunk in order, as columns.

    `status` is whole (with its channel), `data` holds what meta events and exclusives carry, by
    row. The end of the track is at tick `end` and is not among the rows.
    """

    tick: NDArray[np.int64]
    status: NDArray[np.int64]
    first: NDArray[np.int64]
    second: NDArray[np.int64]
    data: dict[int, bytes]
    end: int


def cut(file: bytes) -> Container:
    """The chunks of a file. Raises `Unreadable` for what is no MIDI file or is cut off."""
    if len(file) > MOST_BYTES:
        raise Unreadable(
            f"The MIDI file has {len(file) // 1024 // 1024} MB; at most"
            f" {MOST_BYTES // 1024 // 1024} MB are read. Split it."
        )
    at = 0
    if file[:4] == b"RIFF" and file[8:16] == b"RMIDdata":
        at = 20
    if file[at : at + 4] != b"MThd":
        raise Unreadable("This is not a MIDI file: it must begin with the letters MThd.")
    if len(file) < at + 14:
        raise Unreadable("The MIDI file is cut off inside its header. Get it again, whole.")
    length, kind, count, division = struct.unpack_from(">IHHH", file, at + 4)
    if length < 6 or at + 8 + length > len(file):
        raise Unreadable(f"The MIDI file's header says that it is {length} bytes long.")
    if kind > 2:
        raise Unreadable(f"The MIDI file is of type {kind}; only types 0, 1 and 2 exist.")
    chunks, remark = _chunks(file, at + 8 + length, count)
    if not any(chunk.kind == b"MTrk" for chunk in chunks):
        raise Unreadable("The MIDI file holds no track.")
    return Container(kind, division, tuple(chunks), remark)


def _chunks(file: bytes, at: int, count: int) -> tuple[list[Chunk], str]:
    chunks: list[Chunk] = []
    tracks = 0
    while at + 8 <= len(file):
        kind, size = struct.unpack_from(">4sI", file, at)
        body = file[at + 8 : at + 8 + size]
        if len(body) < size:
            if tracks >= count and kind != b"MTrk":
                return chunks, "Bytes after the last track were left out."
            raise Unreadable(
                f"The MIDI file is cut off: chunk {len(chunks) + 1} should have {size} bytes,"
                f" and {len(body)} are there. Get it again, whole."
            )
        if len(chunks) == MOST_CHUNKS:
            raise Unreadable(f"The MIDI file has more than {MOST_CHUNKS} chunks.")
        chunks.append(Chunk(kind, body))
        tracks += kind == b"MTrk"
        at += 8 + size
    if tracks < count and at < len(file):
        raise Unreadable(
            f"The MIDI file is cut off: it promises {count} tracks, {tracks} are there."
        )
    if tracks != count:
        return chunks, f"The file promises {count} tracks and holds {tracks}."
    return chunks, "Bytes after the last track were left out." if at < len(file) else ""


def rows(body: bytes, number: int, room: int) -> Rows:
    """The events of the bytes of a track chunk, at most `room`; `number` names it in errors.

    Running status goes on across meta events, as many files expect. Raises `Unreadable`.
    """
    try:
        packed, data, end = _scan(body, room)
    except IndexError:
        raise Unreadable(f"Track {number} of the MIDI file ends inside an event.") from None
    except _Wrong as wrong:
        raise Unreadable(f"Track {number} of the MIDI file: {wrong}") from None
    if end > MOST_TICKS:
        raise Unreadable(
            f"Track {number} of the MIDI file lasts {end} ticks; at most {MOST_TICKS} are read."
        )
    array = np.array(packed, dtype=np.int64)
    return Rows(array >> 24, array >> 16 & 255, array >> 8 & 255, array & 255, data, end)


class _Wrong(Exception):
    """What is wrong with a track, in a sentence."""


def _scan(body: bytes, room: int) -> tuple[list[int], dict[int, bytes], int]:
    """Events packed as tick, status, two data bytes; what they carry; the end's tick.

    One loop without calls on its common path: this is where reading a file spends its time.
    """
    packed: list[int] = []
    data: dict[int, bytes] = {}
    append = packed.append
    at = tick = running = 0
    size = len(body)
    for _ in range(room + 1):
        if at >= size:
            return packed, data, tick  # without an end of track: it ends with its last event
        byte = body[at]
        at += 1
        if byte < 0x80:
            tick += byte
        else:
            delta, at = _number(body, at - 1)
            tick += delta
        status = body[at]
        if status < 0x80:
            status = running
            if not status:
                raise _Wrong(f"byte {at} should begin an event and does not.")
        else:
            at += 1
        if status < 0xF0:
            running = status
            first = body[at]
            if 0xC0 <= status < 0xE0:
                second = 0
                at += 1
            else:
                second = body[at + 1]
                at += 2
            if (first | second) >= 0x80:
                raise _Wrong(f"byte {at} is larger than the 127 that a data byte can be.")
            append(tick << 24 | status << 16 | first << 8 | second)
            continue
        first = 0
        if status == META:
            first = body[at]
            at += 1
        elif status not in (0xF0, 0xF7):
            raise _Wrong(f"byte {at} begins an event ({status:#x}) that no file may hold.")
        length, at = _number(body, at)
        payload = body[at : at + length]
        if len(payload) < length:
            raise IndexError
        at += length
        if status == META and first == END_OF_TRACK:
            return packed, data, tick
        data[len(packed)] = payload
        if len(data) > MOST_WORDS:
            raise _Wrong(f"more than {MOST_WORDS} meta events are not read.")
        append(tick << 24 | status << 16 | first << 8)
    raise _Wrong(f"more than {MOST_EVENTS} events in one file are not read. Split it.")


def _number(body: bytes, at: int) -> tuple[int, int]:
    """A number of variable length, at most four bytes, and where it ends."""
    value = 0
    for place in range(at, at + 4):
        byte = body[place]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, place + 1
    raise _Wrong(f"the number at byte {at} has more than four bytes.")


def number(value: int) -> bytes:
    """A number of variable length, as bytes."""
    groups = [value & 0x7F]
    while value := value >> 7:
        groups.append(value & 0x7F | 0x80)
    return bytes(reversed(groups))


def body(
    tick: NDArray[np.int64], message: NDArray[np.uint8], size: NDArray[np.int64],
    data: Sequence[bytes], end: int,
) -> bytes:  # fmt: skip
    """The bytes of a track chunk.

    Events are in order: `tick` (N,), `message` (N, 3) of which `size` (N,) bytes count. Where
    `size` is 0, the next of `data`, whole, stands there. The track ends at `end`.
    """
    delta = np.diff(tick, prepend=0)
    if delta.size and (delta.max() >= 2**28 or end - int(tick[-1]) >= 2**28):
        raise WrongUse("A MIDI file cannot hold a pause of more than 268,435,455 ticks.")
    groups = np.stack([delta >> 21, delta >> 14, delta >> 7, delta], axis=1)
    bytes_ = np.empty((len(tick), 7), dtype=np.uint8)
    bytes_[:, :4] = groups & 0x7F
    bytes_[:, :3] |= 0x80
    bytes_[:, 4:] = message
    used = np.empty((len(tick), 7), dtype=bool)
    used[:, :3] = groups[:, :3] > 0
    used[:, 3] = True
    used[:, 4:] = size[:, None] > np.arange(3)
    flat = bytes_[used].tobytes()
    cuts = np.cumsum(used.sum(axis=1))[size == 0].tolist()
    parts: list[bytes] = []
    for begin, stop, piece in zip([0, *cuts], cuts, data, strict=False):
        parts += (flat[begin:stop], piece)
    parts.append(flat[cuts[-1] if cuts else 0 :])
    last = int(tick[-1]) if tick.size else 0
    return b"".join((*parts, number(end - last), b"\xff\x2f\x00"))


def join(format_: int, division: int, chunks: Sequence[Chunk]) -> bytes:
    """A whole file."""
    tracks = sum(chunk.kind == b"MTrk" for chunk in chunks)
    head = b"MThd" + struct.pack(">IHHH", 6, format_, tracks, division)
    parts = [chunk.kind + struct.pack(">I", len(chunk.body)) + chunk.body for chunk in chunks]
    return b"".join((head, *parts))
