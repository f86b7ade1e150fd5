"""Risers: noise that climbs towards a drop, falls away after it, and hangs in a breakdown."""

from __future__ import annotations

from typing import Final

from ..bar import Bar, Player, Tone, nearest
from ..texture import plain_percussion
from .club import layer

_EFFECTS: Final = 97
"""The first General MIDI program that is an effect and no instrument."""

_BACKWARDS: Final = 120
"""A cymbal played backwards: it lasts a bar and ends with a bang."""

_FALL = 4
"""Bars in which the noise of a drop falls away."""


def sweeps(player: Player) -> bool:
    """Whether this player has nothing but noise."""
    effect = 97 <= player.program <= 104 or player.program >= _BACKWARDS
    return player.role == "percussion" and not player.drums and effect


def sweep(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """One long breath of noise where the form turns; hand drums play where the groove is full."""
    if not sweeps(bar.player):
        return plain_percussion(bar, last) if layer(bar) > 0.55 else []
    bars = _breath(bar)
    if not bars:
        return []
    pitch = nearest(bar.key.tonic_pc, bar.player.center, bar.player.low, bar.player.high)
    return [bar.tone(0, bars * bar.grid.bar, pitch, 92 if bar.scene.act == "lift" else 84)]


def _breath(bar: Bar) -> int:
    """How many bars of noise begin here; 0 for none."""
    scene, left = bar.scene, bar.scene.bars - bar.place
    if bar.player.program == _BACKWARDS:
        return int(left == 1 and scene.act != "outro")
    if bar.place == 0:
        return {"lift": scene.bars, "break": scene.bars, "peak": min(_FALL, scene.bars)}.get(
            scene.act, 0
        )
    return 2 if left == 2 and scene.bars >= 8 and scene.act in ("intro", "theme", "peak") else 0


def course(bar: Bar, along: float) -> float:
    """How high a sweep stands when so much of the bar (0 to 1) has gone: 0 low, 1 at its top."""
    scene, place = bar.scene, bar.place + along
    share = place / scene.bars
    if scene.act == "lift":
        return share
    if scene.act == "break":
        return 0.45 - 0.9 * abs(share - 0.5)
    if scene.bars >= 8 and place >= scene.bars - 2:
        return 0.7 * (place - scene.bars + 2) / 2
    if scene.act == "peak":
        return max(0.0, 1 - place / min(_FALL, scene.bars))
    return 0.0
