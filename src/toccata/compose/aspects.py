"""One thing alone from another style: its chords, its instruments, or its meter and feel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ..score.events import PROGRAM, Events
from ..score.instrument import Instrument
from ..score.instruments import gm
from ..score.song import Song
from ..score.timeline import ChordMark, KeyMark, MeterMark, Section, TempoMark
from ..score.track import Track
from ..units import RESOLUTION, Bpm, Midi, Ticks
from .arrange import ensemble
from .bar import Player, Tone
from .casting import MELODY, band, players_for
from .genre import Genre
from .harmony import Bars, Span
from .hear import Heard
from .recolouring import recoloured
from .relaying import Journey, journey, plain_key
from .rhythm import grid
from .settling import meter_for, tempo_for
from .translating import Weights, translated
from .tune import is_drums


def renamed(heard: Heard) -> Song:
    """The song with its tune's track called “melody”, and no other."""
    tracks = []
    for number, track in enumerate(heard.song.tracks):
        if number == heard.lead:
            track = track.replace(name=MELODY)
        elif track.name == MELODY:
            track = track.replace(name=f"{MELODY} {number + 1}")
        tracks.append(track)
    return heard.song.replace(tracks=tuple(tracks))


def in_its_chords(heard: Heard, song: Song, genre: Genre) -> Song:
    """The song on the chords that the genre would take; the tune stays, the rest keeps its rhythm."""
    old = heard.harmony
    new: list[tuple[Span, ...]] = []
    for number, meter in enumerate(heard.meters):
        here = grid(*meter)
        unit = song.resolution / RESOLUTION
        lines = [Tone(round((n.start - heard.starts[number]) / unit), round(n.length / unit),
                      n.pitch, n.velocity) for n in heard.tune
                 if n.start < heard.starts[number + 1]
                 and n.start + n.length > heard.starts[number]]  # fmt: skip
        spans = tuple(Span(round(s.at / unit), round(s.length / unit), s.change)
                      for s in old[number])  # fmt: skip
        beats: list[Weights] = [
            {t.pitch % 12: 1.0 for t in lines
             if t.start < b.start + b.length and t.start + t.length > b.start}
            for b in here.beats
        ]  # fmt: skip
        key = plain_key(heard.keys[number])
        said = translated((spans,), (key,), here, genre, (beats,))[0]
        new.append(tuple(Span(round(s.at * unit), round(s.length * unit), s.change) for s in said))
    return rechorded(heard, song, tuple(new), list(range(len(song.tracks))))


def rechorded(heard: Heard, song: Song, harmony: Bars, numbers: Sequence[int]) -> Song:
    """The song on other chords: the tracks of some numbers follow, the tune and drums stay."""
    after = replace(heard, harmony=harmony)
    sung = {(note.track, note.id) for note in heard.tune}
    tracks = list(song.tracks)
    for number in numbers:
        track = tracks[number]
        if is_drums(track) or not len(track.notes):
            continue
        own = np.array([(number, int(name)) in sung for name in track.notes.id])
        moved = recoloured(
            track.notes.where(~own),
            lambda tick: (heard.change_at(tick), after.change_at(tick),
                          heard.keys[heard.bar_of(tick)]),
            bass=heard.roles[number] == "bass",
        )  # fmt: skip
        tracks[number] = track.replace(notes=track.notes.where(own) + moved)
    marks = chord_marks(heard, harmony)
    return song.replace(tracks=tuple(tracks), chords=marks)


def chord_marks(heard: Heard, harmony: Bars) -> tuple[ChordMark, ...]:
    """Chords as marks above the song, each until the next one begins."""
    marks: list[ChordMark] = []
    for start, spans in zip(heard.starts, harmony, strict=False):
        for span in spans:
            last = marks[-1] if marks else None
            if last is not None and last.symbol == span.change.symbol:
                marks[-1] = replace(last, length=Ticks(last.length + span.length))
                continue
            marks.append(ChordMark(Ticks(start + span.at), Ticks(span.length),
                                   span.change.symbol, span.change.roman))  # fmt: skip
    return tuple(marks)


def on_its_instruments(heard: Heard, song: Song, genre: Genre) -> Song:
    """The song on the genre's instruments, note for note."""
    parts = players_for(band(genre), heard)
    players = ensemble(parts)
    turns: dict[str, int] = {}
    tracks: list[Track] = []
    for number, track in enumerate(song.tracks):
        role = heard.roles[number]
        if not len(track.notes):
            tracks.append(track)
            continue
        fitting = [p for p in players if p.role == role] or [
            p for p in players if bool(p.drums) == is_drums(track) and
            (p.drums or p.role not in ("melody", "bass"))
        ] or [p for p in players if bool(p.drums) == is_drums(track)]  # fmt: skip
        if fitting:
            turn = turns.get(role, 0)
            turns[role] = turn + 1
            track = _played_by(track, fitting[turn % len(fitting)])
        tracks.append(track)
    return song.replace(tracks=tuple(tracks))


def _played_by(track: Track, player: Player) -> Track:
    """A track on another instrument; its tune keeps its name, others take the player's."""
    instrument = (
        Instrument(player.name, player.program, drums=True, low=Midi(35), high=Midi(81))
        if player.drums
        else gm(player.program)
    )
    events = Events([e for e in track.events if e.status & 0xF0 != PROGRAM])
    name = track.name if track.name == MELODY else player.name
    return track.replace(name=name, instrument=instrument, events=events)


def in_its_rhythm(heard: Heard, song: Song, genre: Genre) -> Song:
    """The song in the genre's meter, tempo and feel, with all its notes."""
    way = journey(heard, meter_for(heard, genre))
    tempo = tempo_for(heard, way, genre, faithful=False)
    tracks: list[Track] = []
    for number, track in enumerate(song.tracks):
        tracks.append(_relaid(track, way, heard.roles[number], genre, tempo))
    bar = way.grid.bar
    return Song(
        title=song.title, tracks=tuple(tracks), tempos=(TempoMark(Ticks(0), Bpm(tempo)),),
        meters=(MeterMark(Ticks(0), *way.meter),),
        keys=tuple(KeyMark(Ticks(round(way.at(k.tick))), k.tonic, k.mode) for k in song.keys),
        sections=tuple(Section(Ticks(s.first * bar), Ticks(s.bars * bar), s.name, s.energy)
                       for s in way.scenes),
        chords=tuple(
            ChordMark(Ticks(round(way.at(c.tick))),
                      Ticks(max(1, round(way.at(c.tick + c.length) - way.at(c.tick)))),
                      c.symbol, c.roman)
            for c in song.chords
        ),
        markers=tuple(replace(m, tick=Ticks(round(way.at(m.tick)))) for m in song.markers),
        length=Ticks(way.bars * bar), about=song.about,
    )  # fmt: skip


def _relaid(track: Track, way: Journey, role: str, genre: Genre, tempo: float) -> Track:
    notes = track.notes
    starts = [way.snapped(start) for start in notes.start.tolist()]
    ends = [way.at(end) for end in notes.end.tolist()]
    lengths = [max(60, round(end - start)) for start, end in zip(starts, ends, strict=True)]
    feel = genre.feel(role or "chords", tempo)
    if not way.grid.swings(2 * feel.grid):
        feel = replace(feel, swing=50.0)
    offsets = feel.offsets(starts, notes.pitch.tolist())
    moved = notes.replace(start=np.array(starts, dtype=np.int64), offset=offsets,
                          length=np.array(lengths, dtype=np.int64))  # fmt: skip
    events = Events([replace(e, tick=Ticks(round(way.at(e.tick)))) for e in track.events])
    envelopes = tuple(replace(v, points=tuple((Ticks(round(way.at(t))), x) for t, x in v.points))
                      for v in track.envelopes)  # fmt: skip
    return track.replace(notes=moved, events=events, envelopes=envelopes, feel=feel)
