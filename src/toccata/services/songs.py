"""Songs from words, from edited code and from the preset examples."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import Unreadable, WrongUse
from ..progress import Cancel, Report, Step
from .piece import Piece

if TYPE_CHECKING:
    from ..code.program import Runner

MOST_SOURCE = 2_000_000
"""Bytes of source that are read at the most."""


class Stages:
    """Times stages and reports each as it begins."""

    def __init__(self, report: Report, cancel: Cancel, of: int) -> None:
        self.report, self.cancel, self.of = report, cancel, of
        self.times: dict[str, float] = {}

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """One stage of the work."""
        self.cancel.check()
        self.report(Step(name, len(self.times) + 1, self.of))
        began = time.perf_counter()
        yield
        self.times[name] = time.perf_counter() - began


def song(*, prompt: str, report: Report, cancel: Cancel, **wishes: Any) -> Piece:
    """A prompt, and wishes that win over its words, become a piece."""
    from ..code.write import write
    from ..compose.composer import compose
    from ..compose.options import Options
    from ..compose.reader import read_brief
    from .stock import GENRES

    address, model = wishes.pop("llm"), wishes.pop("model")
    stages = Stages(report, cancel, 4 if address else 3)
    options = Options(**wishes)

    if address:
        from .asking import song_by_model

        return song_by_model(prompt, options, address, model, stages)
    with stages.stage("reading"):
        brief = read_brief(prompt, GENRES, options)
    with stages.stage("composing"):
        score = compose(brief, GENRES[brief.genre])
    with stages.stage("writing code"):
        code = write(score).source
    return Piece(score, code, brief, times=stages.times)


def run(*, file: str, trust: bool, report: Report, cancel: Cancel) -> Piece:
    """A musicpy file, edited or written by hand, becomes a piece; it runs in the sandbox.

    What makes musicpy stumble is set right for the run, and the notes say so; the text stays.
    """
    from ..code.guard import repair
    from ..code.read import read

    stages = Stages(report, cancel, 1)
    source = read_source(Path(file))
    with stages.stage("running code"), _sandbox(cancel, trust=trust) as runner:
        tuned = repair(source)
        score = read(tuned.source, runner=runner)
    return Piece(score, source, notes=tuple(map(str, tuned.notes)), times=stages.times)


@contextmanager
def _sandbox(cancel: Cancel, *, trust: bool) -> Iterator[Runner]:
    """What runs programs: one warm process for several, where this machine has a sandbox."""
    from ..code.sandbox import Layer, Server, best_layer
    from ..code.sandbox import run as in_sandbox

    if best_layer() is Layer.NONE:
        yield lambda source: in_sandbox(source, trust=trust, cancel=cancel).song
        return
    with Server() as server:
        yield lambda source: in_sandbox(source, server=server, cancel=cancel).song


def read_source(path: Path) -> str:
    """The text of a Python file. Raises `Unreadable` for what is not one."""
    try:
        size = path.stat().st_size
        if size > MOST_SOURCE:
            raise Unreadable(f"{path} has {size:,} bytes; a song.py has at most {MOST_SOURCE:,}.")
        return path.read_text("utf-8")
    except FileNotFoundError:
        raise WrongUse(f"There is no file {path}.") from None
    except IsADirectoryError:
        raise WrongUse(f"{path} is a folder; name the song.py in it.") from None
    except UnicodeDecodeError:
        raise Unreadable(f"{path} is not a text in UTF-8, so it is no Python file.") from None
    except OSError as error:
        raise WrongUse(f"{path} cannot be read: {error.strerror}.") from None


def examples() -> list[dict[str, Any]]:
    """The preset examples as rows."""
    from .presets import presets

    return [
        {"name": p.name, "title": p.title, "genre": p.genre, "about": p.description}
        for p in presets().values()
    ]


def example(*, name: str, report: Report, cancel: Cancel) -> Piece:
    """A preset example as it was stored: its code runs, no composer is asked."""
    from ..code.read import read
    from .presets import preset

    stages = Stages(report, cancel, 1)
    chosen = preset(name)
    with stages.stage("running code"), _sandbox(cancel, trust=True) as runner:
        score = read(chosen.source, runner=runner)
    return Piece(score, chosen.source, chosen.brief, times=stages.times)


def list_genres() -> list[dict[str, Any]]:
    """The genres as rows."""
    from .stock import GENRES

    return [
        {
            "name": genre.name,
            "title": genre.title,
            "tempo": f"{genre.tempo[0]:g}–{genre.tempo[2]:g} BPM, usually {genre.tempo[1]:g}",
            "instruments": ", ".join(genre.instruments),
        }
        for genre in GENRES.values()
    ]
