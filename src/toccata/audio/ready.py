"""Everything that a rendering has to compile, compiled while the instruments are still set up."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from threading import Thread
from typing import Any, Final

from .compiled import Kernel, cache_folder
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

_LARGE: Final = 8
"""A kernel of so many functions takes some seconds to compile."""

_APART_MOST: Final = 3


def kernels_of(desk: Desk) -> tuple[Kernel[Any, Any], ...]:
    """What a desk needs to play, in the order in which it needs it, each once."""
    needed: list[Kernel[Any, Any]] = []
    for strip in desk.all:
        if strip.part is not None and strip.part.voice:
            needed += VOICES[strip.part.voice].player.kernels
        for insert in strip.inserts:
            needed += EFFECTS[insert.effect].unit.kernels
    return tuple(dict.fromkeys([*FADER, *needed, *SUBSONIC]))


def compile_ahead(desk: Desk) -> bool:
    """Begin to compile in the background, what is needed first first; whether much is to be done.

    What is large and not yet on disk is compiled by processes of their own, as many as there are
    processors to spare: inside one process Python compiles one thing at a time.
    """
    wanted = [kernel for kernel in (*kernels_of(desk), *MASTER) if not kernel.compiled]
    new = [kernel for kernel in wanted if not kernel.remembered]
    large = sorted((k for k in new if k.weight >= _LARGE), key=lambda kernel: -kernel.weight)
    spare = min((os.cpu_count() or 1) - 1, len(new) - 1, _APART_MOST)
    apart = [kernel for kernel in large[: max(0, spare)] if _compiled_apart(kernel)]

    def work() -> None:
        for kernel in sorted(wanted, key=apart.__contains__):
            kernel.compile()

    if wanted:
        Thread(target=work, name="toccata-compile").start()
    return bool(large)


def _compiled_apart(kernel: Kernel[Any, Any]) -> bool:
    """Let another process compile a kernel onto the disk; false where there is none to be had."""
    if cache_folder() is None:
        return False
    source = str(Path(__file__).parents[2])
    paths = os.pathsep.join(filter(None, (source, os.environ.get("PYTHONPATH"))))
    try:
        worker = subprocess.Popen(
            [sys.executable, "-m", __name__, kernel.address],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": paths},
        )  # fmt: skip
    except OSError:
        return False
    kernel.elsewhere = worker.wait
    return True


def compile_named(address: str) -> None:
    """Compile the kernel of an address such as “toccata.audio.limiter:_curve” onto the disk."""
    module, _, name = address.partition(":")
    found: Kernel[Any, Any] = getattr(import_module(module), name)
    found.compile()


if __name__ == "__main__":
    compile_named(sys.argv[1])
