"""Songs and pages that the tests of MusicXML share."""

from __future__ import annotations

from collections import Counter

from hypothesis import strategies as st

from toccata.score import (
    ChordMark,
    KeyMark,
    Marker,
    Marks,
    MeterMark,
    Note,
    Notes,
    Section,
    Song,
    TempoMark,
    Track,
    gm,
    kit,
)  # fmt: skip
from toccata.score.files.musicxml_read import song_of
from toccata.score.files.musicxml_tree import tree
from toccata.score.files.musicxml_write import page_of

Q = 960
METERS = ((4, 4), (3, 4), (2, 2), (6, 8), (5, 4), (7, 8), (12, 8), (3, 8), (2, 4))
GRIDS = (120, 240, 480, 960, 80, 160, 320)
SIXTEENTHS = (240, 480, 960)
SYMBOLS = ("C", "Am7", "F#m7b5", "Bb6/9", "G7b9/B", "Ebmaj7", "Dsus4", "N.C.", "E7#9", "C13")
KEYS = (("C", "major"), ("F#", "minor"), ("Bb", "dorian"), ("Db", "major"), ("E", "phrygian"))


def page(*measures: str, parts: int = 1, divisions: int = 4, head: str = "") -> bytes:
    """A partwise file: the same measures in every part, the first with its attributes."""
    first = f"<attributes><divisions>{divisions}</divisions></attributes>"
    bars = "".join(
        f'<measure number="{n}">{first if n == 1 else ""}{m}</measure>'
        for n, m in enumerate(measures, 1)
    )
    listed = "".join(
        f'<score-part id="P{n}"><part-name>Part {n}</part-name>{head}</score-part>'
        for n in range(1, parts + 1)
    )
    body = "".join(f'<part id="P{n}">{bars}</part>' for n in range(1, parts + 1))
    return f"<score-partwise><part-list>{listed}</part-list>{body}</score-partwise>".encode()


def note(step: str, duration: int, *extra: str, alter: int = 0) -> str:
    """A note element: `note("C5", 4, "<tie type='start'/>")`."""
    altered = f"<alter>{alter}</alter>" if alter else ""
    return (
        f"<note><pitch><step>{step[0]}</step>{altered}<octave>{step[1:]}</octave></pitch>"
        f"<duration>{duration}</duration>{''.join(extra)}</note>"
    )


def read_page(song: Song) -> Song:
    """What the printed page alone says of a song: without what we keep for ourselves."""
    return song_of(tree(page_of(song)))


def struck(track: Track, *, lengths: bool = True) -> Counter:
    """The notes of a track by start, length, pitch and velocity."""
    return Counter((n.start, n.length if lengths else 0, n.pitch, n.velocity) for n in track.notes)


def held(track: Track) -> list[tuple[int, int, int, int]]:
    """The notes of a track in order, each with its length last."""
    return sorted((n.start, n.pitch, n.velocity, n.length) for n in track.notes)


@st.composite
def notes(draw, drums: bool = False, grids=GRIDS):
    """Notes on grids that a page can say; none restruck while its own pitch sounds."""
    rows, busy = [], {}
    for _ in range(draw(st.integers(0, 30))):
        grid = draw(st.sampled_from(grids))
        start, length = grid * draw(st.integers(0, 12 * Q // grid)), grid * draw(st.integers(1, 9))
        pitch = draw(st.integers(35, 59) if drums else st.integers(12, 119))
        if all(start >= b or start + length <= a for a, b in busy.get(pitch, ())):
            busy.setdefault(pitch, []).append((start, start + length))
            word = draw(
                st.sampled_from(["", "", "", "staccato", "accent", "tenuto", "marcato", "legato"])
            )
            marks = Marks(articulation=word, lyric=draw(st.sampled_from(["", "", "la", "o-"])))
            rows.append(Note(start, length, pitch, draw(st.integers(1, 127)), marks=marks))
    return Notes(rows)


@st.composite
def songs(draw, grids=GRIDS):
    """Songs of a few tracks with changes of meter, tempo, key and section at bars."""
    tracks = [
        Track(
            f"part {place}",
            draw(notes(grids=grids)),
            gm(draw(st.sampled_from([1, 25, 33, 41, 49, 74]))),
        )
        for place in range(draw(st.integers(1, 3)))
    ]
    if draw(st.booleans()):
        tracks.append(Track("drums", draw(notes(drums=True, grids=grids)), kit()))
    first, second = (draw(st.sampled_from(METERS)) for _ in range(2))
    pickup = draw(st.sampled_from([0, 0, Q // 2, Q]))
    meters = [MeterMark(0, *first)]
    change = pickup + 2 * meters[0].bar(Q)
    if draw(st.booleans()) and first != second:
        meters.append(MeterMark(change, *second))
    keys = [KeyMark(0, *draw(st.sampled_from(KEYS)))]
    chords = [
        ChordMark(i * 2 * Q, 2 * Q, symbol)
        for i, symbol in enumerate(draw(st.lists(st.sampled_from(SYMBOLS), max_size=4)))
    ]
    return Song(
        draw(st.text(max_size=8)) or "x", tuple(tracks),
        (TempoMark(0, draw(st.floats(20, 400))), TempoMark(change, 77.7)), tuple(meters),
        tuple(keys), (Section(0, change, "verse"), Section(change, 8 * Q, "chorus")),
        tuple(chords), (Marker(Q, "sweetly"),), length=12 * Q, pickup=pickup,
    )  # fmt: skip
