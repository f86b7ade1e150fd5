"""Where a message goes: to a player, to a knob of an effect, to a fader, to the switches."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

from ..errors import OutOfRange, UnknownName, WrongUse
from ..param import Param
from . import fader
from .desk import GAIN, MASTER, MUTE, PAN, SEND, SOLO
from .knobs import Knobs, bounds
from .message import Kind, Message
from .wiring import Board

SENDS: Final = {91: "reverb", 93: "chorus"}
"""The controllers that are the levels of a strip's sends, and where those lead."""

Place = tuple[Callable[[int, Any], None], Any, int]
"""What puts a thing where it waits for its frame, the thing, and how late the sound is there."""

Switch = tuple[str, str, bool]
"""A strip, “mute” or “solo”, on or off."""


def places(
    board: Board, switch: Callable[[int, Switch], None], to: str, message: Message
) -> list[Place]:
    """Where a message for the strip `to` goes; mutes and solos go to `switch`.

    On a board that is a share of a desk, what is told to strips that do not play goes nowhere.
    Raises `UnknownName`, `OutOfRange`, and `WrongUse` for a note to a strip without a part.
    """
    if message.kind is Kind.SET:
        return list(_settings(board, switch, to, message))
    if message.kind is Kind.CONTROL and message.number in SENDS:
        level = (fader.LEVEL, fader.decibels(message.value / 127))
        lines = [line for line in board.lines[to] if line.send and line.to == SENDS[message.number]]
        return [(line.way.due.add, level, board.late.leaves[to]) for line in lines]
    strip = board.strips.get(to)
    if strip is not None and strip.source is not None:
        return [(strip.source.due.add, message, 0)]
    if board.share is not None:
        return []
    raise WrongUse(f"The strip “{to}” has no part that could play; it takes settings only.")


def _settings(
    board: Board, switch: Callable[[int, Switch], None], to: str, message: Message
) -> Iterator[Place]:
    name, value = message.name, message.value
    where, _, param = name.partition(".")
    if name in ("mute", "solo"):
        _within(SOLO if name == "solo" else MUTE, value)
        if to == MASTER and name == "solo":
            raise UnknownName("parameter", name, ("gain", "pan", "mute"))
        yield switch, (to, name, value >= 0.5), 0
    elif to not in board.strips:
        return
    elif name == "tempo":
        yield from _tempo(board, to, message)
    elif name in _FADERS:
        column, unit, whole = _FADERS[name]
        _within(unit, value)
        for line in board.lines[to]:
            yield line.way.due.add, (column, value / whole), board.late.leaves[to]
    elif where == "send":
        _within(SEND, value)
        lines = {line.to: line for line in board.lines[to] if line.send}
        if param not in lines:
            raise UnknownName("send", param, lines)
        yield lines[param].way.due.add, (fader.LEVEL, value), board.late.leaves[to]
    else:
        yield from _knob(board, to, where, param, message)


def _knob(board: Board, to: str, where: str, param: str, message: Message) -> Iterator[Place]:
    strip = board.strips[to]
    if where == "voice" and strip.source is not None:
        strip.source.player.knobs.check(param, message.value)
        yield strip.source.due.add, message, 0
    elif where in strip.patches:
        strip.patches[where].unit.knobs.check(param, message.value)
        late = board.late.before[to][list(strip.patches).index(where)]
        yield strip.patches[where].due.add, (param, message.value), late
    elif board.share is None or where != "voice":
        voice = ["voice"] if strip.source else []
        raise UnknownName("parameter", message.name, [*_FADERS, "mute", *voice, *strip.patches])


_FADERS: Final = {"gain": (fader.GAIN, GAIN, 1.0), "pan": (fader.PAN, PAN, 100.0)}


def _tempo(board: Board, to: str, message: Message) -> Iterator[Place]:
    """Everything in a strip that follows a tempo; told to the master, everything there is."""
    for strip in board.strips.values() if to == MASTER else [board.strips[to]]:
        if strip.source is not None and _follows(strip.source.player.knobs, message.value):
            told = Message(message.at, Kind.SET, 0, message.value, 0, "voice.tempo")
            yield strip.source.due.add, told, 0
        for patch, late in zip(strip.patches.values(), board.late.before[strip.name], strict=True):
            if _follows(patch.unit.knobs, message.value):
                yield patch.due.add, ("tempo", message.value), late


def _within(param: Param, value: float) -> None:
    low, high = bounds(param)
    if not low <= value <= high:
        raise OutOfRange(param.spoken, value, low, high, param.unit)


def _follows(knobs: Knobs, tempo: float) -> bool:
    """Whether there is a knob for the tempo; raises `OutOfRange`."""
    if "tempo" not in knobs.names:
        return False
    knobs.check("tempo", tempo)
    return True
