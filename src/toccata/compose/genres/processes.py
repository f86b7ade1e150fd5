"""Processes: cells that gain a note, change a note, move by a pulse, or fit into each other's gaps."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from ...chance import chance
from ...theory.key import Key
from ..bar import Bar, Tone, grates, ladder, nearest, within
from ..comping import chord
from ..harmony import Change

_BEATS = ("x.x.", "xx.x", ".xx.", "x.xx", "xxx.", ".x.x", "x..x", "xx..", ".xxx")
_SPANS = ("x.", "xx", ".x", "xx", "x.")


@lru_cache(maxsize=1024)
def cell(seed: int, name: str, coarse: bool) -> tuple[str, tuple[int, ...], tuple[int, ...]]:
    """A cell: its rhythm in four beats, a step of the scale for each stroke, and the order in which
    the strokes come in. `coarse` has eighths, else sixteenths.
    """
    dice = chance(seed, "cell", name)
    stock = _SPANS if coarse else _BEATS
    first = [beat for beat in stock if beat[0] == "x"]
    row = [dice.choice(first)]
    while len(row) < 4:
        beat = dice.choice(first if len(row) == 2 else stock)
        if row.count(beat) < 2:
            row.append(beat)
    count = sum(beat.count("x") for beat in row)
    steps = [dice.choice((-2, 0, 0, 1, 2))]
    while len(steps) < count:
        step = steps[-1] + dice.choice((-3, -2, -1, -1, 0, 1, 1, 2, 3, 4))
        steps.append(step if -4 <= step <= 5 else dice.choice((-1, 0, 1)))
    order = [0, *dice.sample(range(1, count), count - 1)]
    return " ".join(row), tuple(steps), tuple(order)


def coarse(bar: Bar) -> bool:
    """Whether this tempo, or this beat, asks for eighths instead of sixteenths."""
    return bar.tempo > 132 or min(beat.length for beat in bar.grid.beats) < 900


def turned(seed: int, name: str, steps: Sequence[int], changes: int) -> list[int]:
    """The steps of a cell after so many changes, each of one note."""
    found = list(steps)
    for number in range(changes):
        dice = chance(seed, "change", name, number)
        place = dice.randrange(len(found))
        moved = found[place] + dice.choice((-2, -1, 1, 2))
        found[place] = moved if -5 <= moved <= 6 else 0
    return found


@lru_cache(maxsize=8192)
def settled(pitch: int, change: Change, key: Key, strong: bool, low: int, high: int) -> int:
    """The note nearest to a pitch that the harmony lets stand: a chord tone where it counts."""
    pc = pitch % 12
    if pc in change.tones or not (strong or grates(pc, change)):
        return pitch
    pool = ladder(within(change, key), low, high) or (pitch,)
    return min(pool, key=lambda other: (abs(other - pitch), other))


def grown(bar: Bar) -> int:
    """How many strokes of its cell a section has found by now; returns have them all at once."""
    here = bar.scene
    first = next((s for s in bar.scenes if s.theme == here.theme and s.act != "intro"), here)
    return 4 + bar.place if here == first and here.bars > 4 else 99


def weave(bar: Bar, level: float = 78.0, gate: float = 0.8) -> list[Tone]:
    """The cell of this section as far as it has grown, one note changed every second bar."""
    name = bar.scene.theme
    rhythm, first, order = cell(bar.seed, name, coarse(bar))
    steps = turned(bar.seed, name, first, bar.place // 2)
    shown = set(order[: grown(bar)])
    player = bar.player
    low, high = max(player.low, player.center - 12), min(player.high, player.center + 12)
    rungs = ladder(bar.key.pitch_classes, low, high)
    middle = min(range(len(rungs)), key=lambda i: abs(rungs[i] - player.center))
    pillars = (*bar.grid.heads, bar.grid.half)
    tones: list[Tone] = []
    for index, hit in enumerate(bar.hits(rhythm)):
        place = index % len(steps)
        if place not in shown and hit.at:
            continue
        rung = min(max(middle + steps[place], 0), len(rungs) - 1)
        change = bar.change(hit.at)
        pitch = settled(rungs[rung], change, bar.key, hit.at in pillars, low, high)
        accent = 1.06 if bar.grid.on_beat(hit.at) else 1.0
        length = int(min(hit.length, 480) * gate)
        tones.append(bar.tone(hit.at, length, pitch, level * accent))
    return tones


def pulses(bar: Bar, parts: int) -> list[tuple[int, int]]:
    """(tick, length) of every part of every beat."""
    found: list[tuple[int, int]] = []
    for beat in bar.grid.beats:
        count = 3 * (parts // 2) if beat.triple else parts
        edges = [beat.start + beat.length * n // count for n in range(count + 1)]
        found += [(at, end - at) for at, end in pairwise(edges)]
    return found


def shifted(bar: Bar, tones: Sequence[Tone], ahead: int, level: float) -> list[Tone]:
    """The same notes so many pulses earlier in the bar, what falls out in front at its end."""
    row = pulses(bar, 2 if coarse(bar) else 4)
    player = bar.player
    found: dict[int, Tone] = {}
    for tone in tones:
        inside = tone.start - bar.start
        place = max((n for n, (at, _) in enumerate(row) if at <= inside), default=0)
        at, length = row[(place - ahead) % len(row)]
        pitch = nearest(tone.pitch % 12, player.center, player.low, player.high)
        pitch = settled(pitch, bar.change(at), bar.key, False, player.low, player.high)
        found[at] = bar.tone(at, int(length * 0.9), pitch, level)
    return [found[at] for at in sorted(found)]


def mirrored(bar: Bar, level: float) -> list[Tone]:
    """A figure around a tune from elsewhere: its rhythm a pulse later, on notes that stay the same
    in the same places of the bar as long as the chord does."""
    size = bar.grid.beats[0].length
    step = size if bar.grid.beats[0].triple else size // (2 if coarse(bar) else 4)
    player = bar.player
    low, high = max(player.low, player.center - 9), min(player.high, player.center + 9)
    found: dict[int, Tone] = {}
    for tone in bar.lead:
        sixteenth = round(4 * (tone.start - bar.start) / size) * size // 4
        at = (sixteenth + step) % bar.grid.bar
        rungs = ladder(within(bar.change(at), bar.key), low, high) or (player.center,)
        pitch = rungs[at // step * 2 % len(rungs)]
        found[at] = bar.tone(at, int(min(size, bar.left(at)) * 0.8), pitch, level)
    return [found[at] for at in sorted(found)]


def machine(bar: Bar, last: tuple[int, ...], level: float) -> list[Tone]:
    """Pairs of notes around a tune from elsewhere: the same pair in the same place of every bar.

    The places lie between those of tunes, and those of several players between each other's.
    """
    struck = [tone.start - bar.start for tone in bar.lead]
    hand = chord(bar, last if len(last) > 2 else (), 0, 3)
    order = chance(bar.seed, "machine", bar.scene.theme).choice(_MACHINES)
    tones: list[Tone] = []
    for number, (at, size) in enumerate(pulses(bar, 4)[1::2]):
        mine = int(order[number % len(order)]) == bar.player.copy % 2
        if not mine or any(abs(at - other) < 100 for other in struck):
            continue
        if bar.change(at) != bar.spans[0].change:
            hand = chord(bar, hand, at, 3)
        pair = hand[:2] if number % 4 > 1 else hand[-2:]
        chosen = pair[-1:] if bar.player.mono else pair
        tones += [bar.tone(at, int(size * 0.85), pitch, level) for pitch in chosen]
    return tones


_MACHINES = ("01001101", "00101101", "01101001", "01011010")
"""Which of two players has each place."""


def gaps(bar: Bar, last: tuple[int, ...], level: float) -> list[Tone]:
    """Two notes of the chord wherever the tune has a rest."""
    struck = {tone.start - bar.start for tone in bar.lead}
    parts = 2 if coarse(bar) or not bar.lead else 4
    free = [(at, size) for at, size in pulses(bar, parts) if at not in struck]
    if not bar.lead:
        free = [(at, size) for at, size in free if not bar.grid.on_beat(at)] or free
    hand = chord(bar, last if len(last) > 2 else (), 0, 3)
    tones: list[Tone] = []
    for number, (at, size) in enumerate(free):
        if bar.change(at) != bar.spans[0].change:
            hand = chord(bar, hand, at, 3)
        pair = hand[:2] if number % 2 else hand[-2:]
        chosen = pair[-1:] if bar.player.mono else pair
        tones += [bar.tone(at, int(size * 0.85), pitch, level) for pitch in chosen]
    return tones
