"""The process inside, seen from outside: started, asked, and ended in time."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import IO

from ...errors import Failure
from ...progress import Cancel
from . import bubblewrap
from .inside.wire import HEAD
from .layer import Layer

WAKE_UP = 30.0
"""Seconds that the process may take to start and to import musicpy."""

_LOOK = 0.1
"""Seconds between two looks at whether the user wants it stopped."""

BOOT = (
    "import sys, json; settings = json.loads(sys.argv[1]); sys.path += settings['paths'];"
    " from inside.main import main; main(settings)"
)


class Overflow(Exception):
    """The process sent more than it may."""


class Process:
    """A Python behind `layer`, awake and with musicpy imported; ready to be asked.

    With `serve` it answers any number of letters, without it one. At most `most` bytes come back
    at a time. Raises `Failure` where it does not wake up.
    """

    def __init__(self, layer: Layer, *, serve: bool, most: int) -> None:
        self._most = most
        self._letters: queue.Queue[bytes | Overflow | None] = queue.Queue()
        self._errors = b""
        self._child = subprocess.Popen(
            _command(layer, serve=serve),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=_environment(),
            cwd=Path(os.sep).resolve(),
            start_new_session=True,
        )
        into, out, errors = self._child.stdin, self._child.stdout, self._child.stderr
        assert into is not None
        assert out is not None
        assert errors is not None
        self._in: IO[bytes] = into
        self._readers = [
            threading.Thread(target=self._read_letters, args=(out,), daemon=True),
            threading.Thread(target=self._read_errors, args=(errors,), daemon=True),
        ]
        for reader in self._readers:
            reader.start()
        try:
            ready = self._letters.get(timeout=WAKE_UP)
        except queue.Empty:
            ready = None
        if ready != b"ready":
            self.end()
            said = self._errors.decode(errors="replace").strip().splitlines()
            raise Failure(
                "The sandbox did not wake up"
                f" ({said[-1] if said else 'no reason given'}). Try again, or see `toccata doctor`."
            )

    def ask(self, letter: bytes, wait: float, cancel: Cancel) -> bytes | None:
        """The answer to `letter`; None when the process ended without one.

        Raises `TimeoutError` after `wait` seconds, `Overflow` for an answer that is too long and
        `Cancelled` when the user stops it; the process must be ended then.
        """
        try:
            self._in.write(HEAD.pack(len(letter)) + letter)
            self._in.flush()
        except OSError:
            return None
        answer = self._awaited(time.monotonic() + wait, cancel)
        if isinstance(answer, Overflow):
            raise answer
        return answer

    def _awaited(self, deadline: float, cancel: Cancel) -> bytes | Overflow | None:
        while True:
            cancel.check()
            left = deadline - time.monotonic()
            try:
                return self._letters.get(timeout=max(0.0, min(left, _LOOK)))
            except queue.Empty:
                if left <= _LOOK:
                    raise TimeoutError from None

    def end(self) -> int:
        """End the process and all that it started; gives the signal that had ended it, or 0."""
        with contextlib.suppress(OSError):
            self._in.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._child.wait(timeout=0.2 if self._letters.empty() else 1.0)
        if self._child.poll() is None:
            self.kill()
        for reader in self._readers:
            reader.join(timeout=5)
        for stream in (self._child.stdout, self._child.stderr):
            if stream is not None:
                stream.close()
        code = self._child.returncode
        return -code if code < 0 else code - 128 if code > 128 else 0

    def kill(self) -> None:
        """End it now, without asking."""
        if sys.platform == "win32":
            self._child.kill()
        else:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._child.pid, signal.SIGKILL)
        self._child.wait()

    @property
    def alive(self) -> bool:
        """Whether it can still be asked."""
        return self._child.poll() is None

    def _read_letters(self, out: IO[bytes]) -> None:
        while len(head := out.read(HEAD.size)) == HEAD.size:
            length = HEAD.unpack(head)[0]
            if length > self._most:
                self._letters.put(Overflow())
                return
            letter = out.read(length)
            if len(letter) < length:
                break
            self._letters.put(letter)
        self._letters.put(None)

    def _read_errors(self, errors: IO[bytes]) -> None:
        while part := os.read(errors.fileno(), 4096):
            self._errors = (self._errors + part)[-4096:]


def _command(layer: Layer, *, serve: bool) -> list[str]:
    if layer.has_bubblewrap:
        before, paths = bubblewrap.command(bubblewrap.working()[0]), [bubblewrap.ROOM]
    else:
        folders = {str(path.parent) for path in bubblewrap.package_folders().values()}
        before, paths = [], [*sorted(folders), str(bubblewrap.INSIDE.parent)]
    settings = json.dumps({"serve": serve, "kernel": layer.has_kernel, "paths": paths})
    python = [bubblewrap.interpreter(), "-I", "-S", "-B", "-X", "utf8", "-c", BOOT, settings]
    return before + python


def _environment() -> dict[str, str]:
    if sys.platform == "win32":  # Python does not start there without it
        return {"SYSTEMROOT": os.environ.get("SYSTEMROOT", r"C:\Windows")}
    return {}
