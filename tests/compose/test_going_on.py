"""Extended, filled, varied, harmonized: what must stay stays, to the tick."""

from __future__ import annotations

import io
from collections.abc import Callable
from itertools import pairwise

import mido
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toccata.compose.extend import extend
from toccata.compose.fill import fill, track_number
from toccata.compose.harmonize import harmonize
from toccata.compose.hear import hear
from toccata.compose.upbeat import upbeat
from toccata.compose.vary import vary
from toccata.errors import OutOfRange, UnknownName
from toccata.score import Song
from toccata.score.files.midi import read_midi, write_midi
from toccata.theory.chord import parse_chord
from toccata.theory.partwriting import faults

from .pieces import one_track, piece, rows, soprano

CHORALE = "bach/bwv269"
SONGS = ("chorale", "one track")


def song(name: str) -> Song:
    return piece(CHORALE) if name == "chorale" else read_midi(one_track())


def untouched(old: Song, new: Song, low: int = 0, high: int = 0, tracks: tuple[int, ...] = ()):
    """Whether every note outside a region, and every event, is as it was."""
    for number, (before, after) in enumerate(zip(old.tracks, new.tracks, strict=True)):
        free = not tracks or number in tracks
        kept = [row for row in rows(before) if not (free and low <= row[0] < high)]
        there = [row for row in rows(after) if not (free and low <= row[0] < high)]
        assert kept == there
        assert before.events == after.events
        assert (before.name, before.instrument) == (after.name, after.instrument)


@pytest.mark.parametrize("name", SONGS)
@settings(max_examples=6, deadline=None)
@given(bars=st.integers(1, 12), seed=st.integers(0, 2**31 - 1))
def test_an_extension_leaves_the_piece_and_ends_at_home(name: str, bars: int, seed: int):
    before = song(name)
    after = extend(before, bars, seed)
    heard = hear(before)
    end = heard.starts[-1]
    bar = heard.starts[-2] - heard.starts[-3]
    assert after.length == end + bars * bar
    for old, new in zip(before.tracks, after.tracks, strict=True):
        assert rows(old) == [row for row in rows(new) if row[0] < end]
        assert list(new.events)[: len(old.events)] == list(old.events)
    last = [note for track in after.tracks if not track.instrument.drums and track.channel != 9
            for note in track.notes if note.start >= after.length - bar]  # fmt: skip
    tonic = heard.home.tonic_pc
    assert min(last, key=lambda note: note.pitch).pitch % 12 == tonic


def test_an_extension_is_made_of_the_piece():
    before = read_midi(one_track())
    after = extend(before, 8, 1)
    bar = 4 * before.resolution
    drums = next(track for track in after.tracks if track.channel == 9)
    known = {row[0] % bar for row in rows(drums) if row[0] < 16 * bar}
    fresh = [row for row in rows(drums) if 16 * bar <= row[0] < 23 * bar]
    assert fresh
    assert {row[0] % bar for row in fresh} == known


@pytest.mark.parametrize("name", SONGS)
@settings(max_examples=8, deadline=None)
@given(first=st.integers(1, 14), size=st.integers(0, 5), part=st.integers(0, 3) | st.none(),
       seed=st.integers(0, 2**31 - 1))  # fmt: skip
def test_a_filling_leaves_everything_outside(name: str, first: int, size: int, part, seed: int):
    before = song(name)
    sounding = [n for n, track in enumerate(before.tracks) if len(track.notes)]
    track = None if part is None else sounding[part] + 1
    last = min(first + size, 16)
    after = fill(before, (first, last), track, seed)
    heard = hear(before)
    low, high = heard.starts[first - heard.first], heard.starts[last - heard.first + 1]
    untouched(before, after, low, high, () if track is None else (track - 1,))
    for new in after.tracks:
        assert all(row[0] + row[1] <= high for row in rows(new) if low <= row[0] < high
                   and row not in rows(before.tracks[after.tracks.index(new)]))  # fmt: skip


def test_a_filled_melody_is_another_one_near_the_old():
    before = piece(CHORALE)
    heard = hear(before)
    after = fill(before, (5, 8), heard.lead + 1, 4)
    assert rows(before.tracks[heard.lead]) != rows(after.tracks[heard.lead])
    low, high = heard.starts[4], heard.starts[8]
    fresh = [row[2] for row in rows(after.tracks[heard.lead]) if low <= row[0] < high]
    assert fresh
    assert min(soprano(CHORALE)) - 7 <= min(fresh) <= max(fresh) <= max(soprano(CHORALE)) + 7


def test_a_whole_track_can_be_written_anew():
    before = read_midi(one_track())
    after = fill(before, None, "Acoustic Bass", 2)
    number = track_number(before, "Acoustic Bass")
    assert rows(after.tracks[number])
    assert rows(after.tracks[number]) != rows(before.tracks[number])
    untouched(before, after, 0, 10**9, (number,))


def test_a_track_is_found_by_number_name_and_role():
    before = read_midi(one_track())
    assert track_number(before, 1) == track_number(before, "flute") == 0
    assert track_number(before, "bass") == track_number(before, "Acoustic Bass")


@pytest.mark.parametrize(
    ("work", "error"),
    [
        (lambda s: extend(s, 0), OutOfRange),
        (lambda s: extend(s, 257), OutOfRange),
        (lambda s: fill(s, (17, 20)), OutOfRange),
        (lambda s: fill(s, (0, 2)), OutOfRange),
        (lambda s: fill(s, (1, 2), 9), OutOfRange),
        (lambda s: fill(s, (1, 2), "kazoo"), UnknownName),
        (lambda s: vary(s, -0.1), OutOfRange),
        (lambda s: vary(s, 1.1), OutOfRange),
        (lambda s: harmonize(s, "loud"), UnknownName),
    ],
)
def test_what_cannot_be_is_refused(work, error):
    with pytest.raises(error):
        work(read_midi(one_track()))


def same(before: Song, after: Song) -> float:
    """The share of (start, pitch) that is still there."""
    old = [{(r[0], r[2]) for r in rows(track)} for track in before.tracks]
    new = [{(r[0], r[2]) for r in rows(track)} for track in after.tracks]
    every = sum(map(len, old))
    return sum(len(a & b) for a, b in zip(old, new, strict=True)) / every


@pytest.mark.parametrize("name", SONGS)
@pytest.mark.parametrize("seed", [1, 2])
def test_variation_is_a_dial(name: str, seed: int):
    before = song(name)
    shares = [same(before, vary(before, n / 10, seed)) for n in range(11)]
    assert shares[0] == 1
    assert all(a >= b for a, b in pairwise(shares))
    assert shares[-1] < 0.3
    assert shares[3] > 0.5
    assert vary(before, 0.0, seed) is before


@pytest.mark.parametrize("name", SONGS)
def test_a_variation_keeps_form_key_and_ranges(name: str):
    before = song(name)
    after = vary(before, 1.0, 3)
    assert after.bars == before.bars
    assert hear(after).home.tonic_pc == hear(before).home.tonic_pc
    for old, new in zip(before.tracks, after.tracks, strict=True):
        if len(old.notes) and old.channel != 9:
            assert old.notes.pitch.min() <= new.notes.pitch.min()
            assert new.notes.pitch.max() <= old.notes.pitch.max()


@pytest.mark.parametrize("style", ["simple", "satb", "jazz"])
def test_a_harmonized_tune_has_chords_over_every_bar_and_comes_home(style: str):
    tune = piece(CHORALE)
    heard = hear(tune)
    alone = tune.replace(tracks=(tune.tracks[heard.lead],))
    after = harmonize(alone, style)
    assert rows(after.tracks[0]) == rows(alone.tracks[0])
    assert sum(int(mark.length) for mark in after.chords) == heard.starts[-1]
    last, before = parse_chord(after.chords[-1].symbol), parse_chord(after.chords[-2].symbol)
    assert last.root_pc == 7
    assert before.root_pc in (2, 0, 9)
    assert len(after.tracks) == (4 if style == "satb" else 2)


def test_four_voices_make_few_faults():
    tune = piece(CHORALE)
    alone = tune.replace(tracks=(tune.tracks[hear(tune).lead],))
    after = harmonize(alone, "satb")
    starts = sorted({n.start for t in after.tracks[1:] for n in t.notes})

    def sung(track, at):
        return next((n.pitch for n in track.notes if n.start <= at < n.end), None)

    voicings = [tuple(sung(track, at) for track in after.tracks[::-1]) for at in starts]
    whole = [voicing for voicing in voicings if None not in voicing]
    grave = [f for f in faults(whole) if f.rule in ("parallel fifths", "parallel octaves")]
    assert len(whole) > 50
    assert len(grave) <= 2


@pytest.mark.parametrize(
    "work",
    [
        lambda song: extend(song, 4, 1),
        lambda song: fill(song, (3, 4), None, 1),
        lambda song: vary(song, 0.3, 1),
        harmonize,
    ],
)
def test_an_upbeat_that_was_found_is_written(work: Callable[[Song], Song]):
    made = work(piece(CHORALE))
    assert made.pickup == made.resolution
    file = mido.MidiFile(file=io.BytesIO(write_midi(made)))
    signs = [m for m in file.tracks[0] if m.type == "time_signature"]
    assert [(m.numerator, m.denominator, m.time) for m in signs[:2]] == [
        (1, 4, 0), (3, 4, made.resolution)
    ]  # fmt: skip


def test_a_meter_that_is_written_once_for_each_part_is_one_meter():
    song = piece(CHORALE)
    thrice = song.replace(meters=song.meters * 3)
    assert upbeat(thrice).pickup == upbeat(song).pickup == song.resolution
