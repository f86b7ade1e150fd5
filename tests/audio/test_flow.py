"""Sound on its way: in order, once, and nothing left running when nobody listens any more."""

from __future__ import annotations

import threading

import numpy as np
import pytest

from toccata.audio.flow import Flow, ahead, changed, counted, from_tape, laid
from toccata.audio.graph import each_side, filtered
from toccata.audio.tape import Tape
from toccata.errors import Cancelled, Failure
from toccata.progress import Cancel


def noise(frames=100_000):
    return np.random.default_rng(1).uniform(-0.5, 0.5, (2, frames)).astype(np.float32)


def flow(sound, size=10_000, frames=None):
    blocks = (sound[:, at : at + size] for at in range(0, sound.shape[1], size))
    return Flow(44_100, blocks, frames)


def helpers():
    return [thread for thread in threading.enumerate() if thread.name == "toccata-ahead"]


def test_what_is_made_ahead_comes_in_order():
    assert list(ahead(range(1000), 3)) == list(range(1000))
    assert not helpers()


def test_a_fault_in_the_thread_is_a_fault_here():
    def work():
        yield 1
        raise Cancelled

    coming = ahead(work())
    assert next(coming) == 1
    with pytest.raises(Cancelled):
        next(coming)
    assert not helpers()


def test_who_stops_listening_leaves_nothing_running():
    closed = threading.Event()

    def endless():
        try:
            while True:
                yield 1
        finally:
            closed.set()

    coming = ahead(endless(), 2)
    next(coming)
    coming.close()
    assert closed.wait(5)
    assert not helpers()


def test_a_tape_flows_and_a_flow_is_laid():
    sound = noise()
    with laid(flow(sound)) as tape:
        assert np.array_equal(tape.samples(), sound)
        again = from_tape(tape, Cancel())
        assert again.frames == 100_000
        with laid(changed(again, lambda block: -block)) as turned:
            assert np.array_equal(turned.samples(), -sound)


def test_a_flow_learns_its_length():
    known = counted(flow(noise()), Cancel())
    assert known.frames == 100_000
    assert sum(block.shape[1] for block in known.blocks) == 100_000


def test_a_cancelled_flow_stops():
    cancel = Cancel()
    with Tape(44_100) as tape:
        tape.write(noise())
        blocks = from_tape(tape, cancel).blocks
        next(blocks)
        cancel.set()
        with pytest.raises(Cancelled):
            next(blocks)


@pytest.mark.parametrize("filters", [[("highpass", "f=200")], [("afftdn", "nr=12:nf=-40")]])
def test_a_side_alone_is_filtered_as_both_together(filters):
    sound = noise()
    with laid(filtered(flow(sound), filters)) as one, laid(each_side(flow(sound), filters)) as two:
        assert one.frames == two.frames == 100_000
        assert np.array_equal(one.samples(), two.samples())


def test_a_filter_that_there_is_not_is_told_at_once():
    with pytest.raises(Failure, match="FFmpeg cannot"):
        filtered(flow(noise()), [("highpass", "f=nonsense")])
