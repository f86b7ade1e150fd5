"""Samba: the deep drum answers on two, the tamborim talks above, a low guitar runs between."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import pairwise

import numpy as np

from ...score.feel import Feel
from ...score.song import Song
from ...units import Ticks
from ..bar import Bar, Tone
from ..comping import held
from ..counterpoint import answer, guide_line
from ..drums import KEYS
from ..form import phrased
from ..genre import Genre
from ..harmony import Span
from ..idiom import Check, onsets, share_at
from ..melody import Manner, sing
from ..rhythm import grid
from .batucada import battery, brushed, drums, in_two, percussion
from .roda import cavaquinho, low_strings, partido, plucked, second_guitar

_SINGS = Manner(
    cells=(
        "x--- -x-x .x-x -x--",
        "x--x -x-- x-x- -x--",
        ".x-x -x-- .x-x -x-x",
        "x-x- x--x -x-x -x--",
        "x-x- -x-x -x-- x---",
        ".x-x -x-x -x-- x-x-",
        "x--x -x-x x-xx -x--",
        "x-xx -x-x x--x -x--",
        ".xxx -x-- x-xx -x-x",
        "xx-x -x-x .xxx -x-x",
    ),
    closes=("x--- .... .... ....", ".x-- .... .... ....", "x-x- -... .... ....", "x--x ---. .... ....",
            "xx-x --.. .... ...."),
    plans=("abac", "aAbc", "abAc", "aabc"),
    leap=0.2,
    compass=10,
    level=86,
    gate=0.9,
    upbeat=0.6,
)  # fmt: skip


def melody(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A tune in sixteenths that hardly ever lands on the beat, sung again a step higher."""
    if bar.grid != grid(2, 4):
        return sing(bar, last, _SINGS)
    wide = doubled(bar)
    since, until = bar.start, bar.start + bar.grid.bar
    return [tone for tone in sing(wide, (), _SINGS) if since <= tone.start < until]


def doubled(bar: Bar) -> Bar:
    """The bar and its neighbour as one of four beats: a tune is longer than two beats."""
    first = bar.number - bar.place % 2
    second = min(first + 1, len(bar.harmony) - 1)
    half = bar.grid.bar
    scene = replace(bar.scene, bars=(bar.scene.bars + 1) // 2)
    turn, step, phrase = phrased(bar.place // 2, scene.bars)
    behind = (Span(span.at + half, span.length, span.change) for span in bar.harmony[second])
    return replace(
        bar, number=first, start=bar.start - half * (bar.place % 2), grid=grid(4, 4), scene=scene,
        place=bar.place // 2, step=step, phrase=phrase, turn=turn, final=False,
        spans=(*bar.harmony[first], *behind),
        after=bar.harmony[(second + 1) % len(bar.harmony)][0].change,
    )  # fmt: skip


def counter(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A trombone or a clarinet: the seven strings' runs an octave up, long notes elsewhere."""
    if bar.closes and bar.phrase > 1:
        return answer(bar, last, in_two(bar, ".xxx -x-x .xxx -x-x"), 74)
    return guide_line(bar, last, 60)


_CANCAO = replace(
    _SINGS,
    cells=("x--- ---- x--- --x-", "x--- --x- x--- x---", "..x- x--- x-x- x---", "x-x- x--- ---- x-x-",
           "x--- x--x ---- x-x-", "..x- x-x- x--x ----"),
    closes=("x--- ---- .... ....", "x-x- ---- ---- ....", "x--- ---- ---- ...."),
    gate=0.98,
)  # fmt: skip


def sighs(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Samba-canção: long notes, each a little late."""
    return sing(bar, last, _CANCAO)


def pad(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Strings hold; a second guitar or a piano plays in broken chords."""
    if bar.player.mono:
        return guide_line(bar, last, 58)
    held_long = bar.player.family in ("Strings", "Ensemble", "Synth Pad", "Organ", "Brass")
    return held(bar, last, 54 + 8 * bar.energy) if held_long else second_guitar(bar, last)


def feel(role: str, _tempo: float) -> Feel:
    """Sixteenths that lean: the last of four comes a little early, the tune a little late."""
    push = {"melody": 10, "bass": 2, "chords": -3}.get(role, 0)
    return Feel(swing=54, grid=Ticks(240), push=Ticks(push), loose=Ticks(6), touch=6)


def deep_on_two(song: Song) -> float:
    """The share of the deepest drum's strokes on beats that are on the second of two."""
    found = np.round(onsets(song, "drums", [KEYS["deep"]]) * 4)
    on = found[found % 4 == 0] / 4
    return float((on % 2 == 1).mean()) if len(on) else 0.0


def teleco(song: Song) -> float:
    """The share of the tamborim's strokes that fall between the eighths."""
    found = onsets(song, "drums", [KEYS["stick"]]) % 0.5
    return float(((found > 0.2) & (found < 0.3)).mean()) if len(found) else 0.0


def runs(song: Song) -> float:
    """The share of the bass's moves that are steps of a scale."""
    good = total = 0
    for notes in (track.notes for track in song.tracks if track.role == "bass"):
        pitches = notes.pitch.tolist()
        for first, second in pairwise(pitches):
            total += 1
            good += 0 < abs(first - second) <= 2
    return good / total if total else 0.0


def _kinds(words: str, _meter: tuple[int, int], _programs: tuple[int, ...]) -> Genre:
    """Partido alto claps, samba-enredo marches, samba-canção sighs."""
    plain = replace(GENRE, kinds=None)
    if "partido" in words or "pagode" in words:
        return replace(plain, tempo=(88, 98, 112), fills={**GENRE.fills, "chords": partido})
    if any(word in words for word in ("enredo", "batucada", "carnival", "carnaval", "escola")):
        return replace(
            plain, tempo=(124, 138, 152), bars=96,
            ensemble=("trombone: melody", "cavaquinho: chords", "nylon guitar: bass", "drums",
                      "tamborim", "agogo"),
            fills={**GENRE.fills, "drums": battery},
            entrances={**GENRE.entrances, "drums": 0.0, "percussion": 0.4},
        )  # fmt: skip
    if "cancao" in words or "canção" in words:
        return replace(
            plain, tempo=(62, 72, 84), bars=48, wet=52,
            ensemble=("clarinet: melody", "nylon guitar: chords", "strings: pad",
                      "upright bass: bass", "drums"),
            fills={**GENRE.fills, "drums": brushed, "melody": sighs, "chords": plucked},
            entrances={**GENRE.entrances, "drums": 0.4, "pad": 0.45},
        )  # fmt: skip
    return plain


GENRE = Genre(
    name="samba",
    title="Samba",
    words=("samba", "partido alto", "pagode", "samba enredo", "samba de enredo", "batucada",
           "samba de roda", "samba cancao", "carnaval", "escola de samba", "roda de samba"),
    kin=("chorinho", "frevo", "maracatu", "baiao", "forro", "axe"),
    tempo=(84, 104, 132),
    meters=((2, 4), (4, 4)),
    keys=("G major", "C major", "D minor", "F major", "A minor", "D major", "E minor", "Bb major"),
    ensemble=("flute: melody", "acoustic guitar: chords", "nylon guitar: bass", "drums", "pandeiro",
              "tamborim"),
    bars=72,
    forms=(
        "A 8 .55",
        "A 8 .5, B 8 .66",
        "intro 4 .45, A 8 .5, B 8 .66, A 8 .6, outro 4 .6",
        "intro 8 .42, A 16 .5, B 16 .68, A 16 .6, B 8 .74, outro 8 .6",
        "intro 8 .42, A 16 .48, A 16 .54, B 16 .7, break 8 .4, A 16 .6, solo 16 .66, B 16 .8, "
        "A 16 .64, outro 8 .7",
    ),
    changes={
        "major": (
            "I6/9 | VI7 | ii9 | V13 | I6/9 | VI7 | ii9 | V7",
            "Imaj7 | Imaj7 | V7/ii | V7/ii | ii7 | V7 | Imaj7 | V7",
            "I6/9 | biii°7 | ii9 | V13 | iii7 | V7/ii | ii9 | V7",
            "I6/9 | I6/9 | V7/vi | vi7 | II7 | II7 | ii7 | V7",
        ),
        "major B": (
            "IVmaj7 | iv6/9 | iii7 | V7/ii | ii7 | V7 | I6/9 | I7",
            "V7/IV | V7/IV | IVmaj7 | IVmaj7 | II7 | II7 | ii7 | V7",
            "vi7 | vi7 | V7/V | V7/V | ii7 | V7 | Imaj7 | V7/ii",
        ),
        "minor": (
            "i7 | V7/iv | iv7 | iv7 | iiø7 | V7 | i7 | V7",
            "i9 | VII9 | VImaj7 | V7 | i9 | VII9 | VImaj7 | V7",
            "i7 | i7 | iiø7 | V7 | i7 | iv7 | iiø7 | V7",
        ),
        "minor B": (
            "iv7 | VII9 | IIImaj7 | VImaj7 | iiø7 | V7 | i7 | V7/iv",
            "VImaj7 | VImaj7 | IIImaj7 | IIImaj7 | iiø7 | iiø7 | V7 | V7",
        ),
        "dorian": ("i7 | IV9 | i7 | IV9 | i7 | ii7 | i7 | IV9",),
        "mixolydian": ("I7 | v7 | I7 | v7 | IV | IV | I7 | v7",),
    },
    colour="7",
    ending={"major": "ii9 | V13 | I6/9", "minor": "iiø7 | V7 | i7"},
    loops=True,
    renews=0.1,
    fills={"melody": melody, "chords": cavaquinho, "bass": low_strings, "drums": drums,
           "percussion": percussion, "counter": counter, "arpeggio": second_guitar, "pad": pad},
    feel=feel,
    entrances={"drums": 0.3, "percussion": 0.15, "bass": 0.2, "chords": 0.1, "melody": 0.38,
               "counter": 0.6, "arpeggio": 0.45},
    wet=30,
    kinds=_kinds,
    checks=(
        Check("the deepest drum has the second beat", deep_on_two, 0.85),
        Check("the tamborim talks between the eighths", teleco, 0.3, 0.7),
        Check("the tune is ahead of the beat",
              partial(share_at, role="melody", places=(0.25, 0.75)), 0.3),
        Check("chords come in sixteenths", partial(share_at, role="chords", places=(0.25, 0.75)), 0.4),
        Check("the low strings run in steps", runs, 0.15, 0.8),
    ),
    rival="bossa",
)  # fmt: skip
