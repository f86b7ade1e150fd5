"""The tuner: knows what makes musicpy stumble, sets right what it can, and names the rest.

Each trap is a small function that looks at one spot of the syntax tree and gives the words to put
there instead. All other text stays as it is, every line on its number. Found by trying
musicpy 7.16.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from .guard import closing_block
from .musicpy_names import LIBRARY, NICKNAME

ROUNDS = 8
"""How often a repaired text is looked at again, for a trap within a trap."""

MELODIC = [channel for channel in range(16) if channel != 9]
LOUDEST = 127


@dataclass(frozen=True, slots=True)
class Note:
    """What was set right at a line (from 1), or, where `fixed` is false, what must be by hand."""

    line: int
    text: str
    fixed: bool = True

    def __str__(self) -> str:
        return f"Line {self.line}: {self.text}"


@dataclass(frozen=True, slots=True)
class Repaired:
    """A program after tuning, and what was done to it, from top to bottom."""

    source: str
    notes: list[Note]


@dataclass(frozen=True, slots=True)
class _Change:
    """Put `new` in the place of the tree's `node`, or right behind it with `after`."""

    node: ast.AST
    new: str
    said: str
    after: bool = False


@dataclass(frozen=True, slots=True)
class _Warning:
    """Something that only its writer can set right."""

    node: ast.AST
    said: str


_Look = Callable[["_Page", ast.AST], "Iterator[_Change | _Warning]"]


def repair(source: str) -> Repaired:
    """Set right the known traps of musicpy in `source`, and name those that cannot be.

    A text that is not Python comes back as it is, without notes: that is the guard's to say.
    """
    notes: dict[Note, None] = {}
    for _ in range(ROUNDS):
        try:
            page = _Page(source)
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            break
        changes, warnings = page.findings()
        if not changes:
            notes |= dict.fromkeys(Note(_line(each.node), each.said, False) for each in warnings)
            break
        better, done = page.with_changes(changes)
        if not _is_python(better):
            break
        source = better
        notes |= dict.fromkeys(Note(_line(each.node), each.said) for each in done)
    return Repaired(source, sorted(notes, key=lambda note: note.line))


def _is_python(source: str) -> bool:
    try:
        ast.parse(source)
    except (SyntaxError, ValueError):
        return False
    return True


class _Page:
    """One program, its tree, and what its names stand for."""

    def __init__(self, source: str) -> None:
        self.bytes = source.encode()
        lengths = [len(line) for line in self.bytes.splitlines(keepends=True)]
        self.line_starts = [0, *accumulate(lengths)]
        self.tree = ast.parse(source)
        self.closing = {id(node) for node in self.tree.body if closing_block(node)}
        self.given = self._given()
        self.before = f"{NICKNAME}." if self._imports_nickname() else ""

    def findings(self) -> tuple[list[_Change], list[_Warning]]:
        """All changes and warnings of all traps."""
        found: list[_Change | _Warning] = list(_without_import(self))
        waiting: list[ast.AST] = [each for each in self.tree.body if id(each) not in self.closing]
        while waiting:
            node = waiting.pop(0)
            for look in LOOKS.get(type(node), ()):
                found += look(self, node)
            waiting += ast.iter_child_nodes(node)
        return (
            [each for each in found if isinstance(each, _Change)],
            [each for each in found if isinstance(each, _Warning)],
        )

    def with_changes(self, changes: list[_Change]) -> tuple[str, list[_Change]]:
        """The text with as many changes as do not touch each other, and which those were."""
        text, done = self.bytes, []
        untouched = len(text) + 1
        for change in sorted(changes, key=self._start, reverse=True):
            start, end = self._start(change), self._end(change)
            if end > untouched or start == untouched:
                continue
            text = text[:start] + _as_many_lines(change.new, text[start:end]) + text[end:]
            untouched = start
            done.append(change)
        return text.decode(), done

    def _start(self, change: _Change) -> int:
        node = change.node
        if change.after:
            return self._end(change)
        return self._offset(getattr(node, "lineno", 1), getattr(node, "col_offset", 0))

    def _end(self, change: _Change) -> int:
        node = change.node
        return self._offset(getattr(node, "end_lineno", 1), getattr(node, "end_col_offset", 0))

    def _offset(self, line: int, column: int) -> int:
        return self.line_starts[line - 1] + column

    def text(self, node: ast.AST) -> str:
        """The words of a node, on one line."""
        return ast.unparse(node)

    def is_call(self, node: ast.AST | None, *names: str) -> bool:
        """Whether `node` calls one of these functions of musicpy, or is a name given to such."""
        if isinstance(node, ast.Name):
            node = self.given.get(node.id)
        if not isinstance(node, ast.Call):
            return False
        return self.called(node) in names

    def called(self, node: ast.Call) -> str:
        """The function of musicpy that is called, "" for any other."""
        match node.func:
            case ast.Name(id=name):
                return name
            case ast.Attribute(value=ast.Name(id="mp" | "musicpy"), attr=name):
                return name
        return ""

    def _given(self) -> dict[str, ast.expr]:
        """Names that are given exactly once, with what they are given."""
        stores: dict[str, int] = {}
        values: dict[str, ast.expr] = {}
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                stores[node.id] = stores.get(node.id, 0) + 1
            elif isinstance(node, ast.arg):
                stores[node.arg] = stores.get(node.arg, 0) + 2
            if isinstance(node, ast.Assign) and len(node.targets) == 1:
                target = node.targets[0]
                if isinstance(target, ast.Name):
                    values[target.id] = node.value
        return {name: value for name, value in values.items() if stores.get(name) == 1}

    def _imports_nickname(self) -> bool:
        stars = any(
            isinstance(node, ast.ImportFrom) and node.module == LIBRARY for node in self.tree.body
        )
        named = any(
            isinstance(node, ast.Import) and any(each.asname == NICKNAME for each in node.names)
            for node in self.tree.body
        )
        return named and not stars


# -- the traps ---------------------------------------------------------------------------------


def _without_import(page: _Page) -> Iterator[_Change | _Warning]:
    for node in ast.walk(page.tree):
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            return
    first = page.tree.body[0] if page.tree.body else None
    if first is None:
        return
    if isinstance(first, (ast.Assign, ast.Expr, ast.AnnAssign)):
        start = ast.Constant(None, lineno=first.lineno, col_offset=0)
        start.end_lineno, start.end_col_offset = first.lineno, 0
        yield _Change(start, "from musicpy import *; ", "musicpy is imported now.", after=True)
    else:
        yield _Warning(first, MISSING_IMPORT)


MISSING_IMPORT = "The program does not import musicpy; begin it with: from musicpy import *"


def _broken_chord(page: _Page, node: ast.AST) -> Iterator[_Change]:
    match node:
        case ast.Call(
            func=ast.Attribute(value=chord, attr="arp" | "arpeggio"), args=args, keywords=keywords
        ) if not (isinstance(chord, ast.Name) and chord.id in (NICKNAME, LIBRARY, "alg")):
            call = ast.Call(ast.Name(f"{page.before}arp"), [chord, *args], keywords)
            yield _Change(
                node, page.text(call), "chords have no .arp(); the function arp(…) breaks them."
            )


def _many_rests(page: _Page, node: ast.AST) -> Iterator[_Change]:
    match node:
        case ast.BinOp(left=left, op=ast.Mult(), right=right):
            rest, times = (left, right) if page.is_call(left, "rest") else (right, left)
            match rest:
                case ast.Call(func=name, args=[length, *others], keywords=keywords) if page.is_call(
                    rest, "rest"
                ):
                    longer = ast.BinOp(length, ast.Mult(), times)
                    yield _Change(
                        node,
                        page.text(ast.Call(name, [longer, *others], keywords)),
                        "a rest cannot be multiplied; it is one longer rest now.",
                    )


def _no_times(page: _Page, node: ast.AST) -> Iterator[_Warning]:
    match node:
        case ast.BinOp(left=left, op=ast.Mult(), right=right):
            for chord, times in ((left, right), (right, left)):
                number = _number(times)
                if number is None or not page.is_call(chord, *LINES):
                    continue
                if number <= 0:
                    yield _Warning(
                        node, f"a line of notes times {number:g} sounds once all the same; leave it out."
                    )
                elif number != int(number):
                    yield _Warning(node, f"a line of notes cannot sound {number:g} times.")


LINES = ("chord", "C", "trans", "get_chord", "drum", "translate", "arp", "concat")


def _too_few_brackets(page: _Page, node: ast.AST) -> Iterator[_Change]:
    match node:
        case ast.BinOp(
            left=ast.BinOp(left=chord, op=ast.Mod(), right=upper), op=ast.Div(), right=lower
        ) if page.is_call(chord, *LINES) and isinstance(upper, ast.Constant):
            length = ast.BinOp(upper, ast.Div(), lower)
            new = f"{page.text(chord)} % ({page.text(length)},)"
            yield _Change(node, new, "the length behind % is in brackets now.")


def _tempo_as_note(page: _Page, node: ast.AST) -> Iterator[_Warning]:
    match node:
        case ast.BinOp(op=ast.BitOr() | ast.Add(), right=right) if page.is_call(right, "tempo"):
            yield _Warning(
                node, "a tempo is not a note; write line.tempos.append(tempo(bpm, start_time))."
            )


def _drum_part(page: _Page, node: ast.expr) -> bool:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult):
        return _drum_part(page, node.left) or _drum_part(page, node.right)
    if isinstance(node, ast.Name):
        given = page.given.get(node.id)
        return given is not None and not isinstance(given, ast.Name) and _drum_part(page, given)
    return page.is_call(node, "drum")


def _of_drums(page: _Page, part: ast.expr) -> _Change:
    said = "a drum part needs .notes to stand in a track."
    if isinstance(part, ast.BinOp):
        return _Change(part, f"({page.text(part)}).notes", said)
    return _Change(part, ".notes", said, after=True)


def _in_a_track(page: _Page, node: ast.AST) -> Iterator[_Change]:
    if isinstance(node, ast.Call) and page.called(node) == "track":
        content = _argument(node, 0, "content")
        if content is not None and _drum_part(page, content):
            yield _of_drums(page, content)


def _in_a_piece(page: _Page, node: ast.AST) -> Iterator[_Change | _Warning]:
    if not isinstance(node, ast.Call) or page.called(node) not in ("piece", "P"):
        return
    tracks = _argument(node, 0, "tracks")
    if isinstance(tracks, ast.Name):
        tracks = page.given.get(tracks.id)
    if not isinstance(tracks, ast.List) or any(isinstance(e, ast.Starred) for e in tracks.elts):
        return
    if tracks.elts and all(page.is_call(each, "track") for each in tracks.elts):
        yield from _of_tracks(page, node)
        return
    for each in tracks.elts:
        if _drum_part(page, each):
            yield _of_drums(page, each)
        elif isinstance(each, ast.Constant) and isinstance(each.value, str):
            new = f"{page.before}chord({each.value!r})"
            yield _Change(each, new, "a text is no track; it is a chord now.")
    yield from _channels(page, node, tracks.elts)
    yield from _unequal(page, node, len(tracks.elts))
    yield from _mixer(page, node)


def _of_tracks(page: _Page, node: ast.Call) -> Iterator[_Change | _Warning]:
    extra = [each for each in node.keywords if each.arg not in ("tracks", "bpm", "name")]
    if len(node.args) > 1 or extra:
        yield _Warning(node, "tracks are put together with build([...], bpm=...), not with piece.")
        return
    tracks = _argument(node, 0, "tracks")
    kept = [each for each in node.keywords if each.arg != "tracks"]
    call = ast.Call(ast.Name(f"{page.before}build"), [tracks] if tracks else [], kept)
    yield _Change(node, page.text(call), "tracks are put together with build(…) now.")


def _channels(
    page: _Page, node: ast.Call, tracks: list[ast.expr]
) -> Iterator[_Change | _Warning]:
    count = len(tracks)
    if count < 10 or _argument(node, 5, "channels") is not None:
        return
    drums = [
        bool(_drum_part(page, each))
        or (isinstance(each, ast.Attribute) and _drum_part(page, each.value))
        for each in tracks
    ]
    if drums.count(False) > len(MELODIC):
        yield _Warning(
            node,
            f"MIDI has 15 channels beside the drums, and here are {drums.count(False)} tracks:"
            " give channels=[…], and let some that never sound together share one.",
        )
        return
    free = iter(MELODIC)
    row = [9 if is_drum else next(free) for is_drum in drums]
    last = max(
        [*node.args, *(each.value for each in node.keywords)],
        key=lambda each: (each.end_lineno or 0, each.end_col_offset or 0),
    )
    said = "the tenth track would sound as drums; every track has its own channel now."
    yield _Change(last, f", channels={row}", said, after=True)


# list of piece → (its place among the arguments, what fills it up)
LISTS = {
    "instruments": (1, lambda i: "1"),
    "start_times": (3, lambda i: "0"),
    "track_names": (4, lambda i: f"'track {i + 1}'"),
    "channels": (5, lambda i: ""),
    "pan": (7, lambda i: "[]"),
    "volume": (8, lambda i: "[]"),
}


def _unequal(page: _Page, node: ast.Call, count: int) -> Iterator[_Change | _Warning]:
    for name, (place, fill) in LISTS.items():
        row = _argument(node, place, name)
        if not isinstance(row, ast.List) or any(isinstance(e, ast.Starred) for e in row.elts):
            continue
        have = len(row.elts)
        if have == count or (name in ("pan", "volume") and not have):
            continue
        words = [page.text(each) for each in row.elts[:count]]
        if name == "channels" and have < count:
            taken = {_number(each) for each in row.elts}
            free = [str(channel) for channel in MELODIC if channel not in taken]
            if None in taken or len(free) < count - have:
                yield _Warning(row, f"{count} tracks need {count} channels, here are {have}.")
                continue
            words += free[: count - have]
        else:
            words += [fill(i) for i in range(have, count)]
        said = f"“{name}” has {have} entries for {count} tracks; it has {count} now."
        yield _Change(row, f"[{', '.join(words)}]", said)


def _mixer(page: _Page, node: ast.Call) -> Iterator[_Change]:
    for name, place in (("pan", 7), ("volume", 8)):
        row = _argument(node, place, name)
        for each in row.elts if isinstance(row, ast.List) else ():
            number = _number(each)
            if page.is_call(each, name):
                yield _Change(each, f"[{page.text(each)}]", f"{name} is a list for every track.")
            elif number is not None:
                how = "" if number <= 100 else ", mode='value'"
                new = f"[{page.before}{name}({page.text(each)}{how})]"
                yield _Change(each, new, f"{name} is a list for every track.")


def _too_loud(page: _Page, node: ast.AST) -> Iterator[_Change]:
    if isinstance(node, ast.Call) and page.called(node) in ("chord", "note"):
        for each in node.keywords:
            number = _number(each.value) if each.arg == "volume" else None
            if number is not None and number > LOUDEST:
                said = f"the loudest note has volume {LOUDEST}, not {number:g}."
                yield _Change(each.value, str(LOUDEST), said)


# how musicians write the kind of a chord → how musicpy does
KINDS = (
    (re.compile(r"(Δ|\^)7?"), "maj7"),
    (re.compile(r"°7"), "dim7"),
    (re.compile(r"°"), "dim"),
    (re.compile(r"6/9"), "69"),
    (re.compile(r"(7|9|13)((?:[#b](?:5|9|11|13))+)"), None),
    (re.compile(r"(7|9|13)\(((?:[#b](?:5|9|11|13))+)\)"), None),
    (re.compile(r"7alt"), "7,#9,b13"),
    (re.compile(r"(?:m|min|-)\(?(?:M|maj)7\)?"), "mM7"),
    (re.compile(r"maj7#5"), "+maj7"),
    (re.compile(r"m7-5|halfdim7?"), "m7b5"),
    (re.compile(r"ma(7|9|13)"), r"maj\1"),
    (re.compile(r"mi(7|9|11|13)"), r"m\1"),
    (re.compile(r"2"), "sus2"),
    (re.compile(r"4"), "sus4"),
    (re.compile(r"maj6"), "6"),
)
KNOWN_AS_IS = ("13#11", "m7b5")
SYMBOL = re.compile(r"([A-G][#b]?)([^/,]*?(?:6/9)?)((?:/[A-G][#b]?|/\d+!?)?)")


def chord_symbol(symbol: str) -> str:
    """The chord symbol as musicpy reads it: `C^7` becomes `Cmaj7`, `E7#9` becomes `E7,#9`."""
    plain = symbol.strip().replace("♯", "#").replace("♭", "b")
    parts = SYMBOL.fullmatch(plain)
    if parts is None:
        return plain
    root, kind, bass = parts.groups()
    if kind in KNOWN_AS_IS:
        return plain
    for pattern, new in KINDS:
        found = pattern.fullmatch(kind)
        if found:
            if new is None:
                altered = re.findall(r"[#b]\d+", found.group(2))
                if len({each[1:] for each in altered}) < len(altered):
                    return plain  # musicpy moves one note twice instead of taking both
                new = ",".join([found.group(1), *altered])
            return root + found.expand(new) + bass
    return plain


def _foreign_symbol(page: _Page, node: ast.AST) -> Iterator[_Change]:
    if not isinstance(node, ast.Call):
        return
    name = page.called(node)
    first = node.args[0] if node.args else None
    if not isinstance(first, ast.Constant) or not isinstance(first.value, str):
        return
    old = first.value
    if name in ("C", "trans"):
        new = chord_symbol(old)
    elif name in ("chord", "note", "N", "S"):
        new = old.replace("♯", "#").replace("♭", "b")
    else:
        return
    if new != old.strip():
        yield _Change(first, repr(new), f"musicpy writes “{old}” as “{new}”.")


def _plays_itself(page: _Page, node: ast.AST) -> Iterator[_Change]:
    match node:
        case ast.Expr(value=ast.Call(func=func)):
            match func:
                case ast.Name(id="play" | "write") | ast.Attribute(attr="play" | "write"):
                    said = "Toccata writes and plays the song itself; the line is left out."
                    yield _Change(node, "pass", said)


def _nameless_track(page: _Page, node: ast.AST) -> Iterator[_Change]:
    if isinstance(node, ast.Call) and page.called(node) in ("piece", "P"):
        names = _argument(node, 4, "track_names")
        for each in names.elts if isinstance(names, ast.List) else ():
            if isinstance(each, ast.Constant) and each.value is None:
                yield _Change(each, "''", "a track's name must be a text.")


LOOKS: dict[type[ast.AST], tuple[_Look, ...]] = {
    ast.Expr: (_plays_itself,),
    ast.BinOp: (_many_rests, _too_few_brackets, _no_times, _tempo_as_note),
    ast.Call: (
        _broken_chord,
        _in_a_track,
        _in_a_piece,
        _nameless_track,
        _too_loud,
        _foreign_symbol,
    ),
}


# -- small things ------------------------------------------------------------------------------


def _argument(node: ast.Call, place: int, name: str) -> ast.expr | None:
    for each in node.keywords:
        if each.arg == name:
            return each.value
    return node.args[place] if len(node.args) > place else None


def _number(node: ast.AST) -> float | None:
    match node:
        case ast.Constant(value=int() | float() as value) if not isinstance(value, bool):
            return float(value)
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() | float() as value)):
            return -float(value)
    return None


def _line(node: ast.AST) -> int:
    return int(getattr(node, "lineno", 1))


def _as_many_lines(new: str, old: bytes) -> bytes:
    """The new words, spread so that they take as many lines as the old ones did."""
    breaks = "\n" * (old.count(b"\n") - new.count("\n"))
    bracket = max(new.rfind(")"), new.rfind("]"))
    at = bracket if bracket >= 0 else len(new)
    return (new[:at] + breaks + new[at:]).encode()
