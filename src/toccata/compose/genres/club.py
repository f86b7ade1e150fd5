"""The club: what the drums of all machines share: layers, eight-bar turns, rises, breakdowns."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from ...score.feel import Feel
from ...units import Ticks
from ..bar import Bar, Tone
from ..drums import crash, filled, groove
from ..genre import Genre

Kit = Mapping[str, str]
"""A rhythm for each drum."""

Kinds = Sequence[tuple[str, Mapping[str, Any]]]
"""(words as a pattern, what changes) of each kind of a genre; tables add to the genre's own."""


def kind(genre: Genre, asked: str, kinds: Kinds) -> Genre:
    """The first kind of a genre whose words are among those that were asked; else the genre."""
    for words, changed in kinds:
        if re.search(rf"\b(?:{words})\b", asked):
            settled: dict[str, Any] = {
                name: {**getattr(genre, name), **value} if isinstance(value, dict) else value
                for name, value in changed.items()
            }
            return replace(genre, **settled, kinds=None)
    return replace(genre, kinds=None)


def layer(bar: Bar) -> float:
    """How full the groove is: the energy, and after every eight bars a little more; less at the
    end of the night."""
    sign = -1 if bar.scene.act == "outro" else 1
    return bar.energy + sign * 0.09 * min(2, bar.place // 8)


def pumps(bar: Bar) -> bool:
    """Whether the kick beats through this bar: everywhere but in breaks and at the end of rises."""
    if bar.scene.act == "break":
        return False
    return not (bar.scene.act == "lift" and bar.ends)


def deepened(bar: Bar) -> Bar:
    """The bar for a bass that lies as low as a loudspeaker likes it, from E1 on, where it can."""
    player = bar.player
    center = min(player.center, max(player.low + 6, 34))
    return replace(bar, player=replace(player, center=center))


def ahead(bar: Bar) -> Bar:
    """The bar as a singer sees it: breakdowns and rises have the tune of the drop already."""
    if bar.scene.act not in ("break", "lift"):
        return bar
    drop = next((scene.theme for scene in bar.scenes if scene.act == "peak"), bar.scene.theme)
    return replace(bar, scene=replace(bar.scene, theme=drop))


def cleared(bar: Bar, tones: list[Tone]) -> list[Tone]:
    """A tune that never stands a semitone above the chord on a beat: it gives way downwards."""
    found: list[Tone] = []
    for tone in tones:
        at = tone.start - bar.start
        chord = bar.change(at).tones
        harsh = tone.pitch % 12 not in chord and (tone.pitch - 1) % 12 in chord
        lower = harsh and bar.grid.on_beat(at) and tone.pitch > bar.player.low
        found.append(tone._replace(pitch=tone.pitch - 1) if lower else tone)
    return found


def turns(bar: Bar) -> bool:
    """Whether eight bars, or the section, end here: something is about to enter or leave."""
    return bar.ends or bar.place % 8 == 7


FILLS: Final[tuple[Kit, ...]] = (
    {"snare": "..x. xxxx", "kick": "x... x..."},
    {"clap": "x..x .xxx", "kick": "x... ...."},
    {"mid": "..x. ..x.", "floor": "...x ...x", "kick": "x... x..."},
    {"open": "x--- ----", "clap": ".... x.xx"},
)
"""What a drum machine plays on the last beats before something new."""


def lull(bar: Bar, pulse: str = "X... X... X... X...") -> list[Tone] | None:
    """The drums of a rise, in which the kick has a `pulse`, or of a breakdown.

    None where the groove goes on.
    """
    if bar.scene.act == "lift":
        return rise(bar, pulse)
    return thinned(bar) if bar.scene.act == "break" else None


NUDGES: Final[tuple[Kit, ...]] = (
    {"clap": ".... .... .... ..xx"},
    {"kick": ".... .... .... ..x."},
    {"snare": "...o .... .o.. ..o."},
    {"low": ".... .... ..x. .x.."},
    {"cowbell": ".... ..o. .... o..o"},
    {"splash": ".... .... .... ..x."},
)
"""A stroke or two more where four bars end."""


def framed(
    bar: Bar, tones: list[Tone], fills: Sequence[Kit] = FILLS, nudges: Sequence[Kit] = NUDGES
) -> list[Tone]:
    """A cymbal where a part begins, a fill where eight bars end, a nudge where four do."""
    if bar.place % 8 == 0 and bar.energy > 0.5:
        tones = tones + crash(bar, 84 if bar.place else 96)
    if turns(bar) and bar.scene.bars > 2 and bar.energy > 0.42:
        fill = {d: f"{r} {r}" for d, r in bar.dice.choice(fills).items()}
        return filled(bar, tones, fill, 2 if bar.ends else 1)
    if bar.closes and bar.energy > 0.5 and nudges:
        return _nudged(bar, tones, bar.dice.choice(nudges))
    return tones


def _nudged(bar: Bar, tones: list[Tone], nudge: Kit) -> list[Tone]:
    """The same bar with its nudge, nothing struck twice."""
    struck = {(tone.start, tone.pitch) for tone in tones}
    more = groove(bar, nudge, 0.9)
    return tones + [tone for tone in more if (tone.start, tone.pitch) not in struck]


_ROLLS: Final = (
    (0.75, "xxxx xxxx xxxx xxxx"),
    (0.5, "x.x. x.x. x.x. x.x."),
    (0, "x... x... x... x..."),
)
_LAST_ROLL: Final = "xxxx xxxx xxxxxxxx ...."


def rise(bar: Bar, pulse: str = "X... X... X... X...") -> list[Tone]:
    """A build-up: a snare that doubles each time half of what is left has gone, then a hole.

    It grows louder and louder; the kick follows into eighths and is gone in the last bar.
    """
    share = bar.place / max(1, bar.scene.bars)
    roll = next(r for since, r in _ROLLS if share >= since)
    if bar.scene.bars >= 16 and bar.place == bar.scene.bars - 2:
        roll = "xxxx xxxx xxxxxxxx xxxxxxxx"
    tones = [
        t._replace(
            velocity=min(116, round(t.velocity * (0.5 + 0.42 * share + 0.1 * _along(bar, t))))
        )
        for t in groove(bar, {"snare": _LAST_ROLL if bar.ends else roll})
    ]
    if pumps(bar):
        tones += groove(bar, {"kick": pulse if share < 0.75 else "X.x. X.x. X.x. X.x."})
    if share >= 0.5:
        tones += groove(bar, {"closed": "..x. ..x. ..x. ..x." if not bar.ends else "..x. ..x."
                                        " ..x. ...."})  # fmt: skip
    return tones + (crash(bar, 76) if bar.place == 0 else [])


def _along(bar: Bar, tone: Tone) -> float:
    """How far into its bar a note is, 0 to 1."""
    return (tone.start - bar.start) / bar.grid.bar


def thinned(bar: Bar) -> list[Tone]:
    """A breakdown: the kick is gone; a shaker, later a clap, keep the time."""
    kit = {"shaker": "o.xo o.xo o.xo o.xo"}
    if bar.place >= bar.scene.bars // 2:
        kit["clap"] = ".... x... .... x..."
    return groove(bar, kit, 0.85) + (crash(bar, 80) if bar.place == 0 else [])


def even(_role: str, _tempo: float) -> Feel:
    """A machine: exact, hardly a difference of touch."""
    return Feel(grid=Ticks(240), loose=Ticks(1), touch=3)
