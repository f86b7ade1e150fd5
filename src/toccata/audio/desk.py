"""The mixing desk as a value: strips with effects, sends, groups, and where each one leads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from ..errors import OutOfRange, UnknownName, Unreadable, WrongUse
from ..param import Kind, Param
from .effects import EFFECTS
from .message import Part
from .routing import in_order

MASTER: Final = "master"
"""The strip that everything leads to at last."""

SILENT: Final = -100.0
"""A fader or a send at this level (dB) lets nothing through."""

PAN_LAWS: Final = ("balance", "-3 dB", "-4.5 dB", "-6 dB")
"""How loud the middle is: `balance` leaves it as it was and turns the far side down."""

GAIN: Final = Param("gain", unit="dB", low=SILENT, high=24.0, default=0.0, help="The fader.")
PAN: Final = Param("pan", unit="%", low=-100.0, high=100.0, default=0.0, help="Left to right.")
MUTE: Final = Param("mute", Kind.SWITCH, default=False, help="Nothing of the strip is heard.")
SOLO: Final = Param("solo", Kind.SWITCH, default=False, help="Only what passes here is heard.")
SEND: Final = Param(
    "send", unit="dB", low=SILENT, high=24.0, default=SILENT, help="How much goes to a bus."
)


@dataclass(frozen=True, slots=True)
class Insert:
    """An effect in a strip, with values for some of its parameters.

    `key` names the strip that an effect with a sidechain listens to; "" means its own sound. It
    hears that strip before its fader, whether that is muted or not.
    """

    effect: str
    values: Mapping[str, Any] = field(default_factory=dict)
    key: str = ""


@dataclass(frozen=True, slots=True)
class Send:
    """A copy of a strip's sound for another strip; `before_fader` leaves the fader out of it."""

    to: str
    level_db: float = 0.0
    before_fader: bool = False


@dataclass(frozen=True, slots=True)
class Strip:
    """One strip: a track with its part, a group that others lead to, or the return of an effect.

    Sound goes through the inserts, then the fader (`gain` in dB, `pan` from −100 to 100 %), then
    to `out`, another strip; "" leads nowhere, which is good for a strip that is only listened to.
    """

    name: str
    part: Part | None = None
    inserts: tuple[Insert, ...] = ()
    sends: tuple[Send, ...] = ()
    gain: float = 0.0
    pan: float = 0.0
    pan_law: str = PAN_LAWS[0]
    mute: bool = False
    solo: bool = False
    out: str = MASTER

    def insert_names(self) -> tuple[str, ...]:
        """What messages call the inserts: the effect's name, and “#2” for the second of a kind."""
        seen: dict[str, int] = {}
        names = []
        for insert in self.inserts:
            seen[insert.effect] = count = seen.get(insert.effect, 0) + 1
            names.append(insert.effect if count == 1 else f"{insert.effect}#{count}")
        return tuple(names)

    def leads_to(self) -> tuple[str, ...]:
        """The strips that get sound from this one: its out, then its sends."""
        sent = tuple(send.to for send in self.sends)
        return (self.out, *sent) if self.out else sent

    def listens_to(self) -> tuple[str, ...]:
        """The strips that its effects listen to."""
        return tuple(insert.key for insert in self.inserts if insert.key)


@dataclass(frozen=True, slots=True)
class Desk:
    """All strips and the master.

    Raises `UnknownName` for a strip or an effect that there is not, `WrongUse` for a loop, for
    two strips of one name and for a sidechain where the effect has none, and what the parameters
    raise.
    """

    strips: tuple[Strip, ...]
    master: Strip = Strip(MASTER, out="")

    def __post_init__(self) -> None:
        master = self.master
        if master.name != MASTER or master.out or master.sends or master.part or master.solo:
            raise WrongUse(
                f"The master strip is called “{MASTER}” and has no part, no sends, no solo and no"
                " way out; give those to another strip."
            )
        names = [strip.name for strip in self.all]
        for name in names:
            if not name or names.count(name) > 1:
                told = f"Two strips are called “{name}”" if name else "A strip has no name"
                raise WrongUse(f"{told}; every strip needs a name of its own.")
        for strip in self.all:
            _check(strip, names)
        self.order()  # it raises where there is a loop

    @property
    def all(self) -> tuple[Strip, ...]:
        """The strips in their order, the master last."""
        return (*self.strips, self.master)

    def __getitem__(self, name: str) -> Strip:
        """The strip of that name; raises `UnknownName`."""
        for strip in self.all:
            if strip.name == name:
                return strip
        raise UnknownName("strip", name, [strip.name for strip in self.all])

    def order(self) -> tuple[str, ...]:
        """The names of all strips, each before those that hear it; the desk's order decides ties."""
        return in_order({s.name: s.leads_to() for s in self.all}, _keys_of(self.all))

    def with_strip(self, strip: Strip) -> Desk:
        """The desk with a strip in the place of the one of its name."""
        self[strip.name]
        if strip.name == MASTER:
            return replace(self, master=strip)
        changed = (strip if strip.name == old.name else old for old in self.strips)
        return replace(self, strips=tuple(changed))

    def to_data(self) -> dict[str, Any]:
        """The desk as plain data for JSON."""
        return {
            "strips": [_strip_data(strip) for strip in self.strips],
            "master": _strip_data(self.master),
        }

    @classmethod
    def from_data(cls, data: Any) -> Desk:
        """The desk that `to_data` told; raises `Unreadable`, and all that a desk raises."""
        fields = _fields(data, {"strips": list, "master": dict}, "desk")
        strips = tuple(_strip(each) for each in fields.get("strips", []))
        return cls(strips, _strip(fields.get("master", {"name": MASTER, "out": ""})))


def _keys_of(strips: Iterable[Strip]) -> dict[str, tuple[str, ...]]:
    return {strip.name: strip.listens_to() for strip in strips}


def _check(strip: Strip, names: list[str]) -> None:
    for level, param in ((strip.gain, GAIN), (strip.pan, PAN)):
        _within(level, param)
    if strip.pan_law not in PAN_LAWS:
        raise UnknownName("pan law", strip.pan_law, PAN_LAWS)
    if strip.out and strip.out not in names:
        raise UnknownName("strip", strip.out, names)
    sent = [send.to for send in strip.sends]
    if strip.out in sent:
        raise WrongUse(f"The strip “{strip.name}” leads to “{strip.out}” and sends there too.")
    for send in strip.sends:
        _within(send.level_db, SEND)
        if send.to not in names:
            raise UnknownName("strip", send.to, names)
        if sent.count(send.to) > 1:
            raise WrongUse(f"The strip “{strip.name}” sends to “{send.to}” twice; once is enough.")
    for insert in strip.inserts:
        effect = EFFECTS[insert.effect]
        params = {param.name: param for param in effect.params}
        for name, value in insert.values.items():
            if name not in params:
                raise UnknownName("parameter", f"{insert.effect}.{name}", params)
            params[name].check(value)
        if insert.key and insert.key not in names:
            raise UnknownName("strip", insert.key, names)
        if insert.key and not effect.keyed:
            raise WrongUse(
                f"The effect “{insert.effect}” listens to no other strip; leave out its key"
                f" “{insert.key}”, or take an effect with a sidechain."
            )


def _within(value: float, param: Param) -> None:
    assert param.low is not None
    assert param.high is not None
    if not param.low <= value <= param.high:
        raise OutOfRange(param.spoken, value, param.low, param.high, param.unit)


_STRIP: Final[dict[str, Any]] = {
    "name": str, "part": (dict, type(None)), "inserts": list, "sends": list, "gain": (int, float),
    "pan": (int, float), "pan_law": str, "mute": bool, "solo": bool, "out": str,
}  # fmt: skip
_INSERT: Final[dict[str, Any]] = {"effect": str, "values": dict, "key": str}
_SEND: Final[dict[str, Any]] = {"to": str, "level_db": (int, float), "before_fader": bool}


def _strip_data(strip: Strip) -> dict[str, Any]:
    data = {name: getattr(strip, name) for name in _STRIP}
    data["part"] = None if strip.part is None else strip.part.to_data()
    data["inserts"] = [
        {"effect": each.effect, "values": dict(each.values), "key": each.key}
        for each in strip.inserts
    ]
    data["sends"] = [{name: getattr(send, name) for name in _SEND} for send in strip.sends]
    return data


def _strip(data: Any) -> Strip:
    fields = _fields(data, _STRIP, "strip", "name")
    fields["inserts"] = tuple(
        Insert(**_fields(each, _INSERT, "insert", "effect")) for each in fields.get("inserts", [])
    )
    fields["sends"] = tuple(
        Send(**_fields(each, _SEND, "send", "to")) for each in fields.get("sends", [])
    )
    if fields.get("part") is not None:
        fields["part"] = Part.from_data(fields["part"])
    return Strip(**fields)


def _fields(data: Any, kinds: Mapping[str, Any], what: str, needed: str = "") -> dict[str, Any]:
    """The fields of a JSON object, each of its kind; raises `Unreadable`."""
    if not isinstance(data, dict):
        raise Unreadable(f"A {what} is an object with {', '.join(kinds)}, not {data!r:.60}.")
    if needed and needed not in data:
        raise Unreadable(
            f"A {what} needs the field “{needed}”; it has {', '.join(data) or 'none'}."
        )
    for name, value in data.items():
        if name not in kinds:
            raise Unreadable(f"A {what} has no field “{name}”; it has {', '.join(kinds)}.")
        kind = kinds[name]
        known = isinstance(value, kind) and (kind is bool or not isinstance(value, bool))
        if not known:
            raise Unreadable(f"The field “{name}” of a {what} cannot be {value!r:.60}.")
    return dict(data)
