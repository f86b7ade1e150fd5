"""A line against a line in the five species, as Fux taught it: judged, and found."""

from __future__ import annotations

from .judge import judge
from .line import BAR, Breach, Sound
from .rhythm import rhythm_of
from .search import counterpoint

__all__ = ["Sound", "Breach", "judge", "counterpoint", "rhythm_of", "BAR"]
