"""Mixes as recipes: what each role of a song gets on the desk, and the rooms that all share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
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


MIXES: Final[Mapping[str, Recipe]] = {}
"""Recipes by genre; a genre without one has the plain mix."""


def recipe_for(genre: str) -> Recipe:
    """The recipe of a genre's mix."""
    return MIXES.get(genre, PLAIN)


def desk_for(parts: Sequence[Part], recipe: Recipe = PLAIN) -> Desk:
    """The desk of a mix: one strip for each part, in their order, then groups and returns.

    Strips are called as their parts; a name that is taken gets a number. Each goes through what
    the recipe gives its role, then through the part's own chain. A part that turns the knob of an
    effect, or the level of a send, that it does not have gets that too. An effect listens to the
    part of its key, by name or by role; where there is none it is left out.
    Raises what `read_inserts` and a desk raise.
    """
    named = _strips(parts, recipe)
    return Desk(tuple(_listening(strip, named) for strip in named), recipe.master)


def unanswered(parts: Sequence[Part], recipe: Recipe = PLAIN) -> Iterator[str]:
    """The keys of parts' chains that no strip answers to, as sentences for people."""
    named = _strips(parts, recipe)
    for part in parts:
        for insert in read_inserts(part.chain):
            if insert.key and not _found(insert.key, named):
                yield (
                    f"{part.name} plays without its {insert.effect}: there is no part called"
                    f" “{insert.key}” that it could listen to."
                )


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


def _listening(strip: Strip, strips: Sequence[Strip]) -> Strip:
    """The strip with its keys as names of strips; an effect whose key is nowhere is left out."""
    kept = []
    for insert in strip.inserts:
        key = _found(insert.key, strips)
        if insert.key and not key:
            continue
        kept.append(replace(insert, key="" if key == strip.name else key))
    return replace(strip, inserts=tuple(kept))


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
