"""The club: what all dance music of machines shares: layers, breaks, rises, mixer, filter."""

from __future__ import annotations

from collections.abc import Sequence

from ...score.events import Event, control
from ...score.feel import Feel
from ...score.track import EXPRESSION
from ...units import Ticks
from ..bar import Bar, Tone
from ..drums import crash, filled, groove

BRIGHTNESS = 74
"""The controller that opens a filter."""


def layer(bar: Bar) -> float:
    """How full the groove is: the energy, and a little more after every eight bars."""
    return bar.energy + 0.09 * min(2, bar.place // 8)


def pumps(bar: Bar) -> bool:
    """Whether the kick beats through this bar: everywhere but in breaks and at the end of rises."""
    if bar.scene.act == "break":
        return False
    return not (bar.scene.act == "lift" and bar.ends)


def turns(bar: Bar) -> bool:
    """Whether eight bars, or the section, end here: something is about to enter or leave."""
    return bar.ends or bar.place % 8 == 7


_FILLS = (
    {"snare": "..x. xxxx", "kick": "x... x..."},
    {"clap": "x..x .xxx", "kick": "x... ...."},
    {"mid": "..x. ..x.", "floor": "...x ...x", "kick": "x... x..."},
    {"open": "x--- ----", "clap": ".... x.xx"},
)


def lull(bar: Bar) -> list[Tone] | None:
    """The drums of a rise or a breakdown; None where the groove goes on."""
    return {"lift": rise, "break": thinned}.get(bar.scene.act, _goes_on)(bar)


def _goes_on(_bar: Bar) -> None:
    return None


def framed(bar: Bar, tones: list[Tone]) -> list[Tone]:
    """A cymbal where a part begins, a fill where eight bars end."""
    if bar.place % 8 == 0 and bar.energy > 0.5:
        tones = tones + crash(bar, 84 if bar.place else 96)
    if turns(bar) and bar.scene.bars > 2 and bar.energy > 0.42:
        fill = {d: f"{r} {r}" for d, r in bar.dice.choice(_FILLS).items()}
        return filled(bar, tones, fill, 2 if bar.ends else 1)
    return tones


_ROLLS = ("x... x... x... x...", "x.x. x.x. x.x. x.x.", "xxxx xxxx xxxx xxxx")


def rise(bar: Bar) -> list[Tone]:
    """A build-up: a snare twice as fast after each third, louder and louder, then a hole."""
    share = bar.place / max(1, bar.scene.bars)
    roll = _ROLLS[min(2, int(share * 3))] if not bar.ends else "xxxx xxxx xxxx ...."
    tones = [
        t._replace(
            velocity=min(116, round(t.velocity * (0.55 + 0.5 * share + 0.12 * _along(bar, t))))
        )
        for t in groove(bar, {"snare": roll})
    ]
    if pumps(bar):
        tones += groove(
            bar, {"kick": "X... X... X... X..." if share < 0.67 else "X.x. X.x. X.x. X.x."}
        )
    if share >= 0.5:
        tones += groove(bar, {"closed": "..x. ..x. ..x. ..x."})
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


def moves(bars: Sequence[Bar]) -> list[Event]:
    """The mixer and the filter: long sounds duck under each kick, and rises open up."""
    player = bars[0].player
    ducked = player.role in ("pad", "arpeggio") or (player.role == "chords" and not player.hands)
    events: list[Event] = []
    if ducked:
        for bar in bars:
            if not pumps(bar) or bar.final:
                events.append(control(bar.start, EXPRESSION, 112))
                continue
            for beat in bar.grid.beats:
                for share, value in ((0, 44), (12, 60), (25, 84), (45, 106), (70, 118)):
                    at = bar.start + beat.start + beat.length * share // 100
                    events.append(control(at, EXPRESSION, value))
    if player.role in ("pad", "arpeggio", "chords", "melody") and not player.drums:
        events += _filter(bars)
    return events


def _filter(bars: Sequence[Bar]) -> list[Event]:
    """Brightness: by energy, and from dark to open through a rise."""
    events: list[Event] = []
    value = -1
    for bar in bars:
        for quarter in range(4 if bar.scene.act == "lift" else 1):
            wish = round(52 + 20 * bar.energy)
            if bar.scene.act == "lift":
                wish = round(40 + 80 * (bar.place + quarter / 4) / bar.scene.bars)
            if bar.scene.act == "break":
                wish = round(38 + 26 * bar.place / bar.scene.bars)
            if wish != value:
                events.append(control(bar.start + quarter * bar.grid.bar // 4, BRIGHTNESS, wish))
                value = wish
    return events


def even(_role: str, _tempo: float) -> Feel:
    """A machine: exact, hardly a difference of touch."""
    return Feel(grid=Ticks(240), loose=Ticks(1), touch=3)
