"""Recordings read at the pitch that is asked for: the inner loop of the sampler."""

from __future__ import annotations

from typing import Any, Final

import numpy as np

from ...compiled import inner, kernel
from ...knobs import NOW, turn
from ..contour import SETTLE, clear, playing, sine, slide, swell, times
from ..keys import (
    BEGAN,
    FRESH,
    GATE,
    KEY,
    PITCH,
    PRESSURE,
    SOUNDS,
    TIMBRE,
    VELOCITY,
    WHEEL,
)
from .samples import (
    FINENESS,
    GAIN,
    HIGH,
    LENGTH,
    LOOP_LENGTH,
    LOOP_START,
    LOUDEST,
    LOW,
    OCTAVES,
    PHASES,
    SOFTEST,
    SPEED,
    STARTS,
    TAPS,
)

NAMES: Final = ("attack", "decay", "sustain", "release", "cutoff", "resonance", "touch", "timbre",
                "tracking", "velocity", "tune", "start", "scatter", "vibrato", "wheel", "pressure",
                "width", "level")  # fmt: skip
(ATTACK, DECAY, SUSTAIN, RELEASE, CUTOFF, RESONANCE, TOUCH, TIMBRE_CUTOFF, TRACKING, STRENGTH, TUNE,
 START, SCATTER, VIBRATO, WHEEL_PITCH, PRESSURE_LEVEL, WIDTH, VOLUME) = range(len(NAMES))  # fmt: skip

(ZONE, PLACE, STEP, LOUD, STAGE, TONE, FADE, LEFT, RIGHT, FILTER, STATE) = (
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 16)  # fmt: skip
"""Columns of a note's memory: zone; place in it and step, in frames of the recording; envelope and
stage; pitch; fade; the sides' factors; four memories of the filters, their two coefficients and
what goes past them."""

HEARD: Final = 12  # the column of a slot that says that its note has already sounded
UNIT: Final = 0.2  # a recording at 0 dB, so that a preset stands near 0 dB


@kernel("void(f4[:,:], f8[:,::1], f8[:,::1], f8[:,::1], f4[:,::1], f8[:,::1], f4[:,:,::1],"
        " f4[:,::1], f8[::1], f8)", fast=True, bare=True)  # fmt: skip
def sound(out, slots, knobs, state, tape, zones, sincs, heard, lfo, rate):  # type: ignore[no-untyped-def]
    """Add the notes of all slots to `out` (2, n).

    `tape` and `zones` are what `samples.lay_out` made, `sincs` its kernels of reading,
    `heard` (2, 64) is scratch.
    """
    for begin in range(0, out.shape[1], 64):
        if not playing(slots, SOUNDS):
            return
        turn(knobs)
        lfo[0] += knobs[NOW, VIBRATO] * 64.0 / rate
        lfo[0] -= np.floor(lfo[0])
        wave = sine(lfo[0])
        for v in range(slots.shape[0]):
            if slots[v, SOUNDS] > 0.0:
                goes = out[:, begin : begin + 64]
                _note(goes, slots[v], knobs[NOW], state[v], tape, zones, sincs, heard, wave, rate)


@inner
def _note(out, slot, knob, note, tape, zones, sincs, heard, wave, rate):  # type: ignore[no-untyped-def]
    """One step of one note."""
    new = slot[HEARD] == 0.0
    if slot[FRESH] > 0.0:
        _begin(slot, knob, note, zones)
    if note[ZONE] < 0.0:
        slot[SOUNDS] = 0.0
        return
    zone = zones[int(note[ZONE])]
    note[TONE] = slide(note[TONE], slot[PITCH], SETTLE, rate)
    pitch = note[TONE] + knob[TUNE] + 0.01 * knob[WHEEL_PITCH] * slot[WHEEL] * wave
    step, left, right = note[STEP], note[LEFT], note[RIGHT]
    # Beyond the fastest copy a sound stays where it is.
    note[STEP] = min(zone[SPEED] * 2.0 ** (pitch / 12.0) / rate, 2.0**OCTAVES)
    note[LOUD], note[STAGE] = swell(
        note[LOUD], note[STAGE], slot[GATE], knob[ATTACK] * 0.001, knob[DECAY],
        knob[SUSTAIN] * 0.01, knob[RELEASE], rate,
    )  # fmt: skip
    if slot[GATE] < 0.0:
        note[FADE] = max(0.0, note[FADE] - 64.0 / (0.005 * rate))
    rising = slot[GATE] > 0.0 and note[STAGE] == 0.0
    ended = note[FADE] == 0.0 or (note[LOUD] < 1e-5 and not rising)
    strike = np.exp(np.log(max(slot[VELOCITY], 0.004) * 1.27) * 0.02 * knob[STRENGTH])
    loud = UNIT * note[FADE] * note[LOUD] * strike * zone[GAIN]
    loud *= times(knob[VOLUME] + knob[PRESSURE_LEVEL] * slot[PRESSURE])
    loud = 0.0 if ended else loud
    aside = 0.01 * knob[WIDTH] * min(1.0, max(-1.0, (slot[KEY] - 60.0) / 36.0))
    note[LEFT], note[RIGHT] = loud * np.sqrt(1.0 - aside), loud * np.sqrt(1.0 + aside)
    if new:
        # Without an attack the very first frame is as recorded.
        struck = 1.0 if knob[ATTACK] == 0.0 else 0.0
        step, left, right = note[STEP], struck * note[LEFT], struck * note[RIGHT]
    over = _read(note, zone, tape, sincs, heard, step)
    _filtered(slot, knob, note, heard, new, rate)
    each = 1.0 / 64.0
    left_step, right_step = (note[LEFT] - left) * each, (note[RIGHT] - right) * each
    for i in range(64):
        out[0, i] += np.float32(left + left_step * i) * heard[0, i]
        out[1, i] += np.float32(right + right_step * i) * heard[1, i]
    slot[HEARD] = 1.0
    if ended or over:
        slot[SOUNDS] = 0.0


@inner
def _begin(slot, knob, note, zones):  # type: ignore[no-untyped-def]
    """A note begins in the first zone that holds its key and its touch; else it stays silent."""
    slot[FRESH] = 0.0
    clear(note)
    note[ZONE], note[FADE], note[TONE] = -1.0, 1.0, slot[PITCH]
    for z in range(zones.shape[0]):
        zone = zones[z]
        held = zone[LOW] <= slot[KEY] <= zone[HIGH]
        if held and zone[SOFTEST] <= slot[VELOCITY] <= zone[LOUDEST]:
            note[ZONE] = z
            chance = (int(slot[BEGAN]) * 1103515245 + 12345) & 0x7FFFFFFF
            part = knob[START] + knob[SCATTER] * (chance / 2147483648.0)
            length = zone[LOOP_START] + zone[LOOP_LENGTH]
            if zone[LOOP_LENGTH] == 0.0:
                length = zone[LENGTH]
            note[PLACE] = np.floor(min(0.99, 0.01 * part) * length)
            return


@inner
def _read(note, zone, tape, sincs, heard, step):  # type: ignore[no-untyped-def]
    """64 frames between the recording's frames; true when it has come to its end.

    Faster than as recorded, the treble that would fold back is taken off: by whole octaves in
    copies made before, the rest by a wider sinc (Smith and Gossett, 1984).
    """
    fastest = max(step, note[STEP])
    octave = 0
    scale = 1.0
    while fastest * scale > 2.0 and octave < OCTAVES - 1:
        octave += 1
        scale *= 0.5
    wide = 0
    if fastest * scale > 1.0:
        wide = min(FINENESS, int(np.ceil(FINENESS * np.log2(fastest * scale) - 1e-9)))
    base = int(zone[STARTS + octave]) - (TAPS // 2 - 1)
    place, speed_up = note[PLACE], (note[STEP] - step) / 64.0
    length, loop = zone[LENGTH], zone[LOOP_LENGTH]
    wraps = zone[LOOP_START] + loop + 64.0 / scale
    most = length + 64.0 / scale
    for i in range(64):
        if place < most:
            at = place * scale
            whole = int(at)
            phase = (at - whole) * PHASES
            row = int(phase)
            part = np.float32(phase - row)
            one, two = sincs[wide, row], sincs[wide, row + 1]
            begin = base + whole
            a, b = tape[0, begin : begin + TAPS], tape[1, begin : begin + TAPS]
            left, right = np.float32(0.0), np.float32(0.0)
            for k in range(TAPS):
                w = one[k] + part * (two[k] - one[k])
                left += w * a[k]
                right += w * b[k]
            heard[0, i], heard[1, i] = left, right
        else:
            heard[0, i], heard[1, i] = 0.0, 0.0
        place += step + speed_up * i
        if loop > 0.0:
            while place >= wraps:
                place -= loop
    note[PLACE] = place
    return place >= most


@inner
def _filtered(slot, knob, note, heard, new, rate):  # type: ignore[no-untyped-def]
    """A low-pass of two poles on both sides, its state kept by trapezes (Zavalishin, 2012)."""
    opened = 4.0 * 0.01 * knob[TOUCH] * (slot[VELOCITY] - 100.0 / 127.0)
    opened += 4.0 * 0.01 * knob[TIMBRE_CUTOFF] * (slot[TIMBRE] - 0.5)
    opened += 0.01 * knob[TRACKING] * (slot[KEY] - 60.0) / 12.0
    cutoff = min(max(knob[CUTOFF] * 2.0**opened, 16.0), 0.45 * rate)
    g, k = np.tan(3.141592653589793 * cutoff / rate), 1.4142 * (1.0 - 0.0098 * knob[RESONANCE])
    # Fully open is no filter at all.
    past = min(1.0, max(0.0, (knob[CUTOFF] * 2.0 ** min(opened, 0.0) - 16_000.0) / 3500.0))
    if new:
        note[FILTER + 4], note[FILTER + 5], note[FILTER + 6] = g, k, past
    g0, k0, past0 = note[FILTER + 4], note[FILTER + 5], note[FILTER + 6]
    g_step, k_step, past_step = (g - g0) / 64.0, (k - k0) / 64.0, (past - past0) / 64.0
    note[FILTER + 4], note[FILTER + 5], note[FILTER + 6] = g, k, past
    s1, s2, t1, t2 = note[FILTER], note[FILTER + 1], note[FILTER + 2], note[FILTER + 3]
    for i in range(64):
        gi = g0 + g_step * i
        a1 = 1.0 / (1.0 + gi * (gi + k0 + k_step * i))
        a2 = gi * a1
        v3 = heard[0, i] - s2
        v1 = a1 * s1 + a2 * v3
        v2 = s2 + a2 * s1 + gi * a2 * v3
        s1, s2 = 2.0 * v1 - s1, 2.0 * v2 - s2
        by = past0 + past_step * i
        heard[0, i] = v2 + by * (heard[0, i] - v2)
        v3 = heard[1, i] - t2
        v1 = a1 * t1 + a2 * v3
        v2 = t2 + a2 * t1 + gi * a2 * v3
        t1, t2 = 2.0 * v1 - t1, 2.0 * v2 - t2
        heard[1, i] = v2 + by * (heard[1, i] - v2)
    note[FILTER], note[FILTER + 1], note[FILTER + 2], note[FILTER + 3] = s1, s2, t1, t2


KERNELS: Final[tuple[Any, ...]] = (sound,)
