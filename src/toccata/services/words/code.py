"""A brief becomes a program: a language model writes it, and it counts only if it runs."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files
from typing import Final

from ...compose.brief import Brief
from ...progress import Cancel
from .answer import program
from .model import LanguageModel
from .talk import PAUSE, Ask, converse
from .wire import ask as ask_over_the_wire

_FOR_THE_CARD: Final = {"seed", "guessed", "replaced", "not_understood"}


def code_from_brief(
    brief: Brief, llm: LanguageModel, run: Callable[[str], object], *,
    cancel: Cancel | None = None, ask: Ask = ask_over_the_wire, pause: float = PAUSE,
) -> tuple[str | None, tuple[str, ...]]:  # fmt: skip
    """The musicpy program that a language model writes for a brief, and notes for the card.

    `run` guards and runs a program and raises what `toccata.errors` knows, with the line where it
    can (`Refused`, `CodeFailed`, `LimitReached`, `WrongUse`); it may also raise for music that is
    not what the brief asks. The message goes back to the model, at most three times. None instead
    of a program means: the embedded composer has to write it; the notes say why. Raises
    `Cancelled` when `cancel` is set, `Missing` where the extra is not installed.
    """
    rules = files(__package__).joinpath("house_style.md").read_text(encoding="utf-8")
    asked = brief.model_dump_json(exclude=_FOR_THE_CARD, exclude_defaults=False)

    def runs(answer: str) -> str:
        source = program(answer)
        run(source)
        return source

    outcome = converse(
        ask,
        llm,
        rules,
        f"The brief:\n{asked}",
        runs,
        Cancel() if cancel is None else cancel,
        pause=pause,
    )
    if outcome.result is None:
        return None, (
            f"The language model {llm} wrote no program that runs ({outcome.why}); the embedded"
            " composer wrote it.",
        )
    return outcome.result, (f"The language model {llm} wrote the program{outcome.effort}.",)
