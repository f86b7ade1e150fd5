"""What can be told of a program by looking at it: its table, its feel, its page without feel."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from typing import Any

from ..errors import CodeFailed, LimitReached, Refused, ToccataError, Unreadable
from ..score import Feel
from ..units import RESOLUTION
from .feeling import ARGUMENTS, as_feel
from .studio import Table

Data = Mapping[str, Any]
Runner = Callable[[str], Data]
"""Runs a program and gives its piece as plain data, as `Outcome.song` describes it."""


def parsed(source: str) -> ast.Module:
    try:
        return ast.parse(source)
    except SyntaxError as error:
        raise Unreadable(
            f"Line {error.lineno}: this is not Python ({error.msg})."
            " Check brackets, commas and quotes here and on the line above.",
            line=error.lineno,
            column=error.offset,
        ) from None
    except (ValueError, RecursionError, MemoryError):
        raise Unreadable(
            "This text nests too deeply or holds characters that no program has."
        ) from None


def table_in(tree: ast.Module) -> Table | None:
    """The literal table STUDIO, or None where there is none."""
    for node in reversed(tree.body):
        match node:
            case ast.Assign(targets=[ast.Name(id="STUDIO")], value=value):
                try:
                    table = ast.literal_eval(value)
                except (ValueError, TypeError, RecursionError, MemoryError):
                    table = None
                if not isinstance(table, dict):
                    raise Unreadable(
                        f"Line {node.lineno}: STUDIO must be a plain table of numbers and texts."
                        " Undo the change, or delete the whole table.",
                        line=node.lineno,
                    )
                return table
    return None


def unplayed(tree: ast.Module, runner: Runner) -> Data | None:
    """The piece as it is written: the program with a `perform` that does nothing."""
    found = False
    body: list[ast.stmt] = []
    for node in tree.body:
        match node:
            case ast.FunctionDef(name="perform", args=ast.arguments(args=[first, *_])):
                found = True
                node.body = ast.parse(QUIET.format(first.arg), mode="exec").body[0].body  # type: ignore[attr-defined]
        body.append(node)
    if not found:
        return None
    program = ast.unparse(ast.fix_missing_locations(ast.Module(body, type_ignores=[])))
    try:
        return runner(program)
    except (CodeFailed, Refused, LimitReached):
        return None


QUIET = "def quiet({0}): return {0}"


def feels_in(tree: ast.Module) -> dict[int, Feel]:
    """The feel of each track of the piece, where the code says it in numbers."""
    numbers: dict[str, float] = {}
    performed: dict[str, dict[str, Any]] = {}
    order: list[str] = []
    for node in tree.body:
        match node:
            case ast.Assign(
                targets=[ast.Name(id=name)], value=ast.Call(func=ast.Name(id=f)) as call
            ):
                if f == "perform":
                    words = {each.arg: _number(each.value, numbers) for each in call.keywords}
                    performed[name] = {
                        word: number
                        for word, number in words.items()
                        if word and number is not None
                    }
                elif f in ("piece", "P") and call.args and isinstance(call.args[0], ast.List):
                    order = [getattr(each, "id", "") for each in call.args[0].elts]
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                number = _number(value, numbers)
                if number is not None:
                    numbers[name] = number
    whole = numbers.get("WHOLE", 4 * RESOLUTION)
    found = {}
    for i, name in enumerate(order):
        said = {k: v for k, v in performed.get(name, {}).items() if k in dict(ARGUMENTS)}
        if said:
            try:
                found[i] = as_feel(said, int(whole))
            except (ToccataError, TypeError):
                continue
    return found


def _number(node: ast.expr, names: Mapping[str, float]) -> float | None:
    match node:
        case ast.Constant(value=int() | float() as value):
            return value
        case ast.Name(id=name):
            return names.get(name)
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            number = _number(operand, names)
            return None if number is None else -number
        case ast.BinOp(left=left, op=ast.Div(), right=right):
            above, below = _number(left, names), _number(right, names)
            return above / below if above is not None and below else None
        case ast.BinOp(left=left, op=ast.Mult(), right=right):
            one, other = _number(left, names), _number(right, names)
            return one * other if one is not None and other is not None else None
    return None
