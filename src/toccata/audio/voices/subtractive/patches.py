"""Sounds of the subtractive synth, each as the knobs that differ from their defaults."""

from __future__ import annotations

from typing import Final

from ....catalog import Catalog
from ..voice import Preset

PATCHES: Final = Catalog("preset", [Preset("plain", "lead", "One saw, as it is.")])
