"""The drums of cumbia: a scraper that never stops, tambora, a bell, two hand drums that converse."""

from __future__ import annotations

from collections.abc import Mapping

from ..bar import Bar, Tone
from ..drums import crash, filled, groove
from .clave import agreed

_STOPS = (
    "X..X ..X. X... ....",
    "X.X. X... .... ....",
    "X... ..X. X.X. X...",
    "X..X ..X. ..X. X...",
)


def stopped(bar: Bar) -> bool:
    """Whether the band stops together here, to let the next section in."""
    return (
        bar.ends and bar.scene.bars >= 8 and agreed(bar, f"stop {bar.scene.theme}").random() < 0.5
    )


def stop(bar: Bar) -> str:
    """The rhythm in which the band stops."""
    return agreed(bar, f"cut {bar.scene.theme}").choice(_STOPS)


SCRAPER = {"scrape": "x... x... x... x...", "guiro": "..xx ..xx ..xx ..xx"}
"""The guacharaca: long, short-short: chucu-chucu."""

_DRUMS = (
    {"kick": "x... .... x... ....", "floor": "...o x... ...o x...", "stick": "..x. ..x. ..x. ..x."},
    {"kick": "x... x... x... x...", "stick": "...x ..x. ...x ..x."},
    {"kick": "x... ..x. x... ..x.", "floor": ".... x... .... x.x."},
    {"kick": "x... .... x... ..x.", "floor": "..x. x... ..x. x...", "stick": "x... .x.. x... .x.."},
)
_FILLS = (
    {"timbale": "xxx. x.x. ..xx xxx.", "kick": "x... .... x... ...."},
    {"timbale": ".... .... X.xx X.xx", "timbale2": ".... .... .x.. .x.."},
    {"timbale": "x.xx .xx. x.x. XXX.", "kick": ".... x... .... x..."},
    {"floor": "x... x.x. xx.x x.x.", "timbale": "..xx ...x ..x. .x.x"},
)


def drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Tambora and timbales; a bell on every beat where it gets loud; the scraper never stops."""
    if stopped(bar):
        return groove(bar, {"kick": stop(bar), "timbale": stop(bar), **SCRAPER}, 0.94)
    kit: dict[str, str] = dict(bar.habit("tambora").choice(_DRUMS))
    if bar.energy < 0.42 or bar.scene.act == "break":
        kit = {"kick": "x... .... x... ...."}
    if bar.energy > 0.6:
        kit["cowbell"] = bar.habit("bell").choice(("X... x... X... x...", "X... X... X... X...",
                                                   "X.x. X... X.x. X..."))  # fmt: skip
    kit |= SCRAPER
    if not any(p.drums and p.role == "percussion" for p in bar.ensemble):
        kit["mute"] = LLAMADOR
    tones = groove(bar, kit, 0.94)
    if bar.place == 0 and bar.energy > 0.6:
        tones += crash(bar, 84)
    if bar.ends and bar.scene.bars > 2:
        scraped = [t for t in tones if t.pitch in (73, 74)]
        return sorted({*filled(bar, tones, bar.dice.choice(_FILLS)), *scraped})
    return tones


LLAMADOR = "..x. ..x. ..x. ..x."
"""The drum that calls: after every beat."""
_ALEGRES = (
    {"conga": "x..x ..x. x..x ..x.", "tumba": "..x. .... ..x. ...."},
    {"conga": ".... x.xx .... x.xx", "tumba": "x... .... x... ...."},
    {"conga": "x.xx ..x. x.x. x.xx", "tumba": ".... x... .... ...."},
    {"bongo": "x.xx x.x. x.xx x.xx", "tumba": "...x .... ..x. ...."},
)


def percussion(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Two hand drums: the llamador after the beats, the alegre talking around them."""
    from ..texture import plain_percussion

    if not bar.player.drums:
        return plain_percussion(bar, last)
    kit: dict[str, str] = {"mute": LLAMADOR} if bar.player.copy == 0 else {}
    talk: Mapping[str, str] = bar.habit("alegre").choice(_ALEGRES)
    if bar.closes or bar.dice.random() < 0.2:
        talk = bar.dice.choice(_ALEGRES)
    if bar.energy > 0.4:
        kit |= talk
    if bar.player.copy:
        kit["maracas"] = "..xx ..xx ..xx ..xx"
    if not any(p.drums and p.role == "drums" for p in bar.ensemble) and bar.player.copy == 0:
        kit |= SCRAPER
    return groove(bar, kit, 0.88)


_PADS = (
    {"mid": "..x. .... x.xx ....", "low": ".... ..x. .... xx.."},
    {"timbale": "x.xx x.xx .... ....", "clap": ".... .... x.x. x.x."},
    {"high": "xx.. .... xx.. ....", "mid": "..xx .... ..xx ....", "floor": ".... x.x. .... x.xx"},
)


def villera_drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Villera: the kick on four, a dry snare after it, electric pads that fill wherever they can."""
    kit = {"kick": "X... X... X... X...", "stick": bar.habit("rim").choice(_RIMS), **SCRAPER}
    if bar.energy > 0.6:
        kit["cowbell"] = "X.x. X.x. X.x. X.x."
    if not any(p.drums and p.role == "percussion" for p in bar.ensemble):
        kit["mute"] = LLAMADOR
    if bar.step % 2 and bar.energy > 0.45 and bar.scene.bars > 2:
        kit |= bar.dice.choice(_PADS)
    return groove(bar, kit, 0.94)


_RIMS = ("...x ..x. ...x ..x.", "..x. ...x ..x. ...x", "...x ..x. .... ..x.")
