"""Where a strike's sound comes from: pitch, noise, metal, and the moments at which it is struck."""

from __future__ import annotations

import numpy as np

from ...compiled import inner
from .columns import (
    BEND,
    BENT,
    BUZZ,
    CONTROL_COUNT,
    COUNT,
    DEPTH,
    DONE,
    GRAIN_AT,
    HOLD,
    INTERVAL,
    JITTER,
    LOOSE_TUNE,
    NEXT,
    PACE,
    PITCHED,
    PULSE,
    RATE,
    RATIOS,
    SHRINK,
    SINCE,
    SPACING,
    SPREAD,
    SQUARE,
    SQUARE_COUNT,
    STANDS,
    SWEEP,
    TUNE,
    TURNED,
    TURNED_BY,
    TURNS,
    WARBLING,
    WHITE,
)

S3, S5, S7 = -1.0 / 6.0, 1.0 / 120.0, -1.0 / 5040.0
S9, S11 = 1.0 / 362880.0, -1.0 / 39916800.0


@inner
def sine(turns):  # type: ignore[no-untyped-def]
    """sin(2π turns), as a Taylor series to the 11th power: −144 dB off."""
    turns -= 0.25
    x = 6.283185307179586 * (abs(turns - np.floor(turns) - 0.5) - 0.25)
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
def read_controls(now, where, head, turned):  # type: ignore[no-untyped-def]
    """Where the drum's controls stand: at their knobs, or in a neutral place where it has none."""
    for which in range(CONTROL_COUNT):
        place = where[which]
        turned[which] = now[place] if place >= 0 else head[STANDS + which]


@inner
def pitches(mine, head, tune, bend, rate, buffer):  # type: ignore[no-untyped-def]
    """How far the fundamental turns in each frame, and in all before it; returns it in Hz."""
    semitones = head[INTERVAL] * buffer[TURNED, SPREAD] + tune
    goal = buffer[TURNED, TUNE] * 2.0 ** ((semitones + bend + mine[LOOSE_TUNE]) / 12.0)
    goal = min(max(goal, 5.0), 0.45 * rate)
    begun = goal if mine[PITCHED] < 0.0 else mine[PITCHED]
    mine[PITCHED] = goal
    way = 2.0 ** (buffer[TURNED, SWEEP] / 12.0) - 1.0
    keep = np.exp(-1000.0 / (buffer[TURNED, BEND] * rate))
    bent = mine[BENT]
    step = (goal - begun) / 64.0
    begun, step = begun / rate, step / rate
    for i in range(64):
        buffer[PACE, i] = (begun + step * (i + 1)) * (1.0 + way * bent)
        bent *= keep
    mine[BENT] = bent if bent > 1e-9 else 0.0
    if head[DEPTH] > 0.0:
        turns = mine[WARBLING]
        for i in range(64):
            buffer[PACE, i] *= 1.0 + head[DEPTH] * sine(turns)
            turns += head[RATE] / rate
            turns -= np.floor(turns)
        mine[WARBLING] = turns
    far = 0.0
    for i in range(64):
        buffer[TURNS, i] = far
        far += buffer[PACE, i]
    mine[TURNED_BY] = far
    return goal


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
        fastest = max(buffer[PACE, 0], buffer[PACE, 63]) * ratio
        if fastest > 0.45:
            continue
        wave = 0
        while wave + 1 < reach.size and reach[wave + 1] * fastest * rate <= top:
            wave += 1
        phase = mine[SQUARE + k]
        shape = waves[wave]
        for i in range(64):
            turns = phase + buffer[TURNS, i] * ratio
            place = (turns - np.floor(turns)) * size
            whole = int(place)
            here = shape[whole]
            buffer[BUZZ, i] += here + (place - whole) * (shape[whole + 1] - here)
        turns = phase + mine[TURNED_BY] * ratio
        mine[SQUARE + k] = turns - np.floor(turns)


@inner
def fill_pulses(mine, head, seeds, slot, rate, buffer):  # type: ignore[no-untyped-def]
    """How strongly the drum is struck at each frame, 0 where it is not; returns strikes before."""
    before = int(mine[DONE])
    for i in range(64):
        buffer[PULSE, i] = 0.0
    if mine[DONE] >= head[COUNT]:
        return before
    for i in range(64):
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
