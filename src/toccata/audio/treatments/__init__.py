"""The shelf of treatments: what can be done to a whole recording, one line each on this list."""

from __future__ import annotations

from ...catalog import Catalog
from . import dynamics, echoes, exports, levels, old, repair, sides, time, tone
from .treatment import Treated, Treatment, Writing

TREATMENTS: Catalog[Treatment] = Catalog(
    "treatment",
    [
        dynamics.MASTERING_CHAIN,
        dynamics.COMPRESSION,
        tone.HIGHPASS,
        tone.LOWPASS,
        levels.VOLUME,
        time.TEMPO,
        time.TIME_PITCH,
        dynamics.VOCAL_PROCESSING,
        old.LOFI_VINYL,
        sides.STEREO_WIDENER,
        echoes.REVERB_DELAY,
        tone.SUB_EXCITER,
        sides.PHASE_ISOLATION,
        tone.EQ_MID,
        dynamics.LOUDNORM,
        time.PITCH_SHIFT,
        echoes.DELAY,
        echoes.ECHO,
        levels.FADE,
        repair.DENOISE,
        repair.DECLICK,
        levels.SILENCE_REMOVE,
        exports.EXPORT_FLAC,
        exports.EXPORT_MP3,
        exports.EXPORT_AAC,
        exports.EXPORT_OPUS,
        exports.CONVERT,
    ],
)
"""Every treatment, by the key that a studio knows it by."""

__all__ = ["TREATMENTS", "Treated", "Treatment", "Writing"]
