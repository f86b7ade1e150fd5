"""Long work tells how far it is and can be stopped: one callback, one token."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from .errors import Cancelled


@dataclass(frozen=True, slots=True)
class Step:
    """Where the work stands: stage `number` of `of` (from 1), `fraction` of it done (0 to 1)."""

    stage: str
    number: int
    of: int
    fraction: float = 0.0


Report = Callable[[Step], None]
"""What long work calls to tell how far it is."""


def silent(_step: Step) -> None:
    """A report that nobody reads."""


class Cancel:
    """A token that one thread sets and the work looks at between small steps."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def set(self) -> None:
        """Ask the work to stop."""
        self._event.set()

    def __bool__(self) -> bool:
        return self._event.is_set()

    def check(self) -> None:
        """Raise `Cancelled` if somebody asked the work to stop."""
        if self._event.is_set():
            raise Cancelled
