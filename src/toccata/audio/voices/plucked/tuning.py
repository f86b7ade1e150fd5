"""A string kept in tune and ringing as long as it shall: its line and its losses, for every step."""

from __future__ import annotations

import numpy as np

from ...compiled import inner
from ..contour import SETTLE, hertz, slide
from ..keys import GATE, KEY, PITCH, PRESSURE, TIMBRE, WHEEL
from .memory import (
    BITE,
    BRIGHTNESS,
    BUZZ_MOST,
    DAMPING,
    DECAY,
    DECAY_SCALING,
    DRIFT,
    FLAT,
    HALF_TONE,
    LASTING,
    LOSS,
    POLE,
    PRESSURE_PITCH,
    RELEASE,
    SHARP,
    SHORTEST,
    SPAN,
    STIFF_ONES,
    THICK,
    TIMBRE_BRIGHT,
    TONE,
    WHEEL_PITCH,
)


@inner
def tune(slot, knob, note, wave, rate):  # type: ignore[no-untyped-def]
    """The line's length, the factor and the low-pass of one round, for this step's pitch.

    What the filters delay at the fundamental is taken off the line, so that the string is in
    tune; what they lose there is given back, so that it rings as long as it says.
    """
    note[TONE] = slide(note[TONE], slot[PITCH], SETTLE, rate)
    note[SHARP] *= np.exp(-64.0 / (0.12 * rate))
    deep = 0.01 * (knob[WHEEL_PITCH] * slot[WHEEL] + knob[PRESSURE_PITCH] * slot[PRESSURE])
    tone = min(hertz(note[TONE] + note[SHARP] + deep * wave), rate / 9.0)
    period, w = rate / tone, 6.283185307179586 * tone / rate
    lasts = knob[DECAY] * 2.0 ** (-0.01 * knob[DECAY_SCALING] * (slot[KEY] - 60.0) / 12.0)
    if slot[GATE] <= 0.0:
        lasts = min(lasts, knob[RELEASE])
    # A damper takes some 10 ms to lie on the string.
    if note[LASTING] > 0.0:
        lasts *= (note[LASTING] / lasts) ** np.exp(-64.0 / (DAMPING * rate))
    note[LASTING] = lasts
    keeps = 10.0 ** (-3.0 / (tone * lasts))
    bright = 0.01 * (knob[BRIGHTNESS] + knob[TIMBRE_BRIGHT] * 2.0 * (slot[TIMBRE] - 0.5))
    note[POLE] = _pole(w, keeps, tone, lasts, min(1.0, max(0.0, bright)), rate)
    a, c, s = note[POLE], np.cos(w), np.sin(w)
    late = np.arctan2(a * s, 1.0 - a * c) / w
    passes = (1.0 - a) / np.sqrt(1.0 - 2.0 * a * c + a * a)
    spare = period - late - SHORTEST
    note[HALF_TONE] = _coefficient(min(0.0012 * note[THICK] * period, 0.5 * spare / STIFF_ONES))
    if note[HALF_TONE] < 0.0:
        late += STIFF_ONES * _lateness(note[HALF_TONE], w, c, s)
    bitten = 1.0 + BUZZ_MOST * note[FLAT] * period
    note[BITE] = _coefficient(min(bitten, 0.5 * (period - late - SHORTEST)))
    note[DRIFT] = 1.0
    if note[BITE] < 0.0:
        late += 0.5 * (_lateness(note[BITE], w, c, s) + _lateness(0.0, w, c, s))
        # What is bent to one side would drift away from the bridge; a high-pass holds it there.
        r = 1.0 - 0.01 * w
        note[DRIFT] = r
        late -= (np.arctan2(s, 1.0 - c) - np.arctan2(r * s, 1.0 - r * c)) / w
        passes *= np.sqrt((2.0 - 2.0 * c) / (1.0 - 2.0 * r * c + r * r))
    note[SPAN] = max(SHORTEST - 1.0, period - late)
    note[LOSS] = min(keeps / (passes * _kept(note[SPAN], w)), 0.9999999)
    return period


@inner
def _pole(w, keeps, tone, lasts, bright, rate):  # type: ignore[no-untyped-def]
    """The pole of the low-pass: at 5 kHz (or four octaves up) a round's fall is so much faster.

    From |H|² = (1 − a)² / (1 − 2a cos w + a²), solved for a at two frequencies, and never so
    low that it took more than half (in dB) of what the fundamental loses.
    """
    high = min(max(5000.0, 4.0 * tone), 0.4 * rate)
    faster = 10.0 ** (2.5 * (1.0 - bright)) - 1.0
    ratio = 10.0 ** (-6.0 * faster / (tone * lasts))
    ratio = max(ratio, 1e-12)
    c, far = np.cos(w), np.cos(6.283185307179586 * high / rate)
    a1, b1 = 1.0 - ratio, c - ratio * far
    wished = 0.0
    if a1 > 1e-12:
        wished = a1 / (b1 + np.sqrt(max(0.0, b1 * b1 - a1 * a1)))
    k = keeps  # half of what the fundamental loses, squared: what is constant must die too
    b2 = 1.0 - k * c
    possible = (1.0 - k) / (b2 + np.sqrt(max(0.0, b2 * b2 - (1.0 - k) * (1.0 - k))))
    return min(wished, possible, 0.9999)


@inner
def _lateness(c, w, cosine, sine_w):  # type: ignore[no-untyped-def]
    """The phase delay, in samples, of the all-pass (c + z⁻¹) / (1 + c z⁻¹)."""
    return 1.0 - 2.0 * np.arctan2(c * sine_w, 1.0 + c * cosine) / w


@inner
def _coefficient(samples):  # type: ignore[no-untyped-def]
    """The coefficient of the all-pass that is late by so many samples at 0 Hz; 0 for one or less."""
    return -max(0.0, samples - 1.0) / (max(1.0, samples) + 1.0)


@inner
def weights(d, taps):  # type: ignore[no-untyped-def]
    """Lagrange's weights of six neighbours for the place 2 + d among them, 0 ≤ d < 1."""
    x = d + 2.0
    a, b, c, e, f, g = x, x - 1.0, x - 2.0, x - 3.0, x - 4.0, x - 5.0
    taps[0] = -b * c * e * f * g / 120.0
    taps[1] = a * c * e * f * g / 24.0
    taps[2] = -a * b * e * f * g / 12.0
    taps[3] = a * b * c * f * g / 12.0
    taps[4] = -a * b * c * e * g / 24.0
    taps[5] = a * b * c * e * f / 120.0


@inner
def _kept(span, w):  # type: ignore[no-untyped-def]
    """How much of a frequency the reading between samples keeps."""
    d = np.ceil(span) - span
    x = d + 2.0
    re, im = 0.0, 0.0
    for k in range(6):
        t = 1.0
        for m in range(6):
            if m != k:
                t *= (x - m) / (k - m)
        re += t * np.cos(w * k)
        im += t * np.sin(w * k)
    return np.sqrt(re * re + im * im)
