"""A verb: something that a user can do, declared once and offered at every door."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from ..errors import WrongUse
from ..param import Param
from ..progress import Cancel, Report, silent


@dataclass(frozen=True, slots=True)
class Verb:
    """What can be done, with what, and what comes back.

    `entry` names the function behind it as "module:function" in this room; it is imported when the
    verb is first used, so that listing the verbs costs nothing. The function takes every parameter
    by name, and `report` and `cancel` where `streams` is true. `result` is a word for what it
    returns: "piece" results can be kept as files with the parameters of `KEEP`.
    """

    name: str
    help: str
    entry: str
    params: tuple[Param, ...] = ()
    result: str = "piece"
    streams: bool = True

    @property
    def command(self) -> str:
        """The name as the command line writes it: check-plugin."""
        return self.name.replace("_", "-")

    def __call__(
        self, *given: Any, report: Report = silent, cancel: Cancel | None = None, **named: Any
    ) -> Any:
        """Do it. Values are checked against the parameters first; positions follow their order.

        Raises `WrongUse` for a parameter that does not exist or is missing, and whatever the
        parameters and the function raise.
        """
        values = self.values(*given, **named)
        work = (
            {"report": report, "cancel": Cancel() if cancel is None else cancel}
            if self.streams
            else {}
        )
        return self.function(**values, **work)

    def values(self, *given: Any, **named: Any) -> dict[str, Any]:
        """Every parameter with its checked value or its default."""
        order = [param.name for param in self.params]
        if len(given) > len(order):
            raise WrongUse(f"{self.name} takes at most {len(order)} values, not {len(given)}.")
        values = dict(zip(order, given, strict=False))
        for name, value in named.items():
            if name not in order:
                raise WrongUse(f"{self.name} has no “{name}”; it has {', '.join(order)}.")
            if name in values:
                raise WrongUse(f"{self.name} was given its {name} twice.")
            values[name] = value
        missing = [p.name for p in self.params if p.required and values.get(p.name) is None]
        if missing:
            raise WrongUse(f"{self.name} needs a {' and a '.join(missing)}.")
        return {p.name: _settled(p, values.get(p.name)) for p in self.params}

    @property
    def function(self) -> Callable[..., Any]:
        """The function behind the verb."""
        module, _, name = self.entry.partition(":")
        found: Callable[..., Any] = getattr(import_module(f"{__package__}.{module}"), name)
        return found

    def signature(self) -> inspect.Signature:
        """The verb as a Python signature, for help() and for doors."""
        kind = inspect.Parameter
        return inspect.Signature(
            [
                kind(
                    p.name,
                    kind.POSITIONAL_OR_KEYWORD if p.required else kind.KEYWORD_ONLY,
                    default=kind.empty if p.required else p.default,
                )
                for p in sorted(self.params, key=lambda p: not p.required)
            ]
        )


def _settled(param: Param, value: Any) -> Any:
    return param.check(param.default if value is None else value)


def table(*verbs: Verb) -> Mapping[str, Verb]:
    """Verbs by name, in the order in which they are shown."""
    return {verb.name: verb for verb in verbs}
