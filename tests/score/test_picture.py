"""The picture is well-formed, complete, safe, and legible at any length."""

import re
import xml.etree.ElementTree as ElementTree
from itertools import pairwise

import pytest

from toccata.score import ChordMark, KeyMark, MeterMark, Note, Notes, Section, Song, Track, gm, kit
from toccata.score.picture import picture

BAR = 3840
SPACE = "{http://www.w3.org/2000/svg}"


def song_of(bars, *, chord=BAR, title="A Tune", symbol="B♭maj7"):
    tune = Notes([Note(b * BAR, BAR, 60 + b % 12, 30 + b % 90) for b in range(bars)])
    beat = Notes([Note(b * BAR, 100, pitch) for b in range(bars) for pitch in (36, 38, 42, 49)])
    chords = tuple(ChordMark(t, chord, symbol) for t in range(0, bars * BAR, chord))
    sections = tuple(Section(b * BAR, 4 * BAR, f"verse {b // 4 + 1}") for b in range(0, bars, 4))
    return Song(
        title, (Track("Tune", tune, gm(74), "melody"), Track("Kit", beat, kit(1), "drums")),
        meters=(MeterMark(0, 4, 4),), keys=(KeyMark(0, "Eb", "major"),), sections=sections,
        chords=chords, length=bars * BAR,
    )  # fmt: skip


def texts(svg):
    return list(ElementTree.fromstring(svg).iter(f"{SPACE}text"))


def test_it_says_title_key_tempo_meter_bars_and_time():
    said = [element.text for element in texts(picture(song_of(8)))]
    assert said[0] == "A Tune"
    assert said[1] == "E♭ major  ·  120 bpm  ·  4/4  ·  8 bars  ·  0:16"


def test_every_track_has_its_lane_and_every_drum_its_row():
    said = {element.text for element in texts(picture(song_of(8)))}
    assert {"Tune", "Flute", "Kit", "Standard Kit", "kick", "snare", "hat", "crash"} <= said


def test_every_note_is_drawn():
    svg = picture(song_of(8))
    assert len(re.findall(r"M[\d.]+ [\d.]+h", svg)) == 8 + 4 * 8


@pytest.mark.parametrize("bars", [1, 4, 16, 64, 300])
@pytest.mark.parametrize("chord", [BAR, 960])
def test_chord_symbols_and_bar_numbers_never_overlap(bars, chord):
    rows = {}
    for element in texts(picture(song_of(bars, chord=chord))):
        number = (element.text or "").isdigit()
        if "chord" in element.get("class", "") or number:
            rows.setdefault(element.get("y"), []).append(
                (float(element.get("x")), len(element.text) * (5.0 if number else 6.6))
            )
    for row in rows.values():
        row.sort()
        assert all(x + wide <= after for (x, wide), (after, _) in pairwise(row))
    assert rows


def test_a_long_song_is_wider_than_a_short_one():
    wide = [float(ElementTree.fromstring(picture(song_of(b))).get("width")) for b in (16, 400)]
    assert wide[0] < 1300 < 4000 < wide[1]


@pytest.mark.parametrize(
    "title",
    ["<script>alert(1)</script>", "a & b ]]>", "\x00\x1b\ud800\uffff", '"><svg onload=x>', ""],
)
def test_a_hostile_title_is_only_text(title):
    song = song_of(4, title=title, symbol=title or "C")
    named = song.replace(tracks=tuple(t.replace(name=title) for t in song.tracks))
    tree = ElementTree.fromstring(picture(named).encode("utf-8"))
    tags = {element.tag.removeprefix(SPACE) for element in tree.iter()}
    assert tags <= {"svg", "title", "style", "rect", "text", "path", "g"}
    assert not any(name.startswith("on") for e in tree.iter() for name in e.attrib)


def test_a_very_long_title_stays_on_the_page():
    assert texts(picture(song_of(4, title="x" * 5000)))[0].text.endswith("…")


def test_an_empty_song_has_a_picture():
    assert "0 bars" in picture(Song())


def test_the_same_song_gives_the_same_picture():
    assert picture(song_of(8)) == picture(song_of(8))
