"""What the house contains: every shelf, built from explicit lists."""

from __future__ import annotations

from ..compose.genres import GENRES

__all__ = ["GENRES"]
