"""A sound split at a frequency, so that one part of it can be heard or changed alone."""

from __future__ import annotations

import numpy as np

from ..compiled import inner


@inner
def split(sound, frequency, rate, state, middle, high):  # type: ignore[no-untyped-def]
    """64 samples split by Butterworth filters of second order at a frequency in Hz.

    `high` is the high-pass; `middle` is the band-pass times √2; what is left of the sound is the
    low-pass: the three make the sound again. `state` holds two float64. The state-variable
    filter that stays true while it is turned (Zavalishin 2012), solved for its next state, so
    that a frame waits for two multiplications only. `sound` may be `high`.
    """
    g = np.tan(np.pi * min(frequency / rate, 0.49))
    damp = np.sqrt(2.0)
    a = 1.0 / (1.0 + g * (g + damp))
    b = a * g
    c = 2.0 * g * b
    e = 2.0 * b
    f = 2.0 * a - 1.0
    h = 1.0 - c
    s0, s1 = state[0], state[1]
    for i in range(64):
        x = np.float64(sound[i])
        band = b * x + (a * s0 - b * s1)
        low = s1 + g * band
        s0, s1 = e * x + (f * s0 - e * s1), c * x + (e * s0 + h * s1)
        middle[i] = np.float32(damp * band)
        high[i] = np.float32(x - damp * band - low)
    state[0] = s0 if abs(s0) > 1e-15 else 0.0
    state[1] = s1 if abs(s1) > 1e-15 else 0.0
