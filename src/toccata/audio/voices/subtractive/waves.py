"""The waves of one note: all its oscillators, with their unisons, into its buses."""

from __future__ import annotations

import numpy as np

from ...compiled import folded, inner
from . import panel, steer
from .oscillators import (
    BUS,
    TURN,
    dip,
    draw_bent_sine,
    draw_noise,
    draw_saw,
    draw_sine,
    draw_triangle,
)


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
    at = s * steer.ROOM
    ringing = shared[panel.RING] > 0.0 or shared[panel.RING_BEFORE] > 0.0
    for each in range(int(shared[panel.COUNT])):
        k = int(oscs[each, panel.SOUNDING])
        pair = ringing and k < 2
        wave, was = int(oscs[k, panel.WAVE]), int(oscs[k, panel.WAVE_BEFORE])
        size = 1 if k == 8 or wave == 5 else int(notes[n + steer.UNISON])
        share = oscs[k, panel.WIDTH] if wave == 4 else 0.5
        if wave == 4:
            share = min(max(share + notes[n + steer.WIDEN], 0.01), 0.99)
        share = np.int64(share * TURN)
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
                first, last, there = 1.0, 1.0, at + (2 + k) * BUS
                if side < 2:
                    there = at + side * BUS
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
