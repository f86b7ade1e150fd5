"""The bass of jazz: in two, walking in four, in three, on a pedal, with skips and approaches."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from random import Random
from typing import Final

from ...theory.key import Key
from ..bar import Bar, Tone, ladder, nearest
from ..bass import line
from ..harmony import Change
from ..rhythm import Beat
from .jazzturns import restless, silent

_TWOS: Final = (
    ("x- -- x- --", "r5"), ("x- -- x- -x", "r5a"), ("x- -- x- x-", "r5a"), ("x- -x x- --", "r5r"),
    ("x- -- x- --", "r3"), ("x- -- x- -x", "r8a"), ("x- -x x- -x", "rr5a"), ("x- -x x- -x", "rr55"),
)  # fmt: skip
"""In two: root and fifth on one and three, a pick-up into the next bar."""


def bass(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """In two while the head is calm, then a walking four."""
    if silent(bar):
        return []
    if bar.scene.act == "intro" and bar.custom("pedal").random() < 0.2:
        return pedal(bar)
    calm = bar.custom("four from").choice((0.45, 0.5, 0.56, 0.6))
    if bar.energy < calm and bar.scene.act != "solo" and not bar.closes:
        return in_two(bar, last)
    return skipped(bar, walk(bar, last))


def ballad(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Long notes in two; in four only where a solo rises."""
    if silent(bar):
        return []
    if bar.energy > 0.62 and bar.scene.act == "solo":
        return walk(bar, last, 80)
    return in_two(bar, last, 0.99)


def modal(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A figure that stays under the head, then a long walk on one chord."""
    if silent(bar):
        return []
    if bar.energy < 0.56 and bar.scene.act != "solo":
        rhythm, steps = bar.custom("figure").choice(
            (("x. .x x- ..", "r58"), ("x- -x -- x.", "r58"), ("x. .. .x x.", "rr5"))
        )
        return line(bar, last, rhythm, steps, 86, 0.9)
    return skipped(bar, walk(bar, last))


def gypsy(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Root and fifth under the pump of the guitars, a walk where a phrase turns."""
    if bar.closes or bar.energy > 0.8:
        return walk(bar, last, 88)
    return line(bar, last, "x. .. x. ..", "r5", 88, 0.95)


def in_two(bar: Bar, last: tuple[int, ...], gate: float = 0.0) -> list[Tone]:
    """Half notes with a habit of the section's own; a pick-up at times."""
    rhythm, steps = _TWOS[0]
    if bar.dice.random() < 0.4 * restless(bar):
        rhythm, steps = bar.dice.choice(_TWOS)
    elif bar.habit("two").random() < 0.7:
        rhythm, steps = bar.habit("two").sample(_TWOS, 2)[bar.step % 2]
    return line(bar, last, rhythm, steps, 82, gate or bar.custom("ring").choice((0.5, 0.7, 0.95)))


def pedal(bar: Bar) -> list[Tone]:
    """The dominant, held under whatever the others play."""
    player = bar.player
    pc = (bar.key.tonic_pc + 7) % 12
    pitch = nearest(pc, player.center, player.low, player.high)
    return [bar.tone(h.at, int(h.length * 0.9), pitch, 80) for h in bar.hits("x- -x x- --")]


def walk(bar: Bar, last: tuple[int, ...], level: float = 86.0) -> list[Tone]:
    """A note a beat: the root on one, chord tones on strong beats, an approach before each change."""
    player, dice = bar.player, bar.dice
    if restless(bar) < 0.5 and bar.scene.act != "solo":
        dice = bar.habit(f"way {bar.place}")
    low, top = player.low, min(player.high, player.center + 11)
    hand = last[0] if last else player.center - 4
    ring = bar.custom("ring in four").choice((0.75, 0.9, 0.98))
    tones: list[Tone] = []
    for place, span in enumerate(bar.spans):
        beats = [b for b in bar.grid.beats if span.at <= b.start < span.at + span.length]
        after = bar.spans[place + 1].change if place + 1 < len(bar.spans) else bar.after
        held = place == 0 and bar.tied
        for beat, pitch in zip(
            beats, _way(bar, span.change, after, beats, hand, held, low, top, dice), strict=True
        ):
            accent = 1.05 if beat.cell % 2 else 1.0
            tones.append(bar.tone(beat.start, int(beat.length * ring), pitch, level * accent))
            hand = pitch
    return tones


def _way(
    bar: Bar, change: Change, after: Change, beats: Sequence[Beat], hand: int, held: bool, low: int,
    top: int, dice: Random,
) -> list[int]:  # fmt: skip
    """The notes of a walk over one chord, the last of them leading into the next."""
    first = _landing(change, hand, held, low, top, dice)
    count = len(beats)
    if count <= 1:
        return [first][:count]
    goal = nearest(after.bass, first + dice.choice((-4, -2, 0, 2, 4)), low, top)
    lead = _approach(bar, change, goal, first, low, top, dice)
    if count == 2:
        return [first, lead]
    scale = ladder(colours(change, bar.key), max(low, first - 8), min(top, first + 9))
    chordal = ladder(change.tones, max(low, first - 8), min(top, first + 9))
    return [first, *_middle(first, lead, count - 2, scale, chordal or scale, beats, dice), lead]


def _landing(change: Change, hand: int, held: bool, low: int, top: int, dice: Random) -> int:
    """Where a chord is met: its root; where it goes on, another of its tones will do."""
    pool = (change.bass, change.bass, change.fifth, change.tones[1 % len(change.tones)])
    pc = dice.choice(pool) if held else change.bass
    near = hand if low + 4 <= hand <= top - 3 else (hand + low + top) // 3
    return nearest(pc, near, low, top)


def _approach(
    bar: Bar, change: Change, goal: int, hand: int, low: int, top: int, dice: Random
) -> int:
    """Into the next root: a semitone from either side, a step of the scale, or its dominant."""
    side = 1 if hand > goal else -1
    scale = colours(change, bar.key)
    step = next((d for d in (1, 2, 3) if (goal + side * d) % 12 in scale), 2)
    draw = dice.random()
    near = bar.custom("semitones").choice((0.1, 0.18, 0.28))
    if draw < near:
        found = goal + side
    elif draw < near + 0.1:
        found = goal - side
    elif draw < 0.88:
        found = goal + side * step
    else:
        found = nearest((goal + 7) % 12, hand, low, top)
    if found == hand:
        found = goal - side
    return found if low <= found <= top else goal + (1 if goal + 1 <= top else -1)


def _middle(
    first: int, lead: int, count: int, scale: tuple[int, ...], chordal: tuple[int, ...],
    beats: Sequence[Beat], dice: Random,
) -> list[int]:  # fmt: skip
    """The beats between: a way by steps and thirds, chord tones where a strong beat falls.

    Where the goal is near, the line first goes away from it; it does not rock back to where it was.
    """
    near = abs(lead - first) < 5
    away = dice.choice((-6, 6)) if chordal and chordal[0] < first - 3 else 6
    found: list[int] = []
    here = first
    for number in range(count):
        strong = beats[number + 1].cell % 2 == 0
        pool = chordal if strong or dice.random() < 0.4 else scale
        left = count - number
        wish = first + away * (number + 1) / count if near else here + (lead - here) / (left + 1)

        def strain(pitch: int, at: int = here, to: float = wish, more: int = left) -> float:
            size = abs(pitch - at)
            cost = 6.0 * (size == 0) + 1.5 * max(0, size - 4) + 0.7 * abs(pitch - to)
            cost += 9.0 * (pitch == lead and more == 1) + 1.2 * max(0, abs(pitch - lead) - 5 * more)
            return cost + 4.5 * (pitch == first) + 2.6 * dice.random()

        here = min(pool, key=strain) if pool else here
        found.append(here)
    return found


def _drive(bar: Bar) -> float:
    """The chance of a skip in a bar, a habit of the song: hardly any, or one in most bars."""
    return bar.custom("drive").choice((0.05, 0.2, 0.5, 0.9)) * (1 if bar.tempo < 200 else 0.5)


def skipped(bar: Bar, tones: list[Tone]) -> list[Tone]:
    """Now and then a beat is skipped into: the note before comes again, short, on the off-beat."""
    dice = bar.dice
    if len(tones) < 3 or not bar.grid.swings(960) or dice.random() > _drive(bar):
        return tones
    place = bar.custom("skip").choice((len(tones) - 2, len(tones) - 1, 1))
    one = tones[place]
    ghost = bar.tone(one.start - bar.start + 480, 300, one.pitch, 0.78 * one.velocity)
    return sorted([*tones[:place], one._replace(length=420), ghost, *tones[place + 1 :]])


@lru_cache(maxsize=4096)
def colours(change: Change, key: Key) -> tuple[int, ...]:
    """The scale of a chord: the key's, where it does not rub against the chord's own tones."""
    own = set(change.tones)
    strange = [pc for pc in own if pc not in key.pitch_classes]
    if not strange:
        return key.pitch_classes
    kept = [
        pc for pc in key.pitch_classes
        if pc in own or not any((pc - other) % 12 in (1, 11) for other in strange)
    ]  # fmt: skip
    return tuple(sorted({*kept, *own}))
