"""Solos: phrases that speak and rest, guide tones where chords change, enclosures and arpeggios."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import Final

from ...chance import chance
from ..bar import Bar, Tone, ladder, within
from ..harmony import Change
from ..rhythm import Hit
from .jazzbass import colours

_MOTIFS: Final = (
    ".x x. .x --", "x. .x x- ..", ".x .x x- ..", "xx x. .x --", ".. xx -x ..", "x- xx .. ..",
    ".x xx x. ..", "x. x. .x -.", ".x -x -. ..", "xx .x -- ..",
)  # fmt: skip
"""Short figures that are worth saying twice."""

_RUNS: Final = (
    "xx xx xx xx", ".x xx xx xx", "xx xx xx x.", "x- xx xx xx", "xx xx x- xx", ".. xx xx xx",
    "xx x- xx xx", ".x xx xx x-",
)  # fmt: skip
_BREATHS: Final = ("x- .. .. ..", "xx x- .. ..", ".x -. .. ..", "x. .x -- ..", ".x x- -- ..")
_ENTRIES: Final = (".. .. .. .x", ".. .. .x xx", ".. .x xx xx", ".. .. xx xx", ".. .. .. xx")
_PLANS: Final = ("mmrb", "rrbe", "mbmr", "errb", "mrrb", "rbmr", "emrb", "rrrb", "rrrb")
"""Bars of a phrase: m the motif, r a run of eighths, b the breath at its end, e an entry."""


def improvised(bar: Bar, last: tuple[int, ...], level: float = 86.0) -> list[Tone]:
    """A bar of a solo over the changes."""
    talk = chance(bar.seed, bar.player.role, bar.player.copy, bar.scene.name, bar.scene.first,
                  bar.turn, "phrase")  # fmt: skip
    plan = talk.choice(_PLANS)
    motif = talk.choice(_MOTIFS)
    letter = plan[min(bar.step, len(plan) - 1)]
    if bar.ends:
        letter = "b"
    dice = bar.dice
    hot = bar.energy > 0.72 or bar.scene.turn > 0
    rhythm = {
        "m": motif,
        "r": dice.choice(_RUNS) if hot or dice.random() < 0.75 else dice.choice(_MOTIFS),
        "b": dice.choice(_BREATHS),
        "e": dice.choice(_ENTRIES),
    }[letter]
    hits = bar.hits(rhythm)
    if not hits:
        return []
    low, high = reach(bar)
    rise = 1 if letter == "m" and talk.random() < 0.5 else dice.choice((-1, 1))
    pitches = over_changes(bar, hits, last, low, high, rise, dice)
    return [
        bar.tone(
            h.at, int(h.length * (0.97 if h.length < 900 else 0.9)), p, _touch(bar, h, p, level)
        )
        for h, p in zip(hits, pitches, strict=True)
    ]


def reach(bar: Bar) -> tuple[int, int]:
    """Where the lines of a solo lie: an octave around the middle, higher as it heats up."""
    player = bar.player
    lift = 3 if bar.energy > 0.75 else 0
    low = max(player.low, player.center - 11 + lift)
    high = min(player.high, player.center + 12 + lift)
    return (low, high) if high - low >= 9 else (player.low, player.high)


def over_changes(
    bar: Bar, hits: Sequence[Hit], last: tuple[int, ...], low: int, high: int, rise: int,
    dice: Random,
) -> list[int]:  # fmt: skip
    """The notes of a rhythm: goals on strong beats and new chords, ways from goal to goal."""
    hand = last[-1] if last else bar.player.center
    anchors = _anchors(bar, hits)
    found: list[int] = []
    before: int | None = None
    for number, place in enumerate(anchors):
        change = bar.change(hits[place].at)
        gap = place - (anchors[number - 1] if number else -1)
        if hand > high - 5 or hand < low + 5:
            rise = 1 if hand < (low + high) / 2 else -1
        goal = _goal(bar, hits[place], change, hand, rise * min(gap, 4), low, high, dice)
        between = place - len(found)
        if between:
            start = hand if before is None else before
            found += _way(start, goal, between, change, bar, low, high, dice)
        found.append(goal)
        hand = before = goal
        if dice.random() < 0.45:
            rise = -rise
    rest = len(hits) - len(found)
    if rest:
        tail = bar.after if bar.grid.bar - hits[-1].at <= 960 else bar.change(hits[-1].at)
        aim = _goal(bar, hits[-1], tail, hand, rise * (rest + 1), low, high, dice)
        found += _way(hand, aim, rest, bar.change(hits[-1].at), bar, low, high, dice)
    return found


def _anchors(bar: Bar, hits: Sequence[Hit]) -> list[int]:
    """The strokes that have a goal: where a half bar or a chord begins, the first and long ones."""
    pillars = {*bar.grid.heads, bar.grid.half, *(span.at for span in bar.spans)}
    beat = bar.grid.beats[0].length
    return [
        n
        for n, hit in enumerate(hits)
        if hit.at in pillars or n == 0 or hit.length >= beat * 3 // 2
    ]


def _goal(
    bar: Bar, hit: Hit, change: Change, hand: int, drift: int, low: int, high: int, dice: Random
) -> int:
    """A guide tone where the chord is new, else one of its tones, some way on from the hand."""
    fresh = any(span.at == hit.at for span in bar.spans) and not (hit.at == 0 and bar.tied)
    tones = change.guides if fresh and dice.random() < 0.7 else within(change, bar.key)
    pool = ladder(tuple(tones), low, high) or ladder(bar.key.pitch_classes, low, high) or (hand,)
    wish = hand + 2 * drift
    return min(pool, key=lambda p: abs(p - wish) + 4 * (p == hand) + 2 * dice.random())


def _way(
    start: int, goal: int, count: int, change: Change, bar: Bar, low: int, high: int, dice: Random
) -> list[int]:  # fmt: skip
    """Notes from one goal to the next: an enclosure, an arpeggio up to the ninth, or the scale."""
    scale = ladder(
        colours(change, bar.key), max(low - 3, bar.player.low), min(high + 3, bar.player.high)
    )
    above = next((p for p in scale if p > goal), goal)
    under = goal - 1 if goal - 1 >= bar.player.low else above
    if count == 1:
        near = [p for p in scale if 0 < abs(p - goal) <= 2]
        return [under if dice.random() < 0.3 or not near else dice.choice(near)]
    draw = dice.random()
    if draw < 0.26:
        return [*_scalar(start, above, count - 2, scale), above, under]
    if draw < 0.55 and count >= 3:
        tones = ladder((*change.tones, *_ninth(change, bar)), scale[0] if scale else low, high)
        climb = [p for p in tones if p > start][:count]
        if len(climb) == count and abs(climb[-1] - goal) <= 9:
            return climb
    return _scalar(start, goal, count, scale)


def _ninth(change: Change, bar: Bar) -> tuple[int, ...]:
    pc = (change.root + 2) % 12
    return (pc,) if pc in bar.key.pitch_classes else ()


def _scalar(start: int, goal: int, count: int, scale: tuple[int, ...]) -> list[int]:
    """The last notes before a goal by step, from the side where the line is."""
    if count <= 0:
        return []
    if not scale:
        return [goal] * count
    side = 1 if start > goal else -1
    steps = [p for p in (scale if side > 0 else scale[::-1]) if (p - goal) * side > 0]
    if len(steps) < count:
        side = -side
        steps = [p for p in (scale if side > 0 else scale[::-1]) if (p - goal) * side > 0]
    found = steps[:count][::-1]
    return [found[0] if found else goal] * (count - len(found)) + found


def _touch(bar: Bar, hit: Hit, pitch: int, level: float) -> float:
    """Off-beats a little stronger, high notes too, as horns tongue them."""
    off = 7 if not bar.grid.on_beat(hit.at) else 0
    return (level + off + max(-5.0, min(6.0, (pitch - bar.player.center) / 2))) * hit.weight
