"""Everything that can go wrong, as one tree.

ToccataError
├── WrongUse            the caller asked for what cannot be (exit code 2)
│   ├── UnknownName     a name that no shelf has; knows the nearest (LookupError)
│   ├── OutOfRange      a number beyond its bounds (ValueError)
│   ├── Unreadable      a text or a file that cannot be parsed (ValueError)
│   └── WouldOverwrite  a file that somebody has edited is in the way (FileExistsError)
├── Refused             code that the guard or the sandbox does not run (PermissionError)
└── Failure             the request was right, the work did not succeed (exit code 1)
    ├── CodeFailed      a program raised an error while it ran (RuntimeError)
    ├── LimitReached    more time, memory, output or notes than allowed (TimeoutError)
    ├── Missing         this machine lacks something; says how to get it (RuntimeError)
    └── Cancelled       the user stopped the work (RuntimeError)

Each also inherits the built-in of its meaning. A message says what was expected, what came,
and what to do.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable


class ToccataError(Exception):
    """The root: `except ToccataError` catches everything that this program raises on purpose."""

    exit_code = 1


class WrongUse(ToccataError, ValueError):
    """The caller asked for something that cannot be."""

    exit_code = 2


class UnknownName(WrongUse, LookupError):
    """A name that does not exist; `nearest` holds the closest ones that do."""

    def __init__(self, kind: str, name: str, known: Iterable[str], advice: str = "") -> None:
        self.kind, self.name = kind, name
        self.known = tuple(known)
        self.nearest = nearest(name, self.known)
        hint = f" Did you mean {' or '.join(self.nearest)}?" if self.nearest else ""
        listed = "" if self.nearest else f" Known: {', '.join(self.known[:20])}."
        super().__init__(
            f"There is no {kind} called “{name}”.{hint}{listed}{' ' if advice else ''}{advice}"
        )


class OutOfRange(WrongUse):
    """A number beyond its bounds."""

    def __init__(self, what: str, value: float, low: float, high: float, unit: str = "") -> None:
        self.what, self.value, self.low, self.high = what, value, low, high
        self.nearest = low if value != value else min(max(value, low), high)
        unit = f" {unit}" if unit else ""
        super().__init__(
            f"The {what} must be from {_figure(low)} to {_figure(high)}{unit}, not {_figure(value)}."
            f" The nearest possible is {_figure(self.nearest)}."
        )


def _figure(value: float) -> str:
    """A number as people write it: 2147483647, 0.5, but 1e+23."""
    return str(int(value)) if abs(value) < 1e15 and value == int(value) else f"{value:g}"


class Unreadable(WrongUse):
    """A text or a file that cannot be parsed; `line` counts from 1 where it is known.

    `meant` finds the nearest spellings that can be read. It is asked when somebody looks at the
    message or at `nearest`, so that a reader who only tries a text does not wait for it.
    """

    def __init__(
        self,
        message: str,
        *,
        line: int | None = None,
        column: int | None = None,
        meant: Callable[[], Iterable[str]] = tuple,
    ) -> None:
        self.line, self.column = line, column
        self._meant = meant
        super().__init__(message)

    @property
    def nearest(self) -> tuple[str, ...]:
        """The nearest spellings that can be read, best first; empty where none is near."""
        return tuple(self._meant())

    def __str__(self) -> str:
        hint = f" Did you mean {' or '.join(self.nearest)}?" if self.nearest else ""
        return super().__str__() + hint


class WouldOverwrite(WrongUse, FileExistsError):
    """A file stands in the way that somebody may have edited."""


class Refused(ToccataError, PermissionError):
    """Code that will not be run; `line` counts from 1 where it is known."""

    def __init__(self, message: str, *, line: int | None = None, column: int | None = None) -> None:
        self.line, self.column = line, column
        super().__init__(message)


class Failure(ToccataError, RuntimeError):
    """The request was right, but the work did not succeed."""


class CodeFailed(Failure):
    """A program raised an error while it ran; `line` counts from 1 where it is known."""

    def __init__(self, message: str, *, line: int | None = None) -> None:
        self.line = line
        super().__init__(message)


class LimitReached(Failure, TimeoutError):
    """More time, memory, output or notes than allowed; `limit` names which."""

    def __init__(self, message: str, *, limit: str) -> None:
        self.limit = limit
        super().__init__(message)


class Missing(Failure):
    """This machine lacks something; the message says how to get it."""


class Cancelled(Failure):
    """The user stopped the work."""

    def __init__(self, message: str = "The work was cancelled.") -> None:
        super().__init__(message)


def nearest(name: str, known: Iterable[str], most: int = 3) -> tuple[str, ...]:
    """The known names closest to `name`, best first, at most `most`; case does not matter.

    A name that is much farther than the closest is left out.
    """
    by_lower = {k.lower(): k for k in known}
    found = difflib.get_close_matches(name.lower(), by_lower, n=most, cutoff=0.6)
    like = [difflib.SequenceMatcher(None, one, name.lower()).ratio() for one in found]
    return tuple(by_lower[f] for f, near in zip(found, like, strict=True) if near > like[0] - 0.08)
