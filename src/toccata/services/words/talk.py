"""A conversation with a language model: a question, an answer, and at most three repairs."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Generic, Protocol, TypeVar

from ...errors import CodeFailed, LimitReached, Missing, Refused, ToccataError, WrongUse
from ...progress import Cancel
from ...units import Seconds
from .answer import plain
from .model import LanguageModel

REPAIRS: Final = 3
PAUSE: Final = Seconds(0.5)
"""How long a server that is busy is left alone before it is asked again, if it names no time."""

_REPAIRABLE: Final = (WrongUse, Refused, CodeFailed, LimitReached)
_SHOWN: Final = 12_000  # characters of a wrong answer that the model gets to see again

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Turn:
    """One thing said: by the model itself, or to it."""

    text: str
    by_model: bool = False


@dataclass(frozen=True, slots=True)
class Reply:
    """What the model said. `cut` means that it ran out of room; `refusal` is its own refusal."""

    text: str
    cut: bool = False
    refusal: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """Why no reply came. `again` says whether asking once more may help, after `wait` seconds."""

    what: str
    again: bool = False
    wait: Seconds | None = None


class Ask(Protocol):
    """Whatever can carry a question to a model: the wire, or a test's stand-in for it."""

    def __call__(
        self, llm: LanguageModel, rules: str, turns: Sequence[Turn], patience: Seconds,
        cancel: Cancel,
    ) -> Reply | Fault: ...  # fmt: skip


@dataclass(frozen=True, slots=True)
class Outcome(Generic[Result]):
    """What came of a conversation: the result, or None and `why`; `tries` counts the questions."""

    result: Result | None
    tries: int
    why: str = ""

    @property
    def effort(self) -> str:
        """How often it had to be asked again, for the card; "" if once was enough."""
        return f" at try {self.tries}" if self.tries > 1 else ""


def converse(
    ask: Ask, llm: LanguageModel, rules: str, question: str, read: Callable[[str], Result],
    cancel: Cancel, *, pause: float = PAUSE,
) -> Outcome[Result]:  # fmt: skip
    """Ask until `read` accepts the answer: once, and three times more at the most.

    `read` raises what our rooms raise about wrong documents and bad code; the message goes back to
    the model. Only the last wrong answer is shown to it again, because small models lose the
    thread in a long talk. Raises `Cancelled` as soon as somebody asks the work to stop; every
    other trouble is told in the outcome.
    """
    end = time.monotonic() + llm.timeout
    turns: tuple[Turn, ...] = (Turn(question),)
    why = ""
    for attempt in range(1, REPAIRS + 2):
        cancel.check()
        left = Seconds(end - time.monotonic())
        if left <= 0:
            return Outcome(None, attempt - 1, f"its time of {llm.timeout:g} s was over; {why}")
        reply = ask(llm, rules, turns, left, cancel)
        if isinstance(reply, Fault):
            why = reply.what
            if not reply.again:
                return Outcome(None, attempt, why)
            _rest(min(reply.wait if reply.wait is not None else pause, left), cancel)
            continue
        try:
            return Outcome(_read(reply, read), attempt)
        except _REPAIRABLE as error:
            why = plain(str(error))
            if isinstance(error, Refused) and error.line is None:  # no code at all is run here
                return Outcome(None, attempt, why)
            turns = (
                Turn(question),
                Turn(reply.text[:_SHOWN] or "(nothing)", by_model=True),
                Turn(_correction(error)),
            )
        except Missing as error:  # nothing that the model could write better
            return Outcome(None, attempt, plain(str(error)))
    return Outcome(None, REPAIRS + 1, why)


def _read(reply: Reply, read: Callable[[str], Result]) -> Result:
    if reply.refusal:
        raise WrongUse(f"the model refused: “{plain(reply.refusal)}”")
    if reply.cut:
        raise WrongUse("the answer was cut off before its end; a shorter one is needed")
    if not reply.text.strip():
        raise WrongUse("the answer was empty")
    return read(reply.text)


def _correction(error: ToccataError) -> str:
    line = getattr(error, "line", None)
    where = f" (line {line})" if line else ""
    return (
        f"That answer cannot be used{where}: {plain(str(error), most=2000)}\n"
        "Answer again, whole and corrected, in the same form, and with nothing else."
    )


def _rest(seconds: float, cancel: Cancel) -> None:
    """Wait, and stop waiting as soon as somebody asks the work to stop."""
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        cancel.check()
        time.sleep(min(0.05, left))
    cancel.check()
