"""The contract of the shelf: what every genre promises for every brief."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from toccata.compose.again import Again
from toccata.compose.brief import Brief, Part, Passage
from toccata.compose.composer import compose
from toccata.compose.genres import GENRES
from toccata.score.drums import DRUMS
from toccata.score.instruments import facts
from toccata.score.song import Song
from toccata.theory.chord import parse_chord
from toccata.theory.key import Key, parse_key

METERS = [(4, 4), (3, 4), (5, 4), (6, 8), (7, 8), (12, 8), (2, 2), (7, 4), (5, 8), (3, 8), (11, 8),
          (1, 4), (15, 16), (3, 2), (32, 32), (2, 1)]  # fmt: skip
BARS = [1, 2, 3, 5, 7, 8, 11, 16, 17, 29, 33, 64]
MODES = ["major", "minor", "dorian", "phrygian", "lydian", "mixolydian", "locrian",
         "harmonic minor", "melodic minor", "major pentatonic", "minor pentatonic", "whole tone",
         "hijaz", "double harmonic", "hungarian minor", "insen", "altered", "bebop dominant",
         "messiaen 3", "hirajoshi", "enigmatic", "chromatic"]  # fmt: skip
Row = tuple[str, int, str, bool]
BANDS: list[list[Row]] = [
    [("flute", 74, "", False)],
    [("drums", 1, "", True)],
    [("bass", 33, "", False), ("bass 2", 34, "", False), ("bass 3", 40, "", False)],
    [("tuba", 59, "", False), ("harp", 47, "", False)],
    [("percussion", 1, "percussion", True), ("choir", 53, "", False)],
    [("piano", 1, "", False)],
    [("guitar", 25, "", False)],
    [("violin", 41, "melody", False), ("viola", 42, "melody", False), ("drums", 26, "", True)],
    [("rhodes", 5, "chords", False), ("bass", 33, "bass", False), ("drums", 1, "drums", True)],
    [("piccolo", 73, "bass", False), ("contrabass", 44, "melody", False),
     ("flute", 74, "chords", False)],
    [("gun", 128, "", False), ("timpani", 48, "", False), ("bagpipe", 110, "", False),
     ("tinkle bell", 113, "", False), ("glockenspiel", 10, "", False)],
    [("trumpet", 57, "", False), ("alto sax", 66, "", False), ("organ", 17, "", False),
     ("guitar", 28, "", False), ("piano", 1, "", False), ("strings", 49, "", False),
     ("pad", 90, "", False), ("koto", 108, "", False), ("bass", 34, "", False),
     ("drums", 41, "", True), ("percussion", 1, "percussion", True), ("celesta", 9, "", False)],
]  # fmt: skip


def parts(rows: list[Row]) -> tuple[Part, ...]:
    return tuple(Part(name=n, program=p, role=r, drums=d) for n, p, r, d in rows)


def cases() -> Iterator[Brief]:
    """Briefs that go round meters, lengths, modes and bands at different speeds."""
    tonics = ("C", "D", "F#", "Eb", "B", "Ab", "G")
    for number in range(48):
        yield Brief(
            genre="any",
            tempo=40 + 7.3 * number,
            meter=METERS[number % len(METERS)],
            tonic=tonics[number % len(tonics)],
            mode=MODES[number % len(MODES)],
            parts=parts(BANDS[(number + number // 12) % len(BANDS)]),
            bars=BARS[(number * 5 + number // 12) % len(BARS)],
            energy=(number % 11) / 10,
            seed=number,
        )


def usual(genre: str, seed: int = 1, **changes: object) -> Brief:
    """A brief as the genre likes it: its key and tempo, a full band, 32 bars of 4/4."""
    value = GENRES[genre]
    key = parse_key(value.keys[0])
    band = [("tune", 67, "melody", False), ("keys", 1, "chords", False),
            ("bass", 33, "bass", False), ("pad", 90, "pad", False),
            ("drums", 1, "drums", True)]  # fmt: skip
    settled: dict[str, object] = {
        "genre": genre, "tempo": value.tempo[1], "meter": (4, 4), "tonic": key.tonic,
        "mode": key.mode, "bars": 32, "seed": seed, "parts": parts(band),
    }  # fmt: skip
    return Brief.model_validate({**settled, **changes})


def bar_of(song: Song) -> int:
    return song.meters[0].bar(song.resolution)


@pytest.mark.parametrize("genre", GENRES)
def test_a_genre_keeps_to_every_brief(genre: str):
    every, first = list(cases()), 16 * (list(GENRES).index(genre) % 3)
    for brief in (every * 2)[first : first + 32]:  # three neighbours have each brief twice
        song = compose(brief, GENRES[genre])
        what = f"{brief.meter} {brief.mode} {brief.bars} bars, seed {brief.seed}"
        assert song.length == brief.bars * bar_of(song), what
        assert [s.bpm for s in song.tempos] == [brief.tempo]
        assert (song.meters[0].numerator, song.meters[0].denominator) == brief.meter
        assert sum(s.length for s in song.sections) == song.length, what
        assert sum(c.length for c in song.chords) == song.length, what
        assert [t.name for t in song.tracks] == [p.name for p in brief.parts]
        for track, part in zip(song.tracks, brief.parts, strict=True):
            notes = track.notes
            where = f"{part.name}: {what}"
            assert len(notes), where
            assert track.instrument.drums == part.drums
            assert track.instrument.program == part.program
            assert (notes.played + notes.length).max() <= song.length, where
            assert notes.end.max() <= song.length, where
            assert notes.velocity.min() > 1, where
            assert notes.velocity.max() < 127, where
            if part.drums:
                assert set(notes.pitch.tolist()) <= set(DRUMS), where
                continue
            known = facts(part.program)
            assert known.low <= notes.pitch.min(), where
            assert notes.pitch.max() <= known.high, where
            if known.mono:
                heard = notes.played
                assert (notes.start[1:] >= notes.end[:-1]).all(), where
                assert (heard[1:] >= heard[:-1] + notes.length[:-1]).all(), where


@pytest.mark.parametrize("genre", GENRES)
def test_micro_timing_and_touch_come_from_the_feel_of_the_track(genre: str):
    for track in compose(usual(genre), GENRES[genre]).tracks:
        assert track.feel is not None
        notes = track.notes
        assert np.array_equal(notes.offset, track.feel.offsets(notes.start, notes.pitch))
        written = notes.velocity - track.feel.touches(notes.start, notes.pitch)
        assert written.min() >= 1
        assert written.max() <= 127


@pytest.mark.parametrize("genre", [name for name, value in GENRES.items() if not value.blue])
def test_the_notes_belong_to_the_key(genre: str):
    for mode in MODES[:-1]:
        song = compose(usual(genre, mode=mode), GENRES[genre])
        scale = Key(song.keys[0].tonic, mode).pitch_classes
        pitched = [t for t in song.tracks if not t.instrument.drums]
        notes = [pitch % 12 in scale for t in pitched for pitch in t.notes.pitch.tolist()]
        allowed = 0.0 if GENRES[genre].strict else 0.1
        assert notes.count(False) <= allowed * len(notes), f"{mode}: {notes.count(False)}"


@pytest.mark.parametrize("genre", GENRES)
def test_the_same_brief_is_the_same_song_and_another_seed_another(genre: str):
    first, again, other = (compose(usual(genre, seed), GENRES[genre]) for seed in (4, 4, 5))
    assert first == again
    assert [t.notes for t in first.tracks] != [t.notes for t in other.tracks]


@pytest.mark.parametrize("genre", GENRES)
def test_one_part_is_written_again_and_the_others_stay(genre: str):
    brief = usual(genre)
    before = compose(brief, GENRES[genre])
    others = [t for t in before.tracks if t.role != "bass"]
    basses = {before.track("bass").notes}
    for seed in range(90, 94):
        after = compose(brief, GENRES[genre], again=[Again(seed, ("bass",))])
        assert [t for t in after.tracks if t.role != "bass"] == others
        basses.add(after.track("bass").notes)
    assert len(basses) > 2


@pytest.mark.parametrize("genre", GENRES)
def test_the_melody_is_at_home_in_the_chords(genre: str):
    song = compose(usual(genre), GENRES[genre])
    strong = [n for n in song.track("tune").notes if n.start % 1920 == 0]
    good = 0
    for note in strong:
        chord = next(c for c in song.chords if c.tick <= note.start < c.tick + c.length)
        good += note.pitch % 12 in parse_chord(chord.symbol).pitch_classes
    assert len(strong) > 6
    assert good >= (0.6 if GENRES[genre].blue else 0.7) * len(strong)


@pytest.mark.parametrize("genre", GENRES)
def test_the_bass_plays_the_root_where_the_chord_changes(genre: str):
    song = compose(usual(genre), GENRES[genre])
    lowest: dict[int, int] = {}
    for note in song.track("bass").notes:
        lowest.setdefault(int(note.start), int(note.pitch))
    met = [c for c in song.chords if c.tick in lowest]
    roots = [lowest[c.tick] % 12 == parse_chord(c.symbol).bass_pc for c in met]
    assert len(met) > 5
    assert sum(roots) >= 0.75 * len(roots)


def tune_of(song: Song, section: int) -> set[tuple[int, int]]:
    """(place, pitch) of the melody in a section, places counted from where the section begins."""
    here = song.sections[section]
    notes = song.track("tune").notes.within(here.tick, here.tick + here.length)
    return {(int(n.start - here.tick), int(n.pitch)) for n in notes}


def likeness(first: set[tuple[int, int]], second: set[tuple[int, int]]) -> float:
    """The share of notes that two passages have in common."""
    return 2 * len(first & second) / max(1, len(first) + len(second))


@pytest.mark.parametrize("genre", GENRES)
def test_sections_differ_and_themes_return(genre: str):
    scenes = tuple(Passage(name=n, bars=8, energy=e) for n, e in
                   (("A", 0.6), ("B", 0.7), ("A", 0.6), ("B", 0.8)))  # fmt: skip
    same, other = [], []
    for seed in range(4):
        song = compose(usual(genre, seed, sections=scenes), GENRES[genre])
        first, second, third, _ = (tune_of(song, i) for i in range(4))
        assert min(len(first), len(second), len(third)) > 2
        same.append(likeness(first, third))
        other.append(likeness(first, second))
    assert np.mean(same) > 0.5
    assert np.mean(same) > np.mean(other) + 0.25


@pytest.mark.parametrize("genre", GENRES)
def test_a_piece_comes_home(genre: str):
    song = compose(usual(genre), GENRES[genre])
    last = song.length - bar_of(song)
    final = [n for t in song.tracks if not t.instrument.drums for n in t.notes if n.start >= last]
    assert final
    assert min(n.pitch for n in final) % 12 == Key(song.keys[0].tonic, song.keys[0].mode).tonic_pc
    assert parse_chord(song.chords[-1].symbol).root_pc == parse_key(GENRES[genre].keys[0]).tonic_pc


@pytest.mark.parametrize("genre", GENRES)
def test_loud_sections_are_louder(genre: str):
    scenes = (Passage(name="A", bars=8, energy=0.4), Passage(name="B", bars=8, energy=1.0),
              Passage(name="A", bars=16, energy=0.4))  # fmt: skip
    song = compose(usual(genre, sections=scenes), GENRES[genre])
    pitched = [t.notes for t in song.tracks if not t.instrument.drums]
    quiet, loud = (
        np.mean([n.velocity for notes in pitched for n in notes if low <= n.start < low + 30720])
        for low in (0, 30720)
    )
    assert loud > quiet + 3


@pytest.mark.parametrize("genre", GENRES)
def test_a_long_piece_is_composed_too(genre: str):
    song = compose(usual(genre, bars=397, parts=parts(BANDS[5])), GENRES[genre])
    assert song.bars == 397
    assert len(song.sections) > 20


@pytest.mark.parametrize("role", ["melody", "chords", "pad", "drums", "harmony"])
def test_every_role_can_be_written_again_alone(role: str):
    brief = usual("jazz")
    before, after = (
        compose(brief, GENRES["jazz"], again=again) for again in ((), [Again(77, (role,))])
    )
    same = [a.notes == b.notes for a, b in zip(before.tracks, after.tracks, strict=True)]
    changed = [t.role for t, kept in zip(before.tracks, same, strict=True) if not kept]
    if role == "harmony":
        assert before.chords != after.chords
        assert "drums" not in changed
    else:
        assert set(changed) <= {role}
        assert before.chords == after.chords


def test_no_style_word_leads_to_two_genres():
    for words in (
        [word for genre in GENRES.values() for word in genre.words],
        [word for genre in GENRES.values() for word in genre.kin],
    ):
        assert sorted(words) == sorted(set(words))


@pytest.mark.parametrize("genre", [name for name, value in GENRES.items() if not value.blue])
def test_a_listener_who_knows_nothing_hears_the_key(genre: str):
    """music21 (Krumhansl and Schmuckler's profiles) finds the tonic or its relative."""
    music21 = pytest.importorskip("music21")
    right = 0
    keys = [("C", "major"), ("A", "minor"), ("Eb", "major"), ("F#", "minor")]
    for seed, (tonic, mode) in enumerate(keys):
        song = compose(usual(genre, seed, tonic=tonic, mode=mode), GENRES[genre])
        sounding = [0.0] * 12  # quarters of each pitch class: all that the profiles ask for
        for track in song.tracks:
            if not track.instrument.drums:
                columns = (track.notes.pitch[:150], track.notes.length[:150])
                for pitch, length in zip(*(column.tolist() for column in columns), strict=True):
                    sounding[pitch % 12] += length / 960
        stream = music21.stream.Stream(
            [music21.note.Note(60 + pc, quarterLength=size) for pc, size in enumerate(sounding)]
        )
        found = stream.analyze("key.krumhanslschmuckler")
        heard_pc = {found.tonic.pitchClass, found.relative.tonic.pitchClass}
        right += Key(tonic, mode).tonic_pc in heard_pc
    assert right >= 3


@pytest.mark.parametrize("genre", GENRES)
def test_a_hi_hat_is_not_open_and_closed_at_once(genre: str):
    drums = compose(usual(genre, meter=(4, 4)), GENRES[genre]).track("drums").notes
    struck = {(int(n.start), int(n.pitch)) for n in drums}
    assert not [at for at, key in struck if key == 46 and (at, 42) in struck]
