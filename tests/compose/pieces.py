"""Pieces that Toccata did not write: from music21's corpus, and files that mido made."""

from __future__ import annotations

import io
from functools import lru_cache
from typing import Any

import mido

from toccata.score import Notes, Song, Track
from toccata.score.files.midi import read_midi, write_midi
from toccata.score.timeline import MeterMark
from toccata.units import Ticks


@lru_cache(maxsize=8)
def score(name: str) -> Any:
    """A piece of the corpus."""
    from music21 import corpus

    return corpus.parse(name)


@lru_cache(maxsize=8)
def piece(name: str, *, merged: bool = False) -> Song:
    """A piece of the corpus as it is read from a MIDI file; `merged` puts all parts on one track."""
    parts = [
        [(note.offset, note.quarterLength, pitch.midi)
         for note in part.stripTies().flatten().notes if not note.duration.isGrace
         for pitch in note.pitches]
        for part in score(name).parts
    ]  # fmt: skip
    rows = [[note for part in parts for note in part]] if merged else parts
    meter = next(iter(score(name).parts[0].flatten().getElementsByClass("TimeSignature")))
    tracks = tuple(
        Track("", Notes.from_columns(
            start=[round(480 * at) for at, _, _ in row],
            length=[round(480 * long) for _, long, _ in row],
            pitch=[pitch for _, _, pitch in row],
        )) for row in rows
    )  # fmt: skip
    mark = MeterMark(Ticks(0), meter.numerator, meter.denominator)
    return read_midi(write_midi(Song(name, tracks, meters=(mark,), resolution=480)))


def soprano(name: str) -> list[int]:
    """The notes of the highest part, as music21 knows them."""
    notes = score(name).parts[0].stripTies().flatten().notes
    return [note.pitch.midi for note in notes if not note.duration.isGrace]


def one_track(resolution: int = 96, bars: int = 16) -> bytes:
    """A MIDI file of type 0: flute, piano, bass and drums on one track, with controllers."""
    file = mido.MidiFile(type=0, ticks_per_beat=resolution)
    events: list[tuple[int, Any]] = []
    for channel, program in ((0, 73), (1, 0), (2, 32)):
        events.append((0, mido.Message("program_change", channel=channel, program=program)))
    tune = [72, 74, 76, 79, 77, 76, 74, 72, 71, 72, 74, 76, 74, 72, 71, 72]
    for bar in range(bars):
        at = bar * 4 * resolution
        root = (48, 53, 55, 48)[bar % 4]
        events.append((at, mido.Message("control_change", channel=1, control=64, value=127)))
        events.append((at + 3 * resolution, mido.Message("control_change", channel=1, control=64)))
        chord = [(root + 12 + step, 1, 4) for step in (0, 4, 7)]
        played = [(root - 12, 2, 4), *chord]
        for pitch, channel, beats in played:
            events += _note(at, pitch, channel, beats * resolution)
        for beat in range(4):
            place = at + beat * resolution
            events += _note(place, tune[(4 * bar + beat) % 16], 0, resolution)
            events += _note(place, (36, 38)[beat % 2], 9, resolution // 2)
            events += _note(place + resolution // 2, 42, 9, resolution // 2)
    track = mido.MidiTrack()
    file.tracks.append(track)
    now = 0
    for tick, message in sorted(events, key=lambda e: (e[0], e[1].type != "note_off")):
        track.append(message.copy(time=tick - now))
        now = tick
    out = io.BytesIO()
    file.save(file=out)
    return out.getvalue()


def _note(at: int, pitch: int, channel: int, length: int) -> list[tuple[int, Any]]:
    on = mido.Message("note_on", note=pitch, velocity=80, channel=channel)
    return [(at, on), (at + length, mido.Message("note_off", note=pitch, channel=channel))]


def rows(track: Track) -> list[tuple[int, ...]]:
    """What a track plays: (start, length, pitch, velocity, offset)."""
    return [(n.start, n.length, n.pitch, n.velocity, n.offset) for n in track.notes]
