"""Inner loops made fast: compiled when first needed, and remembered on disk where that is allowed."""

from __future__ import annotations

import hashlib
import os
import tempfile
import threading
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any, Generic, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

_lock = threading.Lock()


class Inner(Generic[P, R]):
    """A function that kernels and other inner functions call; it is compiled into each of them.

    In Python it is the plain function. It may use constants of its own file and other inner
    functions, by name.
    """

    def __init__(self, function: Callable[P, R]) -> None:
        self.function = function
        self.__doc__, self.__name__ = function.__doc__, function.__name__

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        return self.function(*args, **kwargs)


def inner(function: Callable[P, R]) -> Inner[P, R]:
    """Declare a function that kernels may call."""
    return Inner(function)


class Kernel(Generic[P, R]):
    """A function that numba compiles at its first call, for the types in `signature`.

    It runs without holding the interpreter, so that other threads go on. Importing the file
    that declares it costs nothing. `fast` lets sums be reordered and multiplications be joined
    with additions, so that loops run on vectors.
    """

    def __init__(self, function: Callable[P, R], signature: str, fast: bool = False) -> None:
        self._function, self._signature, self._fast = function, signature, fast
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
        if self._fast:
            options["fastmath"] = {"reassoc", "contract", "arcp", "nsz"}
        function = _with_inners(self._function, {})
        folder = cache_folder()
        if folder is not None:
            # numba notices a change in the kernel's own file only: what it calls names the folder.
            numba.config.CACHE_DIR = str(folder / _digest(self._function))
            try:
                built: Callable[P, R] = numba.njit(self._signature, cache=True, **options)(function)
                return built
            except Exception:  # a cache that is full, foreign or spoilt: compile without it
                pass
        fresh: Callable[P, R] = numba.njit(self._signature, **options)(function)
        return fresh


def kernel(signature: str, *, fast: bool = False) -> Callable[[Callable[P, R]], Kernel[P, R]]:
    """Declare a function as compiled for the types of a numba signature."""
    return lambda function: Kernel(function, signature, fast)


def _inners(function: Callable[..., Any]) -> Iterator[tuple[str, Inner[Any, Any]]]:
    for name in function.__code__.co_names:
        found = function.__globals__.get(name)
        if isinstance(found, Inner):
            yield name, found


def _with_inners(function: Callable[..., Any], made: dict[int, Any]) -> Callable[..., Any]:
    """The function with numba's functions in the place of the inner ones that it names."""
    import numba

    places: dict[str, Any] = {}
    for name, found in _inners(function):
        key = id(found)
        if key not in made:
            made[key] = numba.njit(error_model="numpy")(_with_inners(found.function, made))
        places[name] = made[key]
    if not places:
        return function
    code: CodeType = function.__code__
    changed = FunctionType(
        code, {**function.__globals__, **places}, code.co_name, function.__defaults__
    )
    changed.__qualname__, changed.__module__ = function.__qualname__, function.__module__
    return changed


def _digest(function: Callable[..., Any]) -> str:
    """A name for the code of everything that a kernel calls, and the constants it uses."""
    seen: dict[str, str] = {}

    def constants(function: Callable[..., Any]) -> list[tuple[str, str]]:
        return [
            (name, repr(value))
            for name in function.__code__.co_names
            if isinstance(value := function.__globals__.get(name), (int, float, tuple))
        ]

    def visit(function: Callable[..., Any]) -> None:
        for _, found in _inners(function):
            code = found.function.__code__
            key = f"{found.function.__module__}.{found.function.__qualname__}"
            if key in seen:
                continue
            seen[key] = (
                f"{code.co_code.hex()} {code.co_consts!r} {code.co_names}"
                f" {constants(found.function)}"
            )
            visit(found.function)

    visit(function)
    if not seen:
        return "alone"
    seen[""] = str(constants(function))  # they may stand in another file than the kernel
    text = "\n".join(f"{key} {seen[key]}" for key in sorted(seen))
    return hashlib.sha256(text.encode()).hexdigest()[:16]


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
