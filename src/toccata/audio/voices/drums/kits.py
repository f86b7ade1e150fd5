"""Drum kits by name: what is turned to make each of them."""

from __future__ import annotations

from typing import Final

from ....catalog import Catalog
from ..voice import Preset

KITS: Final[Catalog[Preset]] = Catalog("preset", [
    Preset("studio", "drums", "A tight kit under close microphones.", {}),
])  # fmt: skip
