"""The tropics: what bands of the Caribbean share: a bass ahead of the bar, horns, a dry last note."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import numpy as np

from ...score.song import Song
from ...units import Ticks
from ..bar import Bar, Fill, Tone, nearest
from ..bass import ground
from ..form import phrased
from ..harmony import Change, Span
from ..idiom import beats, onsets, played
from ..rhythm import grid

_CUT: Final = 120
"""Quarters a minute under which a bar is heard as two: musicians count such music in halves."""


def cut_time(bar: Bar, last: tuple[int, ...], fill: Fill) -> list[Tone]:
    """A bar as it is played: at half the tempo it holds two bars of the dance, in sixteenths."""
    if bar.tempo >= _CUT or bar.grid != grid(4, 4):
        return fill(bar, last)
    tones: list[Tone] = []
    for half in (0, 1):
        fresh = fill(halved(bar, half), last)
        if fresh:
            latest = fresh[-1].start
            last = tuple(tone.pitch for tone in fresh if latest - tone.start < 120)
        tones += fresh
    return tones


def halved(bar: Bar, half: int) -> Bar:
    """Half of a bar of four as a bar of its own, with four beats that are half as long."""
    length = bar.grid.bar // 2
    since, until = half * length, (half + 1) * length
    spans = tuple(
        Span(max(0, span.at - since), min(span.at + span.length, until) - max(span.at, since), span.change)
        for span in bar.spans if span.at < until and span.at + span.length > since
    )  # fmt: skip
    scene = replace(bar.scene, bars=2 * bar.scene.bars)
    place = 2 * bar.place + half
    turn, step, phrase = phrased(place, scene.bars)
    same = len(bar.spans) == 1
    return replace(
        bar, number=2 * bar.number + half, start=bar.start + since, grid=_HALF, scene=scene,
        place=place, turn=turn, step=step, phrase=phrase, spans=spans,
        after=bar.after if half else bar.change(until),
        tied=same if half else bar.tied, onward=2 * bar.onward + (same and not half),
        lead=tuple(t for t in bar.lead if bar.start + since <= t.start < bar.start + until),
    )  # fmt: skip


_HALF: Final = replace(
    grid(4, 4), bar=Ticks(grid(4, 4).bar // 2),
    beats=tuple(beat._replace(start=beat.start // 2, length=beat.length // 2)
                for beat in grid(4, 4).beats),
)  # fmt: skip


def cut_short(bar: Bar, last: tuple[int, ...], role: str) -> list[Tone]:
    """The last note of all: everybody on the one, and off."""
    from ..texture import ENDINGS

    beat = bar.grid.beats[0].length
    return [tone._replace(length=min(tone.length, beat), velocity=min(112, tone.velocity + 16))
            for tone in ENDINGS[role](bar, last)]  # fmt: skip


def doubled(bar: Bar, tones: list[Tone]) -> list[Tone]:
    """Horns that can play chords: a third or so below each note as well."""
    if bar.player.mono:
        return tones
    found = list(tones)
    for tone in tones:
        pool = bar.change(tone.start - bar.start).tones
        below = next((tone.pitch - d for d in range(3, 9) if (tone.pitch - d) % 12 in pool), 0)
        if below >= bar.player.low:
            found.append(tone._replace(pitch=below))
    return found


def pushed_bass(bar: Bar, last: tuple[int, ...], rhythm: str, steps: str, level: float = 90.0
                ) -> list[Tone]:  # fmt: skip
    """A bass that is ahead: its last beat has the next chord's root already and holds it.

    A letter of `steps` for each stroke before that, as in `bass.line`. A phrase begins on its one.
    """
    beat = bar.grid.beats[-1]
    hits = list(bar.hits(rhythm))
    hand, tones = last, []
    if bar.step == 0 and (not hits or hits[0].at):
        opening = bar.hits("x- .. .. ..")[:1]
        room = hits[0].at if hits else bar.grid.bar
        hits = [opening[0]._replace(length=room), *hits] if opening else hits
    landed = False
    for place, hit in enumerate(hits):
        early = hit.at >= beat.start and len(bar.grid.beats) > 1
        middle = next((s.change for s in bar.spans if 0 < s.at - hit.at <= beat.length // 2), None)
        change = bar.after if early and not bar.final else middle or bar.change(hit.at)
        root = ground(bar, hand, change)
        pitch = root
        if early and landed:
            pitch = _letter(bar, bar.dice.choice("r58"), root, change)
        elif not early and middle is None and hit.at:
            pitch = _letter(bar, steps[place % len(steps)], root, change)
        over = early and place == len(hits) - 1 and not bar.closes and not bar.ends
        length = int((hit.length + over * beat.length) * 0.92)
        tones.append(bar.tone(hit.at, length, pitch, level * hit.weight * (1.06 if early else 1)))
        hand, landed = (root,), landed or early
    return tones


def _letter(bar: Bar, letter: str, root: int, change: Change) -> int:
    """A chord tone above the root, or the root where the player does not reach it."""
    player = bar.player
    if letter == "8":
        return root + 12 if root + 12 <= min(player.high, player.center + 14) else root
    pc = {"5": change.fifth, "3": change.tones[1 % len(change.tones)]}.get(letter, root % 12)
    return nearest(pc, root + 5, player.low, min(player.high, player.center + 12))


def ahead_of_bar(song: Song) -> float:
    """The share of bars whose one the bass leaves out because it came on the last beat before."""
    count = beats(song)
    places = onsets(song, "bass")
    on = {round(float(p) * 4) for p in places}
    bars = range(1, song.bars)
    good = [4 * bar * count - 4 in on and 4 * bar * count not in on for bar in bars]
    return sum(good) / len(good) if good else 0.0


def octaves(song: Song) -> float:
    """The share of the strokes of the chords that are notes in octaves."""
    found: list[bool] = []
    for notes in played(song, "chords"):
        for start in np.unique(notes.start):
            pitches = set(notes.pitch[notes.start == start].tolist())
            found.append(any(pitch + 12 in pitches for pitch in pitches))
    return sum(found) / len(found) if found else 0.0
