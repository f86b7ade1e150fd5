"""The files of the room stand one above the other: imports go one way."""

from __future__ import annotations

import ast
from pathlib import Path

import toccata.theory

ROOM = Path(toccata.theory.__file__).parent


def opened(path: Path) -> set[str]:
    """The files of the room that a file imports, wherever the import stands; types do not count."""
    package = path.relative_to(ROOM).parent.parts
    found: set[str] = set()
    tree = ast.parse(path.read_text("utf-8"))
    for node in tree.body:
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            node.body = []
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and 0 < node.level <= len(package) + 1:
            base = package[: len(package) + 1 - node.level]
            steps = (*base, *(node.module or "").split("."))
            target = ROOM.joinpath(*(step for step in steps if step))
            inside = [target / alias.name for alias in node.names]
            for place in [target, *inside]:
                if place.with_suffix(".py").is_file():
                    found.add(place.relative_to(ROOM).as_posix())
    return found


def test_no_file_of_theory_is_imported_by_what_it_imports() -> None:
    above = {
        path.relative_to(ROOM).with_suffix("").as_posix(): opened(path)
        for path in ROOM.rglob("*.py")
        if path.name != "__init__.py"
    }
    done: set[str] = set()

    def climb(name: str, way: tuple[str, ...]) -> None:
        assert name not in way, f"imports go in a circle: {' → '.join((*way, name))}"
        if name not in done:
            for other in above[name]:
                climb(other, (*way, name))
            done.add(name)

    for name in above:
        climb(name, ())
    assert above["key"] >= {"pitch", "scale", "scalenames"}
