"""Bars and the rhythms in them."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toccata.compose.rhythm import grid, lay


@given(st.integers(1, 32), st.sampled_from((1, 2, 4, 8, 16, 32)))
@settings(max_examples=80, deadline=None)
def test_the_beats_fill_every_bar_exactly(numerator: int, denominator: int):
    meter = grid(numerator, denominator)
    assert meter.bar == 3840 * numerator // denominator
    ends = [beat.start + beat.length for beat in meter.beats]
    assert [beat.start for beat in meter.beats] == [0, *ends[:-1]]
    assert ends[-1] == meter.bar
    assert 0 < meter.half <= meter.bar


@pytest.mark.parametrize(
    ("meter", "beats"),
    [((4, 4), [960] * 4), ((6, 8), [1440] * 2), ((7, 8), [960, 960, 1440]), ((12, 8), [1440] * 4),
     ((5, 8), [1440, 960]), ((2, 2), [960] * 4), ((3, 4), [960] * 3)],
)  # fmt: skip
def test_a_meter_is_counted_as_musicians_count_it(meter: tuple[int, int], beats: list[int]):
    assert [beat.length for beat in grid(*meter).beats] == beats


@given(st.integers(1, 32), st.sampled_from((2, 4, 8, 16)), st.integers(0, 5))
@settings(max_examples=80, deadline=None)
def test_a_rhythm_stays_in_its_bar_and_its_strokes_follow_one_another(n: int, d: int, bar: int):
    meter = grid(n, d)
    hits = lay("X... x.o. x-x- .xxx xx-- ---- o..o x--x", meter, bar)
    for one, two in pairwise(hits):
        assert one.at + one.length <= two.at
    assert all(hit.length > 0 and hit.at + hit.length <= meter.bar for hit in hits)


def test_three_beats_take_the_first_second_and_fourth_of_four():
    kick_and_snare = lay("x... X... x... X...", grid(3, 4))
    assert [(hit.at, hit.weight > 1) for hit in kick_and_snare] == [
        (0, False), (960, True), (1920, True),
    ]  # fmt: skip


def test_two_steps_on_a_dotted_beat_are_long_and_short():
    assert [(hit.at, hit.length) for hit in lay("xx xx xx xx", grid(6, 8))] == [
        (0, 960), (960, 480), (1440, 960), (2400, 480),
    ]  # fmt: skip


def test_a_rhythm_of_eight_beats_takes_two_bars():
    two = "x... .... .... .... .... .... .... x..."
    assert [hit.at for hit in lay(two, grid(4, 4), 0)] == [0]
    assert [hit.at for hit in lay(two, grid(4, 4), 1)] == [2880]


def test_a_hold_makes_a_note_longer_and_a_rest_ends_it():
    assert [(h.at, h.length) for h in lay("x--- --.. .... ....", grid(4, 4))] == [(0, 1440)]


def test_swing_needs_pairs_that_keep_step_with_the_beats():
    assert grid(4, 4).swings(960)
    assert grid(5, 4).swings(960)
    assert not grid(6, 8).swings(960)
    assert not grid(7, 8).swings(960)
    assert grid(7, 8).swings(480)
