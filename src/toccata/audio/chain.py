"""A chain: treatments and live effects one after another, written as people type them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from ..errors import UnknownName, Unreadable, WrongUse
from ..progress import Cancel, Report, Step, silent
from .effects import EFFECTS
from .flow import Flow, from_tape, laid
from .tape import Tape
from .treatments import TREATMENTS, Treatment, Writing
from .treatments.live import PREFIX, live_names, live_treatment
from .treatments.treatment import plain

_ALSO: Final = {"compressor": "compression"}
"""What people call treatments that stand on the shelf under another name."""


@dataclass(frozen=True, slots=True)
class Link:
    """One treatment of a chain with the value of every parameter."""

    treatment: Treatment
    values: Mapping[str, Any]

    def __str__(self) -> str:
        given = {name: value for name, value in self.values.items() if value is not None}
        said = ";".join(f"{name}={_told(value)}" for name, value in given.items())
        return f"{self.treatment.name}:{said}" if said else self.treatment.name


def _told(value: Any) -> str:
    if isinstance(value, bool):
        return "on" if value else "off"
    return f"{value:g}" if isinstance(value, float) else str(value)


def read_chain(text: str) -> tuple[Link, ...]:
    """A chain such as “highpass:80,compression:threshold=-18;ratio=3,loudnorm:-14”.

    Commas part treatments, semicolons parameters; a bare value sets the first parameter. A name
    after “live.” is one of the effects of the stage. Raises `UnknownName` for a treatment that
    there is not, `WrongUse` and `OutOfRange` for parameters, `Unreadable` where the text is no
    chain.
    """
    links = tuple(_link(part.strip()) for part in text.split(",") if part.strip())
    if not links:
        raise WrongUse("The chain is empty; name a treatment, such as “highpass:80,loudnorm:-14”.")
    return links


def _link(text: str) -> Link:
    name, _, said = text.partition(":")
    name = name.strip()
    treatment = _called(name)
    given: dict[str, str] = {}
    for number, part in enumerate(said.split(";") if said.strip() else ()):
        key, equals, value = part.partition("=")
        if not equals:
            key, value = "", part
            if number:
                raise Unreadable(
                    f"“{part.strip()}” in “{text}” needs a name: only the first value may stand"
                    " without."
                )
        key = plain(key.strip())
        if key in given:
            raise WrongUse(f"“{text}” says {key or 'its first parameter'} twice.")
        given[key] = value.strip()
    if "" in given and treatment.params and plain(treatment.params[0].name) in given:
        raise WrongUse(f"“{text}” says {treatment.params[0].name} twice.")
    return Link(treatment, treatment.values(given))


def _called(name: str) -> Treatment:
    """The treatment of a name, or the effect of a name after “live.”."""
    if name.lower().startswith(PREFIX):
        effect = EFFECTS.get(name[len(PREFIX) :])
        if effect is None:
            raise UnknownName("live effect", name, live_names())
        return live_treatment(effect)
    found: Treatment | None = TREATMENTS.get(_ALSO.get(name.lower(), name))
    if found is None:
        raise UnknownName("treatment", name, (*TREATMENTS.names, *live_names()))
    return found


@dataclass(frozen=True, slots=True)
class Chained:
    """The sound after a chain, as it goes on, and how its file is to be written."""

    flow: Flow
    writing: Writing | None
    _said: tuple[Callable[[], str], ...]

    def said(self) -> tuple[str, ...]:
        """What is to be said of the sound, once all of it has come."""
        return tuple(filter(None, (say() for say in self._said)))


def flowing(
    flow: Flow, links: tuple[Link, ...], report: Report = silent, cancel: Cancel | None = None
) -> Chained:
    """The sound through a chain: what goes block by block is done while the blocks are taken.

    Steps count one more than the links: the last is for him who takes the blocks.
    """
    cancel = Cancel() if cancel is None else cancel
    writing, said = None, []
    for number, link in enumerate(links, 1):
        cancel.check()
        report(Step(link.treatment.title.lower(), number, len(links) + 1))
        if link.treatment.writing is not None:
            writing = link.treatment.writing(link.values)
        if link.treatment.work is not None:
            done = link.treatment.work(flow, link.values, cancel)
            flow = done.flow
            said.append(done.said)
    return Chained(flow, writing, tuple(said))


def treat(
    tape: Tape, links: tuple[Link, ...], report: Report = silent, cancel: Cancel | None = None
) -> tuple[Tape, Writing | None, tuple[str, ...]]:
    """The sound after a chain on a tape, how its file is to be written, and what is to be said.

    The tape that was given stays open and as it is; the one that comes back is another.
    """
    cancel = Cancel() if cancel is None else cancel
    done = flowing(from_tape(tape, cancel), links, report, cancel)
    return laid(done.flow), done.writing, done.said()
