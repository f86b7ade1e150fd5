"""How much a program may use before it is stopped."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

MEBIBYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """The bounds of one run.

    `cpu` and `wall` are seconds (of computing, of waiting), `memory` and `data` bytes (of address
    space, of the answer), `processes` how many more it may start, `printed` characters, `notes`
    notes and messages together. Whole seconds are what the system keeps for `cpu`.
    """

    cpu: float = 10.0
    wall: float = 15.0
    memory: int = 1024 * MEBIBYTE
    processes: int = 0
    printed: int = 65_536
    notes: int = 100_000
    data: int = 32 * MEBIBYTE

    def as_data(self) -> dict[str, Any]:
        """The bounds as a plain dictionary."""
        return asdict(self)
