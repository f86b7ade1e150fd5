"""What this machine has to keep a program in, and why not the rest."""

from __future__ import annotations

import functools
import sys
from dataclasses import dataclass
from enum import StrEnum

from . import bubblewrap


class Layer(StrEnum):
    """What stands between a program and the machine."""

    BOTH = "bubblewrap+landlock"
    BUBBLEWRAP = "bubblewrap"
    LANDLOCK = "landlock"
    NONE = "none"

    @property
    def has_bubblewrap(self) -> bool:
        """Whether the process lives in a room of its own."""
        return self in (Layer.BOTH, Layer.BUBBLEWRAP)

    @property
    def has_kernel(self) -> bool:
        """Whether Landlock and seccomp close behind it."""
        return self in (Layer.BOTH, Layer.LANDLOCK)


@dataclass(frozen=True, slots=True)
class Found:
    """One layer on this machine; `why_not` is empty where it works."""

    layer: Layer
    why_not: str = ""

    @property
    def works(self) -> bool:
        """Whether it can be used here."""
        return not self.why_not


@functools.cache
def layers() -> tuple[Found, ...]:
    """Bubblewrap, then Landlock with seccomp: each with the reason why not, if so.

    The first call tries them out, which takes about a tenth of a second.
    """
    return (
        Found(Layer.BUBBLEWRAP, bubblewrap.working()[1]),
        Found(Layer.LANDLOCK, _no_kernel_layer()),
    )


def best_layer() -> Layer:
    """The strongest layer that works on this machine."""
    room, kernel = (found.works for found in layers())
    if room:
        return Layer.BOTH if kernel else Layer.BUBBLEWRAP
    return Layer.LANDLOCK if kernel else Layer.NONE


def _no_kernel_layer() -> str:
    if sys.platform != "linux":
        return "Landlock and seccomp exist on Linux only"
    from .inside import landlock, seccomp

    if landlock.version() < 1:
        return "this kernel has no Landlock; it came with Linux 5.13 and may be switched off"
    return seccomp.why_not()
