"""Plans before songs: asked for in words, read, changed by hand, and written when they please."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..errors import Failure, Unreadable, WouldOverwrite, WrongUse
from ..progress import Cancel, Report
from .piece import Piece
from .songs import Stages

MOST_BYTES = 8_000_000
"""Bytes of a plan that are read at the most."""


@dataclass(frozen=True)
class Planned:
    """A plan as plain data; `files` tells where it was written.

    `sheet` is what stands in the file and may be changed as one likes: sections, their bars, energy,
    keys, players and chords, and the themes. `piece()` writes its song.
    """

    sheet: dict[str, Any]
    files: tuple[Path, ...] = ()
    times: Mapping[str, float] = field(default_factory=dict)

    def piece(self) -> Piece:
        """The song of the sheet as it is now. Raises as `write` does."""
        return _written(self.sheet, Stages(lambda _step: None, Cancel(), 3))

    def card(self) -> dict[str, Any]:
        """The plan as JSON tells it."""
        return {**self.sheet, "files": [str(path) for path in self.files]}

    def lines(self) -> list[str]:
        """The plan in words: what it is, then each section with its chords and players."""
        brief = self.sheet["brief"]
        over, under = brief["meter"]
        bars = sum(section["bars"] for section in self.sheet["sections"])
        head = (
            f"{brief['title']}: {brief['genre']}, {brief['tonic']} {brief['mode']},"
            f" {brief['tempo']:g} quarter notes a minute, {over}/{under}, {bars} bars, seed {brief['seed']}"
        )
        return [head, *self._sections(), *self._themes(), *(f"written: {p}" for p in self.files)]

    def _sections(self) -> Iterator[str]:
        first = 1
        for section in self.sheet["sections"]:
            last = first + section["bars"] - 1
            yield ""
            yield (
                f"bars {first}–{last}: {section['name']}, {section['key']}, energy"
                f" {section['energy']:g}; {', '.join(section['players']) or 'nobody'}"
            )
            yield f"  {section['chords']}"
            first = last + 1

    def _themes(self) -> Iterator[str]:
        from ..compose.theme import Theme

        for name, data in self.sheet["themes"].items():
            yield ""
            yield f"theme {name}"
            yield from (f"  {line}" for line in Theme.of(data).explain().splitlines())


def plan(*, prompt: str, out: str | None, report: Report, cancel: Cancel, **wishes: Any) -> Planned:
    """A prompt, and wishes that win over its words, become a plan.

    Raises `WouldOverwrite` where a file is there already.
    """
    from ..compose.options import Options
    from ..compose.plan import plan as planned
    from ..compose.reader import read_brief
    from ..compose.sheet import sheet
    from .stock import GENRES

    stages = Stages(report, cancel, 2)
    path = None if out is None else Path(out)
    if path is not None and path.exists():
        raise WouldOverwrite(f"{path} is there already. Take another --out, or move it away.")
    with stages.stage("reading"):
        brief = read_brief(prompt, GENRES, Options(**wishes))
    with stages.stage("planning"):
        genre = GENRES[brief.genre]
        made = sheet(planned(brief, genre), genre)
    if path is None:
        return Planned(made, times=stages.times)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(made, ensure_ascii=False, indent=2) + "\n", "utf-8")
    except OSError as error:
        raise Failure(f"{path} cannot be written: {error.strerror}. Take another --out.") from None
    return Planned(made, (path,), stages.times)


def write(*, file: str, report: Report, cancel: Cancel) -> Piece:
    """The song of a plan that `plan` has written, changed by hand or not."""
    stages = Stages(report, cancel, 3)
    with stages.stage("reading"):
        data = _data(Path(file))
    return _written(data, stages)


def _data(path: Path) -> Any:
    if not path.is_file():
        raise WrongUse(f"There is no file {path}; `toccata plan` writes one with --out.")
    if path.stat().st_size > MOST_BYTES:
        raise Unreadable(f"{path} is larger than the {MOST_BYTES:,} bytes that a plan may have.")
    try:
        return json.loads(path.read_text("utf-8"))
    except json.JSONDecodeError as error:
        raise Unreadable(
            f"{path} is not JSON: {error.msg}.", line=error.lineno, column=error.colno
        ) from None
    except (UnicodeDecodeError, RecursionError, ValueError):
        raise Unreadable(
            f"{path} is not a plan: it is no text in UTF-8 that JSON allows."
        ) from None


def _written(data: Any, stages: Stages) -> Piece:
    """The piece of a sheet."""
    from ..code.write import write as as_code
    from ..compose.composer import write as compose
    from ..compose.sheet import plan_of
    from .stock import GENRES

    with stages.stage("composing"):
        whole = plan_of(data, GENRES)
        score = compose(whole, GENRES[whole.brief.genre])
    with stages.stage("writing code"):
        code = as_code(score).source
    return Piece(score, code, whole.brief, times=stages.times, plan=data)
