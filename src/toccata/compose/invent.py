"""Invention: themes out of a manner, their rhythms from halves of its cells, their phrases built."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from random import Random
from typing import Final

from ..chance import chance
from .contour import contour
from .manner import Manner
from .motif import Stroke, Strokes, count, strokes, written
from .theme import Idea, Phrase, Theme, spelled

_FINE: Final = 12
"""Steps of a beat in which places of strokes are compared: sixteenths and triplets."""


@dataclass(frozen=True, slots=True)
class _Stock:
    """The rhythms of a manner: halves that begin and end bars, and where strokes may fall."""

    firsts: tuple[str, ...]
    seconds: tuple[str, ...]
    endings: tuple[str, ...]
    slots: frozenset[int]
    rests: bool
    fewest: int
    most: int


@lru_cache(maxsize=256)
def _stock(manner: Manner) -> _Stock:
    halves = [_halves(cell) for cell in manner.cells]
    sizes = sorted(map(count, manner.cells)) or [4]
    slots: set[int] = set()
    for rhythm in (*manner.cells, *manner.closes):
        read = strokes(rhythm)
        slots |= {s.at * _FINE // read.steps % (2 * _FINE) for s in read.strokes}
    return _Stock(
        tuple(sorted((first for first, _ in halves), key=_strokes)),
        tuple(sorted((second for _, second in halves), key=_strokes)),
        tuple(second for _, second in map(_halves, manner.closes)),
        frozenset(slots),
        any("." in cell for cell in manner.cells),
        max(1, min(3, sizes[len(sizes) // 2])),
        sizes[-1],
    )


def _halves(rhythm: str) -> tuple[str, str]:
    """A rhythm of a bar in two; one that is not four beats long stays whole."""
    beats = rhythm.split()
    return (" ".join(beats[:2]), " ".join(beats[2:])) if len(beats) == 4 else (rhythm, "")


def _strokes(half: str) -> int:
    """How many strokes a half has; it may be empty."""
    return count(half) if half else 0


def _joined(first: str, second: str) -> str:
    """Two halves as a bar: a half that only goes on cannot follow silence."""
    if first.rstrip().endswith(".") and second.startswith("-"):
        cut = len(second) - len(second.lstrip("- "))
        second = second[:cut].replace("-", ".") + second[cut:]
    return f"{first} {second}".strip()


def _drawn(dice: Random, halves: Sequence[str], busy: float) -> str:
    """A half from about where the manner is as busy as wanted (0 to 1)."""
    place = dice.gauss(busy, 0.28) * (len(halves) - 1)
    return halves[min(max(round(place), 0), len(halves) - 1)]


def rhythm(dice: Random, manner: Manner, busy: float, like: str = "") -> str:
    """A rhythm of a bar in a manner; `like` lends its first half, so that ideas are relatives.

    It has enough strokes to be known again.
    """
    stock = _stock(manner)
    for _ in range(8):
        first = _halves(like)[0] if like else _drawn(dice, stock.firsts, busy)
        found = _joined(first, _drawn(dice, stock.seconds, busy))
        for _ in range(dice.choice((0, 1, 1, 2))):
            found = _changed(dice, found, stock, 1 if like else 0, manner.busy)
        if count(found) >= stock.fewest and found != like:
            return found
    return dice.choice(manner.cells)


def ending(dice: Random, manner: Manner, busy: float) -> str:
    """A rhythm that ends a phrase: it comes to rest where the manner does."""
    stock = _stock(manner)
    if dice.random() < 0.4:
        found = dice.choice(manner.closes)
    else:
        firsts = [_halves(close)[0] for close in manner.closes]
        pool = firsts if dice.random() < 0.5 else stock.firsts
        found = _joined(_drawn(dice, pool, 0.5 * busy), dice.choice(stock.endings))
    if dice.random() < 0.6:
        found = _changed(dice, found, stock, 0, manner.busy)
    return found if count(found) else dice.choice(manner.closes)


def _changed(dice: Random, known: str, stock: _Stock, since: int, busy: float) -> str:
    """One stroke earlier, later, more, fewer or shorter, at a place where the manner has strokes.

    `since` 1 leaves the first half as it is; `busy` leans to more strokes or to fewer.
    """
    read = strokes(known)
    steps = read.steps
    free = [
        at
        for at in range(since * 2 * steps, read.length)
        if at * _FINE % steps == 0 and at * _FINE // steps % (2 * _FINE) in stock.slots
    ]
    struck = {s.at for s in read.strokes}
    moved = list(read.strokes)
    movable = [n for n, s in enumerate(moved) if s.at >= since * 2 * steps]
    if not movable:
        return known
    place = dice.choice(movable)
    one = moved[place]
    way = dice.choice(("early", "early", "late", "more", "fewer", "shorter"))
    if abs(busy) > dice.random():
        way = "more" if busy > 0 else "fewer"
    if way in ("early", "late"):
        sign = -1 if way == "early" else 1
        near = [at for at in free if 0 < sign * (at - one.at) <= steps // 2 and at not in struck]
        end = one.at + one.length
        since_at = moved[place - 1].at if place else -1
        near = [at for at in near if since_at < at < end]
        if near:
            at = dice.choice(near)
            moved[place] = Stroke(at, end - at, one.letter)
            if place and moved[place - 1].at + moved[place - 1].length > at:
                moved[place - 1] = moved[place - 1]._replace(length=at - moved[place - 1].at)
    elif way == "more" and len(moved) < stock.most:
        inside = [at for at in free if one.at < at < one.at + one.length]
        if inside and one.length >= steps:
            at = dice.choice(inside)
            moved[place] = one._replace(length=at - one.at)
            moved.insert(place + 1, Stroke(at, one.at + one.length - at, "x"))
    elif way == "fewer" and place and len(moved) > 2 and one.at % steps:
        before = moved[place - 1]
        moved[place - 1] = before._replace(length=one.at + one.length - before.at)
        del moved[place]
    elif way == "shorter" and stock.rests and one.length > steps:
        moved[place] = one._replace(length=one.length - steps)
    return written(Strokes(read.beats, steps, tuple(moved)))


def _arc(dice: Random, act: str, later: bool = False) -> tuple[int, ...]:
    """Where the bars of a phrase set out: once highest, and late; middles lie higher."""
    rise = dice.choice((1, 2, 2, 3))
    if act == "contrast" or later:
        base = dice.choice((1, 2, 2))
        return (base, base + dice.choice((-1, 0)), base + dice.choice((1, 1, 2)), 0)
    shapes = (
        (0, dice.choice((0, 0, 1)), rise, dice.choice((-1, 0, 1))),
        (0, rise - 1, rise, dice.choice((-1, 0))),
        (dice.choice((0, 1)), -1, rise, 0),
        (0, rise, dice.choice((0, 1)), -1),
        (-1, 0, 1, 0),
    )
    return dice.choice(shapes)


_LEADS: Final = (".. .. .. .x", ".. .. .. x-", ".. .. .. xx", ".. .. .x xx", ".... .... .... ..xx")


def _upbeat(dice: Random, manner: Manner) -> str:
    """The strokes that lead into the next phrase, at places where the manner has strokes."""
    if dice.random() >= manner.upbeat:
        return ""
    slots = _stock(manner).slots
    fine = [
        lead for lead in _LEADS
        if all(s.at * _FINE // 4 % (2 * _FINE) in slots for s in strokes(lead).strokes)
    ]  # fmt: skip
    return dice.choice(fine) if fine else ""


def _idea(dice: Random, manner: Manner, found: str, falling: bool = False) -> Idea:
    return Idea(found, contour(dice, manner, count(found), falling))


@lru_cache(maxsize=1024)
def theme(seed: int, name: str, manner: Manner, energy: int, act: str) -> Theme:
    """The theme that a section of this name sings; `energy` is in tenths, `act` as in `form.ACTS`.

    The songs of different seeds lie a little higher or lower, each as a whole.
    """
    dice = chance(seed, "theme", name)
    register = chance(seed, "register").choice((-2, -1, -1, 0, 0, 1, 1, 2))
    busy = min(1.0, max(0.0, energy / 10 + 0.5 * manner.busy))
    first = rhythm(dice, manner, busy)
    second = rhythm(dice, manner, busy, first if dice.random() < 0.35 else "")
    ideas = {
        "a": _idea(dice, manner, first),
        "b": _idea(dice, manner, second),
        "c": _idea(dice, manner, ending(dice, manner, busy), falling=True),
        "d": _idea(dice, manner, ending(dice, manner, busy), falling=True),
    }
    plan = spelled(dice.choice(manner.plans))
    other = spelled(dice.choice(manner.plans))
    build = dice.choice(manner.builds)
    phrases = _sentence(dice, act) if build == "sentence" else _period(dice, plan, act)
    words = _swapped(other)
    if "sentence" in manner.builds and dice.random() < 0.4:
        words = _worked(dice, ideas["a"], manner) or words
    middle = Phrase(words, _arc(dice, act, later=True), "half", "contrast")
    row = (*phrases, middle, phrases[1])
    lifted = tuple(
        Phrase(p.words, tuple(step + register for step in p.arc), p.close, p.name) for p in row
    )
    return Theme(tuple(ideas.items()), lifted, _upbeat(dice, manner))


def _period(dice: Random, plan: tuple[str, ...], act: str) -> tuple[Phrase, Phrase]:
    """A question, and an answer that begins alike, goes another way and closes."""
    arc = _arc(dice, act)
    ways = [way for way in ("b", "b+1", "a+1", "av", "a-1", "b-1") if way != plan[-2]]
    turned = plan[-2] if plan[-2] == "." else dice.choice(ways)
    return (
        Phrase(plan, arc, "half", "antecedent"),
        Phrase((*plan[:-2], turned, "d"), (*arc[:-2], arc[-2] + dice.choice((0, 1)), 0), "full",
               "consequent"),
    )  # fmt: skip


def _sentence(dice: Random, act: str) -> tuple[Phrase, Phrase]:
    """Two bars, the same two moved or answered, then their head alone and the way to the close."""
    again = dice.choice(("+1", "-1", "+2", "~", ""))
    head = dice.choice(("a:2", "b:2"))
    drive = dice.choice((f"{head}+1", f"{head}-1", head))
    low, high = 0, dice.choice((1, 2))
    arc = _arc(dice, act)
    return (
        Phrase(("a", "b", f"a{again}", f"b{again}"), (arc[0], arc[0], arc[0], arc[0]), "open",
               "presentation"),
        Phrase((head, drive, dice.choice(("b", "b+1", "av", "a>")), "d"),
               (low + arc[0], high + arc[0], high + arc[0] + 1, 0), "full", "continuation"),
    )  # fmt: skip


def _worked(dice: Random, idea: Idea, manner: Manner) -> tuple[str, ...]:
    """A middle that works on the first idea: backwards, wide or close, where the rhythm that comes
    of it is one that the manner might have; else nothing."""
    slots, most = _stock(manner).slots, _stock(manner).most

    def fits(one: Idea) -> bool:
        read = strokes(one.rhythm)
        places = {s.at * _FINE / read.steps % (2 * _FINE) for s in read.strokes}
        return 0 < one.notes <= most + 1 and places <= slots

    ways = [
        words
        for words, made in (
            (("b", "ar", "b+1", "c"), (idea.reversed(),)),
            (("a*", "a**", "b+1", "c"), (idea.augmented(), idea.augmented(second=True))),
            (("b", "a/", "b+1", "c"), (idea.diminished(),)),
        )
        if all(fits(one) for one in made)
    ]
    return dice.choice(ways) if ways else ()


def _swapped(plan: tuple[str, ...]) -> tuple[str, ...]:
    """A plan that begins with the second idea."""
    other = {"a": "b", "b": "a"}
    return tuple(other.get(word[0], word[0]) + word[1:] for word in plan)
