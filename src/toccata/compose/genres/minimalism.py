"""Minimalism: small cells that go round, a note more, a note changed, a pulse ahead; slow harmony."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import Any, Final

import numpy as np

from ...score.feel import Feel
from ...score.song import Song
from ...units import Ticks
from ..genre import Genre
from ..idiom import Check, chord_rhythm, onsets, per_bar, together
from .loops import (
    bass,
    bell,
    breath,
    chords,
    chords_around,
    growing,
    knocks,
    melody,
    module,
    pad,
    rocking,
    second,
    second_around,
)


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
            "Iadd9 | Iadd9 | Iadd9 | Iadd9 | vi7 | vi7 | vi7 | vi7",
            "Iadd9 | Iadd9 | Iadd9 | Iadd9 | IVadd9 | IVadd9 | IVadd9 | IVadd9",
            "I | I | I | I | iii7 | iii7 | iii7 | iii7 | vi7 | vi7 | vi7 | vi7 | IV | IV | IV | IV",
        ),
        "major contrast": (
            "vi7 | vi7 | vi7 | vi7 | ii7 | ii7 | ii7 | ii7",
            "IVadd9 | IVadd9 | IVadd9 | IVadd9 | iii7 | iii7 | iii7 | iii7",
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
                   "Iadd9 | Iadd9 | Iadd9 | Iadd9 | vi7 | vi7 | vi7 | vi7"),
        "mixolydian": ("I | I | I | I | VII | VII | VII | VII",),
    },
    ending={"major": "Iadd9 | I", "minor": "i7 | i", "dorian": "i7 | i7", "lydian": "I | I",
            "mixolydian": "VII | I"},
    phrase=8,
    loops=True,
    fills={"melody": melody, "melody 2": second, "arpeggio": second, "chords": chords,
           "bass": bass, "counter": breath, "pad": pad, "drums": knocks},
    around={"arpeggio": second_around, "chords": chords_around},
    duties={"counter": "chords"},
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
