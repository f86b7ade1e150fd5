"""Saws: the broad sounds of trance: chopped chords, plucked runs, sequences that writhe."""

from __future__ import annotations

from ..bar import Bar, Tone
from ..comping import broken, chord, held
from .club import layer

_GATES = (
    "X.xx X.xx X.xx X.xx",
    "X.xX .xX. X.xX .xX.",
    "Xx.x x.xx .xx. X.x.",
    "X..X ..X. X..X ..X.",
    "Xxx. Xxx. Xxx. Xx.x",
    "X.x. Xxx. X.x. xX.x",
    "XxxX xxXx xXxx XxXx",
)


def gate(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Broad saws chopped in sixteenths, root doubled above; whole in the breakdown."""
    if bar.player.mono:
        return broken(bar, last, "x.xx x.xx x.xx x.xx", (0, 1, 2, 1, 2, 3), 74, ring=False)
    if bar.scene.act == "break":
        if _waits(bar):
            return []
        return held(bar, last, 60 + 16 * bar.place / bar.scene.bars)
    rhythm = bar.habit("gate").choice(_GATES)
    if layer(bar) < 0.5:
        rhythm = "X... ..x. X... ..x."
    if bar.scene.act == "lift":
        rhythm = "x-x- x-x- x-x- x-x-" if bar.place * 2 < bar.scene.bars else "xxxx xxxx xxxx xxxx"
        rhythm = "x--- ---- ---- ...." if bar.ends else rhythm
    tones: list[Tone] = []
    hand = last
    for hit in bar.hits(rhythm):
        hand = chord(bar, hand[:3], hit.at, 3)
        wide = (*hand, hand[0] + 12) if hand[0] + 12 <= bar.player.high else hand
        length = int(min(hit.length, bar.left(hit.at)) * 0.86)
        tones += [bar.tone(hit.at, length, pitch, 74 * hit.weight) for pitch in wide]
    return tones


_ARPS = (
    (0, 1, 2, 3), (0, 2, 1, 3, 2, 4), (0, 1, 2, 3, 4, 3, 2, 1), (4, 3, 2, 1), (0, 2, 4, 3, 2, 1),
    (0, 3, 1, 4, 2, 5), (2, 0, 3, 1, 4, 2),
)  # fmt: skip


def _waits(bar: Bar) -> bool:
    """Whether this is the first half of a breakdown, in which strings and tune are alone."""
    strings = any(player.role == "pad" for player in bar.ensemble)
    return strings and bar.scene.act == "break" and 2 * bar.place < bar.scene.bars


def ladder(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A plucked chord run up and down in sixteenths over two octaves, accents in threes."""
    if _waits(bar):
        return []
    rhythm = "Xoox ooxo oxoo xoox" if layer(bar) > 0.5 else "x.o. x.o. x.o. x.o."
    if bar.scene.act == "lift":
        rhythm = "x.x. x.x. x.x. x.x." if bar.place * 2 < bar.scene.bars else "xxxx xxxx xxxx xxxx"
    tones = broken(bar, last, rhythm, bar.habit("arp").choice(_ARPS), 72, ring=False, count=3)
    return [t._replace(length=min(t.length, 200)) for t in tones]


def twisted(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A sequence in sixteenths and triplets that writhes; the second half of eight bars is odd."""
    rhythms = (
        "x.xx .xx. x.xx .xxx",
        "xxx xxx x.xx xxxx",
        "xx.x xx.x xxx xxx",
        ".xxx .x.x xxxx .xxx",
    )
    rhythm = bar.habit(f"twist {bar.place % 8 // 4}").choice(rhythms)
    order = bar.habit("writhe").choice(_ARPS)
    tones = broken(bar, last, rhythm, order, 74, ring=False, count=3)
    return [t._replace(length=min(t.length, 160)) for t in tones]
