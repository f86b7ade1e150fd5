"""The sound of the subtractive synth: step by step, each note steered, drawn, filtered and added."""

from __future__ import annotations

import numpy as np

from ...compiled import folded, inner, kernel
from ...knobs import turn
from .. import keys
from . import panel, steer
from .envelopes import strike
from .filters import (
    FALL,
    LANES,
    LEFT,
    LEFT_STEP,
    LINE,
    PLUS,
    RATE,
    RIGHT,
    RIGHT_STEP,
    RISE,
    pass_12,
    pass_24,
    pass_by,
    pass_ladder,
    soft,
)
from .oscillators import (
    dip,
    draw_bent_sine,
    draw_noise,
    draw_saw,
    draw_sine,
    draw_triangle,
    next_step,
    sure,
)
from .panel import factor_of, read_panel
from .steer import begin, tune_lane
from .steer import steer as steer_note


@inner
def draw_one(wave, bus, at, table, pen, gain, grow):  # type: ignore[no-untyped-def]
    """A wave of any kind. A pulse is one saw less another that comes later; the pen holds both."""
    if wave == 3:
        draw_triangle(bus, at, table, pen, 0, gain, grow)
    elif wave == 0:
        draw_sine(bus, at, pen, 0, gain, grow)
    elif wave == 5:
        draw_noise(bus, at, pen, 0, gain, grow)
    else:
        draw_saw(bus, at, table, pen, 0, gain, grow)
        if wave != 2:
            draw_saw(bus, at, table, pen, 3, -gain, -grow)


@folded
def draw(was, wave, bus, at, table, pen, gain, grow):  # type: ignore[no-untyped-def]
    """A wave, or while it changes, one that fades into another."""
    if was == wave:
        draw_one(wave, bus, at, table, pen, gain, grow)
    else:
        draw_one(was, bus, at, table, pen, gain, -gain / 64.0)
        draw_one(wave, bus, at, table, pen, 0.0, gain / 64.0 + grow)


@folded
def tune(spins, s, k, one, goal):  # type: ignore[no-untyped-def]
    """Let a pace go to its goal within a step: (pace, bend)."""
    goal = np.int64(min(goal, 2040109465.0))  # 0.95 of half the sample rate
    if spins[s, k, one, 1] < 0:
        spins[s, k, one, 1] = goal
    way = goal - spins[s, k, one, 1]
    if -128 < way < 128:
        spins[s, k, one, 1] = goal
        return goal, np.int64(0)
    pace = spins[s, k, one, 1]
    bend = 2 * (way // 128)
    spins[s, k, one, 1] = pace + 64 * bend
    return pace, bend


@folded
def play_waves(notes, n, s, oscs, unisons, shared, spins, widths, bus, table, pen, wide):  # type: ignore[no-untyped-def]
    """All oscillators of a note, into its left bus, and with `wide` into its right one too."""
    at = s * 352
    ringing = shared[panel.RING] > 0.0 or shared[panel.RING_BEFORE] > 0.0
    for each in range(int(shared[panel.COUNT])):
        k = int(oscs[each, panel.SOUNDING])
        pair = ringing and k < 2
        wave, was = int(oscs[k, panel.WAVE]), int(oscs[k, panel.WAVE_BEFORE])
        size = 1 if k == 8 or wave == 5 else int(notes[n + steer.UNISON])
        share = oscs[k, panel.WIDTH] if wave == 4 else 0.5
        if wave == 4:
            share = min(max(share + notes[n + steer.WIDEN], 0.01), 0.99)
        share = np.int64(share * 4294967296.0)
        if widths[s, k] < 0:
            widths[s, k] = share
        width = widths[s, k]
        widen = (share - width) // 64
        for one in range(size):
            goal = oscs[k, panel.RATIO] * unisons[size - 1, one, panel.FACTOR]
            pace, bend = tune(spins, s, k, one, notes[n + steer.PACE] * goal)
            phase = spins[s, k, one, 0]
            if wave == 5:
                phase += k * 0x9E3779B9
                spins[s, k, one, 0] = (spins[s, k, one, 0] + 64) & 0xFFFFFFFF
            else:
                spins[s, k, one, 0] = (phase + 64 * pace + 2016 * bend) & 0xFFFFFFFF
            # A width moves at half the wave's pace at most, so that no edge runs backwards.
            limit = pace // 2
            turn = min(max(widen, -limit), limit)
            if one == 0:
                widths[s, k] = width + 64 * turn
            bent = k == 0 and wave == 0 and shared[panel.FM] + shared[panel.FM_BEFORE] > 0.0
            dip(pen, 0, phase, pace, bend)
            if bent:
                pull, pulls = tune_other(spins, s, notes[n + steer.PACE] * oscs[1, panel.RATIO])
                dip(pen, 3, spins[s, 1, 0, 0], pull, pulls)
            else:
                dip(pen, 3, phase - width, pace - turn, bend)
            deep = shared[panel.FM_BEFORE]
            deeper = (shared[panel.FM] - deep) / 64.0
            # Left, right, and by itself for the ring.
            for side in range(3):
                if (side == 1 and not wide) or (side == 2 and not (pair and one == 0)):
                    continue
                first, last, there = 1.0, 1.0, at + (2 + k) * 88
                if side < 2:
                    there = at + side * 88
                    seat = 2 * (side ^ (k & 1))  # neighbours stand in opposite orders
                    first = oscs[k, panel.LOUD_BEFORE] * oscs[k, panel.LEFT_BEFORE + 2 * side]
                    first *= unisons[size - 1, one, panel.ON_LEFT_BEFORE + seat]
                    last = (
                        oscs[k, panel.LOUD]
                        * oscs[k, panel.LEFT + 2 * side]
                        * unisons[size - 1, one, panel.ON_LEFT + seat]
                    )
                grow = (last - first) / 64.0
                if bent and side < 2:
                    draw_bent_sine(bus, there, pen, 0, 3, deep, deeper, first, grow)
                else:
                    draw(was, wave, bus, there, table, pen, first, grow)


@folded
def tune_other(spins, s, goal):  # type: ignore[no-untyped-def]
    """The pace and bend that oscillator 2 is about to take; nothing is moved."""
    goal = np.int64(min(goal, 2040109465.0))
    way = goal - spins[s, 1, 0, 1]
    if spins[s, 1, 0, 1] < 0 or -128 < way < 128:
        return goal, np.int64(0)
    return spins[s, 1, 0, 1], 2 * (way // 128)


@folded
def fill_lane(x, k, bus, at, side, shared):  # type: ignore[no-untyped-def]
    """A bus through ring and drive into a lane; a tone too soft to hear keeps memories normal."""
    here, k = sure(at + side * 88), sure(k)
    hum = np.float32(1e-18)
    first, last = shared[panel.RING_BEFORE], shared[panel.RING]
    if first > 0.0 or last > 0.0:
        one, two = sure(at + 176), sure(at + 264)
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
            x[i * 16 + k] = mixed + hum
        return
    for i in range(64):
        x[i * 16 + k] = bus[here + i] + hum


@folded
def set_lane(lanes, k, notes, n, memories, s, side, wide, fade_in, fade_out):  # type: ignore[no-untyped-def]
    """A note's memories, envelope and gains into lane `k`."""
    for row in range(4):
        lanes[row * 16 + k] = memories[s, side, row]
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


@inner
def family(kind):  # type: ignore[no-untyped-def]
    """Filters of one family remember the same things."""
    return 0 if kind == 0 else (2 if kind == 9 else 1)


@folded
def run_group(count, who, shared, x, lanes, old, left, right, memories):  # type: ignore[no-untyped-def]
    """The lanes that are filled: filtered, added, and what they remember put back."""
    kind, was = int(shared[panel.KIND]), int(shared[panel.KIND_BEFORE])
    for k in range(count, LANES):
        for row in range(lanes.shape[0] // 16):
            lanes[row * 16 + k] = np.float32(0.0)
            old[row * 16 + k] = np.float32(0.0)
        for i in range(64):
            x[i * 16 + k] = np.float32(0.0)
    for new in range(0 if kind != was else 1, 2):
        run_lanes(kind if new else was, x, lanes if new else old, left, right)
    for k in range(count):
        slot, side = who[k, 0], who[k, 1]
        for row in range(4):
            memories[slot, side, row] = lanes[row * 16 + k]
        if who[k, 2] == 0:
            for row in range(4):
                memories[slot, 1, row] = lanes[row * 16 + k]


@kernel(
    "void(f8[:,::1], f8[:,::1], f8[::1], i8[:,:,:,::1], i8[:,::1], f4[::1], f4[:,:,::1],"
    " f8[::1], f8[:,::1], f8[:,:,::1], f4[::1], f4[::1], f4[::1], f4[::1], f4[::1], i8[:,::1], u4[::1],"
    " f4[::1], f8[::1], f4[:,:])",
    fast=True,
    bare=True,
)
def sound(  # type: ignore[no-untyped-def]
    table, slots, notes, spins, widths, buses, memories,
    shared, oscs, unisons, x, lanes, old, left, right, who, pen,
    rounding, warp, out,
):  # fmt: skip
    """Add all notes to `out` (2, n), n a multiple of 64."""
    for start in range(0, out.shape[1], 64):
        turn(table)
        read_panel(table, shared, oscs, unisons)
        for i in range(64 * LANES):
            left[i] = right[i] = np.float32(0.0)
        kind, was = int(shared[panel.KIND]), int(shared[panel.KIND_BEFORE])
        count, last = 0, -1
        for s in range(slots.shape[0]):
            if slots[s, keys.SOUNDS] > 0.0:
                last = s
        for s in range(last + 1):
            n = s * steer.MEMORY
            if slots[s, keys.SOUNDS] == 0.0:
                continue
            at = s * 352
            fresh = slots[s, 12] == 0.0
            if fresh:
                begin(slots, s, notes, n, spins, widths, buses, memories, shared, table)
            if slots[s, keys.FRESH] > 0.0:
                strike(notes, n + steer.LOUD)
                strike(notes, n + steer.CONTOUR)
                slots[s, keys.FRESH] = 0.0
                shared[panel.LAST_KEY] = slots[s, keys.KEY]
                notes[n + steer.AGE] = 0.0
                notes[n + steer.TURNS], notes[n + steer.TURNS + 1] = 0.0, 0.0
            alive = steer_note(slots, s, notes, n, table, shared, fresh)
            if not alive:
                slots[s, keys.SOUNDS] = 0.0
            wide = shared[panel.PANNED] > 0.0
            if notes[n + steer.UNISON] > 1.0 and shared[panel.SPREAD] > 0.0:
                wide = True
            if wide and notes[n + steer.STEREO] == 0.0 and not fresh:
                for i in range(88):
                    buses[at + 88 + i] = buses[at + i]
            notes[n + steer.STEREO] = 1.0 if wide else 0.0
            play_waves(
                notes, n, s, oscs, unisons, shared, spins, widths, buses, rounding, pen, wide
            )
            for side in range(2 if wide else 1):
                who[count, 0], who[count, 1], who[count, 2] = s, side, 1 if wide else 0
                fill_lane(x, count, buses, at, side, shared)
                if kind != was:
                    set_lane(old, count, notes, n, memories, s, side, wide, 0.0, 1.0)
                    if family(kind) != family(was):
                        for row in range(4):
                            memories[s, side, row] = np.float32(0.0)
                    set_lane(lanes, count, notes, n, memories, s, side, wide, 1.0, 0.0)
                else:
                    set_lane(lanes, count, notes, n, memories, s, side, wide, 0.0, 0.0)
                count += 1
            first = count - (2 if wide else 1)
            if kind != was:
                tune_lane(old, first, notes, n, was, shared, warp, False)
            tune_lane(lanes, first, notes, n, kind, shared, warp, fresh or kind != was)
            if wide:
                if kind != was:
                    copy_lane(old, first, first + 1)
                copy_lane(lanes, first, first + 1)
            for k in range(4 if shared[panel.RING] + shared[panel.RING_BEFORE] > 0.0 else 2):
                if k != 1 or wide:
                    next_step(buses, at + k * 88)
            if count > LANES - 2 or s == last:
                run_group(count, who, shared, x, lanes, old, left, right, memories)
                count = 0
        for i in range(64):
            one, two = np.float32(0.0), np.float32(0.0)
            for k in range(LANES):
                one += left[i * LANES + k]
                two += right[i * LANES + k]
            out[0, start + i] += one
            out[1, start + i] += two


@folded
def copy_lane(lanes, here, there):  # type: ignore[no-untyped-def]
    """The other side of a note has the same filter."""
    for row in range(4, 22):
        lanes[row * 16 + there] = lanes[row * 16 + here]
    for row in range(31, 33):
        lanes[row * 16 + there] = lanes[row * 16 + here]
