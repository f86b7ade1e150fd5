"""Inner loops made fast: compiled when first needed, and remembered on disk where that is allowed."""

from __future__ import annotations

import os
import tempfile
import threading
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, Generic, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

_lock = threading.Lock()


class Kernel(Generic[P, R]):
    """A function that numba compiles at its first call, for the types in `signature`.

    It runs without holding the interpreter, so that other threads go on. Importing the file
    that declares it costs nothing.
    """

    def __init__(self, function: Callable[P, R], signature: str) -> None:
        self._function, self._signature = function, signature
        self._compiled: Callable[P, R] | None = None
        self.__doc__, self.__name__ = function.__doc__, function.__name__

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        compiled = self._compiled or self.compile()
        return compiled(*args, **kwargs)

    @property
    def compiled(self) -> bool:
        """Whether it can be called without waiting."""
        return self._compiled is not None

    def compile(self) -> Callable[P, R]:
        """The compiled function; a disk that cannot be written or a spoilt memory only costs time."""
        with _lock:
            if self._compiled is None:
                self._compiled = self._built()
        return self._compiled

    def _built(self) -> Callable[P, R]:
        import numba

        options: dict[str, Any] = {"nogil": True, "error_model": "numpy"}
        folder = cache_folder()
        if folder is not None:
            numba.config.CACHE_DIR = str(folder)
            try:
                built: Callable[P, R] = numba.njit(self._signature, cache=True, **options)(
                    self._function
                )
                return built
            except Exception:  # a cache that is full, foreign or spoilt: compile without it
                pass
        fresh: Callable[P, R] = numba.njit(self._signature, **options)(self._function)
        return fresh


def kernel(signature: str) -> Callable[[Callable[P, R]], Kernel[P, R]]:
    """Declare a function as compiled for the types of a numba signature."""
    return lambda function: Kernel(function, signature)


@cache
def cache_folder() -> Path | None:
    """A folder for compiled code that was tried and can be written, or None.

    `NUMBA_CACHE_DIR` is respected; without it, it is the user's own cache folder.
    """
    from platformdirs import user_cache_path

    wished = os.environ.get("NUMBA_CACHE_DIR")
    folder = Path(wished) if wished else user_cache_path("toccata", appauthor=False) / "compiled"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return folder
    except OSError:
        return None
