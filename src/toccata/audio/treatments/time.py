"""How fast and how high: tempo and pitch, each without the other."""

from __future__ import annotations

from typing import Final

from ...param import Curve, Param
from ..flow import laid
from ..stretch import stretched
from .treatment import Treated, Treatment

_LOG: Final = Curve.LOGARITHMIC

TEMPO: Final = Treatment(
    "tempo", "Tempo", "Faster or slower, at the same pitch.",
    (Param("tempo", low=0.5, high=2, default=1.0, curve=_LOG, help="2 is twice as fast."),),
    lambda flow, v, cancel: Treated(stretched(laid(flow), v["tempo"], 0.0, cancel)),
    lengthens=True,
)  # fmt: skip
TIME_PITCH: Final = Treatment(
    "time_pitch", "Tempo and pitch", "Faster or slower, higher or lower, each by itself.",
    (
        Param("tempo", low=0.25, high=4, default=1.0, curve=_LOG, help="2 is twice as fast."),
        Param("semitones", unit="semitones", low=-12, high=12, default=0.0, help="How much higher."),
    ),
    lambda flow, v, cancel: Treated(stretched(laid(flow), v["tempo"], v["semitones"], cancel)),
    lengthens=True,
)  # fmt: skip
PITCH_SHIFT: Final = Treatment(
    "pitch_shift", "Pitch", "Higher or lower, at the same tempo; harmonics stay in tune.",
    (Param("shift", unit="cents", low=-4800, high=4800, default=0.0,
           help="100 cents are a semitone, 1200 an octave."),),
    lambda flow, v, cancel: Treated(stretched(laid(flow), 1.0, v["shift"] / 100, cancel)),
)  # fmt: skip
