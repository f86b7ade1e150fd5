"""The drums of jazz: a ride that dances, a foot on two and four, a kick that is felt, a left hand
that talks, brushes that stir, and four bars alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from ..bar import Bar, Tone
from ..drums import KEYS, filled, groove
from .jazzturns import fours, restless

_FEATHERS: Final = ("o. .. o. ..", "o. .. o. ..", "o. o. o. o.", "o. .. .. ..")
"""How the foot feathers the bass drum under brushes."""


class Way(NamedTuple):
    """How a drummer plays a whole song: the cymbal usually and now and then, the bass drum, what
    the left hand keeps, and whether it talks."""

    time: str
    seldom: str
    kick: str
    hand: Mapping[str, str]
    talks: bool


_SPANG: Final = "x- xx x- xx"
_WAYS: Final = (
    Way(_SPANG, "x- xx x- x-", "o. .. o. ..", {}, True),
    Way(_SPANG, "x- xx xx x-", "o. o. o. o.", {}, True),
    Way(_SPANG, "x- x- x- xx", "o. .. o. ..", {"stick": ".. .. .. x."}, True),
    Way(_SPANG, "x- xx x- x-", "o. .. o. ..", {"stick": ".. x. .. x."}, False),
    Way(_SPANG, "x- xx xx x-", "o. .. o. ..", {"snare": "o. o. o. o."}, False),
    Way(_SPANG, "x- x- x- xx", "o. o. o. o.", {"stick": "o. o. o. o."}, False),
    Way("x- x- x- x-", "x- xx x- x-", "o. .. o. ..", {}, False),
    Way(_SPANG, "x- xx xx x-", "o. o. o. o.", {"snare": "oo oo oo oo"}, False),
    Way("x- x- x- x-", "x- x- x- xx", "o. .. .. ..", {}, False),
    Way("x- xx xx xx", _SPANG, "o. .. o. ..", {}, True),
    Way("xx xx xx xx", _SPANG, "o. .. o. ..", {"stick": "o. o. o. o."}, False),
    Way("xo xo xo xo", "x- xo xo xo", "o. o. o. o.", {"snare": "oo xo oo xo"}, False),
    Way("xo xo xo xo", "xo xx xo xx", "o. .. o. ..", {"snare": "oo oo oo oo"}, False),
    Way("xo xo xo xo", "xo xx xo xx", "o. .. o. ..", {"snare": "o. o. o. o."}, False),
)  # fmt: skip
"""What every drummer learns first, with and without the rim; quarters for an easy swing; a
shuffle."""

_FAST_WAYS: Final = (
    *(way for way in _WAYS if way.time == _SPANG),
    Way("x- x- x- xx", "x- xx x- x-", "o. .. o. ..", {}, True),
    Way("x- xx x- x-", _SPANG, "o. .. o. ..", {"stick": "o. o. o. o."}, False),
    Way("xx x- xx x-", _SPANG, "o. .. o. ..", {}, True),
    Way("x- x- x- x-", "x- x- x- xx", "o. .. .. ..", {}, False),
    Way("xx xx xx xx", "xx x- xx xx", "o. o. o. o.", {"snare": "oo xo oo xo"}, False),
)
"""A fast song wants less of the cymbal, or even eighths."""

_CHATTER: Final = (
    ".. .o .. ..", ".. .. .o ..", ".o .. .. .o", ".. .. .x ..", ".. .o .o ..", ".. .. .. .x",
    ".. .. .. ..", ".o .. .x ..", ".. .. .. o.", ".. o. .o ..",
)  # fmt: skip
_BOMBS: Final = (".. .. .x ..", ".. .x .. ..", ".. .. .. .x", ".x .. .. ..")
_BRUSHES: Final = ("o- xo o- xo", "o- x- o- x-", "oo xo oo xo", "o- x- o- xo")
_FILLS: Final[tuple[Mapping[str, str], ...]] = (
    {"snare": "xx xo", "kick": "x. .."},
    {"snare": "x. .x", "floor": ".x ..", "kick": ".. x."},
    {"snare": ".x .x", "kick": "x. x."},
    {"high": "x. ..", "mid": ".x ..", "floor": ".. x.", "snare": ".. .x"},
    {"snare": "oo ox", "floor": ".. x."},
    {"snare": "x. ..", "kick": ".. x.", "high": ".x .x"},
)  # fmt: skip
_SETUPS: Final[tuple[Mapping[str, str], ...]] = (
    {"snare": ".x", "kick": "x."}, {"snare": "xx"}, {"snare": "x."}, {"floor": "x.", "snare": ".x"},
)  # fmt: skip
"""One beat that sets up what comes."""

_SOLOS: Final[tuple[Mapping[str, str], ...]] = (
    {"snare": "xo xo Xo .x", "kick": "x. .. .x ..", "pedal": ".. x. .. x."},
    {"snare": "X. .x .x x.", "floor": ".x .. x. ..", "kick": ".. x. .. .x", "pedal": ".. x. .. x."},
    {"high": "xx .. .x ..", "mid": ".. xx .. ..", "floor": ".. .. x. xx", "kick": "x. .. .. x.",
     "pedal": ".. x. .. x."},
    {"snare": "oX oo Xo oX", "kick": ".. .x .. ..", "pedal": ".. x. .. x."},
    {"floor": "x. x. .x .x", "snare": ".x .x x. x.", "kick": "x. .. x. ..", "pedal": ".. x. .. x."},
    {"snare": "xx xx xx Xo", "ride": "x. .. .. ..", "kick": "x. .x .. .x", "pedal": ".. x. .. x."},
)  # fmt: skip


def drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Time on the ride or, while the head is calm, on the hats; a conversation under it."""
    if fours(bar):
        return alone(bar)
    if bar.player.program == 41:
        return brushes(bar, _last)
    dice, way = bar.dice, _way(bar)
    kit = {_cymbal(bar): _time(bar), "pedal": ".. x. .. x.", "kick": way.kick}
    if bar.energy < 0.66 and bar.scene.act != "solo":
        kit |= way.hand
    talks = way.talks or bar.energy > 0.66
    if talks and "snare" not in kit and dice.random() < 0.6 + 0.4 * bar.energy:
        talk = bar.habit("talk").sample(_CHATTER, 2)
        kit["snare"] = (
            talk[bar.step % 2] if dice.random() > 0.3 * restless(bar) else dice.choice(_CHATTER)
        )
    tones = [
        t._replace(velocity=round(0.72 * t.velocity)) if t.pitch == KEYS["kick"] else t
        for t in groove(bar, {drum: r for drum, r in kit.items() if r}, 0.95)
    ]
    if bar.energy > 0.62 and dice.random() < 0.3 * restless(bar):
        tones += groove(bar, {"kick": dice.choice(_BOMBS)}, 0.72)
        tones = _once(tones)
    return _ended(bar, tones)


def brushes(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Brushes stir the snare and tap two and four; the ride only where it rises."""
    if fours(bar):
        return alone(bar)
    kit = {"snare": bar.custom("stir").choice(_BRUSHES), "pedal": ".. x. .. x.",
           "kick": bar.custom("feather").choice(_FEATHERS)}  # fmt: skip
    if bar.energy > 0.62:
        kit["ride"] = _time(bar)
    tones = groove(bar, {drum: r for drum, r in kit.items() if r}, 0.72)
    return _ended(bar, tones)


def waltz(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """In three: the ride goes round, the foot on two, or on two and three."""
    if fours(bar):
        return alone(bar)
    if bar.player.program == 41:
        return brushes(bar, _last)
    habit = bar.custom("round")
    kit = {
        "ride": habit.choice(("x- xx x- xx", "x- xx .. x-", "x- x- .. xx")),
        "pedal": habit.choice((".. x. .. ..", ".. x. .. x.", ".. x. .. ..")),
        "kick": habit.choice(("o. .. .. ..", "o. .. .. .o", "o. .. .. ..")),
    }
    if bar.energy > 0.4:
        kit["snare"] = bar.dice.choice((".. .o .. ..", ".. .. .. .o", ".. .. .. x.", ""))
    return _ended(bar, groove(bar, {drum: r for drum, r in kit.items() if r}, 0.85))


def alone(bar: Bar) -> list[Tone]:
    """The drummer's own four bars: two figures said, said again, and an end that calls the band."""
    habit = bar.habit(f"four {bar.place // 8}")
    one, two = habit.sample(_SOLOS, 2)
    last = bar.place % 4 == 3
    kit = (one, two, one, bar.dice.choice(_SOLOS))[bar.place % 4]
    tones = groove(bar, kit, 0.98)
    return filled(bar, tones, {"snare": ".. .. .x x.", "kick": ".. .. .. .x"}, 2) if last else tones


def _cymbal(bar: Bar) -> str:
    """Where time is kept: on the hats under a calm head in some songs, else on the ride."""
    calm = bar.energy < 0.5 and bar.scene.act != "solo"
    return "closed" if calm and bar.custom("hats").random() < 0.35 else "ride"


def _time(bar: Bar) -> str:
    """The cymbal's bar: the song's own way, seldom another."""
    way = _way(bar)
    return way.seldom if bar.dice.random() < 0.16 * restless(bar) else way.time


def _way(bar: Bar) -> Way:
    """The drummer's way with this song."""
    return bar.custom("way").choice(_WAYS if bar.tempo <= 190 else _FAST_WAYS)


def _ended(bar: Bar, tones: list[Tone]) -> list[Tone]:
    """A cymbal where a strong section begins, a fill where one ends, a set-up between."""
    dice = bar.dice
    if bar.place == 0 and bar.energy > 0.6:
        tones.append(bar.tone(0, min(960, bar.grid.bar), KEYS["crash"], 74))
    if bar.ends and bar.scene.bars > 2:
        fill = {drum: f"{r} {r}" for drum, r in dice.choice(_FILLS).items()}
        return filled(bar, tones, fill, 2)
    if bar.closes and dice.random() < 0.5 * bar.energy * restless(bar):
        fill = {drum: " ".join([r] * 4) for drum, r in dice.choice(_SETUPS).items()}
        return filled(bar, tones, fill, 1)
    return tones


def _once(tones: list[Tone]) -> list[Tone]:
    """Two strokes of one drum at one moment are one."""
    return sorted({(t.start, t.pitch): t for t in tones}.values())
