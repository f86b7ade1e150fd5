"""Everything that a rendering has to compile, compiled while the instruments are still set up."""

from __future__ import annotations

from threading import Thread
from typing import Any, Final

from .compiled import Kernel
from .desk import Desk
from .effects import EFFECTS
from .fader import KERNELS as FADER
from .limiter import KERNELS as LIMITER
from .loudness import KERNELS as LOUDNESS
from .peak import KERNELS as PEAK
from .subsonic import KERNELS as SUBSONIC
from .voices import VOICES

MASTER: Final[tuple[Kernel[Any, Any], ...]] = (*PEAK, *LOUDNESS, *LIMITER)
"""What is needed when everything has been played."""


def kernels_of(desk: Desk) -> tuple[Kernel[Any, Any], ...]:
    """What a desk needs to play, in the order in which it needs it, each once."""
    needed: list[Kernel[Any, Any]] = []
    for strip in desk.all:
        if strip.part is not None and strip.part.voice:
            needed += VOICES[strip.part.voice].player.kernels
        for insert in strip.inserts:
            needed += EFFECTS[insert.effect].unit.kernels
    return tuple(dict.fromkeys([*FADER, *needed, *SUBSONIC]))


def compile_ahead(desk: Desk) -> None:
    """Begin to compile in the background; what is needed first comes first."""
    wanted = [kernel for kernel in (*kernels_of(desk), *MASTER) if not kernel.compiled]

    def work() -> None:
        for kernel in wanted:
            kernel.compile()

    if wanted:
        Thread(target=work, name="toccata-compile").start()
