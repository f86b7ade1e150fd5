"""The sound of the subtractive synth: step by step, each note steered, drawn, filtered and added."""

from __future__ import annotations

import numpy as np

from ...compiled import kernel
from ...knobs import turn
from .. import keys
from . import panel, steer
from .envelopes import strike
from .filters import LANES
from .lanes import copy_lane, family, fill_lane, run_group, set_lane
from .oscillators import BUS, next_step
from .panel import read_panel
from .steer import begin, tune_lane
from .steer import steer as steer_note
from .waves import play_waves


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
            at = s * steer.ROOM
            fresh = slots[s, steer.BORN] == 0.0
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
                for i in range(BUS):
                    buses[at + BUS + i] = buses[at + i]
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
                    next_step(buses, at + k * BUS)
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
