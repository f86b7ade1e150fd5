"""Printed music, as pages of SVG."""

import re
import sys
import xml.etree.ElementTree as ET

import pytest

from toccata.errors import Missing
from toccata.score import ChordMark, Note, Notes, Section, Song, Track, gm
from toccata.score.engrave import engrave

Q = 960
TEXT = "{http://www.w3.org/2000/svg}text"
SONG = Song(
    "Rain at dawn",
    (Track("violin", Notes(Note(i * Q, Q, 60 + i % 12) for i in range(16)), gm(41)),),
    sections=(Section(0, 16 * Q, "verse"),),
    chords=(ChordMark(0, 16 * Q, "E7b9"),),
)
verovio = pytest.importorskip("verovio", reason="printed music needs the extra “score”")


def test_every_note_is_printed_once_with_title_section_and_chord():
    (page,) = engrave(SONG)
    assert ET.fromstring(page).tag.endswith("svg")
    assert len(re.findall(r'class="note"', page)) == 16
    texts = ["".join("".join(text.itertext()).split()) for text in ET.fromstring(page).iter(TEXT)]
    for words in ("Rainatdawn", "Verse", "Violin"):
        assert any(text.endswith(words) for text in texts)
    assert sum(text.startswith("E7") for text in texts) == 1


def test_a_long_song_takes_several_pages():
    notes = Notes(Note(i * Q // 2, Q // 2, 60 + i % 12) for i in range(1200))
    assert len(engrave(SONG.with_track("violin", SONG.tracks[0].replace(notes=notes)))) > 1


def test_the_same_song_gives_the_same_pages():
    assert engrave(SONG) == engrave(SONG)


def test_a_song_without_notes_is_a_page_with_rests():
    assert len(engrave(Song())) == 1


def test_without_verovio_it_says_how_to_get_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "verovio", None)
    with pytest.raises(Missing, match=r"pip install '\.\[score\]'"):
        engrave(SONG)
