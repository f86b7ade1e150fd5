"""How the file is written: the kind and its quality. These change no sample."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from ...param import Kind, Param
from ...progress import Cancel
from ..flow import Flow
from ..resample import resampled
from .treatment import Treated, Treatment, Writing


def _export(format: str, title: str, param: Param) -> Treatment:
    return Treatment(
        f"export_{format}", title, f"Writes the file as {title}.", (param,),
        writing=lambda values: Writing(format, int(values[param.name])),
    )  # fmt: skip


def _bitrate(low: int, high: int, default: int) -> Param:
    return Param("bitrate", Kind.INTEGER, "kbit/s", low, high, default, help="More sounds better.")


def _convert(flow: Flow, values: Mapping[str, Any], _cancel: Cancel) -> Treated:
    return Treated(resampled(flow, int(values["sample_rate"])))


EXPORT_FLAC: Final = _export(
    "flac", "FLAC",
    Param("level", Kind.INTEGER, low=0, high=12, default=5, help="Higher is smaller and slower."),
)  # fmt: skip
EXPORT_MP3: Final = _export("mp3", "MP3", _bitrate(128, 320, 320))
EXPORT_AAC: Final = _export("aac", "AAC", _bitrate(128, 320, 256))
EXPORT_OPUS: Final = _export("opus", "Opus", _bitrate(64, 256, 160))
CONVERT: Final = Treatment(
    "convert", "Sample rate", "Another sample rate, by a steep and clean filter.",
    (Param("sample_rate", Kind.CHOICE, "Hz", default="48000",
           choices=("8000", "11025", "16000", "22050", "32000", "44100", "48000", "88200", "96000",
                    "176400", "192000"), help="Samples a second."),),
    _convert,
)  # fmt: skip
