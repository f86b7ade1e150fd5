"""Breaks: what drummers once played and samplers never stopped: whole, turned, or cut to pieces."""

from __future__ import annotations

from typing import Final

from ...score.song import Song
from ..bar import Bar, Tone
from ..drums import KEYS, groove
from ..idiom import played
from .club import Kit, framed, layer, lull

_STEPS: Final[tuple[Kit, ...]] = (
    {"kick": "X... .... ..x. ....", "snare": ".... X... .... X..."},
    {"kick": "X... .... ..x. ....", "snare": ".... X..o .o.. X..o"},
    {"kick": "X.x. .... ..x. ....", "snare": ".... X..o .o.. X.o."},
    {"kick": "X... ...x ..x. ....", "snare": ".... X... .o.o X..o"},
    {"kick": "X.x. .... ..xx ....", "snare": ".... X..o .o.. X..o"},
    {"kick": "X..x .... ..x. .x..", "snare": ".... X.o. .o.. X..."},
    {"kick": "X... ..x. ..x. ....", "snare": "...o X... .o.. X.oo"},
)
"""Bars of the beat: the second kick waits until the third beat has gone."""

_TURNS: Final[tuple[Kit, ...]] = (
    {"kick": "X.x. .... ..x. ....", "snare": ".... X..o .o.. ..X."},
    {"kick": "..xx .... ..x. ....", "snare": ".o.. X..o .o.. ..X."},
    {"kick": "X... ..x. ..x. ...x", "snare": ".... X..o .o.x X..x"},
    {"kick": "X.x. ...x ..x. ....", "snare": ".... X... .x.o X.xx"},
    {"kick": "X... .... ..x. x...", "snare": ".... X..o .oo. Xooo"},
)
"""The last bar of four: the snare comes late, or rolls."""

_HATS = (
    "x.x. x.x. x.x. x.x.", "xox. x.xo x.xo x.x.", "..x. ..x. ..x. ..x.", "x.xo x.xo x.xo x.xo",
    "xoxo xoxo xoxo xoxo",
)  # fmt: skip
_FILLS: Final[tuple[Kit, ...]] = (
    {"snare": "x.xx xxxx", "kick": "X... ...."},
    {"snare": "X..x ..X.", "kick": ".xx. ...."},
    {"kick": "X.X. X.X.", "snare": ".o.o .oXX"},
    {"snare": "xxxxxx XXXX"},
    {"high": "x.x. ....", "floor": "..x. x.xx", "snare": ".... X..."},
)
_PULSE: Final = "X... .... ..x. ...."


def breakbeat(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """A break at full speed: snare on two and four, ghosts round it, a turn every fourth bar."""
    if (calm := lull(bar, _PULSE)) is not None:
        return calm
    full = layer(bar)
    if full < 0.45:
        kit = {"closed": bar.habit("hats").choice(_HATS)}
        if full > 0.36:
            kit["stick"] = ".... x... .... x..."
        return framed(bar, groove(bar, kit, 0.9), _FILLS, ())
    own, other = bar.habit("break").sample(_STEPS, 2)
    found = other if bar.step % 2 and bar.habit("pair").random() < 0.6 else own
    if bar.closes:
        found = bar.habit(f"turn {bar.turn % 2}").choice(_TURNS)
    kit = dict(found)
    kit["closed"] = bar.habit("hats").choice(_HATS)
    if full > 0.72:
        kit["ride"] = "x.x. x.x. x.x. x.x." if bar.custom("ride").random() < 0.5 else (
            "x... x... x... x...")  # fmt: skip
    if full > 0.6 and bar.step % 2:
        kit["open"] = ".... .... .... ..x."
    if full > 0.85:
        kit["shaker"] = "oxox oxox oxox oxox"
    return framed(bar, groove(bar, kit), _FILLS, ())


_SLICES: Final[tuple[Kit, ...]] = (
    {"kick": "X.x. ....", "snare": ".... X..o", "ride": "x.x. x.x."},
    {"kick": "..xx ....", "snare": ".o.. X..o", "ride": "x.x. x.x."},
    {"kick": "..x. ....", "snare": ".o.. ..X.", "ride": "x.x. x.x."},
    {"kick": "X... ..x.", "snare": "...x X...", "ride": "x.x. x.x."},
    {"kick": "X... X...", "snare": "..X. ..X.", "ride": "x.x. x.x."},
    {"kick": "X... ....", "snare": "xoxo Xoxo"},
    {"kick": "X.x. ....", "snare": "...o Xxxxxxxx", "ride": "x.x. x..."},
)


def chopped(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Jungle: one old break, cut at its half bars and put together anew; the snare keeps on two."""
    if (calm := lull(bar, _PULSE)) is not None:
        return calm
    dice = bar.habit(f"chop {bar.step}") if bar.turn % 2 == 0 else bar.dice
    first = dice.choice(_SLICES[:2] if bar.step % 2 == 0 else _SLICES[:4])
    first = first if bar.place else _SLICES[0]  # a section begins with a kick
    second = dice.choice(_SLICES)
    rest = ".... ...."
    kit = {
        drum: f"{first.get(drum, rest)} {second.get(drum, rest)}"
        for drum in ("kick", "snare", "ride")
    }
    if layer(bar) > 0.7:
        kit["open"] = ".... .... ..x. ...." if bar.step == 3 else ".... ..x. .... ...."
    return framed(bar, groove(bar, kit), _FILLS, ())


def ghosts(song: Song) -> float:
    """The share of snare strokes that are hardly touched: softer than 60 of 127."""
    soft = total = 0
    for notes in played(song, "drums"):
        snare = notes.velocity[notes.pitch == KEYS["snare"]]
        soft, total = soft + int((snare < 66).sum()), total + len(snare)
    return soft / total if total else 0.0
