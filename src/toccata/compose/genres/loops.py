"""Loops: what each player of minimal music goes on with: cells, gaps, grounds, breaths, modules."""

from __future__ import annotations

from typing import Final

from ...chance import chance
from ..bar import Bar, Tone, nearest
from ..bass import line
from ..comping import broken, chord, held
from ..counterpoint import apart
from ..drums import groove
from .processes import coarse, gaps, machine, mirrored, pulses, settled, shifted, weave


def melody(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """A cell that finds its notes one by one, and then changes them one by one."""
    return weave(bar, 80)


def second(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """The same cell in other hands, a pulse further ahead every second bar."""
    if not bar.lead:
        return weave(bar, 72)
    return shifted(bar, bar.lead, bar.place // 2, 72)


def chords(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Pairs of notes in the gaps of the cell: together they are one machine."""
    return gaps(bar, last, 62)


def second_around(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """The rhythm of a tune from elsewhere, a pulse later, as a figure that stays where it is."""
    return mirrored(bar, 70)


def chords_around(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A machine of pairs that goes on whatever the tune does."""
    return machine(bar, last, 60)


_GROUNDS: Final = (
    ("x--- ---- ---- ----", "x--- ---- x--- ----", "x--- --x- x--- ----", "x--- --x- x--- --x-"),
    ("x--- ---- ---- ----", "x--- ---- ---- x---", "x--- --x- ---- x---", "x--x --x- ---- x---"),
    ("x--- ---- x--- ----", "x--- x--- x--- ----", "x--- x--- x--- x---", "x--- x-x- x--- x---"),
    ("x--- --x- ---- ----", "x--- --x- ---- x---", "x--- --x- --x- x---", "x-x- --x- --x- x---"),
)


def bass(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The root, once a bar, then one stroke more, and one more."""
    series = bar.habit("ground").choice(_GROUNDS)
    start = 0 if bar.energy < 0.5 else 1
    rhythm = series[min(start + bar.place // 4, len(series) - 1)]
    return line(bar, last, rhythm, bar.habit("steps").choice(("r", "rrr5", "rr")), 76, 0.96)


def breath(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """One note as long as a breath, repeated in eighths: it comes near and goes away again."""
    row = pulses(bar, 2)
    near = last[-1] if last else bar.player.center
    dice = bar.habit("breath")
    wanted = dice.randrange(3)
    tones: list[Tone] = []
    for number, (at, size) in enumerate(row):
        change = bar.change(at)
        pc = change.tones[wanted % len(change.tones)]
        pitch = nearest(pc, (near + bar.player.center) // 2, bar.player.low, bar.player.high)
        along = (number + (bar.step % 2) * len(row)) / (2 * len(row))
        swell = 1 - abs(2 * along - 1)
        tones.append(bar.tone(at, int(size * 0.8), pitch, 40 + 34 * swell))
    return tones


def pad(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The harmony, held so long that one forgets it."""
    return held(bar, last, 50 + 10 * bar.energy, 3)


_KNOCKS = (
    "x.xx .x.x xx.x .xx.",
    "xx.x x.x. xx.x .x.x",
    "x.x. xx.x .xx. x.xx",
    "xxx. x.xx .x.x xx..",
)


def knocks(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Two pieces of wood with one pattern: the second slips a pulse ahead every four bars."""
    rhythm = bar.custom("knock").choice(_KNOCKS)
    row = pulses(bar, 4)
    first = groove(bar, {"block": rhythm}, 0.9)
    tones = list(first)
    if bar.energy > 0.4:
        places = {at: n for n, (at, _) in enumerate(row)}
        for tone in groove(bar, {"block2": rhythm}, 0.8):
            spot = places.get(tone.start - bar.start)
            if spot is not None:
                at, size = row[(spot - bar.place // 4) % len(row)]
                tones.append(tone._replace(start=bar.start + at, length=min(size, 240)))
    if bar.energy > 0.6:
        tones += groove(bar, {"shaker": "xoxo xoxo xoxo xoxo"}, 0.7)
    return sorted(set(tones))


_GROUPS: Final = ((3, 4, 5, 6), (4, 3, 5, 6), (3, 3, 4, 5), (6, 5, 4, 3))


def growing(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Broken chords whose figure is a note longer every second bar, over one running pulse."""
    dice = bar.habit("figure")
    sizes = dice.choice(_GROUPS)
    size = sizes[bar.place // 2 % len(sizes)]
    order = [0]
    while len(order) < 6:
        order.append(dice.choice([n for n in (0, 1, 2, 3, 4, 5) if n != order[-1]]))
    order = order[:size]
    rhythm = "xx xx xx xx" if coarse(bar) or bar.energy < 0.5 else "xxxx xxxx xxxx xxxx"
    return broken(bar, (), rhythm, order, 74, ring=False, count=3)


def rocking(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Two notes of the chord to and fro, three against the others' two."""
    hand = chord(bar, last if len(last) > 2 else (), 0, 3)
    tones: list[Tone] = []
    for number, hit in enumerate(
        bar.hits("xxx xxx xxx xxx" if bar.energy > 0.4 else "x-x x-x x-x x-x")
    ):
        if bar.change(hit.at) != bar.spans[0].change:
            hand = chord(bar, hand, hit.at, 3)
        pitch = hand[0] if number % 2 == 0 else hand[-1]
        tones.append(bar.tone(hit.at, int(hit.length * 0.95), pitch, 60))
    return tones


def module(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """A short phrase again and again; every player goes on to the next one when it pleases her."""
    lag = {"melody": 0, "counter": 1, "arpeggio": 2}.get(bar.player.role, 1) + bar.player.copy
    number = max(0, bar.place // 2 - lag)
    dice = chance(bar.seed, "module", bar.scene.theme, number)
    rhythm = dice.choice(_MODULES)
    steps = [dice.choice((-1, 0, 0, 1, 2))]
    while len(steps) < 8:
        steps.append(max(-4, min(5, steps[-1] + dice.choice((-2, -1, -1, 1, 1, 2, 3)))))
    player = bar.player
    low, high = max(player.low, player.center - 11), min(player.high, player.center + 11)
    rungs = [p for p in range(low, high + 1) if p % 12 in bar.key.pitch_classes]
    middle = len(rungs) // 2
    pillars = (*bar.grid.heads, bar.grid.half)
    tones: list[Tone] = []
    for index, hit in enumerate(bar.hits(rhythm)):
        rung = rungs[min(max(middle + steps[index % 8], 0), len(rungs) - 1)]
        pitch = settled(rung, bar.change(hit.at), bar.key, hit.at in pillars, low, high)
        tones.append(bar.tone(hit.at, int(hit.length * 0.92), pitch, 76 * hit.weight))
    return apart(tones, bar.lead)


_MODULES: Final = (
    "x-x- x--- x-x- x---", "x-xx x-x- x-xx x-x-", "x--- ---- x--- x-x-", "xxxx x-x- xxxx x-x-",
    "x--- x-x- x--- ----", "x-x- x-xx x--- --x-", "x-.. x-.. x-x- x---", "xx-x x-x- x--- x---",
)  # fmt: skip


def bell(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """The pulse: one high note in eighths from the first bar to the last."""
    player = bar.player
    pitch = nearest(
        bar.key.tonic_pc, min(player.high - 6, player.center + 12), player.low, player.high
    )
    return [
        bar.tone(at, int(size * 0.6), pitch, 58 + 6 * bar.grid.on_beat(at))
        for at, size in pulses(bar, 2)
    ]
