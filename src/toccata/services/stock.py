"""What the house contains: every shelf, built from explicit lists."""

from __future__ import annotations

from ..compose.genres import GENRES
from ..theory.scales import SCALES

MODES = SCALES.names
"""Every mode that a brief may name."""

__all__ = ["GENRES", "MODES"]
