"""Rumbles: the low end of techno: what rolls behind the kick, what squeaks, and the filter."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi

from ...score.events import Event, control
from ...score.track import BRIGHTNESS
from ..bar import Bar, Tone, nearest
from ..bass import ground, line
from .club import deepened, turns
from .desk import moves

_RUMBLES = (
    ".oxx .oxx .oxx .oxx",
    ".xxx .xxx .xxx .xxx",
    "..xo ..xo ..xo ..xx",
    ".xox .xox .oxx .xox",
    "..xx .xx. ..xx .xxx",
    "o.xx o.xx o.xx oxxx",
)
_ROWS = ("r", "r", "rrrrrr8", "rrr7rr", "rrrrr5", "rr8")


def rumble(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Sixteenths that roll in the kick's shadow, hardly ever leaving the root."""
    bar = deepened(bar)
    if bar.scene.act == "break":
        return line(bar, last, "x--- ---- ---- ----", "r", 74, 0.97)
    if bar.scene.act == "lift" and bar.ends:
        return line(bar, last, "xxxx xxxx x... ....", "r", 84, 0.7)
    rhythm = bar.custom("rumble").choice(_RUMBLES)
    steps = bar.habit("row").choice(_ROWS)
    if turns(bar) and len(bar.spans) == 1 and bar.custom("turn").random() < 0.5:
        rhythm = f"{rhythm[:14]} x.xx"
    if not bar.tied:  # a new chord is said once, under the kick
        rhythm = "x" + rhythm[1:]
    return line(bar, last, rhythm, steps, 88, 0.7)


def acid(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A bass machine's sixteen steps: octaves, accents and slides, the same in every bar."""
    if bar.scene.act == "break" and bar.place < bar.scene.bars // 2:
        return line(bar, last, "x--- ---- ---- ----", "r", 72, 0.97)
    dice = bar.habit("acid")
    player, tones = bar.player, list[Tone]()
    changes = {span.at for span in bar.spans}
    root = ground(bar, last)
    for hit in bar.hits("xxxx xxxx xxxx xxxx"):
        kind, step, accent, slide = (dice.random() for _ in range(4))
        if hit.at not in changes and kind < 0.22:
            continue
        change = bar.change(hit.at)
        root = ground(bar, (root,), change)
        wish = {0: 12, 1: 7, 2: -2, 3: 3, 4: 10}.get(int(step * 12), 0)
        pc = root % 12 if hit.at in changes else (root + wish) % 12
        octave = 12 if wish == 12 and hit.at not in changes else 0
        if pc not in bar.key.pitch_classes:
            pc = root % 12
        pitch = nearest(pc, root + octave + (4 if wish > 0 else -2 if wish else 0),
                        player.low, player.high)  # fmt: skip
        length = hit.length * (1.05 if slide < 0.25 else 0.55)
        tones.append(bar.tone(hit.at, int(length), pitch, 108 if accent < 0.28 else 82))
    return tones


def filtered(bars: Sequence[Bar]) -> list[Event]:
    """The mixer of the club, and the bass's filter, which opens and shuts over sixteen bars."""
    if bars[0].player.role != "bass":
        return moves(bars)
    events: list[Event] = []
    for bar in bars:
        height = 0.5 - 0.5 * cos(2 * pi * (bar.number % 16) / 16)
        if bar.scene.act == "lift":
            height = bar.place / bar.scene.bars
        value = round(36 + 44 * height + 18 * bar.energy)
        events.append(control(bar.start, BRIGHTNESS, value))
        events.append(control(bar.start + bar.grid.half, BRIGHTNESS, min(127, value + 4)))
    return events
