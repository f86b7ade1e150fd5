"""The upbeat: found where a piece begins before its first bar line."""

from __future__ import annotations

from typing import Final

import numpy as np

from ..score.song import Song
from ..score.timeline import MeterMark
from ..units import Ticks
from .tune import is_drums

_SURE: Final = 1.5
"""How much more must speak for another bar line than for the one that is written."""
_FEWEST: Final = 4
"""Bars that a piece must have before its bar lines are doubted."""


def upbeat(song: Song) -> Song:
    """The song with the length of its upbeat, if it begins with one.

    A first bar in a shorter meter of its own is one. In a file without such a sign long and low
    notes tell where the bars begin; they are believed only if they speak clearly.
    """
    if song.pickup:
        return song
    marks: list[MeterMark] = []
    for mark in sorted(song.meters, key=lambda mark: mark.tick):
        here = (mark.numerator, mark.denominator)
        if not marks or here != (marks[-1].numerator, marks[-1].denominator):
            marks.append(mark)  # some programs write the meter once for each part
    if len(marks) > 1:
        short, after = marks[0], marks[1]
        once = int(after.tick) == int(short.bar(song.resolution))
        if once and int(after.tick) < int(after.bar(song.resolution)):
            later = (after.__class__(Ticks(0), after.numerator, after.denominator), *marks[2:])
            return song.replace(pickup=after.tick, meters=later)
        return song
    phase = _phase(song)
    return song.replace(pickup=Ticks(phase)) if phase else song


def _phase(song: Song) -> int:
    """Where the first bar line stands, in ticks, by the weight of the notes; 0 as it is written."""
    meter = song.meters[0]
    bar, beat = int(meter.bar(song.resolution)), int(meter.beat(song.resolution))
    tracks = [track.notes for track in song.tracks if len(track.notes) and not is_drums(track)]
    if not tracks or int(song.end) < _FEWEST * bar or any(map(is_drums, song.tracks)):
        return 0
    start = np.concatenate([notes.start for notes in tracks])
    length = np.concatenate([notes.length for notes in tracks])
    pitch = np.concatenate([notes.pitch for notes in tracks])
    low = np.where(pitch <= np.quantile(pitch, 0.25), 1.6, 1.0) if len(tracks) > 1 else 1.0
    weight = np.minimum(length, bar) / beat * low
    scores = []
    for phase in range(0, bar, beat):
        on = (start - phase) % bar < max(1, beat // 8)
        scores.append(float(weight[on].sum()))
    best = int(np.argmax(scores))
    if not best or scores[best] < _SURE * max(scores[0], 1e-9):
        return 0
    return best * beat if int(start.min()) < best * beat else 0
