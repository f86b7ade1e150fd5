"""The subtractive synth: rich waves, a filter that takes away, and what moves them."""

from __future__ import annotations

from typing import Final

from ..voice import Voice
from .params import PARAMS
from .patches import PATCHES
from .player import Subtractive

SUBTRACTIVE: Final = Voice(
    "subtractive",
    "Subtractive synth",
    "Up to eight oscillators with unison through a filter, with envelopes, LFOs and glide.",
    PARAMS,
    PATCHES,
    Subtractive,
)
