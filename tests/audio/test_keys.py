import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toccata.audio.message import Kind, Message
from toccata.audio.voices.keys import (
    BEGAN,
    FRESH,
    GATE,
    KEY,
    PITCH,
    PRESSURE,
    SOUNDS,
    TIMBRE,
    VELOCITY,
    WHEEL,
    Keys,
)
from toccata.units import Seconds


def tell(keys, kind, number=0, value=0, lane=0):
    keys.act(Message(Seconds(0.0), kind, number, value, lane))


def on(keys, key, velocity=100, lane=0):
    tell(keys, Kind.NOTE_ON, key, velocity, lane)


def off(keys, key, lane=0):
    tell(keys, Kind.NOTE_OFF, key, 0, lane)


def control(keys, number, value, lane=0):
    tell(keys, Kind.CONTROL, number, value, lane)


def held(keys):
    """The keys whose gates are open, oldest first."""
    rows = keys.slots[(keys.slots[:, GATE] > 0) & (keys.slots[:, SOUNDS] > 0)]
    return [int(row[KEY]) for row in rows[np.argsort(rows[:, BEGAN])]]


def test_a_note_takes_a_slot_and_lets_it_go():
    keys = Keys(4)
    on(keys, 60, 127)
    row = keys.slots[0]
    assert (row[KEY], row[PITCH], row[VELOCITY]) == (60, 60, 1.0)
    assert row[GATE] == row[FRESH] == row[SOUNDS] == 1
    off(keys, 60)
    assert row[GATE] == 0
    assert keys.sounding


def test_the_oldest_note_gives_way_and_fades_in_a_slot_of_its_own():
    keys = Keys(3)
    for key in (60, 62, 64, 65):
        on(keys, key)
    assert held(keys) == [62, 64, 65]
    taken = keys.slots[keys.slots[:, GATE] < 0]
    assert [int(row[KEY]) for row in taken] == [60]


def test_a_note_that_was_let_go_gives_way_before_one_that_is_held():
    keys = Keys(3)
    for key in (60, 62, 64):
        on(keys, key)
    off(keys, 62)
    on(keys, 67)
    assert held(keys) == [60, 64, 67]


def test_the_pedal_holds_what_fingers_let_go():
    keys = Keys(4)
    control(keys, 64, 127)
    on(keys, 60)
    off(keys, 60)
    assert held(keys) == [60]
    control(keys, 64, 0)
    assert held(keys) == []


def test_the_sostenuto_pedal_holds_only_what_was_down():
    keys = Keys(4)
    on(keys, 60)
    control(keys, 66, 127)
    on(keys, 64)
    off(keys, 60)
    off(keys, 64)
    assert held(keys) == [60]
    control(keys, 66, 0)
    assert held(keys) == []


def test_one_voice_goes_back_to_the_key_that_is_still_held():
    keys = Keys(1, mono=True)
    on(keys, 60)
    on(keys, 67)
    assert held(keys) == [67]
    off(keys, 67)
    assert held(keys) == [60]
    assert keys.slots[0, FRESH] == 1
    off(keys, 60)
    assert held(keys) == []


def test_legato_changes_the_pitch_and_begins_no_note():
    keys = Keys(1, legato=True)
    on(keys, 60)
    keys.slots[0, FRESH] = 0
    on(keys, 67)
    assert keys.slots[0, PITCH] == 67
    assert keys.slots[0, FRESH] == 0
    off(keys, 67)
    assert keys.slots[0, PITCH] == 60
    assert keys.slots[0, FRESH] == 0


def test_bends_reach_two_semitones_or_what_the_registered_parameter_says():
    keys = Keys(4)
    on(keys, 60, lane=2)
    tell(keys, Kind.BEND, 0, 8191, 2)
    assert keys.slots[0, PITCH] == pytest.approx(62)
    for number, value in ((101, 0), (100, 0), (6, 48)):
        control(keys, number, value, 2)
    tell(keys, Kind.BEND, 0, -8192, 2)
    assert keys.slots[0, PITCH] == pytest.approx(12)


def test_a_value_for_a_parameter_that_is_not_ours_leaves_the_bends_alone():
    keys = Keys(4)
    on(keys, 60)
    for number, value in ((101, 0), (100, 0), (6, 2), (99, 1), (98, 8), (6, 64)):
        control(keys, number, value)
    tell(keys, Kind.BEND, 0, 8191)
    assert keys.slots[0, PITCH] == pytest.approx(62)


def test_controllers_put_back_lift_both_pedals():
    keys = Keys(4)
    on(keys, 60)
    control(keys, 66, 127)
    off(keys, 60)
    control(keys, 121, 0)
    assert held(keys) == []


def test_a_lane_moves_its_own_notes_only():
    keys = Keys(4)
    on(keys, 60, lane=1)
    on(keys, 64, lane=2)
    tell(keys, Kind.PRESSURE, 0, 127, 2)
    control(keys, 74, 0, 2)
    control(keys, 1, 127, 2)
    one, two = keys.slots[0], keys.slots[1]
    assert (one[PRESSURE], one[TIMBRE], one[WHEEL]) == (0, 0.5, 0)
    assert (two[PRESSURE], two[TIMBRE], two[WHEEL]) == (1, 0, 1)


def test_pressure_comes_down_again():
    keys = Keys(4)
    on(keys, 60)
    tell(keys, Kind.KEY_PRESSURE, 60, 100)
    tell(keys, Kind.PRESSURE, 0, 127)
    tell(keys, Kind.PRESSURE, 0, 0)
    assert keys.slots[0, PRESSURE] == pytest.approx(100 / 127)
    tell(keys, Kind.KEY_PRESSURE, 60, 0)
    assert keys.slots[0, PRESSURE] == 0


def test_panic_ends_everything_within_moments():
    keys = Keys(4)
    control(keys, 64, 127)
    on(keys, 60)
    on(keys, 64)
    control(keys, 120, 0)
    assert (keys.slots[:2, GATE] == -1).all()


MESSAGES = st.one_of(
    st.tuples(st.just(Kind.NOTE_ON), st.integers(55, 60), st.integers(0, 127)),
    st.tuples(st.just(Kind.NOTE_OFF), st.integers(55, 60), st.just(0)),
    st.tuples(st.just(Kind.CONTROL), st.sampled_from([1, 7, 64, 66, 74, 121]), st.integers(0, 127)),
    st.tuples(st.just(Kind.BEND), st.just(0), st.integers(-8192, 8191)),
)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.tuples(MESSAGES, st.integers(0, 2)), max_size=60),
    st.sampled_from([{}, {"mono": True}, {"legato": True}]),
)
def test_after_every_key_and_pedal_is_up_nothing_is_held(story, manner):
    keys = Keys(4, **manner)
    for (kind, number, value), lane in story:
        tell(keys, kind, number, value, lane)
        gates = keys.slots[:, GATE] > 0
        assert gates.sum() <= keys.polyphony
    for lane in range(3):
        for number in (64, 66):
            control(keys, number, 0, lane)
        for key in range(55, 61):
            off(keys, key, lane)
    assert held(keys) == []
