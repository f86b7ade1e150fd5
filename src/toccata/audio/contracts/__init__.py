"""What every effect and every voice must do: measured, and told in sentences where it is not so."""

from __future__ import annotations

from .effects import check_effect
from .finding import Finding
from .voices import check_voice

__all__ = ["Finding", "check_effect", "check_voice"]
