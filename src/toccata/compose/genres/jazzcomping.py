"""Comping: rhythms with air between, pushes and answers, a guitar on every beat."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from ..bar import Bar, Tone
from ..comping import broken, held, voiced
from ..harmony import Change
from ..rhythm import Hit
from .jazzturns import restless, silent, solos
from .jazzvoicings import fourths, shell, voicing

_COMPS: Final = (
    "x- .x -- .. .. .. .. ..", "x. .x .. .. .x .. .x ..", ".x .. .x .. .. x. .. ..",
    ".. .x .. .x .. .x .. ..", "x- -. .. .x -. .x .. ..", ".x -- .. .. x. .x .. ..",
    "x- .x .. x. .. .x -- -.", ".. x. .x .. .x .. x. ..", "x. .x .. .x .. .. x- ..",
    ".x .. x- -. .x .. .. .x", "x- -- .x .. .x -. .. ..", ".. .x -. .. x. .x .. x.",
)  # fmt: skip
"""Two bars each: the Charleston and its late brother, the off-beats of two and four, pushes."""

_BUSY: Final = (
    "x. .x .x .. .x .. x. .x", ".x .x .. x. .x .. .x .x", "x- .x .. .x x. .x .x ..",
    ".. .x x. .x .. .x x. .x", "x. .x .. .x .x .x .. .x",
)  # fmt: skip
_LONG: Final = (
    "x- -- -- -- x- -- -- --", "x- -- -- -x -- -- -- --", "x- -- x- -- x- -- -- .x",
    ".x -- -- -- x- -- -x --", "x- -x -- -- .x -- -- --",
)  # fmt: skip
_TURNS: Final = ("x. .x .. x.", ".x .. .x .x", "x- .x -. .x", ".. .x .x x.", "x. x. .x ..")
"""What the last bar of a phrase may do."""


def pattern(bar: Bar) -> str:
    """The rhythm of this bar: two bars that the section has settled on, a turn where it closes."""
    dice, habit = bar.dice, bar.habit("comp")
    calm = bar.energy < 0.46
    known = habit.sample(_COMPS if not calm else _COMPS + _LONG, 2)
    rhythm = known[bar.turn % 2 if habit.random() < 0.4 else 0]
    free = restless(bar)
    if bar.closes and dice.random() < 0.4 * free:
        return bar.habit("turn").choice(_TURNS)
    if bar.scene.act == "solo" and dice.random() < 0.3 + 0.5 * (bar.energy - 0.6):
        rhythm = dice.choice(_BUSY)
    elif dice.random() < 0.08 * free:
        rhythm = dice.choice(_COMPS)
    return _half(rhythm, bar.step)


def _half(rhythm: str, place: int) -> str:
    cells = rhythm.split()
    return " ".join(cells[4 * (place % 2) :][:4]) if len(cells) == 8 else rhythm


def chords(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Comping behind the others; with the solo, a line over the left hand's shells."""
    if silent(bar):
        return []
    if bar.player.mono:
        return broken(bar, last, ".x .. x. ..", (1, 2, 3), 74)
    if bar.player.family == "Guitar" and bar.energy < 0.5 and not bar.player.copy:
        return four_to_the_bar(bar, last)
    level = 66 + 8 * bar.dice.random() - 6 * solos(bar)
    few = any(p.role == "pad" and not p.mono for p in bar.ensemble)
    count = 3 if few and bar.custom("fingers").random() < 0.75 else 4
    return comped(bar, last, pattern(bar), level, count)


def comped(
    bar: Bar, last: tuple[int, ...], rhythm: str, level: float = 70.0, count: int = 4,
    gate: float = 0.0,
) -> list[Tone]:  # fmt: skip
    """Chords in a rhythm; every chord is heard, and an off-beat before a new one has it already."""
    hits = _heard_all(bar, bar.hits(rhythm))
    gate = gate or bar.custom("touch").choice((0.4, 0.7, 0.95, 1.0))
    tones: list[Tone] = []
    hand = last
    for hit in hits:
        change, ties = _sounding(bar, hit)
        hand = voicing(bar, hand, change, count)
        length = hit.length if ties else min(hit.length, bar.left(hit.at))
        off = 4 if not bar.grid.on_beat(hit.at) else 0
        for place, pitch in enumerate(hand):
            top = 1.0 if place == len(hand) - 1 else 0.93
            strength = (level + off) * hit.weight * top
            tones.append(bar.tone(hit.at, int(length * gate), pitch, strength))
    return tones


def _sounding(bar: Bar, hit: Hit) -> tuple[Change, bool]:
    """The chord of a stroke, and whether it is the next one's, taken before its time."""
    beat = min(b.length for b in bar.grid.beats)
    for span in bar.spans:
        if 0 < span.at - hit.at <= beat // 2:
            return span.change, True
    if bar.grid.bar - hit.at <= beat // 2 and not bar.ends:
        return bar.after, False
    return bar.change(hit.at), False


def _heard_all(bar: Bar, hits: Sequence[Hit]) -> list[Hit]:
    """The strokes, and one for each chord that none of them would sound."""
    beat = bar.grid.beats[0].length
    found = list(hits)
    for span in bar.spans[1 if bar.tied else 0 :] if len(bar.spans) > 1 else ():
        if not any(
            span.at - beat // 2 <= h.at < span.at + min(span.length, 2 * beat) for h in hits
        ):
            found.append(Hit(span.at, beat // 2, 1.0))
    return sorted(found)


def four_to_the_bar(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The rhythm guitar of the swing era: a dry chord on every beat, two and four a little more."""
    if silent(bar):
        return []
    tones: list[Tone] = []
    hand = last
    player = bar.player
    up = 9 if bar.custom("high strings").random() < 0.55 else 0
    low, high = max(player.low, 47 + up), min(player.high, 67 + up)
    gate = bar.custom("strum").choice((0.5, 0.7, 0.95))
    for number, beat in enumerate(bar.grid.beats):
        change = bar.change(beat.start)
        fresh = number == 0 or any(span.at == beat.start for span in bar.spans)
        if fresh or not hand:
            near = tuple(p for p in hand if low <= p <= high)
            hand = voiced(shell(change, 4 if up else 3), near, low, high)
        back = beat.cell % 2
        length = int(beat.length * (gate - 0.1 * back))
        for place, pitch in enumerate(hand):
            tones.append(bar.tone(beat.start, length, pitch, 50 + 6 * back - 2 * (place == 0)))
    return tones


_PUMPS: Final = ("xo X. xo X.", "x. X. xo X.", "xo Xo x. X.")


def pump(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The pump of two guitars: a low short one, an up-stroke, a dry accent on two and four."""
    if bar.player.mono:
        return broken(bar, last, "x. X. x. X.", (0, 2, 0, 2), 74)
    tones: list[Tone] = []
    hand = last
    rhythm = bar.habit("pump").choice(_PUMPS)
    for hit in bar.hits(rhythm):
        hand = voicing(bar, hand, bar.change(hit.at))
        length = int(hit.length * (0.5 if hit.weight > 1 else 0.8))
        kept = hand if bar.grid.on_beat(hit.at) else hand[1:]
        tones += [bar.tone(hit.at, length, pitch, 66 * hit.weight) for pitch in kept]
    return tones


def ballad(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Long chords under a ballad, some of them rolled, an answer where the tune rests."""
    if bar.player.mono:
        return broken(bar, last, "x- -- x- --", (1, 2, 1), 66)
    rhythm = bar.dice.choice(("x- -- x- --", "x- -- -x --", "x- -x -- -x", "x- -- -- --"))
    if bar.closes:
        rhythm = bar.dice.choice(("x- -- .x x-", "x- -- x- x-"))
    tones = comped(bar, last, rhythm, 62, gate=0.97)
    if bar.dice.random() < 0.35:
        first = [tone for tone in tones if tone.start == bar.start]
        rolled = [
            t._replace(start=t.start + 70 * n, length=max(60, t.length - 70 * n))
            for n, t in enumerate(first)
        ]
        tones = sorted(rolled + tones[len(first) :])
    return tones


def modal(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Fourths that move up a step and back, in answer to the figure of the bass."""
    if silent(bar):
        return []
    if bar.player.mono:
        return broken(bar, last, ".. x- -x ..", (1, 2, 1), 72)
    player = bar.player
    low, high = max(player.low, player.center - 14), min(player.high, player.center + 11)
    rhythm = _half(bar.habit("answer").choice((
        ".. .. x- .x .. .. .. ..", ".. .. .x x. .. .. .. ..", "x- .x .. .. .. .. x- .x",
        ".x -- .. .. .. .x -- ..",
    )), bar.step)  # fmt: skip
    if bar.scene.act == "solo" or bar.energy > 0.6:
        rhythm = _half(bar.dice.choice(_COMPS), bar.step)
    tones: list[Tone] = []
    for number, hit in enumerate(bar.hits(rhythm)):
        hand = fourths(bar.change(hit.at), bar.key, low, high, (1, 0, 0, 1)[number % 4])
        tones += [bar.tone(hit.at, int(hit.length * 0.9), pitch, 68 * hit.weight) for pitch in hand]
    return tones


def second_chords(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A second chordal player keeps out of the way: a guitar on the beats, else long shells."""
    if silent(bar):
        return []
    if bar.player.family == "Guitar" and not bar.player.mono:
        return four_to_the_bar(bar, last)
    if bar.player.family in ("Ethnic", "Piano", "Chromatic Percussion"):
        rhythm = bar.habit("few").choice(
            (".. .. x- .x", "x. .. .. .x", ".x -- .. ..", "x- -. .. ..")
        )
        return comped(bar, last, rhythm, 56, 3, 0.8)
    if bar.player.family == "Organ" and bar.energy > 0.5:
        rhythm = bar.habit("stabs").choice(("x- -- .x --", ".x -- x- ..", "x- -- -- .x"))
        return comped(bar, last, rhythm, 58, 3, 0.9)
    high = replace(bar.player, center=min(bar.player.center + 10, max(bar.player.high - 10, 0)))
    return held(replace(bar, player=high) if high.center > bar.player.center else bar, last, 54, 3)


def sweeps(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A run up the chord where a phrase ends, a touch here and there before."""
    if silent(bar):
        return []
    lifted = min(bar.player.center + 10, max(bar.player.center, bar.player.high - 12))
    bar = replace(bar, player=replace(bar.player, center=lifted))
    if bar.closes:
        rhythm = bar.habit("sweep").choice((".. .. xx xx", ".. xx xx x.", ".. .x xx xx"))
        return broken(bar, last, rhythm, (0, 1, 2, 3, 4), 64, ring=False)
    if bar.player.mono and bar.step != 1:
        rhythm = bar.habit("chimes").choice(("x. .. .. ..", ".. x. .. ..", "x. x. .. .."))
        return broken(bar, last, rhythm, bar.habit("chime").choice(((2,), (3,), (3, 2))), 58)
    if bar.step == 1 and not bar.player.mono:
        return comped(bar, last, ".. .x .. x.", 58, 3, 0.6)
    return []
