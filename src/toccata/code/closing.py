"""The last lines of a song: run by itself, it writes its MIDI file."""

from __future__ import annotations

import ast
import re

FILE_NAME = re.compile(r"[\w()+, -][\w()+,. -]*\.midi?", re.IGNORECASE)


def closing_block(node: ast.stmt) -> bool:
    """Whether this is `if __name__ == "__main__":` and writes the song's MIDI, no more.

    The block makes `python song.py` write its file. The sandbox never enters it.
    """
    match node:
        case ast.If(
            test=ast.Compare(
                left=ast.Name(id="__name__"),
                ops=[ast.Eq()],
                comparators=[ast.Constant(value="__main__")],
            ),
            body=body,
            orelse=[],
        ):
            return all(_writes(each) for each in body)
    return False


def _writes(node: ast.stmt) -> bool:
    match node:
        case ast.Expr(
            value=ast.Call(
                func=ast.Name(id="write")
                | ast.Attribute(value=ast.Name(id="mp" | "musicpy"), attr="write"),
                args=[ast.Name(), *others],
                keywords=keywords,
            )
        ):
            names = [each.value for each in keywords if each.arg == "name"]
            rest = [each.value for each in keywords if each.arg != "name"]
            return (
                all(each.arg and not each.arg.startswith("_") for each in keywords)
                and all(isinstance(each, ast.Constant) for each in rest)
                and all(_is_number(each) for each in others)
                and all(_file_name(each) for each in names)
            )
        case ast.Expr(value=ast.Call(func=ast.Name(id="print"), args=args, keywords=[])):
            return all(isinstance(each, ast.Constant) for each in args)
    return False


def _is_number(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and not isinstance(node.value, str)


def _file_name(node: ast.expr) -> bool:
    return (
        isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and FILE_NAME.fullmatch(node.value) is not None
    )
