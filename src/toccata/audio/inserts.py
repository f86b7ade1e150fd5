"""A strip's effects as people type them: “filter:cutoff=800,compressor:ratio=4;key=Drums”."""

from __future__ import annotations

from typing import Any, Final

from ..errors import UnknownName, Unreadable, WrongUse
from .desk import Insert
from .effects import EFFECTS
from .treatments.live import PREFIX

_KEY: Final = "key"


def read_inserts(text: str) -> tuple[Insert, ...]:
    """The effects of a chain, in order; none for an empty text.

    Commas part effects, semicolons parameters; a bare value sets the first parameter; “live.”
    before a name changes nothing. `key` names the part that an effect with a sidechain listens
    to. Raises `UnknownName` for what no shelf has, `WrongUse` and `OutOfRange` for values,
    `Unreadable` where the text is no chain.
    """
    return tuple(_insert(part.strip()) for part in text.split(",") if part.strip())


def _insert(text: str) -> Insert:
    name, _, said = text.partition(":")
    effect = EFFECTS[name.strip().lower().removeprefix(PREFIX)]
    params = {param.name: param for param in effect.params}
    values: dict[str, Any] = {}
    key = ""
    for number, part in enumerate(filter(str.strip, said.split(";"))):
        param, equals, value = part.partition("=")
        if not equals:
            if number or not params:
                raise Unreadable(
                    f"“{part.strip()}” in “{text}” needs a name: only the first value may stand"
                    " without."
                )
            param, value = next(iter(params)), part
        param = param.strip().lower().replace(" ", "_")
        if param == _KEY and param not in params:
            key = value.strip()
        elif param not in params:
            raise UnknownName("parameter", f"{effect.name}.{param}", params)
        elif param in values:
            raise WrongUse(f"“{text}” says {param} twice.")
        else:
            values[param] = params[param].check(value.strip())
    if key and not effect.keyed:
        raise WrongUse(f"The effect “{effect.name}” listens to no other part; leave out its key.")
    return Insert(effect.name, values, key)
