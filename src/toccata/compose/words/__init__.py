"""The words of music, one table per language."""

from __future__ import annotations

from .english import ENGLISH
from .language import Language, Mood, Sound, Speed

__all__ = ["ENGLISH", "Language", "Mood", "Sound", "Speed"]
