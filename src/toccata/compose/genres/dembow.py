"""The dembow: the drum loop under all reggaeton, and what its cousins make of it."""

from __future__ import annotations

from ..bar import Bar, Tone
from ..drums import crash, groove


def stripped(bar: Bar) -> bool:
    """Whether only drums and bass are left: a perreo break."""
    return bar.scene.act == "break" or (bar.scene.act == "lift" and bar.ends)


_HATS = ("x.o. x.o. x.o. x.o.", "..x. ..x. ..x. ..x.", "xoxo xoxo xoxo xoxo", "x..x ..x. x..x ..x.")
_SECOND = ("snare", "stick", "clap", "timbale")
_CORTES = (
    {"snare": "...x ..x. X.x. xxxx", "kick": "X... X... .... ...."},
    {"snare": "...x ..x. ...X ....", "kick": "X... X... X... ...."},
    {
        "timbale": ".... .... x.xx x.x.",
        "snare": "...x ..x. ...x ..x.",
        "kick": "X... X... .... X...",
    },
    {"kick": "X... X... X.X. XXXX", "snare": "...x ..x. .... ...."},
)


def drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """The dembow: the kick on four, the snare in threes above it, two snares by turns."""
    habit = bar.custom("dembow")
    second = habit.choice(_SECOND)
    calm = bar.energy < 0.5
    first = "stick" if calm else "snare"
    kit = {"kick": "X... X... X... X...", first: "...x ..x. ...x ..x."}
    if second != first and not calm:
        kit[first] = "...x ..x. .... ...."
        kit[second] = ".... .... ...x ..x."
    if bar.energy > 0.45 and not stripped(bar):
        kit["closed"] = bar.habit("hats").choice(_HATS)
    if bar.energy > 0.72:
        kit["clap"] = "...x ..x. ...x ..x."
    if stripped(bar):
        kit["kick"] = "X... X... X... X.x."
    if bar.scene.act == "intro" and bar.place < bar.scene.bars // 2:
        kit.pop("kick")
    cut = (bar.ends or bar.place % 8 == 7) and bar.scene.bars > 2
    if cut:
        kept = {drum: rhythm for drum, rhythm in kit.items() if drum in ("closed", "shaker")}
        kit = (
            {**kept, **bar.dice.choice(_CORTES)}
            if bar.ends
            else {**kit, "kick": "X... X... X... ...."}
        )
    tones = groove(bar, kit, 0.96)
    if bar.place == 0 and bar.energy > 0.55:
        tones += crash(bar, 88)
    return tones


def percussion(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A shaker, a bongo or a cowbell between the threes."""
    from ..texture import plain_percussion

    if not bar.player.drums:
        return plain_percussion(bar, last)
    sets = (
        {"shaker": "xoxo xoxo xoxo xoxo"},
        {"bongo": "..x. .x.. ..x. .xx.", "bongo2": "x... ..x. x... ..x."},
        {"timbale": "...x ..x. ...x ..x.", "shaker": "..x. ..x. ..x. ..x."},
        {"cowbell": "x... ..x. x... ..x.", "cabasa": "..xo ..xo ..xo ..xo"},
    )
    return groove(bar, bar.habit("set").choice(sets), 0.82)


def moombah_drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Moombahton: the dembow on toms, hats between the beats, a roll that doubles where it rises."""
    if bar.scene.act == "lift":
        roll = ("x... x... x... x...", "x.x. x.x. x.x. x.x.", "xxxx xxxx xxxx xxxx")
        share = 3 * bar.place // max(1, bar.scene.bars)
        return groove(bar, {"snare": roll[min(2, share)], "kick": "X... X... X... X..."}, 0.94)
    kit = {"kick": "X... X... X... X...", "snare": "...x ..x. ...x ..x."}
    if bar.energy > 0.5:
        kit |= {"open": "..x. ..x. ..x. ..x.", "mid": bar.habit("toms").choice(_TOMS)}
    if bar.energy > 0.7:
        kit |= {"clap": "...X ..X. ...X ..X.", "shaker": "xoxo xoxo xoxo xoxo"}
    if bar.ends and bar.scene.bars > 2:
        kit |= {"low": "..x. .xx. x.xx xxxx", "kick": "X... X... .... ...."}
    return groove(bar, kit, 0.96) + (crash(bar, 92) if bar.place % 8 == 0 else [])


_TOMS = ("...x ..x. ...x .xx.", ".... ..x. ...x ..xx", "...x .... x..x ..x.")


def dominican_drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Dominican dembow: quick and bare, the kick itself goes in threes; it stops and starts."""
    kit = {
        "kick": "X..x ..x. X..x ..x.",
        "snare": "...X ..X. ...X ..X.",
        "closed": "x... x... x... x...",
    }
    if bar.place % 4 == 3:
        kit["kick"] = bar.dice.choice(("X..x ..x. .... ....", "X... .... X..x ..x."))
        kit["timbale"] = ".... .... x.xx x.xx"
    if bar.energy > 0.7:
        kit["clap"] = "...x ..x. ...x ..x."
    return groove(bar, kit, 0.98)


def soft_drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """The romantic kind: a rim for the snare, a shaker for the hats, the kick a touch softer."""
    kit = {
        "kick": "x... x... x... x...",
        "stick": "...x ..x. ...x ..x.",
        "shaker": "xooo xooo xooo xooo",
    }
    if bar.energy > 0.66:
        kit["conga"] = bar.habit("hand").choice(("..x. .x.. ..x. ..xx", ".... ..x. .... .xx."))
        kit["snare"] = ".... .... ...x ..x."
    if bar.ends and bar.scene.bars > 2:
        kit |= {"high": ".... .... .... x.x.", "kick": "x... x... x... ...."}
    return groove(bar, kit, 0.84)
