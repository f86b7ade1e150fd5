"""MusicXML in and out: the page that every notation program reads, and beside it, for ourselves,
what a page cannot say.

What `write_musicxml` writes (MusicXML 4.0 partwise):

- Each track is a part: its name, General MIDI program, volume and pan; drums on a percussion staff,
  each with its own MIDI key. Keyboards of a wide range have two staves. Voices are found from what
  sounds together; chords share a stem.
- Written starts stand on the page exactly where note values and tuplets can say them; where they
  cannot (a performance) the page shows the nearest that reads well. A note that is let go a little
  early has its whole value; a drum lasts until the next stroke. Broken chords of an accompaniment
  are one voice, rolled ones have their sign, music in four voices has two on each staff. Swing is
  written straight, with the word above it.
- Velocities stand at the notes; a dynamic is printed where a section's level changes. Tempos, meters,
  keys, sections as rehearsal marks, markers as words, chord symbols as harmony. Spelling is the
  note's own, else the chord's above it, else the key's.
- Micro-timing, envelopes, feel, roles, the exact places: all that a page has no word for stands in
  one miscellaneous field, compressed, with a digest of the rest of the file. `read_musicxml` gives
  back an equal song where the digest still holds; after another program has changed the file, the
  page is read as it is.

What `read_musicxml` makes of a page: each part a track, sounding pitches (transposing instruments
moved), tied notes joined, repeats, endings, D.C., D.S. and Coda played out, unless `repeats` is off.
Grace notes last a thirty-second before the note that they adorn. Slurs become legato. Cue notes are
silent. Swing that a sound element asks for is played. A chord symbol holds until the next; a
rehearsal mark begins a section; words above the first part that has any are markers. Trills,
tremolos, arpeggios and hairpins are not played out.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import io
import json
import re
import zipfile
import zlib
from pathlib import Path
from typing import Final

from ...errors import Unreadable, WrongUse
from ..song import Song
from .document import from_document, to_document
from .midi_read import check_length
from .musicxml_read import song_of
from .musicxml_tree import MOST_BYTES, plain, tree
from .musicxml_write import page_of

_FIELD: Final = (
    b' <miscellaneous>\n   <miscellaneous-field name="toccata">',
    b"</miscellaneous-field>\n  </miscellaneous>\n ",
)
_END: Final = b"</identification>"
_OURS: Final = re.compile(re.escape(_FIELD[0]) + rb"([0-9a-f]{32})([A-Za-z0-9+/=]*)"
                          + re.escape(_FIELD[1]) + re.escape(_END))  # fmt: skip
_HEAD: Final = 65536
_MOST_TEXT: Final = 16 * 1024 * 1024
_CONTAINER: Final = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<container><rootfiles>'
    '<rootfile full-path="score.musicxml" media-type="application/vnd.recordare.musicxml+xml"/>'
    "</rootfiles></container>\n"
)


def read_musicxml(source: str | Path | bytes, *, repeats: bool = True) -> Song:
    """The song on a page of MusicXML, given as its path or its bytes.

    Partwise and timewise, plain (.musicxml, .xml) and compressed (.mxl); at most 32 MB of text.
    With `repeats` off, the bars stand as they are written. Raises `Unreadable` with a sentence, and
    the line where it is known, for anything else; entities are never followed.
    """
    text = plain(source if isinstance(source, bytes) else _bytes(Path(source)))
    ours = _ours(text) if repeats else None
    return ours if ours is not None else song_of(tree(text), repeats=repeats)


def write_musicxml(song: Song, path: str | Path | None = None) -> bytes:
    """The song as the bytes of a MusicXML file, written to `path` if one is given.

    A path that ends in .mxl gets the compressed form. The same song gives the same bytes.
    """
    page = _with_document(page_of(song), song)
    if path is not None:
        compressed = str(path).lower().endswith(".mxl")
        page = _compressed(page) if compressed else page
        Path(path).write_bytes(page)
    return page


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as opened:
            return opened.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise WrongUse(f"There is no file {path}. Give the path of a MusicXML file.") from None
    except OSError as wrong:
        raise Unreadable(f"The file {path} cannot be read: {wrong.strerror}.") from None


def _compressed(page: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in (
            ("META-INF/container.xml", _CONTAINER.encode()),
            ("score.musicxml", page),
        ):
            archive.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _with_document(page: bytes, song: Song) -> bytes:
    """The page with the song's document as a miscellaneous field."""
    text = json.dumps(to_document(song), separators=(",", ":"), ensure_ascii=False)
    payload = base64.b64encode(zlib.compress(text.encode("utf-8", "surrogatepass"), 6))
    at = page.index(_END)
    return page[:at] + _FIELD[0] + _digest(page) + payload + _FIELD[1] + page[at:]


def _ours(text: bytes) -> Song | None:
    """The song of the document in the file; None where there is none that fits the page."""
    at = text.find(_FIELD[0], 0, _HEAD)
    found = _OURS.match(text, at) if at >= 0 else None
    if found is None:
        return None
    page = text[: found.start()] + _END + text[found.end() :]
    if found[1] != _digest(page):
        return None
    try:
        packed = base64.b64decode(found[2], validate=True)
        unpacked = zlib.decompressobj().decompress(packed, _MOST_TEXT)
        song = from_document(json.loads(unpacked.decode("utf-8", "surrogatepass")))
        check_length(song)
    except (Unreadable, zlib.error, binascii.Error, ValueError, RecursionError):
        return None
    return song


def _digest(page: bytes) -> bytes:
    return hashlib.blake2b(page, digest_size=16).hexdigest().encode()
