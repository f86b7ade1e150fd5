"""The drums of salsa: cascara and bell, the tumbao of the congas, the martillo of the bongos."""

from __future__ import annotations

from collections.abc import Mapping

from ..bar import Bar, Tone
from ..drums import crash, groove
from .clave import SON, Sides, side, three
from .conjunto import cierre, closing

_CASCARA = Sides("x. x. xx .x", "x. xx .x .x")
_BELL = Sides("X. X. Xx .x", "X. Xx .x Xx")
_CAMPANA = ("X. xx X. xx", "X. x. Xx x.", "X. .x X. xx")
_CONGAS = (
    {"mute": "o. X. o. ..", "conga": ".. .. .. xx"},
    {"mute": "oo X. oo ..", "conga": ".. .. .. xx"},
    {"mute": "oo X. .o ..", "conga": ".. .. .. xx", "tumba": ".. .x .. .."},
    {"mute": "o. X. .. ..", "conga": ".. .. .. xx", "tumba": ".. .. xx .."},
)
_ROLLS = (
    {"timbale": ".. .. xx xx", "crash": ".. .. .. .."},
    {"timbale": ".. .. .xxx XXXX"},
    {"timbale": "x. .x .x xx", "timbale2": ".. x. x. .."},
    {"timbale2": ".. .. x.x. x.xx", "timbale": ".. .. .x.x .x.x"},
)


def congas(bar: Bar) -> Mapping[str, str]:
    """The tumbao of the congas: slap on two, open tones on four; the low drum on the side of three."""
    plain, low = bar.habit("marcha").choice(_CONGAS[:2]), bar.habit("tumba").choice(_CONGAS[2:])
    return low if three(bar) and bar.energy > 0.4 else plain


_MARTILLOS = (
    {"bongo": "Xo xo Xo .o", "bongo2": ".. .. .. X."},
    {"bongo": "Xo xo Xo .x", "bongo2": ".. .. .. x."},
    {"bongo": "Xo .o Xo .o", "bongo2": ".. x. .. X."},
)


def bongos(bar: Bar) -> Mapping[str, str]:
    """The martillo, eighths that never stop; where it gets loud the bongocero takes the bell."""
    if bar.energy > 0.62:
        return {"cowbell": bar.habit("campana").choice(_CAMPANA)}
    if bar.closes and bar.dice.random() < 0.5:
        return {"bongo": "X.x. xoxx .oxo xx..", "bongo2": "...x .... x... ..x."}
    return bar.habit("martillo").choice(_MARTILLOS)


def hands(bar: Bar) -> int:
    """How many players of hand drums there are."""
    return sum(player.drums and player.role == "percussion" for player in bar.ensemble)


def drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """The timbalero: cascara on the shell, the bell where it is loud; the clave stays all along."""
    kit: dict[str, str] = {"clave": side(bar, SON)}
    if closing(bar):
        return groove(bar, {**kit, "timbale": cierre(bar), "kick": cierre(bar)})
    loud = bar.energy > 0.66
    bell = "bell" if any("bongo" in player.name for player in bar.ensemble) else "cowbell"
    kit[bell if loud else "stick"] = side(bar, _BELL if loud else _CASCARA)
    if loud:
        kit["kick"] = ".. .x .. .."
    if not hands(bar):
        kit |= congas(bar)
    tones = groove(bar, kit, 0.94)
    if bar.ends and bar.scene.bars > 2:
        tones += groove(bar, bar.dice.choice(_ROLLS), 0.96)
    if bar.place == 0 and bar.energy > 0.6:
        tones += crash(bar, 88)
    return tones


def percussion(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Congas, bongos, maracas: each has a place in the bar that nobody else has."""
    from ..texture import plain_percussion

    player = bar.player
    if not player.drums:
        return plain_percussion(bar, last)
    if closing(bar) and player.copy == 0:
        return groove(bar, {"conga": cierre(bar)}, 0.94)
    kits = (congas, bongos, lambda _bar: {"maracas": "xo xo xo xo"})
    named = [n for n, word in enumerate(("conga", "bongo", "maraca")) if word in player.name]
    kit = dict(kits[(named or [player.copy % 3])[0]](bar))
    if hands(bar) == 1 and not named:
        kit |= bongos(bar)
    if not any(p.drums and p.role == "drums" for p in bar.ensemble) and player.copy == 0:
        kit["clave"] = side(bar, SON)
    return groove(bar, kit, 0.92)
