"""A shelf: a read-only mapping of named things that can be added to by one file and one line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from threading import RLock
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from .errors import UnknownName, WrongUse

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint


class Named(Protocol):
    """What a shelf can hold: anything with a name."""

    @property
    def name(self) -> str: ...


Entry = TypeVar("Entry", bound=Named)

_plugging = RLock()
"""Held while plug-ins are loaded; one of them may itself look at a shelf."""


class Catalog(Mapping[str, Entry], Generic[Entry]):
    """Named things of one kind, in the order in which they were put on the shelf.

    `kind` is the word for one of them ("genre", "voice"); errors use it. Names are looked up
    without regard to case. With `group`, entries that other installed packages publish under
    that entry-point group stand behind our own. They are loaded when the shelf is listed or a
    name is asked for that is not our own. One that cannot be loaded, is not of our entries' type
    or takes a name that is taken is left out, and `left_out` says why.

    Raises `WrongUse` for two entries of one name; looking up an unknown name raises
    `UnknownName`, which is a `LookupError` and tells the nearest names.
    """

    def __init__(self, kind: str, entries: Iterable[Entry], *, group: str | None = None) -> None:
        self.kind = kind
        self._entries: dict[str, Entry] = {}
        for entry in entries:
            self._put(entry)
        self._group, self._plugs = group, False
        self._origins: dict[str, str] = {}
        self._left_out: list[str] = []

    def _put(self, entry: Entry) -> None:
        key = entry.name.lower()
        if key in self._entries:
            raise WrongUse(f"Two {self.kind}s are called “{entry.name}”; give one another name.")
        self._entries[key] = entry

    def _all(self) -> dict[str, Entry]:
        """Every entry, those of other packages included."""
        if self._group is not None:
            with _plugging:
                if self._group is not None and not self._plugs:
                    self._plugs = True
                    self._plug(self._group)
                    self._group = None
        return self._entries

    def _plug(self, group: str) -> None:
        """Put what other packages publish behind our own, in the order of the packages' names."""
        from importlib.metadata import entry_points  # slow to import, and seldom asked for

        points = [(_package(point), point) for point in entry_points(group=group)]
        for package, point in sorted(points, key=lambda pair: (pair[0], pair[1].name)):
            try:
                entry = self._checked(point.load(), point.value)
                self._put(entry)
                self._origins[entry.name.lower()] = package
            except WrongUse as error:
                self._leave_out(point.name, package, str(error))
            except (Exception, SystemExit) as error:  # foreign code may do anything
                self._leave_out(point.name, package, f"{type(error).__name__}: {error}")

    def _checked(self, entry: Any, place: str) -> Entry:
        """An entry of another package, if it is of the type of our own."""
        ours = next((type(own) for own in self._entries.values()), object)
        fits = isinstance(entry, ours)
        if not fits:
            raise WrongUse(f"{place} is not of the type {ours.__name__}, but {entry!r:.80}.")
        found: Entry = entry
        if not (isinstance(found.name, str) and found.name.strip()):
            raise WrongUse(f"{place} has no name.")
        return found

    def _leave_out(self, name: str, package: str, why: str) -> None:
        import logging

        why = " ".join(why.split()).rstrip(".")
        sentence = f"The {self.kind} “{name}” of {package} is left out: {why}."
        self._left_out.append(sentence)
        logging.getLogger("toccata").warning(sentence)

    @property
    def left_out(self) -> tuple[str, ...]:
        """A sentence for each entry of another package that could not be taken in."""
        self._all()
        return tuple(self._left_out)

    def origin(self, name: str) -> str:
        """The package and version that an entry comes from; "" for our own."""
        return self._origins.get(self[name].name.lower(), "")

    def __getitem__(self, name: str) -> Entry:
        found: Entry | None = self.get(name) if isinstance(name, str) else None
        if found is None:
            raise UnknownName(self.kind, str(name), self.names)
        return found

    def get(self, name: str, default: Any = None) -> Any:
        """The entry of that name, else `default`: here alone an unknown name is no error."""
        key = name.lower()
        return self._entries[key] if key in self._entries else self._all().get(key, default)

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and self.get(name) is not None

    def __iter__(self) -> Iterator[str]:
        return iter(self.names)

    def __len__(self) -> int:
        return len(self._all())

    @property
    def names(self) -> tuple[str, ...]:
        """Every name, in shelf order."""
        return tuple(entry.name for entry in self._all().values())

    def __repr__(self) -> str:
        return f"<{len(self)} {self.kind}s: {', '.join(self.names)}>"


def _package(point: EntryPoint) -> str:
    return f"{point.dist.name} {point.dist.version}" if point.dist else "a package"
