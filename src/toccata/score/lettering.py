"""Words and numbers in a picture: how wide they are, cut to fit, and safe for any page."""

from __future__ import annotations

from typing import Final
from xml.sax.saxutils import escape

_THIN: Final = frozenset("iljftr.,:;'|!()[]/ I1")
_BROAD: Final = frozenset("mwMW@%&øΔ—")


def width_of(text: str, size: float) -> float:
    """How wide a text can get, rather too wide than too narrow."""
    units = sum(
        1.05 if ord(c) > 0x2E7F or c in _BROAD else 0.42 if c in _THIN else 0.68 for c in text
    )
    return units * size


def fitted(text: str, size: float, room: float) -> str:
    """The text, cut with an ellipsis where it is wider than `room` pixels."""
    if width_of(text[:2000], size) <= room:
        return text
    cut = text[:400]
    while cut and width_of(cut + "…", size) > room:
        cut = cut[:-1]
    return f"{cut.rstrip()}…" if len(cut) > 1 else ""


def safe(text: str) -> str:
    """Text that no page can take for markup; what XML cannot hold is left out."""
    kept = "".join(c for c in text if c.isprintable() and not 0xD800 <= ord(c) <= 0xDFFF)
    return escape(kept, {'"': "&quot;", "'": "&#39;"})


def plain(value: float) -> str:
    """A number with at most one decimal for places, two for opacities below 1."""
    return f"{round(value, 2 if abs(value) < 1 else 1):g}" if abs(value) < 1e5 else f"{value:.0f}"
