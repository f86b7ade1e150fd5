"""Jazz: what a player would notice."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from toccata.compose.composer import compose
from toccata.compose.form import Scene
from toccata.compose.genres import GENRES
from toccata.compose.genres.jazz import feel
from toccata.compose.genres.jazzchanges import BLUES, STANDARDS, fitted, standard
from toccata.compose.genres.jazzvoicings import rootless, two_forms
from toccata.compose.harmony import change
from toccata.compose.idiom import bars_with, outside, per_bar, share_at, walking
from toccata.compose.options import Options
from toccata.compose.reader import read_brief
from toccata.theory.chord import parse_chord
from toccata.theory.key import Key

BAR = 3840


def song_of(prompt: str, seed: int = 1, **options):
    brief = read_brief(prompt, GENRES, Options(seed=seed, **options))
    assert brief.genre == "jazz"
    return compose(brief, GENRES["jazz"])


def names(song) -> list[str]:
    return [section.name for section in song.sections]


def silent_bars(notes, first: int, last: int) -> bool:
    return not len(notes.within(first * BAR, last * BAR))


def test_swing_is_a_triplet_at_a_medium_tempo_and_nearly_even_when_it_is_fast():
    assert 65 < feel("drums", 120).swing < 67.5
    assert 60 < feel("drums", 200).swing < 64
    assert feel("drums", 300).swing < 55
    assert feel("melody", 140).swing < feel("drums", 140).swing


def test_a_two_stands_on_its_third_and_a_five_on_its_seventh():
    key = Key("C", "major")
    two, five, one = (rootless(change(n, key), key) for n in ("ii9", "V13", "Imaj9"))
    assert [set(two), set(five), set(one)] == [{5, 9, 0, 4}, {11, 4, 5, 9}, {4, 7, 11, 2}]
    first = two_forms(two, (), 48, 70)
    second = two_forms(five, first, 48, 70)
    assert first[0] % 12 in (5, 0)
    assert second[0] % 12 in (11, 5)
    assert sum(abs(a - b) for a, b in zip(first, second, strict=True)) <= 3


@pytest.mark.parametrize("mode", ["major", "minor"])
def test_every_tune_is_eight_bars_and_eight_and_every_blues_twelve(mode):
    key = Key("C", mode)
    for tune in STANDARDS[mode]:
        assert [len(part.split("|")) for part in tune] == [8, 8]
    assert {len(row.split("|")) for row in BLUES[mode]} == {12}
    rows = [row for tune in STANDARDS[mode] for part in tune for row in part.split("|")]
    symbols = [change(n, key).symbol for row in rows for n in row.split()]
    assert all(len(parse_chord(symbol).pitch_classes) >= 4 for symbol in symbols)


def test_a_solo_of_thirty_two_bars_goes_through_the_whole_song():
    key = Key("F", "major")
    solo = standard(Scene("solo", "solo", 0, 32, 32, 0.7, "solo"), key, 5)
    head = standard(Scene("A", "A", 1, 8, 8, 0.5, "theme"), key, 5)
    bridge = standard(Scene("B", "B", 0, 16, 8, 0.6, "contrast"), key, 5)
    assert len(solo) == 32
    assert sum(a == b for a, b in zip(solo[8:16], head, strict=True)) >= 5
    assert sum(a == b for a, b in zip(solo[16:24], bridge, strict=True)) >= 5


def test_changes_are_cut_at_their_middle_not_at_their_end():
    assert fitted(("a", "b", "c", "d"), 3) == ("a", "b", "d")
    assert fitted(("a", "b"), 5) == ("a", "b", "a", "b", "a")


def test_dominants_are_said_otherwise_now_and_then():
    found = {
        change(n, Key("C", "major")).symbol
        for seed in range(60)
        for row in standard(Scene("solo", "solo", 0, 0, 32, 0.7, "solo"), Key("C", "major"), seed)
        for n in row.split()
    }
    assert {"Db9", "G7b9"} & found, "no tritone, no alteration"
    assert "Bb9" in found, "no back door"
    assert {"C#dim7", "Ebdim7"} & found, "no diminished chord in passing"


@pytest.mark.parametrize("seed", range(4))
def test_the_bass_has_the_chord_on_one_and_three_when_it_walks(seed):
    song = song_of("swing jazz quartet in F major, 64 bars", seed)
    assert walking(song) > 0.35
    good = total = 0
    for note in song.track("upright bass").notes:
        if note.start % (BAR // 2):
            continue
        chord = next(c for c in song.chords if c.tick <= note.start < c.tick + c.length)
        good += note.pitch % 12 in parse_chord(chord.symbol).pitch_classes
        total += 1
    assert good > 0.75 * total


@pytest.mark.parametrize("seed", range(4))
def test_a_solo_lands_on_the_chord_where_it_changes(seed):
    song = song_of("jazz quartet in Bb major, 64 bars", seed)
    solo = next(s for s in song.sections if s.name == "solo")
    line = song.track("tenor sax").notes.within(solo.tick, solo.tick + solo.length)
    starts = {int(c.tick): parse_chord(c.symbol) for c in song.chords}
    met = [(starts[int(n.start)], n.pitch % 12) for n in line if int(n.start) in starts]
    assert len(met) >= 4
    assert sum(pc in chord.pitch_classes for chord, pc in met) >= 0.8 * len(met)
    guides = sum(pc in chord.pitch_classes[1:2] + chord.pitch_classes[3:4] for chord, pc in met)
    assert guides >= 0.4 * len(met)


def test_a_solo_breathes_and_moves_mostly_by_step():
    song = song_of("jazz quartet in Bb major, 116 bars", 3)
    solo = next(s for s in song.sections if s.name == "solo")
    line = list(song.track("tenor sax").notes.within(solo.tick, solo.tick + solo.length))
    rests = [b.start - a.start - a.length for a, b in pairwise(line)]
    assert sum(rest >= 1200 for rest in rests) >= 4
    moves = [abs(int(a.pitch) - int(b.pitch)) for a, b in pairwise(line)]
    assert np.mean([move <= 4 for move in moves]) > 0.6
    assert len(line) > 2.5 * solo.length / BAR


def test_drums_trade_fours_with_the_band():
    song = song_of("jazz quintet in C major, 116 bars", 3)
    fours = next(s for s in song.sections if s.name == "fours")
    first = int(fours.tick) // BAR + 4
    drums = song.track("jazz drums").notes.within(first * BAR, (first + 4) * BAR)
    assert len(drums) > 24
    for name in ("trumpet", "piano", "upright bass"):
        assert silent_bars(song.track(name).notes, first, first + 4)
        assert not silent_bars(song.track(name).notes, first - 4, first)


def test_horns_play_the_head_together_and_take_turns_in_solos():
    same = 0
    for seed in range(8):
        song = song_of("jazz quintet in F major, 32 bars", seed)
        lead, second = (set(song.track(n).notes.start.tolist()) for n in ("trumpet", "tenor sax"))
        same += len(lead & second) > 0.5 * len(lead)
    assert same >= 3
    long = song_of("jazz quintet in F major, 148 bars", 2)
    solos = [s for s in long.sections if s.name == "solo"]
    assert len(solos) >= 2
    counts = [
        [
            len(long.track(n).notes.within(s.tick, s.tick + s.length))
            for n in ("trumpet", "tenor sax")
        ]
        for s in solos[:2]
    ]
    assert counts[0][0] > counts[0][1]
    assert counts[1][0] < counts[1][1]


def test_brushes_stir_under_a_ballad_and_nobody_walks():
    song = song_of("jazz ballad in Eb major, 32 bars", 2)
    assert song.tempos[0].bpm < 90
    assert song.track("brushes").instrument.program == 41
    assert per_bar(song, "drums", ("snare",)) > 3
    assert per_bar(song, "drums", ("ride",)) < 1
    assert walking(song) < 0.2


def test_a_waltz_has_its_foot_on_two():
    song = song_of("jazz waltz in G major, 32 bars", 2)
    assert (song.meters[0].numerator, song.meters[0].denominator) == (3, 4)
    assert bars_with(song, "drums", ("pedal",), (1,)) > 0.9
    assert bars_with(song, "drums", ("kick",), (0,)) > 0.8


def test_kinds_are_heard():
    assert song_of("bebop").tempos[0].bpm > 180
    modal = song_of("modal jazz in D minor, 32 bars")
    assert {(k.tonic, k.mode) for k in modal.keys} == {("D", "minor"), ("Eb", "minor")}
    assert len({c.symbol for c in modal.chords if c.symbol.endswith("9")}) == 2
    blues = song_of("jazz blues in F major")
    assert {s.length for s in blues.sections} == {12 * BAR}
    assert outside(blues, "bass") > 0.05
    gypsy = song_of("gypsy jazz")
    assert not any(t.instrument.drums for t in gypsy.tracks)
    assert share_at(gypsy, "chords", (0.0,)) > 0.6
    cool = song_of("cool jazz")
    assert [t.role for t in cool.tracks][:2] == ["melody", "counter"]


def test_a_guitar_beside_a_piano_keeps_the_beats():
    song = song_of("swing for tenor sax, piano, jazz guitar, upright bass and drums, F major", 3)
    guitar = song.track("jazz guitar").notes
    assert {int(at) % 960 for at in guitar.start} == {0}
    piano, strings = (np.median(song.track(n).notes.pitch) for n in ("piano", "jazz guitar"))
    assert piano > strings - 12


def test_saxes_of_a_big_band_move_as_one():
    song = song_of("big band swing in F major, 48 bars", 4)
    bridge = next(s for s in song.sections if s.name == "B")
    saxes = [
        song.track(n).notes.within(bridge.tick, bridge.tick + bridge.length)
        for n in ("alto sax", "tenor sax")
    ]
    lead, second = ({int(n.start): int(n.pitch) for n in notes} for notes in saxes)
    both = lead.keys() & second.keys()
    assert len(both) > 0.9 * len(lead)
    assert np.mean([lead[at] > second[at] for at in both]) > 0.9
