"""One program is run, and its song comes back as data."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from typing import Any

from .complaints import SONG, Impossible, explain
from .convert import to_data
from .printed import Sheet, TooMuch


def perform(source: str, name: str, limits: Mapping[str, Any]) -> bytes:
    """Run `source` and give the answer as JSON: `song`, `failed` or `limit`, and `printed`.

    `name` is the variable that holds the music.
    """
    sheet = Sheet(limits["printed"])
    try:
        answer = _play(source, name, limits, sheet)
    except TooMuch as much:
        answer = {"limit": much.limit, "message": much.message}
    except MemoryError:
        answer = {"limit": "memory", "message": ""}
    except SystemExit:
        answer = {"failed": {"line": None, "message": "The program ended itself."}}
    except BaseException as error:
        answer = {"failed": explain(error)}
    answer["printed"] = sheet.text()
    return json.dumps(answer, separators=(",", ":"), allow_nan=False).encode()


def _play(source: str, name: str, limits: Mapping[str, Any], sheet: Sheet) -> dict[str, Any]:
    scene: dict[str, Any] = {"__name__": "song", "__builtins__": __builtins__}
    sys.stdout, out = sheet, sys.stdout
    try:
        exec(compile(source, SONG, "exec", dont_inherit=True), scene)  # noqa: S102 — this is the sandbox
    finally:
        sys.stdout = out
    if name not in scene:
        raise Impossible(f"The program makes no `{name}`. End it with `{name} = piece(...)`")
    return {"song": to_data(scene[name], most_notes=limits["notes"])}
