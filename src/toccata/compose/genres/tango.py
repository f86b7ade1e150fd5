"""Tango: four dry steps, a bass that is dragged into them, a bandoneon that bites and then weeps."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Final

import numpy as np

from ...score.feel import Feel
from ...score.song import Song
from ...theory.chord import parse_chord
from ...units import Ticks
from ..bar import Bar, Tone, ladder, nearest
from ..bass import ground
from ..comping import at_home, broken, struck
from ..counterpoint import guide_line
from ..drums import groove
from ..genre import Genre
from ..idiom import BACKBEAT, Check, played, richness, share_at, sounding
from ..melody import Manner, sing, thirds_below
from ..texture import plain_percussion
from .accidentals import coloured
from .runs import runs
from .tangos import (
    STEPS,
    bass,
    bass_milonga,
    bass_nuevo,
    bass_waltz,
    chords,
    chords_milonga,
    chords_nuevo,
    chords_waltz,
    step,
)

_BITES = Manner(
    cells=(
        "x- -- -x xx",
        "x- xx x- --",
        ".x xx x- --",
        ".x xx x- xx",
        "x-xx x-x- x--- ..x-",
        "x--x x-x- x-xx x---",
        ".xxx x-x- .xxx x-x-",
        "xx xx x- .x",
        "x-xx x-xx x-x- x---",
        ".x .x xx xx",
        "xxxx x-x- xxxx x-x-",
        "x-x- xxx- x-x- xxx-",
    ),
    closes=("x- x- x- ..", "x-x- x--- x--- ....", ".xxx x--- x--- ....", "x- -- .. .."),
    plans=("aAbc", "abAc", "aabc", "aavc", "abac"),
    leap=0.26,
    compass=10,
    level=90,
    gate=0.62,
    upbeat=0.55,
)

_WEEPS = Manner(
    cells=(
        "x--- ---- ---- x-x-",
        "x--- ---- x--- x---",
        "x--- --x- x--- ----",
        ".... x--- x--- x-x-",
        "x--- ---- --x- xxx-",
        "x--- x-x- x--- ----",
        "..x- x--- ---- x-x-",
    ),
    closes=("x--- ---- ---- ....", "x--- x--- ---- ....", "..x- x--- ---- ...."),
    plans=("abAc", "aAbc", "abac", "aabc"),
    leap=0.34,
    compass=12,
    level=88,
    gate=0.98,
    upbeat=0.4,
)

_FIGURES: Final = (
    (0, 1, 2, 3), (0, -1, -2, -3), (0, 1, 0, -1), (0, -1, 0, 1), (0, 2, 4, 2), (0, -2, -4, -2),
    (0, 2, 1, 3), (0, -2, -1, -3), (0, 2, 4, 7), (0, -1, 1, 0),
)  # fmt: skip
"""What four sixteenths do, in steps of the scale."""


def variation(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The last chorus: sixteenths that run and turn through the chords until the phrase closes."""
    return coloured(bar, runs(bar, last, _FIGURES))


def melody(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Short and biting, broad in the middle part, and at the end the variation in sixteenths.

    Where it is loud the bandoneon sings in thirds.
    """
    if bar.scene.act == "solo":
        return variation(bar, last)
    manner = _WEEPS if bar.scene.act == "contrast" else _BITES
    tones = coloured(bar, sing(bar, last, manner))
    if bar.player.mono or bar.energy < 0.62:
        return tones
    below = [t for t in thirds_below(bar, tones) if t.length >= 240]
    tops = {t.start: t.pitch for t in tones}
    return sorted([*tones, *(t for t in below if 2 < tops[t.start] - t.pitch < 10)])


def counter(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The violins: long notes with the song, a fill of sixteenths where it breathes."""
    resting = not bar.lead or bar.lead[-1].start - bar.start < bar.grid.half
    if bar.closes and resting and bar.energy > 0.5 and len(bar.grid.beats) > 2:
        return _fill(bar, last)
    return guide_line(bar, last, 74)


def _fill(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Up the scale into the next phrase."""
    rhythm = bar.habit("fill").choice((".... .... .xxx xxxx", ".... .... .xxx x-x-",
                                       ".... .... ..xx xxx-"))  # fmt: skip
    hits = bar.hits(rhythm)
    player = bar.player
    rungs = ladder(bar.key.pitch_classes, player.low, min(player.high, player.center + 14))
    goal = nearest(bar.after.fifth, player.center + 5, player.low, player.high)
    way = [p for p in rungs if p < goal][-len(hits) :]
    tones = [bar.tone(hit.at, int(hit.length * 0.8), pitch, 78)
             for hit, pitch in zip(hits, way, strict=False)]  # fmt: skip
    return coloured(bar, tones) or guide_line(bar, last, 70)


def pad(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """A second bandoneon or the strings: off the beat against the step, or a held breath."""
    if bar.player.mono:
        return guide_line(bar, last, 62)
    if bar.scene.act == "contrast":
        return struck(bar, last, "x--- ---- x--- ----", 62, 0.96, 3)
    rhythm = bar.habit("against").choice((".x .x .x .x", "x- -- .x .x", ".. xx .. xx"))
    return struck(bar, last, rhythm, 66, 0.5, 3)


def arpeggio(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The guitar's bordoneo: the thumb's three, three and two."""
    order = bar.habit("order").choice(((0, 2, 1, 3, 2, 1, 2, 1), (0, 1, 2, 0, 2, 1, 0, 2)))
    return broken(bar, last, "Xx xX xx Xx", order, 70)


def drums(bar: Bar, _last: tuple[int, ...]) -> list[Tone]:
    """Where a kit is asked for it steps with the others: foot, brush and a rim for the syncopes."""
    rhythm = STEPS[step(bar)]
    kit = {"kick": rhythm, "stick": "x. x. x. x." if bar.energy > 0.5 else ".. x. .. x."}
    if bar.closes:
        kit["snare"] = bar.habit("roll").choice(("... ... ... oox", ".. .. .. oxxx", ".. .. xx xx"))
    return groove(bar, kit, 0.8)


def percussion(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """Knocks on the case of the bandoneon and of the bass."""
    if not bar.player.drums:
        return plain_percussion(bar, last)
    return groove(bar, {"conga": "x. .. x. ..", "block": ".x .x .x .x"}, 0.7)


def chan(bar: Bar, last: tuple[int, ...]) -> list[Tone]:
    """The last chord, short and soft after the loud dominant: chan, chan."""
    player = bar.player
    at = bar.spans[-1].at
    length = min(bar.grid.bar - at, max(240, bar.grid.beats[0].length * 3 // 5))
    if player.role == "bass":
        return [bar.tone(at, length, ground(bar, last, bar.change(at)), 74)]
    if player.mono or player.role in ("melody", "counter"):
        near = last[-1] if last else player.center
        pitch = nearest(bar.change(at).root, near, player.low, player.high)
        return [bar.tone(at, length, pitch, 70)]
    return [bar.tone(at, length, pitch, 62) for pitch in at_home(bar, last, at)]


def feel(role: str, _tempo: float) -> Feel:
    """The step is exact; the one who sings hangs back."""
    push = {"melody": 16, "counter": 10}.get(role, 0)
    return Feel(push=Ticks(push), loose=Ticks(7), touch=6)


def drags(song: Song) -> float:
    """The share of a bass's bars that are pulled into: a short note just before, a step away."""
    bar = int(song.meters[0].bar(song.resolution))
    quarter = song.resolution
    good = total = 0
    for notes in played(song, "bass"):
        starts, pitches = notes.start, notes.pitch
        heads = np.flatnonzero(starts % bar == 0)
        for head in heads[heads > 0].tolist():
            total += 1
            gap = int(starts[head] - starts[head - 1])
            good += gap <= quarter // 2 and 0 < abs(int(pitches[head] - pitches[head - 1])) <= 2
    return good / total if total else 0.0


def leading_tones(song: Song) -> float:
    """In minor, the share of the bars' chords that have the raised seventh degree; 1 in major."""
    key = song.keys[0].key if song.keys else None
    if key is None or not key.is_minor:
        return 1.0
    raised = (key.tonic_pc + 11) % 12
    heard = sum(int(c.length) for c in song.chords if raised in parse_chord(c.symbol).pitch_classes)
    return heard / max(1, int(song.length))


def _kinds(words: str, meter: tuple[int, int], _programs: tuple[int, ...]) -> Genre:
    """Milonga, tango waltz and new tango; in three it is always the waltz."""
    plain = replace(GENRE, kinds=None)
    three = meter[0] in (3, 6, 9) and "milonga" not in words
    if three or "vals" in words or "waltz" in words:
        return replace(
            plain, tempo=(140, 184, 230), meters=((3, 4),),
            fills={**GENRE.fills, "bass": bass_waltz, "chords": chords_waltz, "pad": chords_waltz},
        )  # fmt: skip
    if "milonga" in words or "habanera" in words:
        return replace(
            plain, tempo=(80, 100, 124),
            keys=("G major", "C major", "A minor", "D major", "E minor", "F major"),
            ensemble=("bandoneon: melody", "violin: counter", "nylon guitar: chords",
                      "contrabass: bass"),
            fills={**GENRE.fills, "bass": bass_milonga, "chords": chords_milonga,
                   "pad": chords_milonga},
        )  # fmt: skip
    if "nuevo" in words or "new tango" in words:
        return replace(
            plain, tempo=(92, 120, 150),
            ensemble=("bandoneon: melody", "violin: counter", "jazz guitar: pad", "piano: chords",
                      "contrabass: bass"),
            fills={**GENRE.fills, "bass": bass_nuevo, "chords": chords_nuevo},
        )  # fmt: skip
    return plain


GENRE = Genre(
    name="tango",
    title="Tango",
    words=("tango", "argentine tango", "tango argentino", "milonga", "tango waltz", "vals criollo",
           "tango vals", "tango nuevo", "nuevo tango", "new tango", "habanera", "orquesta tipica"),
    tempo=(104, 122, 140),
    meters=((4, 4), (2, 4), (3, 4)),
    keys=("A minor", "D minor", "G minor", "E minor", "C minor", "B minor", "F minor"),
    ensemble=("bandoneon: melody", "violin: counter", "piano: chords", "strings: pad",
              "contrabass: bass"),
    bars=64,
    forms=(
        "A 8 .6",
        "A 8 .56, B 8 .68",
        "A 8 .55, B 8 .66, A 8 .62",
        "A 8 .55, A 8 .58, B 8 .68, A 8 .64",
        "A 16 .56, B 16 .64 @I, A 16 .68",
        "A 16 .55, B 16 .62 @I, A 16 .6, solo 16 .8",
        "A 16 .55, A 16 .6, B 16 .6 @I, A 16 .62, B 16 .7 @I, solo 16 .82",
    ),
    changes={
        "minor": (
            "i | i | V7 | V7 | V7 | V7 | i | V7/iv | iv | iv | i | i | V7/V | V7 | i | V7",
            "i | V7 | i | V7/iv | iv | i | V7/V | V7 | i | V7 | i | V7/iv | iv | i V7 | i | V7",
            "i | i | iiø7 | V7 | V7 | V7 | i | i | VI | VI | iv | i | iiø7 | V7 | i | V7",
            "i | V7/iv | iv | V7 | i | VI | bII | V7 | i | V7/iv | iv | i | bII | V7 | i | V7",
            "iv | V7 | i | i | iiø7 | V7 | i | V7/iv | iv | V7 | i | VI | iiø7 | V7 | i V7 | i",
        ),
        "minor contrast": (
            "VI | III | VI | III | iv | i | V7/V | V7 | VI | III | iv | i | iiø7 | V7 | i | V7",
            "III | VII7 | III | III | iv | i | V7 | i | III | VII7 | III | VI | iv | i V7 | i | V7",
        ),
        "major": (
            "I | I | V7 | V7 | V7 | V7 | I | I | I | V7/IV | IV | iv | I | V7/V V7 | I | V7",
            "I | V7/ii | ii | V7 | ii | V7 | I | V7 | I | V7/ii | ii | iv | I V7/ii | V7/V V7 | I | V7",
            "I | vi | ii | V7 | I | V7/ii | ii | V7 | IV | iv | I | V7/ii | ii | V7 | I | V7",
        ),
        "major contrast": (
            "vi | V7/vi | vi | V7/ii | ii | V7 | I | V7 | I | V7/IV | IV | iv | I | V7 | I | V7",
            "V7 | I | V7 | I | V7/ii | ii | V7/V | V7 | IV | iv | I | V7/ii | ii | V7 | I | V7",
        ),
        "harmonic minor": ("i | V7 | i | i | iv | i | V7 | V7",),
    },
    ending={"major": "V7/V V7 | I", "minor": "iiø7 V7 | i"},
    fills={"melody": melody, "bass": bass, "chords": chords, "counter": counter, "pad": pad,
           "arpeggio": arpeggio, "drums": drums, "percussion": percussion},
    last=dict.fromkeys(("melody", "bass", "chords", "counter", "pad", "arpeggio"), chan),
    feel=feel,
    entrances={"melody": 0.3, "bass": 0.3, "chords": 0.3, "pad": 0.58, "counter": 0.5,
               "drums": 0.35, "arpeggio": 0.4},
    wet=38,
    kinds=_kinds,
    checks=(
        Check("the bass is dragged into its bars", drags, 0.2),
        Check("basses stand on the beat", partial(share_at, role="bass", places=(0.0,)), 0.45),
        Check("chords are dry", partial(sounding, role="chords"), 0.1, 0.7),
        Check("the dominant has its leading tone", leading_tones, 0.15),
        Check("chords are triads and sevenths", richness, 3, 3.8),
        Check("nobody keeps a backbeat", BACKBEAT, 0, 0.15),
        Check("the tune bites between the beats",
              partial(share_at, role="melody", places=(0.25, 0.5, 0.75)), 0.3),
    ),
    rival="waltz",
)  # fmt: skip
