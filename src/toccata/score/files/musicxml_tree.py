"""The bytes of a MusicXML file, plain or zipped, become a tree; nothing in them can do harm."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import lru_cache
from typing import Final
from xml.parsers import expat

from ...errors import Unreadable

MOST_BYTES: Final = 32 * 1024 * 1024
MOST_NODES: Final = 1_500_000
DEEPEST: Final = 64
_MOST_ENTRIES: Final = 10_000
_CONTAINER: Final = "META-INF/container.xml"
_NOTHING: Final[Mapping[str, str]] = {}


class Node:
    """An element: `tag`, `attributes`, `children`, `line`; one without children has its `text`."""

    __slots__ = ("attributes", "children", "line", "tag", "text")

    def __init__(self, tag: str, attributes: Mapping[str, str], line: int) -> None:
        self.tag, self.attributes, self.line = tag, attributes, line
        self.text = ""
        self.children: list[Node] = []

    def child(self, tag: str) -> Node | None:
        """The first child of that tag."""
        for child in self.children:
            if child.tag == tag:
                return child
        return None

    def all(self, *tags: str) -> Iterator[Node]:
        """The children of these tags, in order."""
        return (child for child in self.children if child.tag in tags)

    def has(self, tag: str) -> bool:
        """Whether there is a child of that tag."""
        return self.child(tag) is not None

    def word(self, tag: str, default: str = "") -> str:
        """The text of the first child of that tag, or `default` where there is none or no text."""
        found = self.child(tag)
        return default if found is None else found.text or default

    def find(self, *path: str) -> Node | None:
        """The node at the end of a path of tags."""
        node: Node | None = self
        for tag in path:
            node = None if node is None else node.child(tag)
        return node

    def number(self, tag: str, default: int | None = None) -> Fraction:
        """The number in the first child of that tag.

        Raises `Unreadable` where there is none and no `default`, or where it is no number.
        """
        found = self.child(tag)
        if found is None:
            if default is None:
                raise Unreadable(f"Line {self.line}: <{self.tag}> has no <{tag}>.", line=self.line)
            return Fraction(default)
        return found.value()

    def value(self) -> Fraction:
        """The text as a number. Raises `Unreadable`."""
        return number(self.text, f"<{self.tag}>", self.line)

    def attribute(self, name: str) -> Fraction | None:
        """An attribute as a number, None where it is missing or none."""
        if name not in self.attributes:
            return None
        try:
            return number(self.attributes[name], name, self.line)
        except Unreadable:
            return None


def number(text: str, what: str, line: int) -> Fraction:
    """A decimal number of a sensible size. Raises `Unreadable`."""
    try:
        found = _decimal(text)
    except ValueError:
        raise Unreadable(
            f"Line {line}: {what} should be a number, not “{text[:40]}”.", line=line
        ) from None
    if abs(found) > 2**31:
        raise Unreadable(f"Line {line}: {what} is {text[:40]}, which is too large.", line=line)
    return found


@lru_cache(maxsize=4096)
def _decimal(text: str) -> Fraction:
    text = text.strip()
    if len(text) > 40 or "e" in text.lower() or "/" in text:
        raise ValueError
    return Fraction(text)


def tree(file: bytes) -> Node:
    """The root of the score in a file: XML text, or a zip archive (.mxl) that holds one.

    At most 32 MB of text, a million and a half elements, 64 deep; entities are refused. Raises
    `Unreadable` for anything else, with the line where it is known.
    """
    return _parsed(plain(file))


def plain(file: bytes) -> bytes:
    """The XML text of a file; of a compressed one what its container names, or its first score.

    Raises `Unreadable`.
    """
    if file[:4] != b"PK\x03\x04":
        return file
    try:
        with zipfile.ZipFile(io.BytesIO(file)) as archive:
            entries = archive.infolist()
            if len(entries) > _MOST_ENTRIES:
                raise Unreadable(f"The compressed file holds {len(entries)} files; too many.")
            return _entry(archive, _rootfile(archive, [entry.filename for entry in entries]))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError,
            KeyError, OSError, ValueError, OverflowError) as wrong:  # fmt: skip
        if isinstance(wrong, Unreadable):
            raise
        raise Unreadable(f"This compressed MusicXML file is broken: {wrong}.") from None


def _rootfile(archive: zipfile.ZipFile, names: list[str]) -> str:
    if _CONTAINER in names:
        rootfiles = _parsed(_entry(archive, _CONTAINER)).child("rootfiles")
        for rootfile in rootfiles.all("rootfile") if rootfiles else ():
            kind = rootfile.attributes.get("media-type", "")
            if not kind or "musicxml" in kind:
                return rootfile.attributes.get("full-path", "")
    for name in names:
        if name.lower().endswith((".musicxml", ".xml")) and not name.startswith("META-INF"):
            return name
    raise Unreadable("The compressed file holds no score: a .musicxml or .xml file was expected.")


def _entry(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as opened:
        text = opened.read(MOST_BYTES + 1)
    if len(text) > MOST_BYTES:
        raise Unreadable(f"“{name}” is larger than {MOST_BYTES >> 20} MB when unpacked.")
    return text


class _Growing:
    """The tree while expat reads."""

    def __init__(self) -> None:
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self.begin
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.text
        self.parser.EntityDeclHandler = self.refuse
        self.parser.SkippedEntityHandler = self.refuse
        self.parser.ExternalEntityRefHandler = self.refuse
        self.open: list[Node] = []
        self.words: list[str] = []
        self.root: Node | None = None
        self.count = 0

    def begin(self, tag: str, attributes: dict[str, str]) -> None:
        line = self.parser.CurrentLineNumber
        node = Node(tag.rpartition(":")[2], attributes or _NOTHING, line)
        self.count += 1
        if self.count > MOST_NODES or len(self.open) >= DEEPEST:
            raise Unreadable(f"Line {line}: the file is too large or too deep to be music.",
                             line=line)  # fmt: skip
        if self.open:
            self.open[-1].children.append(node)
        else:
            self.root = node
        self.open.append(node)
        self.words = []

    def end(self, _tag: str) -> None:
        node = self.open.pop()
        if not node.children:
            node.text = "".join(self.words).strip()
        self.words = []

    def text(self, text: str) -> None:
        self.words.append(text)

    def refuse(self, *_: object) -> int:
        line = self.parser.CurrentLineNumber
        raise Unreadable(f"Line {line}: the file uses entities, which are not read.", line=line)


def _parsed(text: bytes) -> Node:
    if len(text) > MOST_BYTES:
        raise Unreadable(f"The file is larger than {MOST_BYTES >> 20} MB.")
    growing = _Growing()
    try:
        growing.parser.Parse(text, True)
    except expat.ExpatError as wrong:
        what = expat.ErrorString(wrong.code)
        raise Unreadable(f"Line {wrong.lineno}: this is no XML: {what}.",
                         line=wrong.lineno) from None  # fmt: skip
    except (LookupError, ValueError) as wrong:
        if isinstance(wrong, Unreadable):
            raise
        raise Unreadable(f"The file's text cannot be decoded: {wrong}.", line=1) from None
    if growing.root is None:
        raise Unreadable("The file is empty.", line=1)
    return growing.root
