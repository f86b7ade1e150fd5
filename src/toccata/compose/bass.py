"""Bass lines: where the root falls, how one walks from chord to chord, how one leads on."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from .bar import Bar, Tone, nearest
from .harmony import Change


def ground(bar: Bar, last: tuple[int, ...], change: Change | None = None) -> int:
    """The bass note of a chord, near the last one and low on the instrument."""
    player = bar.player
    change = change or bar.spans[0].change
    near = (last[0] + 2 * player.center) // 3 if last else player.center
    return nearest(change.bass, near, player.low, min(player.high, player.center + 12))


def lead_in(bar: Bar, pitch: int, target: int, dice: Random, chromatic: float = 0.0) -> int:
    """A note that leads to `target` by step from the side of `pitch`.

    A note of the scale, or with the chance `chromatic` a semitone away.
    """
    side = -1 if pitch < target or (pitch == target and dice.random() < 0.6) else 1
    if dice.random() < chromatic:
        found = target + side
    else:
        scale = bar.key.pitch_classes
        steps = [d for d in (1, 2, 3, 4, 5) if (target + side * d) % 12 in scale] or [2]
        found = target + side * steps[0]
    if bar.player.low <= found <= bar.player.high:
        return found
    scale = bar.key.pitch_classes
    return next(p for d in range(1, 13) if (p := target - side * d) % 12 in scale)


def line(
    bar: Bar, last: tuple[int, ...], rhythm: str, steps: str, level: float = 84.0,
    gate: float = 0.92,
) -> list[Tone]:  # fmt: skip
    """A bass figure: a rhythm, and for each of its strokes what it plays.

    `steps` has a letter for each stroke, in turn: `r` root, `5` fifth, `8` octave, `3` third,
    `6` sixth, `7` seventh, `a` a step that leads into the next chord, `.` none. A stroke where
    the chord changes plays its root whatever the letter.
    """
    player = bar.player
    dice = bar.dice
    tones: list[Tone] = []
    hand = last
    changes = {span.at for span in bar.spans}
    hits = bar.hits(rhythm)
    if not hits or hits[0].at > 0:
        hits = (*bar.hits("x--- ---- ---- ----")[:1], *hits) if bar.place == 0 else hits
    for index, hit in enumerate(hits):
        change = bar.change(hit.at)
        root = ground(bar, hand, change)
        letter = steps[index % len(steps)] if hit.at not in changes else "r"
        if letter == ".":
            continue
        if letter == "a" and index < len(hits) - 1 and hit.at + 960 < bar.grid.bar:
            letter = "5"
        pitch = _step(bar, letter, root, change, hand, dice)
        length = min(hit.length, bar.left(hit.at))
        tones.append(bar.tone(hit.at, int(length * gate), pitch, level * hit.weight))
        hand = (root if player.low <= root else pitch,)
    return tones


def _step(
    bar: Bar, letter: str, root: int, change: Change, hand: Sequence[int], dice: Random
) -> int:
    """The pitch of one letter of a bass figure."""
    player = bar.player
    if letter == "8":
        return root + 12 if root + 12 <= player.high else root
    if letter == "a":
        target = nearest(bar.after.bass, root, player.low, player.high)
        return lead_in(bar, hand[0] if hand else root, target, dice)
    pc = {"5": change.fifth, "3": change.tones[1 % len(change.tones)], "7": change.tones[-1],
          "6": (change.root + 9) % 12}  # fmt: skip
    if letter not in pc:
        return root
    above = root + (pc[letter] - root) % 12
    return above if above <= min(player.high, player.center + 12) else nearest(
        pc[letter], root, player.low, player.high
    )  # fmt: skip


def walk(
    bar: Bar, last: tuple[int, ...], level: float = 86.0, chromatic: float = 0.5
) -> list[Tone]:
    """A walking bass: a note a beat, chord tones where it counts, a step into each new chord."""
    dice = bar.dice
    player = bar.player
    top = min(player.high, player.center + 10)
    tones: list[Tone] = []
    hand = last[0] if last else player.center
    rising = dice.random() < (0.35 if hand > player.center else 0.65)
    for beat in bar.grid.beats:
        change = bar.change(beat.start)
        left = bar.left(beat.start)
        fresh = any(span.at == beat.start for span in bar.spans)
        if fresh:
            pitch = nearest(change.bass, hand, player.low, top)
            if last and pitch == hand and not tones:
                pitch = nearest(change.fifth, hand, player.low, top) if bar.place % 2 else pitch
        elif left <= beat.length:
            coming = next((s.change for s in bar.spans if s.at > beat.start), bar.after)
            target = nearest(coming.bass, hand, player.low, top)
            pitch = lead_in(bar, hand, target, dice, chromatic)
        else:
            pitch = _stride(bar, hand, change, rising, top, beat.head)
            if not player.low + 2 <= pitch <= top - 2:
                rising = not rising
        accent = 1.06 if beat.cell % 2 else 1.0
        tones.append(bar.tone(beat.start, int(beat.length * 0.9), pitch, level * accent))
        hand = pitch
    return tones


def _stride(bar: Bar, hand: int, change: Change, rising: bool, top: int, strong: bool) -> int:
    """The next note of a walk in its direction: a chord tone on strong beats, else a scale step."""
    pool = change.tones if strong else (*change.tones, *bar.key.pitch_classes)
    sign = 1 if rising else -1
    steps = [d for d in range(1, 8) if (hand + sign * d) % 12 in pool]
    step = steps[0] if steps else 2
    if step == 1 and len(steps) > 1 and not strong:
        step = steps[1]
    pitch = hand + sign * step
    if not bar.player.low <= pitch <= top:
        pitch = nearest((hand - sign * step) % 12, hand - sign * step, bar.player.low, top)
        if pitch % 12 not in pool:
            pitch = nearest(change.fifth, hand, bar.player.low, top)
    return pitch
