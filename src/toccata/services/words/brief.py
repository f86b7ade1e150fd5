"""A prompt becomes a brief: a language model reads it, and every answer is checked."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from importlib.resources import files
from typing import Any, Final

from pydantic import ValidationError

from ...chance import seed_from
from ...compose.brief import BEATS, ROLES, Brief, Part
from ...errors import UnknownName, Unreadable, WrongUse
from ...progress import Cancel
from .answer import document, plain
from .model import LanguageModel
from .talk import PAUSE, Ask, converse
from .wire import ask as ask_over_the_wire

MODES: Final = (
    "major", "minor", "harmonic minor", "melodic minor", "dorian", "phrygian", "lydian",
    "mixolydian", "locrian", "major pentatonic", "minor pentatonic", "blues",
)  # fmt: skip

_TONIC = re.compile(r"[A-G](#{1,2}|b{1,2})?")
_METER = re.compile(r"\s*(\d+)\s*/\s*(\d+)\s*")
_OURS: Final = ("prompt", "seed")
_MOST_REMARKS: Final = 12
_MOST_PROBLEMS: Final = 8


def brief_from_words(
    prompt: str, llm: LanguageModel, genres: Sequence[str], embedded: Callable[[], Brief], *,
    modes: Sequence[str] = MODES, cancel: Cancel | None = None, ask: Ask = ask_over_the_wire,
    pause: float = PAUSE,
) -> tuple[Brief, tuple[str, ...]]:  # fmt: skip
    """The brief that a language model reads in a prompt, and notes for the card on how it went.

    A wrong answer is sent back and repaired at most three times; when there is still no valid
    brief, or nobody answers in time, `embedded` gives it and the notes say why. `genres` and
    `modes` are the names that may stand in a brief. Raises `Missing` where the extra is not
    installed, `Cancelled` when `cancel` is set, `WrongUse` for an empty prompt.
    """
    if not prompt.strip():
        raise WrongUse("Say what music you want; the prompt is empty.")
    form = files(__package__).joinpath("brief_form.md").read_text(encoding="utf-8")
    for name, words in (("genres", genres), ("modes", modes), ("roles", ROLES)):
        form = form.replace(f"{{{name}}}", ", ".join(words))
    outcome = converse(
        ask, llm, form, prompt, lambda answer: read_brief(answer, prompt, genres, modes),
        Cancel() if cancel is None else cancel, pause=pause,
    )  # fmt: skip
    if outcome.result is None:
        return embedded(), (
            f"The language model {llm} gave no usable brief ({outcome.why}); the embedded reader"
            " read the prompt.",
        )
    return outcome.result, (f"The language model {llm} read the prompt{outcome.effort}.",)


def read_brief(answer: str, prompt: str, genres: Sequence[str], modes: Sequence[str]) -> Brief:
    """The brief in a model's answer.

    Raises `Unreadable` for what is no JSON or no brief, `UnknownName` for a genre, mode or role
    that does not exist, `WrongUse` for a length that is not the time asked for. The messages are
    made for the one who has to repair the answer.
    """
    found = {key: value for key, value in document(answer).items() if key not in _OURS}
    meter = found.get("meter")
    if isinstance(meter, str) and (match := _METER.fullmatch(meter)):
        found["meter"] = [int(match[1]), int(match[2])]
    try:
        brief = Brief.model_validate({**found, "prompt": prompt, "seed": seed_from(prompt)})
    except ValidationError as error:
        raise Unreadable(f"the brief is not valid: {_problems(error)}") from None
    except RecursionError:
        raise Unreadable("the brief is not valid: it is nested too deeply") from None
    _check_length(brief)
    return brief.model_copy(update=_settled(brief, genres, modes))


def _settled(brief: Brief, genres: Sequence[str], modes: Sequence[str]) -> dict[str, Any]:
    """The fields whose words must be known, in their one spelling, and the remarks kept short."""
    tonic = brief.tonic.strip().replace("♯", "#").replace("♭", "b")
    tonic = tonic[:1].upper() + tonic[1:]
    if not _TONIC.fullmatch(tonic):
        raise UnknownName("tonic", brief.tonic, ("C", "D", "E", "F", "G", "A", "B"))
    if not brief.parts:
        raise WrongUse("the brief names no parts; at least one must play")
    return {
        "genre": _known("genre", brief.genre, genres),
        "mode": _known("mode", brief.mode, modes),
        "tonic": tonic,
        "beat": _known("beat", brief.beat, tuple(BEATS.values())),
        "parts": tuple(_part(part) for part in brief.parts),
        "mood": brief.mood[:_MOST_REMARKS],
        "guessed": brief.guessed[:_MOST_REMARKS],
        "replaced": brief.replaced[:_MOST_REMARKS],
        "not_understood": brief.not_understood[:_MOST_REMARKS],
        "title": plain(brief.title, most=80) or "Untitled",
    }


def _part(part: Part) -> Part:
    role = _known("role", part.role, ROLES) if part.role.strip() else ""
    return part.model_copy(update={"role": role})


def _known(kind: str, word: str, words: Sequence[str]) -> str:
    for known in words:
        if known.lower() == word.strip().lower():
            return known
    raise UnknownName(kind, word, words, advice=f"It must be one of: {', '.join(words)}.")


def _check_length(brief: Brief) -> None:
    """Raise `WrongUse` where the bars miss the seconds asked for by more than half a bar."""
    if brief.seconds is None:
        return
    bar = 4 * brief.meter[0] / brief.meter[1] * 60 / brief.tempo
    wanted = max(1, round(brief.seconds / bar))
    if abs(brief.bars - wanted) >= 1:
        raise WrongUse(
            f"{brief.bars} bars last {brief.bars * bar:.1f} seconds at this tempo and meter;"
            f" {brief.seconds:g} seconds are {wanted} bars"
        )


def _problems(error: ValidationError) -> str:
    """What is wrong with a document, field by field."""
    told = [
        f"{'.'.join(map(str, problem['loc'])) or 'the object'}: {problem['msg']}"
        for problem in error.errors(include_url=False, include_input=False, include_context=False)
    ]
    more = f"; and {len(told) - _MOST_PROBLEMS} more" if len(told) > _MOST_PROBLEMS else ""
    return plain("; ".join(told[:_MOST_PROBLEMS]), most=1500) + more
