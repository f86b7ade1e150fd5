"""Classical: what a teacher of part-writing and a dancing master would check."""

from __future__ import annotations

from itertools import pairwise

import pytest

from toccata.compose.composer import compose
from toccata.compose.genres import GENRES
from toccata.score.song import Song
from toccata.theory.chord import parse_chord
from toccata.theory.partwriting import faults

from .test_genres import parts, usual

CHOIR = [("soprano", 54, "melody", False), ("alto", 54, "", False), ("tenor", 54, "", False),
         ("bass", 54, "bass", False)]  # fmt: skip
QUARTET = [("violin", 41, "", False), ("violin 2", 41, "", False), ("viola", 42, "", False),
           ("cello", 43, "", False)]  # fmt: skip
ORGAN = [("organ", 20, "", False)]


def sung(rows: object, seed: int, key: str, **more: object) -> Song:
    tonic, mode = key.split()
    settled = {"style": "chorale", "bars": 16, "tonic": tonic, "mode": mode, **more}
    return compose(usual("classical", seed, parts=parts(rows), **settled), GENRES["classical"])


def slices(song: Song) -> list[tuple[int, ...]]:
    """What sounds at every new note, the lowest first."""
    every = sorted((n.start, n.start + n.length, n.pitch) for t in song.tracks for n in t.notes)
    starts = sorted({start for start, _, _ in every})
    return [tuple(sorted(p for s, e, p in every if s <= at < e)) for at in starts]


def voices(song: Song) -> list[tuple[int, ...]]:
    """The note of each of four players at every new note, the lowest player first."""
    tracks = sorted(song.tracks, key=lambda t: t.notes.pitch.mean())
    starts = sorted({int(n.start) for t in tracks for n in t.notes})
    return [
        tuple([int(n.pitch) for n in t.notes if n.start <= at][-1] for t in tracks) for at in starts
    ]


@pytest.mark.parametrize("rows", [CHOIR, QUARTET], ids=["choir", "quartet"])
@pytest.mark.parametrize("key", ["G major", "D minor", "Eb major", "F# minor"])
def test_a_chorale_has_no_parallel_fifths_or_octaves(rows: object, key: str):
    for seed in range(4):
        found = [
            f.sentence
            for f in faults(voices(sung(rows, seed, key)), ranges=())
            if "parallel" in f.rule
        ]
        assert not found


def test_one_organ_plays_all_four_voices():
    for seed in range(4):
        chords = slices(sung(ORGAN, seed, "F major"))
        assert max(map(len, chords)) == 4
        assert sum(len(chord) == 4 for chord in chords) > 0.6 * len(chords)


def test_leading_tones_in_the_soprano_rise():
    for seed in range(8):
        song = sung(CHOIR, seed, "C major")
        top = [n for n in song.track("soprano").notes if n.length >= 600]
        dominants = {
            c.tick: c for c in song.chords if c.roman.startswith("V") and "/" not in c.roman
        }
        for note, after in pairwise(top):
            chord = next(c for c in song.chords if c.tick <= after.start < c.tick + c.length)
            inside = note.length < 1000 and after.start == note.start + 960
            if (
                inside
                and note.pitch % 12 == 11
                and note.start in dominants
                and chord.roman in ("I", "vi", "I6")
            ):
                assert after.pitch - note.pitch == 1


def test_the_lines_of_a_chorale_come_to_rest_all_voices_together():
    for seed in range(4):
        song = sung(CHOIR, seed, "G major")
        ends = [c for c in song.chords[:-2] if c.length == 1920 and c.tick % 3840 == 1920]
        assert len(ends) >= 3
        for end in ends:
            held = [n for t in song.tracks for n in t.notes if n.start <= end.tick + 1200 < n.end]
            assert len(held) == 4
            assert {n.pitch % 12 for n in held} <= set(parse_chord(end.symbol).pitch_classes)


def test_a_chorale_ends_with_its_tonic_on_top_and_a_hymn_says_amen():
    for seed in range(6):
        song = sung(CHOIR, seed, "D major")
        assert song.chords[-2].roman == "V7"
        assert song.track("soprano").notes[-1].pitch % 12 == 2
        assert song.track("bass").notes[-1].pitch % 12 == 2
    amen = sung(CHOIR, 1, "D major", style="hymn")
    assert [c.roman for c in amen.chords[-2:]] == ["IV", "I"]


def test_a_chorale_has_passing_notes_but_mostly_moves_by_chords():
    song = sung(CHOIR, 2, "C major")
    short = [n for t in song.tracks for n in t.notes if n.start % 960 == 480]
    notes = sum(len(t.notes) for t in song.tracks)
    assert 0 < len(short) < 0.25 * notes


def test_three_players_sing_three_voices_and_a_flute_alone_the_tune():
    trio = [("flute", 74, "", False), ("clarinet", 72, "", False), ("bassoon", 71, "", False)]
    assert {len(chord) for chord in slices(sung(trio, 1, "F major"))} == {3}
    alone = sung([("flute", 74, "", False)], 1, "F major")
    assert {len(chord) for chord in slices(alone)} == {1}


def minuet(seed: int, **more: object) -> Song:
    band = [
        ("tune", 41, "melody", False),
        ("keys", 7, "chords", False),
        ("bass", 43, "bass", False),
    ]
    brief = usual(
        "classical", seed, style="minuet", meter=(3, 4), parts=parts(band), bars=48, **more
    )
    return compose(brief, GENRES["classical"])


def test_a_minuet_comes_back_after_its_trio():
    song = minuet(3)
    assert [s.name for s in song.sections] == ["minuet", "trio", "minuet"]
    assert {s.length // 2880 for s in song.sections} == {16}


def test_a_minuets_phrases_are_four_bars_and_answer_each_other():
    for seed in range(6):
        song = minuet(seed)
        dominant = [c.roman for c in song.chords if c.tick <= 3 * 2880 < c.tick + c.length]
        tonic = [c.roman for c in song.chords if c.tick <= 7 * 2880 < c.tick + c.length]
        assert dominant == ["V"]
        assert tonic == ["I"]
        closing = song.track("tune").notes.within(7 * 2880, 8 * 2880 - 960)  # an upbeat may follow
        goal = closing[-1]
        assert goal.pitch % 12 == parse_chord("C").root_pc


def test_the_bass_has_the_first_beat_of_a_minuet_and_the_chords_the_others():
    for seed in range(6):
        song = minuet(seed)
        bass = {int(n.start) // 2880 for n in song.track("bass").notes if n.start % 2880 == 0}
        assert len(bass) > 40
        chords = song.track("keys").notes.within(0, 3 * 2880)
        assert {n.start % 960 for n in chords} <= {0, 480}


def test_a_hemiola_makes_three_twos_of_two_threes():
    found = 0
    for seed in range(12):
        song = minuet(seed)
        beats = {(int(n.start) // 960) for n in song.track("bass").notes}
        for c, after in zip(song.chords, song.chords[1:], strict=False):
            if (
                c.roman == "I64"
                and c.tick % 2880 == 1920
                and c.length == 1920
                and after.length >= 1920
            ):
                found += 1
                assert c.tick // 960 in beats
    assert found


def test_alberti_goes_low_high_middle_high():
    seen = 0
    for seed in range(6):
        song = compose(usual("classical", seed), GENRES["classical"])
        notes = [n.pitch for n in song.track("keys").notes.within(0, 3840)]
        if len(notes) == 8 and notes[0] < notes[2] < notes[1] == notes[3]:
            seen += 1
    assert seen
