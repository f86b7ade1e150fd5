"""The instruments of General MIDI by the names that musicpy gives them, program 1 first."""

from __future__ import annotations

from typing import Final

from ..score.instruments import PROGRAMS as OURS

_OTHERWISE: Final = {
    8: "Clavi", 32: "Guitar harmonics", 51: "SynthStrings 1", 52: "SynthStrings 2",
    63: "SynthBrass 1", 64: "SynthBrass 2", 110: "Bag pipe",
}  # fmt: skip
"""Where musicpy spells an instrument in a way of its own."""

PROGRAMS: Final = tuple(_OTHERWISE.get(each.number, each.name) for each in OURS)
