"""What should not be there: hiss and clicks."""

from __future__ import annotations

from typing import Final

from ...param import Param
from .tone import work
from .treatment import Treatment

DENOISE: Final = Treatment(
    "denoise", "Denoise", "Takes away steady hiss and hum.",
    (Param("noise_reduction", unit="dB", low=5, high=50, default=12.0, help="How much of it."),),
    work(lambda v: (("afftdn", f"nr={v['noise_reduction']:g}:tn=1"),)),
)  # fmt: skip
DECLICK: Final = Treatment(
    "declick", "Declick", "Mends clicks and crackles from what lies around them.",
    (Param("window_size", unit="ms", low=10, high=100, default=55.0,
           help="How much around a click is looked at."),),
    work(lambda v: (("adeclick", f"w={v['window_size']:g}"),)),
)  # fmt: skip
