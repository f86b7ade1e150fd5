"""The sounds of the FM voice: electric pianos, bells, bars, basses, brass."""

from __future__ import annotations

from typing import Any, Final

from .voice import Preset


def _op(number: int, **values: Any) -> dict[str, Any]:
    return {f"op{number}_{name}": value for name, value in values.items()}


PRESETS: Final[tuple[Preset, ...]] = (
    Preset("rhodes", "keys", "x", {"algorithm": 5, **_op(1, decay=4.0, sustain=0.0), **_op(2, level=-20, decay=3.0, sustain=0.0)}),
)
