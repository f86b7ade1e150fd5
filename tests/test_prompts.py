"""Sixty prompts as people write them: what was asked is what the MIDI file holds.

The files are read with mido and judged with music21, not with our own code.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import cache

import mido
import music21
import pytest

import toccata

C, D, E, F, G, A, B = 0, 2, 4, 5, 7, 9, 11


@dataclass(frozen=True)
class Ask:
    """What a prompt asks for; None where it does not say. `quarters` is BPM in quarter notes."""

    prompt: str
    quarters: float | tuple[float, float] | None = None
    meter: tuple[int, int] | None = None
    key: tuple[int, str] | None = None
    programs: tuple[int, ...] | None = None
    drums: bool | None = None
    bars: int | None = None
    seconds: float | None = None
    genre: str | None = None


ASKS = [
    Ask("a melancholic lo-fi beat in D minor, 72 bpm, rhodes, upright bass, drums, 16 bars",
        72, (4, 4), (D, "minor"), (5, 33), True, 16, None, "lofi"),
    Ask("upbeat pop song in G major at 120 bpm with piano, electric guitar, bass guitar and drums, 32 bars",
        120, (4, 4), (G, "major"), (1, 28, 34), True, 32, None, "pop"),
    Ask("a slow waltz for harp in E flat major, 24 bars", (40, 110), (3, 4), (3, "major"), (47,), False, 24),
    Ask("12-bar blues in E, shuffle, 100 bpm: guitar, harmonica, bass, drums", 100, (4, 4), (E, "blues"),
        None, True, None, None, "blues"),
    Ask("twice through a 12-bar blues in A at 90", 90, None, (A, "blues"), None, None, 24, None, "blues"),
    Ask("32 bars AABA jazz swing, B flat major, 160 bpm, tenor sax, piano, upright bass, drums",
        160, (4, 4), (10, "major"), (1, 33, 67), True, 32, None, "jazz"),
    Ask("bossa nova in F major, nylon guitar, flute, upright bass and light drums, 130 bpm, 32 bars",
        130, (4, 4), (F, "major"), (25, 33, 74), True, 32, None, "bossa"),
    Ask("a Bach style chorale in C minor, 8 bars, church organ", None, None, (C, "minor"), (20,), False, 8,
        None, "classical"),
    Ask("minuet in G major for harpsichord and cello, 16 bars", None, (3, 4), (G, "major"), (7, 43), False, 16,
        None, "classical"),
    Ask("deep house, 122 bpm, A minor, 2 minutes", 122, (4, 4), (A, "minor"), None, True, None, 120, "house"),
    Ask("ambient pad piece in D lydian, 60 bpm, one minute, no drums", 60, None, (D, "lydian"), None, False,
        None, 60, "ambient"),
    Ask("driving rock in E minor, 140bpm, distorted guitar, bass, drums, 1:30", 140, (4, 4), (E, "minor"),
        (31, 34), True, None, 90, "rock"),
    Ask("irish folk tune in D major for tin whistle and acoustic guitar, 32 bars", None, None, (D, "major"),
        None, False, 32, None, "folk"),
    Ask("a jig in G, 6/8, dotted quarter = 120, fiddle and accordion, 16 bars", 180, (6, 8), (G, "major"),
        (22, 111), False, 16, None, "folk"),
    Ask("7/8 groove in E phrygian at 150 bpm for oud and percussion, 14 bars", None, (7, 8), (E, "phrygian"),
        None, True, 14),
    Ask("five-four jazz, 170 bpm, piano trio, 20 bars, E flat minor", 170, (5, 4), (3, "minor"), None, None, 20,
        None, "jazz"),
    Ask("solo violin in A minor, unaccompanied, 70 bpm, 12 bars", 70, None, (A, "minor"), (41,), False, 12),
    Ask("only drums, funky rock beat, 95 bpm, 8 bars", 95, (4, 4), None, (), True, 8),
    Ask("piano ballad without drums, C# minor, 66 bpm, 24 bars", 66, None, (1, "minor"), None, False, 24),
    Ask("80, no, make it 95 bpm, hip hop lofi in F minor, 8 bars", 95, None, (F, "minor"), None, None, 8, None,
        "lofi"),
    Ask("a lullaby for music box and celesta in F major, 3/4, 80 bpm, 16 bars", 80, (3, 4), (F, "major"),
        (9, 11), False, 16),
    Ask("largo for string ensemble in G minor, 16 bars", (40, 66), None, (G, "minor"), (49,), False, 16),
    Ask("presto for piano in C major, 32 bars", (168, 210), None, (C, "major"), (1,), False, 32),
    Ask("trumpet and trombone fanfare in B-flat major, 100 bpm, 8 bars", 100, None, (10, "major"), (57, 58),
        False, 8),
    Ask("synthwave bassline with supersaw lead and drum machine, A minor, 110 bpm, 16 bars", 110, (4, 4),
        (A, "minor"), None, True, 16),
    Ask("acoustic guitar and cello duet, D dorian, 85 bpm, 45 seconds", 85, None, (D, "dorian"), (26, 43), False,
        None, 45),
    Ask("chill study beats, 80 bpm, Eb major, rhodes and vibraphone, bass and drums, two minutes", 80, None,
        (3, "major"), None, True, None, 120, "lofi"),
    Ask("12/8 slow blues in G at 60 bpm with organ, guitar, bass and drums, 12 bars", 90, (12, 8),
        (G, "blues"), None, True, 12, None, "blues"),
    Ask("hirajoshi scale meditation for koto and shakuhachi, 50 bpm, 16 bars, on A", 50, None, (A, "hirajoshi"),
        (78, 108), False, 16),
    Ask("string quartet in D minor, moderato, 24 bars", (86, 126), None, (D, "minor"), (41, 41, 42, 43), False,
        24),
    Ask("A harmonic minor tango feel, bandoneon, violin, piano, bass, 32 bars", None, None,
        (A, "harmonic minor"), None, None, 32),
    Ask("pop punk 180 bpm in A major, 16 bars", 180, (4, 4), (A, "major"), None, True, 16),
    Ask("techno 135 bpm F# minor 64 bars", 135, (4, 4), (6, "minor"), None, True, 64, None, "house"),
    Ask("marimba and kalimba, G mixolydian, 6/8, 100 bpm, 16 bars", 150, (6, 8), (G, "mixolydian"), (13, 109),
        False, 16),
    Ask("a sad song", None, None, None, None, None),
    Ask("music for a castle level in a game, harpsichord and strings, C minor, 90 seconds", None, None,
        (C, "minor"), (7, 49), None, None, 90),
    Ask("boss fight! fast, heavy guitars and drums, E phrygian, 30 seconds", None, None, (E, "phrygian"), None,
        True, None, 30),
    Ask("walking bass and brushes, jazz ballad, Db major, 60 bpm, sixteen bars", 60, None, (1, "major"), None,
        True, 16, None, "jazz"),
    Ask("choir and church organ hymn in E♭ major, 4/4, 76 bpm, 16 bars", 76, (4, 4), (3, "major"), (20, 53),
        False, 16),
    Ask("clarinet, bassoon and oboe trio, B minor, 3/4, 108 bpm, 24 bars", 108, (3, 4), (B, "minor"),
        (69, 71, 72), False, 24),
    Ask("house music with piano and organ, 124 bpm, C minor, 16 bars, drums and bass", 124, (4, 4),
        (C, "minor"), None, True, 16, None, "house"),
    Ask("sitar drone ambient, 40 bpm, raga bhairav on D, 8 bars", 40, None, (D, "bhairav"), None, None, 8),
    Ask("a country tune with banjo, fiddle, acoustic bass, A major, 110 bpm, 16 bars", 110, None,
        (A, "major"), (33, 106, 111), False, 16),
    Ask("9/8 piece in F# minor for piano, dotted quarter = 80, 12 bars", 120, (9, 8), (6, "minor"), (1,), False,
        12),
    Ask("whole tone dream for harp and glockenspiel, 72 bpm, 8 bars, C", 72, None, (C, "whole tone"), (10, 47),
        False, 8),
    Ask("a march for brass section and snare, B flat, 112 bpm, 2/4, 32 bars", 112, (2, 4), (10, "major"), None,
        None, 32),
    Ask("minor blues in C minor, 120 bpm, 24 bars, sax, organ, drums", 120, None, (C, "blues"), None, True, 24,
        None, "blues"),
    Ask("latin jazz with congas, piano, bass, 180 bpm, D minor, 32 bars", 180, None, (D, "minor"), None, True,
        32),
    Ask("solo flute, G pentatonic major, 4 bars, 90 bpm", 90, None, (G, "major pentatonic"), (74,), False, 4),
    Ask("one bar of piano in C", None, None, (C, "major"), (1,), False, 1),
    Ask("three bars, cello, 55 bpm, E minor", 55, None, (E, "minor"), (43,), False, 3),
    Ask("indie folk, harmonica, accordion and double bass, key of A, 3/4 time, 130 bpm, 20 bars", 130, (3, 4),
        (A, "major"), (22, 23, 33), False, 20),
    Ask("progressive rock in 7/4, 120 bpm, B minor, electric piano, clean electric guitar, bass, drums, 14 bars", 120,
        (7, 4), (B, "minor"), (5, 28, 34), True, 14, None, "rock"),
    Ask("calm piano and strings in A♭ major, half note = 40, 16 bars", 80, None, (8, "major"), (1, 49), False,
        16),
    Ask("drum and bass 174 bpm G minor 32 bars", 174, None, (G, "minor"), None, True, 32),
    Ask("tuba and piccolo, comic, F major, 100 bpm, 8 bars", 100, None, (F, "major"), (59, 73), False, 8),
    Ask("soft bossa for two guitars, E minor, 2 minutes 30 seconds, 120 bpm", 120, None, (E, "minor"), None,
        False, None, 150, "bossa"),
    Ask("vaporwave at 300000 bpm in H minor", None, None, None, None, None),
    Ask("electric guitar, bass guitar, drums, and no keyboards, A mixolydian jam, 104 bpm, 24 bars", 104, None,
        (A, "mixolydian"), (28, 34), True, 24),
    Ask("hungarian minor piece for violin and cimbalom on D, 96 bpm, 16 bars", 96, None,
        (D, "hungarian minor"), None, None, 16),
]  # fmt: skip

SCALES = {
    "major": music21.scale.MajorScale,
    "minor": music21.scale.MinorScale,
    "harmonic minor": music21.scale.HarmonicMinorScale,
    "dorian": music21.scale.DorianScale,
    "phrygian": music21.scale.PhrygianScale,
    "lydian": music21.scale.LydianScale,
    "mixolydian": music21.scale.MixolydianScale,
    "whole tone": music21.scale.WholeToneScale,
}
STEPS = {
    "hirajoshi": (0, 2, 3, 7, 8),
    "bhairav": (0, 1, 4, 5, 7, 8, 11),
    "major pentatonic": (0, 2, 4, 7, 9),
    "hungarian minor": (0, 2, 3, 6, 7, 8, 11),
    "blues": (0, 2, 3, 4, 5, 6, 7, 9, 10),
    "minor blues": (0, 2, 3, 5, 6, 7, 8, 10, 11),
}


@cache
def heard(prompt: str) -> mido.MidiFile:
    return mido.MidiFile(file=io.BytesIO(toccata.song(prompt).midi()))


def played(file: mido.MidiFile) -> list[tuple[int, int, int, int]]:
    """(channel, pitch, start, length) of every note, in ticks."""
    notes = []
    for track in file.tracks:
        now, open_notes = 0, {}
        for message in track:
            now += message.time
            if message.type == "note_on" and message.velocity:
                open_notes.setdefault((message.channel, message.note), []).append(now)
            elif message.type in ("note_on", "note_off"):
                start = open_notes[message.channel, message.note].pop(0)
                notes.append((message.channel, message.note, start, now - start))
    return notes


def metas(file: mido.MidiFile, kind: str) -> list[mido.MetaMessage]:
    return [message for track in file.tracks for message in track if message.type == kind]


def scale_of(tonic: int, mode: str) -> set[int]:
    if mode in STEPS:
        return {(tonic + step) % 12 for step in STEPS[mode]}
    name = music21.pitch.Pitch(tonic).name
    found = {pitch.pitchClass for pitch in SCALES[mode](name).getPitches("C4", "C6")}
    if mode == "minor":  # the leading tone and the sixth that goes with it are at home in minor
        found |= {(tonic + 11) % 12, (tonic + 9) % 12}
    return found


def scales_of(file: mido.MidiFile, tonic: int, mode: str) -> list[tuple[int, set[int]]]:
    """(tick, scale) where the file says that the key changes: a trio may stand in minor.

    The piece has to begin and end at home; in other modes than major and minor it stays there.
    """
    home = scale_of(tonic, mode)
    marks, now = [], 0
    for message in file.tracks[0]:
        now += message.time
        if message.type == "key_signature":
            marks.append((now, message.key))
    if mode not in ("major", "minor") or len(marks) < 2:
        return [(0, home)]
    found = []
    for at, name in marks:
        key = music21.key.Key(name.removesuffix("m").lower() if name.endswith("m") else name)
        found.append((at, scale_of(key.tonic.pitchClass, key.mode)))
    assert found[0] == (0, home)
    assert found[-1][1] == home
    return found


def bar_ticks(file: mido.MidiFile) -> float:
    meter = metas(file, "time_signature")[0]
    return file.ticks_per_beat * 4 * meter.numerator / meter.denominator


def test_there_are_sixty_prompts():
    assert len({ask.prompt for ask in ASKS}) == 60


@pytest.mark.parametrize("ask", ASKS, ids=lambda ask: ask.prompt[:48])
def test_the_file_holds_what_the_prompt_asks(ask: Ask):
    file = heard(ask.prompt)
    notes = played(file)
    assert notes
    quarters = mido.tempo2bpm(metas(file, "set_tempo")[0].tempo)
    if isinstance(ask.quarters, tuple):
        assert ask.quarters[0] <= quarters <= ask.quarters[1]
    elif ask.quarters is not None:
        assert quarters == pytest.approx(ask.quarters, rel=1e-5)
    if ask.meter is not None:
        meter = metas(file, "time_signature")[0]
        assert (meter.numerator, meter.denominator) == ask.meter
    drums = any(channel == 9 for channel, *_ in notes)
    if ask.drums is not None:
        assert drums is ask.drums
    if ask.programs is not None:
        sounding = {channel for channel, *_ in notes if channel != 9}
        programs = [
            message.program + 1
            for track in file.tracks
            for message in track
            if message.type == "program_change" and message.channel in sounding
        ]
        assert sorted(programs) == sorted(ask.programs)
    last = max(start for _, _, start, _ in notes)
    end = max(start + length for _, _, start, length in notes)
    if ask.bars is not None:
        assert (ask.bars - 1) * bar_ticks(file) - file.ticks_per_beat / 4 <= last
        assert end <= ask.bars * bar_ticks(file) + file.ticks_per_beat / 4
    if ask.seconds is not None:
        bar_seconds = bar_ticks(file) / file.ticks_per_beat * 60 / quarters
        bars = int(last / bar_ticks(file) + 0.1) + 1
        assert abs(bars * bar_seconds - ask.seconds) <= bar_seconds / 2 + 1e-3
        assert end <= bars * bar_ticks(file) + file.ticks_per_beat / 4


PITCHED = [ask for ask in ASKS if ask.key is not None]


@pytest.mark.parametrize("ask", PITCHED, ids=lambda ask: ask.prompt[:48])
def test_the_notes_are_in_the_key_that_the_prompt_asks(ask: Ask):
    notes = [note for note in played(heard(ask.prompt)) if note[0] != 9]
    tonic, mode = ask.key
    scales = scales_of(heard(ask.prompt), tonic, mode)
    total = sum(length for *_, length in notes)
    inside = sum(
        length
        for _, pitch, start, length in notes
        if pitch % 12 in [scale for at, scale in scales if at <= start + 60][-1]
    )
    idiom = 0.8 if ask.genre in ("jazz", "bossa", "blues") else 0.9
    assert inside / total >= idiom
    final = max(start for _, _, start, _ in notes)
    late = final + heard(ask.prompt).ticks_per_beat / 16  # what a hand lets go a hair late is past
    sounding = [pitch for _, pitch, start, length in notes if start + length > late]
    assert min(sounding) % 12 in {tonic, (tonic + 7) % 12, (tonic + 3) % 12, (tonic + 4) % 12}


def hears(prompt: str, tonic: int, mode: str) -> bool:
    """Whether music21 finds the key, its parallel, its relative, or a neighbour a fifth away."""
    stream = music21.stream.Stream()
    for channel, pitch, _start, length in played(heard(prompt)):
        if channel != 9 and length:
            stream.append(music21.note.Note(pitch, quarterLength=length / 960))
    found = stream.analyze("key.temperley")
    near = {(tonic, "major"), (tonic, "minor"), ((tonic + 7) % 12, mode), ((tonic + 5) % 12, mode)}
    near.add(((tonic + 9) % 12, "minor") if mode == "major" else ((tonic + 3) % 12, "major"))
    return (found.tonic.pitchClass, found.mode) in near


def test_music21_hears_the_key_or_its_nearest_relative():
    long = [ask for ask in PITCHED if ask.key[1] in ("major", "minor") and (ask.bars or 99) >= 16]
    heard_right = [hears(ask.prompt, *ask.key) for ask in long]
    assert len(long) > 20
    assert sum(heard_right) / len(long) >= 0.9
