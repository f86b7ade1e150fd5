"""Busier or calmer: strokes between strokes, notes that divide, weak ones left out."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from ..chance import chance
from .bar import Bar, Tone, ladder
from .drums import KEYS

_SHORTEST = 120
"""Ticks: nothing is divided into less than a thirty-second note."""


def dense(bar: Bar, tones: Sequence[Tone], amount: float) -> list[Tone]:
    """The tones of a bar made busier (`amount` above 0, up to 1) or calmer (down to −1).

    A bar with anything in it changes, but for one that has nothing left to take away.
    """
    if not tones or not amount:
        return list(tones)
    dice = chance(bar.seed, "density", bar.player.role, bar.player.copy, bar.number)
    if amount < 0:
        return _thinned(bar, tones, -amount, dice)
    if bar.player.drums:
        return sorted([*tones, *_ghosts(bar, tones, amount, dice)])
    return _divided(bar, tones, amount, dice)


def _thinned(bar: Bar, tones: Sequence[Tone], amount: float, dice: Random) -> list[Tone]:
    """Weak places first: off the beat before on it, and what opens the bar stays."""
    onsets = sorted({tone.start for tone in tones})
    weak = [at for at in onsets[1:] if not bar.grid.on_beat(at - bar.start)]
    order = [*dice.sample(weak, len(weak)), *[at for at in reversed(onsets[1:]) if at not in weak]]
    gone = set(order[: max(1, round(amount * len(order)))])
    return [tone for tone in tones if tone.start not in gone]


def _ghosts(bar: Bar, tones: Sequence[Tone], amount: float, dice: Random) -> list[Tone]:
    """Soft strokes where there are none: hats between hats, snare and kick beside their accents."""
    parts = 2 if amount < 0.35 else 4
    places = [
        beat.start + beat.length * n // parts for beat in bar.grid.beats for n in range(parts)
    ]
    played = {(tone.start - bar.start, tone.pitch) for tone in tones}
    sounding = {tone.pitch for tone in tones}
    busy = [KEYS["ride"]] if KEYS["ride"] in sounding else [KEYS["closed"]]
    if bar.player.role == "percussion":
        busy = sorted(sounding)
    accents = [KEYS[d] for d in ("snare", "kick") if KEYS[d] in sounding]
    free = [(at, key) for at in places for key in busy if (at, key) not in played]
    beside = [
        (at, key) for at in places for key in accents
        if (at, key) not in played and not bar.grid.on_beat(at)
    ]  # fmt: skip
    chosen = dice.sample(free, min(len(free), max(1, round(amount * len(free)))))
    chosen += dice.sample(beside, round(0.2 * amount * len(beside)))
    return [bar.tone(at, 120, key, 46 + 10 * dice.random()) for at, key in chosen]


def _divided(bar: Bar, tones: Sequence[Tone], amount: float, dice: Random) -> list[Tone]:
    """Long notes struck again, lines by way of a neighbour; the longest of all if none is chosen."""
    onsets = sorted({tone.start for tone in tones})
    longest = max(tones, key=lambda tone: (tone.length, -tone.start)).start
    chosen = {at for at in onsets if dice.random() < amount} | {longest}
    scale = ladder(bar.key.pitch_classes, bar.player.low, bar.player.high)
    found: list[Tone] = []
    for tone in tones:
        half = tone.length // 2 if tone.length <= 1920 else 960
        half = half // 240 * 240 or half // 120 * 120
        if tone.start not in chosen or half < _SHORTEST:
            found.append(tone)
            continue
        alone = sum(other.start == tone.start for other in tones) == 1
        pitch = tone.pitch
        if alone and bar.player.role in ("melody", "counter") and dice.random() < 0.7:
            near = [p for p in scale if 0 < abs(p - pitch) <= 2]
            pitch = dice.choice(near) if near else pitch
        found.append(tone._replace(length=half))
        rest = tone.length - half
        found.append(Tone(tone.start + half, rest, pitch, max(20, tone.velocity - 8)))
    return sorted(found)
