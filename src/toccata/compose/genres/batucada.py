"""The battery of samba: surdos that answer each other, tamborim, pandeiro, agogô, cuíca."""

from __future__ import annotations

from collections.abc import Mapping

from ..bar import Bar, Tone
from ..drums import crash, groove
from .clave import agreed


def in_two(bar: Bar, rhythm: str) -> str:
    """A rhythm of four beats where bars have two: its first half, then its second, all song long."""
    cells = rhythm.split()
    if len(bar.grid.beats) > 2 or len(cells) < 4:
        return rhythm
    half = 2 * (bar.number % 2)
    return " ".join(cells[half : half + 2] * 2)


_TELECOTECO = (
    "x.x. xx.x .x.x .xx.",
    ".x.x .xx. x.x. xx.x",
    "x.x. x.xx .x.x .xx.",
    ".x.x xx.x .x.x x.x.",
)
"""What the tamborim says: teleco-teco, from its first or its second half on."""


_SURDOS = (
    {"floor": "x... .... x... ....", "deep": ".... X... .... X..."},
    {"floor": "x... .... x... ...o", "deep": "...o X... ...o X..."},
    {"floor": "x--. .... x--. ....", "deep": ".... X--. .... X--o"},
)
_CUTS = ("..x. .x.x ..xx .x..", "...x .x.. x..x .x..", ".xx. ...x .xx. .x.x")
"""What the third surdo plays between the two others."""
_SNARES = ("Xoox Xoox Xoox Xoox", "xooX ooxo Xoox oxoo", "Xoxo oXoX oxoX oxoX")
_FILLS = (
    {"timbale": "X.xx .xx. X.xx .xxx", "snare": "XxxX xxXx xxXx XxXx"},
    {"timbale": "xxxx X... xxxx X.X.", "mid": ".... .xx. .... .xxx"},
    {"low": "x.x. ..xx x.x. xxxx", "timbale": "...x .x.. ...x .x.."},
)


def drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """The surdos: the higher on one, the deepest on two; a snare and a shaker roll above."""
    kit = dict(bar.habit("surdo").choice(_SURDOS))
    if bar.scene.act == "break":
        kit = {"deep": kit["deep"]}
    if bar.energy > 0.4:
        kit["shaker"] = "Xoox Xoox Xoox Xoox"
    if bar.energy > 0.55:
        kit["snare"] = bar.habit("caixa").choice(_SNARES)
        kit["low"] = bar.habit("cut").choice(_CUTS)
    if not hand_drums(bar):
        kit |= {"stick": agreed(bar, "tamborim").choice(_TELECOTECO)}
    return _marched(bar, kit, 0.62 if bar.energy < 0.8 else 0.74)


def battery(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """The school: every drum there is, caixas without a pause, a whistle before each new part."""
    kit = {**bar.habit("surdo").choice(_SURDOS), "low": bar.habit("cut").choice(_CUTS),
           "snare": bar.habit("caixa").choice(_SNARES), "shaker": "Xoox Xoox Xoox Xoox"}  # fmt: skip
    if bar.place < 2 and bar.scene.act == "intro":
        kit = {"timbale": "X.xx .xxX x.X. X...", "timbale2": ".... x... .x.. ..x."}
    if bar.energy > 0.7:
        kit["timbale"] = "xooX ooxo xooX oXoo"
    if bar.ends:
        kit["whistle"] = "X-X- X---"
    if not hand_drums(bar):
        kit["stick"] = agreed(bar, "tamborim").choice(_TELECOTECO)
    return _marched(bar, kit, 0.74)


def brushed(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Samba-canção: brushes in sixteenths, the deep drum a breath on two, a rim that remembers."""
    kit = {"closed": "xoxo xoxo xoxo xoxo", "kick": "o... x..o o... x..o"}
    if bar.energy > 0.44:
        kit["stick"] = in_two(
            bar, agreed(bar, "rim").choice(("x..x ..x. ..x. .x..", ".x.. x.x. x..x ..x."))
        )
    return groove(bar, kit, 0.66)


def _marched(bar: Bar, kit: Mapping[str, str], snare: float) -> list[Tone]:
    """The battery in this bar; the snares stay under the surdos."""
    kit = {drum: in_two(bar, rhythm) for drum, rhythm in kit.items()}
    soft: dict[str, str] = {drum: kit.pop(drum) for drum in ("snare", "stick") if drum in kit}
    tones = groove(bar, kit, 0.96) + groove(bar, soft, snare)
    if bar.ends and bar.scene.bars > 2:
        fill = bar.dice.choice(_FILLS)
        tones += groove(bar, {drum: in_two(bar, rhythm) for drum, rhythm in fill.items()}, 0.84)
    if bar.place == 0 and bar.energy > 0.65:
        tones += crash(bar, 82)
    return sorted(set(tones))


def hand_drums(bar: Bar) -> bool:
    """Whether somebody else plays the tamborim."""
    return any(p.drums and p.role == "percussion" for p in bar.ensemble)


_PANDEIROS = ("XooX xooX XooX xooX", "XoxX ooxX XoxX ooxX", "xoXo xoXx xoXo xoXx")
_AGOGOS = (
    {"agogo": "x.x. ...x .x.. .x..", "agogo2": ".... xx.. ...x ..x."},
    {"agogo": "..xx ..x. ..x. x...", "agogo2": "x... x... x..x ..x."},
    {"agogo": ".x.x .... x.x. ...x", "agogo2": ".... .xx. .... xx.."},
)
_CUICAS = (
    {"cuica": "x... .... ..x. ....", "cuica2": "..x. x.xx .... x.x."},
    {"cuica": "...x ..x. .... ....", "cuica2": "x... x... x.xx .x.."},
)


def percussion(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Tamborim and pandeiro, and with more energy agogô and cuíca."""
    from ..texture import plain_percussion

    player = bar.player
    if not player.drums:
        return plain_percussion(bar, last)
    names = ("pandeiro", "tamborim", "agog", "cuica")
    kits: tuple[Mapping[str, str], ...] = (
        {"tambourine": bar.habit("pandeiro").choice(_PANDEIROS)},
        {"stick": agreed(bar, "tamborim").choice(_TELECOTECO)},
        bar.habit("agogo").choice(_AGOGOS),
        bar.habit("cuica").choice(_CUICAS),
    )
    if bar.ends and player.copy == 0 and bar.scene.bars > 2:
        kits = ({"tambourine": "xxXx xXxx xxXx XxXX"}, *kits[1:])
    named = [n for n, word in enumerate(names) if word in player.name.lower()]
    chosen = named or [player.copy % 4]
    count = sum(p.drums and p.role == "percussion" for p in bar.ensemble)
    if count == 1 or (player.copy == count - 1 and named == [0]):
        chosen = [0, 1] if count == 1 else chosen
    if player.copy == count - 1 and bar.energy > 0.66 and 2 not in chosen:
        chosen = [*chosen, 2]
    kit = {drum: in_two(bar, rhythm) for n in chosen for drum, rhythm in kits[n].items()}
    return groove(bar, kit, 0.86)
