"""A song with the help of a language model, and without it wherever it does not help."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ..errors import WrongUse
from .obeying import disagreements
from .piece import Piece

if TYPE_CHECKING:
    from ..compose.brief import Brief
    from ..compose.options import Options
    from ..score import Song
    from .songs import Stages

_LENGTH: Final = ("bars", "seconds", "sections")
SETTLES: Final = {
    "genre": ("genre", "style"),
    "tempo": ("tempo", "beat"),
    "key": ("tonic", "mode"),
    "meter": ("meter",),
    "instruments": ("parts",),
    "mood": ("mood", "energy"),
    "form": ("form", *_LENGTH),
    "bars": _LENGTH,
    "seconds": _LENGTH,
    "seed": ("seed",),
}
"""Which fields of a brief each option settles."""


def song_by_model(
    prompt: str, options: Options, address: str, model: str | None, stages: Stages
) -> Piece:
    """A prompt becomes a piece through the language model at `address`.

    The model reads the prompt and writes the program; the options win over what it read; where it
    fails, the embedded reader and the embedded composer do the work, and the card says so. A model
    that gave no brief is not asked for a program: nobody waits twice for a server that is down.
    """
    from ..code.guard import repair
    from ..code.read import read
    from ..code.sandbox import run as in_sandbox
    from ..compose.reader import read_brief
    from .stock import GENRES, MODES
    from .words import LanguageModel, brief_from_words, code_from_brief

    llm = LanguageModel(address, model or "")
    embedded = read_brief(prompt, GENRES, options)  # first, so that wrong options are told at once
    good: list[tuple[Song, str]] = []

    def runner(source: str) -> Any:
        return in_sandbox(source, cancel=stages.cancel).song

    def run(source: str) -> None:
        tuned = repair(source).source
        score = read(tuned, runner=runner)
        if wrong := disagreements(score, brief):
            raise WrongUse(f"the program runs, but {'; '.join(wrong)}")
        good.append((score.replace(title=brief.title), tuned))

    with stages.stage("reading"):
        brief, notes = brief_from_words(
            prompt, llm, GENRES.names, lambda: embedded, modes=MODES, cancel=stages.cancel
        )
    if brief is embedded:
        note = "The embedded composer wrote the program, too."
        return Piece(*_embedded(brief, stages), brief, (*notes, note), stages.times)
    brief = with_options(brief, embedded, options)
    with stages.stage("writing code"):
        source, more = code_from_brief(brief, llm, run, cancel=stages.cancel)
    score, code = _embedded(brief, stages) if source is None else good[-1]
    return Piece(score, code, brief, (*notes, *more), stages.times)


def with_options(brief: Brief, embedded: Brief, options: Options) -> Brief:
    """The model's brief with everything that an option settles taken from the embedded reader's."""
    given = [name for name in SETTLES if getattr(options, name, None) not in (None, "", ())]
    fields = {field for name in given for field in SETTLES[name]}
    if brief.seconds is not None and fields & {"tempo", "meter"}:
        fields |= set(_LENGTH)
    return brief.model_validate(
        brief.model_dump() | {field: getattr(embedded, field) for field in fields}
    )


def _embedded(brief: Brief, stages: Stages) -> tuple[Song, str]:
    from ..code.write import write
    from ..compose.composer import compose
    from .stock import GENRES

    with stages.stage("composing"):
        score = compose(brief, GENRES[brief.genre])
    with stages.stage("writing it down"):
        return score, write(score).source
