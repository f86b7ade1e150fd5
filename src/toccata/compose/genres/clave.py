"""The clave: five strokes over two bars with which everybody agrees, from first bar to last."""

from __future__ import annotations

from functools import lru_cache
from random import Random
from typing import Final, NamedTuple

import numpy as np

from ...chance import chance
from ...score.song import Song
from ..bar import Bar, Tone
from ..drums import KEYS
from ..harmony import Change
from ..idiom import beats, onsets
from ..rhythm import Hit


class Sides(NamedTuple):
    """A rhythm of two bars: what is played on the side of three strokes, and on that of two."""

    three: str
    two: str


SON: Final = Sides("x. .x .. x.", ".. x. x. ..")
"""The son clave: 1, 2+, 4 and then 2, 3."""
RUMBA: Final = Sides("x. .x .. .x", ".. x. x. ..")
"""The rumba clave: its third stroke comes later."""


def agreed(bar: Bar, of: str) -> Random:
    """Chance that all players share: it stays when some of them, or some bars, are played anew.

    It follows from what never changes in a song: its home, its length, its tempo.
    """
    home = bar.harmony[-1][-1].change.root if bar.harmony else bar.key.tonic_pc
    return chance(home, "clave", len(bar.harmony), round(bar.tempo), of)


@lru_cache(maxsize=512)
def _first(home: int, bars: int, tempo: int) -> int:
    return chance(home, "clave", bars, tempo, "side").randrange(2)


def three(bar: Bar) -> bool:
    """Whether the clave has its three strokes in this bar. It never turns around in a song."""
    home = bar.harmony[-1][-1].change.root if bar.harmony else bar.key.tonic_pc
    return (bar.number + _first(home, len(bar.harmony), round(bar.tempo))) % 2 == 0


def side(bar: Bar, rhythm: Sides) -> str:
    """What a rhythm of two bars has in this one."""
    return rhythm.three if three(bar) else rhythm.two


def struck_at(bar: Bar, rhythm: Sides) -> tuple[Hit, ...]:
    """The strokes that a rhythm of two bars has in this one."""
    return bar.hits(side(bar, rhythm))


def coming(bar: Bar, at: int, reach: int) -> Change:
    """The chord that is about to sound: one that begins within `reach` ticks is taken already."""
    for span in bar.spans:
        if at < span.at <= at + reach:
            return span.change
    if at + reach >= bar.grid.bar and not bar.final:
        return bar.after
    return bar.change(at)


def leaning(bar: Bar, tones: list[Tone]) -> list[Tone]:
    """A line that sits in the clave: it pulls ahead on the side of three, is square on that of two.

    On three, what would fall in the middle of the bar comes an eighth before; on two, what would
    come there falls on the second beat.
    """
    if len(bar.grid.beats) != 4 or bar.grid.beats[0].triple:
        return tones
    second, middle = bar.grid.beats[1].start, bar.grid.beats[2].start
    off = (second + middle) // 2
    since, until = (middle, off) if three(bar) else (off, second)
    places = {tone.start - bar.start for tone in tones}
    if since not in places or until in places:
        return tones
    moved: list[Tone] = []
    for tone in tones:
        at = tone.start - bar.start
        if at == since:
            tone = bar.tone(until, tone.length + since - until, tone.pitch, tone.velocity)
        elif at < until:
            tone = tone._replace(length=min(tone.length, until - at))
        moved.append(tone)
    return moved


_TRUE: Final = tuple(
    frozenset(2 * beat + half for beat, cell in enumerate(rhythm.split())
              for half, letter in enumerate(cell) if letter == "x")
    for rhythm in SON
)  # fmt: skip


def sides_of(song: Song) -> dict[int, int]:
    """Which side of the son clave each bar with claves has: 0 three strokes, 1 two, −1 neither."""
    count = beats(song)
    bars: dict[int, set[int]] = {}
    for place in np.round(2 * onsets(song, "drums", [KEYS["clave"]])).astype(int).tolist():
        bars.setdefault(place // (2 * count), set()).add(place % (2 * count))
    return {
        bar: next((n for n, shape in enumerate(_TRUE) if shape == found), -1)
        for bar, found in bars.items()
    }


def truth(song: Song) -> float:
    """The share of all bars in which the son clave has the side that it should have.

    The sides change places with every bar, through the whole song, whichever comes first.
    """
    sides = sides_of(song)
    right = [sum((bar + n) % 2 == found for bar, found in sides.items()) for n in (0, 1)]
    return max(right) / max(1, song.bars)


def two_sided(song: Song, role: str) -> float:
    """The share of a role's strokes on the first beat that fall on the clave's side of two."""
    sides, count = sides_of(song), beats(song)
    on = [int(p) // count for p in onsets(song, role) if p % count < 0.07]
    known = [sides.get(bar, -1) for bar in on]
    return known.count(1) / len(known) if known else 0.0
