"""Songs for the tests: one as a composer would write it, and any that hypothesis can think of."""

from __future__ import annotations

import os
from typing import Any

import numpy as np
from hypothesis import strategies as st

from toccata.code.guard import guard
from toccata.code.sandbox import Limits
from toccata.code.sandbox.inside.perform import perform
from toccata.code.sandbox.outcome import read_answer
from toccata.score import (
    ChordMark,
    Envelope,
    Event,
    Events,
    Feel,
    Instrument,
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
    bend,
    control,
)  # fmt: skip

os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

Q = 960
BAR = 4 * Q


def here(source: str) -> Any:
    """Guard a program and run it in this process: quick, for programs that we made ourselves."""
    return read_answer(perform(guard(source), "song", Limits().as_data())).song


def played(notes: list[Note], feel: Feel) -> Notes:
    """Notes as a player with this feel plays them."""
    page = Notes(notes)
    touched = np.clip(page.velocity + feel.touches(page.start, page.pitch), 1, 127)
    return page.replace(offset=feel.offsets(page.start, page.pitch), velocity=touched)


CHANGES = (
    ("Dm7", (62, 65, 69, 72)), ("Gm7/Bb", (58, 62, 65, 67)), ("C7", (60, 64, 67, 70)),
    ("Fmaj7/A", (57, 60, 64, 65)),
)  # fmt: skip
TUNE = ((74, 480), (77, 480), (81, 960), (79, 240), (77, 240), (76, 480), (74, 960))


def composed() -> Song:
    """Twenty-four bars of lo-fi: chords with inversions, walking bass, a tune, swung drums."""
    feel = Feel(swing=58, grid=Q // 4, push=6, loose=10, touch=4, seed=7)
    keys, bass, drums, lead, harmony = [], [], [], [], []
    for bar in range(24):
        at = bar * BAR
        symbol, tones = CHANGES[bar % 4]
        harmony.append(ChordMark(at, BAR, symbol))
        if bar >= 4:
            keys += [Note(at, 3 * Q if bar % 2 else BAR, tone, 62) for tone in tones]
            if bar % 2:
                keys += [Note(at + 3 * Q, Q, tone, 70) for tone in tones]
        for i in range(8):
            step = at + i * 480
            fifth = 7 if i % 3 == 2 else 0
            bass.append(Note(step, 440, tones[0] - 24 + fifth, 80 if i % 2 == 0 else 66))
            drums.append(Note(step, 120, 42, 70 if i % 2 == 0 else 55))
        drums += [Note(at + i * 480, 120, 36, 100) for i in (0, 5)]
        drums += [Note(at + i * 480, 120, 38, 96) for i in (2, 6)]
        if bar % 4 == 3:
            drums.append(Note(at + 7 * 480, 240, 46, 90))
        step = at
        for i, (pitch, length) in enumerate(TUNE if bar >= 8 else ()):
            if (i * 7 + bar % 8) % 5:
                lead.append(Note(step, length, pitch + bar % 8 % 3, 92 if i == 2 else 80))
            step += length
    tracks = (
        Track("Rhodes", played(keys, feel), Instrument("Rhodes", 5), "chords", feel,
              Events([control(0, 7, 100), control(0, 10, 50), control(0, 91, 40)])),
        Track("Upright Bass", played(bass, feel), Instrument("Upright Bass", 33), "bass", feel),
        Track("Lead", Notes(lead), Instrument("Vibraphone", 12), "melody"),
        Track("Drums", played(drums, feel), Instrument("Drums", 1, True), "drums", feel),
    )  # fmt: skip
    sections = (
        Section(0, 4 * BAR, "intro", 0.3), Section(4 * BAR, 4 * BAR, "verse", 0.5),
        Section(8 * BAR, 8 * BAR, "chorus", 0.8), Section(16 * BAR, 8 * BAR, "chorus", 0.8),
    )  # fmt: skip
    return Song(
        "Rain on the Window", tracks, (TempoMark(0, 72.0),), keys=(KeyMark(0, "D", "minor"),),
        sections=sections, chords=tuple(harmony), length=24 * BAR,
    )  # fmt: skip


def alike(one: Song, other: Song) -> list[str]:
    """What is different between two songs, ids apart: nothing where they are the same music."""
    fields = (
        "title", "tempos", "meters", "keys", "sections", "chords", "markers", "length", "pickup",
        "resolution", "about",
    )  # fmt: skip
    found = [name for name in fields if getattr(one, name) != getattr(other, name)]
    if len(one.tracks) != len(other.tracks):
        return [*found, "number of tracks"]
    parts = (
        "name", "instrument", "role", "feel", "events", "envelopes", "channel", "chunk", "muted",
    )  # fmt: skip
    for a, b in zip(one.tracks, other.tracks, strict=True):
        found += [f"{a.name}: {n}" for n in parts if getattr(a, n) != getattr(b, n)]
        if sorted(map(_row, a.notes)) != sorted(map(_row, b.notes)):
            found.append(f"{a.name}: notes")
    return found


def _row(note: Note) -> tuple[Any, ...]:
    return (
        int(note.start), int(note.pitch), int(note.length), note.velocity, int(note.offset),
        note.release, note.cents, repr(note.marks),
    )  # fmt: skip


grids = st.sampled_from((1, 7, 80, 120, 240, 320, 480, 960, 1920))


@st.composite
def notes(draw: st.DrawFn, feel: Feel | None, swung: bool) -> Notes:
    """Notes on some grid, now and then with everything that a note can carry."""
    grid = draw(grids)
    rows = draw(
        st.lists(
            st.tuples(
                st.integers(0, 12000 // grid), st.integers(0, 1500 // min(grid, 480)),
                st.integers(0, 127), st.sampled_from((1, 40, 64, 80, 80, 80, 127)),
            ), max_size=14,
        )
    )  # fmt: skip
    found = []
    for start, length, pitch, velocity in rows:
        extra: dict[str, Any] = {}
        if draw(st.integers(0, 9)) == 0:
            extra = {
                "offset": draw(st.integers(-50, 50)), "release": draw(st.integers(0, 127)),
                "cents": draw(st.sampled_from((0.0, 12.5, -300.0))),
                "marks": Marks(draw(st.sampled_from(("", "Eb4", "D♭4"))), "accent", "", "la"),
            }  # fmt: skip
        found.append(Note(start * grid, length * min(grid, 480), pitch, velocity, **extra))
    page = Notes(found)
    if feel is None or not swung or not len(page):
        return page
    touched = np.clip(page.velocity + feel.touches(page.start, page.pitch), 1, 127)
    offsets = page.offset + feel.offsets(page.start, page.pitch)
    return page.replace(offset=offsets, velocity=touched)


feels = st.builds(
    Feel, st.sampled_from((50.0, 54.0, 58.5, 66.7)), st.sampled_from((240, 480)),
    st.integers(-20, 30), st.integers(0, 15), st.integers(0, 9), st.integers(0, 2**30),
)  # fmt: skip
words = st.text(max_size=12)
ticks = st.integers(0, 12000)
events = st.lists(
    st.one_of(
        st.builds(control, st.just(0), st.sampled_from((7, 10, 91)), st.integers(0, 127)),
        st.builds(control, ticks, st.integers(0, 119), st.integers(0, 127)),
        st.builds(bend, ticks, st.integers(-8192, 8191)),
        st.builds(Event, ticks, st.just(0xFF), st.just(1), st.just(0), st.binary(max_size=5)),
        st.builds(
            Event,
            st.just(0),
            st.just(0xB0),
            st.just(7),
            st.integers(0, 127),
            st.just(b""),
            st.integers(1, 9),
        ),
    ),
    max_size=5,
).map(Events)


@st.composite
def tracks(draw: st.DrawFn) -> Track:
    """A track of any kind."""
    feel = draw(st.none() | feels)
    drums = draw(st.booleans())
    return Track(
        draw(words),
        draw(notes(feel, draw(st.booleans()))),
        Instrument(
            draw(words), draw(st.integers(1, 128)), drums, voice=draw(st.sampled_from(("", "x")))
        ),
        draw(st.sampled_from(("", "melody", "drums"))),
        feel,
        draw(events),
        draw(st.sampled_from(((), (Envelope("gain", ((0, 0.5), (960, 1.0)), "step"),)))),
        draw(st.none() | st.integers(0, 15)),
        draw(st.none() | st.integers(0, 3)),
        draw(st.booleans()),
    )


@st.composite
def songs(draw: st.DrawFn) -> Song:
    """Any song that fits into sixteen channels."""
    times = sorted(draw(st.sets(st.integers(1, 9000), max_size=3)))
    tempos = tuple(
        TempoMark(
            tick, float(draw(st.sampled_from((20, 72, 90.5, 127.99, 400)))), draw(st.booleans())
        )
        for tick in (0, *times)
    )
    sections = tuple(
        Section(
            tick,
            draw(st.sampled_from((960, 3840, 5000))),
            draw(st.sampled_from(("A", "verse", "5/4!"))),
        )
        for tick in draw(st.lists(ticks, max_size=4))
    )
    chords = tuple(
        ChordMark(tick, 1920, draw(st.sampled_from(("Dm7", "N.C.", "F#", "?"))), "ii")
        for tick in draw(st.lists(ticks, max_size=4))
    )
    meters = draw(
        st.sampled_from(((MeterMark(0, 4, 4),), (MeterMark(0, 7, 8), MeterMark(3360, 3, 4)), ()))
    )
    return Song(
        draw(words),
        tuple(draw(st.lists(tracks(), max_size=3))),
        tempos,
        meters,
        draw(st.sampled_from(((), (KeyMark(0, "Eb", "minor"), KeyMark(4000, "A", "major"))))),
        sections,
        chords,
        draw(
            st.sampled_from(
                (
                    (),
                    (
                        Marker(17, "hé"),
                        Marker(18, ""),
                    ),
                )
            )
        ),
        draw(st.sampled_from((0, 7680))),
        draw(st.sampled_from((0, 960))),
        draw(st.sampled_from((960, 960, 960, 480, 120, 96, 1001))),
        draw(st.sampled_from(({}, {"seed": "7", "prompt": 'say "it"\n'}))),
    )
