"""The sheet on which a program prints: it has a lower edge."""

from __future__ import annotations

import io


class TooMuch(BaseException):
    """A limit that the program itself cannot catch; `limit` names it."""

    def __init__(self, limit: str, message: str) -> None:
        self.limit, self.message = limit, message
        super().__init__(message)


class Sheet(io.TextIOBase):
    """Collects what is printed, at most `most` characters; then raises `TooMuch`."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._parts: list[str] = []
        self._length = 0

    def writable(self) -> bool:
        """A sheet can be written on."""
        return True

    def write(self, text: str) -> int:
        """Add `text`; raises `TooMuch` at the lower edge."""
        self._length += len(text)
        if self._length > self._most:
            raise TooMuch("output", f"The program prints more than {self._most:,} characters.")
        self._parts.append(text)
        return len(text)

    def text(self) -> str:
        """All that was printed."""
        return "".join(self._parts)
