"""The doors of the house: what each room may import, wherever in a file the import stands."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "toccata"
GROUND = {"units", "errors", "catalog", "param", "progress", "chance"}
ALL = {"theory", "score", "compose", "code", "judge", "models", "audio", "live"}
DOORS = {
    "theory": set(),
    "score": {"theory"},
    "compose": {"theory", "score"},
    "code": {"theory", "score"},
    "judge": {"theory", "score"},
    "models": {"theory", "score"},
    "audio": {"theory", "score"},
    "live": {"theory", "score", "compose", "audio"},
    "services": ALL,
    "serve": {"services", "theory", "score"},
    "": {"services", "theory", "score"},
}
"""What a room may open besides itself and the ground; "" is `toccata/__init__.py`."""
FRONT = {"__init__", "__main__"}
STORED = Path("services") / "presets" / "songs"
"""Pieces of music, not parts of the house."""


def wrongs(root: Path) -> list[str]:
    """Everything in the source tree at `root` that the plan does not allow."""
    found = []
    for path in sorted(root.rglob("*.py")):
        inside = path.relative_to(root)
        if inside.is_relative_to(STORED):
            continue
        room = inside.parts[0] if len(inside.parts) > 1 else ""
        if room and room not in DOORS:
            found.append(f"{inside.as_posix()} is in a room that is not on the plan: {room}")
            continue
        if not room and inside.stem not in GROUND | FRONT:
            found.append(f"{inside.as_posix()} is not on the plan of the ground")
            continue
        found += _file(path, inside, room)
    return found


def _file(path: Path, inside: Path, room: str) -> Iterator[str]:
    on_ground = not room and inside.stem in GROUND
    allowed = GROUND if on_ground else GROUND | DOORS[room] | {room}
    if inside.stem == "__main__":
        allowed = allowed | {"serve"}  # `python -m toccata` is the command line
    for line, opened in _opened(ast.parse(path.read_text("utf-8")), inside):
        if opened not in allowed:
            yield f"{inside.as_posix()}:{line} opens {opened or 'the front door'}"


def _opened(tree: ast.AST, inside: Path) -> Iterator[tuple[int, str]]:
    """(line, room or ground file) of each import of ours; "" for toccata itself."""
    package = ("toccata", *inside.parent.parts)
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [tuple(alias.name.split(".")) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            module = (*base, *(node.module or "").split(".")) if node.module else base
            names = [(*module, alias.name) for alias in node.names]
        else:
            continue
        for name in names:
            if name[0] == "toccata" and (len(name) < 2 or not name[1].startswith("__")):
                yield node.lineno, name[1] if len(name) > 1 else ""


def test_every_import_goes_through_a_door_that_is_on_the_plan():
    assert wrongs(SOURCE) == []


def house(root: Path, **files: str) -> Path:
    for name, text in files.items():
        path = root / f"{name.replace('__', '/')}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return root


@pytest.mark.parametrize(
    "text",
    [
        "from ..live import clock",
        "from .. import live",
        "import toccata.live.clock",
        "from toccata.live import clock",
        "from toccata import live",
        "def late():\n    from ..live.clock import now",
        "if False:\n    import toccata.live as other",
    ],
)
def test_a_bad_import_is_found_wherever_it_hides(tmp_path, text):
    line = text.count("\n") + 1
    assert wrongs(house(tmp_path, compose__bad=text)) == [f"compose/bad.py:{line} opens live"]


def test_deeper_folders_are_read_too(tmp_path):
    root = house(tmp_path, compose__genres__bad="from ...audio import render")
    assert wrongs(root) == ["compose/genres/bad.py:1 opens audio"]


def test_what_is_on_the_plan_passes(tmp_path):
    root = house(
        tmp_path,
        compose__genres__good="from ...score import Song\nfrom ..genre import Genre\nimport json",
        score__good="from ..units import Ticks\nfrom . import note\nfrom .. import __version__",
        services__good="from ..models import adapter",
    )
    assert wrongs(root) == []


def test_the_ground_opens_no_room_and_nobody_opens_the_front_door(tmp_path):
    root = house(tmp_path, units="from .score import Song", score__bad="import toccata")
    assert wrongs(root) == ["score/bad.py:1 opens the front door", "units.py:1 opens score"]


def test_a_room_that_is_not_on_the_plan_fails(tmp_path):
    assert wrongs(house(tmp_path, helpers__any="")) == [
        "helpers/any.py is in a room that is not on the plan: helpers"
    ]
    assert wrongs(house(tmp_path / "more", stuff="")) == [
        "stuff.py is not on the plan of the ground"
    ]
