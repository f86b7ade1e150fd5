import threading

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toccata.audio.crew import Chunk, Crew
from toccata.errors import Cancelled
from toccata.progress import Cancel

SLOTS = 3


def crew_of(needs, threads, log=None, fails=()):
    """Jobs that check that what they need was played before, and is still in its buffer."""
    held = [[-1] * SLOTS for _ in needs]
    lock = threading.Lock()

    def job(name):
        def play(chunk, slot):
            if (name, chunk.frame) in fails:
                raise ZeroDivisionError
            for other in needs[name]:
                assert held[other][slot] == chunk.frame
            with lock:
                assert held[name][slot] < chunk.frame
                held[name][slot] = chunk.frame
                if log is not None:
                    log.append((name, chunk.frame))

        return play

    return Crew([job(name) for name in range(len(needs))], needs, threads, SLOTS)


@st.composite
def graphs(draw):
    count = draw(st.integers(1, 7))
    return [
        draw(st.lists(st.integers(0, name - 1), max_size=4)) if name else []
        for name in range(count)
    ]


@given(graphs(), st.integers(1, 4), st.integers(1, 9))
@settings(max_examples=40, deadline=None)
def test_everybody_plays_every_chunk_once_after_those_that_are_heard(needs, threads, chunks):
    log = []
    crew = crew_of(needs, threads, log)
    row = [Chunk(64 * k, 64) for k in range(chunks)]
    if threads > 1:
        crew.play(row)
    else:
        for chunk in row:
            crew.play([chunk])
    crew.close()
    assert sorted(log) == [(name, 64 * k) for name in range(len(needs)) for k in range(chunks)]


@pytest.mark.parametrize("threads", [1, 2, 4])
def test_a_job_that_fails_stops_all_and_is_told(threads):
    crew = crew_of([[], [0], [0, 1]], threads, fails={(1, 128)})
    with pytest.raises(ZeroDivisionError):
        crew.play([Chunk(64 * k, 64) for k in range(SLOTS)])
    crew.close()


@pytest.mark.parametrize("threads", [1, 3])
def test_a_cancel_is_heard(threads):
    cancel = Cancel()
    cancel.set()
    crew = crew_of([[], [0]], threads)
    with pytest.raises(Cancelled):
        crew.play([Chunk(0, 64)], cancel)
    crew.close()
