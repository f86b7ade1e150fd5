"""House's kin, each with a beat and a bass of its own: techno, trance, breaks, dubstep, disco."""

from __future__ import annotations

from typing import Any, Final

from ..bar import Bar, Tone
from ..bass import line
from ..drums import groove
from .club import even, framed, layer, lull, turns


def techno_drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Kick and off-beat hat, rides when it is full; hardly a clap, toms that mutter."""
    if (calm := lull(bar)) is not None:
        return calm
    full = layer(bar)
    kit = {"kick": "X... X... X... X..."}
    if full > 0.36:
        kit["open"] = "..x. ..x. ..x. ..x."
    if full > 0.5:
        kit["closed"] = "xo.o xo.o xo.o xo.o"
        kit["low"] = bar.custom("tom").choice(("...o ..o. ...o ....", ".o.. ...o ..o. ...o"))
    if full > 0.62:
        kit["clap"] = ".... x... .... x..."
    if full > 0.8:
        kit["ride"] = "..x. ..x. ..x. ..x."
    return framed(bar, groove(bar, kit))


def rolling(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Sixteenths on the root in the gaps of the kick: techno's rumble, trance's gallop."""
    if bar.scene.act == "break":
        return line(bar, last, "x--- ---- ---- ----", "r", 76, 0.97)
    rhythm = "xoxx oxxx oxxx oxxx" if bar.custom("roll").random() < 0.5 else "x.xx .xxx .xxx .xxx"
    return line(bar, last, rhythm, "r", 88, 0.7)


_BREAKS = (
    {"kick": "X... .... ..x. ....", "snare": ".... X..o .o.. X..o"},
    {"kick": "X.x. .... ..x. ....", "snare": ".... X..o .o.. X.o."},
    {"kick": "X... .... .xx. ....", "snare": ".... X..o .... X.oo"},
    {"kick": "X.x. ...x ..x. ....", "snare": ".... X... .o.o X..."},
)


def break_drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """A breakbeat, twice as fast as the body moves: kick before the third beat, ghosted snares."""
    if (calm := lull(bar)) is not None:
        return calm
    own, other = bar.habit("break"), bar.habit("other break")
    kit = dict((other if bar.step == 3 else own).choice(_BREAKS))
    kit["closed" if layer(bar) < 0.7 else "ride"] = "x.x. x.x. x.x. x.x."
    if layer(bar) > 0.6:
        kit["shaker"] = "oxox oxox oxox oxox"
    return framed(bar, groove(bar, kit))


def reese(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Long low notes under the break, and one that answers."""
    rhythm = bar.habit("reese").choice(
        ("x--- ---- --x- x---", "x--- --x- ---- x-x-", "x--x --x- ---- ----")
    )
    return line(bar, last, rhythm, "rr5", 92, 0.96)


def half_drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Half time: a kick, and one huge snare on the third beat."""
    if (calm := lull(bar)) is not None:
        return calm
    kicks = ("X... ..x. .... ..x.", "X..x .... .... .x..", "X... ...x .... x...")
    kit = {"kick": bar.habit("half").choice(kicks),
           "snare": ".... .... X... ....", "closed": "x.x. x.xx x.x. xxx."}  # fmt: skip
    return framed(bar, groove(bar, kit))


_WOBBLES = ("x-x- xxx. x-xx x-x-", "x--x --x- xxxx x-x-", "x-xx .xx- x--- xxx.")


def wobble(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A growl that changes speed on every beat."""
    return line(
        bar, last, bar.habit(f"wobble {bar.step % 2}").choice(_WOBBLES), "rrr8rr5r", 96, 0.9
    )


def disco_drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Four on the floor with a real snare, and a hi-hat that opens between the beats."""
    if (calm := lull(bar)) is not None:
        return calm
    kit = {
        "kick": "X... X... X... X...",
        "snare": ".... X... .... X...",
        "open": "..x. ..x. ..x. ..x.",
    }
    if layer(bar) > 0.5:
        kit["closed"] = "xx.x xx.x xx.x xx.x"
    if layer(bar) > 0.65:
        kit["tambourine"] = "..x. ..x. ..x. ..xx"
    return framed(bar, groove(bar, kit))


def octaves(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Eighths that jump the octave."""
    if bar.scene.act == "break":
        return line(bar, last, "x--- ---- ---- ----", "r", 76, 0.97)
    return line(
        bar, last, "x-x- x-x- x-x- x-x-", "r8r8r8r8" if not turns(bar) else "r8r8r85a", 90, 0.7
    )


def driven(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Eighths on one note, from morning to night."""
    return line(
        bar,
        last,
        "x-x- x-x- x-x- x-x-" if bar.energy < 0.7 else "x-xx x-xx x-xx x-xx",
        "r",
        90,
        0.75,
    )


KIN: Final[tuple[tuple[tuple[str, ...], dict[str, Any]], ...]] = (
    (("house",), {"fills": {}}),
    (
        ("drum and bass", "drum n bass", "drum'n'bass", "dnb", "d&b", "jungle", "neurofunk",
         "breakbeat", "breaks", "footwork", "big beat", "juke"),
        {"fills": {"drums": break_drums, "bass": reese}, "feel": even, "tempo": (150, 174, 182)},
    ),
    (
        ("dubstep", "brostep", "riddim", "future bass", "half time", "glitch hop"),
        {"fills": {"drums": half_drums, "bass": wobble}, "feel": even, "tempo": (120, 140, 160)},
    ),
    (
        ("techno", "acid", "industrial", "minimal", "ebm"),
        {"fills": {"drums": techno_drums, "bass": rolling}, "feel": even, "tempo": (120, 132, 150)},
    ),
    (
        ("trance", "psy", "goa", "hardstyle", "hardcore", "gabber", "rave"),
        {"fills": {"bass": rolling}, "feel": even, "tempo": (130, 140, 180)},
    ),
    (
        ("disco", "hi nrg", "eurobeat", "eurodance", "euro dance", "italo"),
        {"fills": {"drums": disco_drums, "bass": octaves}, "tempo": (100, 118, 155)},
    ),
    (
        ("synthwave", "synth wave", "retrowave", "outrun", "electro"),
        {"fills": {"drums": disco_drums, "bass": driven}, "feel": even, "tempo": (80, 104, 160)},
    ),
)  # fmt: skip
"""(words, what changes) of each kind that is not house."""
