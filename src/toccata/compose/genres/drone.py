"""Drone: one tone held, overtones that open above it one by one, a slow tide of loud and soft."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import partial
from typing import Any, Final

from ...score.feel import Feel
from ...score.song import Song
from ...theory.chord import parse_chord
from ...units import Ticks
from ..genre import Genre
from ..idiom import Check, chord_rhythm, played, sounding
from .overtones import (
    bass,
    breaths,
    end,
    end_gong,
    end_ground,
    glints,
    gongs,
    melody,
    pad,
    tanpura,
    tides,
    voice,
    wave,
)


def feel(_role: str, _tempo: float) -> Feel:
    """Nobody counts."""
    return Feel(loose=Ticks(20), touch=4)


def grounded(song: Song) -> float:
    """The share of the time in which the harmony stands on its most frequent root."""
    time: Counter[int] = Counter()
    for mark in song.chords:
        time[parse_chord(mark.symbol).root_pc] += int(mark.length)
    return max(time.values(), default=0) / max(1, sum(time.values()))


def stillness(song: Song) -> float:
    """Places in a bar at which anything begins, on average."""
    starts = {int(start) for t in song.tracks for start in t.notes.start.tolist()}
    return len(starts) / max(1, song.bars)


def opening(song: Song) -> float:
    """The share of sections in which more tones of the pad sound at three quarters than at first."""
    good = total = 0
    for part in song.sections:
        if part.length < 6 * song.meters[0].bar(song.resolution):
            continue
        heard = [
            sum(int(((n.start <= at) & (n.end > at)).sum()) for n in played(song, "pad"))
            for at in (part.tick + part.length // 6, part.tick + part.length * 7 // 8)
        ]
        total += 1
        good += heard[1] > heard[0]
    return good / total if total else 0.0


_KINDS: Final[tuple[tuple[str, dict[str, Any]], ...]] = (
    (
        r"tan?pura|raga|indian",
        {
            "ensemble": ("sitar: chords", "reed organ: pad", "contrabass: bass", "flute: melody"),
            "keys": ("D major", "C major", "C# dorian", "D mixolydian", "C phrygian dominant"),
            "fills": {"chords": tanpura},
        },
    ),
    (
        r"dark|doom|abyss|deep",
        {
            "tempo": (36, 46, 60),
            "keys": ("C minor", "D phrygian", "B minor", "E minor"),
            "ensemble": ("contrabass: bass", "bowed pad: pad", "church organ: chords",
                         "choir: counter"),
        },
    ),
)  # fmt: skip


def _kinds(asked: str, _meter: tuple[int, int], _programs: tuple[int, ...]) -> Genre:
    """Plucked open strings, or the dark."""
    for words, changed in _KINDS:
        if re.search(words, asked):
            fills = {**GENRE.fills, **changed.get("fills", {})}
            return replace(GENRE, **{**changed, "fills": fills}, kinds=None)
    return GENRE


_ON_ONE: Final = {
    "major": (
        "Iadd9 | Iadd9 | I | I | I6/9 | I6/9 | Iadd9 | Iadd9",
        "I | I | I | I | Iadd9 | Iadd9 | I6/9 | I6/9",
        "I5 | I5 | I | I | Iadd9 | Iadd9 | I | I",
    ),
    "minor": (
        "i | i | iadd9 | iadd9 | i7 | i7 | i | i",
        "i5 | i5 | i | i | iadd9 | iadd9 | i9 | i9",
        "iadd9 | iadd9 | i | i | i7 | i7 | iadd9 | iadd9",
    ),
    "dorian": ("i | i | i7 | i7 | i6/9 | i6/9 | i | i", "i5 | i5 | i | i | i9 | i9 | i | i"),
    "phrygian": ("i | i | i7 | i7 | i5 | i5 | i | i",),
    "lydian": ("I | I | I5 | I5 | I | I | I5 | I5",),
    "mixolydian": ("I | I | I7 | I7 | I9 | I9 | I | I",),
    "locrian": ("i | i | i7 | i7",),
    "phrygian dominant": ("I | I | I7 | I7 | I | I | I5 | I5",),
    "double harmonic": ("I | I | I5 | I5 | I | I | I5 | I5",),
}

GENRE = Genre(
    name="drone",
    title="Drone",
    words=("drone", "drones", "drone music", "drone piece", "drone ambient", "ambient drone",
           "dark drone", "dark drone music", "deep drone", "droning music", "tanpura drone",
           "raga drone", "overtone music", "sustained tones", "deep listening", "drone doom"),
    kin=("dronescape", "la monte young", "spectral drone"),
    tempo=(36, 54, 80),
    meters=((4, 4),),
    keys=("D major", "A minor", "C major", "E minor", "D dorian", "C minor", "F lydian"),
    ensemble=("contrabass: bass", "sweep pad: pad", "reed organ: chords", "choir: counter",
              "cello: melody"),
    bars=32,
    forms=(
        "ground 8 .3, opening 8 .5",
        "ground 8 .25, opening 8 .5, light 8 .7, ground 8 .3",
        "ground 8 .22, opening 16 .45, light 16 .7, ground 8 .3",
        "ground 16 .2, opening 16 .42, light 16 .66, opening 16 .5, ground 16 .22",
    ),
    changes=_ON_ONE,
    ending={"major": "I | I", "minor": "i | i", "dorian": "i | i", "phrygian": "i | i",
            "lydian": "I | I", "mixolydian": "I | I", "locrian": "i | i",
            "phrygian dominant": "I | I", "double harmonic": "I | I"},
    phrase=8,
    loops=True,
    sustains=True,
    still=1.8,
    fills={"bass": bass, "pad": pad, "chords": breaths, "arpeggio": glints, "counter": voice,
           "melody": melody, "drums": gongs},
    around={"pad": wave},
    last={"bass": end_ground, "melody": end_ground, "counter": end_ground, "chords": end,
          "pad": end, "arpeggio": end, "drums": end_gong, "percussion": end_gong},
    feel=feel,
    entrances={"bass": 0.0, "pad": 0.0, "chords": 0.2, "counter": 0.35, "melody": 0.4,
               "arpeggio": 0.4, "drums": 0.4},
    pedal=True,
    wet=92,
    sounds={"pad": "subtractive/slow strings"},
    moves=tides,
    kinds=_kinds,
    checks=(
        Check("one root holds everything", grounded, 0.9),
        Check("tones last for bars", partial(sounding, role="pad"), 8),
        Check("little begins", stillness, 0, 3),
        Check("overtones open", opening, 0.6),
        Check("the harmony hardly stirs", chord_rhythm, 0, 0.6),
    ),
    rival="ambient",
    ostinato=True,
)  # fmt: skip
