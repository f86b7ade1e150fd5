"""A shelf: a read-only mapping of named things that can be added to by one file and one line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Generic, Protocol, TypeVar

from .errors import UnknownName, WrongUse


class Named(Protocol):
    """What a shelf can hold: anything with a name."""

    @property
    def name(self) -> str: ...


Entry = TypeVar("Entry", bound=Named)


class Catalog(Mapping[str, Entry], Generic[Entry]):
    """Named things of one kind, in the order in which they were put on the shelf.

    `kind` is the word for one of them ("genre", "voice"); errors use it. Names are looked up
    without regard to case. With `group`, entries that other installed packages publish under
    that entry-point group stand behind our own.

    Raises `WrongUse` for two entries of one name; looking up an unknown name raises
    `UnknownName`, which is a `LookupError` and tells the nearest names.
    """

    def __init__(self, kind: str, entries: Iterable[Entry], *, group: str | None = None) -> None:
        self.kind = kind
        self._entries: dict[str, Entry] = {}
        for entry in entries:
            self._put(entry)
        if group is not None:
            from importlib.metadata import entry_points  # slow to import, and seldom asked for

            for point in entry_points(group=group):
                self._put(point.load())

    def _put(self, entry: Entry) -> None:
        key = entry.name.lower()
        if key in self._entries:
            raise WrongUse(f"Two {self.kind}s are called “{entry.name}”; give one another name.")
        self._entries[key] = entry

    def __getitem__(self, name: str) -> Entry:
        try:
            return self._entries[name.lower()]
        except (KeyError, AttributeError):
            raise UnknownName(self.kind, str(name), self.names) from None

    def get(self, name: str, default: Any = None) -> Any:
        """The entry of that name, else `default`: here alone an unknown name is no error."""
        return self._entries.get(name.lower(), default)

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.lower() in self._entries

    def __iter__(self) -> Iterator[str]:
        return iter(self.names)

    def __len__(self) -> int:
        return len(self._entries)

    @property
    def names(self) -> tuple[str, ...]:
        """Every name, in shelf order."""
        return tuple(entry.name for entry in self._entries.values())

    def __repr__(self) -> str:
        return f"<{len(self)} {self.kind}s: {', '.join(self.names)}>"
