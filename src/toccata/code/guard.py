"""The porter: reads a program before it may play, and turns away what is not music.

The guard is an allow-list over the syntax tree: musicpy's words, arithmetic, loops, functions,
comprehensions. Nothing is run here. What it lets through still plays in the sandbox.
"""

from __future__ import annotations

import ast
import builtins
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from ..errors import Refused, nearest
from .closing import closing_block
from .musicpy_names import ATTRIBUTES, BUILTINS, CLOSED_MUSIC, LIBRARY, MUSIC, NICKNAME
from .tuner import Repaired, repair

__all__ = ["Finding", "Repaired", "guard", "inspect", "repair"]

LONGEST = 2_000_000
"""Characters that a program may have."""

ALLOWED: tuple[type[ast.AST], ...] = (
    ast.Module, ast.Expr, ast.Assign, ast.AugAssign, ast.AnnAssign, ast.For, ast.While, ast.If,
    ast.Break, ast.Continue, ast.Pass, ast.FunctionDef, ast.Return, ast.Lambda, ast.arguments,
    ast.arg, ast.Import, ast.ImportFrom, ast.alias, ast.Call, ast.keyword, ast.BinOp, ast.BoolOp,
    ast.UnaryOp, ast.Compare, ast.IfExp, ast.List, ast.Tuple, ast.Dict, ast.Set, ast.Subscript,
    ast.Slice, ast.Starred, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp,
    ast.comprehension, ast.JoinedStr, ast.FormattedValue, ast.Constant, ast.Name, ast.Attribute,
    ast.NamedExpr, ast.Assert, ast.Raise, ast.Try, ast.ExceptHandler, ast.Delete, ast.Yield,
    ast.YieldFrom, ast.Global, ast.Nonlocal, ast.expr_context, ast.boolop, ast.operator,
    ast.unaryop, ast.cmpop,
)  # fmt: skip

CONSTRUCTS: dict[str, str] = {
    "ClassDef": "a class of its own",
    "With": "a “with” block",
    "Match": "a “match” block",
    "Await": "“await”",
    "TryStar": "“except*”",
    "AsyncFunctionDef": "an “async” function",
    "AsyncFor": "“async for”",
    "AsyncWith": "“async with”",
}

OTHER_WORDS = frozenset(dir(builtins)) - BUILTINS
CLOSED = OTHER_WORDS | CLOSED_MUSIC
HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ud800-\udfff]"
)
ENCODING = re.compile(r"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")
UTF_8 = ("utf-8", "utf8", "utf-8-sig")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing in a program that the guard does not let through.

    `line` and `column` count from 1; `reason` says what it is, `remedy` what to do instead.
    """

    line: int
    column: int
    reason: str
    remedy: str

    def __str__(self) -> str:
        return f"Line {self.line}: {self.reason} {self.remedy}"


def guard(source: str) -> str:
    """The program as it came, if all of it is music.

    Raises `Refused` with line, column, reason and remedy of the first thing that is not.
    """
    findings = inspect(source)
    if not findings:
        return source
    first = findings[0]
    more = f" ({len(findings) - 1} more like this.)" if len(findings) > 1 else ""
    raise Refused(f"{first}{more}", line=first.line, column=first.column)


def inspect(source: str) -> list[Finding]:
    """All that the guard would refuse in `source`, from top to bottom."""
    hidden = list(_in_the_text(source))
    if hidden:
        return hidden
    try:
        tree = ast.parse(source)
    except SyntaxError as error:
        return [
            Finding(
                error.lineno or 1,
                error.offset or 1,
                f"This is not Python: {error.msg}.",
                "Check brackets, commas and quotes here and on the line above.",
            )
        ]
    except (ValueError, RecursionError, MemoryError, OverflowError):
        return [Finding(1, 1, "The program nests too deeply.", "Write it in smaller pieces.")]
    return sorted(_Porter(tree).findings(), key=lambda found: (found.line, found.column))


def _in_the_text(source: str) -> Iterator[Finding]:
    if len(source) > LONGEST:
        yield Finding(1, 1, f"The program is longer than {LONGEST:,} characters.", "Shorten it.")
        return
    for found in HIDDEN.finditer(source):
        line = source.count("\n", 0, found.start()) + 1
        column = found.start() - source.rfind("\n", 0, found.start())
        yield Finding(
            line,
            column,
            f"There is an invisible character (U+{ord(found.group()):04X}).",
            "Delete it: a program must show all that it does.",
        )
        return
    for number, line_text in enumerate(source.splitlines()[:2], start=1):
        said = ENCODING.match(line_text)
        if said and said.group(1).lower() not in UTF_8:
            yield Finding(
                number, 1, f"The file claims to be written in {said.group(1)}.", "Use UTF-8."
            )


class _Porter:
    """Walks through one tree and notes what may not pass."""

    def __init__(self, tree: ast.Module) -> None:
        body = [node for node in tree.body if not closing_block(node)]
        self.nodes = list(ast.walk(ast.Module(body=body, type_ignores=[])))
        self.bound = {name for node in self.nodes for name in _binds(node)}
        self.plain_tables = self._plain_tables()

    def findings(self) -> Iterator[Finding]:
        """What may not pass, in no order."""
        for node in self.nodes:
            if not isinstance(node, ALLOWED):
                what = CONSTRUCTS.get(type(node).__name__, f"“{type(node).__name__}”")
                yield _at(node, f"A song has no use for {what}.", "Use functions, lists and loops.")
                continue
            for name in _binds(node):
                yield from self._binding(node, name)
            look = LOOKS.get(type(node))
            if look is not None:
                yield from look(self, node)

    def _binding(self, node: ast.AST, name: str) -> Iterator[Finding]:
        if name.startswith("_") and name != "_":
            yield _at(node, f"The name “{name}” begins with an underscore.", "Call it otherwise.")
        elif name in CLOSED and not isinstance(node, ast.alias):
            yield _at(
                node,
                f"“{name}” is a word of {'musicpy' if name in CLOSED_MUSIC else 'Python'} itself.",
                f"Call it otherwise, such as “my_{name}”.",
            )

    def _name(self, node: ast.Name) -> Iterator[Finding]:
        name = node.id
        if not isinstance(node.ctx, ast.Load) or name in self.bound or name == "_":
            return
        if name == "__name__":
            yield _at(
                node,
                "`__name__` may only stand in the closing block of the file.",
                "Let it read: if __name__ == '__main__': write(song, name='song.mid')",
            )
        elif name in ("write", "play", "read", "open"):
            yield _at(node, f"“{name}” reaches for files or the sound card.", WRITING)
        elif name in CLOSED or name.startswith("_"):
            yield _at(node, f"“{name}” leads out of the music.", PLAYING)
        elif name not in BUILTINS and name not in MUSIC:
            guess = nearest(name, BUILTINS | MUSIC | self.bound, most=1)
            yield _at(
                node,
                f"There is no “{name}”.",
                f"Did you mean “{guess[0]}”?"
                if guess
                else "Define it above, or check the spelling.",
            )

    def _attribute(self, node: ast.Attribute) -> Iterator[Finding]:
        name = node.attr
        if name in ATTRIBUTES:
            return
        if name.startswith("_"):
            yield _at(node, f"“.{name}” looks behind the scenes.", PLAYING)
        elif name in ("format", "format_map"):
            yield _at(node, f"“.{name}” can reach into things.", 'Write f"{value}" instead.')
        elif name in ("write", "play", "read"):
            yield _at(node, f"“.{name}” reaches for files or the sound card.", WRITING)
        else:
            guess = nearest(name, ATTRIBUTES, most=1)
            hint = f"Did you mean “.{guess[0]}”?" if guess else PLAYING
            yield _at(node, f"“.{name}” is not among the things that a song may use.", hint)

    def _call(self, node: ast.Call) -> Iterator[Finding]:
        for each in node.keywords:
            if each.arg is None:
                if not self._plain_table(each.value):
                    yield _at(
                        each.value,
                        "`**` hides what is handed over.",
                        "Write the values out: f(duration=1/4, volume=90).",
                    )
            elif each.arg.startswith("_") or each.arg == "file":
                yield _at(each.value, f"“{each.arg}=” is not for songs.", "Leave it out.")

    def _constant(self, node: ast.Constant) -> Iterator[Finding]:
        if isinstance(node.value, (bytes, complex)):
            yield _at(node, "This is neither text nor a real number.", "Write text or numbers.")

    def _function(self, node: ast.FunctionDef) -> Iterator[Finding]:
        for each in node.decorator_list:
            yield _at(each, "A decorator stands above a function.", "Call the function yourself.")

    def _import(self, node: ast.Import) -> Iterator[Finding]:
        for each in node.names:
            name = each.asname or each.name
            if each.name != LIBRARY or name not in (LIBRARY, NICKNAME):
                yield _at(node, f"“{each.name}” is imported.", IMPORTING)

    def _import_from(self, node: ast.ImportFrom) -> Iterator[Finding]:
        if node.module != LIBRARY or node.level:
            yield _at(node, f"“{node.module or '.'}” is imported.", IMPORTING)
            return
        for each in node.names:
            if each.name not in MUSIC | {"*", "write"} or (each.name == "write" and each.asname):
                yield _at(node, f"“{each.name}” of musicpy is not for songs.", IMPORTING)
            elif each.asname in CLOSED:
                yield _at(
                    node, f"“{each.asname}” is a word of Python itself.", "Call it otherwise."
                )

    def _plain_table(self, node: ast.expr) -> bool:
        """Whether this is a dictionary whose keys can be read off the page."""
        match node:
            case ast.Dict(keys=keys):
                return all(
                    isinstance(key, ast.Constant)
                    and isinstance(key.value, str)
                    and not key.value.startswith("_")
                    and key.value != "file"
                    for key in keys
                )
            case ast.Call(func=ast.Name(id="dict"), args=[], keywords=keywords):
                return all(each.arg is not None for each in keywords)
            case ast.Name(id=name):
                return name in self.plain_tables
        return False

    def _plain_tables(self) -> frozenset[str]:
        """Names given once to a plain dictionary, and used for nothing but `**`."""
        self.plain_tables = frozenset[str]()
        given = {
            node.targets[0].id
            for node in self.nodes
            if isinstance(node, ast.Assign)
            and len(node.targets) == 1
            and isinstance(node.targets[0], ast.Name)
            and self._plain_table(node.value)
        }
        starred = [
            each.value.id
            for node in self.nodes
            if isinstance(node, ast.Call)
            for each in node.keywords
            if each.arg is None and isinstance(each.value, ast.Name)
        ]
        used = [name for node in self.nodes for name in _binds(node)]
        used += [
            node.id
            for node in self.nodes
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
        ]
        return frozenset(name for name in given if used.count(name) == 1 + starred.count(name))


LOOKS: dict[type[ast.AST], Callable[[_Porter, Any], Iterator[Finding]]] = {
    ast.Name: _Porter._name,
    ast.Attribute: _Porter._attribute,
    ast.Call: _Porter._call,
    ast.Constant: _Porter._constant,
    ast.FunctionDef: _Porter._function,
    ast.Import: _Porter._import,
    ast.ImportFrom: _Porter._import_from,
}

PLAYING = "A song uses musicpy's notes, chords, scales, drums and pieces, and plain Python."
IMPORTING = "Import only musicpy: from musicpy import *"
WRITING = "Toccata writes and plays the song itself; leave it out, or put it in the closing block."


def _binds(node: ast.AST) -> Iterator[str]:
    """The names that this one node gives a meaning to."""
    match node:
        case ast.Name(id=name, ctx=ast.Store() | ast.Del()):
            yield name
        case ast.arg(arg=name) | ast.FunctionDef(name=name):
            yield name
        case ast.ExceptHandler(name=str(name)):
            yield name
        case ast.Global(names=names) | ast.Nonlocal(names=names):
            yield from names
        case ast.alias(name=name, asname=asname) if name != "*":
            shown = asname or name
            if shown != "write":  # stays closed outside of the closing block
                yield shown


def _at(node: ast.AST, reason: str, remedy: str) -> Finding:
    line = getattr(node, "lineno", 1)
    if isinstance(node, ast.Attribute):  # the dot and its name stand at the end
        line = node.end_lineno or line
    return Finding(line, getattr(node, "col_offset", 0) + 1, reason, remedy)
