"""Overtones: a ground that is held, partials that join it, breaths, glints, gongs, and their tides."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from ...chance import chance
from ...score.events import Event, control
from ...score.track import BRIGHTNESS, EXPRESSION
from ...theory.key import Key
from ..bar import Bar, Tone, grates, nearest
from ..comping import at_home
from ..counterpoint import guide_line
from ..drums import KEYS
from ..harmony import Change
from .processes import settled


@lru_cache(maxsize=2048)
def partials(change: Change, key: Key, low: int, high: int) -> tuple[int, ...]:
    """The overtones of a root that this harmony lets stand, from the lowest root up."""
    root = low + (change.root - low) % 12
    third = next(
        ((t - change.root) % 12 for t in change.tones if (t - change.root) % 12 in (3, 4)), 4
    )
    series = (0, 7, 12, 12 + third, 19, 24, 26, 24 + third, 31)
    found = [
        root + step
        for step in series
        if root + step <= high
        and ((root + step) % 12 in change.tones
             or ((root + step) % 12 in key.pitch_classes and not grates((root + step) % 12, change)))
    ]  # fmt: skip
    return tuple(found) or (nearest(change.root, (low + high) // 2, low, high),)


def until(bar: Bar, most: int) -> int:
    """For how many ticks a tone that begins with this bar may last: while the root stays the same.

    It may sound past the section, for `most` bars at the most.
    """
    root = bar.spans[-1].change.root
    bars = 1
    for row in bar.harmony[bar.number + 1 : bar.number + most]:
        if any(span.change.root != root for span in row):
            break
        bars += 1
    return bars * bar.grid.bar


def pad(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Two tones that stay; every second bar one more of their overtones joins them."""
    return _wave(bar, last, 8)


def wave(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The same in sections of any length: nothing is cut off, and each wave opens further."""
    long = max(1, -(-bar.scene.bars // max(1, round(bar.scene.bars / 8))))
    return _wave(bar, last, long, bar.place // long)


def _wave(bar: Bar, last: tuple[int, ...], long: int, more: int = 0) -> list[Tone]:
    """A wave of so many bars, that begins on two tones and `more`."""
    if bar.player.mono:
        return bowed(bar, 4, 60, last)
    player = bar.player
    rungs = partials(bar.spans[0].change, bar.key, max(player.low, player.center - 16), player.high)
    level = 52 + 22 * bar.energy
    size = until(bar, long)
    here = bar.place % long
    stirs = not bar.tied and bar.place and bar.spans[0].change.root != _before(bar)
    first = min(2 + more, max(2, len(rungs) - 4)) if more else 2
    if here == 0 or stirs:
        return [bar.tone(0, size, pitch, level) for pitch in rungs[:first]]
    every = 2 if bar.energy < 0.7 else 1
    if here % every:
        return []
    rung = rungs[(first - 1 + here // every) % len(rungs)]
    rest = min(size, (long - here) * bar.grid.bar + bar.grid.bar // 2)
    return [bar.tone(0, min(size, rest), rung, level - 2 * (here // every))]


def _before(bar: Bar) -> int:
    """The root of the chord before this bar."""
    return bar.harmony[bar.number - 1][-1].change.root if bar.number else -1


def bowed(bar: Bar, every: int, level: float, last: tuple[int, ...]) -> list[Tone]:
    """One tone at a time on a single instrument: root, fifth, root, third, as long as bows are."""
    player = bar.player
    if bar.place % every and bar.tied and last:
        return []
    change = bar.spans[0].change
    row = (change.root, change.fifth, change.root, change.tones[1 % len(change.tones)])
    pc = row[bar.place // every % 4]
    near = last[-1] if last else player.center
    pitch = nearest(pc, (near + player.center) // 2, player.low, player.high)
    return [bar.tone(0, until(bar, every), pitch, level + 12 * bar.energy)]


def bass(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The ground: the root, bowed anew only where the harmony stirs or the bow is at its end."""
    player = bar.player
    bow = bar.custom("bow").choice((2, 4, 4, 8))
    tones: list[Tone] = []
    for place, span in enumerate(bar.spans):
        if place == 0 and bar.tied and last and bar.place % bow:
            continue
        low = nearest(span.change.bass, player.center, player.low, player.high)
        ends = place == len(bar.spans) - 1
        length = max(span.length, until(bar, bow) - span.at) if ends else span.length
        tones.append(bar.tone(span.at, length, low, 64 + 14 * bar.energy))
        if not player.mono and bar.energy > 0.5 and low + 7 <= player.high and not place:
            fifth = low + (span.change.fifth - low) % 12
            tones.append(bar.tone(span.at, length, fifth, 54 + 12 * bar.energy))
    return tones


_ENTRIES: Final = ("x--- ---- ---- ----", ".... x--- ---- ----", "..x- ---- ---- ----",
                   ".... .... x--- ----", ".... ..x- ---- ----")  # fmt: skip


def breaths(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """An open fifth or an octave, taken up somewhere in every other bar and held over the next."""
    if not any(other.role in ("bass", "pad") for other in bar.ensemble):
        return pad(bar, last)  # who is alone holds the ground
    if bar.step % 2 and last:
        return []
    if bar.player.mono:
        return bowed(bar, 2, 58, last)
    player = bar.player
    rungs = partials(
        bar.spans[-1].change, bar.key, max(player.low, player.center - 13), player.high
    )
    start = bar.dice.randrange(max(1, min(4, len(rungs) - 1)))
    hits = bar.hits(bar.dice.choice(_ENTRIES))[:1] or bar.hits(_ENTRIES[0])
    size = max(1, until(bar, 3) - hits[0].at)
    return [bar.tone(hits[0].at, size, pitch, 56) for pitch in rungs[start : start + 2]]


def glints(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """A high overtone that is touched once and left to ring."""
    player = bar.player
    dice = bar.dice
    if dice.random() < 0.4 and bar.place:
        return []
    rungs = partials(bar.spans[-1].change, bar.key, max(player.low, player.center - 6), player.high)
    hit = (bar.hits(dice.choice(_ENTRIES)) or bar.hits(_ENTRIES[0]))[0]
    pitch = dice.choice(rungs[-5:])
    return [bar.tone(hit.at, max(1, until(bar, 2) - hit.at), pitch, 46 + 12 * dice.random())]


def voice(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A voice on one overtone, another one after four bars."""
    return bowed(bar, 4, 54, last)


_HOLDS: Final = ("x--- ---- ---- ----", "x--- ---- ---- ----", "x--- ---- x--- ----",
                 ".... .... x--- ----", "x--- ---- ---- x---")  # fmt: skip


def _chanted(bar: Bar, place: int) -> tuple[str, int, int]:
    """The rhythm, height and turn of a bar of the chant; "" where the note before is held on."""
    dice = chance(bar.seed, "chant", bar.scene.theme, place)
    silent = place % 2 and dice.random() < 0.65
    rhythm = dice.choice(_HOLDS[:3] if place == 0 else _HOLDS)
    return (
        "" if silent else rhythm,
        dice.choice((-7, -4, -2, 0, 0, 3, 5)),
        dice.choice((-2, -1, 1, 2)),
    )


def melody(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Hardly a tune: a note held against the ground, now and then its neighbour, long silences."""
    rhythm, height, turn = _chanted(bar, bar.place)
    hits = bar.hits(rhythm) if rhythm else ()
    if not hits:
        return []
    player = bar.player
    held_on = not bar.ends and not _chanted(bar, bar.place + 1)[0]
    pillars = (*bar.grid.heads, bar.grid.half)
    tones: list[Tone] = []
    low, high = max(player.low, player.center - 14), min(player.high, player.center + 9)
    pitch = min(max(player.center - 3 + height, low), high)
    for number, hit in enumerate(hits):
        change = bar.change(hit.at)
        scale = [p for p in range(low, high + 1) if p % 12 in bar.key.pitch_classes]
        wish = pitch + turn * bool(number)
        near = min(scale, key=lambda p: (abs(p - wish), p))
        pitch = settled(near, change, bar.key, hit.at in pillars or not number, low, high)
        over = bar.grid.bar if held_on and number == len(hits) - 1 else 0
        length = min(hit.length + over, until(bar, 2) - hit.at)
        tones.append(bar.tone(hit.at, length, pitch, 62))
    return tones


def gongs(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """No beat: a deep stroke now and then, a cymbal that swells out of nothing."""
    tones: list[Tone] = []
    if bar.place % 4 == 0:
        tones.append(bar.tone(0, bar.grid.bar, KEYS["floor"], 50 + 18 * bar.energy))
        tones.append(bar.tone(0, bar.grid.bar, KEYS["ride"], 44))
    elif bar.ends or bar.dice.random() < 0.3:
        row = bar.hits(bar.dice.choice((".... ..x. x.x. xxxx", ".... x... x.x. x.xx")))
        for place, hit in enumerate(row):
            tones.append(
                bar.tone(hit.at, hit.length, KEYS["ride"], 30 + 30 * (place + 1) / len(row))
            )
    return tones


_PLUCKS: Final = ((7, 12, 12, 0), (5, 12, 12, 0), (7, 12, 0, 12), (0, 7, 12, 7))


def tanpura(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Four strings one after another, let ring, never quite in time: fifth, octave twice, ground."""
    player = bar.player
    change = bar.spans[0].change
    low = nearest(change.root, player.center - 8, player.low, player.high)
    order = bar.custom("strings").choice(_PLUCKS)
    dice = bar.dice
    tones: list[Tone] = []
    for number, beat in enumerate(bar.grid.beats):
        if bar.energy < 0.4 and number % 2:
            continue
        step = order[number % 4]
        pc = (change.root + step) % 12
        good = pc in bar.key.pitch_classes and not grates(pc, change)
        pitch = low + (step if good and low + step <= player.high else 0)
        late = round(beat.length * 0.12 * dice.random() / 60) * 60 if number else 0
        size = max(1, min(4 * beat.length, until(bar, 2) - beat.start - late))
        tones.append(bar.tone(beat.start + late, size, pitch, 58 + 8 * dice.random()))
    return tones


def end(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """What is left at the end is the ground."""
    at = bar.spans[-1].at
    if bar.player.mono:
        return guide_line(bar, last, 48)
    return [bar.tone(at, bar.grid.bar - at, pitch, 48) for pitch in at_home(bar, last, at, 3)]


def end_ground(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The tonic once more, softly, on a single instrument or in the bass."""
    at = bar.spans[-1].at
    near = last[-1] if last else bar.player.center
    pc = bar.change(at).root
    pitch = nearest(pc, (near + bar.player.center) // 2, bar.player.low, bar.player.high)
    return [bar.tone(at, bar.grid.bar - at, pitch, 50)]


def end_gong(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """One gong, from far away."""
    if not bar.player.drums:
        low = nearest(bar.key.tonic_pc, bar.player.center, bar.player.low, bar.player.high)
        return [bar.tone(0, bar.grid.bar, low, 48)]
    return [bar.tone(0, bar.grid.bar, KEYS["floor"], 44)]


def tides(bars: Sequence[Bar]) -> list[Event]:
    """Loudness and brightness of every player on a tide of her own, some eight to twenty bars long."""
    player = bars[0].player
    if player.drums:
        return []
    dice = bars[0].custom("tide")
    length, since = dice.choice((9, 11, 13, 16, 20)), dice.random()
    bright, other = dice.choice((7, 12, 15, 18)), dice.random()
    events: list[Event] = []
    for bar in bars:
        for quarter in range(4):
            at = bar.start + quarter * bar.grid.bar // 4
            now = bar.number + quarter / 4
            loud = 76 + 24 * bar.energy + 22 * math.sin(2 * math.pi * (now / length + since))
            light = 40 + 36 * bar.energy + 24 * math.sin(2 * math.pi * (now / bright + other))
            events.append(control(at, EXPRESSION, max(30, min(127, round(loud)))))
            events.append(control(at, BRIGHTNESS, max(8, min(120, round(light)))))
    return events
