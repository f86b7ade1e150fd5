from __future__ import annotations

import math
import random
import warnings

import music21
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import entropy as scipy_entropy

from toccata.judge.features import COLUMNS, FEATURES, measure, places_of
from toccata.judge.features_harmony import spiral
from toccata.judge.material import listen
from toccata.score import Notes, Song
from toccata.score.files.midi import read_midi, write_midi

from .songs import CHORALE, SCALE, line, song, struck


def value(name: str, piece: Song) -> float:
    return float(FEATURES[name].of(listen(piece))[0])


def row(name: str, piece: Song) -> dict[str, float]:
    feature = FEATURES[name]
    return dict(zip(feature.bins, feature.of(listen(piece)).tolist(), strict=True))


def test_a_scale_has_the_entropy_of_seven_notes():
    assert value("pitch-class entropy", song(line(SCALE * 4))) == pytest.approx(math.log2(7))


def test_one_note_has_no_entropy():
    assert value("pitch-class entropy", song(line([60] * 8))) == 0


def test_the_entropy_is_that_of_scipy():
    pitches = random.Random(1).choices(range(40, 90), k=200)
    counts = np.bincount(np.array(pitches) % 12, minlength=12)
    found = value("pitch-class entropy", song(line(pitches)))
    assert found == pytest.approx(scipy_entropy(counts, base=2))


def test_a_scale_is_all_in_one_scale_and_the_chromatic_scale_is_not():
    assert value("scale consistency", song(line(SCALE))) == 1
    assert value("scale consistency", song(line(list(range(60, 72))))) == pytest.approx(7 / 12)


def test_range_and_count_are_those_of_the_notes():
    piece = song(line([48, 60, 60, 84]))
    assert (value("pitches", piece), value("pitch range", piece)) == (3, 36)


def test_degrees_are_counted_from_the_tonic():
    found = row("degrees", song(line([62, 66, 69, 62, 66, 69, 74, 62])))
    assert found["1"] == pytest.approx(0.5)
    assert found["3"] == found["5"] == pytest.approx(0.25)


def test_music21_counts_the_same_intervals():
    pitches = random.Random(2).choices(range(55, 85), k=60)
    part = music21.stream.Part()
    for pitch in pitches:
        part.append(music21.note.Note(pitch))
    sizes = [abs(i.semitones) for i in part.melodicIntervals()]
    found = value("melodic interval", song(line(pitches)))
    assert found * (len(pitches) - 1) == pytest.approx(sum(sizes))


def test_a_scale_goes_by_step_and_an_arpeggio_leaps():
    assert value("steps", song(line([*SCALE, 72]))) == 1
    assert value("leaps", song(line([48, 60, 72, 84]))) == 1


def test_the_top_line_is_the_tune_above_its_chords():
    chords = Notes.from_columns(start=[0, 0, 3840, 3840], length=[3840] * 4, pitch=[48, 52, 50, 53])
    heard = listen(song(line([*SCALE, 72]), chords))
    assert heard.top.pitch.tolist() == [*SCALE, 72]
    assert heard.low.pitch.tolist() == [48, 50]


def test_a_melody_that_goes_up_and_down_has_that_contour():
    found = row("contour", song(line([60, 62] * 8)))
    assert found["ud"] + found["du"] == pytest.approx(1)


def test_a_figure_that_comes_back_is_a_motif():
    assert value("motifs", song(line([60, 62, 64, 65, 67] * 6))) > 0.7
    assert value("motifs", song(line([*range(40, 48), 60, 50, 61, 55]))) < 0.6


def test_a_repeated_bar_has_structureness_one():
    piece = song(line([60, 64, 67, 64] * 16))
    for span in ("1 bar", "2 bars", "4 bars", "8 bars"):
        assert value(f"structure, {span}", piece) == pytest.approx(1)
    assert value("repeated bars", piece) == pytest.approx(15 / 16)
    assert value("late novelty", piece) == 0


def test_bars_with_nothing_in_common_have_structureness_zero():
    piece = song(line([n for n in range(60, 72) for _ in range(4)]))
    assert value("structure, 1 bar", piece) == 0
    assert value("late novelty", piece) == 1


def test_two_halves_that_differ_contrast_more_than_one_that_goes_on():
    halves = song(line([60, 64, 67, 64] * 8 + [61, 66, 70, 66] * 8))
    same = song(line([60, 64, 67, 64] * 16))
    assert value("contrast", halves) > value("contrast", same) + 0.2


def test_the_same_rhythm_in_every_bar_is_a_consistent_groove():
    assert (
        value(
            "groove consistency", song(struck([b * 4 + p for b in range(8) for p in (0, 1.5, 3)]))
        )
        == 1
    )


def test_groove_consistency_counts_the_steps_that_differ():
    # two bars of 48 steps: they share the downbeat and differ in two places
    assert value("groove consistency", song(struck([0, 1, 4, 6]))) == pytest.approx(1 - 2 / 48)


@pytest.mark.parametrize(("percent", "place"), [(50, 0.5), (66.7, 2 / 3)])
def test_swing_is_where_the_second_eighth_falls(percent, place):
    onsets = [beat + inside for beat in range(16) for inside in (0, place)]
    assert value("swing", song(struck(onsets))) == pytest.approx(percent, abs=0.1)


def test_offbeats_are_more_syncopated_than_beats():
    on = song(struck([b * 4 + p for b in range(4) for p in (0, 1, 2, 3)]))
    off = song(struck([b * 4 + p for b in range(4) for p in (0.5, 1.5, 2.5, 3.5)]))
    assert value("syncopation", on) == 0
    assert value("syncopation", off) > 2


def test_triplets_and_sixteenths_have_places_of_their_own():
    found = row("places", song(struck([0, 1 / 3, 2 / 3, 1, 1.25, 1.5, 1.75, 2.01])))
    assert found["1/3"] == found["2/3"] == found["1/4"] == found["3/4"] == pytest.approx(1 / 8)
    assert found["on"] == pytest.approx(3 / 8)


def test_house_has_four_on_the_floor_and_rock_a_backbeat():
    beats = range(16)
    house = song(drums=struck(list(beats), 36))
    rock = song(drums=struck([b for b in beats if b % 4 in (1, 3)], 38))
    assert value("four on the floor", house) == 1
    assert value("backbeat", rock) == 1


def test_music_without_drums_has_no_drum_features():
    piece = song(line(SCALE))
    assert math.isnan(value("drum density", piece))
    assert math.isnan(value("backbeat", piece))


def test_bars_in_which_nothing_begins_are_empty():
    assert value("empty bars", song(struck([0, 4, 12]))) == pytest.approx(1 / 4)


def test_polyphony_is_how_many_notes_sound_together():
    rows = [line(pitches, 4) for pitches in CHORALE]
    assert value("polyphony", song(*rows)) == pytest.approx(4)
    assert value("polyphony", song(rows[0])) == pytest.approx(1)
    assert value("polyphony rate", song(rows[0])) == 0


def test_parallel_octaves_are_counted_in_voices():
    clean = song(*(line(pitches, 4) for pitches in CHORALE))
    parallel = song(line([72, 74, 76, 77], 4), line([60, 62, 67, 69], 4))
    assert value("parallels", clean) == 0
    assert value("parallels", parallel) > 0


def test_a_part_that_is_doubled_in_octaves_is_one_voice_and_no_fault():
    doubled = song(line([72, 74, 76, 77, 79], 4), line([60, 62, 64, 65, 67], 4))
    assert value("parallels", doubled) == 0


def test_strings_may_stand_as_far_apart_as_they_like_and_a_choir_may_not():
    wide = [line([84, 83, 84, 86], 4), line([64, 62, 60, 62], 4), line([48, 43, 48, 43], 4)]
    choir, strings = (
        value("part-writing faults", song(*wide, program=program)) for program in (53, 41)
    )
    assert choir > strings


def test_parallels_are_not_counted_in_a_single_line():
    assert math.isnan(value("parallels", song(line(SCALE))))


def test_neighbours_on_the_spiral_are_a_fifth_apart():
    # Chew 2000: a fifth is √2 in the plane and √(2/15) up
    away = np.linalg.norm(spiral()[0] - spiral()[7])
    assert away == pytest.approx(math.sqrt(2 + 2 / 15))


def test_a_cluster_is_tenser_than_a_triad():
    triad = song(*(line([p] * 4) for p in (60, 64, 67)))
    cluster = song(*(line([p] * 4) for p in (60, 61, 66)))
    assert value("tension: diameter", cluster) > value("tension: diameter", triad)


def test_notes_beyond_the_instrument_are_faults():
    assert value("range faults", song(line([60, 62, 64, 30]), program=41)) == 250


def test_every_feature_names_its_source_and_what_it_is():
    for feature in FEATURES.values():
        assert any(word.isdigit() for word in feature.source.replace(",", "").split()), feature.name
        assert (feature.measure.__doc__ or "").strip().endswith("."), feature.name
        assert feature.unit
        assert feature.bins or (feature.more and feature.less)


def test_shares_sum_to_one():
    measured = measure(song(line(SCALE * 4), drums=struck([0, 1, 2, 3.5], 38)))
    for feature in FEATURES.values():
        part = measured[places_of(feature)]
        if feature.bins and np.isfinite(part).all():
            assert part.sum() == pytest.approx(1)


EMPTY = {
    "no tracks": Song(),
    "a track without notes": song(Notes()),
    "one note": song(line([60])),
    "drums alone": song(drums=struck([0, 1, 2, 3], 36)),
    "a wild meter": song(line(SCALE), meter=(13, 16)),
    "one tick to the quarter": song(line(SCALE, resolution=1), resolution=1),
    "all at once": song(Notes.from_columns(start=[0] * 128, length=[1] * 128, pitch=range(128))),
}


@pytest.mark.parametrize("piece", EMPTY.values(), ids=EMPTY)
def test_odd_songs_are_measured_too(piece):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        found = measure(piece)
    assert len(found) == len(COLUMNS)
    assert not np.isinf(found).any()


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 40_000), st.integers(0, 9000), st.integers(0, 127)), max_size=40
    ),
    st.sampled_from([(4, 4), (3, 4), (6, 8), (7, 8), (1, 32)]),
    st.booleans(),
)
def test_any_song_has_finite_numbers(notes, meter, drummed):
    starts, lengths, pitches = zip(*notes, strict=True) if notes else ((), (), ())
    part = Notes.from_columns(start=starts, length=lengths, pitch=pitches)
    piece = song(line([60]), drums=part, meter=meter) if drummed else song(part, meter=meter)
    found = measure(piece)
    assert not np.isinf(found).any()
    for feature in FEATURES.values():
        if feature.unit == "share":
            part = found[places_of(feature)]
            assert np.isnan(part).all() or (part.min() >= -1e-9 and part.max() <= 1.5)


@settings(max_examples=15, deadline=None)
@given(st.integers(-12, 12))
def test_notes_moved_up_keep_their_melody_and_rhythm(up):
    pitches = np.array([60, 64, 67, 65, 64, 62, 60, 59] * 4)
    for name in ("contour", "intervals", "gaps", "places"):
        here = FEATURES[name].of(listen(song(line(pitches.tolist()))))
        there = FEATURES[name].of(listen(song(line((pitches + up).tolist()))))
        assert np.array_equal(here, there)


def test_a_midi_file_is_measured_as_its_song():
    piece = song(line(SCALE * 8), line([48, 53, 55, 48] * 4, 4), drums=struck(range(32), 36))
    again = read_midi(write_midi(piece))
    plain = read_midi(write_midi(again.replace(about={"read": ""})))
    assert np.allclose(measure(piece), measure(again), equal_nan=True)
    assert np.allclose(measure(piece), measure(plain), equal_nan=True)


def test_the_resolution_does_not_matter():
    coarse = song(line(SCALE * 4, 0.5, resolution=24), resolution=24)
    fine = song(line(SCALE * 4, 0.5, resolution=480), resolution=480)
    assert np.allclose(measure(coarse), measure(fine), equal_nan=True)


def test_a_three_minute_song_of_ten_tracks_is_measured():
    dice = random.Random(3)
    tracks = [line([dice.randrange(40, 80) for _ in range(720)], 0.5) for _ in range(10)]
    assert np.isfinite(measure(song(*tracks))).mean() > 0.7
