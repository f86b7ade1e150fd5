"""Pieces that are written and waiting: served at once, without a composer or a model."""

from __future__ import annotations

from ...catalog import Catalog
from .shelf import PRESETS
from .stored import Preset

__all__ = ["Preset", "preset", "presets"]


def presets() -> Catalog[Preset]:
    """Every preset, by name, genre by genre."""
    return Catalog("preset", PRESETS)


def preset(name: str) -> Preset:
    """The preset of that name. Raises `UnknownName`, which tells the nearest."""
    return presets()[name]
