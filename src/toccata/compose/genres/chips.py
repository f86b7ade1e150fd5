"""Chips: what each channel of a sound chip can do: two pulses, one for chords, a triangle, a noise."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from ...chance import chance
from ..bar import Bar, Tone, grates, ladder
from ..bass import line
from ..comping import broken
from ..counterpoint import apart, guide_line
from ..drums import KEYS, filled, groove
from ..melody import Manner, sing, thirds_below

_TUNE = Manner(
    cells=(
        "x-x- x--x -x-- x---",
        "x-x- x-x- x--x --x-",
        "x--x --x- x-x- x---",
        "x-xx x-x- x--x --x-",
        "x-x- xxx- x-x- x-x-",
        "x--x --x- x--x --xx",
        "x.x- x.x- x-xx x-x-",
        "xxx- x-x- xxx- x---",
        "x-xx x-xx x-x- x-x-",
    ),
    closes=(
        "x-x- x--- ---. ....",
        "x--x --x- ---- ....",
        "x-xx x--- ---. ....",
        "xxx- x--- ---- ....",
    ),
    plans=("abac", "aabc", "aAbc", "abAc", "aaBc"),
    leap=0.34,
    compass=12,
    level=92,
    gate=0.86,
    upbeat=0.45,
    contours=(),
)
_FIGHT = replace(
    _TUNE,
    cells=("x-xx x-xx xxx- x-x-", "xxxx x-x- xxxx x-x-", "x-x- xx-x -x-x x-xx",
           "xx-x x-x- xx-x x-x-", "xxxx xxxx x-x- x---", "x--x --x- xxxx xxxx"),
    leap=0.22,
    busy=0.4,
)  # fmt: skip
_CAVE = replace(
    _TUNE,
    cells=("x-x- .... x-x- ....", "x--- .... x-x- x---", "..x- x-x- .... x---", "x-x- x--- .... ..x-",
           "x--- --x- .... x-x-"),
    leap=0.4,
    busy=-0.3,
    gate=0.6,
)  # fmt: skip


def melody(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The first pulse: a tune to whistle after the third try."""
    return sing(bar, last, _TUNE)


def fight(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Sixteenths, close together: there is no time to think."""
    return sing(bar, last, _FIGHT)


_CALLS: Final = ("xxx x-- xxx x--", "x-x x-x x-- xxx", "x-- xxx x-x x--", "xxx x-x x-- x-x",
                 "x-- x-x xxx x--", "x-x xxx x-- x--")  # fmt: skip
_CLIMBS: Final = ((0, 0, 0, 1, 2, 2, 2, 3), (0, 1, 2, 3, 2, 3, 1, 2), (0, 0, 1, 1, 2, 1, 2, 3),
                  (2, 1, 0, 1, 2, 3, 3, 2), (0, 2, 1, 3, 2, 3, 2, 1))  # fmt: skip


def fanfare(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Triplets that jump up the chord, a step of it higher from bar to bar; then one long note."""
    rhythm = chance(bar.seed, "call", bar.scene.theme, bar.place % 4).choice(_CALLS)
    climb = chance(bar.seed, "climb", bar.scene.theme, bar.place % 2).choice(_CLIMBS)
    if bar.ends or bar.closes:
        rhythm = "xxx x-- --- ---"
    player = bar.player
    low, high = max(player.low, player.center - 9), min(player.high, player.center + 12)
    tones: list[Tone] = []
    for index, hit in enumerate(bar.hits(rhythm)):
        rungs = ladder(bar.change(hit.at).tones, low, high) or (player.center,)
        start = bar.step % 4 // 2 + 1
        rung = rungs[min(start + climb[index % len(climb)], len(rungs) - 1)]
        tones.append(bar.tone(hit.at, int(hit.length * 0.85), rung, 96 * hit.weight))
    return tones


def cave(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Short calls, and the dark between them."""
    return sing(bar, last, _CAVE)


def echo(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The second pulse: what the first has just said, late and soft, or the same in thirds."""
    if not bar.lead:
        return guide_line(bar, last, 64)
    habit = bar.habit("echo")
    if bar.energy > 0.78 and habit.random() < 0.5:
        return thirds_below(bar, bar.lead)
    beat = bar.grid.beats[0].length
    late = habit.choice((beat // 4, beat // 2, beat * 3 // 4, beat * 3 // 4))
    end = bar.start + bar.grid.bar
    low, high = bar.player.low, bar.player.high
    tones = []
    for tone in bar.lead:
        start = tone.start + late
        pitch = tone.pitch - 12 * (tone.pitch > high) + 12 * (tone.pitch < low)
        if start >= end - 60 or not low <= pitch <= high:
            continue
        if tone.length >= beat and grates(pitch % 12, bar.change(start - bar.start)):
            continue
        length = min(tone.length, end - start)
        tones.append(Tone(start, length, pitch, round(tone.velocity * 0.66)))
    return apart(tones, bar.lead) or guide_line(bar, last, 60)


_ORDERS: Final = ((0, 1, 2), (2, 1, 0), (0, 2, 1), (0, 1, 2, 1), (0, 1, 2, 3))
_FAST: Final = "xxxxxxxx xxxxxxxx xxxxxxxx xxxxxxxx"
_SLOWER: Final = "xxxx xxxx xxxx xxxx"
_CUT: Final = ("xxxxxxxx xxxx---- xxxxxxxx xxxx----", "xxxxxxxx -------- xxxxxxxx xxxxxxxx",
               "xxxxxxxx xxxxxxxx xxxxxxxx xxxx....")  # fmt: skip


def chords(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A chord on one channel: its notes in turn, so fast that they melt into a shimmer."""
    habit = bar.habit("shimmer")
    order = habit.choice(_ORDERS)
    fast = habit.choice((_FAST, _FAST, *_CUT)) if bar.energy > 0.42 else _SLOWER
    count = 4 if max(order) == 3 else 3
    return broken(bar, last, fast, order, 62, ring=False, count=count)


def pad(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Nothing can be held here: the same chord again, a little slower."""
    return broken(bar, last, _SLOWER, (0, 1, 2, 1), 52, ring=False, count=3)


def end_chords(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The last chord shimmers for half a bar and stays on one note."""
    rhythm = "xxxxxxxx xxxxxxxx x------- --------"
    return broken(bar, last, rhythm, (0, 1, 2), 60, ring=False, count=3)


_LINES: Final[tuple[tuple[str, str], ...]] = (
    ("x.x. x.x. x.x. x.x.", "r8r8r8r8"),
    ("x-.x x.x. x-.x x.x.", "r8r8r858"),
    ("x.xx x.xx x.xx x.xx", "r88r88r88r88"),
    ("x.x. x.x. x.x. x.x.", "r8r8585a"),
    ("x-.x ..x. x.x. x.x.", "r8rr8r8"),
    ("x.x. x.x. x.x. x.xx", "r8r5r8r88"),
)


def bass(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """The triangle: short notes that leap the octave, so that one voice sounds like two."""
    rhythm, steps = bar.habit("leap").choice(_LINES)
    if bar.energy < 0.4:
        rhythm, steps = "x--- x--- x--- x---", "r8r8"
    return line(bar, (), rhythm, steps, 88, 0.85)


_DRIVES: Final[tuple[tuple[str, str], ...]] = (
    ("xxxx xxxx xxxx xxxx", "rr8rrr8rrr8rr8r8"),
    ("x.xx x.xx x.xx x.xx", "r88r88r8r8r8"),
    ("xxxx xxxx xxxx xxxx", "r8r8r8r8r8r8r8r8"),
)


def driven(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Sixteenths, root and octave: the enemy comes nearer."""
    rhythm, steps = bar.habit("drive").choice(_DRIVES)
    return line(bar, (), rhythm, steps, 92, 0.8)


_BUGLES: Final[tuple[tuple[str, str], ...]] = (
    ("x-- x-x x-- x-x", "r8rr8r"),
    ("x-x x-- x-x x--", "r58r58"),
    ("x-- x-- xxx x--", "rrr58r"),
)


def bugled(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """The triangle in the triplets of the fanfare, up the octave and down again."""
    rhythm, steps = bar.habit("bugle").choice(_BUGLES)
    return line(bar, (), rhythm, steps, 92, 0.8)


def twin(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The second pulse, the next lower tone of the chord under the first."""
    tones: list[Tone] = []
    for tone in bar.lead:
        rungs = ladder(
            bar.change(max(0, tone.start - bar.start)).tones, bar.player.low, tone.pitch - 1
        )
        if rungs and rungs[-1] <= bar.player.high:
            tones.append(tone._replace(pitch=rungs[-1], velocity=tone.velocity - 14))
    return tones or guide_line(bar, last, 70)


_NOISES: Final = (
    {
        "kick": "X... .... X... ....",
        "snare": ".... X... .... X...",
        "closed": "x.x. x.x. x.x. x.x.",
    },
    {
        "kick": "X..x .... X.x. ....",
        "snare": ".... X... .... X..x",
        "closed": "x.x. x.x. x.x. x.x.",
    },
    {
        "kick": "X... ..x. X... ....",
        "snare": ".... X... .... X...",
        "closed": "xxxx xxxx xxxx xxxx",
    },
    {
        "kick": "X.x. .... x.X. ....",
        "snare": ".... X..x .... X.xx",
        "closed": "..x. ..x. ..x. ..x.",
    },
    {
        "kick": "X... X... X... X...",
        "snare": "..x. ..x. ..x. ..xx",
        "closed": "x..x x..x x..x x..x",
    },
)
_ROLLS = ("xxxx xxxx", "x.xx x.xx", "..xx xxXX", "X.X. xxxx", "X..X ..XX")
_CALM = {"kick": "X... .... x... ....", "closed": "..x. x.x. ..x. x.x."}


def drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """The noise channel: one burst at a time, long ones for a snare, short ones for a hat."""
    kit = bar.habit("noise").choice(_NOISES) if bar.energy > 0.45 else _CALM
    tones = groove(bar, kit)
    if bar.closes and bar.scene.bars > 2 and bar.energy > 0.4:
        roll = bar.dice.choice(_ROLLS)
        tones = filled(bar, tones, {"snare": f"{roll} {roll}"}, 2 if bar.ends else 1)
    return _one_noise(tones)


def stamped(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Noise for a fight: a burst on every sixteenth."""
    kit = {"kick": "X..X ..X. X..X ..X.", "snare": ".... X... .... X...",
           "closed": "xxxx xxxx xxxx xxxx"}  # fmt: skip
    if bar.step % 2:
        kit["snare"] = bar.habit("stamp").choice((".... X... .... X.xx", ".... X..x .x.. X..."))
    tones = groove(bar, kit)
    if bar.closes and bar.scene.bars > 2:
        tones = filled(bar, tones, {"snare": "xxxx XXXX xxxx XXXX"}, 1)
    return _one_noise(tones)


def saluted(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """A snare that drums the triplets of a fanfare."""
    roll = bar.dice.choice(("X.. X.. xxx X..", "xxx X.. xxx X..", "X.. xxx X.. xxx"))
    return _one_noise(groove(bar, {"kick": "X.. ... X.. ...", "snare": roll}))


def end_drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """One burst, and the screen stands still."""
    if not bar.player.drums:
        return guide_line(bar, (), 70)
    return [bar.tone(0, min(480, bar.grid.bar), KEYS["snare"], 94)]


_LOUDER: Final = {KEYS["snare"]: 2, KEYS["kick"]: 1}


def _one_noise(tones: list[Tone]) -> list[Tone]:
    """Of noises that fall together the heavier one is heard."""
    found: dict[int, Tone] = {}
    for tone in tones:
        held = found.get(tone.start)
        if held is None or _LOUDER.get(tone.pitch, 0) > _LOUDER.get(held.pitch, 0):
            found[tone.start] = tone
    return [found[start] for start in sorted(found)]
