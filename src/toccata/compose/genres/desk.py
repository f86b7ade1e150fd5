"""The desk: what hands turn while machines play: the pump under the kick, the filter, the sweep."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ...score.bending import range_controls
from ...score.events import Event, bend, control
from ...score.track import BRIGHTNESS, EXPRESSION
from ..bar import Bar
from .club import pumps
from .risers import course, sweeps

_PUMP: Final = ((0, 44), (12, 60), (25, 84), (45, 106), (70, 118))
"""(percent of the time to the next stroke, expression): ducked by the kick, and back again."""

_STEPS = 8
"""How often in a bar a sweep is moved on."""


def moves(bars: Sequence[Bar], pump: str = "x--- x--- x--- x---") -> list[Event]:
    """All that a player's channel does: long sounds duck under each stroke of `pump`, rises open
    up, and noise climbs and falls."""
    player = bars[0].player
    if player.drums:
        return []
    if sweeps(player):
        return swept(bars)
    events: list[Event] = []
    if player.role in ("pad", "arpeggio") or (player.role == "chords" and not player.hands):
        events += ducked(bars, pump)
    if player.role in ("pad", "arpeggio", "chords", "melody"):
        events += filtered(bars)
    return events


def ducked(bars: Sequence[Bar], pump: str) -> list[Event]:
    """Side-chain as automation: expression falls with each stroke and comes back before the next.

    In breakdowns, where no kick beats, it stays open.
    """
    events: list[Event] = []
    for bar in bars:
        if not pumps(bar) or bar.final:
            events.append(control(bar.start, EXPRESSION, 112))
            continue
        for hit in bar.hits(pump):
            for share, value in _PUMP:
                at = bar.start + hit.at + hit.length * share // 100
                events.append(control(at, EXPRESSION, value))
    return events


def filtered(bars: Sequence[Bar]) -> list[Event]:
    """Brightness: by energy, and from dark to open through a rise."""
    events: list[Event] = []
    value = -1
    for bar in bars:
        for quarter in range(4 if bar.scene.act == "lift" else 1):
            wish = round(40 + 52 * bar.energy)
            if bar.scene.act == "lift":
                wish = round(40 + 80 * (bar.place + quarter / 4) / bar.scene.bars)
            if bar.scene.act == "break":
                wish = round(38 + 26 * bar.place / bar.scene.bars)
            if wish != value:
                events.append(control(bar.start + quarter * bar.grid.bar // 4, BRIGHTNESS, wish))
                value = wish
    return events


def swept(bars: Sequence[Bar]) -> list[Event]:
    """Noise: loudness, brightness and pitch (an octave up and down) climb in rises, fall in drops."""
    events = [control(bars[0].start, number, value) for number, value in range_controls(12)]
    before: tuple[int, int, int] | None = None
    for bar in bars:
        for step in range(_STEPS):
            at = bar.start + bar.grid.bar * step // _STEPS
            height = course(bar, step / _STEPS)
            now = (round(30 + 92 * height), round(24 + 96 * height), round(16383 * height) - 8192)
            if now != before:
                events.append(control(at, EXPRESSION, now[0]))
                events.append(control(at, BRIGHTNESS, now[1]))
                events.append(bend(at, now[2]))
                before = now
    return events
