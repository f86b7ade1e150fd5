"""Minimalism: small cells that go round, a note more, a note changed, a pulse ahead; slow harmony."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import Any, Final

import numpy as np

from ...chance import chance
from ...score.feel import Feel
from ...score.song import Song
from ...units import Ticks
from ..bar import Bar, Tone, nearest
from ..bass import line
from ..comping import broken, chord, held
from ..drums import groove
from ..genre import Genre
from ..idiom import Check, chord_rhythm, onsets, per_bar, together
from .processes import coarse, gaps, pulses, settled, shifted, weave


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
    return tones


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


def feel(_role: str, _tempo: float) -> Feel:
    """People who play like a clock, and are none."""
    return Feel(grid=Ticks(240), loose=Ticks(4), touch=4)


def patience(song: Song) -> float:
    """How much a bar has in common with the one before it, on average, in the parts with cells."""
    bar = int(song.meters[0].bar(song.resolution))
    found: list[float] = []
    for track in song.tracks:
        if track.instrument.drums or track.role not in ("melody", "arpeggio", "chords"):
            continue
        bars: dict[int, set[tuple[int, int]]] = {}
        for start, pitch in zip(
            track.notes.start.tolist(), track.notes.pitch.tolist(), strict=True
        ):
            bars.setdefault(start // bar, set()).add((start % bar, pitch))
        for number, here in bars.items():
            before = bars.get(number - 1)
            if before:
                found.append(2 * len(here & before) / (len(here) + len(before)))
    return float(np.mean(found)) if found else 0.0


def canon(song: Song) -> float:
    """The share of bars in which the second player has the first one's rhythm, moved by pulses."""
    count = round(song.meters[0].bar(song.resolution) / song.meters[0].beat(song.resolution))
    first, other = (np.round(onsets(song, role) * 4).astype(int) for role in ("melody", "arpeggio"))
    size = 4 * count
    good = total = 0
    for bar in np.unique(other // size):
        mine = {int(at) % size for at in first[first // size == bar]}
        theirs = {int(at) % size for at in other[other // size == bar]}
        if mine:
            total += 1
            good += any({(at + k) % size for at in mine} == theirs for k in range(size))
    return good / total if total else 0.0


_KINDS: Final[tuple[tuple[str, dict[str, Any]], ...]] = (
    (
        r"glass|additive|arpeggi",
        {
            "tempo": (72, 104, 144),
            "keys": ("A minor", "E minor", "C minor", "F minor", "D minor"),
            "ensemble": ("piano: melody", "rock organ: arpeggio", "strings: pad", "cello: bass"),
            "fills": {"melody": growing, "arpeggio": rocking},
            "changes": {
                "minor": ("i | i | VI | VI | III | III | VII | VII",
                          "i | i | iv | iv | VI | VI | V | V"),
                "major": ("I | I | iii | iii | vi | vi | IV | IV",
                          "I | I | vi | vi | IV | IV | V | V"),
            },
        },
    ),
    (
        r"riley|in c\b|modules",
        {
            "tempo": (96, 126, 152),
            "keys": ("C major", "C mixolydian", "D dorian", "F lydian"),
            "ensemble": ("clarinet: melody", "vibraphone: counter", "flute: counter",
                         "piano: arpeggio", "marimba: chords", "cello: bass"),
            "fills": {"melody": module, "counter": module, "arpeggio": bell},
            "entrances": {"arpeggio": 0.0, "melody": 0.3, "chords": 0.48, "counter": 0.42,
                          "bass": 0.45},
        },
    ),
    (
        r"reich|phas",
        {
            "tempo": (96, 132, 176),
            "ensemble": ("marimba: melody", "marimba: arpeggio", "piano: chords",
                         "bass clarinet: bass"),
            "fills": {},
        },
    ),
)  # fmt: skip


def _kinds(asked: str, _meter: tuple[int, int], _programs: tuple[int, ...]) -> Genre:
    """Phases, figures that grow, or phrases in everybody's own time."""
    for words, changed in _KINDS:
        if re.search(words, asked):
            fills = {**GENRE.fills, **changed.get("fills", {})}
            return replace(GENRE, **{**changed, "fills": fills}, kinds=None)
    return GENRE


GENRE = Genre(
    name="minimalism",
    title="Minimalism",
    words=("minimalism", "minimalist", "minimal music", "minimalist music", "minimalistic music",
           "phase music", "phasing", "phasing music", "additive process", "process music",
           "steve reich", "philip glass", "terry riley", "pulse music", "minimalist piano",
           "minimalist marimba", "american minimalism"),
    kin=("postminimalism", "post minimalism", "systems music", "repetitive music"),
    tempo=(72, 120, 176),
    meters=((4, 4), (12, 8), (6, 8), (3, 4)),
    keys=("D major", "A minor", "F major", "E minor", "D dorian", "G major", "C lydian"),
    ensemble=("marimba: melody", "vibraphone: arpeggio", "piano: chords", "cello: bass",
              "clarinet: counter", "strings: pad"),
    bars=48,
    forms=(
        "A 8 .45, B 8 .6",
        "intro 4 .36, A 8 .5, B 8 .64, A 8 .56, outro 4 .36",
        "intro 8 .34, A 16 .5, B 16 .66, outro 8 .4",
        "intro 8 .34, A 16 .5, B 16 .64, C 16 .8, A 8 .56, outro 8 .36",
    ),
    changes={
        "major": (
            "Imaj7 | Imaj7 | Imaj7 | Imaj7 | vi7 | vi7 | vi7 | vi7",
            "Iadd9 | Iadd9 | Iadd9 | Iadd9 | IVmaj7 | IVmaj7 | IVmaj7 | IVmaj7",
            "I | I | I | I | iii7 | iii7 | iii7 | iii7 | vi7 | vi7 | vi7 | vi7 | IV | IV | IV | IV",
        ),
        "major contrast": (
            "vi7 | vi7 | vi7 | vi7 | ii7 | ii7 | ii7 | ii7",
            "IVmaj7 | IVmaj7 | IVmaj7 | IVmaj7 | iii7 | iii7 | iii7 | iii7",
        ),
        "minor": (
            "i7 | i7 | i7 | i7 | v7 | v7 | v7 | v7",
            "iadd9 | iadd9 | iadd9 | iadd9 | III | III | III | III",
            "i | i | i | i | VI | VI | VII | VII",
            "i | i | i | i | VI | VI | VI | VI | III | III | III | III | VII | VII | VII | VII",
        ),
        "minor contrast": (
            "iv7 | iv7 | iv7 | iv7 | i7 | i7 | i7 | i7",
            "VI | VI | VI | VI | v7 | v7 | v7 | v7",
        ),
        "dorian": ("i7 | i7 | i7 | i7 | IV | IV | IV | IV",
                   "i7 | i7 | i7 | i7 | VII | VII | VII | VII"),
        "lydian": ("I | I | I | I | II | II | II | II",
                   "Imaj7 | Imaj7 | Imaj7 | Imaj7 | vi7 | vi7 | vi7 | vi7"),
        "mixolydian": ("I | I | I | I | VII | VII | VII | VII",),
    },
    colour="7",
    ending={"major": "Imaj7 | I", "minor": "i7 | i", "dorian": "i7 | i7", "lydian": "I | I",
            "mixolydian": "VII | I"},
    phrase=8,
    loops=True,
    fills={"melody": melody, "melody 2": second, "arpeggio": second, "chords": chords,
           "bass": bass, "counter": breath, "pad": pad, "drums": knocks},
    feel=feel,
    entrances={"chords": 0.0, "bass": 0.34, "melody": 0.3, "arpeggio": 0.45, "counter": 0.55,
               "pad": 0.6, "drums": 0.4},
    wet=50,
    kinds=_kinds,
    checks=(
        Check("a bar is nearly the bar before", patience, 0.55),
        Check("harmony hardly moves", chord_rhythm, 0, 0.45),
        Check("the second player has the first one's rhythm, moved", canon, 0.7),
        Check("chords fall into the gaps", partial(together, role="chords", other="melody"), 0, 0.12),
        Check("the cell is a cell", partial(per_bar, role="melody"), 4, 14),
    ),
    rival="ambient",
    ostinato=True,
)  # fmt: skip
