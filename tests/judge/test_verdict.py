from __future__ import annotations

import json

import numpy as np
import pytest

from toccata.errors import UnknownName
from toccata.judge.features import COLUMNS, FEATURES, measure
from toccata.judge.material import MOST_BARS
from toccata.judge.references import NOTATED, TABLE, references
from toccata.judge.verdict import (
    WEIGHED,
    judge,
    nearest,
    own_scores,
    percentile,
    standings_of,
)
from toccata.score import Notes, Section, Song
from toccata.units import Ticks

from .songs import CHORALE, SCALE, line, song, struck

HYMN = song(*(line(pitches * 4) for pitches in CHORALE))


def test_the_table_has_every_column_and_is_small():
    with np.load(TABLE) as table:
        assert table["columns"].tolist() == list(COLUMNS)
    assert TABLE.stat().st_size < 500_000


def test_the_card_counts_the_pieces_of_every_reference():
    card = TABLE.with_name("README.md").read_text("utf-8")
    for name, reference in references().items():
        assert name.removesuffix(" grooves") in card
        assert str(len(reference)) in card


def test_what_notation_does_not_say_is_not_held_against_anybody():
    for name in NOTATED:
        assert not references()[name].has(FEATURES["legato"])
    assert references()["swing grooves"].has(FEATURES["swing"])


@pytest.mark.parametrize("name", ["chorales", "swing grooves", "game music", "ragtime"])
def test_pieces_of_a_reference_are_near_it(name):
    rows = references()[name].rows[::9]
    assert sum(nearest(row)[0][0] == name for row in rows) >= 0.7 * len(rows)


def test_pieces_of_a_reference_score_high_and_others_do_not():
    chorales, ragtime = references()["chorales"], references()["ragtime"]
    assert own_scores("chorales")[0] > 90
    points = [s.points for s in standings_of(ragtime.rows[5], chorales) if s.feature in WEIGHED]
    assert np.mean(points) < 80


def test_a_value_in_the_middle_has_all_points_and_one_far_off_has_none():
    chorales = references()["chorales"]
    row = chorales.rows[0].copy()
    row[COLUMNS.index("polyphony")] = np.median(chorales.values(FEATURES["polyphony"]))
    found = {s.feature.name: s for s in standings_of(row, chorales)}
    assert found["polyphony"].points == 100
    row[COLUMNS.index("polyphony")] = 40
    found = {s.feature.name: s for s in standings_of(row, chorales)}
    assert (found["polyphony"].points, found["polyphony"].percentile) == (0, 100)
    assert "More notes sound together than in all of the chorales" in found["polyphony"].sentence(
        "chorales"
    )


def test_ties_count_half_in_a_percentile():
    assert percentile(2.0, np.array([1.0, 2.0, 2.0, 3.0])) == 50
    assert percentile(9.0, np.array([1.0, 2.0])) == 100


def test_a_verdict_names_its_reference_and_tells_it_as_json():
    verdict = judge(HYMN, "chorales")
    card = json.loads(json.dumps(verdict.card(), allow_nan=False))
    assert (card["reference"], card["chosen"]) == ("chorales", "named")
    assert 0 <= card["score"] <= 100
    assert card["sentences"][0].startswith("Score ")
    assert "10th and the 90th percentile" in verdict.explain()


def test_the_nearest_reference_of_a_single_line_is_one_of_single_lines():
    tune = [67, 71, 74, 71, 72, 71, 69, 67, 66, 69, 74, 72, 71, 69, 67, 62]
    assert judge(song(line(tune * 4, 0.5))).reference in {"folk songs", "fiddle tunes"}


def test_an_unknown_reference_tells_the_nearest():
    with pytest.raises(UnknownName, match="chorales"):
        judge(HYMN, "chorals")


ODD = {
    "empty": Song(),
    "tracks without notes": song(Notes(), Notes()),
    "one note": song(line([60])),
    "drums alone": song(drums=struck([0, 1, 2, 3] * 4, 36)),
}


@pytest.mark.parametrize("piece", ODD.values(), ids=ODD)
@pytest.mark.parametrize("against", [None, "folk songs"])
def test_odd_songs_get_a_verdict(piece, against):
    verdict = judge(piece, against)
    assert 0 <= verdict.score <= 100
    assert list(verdict.sentences())
    json.dumps(verdict.card(), allow_nan=False)


def test_an_empty_song_has_nothing_to_judge():
    verdict = judge(Song())
    assert verdict.score == 0
    assert [fault.kind for fault in verdict.faults] == ["no notes"]
    assert "nothing to judge" in verdict.explain()


def test_notes_out_of_range_are_told_with_the_first():
    verdict = judge(song(line([60, 62, 30, 31]), program=41))
    fault = next(f for f in verdict.faults if f.kind == "out of range")
    assert fault.times == 2
    assert "G3" in fault.sentence
    assert "bar 1" in fault.sentence


def test_a_long_silence_is_told():
    verdict = judge(song(struck([0, 1, 2, 3, 24, 25])))
    fault = next(f for f in verdict.faults if f.kind == "long silence")
    assert (fault.times, "from bar 2 on" in fault.sentence) == (5, True)


def test_a_note_past_its_section_is_told():
    verse, chorus = (
        Section(Ticks(0), Ticks(3840), "verse"),
        Section(Ticks(3840), Ticks(3840), "chorus"),
    )
    held = song(line([60, 62, 64, 65]) + struck([3], 70, 2)).replace(sections=(verse, chorus))
    fault = next(f for f in judge(held).faults if f.kind == "past its section")
    assert fault.times == 1
    assert "(verse)" in fault.sentence


def test_a_very_long_song_is_judged_by_its_beginning():
    verdict = judge(song(line([60, 62, 64, 65] * 850)), "folk songs")
    assert 0 < verdict.score <= 100
    assert f"the first {MOST_BARS} bars" in next(
        f.sentence for f in verdict.faults if f.kind == "very long"
    )


def test_a_clean_song_has_no_faults():
    assert judge(song(line(SCALE * 4))).faults == ()


def test_measuring_twice_gives_the_same():
    assert np.array_equal(measure(HYMN), measure(HYMN), equal_nan=True)
