"""A string in a loop: the wave goes round between its two ends, and what is lost is heard as decay."""

from __future__ import annotations

from typing import Any, Final

import numpy as np

from ...compiled import inner, kernel
from ...knobs import BEFORE, NOW, turn
from ..contour import clear, playing, sine, times
from ..keys import BEGAN, FRESH, GATE, KEY, PITCH, SOUNDS, VELOCITY
from .memory import (
    AT,
    BITE,
    BODY,
    BODY_TONE,
    BUZZ,
    BUZZED,
    COMB,
    COMB_PLACE,
    DONE,
    DRIFT,
    DRIFT_IN,
    DRIFT_OUT,
    FADE,
    FED,
    FLAT,
    HALF_TONE,
    HARDNESS,
    HEARD,
    LINE,
    LOSS,
    LOW,
    MODES,
    NOISE,
    OUT_LEFT,
    OUT_RIGHT,
    PICKUP,
    POLE,
    POSITION,
    QUIET,
    SHARP,
    SILENT,
    SPAN,
    STIFF,
    STIFF_ONES,
    STIFFNESS,
    STRENGTH,
    STRUM,
    TENSION,
    THICK,
    TONE,
    TOUCH,
    UNIT,
    VIBRATO,
    VOLUME,
    WAIT,
    WIDTH,
)
from .tuning import tune, weights


@kernel(
    "void(f4[:,:], f8[:,::1], f8[:,::1], f8[:,::1], f8[:,::1], f8[:,::1], f8[:,::1], f8[::1], f8)",
    bare=True,
)
def sound(out, slots, knobs, state, lines, work, box, lfo, rate):  # type: ignore[no-untyped-def]
    """Add the notes of all slots to `out` (2, n).

    `lines` (slots, 8192) are the strings, `work` (3, 8192) is scratch, `box` (8, 64) what the
    body remembers and what it sounds; `lfo` the slow wave's place, and 1 while the body is free.
    """
    for begin in range(0, out.shape[1], 64):
        if not playing(slots, SOUNDS):
            return
        turn(knobs)
        knob = knobs[NOW]
        lfo[0] += knob[VIBRATO] * 64.0 / rate
        lfo[0] -= np.floor(lfo[0])
        wave = sine(lfo[0])
        left, right = work[0, :64], work[1, :64]
        clear(left)
        clear(right)
        for v in range(slots.shape[0]):
            if slots[v, SOUNDS] > 0.0 and slots[v, FRESH] > 0.0:
                _begin(slots, v, knob, state[v], rate)
        ringing, wanted = 0, 0
        for v in range(slots.shape[0]):
            if slots[v, SOUNDS] == 0.0:
                continue
            _note(slots[v], knobs, state[v], lines[v], work, wave, rate)
            ringing += 1 if state[v, DONE] == 0.0 else 0
            wanted += 1 if slots[v, GATE] >= 0.0 else 0
        # Where every string is to end at once, the body is held as well.
        free = lfo[1]
        lfo[1] = 1.0 if wanted > 0 else max(0.0, free - 64.0 / (0.005 * rate))
        loud = _bodied(left, right, knobs, box, free, lfo[1], rate)
        for i in range(64):
            out[0, begin + i] += np.float32(left[i])
            out[1, begin + i] += np.float32(right[i])
        _let_go(slots, state, ringing > 0 or loud < 1e-7 or lfo[1] == 0.0)


@inner
def _let_go(slots, state, quiet):  # type: ignore[no-untyped-def]
    """Strings that have died away are free; but the last one stays until the body is still."""
    for v in range(slots.shape[0]):
        if slots[v, SOUNDS] > 0.0 and state[v, DONE] > 0.0:
            if quiet:
                slots[v, SOUNDS] = 0.0
            quiet = True


@inner
def _begin(slots, v, knob, note, rate):  # type: ignore[no-untyped-def]
    """A string is taken; strings that are taken at once are struck one after another, upwards."""
    slot = slots[v]
    clear(note)
    before = 0
    for other in range(slots.shape[0]):
        one = slots[other]
        together = one[SOUNDS] > 0.0 and (one[FRESH] > 0.0 or one[HEARD] == 2.0)
        before += 1 if together and one[PITCH] < slot[PITCH] else 0
    note[WAIT] = before * knob[STRUM] * 0.001 * rate
    note[TONE], note[FADE] = slot[PITCH], 1.0
    note[THICK], note[FLAT] = knob[STIFFNESS], knob[BUZZ]
    slot[FRESH], slot[HEARD] = 0.0, 2.0


@inner
def _pluck(slot, knob, note, line, work, period, rate):  # type: ignore[no-untyped-def]
    """Lay one period of a plucked string's wave where the loop will find it.

    A pulse and its mirror image from the nearer end (Jaffe and Smith, 1983), or noise, under two
    low-passes that the touch opens; without a constant part, and as loud as the touch says.
    """
    size = int(np.ceil(period))
    wave, fed = work[2], line
    chance = int(slot[BEGAN]) * 7919 + int(slot[KEY]) * 104729 + 1
    rough = knob[NOISE] * 0.01
    for i in range(size):
        chance = (chance * 1103515245 + 12345) & 0x7FFFFFFF
        fed[i] = rough * (chance / 1073741824.0 - 1.0) * 1.7320508
    fed[0] += (1.0 - rough) * np.sqrt(size)
    far = knob[POSITION] * 0.01 * period
    whole = int(far)
    part = far - whole
    for i in range(size):
        back = i - whole
        back += size if back < 0 else 0
        wave[i] = fed[i] - (1.0 - part) * fed[back] - part * fed[back - 1 if back > 0 else size - 1]
    harder = 0.04 * knob[TOUCH] * (slot[VELOCITY] - 100.0 / 127.0)
    pole = np.exp(-6.283185307 * min(0.45, knob[HARDNESS] * 2.0**harder / rate))
    for _ in range(2):  # two low-passes, each goes round twice: as if it had gone round for ever
        low = 0.0
        for k in range(2):
            for i in range(size):
                low += (1.0 - pole) * (wave[i] - low)
                if k == 1:
                    wave[i] = low
    mean = 0.0
    for i in range(size):
        mean += wave[i] / size
    power = 1e-12
    for i in range(size):
        wave[i] -= mean
        power += wave[i] * wave[i] / size
    strike = np.exp(np.log(max(slot[VELOCITY], 0.004) * 1.27) * 0.02 * knob[STRENGTH])
    scale = strike / np.sqrt(power)
    clear(line)
    for i in range(size):
        line[i] = wave[i] * scale
    note[AT], note[FED] = 0.0, size
    note[SHARP] = knob[TENSION] * 0.01 * strike


@inner
def _note(slot, knobs, note, line, work, wave, rate):  # type: ignore[no-untyped-def]
    """One step of one string, added to the first two rows of `work`."""
    knob = knobs[NOW]
    ending = slot[GATE] < 0.0
    if slot[HEARD] > 1.0:
        slot[HEARD] = 3.0
        note[WAIT] -= 64.0
        note[DONE] = 1.0 if ending else 0.0
        if ending or note[WAIT] > 0.0:
            return
    new = slot[HEARD] != 1.0
    span, loss, fade = note[SPAN], note[LOSS], note[FADE]
    comb, place = note[COMB], note[COMB_PLACE]
    left, right = note[OUT_LEFT], note[OUT_RIGHT]
    period = tune(slot, knob, note, wave, rate)
    if ending:
        note[FADE] = max(0.0, fade - 64.0 / (0.005 * rate))
    loud = UNIT * note[FADE] * times(knob[VOLUME])
    aside = 0.01 * knob[WIDTH] * min(1.0, max(-1.0, (slot[KEY] - 60.0) / 36.0))
    note[OUT_LEFT], note[OUT_RIGHT] = loud * np.sqrt(1.0 - aside), loud * np.sqrt(1.0 + aside)
    note[COMB], note[COMB_PLACE] = min(1.0, 0.5 * knob[PICKUP]), 0.01 * knob[PICKUP]
    if new:
        _pluck(slot, knob, note, line, work, period, rate)
        slot[HEARD] = 1.0
        span, loss = note[SPAN], note[LOSS]
        comb, place = note[COMB], note[COMB_PLACE]
        left, right = note[OUT_LEFT], note[OUT_RIGHT]
    heard = work[2]
    _round(note, line, work[0, 64:70], heard, span, loss)
    _picked_up(note, line, heard, span, comb, place)
    most = 0.0
    each = 1.0 / 64.0
    left_step, right_step = (note[OUT_LEFT] - left) * each, (note[OUT_RIGHT] - right) * each
    for i in range(64):
        work[0, i] += (left + left_step * i) * heard[i]
        work[1, i] += (right + right_step * i) * heard[i]
        most = max(most, abs(heard[i]))
    note[QUIET] = note[QUIET] + 64.0 if most < SILENT else 0.0
    if note[QUIET] > period + 64.0 or note[FADE] == 0.0:
        note[DONE] = 1.0
    note[AT] += 64.0


@inner
def _round(note, line, taps, heard, span, loss):  # type: ignore[no-untyped-def]
    """64 samples round the loop: read between samples, disperse, buzz, darken, write."""
    each = 1.0 / 64.0
    span_step, loss_step = (note[SPAN] - span) * each, (note[LOSS] - loss) * each
    at, fed, mask = int(note[AT]), int(note[FED]), LINE - 1
    stiff, bite, pole, low = note[HALF_TONE], note[BITE], note[POLE], note[LOW]
    bitten = np.sqrt(1.0 - bite * bite)
    moving = span_step != 0.0
    place = at - span
    weights(place - np.floor(place), taps)
    for i in range(64):
        place = at + i - span - span_step * i
        begin = int(np.floor(place))
        if moving:
            weights(place - begin, taps)
        x = 0.0
        for k in range(6):
            x += taps[k] * line[(begin - 2 + k) & mask]
        if stiff < 0.0:
            for k in range(STIFF, STIFF + 2 * STIFF_ONES, 2):
                y = stiff * (x - note[k + 1]) + note[k]
                note[k] = x
                note[k + 1] = y
                x = y
        if bite < 0.0:
            # The bridge takes a little length while the string is on one side of it. It turns
            # signal and memory by an angle, so that it never adds energy (Pierce and Van
            # Duyne, 1997, who had a spring for it).
            kept = note[BUZZED]
            if kept > 0.0:
                note[BUZZED] = bitten * x - bite * kept
                x = bite * x + bitten * kept
            else:
                note[BUZZED] = x
                x = kept
            drift = x - note[DRIFT_IN] + note[DRIFT] * note[DRIFT_OUT]
            note[DRIFT_IN] = x
            note[DRIFT_OUT] = drift
            x = drift
        low += (1.0 - pole) * (x - low)
        here = (at + i) & mask
        made = (loss + loss_step * i) * low + (line[here] if at + i < fed else 0.0)
        line[here] = made
        heard[i] = made
    note[LOW] = low


@inner
def _picked_up(note, line, heard, span, comb, place):  # type: ignore[no-untyped-def]
    """A pick-up hears the wave and, a little later, its mirror image."""
    if comb == 0.0 and note[COMB] == 0.0:
        return
    each, mask = 1.0 / 64.0, LINE - 1
    at = int(note[AT])
    back = span * place
    back_step = (note[SPAN] * note[COMB_PLACE] - back) * each
    comb_step = (note[COMB] - comb) * each
    for i in range(64):
        at_place = at + i - back - back_step * i
        begin = int(np.floor(at_place))
        part = at_place - begin
        other = line[begin & mask] * (1.0 - part) + line[(begin + 1) & mask] * part
        heard[i] -= (comb + comb_step * i) * other


@inner
def _bodied(left, right, knobs, box, free, then, rate):  # type: ignore[no-untyped-def]
    """Add the body's resonances to both sides; the loudest of them in these 64 frames.

    Four band-passes of one at their middle (Bristow-Johnson's cookbook, 1998).
    """
    amount = 0.01 * knobs[BEFORE, BODY] * free
    step = (0.01 * knobs[NOW, BODY] * then - amount) / 64.0
    most = 0.0
    if amount == 0.0 and step == 0.0:
        for m in range(8):
            clear(box[m])
        return most
    for m in range(4):
        at, sharp, loud = MODES[m]
        w = 6.283185307179586 * min(at * knobs[NOW, BODY_TONE], 0.4 * rate) / rate
        alpha = np.sin(w) / (2.0 * sharp)
        b = alpha / (1.0 + alpha)
        a1, a2 = -2.0 * np.cos(w) / (1.0 + alpha), (1.0 - alpha) / (1.0 + alpha)
        x1, x2, y1, y2 = box[m, 0], box[m, 1], box[m, 2], box[m, 3]
        for i in range(64):
            x = 0.5 * (left[i] + right[i])
            y = b * (x - x2) - a1 * y1 - a2 * y2
            x2, x1 = x1, x
            y2, y1 = y1, y
            box[4 + m, i] = loud * (amount + step * i) * y
            most = max(most, abs(y))
        box[m, 0], box[m, 1], box[m, 2], box[m, 3] = x1, x2, y1, y2
    for m in range(4):
        for i in range(64):
            left[i] += box[4 + m, i]
            right[i] += box[4 + m, i]
    return most


KERNELS: Final[tuple[Any, ...]] = (sound,)
