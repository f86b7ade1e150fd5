"""Everything that a rendering has to compile, compiled while the players already play."""

from __future__ import annotations

from functools import cache
from threading import Thread
from typing import Any, Final

from .compiled import Kernel
from .effects.chorus import Chorus
from .effects.reverb import Reverb
from .limiter import KERNELS as LIMITER
from .loudness import KERNELS as LOUDNESS
from .peak import KERNELS as PEAK

EFFECTS: Final[tuple[Kernel[Any, Any], ...]] = (*Reverb.kernels, *Chorus.kernels)
MASTER: Final[tuple[Kernel[Any, Any], ...]] = (*PEAK, *LOUDNESS, *LIMITER)


@cache
def compile_ahead() -> None:
    """Begin to compile in the background, once in a process; what is needed first comes first."""

    def work() -> None:
        for kernel in (*EFFECTS, *MASTER):
            kernel.compile()

    Thread(target=work, name="toccata-compile").start()


def compiled() -> bool:
    """Whether the effects can be used without waiting."""
    return all(kernel.compiled for kernel in EFFECTS)
