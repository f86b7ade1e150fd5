"""A treatment: what is done to a whole recording, from its first sample to its last."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ...errors import WrongUse
from ...param import Param
from ...progress import Cancel
from ..flow import Flow


def _nothing() -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Treated:
    """The sound after a treatment, and a sentence where the result is not what was asked.

    The sentence is asked for when all of the sound has come.
    """

    flow: Flow
    said: Callable[[], str] = _nothing


@dataclass(frozen=True, slots=True)
class Writing:
    """How a file is to be written: a format of `encode.FORMATS`, and its quality if one is asked."""

    format: str
    quality: int | None = None


Work = Callable[[Flow, Mapping[str, Any], Cancel], Treated]


@dataclass(frozen=True, slots=True, eq=False)
class Treatment:
    """One entry of the shelf: its parameters, and what it does with a sound.

    `work` gets the sound as it comes, every parameter's checked value and a cancel token, and
    returns the sound as it goes on. What can be done block by block runs when somebody takes the
    blocks; what has to hear everything first lays it on a tape. `writing` is for the exports: they change
    no sample, but say how the file is written. `lengthens` says that the result may be longer or
    shorter than the sound.
    """

    name: str
    title: str
    help: str
    params: tuple[Param, ...]
    work: Work | None = None
    writing: Callable[[Mapping[str, Any]], Writing] | None = None
    lengthens: bool = False
    kind: str = field(default="treatment")

    def values(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """Every parameter with its checked value or its default.

        A name may be spelled "delay_ms", "delayMs" or "DelayMs"; "" stands for the first parameter.
        Raises `WrongUse` for a parameter that there is not, `OutOfRange` beyond its bounds.
        """
        known = {plain(param.name): param for param in self.params}
        values = {param.name: param.default for param in self.params}
        for name, value in given.items():
            param = known.get(plain(name)) if name else next(iter(self.params), None)
            if param is None:
                names = ", ".join(p.name for p in self.params) or "no parameters"
                told = f"“{name}”" if name else f"value {value}"
                raise WrongUse(f"{self.name} has no {told}; it has {names}.")
            values[param.name] = param.check(value)
        return values


def plain(name: str) -> str:
    """A name without its spelling: "delayMs" and "delay_ms" are one."""
    return name.replace("_", "").replace("-", "").lower()


def spelling(name: str) -> str:
    """The name as a studio's page writes it: "target_lufs" is "targetLUFS"."""
    head, *rest = name.split("_")
    return head + "".join(word.upper() if word == "lufs" else word.capitalize() for word in rest)
