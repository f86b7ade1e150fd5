import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from toccata.audio.effects.line import FASTEST, between, memory, move

GOALS = st.lists(st.tuples(st.floats(44.0, 90_000.0), st.integers(1, 60)), min_size=1, max_size=8)


@settings(max_examples=60, deadline=None)
@given(goals=GOALS, pull=st.sampled_from([0.006, 0.0145, 0.03]))
def test_a_length_that_glides_never_leaves_the_room_between_its_goals(goals, pull):
    length = np.array([goals[0][0], goals[0][0], 0.0])
    low, high = min(g for g, _ in goals), max(g for g, _ in goals)
    for goal, steps in goals:
        for _ in range(steps):
            before = length[0]
            move(length, goal, pull)
            assert low <= length[0] <= high
            assert length[1] == before
            assert abs(length[0] - before) <= 64 * FASTEST


def test_it_arrives():
    length = np.array([100.0, 100.0, 0.0])
    for _ in range(2500):
        move(length, 20_000.0, 0.0145)
    assert length.tolist() == [20_000.0, 20_000.0, 0.0]


def test_whole_places_are_exact_and_a_cubic_is_read_without_error():
    line = memory(0.001, 44_100)[0]
    n = np.arange(len(line))
    line[:] = 0.001 * (n - 60.0) ** 3 + n
    assert between(line, 80, 20.0) == line[60]
    for back in (1.0, 1.5, 20.25, 37.9):
        at = 80 - back
        assert abs(between(line, 80, back) - (0.001 * (at - 60) ** 3 + at)) < 1e-4
