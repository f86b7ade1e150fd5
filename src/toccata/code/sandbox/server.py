"""The warm server: Python and musicpy wait inside the sandbox, and each program gets a fork."""

from __future__ import annotations

import json
import os
import threading
from types import TracebackType

from ...errors import Missing, Refused
from ...progress import Cancel
from .inside.main import ANSWER
from .inside.wire import HEAD
from .layer import Layer, best_layer
from .limits import Limits
from .outcome import limit_reached
from .process import Overflow, Process

GRACE = 5.0
"""Seconds beyond a program's own limit after which the server itself is taken for dead."""


class Server:
    """A process inside the sandbox that forks a sealed child for every program.

    It starts at the first program, answers one at a time (other threads wait), and is started
    anew where it died. Use it as a context, or `close` it. Linux only: elsewhere `Missing` is
    raised, and `run` without a server is the way.
    """

    def __init__(self, layer: Layer | str | None = None) -> None:
        if not hasattr(os, "fork") or best_layer() is Layer.NONE:
            raise Missing(
                "The warm server needs a Linux sandbox, and this machine has none."
                " Run programs one by one instead."
            )
        self.layer = Layer(layer) if layer else best_layer()
        if self.layer is Layer.NONE:
            raise Refused("A server needs a layer that keeps programs in.")
        self._lock = threading.Lock()
        self._process: Process | None = None

    def __enter__(self) -> Server:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def warm_up(self) -> None:
        """Start now, so that the first program need not wait for it."""
        with self._lock:
            self._awake()

    def close(self) -> None:
        """End the process; the next program would start a new one."""
        with self._lock:
            self._drop()

    def answer(self, letter: bytes, limits: Limits, cancel: Cancel | None = None) -> bytes:
        """The answer of the program in `letter`.

        Raises `LimitReached` where it was stopped, `Cancelled` where the user stopped it.
        """
        cancel = Cancel() if cancel is None else cancel
        with self._lock:
            process = self._awake()
            try:
                said = process.ask(letter, limits.wall + GRACE, cancel)
            except (TimeoutError, Overflow) as error:
                self._drop(now=True)
                limit = "data" if isinstance(error, Overflow) else "wall"
                raise limit_reached(limit) from None
            except BaseException:  # cancelled, or the user's Ctrl-C: what runs there must end
                self._drop(now=True)
                raise
            if said is None:
                self._drop(now=True)
                raise limit_reached("memory")
        if said[:1] != ANSWER:
            died = json.loads(said[1:])
            raise limit_reached(died["cause"] or CAUSES.get(died["signal"], "memory"))
        return said[1 + HEAD.size :]

    def _awake(self) -> Process:
        if self._process is not None and not self._process.alive:
            self._drop()
        if self._process is None:
            self._process = Process(self.layer, serve=True, most=2 * Limits().data)
        return self._process

    def _drop(self, *, now: bool = False) -> None:
        if self._process is not None:
            if now:
                self._process.kill()
            self._process.end()
        self._process = None


# signal → the limit behind it
CAUSES = {24: "cpu", 9: "memory", 11: "recursion", 6: "memory", 7: "memory"}
