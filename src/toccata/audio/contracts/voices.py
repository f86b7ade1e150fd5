"""x."""

from __future__ import annotations

from ..voices import Voice
from .finding import Finding


def check_voice(voice: Voice, *, brief: bool = False) -> list[Finding]:
    return []
