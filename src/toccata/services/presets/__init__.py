"""Pieces that are written and waiting: served at once, without a composer or a model."""

from __future__ import annotations

from ...catalog import Catalog
from .stored import Preset
from .shelf import PRESETS

__all__ = ["Preset", "preset", "presets"]


def presets() -> Catalog[Preset]:
    """Every preset, by name, genre by genre."""
    return Catalog("preset", PRESETS)


def preset(name: str) -> Preset:
    """The preset of that name. Raises `UnknownName`, which tells the nearest."""
    return presets()[name]
