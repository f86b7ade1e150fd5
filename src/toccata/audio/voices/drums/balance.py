"""How loud each key is, so that the kit stands in a mix as General MIDI's kits do."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

BALANCE: Final[Mapping[int, float]] = MappingProxyType({
    35: -20.7, 36: -21.5, 37: -24.4, 38: -27.1, 39: -30.6, 40: -26.9, 41: -22.2,
    42: -35.6, 43: -23.7, 44: -33.5, 45: -23.9, 46: -43.1, 47: -24.5, 48: -24.7,
    49: -33.9, 50: -23.3, 51: -36.1, 52: -37.8, 53: -40.1, 54: -29.0, 55: -36.6,
    56: -29.4, 57: -34.3, 58: -35.7, 59: -36.5, 60: -27.3, 61: -23.2, 62: -26.6,
    63: -22.5, 64: -19.6, 65: -27.2, 66: -26.3, 67: -25.8, 68: -24.3, 69: -31.0,
    70: -32.5, 71: -22.4, 72: -31.7, 73: -32.4, 74: -37.1, 75: -22.2, 76: -22.7,
    77: -21.3, 78: -19.1, 79: -22.5, 80: -34.0, 81: -36.6,
})  # fmt: skip
"""Decibels by key: with the studio kit, one strike of velocity 100 has the loudness, over a second,
of the same key in a common SoundFont; its hats and ride, which hide in a mix, are a little louder.
"""
