"""How a strike sounds: its parts put together, 64 frames at a time, until nothing is left."""

from __future__ import annotations

import numpy as np

from ...compiled import inner, kernel
from ...knobs import turn
from ..keys import BEGAN, FRESH, GATE, KEY, PITCH, SOUNDS, VELOCITY
from .columns import (
    AMOUNT,
    AT,
    BAND_COUNT,
    BANDS,
    BENT,
    BRIGHT,
    BY,
    CHOKED,
    COUNT,
    DC_IN,
    DC_OUT,
    DONE,
    ENVELOPE,
    FADE,
    FIRST,
    FOLLOWS,
    HELD,
    HOLD,
    KIT_CUTOFF,
    KIT_DECAY,
    KIT_DRIVE,
    KIT_GRAIN,
    KIT_LEVEL,
    KIT_LOOSE,
    KIT_SEED,
    KIT_TONE,
    KIT_TUNE,
    KIT_VELOCITY,
    KIT_WIDTH,
    LAST_LEFT,
    LAST_RIGHT,
    LASTS,
    LEFT,
    LEVEL,
    LIFT,
    LOOSE_LEVEL,
    LOOSE_TONE,
    LOOSE_TUNE,
    LOUD,
    LOUDNESS,
    LOW,
    MEMORY,
    METAL,
    MIDDLE,
    MODES,
    NOISE,
    OUT,
    PAN,
    PER_BAND,
    PITCHED,
    REST_LEFT,
    REST_RIGHT,
    RIGHT,
    RISING,
    SECONDS,
    SMALL,
    SNAP,
    SQUARE,
    SQUARE_COUNT,
    SQUARES,
    STANDS,
    TONE,
    TONE_AT,
    TRIM,
    TUNE,
    TURNED,
)
from .parts import add_band, add_modes
from .sources import chance, fill_metal, fill_noise, fill_pulses, pitches, read_controls, sow


@inner
def begin_strike(mine, filters, seeds, slot, row, now):  # type: ignore[no-untyped-def]
    """A slot forgets what it was; what still sounded in it dies away within a millisecond."""
    rest_left, rest_right = mine[LAST_LEFT], mine[LAST_RIGHT]
    for k in range(MEMORY):
        mine[k] = 0.0
    for k in range(BANDS):
        for place in range(PER_BAND):
            filters[k, place] = 0.0
        filters[k, 6] = -1.0
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
        mine[LOUDNESS + k] = -1.0
    for k in range(SQUARES):
        mine[SQUARE + k] = 0.5 + 0.5 * chance(seeds, slot)
    mine[HOLD] = chance(seeds, slot)
    row[FRESH] = 0.0


@inner
def drive_of(amount):  # type: ignore[no-untyped-def]
    """How much is limited, how hard it is pushed, and how far it is turned down again."""
    push = 1.0 + 24.0 * amount * amount
    return min(1.0, 4.0 * amount), push, 1.0 / np.sqrt(push)


@inner
def warm(x, blend, push, ease):  # type: ignore[no-untyped-def]
    """The drive: a blend of the sound and of what a soft limit makes of it when it is pushed."""
    y = min(3.0, max(-3.0, x * push))
    return x + blend * (y * (27.0 + y * y) / (27.0 + 9.0 * y * y) * ease - x)


@inner
def put_out(mine, row, head, gain, table, rate, buffer, out, begin):  # type: ignore[no-untyped-def]
    """Drive, a filter against DC, tone, fade and place; returns the loudest frame before gain."""
    blend, push, ease = drive_of(0.01 * table[2, KIT_DRIVE])
    blend_to, push_to, ease_to = drive_of(0.01 * table[1, KIT_DRIVE])
    blend_step, push_step = (blend_to - blend) / 64.0, (push_to - push) / 64.0
    ease_step = (ease_to - ease) / 64.0
    driven = blend + blend_to > 0.0
    trim = 10.0 ** ((head[TRIM] + LIFT) / 20.0)
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
    rest_left, rest_right = mine[REST_LEFT], mine[REST_RIGHT]
    last_left, last_right = 0.0, 0.0
    fade, loudest = mine[FADE], 0.0
    was, held, low = mine[DC_IN], mine[DC_OUT], mine[LOW]
    for i in range(64):
        x = trim * buffer[OUT, i]
        if driven:
            x = warm(x, blend, push, ease)
            blend += blend_step
            push += push_step
            ease += ease_step
        held = x - was + leak * held
        was = x
        low += open_wide * (held - low)
        fade = max(0.0, fade - fall)
        y = low * fade * fade * (3.0 - 2.0 * fade)
        loudest = max(loudest, abs(y))
        left += left_step
        right += right_step
        rest_left *= rest
        rest_right *= rest
        last_left, last_right = left * y + rest_left, right * y + rest_right
        out[0, begin + i] += np.float32(last_left)
        out[1, begin + i] += np.float32(last_right)
    mine[FADE], mine[DC_IN], mine[DC_OUT], mine[LOW] = fade, was, held, low
    mine[LEFT], mine[RIGHT] = left, right
    mine[LAST_LEFT], mine[LAST_RIGHT] = last_left, last_right
    if abs(rest_left) + abs(rest_right) < 1e-9:
        rest_left, rest_right = 0.0, 0.0
    mine[REST_LEFT], mine[REST_RIGHT] = rest_left, rest_right
    return loudest


@inner
def play_step(  # type: ignore[no-untyped-def]
    out, begin, row, mine, filters, seeds, slot, table, head, modes, bands, where, waves, reach,
    buffer, rate,
):  # fmt: skip
    """The next 64 frames of one slot."""
    now = table[1]
    read_controls(now, where, head, buffer[TURNED])
    keen = 0.01 * now[KIT_VELOCITY]
    force = row[VELOCITY] / MIDDLE
    octaves = head[BRIGHT] * (row[VELOCITY] - MIDDLE) * keen + mine[LOOSE_TONE]
    octaves += 0.02 * now[KIT_TONE]
    tone = 2.0**octaves * buffer[TURNED, TONE] / head[TONE_AT]
    long = 0.01 * now[KIT_DECAY]
    pitch = pitches(mine, head, now[KIT_TUNE], row[PITCH] - row[KEY], rate, buffer)
    before = fill_pulses(mine, head, seeds, slot, rate, buffer)
    for i in range(64):
        buffer[OUT, i] = 0.0
    lasts = buffer[TURNED, int(head[LASTS])] * long
    left = add_modes(mine, head, modes, lasts, min(4.0, tone**0.6), rate, buffer)
    heard = False
    for k in range(int(head[BAND_COUNT])):
        m = filters[k]
        heard = heard or before == 0 or m[4] > 0.0 or m[0] != 0.0 or m[1] != 0.0
    if heard:
        fill_noise(mine, seeds, slot, now[KIT_GRAIN], rate, buffer)
        fill_metal(mine, head, waves, reach, rate, buffer)
        for k in range(int(head[BAND_COUNT])):
            band = bands[k]
            m = filters[k]
            fc = band[AT]
            if band[FOLLOWS] == TONE:
                fc *= tone
            elif band[FOLLOWS] == TUNE:
                fc *= pitch / head[STANDS + TUNE]
            gain = band[LOUD]
            if band[AMOUNT] >= 0.0:
                gain *= 0.02 * buffer[TURNED, int(band[AMOUNT])]
                if band[AMOUNT] == SNAP:
                    gain *= force**keen
            seconds = band[SECONDS]
            if band[BY] >= 0.0:
                seconds *= buffer[TURNED, int(band[BY])] * long
            keep = 10.0 ** (-3.0 / (max(0.002, seconds) * rate))
            share = 1.0
            if band[METAL] > 0.0 and head[SQUARE_COUNT] > 0.0:
                share = 0.01 * buffer[TURNED, NOISE]
            rest = add_band(m, band, head, fc, gain, keep, share, pitch, before, rate, buffer)
            left = max(left, rest)
    decibels = buffer[TURNED, LEVEL] - LIFT + now[KIT_LEVEL] + mine[LOOSE_LEVEL]
    gain = 10.0 ** (decibels / 20.0) * force ** (2.0 * keen)
    loudest = put_out(mine, row, head, gain, table, rate, buffer, out, begin)
    finished = left < SMALL and loudest < SMALL and mine[DONE] >= head[COUNT]
    if finished or mine[FADE] == 0.0:
        row[SOUNDS] = 0.0
        mine[LAST_LEFT], mine[LAST_RIGHT] = 0.0, 0.0


@kernel(
    "void(f4[:,:], f8[:,::1], f8[:,::1], f8[:,:,::1], u8[::1], f8[:,::1], f8[:,::1], f8[:,:,::1],"
    " f8[:,:,::1], i8[:,::1], f4[:,::1], i8[::1], f8[:,::1], f8)"
)
def play_strikes(  # type: ignore[no-untyped-def]
    out,
    slots,
    memory,
    filters,
    seeds,
    table,
    heads,
    modes,
    bands,
    where,
    waves,
    reach,
    buffer,
    rate,
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
                begin_strike(mine, filters[slot], seeds, slot, row, table[1])
            play_step(
                out, begin, row, mine, filters[slot], seeds, slot, table, heads[key], modes[key], bands[key],
                where[key], waves, reach, buffer, rate,
            )  # fmt: skip
