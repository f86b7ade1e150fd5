"""Four sines that bend each other: the inner loop of the FM voice, at twice the sample rate."""

from __future__ import annotations

from typing import Any, Final

import numpy as np

from ...compiled import inner, kernel
from ...knobs import NOW, PACE, turn
from ..contour import SETTLE, SIXTY, clear, hertz, playing, sine, slide, swell, times
from ..halving import halved
from ..keys import FRESH, GATE, KEY, PITCH, PRESSURE, SOUNDS, TIMBRE, VELOCITY, WHEEL
from .algorithms import (
    ALGORITHM,
    ATTACK,
    BRIGHTNESS,
    DECAY,
    DETUNE,
    FEEDBACK,
    FIXED,
    FREQUENCY,
    GLIDE_TIME,
    LEVEL,
    LFO_DELAY,
    LFO_INDEX,
    LFO_LEVEL,
    LFO_PAN,
    LFO_PITCH,
    LFO_RATE,
    OWN,
    PITCH_START,
    PITCH_TIME,
    PRESSURE_INDEX,
    RATE_SCALING,
    RATIO,
    RELEASE,
    SCALING,
    SUSTAIN,
    TIMBRE_INDEX,
    VELOCITY_AMOUNT,
    VOLUME,
    WHEEL_PITCH,
    WIDTH,
)

OFF: Final = -95.9  # dB: an operator at or below is silent
INDEX: Final = 12.566370614359172  # radians of bending at 0 dB
TURN: Final = 0.15915494309189535  # turns in a radian
UNIT: Final = 0.08  # one operator at 0 dB, so that a preset's level stands near 0 dB
HEARD: Final = 12  # the column of a slot that says that its note has already sounded

(PHASE, LOUD, STAGE, STEP, AMOUNT, LAST, BACK, TONE, FADE, AGE, FALL, LEFT, RIGHT, STATE) = (
    0, 4, 8, 12, 16, 36, 38, 39, 40, 41, 42, 43, 44, 48
)  # fmt: skip
"""Columns of a note's memory: of each operator its phase, envelope, its stage and the step of its
phase; amounts as in `routes`; the last two samples of operator 4 and its feedback; pitch, fade,
age in s, the pitch that has still to fall, the two sides' factors; and the number of columns."""


@kernel("void(f4[:,:], f8[:,::1], f8[:,::1], f8[:,::1], f8[:,:,::1], f8[:,:,::1], f8[::1],"
        " f8[:,::1], f8[:,::1], f8[::1], f8)", fast=True, bare=True)  # fmt: skip
def sound(out, slots, knobs, state, routes, wires, lfo, work, past, taps, rate):  # type: ignore[no-untyped-def]
    """Add the notes of all slots to `out` (2, n).

    `wires` (2, 4, 5) is the algorithm as it glides, before and now; `work` (8, 128) is scratch:
    four operators, the bending, the note before, left and right; `past` (4, 64 + 53) holds the
    frames that the halving filter still needs, even and odd ones of each side.
    """
    for begin in range(0, out.shape[1], 64):
        if not playing(slots, SOUNDS):
            return
        turn(knobs)
        _rewire(wires, routes[int(knobs[NOW, ALGORITHM]) - 1], knobs[PACE, FEEDBACK])
        lfo[0] += knobs[NOW, LFO_RATE] * 64.0 / rate
        lfo[0] -= np.floor(lfo[0])
        clear(work[6])
        clear(work[7])
        for v in range(slots.shape[0]):
            if slots[v, SOUNDS] == 0.0:
                continue
            _note(slots[v], knobs[NOW], state[v], wires, sine(lfo[0]), work, rate)
        halved(work[6], out[0, begin : begin + 64], past[0:2], taps)
        halved(work[7], out[1, begin : begin + 64], past[2:4], taps)


@inner
def _rewire(wires, goal, pace):  # type: ignore[no-untyped-def]
    """Another algorithm takes over gradually."""
    for d in range(4):
        for s in range(5):
            wires[0, d, s] = wires[1, d, s]
            way = goal[d, s] - wires[1, d, s]
            wires[1, d, s] = goal[d, s] if abs(way) < 1e-5 else wires[1, d, s] + way * pace


@inner
def _note(slot, knob, note, wires, wave, work, rate):  # type: ignore[no-untyped-def]
    """One step of one note: where its envelopes stand, then its sound."""
    if slot[HEARD] == 2.0 and slot[FRESH] == 0.0:
        slot[SOUNDS] = 0.0
        return
    new = slot[HEARD] == 0.0
    if slot[FRESH] > 0.0:
        _begin(slot, knob, note, new)
    before = work[5]
    for k in range(STATE):
        before[k] = note[k]
    note[TONE] = slide(note[TONE], slot[PITCH], max(SETTLE, knob[GLIDE_TIME] * 0.001), rate)
    note[AGE] += 64.0 / rate
    note[FALL] *= np.exp(-SIXTY / (max(knob[PITCH_TIME] * 0.001, 1e-3) * rate))
    place = 0.01 * (knob[WIDTH] * (slot[KEY] - 60.0) / 36.0 + knob[LFO_PAN] * wave)
    place = min(1.0, max(-1.0, place))
    note[LEFT], note[RIGHT] = np.sqrt(1.0 - place), np.sqrt(1.0 + place)
    if note[AGE] < knob[LFO_DELAY]:
        wave *= note[AGE] / knob[LFO_DELAY]
    deep = 0.01 * (knob[LFO_PITCH] + knob[WHEEL_PITCH] * slot[WHEEL])
    pitch = note[TONE] + note[FALL] + deep * wave
    ended = _levels(slot, knob, note, wires, rate)
    if slot[GATE] < 0.0:
        note[FADE] = max(0.0, note[FADE] - 64.0 / (0.005 * rate))
        ended = ended or note[FADE] == 0.0
    index = knob[BRIGHTNESS] + knob[LFO_INDEX] * wave + knob[PRESSURE_INDEX] * slot[PRESSURE]
    index += knob[TIMBRE_INDEX] * 2.0 * (slot[TIMBRE] - 0.5)
    heard = note[FADE] * times(knob[VOLUME]) * UNIT * (1.0 - 0.005 * knob[LFO_LEVEL] * (1.0 - wave))
    _aims(slot, knob, note, wires, hertz(pitch), times(index), 0.0 if ended else heard, work, rate)
    if new:  # from silence, but with the pitch and the colour that it has at once
        for k in range(STEP, RIGHT + 1):
            before[k] = note[k]
        for op in range(4):
            before[AMOUNT + 5 * op + 4] = 0.0
    _tones(note, before, work)
    # The halving filter still holds the last frames: the slot is free one step later.
    slot[HEARD] = 2.0 if ended else 1.0


@inner
def _begin(slot, knob, note, new):  # type: ignore[no-untyped-def]
    """A note begins; one that takes over a sounding slot goes on from where that was."""
    slot[FRESH] = 0.0
    if new:
        clear(note)
    for op in range(4):
        note[STAGE + op] = 0.0
    if new or knob[GLIDE_TIME] == 0.0:
        note[TONE] = slot[PITCH]
    note[FADE] = 1.0
    note[AGE] = 0.0
    note[FALL] = knob[PITCH_START]


@inner
def _levels(slot, knob, note, wires, rate):  # type: ignore[no-untyped-def]
    """Move the four envelopes; true when nothing that is heard is left."""
    slower = np.exp(-5.776226504666211e-4 * knob[RATE_SCALING] * (slot[KEY] - 60.0))
    left = False
    for op in range(4):
        k = OWN * op
        note[LOUD + op], note[STAGE + op] = swell(
            note[LOUD + op], note[STAGE + op], slot[GATE], knob[k + ATTACK] * 0.001,
            knob[k + DECAY] * slower, knob[k + SUSTAIN] * 0.01, knob[k + RELEASE] * slower, rate,
        )  # fmt: skip
        carries = wires[0, op, 4] + wires[1, op, 4] > 0.0 and knob[k + LEVEL] > OFF
        rising = slot[GATE] > 0.0 and note[STAGE + op] == 0.0
        left = left or (carries and (rising or note[LOUD + op] > 1e-5))
    return not left


@inner
def _aims(slot, knob, note, wires, tone, index, heard, work, rate):  # type: ignore[no-untyped-def]
    """Where frequencies, amounts of bending and loudness stand at the end of this step.

    The bending of high notes is bounded, as Carson did (1922), only farther: the sidebands of an
    index I end, at −60 dB, with the order I + 2.9 ∛I + 1 (J falls beyond its turning point in
    steps of ∛I; the 2.9 is ours). What an operator and those that bend it reach must stay under
    the frequency whose alias would fall on 20 kHz. The
    feedback of a high note is bounded by the spectrum of Kepler's equation, whose harmonics
    fall as exp(−n (artanh s − s)), s² = 1 − β² (Watson, 1922).
    """
    top = 2.0 * rate - 20_000.0
    reach, strength = work[5, STATE : STATE + 4], work[5, STATE + 4 : STATE + 8]
    for op in range(3, -1, -1):
        k = OWN * op
        follows = tone * knob[k + RATIO] * np.exp(knob[k + DETUNE] * 5.776226504666211e-4)
        f = follows + (knob[k + FREQUENCY] - follows) * knob[k + FIXED]
        note[STEP + op] = min(f / (2.0 * rate), 0.5)
        decibels = knob[k + LEVEL] + knob[k + SCALING] * (slot[KEY] - 60.0) / 12.0
        strike = np.log(max(slot[VELOCITY], 0.004) * 1.27) * 0.02 * knob[k + VELOCITY_AMOUNT]
        quiet = 0.0 if knob[k + LEVEL] <= OFF else note[LOUD + op]
        strength[op] = quiet * min(4.0, np.exp(0.11512925464970229 * decibels + strike))
        reach[op] = f
        if op == 3:
            s = (21.0 * f / top) ** 0.3333333
            note[BACK] = min(knob[FEEDBACK] * 0.01, np.sqrt(max(0.0, 1.0 - s * s)))
            reach[3] *= 1.0 + 3.0 * note[BACK]
        row = AMOUNT + 5 * op
        wish, wide, least = 0.0, 0.0, 0.0
        for src in range(op + 1, 4):
            amount = INDEX * wires[1, op, src] * strength[src] * index
            note[row + src] = amount
            if amount > 0.0:
                wish += amount * reach[src]
                wide += (2.0 + amount) * reach[src]
                least += reach[src]
        room, share = max(0.0, top - f - least), 1.0
        if wish > 0.0 and wish + 0.9667 * wide > room:
            wide = 0.0
            for src in range(op + 1, 4):
                wide += 2.9 * np.cbrt(note[row + src]) * reach[src]
            share = _share(wish, wide, room)
            for src in range(op + 1, 4):
                note[row + src] *= share
        reach[op] += wish * share + least
        edge = min(1.0, max(0.0, (0.47 * rate - f) / (0.05 * rate)))
        note[row + 4] = heard * strength[op] * wires[1, op, 4] * edge


@inner
def _share(wish, wide, room):  # type: ignore[no-untyped-def]
    """What part x of the bending there is room for: x wish + ∛x wide = room, by Newton's way."""
    root = 1.0
    for _ in range(5):
        over = (wish * root * root + wide) * root - room
        root -= over / (3.0 * wish * root * root + wide)
    return min(1.0, max(0.0, root) ** 3)


@inner
def _tones(note, before, work):  # type: ignore[no-untyped-def]
    """128 samples of one note, each operator in its turn, added to `work[6:8]`."""
    size, each = 128, 1.0 / 128.0
    for op in range(3, -1, -1):
        step, start = before[STEP + op], note[PHASE + op]
        turn_up = (note[STEP + op] - step) * each * 0.5
        end = start + step * size + turn_up * size * size
        note[PHASE + op] = end - np.floor(end)
        used = False
        for d in range(4):
            for row in (AMOUNT + 5 * d + op, AMOUNT + 5 * op + 4):
                used = used or note[row] != 0.0 or before[row] != 0.0
        if not used:
            continue
        wave, bent = work[op], work[4]
        for i in range(size):
            bent[i] = start + step * i + turn_up * i * i
        for src in range(op + 1, 4):
            row = AMOUNT + 5 * op + src
            a, b = before[row], (note[row] - before[row]) * each
            if a != 0.0 or b != 0.0:
                other = work[src]
                for i in range(size):
                    bent[i] += (a + b * i) * TURN * other[i]
        if op == 3 and note[BACK] + before[BACK] > 0.0:
            a, b = before[BACK] * 0.5, (note[BACK] - before[BACK]) * each * 0.5
            one, two = note[LAST], note[LAST + 1]
            for i in range(size):
                # The mean of two samples keeps strong feedback from hunting.
                share = (a + b * i) * TURN
                now = sine(bent[i] + share * two + share * one)
                two = one
                one = now
                wave[i] = now
            note[LAST], note[LAST + 1] = one, two
        else:
            for i in range(size):
                wave[i] = sine(bent[i])
        row = AMOUNT + 5 * op + 4
        a, b = before[row], (note[row] - before[row]) * each
        if a != 0.0 or b != 0.0:
            _placed(wave, a, b, note, before, work)


@inner
def _placed(wave, a, b, note, before, work):  # type: ignore[no-untyped-def]
    """An operator that is heard, on both sides."""
    each = 1.0 / 128.0
    left, right = work[6], work[7]
    la, ra = before[LEFT], before[RIGHT]
    lb, rb = (note[LEFT] - la) * each, (note[RIGHT] - ra) * each
    for i in range(128):
        made = (a + b * i) * wave[i]
        left[i] += (la + lb * i) * made
        right[i] += (ra + rb * i) * made


KERNELS: Final[tuple[Any, ...]] = (sound,)
