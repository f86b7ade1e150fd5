"""Meters know their beats and groups; patterns are as even as can be."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toccata.errors import OutOfRange, Unreadable, WrongUse
from toccata.theory.rhythm import Meter, euclid, parse_meter
from toccata.theory.timelines import TIMELINES, find_timeline

METERS = {
    "4/4": (4.0, 1.0, (2, 2)),
    "3/4": (3.0, 1.0, (3,)),
    "6/8": (3.0, 1.5, (3, 3)),
    "12/8": (6.0, 1.5, (3, 3, 3, 3)),
    "7/8": (3.5, 0.5, (2, 2, 3)),
    "five-four": (5.0, 1.0, (3, 2)),
    "waltz": (3.0, 1.0, (3,)),
    "cut time": (4.0, 2.0, (2,)),
    "common time": (4.0, 1.0, (2, 2)),
    "3+2+2/8": (3.5, 0.5, (3, 2, 2)),
    "twelve-eight": (6.0, 1.5, (3, 3, 3, 3)),
    "slip jig": (4.5, 1.5, (3, 3, 3)),
    "3 / 4 time": (3.0, 1.0, (3,)),
    "alla breve": (4.0, 2.0, (2,)),
}


@pytest.mark.parametrize("text", METERS)
def test_meters_are_read_as_musicians_say_them(text):
    meter = parse_meter(text)
    assert (meter.bar_beats, meter.beat, meter.groups) == METERS[text]


@settings(max_examples=100, deadline=None)
@given(st.integers(1, 32), st.sampled_from([1, 2, 4, 8, 16]))
def test_every_bar_is_filled_by_its_groups_and_strongest_at_its_start(top, bottom):
    meter = Meter(top, bottom)
    assert sum(meter.groups) == top
    assert len(meter.strengths) == meter.bar_beats * 4
    assert all(strength < meter.strengths[0] == 1.0 for strength in meter.strengths[1:])


def test_the_hierarchy_of_common_time():
    assert Meter(4, 4).strengths[::4] == (1.0, 0.5, 0.75, 0.5)
    assert Meter(7, 8).strength(1.0) == Meter(7, 8).strength(2.0) == 0.75
    assert Meter(6, 8).strength(1.5) == 0.75
    assert Meter(4, 4).strength(1 / 3) == 0.05


@pytest.mark.parametrize("text", ["", "4", "fish", "4/4/4", "seven"])
def test_what_is_no_meter_is_refused(text):
    with pytest.raises(Unreadable, match="waltz"):
        parse_meter(text)


def test_impossible_meters_are_refused():
    with pytest.raises(WrongUse, match="lower number"):
        parse_meter("4/5")
    with pytest.raises(OutOfRange):
        parse_meter("0/4")
    with pytest.raises(WrongUse, match="fill"):
        Meter(7, 8, (2, 2))


@pytest.mark.parametrize(
    ("hits", "steps", "pattern"),
    [
        (3, 8, "x..x..x."),
        (5, 8, "x.xx.xx."),
        (7, 12, "x.xx.x.xx.x."),
        (5, 16, "x..x..x..x..x..."),
        (2, 5, "x.x.."),
        (4, 9, "x.x.x.x.."),
        (3, 4, "x.xx"),
        (0, 3, "..."),
        (3, 3, "xxx"),
    ],
)
def test_toussaints_euclidean_rhythms(hits, steps, pattern):
    assert "".join(".x"[step] for step in euclid(hits, steps)) == pattern


@settings(max_examples=100, deadline=None)
@given(st.integers(1, 32), st.integers(0, 32), st.integers(-40, 40))
def test_euclidean_gaps_differ_by_one_at_most(steps, extra, rotation):
    total = steps + extra
    pattern = euclid(steps, total, rotation)
    assert (len(pattern), sum(pattern)) == (total, steps)
    places = [place for place, hit in enumerate(pattern) if hit]
    gaps = [(b - a) % total or total for a, b in zip(places, places[1:] + places[:1], strict=True)]
    assert max(gaps) - min(gaps) <= 1


def test_every_timeline_has_strokes_and_starts_known():
    assert TIMELINES["son clave"].strokes == (0.0, 0.75, 1.5, 2.5, 3.0)
    assert find_timeline("3-2 Son Clave") is TIMELINES["son clave"]
    assert TIMELINES["tresillo"].pattern == euclid(3, 8)
    for timeline in TIMELINES.values():
        assert set(timeline.text) == {"x", "."}
        assert len(timeline.text) % timeline.per_beat in (0, 1)
    for name in ("son clave", "rumba clave", "bossa clave"):
        front, back = TIMELINES[name].text[:8], TIMELINES[name].text[8:]
        assert TIMELINES[f"{name} 2-3"].text == back + front
