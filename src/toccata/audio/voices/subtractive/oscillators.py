"""Waves without aliases: drawn as plain lines, whose corners and jumps are rounded to the band.

A jump that falls between two frames is replaced by the step answer of a low-pass (a sinc under a
Kaiser window, 24 frames long), and a corner by that step's integral (Stilson and Smith 1996,
Brandt 2001). So a wave costs little more than its line, and its aliases below 16 kHz lie more
than 80 dB under the full wave. Everything comes `HALF` frames late.

A phase is a whole number of 32 bits that wraps; `pace` is what it gains in a frame, `bend` what
the pace gains in a frame, an even number: after i frames the phase is
phase + i (pace − bend / 2) + i² bend / 2. A pen holds them as whole numbers of 32 bits, one after
the other, from its place `by` on. A bus is a row of `BUS` frames: 64 for now, the rest for the next step.
"""

from __future__ import annotations

from functools import cache
from typing import Any, Final

import numpy as np

from ...compiled import folded, inner

HALF: Final = 12
TAPS: Final = 2 * HALF
BUS: Final = 64 + TAPS
ROWS: Final = 128
"""Places between two frames at which the rounding is tabled; lines lead from one to the next."""
CORNERS: Final = (ROWS + 1) * TAPS
"""Where the table of corners begins behind that of jumps."""
TURN: Final = 1 << 32
"""One period of a wave, as a phase."""
_EDGE: Final = 0.49  # of the sample rate: the middle of the low-pass's slope
_BETA: Final = 7.9  # Kaiser's: 80 dB


@cache
def rounding() -> Any:
    """Tables of what is added around a jump by 1, and around a corner whose slope grows by 1.

    A row says it for the frames from `HALF` before to `HALF` after a jump that lies at
    row / `ROWS` behind a frame.
    """
    fine = 16 * ROWS
    times = np.arange(-HALF * fine, HALF * fine + 1) / fine
    impulse = np.sinc(2 * _EDGE * times) * np.kaiser(times.size, _BETA)
    step = np.concatenate([[0.0], np.cumsum((impulse[1:] + impulse[:-1]) / 2)])
    step /= step[-1]
    under = np.concatenate([[0.0], np.cumsum((step[1:] + step[:-1]) / 2)]) / fine
    jumps, corners = np.zeros((ROWS + 1, TAPS)), np.zeros((ROWS + 1, TAPS))
    for row in range(ROWS + 1):
        for tap in range(TAPS):
            place = ((tap + 1) * ROWS - row) * 16
            after = tap >= HALF
            time = tap + 1 - HALF - row / ROWS
            jumps[row, tap] = step[place] - (1.0 if after else 0.0)
            corners[row, tap] = under[place] - (time if after else 0.0)
    table = np.concatenate([jumps.ravel(), corners.ravel()]).astype(np.float32)
    return table


@inner
def dip(pen, by, phase, pace, bend):  # type: ignore[no-untyped-def]
    """Put a phase, its pace and its bend into a pen."""
    pen[by], pen[by + 1], pen[by + 2] = np.uint32(phase), np.uint32(pace), np.uint32(bend)


@inner
def path(pen, by):  # type: ignore[no-untyped-def]
    """What a pen holds, for a loop: phase, pace less half the bend, half the bend."""
    half = np.uint32(np.int64(np.int32(pen[by + 2])) // 2)
    return pen[by], np.uint32(pen[by + 1] - half), half


@inner
def sure(place):  # type: ignore[no-untyped-def]
    """A place in a table, which is not negative: so the compiler knows, and loops run on vectors."""
    return min(max(np.int64(place), 0), 1 << 30)


@inner
def sine(x):  # type: ignore[no-untyped-def]
    """sin(pi x) for x from −1 to 1, within 2e-7: an odd polynomial that vanishes at both ends."""
    y = x * x
    tail = np.float32(0.52378048) + y * (np.float32(-0.07445942) + y * np.float32(0.00597332))
    inside = np.float32(3.1415913) + y * (np.float32(-2.0260838) + y * tail)
    return x * (np.float32(1.0) - y) * inside


@inner
def scramble(x):  # type: ignore[no-untyped-def]
    """A whole number of 32 bits that looks like chance, for each whole number (MurmurHash3)."""
    x = np.uint32(x)
    x = np.uint32(x ^ np.uint32(x >> np.uint32(16)))
    x = np.uint32(x * np.uint32(0x85EBCA6B))
    x = np.uint32(x ^ np.uint32(x >> np.uint32(13)))
    x = np.uint32(x * np.uint32(0xC2B2AE35))
    return np.uint32(x ^ np.uint32(x >> np.uint32(16)))


@inner
def round_off(bus, at, table, kind, pen, by, half_turns, size, grow):  # type: ignore[no-untyped-def]
    """Add what rounds each place of this step where the phase passes `half_turns` half turns.

    `size` is the jump (or the change of slope a frame) at the step's begin, `grow` what it gains
    in a frame; `kind` is where the table of jumps or of corners begins.
    """
    pace, bend = np.int64(pen[by + 1]), np.int64(np.int32(pen[by + 2]))
    way = np.int64(np.uint32(np.uint32(half_turns * 0x80000000) - pen[by]))
    end = np.int64(64) * np.int64(pace) + np.int64(2016) * np.int64(bend)
    first = np.float64(pace) - 0.5 * np.float64(bend)
    taps = np.int64(pen[6])  # 24, unknown to the compiler: else it unrolls instead of using vectors
    while way < end:
        if bend == 0:
            time = np.float64(way) / np.float64(pace)
        else:
            # pace t + bend t (t − 1) / 2 = way
            root = np.sqrt(max(0.0, first * first + 2.0 * np.float64(bend) * np.float64(way)))
            time = 2.0 * np.float64(way) / (first + root)
            if time > 64.0:
                time = np.float64(64.0)
        frame = np.int64(np.ceil(time))
        place = (time - np.float64(frame) + 1.0) * ROWS
        row = np.int64(min(place, ROWS - 1.0))
        part = np.float32(place - np.float64(row))
        much = np.float32(size + grow * time)
        here, there = sure(at + frame), sure(kind + row * TAPS)
        for tap in range(taps):
            one = table[there + tap]
            bus[here + tap] += much * (one + part * (table[there + TAPS + tap] - one))
        way += TURN


@folded
def draw_saw(bus, at, table, pen, by, gain, grow):  # type: ignore[no-untyped-def]
    """A saw that rises from −1 to 1, times a gain that grows by `grow` a frame."""
    at = sure(at)
    start, speed, more = path(pen, by)
    unit = np.float32(1.0 / 2147483648.0)
    first, step = np.float32(gain) * unit, np.float32(grow) * unit
    for i in range(64):
        u = np.uint32(i)
        now = np.int32(np.uint32(start + np.uint32(u * np.uint32(speed + np.uint32(u * more)))))
        bus[at + HALF + i] += (first + step * np.float32(np.int32(i))) * np.float32(now)
    round_off(bus, at, table, 0, pen, by, 1, -2.0 * gain, -2.0 * grow)


@folded
def draw_triangle(bus, at, table, pen, by, gain, grow):  # type: ignore[no-untyped-def]
    """A triangle that begins in its middle and rises."""
    at = sure(at)
    start, speed, more = path(pen, by)
    start = np.uint32(start - np.uint32(0x40000000))
    unit = np.float32(1.0 / 1073741824.0)
    first, step = np.float32(gain), np.float32(grow)
    for i in range(64):
        u = np.uint32(i)
        now = np.int32(np.uint32(start + np.uint32(u * np.uint32(speed + np.uint32(u * more)))))
        line = np.float32(1.0) - abs(np.float32(now)) * unit
        bus[at + HALF + i] += (first + step * np.float32(np.int32(i))) * line
    pace, bend = np.int64(pen[by + 1]), np.int64(np.int32(pen[by + 2]))
    bent = np.float64(pace + 32 * bend) / 536870912.0
    quarter = np.uint32(0x40000000)
    pen[by] = np.uint32(pen[by] - quarter)
    for foot in range(2):
        round_off(bus, at, table, CORNERS, pen, by, foot, -bent * gain, -bent * grow)
        bent = -bent
    pen[by] = np.uint32(pen[by] + quarter)


@folded
def draw_sine(bus, at, pen, by, gain, grow):  # type: ignore[no-untyped-def]
    """A sine."""
    at = sure(at)
    start, speed, more = path(pen, by)
    unit = np.float32(1.0 / 2147483648.0)
    first, step = np.float32(gain), np.float32(grow)
    for i in range(64):
        u = np.uint32(i)
        now = np.int32(np.uint32(start + np.uint32(u * np.uint32(speed + np.uint32(u * more)))))
        bus[at + HALF + i] += (first + step * np.float32(np.int32(i))) * sine(
            np.float32(now) * unit
        )


@folded
def draw_bent_sine(bus, at, pen, by, other, depth, deeper, gain, grow):  # type: ignore[no-untyped-def]
    """A sine whose phase another sine pushes by up to `depth` turns."""
    at = sure(at)
    start, speed, more = path(pen, by)
    push_start, push_speed, push_more = path(pen, other)
    unit = np.float32(1.0 / 2147483648.0)
    first, step = np.float32(gain), np.float32(grow)
    for i in range(64):
        u = np.uint32(i)
        by = np.int32(
            np.uint32(push_start + np.uint32(u * np.uint32(push_speed + np.uint32(u * push_more))))
        )
        push = np.float32(depth + deeper * i) * sine(np.float32(by) * unit)
        pushed = np.uint32(np.int32(push * np.float32(268435456.0))) << np.uint32(4)
        now = np.int32(
            np.uint32(start + np.uint32(u * np.uint32(speed + np.uint32(u * more))) + pushed)
        )
        bus[at + HALF + i] += (first + step * np.float32(np.int32(i))) * sine(
            np.float32(now) * unit
        )


@folded
def draw_noise(bus, at, pen, by, gain, grow):  # type: ignore[no-untyped-def]
    """White noise from −1 to 1; its phase is the number of its first frame."""
    at = sure(at)
    start = pen[by]
    unit = np.float32(1.0 / 2147483648.0)
    first, step = np.float32(gain) * unit, np.float32(grow) * unit
    for i in range(64):
        now = np.int32(scramble(np.uint32(start + np.uint32(i))))
        bus[at + HALF + i] += (first + step * np.float32(np.int32(i))) * np.float32(now)


@inner
def next_step(bus, at):  # type: ignore[no-untyped-def]
    """Make room in a bus for the next 64 frames; what was rounded beyond its end comes first."""
    at = sure(at)
    for i in range(TAPS):
        bus[at + i] = bus[at + 64 + i]
    for i in range(TAPS, BUS):
        bus[at + i] = np.float32(0.0)
