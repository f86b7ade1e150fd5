"""MIDI files in and out: what is heard, and beside it, for ourselves, what is written.

What `write_midi` writes (type 1, or the type of the file that the song was read from):

- The first chunk of a song of ours is the conductor's: title, tempo map, meters, keys, sections and
  markers as markers, chord symbols as texts. Each track then has a chunk of its own. A ramp of the
  tempo becomes steps that stray at most 5 ms from it; an upbeat is a bar with a meter of its own; a
  mode is written with its own signature, D dorian with none.
- Notes stand where they sound: at start plus offset, tied notes as one, and a note ends where its
  own pitch is struck again. Lyrics are lyrics. A muted track is written like any other.
- Channels are given out in order: index 9 to all drums (which share their controllers there, and
  must share their kit), the other fifteen to the tracks; more than fifteen are refused. Cents are
  pitch bend; notes that sound together bent differently are parted among as many channels as they
  need (drums are not bent). A file's own channels are kept.
- Envelopes, curves inside notes, roles, feel, the written places: all that MIDI has no word for
  stands in one sequencer-specific meta event (FF 7F, manufacturer 7D, "toccata") at the start of
  the first chunk, compressed, with a digest of the rest of the file. `read_midi` gives back an
  equal song where the digest still holds; after another program has changed the file, the notes in
  it are read as they are. A file from elsewhere gets none, as long as plain reading gives the song.

What `read_midi` makes of a file from elsewhere: each channel of each track chunk is a `Track` that
remembers its chunk and channel; a chunk without channels is a track without notes. Everything that
is not a note stays in the tracks' events, in order; the song's maps say what those events mean, and
a map that is edited replaces them at writing. Written again, a file is the same music event for
event: releases come first at a tick, then other events in the file's order (unless the file had
them before the releases or after the new notes), then new notes. Only two things differ: running
status and ends by velocity 0 are spelled out, and notes that were never ended end with their track
(`about["read"]` says so).
"""

from __future__ import annotations

import hashlib
import json
import struct
import zlib
from pathlib import Path
from typing import Final

from ...errors import Unreadable, WrongUse
from ..song import Song
from .document import from_document, to_document
from .midi_bytes import MOST_BYTES, number
from .midi_read import READ, check_length, song_of
from .midi_write import file_of

_MAGIC: Final = b"\x7dtoccata"
_DIGEST: Final = 16
_BODY: Final = 22  # where the first event begins: after the header and a chunk's own
_MOST_TEXT: Final = 16 * 1024 * 1024


def read_midi(source: str | Path | bytes) -> Song:
    """The song in a MIDI file, given as its path or its bytes.

    Types 0, 1 and 2, any resolution, SMPTE divisions, RIFF-wrapped files; at most 32 MB, a million
    events, 100,000 bars. Raises `Unreadable` with a sentence for anything else.
    """
    file = source if isinstance(source, bytes) else _bytes(Path(source))
    ours = _ours(file)
    return ours if ours is not None else song_of(file)


def write_midi(song: Song, path: str | Path | None = None) -> bytes:
    """The song as the bytes of a MIDI file, written to `path` if one is given.

    The same song gives the same bytes. Raises `WrongUse` where a MIDI file cannot hold it: more
    than fifteen melodic channels, two drum kits, a meter over 6.
    """
    file = file_of(song)
    composed = any(track.chunk is None for track in song.tracks) or not song.tracks
    if composed or _without_remarks(song_of(file)) != _without_remarks(song):
        file = _with_document(file, song)
    if path is not None:
        Path(path).write_bytes(file)
    return file


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as opened:
            return opened.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise WrongUse(f"There is no file {path}. Give the path of a MIDI file.") from None
    except OSError as wrong:
        raise Unreadable(f"The file {path} cannot be read: {wrong.strerror}.") from None


def _without_remarks(song: Song) -> Song:
    return song.replace(about={k: v for k, v in song.about.items() if k != READ})


def _with_document(file: bytes, song: Song) -> bytes:
    """The file with the song's document as the first event of its first chunk."""
    text = json.dumps(to_document(song), separators=(",", ":"), ensure_ascii=False)
    payload = _MAGIC + _digest(file) + zlib.compress(text.encode("utf-8", "surrogatepass"), 6)
    event = b"\x00\xff\x7f" + number(len(payload)) + payload
    size = struct.unpack_from(">I", file, _BODY - 4)[0] + len(event)
    return file[: _BODY - 4] + struct.pack(">I", size) + event + file[_BODY:]


def _ours(file: bytes) -> Song | None:
    """The song of the document in the file; None where there is none that fits the file."""
    head = file[_BODY : _BODY + 16]
    if file[14:18] != b"MTrk" or head[:3] != b"\x00\xff\x7f" or _MAGIC not in head:
        return None
    begin = _BODY + head.index(_MAGIC)
    length = 0
    for byte in file[_BODY + 3 : begin]:
        length = length << 7 | byte & 0x7F
    end = begin + length
    size = struct.unpack_from(">I", file, _BODY - 4)[0] - (end - _BODY)
    if size < 0 or end > len(file):
        return None
    rest = file[: _BODY - 4] + struct.pack(">I", size) + file[end:]
    begin += len(_MAGIC)
    if file[begin : begin + _DIGEST] != _digest(rest):
        return None
    try:
        unpacked = zlib.decompressobj().decompress(file[begin + _DIGEST : end], _MOST_TEXT)
        song = from_document(json.loads(unpacked.decode("utf-8", "surrogatepass")))
        check_length(song)
    except (Unreadable, zlib.error, ValueError, RecursionError):
        return None
    return song


def _digest(file: bytes) -> bytes:
    return hashlib.blake2b(file, digest_size=_DIGEST).digest()
