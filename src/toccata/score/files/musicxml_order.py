"""Repeats, endings, Da Capo, Dal Segno and Coda: in which order the bars of a page are played."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from ...errors import Unreadable
from .musicxml_tree import Node

MOST_PLAYED: Final = 100_000
MOST_JUMPS: Final = 1000
_SPOKEN: Final = (
    ("dalsegno", re.compile(r"\bd\.? ?s\.?(?![a-z])|\bdal segno", re.IGNORECASE)),
    ("dacapo", re.compile(r"\bd\.? ?c\.?(?![a-z])|\bda capo", re.IGNORECASE)),
    ("tocoda", re.compile(r"\bto (?:the )?coda", re.IGNORECASE)),
    ("fine", re.compile(r"^fine\.?$", re.IGNORECASE)),
)
"""What words say where no sound element says it; the first that fits counts."""


@dataclass(slots=True)
class Signs:
    """What stands at one bar: repeat signs, numbers of the ending, marks to jump to and from.

    `backward` is how often the passage is played (0: no sign). The names of marks may be empty.
    """

    forward: bool = False
    backward: int = 0
    after_jump: bool = False
    begins: tuple[int, ...] = ()
    stops: bool = False
    ending: tuple[int, ...] = ()
    passes: int = 0
    segno: str | None = None
    coda: str | None = None
    coda_signs: int = 0
    dacapo: bool = False
    dalsegno: str | None = None
    tocoda: str | None = None
    fine: bool = False


def playing_order(parts: Sequence[Sequence[Node]]) -> list[int]:
    """The bars, counted from 0, in the order in which they are played.

    `parts` are the measures of each part; signs may stand in any of them. Raises `Unreadable` for
    more than 100,000 bars.
    """
    signs = [Signs() for _ in range(max(map(len, parts), default=0))]
    for part in parts:
        for sign, measure in zip(signs, part, strict=False):
            _gather(sign, measure)
    if len(signs) > 1 and signs[-2].dacapo:  # words that stand a little to the left
        signs[-2].dacapo, signs[-1].dacapo = False, True
    _name_endings(signs)
    _tell_codas(signs)
    return _played(signs)


def _gather(sign: Signs, measure: Node) -> None:
    for node in measure.children:
        if node.tag == "barline":
            _barline(sign, node)
        elif node.tag == "sound":
            _jumps(sign, node)
        elif node.tag == "direction":
            sound = node.child("sound")
            jumps = sound is not None and _jumps(sign, sound)
            for kind in node.all("direction-type"):
                for mark in kind.children:
                    _mark(sign, mark, said=jumps)


def _barline(sign: Signs, barline: Node) -> None:
    for ending in barline.all("ending"):
        if ending.attributes.get("type") == "start":
            numbers = re.findall(r"\d{1,3}", ending.attributes.get("number", ""))
            sign.begins = tuple(sorted({int(n) for n in numbers[:99]}))
        else:
            sign.stops = True
    for repeat in barline.all("repeat"):
        if repeat.attributes.get("direction") == "forward":
            sign.forward = True
        else:
            times = repeat.attribute("times") or 2
            sign.backward = max(1, min(99, int(times)))
            sign.after_jump = repeat.attributes.get("after-jump") == "yes"
    for name in ("segno", "coda"):
        if name in barline.attributes:
            setattr(sign, name, barline.attributes[name])


def _jumps(sign: Signs, sound: Node) -> bool:
    """Take the jumps of a sound element; whether there were any."""
    said = sound.attributes
    for name in ("segno", "coda", "dalsegno", "tocoda"):
        if name in said:
            setattr(sign, name, said[name])
    sign.dacapo |= said.get("dacapo") == "yes"
    sign.fine |= "fine" in said and said["fine"] != "no"
    return bool({"segno", "coda", "dalsegno", "tocoda", "dacapo", "fine"} & set(said))


def _mark(sign: Signs, mark: Node, *, said: bool) -> None:
    if mark.tag == "segno" and sign.segno is None and not said:
        sign.segno = ""
    elif mark.tag == "coda" and not said:
        sign.coda_signs += 1
    elif mark.tag == "words" and not said:
        for name, pattern in _SPOKEN:
            if pattern.search(" ".join(mark.text.split())):
                setattr(sign, name, "" if name in ("dalsegno", "tocoda") else True)
                break


def _name_endings(signs: Sequence[Signs]) -> None:
    """Give every bar under a bracket the numbers of its ending, and how many passes there are."""
    current: tuple[int, ...] = ()
    for sign in signs:
        current = sign.begins or current
        sign.ending = current
        if sign.stops or sign.backward:
            current = ()
    group: list[Signs] = []
    for sign in [*signs, Signs()]:
        if sign.ending and not (group and sign.begins and min(sign.begins) == 1):
            group.append(sign)
            continue
        passes = max((max(member.ending) for member in group), default=0)
        for member in group:
            member.passes = passes
        group = [sign] if sign.ending else []


def _tell_codas(signs: Sequence[Signs]) -> None:
    """Coda signs without words: the last is the coda, those before it say to go there."""
    bare = [sign for sign in signs if sign.coda_signs]
    if not bare:
        return
    if all(sign.coda is None for sign in signs):
        bare.pop().coda = ""
    for sign in bare:
        if sign.coda is None and sign.tocoda is None:
            sign.tocoda = ""


def _played(signs: Sequence[Signs]) -> list[int]:
    order: list[int] = []
    start, turn, at = 0, 1, 0
    jumped: set[int] = set()
    closings = _closings(signs)
    while at < len(signs):
        sign = signs[at]
        if sign.forward and start != at:
            start, turn = at, 1
        skipped = sign.ending and (sign.passes if jumped else turn) not in sign.ending
        if not skipped:
            order.append(at)
            if len(order) > MOST_PLAYED:
                raise Unreadable(f"With its repeats the music has more than {MOST_PLAYED} bars.")
            if len(jumped) > MOST_JUMPS:
                raise Unreadable(f"The music has more than {MOST_JUMPS} jumps such as D.S.")
            waits = _again(signs, closings[at], turn, jumped)
            if sign.backward and (not jumped or sign.after_jump):
                if turn < max(sign.passes, sign.backward):
                    at, turn = start, turn + 1
                    continue
                start, turn = at + 1, 1
            if jumped and sign.fine:
                break
            target = None if waits else _target(signs, at, jumped)
            if target is not None:
                at, turn = target, 1
                continue
        if sign.ending and (at + 1 == len(signs) or not _goes_on(signs[at + 1])):
            start, turn = at + 1, 1
        at += 1
    return order


def _goes_on(after: Signs) -> bool:
    """Whether a bar still belongs to the endings of the passage before it."""
    return bool(after.ending) and min(after.begins or (2,)) > 1


def _closings(signs: Sequence[Signs]) -> list[int]:
    """For each bar the next that closes a repeated passage round it, itself included; −1: none."""
    found, after = [-1] * len(signs), -1
    for bar in range(len(signs) - 1, -1, -1):
        after = bar if signs[bar].backward else after
        found[bar] = after
        after = -1 if signs[bar].forward and not signs[bar].backward else after
    return found


def _again(signs: Sequence[Signs], closing: int, turn: int, jumped: set[int]) -> bool:
    """Whether the passage round a jump is still to be repeated: the jump waits for its last turn."""
    if closing < 0 or jumped:
        return False
    return turn < max(signs[closing].passes, signs[closing].backward)


def _target(signs: Sequence[Signs], at: int, jumped: set[int]) -> int | None:
    """The bar to go to after bar `at`, where that is not the next; each jump is made once."""
    sign = signs[at]
    if jumped and sign.tocoda is not None and at not in jumped:
        target = _named(signs, "coda", sign.tocoda, range(at + 1, len(signs)))
        if target is not None:
            jumped.add(at)
            return target
    if at in jumped:
        return None
    if sign.dalsegno is not None:
        jumped.add(at)
        return _named(signs, "segno", sign.dalsegno, range(at, -1, -1)) or 0
    if sign.dacapo:
        jumped.add(at)
        return 0
    return None


def _named(signs: Sequence[Signs], kind: str, name: str, among: Iterable[int]) -> int | None:
    """The nearest bar with a mark of that name, or of any name where none has it."""
    marked = [bar for bar in among if getattr(signs[bar], kind) is not None]
    same = [bar for bar in marked if getattr(signs[bar], kind) == name]
    return next(iter(same or marked), None)
