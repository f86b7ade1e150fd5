"""Notes in lanes: side by side they go through the filter, and come out on both sides."""

from __future__ import annotations

import numpy as np

from ...compiled import folded, inner
from . import panel, steer
from .filters import (
    FALL,
    LANES,
    LEFT,
    LEFT_STEP,
    LINE,
    P1,
    P_BAND_STEP,
    PLUS,
    RATE,
    RIGHT,
    RIGHT_STEP,
    RISE,
    ROWS,
    pass_12,
    pass_24,
    pass_by,
    pass_ladder,
    soft,
)
from .oscillators import BUS, sure
from .panel import factor_of


@folded
def fill_lane(x, k, bus, at, side, shared):  # type: ignore[no-untyped-def]
    """A bus through ring and drive into a lane; a tone too soft to hear keeps memories normal."""
    here, k = sure(at + side * BUS), sure(k)
    hum = np.float32(1e-18)
    first, last = shared[panel.RING_BEFORE], shared[panel.RING]
    if first > 0.0 or last > 0.0:
        one, two = sure(at + 2 * BUS), sure(at + 3 * BUS)
        step = np.float32((last - first) / 64.0)
        begin = np.float32(first)
        for i in range(64):
            bus[here + i] += (begin + step * np.float32(i)) * bus[one + i] * bus[two + i]
    first, last = shared[panel.DRIVE_BEFORE], shared[panel.DRIVE]
    if first > 0.0 or last > 0.0:
        # The first 3 dB fade from the clean sound to the driven one.
        wet = np.float32(min(first / 3.0, 1.0))
        wetter = np.float32((min(last / 3.0, 1.0) - wet) / 64.0)
        much = np.float32(factor_of(first) * 0.5)
        more = np.float32((factor_of(last) * 0.5 - much) / 64.0)
        for i in range(64):
            clean = bus[here + i]
            driven = soft(clean * (much + more * np.float32(i))) * np.float32(1.5)
            mixed = clean + (wet + wetter * np.float32(i)) * (driven - clean)
            x[i * LANES + k] = mixed + hum
        return
    for i in range(64):
        x[i * LANES + k] = bus[here + i] + hum


@folded
def set_lane(lanes, k, notes, n, memories, s, side, wide, fade_in, fade_out):  # type: ignore[no-untyped-def]
    """A note's memories, envelope and gains into lane `k`."""
    for row in range(4):
        lanes[row * LANES + k] = memories[s, side, row]
    lanes[LINE + k], lanes[RISE + k] = notes[n + steer.PATH], notes[n + steer.PATH + 1]
    lanes[FALL + k], lanes[RATE + k] = notes[n + steer.PATH + 2], notes[n + steer.PATH + 3]
    lanes[PLUS + k] = notes[n + steer.PATH + 4]
    one, one_last = (
        notes[n + steer.WAS_LEFT] * (1.0 - fade_in),
        notes[n + steer.LEFT] * (1.0 - fade_out),
    )
    two, two_last = (
        notes[n + steer.WAS_RIGHT] * (1.0 - fade_in),
        notes[n + steer.RIGHT] * (1.0 - fade_out),
    )
    if wide and side == 0:
        two, two_last = 0.0, 0.0
    if wide and side == 1:
        one, one_last = 0.0, 0.0
    lanes[LEFT + k], lanes[LEFT_STEP + k] = one, (one_last - one) / 64.0
    lanes[RIGHT + k], lanes[RIGHT_STEP + k] = two, (two_last - two) / 64.0


@folded
def copy_lane(lanes, here, there):  # type: ignore[no-untyped-def]
    """The other side of a note has the same filter."""
    for row in range(P1 // LANES, LINE // LANES):
        lanes[row * LANES + there] = lanes[row * LANES + here]
    for row in range(P_BAND_STEP // LANES, ROWS):
        lanes[row * LANES + there] = lanes[row * LANES + here]


@inner
def family(kind):  # type: ignore[no-untyped-def]
    """Filters of one family remember the same things."""
    return 0 if kind == 0 else (2 if kind == 9 else 1)


@folded
def run_lanes(kind, x, lanes, left, right):  # type: ignore[no-untyped-def]
    """Sixteen lanes through a filter, added to both sides."""
    if kind == 0:
        pass_by(x, lanes, left, right)
    elif kind < 5:
        pass_12(x, lanes, left, right)
    elif kind < 9:
        pass_24(x, lanes, left, right)
    else:
        pass_ladder(x, lanes, left, right)


@folded
def run_group(count, who, shared, x, lanes, old, left, right, memories):  # type: ignore[no-untyped-def]
    """The lanes that are filled: filtered, added, and what they remember put back."""
    kind, was = int(shared[panel.KIND]), int(shared[panel.KIND_BEFORE])
    for k in range(count, LANES):
        for row in range(ROWS):
            lanes[row * LANES + k] = np.float32(0.0)
            old[row * LANES + k] = np.float32(0.0)
        for i in range(64):
            x[i * LANES + k] = np.float32(0.0)
    for new in range(0 if kind != was else 1, 2):
        run_lanes(kind if new else was, x, lanes if new else old, left, right)
    for k in range(count):
        slot, side = who[k, 0], who[k, 1]
        for row in range(4):
            memories[slot, side, row] = lanes[row * LANES + k]
        if who[k, 2] == 0:
            for row in range(4):
                memories[slot, 1, row] = lanes[row * LANES + k]
