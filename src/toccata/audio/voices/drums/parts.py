"""What rings and what rustles: a drum's partials, and its bands of metal and noise."""

from __future__ import annotations

import numpy as np

from ...compiled import inner
from .columns import (
    ATTACK,
    BEGINS,
    BODY,
    BUZZ,
    BY,
    COUNT,
    DEPTH,
    ENVELOPE,
    FAST,
    GAIN,
    LENGTH,
    LOUDNESS,
    MODE_COUNT,
    OUT,
    PACE,
    PHASE,
    PULSE,
    PULSED,
    RATE,
    RATIO,
    RISE,
    RISING,
    SHAPE,
    SHARP,
    SQUARE_COUNT,
    TURNED,
    TURNED_BY,
    TURNS,
    TWICE,
    WARBLING,
    WAVE,
    WHITE,
)
from .sources import sine


@inner
def add_modes(mine, head, modes, lasts, tilt, rate, buffer):  # type: ignore[no-untyped-def]
    """Add every partial to the sum; returns how much is left of the loudest."""
    left = 0.0
    for k in range(int(head[MODE_COUNT])):
        level = mine[ENVELOPE + k]
        if level < 1e-7:
            continue
        ratio = modes[k, RATIO]
        keep = 10.0 ** (-3.0 / (max(0.002, lasts * modes[k, LENGTH]) * rate))
        gain = head[BODY] * modes[k, GAIN]
        if k > 0:
            gain *= tilt
        phase = mine[PHASE + k]
        # Partials fade out on their way to half the sample rate.
        goal = gain * min(1.0, max(0.0, (0.48 - buffer[PACE, 63] * ratio) * 30.0))
        room = goal if mine[LOUDNESS + k] < 0.0 else mine[LOUDNESS + k]
        mine[LOUDNESS + k] = goal
        step = (goal - room) / 64.0
        for i in range(64):
            buffer[WAVE, i] = (room + step * i) * sine(phase + buffer[TURNS, i] * ratio)
        for i in range(64):
            buffer[OUT, i] += buffer[WAVE, i] * level
            level *= keep
        turns = phase + mine[TURNED_BY] * ratio
        mine[PHASE + k] = turns - np.floor(turns)
        mine[ENVELOPE + k] = level
        left = max(left, level * gain)
    slow = max(head[RISE], 0.001 * buffer[TURNED, ATTACK])
    if slow > 0.0 and mine[RISING] > 0.0:
        keep = np.exp(-1.0 / (slow * rate))
        rising = mine[RISING]
        for i in range(64):
            buffer[OUT, i] *= 1.0 - rising
            rising *= keep
        mine[RISING] = rising if rising > 1e-9 else 0.0
    if head[DEPTH] > 0.0:
        turns = mine[WARBLING]  # at the end of the step; loudness follows pitch
        for i in range(64):
            back = turns - head[RATE] / rate * (64 - i)
            buffer[OUT, i] *= 1.0 + 9.0 * head[DEPTH] * sine(back)
    return left


@inner
def power_of_noise(shape, at, q):  # type: ignore[no-untyped-def]
    """The power that a filter leaves of white noise of power 1 over 22,050 Hz."""
    if shape == 0:
        return min(1.0, 1.5708 * at * q / 22050.0)
    if shape == 1:
        return min(1.0, 1.5708 * at / q / 22050.0)
    return max(0.05, 1.0 - at / 22050.0)


@inner
def power_of_metal(shape, at, q, pitch, count):  # type: ignore[no-untyped-def]
    """The power that a filter leaves of squares near `pitch` Hz; their partials fall as 1 / n²."""
    if shape == 2:
        return min(1.0, 0.4 * pitch / at) * count
    return min(1.0, 0.64 * pitch / (at * q)) * count


@inner
def add_band(  # type: ignore[no-untyped-def]
    m, band, head, fc, gain, keep, share, pitch, before, rate, buffer
):
    """Add one band to the sum; returns how much is left of it."""
    shape, q = int(band[SHAPE]), band[SHARP]
    fc = min(max(fc, 20.0), 0.42 * rate)
    quiet = np.sqrt(power_of_noise(shape, fc, q))
    hiss = gain * np.sqrt(share) / quiet
    ring = 0.0
    if share < 1.0:
        count = head[SQUARE_COUNT]
        ring = gain * np.sqrt((1.0 - share) / power_of_metal(shape, fc, q, pitch, count))
    g = np.tan(np.pi * fc / rate)
    r = 1.0 / q
    h = 1.0 / (1.0 + g * (g + r))
    fast = 10.0 ** (-3.0 / (head[FAST] * rate))
    slow = band[BEGINS]
    if band[BY] >= 0.0:
        slow = max(slow, 0.001 * buffer[TURNED, ATTACK])
    slow_rise = np.exp(-1.0 / (slow * rate)) if slow > 0.0 else 0.0
    a1, a2, b1, b2, level, rising = m[0], m[1], m[2], m[3], m[4], m[5]
    if m[6] < 0.0:
        m[6], m[7] = hiss, ring
    hiss_step, ring_step = (hiss - m[6]) / 64.0, (ring - m[7]) / 64.0
    hiss, ring, m[6], m[7] = m[6], m[7], hiss, ring
    done = before
    for i in range(64):
        hit = buffer[PULSE, i]
        if hit > 0.0:
            if done == 0:
                level, rising = 1.0, 1.0
            elif band[PULSED] > 0.0:
                level = hit
            done += 1
        x = (hiss * buffer[WHITE, i] + ring * buffer[BUZZ, i]) * level * (1.0 - rising)
        level *= fast if band[PULSED] > 0.0 and done < head[COUNT] else keep
        rising *= slow_rise
        v = h * (a1 + g * (x - a2))
        w = a2 + g * v
        a1, a2 = 2.0 * v - a1, 2.0 * w - a2
        y = w if shape == 0 else (r * v if shape == 1 else x - r * v - w)
        if band[TWICE] > 0.0:
            x = y
            v = h * (b1 + g * (x - b2))
            w = b2 + g * v
            b1, b2 = 2.0 * v - b1, 2.0 * w - b2
            # A band turned over is in step with the high-pass above it: no hole between them.
            y = w if shape == 0 else (-r * v if shape == 1 else x - r * v - w)
        hiss += hiss_step
        ring += ring_step
        buffer[OUT, i] += y
    if level < 1e-9:
        level = 0.0
        if abs(a1) + abs(a2) + abs(b1) + abs(b2) < 1e-9:
            a1, a2, b1, b2 = 0.0, 0.0, 0.0, 0.0
    m[0], m[1], m[2], m[3], m[4] = a1, a2, b1, b2, level
    m[5] = rising if rising > 1e-9 else 0.0
    return level * gain
