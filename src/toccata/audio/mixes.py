"""Mixes as recipes: what each role of a song gets on the desk, and the rooms that all share."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from .desk import GAIN, MASTER, SILENT, Desk, Insert, Send, Strip
from .effects import EFFECTS
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


HALL: Final = Strip("reverb", inserts=(Insert("reverb"),))
CHOIR: Final = Strip("chorus", inserts=(Insert("chorus"),))

PLAIN: Final = Recipe("plain", returns=(HALL, CHOIR))
"""Every part as it is, a hall and a choir in common."""


def desk_for(parts: Sequence[Part], recipe: Recipe = PLAIN) -> Desk:
    """The desk of a mix: one strip for each part, in their order, then groups and returns.

    Strips are called as their parts; a name that is taken gets a number. A part that turns the
    knob of an effect, or the level of a send, that the recipe does not give it gets that too.
    Raises what a desk raises.
    """
    common = (*recipe.groups, *recipe.returns)
    taken = {MASTER, *(strip.name for strip in common)}
    strips = []
    for part in parts:
        name = _free(part.name, taken)
        taken.add(name)
        strips.append(_strip(part, name, recipe))
    return Desk((*strips, *common), recipe.master)


def _strip(part: Part, name: str, recipe: Recipe) -> Strip:
    place = recipe.places.get("drums" if part.drums else part.role, Place())
    returns = {strip.name for strip in recipe.returns}
    sends = {send.to: send for send in place.sends}
    for to, amount in (("reverb", part.reverb), ("chorus", part.chorus)):
        if to in returns and to not in sends:
            sends[to] = Send(to, decibels(amount / 127))
    strip = Strip(
        name,
        part,
        place.inserts,
        tuple(sends.values()),
        max(SILENT, min(place.gain + decibels(part.gain), GAIN.high or 0.0)),
        place.pan,
        out=place.out,
    )
    return _with_what_is_turned(
        strip, part, {one.name for one in (*recipe.groups, *recipe.returns)}
    )


def _with_what_is_turned(strip: Strip, part: Part, buses: set[str]) -> Strip:
    """The strip with the effects and sends whose knobs the part turns."""
    names = dict.fromkeys(m.name for m in part.messages if m.kind is Kind.SET and "." in m.name)
    for name in names:
        where, _, param = name.partition(".")
        if where == "send":
            if param in buses and param not in {send.to for send in strip.sends}:
                strip = replace(strip, sends=(*strip.sends, Send(param, SILENT)))
        elif where not in strip.insert_names() and where in EFFECTS:
            strip = replace(strip, inserts=(*strip.inserts, Insert(where)))
    return strip


def decibels(factor: float) -> float:
    """A factor in dB, −100 at the least."""
    return max(SILENT, 20 * math.log10(factor)) if factor > 0 else SILENT


def _free(name: str, taken: set[str]) -> str:
    name = name or "Part"
    number = 2
    free = name
    while free in taken:
        free, number = f"{name} {number}", number + 1
    return free
