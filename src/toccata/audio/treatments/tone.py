"""What is dark and what is bright: filters and equalizers, for both sides."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from ...param import Curve, Param
from ...progress import Cancel
from ..flow import Flow
from ..graph import Filter, filtered
from .treatment import Treated, Treatment, Work


def work(filters: Callable[[Mapping[str, Any]], tuple[Filter, ...]]) -> Work:
    """A treatment that is nothing but FFmpeg's filters."""

    def done(flow: Flow, values: Mapping[str, Any], _cancel: Cancel) -> Treated:
        return Treated(filtered(flow, filters(values)))

    return done


def peak(frequency: float, width: float, gain: float) -> Filter:
    """A bell: gain in dB at a frequency in Hz, `width` Hz wide."""
    return "equalizer", f"f={frequency:g}:t=h:w={width:g}:g={gain:g}"


def low_shelf(frequency: float, gain: float) -> Filter:
    """Everything below a frequency, some dB louder."""
    return "lowshelf", f"f={frequency:g}:g={gain:g}:t=s:w=0.5"


def high_shelf(frequency: float, gain: float) -> Filter:
    """Everything above a frequency, some dB louder."""
    return "highshelf", f"f={frequency:g}:g={gain:g}:t=s:w=0.5"


_LOG: Final = Curve.LOGARITHMIC

HIGHPASS: Final = Treatment(
    "highpass", "High-pass", "Takes away what lies below a frequency, 12 dB an octave.",
    (Param("frequency", unit="Hz", low=20, high=1000, default=80.0, curve=_LOG,
           help="Where the sound begins."),),
    work(lambda v: (("highpass", f"f={v['frequency']:g}"),)),
)  # fmt: skip
LOWPASS: Final = Treatment(
    "lowpass", "Low-pass", "Takes away what lies above a frequency, 12 dB an octave.",
    (Param("frequency", unit="Hz", low=500, high=20000, default=8000.0, curve=_LOG,
           help="Where the sound ends."),),
    work(lambda v: (("lowpass", f"f={v['frequency']:g}"),)),
)  # fmt: skip
EQ_MID: Final = Treatment(
    "eq_mid", "Bell equalizer", "Raises or lowers a band around a frequency.",
    (
        Param("frequency", unit="Hz", low=20, high=20000, default=1000.0, curve=_LOG,
              help="The middle of the band."),
        Param("width", unit="Hz", low=50, high=5000, default=500.0, curve=_LOG,
              help="How wide the band is."),
        Param("gain", unit="dB", low=-12, high=12, default=0.0, help="How much louder it gets."),
    ),
    work(lambda v: (peak(v["frequency"], v["width"], v["gain"]),)),
)  # fmt: skip
SUB_EXCITER: Final = Treatment(
    "sub_exciter", "Sub and air", "More of the lowest and of the highest.",
    (
        Param("sub_boost", unit="dB", low=0, high=12, default=4.0, help="Below 60 Hz."),
        Param("treble_boost", unit="dB", low=0, high=8, default=2.0, help="Above 10 kHz."),
    ),
    work(lambda v: (low_shelf(60, v["sub_boost"]), high_shelf(10_000, v["treble_boost"]))),
)  # fmt: skip
