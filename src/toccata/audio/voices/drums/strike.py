"""How a strike sounds: partials that die away, metal and noise in bands, 64 frames at a time."""

from __future__ import annotations

from typing import Final

import numpy as np

from ...compiled import inner, kernel
from ...knobs import turn
from ..keys import BEGAN, FRESH, GATE, KEY, PITCH, SOUNDS, VELOCITY

FIRST: Final = 35
"""The lowest key that strikes anything."""

CHOKED: Final = 12  # column of a slot: 1 where another strike has silenced it
MODES: Final = 8
BANDS: Final = 4
SQUARES: Final = 6

# Columns of a key's head.
INTERVAL, PAN, TRIM, BODY, RISE, LASTS, BRIGHT, GROUP, HELD = 0, 1, 2, 3, 4, 5, 6, 7, 8
RATE, DEPTH, COUNT, SPACING, SHRINK, JITTER, FAST = 9, 10, 11, 12, 13, 14, 15
MODE_COUNT, BAND_COUNT, SQUARE_COUNT, TONE_AT = 16, 17, 18, 19
RATIOS: Final = 20
STANDS: Final = 26
HEAD: Final = 36

# Columns of a mode, and of a band.
RATIO, GAIN, LENGTH = 0, 1, 2
SHAPE, AT, SHARP, LOUD, SECONDS, BY, FOLLOWS, AMOUNT, METAL, BEGINS, PULSED, TWICE = range(12)

# The controls of a drum, as in `drum.CONTROLS`.
TUNE, DECAY, LEVEL, TONE, SNAP, NOISE, SWEEP, BEND, RING, SPREAD = range(10)

# The kit's own knobs stand first in its table.
KIT_TUNE, KIT_DECAY, KIT_LEVEL, KIT_DRIVE, KIT_VELOCITY, KIT_TONE = 0, 1, 2, 3, 4, 5
KIT_CUTOFF, KIT_GRAIN, KIT_WIDTH, KIT_LOOSE, KIT_SEED = 6, 7, 8, 9, 10

# Columns of what a slot remembers.
PHASE, ENVELOPE, SQUARE = 0, 8, 16
RISING, BENT, SINCE, DONE, NEXT, HOLD, GRAIN_AT = 22, 23, 24, 25, 26, 27, 28
DC_IN, DC_OUT, LOW, FADE, PITCHED, WARBLING = 29, 30, 31, 32, 33, 34
LEFT, RIGHT, LAST_LEFT, LAST_RIGHT, REST_LEFT, REST_RIGHT = 35, 36, 37, 38, 39, 40
LOOSE_TUNE, LOOSE_TONE, LOOSE_LEVEL = 41, 42, 43
BAND: Final = 48
PER_BAND: Final = 8  # two filters of two, the envelope and its rise, the last gain
MEMORY: Final = 80

MIDDLE: Final = 100 / 127
"""The velocity at which a strike is as loud and as bright as its drum says."""

# Rows of the scratch.
OUT, RISE_OF_PITCH, WHITE, BUZZ, PULSE = 0, 1, 2, 3, 4
ROWS: Final = 5

_SMALL: Final = 1e-5  # −100 dB of a strike's own level: the end


S3, S5, S7 = -1.0 / 6.0, 1.0 / 120.0, -1.0 / 5040.0
S9, S11 = 1.0 / 362880.0, -1.0 / 39916800.0


@inner
def sine(turns):  # type: ignore[no-untyped-def]
    """sin(2π turns) for turns from 0 to 1, as a Taylor series to the 11th power: −144 dB off."""
    x = turns - 0.5
    if x > 0.25:
        x = 0.5 - x
    elif x < -0.25:
        x = -0.5 - x
    x *= -6.283185307179586
    z = x * x
    return x * (1.0 + z * (S3 + z * (S5 + z * (S7 + z * (S9 + z * S11)))))


@inner
def chance(seeds, slot):  # type: ignore[no-untyped-def]
    """The next number from −1 to 1 of a slot's own stream (xorshift64*, Vigna 2016)."""
    x = seeds[slot]
    x ^= x >> np.uint64(12)
    x ^= x << np.uint64(25)
    x ^= x >> np.uint64(27)
    seeds[slot] = x
    return np.float64((x * np.uint64(0x2545F4914F6CDD1D)) >> np.uint64(40)) / 8388608.0 - 1.0


@inner
def sow(seeds, slot, number, key, seed):  # type: ignore[no-untyped-def]
    """Begin a slot's stream from the note's number, its key and the kit's seed (splitmix64)."""
    x = np.uint64(number) * np.uint64(0x9E3779B97F4A7C15)
    x ^= np.uint64(key + 1) * np.uint64(0xBF58476D1CE4E5B9)
    x ^= np.uint64(seed + 1) * np.uint64(0x94D049BB133111EB)
    x = (x ^ (x >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    x = (x ^ (x >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    seeds[slot] = (x ^ (x >> np.uint64(31))) | np.uint64(1)


@inner
def control(now, where, head, which):  # type: ignore[no-untyped-def]
    """Where a drum's control stands: its knob, or its neutral place where it has none."""
    return now[where[which]] if where[which] >= 0 else head[STANDS + which]


@inner
def begin_strike(mine, seeds, slot, row, now):  # type: ignore[no-untyped-def]
    """A slot forgets what it was; what still sounded in it dies away within a millisecond."""
    rest_left, rest_right = mine[LAST_LEFT], mine[LAST_RIGHT]
    mine[:] = 0.0
    mine[REST_LEFT], mine[REST_RIGHT] = rest_left, rest_right
    sow(seeds, slot, np.int64(row[BEGAN]), np.int64(row[KEY]), np.int64(now[KIT_SEED]))
    mine[FADE] = 1.0
    mine[RISING] = 1.0
    mine[BENT] = 1.0
    mine[PITCHED] = -1.0
    mine[LEFT] = -1.0
    loose = 0.01 * now[KIT_LOOSE]
    mine[LOOSE_TUNE] = 0.6 * loose * chance(seeds, slot)  # semitones
    mine[LOOSE_TONE] = 0.5 * loose * chance(seeds, slot)  # octaves
    mine[LOOSE_LEVEL] = 3.0 * loose * chance(seeds, slot)  # dB
    for k in range(MODES):
        mine[ENVELOPE + k] = 1.0
    for k in range(SQUARES):
        mine[SQUARE + k] = 0.5 + 0.5 * chance(seeds, slot)
    mine[HOLD] = chance(seeds, slot)
    row[FRESH] = 0.0


@inner
def pitches(mine, head, where, now, bend, rate, buffer):  # type: ignore[no-untyped-def]
    """Each frame's turns of the fundamental, from tune, sweep and warble; returns it in Hz."""
    semitones = head[INTERVAL] * control(now, where, head, SPREAD) + now[KIT_TUNE]
    goal = control(now, where, head, TUNE) * 2.0 ** ((semitones + bend + mine[LOOSE_TUNE]) / 12.0)
    goal = min(max(goal, 5.0), 0.45 * rate)
    begun = goal if mine[PITCHED] < 0.0 else mine[PITCHED]
    mine[PITCHED] = goal
    way = 2.0 ** (control(now, where, head, SWEEP) / 12.0) - 1.0
    keep = np.exp(-1000.0 / (control(now, where, head, BEND) * rate))
    bent = mine[BENT]
    step = (goal - begun) / 64.0
    for i in range(64):
        buffer[RISE_OF_PITCH, i] = (begun + step * (i + 1)) / rate * (1.0 + way * bent)
        bent *= keep
    mine[BENT] = bent if bent > 1e-9 else 0.0
    if head[DEPTH] > 0.0:
        turns = mine[WARBLING]
        for i in range(64):
            buffer[RISE_OF_PITCH, i] *= 1.0 + head[DEPTH] * sine(turns)
            turns += head[RATE] / rate
            turns -= np.floor(turns)
        mine[WARBLING] = turns
    return goal


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
        room = gain * min(1.0, max(0.0, (0.48 - buffer[RISE_OF_PITCH, 0] * ratio) * 30.0))
        last = gain * min(1.0, max(0.0, (0.48 - buffer[RISE_OF_PITCH, 63] * ratio) * 30.0))
        step = (last - room) / 64.0
        for i in range(64):
            buffer[OUT, i] += room * level * sine(phase)
            room += step
            level *= keep
            phase += buffer[RISE_OF_PITCH, i] * ratio
            phase -= np.floor(phase)
        mine[PHASE + k] = phase
        mine[ENVELOPE + k] = level
        left = max(left, level * gain)
    if head[RISE] > 0.0 and mine[RISING] > 0.0:
        keep = np.exp(-1.0 / (head[RISE] * rate))
        rising = mine[RISING]
        for i in range(64):
            buffer[OUT, i] *= 1.0 - rising
            rising *= keep
        mine[RISING] = rising if rising > 1e-9 else 0.0
    if head[DEPTH] > 0.0:
        turns = mine[WARBLING]  # at the end of the step; loudness follows pitch
        for i in range(64):
            back = turns - head[RATE] / rate * (64 - i)
            buffer[OUT, i] *= 1.0 + 9.0 * head[DEPTH] * sine(back - np.floor(back))
    return left


@inner
def fill_noise(mine, seeds, slot, grain, rate, buffer):  # type: ignore[no-untyped-def]
    """White noise, of one density at any sample rate; with coarse grain each value is held."""
    fine = grain >= 19999.0
    density = np.sqrt(rate / 44100.0) if fine else 1.0
    clock, held = mine[GRAIN_AT], mine[HOLD]
    for i in range(64):
        clock += 1.0 if fine else grain / rate
        if clock >= 1.0:
            clock -= np.floor(clock)
            held = chance(seeds, slot)
        buffer[WHITE, i] = held * density * 1.7320508
    mine[GRAIN_AT], mine[HOLD] = clock, held


@inner
def fill_metal(mine, head, waves, reach, rate, buffer):  # type: ignore[no-untyped-def]
    """The sum of a drum's square waves, none of which has a partial above 20 kHz."""
    size = waves.shape[1] - 1
    for i in range(64):
        buffer[BUZZ, i] = 0.0
    top = min(20000.0, 0.45 * rate)
    for k in range(int(head[SQUARE_COUNT])):
        ratio = head[RATIOS + k]
        fastest = max(buffer[RISE_OF_PITCH, 0], buffer[RISE_OF_PITCH, 63]) * ratio
        if fastest > 0.45:
            continue
        wave = 0
        while wave + 1 < reach.size and reach[wave + 1] * fastest * rate <= top:
            wave += 1
        phase = mine[SQUARE + k]
        for i in range(64):
            place = phase * size
            whole = int(place)
            here = waves[wave, whole]
            buffer[BUZZ, i] += here + (place - whole) * (waves[wave, whole + 1] - here)
            phase += buffer[RISE_OF_PITCH, i] * ratio
            phase -= np.floor(phase)
        mine[SQUARE + k] = phase


@inner
def fill_pulses(mine, head, seeds, slot, rate, buffer):  # type: ignore[no-untyped-def]
    """How strongly the drum is struck at each frame, 0 where it is not; returns strikes before."""
    before = int(mine[DONE])
    for i in range(64):
        buffer[PULSE, i] = 0.0
        if mine[DONE] < head[COUNT] and mine[SINCE] + i >= mine[NEXT]:
            stray = head[JITTER] * chance(seeds, slot)
            weak = head[JITTER] * chance(seeds, slot)
            first = mine[DONE] == 0.0
            strength = head[SHRINK] ** mine[DONE]
            buffer[PULSE, i] = 1.0 if first else strength * (1.0 + weak)
            mine[NEXT] += max(1.0, head[SPACING] * (1.0 + stray) * rate)
            mine[DONE] += 1.0
    mine[SINCE] += 64.0
    return before


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
    hiss = np.sqrt(share) / quiet
    ring = 0.0
    if share < 1.0:
        count = head[SQUARE_COUNT]
        ring = np.sqrt((1.0 - share) / power_of_metal(shape, fc, q, pitch, count))
    g = np.tan(np.pi * fc / rate)
    r = 1.0 / q
    h = 1.0 / (1.0 + g * (g + r))
    fast = 10.0 ** (-3.0 / (head[FAST] * rate))
    slow_rise = np.exp(-1.0 / (band[BEGINS] * rate)) if band[BEGINS] > 0.0 else 0.0
    a1, a2, b1, b2, level, rising = m[0], m[1], m[2], m[3], m[4], m[5]
    loud = m[6] if m[7] > 0.0 else gain
    step = (gain - loud) / 64.0
    m[6], m[7] = gain, 1.0
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
            y = w if shape == 0 else (r * v if shape == 1 else x - r * v - w)
        loud += step
        buffer[OUT, i] += loud * y
    if level < 1e-9:
        level = 0.0
        if abs(a1) + abs(a2) + abs(b1) + abs(b2) < 1e-9:
            a1, a2, b1, b2 = 0.0, 0.0, 0.0, 0.0
    m[0], m[1], m[2], m[3], m[4] = a1, a2, b1, b2, level
    m[5] = rising if rising > 1e-9 else 0.0
    return level * gain


@inner
def warm(x, blend, push, ease):  # type: ignore[no-untyped-def]
    """The drive: a blend of the sound and of what a soft limit makes of it when it is pushed."""
    y = min(3.0, max(-3.0, x * push))
    return x + blend * (y * (27.0 + y * y) / (27.0 + 9.0 * y * y) * ease - x)


@inner
def put_out(mine, row, head, gain, table, rate, buffer, out, begin):  # type: ignore[no-untyped-def]
    """Drive, a filter against DC, tone, fade and place; returns the loudest frame before gain."""
    drive = 0.01 * table[2, KIT_DRIVE]
    drive_step = 0.01 * (table[1, KIT_DRIVE] - table[2, KIT_DRIVE]) / 64.0
    place = (head[PAN] * 0.01 * table[1, KIT_WIDTH] + 1.0) * 0.7853981633974483
    left, right = gain * 1.4142135 * np.cos(place), gain * 1.4142135 * np.sin(place)
    if mine[LEFT] < 0.0:
        mine[LEFT], mine[RIGHT] = left, right
    left_step, right_step = (left - mine[LEFT]) / 64.0, (right - mine[RIGHT]) / 64.0
    left, right = mine[LEFT], mine[RIGHT]
    leak = 1.0 - 62.83 / rate  # 10 Hz
    top = 1.0 - np.exp(-6.2831853 * 20000.0 / rate)
    open_wide = min(1.0, (1.0 - np.exp(-6.2831853 * table[1, KIT_CUTOFF] / rate)) / top)
    fading = row[GATE] < 0.0 or (head[HELD] > 0.0 and row[GATE] == 0.0)
    seconds = 0.012 if row[CHOKED] > 0.0 else 0.005
    if row[GATE] == 0.0:
        seconds = 0.04
    fall = 1.0 / (seconds * rate) if fading else 0.0
    rest = np.exp(-1.0 / (0.0007 * rate))
    fade, loudest = mine[FADE], 0.0
    was, held, low = mine[DC_IN], mine[DC_OUT], mine[LOW]
    for i in range(64):
        drive += drive_step
        push = 1.0 + 24.0 * drive * drive
        x = buffer[OUT, i]
        if drive > 0.0:
            x = warm(x, min(1.0, 4.0 * drive), push, 1.1 / push**0.35)
        held = x - was + leak * held
        was = x
        low += open_wide * (held - low)
        fade = max(0.0, fade - fall)
        y = low * fade * fade * (3.0 - 2.0 * fade)
        loudest = max(loudest, abs(y))
        left += left_step
        right += right_step
        mine[REST_LEFT] *= rest
        mine[REST_RIGHT] *= rest
        mine[LAST_LEFT] = left * y + mine[REST_LEFT]
        mine[LAST_RIGHT] = right * y + mine[REST_RIGHT]
        out[0, begin + i] += np.float32(mine[LAST_LEFT])
        out[1, begin + i] += np.float32(mine[LAST_RIGHT])
    mine[FADE], mine[DC_IN], mine[DC_OUT], mine[LOW] = fade, was, held, low
    mine[LEFT], mine[RIGHT] = left, right
    return loudest


@inner
def play_step(  # type: ignore[no-untyped-def]
    out, begin, row, mine, seeds, slot, table, head, modes, bands, where, waves, reach, buffer, rate
):
    """The next 64 frames of one slot."""
    now = table[1]
    keen = 0.01 * now[KIT_VELOCITY]
    force = row[VELOCITY] / MIDDLE
    octaves = head[BRIGHT] * (row[VELOCITY] - MIDDLE) * keen + mine[LOOSE_TONE]
    octaves += 0.02 * now[KIT_TONE]
    tone = 2.0**octaves * control(now, where, head, TONE) / head[TONE_AT]
    long = 0.01 * now[KIT_DECAY]
    pitch = pitches(mine, head, where, now, row[PITCH] - row[KEY], rate, buffer)
    before = fill_pulses(mine, head, seeds, slot, rate, buffer)
    for i in range(64):
        buffer[OUT, i] = 0.0
    lasts = control(now, where, head, int(head[LASTS])) * long
    left = add_modes(mine, head, modes, lasts, min(4.0, tone**0.6), rate, buffer)
    heard = False
    for k in range(int(head[BAND_COUNT])):
        m = mine[BAND + PER_BAND * k : BAND + PER_BAND * (k + 1)]
        heard = heard or before == 0 or m[4] > 0.0 or m[0] != 0.0 or m[1] != 0.0
    if heard:
        fill_noise(mine, seeds, slot, now[KIT_GRAIN], rate, buffer)
        fill_metal(mine, head, waves, reach, rate, buffer)
        for k in range(int(head[BAND_COUNT])):
            band = bands[k]
            m = mine[BAND + PER_BAND * k : BAND + PER_BAND * (k + 1)]
            fc = band[AT]
            if band[FOLLOWS] == TONE:
                fc *= tone
            elif band[FOLLOWS] == TUNE:
                fc *= pitch / head[STANDS + TUNE]
            gain = band[LOUD]
            if band[AMOUNT] >= 0.0:
                gain *= 0.02 * control(now, where, head, int(band[AMOUNT]))
                if band[AMOUNT] == SNAP:
                    gain *= force**keen
            seconds = band[SECONDS]
            if band[BY] >= 0.0:
                seconds *= control(now, where, head, int(band[BY])) * long
            keep = 10.0 ** (-3.0 / (max(0.002, seconds) * rate))
            share = 1.0
            if band[METAL] > 0.0 and head[SQUARE_COUNT] > 0.0:
                share = 0.01 * control(now, where, head, NOISE)
            rest = add_band(m, band, head, fc, gain, keep, share, pitch, before, rate, buffer)
            left = max(left, rest)
    decibels = head[TRIM] + control(now, where, head, LEVEL) + now[KIT_LEVEL] + mine[LOOSE_LEVEL]
    gain = 10.0 ** (decibels / 20.0) * force ** (2.0 * keen)
    loudest = put_out(mine, row, head, gain, table, rate, buffer, out, begin)
    finished = left < _SMALL and loudest < _SMALL and mine[DONE] >= head[COUNT]
    if finished or mine[FADE] == 0.0:
        row[SOUNDS] = 0.0
        mine[LAST_LEFT], mine[LAST_RIGHT] = 0.0, 0.0


@kernel(
    "void(f4[:,:], f8[:,::1], f8[:,::1], u8[::1], f8[:,::1], f8[:,::1], f8[:,:,::1],"
    " f8[:,:,::1], i8[:,::1], f4[:,::1], i8[::1], f8[:,::1], f8)"
)
def play_strikes(  # type: ignore[no-untyped-def]
    out, slots, memory, seeds, table, heads, modes, bands, where, waves, reach, buffer, rate
):
    """Add the next frames of every slot to `out`, and mark the strikes that have ended."""
    for begin in range(0, out.shape[1], 64):
        turn(table)
        for slot in range(slots.shape[0]):
            row = slots[slot]
            if row[SOUNDS] == 0.0:
                continue
            key = int(row[KEY]) - FIRST
            mine = memory[slot]
            if row[FRESH] == 1.0:
                begin_strike(mine, seeds, slot, row, table[1])
            play_step(
                out, begin, row, mine, seeds, slot, table, heads[key], modes[key], bands[key],
                where[key], waves, reach, buffer, rate,
            )  # fmt: skip
