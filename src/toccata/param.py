"""A parameter, declared once and read by every door: command line, Python, wire and knob."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from .errors import OutOfRange, UnknownName, WrongUse


class Kind(StrEnum):
    """What a parameter's value is."""

    NUMBER = "number"
    INTEGER = "integer"
    CHOICE = "choice"
    SWITCH = "switch"
    TEXT = "text"
    FILE = "file"
    LIST = "list"


class Curve(StrEnum):
    """How a knob's travel maps to the value."""

    LINEAR = "linear"
    LOGARITHMIC = "logarithmic"


@dataclass(frozen=True, slots=True)
class Param:
    """One parameter of a verb, a voice, an effect or a model.

    `low` and `high` bound numbers (inclusive). `choices` lists what a choice may be. A `default`
    of None means: not given. `help` is one sentence, in the words of a musician.
    """

    name: str
    kind: Kind = Kind.NUMBER
    unit: str = ""
    low: float | None = None
    high: float | None = None
    default: Any = None
    curve: Curve = Curve.LINEAR
    choices: tuple[str, ...] = ()
    help: str = ""
    required: bool = False

    def check(self, value: Any) -> Any:
        """The value as this parameter's type: text is parsed, None stays None.

        Raises `WrongUse` for the wrong kind, `OutOfRange` beyond the bounds, `UnknownName` for a
        choice that does not exist.
        """
        if value is None:
            return None
        return _READERS[self.kind](self, value)

    @property
    def spoken(self) -> str:
        """The name as it stands in a sentence: sample rate."""
        return self.name.replace("_", " ")

    def _number(self, value: Any) -> float:
        try:
            number = float(value)
        except (TypeError, ValueError):
            number = math.nan
        if math.isnan(number):
            raise WrongUse(f"The {self.spoken} must be a number, not “{value}”.")
        low = float("-inf") if self.low is None else self.low
        high = float("inf") if self.high is None else self.high
        if not low <= number <= high:
            raise OutOfRange(self.spoken, number, low, high, self.unit)
        return number

    def _integer(self, value: Any) -> int:
        number = self._number(value)
        if number % 1:
            raise WrongUse(f"The {self.spoken} must be a whole number, not {value}.")
        return int(number)

    def _choice(self, value: Any) -> str:
        for choice in self.choices:
            if str(value).lower() == choice.lower():
                return choice
        one = self.spoken.removesuffix("s") if self.kind is Kind.LIST else self.spoken
        raise UnknownName(one, str(value), self.choices)

    def _switch(self, value: Any) -> bool:
        if isinstance(value, bool):
            return value
        word = str(value).lower()
        if word in {"1", "true", "yes", "on"}:
            return True
        if word in {"0", "false", "no", "off"}:
            return False
        raise WrongUse(f"The {self.spoken} must be on or off, not “{value}”.")

    def _text(self, value: Any) -> str:
        return str(value)

    def _list(self, value: Any) -> tuple[str, ...]:
        parts = value.split(",") if isinstance(value, str) else value
        try:
            listed = tuple(str(part).strip() for part in parts if str(part).strip())
        except TypeError:
            raise WrongUse(f"The {self.spoken} must be a list, not “{value}”.") from None
        if self.choices:
            if not listed:
                raise WrongUse(f"The list of {self.spoken} is empty; name {self.choices[0]}, say.")
            return tuple(self._choice(part) for part in listed)
        return listed


_READERS = {
    Kind.NUMBER: Param._number,
    Kind.INTEGER: Param._integer,
    Kind.CHOICE: Param._choice,
    Kind.SWITCH: Param._switch,
    Kind.TEXT: Param._text,
    Kind.FILE: Param._text,
    Kind.LIST: Param._list,
}
