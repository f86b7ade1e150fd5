"""Inner loops made fast: compiled when first needed, and remembered on disk where that is allowed."""

from __future__ import annotations

import hashlib
import os
import tempfile
import threading
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Any, Generic, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

_lock = threading.Lock()


class Inner(Generic[P, R]):
    """A function that kernels and other inner functions call; it is compiled into each of them.

    In Python it is the plain function. It may use constants of its own file and other inner
    functions, by name. What is `folded` becomes part of the code that calls it.
    """

    def __init__(self, function: Callable[P, R], folded: bool = False) -> None:
        self.function, self.folded = function, folded
        self.__doc__, self.__name__ = function.__doc__, function.__name__

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        return self.function(*args, **kwargs)


def inner(function: Callable[P, R]) -> Inner[P, R]:
    """Declare a function that kernels may call."""
    return Inner(function)


def folded(function: Callable[P, R]) -> Inner[P, R]:
    """Declare a function that is called in one place: it costs no call, but is copied there."""
    return Inner(function, folded=True)


class Kernel(Generic[P, R]):
    """A function that numba compiles at its first call, for the types in `signature`.

    It runs without holding the interpreter, so that other threads go on. Importing the file
    that declares it costs nothing. `fast` lets sums be reordered and multiplications be joined
    with additions, so that loops run on vectors. A `bare` kernel makes no arrays, and does not
    count who holds those it is given: calls of its inner functions cost less.
    """

    def __init__(
        self, function: Callable[P, R], signature: str, fast: bool = False, bare: bool = False
    ) -> None:
        self._function, self._signature, self._fast = function, signature, fast
        self._bare = bare
        self._compiled: Callable[P, R] | None = None
        self.elsewhere: Callable[[], Any] | None = None
        """What waits for another process that compiles it just now, for the memory on disk."""
        self.__doc__, self.__name__ = function.__doc__, function.__name__

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        compiled = self._compiled or self.compile()
        return compiled(*args, **kwargs)

    @property
    def compiled(self) -> bool:
        """Whether it can be called without waiting."""
        return self._compiled is not None

    @property
    def address(self) -> str:
        """Where it stands, as “module:name”."""
        return f"{self._function.__module__}:{self._function.__qualname__}"

    @property
    def weight(self) -> int:
        """How many functions are compiled with it: some third of a second each."""
        return len(_reached(self._function))

    @property
    def remembered(self) -> bool:
        """Whether the disk seems to hold it compiled."""
        folder = cache_folder()
        if folder is None:
            return False
        mine = folder / _digest(self._function)
        return any(mine.glob(f"*/*.{self._function.__qualname__}-*.nbi"))

    def compile(self) -> Callable[P, R]:
        """The compiled function; a disk that cannot be written or a spoilt memory only costs time."""
        if self.elsewhere is not None:
            self.elsewhere()
            self.elsewhere = None
        with _lock:
            if self._compiled is None:
                self._compiled = self._built()
        return self._compiled

    def _built(self) -> Callable[P, R]:
        import numba

        options: dict[str, Any] = {"nogil": True, "error_model": "numpy"}
        if self._fast:
            options["fastmath"] = {"reassoc", "contract", "arcp", "nsz"}
        if self._bare:
            options["_nrt"] = False
        function = _with_inners(self._function, {}, options)
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


def kernel(
    signature: str, *, fast: bool = False, bare: bool = False
) -> Callable[[Callable[P, R]], Kernel[P, R]]:
    """Declare a function as compiled for the types of a numba signature."""
    return lambda function: Kernel(function, signature, fast, bare)


def _inners(function: Callable[..., Any]) -> Iterator[tuple[str, Inner[Any, Any]]]:
    for name in function.__code__.co_names:
        found = function.__globals__.get(name)
        if isinstance(found, Inner):
            yield name, found


def _with_inners(
    function: Callable[..., Any], made: dict[int, Any], options: Mapping[str, Any]
) -> Callable[..., Any]:
    """The function with numba's functions in the place of the inner ones that it names."""
    import numba

    places: dict[str, Any] = {}
    for name, found in _inners(function):
        key = id(found)
        if key not in made:
            inside = _with_inners(found.function, made, options)
            made[key] = numba.njit(forceinline=found.folded, **options)(inside)
        places[name] = made[key]
    if not places:
        return function
    code: CodeType = function.__code__
    changed = FunctionType(
        code, {**function.__globals__, **places}, code.co_name, function.__defaults__
    )
    changed.__qualname__, changed.__module__ = function.__qualname__, function.__module__
    return changed


def _reached(function: Callable[..., Any]) -> list[Callable[..., Any]]:
    """The function and all inner ones that it calls, each once."""
    found = [function]
    for each in found:
        found += [one.function for _, one in _inners(each) if one.function not in found]
    return found


def _digest(function: Callable[..., Any]) -> str:
    """A name for the code of everything that a kernel calls, and the constants that all use."""
    seen = {"": f"{_constants(function)}"}

    def visit(function: Callable[..., Any]) -> None:
        for _, found in _inners(function):
            code = found.function.__code__
            key = f"{found.function.__module__}.{found.function.__qualname__}"
            if key in seen:
                continue
            constants = _constants(found.function)
            seen[key] = (
                f"{found.folded} {code.co_code.hex()} {code.co_consts!r} {code.co_names} {constants}"
            )
            visit(found.function)

    visit(function)
    text = "\n".join(f"{key} {seen[key]}" for key in sorted(seen))
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _constants(function: Callable[..., Any]) -> list[tuple[str, str]]:
    """The numbers that a function names, in its own file or as those of a module."""
    names, known = function.__code__.co_names, function.__globals__
    modules = [value for name in names if isinstance(value := known.get(name), ModuleType)]
    return [
        (name, repr(value))
        for name in names
        for value in (known.get(name), *(vars(module).get(name) for module in modules))
        if isinstance(value, (int, float, tuple))
    ]


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
