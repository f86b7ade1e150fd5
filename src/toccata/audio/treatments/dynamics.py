"""How far loud is from soft: compression, and the chains that end in a loudness."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, Final

from ...param import Curve, Param
from ...progress import Cancel
from ...units import Decibels, Lufs
from ..flow import Flow, from_tape, laid
from ..graph import Filter, filtered
from ..master import LIMIT_MOST, master
from .tone import high_shelf, low_shelf, peak, work
from .treatment import Treated, Treatment


def compressor(
    threshold: float, ratio: float, attack: float, release: float, knee: float, makeup: float
) -> Filter:
    """Turns down by `ratio` what is louder than `threshold` dB (RMS); both sides alike.

    Attack and release in seconds, knee and make-up in dB.
    """
    return "acompressor", (
        f"threshold={10 ** (threshold / 20):.6f}:ratio={ratio:g}:attack={attack * 1000:g}"
        f":release={release * 1000:g}:knee={10 ** (knee / 20):.4f}:makeup={10 ** (makeup / 20):.5f}"
        ":link=maximum:detection=rms"
    )


def levelled(
    flow: Flow, filters: tuple[Filter, ...], target: float, peak_ceiling: float, cancel: Cancel
) -> Treated:
    """The sound after some filters, at a loudness (LUFS) and under a true peak (dBTP)."""
    with laid(filtered(flow, filters) if filters else flow) as shaped:
        done = master(shaped, target=Lufs(target), ceiling=Decibels(peak_ceiling), cancel=cancel)
    short = done.loudness.held_back
    said = (
        f"{done.loudness.sentence}: to reach {target:g} LUFS the limiter would take more than"
        f" {LIMIT_MOST:g} dB; compress it first."
        if short >= 0.5
        else ""
    )
    return Treated(from_tape(done.tape, cancel), lambda: said)


def _loudnorm(flow: Flow, values: Mapping[str, Any], cancel: Cancel) -> Treated:
    return levelled(flow, (), values["target_lufs"], values["true_peak"], cancel)


def _mastering(flow: Flow, values: Mapping[str, Any], cancel: Cancel) -> Treated:
    filters = (
        low_shelf(90, values["low_boost"]),
        high_shelf(10_000, values["high_boost"]),
        compressor(-18.0, 1.8, 0.02, 0.2, 6.0, 0.0),
    )
    ceiling = 20 * math.log10(values["limiter_ceiling"])
    return levelled(flow, filters, values["target_lufs"], ceiling, cancel)


def _vocal(flow: Flow, values: Mapping[str, Any], cancel: Cancel) -> Treated:
    filters = (
        ("highpass", f"f={values['highpass_freq']:g}"),
        peak(200, 150, -2.0),
        peak(3000, 2000, values["presence_boost"]),
        compressor(-24.0, 3.0, 0.01, 0.15, 6.0, 0.0),
    )
    return levelled(flow, filters, values["target_lufs"], -1.5, cancel)


def _target(low: float, default: float) -> Param:
    return Param("target_lufs", unit="LUFS", low=low, high=-8.0, default=default,
                 help="The loudness of the whole.")  # fmt: skip


COMPRESSION: Final = Treatment(
    "compression", "Compressor", "Turns down what is too loud, so that all of it can be louder.",
    (
        Param("threshold", unit="dB", low=-60, high=0, default=-18.0, help="From here on it acts."),
        Param("ratio", low=1, high=20, default=3.0, curve=Curve.LOGARITHMIC,
              help="So many dB more come out as one."),
        Param("attack", unit="s", low=0.01, high=1, default=0.02, help="How fast it turns down."),
        Param("decay", unit="s", low=0.1, high=2, default=0.25, help="How fast it lets go."),
        Param("knee", unit="dB", low=0, high=18, default=6.0, help="How softly it begins."),
        Param("makeup", unit="dB", low=0, high=24, default=0.0, help="Louder afterwards."),
    ),
    work(lambda v: (compressor(v["threshold"], v["ratio"], v["attack"], v["decay"], v["knee"],
                               v["makeup"]),)),
)  # fmt: skip
LOUDNORM: Final = Treatment(
    "loudnorm", "Loudness", "Brings the whole to a loudness, in two passes, peaks kept in bounds.",
    (
        _target(-30.0, -14.0),
        Param("true_peak", unit="dBTP", low=-6, high=0, default=-1.0, help="The highest peak."),
    ),
    _loudnorm,
)  # fmt: skip
MASTERING_CHAIN: Final = Treatment(
    "mastering_chain", "Mastering", "Shelves, a gentle compressor, loudness and a limiter.",
    (
        _target(-24.0, -14.0),
        Param("low_boost", unit="dB", low=-6, high=6, default=0.0, help="Below 90 Hz."),
        Param("high_boost", unit="dB", low=-6, high=6, default=0.0, help="Above 10 kHz."),
        Param("limiter_ceiling", low=0.8, high=1, default=0.891,
              help="The highest peak as a share of full scale."),
    ),
    _mastering,
)  # fmt: skip
VOCAL_PROCESSING: Final = Treatment(
    "vocal_processing", "Voice", "Less rumble and boom, more presence, an even level.",
    (
        Param("highpass_freq", unit="Hz", low=40, high=200, default=80.0,
              help="What lies below is not the voice."),
        Param("presence_boost", unit="dB", low=-6, high=6, default=2.0, help="Around 3 kHz."),
        _target(-24.0, -16.0),
    ),
    _vocal,
)  # fmt: skip
