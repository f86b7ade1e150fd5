"""The process inside: it wakes up, gets ready, and plays one program or one after another."""

from __future__ import annotations

import gc
import json
import os
import select
import signal
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from . import wire
from .perform import perform
from .quick import quicken
from .seal import seal

IN, OUT = 0, 1
NOT_TO_BE_READ = 4  # PR_SET_DUMPABLE
ANSWER, DIED = b"A", b"D"


def main(settings: Mapping[str, Any]) -> None:
    """Get ready, then answer: with `serve` every letter that comes, else one."""
    _get_ready()
    wire.send(OUT, b"ready")
    if settings["serve"]:
        _serve(kernel=settings["kernel"])
        return
    letter = wire.receive(IN)
    if letter is not None:
        _answer(letter, kernel=settings["kernel"])


def _get_ready() -> None:
    """Import now what a program may need: later, no file can be opened."""
    import ctypes
    import decimal
    import traceback
    import unicodedata

    if sys.platform == "win32":
        import msvcrt

        for fd in (IN, OUT):
            msvcrt.setmode(fd, os.O_BINARY)
    sys.path.insert(0, str(Path(__file__).parent / "stubs"))
    import musicpy
    import musicpy.database
    import pygame

    if sys.platform == "linux":  # no program may look into the one that starts it
        ctypes.CDLL(None).prctl(NOT_TO_BE_READ, 0, 0, 0, 0)
    ready = (ctypes, decimal, traceback, unicodedata, musicpy, pygame)
    assert all(ready)
    "é".encode("latin-1").decode("cp437")
    quicken()
    os.environ.clear()
    gc.collect()
    gc.freeze()
    gc.disable()  # a program lives for moments, and its memory has a limit


def _answer(letter: bytes, *, kernel: bool) -> None:
    """Seal this process, run the program of the letter, answer on OUT."""
    request = json.loads(letter)
    seal(request["limits"], kernel=kernel)
    answer = perform(request["source"], request["name"], request["limits"])
    wire.send(OUT, answer)


def _serve(*, kernel: bool) -> None:
    """Answer letter after letter, each in a child of its own."""
    while (letter := wire.receive(IN)) is not None:
        limits = json.loads(letter)["limits"]
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            try:
                os.dup2(writing, OUT)
                os.close(IN)
                os.open(os.devnull, os.O_RDONLY) if Path(os.devnull).exists() else os.dup(OUT)
                os.closerange(3, 256)
                _answer(letter, kernel=kernel)
            finally:
                os._exit(0)
        os.close(writing)
        wire.send(OUT, _listen(child, reading, limits))


def _listen(child: int, reading: int, limits: Mapping[str, Any]) -> bytes:
    """The child's bytes, or how it died; it is gone when this returns."""
    parts: list[bytes] = []
    length, cause = 0, ""
    deadline = time.monotonic() + limits["wall"]
    while True:
        left = deadline - time.monotonic()
        if left <= 0 or not select.select([reading], [], [], left)[0]:
            cause = "wall"
            break
        part = os.read(reading, 1 << 16)
        if not part:
            break
        parts.append(part)
        length += len(part)
        if length > limits["data"]:
            cause = "data"
            break
    os.close(reading)
    if cause:
        os.kill(child, signal.SIGKILL)
    status = os.waitpid(child, 0)[1]
    if cause or os.WIFSIGNALED(status):
        died = {"cause": cause, "signal": os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0}
        return DIED + json.dumps(died).encode()
    return ANSWER + b"".join(parts)
