"""Mixes as recipes: what each role of a song gets on the desk, and the rooms that all share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from .desk import GAIN, MASTER, SILENT, Desk, Insert, Send, Strip
from .effects import EFFECTS
from .fader import decibels
from .inserts import read_inserts
from .message import Kind, Part


@dataclass(frozen=True, slots=True)
class Place:
    """What a part of some role gets: effects, sends besides those of the part, fader, way out."""

    inserts: tuple[Insert, ...] = ()
    sends: tuple[Send, ...] = ()
    gain: float = 0.0
    pan: float = 0.0
    out: str = MASTER


@dataclass(frozen=True, slots=True)
class Recipe:
    """A mix for any song: places by role (“drums”, “bass”, …), groups, returns, master.

    The returns called “reverb” and “chorus” get what each part says with its `reverb` and
    `chorus` and with controllers 91 and 93.
    """

    name: str
    places: Mapping[str, Place] = field(default_factory=dict)
    groups: tuple[Strip, ...] = ()
    returns: tuple[Strip, ...] = ()
    master: Strip = Strip(MASTER, out="")

    @property
    def buses(self) -> tuple[Strip, ...]:
        """The groups, then the returns."""
        return (*self.groups, *self.returns)


_NUMBERS: Final = tuple("23456789")
"""How many effects of one kind a part can ask for by turning their knobs."""

HALL: Final = Strip("reverb", inserts=(Insert("reverb"),))
CHOIR: Final = Strip("chorus", inserts=(Insert("chorus"),))

PLAIN: Final = Recipe("plain", returns=(HALL, CHOIR))
"""Every part as it is, a hall and a choir in common."""


def desk_for(parts: Sequence[Part], recipe: Recipe = PLAIN) -> Desk:
    """The desk of a mix: one strip for each part, in their order, then groups and returns.

    Strips are called as their parts; a name that is taken gets a number. Each goes through what
    the recipe gives its role, then through the part's own chain. A part that turns the knob of an
    effect, or the level of a send, that it does not have gets that too. An effect listens to the
    part of its key, by name or by role; where there is none, or where that part already waits for
    this one, it is left out.
    Raises what `read_inserts` and a desk raise.
    """
    strips, _ = _wired(_strips(parts, recipe))
    return Desk(strips, recipe.master)


def unanswered(parts: Sequence[Part], recipe: Recipe = PLAIN) -> tuple[str, ...]:
    """The effects that are left out because of their keys, as sentences for people."""
    return _wired(_strips(parts, recipe))[1]


def _strips(parts: Sequence[Part], recipe: Recipe) -> list[Strip]:
    """A strip for each part, then groups and returns; keys are as they were typed."""
    taken = {MASTER, *(strip.name for strip in recipe.buses)}
    strips = []
    for part in parts:
        name = _free(part.name, taken)
        taken.add(name)
        strips.append(_strip(part, name, recipe))
    return [*strips, *recipe.buses]


def _strip(part: Part, name: str, recipe: Recipe) -> Strip:
    place = recipe.places.get(_role(part), Place())
    returns = {strip.name for strip in recipe.returns}
    sends = {send.to: send for send in place.sends}
    for to, amount in (("reverb", part.reverb), ("chorus", part.chorus)):
        if to in returns and to not in sends:
            sends[to] = Send(to, decibels(amount / 127))
    strip = Strip(
        name,
        part,
        (*place.inserts, *read_inserts(part.chain)),
        tuple(sends.values()),
        max(SILENT, min(place.gain + decibels(part.gain), GAIN.high or 0.0)),
        place.pan,
        out=place.out,
    )
    return _with_what_is_turned(
        strip, part, {one.name for one in (*recipe.groups, *recipe.returns)}
    )


def _wired(strips: Sequence[Strip]) -> tuple[tuple[Strip, ...], tuple[str, ...]]:
    """The strips with their keys as names of strips, and what had to be left out."""
    hearers = {strip.name: {*strip.leads_to()} for strip in strips}
    wired, lost = [], []
    for strip in strips:
        kept = []
        for insert in strip.inserts:
            key = _found(insert.key, strips)
            without = f"{strip.name} plays without its {insert.effect}:"
            if insert.key and not key:
                lost.append(
                    f"{without} there is no part called “{insert.key}” that it could listen to."
                )
                continue
            if key == strip.name:
                key = ""
            if key and key in _reached(strip.name, hearers):
                lost.append(f"{without} {key}, which it listens to, waits for {strip.name} itself.")
                continue
            if key:
                hearers[key].add(strip.name)
            kept.append(replace(insert, key=key))
        wired.append(replace(strip, inserts=tuple(kept)))
    return tuple(wired), tuple(lost)


def _reached(name: str, hearers: Mapping[str, set[str]]) -> set[str]:
    """All strips that hear a strip, also through others."""
    found: set[str] = set()
    left = [name]
    while left:
        fresh = hearers.get(left.pop(), set()) - found
        found |= fresh
        left += fresh
    return found


def _found(key: str, strips: Sequence[Strip]) -> str:
    """The strip that a key means: of that name, else of a part of that name, else of that role."""
    by_part = [strip for strip in strips if strip.part and strip.part.name == key]
    by_role = [strip for strip in strips if strip.part and key and _role(strip.part) == key.lower()]
    named = [strip for strip in strips if strip.name == key]
    return next((strip.name for strip in (*named, *by_part, *by_role)), "")


def _role(part: Part) -> str:
    return "drums" if part.drums else part.role


def _with_what_is_turned(strip: Strip, part: Part, buses: set[str]) -> Strip:
    """The strip with the effects and sends whose knobs the part turns.

    What the part tells to a bus that there is not is left out.
    """
    names = dict.fromkeys(m.name for m in part.messages if m.kind is Kind.SET and "." in m.name)
    nowhere = set()
    for name in names:
        where, _, param = name.partition(".")
        if where == "send" and param not in buses:
            nowhere.add(name)
        elif where == "send" and param not in {send.to for send in strip.sends}:
            strip = replace(strip, sends=(*strip.sends, Send(param, SILENT)))
        elif effect := effect_named(where):
            while where not in strip.insert_names():
                strip = replace(strip, inserts=(*strip.inserts, Insert(effect)))
    if nowhere:
        part = replace(part, messages=tuple(m for m in part.messages if m.name not in nowhere))
    return replace(strip, part=part)


def effect_named(insert: str) -> str:
    """The effect that an insert's name means: “delay” of “delay#2”; "" where there is none.

    The shelf does not mind case, an insert's name does.
    """
    effect, numbered, number = insert.partition("#")
    found = EFFECTS.get(effect)
    if found is None or found.name != effect or (numbered and number not in _NUMBERS):
        return ""
    return effect


def _free(name: str, taken: set[str]) -> str:
    name = name or "Part"
    number = 2
    free = name
    while free in taken:
        free, number = f"{name} {number}", number + 1
    return free
